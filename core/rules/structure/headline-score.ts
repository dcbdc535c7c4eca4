import type { Article } from "../../analyze.ts";
import { type Span, shifted } from "../../text/span.ts";
import type { Token } from "../../text/tokens.ts";
import { say } from "../../wording/say.ts";
import { defineRule, type Rule } from "../define-rule.ts";
import { contentStems, headlineOf } from "./shared/headline.ts";

/** "3-1": two numbers of a match or a vote. */
interface Score extends Span {
  readonly a: number;
  readonly b: number;
}

/** Without one of these, two numbers with a hyphen may be a range. */
const CONTEST = new Set(
  "beat beats beaten win wins won winning victory victories defeat defeats defeated edge edges edged rout routs thrash thrashed top tops topped draw draws drew lose loses lost loss stun stuns vote votes voted voting triumph rally rallies rallied past hold holds held down downs downed overcome overcame".split(
    " ",
  ),
);
/** How many words of the headline the lead must have. */
const SHARED_WORDS = 2;
const MOST = 3;

export const headlineScore: Rule = defineRule({
  id: "headline-score",
  category: "structure",
  severity: "warning",
  supersededBy: ["headline-number"],
  summary: "The headline has another score or vote than the lead, and the body never has it.",
  why: "Fans and members know the result: it is the one thing they look for.",
  limits:
    "Needs one score or vote in the headline, one in the lead, a word such as “beat” or “vote” in both, and two words that they share. Silent where the headline's numbers stand anywhere in the body in either order.",
  flags: [
    {
      text: "Rovers beat City {|3-1|} to go top\nRovers went top of the league with a 3-2 win over City on Saturday.",
      fixed: "Rovers beat City 3-2 to go top\nRovers went top of the league with a 3-2 win over City on Saturday.",
    },
    {
      text: "Halden council removes mayor in {|12-1|} vote\nThe Halden council removed the mayor on Friday by a vote of 12-2.",
      fixed:
        "Halden council removes mayor in 12-2 vote\nThe Halden council removed the mayor on Friday by a vote of 12-2.",
    },
  ],
  accepts: [
    "Rovers beat City 3-1 to go top\nRovers went top of the league with a 3-1 win over City on Saturday.",
    "City lose 1-3 to Rovers\nRovers went top of the league with a 3-1 win over City on Saturday.",
    "Rovers beat City 3-1 to go top\nRovers won after a 1-1 draw over City at the break. It ended 3-1.",
    "Rovers beat City 5-4 on penalties\nRovers won the cup over City after a 1-1 draw and a shoot-out.",
    "Rovers win over fans of 18-30\nRovers won over more fans aged 25-40 on Friday.",
  ],
  *check(article) {
    const headline = headlineOf(article);
    if (headline === undefined) return;
    const { paragraph, tokens } = headline;
    const [said, another] = scoresOf(tokens);
    if (said === undefined || another !== undefined) return;
    const body = bodyOf(article);
    const [lead] = body;
    if (
      lead === undefined ||
      !isShared(headline.tokens, lead.passage.tokens) ||
      /penalt|shoot-?out|aggregate/i.test(article.text)
    )
      return;
    const [right, other] = scoresOf(lead.passage.tokens);
    if (right === undefined || other !== undefined) return;
    const isTold = body.some(({ passage }) => scoresOf(passage.tokens, true).some((score) => isSame(score, said)));
    if (isTold || isSame(right, said)) return;
    const span = shifted({ start: said.start, end: said.end }, paragraph.start);
    const newText = lead.passage.text.slice(right.start, right.end);
    yield {
      span,
      message: say`The headline has ${said.a}-${said.b}, the lead ${newText}, and the body has no other. Correct one of the two.`,
      evidence: [{ ...shifted({ start: right.start, end: right.end }, lead.start), note: say`in the lead` }],
      fixes: [{ title: say`Change to ${newText}`, edits: [{ ...span, newText }] }],
    };
  },
});

function bodyOf({ paragraphs }: Article): Article["paragraphs"] {
  return paragraphs.filter(({ zone }) => zone === "body");
}

function isShared(one: readonly Token[], other: readonly Token[]): boolean {
  const stems = contentStems(other);
  return [...contentStems(one)].filter((stem) => stems.has(stem)).length >= SHARED_WORDS;
}

function isSame(one: Score, other: Score): boolean {
  return (one.a === other.a && one.b === other.b) || (one.a === other.b && one.b === other.a);
}

/** The scores of a passage that tells of a contest; with `any`, every two numbers so joined. */
function scoresOf(tokens: readonly Token[], any = false): Score[] {
  if (!any && !tokens.some(({ lower }) => CONTEST.has(lower))) return [];
  const found: Score[] = [];
  for (let at = 0; at + 2 < tokens.length; at++) {
    const [one, link, other] = tokens.slice(at, at + 3) as [Token, Token, Token];
    if (one.kind !== "number" || other.kind !== "number" || one.text.length > MOST || other.text.length > MOST)
      continue;
    const isDash = /^[-–]$/.test(link.text) && link.glued && other.glued;
    if (!isDash && link.lower !== "to") continue;
    const isOpen = (tokens[at + 3]?.glued === true && /^[-–]$/.test(tokens[at + 3]?.text ?? "")) || one.glued;
    const isRange =
      /^(?:aged|ages|from|between|of)$/.test(tokens[at - 1]?.lower ?? "") &&
      !/^vote$/.test(tokens[at - 2]?.lower ?? "");
    if ((isOpen || isRange) && !any) continue;
    found.push({ a: Number(one.text), b: Number(other.text), start: one.start, end: other.end });
  }
  return found;
}
