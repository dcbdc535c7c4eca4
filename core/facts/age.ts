import type { Layout, Paragraph } from "../article/layout.ts";
import type { Entity, Mention } from "../entities/mention.ts";
import { isUpper } from "../text/characters.ts";
import { kindsOf } from "../text/kinds.ts";
import { type Passage, perPassage } from "../text/passage.ts";
import { covering, type Span, shifted } from "../text/span.ts";
import type { Token } from "../text/tokens.ts";
import { type PersonMention, peopleOf } from "./birth.ts";
import { tokenFrom } from "./sentences.ts";
import { isNamedVictim, isOnlyVictim } from "./victim.ts";

/** "Ann Lee, 40, of Harbour City"; "a 40-year-old woman was charged". Ages in whole years at the article's date. */
export interface AgeFact {
  readonly age: number;
  readonly number: Span;
  /** The entity's id; none where a person is only described. */
  readonly person?: string;
  /** The person's name as printed, or the noun that describes the person. */
  readonly name: string;
  /** The person opens the sentence as its subject, or is introduced as the one it is about ("the defendant as Ann Lee"). */
  readonly subject: boolean;
  /** The person is told of as the victim: "killed a 40-year-old woman", "the victim, Ann Lee, 40,". */
  readonly victim: boolean;
  readonly statement: Span;
}

/** A number that has the form of an age, in passage offsets. */
interface AgeForm {
  /** Index of the number's token. */
  readonly at: number;
  readonly form: "apposition" | "year-old" | "predicate";
  /** One past the last token of the form. */
  readonly last: number;
}

const OLDEST = 115;
/** ", aged 40," ", age 40," */
const AGED = new Set(["aged", "age"]);
/** Words near an age that move it to another moment. */
const OTHER_MOMENT = new Set("then when turned turns turning would late time".split(" "));
const SUBJECT_VERBS = new Set(
  "has have was were is are pleaded pled faces faced received will appeared admitted died who accused".split(" "),
);
const PERSON_NOUNS = new Set(
  "man woman boy girl teen teenager resident native driver coach member owner worker employee manager mother father husband wife girlfriend boyfriend daughter son sister brother grandmother grandfather pedestrian passenger victim defendant suspect officer teacher student citizen immigrant ex-convict felon doctor lawyer attorney youth male female".split(
    " ",
  ),
);
const NOUN_REACH = 8;
/** Longest bracket between a name and its verb, in tokens. */
const BRACKET = 12;
/** From a description to its verb, in tokens. */
const VERB_REACH = 14;

const ageForms: (passage: Passage) => readonly AgeForm[] = perPassage((passage) => {
  const { tokens } = passage;
  return kindsOf(passage).numbers.flatMap((at): AgeForm[] => {
    const { text } = tokens[at] as Token;
    if (text.length > 3 || !/^\d+$/.test(text) || Number(text) > OLDEST) return [];
    if (isYearOld(tokens, at)) return [{ at, form: "year-old", last: at + 5 }];
    if (isApposition(tokens, at)) return [{ at, form: "apposition", last: at + 2 }];
    return isPredicate(tokens, at) ? [{ at, form: "predicate", last: at + 3 }] : [];
  });
});

/** `is 40 years old`, `, who is 40,` */
function isPredicate(tokens: readonly Token[], at: number): boolean {
  const words = [at - 1, at + 1, at + 2].map((index) => tokens[index]?.lower ?? "");
  if (words[0] === "is" && tokens[at - 2]?.lower === "who" && tokens[at - 3]?.text === ",")
    return /^[,.]$/.test(words[1] ?? "");
  return words[0] === "is" && words[1] === "years" && (words[2] === "old" || words[2] === "of");
}

/** `40-year-old` */
function isYearOld(tokens: readonly Token[], at: number): boolean {
  const texts = tokens.slice(at + 1, at + 5).map(({ lower }) => lower);
  return texts[0] === "-" && texts[1] === "year" && texts[2] === "-" && texts[3] === "old";
}

/** `, 40,` `, 40.` `, 40;` `(40)` `, 40, of`: the mark before and the mark after. */
function isApposition(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  if (before?.text === "(" && after?.text === ")") return true;
  if (AGED.has(before?.lower ?? "") && tokens[at - 2]?.text === ",")
    return after !== undefined && /^[,.;]$/.test(after.text);
  return before?.text === "," && before.glued && after?.glued === true && /^[,.;]$/.test(after.text);
}

export function extractAges(layout: Layout, entities: readonly Entity[]): AgeFact[] {
  const sorted = peopleOf(entities);
  return layout.paragraphs.flatMap((paragraph) => {
    const forms = ageForms(paragraph.passage);
    return forms.flatMap((form) => factOf(paragraph, form, sorted) ?? []);
  });
}

function factOf(
  paragraph: Paragraph,
  { at, form, last }: AgeForm,
  people: readonly PersonMention[],
): AgeFact | undefined {
  const { tokens, text } = paragraph.passage;
  const token = tokens[at] as Token;
  const number = shifted({ start: token.start, end: token.end }, paragraph.start);
  const age = Number(token.text);
  if (isOtherMoment(tokens, at, last)) return undefined;
  if (form !== "year-old") {
    // The mark or the verb right behind the name.
    const before = tokens[at - 1]?.lower ?? "";
    const back = AGED.has(before) ? 2 : tokens[at - 2]?.lower === "who" ? 3 : 1;
    const mark = tokens[at - back] as Token;
    const owner = endingAt(people, openingOf(tokens, tokens.indexOf(mark)).start + paragraph.start);
    if (owner === undefined) return undefined;
    return {
      age,
      number,
      person: owner.id,
      name: owner.mention.name,
      subject: isIntroduced(paragraph, owner.mention),
      victim: isNamedVictim(paragraph, owner.mention, last),
      statement: covering(owner.mention, number),
    };
  }
  const end = paragraph.start + (tokens[last - 1] as Token).end;
  const named = people.find(({ mention }) => mention.start >= end && mention.start - end <= 1);
  if (named !== undefined) {
    return {
      age,
      number,
      person: named.id,
      name: named.mention.name,
      subject: isIntroduced(paragraph, named.mention),
      victim: isOnlyVictim(paragraph.passage, at),
      statement: covering(number, named.mention),
    };
  }
  const described = appositionOf(paragraph, at, people);
  if (described !== undefined) {
    const { mention, id } = described;
    return {
      age,
      number,
      person: id,
      name: mention.name,
      subject: isIntroduced(paragraph, mention),
      victim: isNamedVictim(paragraph, mention, last),
      statement: covering(mention, number),
    };
  }
  const noun = tokens.slice(last, last + NOUN_REACH).findIndex(({ lower }) => PERSON_NOUNS.has(lower));
  if (noun < 0) return undefined;
  const nounToken = tokens[last + noun] as Token;
  const statement = { start: number.start, end: paragraph.start + nounToken.end };
  return {
    age,
    number,
    name: text.slice(nounToken.start, nounToken.end),
    subject: isSubject(tokens, at, last + noun),
    victim: isOnlyVictim(paragraph.passage, at),
    statement,
  };
}

/** The bracket that opens before "is" in "Ann Lee (born May 3, 1959) is", else the token itself. */
function openingOf(tokens: readonly Token[], at: number): Token {
  if (tokens[at - 1]?.text !== ")") return tokens[at] as Token;
  for (let i = at - 2; i >= Math.max(0, at - BRACKET); i--) if (tokens[i]?.text === "(") return tokens[i] as Token;
  return tokens[at] as Token;
}

/** The person whose name ends right before `offset`. */
function endingAt(people: readonly PersonMention[], offset: number): PersonMention | undefined {
  return people.find(({ mention }) => mention.end <= offset && offset - mention.end <= 1);
}

/** "Ann Lee, a 40-year-old teacher," */
function appositionOf(paragraph: Paragraph, at: number, people: readonly PersonMention[]): PersonMention | undefined {
  const { tokens } = paragraph.passage;
  const [mark, article] = [tokens[at - 2], tokens[at - 1]];
  if (mark?.text !== "," || (article?.lower !== "a" && article?.lower !== "an")) return undefined;
  return endingAt(people, mark.start + paragraph.start);
}

const VERDICTS = new Set(
  "charged convicted sentenced pleaded pled indicted arraigned accused faces arrested guilty".split(" "),
);
const VERDICT_REACH = 24;
const SUFFERED = new Set(
  "shot killed stabbed hurt injured struck hit attacked robbed assaulted raped wounded beaten died dead slain murdered kidnapped abducted missing hospitalized hospitalised rescued".split(
    " ",
  ),
);
const INTRODUCING = new Set("as defendant suspect accused identified".split(" "));

/** The name follows "the defendant as", or opens a sentence that tells of a charge or verdict. */
function isIntroduced(paragraph: Paragraph, { start }: Mention): boolean {
  const at = tokenFrom(paragraph, start);
  const { sentences, tokens } = paragraph.passage;
  const sentence = sentences.find(({ first, last }) => first <= at && at < last);
  const before = tokens[at - 1]?.text === "," ? tokens[at - 2] : tokens[at - 1];
  if (INTRODUCING.has(before?.lower ?? "")) return true;
  if (sentence === undefined || at - sentence.first > 2) return false;
  return tokens.slice(at, Math.min(at + VERDICT_REACH, sentence.last)).some(({ lower }) => VERDICTS.has(lower));
}

function isOtherMoment(tokens: readonly Token[], at: number, last: number): boolean {
  return (
    tokens.slice(Math.max(0, at - 4), at).some(({ lower }) => OTHER_MOMENT.has(lower)) ||
    OTHER_MOMENT.has(tokens[last]?.lower ?? "")
  );
}

/** "a 40-year-old woman has been charged": an article before, a finite verb soon after, no preposition or verb that governs it. */
function isSubject(tokens: readonly Token[], at: number, noun: number): boolean {
  const article = tokens[at - 1]?.lower;
  const before = tokens[at - 2];
  if (article !== "a" && article !== "an") return false;
  if (before !== undefined && before.lower !== "that" && !/^(?:[.,]|[-–—]+)$/.test(before.text)) return false;
  const behind = tokens.slice(noun + 1, noun + 1 + VERB_REACH);
  const verb = behind.findIndex(({ lower }) => SUBJECT_VERBS.has(lower));
  if (verb < 0) return false;
  // "a man from Harbour City, Norland, was": what stands between two commas is skipped.
  const between = behind.slice(0, verb);
  if (between.some(({ text }) => text === ".")) return false;
  if (between.filter(({ text }) => text === ",").length % 2 === 1 && !isUpper(behind[verb - 1]?.text ?? ""))
    return false;
  // A victim is no defendant: only what is told of a charge or verdict is told of the one named later.
  const told = behind.slice(verb, verb + VERB_REACH).map(({ lower }) => lower);
  if (told.slice(0, 4).some((word) => SUFFERED.has(word))) return false;
  return tokens.slice(noun, noun + VERDICT_REACH).some(({ lower }) => VERDICTS.has(lower));
}
