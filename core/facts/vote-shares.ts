import { type Passage, perPassage } from "../text/passage.ts";
import type { Token } from "../text/tokens.ts";
import { wordsAt } from "../text/words-at.ts";
import { DOWN, UP, wordSet } from "./change-words.ts";
import { type Measure, measuresIn } from "./measure.ts";
import type { Shares } from "./shares.ts";

const SIGNS = wordsAt(
  "vote votes others remaining undecided unsure neither opinion change same disapproved disapprove undecided share shares".split(
    " ",
  ),
);
/** Who answers so gives no other answer, and so the shares beside it do not overlap. */
const NO_SIDE = /^(?:undecided|unsure|neither)$/;
/** Two groups are asked, or two times told of. */
const APART = wordSet("among while whereas compared against than versus respectively women men those older younger");
/** How far before a share its party may stand, in tokens. */
const PARTY = 6;
const MOST_SENTENCES = 3;
const NEAR = 4;

/**
 * Shares of votes and of answers that cannot overlap: of a vote, with what the next sentence calls the remaining ones; of
 * parties in a poll that ends with the others; of answers, one of which is that of the undecided. Passage offsets.
 */
export const voteSharesIn: (passage: Passage) => readonly Shares[] = perPassage((passage) => {
  if (SIGNS(passage).length === 0) return [];
  const percents = measuresIn(passage).filter(({ unit }) => unit === "percent");
  if (percents.length < 3) return [];
  return passage.sentences.flatMap((_, index) => {
    const found =
      ofVote(passage, percents, index) ??
      ofNamed(passage, percents, index) ??
      ofPoll(passage, percents, index) ??
      ofAnswers(passage, percents, index);
    return found ?? [];
  });
});

/** "Unity won 44.6 percent of the vote and the Front 36.1 percent. Others shared the remaining 19.3 percent." */
function ofVote({ tokens }: Passage, percents: readonly Measure[], index: number): Shares | undefined {
  const [rest, another] = percents.filter(({ sentence }) => sentence === index);
  if (rest === undefined || another !== undefined || !isRest(tokens, rest)) return undefined;
  const before = percents.filter(({ sentence }) => sentence === index - 1);
  const isVote = before.some(({ last }) => /^of (?:the|all) votes?$/.test(wordsOf(tokens, last, last + 3)));
  const shares = before.filter((share) => !isCompared(tokens, share));
  if (!isVote || shares.length < 2 || [...shares, rest].some(({ quantity }) => quantity.hedge !== undefined))
    return undefined;
  return { shares: [...shares, rest], complete: true };
}

/** "Ann Lee's share was 51.7 percent, Dunn's 45.0 percent and Ostrow's 13.2 percent": one of the whole each. */
function ofNamed({ tokens, sentences }: Passage, percents: readonly Measure[], index: number): Shares | undefined {
  const here = percents.filter(({ sentence }) => sentence === index);
  const [first, ...more] = here;
  const { first: start } = sentences[index] ?? { first: 0 };
  if (first === undefined || more.length < 2 || here.some(({ quantity }) => quantity.hedge !== undefined))
    return undefined;
  const isShare = /'s share (?:was|is|stood at|came to)$|’s share (?:was|is|stood at|came to)$/.test(
    wordsOf(tokens, Math.max(start, first.first - 5), first.first),
  );
  return isShare && more.every((share) => tokens[share.first - 1]?.kind === "clitic")
    ? { shares: here, complete: false }
    : undefined;
}

/** "The Reds were at 41 percent and the Blues at 35 percent. The Greens were at 7 percent and others at 17 percent." */
function ofPoll(passage: Passage, percents: readonly Measure[], index: number): Shares | undefined {
  const { tokens } = passage;
  const end = percents.findLast(({ sentence }) => sentence === index);
  if (end === undefined || !/^(?:others|other parties) (?:at|on)$/.test(beforeOf(tokens, end))) return undefined;
  const shares: Measure[] = [end];
  const parties = new Set<string>();
  for (let at = percents.indexOf(end) - 1; at >= 0; at--) {
    const share = percents[at] as Measure;
    if (share.sentence <= index - MOST_SENTENCES) break;
    if (!/^(?:at|on)$/.test(tokens[share.first - 1]?.lower ?? "") || isCompared(tokens, share)) continue;
    const party = partyBefore(tokens, share);
    // One party twice: two polls, or two groups.
    if (party === undefined || parties.has(party)) return undefined;
    parties.add(party);
    shares.unshift(share);
  }
  return shares.length > 2 && shares.every(({ quantity }) => quantity.hedge === undefined)
    ? { shares, complete: false }
    : undefined;
}

function partyBefore(tokens: readonly Token[], { first }: Measure): string | undefined {
  for (let at = first - 2; at >= Math.max(0, first - PARTY); at--) {
    const { text, lower } = tokens[at] as Token;
    if (/^[A-Z]/.test(text) || lower === "coalition" || lower === "opposition" || lower === "government") return lower;
  }
  return undefined;
}

/** "57 percent slept better, 34 percent noticed no change and 9 percent slept worse". */
function ofAnswers(passage: Passage, percents: readonly Measure[], index: number): Shares | undefined {
  const { tokens, sentences } = passage;
  const here = percents.filter(({ sentence }) => sentence === index);
  const { first, last } = sentences[index] ?? { first: 0, last: 0 };
  if (here.length < 3 || tokens.slice(first, last).some(({ lower }) => APART.has(lower))) return undefined;
  if (!here.some((share) => isNoSide(tokens, share, last))) return undefined;
  return here.every((share) => !isCompared(tokens, share) && share.quantity.hedge === undefined)
    ? { shares: here, complete: false }
    : undefined;
}

function isNoSide(tokens: readonly Token[], { last: from }: Measure, last: number): boolean {
  const end = Math.min(last, from + NEAR + 1);
  for (let at = from; at < end; at++) {
    const { lower, kind } = tokens[at] as Token;
    if (kind === "number" || lower === ",") return false;
    if (NO_SIDE.test(lower)) return true;
    if (lower === "no" && /^(?:change|opinion|view|difference)$/.test(tokens[at + 1]?.lower ?? "")) return true;
    if (/^(?:about|stayed|remained|were|was)$/.test(lower) && /^the same$/.test(wordsOf(tokens, at + 1, at + 3)))
      return true;
  }
  return false;
}

function isRest(tokens: readonly Token[], { first }: Measure): boolean {
  return /(?:^| )the (?:remaining|other)$/.test(beforeOf(tokens, { first }));
}

/** "down from 49.8 percent", "up 2 percent" */
function isCompared(tokens: readonly Token[], { first }: Measure): boolean {
  for (let at = first - 1; at >= Math.max(0, first - 3); at--) {
    const { lower, text } = tokens[at] as Token;
    if (text === ":" || text === "." || text === ";") return false;
    if (UP.has(lower) || DOWN.has(lower) || /^(?:from|against|compared|than|versus|by)$/.test(lower)) return true;
  }
  return false;
}

function beforeOf(tokens: readonly Token[], { first }: Pick<Measure, "first">): string {
  const words = wordsOf(tokens, Math.max(0, first - 3), first);
  return words.replace(/^.*[,;.] |^(?:.* )?and /, "");
}

function wordsOf(tokens: readonly Token[], from: number, to: number): string {
  return tokens
    .slice(from, to)
    .map(({ lower }) => lower)
    .join(" ");
}
