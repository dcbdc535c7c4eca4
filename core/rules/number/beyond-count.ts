import { measuresIn } from "../../facts/measure.ts";
import { type Passage, perPassage } from "../../text/passage.ts";
import { type Span, shifted } from "../../text/span.ts";
import { say } from "../../wording/say.ts";
import { defineRule, type Rule } from "../define-rule.ts";

const PLACES: ReadonlyMap<string, number> = new Map(
  "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"
    .split(" ")
    .map((word, index) => [word, index + 1]),
);
/** Between "the fourth of" and the number. */
const OWNERS = new Set("the his her its their our these those what were are".split(" "));
const MOST_WORDS = 2;

interface BeyondCount {
  readonly place: Span;
  readonly rank: number;
  readonly total: Span;
  readonly count: number;
}

export const beyondCount: Rule = defineRule({
  id: "beyond-count",
  category: "number",
  severity: "warning",
  summary: "Something is the fourth of three.",
  why: "One of the two numbers is wrong, and the reader sees it at once.",
  limits:
    "Reads “the fourth of three children”: a place and the number of all, joined by “of”. Fractions (“a third of two”), dates, and numbers with “first”, “next” or “last” before them are left alone.",
  flags: [
    { text: "Born in Halden, she was the {|fourth|} of three children." },
    { text: "The report, the {|5th|} of four, comes out in May." },
    { text: "It was the {|third|} of their two meetings." },
  ],
  accepts: [
    "Born in Halden, she was the fourth of seven children.",
    "The fifth of July was hot. The fourth of the 12 tests failed.",
    "A third of two towns voted. One fifth of three clubs closed.",
    "It was the third of the first two lists, he joked.",
    "The fourth of three-year-old horses won.",
  ],
  *check({ paragraphs }) {
    for (const { passage, start } of paragraphs) {
      for (const { place, rank, total, count } of beyondCountsIn(passage)) {
        yield {
          span: shifted(place, start),
          message: say`There are ${count}, so nothing is number ${rank} of them. Correct one of the two numbers.`,
          evidence: [{ ...shifted(total, start), note: say`${count} in all` }],
          fixes: [],
        };
      }
    }
  },
});

const beyondCountsIn: (passage: Passage) => readonly BeyondCount[] = perPassage((passage) => {
  const { tokens } = passage;
  return measuresIn(passage).flatMap(({ unit, quantity, first, after, phrase, noun }) => {
    if (unit !== "count" || quantity.hedge !== undefined || quantity.value < 2 || quantity.value > 100) return [];
    let of = first - 1;
    while (of > first - 1 - MOST_WORDS && OWNERS.has(tokens[of]?.lower ?? "")) of--;
    const place = tokens[of - 1];
    if (tokens[of]?.lower !== "of" || place === undefined || tokens[of - 2]?.lower !== "the") return [];
    const rank = place.kind === "ordinal" ? Number.parseInt(place.text, 10) : (PLACES.get(place.lower) ?? 0);
    const isEnd = noun !== undefined || /^[.,;)]?$/.test(tokens[after]?.text ?? "");
    if (!isEnd || !(rank > quantity.value)) return [];
    return [{ place: { start: place.start, end: place.end }, rank, total: phrase, count: quantity.value }];
  });
});
