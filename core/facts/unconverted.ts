import { type Passage, perPassage } from "../text/passage.ts";
import { overlaps } from "../text/span.ts";
import { conversionsIn } from "./conversion.ts";
import { amountsIn, type PlacedAmount } from "./unit-amounts.ts";

/** Sums and measures of a passage that are given in one currency or system of units alone, in passage offsets. */
export const unconvertedIn: (passage: Passage) => readonly PlacedAmount[] = perPassage((passage) => {
  const conversions = conversionsIn(passage);
  return amountsIn(passage).filter(
    (amount) =>
      (amount.currency !== undefined || amount.unit !== undefined) &&
      !amount.doubtful &&
      !conversions.some((conversion) => overlaps(conversion, amount)) &&
      !isPlain(passage, amount),
  );
});

/** Words behind a length that is a name: the 400-metre final. */
const RACES: ReadonlySet<string> = new Set(
  "final finals semifinal semifinals heat heats race races hurdles relay sprint butterfly medley breaststroke backstroke freestyle dash steeplechase walk run swim title record champion event events".split(
    " ",
  ),
);
/** Words about a temperature that is a difference: 2 degrees warmer, a rise of 1.5 degrees. */
const DIFFERENCES: ReadonlySet<string> = new Set(
  "by above below warmer hotter higher cooler colder lower rise rises rose rising increase increased warming warm limit limiting within threshold goal target difference drop dropped fall fell".split(
    " ",
  ),
);
/** Tokens that are looked at on each side. */
const AROUND = 4;

/** `10M`, `1C`: a scale or a stand at a fair as often as a measure; and `Seven Mile Bridge`. */
const NO_MEASURE = /\d[A-Za-z]$|[ -](?:Mile|Foot|Yard|Acre|Stone|Pound)s?$/;

/** True where converting the words would make something else of them. */
function isPlain({ tokens, text }: Passage, { unit, first, last, low, start, end }: PlacedAmount): boolean {
  if (unit !== undefined && NO_MEASURE.test(text.slice(start, end))) return true;
  const after = tokens.slice(last, last + AROUND).map(({ lower }) => lower);
  if (unit?.dimension === "length") return after.some((word) => RACES.has(word));
  if (unit?.dimension !== "temperature") return false;
  const before = tokens.slice(Math.max(0, (low ?? { first }).first - AROUND), first).map(({ lower }) => lower);
  return [...before, ...after].some((word) => DIFFERENCES.has(word));
}
