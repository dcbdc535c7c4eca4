import { readOrdinal } from "../../entities/ordinals.ts";
import { type Passage, perPassage } from "../../text/passage.ts";
import { type Span, shifted } from "../../text/span.ts";
import type { Token } from "../../text/tokens.ts";
import { wordsAt } from "../../text/words-at.ts";
import { say } from "../../wording/say.ts";
import { defineRule, type Rule } from "../define-rule.ts";
import type { Report } from "../finding.ts";

interface Clash {
  readonly inaugural: Span;
  readonly ordinal: Span;
}

const inauguralAt = wordsAt(["inaugural"]);

/** "the inaugural 3rd conference", "the 3rd inaugural conference": the two words side by side. */
const clashes: (passage: Passage) => readonly Clash[] = perPassage((passage) =>
  inauguralAt(passage).flatMap((at): Clash[] => {
    const { tokens } = passage;
    const { start, end } = tokens[at] as Token;
    const inaugural = { start, end };
    const behind = readOrdinal(tokens, at + 1);
    if (behind !== undefined && behind.value > 1 && countsEvents(tokens, behind.after))
      return [{ inaugural, ordinal: spanOf(tokens, at + 1, behind.after) }];
    const before = readOrdinal(tokens, at - 1);
    const counts = before?.after === at && before.value > 1 && !isTerm(tokens, at + 1);
    return counts ? [{ inaugural, ordinal: spanOf(tokens, at - 1, at) }] : [];
  }),
);

function spanOf(tokens: readonly Token[], first: number, last: number): Span {
  return { start: (tokens[first] as Token).start, end: (tokens[last - 1] as Token).end };
}

/** An event follows at once, and not "3rd Avenue" or "5th grade". */
function countsEvents(tokens: readonly Token[], at: number): boolean {
  return tokens
    .slice(at, at + 7)
    .some(({ lower }) =>
      /^(?:annual|edition|conference|forum|summit|expo|exhibition|fair|festival|congress|symposium|meeting|convention|awards?|gala|cup|championships?|games|race|tournament|competition|workshop)$/.test(
        lower,
      ),
    );
}

/** A president's "second inaugural address" is the second of two inaugurations. */
function isTerm(tokens: readonly Token[], at: number): boolean {
  return /^(?:address|speech|ball|parade|ceremony|committee|prayer|poem|oath|day)$/.test(tokens[at]?.lower ?? "");
}

export const inaugural: Rule = defineRule({
  id: "inaugural",
  category: "edition",
  severity: "warning",
  summary: "What is called inaugural is numbered as a later edition.",
  why: "“Inaugural” is the first and only the first; beside a higher number one of the two words is left over from another article.",
  limits: "Needs the two words side by side. A head of state's second inaugural address is right.",
  flags: [
    {
      text: "Ann Lee opened the {|inaugural|} 3rd Harbour Conference on Trade.",
      fixed: "Ann Lee opened the 3rd Harbour Conference on Trade.",
    },
  ],
  accepts: [
    "Ann Lee opened the inaugural Harbour Conference on Trade.",
    "The president's second inaugural address was short.",
    "The inaugural first Harbour Conference on Trade was short.",
    "Her inaugural 5th Avenue show was the first of its kind.",
  ],
  *check({ paragraphs, text }) {
    for (const { passage, start } of paragraphs) {
      for (const clash of clashes(passage))
        yield reportOf(text, shifted(clash.inaugural, start), shifted(clash.ordinal, start));
    }
  },
});

function reportOf(text: string, span: Span, ordinal: Span): Report {
  const number = text.slice(ordinal.start, ordinal.end);
  const until = (from: Span): Span => ({
    start: from.start,
    end: text.charAt(from.end) === " " ? from.end + 1 : from.end,
  });
  return {
    span,
    message: say`“${text.slice(span.start, span.end)}” is the first, but this is numbered ${number}. One of the two words is wrong.`,
    evidence: [{ ...ordinal, note: say`numbered ${number}` }],
    fixes: [
      { title: say`Take out “${"inaugural"}”`, edits: [{ ...until(span), newText: "" }] },
      { title: say`Take out “${number}”`, edits: [{ ...until(ordinal), newText: "" }] },
    ],
  };
}
