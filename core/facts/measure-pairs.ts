import type { Paragraph } from "../article/layout.ts";
import type { Quantity } from "../quantity/quantity.ts";
import { type Span, shifted } from "../text/span.ts";
import type { Timex } from "../time/timex.ts";
import { type Frame, frameAt, likeness } from "./frame.ts";
import { type Measure, measuresIn, type PlacedMeasure, placed, roundingOf } from "./measure.ts";
import { sentenceAt, within } from "./sentences.ts";
import { type When, whensIn } from "./when.ts";

/** Two mentions of what may be one measure, in different sentences. */
export interface MeasurePair {
  readonly first: PlacedMeasure;
  readonly second: PlacedMeasure;
  /** See {@link likeness}. */
  readonly likeness: number;
  /** The words right beside both agree, or nothing else of the kind is counted in the article. */
  readonly anchored: boolean;
}

interface Candidate {
  readonly measure: Measure;
  /** Its index among the measures of its paragraph, and so among the frames. */
  readonly index: number;
  readonly paragraph: Paragraph;
}

/** No other mention of the noun: these two are likelier to be one. */
const ALONE = 1;
/** How far from a number a date is its own, in characters. */
const DATE_REACH = 30;
/** More mentions of one unit than this make a table, not a story. */
const MOST = 60;

/**
 * Pairs of mentions of one unit and noun that `wanted` (given both quantities as printed) lets through, that no scope, date,
 * name or speaker tells apart. In text order of the second.
 */
export function measurePairs(
  paragraphs: readonly Paragraph[],
  times: readonly Timex[],
  wanted: (a: Quantity, b: Quantity, printedA: string, printedB: string) => boolean,
): MeasurePair[] {
  const pairs: MeasurePair[] = [];
  for (const group of groupsOf(paragraphs).values()) {
    if (group.length < 2 || group.length > MOST) continue;
    for (const [index, b] of group.entries()) {
      for (const a of group.slice(0, index)) {
        if (!wanted(a.measure.quantity, b.measure.quantity, printed(a), printed(b)) || !areComparable(a, b)) continue;
        const { score, anchored } = likeness(frameOf(a), frameOf(b));
        const isAlone = group.length === 2 && b.measure.unit === "count";
        const alike = score + (isAlone ? ALONE : 0) - datesAgainst(a, b, times);
        if (score > 0 && alike > 0) {
          pairs.push({
            first: placeIn(a.paragraph, a.measure),
            second: placeIn(b.paragraph, b.measure),
            likeness: alike,
            anchored: anchored || isAlone,
          });
        }
      }
    }
  }
  return pairs;
}

function groupsOf(paragraphs: readonly Paragraph[]): Map<string, Candidate[]> {
  const groups = new Map<string, Candidate[]>();
  for (const paragraph of paragraphs) {
    if (paragraph.zone === "credit" || paragraph.zone === "stamp") continue;
    for (const [index, measure] of measuresIn(paragraph.passage).entries()) {
      const { unit, noun, quantity, scope } = measure;
      if (unit === "percent" || unit === "points" || quantity.inWords || scope !== "whole") continue;
      if (unit === "count" && noun === undefined) continue;
      const key = `${unit} ${noun ?? ""}`;
      const candidate = { measure, paragraph, index };
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [candidate]);
      else group.push(candidate);
    }
  }
  return groups;
}

/** Read only for the few pairs whose values are of interest. */
function frameOf({ paragraph, index }: Candidate): Frame {
  return frameAt(paragraph.passage, index);
}

/** The digits with their scale word, as printed: `1.1 million`. */
function printed({ measure, paragraph }: Candidate): string {
  const { start, end } = measure.quantity.number;
  return paragraph.passage.text.slice(start, end);
}

function areComparable(a: Candidate, b: Candidate): boolean {
  const isOneSentence = a.paragraph === b.paragraph && a.measure.sentence === b.measure.sentence;
  if (isOneSentence || areKinds(a.measure, b.measure)) return false;
  if (a.measure.quantity.value === b.measure.quantity.value) return true;
  // A sentence that gives both values compares them.
  for (const [one, other] of [
    [a, b],
    [b, a],
  ] as const) {
    const value = other.measure.quantity.value;
    if (
      measuresIn(one.paragraph.passage).some(
        ({ sentence, quantity }) => sentence === one.measure.sentence && quantity.value === value,
      )
    )
      return false;
  }
  return true;
}

/** "12,000 foreign visitors" and "14,000 local visitors": words before the noun, and none in common. */
function areKinds(a: Measure, b: Measure): boolean {
  return a.modifiers.length > 0 && b.modifiers.length > 0 && !a.modifiers.some((word) => b.modifiers.includes(word));
}

/** What the dates of both sentences say: 1 where they do not meet, and `Infinity` against it where they stand right by. */
function datesAgainst(a: Candidate, b: Candidate, times: readonly Timex[]): number {
  const [days, others] = [weekdaysBy(a, times), weekdaysBy(b, times)];
  if (days.length > 0 && others.length > 0 && !days.some((day) => others.includes(day)))
    return Number.POSITIVE_INFINITY;
  const [one, other] = [daysOf(a, times), daysOf(b, times)];
  if (one.length === 0 || other.length === 0 || meet(one, other)) return 0;
  const [near, nearOther] = [nearby(a, one), nearby(b, other)];
  return near.length > 0 && nearOther.length > 0 && !meet(near, nearOther) ? Number.POSITIVE_INFINITY : 1;
}

/** "on Saturday": weekdays right by, which tell days apart even where nobody knows the date. */
function weekdaysBy(candidate: Candidate, times: readonly Timex[]): number[] {
  return nearby(candidate, within(times, candidate.paragraph)).flatMap(({ weekday }) => weekday ?? []);
}

function meet(a: readonly When[], b: readonly When[]): boolean {
  return a.some(({ interval }) =>
    b.some((day) => interval.first <= day.interval.last && day.interval.first <= interval.last),
  );
}

function nearby<T extends Span>({ measure, paragraph }: Candidate, whens: readonly T[]): T[] {
  const { start, end } = shifted(measure.phrase, paragraph.start);
  return whens.filter((when) => when.start <= end + DATE_REACH && when.end >= start - DATE_REACH);
}

function daysOf({ measure, paragraph }: Candidate, times: readonly Timex[]): When[] {
  const sentence = sentenceAt(paragraph, paragraph.start + measure.start);
  return sentence === undefined ? [] : whensIn(within(times, sentence));
}

/** A measure of a paragraph's passage, in offsets of the article. */
export function placeIn(paragraph: Paragraph, measure: Measure): PlacedMeasure {
  return {
    ...measure,
    ...shifted(measure, paragraph.start),
    phrase: shifted(measure.phrase, paragraph.start),
    quantity: placed(measure.quantity, paragraph.start),
    paragraph,
    zone: paragraph.zone,
  };
}

/** Between which values a printed quantity may lie: "over 243,000" is less than 244,000, "about 7,000" from 6,500 to 7,500. */
export function rangeOf(quantity: Quantity): readonly [low: number, high: number] {
  const { value, hedge } = quantity;
  const step = lastPlaceOf(quantity);
  if (hedge === "over") return [value, value + step];
  if (hedge === "nearly") return [value - step, value];
  if (hedge === "at-least") return [value, value * 2];
  if (hedge === "under" || hedge === "up-to") return [value / 2, value];
  const rounding = hedge === "about" ? step / 2 : roundingOf(quantity);
  return [value - rounding, value + rounding];
}

/** The place of the last digit that is not zero: 1,000 for 243,000. */
function lastPlaceOf({ value, precision }: Quantity): number {
  let step = precision;
  while (step * 10 <= value && Math.abs(value / (step * 10) - Math.round(value / (step * 10))) < 1e-9) step *= 10;
  return step;
}
