import { describe, expect, test } from "vitest";
import { Desks } from "../../server/desks.ts";
import { type Eligibility, eligibility, isArticleText } from "../../server/eligible.ts";
import { ScopedSettings } from "../../server/scoped-settings.ts";
import { defaultSettings, type Settings } from "../../server/settings.ts";
import { articleId, parseUri, pathBelow } from "../../server/uri.ts";

const FOLDER = "file:///news%20room";
const byDefault = chosenBy(defaultSettings);

function chosenBy(settings: Settings, folder = FOLDER): Eligibility {
  return eligibility(new ScopedSettings(settings, [folder]), new Desks([]));
}

describe("a plain text document is read", () => {
  test.each(["file:///news%20room/a.txt", "file:///news%20room/deep/er/B.TXT", "file:///elsewhere/c.txt"])(
    "%s",
    (uri) => {
      expect(byDefault.isDocument(uri, "plaintext")).toBe(true);
    },
  );
});

describe("a document is left alone", () => {
  test.each([
    ["file:///news%20room/requirements.txt", "plaintext"],
    ["file:///news%20room/requirements-dev.txt", "plaintext"],
    ["file:///news%20room/constraints.txt", "plaintext"],
    ["file:///news%20room/src/CMakeLists.txt", "plaintext"],
    ["file:///news%20room/public/robots.txt", "plaintext"],
    ["file:///news%20room/humans.txt", "plaintext"],
    ["file:///news%20room/security.txt", "plaintext"],
    ["file:///news%20room/ads.txt", "plaintext"],
    ["file:///news%20room/LICENSE.txt", "plaintext"],
    ["file:///news%20room/COPYING.txt", "plaintext"],
    ["file:///news%20room/NOTICE.txt", "plaintext"],
    ["file:///news%20room/CHANGELOG.txt", "plaintext"],
    ["file:///news%20room/README.txt", "plaintext"],
    ["file:///news%20room/build-log.txt", "plaintext"],
    ["file:///news%20room/node_modules/pkg/a.txt", "plaintext"],
    ["file:///news%20room/.cache/a.txt", "plaintext"],
    ["file:///news%20room/notes.md", "markdown"],
    ["file:///news%20room/LICENSE", "plaintext"],
    ["untitled:Untitled-1", "plaintext"],
    ["git:/news%20room/a.txt", "plaintext"],
    ["output:extension-output", "plaintext"],
  ])("%s as %s", (uri, languageId) => {
    expect(byDefault.isDocument(uri, languageId)).toBe(false);
  });
});

test("the language press-article says it all, but for a version in git", () => {
  for (const uri of ["file:///news%20room/requirements.txt", "untitled:Untitled-1", "file:///x/y.md"]) {
    expect(byDefault.isDocument(uri, "press-article")).toBe(true);
  }
  expect(byDefault.isDocument("git:/news%20room/a.press", "press-article")).toBe(false);
  expect(
    chosenBy(defaultSettings, "vscode-vfs://host/repo").isDocument("vscode-vfs://host/repo/a.txt", "plaintext"),
  ).toBe(true);
});

test("the settings choose and exclude", () => {
  const own = chosenBy({ ...defaultSettings, files: ["wire/**/*.md"], exclude: ["**/old/**"] });
  expect(own.isWorkspaceFile(`${FOLDER}/wire/a.md`)).toBe(true);
  expect(own.isWorkspaceFile(`${FOLDER}/a.md`)).toBe(false);
  expect(own.isWorkspaceFile(`${FOLDER}/wire/old/a.md`)).toBe(false);
  expect(own.isWorkspaceFile(`${FOLDER}/a.txt`)).toBe(false);
  expect(own.isWorkspaceFile(`${FOLDER}/a.press`)).toBe(true);
  expect(own.isWorkspaceFile(`${FOLDER}/old/a.press`)).toBe(false);
  expect(own.isDocument(`${FOLDER}/old/a.press`, "press-article")).toBe(false);
  expect(own.isWorkspaceFile("file:///elsewhere/wire/a.md")).toBe(false);
  const none = chosenBy({ ...defaultSettings, files: [] });
  expect(none.isDocument(`${FOLDER}/a.txt`, "plaintext")).toBe(false);
});

test("each folder chooses its own files, the innermost that holds them counts", () => {
  const [outer, inner] = ["file:///news", "file:///news/wire"];
  const own = new Map([[inner, { ...defaultSettings, files: ["*.md"], exclude: ["old*"] }]]);
  const { isWorkspaceFile, isDocument } = eligibility(
    new ScopedSettings(defaultSettings, [outer, inner], own),
    new Desks([]),
  );
  expect(
    ["a.txt", "a.md", "wire/a.txt", "wire/a.md", "wire/old.md", "wire/deep/a.md"].map((name) =>
      isWorkspaceFile(`${outer}/${name}`),
    ),
  ).toEqual([true, false, false, true, false, false]);
  expect(isDocument(`${outer}/wire/a.txt`, "plaintext")).toBe(false);
  expect(isDocument(`${outer}/a.txt`, "plaintext")).toBe(true);
  expect(isDocument("file:///elsewhere/a.txt", "plaintext")).toBe(true);
});

test("the text has the last word on plain text", () => {
  const list = Array.from({ length: 60 }, (_, i) => `word${i}`).join("\n");
  expect(isArticleText(`${FOLDER}/a.txt`, "plaintext", list)).toBe(false);
  expect(isArticleText(`${FOLDER}/a.txt`, "press-article", list)).toBe(true);
  expect(isArticleText(`${FOLDER}/a.press`, undefined, list)).toBe(true);
  expect(isArticleText(`${FOLDER}/a.txt`, undefined, ` date 2026-02-10 Words\n${list}`)).toBe(true);
});

test("one file has one name, however its URI is written", () => {
  expect(articleId("file:///c%3A/News%20Room/a.txt")).toBe(articleId("FILE:///C:/News Room/a.txt"));
  expect(articleId("file:///a/b.txt")).not.toBe(articleId("file:///A/b.txt"));
  expect(articleId("untitled:Untitled-1")).toBe("untitled://Untitled-1");
  expect(pathBelow("file:///a/b/", "file:///a/b/c%20d.txt")).toBe("c d.txt");
  expect(pathBelow("file:///a/b", "file:///a/bc/d.txt")).toBeUndefined();
  expect(parseUri("nonsense")).toEqual({ scheme: "", authority: "", path: "nonsense" });
  expect(articleId("file:///100%.txt")).toBe("file:///100%.txt");
});
