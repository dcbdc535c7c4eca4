import type { Article } from "../../analyze.ts";
import { isQuoted } from "../../article/quotations.ts";
import { fromDayNumber } from "../../calendar/civil.ts";
import { type CaseStep, caseSteps } from "../../facts/case-steps.ts";
import type { Timex } from "../../time/timex.ts";
import { say } from "../../wording/say.ts";
import { defineRule, type Rule } from "../define-rule.ts";
import type { Report } from "../finding.ts";

/** "The 2015 fatal shooting of", "for a 2006 cold case murder" */
const DEED =
  /^ (?:(?!to |by |for |and |of |in )[a-z]+ ){0,3}(?:shootings?|stabbings?|murders?|killings?|homicides?|deaths?|crash|collision|attacks?|assaults?|robbery|robberies|burglary|fire|arson|kidnapping|beating|rape|slaying)\b/i;
/** Another deed, of which the year may be right. */
const OTHER = /\b(?:another|prior|previous|previously|similar|earlier|other)\b/i;

export const yearOfTheAct: Rule = defineRule({
  id: "year-of-the-act",
  category: "time",
  severity: "warning",
  supersededBy: ["headline-number", "order-of-events", "impossible-date"],
  summary: "The deed that a court report tells of is given two years.",
  why: "The headline has the 2014 shooting, the story dates it 2015: the reader looks for a second one.",
  limits:
    "Needs a year right before the deed (“the 2015 fatal shooting”) and the one date in the report on which it was done, with the hour, the part of the day or “according to the police, on …”. Silent where the report dates several deeds in several years, or names the year with another date.",
  flags: [
    {
      text: "Man jailed for killing\nA man was jailed on Monday for the {|2014|} fatal shooting of a guard. According to the police, on October 6, 2015, at about 7:50 a.m., he broke into cars.",
      fixed:
        "Man jailed for killing\nA man was jailed on Monday for the 2015 fatal shooting of a guard. According to the police, on October 6, 2015, at about 7:50 a.m., he broke into cars.",
    },
  ],
  accepts: [
    "A man was sentenced in 1978 to receive the death penalty for the murder. On November 14, 1977, at about 9 p.m., he shot a man.",
    "A man was jailed for the 2015 fatal shooting of a guard. According to the police, on October 6, 2015, at about 7:50 a.m., he broke into cars.",
    "A man was jailed for the 2014 fatal shooting of a guard and a theft. On October 6, 2015, at about 7:50 a.m., he broke into cars. The guard was shot on May 2, 2014.",
    "A man was jailed for the 2014 fatal shooting of a guard. On October 6, 2015, at about 7:50 a.m., he broke into cars. On May 2, 2014, at about 9 p.m., he shot.",
  ],
  *check(article) {
    const told = article.times.filter((timex) => isOfDeed(article, timex));
    if (told.length === 0) return;
    const acts = caseSteps(article, article.times).filter(({ kind }) => kind === "act");
    const [act] = acts;
    if (act === undefined || new Set(acts.map(yearOf)).size > 1) return;
    const year = yearOf(act);
    for (const timex of told) {
      if (timex.stated.year === year || isNamed(article, timex)) continue;
      yield reportOf(article, timex, act, year);
    }
  },
});

function yearOf({ day }: CaseStep): number {
  return fromDayNumber(day).year;
}

/** A bare year right before a deed. */
function isOfDeed(article: Article, timex: Timex): boolean {
  const { text } = article;
  if (timex.type !== "DATE" || timex.stated.month !== undefined || !/^\d{4}$/.test(timex.value)) return false;
  if (timex.end - timex.start !== 4 || !DEED.test(text.slice(timex.end, timex.end + 60))) return false;
  const before = text.slice(Math.max(0, timex.start - 40), timex.start);
  return (
    /\b(?:a|an|the|for|of|his|her|their)(?: \w+)? $/i.test(before) && !OTHER.test(before) && !isQuoted(article, timex)
  );
}

/** The same year stands with another date or by itself: it is that of something. */
function isNamed({ times }: Article, timex: Timex): boolean {
  return times.some((it) => it !== timex && it.stated.year === timex.stated.year && it.stated.month !== undefined);
}

function reportOf({ text }: Article, { start, end }: Timex, act: CaseStep, year: number): Report {
  return {
    span: { start, end },
    message: say`The deed is of ${text.slice(start, end)} here, but it was done on ${text.slice(act.start, act.end)}. Correct one of the two.`,
    evidence: [{ start: act.start, end: act.end, note: say`when it was done` }],
    fixes: [{ title: say`Change to ${year}`, edits: [{ start, end, newText: String(year) }] }],
  };
}
