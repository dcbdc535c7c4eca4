import { type Passage, perPassage } from "../text/passage.ts";
import { type Measure, measuresIn } from "./measure.ts";

/** "will cost £7, up £1 from £6": the new value, the step and the old value, all three said. */
export interface ChangeAmount {
  readonly to: Measure;
  readonly by: Measure;
  readonly from: Measure;
  /** 1 up, -1 down. */
  readonly sign: 1 | -1;
}

const UP =
  /^(?:(?:in|for|by) (?:\w+ )?\w+)? ?(?:, )?(?:(?:which is |is |was )?up|an? (?:increase|rise|jump|gain) of|(?:rising|growing) by)$/;
const DOWN =
  /^(?:(?:in|for|by) (?:\w+ )?\w+)? ?(?:, )?(?:(?:which is |is |was )?down|an? (?:decrease|drop|fall|decline|cut) of|(?:falling|dropping) by)$/;
/** From one value to the next, in tokens. */
const REACH = 6;

/** Changes told in the unit of the values themselves, in passage offsets. */
export const changeAmountsIn: (passage: Passage) => readonly ChangeAmount[] = perPassage((passage) => {
  const measures = measuresIn(passage);
  if (measures.length < 3) return [];
  const { tokens } = passage;
  const words = (from: number, to: number): string =>
    to - from > REACH || to < from
      ? ""
      : tokens
          .slice(from, to)
          .map(({ lower }) => lower)
          .join(" ");
  return measures.flatMap((to, index): ChangeAmount[] => {
    const [by, from] = [measures[index + 1], measures[index + 2]];
    if (by === undefined || from === undefined || ![to, by, from].every((it) => isAlike(it, to))) return [];
    const [link, back] = [words(to.after, by.first).replace(/ ,/g, ","), words(by.after, from.first)];
    const sign = UP.test(link) ? 1 : DOWN.test(link) ? -1 : undefined;
    if (sign !== undefined) return /^(?:from|on)(?: the)?$/.test(back) ? [{ to, by, from, sign }] : [];
    // "118,000 visitors, 3,000 more than the 115,000 of last year"
    const compared = link === "," ? /^(?<way>more|fewer|less) than the$/.exec(back)?.groups?.["way"] : undefined;
    return compared === undefined ? [] : [{ to, by, from, sign: compared === "more" ? 1 : -1 }];
  });
});

function isAlike({ unit, noun, quantity, sentence }: Measure, to: Measure): boolean {
  const counted = quantity.kind === "money" || noun === undefined || to.noun === undefined || noun === to.noun;
  return unit === to.unit && unit !== "percent" && sentence === to.sentence && quantity.hedge === undefined && counted;
}
