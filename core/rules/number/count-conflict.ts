import type { Article } from "../../analyze.ts";
import { type CountOf, countsByNoun } from "../../facts/counted-again.ts";
import { say } from "../../wording/say.ts";
import { defineRule, type Rule } from "../define-rule.ts";
import type { Report } from "../finding.ts";

export const countConflict: Rule = defineRule({
  id: "count-conflict",
  category: "number",
  severity: "information",
  supersededBy: [
    "figure-conflict",
    "announced-count",
    "headline-number",
    "headline-toll",
    "parts-total",
    "sum-elsewhere",
  ],
  summary: "The same people or things are counted otherwise in one place.",
  why: "Two friends became three on the way down the page, and the reader starts to look for the third.",
  limits:
    "The other count must stand once, and the right one twice or more, alone. Reported where the words before and behind are the same, or where the odd one goes back to all of them (“the six victims”) and is more. Silent on parts, on others and further ones, and where the article speaks of one more.",
  flags: [
    {
      text: "Guard hurt with two friends\nThe guard came with two friends. Men shouted at the guard and his two friends. The guard’s {|three|} friends fled.",
      fixed:
        "Guard hurt with two friends\nThe guard came with two friends. Men shouted at the guard and his two friends. The guard’s two friends fled.",
    },
    {
      text: "Baker jailed for theft against four women\nThe baker was jailed on Monday for theft against {|three|} women of the town. The judge spoke to four women, and thanked them.",
      fixed:
        "Baker jailed for theft against four women\nThe baker was jailed on Monday for theft against four women of the town. The judge spoke to four women, and thanked them.",
    },
  ],
  accepts: [
    "The guard came with two friends. Men shouted at the guard and his two friends. Another came, and the three friends fled.",
    "The guard came with four friends. Men shouted at the four friends. The two friends left behind were hurt.",
    "The court heard of five victims. The five victims are from Lund. It heard of six victims in May.",
    "The guard came with two friends. Men shouted at the guard and his two friends. Tom Cole and his three friends fled, in May.",
  ],
  *check(article) {
    for (const counts of countsByNoun(article.paragraphs).values()) {
      const report = judge(article, counts);
      if (report !== undefined) yield report;
    }
  },
});

function judge(article: Article, all: readonly CountOf[]): Report | undefined {
  // "The first two victims", "four other women": not the whole number.
  const counts = all.filter(({ apart }) => !apart);
  const values = [...new Set(counts.map(({ value }) => value))];
  if (counts.length < 3 || values.length !== 2) return undefined;
  for (const odd of counts) {
    const others = counts.filter(({ value }) => value !== odd.value);
    if (others.length !== counts.length - 1) continue;
    const model = others.find(
      (it) =>
        it.noun === odd.noun &&
        it.modifiers === odd.modifiers &&
        (isPlainlyOne(it) || (it.lead === odd.lead && isTelling(it))),
    );
    const [first] = others;
    const goesBack =
      odd.definite &&
      !odd.partial &&
      first !== undefined &&
      odd.value > first.value &&
      odd.start > first.start &&
      odd.modifiers === "";
    const other = model ?? (goesBack ? first : undefined);
    if (other !== undefined && !speaksOfMore(article, odd)) return reportOf(article, odd, other);
  }
  return undefined;
}

/** "fully assembled handguns": two words before the noun say which. */
function isPlainlyOne({ modifiers }: CountOf): boolean {
  return modifiers.split(" ").length > 1;
}

/** "battery against", "murder of her": the words before say of what. */
function isTelling({ lead }: CountOf): boolean {
  return lead
    .split(" ")
    .some((word) => word.length > 4 && !/^(?:there|these|those|their|about|after|where|which)$/.test(word));
}

/** "Another victim", "a sixth victim", "one more": the number has grown on the way. */
function speaksOfMore({ text }: Article, { noun, start }: CountOf): boolean {
  const stem = noun.slice(0, 5);
  const more = new RegExp(
    String.raw`\b(?:another|additional|more|new|further|other|extra|second|third|fourth|fifth|sixth|seventh|eighth)\b[^.\n]{0,24}\b${stem}`,
    "i",
  );
  return more.test(text.slice(0, start + 40));
}

function reportOf({ text }: Article, odd: CountOf, other: CountOf): Report {
  const [wrong, right] = [text.slice(odd.start, odd.end), text.slice(other.start, other.end)];
  const span = { start: odd.start, end: odd.end };
  const newText = right.toUpperCase() === right ? right.toLowerCase() : right;
  return {
    span,
    message: say`“${wrong}” is counted here and “${right.toLowerCase()}” of the same elsewhere in the article. Correct one of the two.`,
    evidence: [{ start: other.start, end: other.end, note: say`“${right.toLowerCase()}” here` }],
    fixes: [{ title: say`Change to “${newText}”`, edits: [{ ...span, newText }] }],
  };
}
