import { sayDate } from "../../calendar/say-date.ts";
import type { Timex } from "../../time/timex.ts";
import { say } from "../../wording/say.ts";
import { defineRule, type Rule } from "../define-rule.ts";
import { ownDate, surroundings } from "./shared/dates.ts";

/** Words that may stand between "this year's fair" and its date without another event coming in. */
const HELD = new Set(
  "held holding takes took take taking place scheduled set due slated planned will be was is runs ran running opens opened starts started begins began on in from , (".split(
    " ",
  ),
);
/** Words of the event's name between "this year's" and its verb. */
const NAME_WORDS = 6;

export const thisYear: Rule = defineRule({
  id: "this-year",
  category: "time",
  severity: "information",
  summary: "“This year's” event is dated to another year.",
  why: "The words date the event to the year of publication, the figure to another: old copy, or a slip of the year.",
  limits: "Needs the article's own date, and the event's date right after its name. Silent in undated copy.",
  flags: [
    {
      text: " date 2026-03-10 Harbour news\n\n{|This year|}'s regatta, held on May 3, 2025, drew 300 boats.",
      fixed: " date 2026-03-10 Harbour news\n\nLast year's regatta, held on May 3, 2025, drew 300 boats.",
    },
  ],
  accepts: [
    " date 2026-03-10 Harbour news\n\nThis year's regatta, held on March 3, 2026, drew 300 boats.",
    " date 2026-03-10 Harbour news\n\nThis year's regatta was larger than that of May 2025.",
    "This year's regatta, held on May 3, 2025, drew 300 boats.",
  ],
  *check(article) {
    const own = article.date;
    if (own === undefined) return;
    const { times, text } = article;
    for (let i = 0; i + 1 < times.length; i++) {
      const words = times[i] as Timex;
      const date = times[i + 1] as Timex;
      const year = date.stated.year;
      if (year === undefined || year === own.date.year || words.anchor?.kind !== "publication") continue;
      if (text.slice(words.start, words.end).toLowerCase() !== "this year" || Math.abs(year - own.date.year) > 2)
        continue;
      if (!isOneEvent(article, words, date)) continue;
      const phrase = year === own.date.year - 1 ? "last year" : year === own.date.year + 1 ? "next year" : undefined;
      const newText =
        phrase === undefined
          ? undefined
          : /^[A-Z]/.test(text.charAt(words.start))
            ? phrase.charAt(0).toUpperCase() + phrase.slice(1)
            : phrase;
      yield {
        span: { start: words.start, end: words.end },
        message: say`The article is of ${sayDate(own.date)}, but the event of “this year” is dated ${text.slice(date.start, date.end)}. Correct one of the two.`,
        evidence: [{ start: date.start, end: date.end, note: say`the event is dated ${year}` }, ...ownDate(article)],
        fixes:
          newText === undefined
            ? []
            : [{ title: say`Change to “${newText}”`, edits: [{ start: words.start, end: words.end, newText }] }],
      };
    }
  },
});

/** `'s regatta, held on`: a name of few words, then how it is held, then the date. */
function isOneEvent(article: Parameters<typeof surroundings>[0], words: Timex, date: Timex): boolean {
  const around = surroundings(article, words);
  if (around === undefined) return false;
  const { tokens, last, paragraph } = around;
  if (tokens[last]?.kind !== "clitic") return false;
  const at = tokens.findIndex(({ start }) => start + paragraph.start >= date.start);
  if (at < 0 || at >= around.to) return false;
  const between = tokens.slice(last + 1, at).map(({ lower }) => lower);
  const verb = between.findIndex((word) => HELD.has(word));
  return verb > 0 && verb <= NAME_WORDS && between.slice(verb).every((word) => HELD.has(word));
}
