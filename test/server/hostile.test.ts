import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Archive, analyze, summarize } from "../../core/index.ts";
import { hoverAt } from "../../server/features/hover.ts";
import { escapeMarkdown, render } from "../../server/markup.ts";

describe("words of the article stay words", () => {
  test.each([
    ["[x](command:evil)", /(?<!\\)\[|(?<!\\)\]\(/],
    ["<img src=x onerror=alert(1)>", /<|>/],
    ["`code` ``x``", /(?<!\\)`/],
    ["**bold** _it_ ~~gone~~", /(?<!\\)[*_~]/],
    ["$(alert) &lt;b&gt;", /(?<!\\)\$|&(?!amp;|lt;|gt;)/],
    ["https://evil.example/ www.evil.example me@evil.example", /(?<!\\):\/|(?<!\\)\.e|(?<!\\)@/],
    ["| a | b |\n|---|---|", /\n/],
    ["# title", /^#/],
  ])("%s", (text, markup) => {
    expect(render([[text]], "markdown")).not.toMatch(markup);
    expect(render([[{ text, style: "strong" }]], "markdown").slice(2, -2)).not.toMatch(markup);
  });

  test("a code piece cannot be left", () => {
    expect(render([[{ text: "a` [x](command:evil) `b", style: "code" }]], "markdown")).toBe(
      "`a' [x](command:evil) 'b`",
    );
  });

  test("marks that hide or turn text around are gone, and so is what is too long", () => {
    expect(render([["a\u202Eb\u0000c\r\nd"]], "plaintext")).toBe("a b c d");
    expect(render([["x".repeat(1_000_000)]], "plaintext")).toHaveLength(301);
  });

  test("every mark of ASCII is escaped, whatever stands around it", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom("[", "]", "(", ")", "\\", "`", "*", "_", "<", "&", ":", "a") }),
        (text) => {
          const plain = escapeMarkdown(text)
            .replaceAll("&lt;", "<")
            .replaceAll("&gt;", ">")
            .replaceAll("&amp;", "&")
            .replace(/\\(.)/g, "$1");
          expect(plain).toBe(text);
        },
      ),
    );
  });

  test("what another article's name and words say of a day holds no link, tag or command", () => {
    const article = analyze("They met on Feb. 10, 2026, in Halden.");
    const [time] = article.times;
    const days = time?.interval ?? { first: 0, last: 0 };
    const series = "[x](command:evil) <b>`Fair`</b>";
    const edition = { series, edition: 2, modality: "held", part: "whole", start: 0, end: 1, ...days } as const;
    const other = { ...summarize("file:///a/`b` [y](command:evil).txt", article), editions: [edition] };
    const hover = hoverAt(article, time?.start ?? 0, { archive: Archive.of([other]), id: "", linkTo: () => undefined });
    const text = render(hover?.lines ?? [], "markdown");
    expect(text).toContain("2nd \\[x\\]\\(command\\:evil\\) &lt;b&gt;");
    expect(text).toContain("· `'b' [y](command:evil).txt`");
    expect(text).not.toMatch(/(?<!\\)\[x|<b/);
  });

  test("a hover over a hostile name holds no link, tag or command", () => {
    const name = "Ann [x](command:evil) <b>Other</b> `Third`";
    const read = analyze(`Chinese Premier ${name} said on Feb. 10, 2026 that he was well.`);
    const start = 16;
    const mention = { start, end: start + name.length, type: "PER" as const, name };
    const article = {
      ...read,
      times: [],
      mentions: [{ ...mention, title: { start: 0, end: start + name.length } }],
      entities: [
        { id: "PER", type: "PER" as const, name, aliases: [name, "[y](https://evil.example)"], mentions: [mention] },
      ],
    };
    const hover = hoverAt(article, start + 2);
    const text = render(hover?.lines ?? [], "markdown");
    expect(text).toContain("Ann \\[x\\]\\(command\\:evil\\) &lt;b&gt;Other&lt;/b&gt; \\`Third\\`");
    expect(text).not.toMatch(/(?<!\\)[[\]`]|<|https:/);
  });
});
