import type { Article } from "../../analyze.ts";
import type { Paragraph } from "../../article/layout.ts";
import { type Passage, perPassage } from "../../text/passage.ts";
import { say } from "../../wording/say.ts";
import { defineRule, type Rule } from "../define-rule.ts";
import type { Report } from "../finding.ts";

/** A shorter paragraph may be a slogan, a refrain, a line of contact. */
const MIN_WORDS = 12;
/** Of two that are nearly the same, so much must be the same. */
const NEARLY = 0.9;
const MIN_WORDS_NEARLY = 20;

export const duplicatedParagraph: Rule = defineRule({
  id: "duplicated-paragraph",
  category: "structure",
  severity: "information",
  summary: "A paragraph stands in the article twice.",
  why: "Text that is moved with copy and paste is easily left in its old place too.",
  limits:
    "Compares running text of twelve words and more; captions, credits, headings and what follows the end of the story may repeat it. Spaces, capitals and marks do not matter; of long paragraphs, one word in ten may differ.",
  flags: [
    {
      text: "The port opened on Friday after a long winter, and the first ships came in.\nThe mayor spoke.\n{|The port opened on Friday after a long winter, and the first ships came in.|}",
      fixed: "The port opened on Friday after a long winter, and the first ships came in.\nThe mayor spoke.",
    },
    {
      text: "Ann Lee, who has led the harbour council since the spring, told the members that the old dock will be rebuilt by a firm from the north.\nThe members voted.\n{|Ann Lee, who has led the harbour council since the spring, told its members that the old dock will be rebuilt by a firm from the north.|}\nThen they left.",
      fixed:
        "Ann Lee, who has led the harbour council since the spring, told the members that the old dock will be rebuilt by a firm from the north.\nThe members voted.\nThen they left.",
    },
  ],
  accepts: [
    "Sing along, sing along.\nThe port opened.\nSing along, sing along.",
    "The port opened on Friday after a long winter, and the first ships came in.\nThe port closes in the autumn before the ice, and the last ships leave then.",
    "Ships enter the port of Halden on Friday after a long and very cold winter. (Photo/Ann Lee)\nThe port opened.\nShips enter the port of Halden on Friday after a long and very cold winter. (Photo/Ann Lee)",
    "The first lot of 20 boats goes to the harbour council of the northern town of Halden for a price of 300 crowns.\nThe next lot of 40 boats goes to the harbour council of the southern town of Varde for a price of 500 crowns.",
  ],
  *check(article) {
    const seen = new Map<string, Paragraph>();
    const long: Paragraph[] = [];
    for (const paragraph of article.paragraphs) {
      const print = paragraph.zone === "body" ? printOf(paragraph.passage) : undefined;
      if (print === undefined) continue;
      const { words, key } = print;
      const twin = seen.get(key) ?? long.find((other) => areNearlySame(printOf(other.passage)?.words ?? [], words));
      if (twin !== undefined) yield reportOf(article, twin, paragraph, seen.has(key));
      else seen.set(key, paragraph);
      if (words.length >= MIN_WORDS_NEARLY) long.push(paragraph);
    }
  },
});

/** A note in brackets, a legal text, a line of contact. */
function isBoilerplate(text: string): boolean {
  return (
    /^\(.*\)$/.test(text) || /forward-looking|safe harbor|www\.|https?:|@\w|copyright|all rights reserved/i.test(text)
  );
}

interface Print {
  readonly words: readonly string[];
  readonly key: string;
}

/** What two paragraphs are compared by; none of a short one, and of what may well stand twice. */
const printOf: (passage: Passage) => Print | undefined = perPassage(({ text, tokens }) => {
  const words = tokens.filter(({ kind }) => kind !== "mark" && kind !== "clitic").map(({ lower }) => lower);
  return words.length < MIN_WORDS || isBoilerplate(text) ? undefined : { words, key: words.join(" ") };
});

/** The same beginning and end, and few other words between; figures that differ make another statement. */
function areNearlySame(a: readonly string[], b: readonly string[]): boolean {
  const most = Math.max(a.length, b.length);
  if (Math.abs(a.length - b.length) > most * (1 - NEARLY)) return false;
  let first = 0;
  while (first < a.length && a[first] === b[first]) first++;
  let last = 0;
  while (last < Math.min(a.length, b.length) - first && a[a.length - 1 - last] === b[b.length - 1 - last]) last++;
  return first + last >= most * NEARLY;
}

function reportOf({ paragraphs }: Article, twin: Paragraph, paragraph: Paragraph, same: boolean): Report {
  const { start, end } = paragraph;
  const index = paragraphs.indexOf(paragraph);
  const next = paragraphs[index + 1];
  const before = paragraphs[index - 1];
  const cut = next === undefined ? { start: before?.end ?? start, end } : { start, end: next.start };
  return {
    span: { start, end },
    message: same
      ? say`This paragraph stands further up already. Delete one of them.`
      : say`This paragraph stands nearly word for word further up already. Delete one of them.`,
    evidence: [
      { start: twin.start, end: twin.end, note: same ? say`the same paragraph` : say`nearly the same paragraph` },
    ],
    fixes: [
      { title: say`Delete the second one`, ...(same ? { preferred: true } : {}), edits: [{ ...cut, newText: "" }] },
    ],
  };
}
