import type { Layout, Paragraph } from "../article/layout.ts";
import { fromDayNumber } from "../calendar/civil.ts";
import type { Entity } from "../entities/mention.ts";
import { kindsOf } from "../text/kinds.ts";
import { type Passage, perPassage } from "../text/passage.ts";
import type { Span } from "../text/span.ts";
import type { Token } from "../text/tokens.ts";
import type { Timex } from "../time/timex.ts";
import { type ArticleSentence, sentenceAt, sentencesOf, within } from "./sentences.ts";

/** A year with the words that give it; no words where it is the article's own. */
export interface YearStatement {
  readonly year: number;
  readonly span?: Span;
}

/** "celebrates its 60th anniversary this year; the council was established in 1966". */
export interface AnniversaryFact {
  readonly number: number;
  /** The ordinal. */
  readonly ordinal: Span;
  readonly kind: "anniversary" | "birthday";
  /** The year in which it falls. */
  readonly falls: YearStatement;
  /** The year it counts from. */
  readonly from: YearStatement & { readonly span: Span };
}

const FOUNDING = new Set(
  "founded established formed launched opened created born started began incorporated inaugurated built unveiled set".split(
    " ",
  ),
);
const POSSESSIVES = new Set(["its", "their", "his", "her"]);
const NOW = new Set(
  "celebrates celebrate celebrating celebrated marks mark marking marked commemorates commemorate commemorating observes reaches turns coincides coincide celebration commemoration".split(
    " ",
  ),
);
/** How far the year of the origin may stand behind the anniversary, in tokens. */
const OF_REACH = 14;
const FOUNDING_REACH = 6;

/** Indices of the ordinals before "anniversary" or "birthday"; most passages have none. */
const anniversaries: (passage: Passage) => readonly number[] = perPassage((passage) =>
  kindsOf(passage).ordinals.filter((at) => /^(?:anniversary|birthday)$/.test(passage.tokens[at + 1]?.lower ?? "")),
);

/** Anniversaries for which the article states both the year of origin and the year in which they fall. */
export function extractAnniversaries(
  layout: Layout,
  times: readonly Timex[],
  entities: readonly Entity[],
): AnniversaryFact[] {
  return layout.paragraphs.flatMap((paragraph) =>
    anniversaries(paragraph.passage).flatMap((at) => factOf(layout, paragraph, at, times, entities) ?? []),
  );
}

function factOf(
  layout: Layout,
  paragraph: Paragraph,
  at: number,
  times: readonly Timex[],
  entities: readonly Entity[],
): AnniversaryFact | undefined {
  const token = paragraph.passage.tokens[at] as Token;
  const ordinal = { start: paragraph.start + token.start, end: paragraph.start + token.end };
  const sentence = sentenceAt(paragraph, ordinal.start);
  if (sentence === undefined) return undefined;
  const years = within(times, sentence).filter(({ known, type }) => type === "DATE" && known.year !== undefined);
  const from =
    originInSentence(sentence, ordinal, years) ?? originElsewhere(layout, sentence, ordinal, times, entities);
  if (from === undefined) return undefined;
  const falls = fallingYear(
    layout,
    sentence,
    ordinal,
    years.filter(({ start }) => start < ordinal.start),
  );
  if (falls === undefined) return undefined;
  const kind = paragraph.passage.tokens[at + 1]?.lower === "birthday" ? "birthday" : "anniversary";
  return { number: Number.parseInt(token.text, 10), ordinal, kind, falls, from };
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
  const founding = before.some(({ lower }) => FOUNDING.has(lower));
  const possessive = before.some(({ kind }) => kind === "clitic") && last !== "in" && last !== "on";
  return founding || possessive ? yearOf(year) : undefined;
}

/** The article says elsewhere when the one that celebrates was founded. */
function originElsewhere(
  layout: Layout,
  sentence: ArticleSentence,
  ordinal: Span,
  times: readonly Timex[],
  entities: readonly Entity[],
): AnniversaryFact["from"] | undefined {
  const before = sentence.tokens.filter(({ end }) => end + sentence.base <= ordinal.start).at(-1)?.lower;
  const after = sentence.tokens.filter(({ start }) => start + sentence.base >= ordinal.end)[1]?.lower;
  if (!POSSESSIVES.has(before ?? "") || after === "of") return undefined;
  const celebrant = entities
    .flatMap((entity) => entity.mentions.map((mention) => ({ entity, mention })))
    .filter(
      ({ entity, mention }) =>
        isCelebrant(entity, before) && sentence.start <= mention.start && mention.end <= sentence.end,
    )
    .sort((a, b) => a.mention.start - b.mention.start)[0]?.entity;
  if (celebrant === undefined) return undefined;
  for (const paragraph of layout.paragraphs) {
    for (const other of sentencesOf(paragraph)) {
      const mention = celebrant.mentions.find(({ start, end }) => other.start <= start && end <= other.end);
      const year = foundingYear(other, within(times, other), mention?.end);
      if (year !== undefined) return year;
    }
  }
  return undefined;
}

/** "its" and "their" are said of a body, "her" and "his" of a person. */
function isCelebrant({ type }: Entity, possessive: string | undefined): boolean {
  return possessive === "its" || possessive === "their" ? type === "ORG" : type === "PER";
}

function foundingYear(
  sentence: ArticleSentence,
  times: readonly Timex[],
  subjectEnd: number | undefined,
): AnniversaryFact["from"] | undefined {
  if (subjectEnd === undefined) return undefined;
  const verb = sentence.tokens.findIndex(
    ({ lower, start }) => start + sentence.base >= subjectEnd && FOUNDING.has(lower),
  );
  if (verb < 0) return undefined;
  const from = (sentence.tokens[verb] as Token).end + sentence.base;
  const reach = sentence.tokens[Math.min(sentence.tokens.length - 1, verb + FOUNDING_REACH)] as Token;
  const year = times.find(
    ({ start, known }) => known.year !== undefined && start >= from && start <= reach.start + sentence.base,
  );
  return year === undefined ? undefined : yearOf(year);
}

/** "2026 marks", "in 2026", "designate 2026 as": a year before; else "celebrates", "this year": the article's own. */
function fallingYear(
  layout: Layout,
  sentence: ArticleSentence,
  ordinal: Span,
  before: readonly Timex[],
): YearStatement | undefined {
  const stated = before.at(-1);
  if (stated !== undefined) return yearOf(stated);
  if (layout.date === undefined) return undefined;
  const now = sentence.tokens.some(({ lower, end }) => end + sentence.base <= ordinal.start && NOW.has(lower));
  return now ? { year: layout.date.date.year, ...(layout.date.span && { span: layout.date.span }) } : undefined;
}
