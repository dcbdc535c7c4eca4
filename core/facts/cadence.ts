import type { Layout, Paragraph } from "../article/layout.ts";
import { fromDayNumber } from "../calendar/civil.ts";
import type { Mention } from "../entities/mention.ts";
import { seriesNamed } from "../knowledge/event-series.ts";
import { type Passage, perPassage } from "../text/passage.ts";
import type { Span } from "../text/span.ts";
import type { Token } from "../text/tokens.ts";
import { wordsAt } from "../text/words-at.ts";
import type { Timex } from "../time/timex.ts";
import { type ArticleSentence, behindDateline, sentenceAt, within } from "./sentences.ts";
import { whensIn } from "./when.ts";

/** "Since its inception in 2004, the CAEXPO has taken place annually." */
export interface CadenceFact {
  /** The series' name as written, without edition and year. */
  readonly series: string;
  /** Years from one edition to the next: 1 annual, 2 biennial. */
  readonly years: number;
  /** The year of the first edition, where the same sentence states it. */
  readonly first?: { readonly year: number; readonly span: Span };
  /** The sentence. */
  readonly statement: Span;
}

const HOLDING = new Set("held place hosted staged convened organised organized run runs".split(" "));
const BEGINNING = new Set("inception launch founding start beginning establishment debut".split(" "));
/** "launched in 2004", "first held in 2004": the year behind is the first edition's. */
const FIRST_VERBS = new Set("launched started inaugurated debuted begun began".split(" "));
/** "an annual fair": what recurs, where its name stands elsewhere in the sentence. */
const GENERIC = new Set(
  "event fair festival gathering exhibition show meeting conference competition race forum summit expo tradition convention contest tournament congress symposium".split(
    " ",
  ),
);
const PERIOD_NOUNS = new Map([
  ["year", 1],
  ["two", 2],
  ["three", 3],
  ["four", 4],
  ["five", 5],
]);

/** Years from one edition to the next; 0 for "every" and "each", which the next words decide. */
const CADENCE_WORDS = new Map([
  ["annually", 1],
  ["annual", 1],
  ["yearly", 1],
  ["biennial", 2],
  ["biennially", 2],
  ["triennial", 3],
  ["triennially", 3],
  ["every", 0],
  ["each", 0],
]);

const cadenceWordsAt = wordsAt(CADENCE_WORDS.keys());

/** Sentences of a passage that speak of something that recurs, by index; most passages have none. */
const cadenceWords: (passage: Passage) => readonly { readonly token: number; readonly years: number }[] = perPassage(
  (passage) => {
    const words: { token: number; years: number }[] = [];
    for (const token of cadenceWordsAt(passage)) {
      const years = cadenceAt(passage.tokens, token);
      if (years !== undefined) words.push({ token, years });
    }
    return words;
  },
);

function cadenceAt(tokens: readonly Token[], at: number): number | undefined {
  const { lower } = tokens[at] as Token;
  const years = CADENCE_WORDS.get(lower);
  if (years !== 0) return years;
  const next = tokens[at + 1]?.lower ?? "";
  const period = PERIOD_NOUNS.get(next);
  return next === "year" || tokens[at + 2]?.lower === "years" ? period : undefined;
}

export function extractCadences(layout: Layout, times: readonly Timex[], mentions: readonly Mention[]): CadenceFact[] {
  return layout.paragraphs.flatMap((paragraph) => {
    const words = cadenceWords(paragraph.passage);
    if (words.length === 0) return [];
    return words.flatMap(
      ({ token, years }) => cadenceOf(paragraph, token, years, times, mentions, layout.dateline?.end ?? 0) ?? [],
    );
  });
}

function cadenceOf(
  paragraph: Paragraph,
  index: number,
  years: number,
  times: readonly Timex[],
  mentions: readonly Mention[],
  datelineEnd: number,
): CadenceFact | undefined {
  const word = paragraph.passage.tokens[index] as Token;
  const at = paragraph.start + word.start;
  const sentence = behindDateline(sentenceAt(paragraph, at), datelineEnd);
  if (sentence === undefined) return undefined;
  const next = paragraph.passage.tokens[index + 1]?.lower ?? "";
  const series =
    word.lower !== "annual"
      ? heldSubject(sentence, mentions, at)
      : GENERIC.has(next)
        ? (subjectOf(sentence, mentions, at) ?? eventMeant(sentence, mentions, at))
        : namedAfter(sentence, mentions, word);
  if (series === undefined) return undefined;
  const first = firstYear(sentence, times);
  const statement = { start: sentence.start, end: sentence.end };
  return { series, years, statement, ...(first === undefined ? {} : { first }) };
}

/** "the annual China-ASEAN Expo": the name must follow at once. */
function namedAfter(sentence: ArticleSentence, mentions: readonly Mention[], word: Token): string | undefined {
  const end = sentence.base + word.end;
  return within(mentions, sentence).find(({ type, start }) => type === "EVENT" && start >= end && start - end <= 1)
    ?.name;
}

/** "the Expo has taken place annually": a verb of holding, and a series as its subject. */
function heldSubject(sentence: ArticleSentence, mentions: readonly Mention[], at: number): string | undefined {
  const before = sentence.tokens.filter(({ start }) => start + sentence.base < at).slice(-8);
  const after = sentence.tokens.filter(({ start }) => start + sentence.base > at).slice(0, 4);
  if (![...before, ...after].some(({ lower }) => HOLDING.has(lower))) return undefined;
  return (
    subjectOf(sentence, mentions, at) ??
    capitalsBefore(sentence, at) ??
    (hasPronoun(sentence, at) ? eventBefore(sentence, mentions) : undefined) ??
    eventMeant(sentence, mentions, at)
  );
}

/** The event before the word, or after one that opens its sentence. */
function subjectOf(sentence: ArticleSentence, mentions: readonly Mention[], at: number): string | undefined {
  const events = within(mentions, sentence).filter(
    ({ type, name }) => type === "EVENT" || seriesNamed(name) !== undefined,
  );
  const subject = events.filter(({ end }) => end <= at).at(-1) ?? (opens(sentence, at) ? events[0] : undefined);
  // "The Expo": the one that the article spoke of before.
  return subject === undefined || GENERIC.has(subject.name.toLowerCase()) ? undefined : subject.name;
}

/** "Held annually since 2014, the Expo …": the word stands at the head of the sentence, before its subject. */
function opens({ tokens, base }: ArticleSentence, at: number): boolean {
  return tokens.findIndex(({ start }) => start + base >= at) <= 2;
}

/** An acronym that no recogniser knows (it may be misspelt) can still be the subject. */
function capitalsBefore({ tokens, base }: ArticleSentence, at: number): string | undefined {
  return tokens.filter(({ kind, text, end }) => kind === "word" && end + base <= at && /^[A-Z]{4,}$/.test(text)).at(-1)
    ?.text;
}

function hasPronoun({ tokens, base }: ArticleSentence, at: number): boolean {
  return tokens.some(
    ({ lower, start }, index) =>
      start + base < at &&
      (lower === "it" ||
        (lower === "the" &&
          /^(?:event|fair|expo|summit|forum|conference|festival)$/.test(tokens[index + 1]?.lower ?? ""))),
  );
}

/** The event that the paragraph spoke of last. */
function eventBefore(sentence: ArticleSentence, mentions: readonly Mention[]): string | undefined {
  return within(mentions, { start: sentence.paragraph.start, end: sentence.start })
    .filter(({ type }) => type === "EVENT")
    .at(-1)?.name;
}

/** "The summit": the event of that kind that the article spoke of before, if it is the only one. */
function eventMeant(
  { tokens, base, start: from }: ArticleSentence,
  mentions: readonly Mention[],
  at: number,
): string | undefined {
  const noun = tokens.find(
    ({ lower, start }, index) =>
      start + base <= at + MAX_KIND &&
      GENERIC.has(lower) &&
      /^(?:the|this|annual|biennial|triennial)$/.test(tokens[index - 1]?.lower ?? ""),
  );
  if (noun === undefined) return undefined;
  const events = mentions.filter(
    ({ type, start, name }) => type === "EVENT" && start < from && lastWordOf(name) === noun.lower,
  );
  const [event] = events;
  return event !== undefined && events.every(({ name }) => name === event.name) ? event.name : undefined;
}

/** From "annual" to its noun. */
const MAX_KIND = 12;

function lastWordOf(name: string): string {
  return name.slice(name.lastIndexOf(" ") + 1).toLowerCase();
}

/** "since its inception in 2004", "since 2004", "launched in 2004", "first held in 2004": the year of the first edition. */
function firstYear(sentence: ArticleSentence, times: readonly Timex[]): CadenceFact["first"] {
  const { tokens, base } = sentence;
  const at = tokens.findIndex(({ lower }, index) => lower === "since" || isFirstVerb(tokens, index));
  if (at < 0) return undefined;
  const since = (tokens[at] as Token).lower === "since";
  const from = base + (tokens[at] as Token).end;
  const when = whensIn(within(times, sentence)).find(({ start }) => start >= from);
  if (when?.year === undefined) return undefined;
  const between = tokens.filter(({ start, end }) => start + base >= from && end + base <= when.start);
  const direct = since
    ? between.length === 0 || (between.length <= 4 && between.some(({ lower }) => BEGINNING.has(lower)))
    : between.length === 1 && between[0]?.lower === "in";
  if (!direct) return undefined;
  return { year: fromDayNumber(when.interval.first).year, span: { start: when.start, end: when.end } };
}

function isFirstVerb(tokens: readonly Token[], at: number): boolean {
  const lower = tokens[at]?.lower ?? "";
  return FIRST_VERBS.has(lower) || (HOLDING.has(lower) && tokens[at - 1]?.lower === "first");
}
