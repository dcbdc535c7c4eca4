import type { Quantity } from "../../quantity/quantity.ts";
import { recognizeQuantities } from "../../quantity/recognize.ts";
import { ordinal } from "../../text/ordinal.ts";
import { shifted } from "../../text/span.ts";
import { say } from "../../wording/say.ts";
import { defineRule, type Rule } from "../define-rule.ts";
import type { Fix, Report } from "../finding.ts";
import { inWordsLike } from "./shared/number-form.ts";

/** Above this, numbers are not spelt out for a fix. */
const MOST_IN_WORDS = 12;

export const wordNumeral: Rule = defineRule({
  id: "word-numeral",
  category: "number",
  severity: "error",
  summary: "A number in words is not the one in digits right behind it.",
  why: "The digits are there so that nobody misreads the words; where the two differ, one of them was changed and the other forgotten.",
  limits:
    "Marks a bracket that holds nothing but a number, right behind a number in words. Silent where single numbers in brackets are notes, and where rounding explains the difference.",
  flags: [
    { text: "The council named five {|(4)|} members.", fixed: "The council named five (5) members." },
    { text: "They have thirty {|(60)|} days to answer.", fixed: "They have thirty (30) days to answer." },
    {
      text: "A fine of five hundred dollars {|($5,000)|} is due.",
      fixed: "A fine of five hundred dollars ($500) is due.",
    },
    { text: "It took its third {|(4th)|} prize.", fixed: "It took its third (3rd) prize." },
  ],
  accepts: [
    "The council named five (5) members within thirty (30) days.",
    "A fine of five hundred dollars ($500) is due, and two million euros (€2 million) later.",
    "It took its third (3rd) prize, the first of twenty-one (21).",
    "Of five (4 of them women) members, two (40 percent) left.",
    "The port doubled in size (1), and the docks grew by a factor of two (3).",
    "It grew by one million five hundred and twenty thousand (1.5 million).",
  ],
  *check(article) {
    let notes: boolean | undefined;
    for (const { passage, start } of article.paragraphs) {
      const quantities = recognizeQuantities(passage);
      for (const [index, digits] of quantities.entries()) {
        const words = quantities[index - 1];
        if (words === undefined || !isRestated(passage.text, words, digits)) continue;
        notes ??= hasNotes(article.text);
        if (!notes) yield reportOf(passage.text, words, digits, start);
      }
    }
  },
});

function isRestated(text: string, words: Quantity, digits: Quantity): boolean {
  if (!words.inWords || digits.inWords || text.charAt(digits.end) !== ")") return false;
  const between = text.slice(words.end, digits.start);
  if (between.length > 3 || between.trim() !== "(" || words.hedge !== undefined || digits.hedge !== undefined)
    return false;
  if (words.kind !== digits.kind || words.currency !== digits.currency) return false;
  // "nineteen eighty-four (1984)", "one-half (50)"
  if (/(?:[a-z]-|\b(?:and|point|[a-z]+teen|twenty) )$/i.test(text.slice(Math.max(0, words.start - 10), words.start)))
    return false;
  return Math.abs(words.value - digits.value) > digits.precision / 2;
}

/** Brackets with a number alone behind other words: references, or the items of a list. */
function hasNotes(text: string): boolean {
  for (const { index } of text.matchAll(/\((\d{1,3})\)/g)) {
    const word = /([A-Za-z]+)\W{0,3}$/.exec(text.slice(Math.max(0, index - 24), index))?.[1]?.toLowerCase();
    if (word === undefined || !NUMBER_ENDS.test(word)) return true;
  }
  return false;
}

const NUMBER_ENDS =
  /^(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty|hundred|thousand|million|billion|dozen)$/;

function reportOf(text: string, words: Quantity, digits: Quantity, by: number): Report {
  const [said, printed] = [text.slice(words.start, words.end), text.slice(digits.start, digits.end)];
  const open = text.lastIndexOf("(", digits.start);
  const right = digitsLike(text.slice(digits.number.start, digits.number.end), words, digits);
  const value = digits.value;
  const spelt =
    value <= MOST_IN_WORDS && digits.kind === "cardinal"
      ? inWordsLike(said, value, { ...words, precision: 1 })
      : undefined;
  const fixes: Fix[] = [
    ...(right === undefined
      ? []
      : [{ title: say`Change the digits to ${right}`, edits: [{ ...shifted(digits.number, by), newText: right }] }]),
    ...(spelt === undefined
      ? []
      : [{ title: say`Change the words to “${spelt}”`, edits: [{ ...shifted(words.number, by), newText: spelt }] }]),
  ];
  return {
    span: shifted({ start: open, end: digits.end + 1 }, by),
    message: say`The words say “${said}”, the digits say ${printed}. Correct one of them.`,
    evidence: [{ ...shifted(words, by), note: say`“${said}” in words` }],
    fixes,
  };
}

function digitsLike(model: string, words: Quantity, digits: Quantity): string | undefined {
  if (digits.kind === "ordinal") return ordinal(words.value);
  return inWordsLike(model, words.value, digits);
}
