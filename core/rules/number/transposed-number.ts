import type { Article } from "../../analyze.ts";
import { type PrintedNumber, printedNumbersIn } from "../../facts/printed-numbers.ts";
import { within } from "../../facts/sentences.ts";
import { isSwapped } from "../../text/slip.ts";
import { shifted } from "../../text/span.ts";
import { say } from "../../wording/say.ts";
import { defineRule, type Rule } from "../define-rule.ts";
import type { Report } from "../finding.ts";

/** Numbers of so few digits but zeros are alike by chance too. */
const FEW_DIGITS = 2;
/** A sum that stands so often needs no words in common. */
const OFTEN = 3;
/** So many different numbers of one kind are no series. */
const MOST_OF_A_KIND = 4;

interface Placed extends PrintedNumber {
  /** Index of its paragraph. */
  readonly paragraph: number;
}

export const transposedNumber: Rule = defineRule({
  id: "transposed-number",
  category: "number",
  severity: "warning",
  supersededBy: ["figure-conflict", "headline-number", "percent-change", "change-amount"],
  summary: "A number stands once with two of its digits changed about.",
  why: "Fingers change neighbours about, and no spelling checker knows that a bill is not AB 397.",
  limits:
    "The number must be of three digits or more, stand rightly elsewhere in the article, and be of one kind there: the same currency and scale, or none, with the same words beside it, or the same label. Silent on kinds with more than four numbers, on two numbers of one sentence, on dates and clocks, and where both stand more than once.",
  flags: [
    {
      text: "Harbour petition grows\nThe petition has 25,532 names. The council has counted 25,532 names itself.\nIt will answer the {|25,352|} names in May.",
      fixed:
        "Harbour petition grows\nThe petition has 25,532 names. The council has counted 25,532 names itself.\nIt will answer the 25,532 names in May.",
    },
    {
      text: "Bill AB 379 was read on Monday. The mayor backs AB 379.\nA vote on AB {|397|} is due in June.",
      fixed: "Bill AB 379 was read on Monday. The mayor backs AB 379.\nA vote on AB 379 is due in June.",
    },
    {
      text: "Lawyer asked for €350,000\nA lawyer asked a shop for €350,000.\nThe €350,000 was never paid.\nHe told its owner that Cole wanted €{|530,000|} for his silence.",
      fixed:
        "Lawyer asked for €350,000\nA lawyer asked a shop for €350,000.\nThe €350,000 was never paid.\nHe told its owner that Cole wanted €350,000 for his silence.",
    },
  ],
  accepts: [
    "The petition has 25,532 names. Another has 25,352 votes, and 25,532 names are not enough.",
    "Bills AB 379 and AB 397 were read. The mayor backs AB 379.",
    "Bill AB 379 was read. The mayor backs SB 397 and AB 379.",
    "The harbour buys a ferry for $721 million. It paid $712 thousand for a boat. The $721 million are lent.",
    "Call 555-0123 or 555-0132. The office at 555-0123 is open.",
    "The club was founded in 1978. It won the cup in 1987, and again what it won in 1978.",
    "Milepost 13.2 is Ferry Mills, Milepost 15.9 a mill.\nMilepost 16.4 is a siding, Milepost 18.0 a spur.\nMilepost 19.5 is a mill, Milepost 20.1 the end.",
    "The harbour signed a £721 million loan with nine banks.\nIts sales came to £712 million in the year.",
    "The ferry carried 345 guests in May and 354 guests in June. In July it carried 345 guests.",
  ],
  *check(article) {
    const byDigits = numbersByDigits(article);
    let numbers: readonly Placed[] | undefined;
    for (const alike of byDigits.values()) {
      const odd = alike.length < 2 || areOne(alike) ? undefined : oddOf(alike.filter((it) => !isTime(article, it)));
      if (odd === undefined) continue;
      numbers ??= [...byDigits.values()].flat();
      if (!isSeries(numbers, odd.odd)) yield reportOf(article.text, odd.odd, odd.others);
    }
  },
});

/** The numbers of an article by their digits in order. */
function numbersByDigits({ paragraphs }: Article): Map<string, Placed[]> {
  const byDigits = new Map<string, Placed[]>();
  for (const [paragraph, { passage, start, zone }] of paragraphs.entries()) {
    if (zone === "stamp" || zone === "credit" || zone === "end") continue;
    for (const number of printedNumbersIn(passage)) {
      const placed = { ...number, ...shifted(number, start), paragraph };
      const alike = byDigits.get(number.key);
      if (alike === undefined) byDigits.set(number.key, [placed]);
      else alike.push(placed);
    }
  }
  return byDigits;
}

function areOne(alike: readonly Placed[]): boolean {
  return alike.every(({ digits }) => digits === alike[0]?.digits);
}

function isTime({ times }: Article, span: Placed): boolean {
  return within(times, span).some(({ type }) => type !== "DURATION");
}

/** The number that stands once, where the same with two digits changed about stands elsewhere and is of one kind with it. */
function oddOf(alike: readonly Placed[]): { odd: Placed; others: Placed[] } | undefined {
  const counts = new Map<string, number>();
  for (const { digits } of alike) counts.set(digits, (counts.get(digits) ?? 0) + 1);
  const once = alike.filter(({ digits }) => counts.get(digits) === 1);
  // Where many stand once, numbers of the same digits are no slips.
  for (const odd of once.length > MOST_OF_A_KIND ? [] : once) {
    const swapped = alike.filter((it) => it.kind === odd.kind && isSwapped(it.digits, odd.digits));
    const isMoney = !isLabelled(odd.kind) && !odd.kind.startsWith("count");
    // A sum that is told again and again is the story's own.
    const others = isMoney && swapped.length >= OFTEN ? swapped : swapped.filter((it) => isOfOneKind(it, odd));
    const values = new Set(others.map(({ digits }) => digits));
    if (values.size !== 1 || others.some((it) => isInOneSentence(it, odd))) continue;
    if (others.length > 1 || (others.length === 1 && isTelling(odd, others[0] as Placed))) return { odd, others };
  }
  return undefined;
}

/** "Milepost 15.9", "Milepost 16.4" … "Milepost 19.5": what has many numbers has two that are alike in the end. */
function isSeries(numbers: readonly Placed[], odd: Placed): boolean {
  const alike = numbers.filter((it) => isOfOneKind(it, odd));
  return new Set(alike.map(({ digits }) => digits)).size > MOST_OF_A_KIND;
}

/** "AB 379". */
function isLabelled(kind: string): boolean {
  return kind.startsWith("label");
}

function isOfOneKind(a: Placed, b: Placed): boolean {
  return a.kind === b.kind && (isLabelled(a.kind) || sharedStems(a, b) > 0);
}

/** Against a single other: more digits than chance has, or more words in common. */
function isTelling(odd: Placed, other: Placed): boolean {
  const digits = odd.digits.replace(/0+$/, "").length;
  const least = isLabelled(odd.kind) ? 0 : digits > FEW_DIGITS + 1 ? 1 : 2;
  return sharedStems(odd, other) >= least && odd.start > other.start;
}

function sharedStems(a: Placed, b: Placed): number {
  return new Set(a.stems.filter((stem) => b.stems.includes(stem))).size;
}

function isInOneSentence(a: Placed, b: Placed): boolean {
  return a.paragraph === b.paragraph && a.sentence === b.sentence;
}

function reportOf(text: string, odd: Placed, others: readonly Placed[]): Report {
  const other = others[0] as Placed;
  const [wrong, right] = [text.slice(odd.start, odd.end), text.slice(other.start, other.end)];
  const span = { start: odd.start, end: odd.end };
  const isDirected = others.length > 1;
  return {
    span,
    message: say`“${wrong}” is ${right} with two digits changed about, and ${right} is what the article has elsewhere. Correct one of the two.`,
    evidence: others.slice(0, 3).map(({ start, end }) => ({ start, end, note: say`${right} here` })),
    fixes: [
      {
        title: say`Change to “${right}”`,
        edits: [{ ...span, newText: right }],
        ...(isDirected ? { preferred: true } : {}),
      },
    ],
  };
}
