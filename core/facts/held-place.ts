import type { Mention } from "../entities/mention.ts";
import type { Span } from "../text/span.ts";
import type { Token } from "../text/tokens.ts";
import { type ArticleSentence, tokensBetween } from "./sentences.ts";

/** Where something is held: the place as written, and the larger places that the text puts it in. */
export interface HeldPlace extends Span {
  readonly name: string;
  /** "in Kuala Lumpur, Malaysia": `["Malaysia"]`. */
  readonly within: readonly string[];
}

const REACH = 24;
const HOLDING = new Set(
  "held hold holds holding staged convened scheduled slated due planned opened opens open opening kicked kicks took take takes place taking ran run runs running began begins begin started starts start concluded concludes ended ends closed closes wrapped hosted".split(
    " ",
  ),
);
const HOSTING = new Set("hosted hosts host hosting".split(" "));
/** Between the name and "in" only these say nothing of another thing: marks, links, dates, auxiliaries. */
const FILLERS = new Set(
  "is was were be been being will to are for has have had on at from the of a and its own successfully again first".split(
    " ",
  ),
);
/** Words after which a place is not where the event is: it was taken back, or another event comes in. */
const BREAKING = new Set(
  "postponed cancelled canceled rescheduled moved not never instead originally after before following since than said says told noted added where which who whose while but".split(
    " ",
  ),
);

/** Where the event named by `name` is said to be held; undefined where its sentence does not say so for certain. */
export function heldPlace(
  sentence: ArticleSentence,
  name: Span,
  names: readonly Span[],
  places: readonly Mention[],
): HeldPlace | undefined {
  if (places.length === 0) return undefined;
  const behind = places.find(({ start }) => start >= name.end);
  if (behind !== undefined && !names.some(({ start }) => start >= name.end && start < behind.start)) {
    if (isHeldIn(tokensBetween(sentence, name.end, behind.start))) return withLarger(sentence, behind, places);
  }
  const before = places.filter(({ end }) => end <= name.start).at(-1);
  if (before === undefined) return undefined;
  const between = tokensBetween(sentence, before.end, name.start).map(({ lower }) => lower);
  const verb = between.findIndex((word) => HOSTING.has(word));
  const plain = between.every((word) => HOSTING.has(word) || FILLERS.has(word) || /^(?:successfully|,)$/.test(word));
  return verb >= 0 && plain && between.length <= 5 ? withLarger(sentence, before, places) : undefined;
}

/** "was held from September 17 to 21 in", "in", "(Sept. 17-21, 2025) in", "in the southern city of". */
function isHeldIn(between: readonly Token[]): boolean {
  if (between.length > REACH || between.some(({ lower }) => BREAKING.has(lower) || lower.endsWith("n't"))) return false;
  const link = between.findLastIndex(({ lower }) => lower === "in");
  if (link < 0) return false;
  const after = between.slice(link + 1);
  const toCity =
    after.length === 0 || after.at(-1)?.lower === "of" || (after.length === 1 && after[0]?.lower === "the");
  if (!toCity || after.length > 6) return false;
  const before = between.slice(0, link);
  return (
    before.some(({ lower }) => HOLDING.has(lower)) ||
    before.every(({ kind, lower }) => kind === "mark" || FILLERS.has(lower))
  );
}

/** `Kuala Lumpur, Malaysia`; `China's Nanning`: the town, and what stands with it. */
function withLarger(sentence: ArticleSentence, place: Mention, places: readonly Mention[]): HeldPlace {
  const at = places.indexOf(place);
  const next = places[at + 1];
  const between = next === undefined ? [] : tokensBetween(sentence, place.end, next.start);
  if (next !== undefined && between.length === 1 && between[0]?.kind === "clitic") {
    return { ...withLarger(sentence, next, places), within: [place.name] };
  }
  const within: string[] = [];
  for (let i = at; i + 1 < places.length; i++) {
    const [here, larger] = [places[i] as Mention, places[i + 1] as Mention];
    const marks = tokensBetween(sentence, here.end, larger.start);
    if (marks.length === 0 || marks.length > 5 || !/^[,(]$/.test(marks[0]?.text ?? "")) break;
    if (marks.length > 1 && !marks.some(({ lower }) => lower === "of" || lower === "in")) break;
    within.push(larger.name);
  }
  return { start: place.start, end: place.end, name: place.name, within };
}
