import type { Article } from "../../analyze.ts";
import type { Paragraph } from "../../article/layout.ts";
import { fromDayNumber } from "../../calendar/civil.ts";
import type { BirthFact } from "../../facts/birth.ts";
import { type Passage, perPassage } from "../../text/passage.ts";
import { contains, type Span, shifted } from "../../text/span.ts";
import type { Token } from "../../text/tokens.ts";
import { wordsAt } from "../../text/words-at.ts";
import type { Timex } from "../../time/timex.ts";
import { say } from "../../wording/say.ts";
import { defineRule, type Rule } from "../define-rule.ts";
import type { Report } from "../finding.ts";

/** An age that is told of an earlier moment, in passage offsets. */
interface AgeThen {
  readonly age: number;
  readonly number: Span;
  /** The words that give it: "when she was 79", "at the age of 79". */
  readonly words: Span;
  readonly sentence: number;
}

const OLDEST = 115;
const PRONOUNS = new Set(["he", "she"]);
const OPENERS = wordsAt(["when", "aged", "at"]);
const PRONOUN_PLACES = wordsAt(PRONOUNS);
/** With one of these in the sentence, the age may be another's. */
const KIN = new Set(
  "mother father parents husband wife spouse partner son daughter sons daughters brother sister brothers sisters uncle aunt cousin friend friends grandfather grandmother grandson granddaughter children colleague teacher niece nephew fiancé fiancée ago later before after".split(
    " ",
  ),
);

export const ageInYear: Rule = defineRule({
  id: "age-in-year",
  category: "edition",
  severity: "warning",
  summary: "An age at an earlier moment does not fit the year of birth.",
  why: "Lives are checked by those who lived them, and by their families.",
  limits:
    "Needs one birth in the article, and an age right beside its year (“in 2011, when she was 79”; “at 79, in 2011”) in a sentence that names nobody else and no relative. Hedged ages are left alone.",
  flags: [
    {
      text: "Ruth Dale mapped rivers. Born on March 12, 1934, in Halden, she read law.\n\n“I had no chair,” she said in 2011, when she was {|79|}.",
      fixed:
        "Ruth Dale mapped rivers. Born on March 12, 1934, in Halden, she read law.\n\n“I had no chair,” she said in 2011, when she was 77.",
    },
    {
      text: "Ruth Dale mapped rivers. Dale was born in 1934 in Halden. She took office at the age of {|33|} in 1964.",
      fixed: "Ruth Dale mapped rivers. Dale was born in 1934 in Halden. She took office at the age of 30 in 1964.",
    },
  ],
  accepts: [
    "Ruth Dale mapped rivers. Born on March 12, 1934, in Halden, she read law.\n\n“I had no chair,” she said in 2011, when she was 77.",
    "Ruth Dale mapped rivers. Dale was born in 1934 in Halden. She took office at the age of 29 in 1964.",
    "Ruth Dale mapped rivers. Dale was born in 1934 in Halden. She won a place at 18, took her degree in 1955 and left.",
    "Ruth Dale mapped rivers. Dale was born in 1934 in Halden. Her mother died in 1950, when she was 40.",
    "Ruth Dale mapped rivers. Dale was born in 1934 in Halden. She met Tom Ray in 1970, when he was 20.",
  ],
  *check(article) {
    const { births } = article.facts;
    const [birth] = births;
    if (birth === undefined || births.length > 1) return;
    for (const paragraph of article.paragraphs) {
      for (const then of agesThenIn(paragraph.passage)) {
        const report = reportOf(article, paragraph, then, birth);
        if (report !== undefined) yield report;
      }
    }
  },
});

/** "when she was 79", "at the age of 79", "aged 79", "at 79". */
const agesThenIn: (passage: Passage) => readonly AgeThen[] = perPassage((passage) => {
  if (PRONOUN_PLACES(passage).length === 0) return [];
  const { tokens, sentences } = passage;
  return OPENERS(passage).flatMap((at): AgeThen[] => {
    const token = ageAfter(tokens, at);
    const sentence = sentences.findIndex(({ first, last }) => first <= at && at < last);
    if (token === undefined || sentence < 0) return [];
    const number = { start: token.start, end: token.end };
    return [
      { age: Number(token.text), number, words: { start: (tokens[at] as Token).start, end: token.end }, sentence },
    ];
  });
});

function ageAfter(tokens: readonly Token[], at: number): Token | undefined {
  const words = tokens.slice(at, at + 4).map(({ lower }) => lower);
  const isWhen = words[0] === "when" && PRONOUNS.has(words[1] ?? "") && words[2] === "was";
  const skipped = isWhen ? 3 : words.join(" ") === "at the age of" ? 4 : words[1] === "age" ? 2 : 1;
  const token = words[0] === "when" && !isWhen ? undefined : tokens[at + skipped];
  const next = tokens[at + skipped + 1];
  if (token === undefined || !/^\d{1,3}$/.test(token.text) || Number(token.text) > OLDEST) return undefined;
  // "at 79 Pier Street", "at 7:30"
  const isOver = next === undefined || /^[.,;:”"]$/.test(next.text) || next.lower === "in";
  return isOver && (skipped > 1 || Number(token.text) > 12) ? token : undefined;
}

function reportOf(
  article: Article,
  { passage, start }: Paragraph,
  then: AgeThen,
  birth: BirthFact,
): Report | undefined {
  const { tokens, sentences } = passage;
  const { first, last } = sentences[then.sentence] ?? { first: 0, last: 0 };
  const words = tokens.slice(first, last);
  if (words.some(({ lower }) => KIN.has(lower)) || !words.some(({ lower }) => PRONOUNS.has(lower))) return undefined;
  const sentence = { start: start + (words[0]?.start ?? 0), end: start + (words.at(-1)?.end ?? 0) };
  const others = article.mentions.filter((mention) => mention.type === "PER" && contains(sentence, mention));
  if (others.some(({ name }) => !birth.name.endsWith(name.split(" ").at(-1) ?? name))) return undefined;
  const spoken = shifted(then.words, start);
  const timex = article.times.find((each) => contains(sentence, each) && isBeside(article, each, spoken));
  if (timex?.interval === undefined) return undefined;
  const year = fromDayNumber(timex.interval.first).year;
  const passed = year - birth.year;
  if (passed < 1 || passed > OLDEST || then.age === passed || then.age === passed - 1) return undefined;
  const number = shifted(then.number, start);
  return {
    span: number,
    message: say`Who was born in ${birth.year} was ${passed - 1} or ${passed} in ${year}, not ${then.age}. Correct the age or a year.`,
    evidence: [
      { ...birth.statement, note: say`born in ${birth.year}` },
      { start: timex.start, end: timex.end, note: say`in ${year}` },
    ],
    fixes: [passed, passed - 1].map((age) => ({
      title: say`Change the age to ${age}`,
      edits: [{ ...number, newText: String(age) }],
    })),
  };
}

/** The year stands right before or behind the words, with no more than a comma and "in" between. */
function isBeside({ text }: Article, { start, end, known, range, mod }: Timex, words: Span): boolean {
  if (known.year === undefined || range !== undefined || mod !== undefined) return false;
  const between = end <= words.start ? text.slice(end, words.start) : text.slice(words.end, start);
  return /^,? ?(?:in |on )?$/.test(between) && between.length > 0;
}
