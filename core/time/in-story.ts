import { fromDayNumber, type Weekday } from "../calendar/civil.ts";
import { sayDate } from "../calendar/say-date.ts";
import { say } from "../wording/say.ts";
import { chooseSeasonYear, chooseWeekday, chooseYear, dayFields } from "./choose.ts";
import type { Expression, Fields } from "./expression.ts";
import { clock, holidayNear, type Settled, turnOfYear } from "./settled.ts";
import type { TimexAnchor } from "./timex.ts";
import { weekOfMonth } from "./weeks.ts";

/** Settles fields without a year by the point a story has reached. */
export function settleInStory(expression: Expression, fields: Fields, anchor: TimexAnchor, story: Fields): Settled {
  const near = fromDayNumber(anchor.date);
  const pointer = expression.meaning.kind === "date" ? expression.meaning.pointer : undefined;
  const step = say`the story has reached ${story.month === undefined ? near.year : sayDate(near)}`;
  const settle = (settled: Fields): Settled => ({ fields: settled, anchor, steps: [step] });
  if (fields.holiday !== undefined) return holidayNear(fields, near, "unknown", undefined, anchor, step);
  if (fields.month !== undefined) {
    const year =
      pointer === undefined
        ? near.year + turnOfYear(story.month, fields.month, expression)
        : chooseYear(fields.month, fields.day, near, "unknown", pointer);
    const settled = { ...fields, year };
    return settle(fields.weekOfMonth === undefined ? settled : weekOfMonth(settled));
  }
  if (fields.day !== undefined)
    return settle({ ...fields, year: near.year, ...(story.month !== undefined && { month: story.month }) });
  if (fields.weekday !== undefined && story.day !== undefined) {
    const ahead = chooseWeekday(fields.weekday as Weekday, anchor.date, "future", undefined);
    return settle({ ...clock(fields), ...dayFields(ahead) });
  }
  if (fields.season !== undefined && pointer !== undefined)
    return settle({ ...fields, year: chooseSeasonYear(fields.season, near, "unknown", pointer) });
  if (fields.season !== undefined || fields.quarter !== undefined || fields.half !== undefined)
    return settle({ ...fields, year: near.year });
  if (fields.hour !== undefined || fields.part !== undefined) {
    return story.day === undefined
      ? settle({ ...fields, year: near.year, ...(story.month !== undefined && { month: story.month }) })
      : settle({ ...fields, ...dayFields(anchor.date) });
  }
  return settle({ ...fields, year: near.year });
}
