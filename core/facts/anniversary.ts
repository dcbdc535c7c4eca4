import type { Layout, Paragraph } from "../article/layout.ts";
import { fromDayNumber } from "../calendar/civil.ts";
import type { Entity } from "../entities/mention.ts";
import { type Span, shifted } from "../text/span.ts";
import type { Token } from "../text/tokens.ts";
import type { Timex } from "../time/timex.ts";
import type { BirthFact } from "./birth.ts";
import { type Celebration, celebrationsOf } from "./celebration.ts";
import { GENERIC_BODIES, type OriginFact } from "./origin.ts";
import { type ArticleSentence, sentenceAt, tokensBetween, within } from "./sentences.ts";

/** A year with the words that give it; no words where it is the article's own. */
export interface YearStatement {
  readonly year: number;
  readonly span?: Span;
  /** Something is told to be so since then, which need not be from its beginning. */
  readonly loose?: boolean;
}

/** "celebrates its 60th anniversary this year; the council was established in 1966". */
export interface AnniversaryFact {
  readonly number: number;
  /** The words of the number. */
  readonly ordinal: Span;
  readonly kind: Celebration["kind"];
  /** The year in which it falls. */
  readonly falls: YearStatement;
  /** The year it counts from. */
  readonly from: YearStatement & { readonly span: Span };
}

/** What else an article says of beginnings and births. */
export interface Beginnings {
  readonly origins: readonly OriginFact[];
  readonly births: readonly BirthFact[];
}

const FOUNDING = new Set(
  "founded established formed launched opened created born started began incorporated inaugurated built unveiled set founding signing adoption signed adopted concluded ratified".split(
    " ",
  ),
);
const POSSESSIVES = new Set(["its", "their", "his", "her"]);
const NOW = new Set(
  "celebrates celebrate celebrating celebrated celebrations marks mark marking marked commemorates commemorate commemorating observes reaches turns turned coincides coincide celebration commemoration observing honor honors honoring".split(
    " ",
  ),
);
/** Celebrations of another moment. */
const NOT_NOW = new Set("will would ahead before until since after had previously for".split(" "));
const MONTHS = /^(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)/;
/** A near miss of a number is less than so many times too high or too low. */
const MUCH = 1.4;
/** How far the year of the origin may stand behind the anniversary, in tokens. */
const OF_REACH = 14;

/** Anniversaries for which the article states both the year of origin and the year in which they fall. */
export function extractAnniversaries(
  layout: Layout,
  times: readonly Timex[],
  entities: readonly Entity[],
  beginnings: Beginnings,
): AnniversaryFact[] {
  return layout.paragraphs.flatMap((paragraph) =>
    celebrationsOf(paragraph.passage).flatMap(
      (celebration) => factOf(layout, paragraph, celebration, times, entities, beginnings) ?? [],
    ),
  );
}

function factOf(
  layout: Layout,
  paragraph: Paragraph,
  celebration: Celebration,
  times: readonly Timex[],
  entities: readonly Entity[],
  beginnings: Beginnings,
): AnniversaryFact | undefined {
  const ordinal = shifted(celebration.span, paragraph.start);
  const sentence = sentenceAt(paragraph, ordinal.start);
  if (sentence === undefined) return undefined;
  const years = within(times, sentence).filter(({ known, type }) => type === "DATE" && known.year !== undefined);
  const from =
    originInSentence(sentence, ordinal, years) ?? originElsewhere(sentence, celebration, ordinal, entities, beginnings);
  if (from === undefined) return undefined;
  const other = within(times, sentence).filter(({ start, type }) => type === "DATE" && start !== from.span.start);
  const falls = fallingYear(layout, sentence, ordinal, other, celebration);
  if (falls === undefined) return undefined;
  // "marked its 40th anniversary with a gala in 2006": a year of the sentence in which the number is right.
  const fits = other.some((it) => isNear((yearOf(it)?.year ?? 0) - from.year, celebration.number));
  if (fits) return undefined;
  const passed = falls.year - from.year;
  // "Since 2019, the company …" need not be the beginning: only a near miss is one.
  if (from.loose === true && (passed > celebration.number * MUCH || passed * MUCH < celebration.number))
    return undefined;
  return { number: celebration.number, ordinal, kind: celebration.kind, falls, from };
}

function isNear(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1;
}

function yearOf(timex: Timex): (YearStatement & { readonly span: Span }) | undefined {
  return timex.interval === undefined
    ? undefined
    : { year: fromDayNumber(timex.interval.first).year, span: { start: timex.start, end: timex.end } };
}

/** "the 10th anniversary of Ann Lee's 2015 film", "the 100th anniversary of its plant, opened in 1925". */
function originInSentence(
  sentence: ArticleSentence,
  ordinal: Span,
  years: readonly Timex[],
): AnniversaryFact["from"] | undefined {
  const after = sentence.tokens.filter(({ start }) => start + sentence.base >= ordinal.end).slice(1);
  if (after[0]?.lower !== "of" && after[0]?.lower !== "since") return undefined;
  const reach = after[Math.min(after.length, OF_REACH) - 1];
  const year = years.find(
    ({ start }) => start >= ordinal.end && reach !== undefined && start <= reach.start + sentence.base,
  );
  if (year === undefined) return undefined;
  const before = after.filter(({ end }) => end + sentence.base <= year.start);
  // "the 10th anniversary of the bridge in 2026": the year is when it falls.
  const last = before.at(-1)?.lower;
  // "the 25th anniversary of the 1991 accord"
  const next = after.find(({ start }) => start + sentence.base >= year.end);
  if (before.length === 2 && last === "the" && next?.kind === "word" && !next.glued) return yearOf(year);
  const founding = before.some(({ lower }) => FOUNDING.has(lower));
  const possessive = before.some(({ kind }) => kind === "clitic") && last !== "in" && last !== "on";
  return founding || possessive ? yearOf(year) : undefined;
}

/** The article says elsewhere when the one that celebrates was founded or born. */
function originElsewhere(
  sentence: ArticleSentence,
  { kind }: Celebration,
  ordinal: Span,
  entities: readonly Entity[],
  { origins, births }: Beginnings,
): AnniversaryFact["from"] | undefined {
  const before = tokensBetween(sentence, sentence.start, ordinal.start);
  const possessive = before.at(-1)?.lower ?? "";
  const named = entities.filter(({ mentions }) =>
    mentions.some(({ start, end }) => sentence.start <= start && end <= sentence.end),
  );
  const personal = kind === "birthday" || possessive === "his" || possessive === "her";
  const birth = births.find(({ person }) => named.some(({ id }) => id === person));
  const people = named.filter(({ type }) => type === "PER");
  if (personal || (kind === "years" && people.length === 1 && birth !== undefined)) {
    return birth === undefined || people.length !== 1 ? undefined : { year: birth.year, span: birth.date };
  }
  const of = scopeOf(sentence, ordinal, kind, possessive);
  if (of === undefined) return undefined;
  // One year for the one body, or nothing is certain.
  const joined = origins.filter((it) => !isRelative(sentence, ordinal, it));
  const own = of === "own" ? joined.filter(({ entity }) => named.some(({ id }) => id === entity)) : [];
  const bodies = named.filter(({ type }) => type === "ORG");
  const found =
    own.length > 0
      ? own
      : joined.filter(
          (it) => isSaidOf(sentence, ordinal, it, bodies.length) && (of === "own" || isOfPart(sentence, it)),
        );
  const [origin] = found;
  if (origin === undefined || found.some(({ year }) => year !== origin.year)) return undefined;
  return { year: origin.year, span: origin.date, ...(origin.since && { loose: true }) };
}

/** What a body has years of that are its own, of all that one may celebrate. */
const OWN_YEARS =
  /^(?:service|services|excellence|innovation|business|operation|operations|existence|success|growth|history|publishing|publication)$/;

/**
 * Whose years they are: the celebrant's own ("its 50th anniversary", "celebrates 50 years of service", "turns 50"), or those
 * of a part of it ("the 50th anniversary of its plant"). Undefined for what is counted from another beginning ("its 20th
 * anniversary in Florida", "20 years of the museum").
 */
function scopeOf(
  sentence: ArticleSentence,
  ordinal: Span,
  kind: Celebration["kind"],
  possessive: string,
): "own" | "part" | undefined {
  const after = tokensBetween(sentence, ordinal.end, sentence.end).slice(0, 5);
  const behind = after.slice(
    after[0]?.kind === "word" && /^(?:anniversary|birthday|years)$/.test(after[0].lower) ? 1 : 0,
  );
  const [link, next] = [behind[0], behind[1]?.lower ?? ""];
  if (link?.lower === "of" && kind !== "years") {
    const generic = next === "the" && GENERIC_BODIES.has(behind[2]?.lower ?? "") && !isNoun(behind[3]);
    if (POSSESSIVES.has(next) || generic) return "part";
  }
  if (kind !== "years" && !POSSESSIVES.has(possessive)) return undefined;
  if (link === undefined || link.kind === "mark") return "own";
  if (link.lower === "of" || link.lower === "in") {
    if (OWN_YEARS.test(next) || behind[1]?.kind === "number") return "own";
    return isMonthOrSeason(next) && link.lower === "in" ? "own" : undefined;
  }
  if (link.lower === "on") return isMonthOrSeason(next) || /day$/.test(next) ? "own" : undefined;
  return /^(?:this|next|last|since|today|with|and|celebration|celebrations)$/.test(link.lower) ? "own" : undefined;
}

/** "of the treaty organisation": the noun goes on. */
function isNoun(token: Token | undefined): boolean {
  return token?.kind === "word" && !/^(?:in|on|this|with|and|at|by|was|is|will|has|when|which|that)$/.test(token.lower);
}

function isMonthOrSeason(word: string): boolean {
  return (
    MONTHS.test(word) ||
    word === "spring" ||
    word === "summer" ||
    word === "autumn" ||
    word === "fall" ||
    word === "winter"
  );
}

/** "Acme, founded in 1980, and Harbour Foods, which celebrates …": the celebration is another's. */
function isRelative(sentence: ArticleSentence, ordinal: Span, { statement }: OriginFact): boolean {
  if (statement.start < sentence.start || statement.end > ordinal.start) return false;
  return tokensBetween(sentence, statement.end, ordinal.start).some(({ lower }) =>
    /^(?:which|who|whose|where)$/.test(lower),
  );
}

/** "the 97th anniversary of its plant": what is then said of "the site" is said of the part, not of its owner. */
function isOfPart(sentence: ArticleSentence, { noun, statement }: OriginFact): boolean {
  return noun !== undefined && (statement.start >= sentence.end || sentence.tokens.some(({ lower }) => lower === noun));
}

/** How far apart a founding and a celebration may stand and still be of one body that is only called "the company". */
const NEXT_SENTENCE = 120;
const SAME_STORY = 400;

/**
 * The founding is of the body that celebrates, though no name says so: both stand in one sentence, or near each other with a
 * generic noun ("the company", "the site") for one of them and no other body named beside.
 */
function isSaidOf(sentence: ArticleSentence, ordinal: Span, origin: OriginFact, bodies: number): boolean {
  const { noun, entity, statement, since } = origin;
  if (sentence.start <= statement.start && statement.end <= sentence.end) return noun !== undefined || bodies === 0;
  const gap = Math.max(statement.start - sentence.end, sentence.start - statement.end);
  if (gap > (since || (noun === undefined && entity === undefined) ? NEXT_SENTENCE : SAME_STORY)) return false;
  const generic = sentence.tokens.some(({ lower }) => GENERIC_BODIES.has(lower));
  if (noun !== undefined) return generic || !since;
  const subject = tokensBetween(sentence, sentence.start, ordinal.start).slice(0, 5);
  return bodies === 0 && subject.some(({ lower }) => GENERIC_BODIES.has(lower) || lower === "it");
}

/** "2026 marks", "in 2026", "designate 2026 as": a year before; "this year", "in 2026" right behind; else the article's own. */
export function fallingYear(
  layout: Pick<Layout, "date">,
  sentence: ArticleSentence,
  ordinal: Span,
  dates: readonly Timex[],
  { kind }: Celebration,
): YearStatement | undefined {
  const behind = dates.find(({ start }) => start >= ordinal.end);
  if (behind?.interval !== undefined && !isOrigin(sentence, behind)) {
    const between = tokensBetween(sentence, ordinal.end, behind.start).map(({ lower }) => lower);
    if (between.every((word) => /^(?:anniversary|birthday|years|in|on|,)$/.test(word))) return yearOf(behind);
  }
  const before = dates.filter(
    (it) => it.end <= ordinal.start && it.known.year !== undefined && !isOrigin(sentence, it),
  );
  const stated = before.at(-1);
  if (stated !== undefined) return yearOf(stated);
  if (layout.date === undefined) return undefined;
  const words = tokensBetween(sentence, sentence.start, ordinal.start).map(({ lower }) => lower);
  if (words.slice(-6).some((word) => NOT_NOW.has(word))) return undefined;
  const now = words.some((word) => NOW.has(word)) || (kind === "years" && words.length > 0);
  return now ? { year: layout.date.date.year, ...(layout.date.span && { span: layout.date.span }) } : undefined;
}

/** "founded in 1966", "since 1966": a year of the past, not of the celebration. */
function isOrigin(sentence: ArticleSentence, { start }: Timex): boolean {
  const before = tokensBetween(sentence, sentence.start, start)
    .slice(-4)
    .map(({ lower }) => lower);
  return before.some((word) => FOUNDING.has(word) || word === "since" || word === "from" || word === "of");
}
