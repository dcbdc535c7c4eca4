import { PlaceKind, placeKinds } from "../knowledge/gazetteer.ts";
import type { Token } from "../text/tokens.ts";
import { isWord } from "../words/words.ts";
import { afterLegalForm, isLegalForm } from "./legal-forms.ts";
import type { EntityType } from "./mention.ts";
import { at, isCap, type Line, pieceText, readPiece } from "./name-pieces.ts";
import {
  calendarWords,
  firstHeadLinks,
  firstHeads,
  forHeads,
  headTypes,
  inHeads,
  ofHeads,
  onHeads,
  speechVerbs,
  titleModifiers,
  titles,
  topics,
} from "./vocabulary.ts";
import { WordClass } from "./word-class.ts";

/** A name read by its grammar, as a half-open range of token indices. */
export interface GrammarName {
  readonly first: number;
  readonly last: number;
  readonly type: EntityType;
  /** The word that decided the type. */
  readonly head: number;
  /** True where the form leaves no doubt, although the name is short. */
  readonly sure?: boolean;
}

/** Bodies that are told by what they are for. */
const PURPOSE_HEADS: ReadonlySet<string> = new Set(
  "center centre institute association committee commission council foundation organization organisation society campaign coalition alliance fund".split(
    " ",
  ),
);
/** Bodies whose name may go on with `to` and a verb. */
const TO_HEADS: ReadonlySet<string> = new Set("committee campaign coalition alliance".split(" "));
/** The most prepositions and conjunctions inside a name. */
const MAX_LINKS = 10;

/**
 * Reads the name that begins at token `first`: capitalised words, hyphened pairs, and the prepositions that the head noun
 * of the name takes (`Center for …`, `Treaty of … and … in …`, `Convention on …`). Undefined when no head noun says what
 * it is.
 */
export function readGrammarName(line: Line, first: number): GrammarName | undefined {
  let end = readPiece(line, first);
  let firstEnd = end;
  let links = 0;
  while (links < MAX_LINKS) {
    const next = joinedPiece(line, first, end, links);
    if (next === undefined) break;
    end = readPiece(line, next);
    links++;
  }
  end = withCampus(line, first, withVersion(line, first, end));
  const last = afterLegalForm(line, first, end);
  if (last > end) return { first, last, type: "ORG", head: last - 1, sure: true };
  const whole = withBracket(line, first, end);
  if (whole > end) ({ firstEnd, end } = { firstEnd: whole, end: whole });
  const head = headOf(line, first, firstEnd, end);
  if (head === undefined) return undefined;
  return { first, last: end, ...head, ...(isSure(line, first, end, head) && { sure: true }) };
}

/** `CAEXPO Secretariat`, `Universiti Malaya`: two words of which one says what the other is. */
function isSure(line: Line, first: number, end: number, { type, head }: { type: EntityType; head: number }): boolean {
  if (type !== "ORG" || end - first !== 2) return false;
  if (head === end - 1 && isLegalForm((line.tokens[head] as Token).text)) return true;
  if (line.titled) return false;
  if (head === first) return true;
  return line.classes[first] === WordClass.Acronym && BODIES.has((line.tokens[head] as Token).lower);
}

/** Heads of bodies that an acronym before them owns. */
const BODIES: ReadonlySet<string> = new Set(
  "secretariat committee commission council institute center centre university academy association foundation federation agency congress".split(
    " ",
  ),
);

/**
 * `Economic Cooperation (Riverside) Forum`, `Workers' Party (WP) Central Committee`: the index after a name that goes on
 * behind a bracket and has its head noun there; `end` where it does not.
 */
function withBracket(line: Line, first: number, end: number): number {
  if (at(line, end)?.text !== "(" || at(line, end + 2)?.text !== ")" || !isCap(line, end + 1)) return end;
  const from = end + 3;
  for (let last = readPiece(line, from); last > from && end > first; last--) {
    const type = headTypes.get((line.tokens[last - 1] as Token).lower);
    if (type === "EVENT" || type === "ORG") return last;
    // In a title the verb may be a word that no list has: the name ends at its head.
    if (!line.titled) break;
  }
  return end;
}

/** Where the name goes on after its words up to `end`; undefined where it stops. */
function joinedPiece(line: Line, first: number, end: number, links: number): number | undefined {
  const link = at(line, end);
  if (link === undefined || line.taken[end] !== 0 || end === first) return undefined;
  const last = (line.tokens[end - 1] as Token).lower;
  if (link.lower === "the" && links > 0 && /(?:ing|implement)$/.test(last) && isCap(line, end + 1)) return end + 1;
  const article = at(line, end + 1)?.lower;
  const skips = article === "the" || (article === "a" && (link.lower === "for" || link.lower === "with"));
  const next = skips ? end + 2 : end + 1;
  if (!isCap(line, next)) return undefined;
  return mayJoin(line, { first, end, next, links, link: link.lower, last }) ? next : undefined;
}

interface Join {
  readonly first: number;
  readonly end: number;
  readonly next: number;
  readonly links: number;
  readonly link: string;
  readonly last: string;
}

function mayJoin(line: Line, join: Join): boolean {
  if (
    line.titled &&
    join.links === 0 &&
    join.link !== "of" &&
    join.link !== "for" &&
    join.link !== "and" &&
    join.link !== "on"
  )
    return false;
  switch (join.link) {
    case "of":
      return ofHeads.has(join.last) || (join.links > 0 && isPurpose(line, join)) || isForeign(line, join);
    case "for":
      return hasHead(line, join, forHeads);
    case "on":
      return hasHead(line, join, onHeads) && !isCalendarWord(line.tokens[join.next] as Token);
    case "in":
      return (
        hasHead(line, join, inHeads) &&
        isPlace(line, join.next) &&
        (join.links > 0 || join.last === "embassy") &&
        !isVenue(line, join)
      );
    case "with":
      return join.links > 0 && join.next === join.end + 2 && hasHead(line, join, forHeads);
    case "to":
      return (
        (join.last === "action" && hasHead(line, join, new Set(["plan"]))) ||
        isEnvoys(line, join) ||
        mayJoinTo(line, join)
      );
    case ",":
      return join.links > 0 && mayJoinComma(line, join);
    case "and":
      return mayJoinAnd(line, join);
    default:
      return isForeign(line, join);
  }
}

/** `Universidad de Chile` */
function isForeign(line: Line, join: Join): boolean {
  return firstHeadLinks.has(join.link) && firstHeads.has((line.tokens[join.first] as Token).lower);
}

/** True behind a body and its `for`: what it is for goes on with further prepositions, as in `Institute for the Study of War`. */
function isPurpose(line: Line, join: Join): boolean {
  for (let i = join.first + 1; i < join.end; i++)
    if (tokenIs(line, i, "for")) return PURPOSE_HEADS.has((line.tokens[i - 1] as Token).lower);
  return false;
}

/** "Forum for Cooperation in Nairobi": an event is held in a town; a treaty is of a region. */
function isVenue(line: Line, { first, end, next }: Join): boolean {
  const event = line.tokens.slice(first, end).some(({ lower }) => headTypes.get(lower) === "EVENT");
  return event && (placeKinds(pieceText(line, next, readPiece(line, next))) & PlaceKind.City) !== 0;
}

function isCalendarWord({ lower }: Token): boolean {
  return calendarWords.has(lower) || /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/.test(lower);
}

function hasHead(line: Line, join: Join, heads: ReadonlySet<string>): boolean {
  for (let i = join.first; i < join.end; i++) if (heads.has((line.tokens[i] as Token).lower)) return true;
  return false;
}

function isPlace(line: Line, first: number): boolean {
  return placeKinds(pieceText(line, first, readPiece(line, first))) !== 0;
}

/** `Amity and Cooperation` after a preposition; `Business and Investment Summit` where the head is still to come. */
function mayJoinAnd(line: Line, join: Join): boolean {
  if (line.tokens[join.end + 1]?.lower === "the") return false;
  const stop = readPiece(line, join.next);
  if (isPlace(line, join.next) || line.classes[join.next] === WordClass.Acronym) return false;
  if (join.links > 0) return !isOfPlace(line, join) && !ownsName(line, join.next, stop);
  if (!topics.has(join.last)) return false;
  return line.tokens[stop]?.lower === "and" || headTypes.has((line.tokens[stop - 1] as Token).lower);
}

/** `Committee of Permanent Representatives to ASEAN`, `Permanent Mission to the UN`. */
function isEnvoys(line: Line, { last, next }: Join): boolean {
  return /^(?:representatives|mission|delegation)$/.test(last) && line.classes[next] === WordClass.Acronym;
}

/** `University of Oslo`, `Bank of Japan`: what follows an `and` is another name. */
function isOfPlace(line: Line, join: Join): boolean {
  if (firstHeads.has((line.tokens[join.first] as Token).lower)) return true;
  return join.links === 1 && tokenIs(line, join.end - 2, "of") && isPlace(line, join.end - 1);
}

/**
 * `Bridges to Prosperity Foundation`: plain words on both sides, and the head of a body at the end. `Committee to Protect
 * Journalists` and `Society for the Prevention of Cruelty to Animals`: bodies that are for something.
 */
function mayJoinTo(line: Line, join: Join): boolean {
  const next = (line.tokens[join.next] as Token).lower;
  if (join.links > 1 || (join.links === 0 && TO_HEADS.has(join.last)))
    return (join.links === 0 || isPurpose(line, join)) && !isPlace(line, join.next) && !titles.has(next);
  const stop = readPiece(line, join.next);
  if (join.links > 0 || stop - join.next < 2 || join.end - join.first < 2) return false;
  if (headTypes.get((line.tokens[stop - 1] as Token).lower) !== "ORG") return false;
  return [join.last, next].every(
    (word) => isWord(word) && placeKinds(word) === 0 && !titles.has(word) && !titleModifiers.has(word),
  );
}

/** `Program on Science, Technology and Innovation`: a list of fields. */
function mayJoinComma(line: Line, join: Join): boolean {
  const stop = readPiece(line, join.next);
  const link = at(line, stop);
  if (join.next !== join.end + 1 || (link?.lower !== "and" && link?.text !== "&" && link?.text !== ",")) return false;
  return topics.has(join.last) && topics.has((line.tokens[stop - 1] as Token).lower);
}

/** True for a piece that is a name of its own: `Research Center for …`, `Guangxi University`, `Wang Wei said`. */
function ownsName(line: Line, first: number, last: number): boolean {
  const after = at(line, last);
  if (after !== undefined && speechVerbs.has(after.lower)) return !topics.has((line.tokens[first] as Token).lower);
  if (headTypes.get((line.tokens[last - 1] as Token).lower) !== "ORG") return false;
  return (
    (after !== undefined && /^(?:of|for|on)$/.test(after.lower)) || placeKinds((line.tokens[first] as Token).text) !== 0
  );
}

/** `Free Trade Area 3.0`, `Vision 2045`. */
function withVersion(line: Line, first: number, end: number): number {
  const token = at(line, end);
  if (token?.kind !== "number" || token.glued || end === first) return end;
  const last = (line.tokens[end - 1] as Token).lower;
  if (/^\d\.\d$/.test(token.text)) return end + 1;
  return /^(?:vision|agenda|expo|horizon|strategy)$/.test(last) && /^20\d\d$/.test(token.text) ? end + 1 : end;
}

/** `Vietnam National University, Hanoi,`: a university of several seats is told by the town, set off by commas. */
function withCampus(line: Line, first: number, end: number): number {
  if (!tokenIs(line, end - 1, "university") || end - first < 2 || !tokenIs(line, end - 2, "national")) return end;
  const seat = at(line, end + 1);
  if (!tokenIs(line, end, ",") || seat === undefined || !isCap(line, end + 1)) return end;
  const after = at(line, end + 2)?.text;
  return placeKinds(seat.text) & PlaceKind.City && (after === "," || after === ")") ? end + 2 : end;
}

function headOf(
  line: Line,
  first: number,
  firstEnd: number,
  end: number,
): { readonly type: EntityType; readonly head: number } | undefined {
  const linked = end > firstEnd;
  if (linked) {
    if (tokenIs(line, firstEnd - 1, "year") && tokenIs(line, firstEnd, "of"))
      return { type: "EVENT", head: firstEnd - 1 };
    if (tokenIs(line, firstEnd - 1, "stories") && tokenIs(line, firstEnd, "on"))
      return { type: "WORK", head: firstEnd - 1 };
  }
  for (const index of linked ? [firstEnd - 1, end - 1, end - 2] : [end - 1, end - 2]) {
    if (index < first) continue;
    const lower = (line.tokens[index] as Token).lower;
    if (index < end - 1 && index !== firstEnd - 1 && line.tokens[end - 1]?.kind !== "number") continue;
    if (lower === "area" && index > first && tokenIs(line, index - 1, "trade")) return { type: "WORK", head: index };
    if (lower === "convention" && linked && !tokenIs(line, firstEnd, "on")) return { type: "EVENT", head: index };
    if (lower === "bay" || (lower === "area" && tokenIs(line, index - 1, "bay"))) return { type: "LOC", head: index };
    const type = headTypes.get(lower) ?? (lower === "fta" ? "WORK" : undefined);
    // A head noun alone (`the Summit`, `President`) names nothing; two of its letters may be anything.
    if (type !== undefined && (end - first > 1 || linked)) return { type, head: index };
  }
  const foreign = firstHeads.has((line.tokens[first] as Token).lower) && firstEnd - first > 1;
  return foreign ? { type: "ORG", head: first } : undefined;
}

function tokenIs(line: Line, index: number, lower: string): boolean {
  return line.tokens[index]?.lower === lower;
}
