import { type Measure, measuresIn } from "../../facts/measure.ts";
import { type Passage, perPassage } from "../../text/passage.ts";
import { wordsAt } from "../../text/words-at.ts";
import { say } from "../../wording/say.ts";
import { defineRule, type Rule } from "../define-rule.ts";
import type { Report } from "../finding.ts";
import { textOf } from "./shared/printed.ts";

export const numberRange: Rule = defineRule({
  id: "number-range",
  category: "number",
  severity: "information",
  supersededBy: ["reversed-range"],
  summary: "A range begins above where it ends, or its midpoint lies outside it.",
  why: "One of the two ends was typed wrong, or they were changed about.",
  limits:
    "Reads “between 50 and 60 percent” and “a range of $12 to $15”, with what is counted behind it, and a midpoint right behind a range. Silent on years, clocks, and on what goes from one to the other.",
  flags: [
    {
      text: "Such cases make up {|between 70 and 60 percent|} of all, the council said.",
      fixed: "Such cases make up between 60 and 70 percent of all, the council said.",
    },
    { text: "The study gives a range of $13.69 to $17.03 with a midpoint of {|$18.36|}, it said." },
  ],
  accepts: [
    "Such cases make up between 50 and 60 percent of all.",
    "The study gives a range of $13.69 to $17.03 with a midpoint of $15.36.",
    "The shop is open between 9 and 5. The share fell from 70 to 60 percent.",
    "The temple was built between 300 and 200 BC, between 2,300 and 2,200 years ago.",
    "The difference between 70 percent and 60 percent is small.",
  ],
  *check({ paragraphs }) {
    for (const { passage, start } of paragraphs) {
      for (const range of rangesIn(passage)) {
        const report = reversed(passage.text, start, range) ?? outside(passage.text, start, range);
        if (report !== undefined) yield report;
      }
    }
  },
});

interface NumberRange {
  readonly from: Measure;
  readonly to: Measure;
  /** The first word: "between", "range". */
  readonly start: number;
  readonly midpoint?: Measure;
}

const OPENERS = wordsAt(["between", "range", "ranges", "ranging"]);
const COMPARED = /^(?:difference|gap|distance|split|choice|ratio|spread|choose|chose|divided|relationship)$/;

const rangesIn: (passage: Passage) => readonly NumberRange[] = perPassage((passage) => {
  const places = OPENERS(passage);
  if (places.length === 0) return [];
  const measures = measuresIn(passage);
  const byFirst = new Map(measures.map(({ first }, index) => [first, index]));
  return places.flatMap((at) => rangeAt(passage, at, measures, byFirst) ?? []);
});

function rangeAt(
  { tokens }: Passage,
  at: number,
  measures: readonly Measure[],
  byFirst: ReadonlyMap<number, number>,
): NumberRange | undefined {
  const opener = tokens[at]?.lower ?? "";
  if (opener === "between" && COMPARED.test(tokens[at - 1]?.lower ?? "")) return undefined;
  let first = at + 1;
  if (opener !== "between" && /^(?:of|from|between)$/.test(tokens[first]?.lower ?? "")) first++;
  const index = byFirst.get(first) ?? -1;
  const [from, to, next] = [measures[index], measures[index + 1], measures[index + 2]];
  if (from === undefined || to === undefined || to.first !== from.after + 1) return undefined;
  const link = tokens[from.after]?.lower ?? "";
  if (opener === "between" ? link !== "and" : !/^(?:to|and|-|–)$/.test(link)) return undefined;
  const isBare = from.unit === "count" && from.noun === undefined;
  if (!(isBare || (from.unit === to.unit && from.noun === to.noun)) || (to.unit === "count" && to.noun === undefined))
    return undefined;
  if (/^(?:ago|bc|bce|earlier|later)$/.test(tokens[to.after]?.lower ?? "") || to.noun === "year") return undefined;
  const isMidpoint =
    next !== undefined && isMidpointBefore(tokens.slice(to.after, next.first).map(({ lower }) => lower));
  return { from, to, start: (tokens[at] as { start: number }).start, ...(isMidpoint ? { midpoint: next } : {}) };
}

function isMidpointBefore(words: readonly string[]): boolean {
  return /^(?:\( ?|, )?(?:with |and )?(?:a |the )?(?:mid - point|midpoint|median|average|mean) (?:of|being|is)$/.test(
    words.join(" "),
  );
}

/** Both numbers in one scale: "between 3 and 2 million" is between millions. */
function valuesOf({ from, to }: NumberRange): readonly [number, number] | undefined {
  const scale = to.quantity.precision >= 1000 && from.quantity.precision === 1 && from.quantity.value < 1000;
  return scale ? undefined : [from.quantity.value, to.quantity.value];
}

function reversed(text: string, at: number, range: NumberRange): Report | undefined {
  const values = valuesOf(range);
  const { from, to, start } = range;
  if (values === undefined || values[0] <= values[1]) return undefined;
  const [a, b] = [from.quantity.number, to.quantity.number];
  return {
    span: { start: at + start, end: at + to.end },
    message: say`The range goes down from ${textOf(text, from)} to ${textOf(text, to)}. Change the two ends about, or correct one of them.`,
    evidence: [
      { start: at + from.start, end: at + from.end, note: say`it begins here` },
      { start: at + to.start, end: at + to.end, note: say`it ends here` },
    ],
    fixes: [
      {
        title: say`Swap the two ends`,
        edits: [
          { start: at + a.start, end: at + a.end, newText: text.slice(b.start, b.end) },
          { start: at + b.start, end: at + b.end, newText: text.slice(a.start, a.end) },
        ],
      },
    ],
  };
}

function outside(text: string, at: number, range: NumberRange): Report | undefined {
  const { midpoint, from, to } = range;
  const values = valuesOf(range);
  if (midpoint === undefined || values === undefined || midpoint.unit !== to.unit) return undefined;
  const { value } = midpoint.quantity;
  if (value >= values[0] && value <= values[1]) return undefined;
  return {
    span: { start: at + midpoint.start, end: at + midpoint.end },
    message: say`“${textOf(text, midpoint)}” lies outside the range from ${textOf(text, from)} to ${textOf(text, to)}. Correct it, or the range.`,
    evidence: [{ start: at + from.start, end: at + to.end, note: say`the range` }],
    fixes: [],
  };
}
