import { describe, expect, test, vi } from "vitest";
import { applyEdits } from "../../core/index.ts";
import { call, lines } from "./support.ts";
import { toyRules } from "./toy-rules.ts";

vi.mock(import("../../core/index.ts"), async (original) => {
  const { toyRules: rules } = await import("./toy-rules.ts");
  return { ...(await original()), rules };
});

const TEXT = "First line.\n\nIn 1066 the the fair, 100 % new: a, b.\n";
const files = { "a b/ä.txt": TEXT, "other.txt": "The Toy Expo of York (TOYEXPO) opened.\n" };

describe("--format json", () => {
  test("holds places, proofs, fixes, counts and troubles", async () => {
    const { code, out } = await call(["check", ".", "gone.txt", "--format", "json"], { files });
    const report = JSON.parse(out);
    expect(code).toBe(2);
    expect(report).toMatchObject({
      version: 1,
      counts: { error: 1, warning: 1, information: 0, hint: 0 },
      troubles: [{ path: "gone.txt", message: "no such file or folder" }],
    });
    const [article] = report.articles;
    expect(article.path).toBe("a b/ä.txt");
    expect(article.findings[0]).toMatchObject({
      rule: "toy-year",
      severity: "error",
      start: 16,
      end: 20,
      line: 3,
      column: 4,
      endLine: 3,
      endColumn: 8,
      text: "1066",
      related: [{ text: "First" }, { article: "other.txt", text: expect.stringContaining("TOYEXPO") }],
      fixes: [{ title: "Change to 1966", preferred: false }, { title: "Change to 2066" }],
    });
  });

  test("says what was fixed", async () => {
    const { out } = await call(["check", "--fix", "--format", "json", "a b"], { files });
    expect(JSON.parse(out).articles[0].fixed).toEqual([
      { rule: "toy-twice", title: "Delete one", line: 3, column: 12, before: " the", after: "" },
    ]);
  });
});

describe("--format github", () => {
  test("gives workflow commands", async () => {
    const { out } = await call(["check", "a b", "--format", "github"], { files });
    expect(lines(out)).toEqual([
      "::error file=a b/ä.txt,line=3,endLine=3,col=4,endColumn=8,title=toy-year::1066 was long ago.%0A- the beginning",
      "::warning file=a b/ä.txt,line=3,endLine=3,col=9,endColumn=16,title=toy-twice::“the” stands here twice.%0A- the first",
    ]);
  });
});

describe("--format sarif", () => {
  test("follows SARIF 2.1.0, and its fixes are the fixes", async () => {
    const { out } = await call(["check", ".", "gone.txt", "--format", "sarif"], { files });
    const log = JSON.parse(out);
    expect(log.version).toBe("2.1.0");
    const [run] = log.runs;
    expect(run.columnKind).toBe("utf16CodeUnits");
    expect(run.invocations).toMatchObject([
      { executionSuccessful: false, toolExecutionNotifications: [{ message: { text: "no such file or folder" } }] },
    ]);
    expect(run.tool.driver.rules.map(({ id }: { id: string }) => id)).toEqual(toyRules.map(({ id }) => id));
    const [year, twice] = run.results;
    expect(year).toMatchObject({
      ruleId: "toy-year",
      ruleIndex: 3,
      level: "error",
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: "a%20b/%C3%A4.txt" },
            region: { startLine: 3, startColumn: 4, endLine: 3, endColumn: 8, charOffset: 16, charLength: 4 },
          },
        },
      ],
      relatedLocations: [
        { message: { text: "the beginning" } },
        { physicalLocation: { artifactLocation: { uri: "other.txt" } } },
      ],
    });
    const [{ artifactChanges }] = twice.fixes;
    const edits = artifactChanges[0].replacements.map(
      (change: { deletedRegion: { charOffset: number; charLength: number }; insertedContent: { text: string } }) => ({
        start: change.deletedRegion.charOffset,
        end: change.deletedRegion.charOffset + change.deletedRegion.charLength,
        newText: change.insertedContent.text,
      }),
    );
    expect(applyEdits(TEXT, edits)).toBe(TEXT.replace("the the", "the"));
  });

  test("fingerprints stay when lines move, and differ between repetitions", async () => {
    const prints = async (text: string): Promise<string[]> => {
      const { out } = await call(["check", "a.txt", "--format", "sarif"], { files: { "a.txt": text } });
      return JSON.parse(out).runs[0].results.map((result: { partialFingerprints: object }) =>
        JSON.stringify(result.partialFingerprints),
      );
    };
    const before = await prints("In 1066 and 1066.");
    expect(new Set(before).size).toBe(2);
    expect(await prints("A line.\n\nIn 1066 and 1066.")).toEqual(before);
  });
});

describe("rules and explain", () => {
  test("list and tell", async () => {
    const { out } = await call(["rules"]);
    expect(lines(out)).toHaveLength(toyRules.length);
    expect(out).toContain("toy-twice   warning      A word twice.");
    const list = JSON.parse((await call(["rules", "--format", "json"])).out);
    expect(list[0]).toEqual({
      id: "toy-broken",
      category: "structure",
      severity: "error",
      enabled: true,
      summary: "Fails on a word.",
    });
    const page = (await call(["explain", "toy-color"])).out;
    for (const part of [
      "One way to write colour.",
      "House style.",
      "None.",
      "- A »color«.",
      "+ A colour.",
      "· A colour.",
    ]) {
      expect(page).toContain(part);
    }
  });
});
