import type { Article } from "../../analyze.ts";
import type { Paragraph } from "../../article/layout.ts";
import { ordinalLike } from "../../entities/ordinals.ts";
import { isOneSeries, type NumberedName, numberedNamesOf } from "../../facts/numbered-name.ts";
import { sentencesWith } from "../../facts/sentences.ts";
import { kindsOf } from "../../text/kinds.ts";
import { ordinal } from "../../text/ordinal.ts";
import { overlaps, type Span, shifted } from "../../text/span.ts";
import type { Token } from "../../text/tokens.ts";
import { edition, nth, say } from "../../wording/say.ts";
import { defineRule, type Rule } from "../define-rule.ts";
import type { Fix, Report } from "../finding.ts";
import { claimsOf } from "./shared/claims.ts";

/** Words in whose company two editions may well be two: the article looks back or ahead. */
const OTHER_TIME = new Set(
  "last previous previously next upcoming earlier since past ago inaugural compared subsequent succeeding".split(" "),
);

/** How far such a word or a year may stand from the name, in code units. */
const NEAR = 60;

export const editionConflict: Rule = defineRule({
  id: "edition-conflict",
  category: "edition",
  severity: "warning",
  summary: "One event is given two edition numbers.",
  why: "An article on one event that numbers it twice, and not alike, has one of the numbers wrong.",
  limits:
    "Only where an article gives a series exactly two numbers, neither of them beside words that look back or ahead (“last year's”, “the next”) or a year of its own. The correction is preferred only if one number stands more often than the other.",
  flags: [
    {
      text: "Runners Ready for the 15th Harbour Road Race\nEntries are open for the {|16th|} Harbour Road Race, the club said. The 15th Harbour Road Race starts at the pier.",
      fixed:
        "Runners Ready for the 15th Harbour Road Race\nEntries are open for the 15th Harbour Road Race, the club said. The 15th Harbour Road Race starts at the pier.",
    },
    {
      text: "Lanport Film Festival shows its plans\n{|28th|} edition runs for ten days\nThe Lanport Film Festival today presented the plans for its 27th edition.\nThe 27th Lanport Film Festival opens on Friday.",
      fixed:
        "Lanport Film Festival shows its plans\n27th edition runs for ten days\nThe Lanport Film Festival today presented the plans for its 27th edition.\nThe 27th Lanport Film Festival opens on Friday.",
    },
    {
      text: "5th Grade Readers Win the Harbour Prize\n\n{|4th|} Grade Readers Win the Harbour Prize\nHALDEN – The readers of a school won.",
      fixed:
        "5th Grade Readers Win the Harbour Prize\n\n5th Grade Readers Win the Harbour Prize\nHALDEN – The readers of a school won.",
    },
    {
      text: "The club announces its 93rd Annual Meeting & Spring Fair. The 93rd Annual Meeting opens at noon. Topics of the HBC {|91st|} Annual Meeting include trade.",
      fixed:
        "The club announces its 93rd Annual Meeting & Spring Fair. The 93rd Annual Meeting opens at noon. Topics of the HBC 93rd Annual Meeting include trade.",
    },
  ],
  accepts: [
    "The firm will speak at the HBC 61st Annual Meeting. It will be at the RSC 14th Annual Meeting too.",
    "The 15th Harbour Road Race drew crowds last year. The 16th Harbour Road Race starts at the pier.",
    "The 46th and 47th Riverside Summits were held. The 47th Riverside Summit closed.",
    "The 15th Harbour Road Race was held in 2024. The 16th Harbour Road Race starts at the pier in 2025.",
  ],
  *check(article, archive) {
    const dated = claimsOf(article, archive).filter(({ conflict }) => conflict !== undefined);
    const series: NumberedName[][] = [];
    for (const name of namesOf(article)) {
      const known = series.find(([first]) => first !== undefined && isOneSeries(first, name));
      if (known === undefined) series.push([name]);
      else known.push(name);
    }
    yield* repeatedLines(article);
    for (const facts of series) {
      // What the years prove wrong, the rules on years report.
      if (facts.some((name) => dated.some(({ fact }) => overlaps(fact.name, name)))) continue;
      const report = reportOf(article, facts);
      if (report !== undefined) yield report;
    }
  },
});

/** Numbered names by their grammar, and the editions that are named in other ways: "its 15th edition". */
function namesOf({ paragraphs, facts }: Article): NumberedName[] {
  const names = numberedNamesOf(paragraphs);
  const others = facts.editions
    .filter(({ name, edition }) => edition > 1 && !names.some((other) => overlaps(other, name)))
    .map(({ name, series, edition, ordinal: number }): NumberedName => {
      const words = series.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
      return {
        ...name,
        number: edition,
        ordinal: number,
        words: words.filter((word) => word !== "the"),
        name: series,
        annual: false,
        owner: "",
      };
    })
    .filter(({ words }) => words.length >= 2);
  return [...names, ...others].sort((a, b) => a.start - b.start);
}

/** A line of fewer tokens may be said twice of two things: "3rd Ward". */
const LEAST_TOKENS = 6;

/** A headline that is repeated word for word but for its number, whatever the number counts. */
function* repeatedLines({ paragraphs }: Article): Generator<Report> {
  const seen = new Map<string, { readonly paragraph: Paragraph; readonly at: number }>();
  for (const paragraph of paragraphs) {
    const { tokens } = paragraph.passage;
    const [at, more] = kindsOf(paragraph.passage).ordinals;
    if (at === undefined || more !== undefined || tokens.length < LEAST_TOKENS || tokens.at(-1)?.text === ".") continue;
    const key = tokens.map(({ lower }, index) => (index === at ? "#" : lower)).join(" ");
    const first = seen.get(key);
    if (first === undefined) seen.set(key, { paragraph, at });
    else if (ordinalAt(first.paragraph, at).words !== ordinalAt(paragraph, at).words) {
      yield repeatedReport(ordinalAt(paragraph, at), ordinalAt(first.paragraph, at));
    }
  }
}

interface PrintedOrdinal extends Span {
  readonly words: string;
}

function ordinalAt({ passage, start }: Paragraph, at: number): PrintedOrdinal {
  const token = passage.tokens[at] as Token;
  return { ...shifted({ start: token.start, end: token.end }, start), words: token.text };
}

function repeatedReport(here: PrintedOrdinal, there: PrintedOrdinal): Report {
  const change = (from: PrintedOrdinal, to: PrintedOrdinal): Fix => ({
    title: say`Change ${from.words} to ${to.words}`,
    edits: [{ start: from.start, end: from.end, newText: to.words }],
  });
  return {
    span: { start: here.start, end: here.end },
    message: say`This line repeats another word for word but has ${here.words} for ${there.words}. One of the two numbers is wrong.`,
    evidence: [{ start: there.start, end: there.end, note: there.words }],
    fixes: [change(here, there), change(there, here)],
  };
}

function reportOf(article: Article, facts: readonly NumberedName[]): Report | undefined {
  const numbers = [...new Set(facts.map(({ number }) => number))];
  if (numbers.length !== 2 || facts.some((fact) => looksElsewhere(article, fact))) return undefined;
  const [a = [], b = []] = numbers.map((number) => facts.filter((name) => name.number === number));
  const [suspects, others] = a.length < b.length ? [a, b] : [b, a];
  const suspect = suspects[0];
  const other = others[0];
  if (suspect === undefined || other === undefined || areTwo(article, a, b)) return undefined;
  const directed = others.length > suspects.length;
  const change = (from: readonly NumberedName[], to: number): Fix => ({
    title: say`Change ${ordinal(from[0]?.number ?? 0)} to ${ordinal(to)}`,
    edits: from.map(({ ordinal: { start, end } }) => ({
      start,
      end,
      newText: ordinalLike(article.text.slice(start, end), to) ?? ordinal(to),
    })),
  });
  const fixes = [change(suspects, other.number), change(others, suspect.number)];
  return {
    span: suspect.ordinal,
    // The edition before may be meant where each is named once.
    ...(!directed && Math.abs(suspect.number - other.number) === 1 && { severity: "information" as const }),
    message: say`This is the ${edition(suspect.number, suspect.name)} here and the ${nth(other.number)} elsewhere in the article. One of the two numbers is wrong.`,
    evidence: others.slice(0, 3).map(({ start, end }) => ({ start, end, note: say`the ${nth(other.number)}` })),
    fixes: directed ? fixes.map((fix, index) => (index === 0 ? { ...fix, preferred: true } : fix)) : fixes,
  };
}

/** The mention stands in a sentence that looks back or ahead. */
function looksElsewhere({ paragraphs }: Article, fact: NumberedName): boolean {
  return paragraphs
    .filter(({ start, end }) => start <= fact.start && fact.end <= end)
    .flatMap((paragraph) => sentencesWith(paragraph, [fact]))
    .some(({ tokens, base }) =>
      tokens.some(
        ({ lower, start, end }) =>
          OTHER_TIME.has(lower) && distance({ start: start + base, end: end + base }, fact) < NEAR,
      ),
    );
}

function distance(a: Span, b: Span): number {
  return a.end <= b.start ? b.start - a.end : a.start - b.end;
}

/** The year printed near the name in its sentence, if any. */
function yearBeside({ times, text }: Article, fact: NumberedName): string | undefined {
  const beside = times.find(
    (timex) =>
      timex.known.year !== undefined &&
      Math.abs(distance(timex, fact)) < NEAR &&
      !/[.!?]\s|\n/.test(text.slice(Math.min(timex.end, fact.end), Math.max(timex.start, fact.start))),
  );
  return beside?.known.year && text.slice(beside.known.year.start, beside.known.year.end);
}

/** The two numbers stand in years of their own, or in one sentence: two editions are meant. */
function areTwo(article: Article, a: readonly NumberedName[], b: readonly NumberedName[]): boolean {
  return a.some((one) =>
    b.some((other) => {
      const years = [yearBeside(article, one), yearBeside(article, other)];
      const sentence = article.text.slice(Math.min(one.end, other.end), Math.max(one.start, other.start));
      // One of them in a year of its own is another edition, unless it is the year of the article.
      const own = String(article.date?.date.year ?? "");
      const apart = years.some((year) => year !== undefined && year !== own) && years[0] !== years[1];
      return apart || !/[.!?\n]/.test(sentence);
    }),
  );
}
