import type { Paragraph } from "../article/layout.ts";
import { kindsOf } from "../text/kinds.ts";
import { type Passage, perPassage } from "../text/passage.ts";
import { type Span, shifted } from "../text/span.ts";
import type { Token } from "../text/tokens.ts";

/** "nearly 7,000 adults", "$8,520 from": an exact-looking number with what it counts and the words around it. */
export interface Figure extends Span {
  /** As printed, without the currency sign: `7,000`, `1.1`. */
  readonly digits: string;
  /** What is counted: a currency sign, a scale word and the noun that follows, in lower case. */
  readonly unit: string;
  /** The tokens around it in its sentence. */
  readonly around: readonly Token[];
  /** The sentence compares, sums up or dates figures: two of them may differ. */
  readonly compares: boolean;
  /** From the number to the noun. */
  readonly phrase: Span;
}

const SCALES = new Set(["hundred", "thousand", "million", "billion", "trillion"]);
const COMPARING = new Set(
  "from to compared than versus rose fell increase increased decrease decreased grew dropped previous previously earlier last next each another additional remaining others average per initially originally formerly other".split(
    " ",
  ),
);
/** "more than", "from three people" are no comparisons. */
const NO_COMPARISON = /^(?:more|less|fewer|greater|larger)$/;
const STOP = new Set(
  "that this with from have has been were they their which there about more than over into also when what would will nearly some approximately".split(
    " ",
  ),
);
/** How far around the number its context and its comparisons reach, in tokens. */
const WINDOW = 12;
const NEAR = 3;
/** Words are compared by their beginnings: `stealing` and `steal`. */
const STEM = 5;

/** The figures of one paragraph that have at least two significant digits, in passage offsets. */
const figuresIn: (passage: Passage) => readonly Figure[] = perPassage((passage) => {
  const { tokens, sentences } = passage;
  const { numbers } = kindsOf(passage);
  if (numbers.length === 0) return [];
  let next = 0;
  return sentences.flatMap(({ first, last }) => {
    const from = next;
    while (next < numbers.length && (numbers[next] as number) < last) next++;
    if (from === next) return [];
    const here = numbers.slice(from, next);
    const sentence = tokens.slice(first, last);
    const figures = here.flatMap((index) => {
      const figure = readFigure(sentence, index - first);
      return figure === undefined ? [] : [{ figure, at: index - first }];
    });
    return figures.map(({ figure, at }) => ({
      ...figure,
      around: sentence.slice(Math.max(0, at - WINDOW), at + WINDOW),
      compares:
        figures.some((other) => other.at !== at && other.figure.unit === figure.unit) || isCompared(sentence, at),
    }));
  });
});

function isCompared(sentence: readonly Token[], at: number): boolean {
  return sentence
    .slice(Math.max(0, at - NEAR), at)
    .some(
      ({ lower }, index, before) =>
        COMPARING.has(lower) && !(lower === "than" && NO_COMPARISON.test(before[index - 1]?.lower ?? "")),
    );
}

/** Beginnings of the content words around a figure, in lower case: what it is about. */
export function contextOf({ around }: Figure): Set<string> {
  return new Set(around.filter(isContent).map(({ lower }) => lower.slice(0, STEM)));
}

function isContent({ kind, lower }: Token): boolean {
  return kind === "word" && lower.length >= 4 && !STOP.has(lower);
}

function readFigure(tokens: readonly Token[], at: number): Omit<Figure, "around" | "compares"> | undefined {
  const token = tokens[at] as Token;
  if (token.text.replace(/\D/g, "").length < 2) return undefined;
  const before = tokens[at - 1];
  const currency = before !== undefined && /^[$€£¥]$/.test(before.text) ? before.text : "";
  const scale = SCALES.has(tokens[at + 1]?.lower ?? "") ? (tokens[at + 1] as Token) : undefined;
  if (currency === "" && scale === undefined && !/,\d{3}/.test(token.text)) return undefined;
  const noun = tokens[at + (scale === undefined ? 1 : 2)];
  const counted = noun?.kind === "word" && /^[a-z]/.test(noun.text) && noun.lower.length > 2 ? noun : undefined;
  if (currency === "" && counted === undefined) return undefined;
  const end = (counted ?? scale ?? token).end;
  return {
    start: token.start,
    end: token.end,
    digits: token.text,
    unit: [currency, scale?.lower ?? "", currency === "" ? (counted?.lower ?? "") : ""].join(" "),
    phrase: { start: currency === "" ? token.start : (before as Token).start, end },
  };
}

/** All figures of an article, in text order. */
export function figuresOf(paragraphs: readonly Paragraph[]): Figure[] {
  return paragraphs.flatMap(({ passage, start }) =>
    figuresIn(passage).map((figure) => ({
      ...figure,
      ...shifted(figure, start),
      phrase: shifted(figure.phrase, start),
    })),
  );
}
