import { type Passage, perPassage } from "../text/passage.ts";
import type { Span } from "../text/span.ts";
import type { Token } from "../text/tokens.ts";
import { wordsAt } from "../text/words-at.ts";
import { NUMBER_WORDS } from "./announced-list.ts";
import { wordSet } from "./change-words.ts";

/** "52-49": the outcome of a vote. */
export interface Vote extends Span {
  readonly yes: number;
  readonly no: number;
  /** Abstentions and the like that the sentence counts; 0 if it counts none. */
  readonly others: number;
  /** The sentence says that the motion was carried. */
  readonly carried: boolean;
}

/** "the 100-member Senate", "all 100 senators": how many can vote. */
export interface Chamber extends Span {
  readonly size: number;
  /** Its noun in lower case, singular: `member`, `senator`. */
  readonly noun: string;
}

export interface Votes {
  readonly votes: readonly Vote[];
  readonly chambers: readonly Chamber[];
}

const VOTING = wordSet(
  "vote votes voted voting ballot ballots agreed passed approved adopted rejected confirmed ruled",
);
const CARRIED = wordSet("passed approved adopted confirmed backed endorsed");
const NOT_CARRIED = wordSet(
  "fail failed fails not never reject rejected defeat defeated short needed override veto two-thirds against blocked",
);
const CHAMBER_NOUNS = wordSet("member seat judge justice strong person nation country");
const VOTERS = wordSet(
  "members senators lawmakers deputies delegates councilors councillors judges justices jurors trustees commissioners legislators votes seats",
);
/** Without any of these there is neither a vote nor a chamber. */
const votingWords = wordsAt([...VOTING, ...CHAMBER_NOUNS, ...VOTERS, "vote", "favor", "favour"]);
/** More people vote in elections, which have no chamber. */
const MOST = 3000;

/** Votes and the bodies that hold them, in passage offsets. */
export const votesIn: (passage: Passage) => Votes | undefined = perPassage((passage) => {
  if (votingWords(passage).length === 0) return undefined;
  const { tokens, sentences } = passage;
  const votes: Vote[] = [];
  const chambers: Chamber[] = [];
  for (const { first, last } of sentences) {
    for (let at = first; at < last; at++) {
      const value = numberAt(tokens[at]);
      if (value === undefined || value > MOST) continue;
      const chamber = chamberAt(tokens, at, last, value);
      if (chamber !== undefined) chambers.push(chamber);
      const vote = voteAt(tokens, first, at, last, value);
      if (vote !== undefined) votes.push(vote);
    }
  }
  return votes.length === 0 && chambers.length === 0 ? undefined : { votes, chambers };
});

function numberAt(token: Token | undefined): number | undefined {
  if (token?.kind === "number")
    return /^\d{1,3}(?:,?\d{3})?$/.test(token.text) ? Number(token.text.replace(",", "")) : undefined;
  const word = token?.kind === "word" ? NUMBER_WORDS.indexOf(token.lower) : -1;
  return word > 0 ? word : undefined;
}

/** "100-member", "nine-judge"; "the 100 senators". */
function chamberAt(tokens: readonly Token[], at: number, last: number, size: number): Chamber | undefined {
  const number = tokens[at] as Token;
  const next = at + 1 < last ? tokens[at + 1] : undefined;
  const noun = at + 2 < last ? tokens[at + 2] : undefined;
  if (next?.text === "-" && next.glued && noun?.glued === true && CHAMBER_NOUNS.has(noun.lower)) {
    return { start: number.start, end: noun.end, size, noun: noun.lower };
  }
  const before = tokens[at - 1]?.lower ?? "";
  if (next === undefined || !VOTERS.has(next.lower) || (before !== "the" && before !== "all" && before !== "of"))
    return undefined;
  // "of the 100 senators" after a vote; "52 of 100 votes" before it.
  return { start: number.start, end: next.end, size, noun: next.lower.slice(0, -1) };
}

function voteAt(tokens: readonly Token[], first: number, at: number, last: number, yes: number): Vote | undefined {
  const against = oppositeOf(tokens, first, at, last);
  const no = against === undefined ? undefined : numberAt(tokens[against]);
  if (against === undefined || no === undefined) return undefined;
  const sentence = tokens.slice(first, last);
  const carried =
    sentence.some(({ lower }) => CARRIED.has(lower)) && !sentence.some(({ lower }) => NOT_CARRIED.has(lower));
  return {
    start: (tokens[at] as Token).start,
    end: (tokens[against] as Token).end,
    yes,
    no,
    others: othersAfter(tokens, against + 1, last),
    carried: carried && isNextToVote(tokens, first, at, against + 1, last),
  };
}

/** Where the number of the other side stands: "52-49", "52 votes to 49", "52 in favor and 49 against". */
function oppositeOf(tokens: readonly Token[], first: number, at: number, last: number): number | undefined {
  const next = tokens[at + 1];
  if (at + 2 >= last || next === undefined) return undefined;
  if (/^[-–]$/.test(next.text) && next.glued && tokens[at + 2]?.glued === true) {
    const isOpen = tokens[at - 1]?.text === "-" || (tokens[at + 3]?.text === "-" && tokens[at + 3]?.glued === true);
    const isVote =
      isNextToVote(tokens, first, at, at + 3, last) ||
      tokens.slice(Math.max(first, at - 5), at).some(({ lower }) => VOTING.has(lower));
    return isOpen || !isVote || tokens[at]?.kind !== "number" || tokens[at + 2]?.kind !== "number" ? undefined : at + 2;
  }
  const behind = next.lower === "votes" ? at + 2 : at + 1;
  if (tokens[behind]?.lower === "to" && behind + 1 < last) {
    return behind === at + 2 || isNextToVote(tokens, first, at, behind + 2, last) ? behind + 1 : undefined;
  }
  const isFor = tokens[behind]?.lower === "in" && /^favou?r$/.test(tokens[behind + 1]?.lower ?? "");
  if (!isFor) return undefined;
  for (let other = behind + 2; other < Math.min(last, behind + 5); other++) {
    if (numberAt(tokens[other]) !== undefined)
      return tokens[other + 1]?.lower === "against" || tokens[other + 2]?.lower === "against" ? other : undefined;
  }
  return undefined;
}

/** The word vote stands within three words of the numbers, whose tokens end before `end`. */
function isNextToVote(tokens: readonly Token[], first: number, at: number, end: number, last: number): boolean {
  const near = [...tokens.slice(Math.max(first, at - 3), at), ...tokens.slice(end, Math.min(last, end + 3))];
  return near.some(({ lower }) => lower === "vote" || lower === "votes" || lower === "voted");
}

/** "with three abstentions", "two members abstained". */
function othersAfter(tokens: readonly Token[], from: number, last: number): number {
  let others = 0;
  for (let at = from; at < Math.min(last, from + 14); at++) {
    const value = numberAt(tokens[at]);
    // "Two voted present" did not vote; "all nine members were present" are the body.
    const behind = tokens
      .slice(at + 1, at + 4)
      .some(
        ({ lower }, i, near) => /^(?:abst|absen)/.test(lower) || (lower === "present" && near[i - 1]?.lower !== "were"),
      );
    if (value !== undefined && behind) others += value;
  }
  return others;
}
