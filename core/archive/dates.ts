import type { Article } from "../analyze.ts";
import { behindDateline, sentenceAt } from "../facts/sentences.ts";
import { whensOf } from "../facts/when.ts";

/** Numbers a statement takes in {@link dateNumbers}. */
export const DATE_WIDTH = 6;
/** A stretch of more days than this is an era, not a date. */
const LONGEST = 366;

/**
 * The days that the sentences of an article speak of, six numbers a date: the first and the last day, where the words begin
 * and end, where their sentence begins and ends. Flat, because an archive holds hundreds of thousands.
 */
export function dateNumbers(article: Article): readonly number[] {
  const numbers: number[] = [];
  const behind = article.dateline?.end ?? 0;
  let at = 0;
  for (const { start, end, interval } of whensOf(article.times)) {
    while ((article.paragraphs[at]?.end ?? Number.POSITIVE_INFINITY) <= start) at++;
    const paragraph = article.paragraphs[at];
    if (paragraph === undefined || start < paragraph.start || start < behind) continue;
    if (["header", "stamp", "credit", "end"].includes(paragraph.zone) || interval.last - interval.first > LONGEST)
      continue;
    const sentence = behindDateline(sentenceAt(paragraph, start), behind) ?? paragraph;
    numbers.push(interval.first, interval.last, start, end, sentence.start, sentence.end);
  }
  return numbers;
}
