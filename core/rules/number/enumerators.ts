import type { Article } from "../../analyze.ts";
import { type Passage, perPassage } from "../../text/passage.ts";
import { type Span, shifted } from "../../text/span.ts";
import type { Token } from "../../text/tokens.ts";
import { type Said, say } from "../../wording/say.ts";
import { defineRule, type Rule } from "../define-rule.ts";
import type { Report } from "../finding.ts";

const PLAIN = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];
/** What may be missing behind the first, told to the reader. */
const MISSING: readonly Said[] = [
  say`second`,
  say`third`,
  say`fourth`,
  say`fifth`,
  say`sixth`,
  say`seventh`,
  say`eighth`,
  say`ninth`,
  say`tenth`,
];
const ADVERBS = PLAIN.map((word) => `${word}ly`);
/** So many sentences may stand between two points of one series. */
const REACH = 60;

/** A sentence that opens with `First,` or `Secondly`. */
interface Point extends Span {
  /** 1 for first. */
  readonly number: number;
  readonly adverb: boolean;
  /** The sentence's place in the article. */
  readonly sentence: number;
}

export const enumerators: Rule = defineRule({
  id: "enumerators",
  category: "number",
  severity: "hint",
  summary: "The points of a series are not counted in one way, or one of them is missing.",
  why: "“Firstly … Second … Third” looks like two hands; “First … Third” sends the reader back to look for the second.",
  limits:
    "Only words that open a sentence and stand before a comma count. A series begins with its first point. Where the missing number stands anywhere between, in any form, nothing is said to be missing.",
  flags: [
    {
      text: "{|Firstly|}, the harbour needs a crane. Second, it needs a road. Third, it needs a bank.",
      fixed: "First, the harbour needs a crane. Second, it needs a road. Third, it needs a bank.",
    },
    {
      text: "Firstly, the harbour needs a crane.\nSecondly, it needs a road.\n{|Third|}, it needs a bank.",
      fixed: "Firstly, the harbour needs a crane.\nSecondly, it needs a road.\nThirdly, it needs a bank.",
    },
    { text: "First, the harbour needs a crane, she said.\n{|Third|}, it needs a bank." },
  ],
  accepts: [
    "First, the harbour needs a crane. Second, it needs a road. Third, it needs a bank.",
    "Firstly, the harbour needs a crane. Secondly, it needs a road. Finally, it needs a bank.",
    "First, the harbour needs a crane. The second need is a road. Third, it needs a bank.",
    "First Lady Ann Lee came first. Third, behind two guests, came the mayor.",
    "Second, the harbour needs a road. First, the bank said no.",
  ],
  *check(article) {
    for (const series of seriesOf(article)) {
      const mixed = mixedForms(article.text, series);
      if (mixed !== undefined) yield mixed;
      const gap = firstGap(article, series);
      if (gap !== undefined) yield gap;
    }
  },
});

const pointsIn: (passage: Passage) => readonly Omit<Point, "sentence">[] = perPassage(({ tokens, sentences }) => {
  const found: Omit<Point, "sentence">[] = [];
  for (const { first } of sentences) {
    const quoted = /^["“‘]$/.test(tokens[first]?.text ?? "");
    const token = tokens[quoted ? first + 1 : first] as Token | undefined;
    if (token?.kind !== "word") continue;
    const adverb = ADVERBS.indexOf(token.lower) + 1;
    const plain = PLAIN.indexOf(token.lower) + 1;
    const next = tokens[(quoted ? first + 1 : first) + 1];
    if (next?.text !== ",") continue;
    if (adverb > 0 || plain > 0)
      found.push({ number: adverb || plain, adverb: adverb > 0, start: token.start, end: token.end });
  }
  return found;
});

/** The series of an article: each begins with a first point and goes on with higher numbers. */
function seriesOf({ paragraphs }: Article): Point[][] {
  const all: Point[][] = [];
  let sentence = 0;
  for (const { passage, zone, start } of paragraphs) {
    const from = sentence;
    sentence += passage.sentences.length;
    if (zone !== "body") continue;
    for (const point of pointsIn(passage)) {
      const here = { ...point, ...shifted(point, start), sentence: from };
      const series = all.at(-1);
      const last = series?.at(-1);
      if (point.number === 1) all.push([here]);
      else if (
        series !== undefined &&
        last !== undefined &&
        point.number > last.number &&
        from - last.sentence <= REACH
      )
        series.push(here);
    }
  }
  return all.filter(({ length }) => length > 1);
}

/** Of `Firstly … Second … Third`, the form that is rarer; the later of two. */
function mixedForms(text: string, series: readonly Point[]): Report | undefined {
  const adverbs = series.filter(({ adverb }) => adverb);
  const plain = series.filter(({ adverb }) => !adverb);
  if (adverbs.length === 0 || plain.length === 0) return undefined;
  const tie = adverbs.length === plain.length;
  const odd = tie ? (series[0]?.adverb === true ? plain : adverbs) : adverbs.length < plain.length ? adverbs : plain;
  const others = odd === plain ? adverbs : plain;
  const first = odd[0] as Point;
  const word = (point: Point) => text.slice(point.start, point.end);
  const right = (point: Point) => {
    const form = (odd === plain ? ADVERBS : PLAIN)[point.number - 1] as string;
    return /^[A-Z]/.test(word(point)) ? form.charAt(0).toUpperCase() + form.slice(1) : form;
  };
  const edits = odd.map((point) => ({ start: point.start, end: point.end, newText: right(point) }));
  return {
    span: { start: first.start, end: first.end },
    message: say`“${word(first)}” stands in one series with “${word(others[0] as Point)}”. Count in one way: “${right(first)}”.`,
    evidence: others.map(({ start, end }) => ({ start, end, note: say`the same series` })),
    fixes: [
      {
        title: edits.length === 1 ? say`Change to “${right(first)}”` : say`Change all ${edits.length}`,
        ...(tie ? {} : { preferred: true }),
        edits,
      },
    ],
  };
}

/** The first point whose forerunner stands nowhere between it and the point before. */
function firstGap({ text }: Article, series: readonly Point[]): Report | undefined {
  for (const [index, point] of series.entries()) {
    const before = series[index - 1];
    if (before === undefined || point.number === before.number + 1) continue;
    const [missing, told] = [PLAIN[before.number] as string, MISSING[before.number - 1] as Said];
    if (
      new RegExp(`\\b(?:${missing}|${before.number + 1}(?:st|nd|rd|th)|another|next|also|then)`, "i").test(
        text.slice(before.end, point.start),
      )
    )
      return undefined;
    const word = text.slice(point.start, point.end);
    return {
      span: { start: point.start, end: point.end },
      severity: "information",
      message: say`“${word}” follows “${text.slice(before.start, before.end)}”, and nothing is called ${told} between them. Add the ${told} point, or count again.`,
      evidence: [{ start: before.start, end: before.end, note: say`the point before` }],
      fixes: [],
    };
  }
  return undefined;
}
