import type { Article } from "../analyze.ts";
import { type Edition, languageOf, type Numeral, numeralsIn } from "../facts/numerals.ts";

/** A number or day of an article that has a translation. */
export type NumeralSummary = Numeral;

/** The two translations of one story, by the names of their files. */
export function translationKey({ story }: Pick<Edition, "story">): string {
  return `translation ${story}`;
}

/** The numbers and days of an article whose name says its language; none of any other, which has no translation. */
export function numeralsOf(id: string, article: Article): NumeralSummary[] {
  const edition = languageOf(id);
  if (edition === undefined) return [];
  const { text, times, dateline } = article;
  const numerals = numeralsIn(text, edition.language);
  if (edition.language === "zh") return numerals;
  const days = times.flatMap(({ type, stated, start, end }): NumeralSummary[] => {
    const { month, day } = stated;
    const isDateline = dateline !== undefined && start >= dateline.start && end <= dateline.end;
    if (type !== "DATE" || month === undefined || day === undefined || isDateline) return [];
    return [{ kind: "day", value: month * 100 + day, start, end }];
  });
  // The figures of a date are no number of their own.
  const outside = numerals.filter(({ start }) => !times.some((time) => time.start <= start && start < time.end));
  return [...outside, ...days];
}
