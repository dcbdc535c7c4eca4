import { type Passage, perPassage } from "../../text/passage.ts";
import type { Span } from "../../text/span.ts";
import type { Token } from "../../text/tokens.ts";
import { wordsAt } from "../../text/words-at.ts";
import { nth, say } from "../../wording/say.ts";
import { defineRule, type Rule } from "../define-rule.ts";
import type { Report } from "../finding.ts";

export const behindOnly: Rule = defineRule({
  id: "behind-only",
  category: "number",
  severity: "warning",
  supersededBy: ["rank-conflict", "rank-step"],
  summary: "Something is fourth behind only two others.",
  why: "Who has two before him is third.",
  limits:
    "Reads a rank (“in third place”, “the third-largest”) and, in the same sentence, “behind only”, “surpassed only by” and the like with the names of all that are before it. Silent where the list is not of names alone.",
  flags: [
    {
      text: "The yard is in {|fourth|} place by size, surpassed only by Oslo and Lund.",
      fixed: "The yard is in third place by size, surpassed only by Oslo and Lund.",
    },
    {
      text: "Halden is the {|second|}-largest port of the coast, behind only Oslo, Lund and Turku.",
      fixed: "Halden is the fourth-largest port of the coast, behind only Oslo, Lund and Turku.",
    },
  ],
  accepts: [
    "The yard is in third place by size, surpassed only by Oslo and Lund.",
    "Halden is the second-largest port of the coast, behind only Oslo.",
    "Halden is the third-largest port of the coast, behind only the old harbour and two others.",
    "Halden is the third-largest port, second only to Oslo in oil.",
    "It came fourth in May, and is behind only Oslo and Lund in size, the third time in a row.",
  ],
  *check({ paragraphs }) {
    for (const { passage, start } of paragraphs) {
      for (const found of behindIn(passage)) {
        const right = found.names.length + 1;
        const newText = ORDINALS[right];
        if (found.rank === right || newText === undefined) continue;
        yield reportOf(passage.text, start, found, right, newText);
      }
    }
  },
});

interface Behind {
  readonly rank: number;
  readonly span: Span;
  readonly names: readonly Span[];
}

const ORDINALS = "zeroth first second third fourth fifth sixth seventh eighth ninth tenth".split(" ");
const onlyAt = wordsAt(["only"]);
/** From the rank to the others, in tokens. */
const REACH = 22;

const behindIn: (passage: Passage) => readonly Behind[] = perPassage((passage) =>
  onlyAt(passage).flatMap((at) => behindAt(passage, at) ?? []),
);

function behindAt({ tokens, sentences }: Passage, at: number): Behind | undefined {
  const sentence = sentences.find(({ last }) => at < last);
  const before = tokens[at - 1]?.lower ?? "";
  const by = tokens[at + 1]?.lower === "by";
  const isBehind = by
    ? /^(?:surpassed|beaten|topped|exceeded|outranked|eclipsed|bettered)$/.test(before)
    : /^(?:behind|trailing|after)$/.test(before);
  if (sentence === undefined || !isBehind) return undefined;
  const names = namesFrom(tokens, by ? at + 2 : at + 1, sentence.last);
  const from = Math.max(sentence.first, at - REACH);
  const ranks = tokens
    .slice(from, at)
    .filter((token, index, words) => rankOf(token) !== undefined && isRank(words, index));
  const [rank, another] = ranks;
  const value = rankOf(rank);
  if (names === undefined || rank === undefined || value === undefined || another !== undefined) return undefined;
  return { rank: value, span: { start: rank.start, end: rank.end }, names };
}

/** "third place", "the third-largest", "ranked third" */
function isRank(words: readonly Token[], at: number): boolean {
  const [next, behind] = [words[at + 1], words[at + 2]];
  if (/^(?:place|position|spot|rank)$/.test(next?.lower ?? "")) return true;
  if (/^(?:ranked|ranks|ranking|placed|came|finished)$/.test(words[at - 1]?.lower ?? "")) return true;
  const word = next?.text === "-" ? behind : next;
  return /(?:est|most|best|least)$/.test(word?.lower ?? "");
}

function rankOf(token: Token | undefined): number | undefined {
  if (token?.kind === "ordinal") return Number(/^\d+/.exec(token.text)?.[0]);
  const value = token?.kind === "word" ? ORDINALS.indexOf(token.lower) : -1;
  return value > 0 ? value : undefined;
}

/** "Oslo and Lund", "the United States, China and Japan": names and nothing else, up to a mark. */
function namesFrom(tokens: readonly Token[], from: number, last: number): Span[] | undefined {
  const names: Span[] = [];
  let name: Token[] = [];
  const close = () => {
    const [first, end] = [name[0], name.at(-1)];
    if (first !== undefined && end !== undefined) names.push({ start: first.start, end: end.end });
    name = [];
  };
  let joined = false;
  for (let at = from; at < last; at++) {
    const token = tokens[at] as Token;
    if (token.kind === "word" && /^\p{Lu}/u.test(token.text)) name.push(token);
    else if (token.lower === "the" && name.length === 0) continue;
    else if (token.lower === "and" && !joined) {
      close();
      joined = true;
    } else if (token.text === "," && !joined && /^(?:the|and|\p{Lu}.*)$/u.test(tokens[at + 1]?.text ?? "")) close();
    else if (/^[.,;)]$/.test(token.text)) break;
    else return undefined;
  }
  close();
  return names.length > 0 && (joined || names.length === 1) ? names : undefined;
}

function reportOf(
  text: string,
  by: number,
  { span: { start, end }, names }: Behind,
  right: number,
  newText: string,
): Report {
  const span = { start: by + start, end: by + end };
  const printed = text.slice(start, end);
  const word = /^\d/.test(printed) ? `${right}${right === 2 ? "nd" : right === 3 ? "rd" : "th"}` : newText;
  return {
    span,
    message:
      names.length === 1
        ? say`What has one before it is ${nth(right)}, not ${printed}. Correct the rank or the list.`
        : say`What has ${names.length} before it is ${nth(right)}, not ${printed}. Correct the rank or the list.`,
    evidence: names.map((name) => ({ start: by + name.start, end: by + name.end, note: say`before it` })),
    fixes: [{ title: say`Change to “${word}”`, edits: [{ ...span, newText: word }] }],
  };
}
