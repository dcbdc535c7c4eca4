import { type Passage, perPassage } from "../../text/passage.ts";
import { shifted } from "../../text/span.ts";
import type { Token } from "../../text/tokens.ts";
import { wordsAt } from "../../text/words-at.ts";
import { say } from "../../wording/say.ts";
import { defineRule, type Rule } from "../define-rule.ts";

const DRAWS = wordsAt(["draw", "draws", "stalemate", "drew", "drawn"]);
const NEXT = new Set("with against at in on away to home . , ; and but after".split(" "));
const DASH = /^[-–]$/;
/** More is no score of a game that can be drawn. */
const MOST_GOALS = 60;

export const unevenDraw: Rule = defineRule({
  id: "uneven-draw",
  category: "number",
  severity: "warning",
  summary: "A draw has two different numbers.",
  why: "A match that ends 2-1 is won. Either the score is wrong or the word.",
  limits: "Reads “a 2-1 draw” and “drew 2-1 with”. Scores with three numbers, odds and votes are left alone.",
  flags: [
    {
      text: "Rovers held City to a {|2-1|} draw on Saturday.",
      fixed: "Rovers held City to a 2-2 draw on Saturday.",
    },
    { text: "Rovers drew {|3–2|} with City on Saturday.", fixed: "Rovers drew 3–3 with City on Saturday." },
    {
      text: "The game was drawn {|1-0|}, to nobody's surprise.",
      fixed: "The game was drawn 1-1, to nobody's surprise.",
    },
  ],
  accepts: [
    "Rovers held City to a 2-2 draw on Saturday.",
    "Rovers drew 2-2 with City after a 3-1 win at home.",
    "Rovers drew 3-1 favourites in the cup.",
    "Rovers have a record of 4-2-1. Draws are rare.",
    "The plan drew 12-1 support.",
  ],
  *check({ paragraphs }) {
    for (const { passage, start } of paragraphs) {
      for (const { at, word } of unevenDrawsIn(passage)) {
        const { tokens, text } = passage;
        const [a, b, told] = [tokens[at] as Token, tokens[at + 2] as Token, tokens[word] as Token];
        const span = { start: a.start, end: b.end };
        yield {
          span: shifted(span, start),
          message: say`A draw leaves both sides with one number, but ${text.slice(span.start, span.end)} has two. Correct the score, or say who won.`,
          evidence: [{ start: start + told.start, end: start + told.end, note: say`called a draw` }],
          fixes: [a, b].map(({ text: goals }) => {
            const newText = `${goals}${tokens[at + 1]?.text}${goals}`;
            return { title: say`Change to ${newText}`, edits: [{ ...shifted(span, start), newText }] };
          }),
        };
      }
    }
  },
});

/** An uneven score and the word that calls it a draw, as indices of tokens. */
interface UnevenDraw {
  /** Where the score begins. */
  readonly at: number;
  readonly word: number;
}

const unevenDrawsIn: (passage: Passage) => readonly UnevenDraw[] = perPassage((passage) =>
  DRAWS(passage).flatMap((at): UnevenDraw[] => {
    const { tokens } = passage;
    const isVerb = /^dr(?:ew|awn)$/.test(tokens[at]?.lower ?? "");
    const from = isVerb ? at + 1 : at - 3;
    const follows = isVerb ? tokens[from + 3]?.lower : ".";
    return isUneven(tokens, from) && (follows === undefined || NEXT.has(follows)) ? [{ at: from, word: at }] : [];
  }),
);

function isUneven(tokens: readonly Token[], from: number): boolean {
  const [a, dash, b] = [tokens[from], tokens[from + 1], tokens[from + 2]];
  if (a === undefined || b === undefined || !DASH.test(dash?.text ?? "")) return false;
  if (!/^\d{1,2}$/.test(a.text) || !/^\d{1,2}$/.test(b.text) || a.end !== dash?.start || dash.end !== b.start)
    return false;
  if (DASH.test(tokens[from - 1]?.text ?? "") || DASH.test(tokens[from + 3]?.text ?? "")) return false;
  return Number(a.text) !== Number(b.text) && Number(a.text) < MOST_GOALS && Number(b.text) < MOST_GOALS;
}
