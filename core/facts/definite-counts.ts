import type { Paragraph } from "../article/layout.ts";
import { recognizeQuantities } from "../quantity/recognize.ts";
import { type Passage, perPassage } from "../text/passage.ts";
import type { Token } from "../text/tokens.ts";
import { type Measure, measuresIn, type PlacedMeasure } from "./measure.ts";
import { placeIn } from "./measure-pairs.ts";

/** "33 beads were found … The 43 beads": the second goes back to the first, and counts otherwise. */
export interface DefiniteCount {
  readonly first: PlacedMeasure;
  readonly second: PlacedMeasure;
}

/** Behind a noun these say which ones are meant, so that it need not go back to anything. */
const RESTRICTING = new Set(
  "of who that which whose from with for to and or on in at by killed hurt left who named".split(" "),
);
/** One of a few is no slip: "the three men" may be others. */
const LEAST = 5;

/** The counts of a passage that go back to one before: "the 38 trucks were". */
const definiteIn: (passage: Passage) => readonly Measure[] = perPassage((passage) => {
  const { tokens } = passage;
  return measuresIn(passage).filter((measure) => {
    const { first, after, noun, modifiers, quantity, unit } = measure;
    if (unit !== "count" || noun === undefined || modifiers.length > 0 || quantity.hedge !== undefined) return false;
    if (tokens[first - 1]?.lower !== "the" || quantity.inWords || quantity.value < LEAST) return false;
    const next = tokens[after];
    // "Of the 200 asked" names them anew.
    return next !== undefined && !RESTRICTING.has(next.lower) && tokens[first - 2]?.lower !== "of" && isPlain(next);
  });
});

function isPlain({ kind, text }: Token): boolean {
  return text === "," || (kind === "word" && /^[a-z]/.test(text));
}

/**
 * Counts that go back to another count of the same things and differ from it, where the article counts those things in one way
 * before, and the second number cannot be had from its other numbers.
 */
export function definiteCounts(paragraphs: readonly Paragraph[]): DefiniteCount[] {
  const found: DefiniteCount[] = [];
  for (const [index, paragraph] of paragraphs.entries()) {
    if (paragraph.zone === "credit" || paragraph.zone === "stamp") continue;
    for (const measure of definiteIn(paragraph.passage)) {
      const first = countBefore(paragraphs.slice(0, index + 1), measure, paragraph);
      if (first !== undefined) found.push({ first, second: placeIn(paragraph, measure) });
    }
  }
  return found;
}

function countBefore(paragraphs: readonly Paragraph[], measure: Measure, home: Paragraph): PlacedMeasure | undefined {
  const before = paragraphs.flatMap((paragraph) =>
    measuresIn(paragraph.passage)
      .filter((other) => paragraph !== home || other.first < measure.first)
      .map((other) => ({ other, paragraph })),
  );
  const alike = before.filter(({ other }) => other.noun === measure.noun && other.unit === "count");
  const values = new Set(alike.map(({ other }) => other.quantity.value));
  const first = alike.find(({ other }) => other.quantity.hedge === undefined && other.scope === "whole");
  if (first === undefined || values.size !== 1 || alike.some(({ other }) => other.quantity.inWords)) return undefined;
  return isDerived(paragraphs, measure, first.other) ? undefined : placeIn(first.paragraph, first.other);
}

/** The number stands before, alone or in another's company, or is what one number leaves of the other. */
function isDerived(paragraphs: readonly Paragraph[], { quantity: { value }, start }: Measure, first: Measure): boolean {
  const home = paragraphs.at(-1);
  const numbers = paragraphs.flatMap(({ passage }) =>
    recognizeQuantities(passage).filter((it) => passage !== home?.passage || it.start < start),
  );
  const gap = Math.abs(first.quantity.value - value);
  return numbers.some((it) => it.value === value || it.value === gap);
}
