import {
  type Article,
  dateStyleOf,
  formatStyled,
  fromDayNumber,
  prevailingStyle,
  sayFullDate,
  toDayNumber,
  weekdayName,
  weekdayOf,
} from "../../core/index.ts";
import { tell } from "../l10n.ts";
import type { Suggestion } from "./completion.ts";

/** The days from Monday to Sunday of the week in which the article was published, as it writes dates; and `today`. */
export function datesFor(article: Article, offset: number, begun: string): Suggestion[] {
  const { date, times, text } = article;
  if (date === undefined) return [];
  const own = toDayNumber(date.date);
  const monday = own - (weekdayOf(own) - 1);
  const style = prevailingStyle(times.map((time) => dateStyleOf(time, text)));
  const replaces = { start: offset - begun.length, end: offset };
  const days = Array.from({ length: 7 }, (_, index): Suggestion => {
    const day = fromDayNumber(monday + index);
    const name = weekdayName(weekdayOf(monday + index));
    return {
      text: `${name}, ${formatStyled(style, day.month, day.day)}`,
      kind: "date",
      detail: tell(sayFullDate(day)),
      replaces,
    };
  });
  const today: Suggestion = {
    text: begun === "" ? "today" : "Today",
    kind: "date",
    detail: tell(sayFullDate(date.date)),
    replaces,
  };
  return [today, ...days].filter(({ text: name }) => name.toLowerCase().startsWith(begun.toLowerCase()));
}
