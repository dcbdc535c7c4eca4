import type { Article } from "../analyze.ts";
import type { EntityType, Mention } from "../entities/mention.ts";
import { amountsOf } from "../facts/amounts.ts";
import type { QuantityKind } from "../quantity/quantity.ts";
import type { Span } from "../text/span.ts";
import type { TimexType } from "../time/timex.ts";

/** The classes of annotations, in words that the common tag sets share. */
export type Label =
  | "Person"
  | "Organization"
  | "Location"
  | "Event"
  | "Work"
  | "Date"
  | "Time"
  | "Duration"
  | "Set"
  | "Money"
  | "Percent"
  | "Quantity";

export const LABELS: readonly Label[] = [
  ...(["Person", "Organization", "Location", "Event", "Work"] as const),
  ...(["Date", "Time", "Duration", "Set", "Money", "Percent", "Quantity"] as const),
];

/** One annotated stretch of an article, as formats exchange it. Offsets are UTF-16 code units. */
export interface Annotation extends Span {
  readonly label: Label;
  /** What it means: the entity's full name, a TIMEX3 value, a number; the words alone where nothing more is known. */
  readonly value?: string;
  /** Annotations with one number name one thing. */
  readonly entity?: number;
  /** TIMEX3 `mod`, or the currency of money (ISO 4217). */
  readonly detail?: string;
}

const OF_ENTITY: Readonly<Record<EntityType, Label>> = {
  PER: "Person",
  ORG: "Organization",
  LOC: "Location",
  EVENT: "Event",
  WORK: "Work",
};
const OF_TIMEX: Readonly<Record<TimexType, Label>> = { DATE: "Date", TIME: "Time", DURATION: "Duration", SET: "Set" };
const OF_QUANTITY: Readonly<Record<QuantityKind, Label>> = {
  cardinal: "Quantity",
  ordinal: "Quantity",
  percent: "Percent",
  points: "Percent",
  money: "Money",
};

/** All that the engine marks in an article, by place; what begins together, the longer first. */
export function annotationsOf(article: Article): Annotation[] {
  const entities = new Map<Mention, number>();
  article.entities.forEach((entity, index) => {
    for (const mention of entity.mentions) entities.set(mention, index + 1);
  });
  const names = article.mentions.map((mention): Annotation => {
    const entity = entities.get(mention);
    const value = entity === undefined ? mention.name : (article.entities[entity - 1]?.name ?? mention.name);
    return { ...bare(mention), label: OF_ENTITY[mention.type], value, ...(entity === undefined ? {} : { entity }) };
  });
  const times = article.times.map(
    (timex): Annotation => ({
      ...bare(timex),
      label: OF_TIMEX[timex.type],
      value: timex.value,
      ...(timex.mod === undefined ? {} : { detail: timex.mod }),
    }),
  );
  const amounts = amountsOf(article).map(
    (quantity): Annotation => ({
      ...bare(quantity),
      label: OF_QUANTITY[quantity.kind],
      value: String(quantity.value),
      ...(quantity.currency === undefined ? {} : { detail: quantity.currency }),
    }),
  );
  return [...names, ...times, ...amounts].sort(inTextOrder);
}

/** By place; what begins together, the longer first, then by label. */
export function inTextOrder(a: Annotation, b: Annotation): number {
  return a.start - b.start || b.end - a.end || (a.label < b.label ? -1 : a.label > b.label ? 1 : 0);
}

function bare({ start, end }: Span): Span {
  return { start, end };
}

/** Annotations for formats that write marks into the text: each lies inside another or beside it; what crosses is left out. */
export interface Nested extends Annotation {
  readonly inner: readonly Nested[];
}

/** @param annotations in text order, see {@link inTextOrder} */
export function nest(annotations: readonly Annotation[]): Nested[] {
  interface Open extends Annotation {
    readonly inner: Open[];
  }
  const roots: Open[] = [];
  const open: Open[] = [];
  for (const annotation of annotations) {
    while ((open.at(-1)?.end ?? Number.POSITIVE_INFINITY) <= annotation.start) open.pop();
    const around = open.at(-1);
    if (annotation.end <= annotation.start || (around !== undefined && annotation.end > around.end)) continue;
    const made: Open = { ...annotation, inner: [] };
    (around?.inner ?? roots).push(made);
    open.push(made);
  }
  return roots;
}
