import type { Article } from "../../analyze.ts";
import type { Paragraph } from "../../article/layout.ts";
import { type Said, say } from "../../wording/say.ts";
import { defineRule, type Rule } from "../define-rule.ts";
import type { Evidence, Fix, Report } from "../finding.ts";
import { bracketed, partnerOf, type Unpaired, unpairedBrackets, unpairedQuotes } from "./shared/pairing.ts";
import { endByAttribution, type Place, placesFor } from "./shared/placement.ts";

/** How many words in paired marks, and how long ones, are kept to compare with. */
const MOST_KNOWN = 200;
const LONGEST_KNOWN = 80;

/** More quotation marks without a partner are no slips: the text has lost marks, or a way of its own to set them. */
const MOST_SLIPS = 3;

export const unpairedMark: Rule = defineRule({
  id: "unpaired-mark",
  category: "structure",
  severity: "information",
  summary: "A bracket or quotation mark has no partner.",
  why: "With one quotation mark gone, nobody can tell where a speaker's words end and the reporter's begin; a lone bracket is what a template or a hasty cut leaves behind.",
  limits:
    "Quotations over several paragraphs (each opens, only the last closes), list markers such as “a)”, inches and feet, apostrophes, emoticons and articles with more than three such quotation marks are left alone. Where the partner belongs is a guess unless the words show it, so several places are offered, and only a sure one is preferred.",
  flags: [
    { text: "Harbour News{|)|} 13:10, October 28, 2025", fixed: "(Harbour News) 13:10, October 28, 2025" },
    {
      text: "The Harbour Trade Council {|(|}HTC met on Friday.",
      fixed: "The Harbour Trade Council (HTC) met on Friday.",
    },
    {
      text: "{|“|}The port is open, said Ann Lee. “Ships are coming.”",
      fixed: "“The port is open,” said Ann Lee. “Ships are coming.”",
    },
    { text: 'The notice reads: The port is closed.{|"|}', fixed: 'The notice reads: "The port is closed."' },
    {
      text: 'She called it {|"|}Night of the Ships in a letter.',
      fixed: 'She called it "Night of the Ships" in a letter.',
    },
  ],
  accepts: [
    "“We came early,” she said.\n“The port was open.\n“So we stayed,” she added.",
    "The choices: a) stay, b) leave. (L) Ann Lee is 6'2\" tall :) and the '90s are over.",
    "The rules: (7) stay on deck; (8) keep calm; (9) wait.",
    "“Theme of the day: “Ships of the North”, reminds us of the old port,” said Ann Lee.",
    'The mayor said: " We came early and we stay.\n"The port is open."',
    "(Ann Lee (left) met [the others] at “the ‘old’ port”.)",
    "“He told me, ‘Go home’, and I went,” she said.",
    'One said: We left. "\nTwo said: We stayed. "\nThree said: We sat. "\nFour said: We sang. "\nNobody else spoke.',
  ],
  *check(article) {
    const brackets = unpairedBrackets(article);
    const quotes = unpairedQuotes(article);
    const inBrackets = brackets.length === 0 ? [] : bracketedWords(article);
    const inQuotes = quotes.length === 0 ? [] : quotedWords(article);
    for (const it of brackets) yield reportOf(article.paragraphs[it.paragraph] as Paragraph, it, inBrackets);
    const sure = quotes.filter(({ mayGoOn, at, paragraph }) => {
      const { passage } = article.paragraphs[paragraph] as Paragraph;
      return !mayGoOn || endByAttribution(passage, at) !== undefined;
    });
    if (sure.length > MOST_SLIPS) return;
    for (const it of sure) yield reportOf(article.paragraphs[it.paragraph] as Paragraph, it, inQuotes);
  },
});

function reportOf({ start, passage }: Paragraph, { at, mark, missing }: Unpaired, known: readonly string[]): Report {
  const places = placesFor(passage, at, missing, known);
  const partner = partnerOf(mark);
  const insertions = places.map((place, index): Fix => {
    const edit = { start: start + place.at, end: start + place.at, newText: partner };
    const title = insertion(partner, missing, wordBeside(passage.text, place.at, missing));
    return { title, ...(index === 0 && place.sure ? { preferred: true } : {}), edits: [edit] };
  });
  const deletion: Fix = {
    title: isQuote(mark) ? say`Delete the quotation mark` : say`Delete the “${mark}”`,
    edits: [{ start: start + at, end: start + at + mark.length, newText: "" }],
  };
  return {
    span: { start: start + at, end: start + at + mark.length },
    message: messageOf(mark, missing),
    evidence: places[0] === undefined ? [] : [evidenceAt(passage.text, start, places[0], missing)],
    fixes: [...insertions, deletion],
  };
}

/** What stands in the paired brackets of an article. */
function bracketedWords({ paragraphs }: Article): string[] {
  return distinct(paragraphs.flatMap(({ passage }) => bracketed(passage)));
}

/** The words between the quotation marks of an article. */
function quotedWords({ text, quotations }: Article): string[] {
  const closed = quotations.filter((it) => it.closed && '”"'.includes(text.charAt(it.end - 1)));
  return distinct(closed.map(({ start, end }) => text.slice(start + 1, end - 1)));
}

function distinct(words: readonly string[]): string[] {
  return [...new Set(words.filter(({ length }) => length >= 2 && length <= LONGEST_KNOWN))].slice(0, MOST_KNOWN);
}

type Missing = Unpaired["missing"];

function messageOf(mark: string, missing: Missing): Said {
  if ("()[]".includes(mark))
    return missing === "closing"
      ? say`This bracket has no closing partner. Insert one, or delete it.`
      : say`This bracket has no opening partner. Insert one, or delete it.`;
  return missing === "closing"
    ? say`This quotation mark has no closing partner. Insert one, or delete it.`
    : say`This quotation mark has no opening partner. Insert one, or delete it.`;
}

function insertion(mark: string, missing: Missing, word: string): Said {
  if (isQuote(mark))
    return missing === "closing"
      ? say`Insert quotation mark after “${word}”`
      : say`Insert quotation mark before “${word}”`;
  return missing === "closing" ? say`Insert “${mark}” after “${word}”` : say`Insert “${mark}” before “${word}”`;
}

function isQuote(mark: string): boolean {
  return mark === '"' || mark === "“" || mark === "”";
}

/** The word beside a place, for a title. */
function wordBeside(text: string, at: number, missing: Missing): string {
  const side = missing === "closing" ? text.slice(Math.max(0, at - 24), at) : text.slice(at, at + 24);
  const words = side.trim().split(/\s+/);
  return (missing === "closing" ? words.at(-1) : words[0]) ?? "";
}

function evidenceAt(text: string, offset: number, { at }: Place, missing: Missing): Evidence {
  const note = missing === "closing" ? say`it may end here` : say`it may begin here`;
  const from = missing === "closing" ? Math.max(0, at - 1) : at;
  const to = missing === "closing" ? Math.min(text.length, at + 1) : Math.min(text.length, at + 1);
  return { start: offset + from, end: offset + to, note };
}
