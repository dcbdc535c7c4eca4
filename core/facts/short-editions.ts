import type { Layout, Paragraph } from "../article/layout.ts";
import type { Mention } from "../entities/mention.ts";
import { readOrdinal } from "../entities/ordinals.ts";
import { nameKey } from "../text/name-key.ts";
import { type Passage, perPassage } from "../text/passage.ts";
import { overlaps, type Span, shifted } from "../text/span.ts";
import type { Token } from "../text/tokens.ts";
import { wordsAt } from "../text/words-at.ts";
import type { Timex } from "../time/timex.ts";
import type { EditionName } from "./edition-names.ts";
import { within } from "./sentences.ts";

/** A number that stands for an edition, with nothing said of whose. */
interface ShortEdition extends Span {
  readonly number: number;
  readonly ordinal: Span;
  /** "last year's event, the 14th": where the words that name the year stand. */
  readonly year?: Span;
}

/** A number further from those in the article counts something else: "three talks; the third was held on Monday". */
const NEAR = 4;
const HELD =
  /^(?:(?:was|were|is|will be|is to be|had been|has been) (?:held|staged|hosted|organi[sz]ed|convened|due|set|scheduled)|(?:took|takes|will take) place)\b/;
const YEAR = /^(?:19|20)\d\d$/;
const EVENT_NOUNS = new Set(
  "event edition fair festival gathering exhibition show meeting conference competition race forum summit expo convention contest tournament congress symposium".split(
    " ",
  ),
);

const articlesAt = wordsAt(["the", "its"]);

/**
 * Editions that only their number names, in an article that numbers one series: "The fourth took place in Kigali in 2023",
 * "the ninth edition will be held in 2026", "last year's fair, the 14th". Where two series are numbered nobody can tell.
 */
export function shortEditionsOf(
  { paragraphs }: Pick<Layout, "paragraphs">,
  named: readonly EditionName[],
  times: readonly Timex[],
): EditionName[] {
  const [first] = named;
  if (first === undefined || new Set(named.map(({ series }) => nameKey(series))).size > 1) return [];
  const numbers = named.map(({ number }) => number);
  return paragraphs.flatMap((paragraph) =>
    shortIn(paragraph.passage)
      .filter(({ number }) => numbers.some((it) => Math.abs(it - number) <= NEAR))
      .flatMap((short) => editionOf(paragraph, short, first.series, times))
      .filter((it) => !named.some((other) => overlaps(other, it))),
  );
}

function editionOf(
  { start, ...paragraph }: Paragraph,
  short: ShortEdition,
  series: string,
  times: readonly Timex[],
): EditionName[] {
  const span = shifted({ start: short.start, end: short.end }, start);
  const name: EditionName = { ...span, series, number: short.number, ordinal: shifted(short.ordinal, start) };
  if (short.year === undefined) return [name];
  const told = shifted(short.year, start);
  const when = within(times, { start, end: paragraph.end }).find((it) => it.start === told.start);
  return when?.interval === undefined ? [] : [{ ...name, when }];
}

const shortIn: (passage: Passage) => readonly ShortEdition[] = perPassage((passage) => {
  const { tokens, sentences } = passage;
  const opening = openingEdition(tokens);
  const rest = articlesAt(passage).flatMap((at): ShortEdition[] => {
    const ordinal = readOrdinal(tokens, at + 1);
    if (ordinal === undefined || ordinal.value < 1) return [];
    const sentence = sentences.find(({ first, last }) => first <= at && at < last);
    if (sentence === undefined) return [];
    const span = { start: (tokens[at + 1] as Token).start, end: (tokens[ordinal.after - 1] as Token).end };
    const short = { ...span, ordinal: span, number: ordinal.value };
    if (tokens[at]?.lower === "the") {
      const year = yearBefore(tokens, at, sentence.first);
      if (year !== undefined && !isUpperWord(tokens[ordinal.after])) return [{ ...short, year }];
    }
    const next = tokens[ordinal.after];
    if (next?.lower === "edition") return [{ ...short, end: next.end }];
    const rest = tokens.slice(ordinal.after, sentence.last);
    const verb = HELD.test(
      rest
        .slice(0, 4)
        .map(({ lower }) => lower)
        .join(" "),
    );
    return verb && at === sentence.first && tellsYear(rest) ? [short] : [];
  });
  return opening === undefined ? rest : [opening, ...rest];
});

/** "28th edition runs from 9 to 18 October": a line without its article, as headings are. */
function openingEdition(tokens: readonly Token[]): ShortEdition | undefined {
  const ordinal = readOrdinal(tokens, 0);
  const noun = ordinal === undefined ? undefined : tokens[ordinal.after];
  if (ordinal === undefined || noun?.lower !== "edition" || ordinal.value < 1) return undefined;
  const span = { start: (tokens[0] as Token).start, end: (tokens[ordinal.after - 1] as Token).end };
  return { ...span, end: noun.end, ordinal: span, number: ordinal.value };
}

/** "last year's event, the": the words "last year". */
function yearBefore(tokens: readonly Token[], at: number, first: number): Span | undefined {
  const [last, year, clitic, noun, comma] = tokens.slice(Math.max(first, at - 5), at);
  // "last year's event was the 14th"
  if (
    !/^(?:,|was|is)$/.test(comma?.lower ?? "") ||
    clitic?.kind !== "clitic" ||
    year?.lower !== "year" ||
    last === undefined
  )
    return undefined;
  return /^(?:last|this|next)$/.test(last.lower) && EVENT_NOUNS.has(noun?.lower ?? "")
    ? { start: last.start, end: year.end }
    : undefined;
}

function isUpperWord(token: Token | undefined): boolean {
  return token?.kind === "word" && /^[A-Z]/.test(token.text);
}

/** Without its year "the third was held on Monday" may be one of three talks. */
function tellsYear(tokens: readonly Token[]): boolean {
  const end = tokens.findIndex(({ lower }) => /^(?:and|but|while)$/.test(lower));
  return (end < 0 ? tokens : tokens.slice(0, end)).some(
    ({ text, lower }, at) => YEAR.test(text) || (/^(?:last|next)$/.test(lower) && tokens[at + 1]?.lower === "year"),
  );
}

const IS = /^(?:(?:was|is|marks|marked|will be|would be) (?:the|its)|, (?:the|its))$/;
/** From the name to the number, in tokens. */
const LINK = 4;

/** Editions whose number is said of an event with its year: "The 2025 Expo was the 22nd", "The 2025 edition of the Expo was the 22nd". */
export function editionsOfYears(
  { paragraphs }: Pick<Layout, "paragraphs">,
  mentions: readonly Mention[],
): EditionName[] {
  const events = mentions.filter(({ type, edition }) => type === "EVENT" && edition === undefined);
  if (events.length === 0) return [];
  return paragraphs.flatMap((paragraph) =>
    within(events, paragraph).flatMap((event) => editionOfYear(paragraph, event) ?? []),
  );
}

function editionOfYear({ passage: { tokens }, start: base }: Paragraph, event: Mention): EditionName | undefined {
  const from = tokens.findIndex(({ start }) => start + base >= event.end);
  const year =
    event.year ??
    yearOfEdition(
      tokens,
      tokens.findIndex(({ start }) => start + base >= event.start),
      base,
    );
  if (year === undefined || from < 0) return undefined;
  for (let length = 2; length <= LINK; length++) {
    const at = from + length;
    const link = tokens.slice(from, at).map(({ lower }) => lower);
    const ordinal = IS.test(link.join(" ")) ? readOrdinal(tokens, at) : undefined;
    const next = ordinal === undefined ? undefined : tokens[ordinal.after];
    if (ordinal === undefined || !(next?.lower === "edition" || /^[.,;]$/.test(next?.text ?? ""))) continue;
    const span = { start: (tokens[at] as Token).start, end: (tokens[ordinal.after - 1] as Token).end };
    const number = shifted(span, base);
    return { ...number, series: event.name, number: ordinal.value, ordinal: number, year };
  }
  return undefined;
}

/** "the 2025 edition of the", before a name. */
function yearOfEdition(tokens: readonly Token[], at: number, base: number): EditionName["year"] {
  const words = tokens.slice(Math.max(0, at - 4), at);
  const year = words[0];
  if (
    year === undefined ||
    !YEAR.test(year.text) ||
    words
      .map(({ lower }) => lower)
      .slice(1)
      .join(" ") !== "edition of the"
  )
    return undefined;
  return { year: Number(year.text), span: shifted({ start: year.start, end: year.end }, base) };
}
