import type { Layout, Paragraph } from "../article/layout.ts";
import { fromDayNumber } from "../calendar/civil.ts";
import type { Entity, Mention } from "../entities/mention.ts";
import { covering, type Span } from "../text/span.ts";
import type { Token } from "../text/tokens.ts";
import { wordsAt } from "../text/words-at.ts";
import type { Timex } from "../time/timex.ts";
import { type ArticleSentence, sentenceAt, tokensBetween, within } from "./sentences.ts";

/** "Acme was founded in 1966", "Founded in 1966, the company …", "Since 1925, the site has …". */
export interface OriginFact {
  readonly year: number;
  /** The date as printed. */
  readonly date: Span;
  readonly statement: Span;
  /** The entity that began then; none where only "the company" or "it" is said to have, or a name that none recognised. */
  readonly entity?: string;
  /** The generic noun it is said of, in lower case: `company`. */
  readonly noun?: string;
  /** "Since 1925": it may have begun earlier, but was there from that year. */
  readonly since: boolean;
}

/** Verbs of which the year is that of the beginning. */
const FOUNDING = new Set(
  "founded established incorporated formed chartered inaugurated created started launched opened signed adopted".split(
    " ",
  ),
);
/** These are said of much else too ("opened a branch"), so that only "was opened in", "opened in" count. */
const LOOSE = new Set("created started launched opened formed signed adopted".split(" "));
/** "in business since 1981" */
const IN_BEING = new Set("business operation existence service".split(" "));
/** Of what a story may speak without its name. */
export const GENERIC_BODIES: ReadonlySet<string> = new Set(
  "company firm organisation organization museum university college school institute foundation association club hospital church bank agency group society council factory plant site facility brand business practice charity theatre theater orchestra festival newspaper magazine station library centre center zoo park winery brewery restaurant store shop hotel union team league bridge dam tower treaty agreement pact accord convention".split(
    " ",
  ),
);
const REACH = 6;
const SUBJECT_REACH = 10;

const originWords = wordsAt([...FOUNDING, "since", "est."]);

/** When the bodies of an article began, as far as it says. */
export function extractOrigins(layout: Layout, times: readonly Timex[], entities: readonly Entity[]): OriginFact[] {
  if (!layout.paragraphs.some(({ passage }) => originWords(passage).length > 0)) return [];
  const named = entities
    .filter(({ type }) => type !== "PER")
    .flatMap(({ id, mentions }) => mentions.map((mention) => ({ id, mention })))
    .sort((a, b) => a.mention.start - b.mention.start);
  return layout.paragraphs.flatMap((paragraph) =>
    originWords(paragraph.passage).flatMap((at) => factOf(paragraph, at, times, named) ?? []),
  );
}

interface NamedMention {
  readonly id: string;
  readonly mention: Mention;
}

function factOf(
  paragraph: Paragraph,
  at: number,
  times: readonly Timex[],
  named: readonly NamedMention[],
): OriginFact | undefined {
  const token = paragraph.passage.tokens[at] as Token;
  const word = { start: paragraph.start + token.start, end: paragraph.start + token.end };
  const sentence = sentenceAt(paragraph, word.start);
  if (sentence === undefined) return undefined;
  const date = within(times, sentence).find(
    ({ start, known, interval, mod }) =>
      start >= word.end && known.year !== undefined && interval !== undefined && mod === undefined,
  );
  if (date?.interval === undefined) return undefined;
  const between = tokensBetween(sentence, word.end, date.start);
  const since = token.lower === "since";
  if (since ? between.length > 0 : !leadsToYear(between, token.lower)) return undefined;
  const lead = tokensBetween(sentence, sentence.start, word.start);
  const inBeing = since && IN_BEING.has(lead.at(-1)?.lower ?? "") && lead.at(-2)?.lower === "in";
  if (since && !inBeing && lead.length > 0) return undefined;
  const owner =
    objectOf(sentence, word, date, named) ??
    ownerOf(sentence, word, date, named, since && !inBeing) ??
    (LOOSE.has(token.lower) ? undefined : {});
  if (owner === undefined) return undefined;
  return {
    year: fromDayNumber(date.interval.first).year,
    date: { start: date.start, end: date.end },
    statement: covering(word, date),
    since: since && !inBeing,
    ...owner,
  };
}

/** "founded in 1966", "founded by Ann Lee in Halden in 1966"; of looser verbs "opened in 1925" alone. */
function leadsToYear(between: readonly Token[], verb: string): boolean {
  if (between.length > (LOOSE.has(verb) ? 1 : REACH)) return false;
  if (between.some(({ text }) => text === ";" || text === ",")) return false;
  const last = between.at(-1)?.lower;
  return last === undefined || last === "in" || last === "on";
}

type Owner = { readonly entity: string } | { readonly noun: string };

/** "Ann Lee founded the firm in 1966": what stands between the verb and the year. */
function objectOf(
  sentence: ArticleSentence,
  word: Span,
  date: Span,
  named: readonly NamedMention[],
): Owner | undefined {
  const mention = named.find(({ mention: { start, end } }) => start >= word.end && end <= date.start);
  const words = tokensBetween(sentence, word.end, date.start);
  if (words[0]?.lower === "in" || words[0]?.lower === "by") return undefined;
  const noun = words.find(({ lower }) => GENERIC_BODIES.has(lower));
  return noun !== undefined && mention === undefined ? { noun: noun.lower } : mention && { entity: mention.id };
}

/** What began: the subject before the verb, or behind a sentence that opens with it. */
function ownerOf(
  sentence: ArticleSentence,
  word: Span,
  date: Span,
  named: readonly NamedMention[],
  since: boolean,
): Owner | undefined {
  const lead = tokensBetween(sentence, sentence.start, word.start);
  const behind = lead.length === 0 || since;
  const [from, to] = behind ? [date.end, sentence.end] : [sentence.start, word.start];
  const words = tokensBetween(sentence, from, to);
  const near = behind ? words.slice(0, SUBJECT_REACH) : words.slice(-SUBJECT_REACH);
  const nearest = <T>(list: readonly T[]): T | undefined => (behind ? list[0] : list.at(-1));
  const first = near[0];
  const last = near.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const { base } = sentence;
  const mention = nearest(
    named.filter(({ mention: { start, end } }) => start >= first.start + base && end <= last.end + base),
  );
  const noun = nearest(near.filter(({ lower }) => GENERIC_BODIES.has(lower)));
  if (noun === undefined) return mention === undefined ? undefined : { entity: mention.id };
  const inName =
    mention !== undefined && mention.mention.start <= noun.start + base && noun.end + base <= mention.mention.end;
  const closer =
    mention === undefined ||
    (behind ? noun.start + base < mention.mention.start : noun.start + base > mention.mention.start);
  return !inName && closer ? { noun: noun.lower } : { entity: (mention as NamedMention).id };
}
