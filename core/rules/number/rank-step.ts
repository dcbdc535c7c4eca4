import { NUMBER_WORDS } from "../../facts/announced-list.ts";
import { type Passage, perPassage } from "../../text/passage.ts";
import type { Span } from "../../text/span.ts";
import type { Token } from "../../text/tokens.ts";
import { wordsAt } from "../../text/words-at.ts";
import { say } from "../../wording/say.ts";
import { defineRule, type Rule } from "../define-rule.ts";
import type { Report } from "../finding.ts";

export const rankStep: Rule = defineRule({
  id: "rank-step",
  category: "number",
  severity: "warning",
  supersededBy: ["change-amount", "margin"],
  summary: "So many places up or down do not lead from the old rank to the new one.",
  why: "From 37th to 26th it is 11 places; readers of rankings check it.",
  limits:
    "Reads “ranked 26th, rising 11 places from 37th” and “11 places up from 37th to 26th” in one sentence with one rank of today.",
  flags: [
    {
      text: "The yard ranked 26th this year, rising {|13|} places from 37th in 2025.",
      fixed: "The yard ranked 26th this year, rising 11 places from 37th in 2025.",
    },
    {
      text: "The club fell {|four|} places from fifth to eighth on Sunday.",
      fixed: "The club fell three places from fifth to eighth on Sunday.",
    },
  ],
  accepts: [
    "The yard ranked 26th this year, rising 11 places from 37th in 2025 and 19 places from 45th in 2024.",
    "The club fell three places from fifth to eighth on Sunday.",
    "The yard ranked 26th and its owner 12th, rising 13 places from 37th.",
    "The 26th fair is 11 places from 37th Street.",
  ],
  *check({ paragraphs }) {
    for (const { passage, start } of paragraphs) {
      for (const step of stepsIn(passage)) {
        if (Math.abs(step.from - step.to) === step.places) continue;
        const right = Math.abs(step.from - step.to);
        const words = passage.text.slice(step.number.start, step.number.end);
        const newText = /^\d/.test(words) ? String(right) : (NUMBER_WORDS[right] ?? String(right));
        yield reportOf(passage.text, start, step, right, newText);
      }
    }
  },
});

interface Step {
  readonly places: number;
  readonly number: Span;
  readonly from: number;
  readonly to: number;
  readonly fromSpan: Span;
  readonly toSpan: Span;
}

const placesAt = wordsAt(["places", "spots", "positions", "ranks"]);
const MOVES =
  /^(?:rising|rose|rises|climbing|climbed|climbs|up|jumping|jumped|moving|moved|advancing|advanced|gaining|gained|falling|fell|falls|dropping|dropped|down|slipping|slipped|sliding|slid|and)$/;

const stepsIn: (passage: Passage) => readonly Step[] = perPassage((passage) => {
  const places = placesAt(passage);
  return places.flatMap((at) => stepAt(passage, at) ?? []);
});

function stepAt({ tokens, sentences }: Passage, at: number): Step | undefined {
  const sentence = sentences.find(({ last }) => at < last);
  if (sentence === undefined) return undefined;
  const number = tokens[at - 1];
  const places = countOf(number);
  if (number === undefined || places === undefined || !MOVES.test(tokens[at - 2]?.lower ?? "")) return undefined;
  const next = tokens[at + 1]?.lower === "up" || tokens[at + 1]?.lower === "down" ? at + 2 : at + 1;
  const fromToken = tokens[next + 1];
  const from = rankOf(fromToken);
  if (tokens[next]?.lower !== "from" || fromToken === undefined || from === undefined) return undefined;
  const to = tokens[next + 2]?.lower === "to" ? tokens[next + 3] : onlyRank(tokens, sentence.first, at);
  const rank = rankOf(to);
  return to === undefined || rank === undefined
    ? undefined
    : { places, number, from, to: rank, fromSpan: fromToken, toSpan: to };
}

/** The rank of today: "ranked 26th" is the only rank before the step, but for those that are stepped from. */
function onlyRank(tokens: readonly Token[], first: number, at: number): Token | undefined {
  const ranks = tokens
    .slice(first, at)
    .filter((token, index, words) => rankOf(token) !== undefined && words[index - 1]?.lower !== "from");
  const [rank, another] = ranks;
  const before = rank === undefined ? "" : (tokens[tokens.indexOf(rank) - 1]?.lower ?? "");
  return another === undefined && /^(?:ranked|ranks|ranking|placed|to|at|is|was|finished|came|in)$/.test(before)
    ? rank
    : undefined;
}

function countOf(token: Token | undefined): number | undefined {
  if (token?.kind === "number") return /^\d{1,3}$/.test(token.text) ? Number(token.text) : undefined;
  const value = token?.kind === "word" ? NUMBER_WORDS.indexOf(token.lower) : -1;
  return value > 0 ? value : undefined;
}

const ORDINALS = "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split(" ");

function rankOf(token: Token | undefined): number | undefined {
  if (token?.kind === "ordinal") return Number(/^\d+/.exec(token.text)?.[0]);
  const value = token?.kind === "word" ? ORDINALS.indexOf(token.lower) : -1;
  return value > 0 ? value : undefined;
}

function reportOf(
  text: string,
  by: number,
  { number, fromSpan, toSpan }: Step,
  right: number,
  newText: string,
): Report {
  const span = { start: by + number.start, end: by + number.end };
  const of = ({ start, end }: Span) => text.slice(start, end);
  return {
    span,
    message: say`From ${of(fromSpan)} to ${of(toSpan)} it is ${right} places, not ${of(number)}. Correct the number or one of the ranks.`,
    evidence: [
      { start: by + fromSpan.start, end: by + fromSpan.end, note: say`the old rank` },
      { start: by + toSpan.start, end: by + toSpan.end, note: say`the new rank` },
    ],
    fixes: [{ title: say`Change to ${newText}`, edits: [{ ...span, newText }] }],
  };
}
