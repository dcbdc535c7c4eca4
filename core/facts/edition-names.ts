import type { Layout, Paragraph } from "../article/layout.ts";
import type { Mention } from "../entities/mention.ts";
import { readOrdinal } from "../entities/ordinals.ts";
import { longestSeriesNameAt, numberedAcronym, seriesNamed } from "../knowledge/event-series.ts";
import { kindsOf } from "../text/kinds.ts";
import { nameKey } from "../text/name-key.ts";
import { type Passage, perPassage } from "../text/passage.ts";
import { overlaps, type Span, shifted } from "../text/span.ts";
import type { Token } from "../text/tokens.ts";
import { wordsAt } from "../text/words-at.ts";
import type { Timex } from "../time/timex.ts";
import { numberedNamesOf } from "./numbered-name.ts";
import { tokenFrom, within } from "./sentences.ts";

/** A numbered edition as the text names it: "the 22nd China-ASEAN Expo", "the 22nd edition of the Expo", "COP29". */
export interface EditionName extends Span {
  /** The series' name as written, without edition and year. */
  readonly series: string;
  readonly number: number;
  /** The words of the number. */
  readonly ordinal: Span;
  /** A year in the name: "the 2025 Harbour Forum". */
  readonly year?: { readonly year: number; readonly span: Span };
  /** The words that say when, beside a number alone: "last year's event, the 14th". */
  readonly when?: Timex;
  /** The name says "annual" itself: "the 14th Annual Road Race". */
  readonly annual?: boolean;
}

const editionNouns = wordsAt(["edition", "instalment", "installment", "iteration"]);

/** All editions that an article names, in text order, without overlaps. What the tagger read as an event comes first. */
export function editionNamesOf(
  layout: Pick<Layout, "paragraphs" | "text">,
  mentions: readonly Mention[],
): EditionName[] {
  const tagged = mentions.flatMap(fromMention);
  const annual = numberedNamesOf(layout.paragraphs).filter(({ annual: says }) => says);
  const grammatical = layout.paragraphs.flatMap((paragraph) => [
    ...ofSeries(paragraph, mentions),
    ...firstOnes(paragraph, mentions),
    ...knownNames(paragraph.passage).flatMap(({ numbered }) => (numbered ? [moved(numbered, paragraph.start)] : [])),
  ]);
  const all: EditionName[] = [];
  const add = (names: readonly EditionName[]): void => {
    for (const name of names) if (!all.some((other) => overlaps(other, name))) all.push(name);
  };
  add(grammatical);
  add(tagged);
  add(
    annual.map(({ start, end, ordinal, number, name }) => ({
      start,
      end,
      ordinal,
      number,
      series: name,
      annual: true,
    })),
  );
  return all
    .sort((a, b) => a.start - b.start)
    .filter((name, at) => !repeats(layout.text, all[at - 1], name) && isMeant(layout.text, name));
}

/** "the 29th UN Climate Change Conference (COP29)": one naming, not two. */
function repeats(text: string, before: EditionName | undefined, { start, number }: EditionName): boolean {
  return before?.number === number && text.slice(before.end, start) === " (";
}

/** A short form that several series share names ours only where the article shows that it does. */
function isMeant(text: string, { series }: EditionName): boolean {
  const context = seriesNamed(series)?.context;
  if (context === undefined || !context.aliases.some((alias) => nameKey(alias) === nameKey(series))) return true;
  const lower = text.toLowerCase();
  return context.words.some((word) => lower.includes(word)) && !context.unless.some((word) => lower.includes(word));
}

function fromMention({ edition, year, name, start, end }: Mention): EditionName[] {
  if (edition === undefined) return [];
  return [{ start, end, series: name, number: edition.number, ordinal: edition.span, ...(year && { year }) }];
}

function moved(name: EditionName, by: number): EditionName {
  return { ...name, ...shifted(name, by), ordinal: shifted(name.ordinal, by) };
}

/** Series of the knowledge base by their words, wherever the tagger may see no event: "32nd APEC Economic Leaders' Meeting". */
const knownNames: (passage: Passage) => readonly KnownName[] = perPassage((passage) => {
  const { tokens } = passage;
  const names: KnownName[] = [];
  let from = 0;
  for (const at of kindsOf(passage).capitalised) {
    if (at < from) continue;
    const name = knownNameAt(passage, at);
    if (name === undefined) continue;
    names.push(name);
    while (from < tokens.length && (tokens[from] as Token).start < name.end) from++;
  }
  return names;
});

/** A series' name, with or without a number before it. */
type KnownName = Span & { readonly series: string; readonly numbered?: EditionName };

function knownNameAt({ tokens, text }: Passage, at: number): KnownName | undefined {
  const token = tokens[at] as Token;
  const numbered = numberedAcronym(token.text);
  if (numbered !== undefined) {
    const letters = { start: token.start + numbered.acronym.length, end: token.end };
    const { acronym: series, number } = numbered;
    const span = { start: token.start, end: token.end };
    return { ...span, series, numbered: { ...span, series, number, ordinal: letters } };
  }
  const last = longestSeriesNameAt(tokens, at);
  if (last === undefined) return undefined;
  const before = tokens[at - 1]?.lower === "annual" ? at - 1 : at;
  const end = (tokens[last - 1] as Token).end;
  const series = text.slice(token.start, end);
  const ordinal = ordinalBefore(tokens, before);
  if (ordinal === undefined) return { start: token.start, end, series };
  const { number, ...span } = ordinal;
  return { start: token.start, end, series, numbered: { start: ordinal.start, end, series, number, ordinal: span } };
}

function ordinalBefore(tokens: readonly Token[], end: number): (Span & { readonly number: number }) | undefined {
  for (const length of [3, 1]) {
    const first = end - length;
    if (first < 0) continue;
    const ordinal = readOrdinal(tokens, first);
    if (ordinal?.after !== end || ordinal.value < 1) continue;
    return { start: (tokens[first] as Token).start, end: (tokens[end - 1] as Token).end, number: ordinal.value };
  }
  return romanBefore(tokens, end);
}

const ROMAN = { I: 1, V: 5, X: 10, L: 50, C: 100 } as const;

/** "the XXIII Olympic Winter Games"; a single letter is an initial as well. */
function romanBefore(tokens: readonly Token[], end: number): (Span & { readonly number: number }) | undefined {
  const token = tokens[end - 1];
  if (token === undefined || !/^[IVXLC]{2,8}$/.test(token.text)) return undefined;
  const digits = [...token.text].map((letter) => ROMAN[letter as keyof typeof ROMAN]);
  const number = digits.reduce((sum, digit, at) => sum + (digit < (digits[at + 1] ?? 0) ? -digit : digit), 0);
  return { start: token.start, end: token.end, number };
}

const FIRST_HELD = new Set("held staged organised organized convened hosted".split(" "));
/** Between a series' name and "first held" only these may stand. */
const TO_FIRST = new Set("was were is , which has have been ( and annual fair event".split(" "));

const firstOrInaugural = wordsAt(["first", "inaugural"]);

/** Where "first held" and "inaugural" stand; most passages have none. */
const firstWords: (passage: Passage) => readonly { readonly at: number; readonly last: number }[] = perPassage(
  (passage) =>
    firstOrInaugural(passage).flatMap((at) => {
      const { tokens } = passage;
      if (tokens[at]?.lower === "inaugural") return [{ at, last: at + 1 }];
      return FIRST_HELD.has(tokens[at + 1]?.lower ?? "") ? [{ at, last: at + 2 }] : [];
    }),
);

/** "the inaugural Harbour Expo", "the Harbour Expo, first held in 2004", "First held in 2004, the Harbour Expo". */
function firstOnes(paragraph: Paragraph, mentions: readonly Mention[]): EditionName[] {
  const words = firstWords(paragraph.passage);
  if (words.length === 0) return [];
  const { tokens, sentences } = paragraph.passage;
  const events = within(mentions, paragraph).filter(({ type, edition }) => type === "EVENT" && edition === undefined);
  return words.flatMap(({ at, last }): EditionName[] => {
    const ordinal = shifted({ start: (tokens[at] as Token).start, end: (tokens[at] as Token).end }, paragraph.start);
    const span = { start: ordinal.start, end: paragraph.start + (tokens[last - 1] as Token).end };
    const next = events.find(({ start }) => start >= span.end);
    if (last === at + 1) {
      if (next === undefined || next.start - span.end > 1) return [];
      return [{ start: span.start, end: next.end, series: next.name, number: 1, ordinal }];
    }
    const sentence = sentences.find(({ first, last: end }) => first <= at && at < end);
    const owner = events.filter(({ end }) => end <= span.start).at(-1);
    const between = owner === undefined ? [] : tokens.slice(tokenFrom(paragraph, owner.end), at);
    if (owner !== undefined && between.length <= 4 && between.every(({ lower }) => TO_FIRST.has(lower)))
      return [{ ...span, series: owner.name, number: 1, ordinal }];
    const opens = sentence?.first === at && next !== undefined && tokenFrom(paragraph, next.start) - at <= 9;
    return opens ? [{ ...span, series: next.name, number: 1, ordinal }] : [];
  });
}

/** Where "22nd edition" and the like stand, in passage offsets; most passages have none. */
const editionWords: (
  passage: Passage,
) => readonly (Span & { readonly number: number; readonly ordinal: Span; readonly at: number })[] = perPassage(
  (passage) =>
    editionNouns(passage).flatMap((at) => {
      const { tokens } = passage;
      const { end } = tokens[at] as Token;
      const ordinal = ordinalBefore(tokens, tokens[at - 1]?.lower === "annual" ? at - 1 : at);
      if (ordinal === undefined) return [];
      const { number, ...span } = ordinal;
      return [{ start: span.start, end, number, ordinal: span, at }];
    }),
);

/** "the 22nd edition of the China-ASEAN Expo", "the Expo's 22nd edition", "the Expo held its 22nd edition". */
function ofSeries(paragraph: Paragraph, mentions: readonly Mention[]): EditionName[] {
  const words = editionWords(paragraph.passage);
  if (words.length === 0) return [];
  const events = ownersIn(paragraph, mentions);
  return words.flatMap((word): EditionName[] => {
    const ordinal = shifted(word.ordinal, paragraph.start);
    const span = shifted({ start: word.start, end: word.end }, paragraph.start);
    const owner = namedBehind(paragraph, word.at, events) ?? namedBefore(paragraph, span, events);
    if (owner === undefined) return [];
    const all = { start: span.start, end: owner.start > span.start ? Math.max(span.end, owner.end) : span.end };
    return [{ ...all, series: owner.name, number: word.number, ordinal, ...(owner.year && { year: owner.year }) }];
  });
}

/** What can own an edition: a series or an event with its name. */
type Owner = Span & { readonly name: string; readonly year?: EditionName["year"] };

function ownersIn(paragraph: Paragraph, mentions: readonly Mention[]): Owner[] {
  const known = knownNames(paragraph.passage).map(
    (it): Owner => ({ ...shifted({ start: it.start, end: it.end }, paragraph.start), name: it.series }),
  );
  const tagged = within(mentions, paragraph).filter(
    ({ type, name, start, end }) =>
      (type === "EVENT" || seriesNamed(name) !== undefined) && !known.some((it) => overlaps(it, { start, end })),
  );
  return [...known, ...tagged].sort((a, b) => a.start - b.start);
}

/** "edition of the X": the name follows at once. */
function namedBehind({ passage, start }: Paragraph, at: number, events: readonly Owner[]): Owner | undefined {
  const { tokens } = passage;
  if (tokens[at + 1]?.lower !== "of") return undefined;
  const next = tokens[tokens[at + 2]?.lower === "the" ? at + 3 : at + 2];
  return next === undefined
    ? undefined
    : events.find((event) => event.start <= next.start + start && next.start + start < event.end);
}

/** "X's 22nd edition"; "X … its 22nd edition" with no other event between, in one sentence. */
function namedBefore(paragraph: Paragraph, span: Span, events: readonly Owner[]): Owner | undefined {
  const owner = events.filter(({ end }) => end <= span.start).at(-1);
  if (owner === undefined) return undefined;
  const { tokens, sentences } = paragraph.passage;
  const at = tokenFrom(paragraph, span.start);
  const from = tokenFrom(paragraph, owner.end);
  const sentence = sentences.find(({ first, last }) => first <= at && at < last);
  if (sentence === undefined || from < sentence.first) return undefined;
  const before = tokens[at - 1];
  if (before?.kind === "clitic") return from >= at - 1 ? owner : undefined;
  return before?.lower === "its" ? owner : undefined;
}
