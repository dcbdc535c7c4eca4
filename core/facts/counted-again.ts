import type { Paragraph } from "../article/layout.ts";
import { type Passage, perPassage } from "../text/passage.ts";
import type { Token } from "../text/tokens.ts";
import { type Measure, measuresIn } from "./measure.ts";

/** A small count of something, in article offsets: "her two friends". */
export interface CountOf {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  readonly noun: string;
  readonly modifiers: string;
  /** The two words before the number, hedges left out. */
  readonly lead: string;
  /** "the five victims", "his two friends": all there are. */
  readonly definite: boolean;
  /** The sentence goes on to say which of them. */
  readonly partial: boolean;
  /** Set apart from others, or not the whole number. */
  readonly apart: boolean;
}

/** So many of something need no list, and may be one of many numbers. */
const MOST = 60;
/** Of these an article may speak with any number. */
const UNCOUNTED =
  /^(?:count|year|month|week|day|hour|minute|second|time|percent|dollar|cent|way|thing|point|part|case|charge|felony|felonies|mile|meter|metre|foot|feet|degree|term|page|share|unit|step|phase|session|game|round|goal|set|pair|other|class|block|bedroom|bathroom|inch|pound|item|location|agency|event|question|image|photo|type|kind)$/;
const DEFINITE = /^(?:the|these|those|all|both|’s|'s|’|')$/;
const RESTRICTING =
  /^(?:of|who|that|which|whose|in|on|at|from|with|killed|injured|arrested|charged|left|named|listed|below|above|remaining|including|to|for|and|or|aged|ages|more|other|others|younger|older)$/;
const APART =
  /^(?:other|another|additional|more|remaining|new|different|separate|first|last|next|further|older|younger|male|female|adult|minor)$/;

const countsIn: (passage: Passage) => readonly CountOf[] = perPassage((passage) =>
  measuresIn(passage).flatMap((measure) => countOf(passage, measure) ?? []),
);

function countOf({ tokens, sentences }: Passage, measure: Measure): CountOf | undefined {
  const { noun, unit, quantity, modifiers, first, last, after, scope, sentence } = measure;
  if (unit !== "count" || noun === undefined || UNCOUNTED.test(noun)) return undefined;
  if (
    quantity.hedge !== undefined ||
    quantity.value < 2 ||
    quantity.value > MOST ||
    scope === "rate" ||
    scope === "other"
  )
    return undefined;
  if (/^[-–]$/.test(tokens[last]?.text ?? "") || modifiers.some((word) => APART.test(word))) return undefined;
  const from = sentences[sentence]?.first ?? 0;
  const before = tokens.slice(Math.max(from, first - 2), first);
  const next = tokens[after]?.lower ?? "";
  return {
    start: (tokens[first] as Token).start,
    end: (tokens[last - 1] as Token).end,
    value: quantity.value,
    noun,
    modifiers: modifiers.join(" "),
    lead: before.map(({ lower }) => lower).join(" "),
    definite: DEFINITE.test(before.at(-1)?.lower ?? ""),
    partial: RESTRICTING.test(next),
    apart: before.some(({ lower }) => APART.test(lower) || /^(?:of|than|least|including|among)$/.test(lower)),
  };
}

/** The small counts of an article's headline and text, by what they count. */
export function countsByNoun(paragraphs: readonly Paragraph[]): ReadonlyMap<string, readonly CountOf[]> {
  const byNoun = new Map<string, CountOf[]>();
  for (const { passage, start, zone } of paragraphs) {
    if (zone === "stamp" || zone === "credit" || zone === "end") continue;
    for (const count of countsIn(passage)) {
      const placed = { ...count, start: count.start + start, end: count.end + start };
      const known = byNoun.get(count.noun);
      if (known === undefined) byNoun.set(count.noun, [placed]);
      else known.push(placed);
    }
  }
  return byNoun;
}
