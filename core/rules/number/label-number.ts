import type { Article } from "../../analyze.ts";
import { type Passage, perPassage } from "../../text/passage.ts";
import { isSwapped } from "../../text/slip.ts";
import type { Span } from "../../text/span.ts";
import { wordsAt } from "../../text/words-at.ts";
import { say } from "../../wording/say.ts";
import { defineRule, type Rule } from "../define-rule.ts";
import type { Report } from "../finding.ts";

/** A bill, a measure, a flight: an article that names one thrice tells of that one. */
const LABELS =
  "proposition prop prop. bill ab sb hb hr measure amendment resolution referendum ordinance directive regulation flight interstate apollo".split(
    " ",
  );
/** So often the right number must stand. */
const OFTEN = 3;

export const labelNumber: Rule = defineRule({
  id: "label-number",
  category: "number",
  severity: "information",
  supersededBy: ["transposed-number", "figure-conflict"],
  summary: "A bill, a measure or a flight has another number in one place.",
  why: "Proposition 35 and Proposition 36 are two laws, and the reader looks up the one that is named last.",
  limits:
    "The label must stand three times or more with one number, and once with another that differs in one digit, in a sentence that does not name the first. Silent where the odd one is told as another, as an earlier or a similar one.",
  flags: [
    {
      text: "Proposition 36 passed in May. Under Proposition 36 the court may hear the case again.\nInmates may ask for it under Proposition {|35|}. The press lists all cases of Proposition 36.",
      fixed:
        "Proposition 36 passed in May. Under Proposition 36 the court may hear the case again.\nInmates may ask for it under Proposition 36. The press lists all cases of Proposition 36.",
    },
  ],
  accepts: [
    "Proposition 36 passed in May. Under Proposition 36 the court may hear it.\nAn earlier law, Proposition 35, was dropped for Proposition 36.",
    "Proposition 36 passed in May. Under Proposition 36 the court may hear it, as it could under Proposition 35. Proposition 36 is new.",
    "Proposition 36 passed in May. Proposition 35 did not.",
    "AB 109 passed in May. Under AB 109 the court may hear it.\nIn June AB 767 became law. AB 109 is new.",
    "Flight 36 left. Flight 36 came. Flight 36 was late. Flight 40 was full, and flight 41 empty.",
  ],
  *check(article) {
    const byLabel = new Map<string, Labelled[]>();
    for (const { passage, start, zone } of article.paragraphs) {
      if (zone === "stamp" || zone === "credit") continue;
      for (const found of labelsIn(passage)) {
        const placed = { ...found, start: found.start + start, end: found.end + start };
        const known = byLabel.get(found.label);
        if (known === undefined) byLabel.set(found.label, [placed]);
        else known.push(placed);
      }
    }
    for (const labelled of byLabel.values()) {
      const report = judge(article, labelled);
      if (report !== undefined) yield report;
    }
  },
});

interface Labelled extends Span {
  readonly label: string;
  readonly number: string;
  readonly sentence: number;
  readonly passage: Passage;
  readonly other: boolean;
}

const labelsAt = wordsAt(LABELS);
const OTHER =
  /^(?:another|earlier|previous|previously|similar|other|also|former|prior|unlike|since|before|after|then|later|different|repealed|replaced|replacing|amended|amends|and|or|companion)$/;

const labelsIn: (passage: Passage) => readonly Labelled[] = perPassage((passage) => {
  const { tokens, sentences } = passage;
  return labelsAt(passage).flatMap((at): Labelled[] => {
    const [label, number] = [tokens[at], tokens[at + 1]];
    if (
      label === undefined ||
      number?.kind !== "number" ||
      !/^\d{1,5}$/.test(number.text) ||
      !/^\p{Lu}/u.test(label.text)
    )
      return [];
    const sentence = sentences.findIndex(({ last }) => at < last);
    const bounds = sentences[sentence] ?? { first: 0, last: tokens.length };
    const near = tokens.slice(Math.max(bounds.first, at - 8), Math.min(bounds.last, at + 6));
    const other = near.some(({ lower }) => OTHER.test(lower));
    return [
      {
        label: label.lower.replace(".", ""),
        number: number.text,
        start: number.start,
        end: number.end,
        sentence,
        passage,
        other,
      },
    ];
  });
});

function judge({ text }: Article, labelled: readonly Labelled[]): Report | undefined {
  const numbers = new Set(labelled.map(({ number }) => number));
  if (numbers.size !== 2 || labelled.length <= OFTEN) return undefined;
  const counts = new Map<string, number>();
  for (const { number } of labelled) counts.set(number, (counts.get(number) ?? 0) + 1);
  const odd = labelled.find(({ number }) => counts.get(number) === 1);
  const others = labelled.filter((it) => it !== odd);
  const [first] = others;
  if (odd === undefined || first === undefined || odd.other || !isSlip(odd.number, first.number)) return undefined;
  if (others.some((it) => it.passage === odd.passage && it.sentence === odd.sentence)) return undefined;
  const span = { start: odd.start, end: odd.end };
  return {
    span,
    message: say`The number is ${text.slice(odd.start, odd.end)} here and ${first.number} everywhere else in the article. If one thing is meant, correct it.`,
    evidence: others.slice(0, 3).map(({ start, end }) => ({ start, end, note: say`${first.number} here` })),
    fixes: [{ title: say`Change to “${first.number}”`, edits: [{ ...span, newText: first.number }] }],
  };
}

/** One digit is another, or two have changed places: not the number of another law. */
function isSlip(a: string, b: string): boolean {
  const different = [...a].filter((digit, at) => digit !== b[at]).length;
  return a.length === b.length && (different === 1 || isSwapped(a, b));
}
