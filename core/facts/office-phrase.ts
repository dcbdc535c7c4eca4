import type { Mention } from "../entities/mention.ts";
import { countryCode, countryName, demonymCountry } from "../knowledge/gazetteer.ts";
import { isUpper } from "../text/characters.ts";
import type { Span } from "../text/span.ts";
import type { Token } from "../text/tokens.ts";
import {
  FOLLOWING,
  HAS_PORTFOLIO,
  IDLE,
  isOfficeHead,
  NO_PART,
  type OfficeStatus,
  OWNER_LINKS,
  STATUS,
  UNDER,
} from "./office-words.ts";

/** The body, country or place that an office belongs to. */
export interface OfficeOwner extends Span {
  /** As the article names it; a country by its common English name, whatever stands there (`Chinese`: `China`). */
  readonly name: string;
  /** ISO 3166-1 alpha-2, for a country. */
  readonly country?: string;
}

/** One office as a phrase says it. Spans count from the article's start. */
export interface OfficePhrase {
  /** The words of office in lower case, without status and owner: `vice president`, `minister of foreign affairs`. */
  readonly office: string;
  readonly span: Span;
  readonly status: OfficeStatus;
  readonly of?: OfficeOwner;
  /** Where the office is exercised: `Consul General of Malaysia in Nanning`. */
  readonly place?: OfficeOwner;
}

/** What a phrase of offices is read from: a paragraph's tokens, and the names that begin at an offset of the article. */
export interface PhraseSource {
  readonly tokens: readonly Token[];
  /** Add to a token's offsets to get offsets in the article. */
  readonly base: number;
  /** One past the last token that may be read. */
  readonly end: number;
  readonly names: ReadonlyMap<number, Mention>;
}

const MAX_OFFICE_WORDS = 7;
const MAX_OFFICES = 4;
const MAX_PORTFOLIO = 6;

/**
 * Reads the offices that stand at token `from`: `vice president and secretary-general of the Association and former
 * counsellor of the Embassy in Vietnam` is three. Empty where none stands there.
 *
 * @returns the offices in text order, and the index of the token after them
 */
export function readOffices(
  source: PhraseSource,
  from: number,
): { readonly offices: readonly OfficePhrase[]; readonly last: number } {
  const offices: OfficePhrase[] = [];
  let last = from;
  let at = from;
  while (offices.length < MAX_OFFICES) {
    const read = readOffice(source, at);
    if (read === undefined) break;
    offices.push(read.office);
    last = read.last;
    let next = last;
    if (word(source, next) === "," && word(source, next + 1) === "and") next++;
    if (word(source, next) !== "and" && word(source, next) !== "as" && word(source, next) !== "cum") break;
    at = next + 1;
    if (word(source, at) === "well" && word(source, at + 1) === "as") at += 2;
  }
  return { offices: withSharedOwner(offices), last };
}

/** `president and chief executive of the bank`: what stands last belongs to all that have none. */
function withSharedOwner(offices: readonly OfficePhrase[]): OfficePhrase[] {
  const shared = [...offices];
  for (let i = shared.length - 2; i >= 0; i--) {
    const own = shared[i] as OfficePhrase;
    const next = shared[i + 1] as OfficePhrase;
    if (own.of === undefined && next.of !== undefined && own.status === next.status && next.of.start > next.span.start)
      shared[i] = { ...own, of: next.of };
  }
  return shared;
}

function readOffice(
  source: PhraseSource,
  from: number,
): { readonly office: OfficePhrase; readonly last: number } | undefined {
  const opening = readOpening(source, from);
  const words = officeWords(source, opening.at);
  if (words === undefined) return undefined;
  const { first } = words;
  let { last } = words;
  let office = textOf(source, first, last);
  const elect = electAt(source, last);
  const status = elect > last ? "elect" : opening.status;
  last = elect;
  let of = opening.of;
  const link = word(source, last);
  if (OWNER_LINKS.has(link)) {
    const owner = readOwner(source, last + 1);
    const portfolio = HAS_PORTFOLIO.has(word(source, last - 1)) ? portfolioEnd(source, last + 1) : last;
    if (owner !== undefined) {
      of = owner.owner;
      last = owner.last;
    } else {
      if (portfolio > last + 1) {
        office += ` ${textOf(source, last, portfolio)}`;
        last = portfolio;
        const body = OWNER_LINKS.has(word(source, last)) ? readOwner(source, last + 1) : undefined;
        if (body !== undefined) ({ owner: of, last } = body);
      }
    }
  }
  while (UNDER.has(word(source, last))) {
    const parent = readOwner(source, last + 1);
    if (parent === undefined) break;
    last = parent.last;
  }
  let place: OfficeOwner | undefined;
  if (word(source, last) === "in") {
    const read = readOwner(source, last + 1);
    if (read !== undefined) ({ owner: place, last } = read);
  }
  const span = spanOf(source, first, words.last);
  return {
    office: { office: office.toLowerCase(), span, status, ...(of && { of }), ...(place && { place }) },
    last,
  };
}

/** What stands before the words of office: article, status, owner (`China's`, `Chinese`, `CICG`), in any order. */
function readOpening(
  source: PhraseSource,
  from: number,
): { readonly at: number; readonly status: OfficeStatus; readonly of?: OfficeOwner } {
  let at = from;
  let status: OfficeStatus = "current";
  let of: OfficeOwner | undefined;
  for (let steps = 0; steps < MAX_OFFICE_WORDS; steps++) {
    const lower = word(source, at);
    const said = STATUS.get(lower);
    if (said !== undefined) {
      status = said;
      at += word(source, at + 1) === "-" ? 2 : 1;
    } else if (IDLE.has(lower)) at++;
    else {
      const owner = of === undefined ? readOwner(source, at) : undefined;
      if (owner === undefined || owner.last >= source.end) break;
      of = owner.owner;
      at = source.tokens[owner.last]?.kind === "clitic" ? owner.last + 1 : owner.last;
    }
  }
  return of === undefined ? { at, status } : { at, status, of };
}

/** The run of words at `first` up to the head of an office. */
function officeWords(
  source: PhraseSource,
  first: number,
): { readonly first: number; readonly last: number } | undefined {
  let last: number | undefined;
  for (let at = first; at < source.end && at - first < MAX_OFFICE_WORDS + 4; at++) {
    const token = source.tokens[at] as Token;
    if (token.kind === "mark") {
      if (token.text !== "-" || !token.glued) break;
    } else if (token.kind !== "word" && token.kind !== "ordinal") break;
    else if (NO_PART.has(token.lower)) break;
    const name = source.names.get(token.start + source.base);
    if (name?.type === "PER") break;
    if (isOfficeHead(token.lower)) last = at + 1;
    // `consul general`, `chief executive`
    else if (last === at && FOLLOWING.has(token.lower)) last = at + 1;
  }
  if (last === undefined || last - first > MAX_OFFICE_WORDS + 2) return undefined;
  // `-general`, `-elect` after a head
  while (word(source, last) === "-" && word(source, last + 1) === "general") last += 2;
  return { first, last };
}

/** The index after `-elect`, ` elect` or ` designate`; `at` where there is none. */
function electAt(source: PhraseSource, at: number): number {
  const next = word(source, at) === "-" ? at + 1 : at;
  return word(source, next) === "elect" || word(source, next) === "designate" ? next + 1 : at;
}

/** The lower-case or capitalised words of a portfolio (`foreign affairs`, `Foreign Affairs and Trade`). */
function portfolioEnd(source: PhraseSource, from: number): number {
  let at = from;
  while (at < source.end && at - from < MAX_PORTFOLIO) {
    const token = source.tokens[at] as Token;
    if (token.kind !== "word" || OWNER_LINKS.has(token.lower) || /^(?:in|the|who|that|is|was|said)$/.test(token.lower))
      break;
    if (token.lower === "and") {
      const next = source.tokens[at + 1];
      if (next?.kind !== "word" || IDLE.has(next.lower) || STATUS.has(next.lower) || isOfficeHead(next.lower)) break;
    }
    at++;
  }
  return at;
}

/** A named body or place at token `from`, an article before it skipped; a clitic and a second name go with it. */
function readOwner(
  source: PhraseSource,
  from: number,
): { readonly owner: OfficeOwner; readonly last: number } | undefined {
  const at = word(source, from) === "the" ? from + 1 : from;
  const token = at < source.end ? source.tokens[at] : undefined;
  if (token === undefined) return undefined;
  const name = source.names.get(token.start + source.base);
  if (name === undefined) return demonymAt(token, at, source.base);
  if (name.type === "PER") return undefined;
  const last = indexAfter(source, at, name.end);
  // `the university's International Division`
  if (source.tokens[last]?.kind === "clitic" && last + 1 < source.end) {
    const part = source.names.get((source.tokens[last + 1] as Token).start + source.base);
    if (part !== undefined && part.type !== "PER")
      return { owner: ownerOf(part), last: indexAfter(source, last + 1, part.end) };
  }
  return { owner: ownerOf(name), last };
}

function ownerOf({ name, type, start, end }: Mention): OfficeOwner {
  const country = type === "LOC" ? countryCode(name) : undefined;
  if (country === undefined) return { name, start, end };
  return { name: countryName(country) ?? name, country, start, end };
}

function demonymAt(
  token: Token,
  at: number,
  base: number,
): { readonly owner: OfficeOwner; readonly last: number } | undefined {
  const country = token.kind === "word" && isUpper(token.text) ? demonymCountry(token.text) : undefined;
  if (country === undefined) return undefined;
  const name = countryName(country) ?? token.text;
  return { owner: { name, country, start: token.start + base, end: token.end + base }, last: at + 1 };
}

function indexAfter(source: PhraseSource, from: number, end: number): number {
  let at = from;
  while (at < source.end && (source.tokens[at] as Token).start + source.base < end) at++;
  return at;
}

function word(source: PhraseSource, index: number): string {
  return index < source.end ? ((source.tokens[index] as Token).lower ?? "") : "";
}

/** The tokens as text, with one space where there is white space. */
function textOf({ tokens }: PhraseSource, first: number, last: number): string {
  let text = "";
  for (let i = first; i < last; i++) {
    const token = tokens[i] as Token;
    text += i > first && !token.glued ? ` ${token.text}` : token.text;
  }
  return text;
}

function spanOf({ tokens, base }: PhraseSource, first: number, last: number): Span {
  return { start: (tokens[first] as Token).start + base, end: (tokens[last - 1] as Token).end + base };
}
