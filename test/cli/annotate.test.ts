import { describe, expect, test } from "vitest";
import { call, lines } from "./support.ts";

const STORY = " date 2026-02-10 Fair\n\nMayor Elena Marsh opened the fair on Tuesday.\n";

describe("annotate", () => {
  test("writes brat's standoff to standard output unless told otherwise", async () => {
    const { code, out } = await call(["annotate", "story.txt"], { files: { "story.txt": STORY } });
    expect(code).toBe(0);
    expect(out).toContain("\tElena Marsh\n");
  });

  test("writes a file for each article, with its path, below a folder", async () => {
    const files = { "desk/story.txt": STORY, "desk/two.press": STORY };
    const { code, out, read } = await call(["annotate", "desk", "--format", "tei", "--out", "out"], { files });
    expect([code, out]).toEqual([0, ""]);
    expect(read("out/desk/story.xml")).toContain("<persName");
    expect(read("out/desk/two.xml")).toContain("<persName");
  });

  test("two articles that differ in their endings alone keep them", async () => {
    const files = { "story.txt": STORY, "story.press": `${STORY}\nMayor Omar Reed left.\n` };
    const { read } = await call(["annotate", "story.txt", "story.press", "--out", "out"], { files });
    expect(read("out/story.press.ann")).toContain("Omar Reed");
    expect(read("out/story.txt.ann")).not.toContain("Omar Reed");
  });

  test("brat gets the text and the names of the labels too", async () => {
    const { read } = await call(["annotate", "story.txt", "--out", "out"], { files: { "story.txt": STORY } });
    expect(read("out/story.txt")).toBe(STORY);
    expect(read("out/annotation.conf")).toContain("[entities]\nPerson\n");
  });

  test("says what it cannot read or does not know", async () => {
    const missing = await call(["annotate", "none.txt"]);
    expect([missing.code, missing.out]).toEqual([2, ""]);
    expect(missing.err).toContain("none.txt");
    const unknown = await call(["annotate", "--format", "word"]);
    expect(unknown.code).toBe(2);
    expect(unknown.err).toContain("brat");
  });
});

describe("compare", () => {
  async function compare(change: (ann: string) => string) {
    const { out: ann } = await call(["annotate", "story.txt"], { files: { "story.txt": STORY } });
    return call(["compare", "story.txt", "story.ann"], { files: { "story.txt": STORY, "story.ann": change(ann) } });
  }

  test("finds nothing between an article's annotations and themselves", async () => {
    const { code, out } = await compare((ann) => ann);
    expect(code).toBe(0);
    expect(out).toMatch(/^\d+ the same, 0 missing here, 0 only here, 0 different; .*F1 100\.0 %\n$/);
  });

  test("lists what is missing, extra and different, with places", async () => {
    const { code, out } = await compare((ann) => ann.replace(/^T\d+\tPerson .*\n/m, "").replaceAll("Date", "Person"));
    expect(code).toBe(1);
    expect(lines(out).slice(0, -1)).toEqual(expect.arrayContaining(["extra     story.txt:3:7 Person “Elena Marsh”"]));
    expect(out).toContain("missing   story.txt:3:");
  });

  test("says which lines it could not use", async () => {
    const { code, err } = await compare((ann) => `${ann}T99\tPerson 0 3\tnot there\n`);
    expect(code).toBe(2);
    expect(err).toContain('"not there" does not stand there');
  });

  test("knows files by their endings", async () => {
    const { code, err } = await call(["compare", "story.txt", "story.csv"], { files: { "story.txt": STORY } });
    expect(code).toBe(2);
    expect(err).toContain("ends in .ann or .jsonld");
  });
});
