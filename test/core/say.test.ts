import { describe, expect, test } from "vitest";
import { either, joined, listed, put, say } from "../../core/wording/say.ts";

describe("what is said", () => {
  test("is the pattern with its values, in English and in another language", () => {
    const said = say`From ${"Oslo"} to ${say`${2} towns`}`;
    expect(said.pattern).toBe("From {0} to {1}");
    expect(put(said)).toBe("From Oslo to 2 towns");
    const german: Record<string, string> = { "From {0} to {1}": "{1} nach {0}", "{0} towns": "{0} Städte" };
    expect(put(said, (pattern) => german[pattern] ?? pattern)).toBe("2 Städte nach Oslo");
  });

  test("keeps braces of the article as they are", () => {
    expect(put(say`“${"{1}"}” and ${"b"}`)).toBe("“{1}” and b");
  });
});

describe("lists", () => {
  test.each([
    [[], "", ""],
    [["a"], "a", "a"],
    [["a", "b"], "a and b", "a or b"],
    [["a", "b", "c"], "a, b and c", "a or b or c"],
    [["a", "b", "c", "d", "e"], "a, b, c, d and e", "a or b or c or d or e"],
  ])("of %j", (items, all, any) => {
    expect(put(listed(items))).toBe(all);
    expect(put(either(items))).toBe(any);
  });

  test("may be of any length", () => {
    const items = Array.from({ length: 100_000 }, (_, at) => String(at));
    expect(put(joined(items, (sum, next) => say`${sum} + ${next}`))).toBe(items.join(" + "));
    expect(put(listed(items))).toContain("99998 and 99999");
  });
});
