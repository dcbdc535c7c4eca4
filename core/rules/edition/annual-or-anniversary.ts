import type { Article } from "../../analyze.ts";
import { celebrationsOf } from "../../facts/celebration.ts";
import { type NumberedName, numberedNamesOf } from "../../facts/numbered-name.ts";
import { ordinal } from "../../text/ordinal.ts";
import { type Span, shifted } from "../../text/span.ts";
import { nth, say } from "../../wording/say.ts";
import { defineRule, type Rule } from "../define-rule.ts";
import type { Report } from "../finding.ts";

const POSSESSIVES = new Set(["its", "their"]);

export const annualOrAnniversary: Rule = defineRule({
  id: "annual-or-anniversary",
  category: "edition",
  severity: "information",
  summary: "The tenth annual event is not its tenth anniversary.",
  why: "The first is held at the start, so that the tenth annual event falls on the ninth anniversary. Who writes both has counted one of them wrong.",
  limits:
    "Needs one event that is numbered as annual and whose own anniversary (“its 10th anniversary”, “the event's 10th anniversary”) has the same number, in one article that names one such event.",
  flags: [
    {
      text: "The 10th Annual Harbour Jazz Festival opens in May. The festival celebrates its {|10th|} anniversary with a free concert.",
      fixed:
        "The 10th Annual Harbour Jazz Festival opens in May. The festival celebrates its 9th anniversary with a free concert.",
    },
  ],
  accepts: [
    "The 10th Annual Harbour Jazz Festival opens in May. The festival celebrates its 9th anniversary with a free concert.",
    "The 10th Annual Harbour Jazz Festival opens in May. The Harbour Trade Council celebrates its 10th anniversary.",
    "The 10th Annual Harbour Jazz Festival opens in May and marks the 10th anniversary of the harbour bridge.",
  ],
  *check(article) {
    const annual = numberedNamesOf(article.paragraphs).filter((name) => name.annual);
    const numbers = new Set(annual.map(({ number }) => number));
    const [event] = annual;
    if (event === undefined || numbers.size !== 1) return;
    for (const { span, number } of ownAnniversaries(article, event)) {
      if (number !== event.number) continue;
      yield reportOf(article, event, span);
      return;
    }
  },
});

/** "The festival celebrates its 10th anniversary": the sentence's subject is the event by its last word, and nothing else. */
function ownAnniversaries(article: Article, event: NumberedName): { readonly span: Span; readonly number: number }[] {
  const head = event.words.at(-1) ?? "";
  return article.paragraphs.flatMap(({ passage, start }) =>
    celebrationsOf(passage).flatMap(({ kind, first, number, span }) => {
      const { tokens, sentences } = passage;
      const sentence = sentences.find((each) => each.first <= first && first < each.last);
      if (kind !== "anniversary" || sentence === undefined || !POSSESSIVES.has(tokens[first - 1]?.lower ?? ""))
        return [];
      const subject = tokens.slice(sentence.first, first - 1);
      const generic = subject.length <= 6 && subject.some(({ lower }) => lower === head || lower === "event");
      return generic ? [{ span: shifted(span, start), number }] : [];
    }),
  );
}

function reportOf({ text }: Article, event: NumberedName, span: Span): Report {
  const digits = /^\d/.test(text.slice(span.start, span.end));
  const right = ordinal(event.number - 1);
  return {
    span,
    message: say`This is the ${nth(event.number)} annual event and its ${nth(event.number)} anniversary at once, but the first was held at the start: the ${nth(event.number)} falls on the ${nth(event.number - 1)} anniversary. Check which of the two is meant.`,
    evidence: [{ start: event.start, end: event.end, note: say`the ${nth(event.number)} annual` }],
    fixes: digits && event.number > 1 ? [{ title: say`Change to ${right}`, edits: [{ ...span, newText: right }] }] : [],
  };
}
