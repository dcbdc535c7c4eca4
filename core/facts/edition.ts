import type { Layout, Paragraph } from "../article/layout.ts";
import { toDayNumber } from "../calendar/civil.ts";
import type { Mention } from "../entities/mention.ts";
import { covering, type Span } from "../text/span.ts";
import type { Token } from "../text/tokens.ts";
import type { Timex } from "../time/timex.ts";
import { type EditionName, editionNamesOf } from "./edition-names.ts";
import { type HeldPlace, heldPlace } from "./held-place.ts";
import { type ArticleSentence, behindDateline, sentencesWith, tokensBetween, within } from "./sentences.ts";
import { editionsOfYears, shortEditionsOf } from "./short-editions.ts";
import { type When, whensOf } from "./when.ts";

export type EditionPart = "opening" | "closing" | "day" | "whole";

/** "The 22nd China-ASEAN Expo was held from September 17 to 21, 2025." */
export interface EditionFact {
  /** The series' name as written, without edition and year. */
  readonly series: string;
  readonly edition: number;
  /** The name with its ordinal. */
  readonly name: Span;
  readonly ordinal: Span;
  /** When it is said to be held; none where the article does not say. */
  readonly when?: When;
  /** Where it is said to be held. */
  readonly place?: HeldPlace;
  /** The name says "annual" itself. */
  readonly annual?: boolean;
  /** `planned`: scheduled, due, will be. `held`: was, took place. `stated`: a bare date. */
  readonly modality: "planned" | "held" | "stated";
  /** What the date is of: its first day, its last, one day of it, or all of it. */
  readonly part: EditionPart;
  /** From the name to the date: the words that state the fact. */
  readonly statement: Span;
}

/** How far a date may stand from the event it dates, in tokens. */
const REACH = 28;
const HOLDING = new Set(
  "held hold holds staged hosted convened scheduled slated due planned set opened opens open opening kicked kicks took take takes taking ran run runs running began begins begin started starts start concluded concludes ended ends closed closes unfolded wrapped launched".split(
    " ",
  ),
);
const ATTENDING = new Set("attended attends attend attending addressed addressing joined joins at during".split(" "));
const PLANNING = new Set("scheduled slated due planned will shall upcoming expected forthcoming".split(" "));
/** A sentence that takes the plan back says nothing certain of the date. */
const RETRACTING = new Set(
  "postponed cancelled canceled rescheduled delayed suspended moved not never n't instead originally unless if".split(
    " ",
  ),
);
const OPENING = new Set(
  "opened opens open opening kicked kicks began begins begin started starts start launched".split(" "),
);
const CLOSING = new Set("closed closes close closing concluded concludes ended ends wrapped".split(" "));
/** Before a name these make it part of a longer phrase, whose verb is another's: "registration for the 15th Race opens". */
const GOVERNING = new Set("for of to with on about from before after ahead during at against by".split(" "));
/** What may follow a name inside a longer phrase and still be its own: "for the 15th Race, held in". */
const OWN_CLAUSE = new Set("held scheduled slated set due planned taking to which that in on at from ( ,".split(" "));
const SPEAKING = new Set("said says announced told noted added reported wrote declared pointed stressed".split(" "));
/** Words before a date that make it another moment than the event's own. */
const OTHER_MOMENT = new Set(
  "since until before after by following than from-then compared founded established".split(" "),
);

/** One fact for each mention of a numbered edition, with its date where one can be joined to it with certainty. */
export function extractEditions(layout: Layout, times: readonly Timex[], mentions: readonly Mention[]): EditionFact[] {
  const named = [...editionNamesOf(layout, mentions), ...editionsOfYears(layout, mentions)];
  if (named.length === 0) return [];
  const editions = [...named, ...shortEditionsOf(layout, named, times)].sort((a, b) => a.start - b.start);
  const { dateline } = layout;
  const places = mentions.filter(({ type }) => type === "LOC");
  // The dateline's date is the story's, not the event's.
  const whens = [...whensOf(times), ...seasonsOf(times)]
    .sort((a, b) => a.start - b.start)
    .filter(({ start }) => dateline === undefined || start < dateline.start || start >= dateline.end);
  return layout.paragraphs.flatMap((paragraph) => {
    const here = within(editions, paragraph);
    return here.length === 0
      ? []
      : factsOfParagraph(paragraph, here, within(whens, paragraph), within(places, paragraph), dateline?.end ?? 0);
  });
}

function factsOfParagraph(
  paragraph: Paragraph,
  editions: readonly EditionName[],
  whens: readonly When[],
  places: readonly Mention[],
  datelineEnd: number,
): EditionFact[] {
  return sentencesWith(paragraph, editions).flatMap((whole) => {
    const sentence = behindDateline(whole, datelineEnd);
    const here = within(editions, sentence);
    const dates = within(whens, sentence);
    const towns = within(places, sentence);
    return here
      .filter(({ start }) => start >= sentence.start)
      .map((name) => {
        const place = takesBack(sentence) ? undefined : heldPlace(sentence, name, here, towns);
        return { ...factOf(sentence, name, here, dates), ...(place && { place }) };
      });
  });
}

function factOf(
  sentence: ArticleSentence,
  mention: EditionName,
  editions: readonly EditionName[],
  whens: readonly When[],
): EditionFact {
  const fact = {
    series: mention.series,
    edition: mention.number,
    name: { start: mention.start, end: mention.end },
    ordinal: mention.ordinal,
    ...(mention.annual === true && { annual: true }),
  };
  if (mention.year !== undefined) {
    const named = yearOfName(mention.year);
    return { ...fact, when: named, modality: "stated", part: "whole", statement: covering(fact.name, named) };
  }
  if (mention.when?.interval !== undefined) {
    const { start, end, interval } = mention.when;
    const when: When = { start, end, interval, timexes: [mention.when] };
    return { ...fact, when, modality: "stated", part: "whole", statement: covering(fact.name, when) };
  }
  const silent: EditionFact = { ...fact, modality: "stated", part: "whole", statement: fact.name };
  if (takesBack(sentence)) return silent;
  const when = dateAfter(sentence, mention, editions, whens) ?? dateBefore(sentence, mention, editions, whens);
  if (when === undefined) return silent;
  const statement = covering(fact.name, when);
  return {
    ...fact,
    when,
    modality: modalityOf(sentence, mention, when),
    part: partOf(sentence, mention, when),
    statement,
  };
}

function takesBack({ tokens }: ArticleSentence): boolean {
  return tokens.some(({ lower }) => RETRACTING.has(lower) || lower.endsWith("n't"));
}

/** "spring 2025" is no stretch of days, since the hemispheres differ, but it is a year. Winters lie in two. */
function seasonsOf(times: readonly Timex[]): When[] {
  return times.flatMap((timex): When[] => {
    const { known, stated, value, start, end } = timex;
    if (stated.year === undefined || known.year === undefined || !/^\d{4}-(?:SP|SU|FA)$/.test(value)) return [];
    return [{ ...yearOfName({ year: stated.year, span: known.year }), start, end, timexes: [timex] }];
  });
}

function yearOfName({ year, span }: NonNullable<EditionName["year"]>): When {
  const interval = {
    first: toDayNumber({ year, month: 1, day: 1 }),
    last: toDayNumber({ year, month: 12, day: 31 }),
  };
  return { ...span, interval, timexes: [], year: span };
}

/** "the 22nd Expo, held last year", "the 23rd Expo (Sept. 2026)": the first date after the name, if nothing comes between. */
function dateAfter(
  sentence: ArticleSentence,
  mention: EditionName,
  editions: readonly EditionName[],
  whens: readonly When[],
): When | undefined {
  const when = whens.find(({ start }) => start >= mention.end);
  if (when === undefined) return undefined;
  const between = tokensBetween(sentence, mention.end, when.start);
  if (between.length > REACH || editions.some((other) => other.start >= mention.end && other.end <= when.start)) {
    return undefined;
  }
  if (between.some(({ lower }) => SPEAKING.has(lower)) || OTHER_MOMENT.has(wordBefore(between))) return undefined;
  if (isGoverned(sentence, mention) && !ownsClause(between)) return undefined;
  const holding = between.some(({ lower }) => HOLDING.has(lower));
  return holding || between.every(isPlaceOrLink) ? when : undefined;
}

function isGoverned(sentence: ArticleSentence, { start }: EditionName): boolean {
  const before = tokensBetween(sentence, sentence.start, start);
  return GOVERNING.has(wordBefore(before)) && before.length > 2;
}

/** "…, held in": what follows the name is said of it, not of the phrase that it ends. */
function ownsClause(between: readonly Token[]): boolean {
  const first = between.find(({ text }) => text !== ",");
  return first === undefined || OWN_CLAUSE.has(first.lower) || between.every(isPlaceOrLink);
}

function partOf(sentence: ArticleSentence, mention: EditionName, when: When): EditionPart {
  const behind = when.start >= mention.end;
  const from = Math.min(mention.end, when.end);
  const to = Math.max(mention.start, when.start);
  const words = [
    ...tokensBetween(sentence, from, to),
    ...(behind ? [] : tokensBetween(sentence, mention.end, sentence.end).slice(0, 8)),
  ].map(({ lower }) => lower);
  const before = tokensBetween(sentence, sentence.start, mention.start)
    .slice(-5)
    .map(({ lower }) => lower);
  if (words.some((word) => OPENING.has(word)) || before.includes("opening")) return "opening";
  if (words.some((word) => CLOSING.has(word)) || before.includes("closing")) return "closing";
  const around = [...before, ...words];
  return around.some((word) => ATTENDING.has(word) || word === "day" || word === "ceremony") ? "day" : "whole";
}

/** Between a name and a bare date only a place and its links may stand: "in Kuala Lumpur, Malaysia, on". */
function isPlaceOrLink({ kind, lower, text }: Token): boolean {
  if (kind === "mark") return text === "," || text === "(" || text === ")" || text === "-";
  return lower === "in" || lower === "on" || lower === "at" || lower === "from" || (kind === "word" && text !== lower);
}

function wordBefore(tokens: readonly Token[]): string {
  const last = tokens.at(-1)?.lower ?? "";
  return last === "the" ? (tokens.at(-2)?.lower ?? "") : last;
}

/** "From September 17 to 21, 2025, the 22nd Expo was held": a date that opens the sentence. */
function dateBefore(
  sentence: ArticleSentence,
  mention: EditionName,
  editions: readonly EditionName[],
  whens: readonly When[],
): When | undefined {
  const when = whens.filter(({ end }) => end <= mention.start).at(-1);
  if (when === undefined || editions.some((other) => other.start >= when.end && other.end <= mention.start)) {
    return undefined;
  }
  const lead = tokensBetween(sentence, sentence.start, when.start);
  const between = tokensBetween(sentence, when.end, mention.start);
  if (isGathering(lead, between) || isHeldIn(lead, between)) return when;
  // "last year's 22nd Expo"
  if (between.length === 1 && between[0]?.kind === "clitic") return when;
  if (lead.length > 2 || lead.some(({ lower }) => OTHER_MOMENT.has(lower)) || between.length > REACH) return undefined;
  if (between.some(({ lower }) => SPEAKING.has(lower))) return undefined;
  const after = tokensBetween(sentence, mention.end, sentence.end).slice(0, REACH);
  const attended = between.some(({ lower }) => ATTENDING.has(lower));
  return attended || after.some(({ lower }) => HOLDING.has(lower)) ? when : undefined;
}

const GATHERING = new Set("gathered gather gathers gathering met meet assembled convened arrived".split(" "));

/** "Leaders gathered in Nairobi on Tuesday for the sixth Water Summit" */
function isGathering(lead: readonly Token[], between: readonly Token[]): boolean {
  return between[0]?.lower === "for" && between.length <= 2 && lead.slice(-8).some(({ lower }) => GATHERING.has(lower));
}

/** "Held in 2025, the 22nd Expo drew": a participle at the head of the sentence. */
function isHeldIn(lead: readonly Token[], between: readonly Token[]): boolean {
  const link = between.map(({ lower }) => lower).join(" ");
  return lead.length <= 3 && /^(?:held|staged|hosted)$/.test(lead[0]?.lower ?? "") && /^, (?:the|this)$/.test(link);
}

function modalityOf(sentence: ArticleSentence, mention: EditionName, when: When): EditionFact["modality"] {
  const from = Math.min(mention.start, when.start);
  const nearby = tokensBetween(sentence, from, Math.max(mention.end, when.end) + 40);
  const past = nearby.some(({ lower }) => lower === "was" || lower === "were" || lower === "had");
  if (!past && tokensBetween(sentence, from, when.end).some(({ lower }) => PLANNING.has(lower))) return "planned";
  return past || nearby.some(({ lower }) => lower === "held" || lower === "took" || lower === "attended")
    ? "held"
    : "stated";
}
