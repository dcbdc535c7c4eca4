import type { Layout, Paragraph } from "../article/layout.ts";
import type { Mention } from "../entities/mention.ts";
import { countryCode, placeCodes } from "../knowledge/gazetteer.ts";
import { stateCode } from "../knowledge/us-states.ts";
import { isUpper } from "../text/characters.ts";
import type { Span } from "../text/span.ts";
import type { Token } from "../text/tokens.ts";
import { tokenFrom, within } from "./sentences.ts";

/** "Geneva, Switzerland", "Kuala Lumpur (Malaysia)", "Sacramento, Calif.": a place and the country or state it is put in. */
export interface PlaceInPlace {
  readonly place: string;
  readonly placeSpan: Span;
  /** ISO 3166-1 alpha-2, or `US-` and the state. */
  readonly region: string;
  readonly regionSpan: Span;
}

const LINKS = new Set("in at of from near to the".split(" "));
const BASED = new Set("based headquartered born registered listed area wide bound".split(" "));
/** What follows a place that is told with its region, other than a mark: where, when and with whom. */
const BEHIND = new Set(
  "a.m after against ahead along and around as at because before between but by despite during following for from if in inside into last late near next of off on or out outside over p.m since than that through this throughout to today tomorrow tonight under until via when where which while who whose with within without yesterday".split(
    " ",
  ),
);
const OPENERS = new Set(
  "after although as at because before by despite during following for from in inside near off on once outside over since though under until when while with within".split(
    " ",
  ),
);
/** Longest name of a country or state, in tokens. */
const MAX_REGION = 4;

export function extractPlacesInPlaces(layout: Layout, mentions: readonly Mention[]): PlaceInPlace[] {
  const places = mentions.filter(({ type }) => type === "LOC");
  return layout.paragraphs.flatMap((paragraph) =>
    within(places, paragraph).flatMap((mention) => factOf(layout, paragraph, mention) ?? []),
  );
}

function factOf({ text }: Layout, paragraph: Paragraph, mention: Mention): PlaceInPlace | undefined {
  const { tokens } = paragraph.passage;
  const after = tokenFrom(paragraph, mention.end);
  const mark = tokens[after];
  if (mark === undefined || after < 1 || (mark.text !== "," && mark.text !== "(")) return undefined;
  const place = text.slice(mention.start, mention.end);
  if (countryCode(place) !== undefined || stateCode(place) !== undefined) return undefined;
  const capital = capitalOf(text, paragraph, mention, after);
  if (capital !== undefined) return capital;
  const region = readRegion(tokens, after + 1);
  if (region === undefined || isListed(tokens, region.last, mark.text) || isInList(tokens, after, mention, paragraph)) {
    return undefined;
  }
  if (
    mark.text === "," &&
    isSubject(tokens, region.last) &&
    isIntroduction(tokens, tokenFrom(paragraph, mention.start))
  )
    return undefined;
  const first = tokens[after + 1] as Token;
  const last = tokens[region.last - 1] as Token;
  return {
    place,
    placeSpan: { start: mention.start, end: mention.end },
    region: region.code,
    regionSpan: { start: paragraph.start + first.start, end: paragraph.start + last.end },
  };
}

/** "Vientiane, the capital of Laos": of a country, since provinces and states have capitals too. */
function capitalOf(
  text: string,
  { passage: { tokens }, start }: Paragraph,
  mention: Mention,
  comma: number,
): PlaceInPlace | undefined {
  const from = comma + (tokens[comma + 1]?.lower === "the" ? 2 : 1);
  if (tokens[from]?.lower !== "capital" || tokens[from + 1]?.lower !== "of") return undefined;
  const region = readRegion(tokens, from + 2);
  const next = region === undefined ? undefined : tokens[region.last];
  if (region === undefined || next?.kind === "clitic" || (next?.kind === "word" && isUpper(next.text)))
    return undefined;
  const [first, last] = [tokens[from + 2] as Token, tokens[region.last - 1] as Token];
  return {
    place: text.slice(mention.start, mention.end),
    placeSpan: { start: mention.start, end: mention.end },
    region: region.code,
    regionSpan: { start: start + first.start, end: start + last.end },
  };
}

function readRegion(
  tokens: readonly Token[],
  from: number,
): { readonly code: string; readonly last: number } | undefined {
  for (let length = MAX_REGION; length >= 1; length--) {
    const words = tokens.slice(from, from + length);
    if (words.length < length || !words.every(({ kind, text }) => kind === "word" && (isUpper(text) || text === "of")))
      continue;
    const form = words.map(({ text }) => text).join(" ");
    const state = stateCode(form);
    if (state !== undefined) return { code: `US-${state}`, last: from + length };
    const country = countryCode(form);
    if (country !== undefined && form.length > 3) return { code: country, last: from + length };
  }
  return undefined;
}

/** "in Milan, South Africa and Peru": the region is one of several things, not where the place is. */
function isListed(tokens: readonly Token[], last: number, mark: string): boolean {
  const next = tokens[last];
  if (mark === "(") return next?.text !== ")";
  if (next === undefined) return false;
  if (next.lower === "and" || next.lower === "or" || next.text === "&" || next.kind === "clitic") return true;
  // "a Vancouver, Canada-based firm"; but "Hanoi, China-ASEAN relations"
  if (next.text === "-" && next.glued) return !BASED.has(tokens[last + 1]?.lower ?? "");
  if (next.text !== ",") return next.kind === "word" && isUpper(next.text);
  // "…, South Africa, Peru and Chile", "…, South Africa, and Peru"
  const joined = tokens[last + 1]?.lower === "and" || tokens[last + 1]?.lower === "or" ? last + 2 : last + 1;
  const then = tokens[joined];
  return then !== undefined && (readRegion(tokens, joined) !== undefined || placeCodes(then.text).length > 0);
}

/** "After the victory at Milan, France signed": the region does what the clause tells, and the comma ends another phrase. */
function isSubject(tokens: readonly Token[], last: number): boolean {
  const next = tokens[last];
  return next !== undefined && next.kind === "word" && !isUpper(next.text) && !BEHIND.has(next.lower);
}

/** The place ends a phrase that begins with a preposition, as "After the victory at Milan,": no subject has been named. */
function isIntroduction(tokens: readonly Token[], first: number): boolean {
  // "in the Milan, Italy area"
  if (/^(?:an?|the)$/.test(tokens[first - 1]?.lower ?? "")) return false;
  for (let at = first - 1; at >= 0; at--) {
    const mark = tokens[at]?.text ?? "";
    if (/^[,;:.!?—–]$/.test(mark)) return OPENERS.has(tokens[at + 1]?.lower ?? "");
  }
  return OPENERS.has(tokens[0]?.lower ?? "");
}

/** "in Peru, Milan, South Africa": another name stands before the place, or the place is the end of a longer name. */
function isInList(tokens: readonly Token[], after: number, mention: Mention, paragraph: Paragraph): boolean {
  const first = tokenFrom(paragraph, mention.start);
  const before = tokens[first - 1];
  if (before === undefined || after <= first) return false;
  if (before.kind === "clitic" || before.text === "," || before.text === "-" || before.text === "&") return true;
  return before.lower === "and" || (before.kind === "word" && isUpper(before.text) && !LINKS.has(before.lower));
}
