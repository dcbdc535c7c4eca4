import { type Passage, perPassage } from "../text/passage.ts";
import type { Span } from "../text/span.ts";
import type { Token } from "../text/tokens.ts";
import { wordsAt } from "../text/words-at.ts";
import type { AnnouncedList } from "./announced-list.ts";
import { type Measure, measuresIn } from "./measure.ts";

const PEOPLE = new Set(
  "man woman suspect defendant teenager teen brother sister student officer worker driver resident".split(" "),
);
const peopleAt = wordsAt(
  "men women suspects defendants teenagers teens brothers sisters students officers workers drivers residents".split(
    " ",
  ),
);
const MOST = 8;
/** A name, its initials and suffix, in tokens. */
const MAX_NAME = 5;

/**
 * "Charges were filed against two men. Tom Cole, 38, and Ray Ax, 32, are in custody.": the number of people, and the names with
 * ages that open the next sentence. Passage offsets.
 */
export const namedNext: (passage: Passage) => readonly AnnouncedList[] = perPassage((passage) => {
  if (peopleAt(passage).length === 0) return [];
  const { tokens, sentences } = passage;
  const measures = measuresIn(passage);
  return sentences.slice(0, -1).flatMap((_, index): AnnouncedList[] => {
    const next = sentences[index + 1];
    const [count, another] = measures.filter((it) => it.sentence === index && PEOPLE.has(it.noun ?? ""));
    if (next === undefined || count === undefined || another !== undefined || !isExact(tokens, count)) return [];
    const names = agedNames(tokens, next.first, next.last);
    const last = names?.at(-1);
    if (names === undefined || last === undefined) return [];
    const number = { start: count.quantity.number.start, end: count.quantity.number.end };
    return [
      {
        announced: count.quantity.value,
        number,
        noun: count.noun ?? "",
        whole: { start: number.start, end: last.end },
        items: names,
      },
    ];
  });
});

function isExact(tokens: readonly Token[], { quantity, first, scope }: Measure): boolean {
  const before = tokens[first - 1]?.lower ?? "";
  return (
    quantity.hedge === undefined &&
    quantity.value > 1 &&
    quantity.value <= MOST &&
    scope !== "other" &&
    !/^(?:other|of|least|than|or|to|more)$/.test(before)
  );
}

/** "Tom Cole, 38, and Ray Ax, 32, are": two names or more, each with an age, and then the verb of all. */
function agedNames(tokens: readonly Token[], from: number, last: number): Span[] | undefined {
  const names: Span[] = [];
  let at = from;
  while (at < last) {
    let end = at;
    while (end < last && end - at < MAX_NAME && /^\p{Lu}/u.test(tokens[end]?.text ?? "")) end++;
    const [comma, age, behind] = [tokens[end], tokens[end + 1], tokens[end + 2]];
    if (end === at || comma?.text !== "," || !/^\d{1,2}$/.test(age?.text ?? "") || behind?.text !== ",")
      return undefined;
    names.push({ start: (tokens[at] as Token).start, end: (tokens[end - 1] as Token).end });
    at = end + 3;
    const word = tokens[at]?.lower;
    if (word === "and") at++;
    else if (/^(?:are|were|have|face|faced|both|all|each|pleaded|had|was|is)$/.test(word ?? "")) break;
  }
  return names.length > 1 ? names : undefined;
}
