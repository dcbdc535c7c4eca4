import type { Article } from "../../analyze.ts";
import { wordFacts } from "../../entities/word-facts.ts";
import { nameWordsOf } from "../../facts/name-words.ts";
import { isUpper } from "../../text/characters.ts";
import { type Passage, perPassage } from "../../text/passage.ts";
import { remember } from "../../text/remember.ts";
import { type Span, shifted } from "../../text/span.ts";
import type { Token } from "../../text/tokens.ts";
import { say } from "../../wording/say.ts";
import { isCommonWord, isWord } from "../../words/words.ts";
import { defineRule, type Rule } from "../define-rule.ts";
import type { Evidence, Report } from "../finding.ts";
import { apartFrom, isKnownAfter, joinedNamesIn } from "./shared/joined-names.ts";

interface RunTogether extends Span {
  readonly first: string;
  readonly second: string;
}

/** Words that end no name and no loan word: after them only a common word need stand. */
const PLAIN_TAILS = "of the and for with from that was were will has have been are which their".split(" ");
/** Words that names, nouns made of verbs and foreign words end in as well. */
const RISKY_TAILS = "on in is at as by to".split(" ");
/** Words that stand before another so often that their space gets lost. */
const HEADS = "the of and for with from that".split(" ");
const TAILS: readonly string[] = [...PLAIN_TAILS, ...RISKY_TAILS];
/** What is left without the function word must be long enough to be one word and no syllable. */
const SHORTEST_WITH_PLAIN = 4;
const SHORTEST_WITH_RISKY = 6;
/** An inflected word before "on" or "in" (`basedon`, `residesin`) is plain enough too: names and loan words do not end so. */
const INFLECTED = /^[a-z]{3,}(?:ed|ing|ions?|ments?|ity|ies|ers)$/;

/** Shorter words are never two, longer ones are no words. */
const SHORTEST = 6;
const LONGEST = 24;

const PLAIN = /^[A-Za-z][a-z]+$/;

export const runTogether: Rule = defineRule({
  id: "run-together",
  category: "name",
  severity: "warning",
  spelling: "word",
  summary: "Two words stand together without a space.",
  why: "The joint hides both words from search and from the reader's eye, often in the title of a meeting.",
  limits:
    "One of the two must be a function word such as “on” or “of”, the other a common word, and the whole neither a word nor used twice in the article, as a brand would be. After a longer word, “on”, “in” and other endings of names count only if the first word stands elsewhere in the article. A name stuck to another word must stand by itself elsewhere. Brands with a capital inside, hyphens, addresses and hashtags are left alone.",
  flags: [
    {
      text: "A paper was sent to the {|Conferenceon|} Public Health. The conference ended on Friday.",
      fixed: "A paper was sent to the Conference on Public Health. The conference ended on Friday.",
    },
    { text: "The {|ministryof|} trade agreed.", fixed: "The ministry of trade agreed." },
    {
      text: "Marchetti opened the bridge {|inVarde|} on Friday. {|Marchettisaid|} that Varde cheered.",
      fixed: "Marchetti opened the bridge in Varde on Friday. Marchettisaid that Varde cheered.",
    },
    { text: "It was the end of {|theconference|} in May.", fixed: "It was the end of the conference in May." },
  ],
  accepts: [
    "Anna deVarde, of inVarde Ltd., met the McVardes, and Vardewick of Varde. inVarde grew.",
    "The onMonday app and onMonday Ltd. grew; inLondon sells, and inLondon buys.",
    "Preston, Weston and Appleby met in Walton on the Hill. The day was bright in Brighton.",
    "The plugin, the login and the hackathon were Goldin's ideas.",
    "Visit www.conferenceon.example or follow #conferenceon.",
    "Visitthe is a brand. Visitthe sells maps.",
    "The spokesperson heard of wherewithal, therefrom and insofar.",
  ],
  *check(article) {
    const names = nameWordsOf(article.paragraphs);
    for (const { start, passage } of article.paragraphs) {
      for (const found of runTogetherIn(passage)) {
        const report = reportOf(article, { ...found, ...shifted(found, start) });
        if (report !== undefined) yield report;
      }
      for (const joined of joinedNamesIn(passage)) {
        const apart = apartFrom(joined, names);
        const isProved = apart !== undefined || isKnownAfter(joined);
        if (isProved && !standsAgain(article, joined))
          yield toReport(joined, shifted(joined, start), apart === undefined ? [] : [apart]);
      }
    }
  },
});

const runTogetherIn: (passage: Passage) => readonly RunTogether[] = perPassage(({ tokens }) => {
  const found: RunTogether[] = [];
  tokens.forEach((token, index) => {
    const { start, end } = token;
    if (token.kind !== "word" || token.text.length < SHORTEST || token.text.length > LONGEST) return;
    // The remembered answer for the word is the cheapest test, and nearly always "no".
    const cut = cutOf(token.lower);
    if (cut !== undefined && PLAIN.test(token.text) && !isJoined(tokens, index))
      found.push({ start, end, first: token.text.slice(0, cut), second: token.text.slice(cut) });
  });
  return found;
});

/** Part of a compound, an address or a name with a stop in it. */
function isJoined(tokens: readonly Token[], index: number): boolean {
  const before = tokens[index - 1];
  const after = tokens[index + 1];
  if (tokens[index]?.glued === true && !/^[“"‘(—–]$/.test(before?.text ?? "")) return true;
  return after?.glued === true && !/^[,.;:?!”"’)—–]$/.test(after.text);
}

/** Where a word that is none falls into two that are; undefined for all else. */
const cutOf: (lower: string) => number | undefined = remember(findCut);

function findCut(lower: string): number | undefined {
  for (const tail of TAILS) {
    const cut = lower.length - tail.length;
    const risky = RISKY_TAILS.includes(tail) && !INFLECTED.test(lower.slice(0, cut));
    const shortest = risky ? SHORTEST_WITH_RISKY : SHORTEST_WITH_PLAIN;
    if (cut < shortest || !lower.endsWith(tail) || !isCommonWord(lower.slice(0, cut))) continue;
    return isKnown(lower) ? undefined : cut;
  }
  for (const head of HEADS) {
    if (lower.length - head.length < SHORTEST_WITH_RISKY || !lower.startsWith(head)) continue;
    if (isCommonWord(lower.slice(head.length))) return isKnown(lower) ? undefined : head.length;
  }
  return undefined;
}

/** A word, a place, or a name or loan word that large collections of text hold. */
function isKnown(lower: string): boolean {
  if (isWord(lower)) return true;
  const { fine, place } = wordFacts(lower);
  return fine !== 0 || place !== 0;
}

/** A brand is written so again. */
function standsAgain({ paragraphs }: Article, { first, second }: Pick<RunTogether, "first" | "second">): boolean {
  const whole = first + second;
  let count = 0;
  for (const { passage } of paragraphs) for (const { text } of passage.tokens) if (text === whole) count++;
  return count > 1;
}

function reportOf(article: Article, { start, end, first, second }: RunTogether): Report | undefined {
  const whole = first + second;
  const content = TAILS.includes(second) ? first : second;
  let again = 0;
  let apart: Evidence | undefined;
  for (const paragraph of article.paragraphs) {
    for (const token of paragraph.passage.tokens) {
      if (token.lower === whole.toLowerCase()) again++;
      if (apart !== undefined || token.lower !== content.toLowerCase()) continue;
      apart = {
        ...shifted({ start: token.start, end: token.end }, paragraph.start),
        note: say`“${token.text}” by itself`,
      };
    }
  }
  const needsProof = isUpper(whole) || (RISKY_TAILS.includes(second) && !INFLECTED.test(first));
  if (again > 1 || (needsProof && apart === undefined)) return undefined;
  return toReport({ first, second }, { start, end }, apart === undefined ? [] : [apart]);
}

function toReport(
  { first, second }: Pick<RunTogether, "first" | "second">,
  { start, end }: Span,
  evidence: readonly Evidence[],
): Report {
  const newText = `${first} ${second}`;
  return {
    span: { start, end },
    message: say`“${first + second}” is no word: a space is missing between “${first}” and “${second}”.`,
    evidence,
    fixes: [
      {
        title: say`Change to “${newText}”`,
        preferred: true,
        edits: [{ start: start + first.length, end: start + first.length, newText: " " }],
      },
    ],
  };
}
