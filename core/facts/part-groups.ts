import type { Token } from "../text/tokens.ts";
import { wordSet } from "./change-words.ts";
import type { Measure } from "./measure.ts";
import { singularOf } from "./noun.ts";
import type { List, Part } from "./part-list.ts";

const PLACING = wordSet("from to in for at by on under");
/** What two sums are for, or where they are from. */
const PURPOSES = wordSet("from to for on");
/** Groups that cannot overlap when two of them are named side by side. */
const EXCLUSIVE: readonly ReadonlySet<string>[] = [
  wordSet("man woman boy girl male female"),
  wordSet("man woman child"),
  wordSet("adult child minor"),
  wordSet("gold silver bronze"),
  wordSet("civilian soldier officer troop"),
  wordSet("for against abstained abstaining"),
];

/** Whether the parts of a list cannot overlap: groups of people, places, or sums of money with a purpose or source each. */
export function isKeptApart(tokens: readonly Token[], { parts, end }: List, total: Measure): boolean {
  return (
    separationOf(tokens, parts, end) !== undefined || (total.quantity.kind === "money" && haveOwnPurpose(tokens, parts))
  );
}

/** "$35 million from the state and $16 million from the region": the same preposition, and other words behind it. */
function haveOwnPurpose(tokens: readonly Token[], parts: readonly Part[]): boolean {
  const purposes = parts.map(({ measure }) => (measure === undefined ? undefined : purposeOf(tokens, measure)));
  const [first] = purposes;
  return (
    first !== undefined &&
    purposes.every((purpose) => purpose?.link === first.link) &&
    new Set(purposes.map((purpose) => purpose?.what)).size === parts.length
  );
}

function purposeOf(tokens: readonly Token[], { after }: Measure): { link: string; what: string } | undefined {
  const at = tokens.findIndex(({ lower }, index) => index >= after && index < after + 3 && PURPOSES.has(lower));
  if (at < 0) return undefined;
  const isArticle = /^(?:the|a|an|its|their|his|her)$/.test(tokens[at + 1]?.lower ?? "");
  const what = tokens[at + (isArticle ? 2 : 1)];
  return what?.kind === "word" ? { link: tokens[at]?.lower ?? "", what: what.lower } : undefined;
}

/** What keeps the parts apart: what they are (men and women), or where (from Spain and from Italy). */
export function separationOf(
  tokens: readonly Token[],
  parts: readonly Part[],
  last: number,
): "kind" | "place" | undefined {
  const wordsOf = parts.map((part, index) => {
    const end = parts[index + 1]?.start ?? tokens[last - 1]?.end ?? part.end;
    return tokens
      .filter((token) => token.start >= part.start && token.end <= end)
      .map(({ lower }) => singularOf(lower) ?? lower);
  });
  for (const group of EXCLUSIVE) {
    const kinds = wordsOf.map((list) => list.find((word) => group.has(word)));
    if (kinds.every((kind) => kind !== undefined) && new Set(kinds).size === kinds.length) return "kind";
  }
  const nouns = new Set(parts.map(({ measure }) => measure?.noun));
  const placings = parts.map(({ measure }) => placingAfter(tokens, measure));
  const [first] = placings;
  return nouns.size === 1 && first !== undefined && placings.every((placing) => placing === first)
    ? "place"
    : undefined;
}

/** The preposition before a name behind a part: "23 shares allocated to Arvo". */
export function placingAfter(tokens: readonly Token[], measure: Measure | undefined): string | undefined {
  if (measure === undefined) return undefined;
  const at = tokens.findIndex(
    ({ lower }, index) => index >= measure.after && index < measure.after + 3 && PLACING.has(lower),
  );
  // "nine concerts: three in Halden": that of the first part.
  if (tokens.slice(measure.after, Math.max(at, measure.after)).some(({ kind }) => kind === "mark")) return undefined;
  const name = tokens[at + (tokens[at + 1]?.lower === "the" ? 2 : 1)];
  return at >= 0 && name !== undefined && /^[A-Z]/.test(name.text) ? tokens[at]?.lower : undefined;
}
