import type { Layout } from "../article/layout.ts";
import { isQuoted } from "../article/quotations.ts";
import type { DayNumber } from "../calendar/civil.ts";
import type { Span } from "../text/span.ts";
import type { Token } from "../text/tokens.ts";
import type { Timex } from "../time/timex.ts";
import { type ArticleSentence, sentenceAt, tokensBetween, within } from "./sentences.ts";

/** What happens in a case, in the order in which it must: the act, the death of a victim, the arrest, the verdict, the sentence. */
export type CaseStepKind = "act" | "death" | "arrest" | "verdict" | "sentence";

/** A step of a case with its day. */
export interface CaseStep extends Span {
  readonly kind: CaseStepKind;
  readonly day: DayNumber;
  /** The words that say the step. */
  readonly word: Span;
  /** No other date stands in its sentence. */
  readonly alone: boolean;
  /** Index of its paragraph. */
  readonly paragraph: number;
}

const VERBS: Readonly<Record<string, CaseStepKind>> = {
  died: "death",
  succumbed: "death",
  arrested: "arrest",
  apprehended: "arrest",
  convicted: "verdict",
  guilty: "verdict",
  sentenced: "sentence",
};
/** Before "guilty". */
const VERDICT = /^(?:pleaded|pled|found|pleading)$/;
/** A step of another case, or not of the kind. */
const OTHER_CASE = new Set(
  "prior previous previously earlier another separate unrelated former formerly original originally had resentenced again".split(
    " ",
  ),
);
/** A day in court, or a plan. */
const OFFICIAL = new Set("scheduled will sentencing court arraigned hearing opening statements announced".split(" "));
/** Words that introduce a date, in code units. */
const LEAD = 60;
/** From the verb to its date, in tokens. */
const REACH = 16;

/** The dated steps of an article's case in text order, as far as the text says them plainly. */
export function caseSteps(layout: Layout, times: readonly Timex[]): CaseStep[] {
  const { text, paragraphs } = layout;
  const steps: CaseStep[] = [];
  for (const [at, timex] of times.entries()) {
    const day = dayOf(timex);
    if (day === undefined || isQuoted(layout, timex)) continue;
    const paragraph = paragraphs.findIndex(({ start, end }) => start <= timex.start && timex.end <= end);
    const home = paragraphs[paragraph];
    const sentence = home === undefined || home.zone !== "body" ? undefined : sentenceAt(home, timex.start);
    if (sentence === undefined) continue;
    const found = actOf(text, sentence, timex, times[at + 1]) ?? stepOf(sentence, timex, times[at - 1], times[at + 1]);
    const alone = within(times, sentence).filter(({ type }) => type === "DATE").length === 1;
    if (found !== undefined) steps.push({ ...found, alone, day, start: timex.start, end: timex.end, paragraph });
  }
  return steps;
}

/** A single day whose year the text gives with it. */
function dayOf({ type, interval, stated, range, mod }: Timex): DayNumber | undefined {
  if ((type !== "DATE" && type !== "TIME") || range !== undefined || mod !== undefined) return undefined;
  const isWhole = stated.year !== undefined && stated.month !== undefined && stated.day !== undefined;
  return isWhole && interval !== undefined && interval.first === interval.last ? interval.first : undefined;
}

type Found = Pick<CaseStep, "kind" | "word">;

/**
 * "On May 7, 2023, at approximately 2:55 a.m.", "on the night of May 7, 2023", "according to the evidence, on January 6, 2014":
 * when it was done.
 */
function actOf(text: string, sentence: ArticleSentence, timex: Timex, next: Timex | undefined): Found | undefined {
  if (sentence.tokens.some(({ lower }) => lower in VERBS || OTHER_CASE.has(lower) || OFFICIAL.has(lower)))
    return undefined;
  const before = text.slice(Math.max(sentence.start, timex.start - LEAD), timex.start);
  const between = text.slice(timex.end, Math.max(timex.end, Math.min(next?.start ?? 0, timex.end + LEAD)));
  const isClock = next?.type === "TIME" && /^,? (?:at|around|about|shortly|just)(?: \w+){0,2} $/.test(between);
  const isPart = /^(?:the )?(?:(?:early|late) )?(?:night|morning|evening|afternoon)(?: hours)? of /i.test(
    `${/(?:[a-z]+ ){1,4}$/i.exec(before)?.[0].replace(/^.*\b(?:on|in) /i, "") ?? ""}${text.slice(timex.start, timex.end)}`,
  );
  const isTold = /\baccording to (?:[a-z]+ ){1,3}[a-z]+, on $/.test(before);
  return isClock || isPart || isTold ? { kind: "act", word: { start: timex.start, end: timex.end } } : undefined;
}

/** "was arrested on May 7, 2023", "On May 7, 2023, Ann Lee was arrested". */
function stepOf(
  sentence: ArticleSentence,
  timex: Timex,
  last: Timex | undefined,
  next: Timex | undefined,
): Found | undefined {
  if (sentence.tokens.some(({ lower }) => OTHER_CASE.has(lower))) return undefined;
  const from = last === undefined ? sentence.start : Math.max(sentence.start, last.end);
  const to = next === undefined ? sentence.end : Math.min(sentence.end, next.start);
  const before = tokensBetween(sentence, from, timex.start).slice(-REACH);
  const opens = tokensBetween(sentence, sentence.start, timex.start).length <= 1;
  const near = opens ? tokensBetween(sentence, timex.end, to).slice(0, REACH) : before.reverse();
  const verb = near.find(({ lower }) => lower in VERBS);
  const kind = verb === undefined ? undefined : VERBS[verb.lower];
  if (verb === undefined || kind === undefined || (verb.lower === "guilty" && !isVerdict(sentence, verb)))
    return undefined;
  // Kings die too: of the injuries, in the clinic, as the victim.
  if (kind === "death" && !sentence.tokens.some(({ lower }) => VICTIM.test(lower))) return undefined;
  return { kind, word: { start: sentence.base + verb.start, end: sentence.base + verb.end } };
}

const VICTIM = /^(?:victims?|hospital|clinic|cent(?:er|re)|injur(?:y|ies)|wounds?|complications|scene|where)$/;

function isVerdict({ tokens }: ArticleSentence, guilty: Token): boolean {
  return VERDICT.test(tokens[tokens.indexOf(guilty) - 1]?.lower ?? "");
}
