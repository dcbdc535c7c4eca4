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
const BODY =
  /\b(?:university|college|school|academy|institute|ministry|department|bureau|group|corporation|bank|hospital|museum|agency|cent(?:er|re)|laboratory)\b/i;
/** A shorter name is borne by many bodies. */
const FEWEST_WORDS = 3;

/** The bodies that an article puts under others, in text order: `UNIT of the PARENT`, `PARENT's UNIT`. */
export function extractUnits({ text, paragraphs }: Layout, mentions: readonly Mention[]): UnitFact[] {
  const units = mentions.flatMap((mention) => (mention.type === "ORG" ? (withinName(text, mention) ?? []) : []));
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
  return units.sort((a, b) => a.statement.start - b.statement.start);
}

/** `Harbour Law Research Institute of Northfield University` is one name, and two bodies. */
function withinName(text: string, { start, end }: Mention): UnitFact | undefined {
  const words = text.slice(start, end);
  const at = words.lastIndexOf(" of ");
  if (at < 0 || !isBody(words.slice(0, at))) return undefined;
  const from = at + " of ".length + (words.startsWith("the ", at + " of ".length) ? "the ".length : 0);
  if (!BODY.test(words.slice(from))) return undefined;
  return {
    unit: words.slice(0, at),
    unitSpan: { start, end: start + at },
    parent: words.slice(from),
    parentSpan: { start: start + from, end },
    statement: { start, end },
  };
}

/** A body with a name of its own: "School of" Law is none. */
function isBody(name: string): boolean {
  return BODY.test(name) && name.split(/[\s-]+/).length > FEWEST_WORDS;
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
