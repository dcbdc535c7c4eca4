import type { Article } from "../../analyze.ts";
import { fromDayNumber, toDayNumber, type Weekday, weekdayOf } from "../../calendar/civil.ts";
import { sayDate, sayFullDate, sayWeekday } from "../../calendar/say-date.ts";
import type { Timex } from "../../time/timex.ts";
import { say } from "../../wording/say.ts";
import { defineRule, type Rule } from "../define-rule.ts";
import { paragraphAt } from "./shared/dates.ts";
import { governed } from "./shared/tense.ts";
import { weekdayLike } from "./shared/weekdays.ts";

/** From the verb to its weekday, in tokens. */
const MAX_BETWEEN = 6;
/** From the weekday to a word that takes it to another week, in tokens. */
const NEAR = 7;
/** Words that may take the weekday to another week. */
const EARLIER: ReadonlySet<string> = new Set(["ago", "last", "previous", "earlier", "since", "until"]);

export const weekdayDateline: Rule = defineRule({
  id: "weekday-dateline",
  category: "time",
  severity: "warning",
  summary: "The lead tells of a weekday that had not come when the dateline was written.",
  why: "A story filed on Wednesday cannot tell what happened on Thursday: the weekday was counted from the day of publication.",
  limits:
    "Reads the first paragraph after a dateline whose date the text states, and only the weekday after it, under a past verb. A header must be of the dateline's day or of the next.",
  flags: [
    {
      text: " date 2023-02-23 Talks\n\nJAKARTA, Feb. 22 (Newswire) -- Ministers met on {|Thursday|} and signed a treaty.",
      fixed: " date 2023-02-23 Talks\n\nJAKARTA, Feb. 22 (Newswire) -- Ministers met on Wednesday and signed a treaty.",
    },
    {
      text: "HALDEN, July 9, 2025 - The toll of the flood rose to 41 on {|Thursday|}, officials said.",
      fixed: "HALDEN, July 9, 2025 - The toll of the flood rose to 41 on Wednesday, officials said.",
    },
    {
      text: " date 2025-12-03 Trains\n\nHALDEN, Dec. 3 (Newswire) -- The line has carried many since it opened on Dec. 3, 2021, its operator said on {|Thursday|}.",
      fixed:
        " date 2025-12-03 Trains\n\nHALDEN, Dec. 3 (Newswire) -- The line has carried many since it opened on Dec. 3, 2021, its operator said on Wednesday.",
    },
  ],
  accepts: [
    "HALDEN, July 9, 2025 - The bridge will close on Thursday, officials said.",
    "HALDEN, July 9, 2025 - The bridge, which closed on Thursday last week, opens again, officials said.",
    " date 2023-02-23 Talks\n\nJAKARTA, Feb. 22 (Newswire) -- Ministers met on Wednesday and signed a treaty.",
    " date 2023-02-23 Talks\n\nJAKARTA, Feb. 22 (Newswire) -- Ministers will meet on Thursday.",
    " date 2023-02-23 Talks\n\nJAKARTA, Feb. 22 (Newswire) -- Ministers met on Wednesday. A week ago on Thursday they had parted.",
    " date 2023-02-23 Talks\n\nMinisters met on Thursday and signed a treaty.",
  ],
  *check(article) {
    const { dateline, date } = article;
    if (dateline?.date === undefined || dateline.dateSpan === undefined || date === undefined) return;
    const filed = toDayNumber(dateline.date);
    const gap = date.source === "dateline" ? 0 : toDayNumber(date.date) - filed;
    if (gap < 0 || gap > 1) return;
    const published = filed + 1;
    const lead = paragraphAt(article, dateline.start);
    if (lead === undefined) return;
    const right = weekdayOf(filed);
    for (const timex of article.times) {
      if (timex.weekday !== weekdayOf(published) || timex.stated.day !== undefined || timex.range !== undefined)
        continue;
      if (timex.start < dateline.end || timex.end > lead.end || timex.known.weekday === undefined) continue;
      if (!isToldAsPast(article, timex)) continue;
      const { weekday } = timex.known;
      const newText = weekdayLike(article.text.slice(weekday.start, weekday.end), right);
      yield {
        span: weekday,
        message: say`The dateline is of ${sayFullDate(fromDayNumber(filed))}, so nothing could be told yet of ${sayWeekday(timex.weekday as Weekday)}. Correct the weekday or the dateline.`,
        evidence: [
          { ...dateline.dateSpan, note: say`${sayDate(dateline.date)} is a ${sayWeekday(right)}` },
          ...(date.span === undefined || date.source === "dateline"
            ? []
            : [{ ...date.span, note: say`published on ${sayDate(date.date)}` }]),
        ],
        fixes: [{ title: say`Change to “${newText}”`, edits: [{ ...weekday, newText }] }],
      };
    }
  },
});

/** "Met on Thursday", "in voting Thursday": a plain past verb before the weekday, with nothing that moves it a week back. */
function isToldAsPast(article: Article, timex: Timex): boolean {
  const found = governed(article, timex);
  if (found === undefined || found.sign.direction !== "past" || !found.before || found.lead !== "on") return false;
  const { around, between, sign } = found;
  if (between.length > MAX_BETWEEN || around.tokens[sign.first]?.lower === "had") return false;
  const [from, to] = [Math.max(around.from, around.first - NEAR), Math.min(around.to, around.last + NEAR)];
  return !around.tokens.slice(from, to).some(({ lower }) => EARLIER.has(lower));
}
