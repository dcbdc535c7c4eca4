import type { Paragraph } from "../article/layout.ts";
import { type Passage, perPassage } from "../text/passage.ts";
import { type Span, shifted } from "../text/span.ts";
import type { Token } from "../text/tokens.ts";
import { frameAt } from "./frame.ts";
import { type Measure, measuresIn } from "./measure.ts";

/** A printed number of a correction. */
export interface CorrectedValue extends Span {
  readonly value: number;
  readonly printed: string;
}

/** "An earlier version said 7,600; it is 6,700": a value taken back. */
export interface Correction extends Span {
  readonly unit: string;
  readonly wrong: CorrectedValue;
  readonly right: CorrectedValue;
  /** The beginnings of the content words around both. */
  readonly stems: readonly string[];
}

/** The corrections of a passage, in passage offsets. */
export const correctionsIn: (passage: Passage) => readonly Correction[] = perPassage((passage) => {
  if (!isCorrection(passage.text)) return [];
  const measures = measuresIn(passage).filter(({ quantity }) => !quantity.inWords);
  const wrong = measures.find((measure) => isRejected(passage, measure));
  if (wrong === undefined) return [];
  const unit = unitOf(wrong);
  const right = measures.find(
    (measure) =>
      measure !== wrong &&
      !isRejected(passage, measure) &&
      measure.unit === wrong.unit &&
      measure.quantity.value !== wrong.quantity.value &&
      (measure.noun ?? wrong.noun) === (wrong.noun ?? measure.noun),
  );
  if (right === undefined) return [];
  const stems = measuresIn(passage).flatMap((_, index) => {
    const { left, right: behind } = frameAt(passage, index);
    return [...left, ...behind];
  });
  const noun = wrong.noun ?? right.noun;
  return [
    {
      start: 0,
      end: passage.text.length,
      unit: unit === "count" && noun !== undefined ? `count ${noun}` : unit,
      wrong: printedValue(passage, wrong),
      right: printedValue(passage, right),
      stems: [...new Set(stems)],
    },
  ];
});

function unitOf({ unit, noun }: Measure): string {
  return unit === "count" && noun !== undefined ? `count ${noun}` : unit;
}

function printedValue({ text }: Passage, { quantity }: Measure): CorrectedValue {
  const { start, end } = quantity.number;
  return { start, end, value: quantity.value, printed: text.slice(start, end) };
}

function isCorrection(text: string): boolean {
  if (!["version", "orrect", "ORRECT", "larification"].some((word) => text.includes(word))) return false;
  return /^\W{0,3}(?:correction|corrected|clarification)\b|\b(?:earlier|previous|original) version\b/i.test(text);
}

const SAID = /^(?:said|stated|gave|put|misstated|reported|listed|wrote|had|read|put|incorrectly|wrongly|mistakenly)$/;
/** How many words stand between "said" and the number it gave. */
const REACH = 14;

/** The number follows "not", "instead of", or what an earlier version said. */
function isRejected({ tokens, sentences }: Passage, { first, sentence }: Measure): boolean {
  const start = sentences[sentence]?.first ?? 0;
  const before = (at: number) => tokens[first - at]?.lower;
  if (
    before(1) === "not" ||
    (before(1) === "of" && before(2) === "instead") ||
    (before(1) === "than" && before(2) === "rather")
  )
    return true;
  const words = tokens.slice(Math.max(start, first - REACH), first).map(({ lower }: Token) => lower);
  const version = tokens.slice(start, first).findIndex(({ lower }) => lower === "version");
  return version >= 0 && words.some((word) => SAID.test(word));
}

/** The corrections of an article, in article offsets. */
export function correctionsOf(article: { readonly paragraphs: readonly Paragraph[] }): Correction[] {
  return article.paragraphs.flatMap(({ passage, start }) =>
    correctionsIn(passage).map((correction) => ({
      ...correction,
      ...shifted(correction, start),
      wrong: { ...correction.wrong, ...shifted(correction.wrong, start) },
      right: { ...correction.right, ...shifted(correction.right, start) },
    })),
  );
}
