import { type Passage, perPassage } from "../text/passage.ts";
import type { Token } from "../text/tokens.ts";
import { wordsAt } from "../text/words-at.ts";
import { wordSet } from "./change-words.ts";
import { type Measure, measuresIn } from "./measure.ts";
import { isKeptApart } from "./part-groups.ts";
import { type Part, readList } from "./part-list.ts";
import type { Partition } from "./partition.ts";

const STARTERS = wordsAt(["of", "won", "win", "wins", "winning", "came", "comes", "seats"]);
const THOSE = wordSet("these those them");
const SUMS = wordSet("sum amount total money cost figure funding budget");
/** From "of those" to its comma, in tokens. */
const MAX_OPENING = 4;
/** From one result to the next ("won 11 of their 14 home games this season, drawn two"), in tokens. */
const MAX_RESULT = 14;
const GAMES = wordSet("game match fixture test outing bout fight contest");
const SEATS = wordSet("seat mandate delegate");
/** By these a number of seats is another election's, or not a party's. */
const OTHER_SEATS = wordSet(
  "from compared against than previous previously previously last earlier gain gained gaining lost losing loss losses need needs needed short majority before versus while expected forecast projected predicted up down more fewer including were",
);

/** Totals that stand apart from their parts, in another sentence or behind other words; passage offsets. */
export const apartTotalsIn: (passage: Passage) => readonly Partition[] = perPassage((passage) => {
  const places = STARTERS(passage);
  if (places.length === 0) return [];
  const measures = measuresIn(passage);
  if (measures.length < 3) return [];
  return passage.sentences.flatMap(({ first, last }, index) => {
    if (!places.some((at) => at >= first && at < last)) return [];
    const here = measures.filter(({ sentence }) => sentence === index);
    const before = measures.filter(({ sentence }) => sentence === index - 1);
    const { tokens } = passage;
    return (
      ofThose(tokens, first, last, here, before) ??
      resultsOf(tokens, first, last, here) ??
      seatsOf(tokens, first, last, here) ??
      cameTo(tokens, here) ??
      votedOf(tokens, here) ??
      []
    );
  });
});

/** "The works cost €61 million. Of that sum, €35 million came from the state and €16 million from the region." */
function ofThose(
  tokens: readonly Token[],
  first: number,
  last: number,
  here: readonly Measure[],
  before: readonly Measure[],
): Partition | undefined {
  if (tokens[first]?.lower !== "of") return undefined;
  const word = tokens[first + 1]?.lower ?? "";
  const sum = SUMS.has(tokens[first + 2]?.lower ?? "") && /^(?:that|this|the)$/.test(word);
  if (!sum && !THOSE.has(word)) return undefined;
  const comma = tokens.findIndex(({ text }, at) => at > first + 1 && at < first + MAX_OPENING && text === ",");
  if (comma < 0 || comma !== first + (sum ? 3 : 2)) return undefined;
  const [total, another] = before.filter(
    ({ unit, quantity, scope, noun }) =>
      scope === "whole" && (sum ? quantity.kind === "money" : unit === "count" && noun !== undefined),
  );
  if (total === undefined || another !== undefined || total.quantity.hedge !== undefined) return undefined;
  const list = readList(tokens, comma + 1, last, total, here);
  if (list === undefined) return undefined;
  const apart = list.parts.length > 1 && isKeptApart(tokens, list, total);
  return { total, parts: list.parts, kind: apart ? "disjoint" : "subset" };
}

/** "won 11 of their 14 games, drawn two and lost one": every game is one of the three. */
function resultsOf(
  tokens: readonly Token[],
  first: number,
  last: number,
  here: readonly Measure[],
): Partition | undefined {
  for (let at = first; at < last; at++) {
    if (!/^w[io]n(?:s|ning)?$/.test(tokens[at]?.lower ?? "")) continue;
    const won = here.find((measure) => measure.first === at + 1);
    const total = here.find(({ first: start }) => start > at + 1 && start <= at + 6);
    const drawn = total && resultAfter(tokens, total.after, last, /^dr(?:ew|awn|awing|aws)$/, here);
    const lost = total && resultAfter(tokens, (drawn ?? total).after, last, /^los(?:t|es|ing)$/, here);
    if (won === undefined || total?.noun === undefined || lost === undefined) continue;
    const parts = drawn === undefined ? [won, lost] : [won, drawn, lost];
    const link = tokens.slice(won.after, total.first).map(({ lower }) => lower);
    if (!GAMES.has(total.noun) || link[0] !== "of" || parts.concat(total).some(({ quantity }) => quantity.hedge))
      continue;
    return { total, parts: parts.map(partOf), kind: drawn === undefined ? "disjoint" : "whole" };
  }
  return undefined;
}

/** "drawn two": the number right behind the verb. */
function resultAfter(
  tokens: readonly Token[],
  from: number,
  last: number,
  verb: RegExp,
  here: readonly Measure[],
): Measure | undefined {
  for (let at = from; at < Math.min(last, from + MAX_RESULT); at++) {
    if (!verb.test(tokens[at]?.lower ?? "")) continue;
    const number = here.find(({ first, unit }) => first === at + 1 && unit === "count");
    return number?.noun === undefined || GAMES.has(number.noun) ? number : undefined;
  }
  return undefined;
}

function partOf(measure: Measure): Part {
  return { value: measure.quantity.value, measure, ...measure.phrase };
}

/** "won 53 of the 101 seats, with the Front taking 39 and the Greens nine": no seat is won twice. */
function seatsOf(
  tokens: readonly Token[],
  first: number,
  last: number,
  here: readonly Measure[],
): Partition | undefined {
  const at = here.findIndex(({ noun }) => noun !== undefined && SEATS.has(noun));
  const [won, total] = [here[at - 1], here[at]];
  if ((won === undefined || total === undefined || won.quantity.hedge) ?? total.quantity.hedge) return undefined;
  if (!/^of(?: the| its)?$/.test(words(tokens, won.after, total.first))) return undefined;
  if (tokens.slice(first, last).some(({ lower, text }) => OTHER_SEATS.has(lower) || text === ";")) return undefined;
  const others = here.slice(at + 1);
  const isParty = (measure: Measure): boolean =>
    measure.unit === "count" &&
    measure.quantity.hedge === undefined &&
    (measure.noun === undefined || SEATS.has(measure.noun)) &&
    tokens
      .slice(Math.max(total.after, measure.first - 4), measure.first)
      .some(({ text, lower }) => /^(?:independents|others)$/.test(lower) || /^[A-Z]/.test(text));
  return others.length > 0 && others.every(isParty)
    ? { total, parts: [won, ...others].map(partOf), kind: "disjoint" }
    : undefined;
}

/** "The price was $9.5 million; with the fee of $1.8 million it came to $11.3 million." */
function cameTo(tokens: readonly Token[], here: readonly Measure[]): Partition | undefined {
  const [base, added, total, another] = here;
  if (base === undefined || added === undefined || total === undefined || another !== undefined) return undefined;
  if (
    here.some(
      ({ quantity, unit, scope }) =>
        quantity.kind !== "money" || quantity.hedge || unit !== base.unit || scope === "rate",
    )
  )
    return undefined;
  if (!/(?:^| )(?:it|sum|total|price|cost|bill) (?:came|comes) to$/.test(words(tokens, added.after, total.first)))
    return undefined;
  const between = tokens.slice(base.after, added.first);
  const opener = between.findIndex(({ lower }) => /^(?:with|plus|including)$/.test(lower));
  return opener > 0 && between[opener - 1]?.kind === "mark"
    ? { total, parts: [partOf(base), partOf(added)], kind: "whole" }
    : undefined;
}

/** "Seven of the 12 members backed the plan, with five against": nobody votes twice. */
function votedOf(tokens: readonly Token[], here: readonly Measure[]): Partition | undefined {
  const [yes, total, no, another] = here;
  if (yes === undefined || total === undefined || no === undefined || another !== undefined) return undefined;
  if (total.noun === undefined || [yes, total, no].some(({ unit, quantity }) => unit !== "count" || quantity.hedge))
    return undefined;
  if (!/^of (?:the|its) $/.test(`${words(tokens, yes.after, total.first)} `)) return undefined;
  const verb = tokens[total.after]?.lower ?? "";
  if (!/^(?:backed|voted|supported|approved|favou?red|endorsed)$/.test(verb)) return undefined;
  const isAgainst = /^(?:(?:were |voted |voting |votes )?(?:against|opposed|opposing)|opposed)/.test(
    words(tokens, no.after, no.after + 2),
  );
  return isAgainst ? { total, parts: [yes, no].map(partOf), kind: "disjoint" } : undefined;
}

function words(tokens: readonly Token[], from: number, to: number): string {
  return tokens
    .slice(from, to)
    .map(({ lower }) => lower)
    .join(" ");
}
