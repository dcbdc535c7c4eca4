import type { Article } from "../../analyze.ts";
import { fallingYear, type YearStatement } from "../../facts/anniversary.ts";
import { type Celebration, celebrationsOf } from "../../facts/celebration.ts";
import { type ArticleSentence, sentenceAt, within } from "../../facts/sentences.ts";
import { knownBeginning } from "../../knowledge/beginnings.ts";
import { type Span, shifted } from "../../text/span.ts";
import type { Token } from "../../text/tokens.ts";
import { nth, say } from "../../wording/say.ts";
import { defineRule, type Rule } from "../define-rule.ts";
import type { Evidence, Report } from "../finding.ts";
import { likewise } from "./shared/likewise.ts";

/** A celebration may begin a year early or end a year late. */
const TOLERANCE = 1;
/** Tokens of what is celebrated. */
const LONGEST = 18;

export const knownAnniversary: Rule = defineRule({
  id: "known-anniversary",
  category: "edition",
  severity: "warning",
  supersededBy: ["anniversary"],
  summary: "The number of a well-known anniversary does not fit the year it falls in.",
  why: "The founding of the United Nations or the relations of two states have a year that readers know or can look up.",
  limits:
    "Knows some sixty beginnings and the diplomatic relations of about seventy pairs of states, all counted from one year by everybody. The words behind “anniversary of” must be those of the beginning and no others. A year more or less is allowed where the article's own year is meant.",
  flags: [
    {
      text: " date 2026-01-27 Port news\n\nThe mayor said 2026 marks the {|38th|} anniversary of the start of ASEAN-China dialogue relations.",
      fixed:
        " date 2026-01-27 Port news\n\nThe mayor said 2026 marks the 35th anniversary of the start of ASEAN-China dialogue relations.",
    },
    {
      text: " date 2025-09-03 Port news\n\nThis year marks the {|70th|} anniversary of the founding of the United Nations, the mayor said.",
      fixed:
        " date 2025-09-03 Port news\n\nThis year marks the 80th anniversary of the founding of the United Nations, the mayor said.",
    },
    {
      text: " date 2025-01-18 Port news\n\nThe two sides celebrated the {|65th|} anniversary of diplomatic ties between Vietnam and China in 2025.",
      fixed:
        " date 2025-01-18 Port news\n\nThe two sides celebrated the 75th anniversary of diplomatic ties between Vietnam and China in 2025.",
    },
    {
      text: "Traders say 2025 marks the {|35th|} anniversary of the establishment of ASEAN-China dialogue relations.",
      fixed: "Traders say 2025 marks the 34th anniversary of the establishment of ASEAN-China dialogue relations.",
    },
  ],
  accepts: [
    " date 2025-01-18 Port news\n\nThe two sides celebrate the 75th anniversary of the establishment of China-Vietnam diplomatic ties this year.",
    " date 2025-09-03 Port news\n\nThis year marks the 70th anniversary of the founding of the United Nations Club of Halden.",
    " date 2025-09-03 Port news\n\nThis year marks the 20th anniversary of the end of World War II exhibition in Halden.",
    " date 2026-01-27 Port news\n\nOfficials noted that 2026 marks the 5th anniversary of the ASEAN-China Comprehensive Strategic Partnership.",
    " date 2026-01-03 Port news\n\nThis year marks the 80th anniversary of the founding of the United Nations.",
    " date 2025-09-03 Port news\n\nIn 2015 it marked the 70th anniversary of the end of World War II.",
    "They marked the 70th anniversary of the end of World War II.",
  ],
  *check(article) {
    for (const paragraph of article.paragraphs)
      for (const celebration of celebrationsOf(paragraph.passage)) {
        const ordinal = shifted(celebration.span, paragraph.start);
        const sentence = celebration.kind === "anniversary" ? sentenceAt(paragraph, ordinal.start) : undefined;
        const report = sentence === undefined ? undefined : judge(article, sentence, celebration, ordinal);
        if (report !== undefined) yield report;
      }
  },
});

function judge(
  article: Article,
  sentence: ArticleSentence,
  celebration: Celebration,
  ordinal: Span,
): Report | undefined {
  const known = beginningBehind(sentence, celebration);
  if (known === undefined) return undefined;
  const dates = within(article.times, sentence).filter(({ type }) => type === "DATE");
  const falls = fallingYear(article, sentence, ordinal, dates, celebration);
  if (falls === undefined) return undefined;
  // "2026 marks the 35th": a year that is told for the anniversary is its very year.
  const isTold = falls.span !== undefined && falls.span.start !== article.date?.span?.start;
  if (Math.abs(falls.year - known.year - celebration.number) <= (isTold ? 0 : TOLERANCE)) return undefined;
  return reportOf(article, celebration.number, ordinal, known, falls);
}

interface Known extends Span {
  readonly year: number;
}

/** What stands behind "anniversary of", as far as it is the whole name of something that is known. */
function beginningBehind(sentence: ArticleSentence, { last }: Celebration): Known | undefined {
  const { tokens } = sentence.paragraph.passage;
  if (tokens[last]?.lower !== "of") return undefined;
  const from = last + 1;
  const words: { readonly lower: string; readonly to: number }[] = [];
  for (let at = from; at < Math.min(tokens.length, from + LONGEST) && !isEnd(tokens[at]); at++) {
    const { text, lower } = tokens[at] as Token;
    if (text !== "-") words.push({ lower: lower.replace(/’/g, "'"), to: at });
  }
  for (let count = words.length; count > 0; count--) {
    const to = (words[count - 1] as { to: number }).to;
    if (!isBreak(tokens[to + 1])) continue;
    const year = knownBeginning(words.slice(0, count).map(({ lower }) => lower));
    if (year === undefined) continue;
    const base = sentence.paragraph.start;
    return { year, start: base + (tokens[from] as Token).start, end: base + (tokens[to] as Token).end };
  }
  return undefined;
}

function isEnd(token: Token | undefined): boolean {
  return token === undefined || /^[,;:!?()[\]–—“”"]$/.test(token.text);
}

/** What may stand behind a name that is over; not "Club" behind "United Nations". */
function isBreak(token: Token | undefined): boolean {
  return (
    isEnd(token) ||
    /^(?:\.|and|as|in|on|at|by|with|this|next|last|when|which|while|was|is|will|were|falls?|here|today|for|to|from|during)$/.test(
      token?.lower ?? "",
    )
  );
}

function reportOf({ text }: Article, number: number, ordinal: Span, known: Known, falls: YearStatement): Report {
  const words = text.slice(known.start, known.end).replace(/^the /, "");
  const right = falls.year - known.year;
  const evidence: Evidence[] = [{ start: known.start, end: known.end, note: say`known to be of ${known.year}` }];
  if (falls.span !== undefined) evidence.push({ ...falls.span, note: say`falls in ${falls.year}` });
  const newText = right > 0 ? likewise(text.slice(ordinal.start, ordinal.end), right) : undefined;
  return {
    span: ordinal,
    message: say`“${words}” is of ${known.year}, so ${falls.year} is its ${nth(right)} year, and not the ${nth(number)} anniversary. Check the number and the year.`,
    evidence,
    fixes: newText === undefined ? [] : [{ title: say`Change to “${newText}”`, edits: [{ ...ordinal, newText }] }],
  };
}
