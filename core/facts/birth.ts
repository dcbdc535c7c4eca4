import type { Layout, Paragraph } from "../article/layout.ts";
import { fromDayNumber } from "../calendar/civil.ts";
import type { Entity, Mention } from "../entities/mention.ts";
import { covering, type Span } from "../text/span.ts";
import type { Token } from "../text/tokens.ts";
import { wordsAt } from "../text/words-at.ts";
import type { Timex } from "../time/timex.ts";
import { type ArticleSentence, sentenceAt, sentencesOf, tokensBetween, within } from "./sentences.ts";

/** "Born in 1959, Lee …", "Lee (born May 3, 1959)", "Lee, DOB 5/3/1959". */
export interface BirthFact {
  /** The entity's id. */
  readonly person: string;
  readonly name: string;
  readonly year: number;
  /** The date as printed. */
  readonly date: Span;
  readonly statement: Span;
}

/** A person's mention with the id of the entity. */
export interface PersonMention {
  readonly id: string;
  readonly mention: Mention;
}

const REACH = 8;
const PRONOUNS = new Set(["he", "she"]);

const bornWords = wordsAt(["born", "dob", "d.o.b."]);

/** People's mentions in text order. */
export function peopleOf(entities: readonly Entity[]): PersonMention[] {
  return entities
    .filter(({ type }) => type === "PER")
    .flatMap(({ id, mentions }) => mentions.map((mention) => ({ id, mention })))
    .sort((a, b) => a.mention.start - b.mention.start);
}

export function extractBirths(layout: Layout, times: readonly Timex[], entities: readonly Entity[]): BirthFact[] {
  if (!layout.paragraphs.some(({ passage }) => bornWords(passage).length > 0)) return [];
  const people = peopleOf(entities);
  return layout.paragraphs.flatMap((paragraph, index) =>
    bornWords(paragraph.passage).flatMap(
      (at) => factOf(paragraph, layout.paragraphs[index - 1], at, times, people) ?? [],
    ),
  );
}

function factOf(
  paragraph: Paragraph,
  previous: Paragraph | undefined,
  at: number,
  times: readonly Timex[],
  people: readonly PersonMention[],
): BirthFact | undefined {
  const token = paragraph.passage.tokens[at] as Token;
  const born = { start: paragraph.start + token.start, end: paragraph.start + token.end };
  const sentence = sentenceAt(paragraph, born.start);
  if (sentence === undefined) return undefined;
  const date = within(times, sentence).find(
    ({ start, known, interval }) => start >= born.end && known.year !== undefined && interval !== undefined,
  );
  if (date?.interval === undefined || tokensBetween(sentence, born.end, date.start).length > 4) return undefined;
  const owner = ownerOf(sentence, previous, born, date, people);
  if (owner === undefined) return undefined;
  return {
    person: owner.id,
    name: owner.mention.name,
    year: fromDayNumber(date.interval.first).year,
    date: { start: date.start, end: date.end },
    statement: covering(born, date),
  };
}

/** Who was born: the person right before, the subject behind an opening "Born in", or the one a pronoun can only mean. */
function ownerOf(
  sentence: ArticleSentence,
  previous: Paragraph | undefined,
  born: Span,
  date: Span,
  people: readonly PersonMention[],
): PersonMention | undefined {
  const here = people.filter(({ mention }) => sentence.start <= mention.start && mention.end <= sentence.end);
  const before = here.filter(({ mention }) => mention.end <= born.start).at(-1);
  if (before !== undefined) {
    const between = tokensBetween(sentence, before.mention.end, born.start);
    const plain =
      between.length <= 5 &&
      between.every(({ lower, kind }) => kind === "mark" || kind === "number" || /^(?:was|is|who|and)$/.test(lower));
    return plain ? before : undefined;
  }
  const lead = tokensBetween(sentence, sentence.start, born.start);
  if (lead.length === 0) {
    const subject = here.find(({ mention }) => mention.start >= date.end);
    const parted = subject === undefined ? [] : tokensBetween(sentence, date.end, subject.mention.start);
    if (subject === undefined) {
      const rest = tokensBetween(sentence, date.end, sentence.end).slice(0, 2 * REACH);
      return rest.some(({ lower }) => PRONOUNS.has(lower)) ? meantBy(sentence, previous, people) : undefined;
    }
    return parted.length <= 4 * REACH && parted.some(({ text }) => text === ",") ? subject : undefined;
  }
  const pronoun = lead.length <= 2 && PRONOUNS.has(lead[0]?.lower ?? "");
  return pronoun ? meantBy(sentence, previous, people) : undefined;
}

/** The one person of the sentence before. */
function meantBy(
  sentence: ArticleSentence,
  previous: Paragraph | undefined,
  people: readonly PersonMention[],
): PersonMention | undefined {
  const own = sentencesOf(sentence.paragraph).filter(({ end }) => end <= sentence.start);
  const before = own.at(-1) ?? (previous === undefined ? undefined : sentencesOf(previous).at(-1));
  if (before === undefined) return undefined;
  const here = people.filter(({ mention }) => before.start <= mention.start && mention.end <= before.end);
  return new Set(here.map(({ id }) => id)).size === 1 ? here[0] : undefined;
}
