import type { Article } from "../../analyze.ts";
import { type Passage, perPassage } from "../../text/passage.ts";
import type { Span } from "../../text/span.ts";
import type { Token } from "../../text/tokens.ts";
import { wordsAt } from "../../text/words-at.ts";
import { say } from "../../wording/say.ts";
import { defineRule, type Rule } from "../define-rule.ts";
import type { Report } from "../finding.ts";

/** Each word and what it is when the slip has been made: the two are never one person. */
const PAIRS: readonly (readonly [string, string])[] = [
  ["man", "woman"],
  ["boy", "girl"],
  ["son", "daughter"],
  ["father", "mother"],
  ["brother", "sister"],
  ["uncle", "aunt"],
  ["nephew", "niece"],
  ["husband", "wife"],
  ["boyfriend", "girlfriend"],
  ["grandfather", "grandmother"],
  ["grandson", "granddaughter"],
  ["stepson", "stepdaughter"],
  ["stepfather", "stepmother"],
  ["stepfather", "stepson"],
  ["grandmother", "granddaughter"],
];

export const kinConflict: Rule = defineRule({
  id: "kin-conflict",
  category: "name",
  severity: "information",
  supersededBy: ["repeated-word", "count-conflict"],
  summary: "Somebody of one age is an aunt here and an uncle there.",
  why: "The story has one 87-year-old; who it is must not change on the way.",
  limits:
    "Reads “87-year-old aunt” and the like: the same age twice or more with one word and once with its counterpart, never in one sentence. Two people of one age are told with “another”, “also” or “both”.",
  flags: [
    {
      text: "A nephew lived with his 87-year-old aunt in Halden. He was to care for the 87-year-old aunt.\nHe kept his 87-year-old {|uncle|} in bed.",
      fixed:
        "A nephew lived with his 87-year-old aunt in Halden. He was to care for the 87-year-old aunt.\nHe kept his 87-year-old aunt in bed.",
    },
  ],
  accepts: [
    "A nephew lived with his 87-year-old aunt in Halden. He was to care for the 87-year-old aunt.",
    "A 27-year-old man and a 27-year-old woman were hurt. The 27-year-old man is in the clinic.",
    "A 27-year-old man was hurt. The 27-year-old man is in the clinic. Another 27-year-old woman was not hurt.",
    "A 27-year-old man was hurt. A 27-year-old woman saw it.",
  ],
  *check({ paragraphs, text }) {
    const found = paragraphs.flatMap(({ passage, start, zone }) =>
      zone === "stamp" || zone === "credit"
        ? []
        : agedIn(passage).map((aged) => ({ ...aged, start: aged.start + start, end: aged.end + start })),
    );
    for (const odd of found) {
      const others = found.filter((it) => it.age === odd.age && it !== odd);
      if (others.length < 2 || odd.other) continue;
      const [first] = others;
      if (
        first === undefined ||
        others.some(({ word }) => word !== first.word) ||
        !areCounterparts(odd.word, first.word)
      )
        continue;
      if (others.some((it) => it.sentence === odd.sentence && it.passage === odd.passage)) continue;
      yield reportOf(text, odd, others);
    }
  },
});

interface Aged extends Span {
  readonly age: string;
  readonly word: string;
  readonly sentence: number;
  readonly passage: Passage;
  /** "Another 27-year-old woman" */
  readonly other: boolean;
}

const oldsAt = wordsAt(["old"]);
const WORDS = new Set(PAIRS.flat());
/** Between "old" and the noun: "87-year-old bedridden aunt". */
const MAX_BETWEEN = 2;

const agedIn: (passage: Passage) => readonly Aged[] = perPassage((passage) => {
  const { tokens, sentences } = passage;
  return oldsAt(passage).flatMap((at): Aged[] => {
    const age = ageBefore(tokens, at);
    const noun = tokens.slice(at + 1, at + 2 + MAX_BETWEEN).find(({ lower }) => WORDS.has(lower));
    if (age === undefined || noun === undefined) return [];
    const sentence = sentences.findIndex(({ last }) => at < last);
    const other = tokens
      .slice(sentences[sentence]?.first ?? 0, sentences[sentence]?.last ?? tokens.length)
      .some(({ lower }) => /^(?:another|also|both|second|other|too)$/.test(lower));
    return [{ start: noun.start, end: noun.end, age, word: noun.lower, sentence, passage, other }];
  });
});

/** "87" of "87-year-old". */
function ageBefore(tokens: readonly Token[], at: number): string | undefined {
  const words = tokens.slice(Math.max(0, at - 4), at);
  const year = words.findIndex(({ lower }) => lower === "year");
  const number = words[year - 1]?.text === "-" ? words[year - 2] : words[year - 1];
  return year > 0 && number !== undefined && /^\d{1,3}$/.test(number.text) ? number.text : undefined;
}

function areCounterparts(a: string, b: string): boolean {
  return PAIRS.some(([one, other]) => (a === one && b === other) || (a === other && b === one));
}

function reportOf(text: Article["text"], odd: Aged, others: readonly Aged[]): Report {
  const right = others[0]?.word ?? "";
  const span = { start: odd.start, end: odd.end };
  return {
    span,
    message: say`The ${odd.age}-year-old is “${text.slice(odd.start, odd.end)}” here and “${right}” elsewhere in the article. If one person is meant, correct one of the two.`,
    evidence: others.slice(0, 3).map(({ start, end }) => ({ start, end, note: say`“${right}” here` })),
    fixes: [{ title: say`Change to “${right}”`, edits: [{ ...span, newText: right }] }],
  };
}
