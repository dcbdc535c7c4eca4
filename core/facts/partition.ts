import { type Passage, perPassage } from "../text/passage.ts";
import type { Token } from "../text/tokens.ts";
import { wordSet } from "./change-words.ts";
import { type Measure, measuresIn } from "./measure.ts";
import { isPerson } from "./noun.ts";
import { isKeptApart, placingAfter, separationOf } from "./part-groups.ts";
import { isPartOf, JOINERS, type List, MAX_PART, NO_LIST, type Part, readList } from "./part-list.ts";

/** "12 killed: seven men and six women": a total and the parts that the text gives for it. */
export interface Partition {
  readonly total: Measure;
  readonly parts: readonly Part[];
  /**
   * - `whole`: the parts are all there is, so their sum is the total.
   * - `disjoint`: there may be more parts, but these do not overlap, so their sum is at most the total.
   * - `subset`: each part alone is at most the total.
   */
  readonly kind: "whole" | "disjoint" | "subset";
}

const CASUALTIES = wordSet(
  "killed dead injured wounded hurt arrested detained missing charged hospitalized hospitalised dead rescued",
);
/** What stands between the opening mark and the first part, and what it says of the list. */
const MARKERS: readonly (readonly [words: readonly string[], kind: Partition["kind"]])[] = (
  [
    ["including", "subset"],
    ["among them", "subset"],
    ["with", "subset"],
    ["of whom", "subset"],
    ["of which", "subset"],
    ["comprising", "whole"],
    ["consisting of", "whole"],
    ["consisted of", "whole"],
    ["consists of", "whole"],
    ["comprised", "whole"],
    ["comprises", "whole"],
    ["made up of", "whole"],
    ["composed of", "whole"],
    ["breaks down as", "whole"],
    ["breaks down into", "whole"],
    ["divided into", "whole"],
    ["split into", "whole"],
    ["namely", "whole"],
  ] as const
).map(([phrase, kind]) => [phrase.split(" "), kind]);
/** A group whose members are counted: "a delegation of 14". */
const GROUPS = wordSet("delegation team group jury party crew panel squad staff class committee commission board cast");
const HEDGES = wordSet(
  "about around nearly almost some over roughly approximately at least than more least a an the only just",
);
const MAX_BEFORE_LIST = 9;

/** So many measures before and behind a total are looked at. */
const MOST_NEAR = 40;

/** Totals with their parts in one sentence, in passage offsets. */
export const partitionsIn: (passage: Passage) => readonly Partition[] = perPassage((passage) => {
  const measures = measuresIn(passage);
  if (measures.length < 2) return [];
  const { tokens, sentences } = passage;
  return measures.flatMap((total, index) => {
    const sentence = sentences[total.sentence];
    if (sentence === undefined || total.quantity.hedge !== undefined || !isTotal(total)) return [];
    // A sentence of more measures is a table, and no time is spent on it.
    const near = measures.slice(Math.max(0, index - MOST_NEAR), index + 1 + MOST_NEAR);
    const behind = near.filter((other) => other.sentence === total.sentence && other.first > total.first);
    const ahead = near.filter((other) => other.sentence === total.sentence && other.first < total.first);
    const found =
      outOf(tokens, total, ahead) ??
      listOf(tokens, sentence.first, sentence.last, total, behind) ??
      listBehind(tokens, sentence.last, total, behind) ??
      listAhead(tokens, sentence.first, sentence.last, total, ahead, behind);
    return found ?? [];
  });
});

/** "seven of the 12 members", "seven out of 12 members". */
function outOf(tokens: readonly Token[], total: Measure, ahead: readonly Measure[]): Partition | undefined {
  const part = ahead.at(-1);
  if (part === undefined || part.unit !== "count" || part.quantity.hedge !== undefined) return undefined;
  // "nine of eight" is wrong of anything; a whole of which nothing is said may be one of many.
  if (total.noun === undefined && !(part.noun === undefined && part.quantity.value > total.quantity.value))
    return undefined;
  const between = tokens.slice(part.after, total.first).map(({ lower }) => lower);
  if (!/^(?:out )?of(?: the| its| their| all)?$/.test(between.join(" "))) return undefined;
  if (total.noun === undefined && between.join(" ") !== "of") return undefined;
  return { total, parts: [{ value: part.quantity.value, measure: part, ...part.phrase }], kind: "subset" };
}

/** "Of the 200 asked, 120 were women and 90 were men". */
function listOf(
  tokens: readonly Token[],
  first: number,
  last: number,
  total: Measure,
  behind: readonly Measure[],
): Partition | undefined {
  const before = tokens.slice(Math.max(first, total.first - 2), total.first).map(({ lower }) => lower);
  if (before.join(" ") !== "of the" && before.join(" ") !== "of those") return undefined;
  const comma = tokens.findIndex(
    ({ text }, at) => at >= total.after && at < total.after + MAX_BEFORE_LIST && text === ",",
  );
  const list = comma < 0 || comma >= last ? undefined : readList(tokens, comma + 1, last, total, behind);
  if (list === undefined) return undefined;
  const apart = list.parts.length > 1 && isKeptApart(tokens, list, total);
  return { total, parts: list.parts, kind: apart ? "disjoint" : "subset" };
}

function isTotal({ unit, quantity, scope }: Measure): boolean {
  return (
    (unit === "count" || quantity.kind === "money") && quantity.value >= 2 && scope !== "rate" && scope !== "other"
  );
}

/** "12 people were killed: seven men and six women". */
function listBehind(
  tokens: readonly Token[],
  last: number,
  total: Measure,
  rest: readonly Measure[],
): Partition | undefined {
  const opener = openerAfter(tokens, last, total);
  if (opener === undefined) return undefined;
  const { mark, at } = opener;
  const marker = markerAt(tokens, at + 1);
  const from = at + 1 + (marker?.length ?? 0);
  const list = readList(tokens, from, last, total, rest);
  if (list === undefined) return undefined;
  const { parts, end } = list;
  const explicit = mark === ":" || mark === "(" || /^[—–-]+$/.test(mark);
  const closed = end >= last - 1 || /^[,.;)—–-]+$/.test((tokens[end] as Token).text);
  if (/^(?:among|of)$/.test(tokens[end + 1]?.lower ?? "") || !closed) return undefined;
  const kind = kindOf(tokens, total, list, marker?.kind, explicit);
  return kind === undefined ? undefined : { total, parts, kind };
}

function kindOf(
  tokens: readonly Token[],
  total: Measure,
  { parts, end }: List,
  marked: Partition["kind"] | undefined,
  explicit: boolean,
): Partition["kind"] | undefined {
  const separation = separationOf(tokens, parts, end);
  // "5 for Arvo, 4 for Belto and 3 for Canto": the first is an item as well.
  if (separation === "place" && placingAfter(tokens, total) !== undefined) return undefined;
  if (marked === "subset") return parts.length > 1 && separation !== undefined ? "disjoint" : "subset";
  if (parts.length < 2) return undefined;
  if (marked === "whole" || explicit) return "whole";
  if (isCounted(tokens, total, { parts, end })) return "whole";
  if (isElliptical(tokens, total, parts)) return "disjoint";
  // A mere comma: only people told apart by what they are, or groups told apart by name.
  if (separation === "place") return "disjoint";
  if (isWhoTheyAre(tokens, total, { parts, end })) return "whole";
  if (separation === undefined || !isOfPeople(tokens, total)) return undefined;
  return parts.some(({ measure }) => measure?.scope === "part") ? "disjoint" : "whole";
}

/** "A total of 27 agreements were signed, 15 on trade and 12 on ports": the parts go without what is counted. */
function isCounted(tokens: readonly Token[], total: Measure, { parts, end }: List): boolean {
  const before = tokens.slice(Math.max(0, total.first - 2), total.first).map(({ lower }) => lower);
  if (before.join(" ") !== "total of" || total.noun === undefined || tokens[end]?.text !== ".") return false;
  const links = parts.map(({ measure }) => (measure?.noun === undefined ? tokens[measure?.after ?? -1]?.lower : ""));
  return /^(?:on|in|from|for|by|at|with)$/.test(links[0] ?? "") && links.every((link) => link === links[0]);
}

/** "nine stations, six elevated and three underground": what is counted stands with the total alone. */
function isElliptical(tokens: readonly Token[], total: Measure, parts: readonly Part[]): boolean {
  return (
    total.noun !== undefined &&
    parts.every(
      ({ measure }) =>
        measure !== undefined && measure.noun === undefined && /^[a-z]/.test(tokens[measure.after]?.text ?? ""),
    )
  );
}

function openerAfter(
  tokens: readonly Token[],
  last: number,
  total: Measure,
): { readonly mark: string; readonly at: number } | undefined {
  for (let at = total.last; at < Math.min(last, total.after + MAX_BEFORE_LIST); at++) {
    const { text, kind, lower } = tokens[at] as Token;
    if (at >= total.after && (text === ":" || text === "(" || text === "," || /^(?:—|–|--|-)$/.test(text))) {
      if (text === "-" && tokens[at]?.glued === true) continue;
      if (text === "(" && at > total.after + 2) return undefined;
      return { mark: text, at };
    }
    if (markerAt(tokens, at) !== undefined && at >= total.after && lower !== "with") return { mark: ",", at: at - 1 };
    if (kind === "mark" && text !== "-" && text !== "’") return undefined;
    // "14 maps since 2010, of which nine …"
    if (kind === "number" && !/^(?:19|20)\d\d$/.test(text)) return undefined;
  }
  return undefined;
}

function markerAt(
  tokens: readonly Token[],
  at: number,
): { readonly length: number; readonly kind: Partition["kind"] } | undefined {
  for (const [marker, kind] of MARKERS) {
    if (marker.every((word, index) => tokens[at + index]?.lower === word)) return { length: marker.length, kind };
  }
  return undefined;
}

function isOfPeople(tokens: readonly Token[], { noun, first, last }: Measure): boolean {
  if (noun !== undefined) return isPerson(noun);
  if (CASUALTIES.has(tokens[last]?.lower ?? "")) return true;
  return tokens[first - 1]?.lower === "of" && GROUPS.has(tokens[first - 2]?.lower ?? "");
}

/** "ten people, six traders and three firemen, were hurt": who they all are, between two commas. */
function isWhoTheyAre(tokens: readonly Token[], total: Measure, { parts, end }: List): boolean {
  if (total.noun !== "person" || tokens[total.after]?.text !== "," || tokens[end]?.text !== ",") return false;
  if (!/^(?:was|were|have|had|are)$/.test(tokens[end + 1]?.lower ?? "")) return false;
  const nouns = parts.map(({ measure }) => measure?.noun ?? "");
  return (
    new Set(nouns).size === nouns.length &&
    parts.every(
      ({ measure }) => isPerson(measure?.noun ?? "") && measure?.scope === "whole" && measure.modifiers.length === 0,
    )
  );
}

/** "seven men and six women, a total of 12 people". */
function listAhead(
  tokens: readonly Token[],
  first: number,
  last: number,
  total: Measure,
  ahead: readonly Measure[],
  behind: readonly Measure[],
): Partition | undefined {
  if (!isSummedUp(tokens, first, last, total)) return undefined;
  const measures = ahead.filter(({ unit }) => unit === total.unit);
  if (measures.length < 2 || behind.some(({ unit }) => unit === total.unit)) return undefined;
  if (measures.some((measure) => !isPartOf(measure, total) || measure.scope === "change" || measure.scope === "part"))
    return undefined;
  if (!measures.every((measure, index) => index === 0 || isJoined(tokens, measures[index - 1] as Measure, measure)))
    return undefined;
  const gap = tokens.slice((measures.at(-1) as Measure).after, total.first);
  if (gap.length > MAX_BEFORE_LIST * 2 || gap.some(({ text }) => text === ";" || text === ":")) return undefined;
  return {
    total,
    parts: measures.map((measure) => ({ value: measure.quantity.value, measure, ...measure.phrase })),
    kind: "whole",
  };
}

/** "a total of 12", "totaling 12", "12 in all". */
function isSummedUp(tokens: readonly Token[], first: number, last: number, total: Measure): boolean {
  const before = tokens.slice(Math.max(first, total.first - 3), total.first).map(({ lower }) => lower);
  const text = before.join(" ");
  if (/(?:^| )(?:(?:a|for a) (?:combined )?total of|totall?ing|for a combined)$/.test(text)) return true;
  const after = tokens.slice(total.after, Math.min(last, total.after + 2)).map(({ lower }) => lower);
  return (after[0] === "in" && (after[1] === "all" || after[1] === "total")) || after[0] === "altogether";
}

function isJoined(tokens: readonly Token[], a: Measure, b: Measure): boolean {
  const between = tokens.slice(a.after, b.first);
  while (between.length > 0 && HEDGES.has((between.at(-1) as Token).lower)) between.pop();
  // "the EU will pay €300 million and Switzerland €150 million"
  while (between.length > 1 && /^[A-Z]/.test((between.at(-1) as Token).text)) between.pop();
  const joiner = between.at(-1);
  return (
    between.length <= MAX_PART + 2 &&
    joiner !== undefined &&
    (JOINERS.has(joiner.lower) || joiner.text === ",") &&
    !between.some(({ lower, text }) => NO_LIST.has(lower) || text === ";" || lower === "while" || lower === "but")
  );
}
