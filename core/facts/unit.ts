import type { Layout } from "../article/layout.ts";
import type { Mention } from "../entities/mention.ts";
import { covering, type Span } from "../text/span.ts";
import { tokenFrom } from "./sentences.ts";

/** That a body belongs to another: `the Harbour Research Institute of the Northern University`. */
export interface UnitFact {
  readonly unit: string;
  readonly unitSpan: Span;
  readonly parent: string;
  readonly parentSpan: Span;
  readonly statement: Span;
}

/** Between the unit and its parent. */
const UNDER: ReadonlySet<string> = new Set(["of", "under", "at", "within"]);
/** Characters between the two names: `, part of the`. */
const REACH = 8;
/** A shorter name is borne by many bodies. */
const FEWEST_WORDS = 3;

/** The bodies that an article puts under others, in text order: `UNIT of the PARENT`, `PARENT's UNIT`. */
export function extractUnits({ text, paragraphs }: Layout, mentions: readonly Mention[]): UnitFact[] {
  const units: UnitFact[] = [];
  let at = 0;
  for (let i = 1; i < mentions.length; i++) {
    const [before, after] = [mentions[i - 1] as Mention, mentions[i] as Mention];
    if (before.type !== "ORG" || after.type !== "ORG" || after.start - before.end > REACH) continue;
    const between = text.slice(before.end, after.start);
    while ((paragraphs[at]?.end ?? Number.POSITIVE_INFINITY) <= before.start) at++;
    const paragraph = paragraphs[at];
    if (paragraph === undefined || after.end > paragraph.end) continue;
    if (/^['’]s? $/.test(between)) add(units, after, before);
    else if (UNDER.has(paragraph.passage.tokens[tokenFrom(paragraph, before.end)]?.lower ?? "")) {
      if (/^ [a-z]+ (?:the )?$/.test(between)) add(units, before, after);
    }
  }
  return units;
}

function add(units: UnitFact[], unit: Mention, parent: Mention): void {
  // An acronym says too little of which body it is.
  if (unit.acronym === true || unit.name.split(/[\s-]+/).length < FEWEST_WORDS) return;
  units.push({
    unit: unit.name,
    unitSpan: { start: unit.start, end: unit.end },
    parent: parent.name,
    parentSpan: { start: parent.start, end: parent.end },
    statement: covering(unit, parent),
  });
}
