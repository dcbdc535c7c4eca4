import { describe, expect, test } from "vitest";
import { isArticleName, looksLikeArticle } from "../../core/index.ts";

describe("names of articles", () => {
  test.each([
    "story.txt",
    "desk/2025/10/28-summit.TXT",
    "C:\\desk\\story.txt",
    "release.press",
    "story.article",
    "license.article",
    "license-revoked-for-ferry-operator.txt",
    "requirements-for-new-visas-eased.txt",
    "changes-to-the-law.txt",
    "news.txt",
    "catalog.txt",
    "blog.txt",
    "the-captain-keeps-his-log.txt",
    "dialog.txt",
  ])("%s", (name) => expect(isArticleName(name)).toBe(true));
});

describe("names of other files", () => {
  test.each([
    "requirements.txt",
    "requirements-dev.txt",
    "requirements_test.txt",
    "dev-requirements.txt",
    "a/CMakeLists.txt",
    "robots.txt",
    "LICENSE.txt",
    "LICENSE-MIT.txt",
    "license.apache.txt",
    "ThirdPartyNotices.txt",
    "build.log.txt",
    "server-log.txt",
    "words.txt",
    "common_words.txt",
    "wordlist2.txt",
    "x/node_modules/y/story.txt",
    "x.dist-info/top.txt",
    "story.md",
    "story",
    ".txt",
    "",
  ])("%s", (name) => expect(isArticleName(name)).toBe(false));
});

describe("texts of articles", () => {
  test.each([
    ["nothing yet", ""],
    ["a few words", "Fair opens"],
    ["a header above a list", ` date 2025-10-28 A title\n\n${"word\n".repeat(50)}`],
    ["prose", "The fair opened on the pier on Monday, and many came to see it.\n"],
    [
      "a list with headings",
      `${"A heading of the list\nThe fair opened on the pier, and many came to see it.\n".repeat(20)}`,
    ],
    ["a story on a licence", "MIT licence chosen for ferry software\nThe harbour office has opened its code to all.\n"],
  ])("%s", (_, text) => expect(looksLikeArticle(text)).toBe(true));
});

describe("texts of other files", () => {
  test.each([
    ["a log", "2025-10-28T10:00:00Z INFO started\n2025-10-28 10:00:01 WARN slow\n"],
    ["another log", "[10:00:00] started the fair\n[10:00:01] the fair is over\n"],
    ["a word list", "apple\npear\nplum\n".repeat(10)],
    ["packages", "numpy==1.26.0\nrequests>=2.31\n-r base.txt\n"],
    ["settings", "name=copydesk\nsize=12\n"],
    [
      "a licence",
      "MIT License\n\nCopyright (c) 2025 Somebody\n\nPermission is hereby granted, free of charge, to any person\n",
    ],
    ["a table", "a\tb\tc\td\n1\t2\t3\t4\n"],
    ["code", "int main() {\n  return 0;\n}\n"],
  ])("%s", (_, text) => expect(looksLikeArticle(text)).toBe(false));
});
