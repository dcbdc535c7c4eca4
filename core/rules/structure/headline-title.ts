import type { Article } from "../../analyze.ts";
import type { Span } from "../../text/span.ts";
import { say } from "../../wording/say.ts";
import { defineRule, type Rule } from "../define-rule.ts";
import type { Report } from "../finding.ts";

export const headlineTitle: Rule = defineRule({
  id: "headline-title",
  category: "structure",
  severity: "warning",
  supersededBy: ["one-person-two-titles", "known-spelling"],
  summary: "Somebody is appointed to another post in the story than in its headline.",
  why: "The post is the news of an appointment, and it is put on cards and pages from the release.",
  limits:
    "Reads “appoints Ann Lee as Vice President of Sales” in the headline and “as …” in the first paragraphs. The two must be alike but for one word; short forms such as SVP are read in full.",
  flags: [
    {
      text: "Halden Bank Appoints Ann Lee as SVP – Sales\nHalden Bank announced the hiring of Ann Lee as {|Executive|} Vice President – Sales on Monday.",
      fixed:
        "Halden Bank Appoints Ann Lee as SVP – Sales\nHalden Bank announced the hiring of Ann Lee as Senior Vice President – Sales on Monday.",
    },
    {
      text: "Halden Bank Welcomes Ann Lee as Enterprise Risk Officer\nThe bank said that Ann Lee has joined it as Enterprise Risk {|Director|} on Monday.",
      fixed:
        "Halden Bank Welcomes Ann Lee as Enterprise Risk Officer\nThe bank said that Ann Lee has joined it as Enterprise Risk Officer on Monday.",
    },
  ],
  accepts: [
    "Halden Bank Appoints Ann Lee as SVP – Sales\nHalden Bank announced the hiring of Ann Lee as Senior Vice President – Sales on Monday.",
    "Halden Bank Appoints Ann Lee as Vice President of Sales\nAnn Lee joins as Vice President of Sales. She served as Vice President of Marketing at Oslo Bank before.",
    "Halden Bank Appoints Ann Lee as Chairwoman\nAnn Lee joins as a Director of Halden Bank.",
    "Halden Serves as Host of the Fair\nThe town serves as Home of the Fair.",
  ],
  *check(article) {
    const headline = article.paragraphs.find(({ zone }) => zone === "headline");
    if (headline === undefined || !APPOINTS.test(headline.passage.text)) return;
    const [told] = titlesIn(headline.passage.text).slice(-1);
    if (told === undefined || told.words.length < LEAST) return;
    const body = article.paragraphs.filter(({ zone }) => zone === "body").slice(0, LEAD);
    for (const { passage, start } of body) {
      for (const title of titlesIn(passage.text)) {
        if (FORMER.test(passage.text.slice(Math.max(0, title.start - 60), title.start))) continue;
        const at = differenceOf(told, title);
        if (at === undefined) continue;
        const report = reportOf(article, { ...told, by: headline.start }, { ...title, by: start }, at);
        if (report !== undefined) yield report;
        return;
      }
    }
  },
});

const APPOINTS = /\b(?:appoint|name|welcome|hire|promote|tap|add|join|select|elect|announce)(?:s|ed|ing)?\b/i;
/** Paragraphs of the body that tell of the appointment. */
const LEAD = 3;
/** Posts of one word are compared by other rules. */
const LEAST = 2;
/** What somebody was before. */
const FORMER =
  /\b(?:served|serving|was|previous|previously|former|formerly|worked|experience|most recently|succeeds?|replac\w+|prior|had)\b[^.]*$/i;
const TITLE =
  /\bas (?:its |the |their |our |an? |new |next )*((?:[A-Z][\w’'-]*|&)(?:(?: [–-] | |, )(?:[A-Z][\w’'-]*|&|of|and|for|the))*)/g;
const SHORT: ReadonlyMap<string, string> = new Map([
  ["svp", "senior vice president"],
  ["evp", "executive vice president"],
  ["vp", "vice president"],
  ["ceo", "chief executive officer"],
  ["cfo", "chief financial officer"],
  ["coo", "chief operating officer"],
  ["cto", "chief technology officer"],
  ["cmo", "chief marketing officer"],
  ["cio", "chief information officer"],
  ["gm", "general manager"],
  ["&", "and"],
]);

interface Word extends Span {
  readonly word: string;
  /** One of the words of a short form. */
  readonly short: boolean;
}

interface Title extends Span {
  readonly words: readonly Word[];
}

/** The posts behind "as", with their short forms in full. */
function titlesIn(text: string): Title[] {
  return [...text.matchAll(TITLE)].map((match) => {
    const printed = match[1] ?? "";
    const start = match.index + match[0].length - printed.length;
    const words = [...printed.matchAll(/[\w’'&]+/g)].flatMap(({ 0: word, index }): Word[] => {
      const span = { start: start + index, end: start + index + word.length };
      const full = SHORT.get(word.toLowerCase());
      return full === undefined
        ? [{ ...span, word: word.toLowerCase(), short: false }]
        : full.split(" ").map((part) => ({ ...span, word: part, short: true }));
    });
    return { start, end: start + printed.length, words };
  });
}

/** Index of the one word in which two posts differ, as far as both are told. */
function differenceOf({ words: a }: Title, { words: b }: Title): number | undefined {
  const length = Math.min(a.length, b.length);
  if (length < LEAST || Math.abs(a.length - b.length) > 3) return undefined;
  const different = Array.from({ length }, (_, at) => at).filter((at) => a[at]?.word !== b[at]?.word);
  const [at, another] = different;
  if (at === undefined || another !== undefined) return undefined;
  // Two words alike are no proof that one post is meant.
  return length - 1 >= 2 ? at : undefined;
}

interface Placed extends Title {
  readonly by: number;
}

function reportOf({ text }: Article, told: Placed, title: Placed, at: number): Report | undefined {
  const [right, wrong] = [told.words[at], title.words[at]];
  if (right === undefined || wrong === undefined || wrong.short) return undefined;
  const span = { start: title.by + wrong.start, end: title.by + wrong.end };
  const newText = right.word.charAt(0).toUpperCase() + right.word.slice(1);
  return {
    span,
    message: say`The headline has “${text.slice(told.by + told.start, told.by + told.end)}”, the story “${text.slice(title.by + title.start, title.by + title.end)}”. Correct one of the two.`,
    evidence: [{ start: told.by + told.start, end: told.by + told.end, note: say`the headline's post` }],
    fixes: [{ title: say`Change to “${newText}”`, edits: [{ ...span, newText }] }],
  };
}
