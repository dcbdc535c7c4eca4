import type { Article } from "../../analyze.ts";
import { fromDayNumber, weekdayOf } from "../../calendar/civil.ts";
import { sayDate, sayWeekday } from "../../calendar/say-date.ts";
import type { Timex } from "../../time/timex.ts";
import { say } from "../../wording/say.ts";
import { defineRule, type Rule } from "../define-rule.ts";
import { weekdayLike } from "./shared/weekdays.ts";

const EVENT =
  /^ (?:\p{L}+ ){0,2}(?:festival|fair|expo|exhibition|conference|forum|summit|symposium|event|meeting|competition|tournament|workshop|camp|show|congress|convention|seminar|games|visit|tour|trip)\b/iu;
const OPENING =
  /\b(?:opened|opens|began|begins|kicked off|kicks off|started|starts|gathered|got under ?way)\b[^.;:“”]{0,70}$/i;
const CLOSING =
  /\b(?:ends|closes|concludes|wraps up|runs (?:until|through|till)|will (?:end|close|conclude|wrap up|run (?:until|through|till)))(?: on)? $/i;
const BEFORE = 90;

export const closingDay: Rule = defineRule({
  id: "closing-day",
  category: "time",
  severity: "information",
  supersededBy: ["weekday-date", "weekday-range", "duration-range"],
  summary: "An event's length does not fit its opening day and its closing day.",
  why: "A three-day forum that opens on Tuesday closes on Thursday, and readers plan their week by it.",
  limits:
    "Needs one length in days before the event's noun (“the three-day forum”), one day on which it opened or opens, and one on which it ends or closes, both of which the article's date settles. Silent where the article has a second of any of them.",
  flags: [
    {
      text: "HALDEN, Sept. 23, 2025 - A three-day water forum opened in Halden on Tuesday.\n\nThe forum ends on {|Friday|}, the mayor said.",
      fixed:
        "HALDEN, Sept. 23, 2025 - A three-day water forum opened in Halden on Tuesday.\n\nThe forum ends on Thursday, the mayor said.",
    },
  ],
  accepts: [
    "HALDEN, Sept. 23, 2025 - A three-day water forum opened in Halden on Tuesday.\n\nThe forum ends on Thursday, the mayor said.",
    "HALDEN, Sept. 23, 2025 - A three-day water forum opened in Halden on Tuesday. A five-day fair will follow.\n\nIt ends on Friday week.",
    "HALDEN, Sept. 23, 2025 - A water forum opened in Halden on Tuesday.\n\nIt ends on Friday.",
  ],
  *check(article) {
    const length = only(
      article.times.filter((timex) => isLength(article, timex)),
      ({ value }) => value,
    );
    if (length === undefined || article.date === undefined) return;
    const days = article.times.filter(isDay);
    const opening = only(
      days.filter((timex) => OPENING.test(before(article, timex))),
      dayOf,
    );
    const closing = only(
      days.filter((timex) => CLOSING.test(before(article, timex))),
      dayOf,
    );
    const weekday = closing?.known.weekday;
    if (opening === undefined || closing === undefined || weekday === undefined) return;
    const count = Number(/\d+/.exec(length.value)?.[0]);
    const passed =
      closing.stated.day === undefined ? weekdaysFrom(opening, closing) + 1 : dayOf(closing) - dayOf(opening) + 1;
    // Days far apart are of two events, or of two weeks.
    if (passed === count || passed < 2 || passed > 7 || count > 7) return;
    const right = weekdayOf(dayOf(opening) + count - 1);
    const newText = weekdayLike(article.text.slice(weekday.start, weekday.end), right);
    yield {
      span: weekday,
      message: say`What opens on ${sayWeekday(weekdayOf(dayOf(opening)))} and lasts ${count} days ends on ${sayWeekday(right)}, not on ${article.text.slice(weekday.start, weekday.end)}. Correct the day or the length.`,
      evidence: [
        { start: opening.start, end: opening.end, note: say`opens on ${sayDate(fromDayNumber(dayOf(opening)))}` },
        { start: length.start, end: length.end, note: say`${count} days` },
      ],
      fixes:
        closing.stated.day === undefined
          ? [{ title: say`Change to “${newText}”`, edits: [{ ...weekday, newText }] }]
          : [],
    };
  },
});

/** The one of `times`, if all say the same. */
function only(times: readonly Timex[], saying: (timex: Timex) => string | number): Timex | undefined {
  const [first] = times;
  return first !== undefined && times.every((timex) => saying(timex) === saying(first)) ? first : undefined;
}

/** "three-day", of an event. */
function isLength({ text }: Article, { type, value, mod, start, end }: Timex): boolean {
  return (
    type === "DURATION" &&
    mod === undefined &&
    /^P\d{1,2}D$/.test(value) &&
    /-day$/i.test(text.slice(start, end)) &&
    EVENT.test(text.slice(end, end + BEFORE))
  );
}

function isDay({ type, interval, range }: Timex): boolean {
  return type === "DATE" && range === undefined && interval !== undefined && interval.first === interval.last;
}

function dayOf({ interval }: Timex): number {
  return interval?.first ?? 0;
}

/** From one weekday to the next of the other's name. */
function weekdaysFrom(opening: Timex, closing: Timex): number {
  return ((closing.weekday ?? 0) - weekdayOf(dayOf(opening)) + 7) % 7;
}

/** The words of the sentence before a time, no other time among them. */
function before({ text, times }: Article, timex: Timex): string {
  const last = times[times.indexOf(timex) - 1];
  return text.slice(Math.max(timex.start - BEFORE, last?.type === "DATE" ? last.end : 0), timex.start);
}
