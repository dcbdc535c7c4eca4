import type { Article } from "../../analyze.ts";
import { fromDayNumber, toDayNumber, type Weekday, weekdayOf } from "../../calendar/civil.ts";
import { sayDate, sayFullDate, sayWeekday } from "../../calendar/say-date.ts";
import type { Timex } from "../../time/timex.ts";
import { say } from "../../wording/say.ts";
import { defineRule, type Rule } from "../define-rule.ts";
import type { Report } from "../finding.ts";
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
    "Reads the first paragraph after a dateline whose date the text states, and only the weekday after it, under a past verb. A header must be of the dateline's day or of the next; of a later day, a picture or the story must have the date of the weekday.",
  flags: [
    {
      text: " date 2023-02-23 Talks\n\nJAKARTA, Feb. 22 (Newswire) -- Ministers met on {|Thursday|} and signed a treaty.",
      fixed: " date 2023-02-23 Talks\n\nJAKARTA, Feb. 22 (Newswire) -- Ministers met on Wednesday and signed a treaty.",
    },
    {
      text: " date 2023-02-23 Talks\n\nJAKARTA, Feb. 22 (Newswire) -- The premier on {|Thursday|} met the mayor.",
      fixed: " date 2023-02-23 Talks\n\nJAKARTA, Feb. 22 (Newswire) -- The premier on Wednesday met the mayor.",
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
    {
      text: " date 2025-10-28 Talks\n\nMinisters meet in Jakarta, Indonesia, Oct. 28, 2025. (Newswire/Ann Lee)\n\nJAKARTA, {|Oct. 26|} (Newswire) -- Ministers met on Tuesday and signed a treaty.",
      fixed:
        " date 2025-10-28 Talks\n\nMinisters meet in Jakarta, Indonesia, Oct. 28, 2025. (Newswire/Ann Lee)\n\nJAKARTA, Oct. 28 (Newswire) -- Ministers met on Tuesday and signed a treaty.",
    },
  ],
  accepts: [
    " date 2025-10-28 Talks\n\nJAKARTA, Oct. 26 (Newswire) -- Ministers met on Tuesday and signed a treaty.",
    " date 2025-10-28 Talks\n\nMinisters will meet again on Oct. 28, 2025.\n\nJAKARTA, Oct. 26 (Newswire) -- Ministers met on Saturday and signed a treaty.",
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
    if (gap > 1) yield* staleDateline(article, gap);
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

/** A dateline so many days before the publication may be a slip; more may be another story's. */
const MOST_STALE = 10;

/** "HALDEN, Oct. 26": the lead tells of Tuesday, and a picture of the same is dated Tuesday, Oct. 28. */
function* staleDateline(article: Article, gap: number): Generator<Report> {
  const { dateline, times, text } = article;
  const lead = dateline === undefined ? undefined : paragraphAt(article, dateline.start);
  if (dateline?.date === undefined || dateline.dateSpan === undefined || lead === undefined || gap > MOST_STALE) return;
  const filed = toDayNumber(dateline.date);
  const told = times.find(
    (timex) =>
      timex.start >= dateline.end &&
      timex.end <= lead.end &&
      timex.weekday !== undefined &&
      timex.stated.day === undefined &&
      timex.range === undefined &&
      isToldAsPast(article, timex),
  );
  const right = filed + (((((told?.weekday ?? 0) - weekdayOf(filed)) % 7) + 7) % 7);
  if (told?.weekday === undefined || told.known.weekday === undefined || right <= filed || right > filed + gap) return;
  const other = times.find(
    ({ stated, interval, start, end }) =>
      stated.day !== undefined &&
      interval?.first === right &&
      interval.last === right &&
      (end <= dateline.start || start >= dateline.end) &&
      article.paragraphs.some(
        ({ zone, ...it }) => /^(?:caption|body)$/.test(zone) && it.start <= start && end <= it.end,
      ),
  );
  if (other === undefined) return;
  const span = dateline.dateSpan;
  const written = text.slice(span.start, span.end);
  const date = fromDayNumber(right);
  const newText = written.replace(/\d{1,2}(?!\d)/, String(date.day));
  yield {
    span,
    message: say`The dateline is of ${sayFullDate(dateline.date)}, but the lead tells of ${sayWeekday(told.weekday as Weekday)}, which the article has as ${sayDate(date)}. Correct the dateline.`,
    evidence: [
      { ...told.known.weekday, note: say`told as past` },
      { start: other.start, end: other.end, note: say`${sayDate(date)} is a ${sayWeekday(weekdayOf(right))}` },
    ],
    fixes:
      date.month === dateline.date.month ? [{ title: say`Change to “${newText}”`, edits: [{ ...span, newText }] }] : [],
  };
}

/** "Met on Thursday", "in voting Thursday": a plain past verb before the weekday, with nothing that moves it a week back. */
function isToldAsPast(article: Article, timex: Timex): boolean {
  const found = governed(article, timex);
  if (found === undefined || found.sign.direction !== "past" || found.lead !== "on") return false;
  const { around, between, sign } = found;
  // "The premier on Tuesday met": the verb stands right behind.
  if (!found.before && between.length > 0) return false;
  if (between.length > MAX_BETWEEN || around.tokens[sign.first]?.lower === "had") return false;
  const [from, to] = [Math.max(around.from, around.first - NEAR), Math.min(around.to, around.last + NEAR)];
  return !around.tokens.slice(from, to).some(({ lower }) => EARLIER.has(lower));
}
