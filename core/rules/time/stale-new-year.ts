import { toDayNumber } from "../../calendar/civil.ts";
import { sayDate } from "../../calendar/say-date.ts";
import { say } from "../../wording/say.ts";
import { defineRule, type Rule } from "../define-rule.ts";
import { ownDate } from "./shared/dates.ts";
import { governed, statedDates } from "./shared/tense.ts";

/** Copy of these months still carries the old year by habit. */
const LAST_MONTH = 2;
/** Days ahead that an event may lie and still be called coming. */
const AHEAD = 200;
const COMING = new Set("upcoming forthcoming coming register registration tickets rsvp".split(" "));

export const staleNewYear: Rule = defineRule({
  id: "stale-new-year",
  category: "time",
  severity: "information",
  supersededBy: ["edition-year", "future-tense-past-date", "scheduled-past"],
  summary: "Copy from the first weeks of a year dates a coming event to the year before.",
  why: "In January hands still write the old year, and the invitation points to a day long gone.",
  limits:
    "Needs the article's date in January or February, a day and year that the text states, and a word such as “upcoming” in the sentence. Silent under past verbs.",
  flags: [
    {
      text: " date 2026-01-12 Harbour news\n\nTickets for the upcoming regatta on {|March 3, 2025|}, are on sale.",
      fixed: " date 2026-01-12 Harbour news\n\nTickets for the upcoming regatta on March 3, 2026, are on sale.",
    },
  ],
  accepts: [
    " date 2026-01-12 Harbour news\n\nTickets for the upcoming regatta on March 3, 2026, are on sale.",
    " date 2026-01-12 Harbour news\n\nThe regatta was held on March 3, 2025.",
    " date 2026-01-12 Harbour news\n\nSince 2023 the regatta has grown, and the upcoming one will be the largest since March 3, 2025.",
    " date 2026-06-12 Harbour news\n\nTickets for the upcoming regatta on March 3, 2025, are on sale.",
  ],
  *check(article) {
    const own = article.date;
    if (own === undefined || own.date.month > LAST_MONTH) return;
    const today = toDayNumber(own.date);
    for (const timex of statedDates(article)) {
      const { stated, known, interval } = timex;
      if (
        stated.year !== own.date.year - 1 ||
        stated.month === undefined ||
        stated.day === undefined ||
        timex.range !== undefined
      )
        continue;
      const next = toDayNumber({ year: own.date.year, month: stated.month, day: stated.day });
      if (interval === undefined || known.year === undefined || next <= today || next > today + AHEAD) continue;
      const found = governed(article, timex);
      const { tokens, from, first } = found?.around ?? { tokens: [], from: 0, first: 0 };
      if (found === undefined || found.sign.direction === "past" || found.lead !== "on") continue;
      const sign = tokens.slice(from, first).find(({ lower }) => COMING.has(lower));
      if (sign === undefined) continue;
      const offset = found.around.paragraph.start;
      yield {
        span: { start: timex.start, end: timex.end },
        message: say`“${sign.text}” tells of something to come, but ${article.text.slice(timex.start, timex.end)} lies before the article's date, ${sayDate(own.date)}. Is ${own.date.year} meant?`,
        evidence: [
          { start: offset + sign.start, end: offset + sign.end, note: say`told as still to come` },
          ...ownDate(article),
        ],
        fixes: [
          {
            title: say`Change the year to ${own.date.year}`,
            edits: [{ ...known.year, newText: String(own.date.year) }],
          },
        ],
      };
    }
  },
});
