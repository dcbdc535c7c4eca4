import { fromDayNumber, toDayNumber, type Weekday, weekdayOf } from "../../calendar/civil.ts";
import { formatLong, weekdayName } from "../../calendar/names.ts";
import { defineRule, type Rule } from "../define-rule.ts";
import { paragraphAt } from "./shared/dates.ts";
import { governed } from "./shared/tense.ts";
import { weekdayLike } from "./shared/weekdays.ts";

export const weekdayDateline: Rule = defineRule({
  id: "weekday-dateline",
  category: "time",
  severity: "warning",
  summary: "The lead tells of a weekday that had not come when the dateline was written.",
  why: "A story filed on Wednesday cannot tell what happened on Thursday: the weekday was counted from the day of publication.",
  limits:
    "Reads the first paragraph after a dateline whose date the text states, one day before the article's own date, and only weekdays under a past verb.",
  flags: [
    {
      text: " date 2023-02-23 Talks\n\nJAKARTA, Feb. 22 (Newswire) -- Ministers met on {|Thursday|} and signed a treaty.",
      fixed: " date 2023-02-23 Talks\n\nJAKARTA, Feb. 22 (Newswire) -- Ministers met on Wednesday and signed a treaty.",
    },
  ],
  accepts: [
    " date 2023-02-23 Talks\n\nJAKARTA, Feb. 22 (Newswire) -- Ministers met on Wednesday and signed a treaty.",
    " date 2023-02-23 Talks\n\nJAKARTA, Feb. 22 (Newswire) -- Ministers will meet on Thursday.",
    " date 2023-02-23 Talks\n\nJAKARTA, Feb. 22 (Newswire) -- Ministers met on Wednesday. A week ago on Thursday they had parted.",
    " date 2023-02-23 Talks\n\nMinisters met on Thursday and signed a treaty.",
  ],
  *check(article) {
    const { dateline, date } = article;
    if (
      dateline?.date === undefined ||
      dateline.dateSpan === undefined ||
      date === undefined ||
      date.source === "dateline"
    )
      return;
    const filed = toDayNumber(dateline.date);
    const published = toDayNumber(date.date);
    if (published - filed !== 1) return;
    const lead = paragraphAt(article, dateline.start);
    for (const timex of article.times) {
      if (timex.weekday !== weekdayOf(published) || timex.stated.day !== undefined || timex.range !== undefined)
        continue;
      if (lead === undefined || timex.start < dateline.end || timex.end > lead.end || timex.known.weekday === undefined)
        continue;
      const found = governed(article, timex);
      if (
        found === undefined ||
        found.sign.direction !== "past" ||
        !found.before ||
        found.lead !== "on" ||
        found.between.length > 6
      )
        continue;
      if (
        found.around.from > 0 &&
        found.around.tokens.slice(found.around.from, found.around.to).some(({ lower }) => lower === "ago")
      )
        continue;
      if (found.around.tokens[found.sign.first]?.lower === "had") continue;
      const { weekday } = timex.known;
      const newText = weekdayLike(article.text.slice(weekday.start, weekday.end), weekdayOf(filed));
      yield {
        span: weekday,
        message: `The dateline is of ${weekdayName(weekdayOf(filed))}, ${formatLong(fromDayNumber(filed))}, so nothing could be told yet of ${weekdayName(timex.weekday as Weekday)}. Correct the weekday or the dateline.`,
        evidence: [
          { ...dateline.dateSpan, note: `${formatLong(dateline.date)} is a ${weekdayName(weekdayOf(filed))}` },
          ...(date.span === undefined ? [] : [{ ...date.span, note: `published on ${formatLong(date.date)}` }]),
        ],
        fixes: [{ title: `Change to “${newText}”`, edits: [{ ...weekday, newText }] }],
      };
    }
  },
});
