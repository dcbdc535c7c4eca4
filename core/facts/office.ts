import type { Layout, Paragraph } from "../article/layout.ts";
import type { DayNumber } from "../calendar/civil.ts";
import type { Entity, Mention } from "../entities/mention.ts";
import { demonymCountry } from "../knowledge/gazetteer.ts";
import type { Sentence } from "../text/sentences.ts";
import { covering, firstEndingAfter, type Span } from "../text/span.ts";
import type { Token } from "../text/tokens.ts";
import type { Timex } from "../time/timex.ts";
import { type OfficePhrase, type PhraseSource, readOffices } from "./office-phrase.ts";
import { isHonorific, isOfficeHead, isOfficeModifier } from "./office-words.ts";
import { tokenFrom } from "./sentences.ts";
import { type When, whensOf } from "./when.ts";

export type { OfficeOwner } from "./office-phrase.ts";
export type { OfficeStatus } from "./office-words.ts";

/**
 * That a person holds, held or will hold an office: `Chinese Premier Li Qiang`, `Ann Lee, then head of the bank,`,
 * `Ann Lee was appointed governor`. One fact an office: a person with two titles in one phrase gives two.
 */
export interface OfficeFact extends Omit<OfficePhrase, "span"> {
  /** The person's entity id. */
  readonly person: string;
  /** The person's name as this mention gives it. */
  readonly name: string;
  readonly nameSpan: Span;
  readonly officeSpan: Span;
  /**
   * - `title`: before the name; `apposition`: after it, set off by a comma; `statement`: told by a verb (`was appointed`).
   */
  readonly form: "title" | "apposition" | "statement";
  /** When the office is said to be held, where the phrase itself says it; an open side has no day. */
  readonly period?: OfficePeriod;
  /** The office, its owner and the name with what stands between them. */
  readonly statement: Span;
}

/** `from 2013 to 2022`, `since March`, `until 2020`, `in 2004`. */
export interface OfficePeriod extends Span {
  readonly first?: DayNumber;
  readonly last?: DayNumber;
}

/** Words of a title that may stand before a name. */
const MAX_TITLE_TOKENS = 14;
/** `(2nd from left)` between a name and its apposition. */
const MAX_ASIDE = 6;
const PERIOD_REACH = 4;
const PERIOD_LINKS: ReadonlySet<string> = new Set("from since until till in between during for ( , between".split(" "));
const TITLE_LINKS: ReadonlySet<string> = new Set(["of", "the", "for"]);
/** Verbs that say who holds an office, and what they make of it. */
const HOLDING: ReadonlyMap<string, "current" | "former"> = new Map([
  ["is", "current"],
  ["becomes", "current"],
  ["became", "current"],
  ["remains", "current"],
  ["was", "former"],
]);
const SERVING: ReadonlyMap<string, "current" | "former"> = new Map([
  ["serves", "current"],
  ["serving", "current"],
  ["served", "former"],
  ["acted", "former"],
]);
const CHOSEN: ReadonlySet<string> = new Set(
  "appointed elected reelected re-elected named made nominated confirmed chosen picked installed".split(" "),
);

/** Who holds which office, from titles before names, appositions after them, and verbs. In text order. */
export function extractOffices(
  layout: Layout,
  times: readonly Timex[],
  mentions: readonly Mention[],
  entities: readonly Entity[],
): OfficeFact[] {
  const people = new Map<number, string>();
  for (const { id, type, mentions: named } of entities)
    if (type === "PER") for (const { start } of named) people.set(start, id);
  if (people.size === 0) return [];
  const names = new Map(mentions.map((mention) => [mention.start, mention]));
  const whens = whensOf(times);
  const facts: OfficeFact[] = [];
  let at = 0;
  for (const mention of mentions) {
    const person = mention.type === "PER" ? people.get(mention.start) : undefined;
    if (person === undefined) continue;
    while ((layout.paragraphs[at]?.end ?? Infinity) <= mention.start) at++;
    const paragraph = layout.paragraphs[at];
    if (paragraph === undefined) break;
    facts.push(...officesOf({ paragraph, mention, person, names, whens }));
  }
  return facts;
}

interface Named {
  readonly paragraph: Paragraph;
  readonly mention: Mention;
  readonly person: string;
  readonly names: ReadonlyMap<number, Mention>;
  readonly whens: readonly When[];
}

function officesOf(named: Named): OfficeFact[] {
  const { paragraph, mention, names } = named;
  const first = tokenFrom(paragraph, mention.start);
  const sentence = sentenceWith(paragraph, first);
  if (sentence === undefined) return [];
  const last = tokenFrom(paragraph, mention.end);
  const { tokens } = paragraph.passage;
  const source: PhraseSource = { tokens, base: paragraph.start, end: sentence.last, names };
  return [
    ...titlesBefore(named, { ...source, end: first }, sentence.first),
    ...appositionsAfter(named, source, last),
    ...statementsAfter(named, source, last),
  ];
}

function sentenceWith({ passage }: Paragraph, index: number): Sentence | undefined {
  return passage.sentences.find(({ first, last }) => first <= index && index < last);
}

/** The words of office that end right before the name. */
function titlesBefore(named: Named, source: PhraseSource, floor: number): OfficeFact[] {
  const { tokens, base, end } = source;
  const nearest = tokens[end - 1];
  if (nearest === undefined || end - 1 < floor) return [];
  let start = end;
  const inName = namesBackwards(named, source);
  while (start > floor && end - start < MAX_TITLE_TOKENS) {
    const token = tokens[start - 1] as Token;
    const name = inName.get(token.start + base);
    if (name !== undefined) start = tokenIndex(tokens, start - 1, name.start - base);
    else if (isTitleWord(token)) start--;
    else break;
  }
  for (; start < end; start++) {
    const { offices, last } = readOffices(source, start);
    if (offices.length > 0 && skipHonorifics(source, last) === end) return offices.map(factOf(named, "title", end));
  }
  return [];
}

function isTitleWord({ lower, kind, text }: Token): boolean {
  if (kind === "mark") return text === "-";
  if (kind === "clitic") return true;
  return (
    isOfficeHead(lower) ||
    isHonorific(lower) ||
    isOfficeModifier(lower) ||
    TITLE_LINKS.has(lower) ||
    demonymCountry(text) !== undefined
  );
}

function skipHonorifics(source: PhraseSource, from: number): number {
  let at = from;
  while (at < source.end && isHonorific((source.tokens[at] as Token).lower)) at++;
  return at;
}

/** The names shortly before a person's, by where any of their tokens begins. */
function namesBackwards({ names }: Named, { tokens, base, end }: PhraseSource): Map<number, Mention> {
  const found = new Map<number, Mention>();
  let open: Mention | undefined;
  for (let at = Math.max(0, end - MAX_TITLE_TOKENS - 12); at < end; at++) {
    const start = (tokens[at] as Token).start + base;
    const name = names.get(start);
    if (name !== undefined) open = name.type === "PER" ? undefined : name;
    if (open !== undefined && start < open.end) found.set(start, open);
  }
  return found;
}

function tokenIndex(tokens: readonly Token[], from: number, start: number): number {
  let at = from;
  while (at > 0 && (tokens[at] as Token).start > start) at--;
  return at;
}

/** `, vice president of CICG,` after the name; an aside in brackets or an age may come first. */
function appositionsAfter(named: Named, source: PhraseSource, from: number): OfficeFact[] {
  const { tokens, end } = source;
  let at = skipAside(source, from);
  if (tokens[at]?.text !== "," || at >= end) return [];
  at++;
  if (tokens[at]?.kind === "number" && tokens[at + 1]?.text === "," && at + 1 < end) at += 2;
  const { offices, last } = readOffices(source, at);
  if (offices.length === 0 || goesOnWithName(source, last)) return [];
  return offices.map(factOf(named, "apposition", last));
}

function skipAside({ tokens, end }: PhraseSource, from: number): number {
  if (tokens[from]?.text !== "(") return from;
  for (let at = from + 1; at < Math.min(end, from + MAX_ASIDE); at++) if (tokens[at]?.text === ")") return at + 1;
  return from;
}

/** `, Premier Li Qiang`: the title of the next person. */
function goesOnWithName({ tokens, base, end, names }: PhraseSource, at: number): boolean {
  const token = at < end ? tokens[at] : undefined;
  return token !== undefined && names.get(token.start + base)?.type === "PER";
}

/** `is`, `was appointed`, `, who served as` after the name. */
function statementsAfter(named: Named, source: PhraseSource, from: number): OfficeFact[] {
  const { tokens, end } = source;
  const lower = (index: number): string => (index < end ? (tokens[index]?.lower ?? "") : "");
  let at = skipAside(source, from);
  if (lower(at) === "," && lower(at + 1) === "who") at += 2;
  if (lower(at) === "has" && lower(at + 1) === "been") at++;
  let status: "current" | "former" | undefined = SERVING.get(lower(at)) ?? HOLDING.get(lower(at));
  const passive = /^(?:was|been|is)$/.test(lower(at)) && CHOSEN.has(lower(at + 1));
  const sworn = /^(?:was|is)$/.test(lower(at)) && lower(at + 1) === "sworn" && lower(at + 2) === "in";
  if (passive || sworn) {
    status = "current";
    at += sworn ? 2 : 1;
  } else if (lower(at) === "been") status = "current";
  if (status === undefined) return [];
  if (SERVING.has(lower(at)) && lower(at + 1) !== "as") return [];
  at++;
  if (lower(at) === "as") at++;
  const { offices, last } = readOffices(source, at);
  if (offices.length === 0 || goesOnWithName(source, last)) return [];
  const facts = offices.map(factOf(named, "statement", last));
  return status === "current"
    ? facts
    : facts.map((fact) => (fact.status === "current" ? { ...fact, status: "former" } : fact));
}

function factOf(named: Named, form: OfficeFact["form"], last: number): (phrase: OfficePhrase) => OfficeFact {
  const { mention, person } = named;
  return ({ span, ...phrase }) => {
    const period = form === "title" ? undefined : periodAfter(named, last);
    const nameSpan = { start: mention.start, end: mention.end };
    return {
      ...phrase,
      person,
      name: mention.name,
      nameSpan,
      officeSpan: span,
      form,
      ...(period && { period }),
      statement: covering(covering(span, nameSpan), phrase.of ?? span),
    };
  };
}

/** The stretch of days that follows the words of office within a few small words. */
function periodAfter({ paragraph, whens }: Named, last: number): OfficePeriod | undefined {
  const { tokens } = paragraph.passage;
  const before = tokens[last - 1];
  if (before === undefined || whens.length === 0) return undefined;
  const end = before.end + paragraph.start;
  const when = whens[firstEndingAfter(whens, end)];
  if (when === undefined || when.start < end || when.end > paragraph.end) return undefined;
  const links: string[] = [];
  for (let at = last; at < last + PERIOD_REACH; at++) {
    const token = tokens[at];
    if (token === undefined || token.start + paragraph.start >= when.start) break;
    if (!PERIOD_LINKS.has(token.lower)) return undefined;
    links.push(token.lower);
  }
  const link = links.at(-1);
  if (link === undefined || link === "," || link === "for") return undefined;
  const { first, last: lastDay } = when.interval;
  const span = { start: when.start, end: when.end };
  const single = when.timexes.length === 1;
  if (link === "until" || link === "till") return { ...span, last: lastDay };
  return link === "since" || (link === "from" && single) ? { ...span, first } : { ...span, first, last: lastDay };
}
