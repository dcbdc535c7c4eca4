import { type Passage, perPassage } from "../text/passage.ts";
import type { Token } from "../text/tokens.ts";
import { DOWN, UP, wordSet } from "./change-words.ts";
import { type Measure, measuresIn } from "./measure.ts";

/** "45 percent from Asia, 35 percent from Europe": percentages of one whole in one sentence. */
export interface Shares {
  readonly shares: readonly Measure[];
  /** "the remaining 30 percent": there is no other share. */
  readonly complete: boolean;
}

const SURVEY = wordSet(
  "respondents respondent surveyed survey polled poll answers answered multiple overlap overlapping patients symptoms correlation accuracy likely chance probability confidence discount interest rate rates yield margin efficiency tariff tariffs duty duties tax taxes",
);
const ACCOUNTING = wordSet(
  "accounted account accounts accounting comprised comprises comprise share blend mix contains composed consists portfolio allocation breakdown",
);
const PLACING = wordSet("from to");
const WHOLES = wordSet("vote votes total sales revenue market ballots turnover production output population");
/** A share goes to its side: "60 percent in favor, 38 percent against". */
const SIDES = wordSet("favor favour against yes no");
const MOVING = wordSet("go goes went come comes came");
/** How far behind a percentage its preposition may stand. */
const NEAR = 3;

/** The percentages of a sentence that are shares of one whole and do not overlap, as far as the words tell; passage offsets. */
export const sharesIn: (passage: Passage) => readonly Shares[] = perPassage((passage) => {
  const percents = measuresIn(passage).filter(({ unit }) => unit === "percent");
  if (percents.length === 0) return [];
  return passage.sentences.flatMap(({ first, last }, index) => {
    const here = percents.filter(({ sentence }) => sentence === index);
    return here.length === 0 ? [] : (sharesOf(passage, first, last, here) ?? []);
  });
});

function sharesOf(passage: Passage, first: number, last: number, percents: readonly Measure[]): Shares | undefined {
  const tokens = passage.tokens;
  const sentence = tokens.slice(first, last);
  if (sentence.some(({ lower }) => SURVEY.has(lower))) return undefined;
  const sided = percents.filter(({ last: end }) => tokens.slice(end, end + NEAR).some(({ lower }) => SIDES.has(lower)));
  const shares = sided.length > 1 ? sided : withBareNumbers(passage, percents);
  if (shares.length < 2 || shares.some((share) => !isShare(tokens, share))) return undefined;
  const complete = isRemainder(tokens, shares.at(-1) as Measure);
  const wholes = new Set(shares.flatMap((share) => wholeOf(tokens, share) ?? []));
  if (wholes.size > 1) return undefined;
  const [whole] = wholes;
  const placings = shares.map((share) => placingOf(tokens, share));
  const isAlike = placings.every((placing) => placing !== undefined && placing === placings[0]);
  const isParallel = isAlike && (shares.length > 2 || sentence.some(({ lower }) => MOVING.has(lower)));
  const isAccount = sided.length > 1 || isAccounted(sentence) || (whole !== undefined && WHOLES.has(whole));
  return complete || isParallel || isAccount ? { shares, complete } : undefined;
}

function isAccounted(sentence: readonly Token[]): boolean {
  return sentence.some(
    ({ lower }, at) => ACCOUNTING.has(lower) || (lower === "up" && /^ma(?:k|d)e/.test(sentence[at - 1]?.lower ?? "")),
  );
}

/** "45, 35 and 30 percent": the bare numbers before a percentage are percentages too. */
function withBareNumbers(passage: Passage, percents: readonly Measure[]): Measure[] {
  const { tokens } = passage;
  const all = measuresIn(passage);
  const shares: Measure[] = [];
  for (const percent of percents) {
    const bare: Measure[] = [];
    let next = percent;
    for (let at = all.indexOf(percent) - 1; at >= 0; at--) {
      const before = all[at] as Measure;
      const between = tokens.slice(before.last, next.first);
      const joined = between.length <= 2 && between.every(({ lower }) => lower === "," || lower === "and");
      if (before.unit !== "count" || before.noun !== undefined || between.length === 0 || !joined) break;
      bare.unshift(before);
      next = before;
    }
    shares.push(...bare, percent);
  }
  return shares;
}

function isShare(tokens: readonly Token[], { first, last, quantity, scope }: Measure): boolean {
  if (quantity.hedge !== undefined || quantity.value > 100 || scope === "rate" || tokens[first - 1]?.lower === "by")
    return false;
  const near = [...tokens.slice(Math.max(0, first - 4), first), ...tokens.slice(last, last + 2)];
  return !near.some(({ lower }, at) => {
    const isMakingUp = lower === "up" && /^ma(?:k|d)e/.test(near[at - 1]?.lower ?? "");
    return (
      !isMakingUp &&
      (UP.has(lower) || DOWN.has(lower) || /^(?:each|than|compared|versus|was|previously|earlier)$/.test(lower))
    );
  });
}

function isRemainder(tokens: readonly Token[], { first }: Measure): boolean {
  const before = tokens[first - 1]?.lower ?? "";
  return (before === "remaining" || before === "other") && tokens[first - 2]?.lower === "the";
}

/** `vote` of "52 percent of the vote". */
function wholeOf(tokens: readonly Token[], { last }: Pick<Measure, "last">): string | undefined {
  if (tokens[last]?.lower !== "of") return undefined;
  const at = /^(?:the|its|all|their|his|her)$/.test(tokens[last + 1]?.lower ?? "") ? last + 2 : last + 1;
  return tokens[at]?.lower;
}

function placingOf(tokens: readonly Token[], { last }: Measure): string | undefined {
  const from = wholeOf(tokens, { last }) === undefined ? last : last + 3;
  return tokens.slice(from, from + NEAR).find(({ lower }) => PLACING.has(lower))?.lower;
}
