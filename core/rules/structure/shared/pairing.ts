import type { Article } from "../../../analyze.ts";
import { strayClosingMarks } from "../../../article/quotations.ts";
import { type Passage, perPassage } from "../../../text/passage.ts";
import type { Token } from "../../../text/tokens.ts";
import { wordsAt } from "../../../text/words-at.ts";

/** A bracket or quotation mark without a partner. */
export interface Unpaired {
  readonly paragraph: number;
  /** Offset of the mark in its paragraph's passage. */
  readonly at: number;
  readonly mark: string;
  readonly missing: "opening" | "closing";
  /** A quotation that the next paragraph seems to go on with: wrong only if its own words say that it ended. */
  readonly mayGoOn: boolean;
}

/** A paragraph with more is no prose; the first few make the point. */
const MOST_PER_PARAGRAPH = 6;
/** How many paragraphs a bracket or a quotation may run over. */
const REACH = 6;
const PARTNERS: Readonly<Record<string, string>> = {
  "(": ")",
  ")": "(",
  "[": "]",
  "]": "[",
  "“": "”",
  "”": "“",
  '"': '"',
};

export function partnerOf(mark: string): string {
  return PARTNERS[mark] ?? mark;
}

/** The brackets of an article without a partner in its paragraph or, where they run over several, in the next ones. */
export function unpairedBrackets(article: Article): Unpaired[] {
  const all = article.paragraphs.flatMap(({ passage }, paragraph) =>
    bracketsIn(passage)
      .unpaired.slice(0, MOST_PER_PARAGRAPH)
      .map((it): Unpaired => ({ ...it, paragraph, mayGoOn: false })),
  );
  return withoutLongPairs(all);
}

/** What stands in the paired brackets of a passage: `Xinhua`, `EVs`. */
export function bracketed(passage: Passage): readonly string[] {
  return bracketsIn(passage).contents;
}

/** The quotation marks without a partner. Paragraphs with inches or with marks of other languages are left out. */
export function unpairedQuotes(article: Article): Unpaired[] {
  const all: Unpaired[] = [];
  let next = 0;
  article.paragraphs.forEach(({ start, end, passage }, paragraph) => {
    const { text } = passage;
    const first = next;
    while ((article.quotations[next]?.start ?? Number.POSITIVE_INFINITY) < end) next++;
    if ((first === next && strayClosingMarks(passage).length === 0) || !usesEnglishMarks(passage)) return;
    const found: Unpaired[] = [];
    for (const quotation of article.quotations.slice(first, next)) {
      const at = quotation.start - start;
      const mark = text.charAt(at);
      const last = text.charAt(quotation.end - start - 1);
      if (!'“"'.includes(mark) || (quotation.end - quotation.start > 1 && '”"'.includes(last))) continue;
      found.push({ paragraph, at, mark, missing: "closing", mayGoOn: quotation.closed });
    }
    const strays = strayClosingMarks(passage).map(({ start: at }) => at);
    for (let i = 0; i < strays.length; i++) {
      const at = strays[i] as number;
      // `said, " We came."`: a pair, with a space too many after its first mark.
      if (text.charAt(at) === '"' && text.charAt(at + 1) === " " && text.charAt(strays[i + 1] ?? -1) === '"') i++;
      else found.push({ paragraph, at, mark: text.charAt(at), missing: "opening", mayGoOn: false });
    }
    all.push(...found.sort((a, b) => a.at - b.at).slice(0, MOST_PER_PARAGRAPH));
  });
  return withoutLongPairs(all);
}

const usesEnglishMarks: (passage: Passage) => boolean = perPassage(({ text }) => !/[«»„‟‚]|\d\s?["”]|``|''/.test(text));

/** Takes out what one paragraph opens and a later one closes. */
function withoutLongPairs(all: readonly Unpaired[]): Unpaired[] {
  const paired = new Set<Unpaired>();
  all.forEach((close, index) => {
    if (close.missing !== "opening") return;
    for (let i = index - 1; i >= 0; i--) {
      const open = all[i] as Unpaired;
      if (close.paragraph - open.paragraph > REACH) return;
      if (open.missing === "closing" && !paired.has(open) && PARTNERS[open.mark] === close.mark) {
        if (open.paragraph === close.paragraph) continue;
        paired.add(open).add(close);
        return;
      }
    }
  });
  return all.filter((it) => !paired.has(it));
}

interface Brackets {
  readonly unpaired: readonly Pick<Unpaired, "at" | "mark" | "missing">[];
  readonly contents: readonly string[];
}

const NO_BRACKETS: Brackets = { unpaired: [], contents: [] };
const bracketsAt = wordsAt(["(", ")", "[", "]"]);

const bracketsIn: (passage: Passage) => Brackets = perPassage((passage) => {
  const brackets = bracketsAt(passage);
  if (brackets.length === 0) return NO_BRACKETS;
  const { text, tokens } = passage;
  const contents: string[] = [];
  const strays: number[] = [];
  const open: Record<string, number[]> = { "(": [], "[": [] };
  for (const index of brackets) {
    if (isEmoticon(tokens, index)) continue;
    const { text: mark } = tokens[index] as Token;
    const stack = open[mark];
    if (stack !== undefined) {
      stack.push(index);
      continue;
    }
    const partner = open[PARTNERS[mark] as string]?.pop();
    if (partner === undefined) strays.push(index);
    else contents.push(text.slice((tokens[partner] as Token).end, (tokens[index] as Token).start));
  }
  const toUnpaired = (missing: Unpaired["missing"]) => (index: number) => {
    const { start: at, text: mark } = tokens[index] as Token;
    return { at, mark, missing };
  };
  const unpaired = [
    ...Object.values(open).flat().map(toUnpaired("closing")),
    ...withoutListMarkers(tokens, strays, contents).map(toUnpaired("opening")),
  ].sort((a, b) => a.at - b.at);
  return { unpaired, contents };
});

/** `:)`, `;-)`, `:(` */
function isEmoticon(tokens: readonly Token[], index: number): boolean {
  const before = tokens[index - 1];
  if (before === undefined || tokens[index]?.glued !== true) return false;
  // "(8)" is a number of a list.
  if (before.text === "8" && tokens[index - 2]?.text === "(") return false;
  if (/^[:;=8]$/.test(before.text)) return tokens[index + 1]?.glued !== true;
  return before.text === "-" && before.glued && /^[:;=8]$/.test(tokens[index - 2]?.text ?? "");
}

/** The strays but for those of `a)`, `1)`, `iv)` at the start of the paragraph or of an item in it. */
function withoutListMarkers(
  tokens: readonly Token[],
  strays: readonly number[],
  contents: readonly string[],
): number[] {
  const label = (index: number) => tokens[index - 1]?.lower.replace(/\.$/, "") ?? "";
  const bare = new Set(strays.map(label));
  const bracketed = new Set(contents);
  return strays.filter((index) => {
    if (!isLabel(tokens, index)) return true;
    const neighbours = neighboursOf(label(index));
    // In "(1) …; (2) …; 3) …" the labels have two brackets each.
    if (neighbours.some((it) => bracketed.has(it))) return true;
    const before = tokens[index - 2];
    if (before === undefined || neighbours.some((it) => bare.has(it))) return false;
    return before.kind !== "mark" && !/^(?:and|or)$/.test(before.lower);
  });
}

/** A letter, a short number or a Roman numeral, apart from the word before. */
function isLabel(tokens: readonly Token[], index: number): boolean {
  const label = tokens[index - 1];
  if (label === undefined || tokens[index]?.glued !== true || label.glued) return false;
  return /^(?:[a-z]|[ivx]{1,4}|\d{1,2}|\d[a-z])\.?$/i.test(label.text);
}

/** The labels before and after: `2` and `4` of `3`, `a` and `c` of `b`. */
function neighboursOf(label: string): string[] {
  if (/^\d+$/.test(label)) return [Number(label) - 1, Number(label) + 1].map(String);
  return [-1, 1].map((step) => String.fromCharCode(label.charCodeAt(0) + step));
}
