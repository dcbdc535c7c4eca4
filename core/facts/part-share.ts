import { type Passage, perPassage } from "../text/passage.ts";
import type { Token } from "../text/tokens.ts";
import { wordSet } from "./change-words.ts";
import { type Measure, measuresIn } from "./measure.ts";

/** "42 of the 101 seats, or 41.6 percent": a part, its whole, and the share that the text gives. */
export interface PartShare {
  readonly part: Measure;
  readonly whole: Measure;
  /** In percent. */
  readonly share: Measure;
}

/** Between a part and its whole. */
const OF = /^(?:out )?of(?: the| its| their| all| those| his| her| our| some)?(?: \w+ ['’]s)?$/;
/** From the whole, or the part, to the share, in tokens. */
const REACH = 9;
/** Words behind a percentage that make it another thing than a share. */
const OTHER_PERCENT = wordSet(
  "higher lower more less fewer up down above below increase rise drop fall growth decline cut discount interest stake point points chance probability faster slower annually year majority",
);
/** Words between whole and share that tell of something else. */
const OTHER_CLAUSE = wordSet("than compared against from while but year up down each per rose fell where which");

/** Parts with whole and share in one sentence, none of them hedged, in passage offsets. */
export const partSharesIn: (passage: Passage) => readonly PartShare[] = perPassage((passage) => {
  const measures = measuresIn(passage);
  if (measures.length < 3 || !measures.some(({ unit }) => unit === "percent")) return [];
  const { tokens } = passage;
  return measures.flatMap((share, index) => {
    if (share.unit !== "percent" || !(isShare(tokens, share) || isOfStaff(tokens, share) || isOfTotal(tokens, share)))
      return [];
    const before = measures.slice(Math.max(0, index - 3), index).filter(({ sentence }) => sentence === share.sentence);
    const found =
      ofStaff(tokens, before.at(-1), share, measures[index + 1]) ??
      (before.length < 2 ? undefined : (ofWhole(tokens, before, share) ?? ofThem(tokens, before, share)));
    return found === undefined || !isExact(found) ? [] : [found];
  });
});

const OWNERS = wordSet("its their the his her a");
const WORKFORCE = wordSet(
  "staff workforce headcount fleet membership output capacity budget revenue sales turnover population production area",
);

/** "8 percent of its staff of 3,000": where the whole stands behind its noun. */
function isOfStaff(tokens: readonly Token[], { last }: Measure): boolean {
  const behind = tokens.slice(last, last + 6).map(({ lower }) => lower);
  const noun = behind.findIndex((word) => WORKFORCE.has(word));
  return behind[0] === "of" && OWNERS.has(behind[1] ?? "") && noun >= 2 && noun <= 4 && behind[noun + 1] === "of";
}

/** "40 percent of the 1.26 billion total": the whole right behind the share. */
function isOfTotal(tokens: readonly Token[], { last }: Measure): boolean {
  return tokens[last]?.lower === "of" && /^(?:the|its|their|all)$/.test(tokens[last + 1]?.lower ?? "");
}

/** "240 jobs, or 8 percent of its staff of 3,000". */
function ofStaff(
  tokens: readonly Token[],
  part: Measure | undefined,
  share: Measure,
  whole: Measure | undefined,
): PartShare | undefined {
  if (part === undefined || whole === undefined || whole.sentence !== share.sentence) return undefined;
  if (!isTied(tokens, part, share)) return undefined;
  const between = tokens.slice(share.last, whole.first);
  if (isOfStaff(tokens, share) && between.length <= 6 && between.at(-1)?.lower === "of") return { part, whole, share };
  if (!isOfTotal(tokens, share) || between.length !== 2) return undefined;
  // "the 1.26 billion total": of the part's unit.
  const isBare = whole.unit === "count" && whole.noun === undefined && tokens[whole.after]?.lower === "total";
  return { part, whole: isBare ? { ...whole, unit: part.unit } : whole, share };
}

/** "42 of the 101 seats, or 41.6 percent", "24 of 80 (30 percent)". */
function ofWhole(tokens: readonly Token[], before: readonly Measure[], share: Measure): PartShare | undefined {
  const [part, whole] = before.slice(-2) as [Measure, Measure];
  const between = tokens.slice(part.after, whole.first).map(({ lower }) => lower);
  return OF.test(between.join(" ")) && isTied(tokens, whole, share) ? { part, whole, share } : undefined;
}

/** "Of 22 stocks in the sea, 16, or 73 percent", "31,400 students, 9,420 of them, or 30 percent". */
function ofThem(tokens: readonly Token[], before: readonly Measure[], share: Measure): PartShare | undefined {
  const [whole, part] = before.slice(-2) as [Measure, Measure];
  const isOfWhich =
    tokens[part.first - 2]?.lower === "of" && /^(?:which|whom|these|them)$/.test(tokens[part.first - 1]?.lower ?? "");
  if (isOfWhich && tokens.slice(whole.after, part.first).length <= REACH)
    return isTied(tokens, part, share) ? { part, whole, share } : undefined;
  const isAhead = /^(?:of|among)$/.test(tokens[whole.first - 1]?.lower ?? "") || isOfThe(tokens, whole);
  const isBehind =
    tokens[part.after]?.lower === "of" && /^(?:them|whom|which|those)$/.test(tokens[part.after + 1]?.lower ?? "");
  const apart = tokens.slice(whole.after, part.first);
  if (isAhead === isBehind || apart.length > REACH || apart.at(isBehind ? 0 : -1)?.text !== ",") return undefined;
  return isTied(tokens, part, share) ? { part, whole, share } : undefined;
}

function isOfThe(tokens: readonly Token[], { first }: Measure): boolean {
  return (
    tokens[first - 1]?.lower === "the" &&
    tokens[first - 2]?.lower === "of" &&
    /^[A-Z]/.test(tokens[first - 2]?.text ?? "")
  );
}

/** ", or 41.6 percent", "(41.6 percent)": the percentage says the same again. */
function isTied(tokens: readonly Token[], { after }: Measure, share: Measure): boolean {
  const between = tokens.slice(after, share.first);
  const link = between.at(-1);
  if (
    between.length === 0 ||
    between.length > REACH ||
    between.some(({ lower, kind }) => OTHER_CLAUSE.has(lower) || kind === "number")
  )
    return false;
  if (link?.text === "(") return tokens[share.last]?.text === ")";
  return link?.lower === "or" && between.at(-2)?.text === ",";
}

function isShare(tokens: readonly Token[], { quantity, last, scope }: Measure): boolean {
  if (quantity.value <= 0 || quantity.value > 100 || scope === "rate") return false;
  const behind = tokens[last];
  if (OTHER_PERCENT.has(behind?.lower ?? "")) return false;
  // "or 40 percent of women": of another whole.
  return (
    behind?.lower !== "of" ||
    /^(?:them|those|it|that)$/.test(tokens[last + 1]?.lower ?? "") ||
    tokens[last + 2]?.lower === "total"
  );
}

function isExact({ part, whole, share }: PartShare): boolean {
  return (
    [part, whole, share].every(({ quantity }) => quantity.hedge === undefined) &&
    part.unit === whole.unit &&
    part.unit !== "percent" &&
    part.unit !== "points" &&
    part.quantity.value > 0 &&
    part.quantity.value <= whole.quantity.value
  );
}
