import type { Paragraph } from "../article/layout.ts";
import { type Passage, perPassage } from "../text/passage.ts";
import { type Span, shifted } from "../text/span.ts";
import type { DayInterval, Timex } from "../time/timex.ts";
import { wordSet } from "./change-words.ts";
import { frameAt } from "./frame.ts";
import { type Measure, measuresIn } from "./measure.ts";
import { sentenceAt, within } from "./sentences.ts";
import { whensIn } from "./when.ts";

/** A figure of so many digits that no other measure has it by chance, with the words around it. */
export interface Figure extends Span {
  /** `USD`, or `count visitor`. */
  readonly unit: string;
  readonly value: number;
  /** As printed, with its scale word: `772.4 billion`. */
  readonly printed: string;
  /** The beginnings of the content words around it. */
  readonly stems: readonly string[];
  /** Names within reach, as beginnings. */
  readonly names: readonly string[];
  readonly speaker?: string;
  /** The days that its sentence speaks of. */
  readonly days?: DayInterval;
}

interface PassageFigure extends Omit<Figure, "days"> {
  readonly at: number;
}

const MIN_DIGITS = 3;
/** A figure beside such a word is not the last word on it. */
const PROVISIONAL = wordSet(
  "revised revise preliminary provisional initial initially estimate estimated estimates forecast forecasts expected projected target targeted corrected correction version previously originally",
);

const figuresInPassage: (passage: Passage) => readonly PassageFigure[] = perPassage((passage) => {
  const measures = measuresIn(passage);
  const found: PassageFigure[] = [];
  for (const [index, measure] of measures.entries()) {
    const { quantity, unit, noun, scope, sentence } = measure;
    // Two digits at most: nothing to look at.
    if (quantity.value < quantity.precision * 10 ** (MIN_DIGITS - 1)) continue;
    if (quantity.inWords || scope === "part" || scope === "rate" || scope === "other") continue;
    if (unit === "percent" || unit === "points" || (unit === "count" && noun === undefined)) continue;
    const printed = passage.text.slice(quantity.number.start, quantity.number.end);
    if (digitsOf(printed).length < MIN_DIGITS || isProvisional(passage, measure)) continue;
    const frame = frameAt(passage, index);
    found.push({
      ...{ start: quantity.start, end: quantity.end, at: sentence },
      unit: unit === "count" ? `count ${noun}` : unit,
      value: quantity.value,
      printed,
      stems: [...new Set([...frame.left, ...frame.right])],
      names: [...frame.names],
      ...(frame.speaker === undefined ? {} : { speaker: frame.speaker }),
    });
  }
  return found;
});

function isProvisional({ tokens, sentences }: Passage, { sentence }: Measure): boolean {
  const { first, last } = sentences[sentence] ?? { first: 0, last: 0 };
  for (let at = first; at < last; at++) if (PROVISIONAL.has(tokens[at]?.lower ?? "")) return true;
  return false;
}

/** The figures of an article's running text, in article offsets. */
export function figuresOf(article: {
  readonly paragraphs: readonly Paragraph[];
  readonly times: readonly Timex[];
}): Figure[] {
  return article.paragraphs.flatMap((paragraph) => {
    const { passage, start, zone } = paragraph;
    if (zone === "credit" || zone === "stamp" || zone === "end") return [];
    return figuresInPassage(passage).map(({ at: _, ...figure }): Figure => {
      const sentence = sentenceAt(paragraph, start + figure.start);
      const whens = sentence === undefined ? [] : whensIn(within(article.times, sentence));
      const days = {
        first: Math.min(...whens.map(({ interval }) => interval.first)),
        last: Math.max(...whens.map(({ interval }) => interval.last)),
      };
      return { ...figure, ...shifted(figure, start), ...(whens.length === 0 ? {} : { days }) };
    });
  });
}

/** The digits that tell: no marks, no zeros at either end. */
export function digitsOf(printed: string): string {
  return (/^[\d,.]+/.exec(printed)?.[0] ?? "").replace(/\D/g, "").replace(/^0+|0+$/g, "");
}
