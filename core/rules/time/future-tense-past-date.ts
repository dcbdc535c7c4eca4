import type { Article } from "../../analyze.ts";
import { fromDayNumber, toDayNumber } from "../../calendar/civil.ts";
import { sayDate } from "../../calendar/say-date.ts";
import { firstEndingAfter, type Span } from "../../text/span.ts";
import type { Token } from "../../text/tokens.ts";
import type { Timex } from "../../time/timex.ts";
import { say } from "../../wording/say.ts";
import { defineRule, type Rule } from "../define-rule.ts";
import type { Fix } from "../finding.ts";
import { ownDate, surroundings } from "./shared/dates.ts";
import { type Governed, governed, statedDates } from "./shared/tense.ts";

/** Verbs that take no object: the date beside them is their own. */
const HAPPENING = new Set(
  "open begin start commence take run meet convene gather return end close conclude expire arrive depart leave happen occur launch kick premiere debut go come be face appear perform play travel visit remain continue reopen resume vote retire step".split(
    " ",
  ),
);
/** Verbs that look back: their object may be dated in the past. */
const LOOKING_BACK = new Set(
  "commemorate mark celebrate discuss review remember honor honour examine investigate recall study analyze analyse explore trace cover focus consider compare reflect revisit recreate feature highlight reexamine reassess tell recount replace include use see reveal show look remain stay know need require depend answer serve bring follow".split(
    " ",
  ),
);
const LEADS = new Set(["in", "on", "from", "between", ","]);
const WILL = new Set(["will", "'ll", "’ll", "shall"]);
/** Between verb and date: another event may be dated there. */
const OTHER_EVENT = new Set(
  "of about for since after before than as from when which who that whose during because if following against over until by through and".split(
    " ",
  ),
);
/** Verbs whose long objects carry no date of their own: `will publish its results for the third quarter on`. */
const PUBLISHING = new Set(
  "publish release report announce host hold present issue file post webcast discuss".split(" "),
);
const OF = new Set(["of", "for", "and", "about"]);
const REACH = 16;
/** A slip of the year is a matter of few years. */
const YEARS = 12;
const DAYS_A_YEAR = 365.25;

export const futureTensePastDate: Rule = defineRule({
  id: "future-tense-past-date",
  category: "time",
  severity: "warning",
  supersededBy: ["edition-year", "scheduled-past"],
  summary: "Something told as still to come is dated before the article itself.",
  why: "“Will be held” sends readers to an event that the date puts behind them: the year is wrong, or old copy was not brought up to date.",
  limits:
    "Needs the article's date and a year that the text states. Reads “will”, and “by 2018” behind “will”, “expects”, “due” and the like. Silent where the date may belong to something else in the sentence (“will discuss the strike in 2019”), on “would”, and on dates of the day before.",
  flags: [
    {
      text: " date 2026-01-27 Harbour news\n\nThe regatta will be held on {|Oct. 1, 2025|}, at the pier.",
      fixed: " date 2026-01-27 Harbour news\n\nThe regatta will be held on Oct. 1, 2026, at the pier.",
    },
    {
      text: " date 2026-01-27 Harbour news\n\nThe port will carry two million tonnes of freight a year by {|2018|}, she said.",
      fixed:
        " date 2026-01-27 Harbour news\n\nThe port will carry two million tonnes of freight a year by 2026, she said.",
    },
    {
      text: " date 2026-01-27 Harbour news\n\nThe bank expects a share of 10 percent by {|the end of 2022|}.",
      fixed: " date 2026-01-27 Harbour news\n\nThe bank expects a share of 10 percent by the end of 2026.",
    },
    {
      text: " date 2026-01-27 Harbour news\n\nResidents have until {|March 6, 2025|} to comment.",
      fixed: " date 2026-01-27 Harbour news\n\nResidents have until March 6, 2026 to comment.",
    },
    {
      text: " date 2026-01-27 Harbour news\n\nThe new slipway will open in {|March 2025|}.",
      fixed: " date 2026-01-27 Harbour news\n\nThe new slipway will open in March 2026.",
    },
  ],
  accepts: [
    " date 2026-01-27 Harbour news\n\nResidents have until March 6, 2026 to comment. They had until March 6, 2025 to do so.",
    " date 2026-01-27 Harbour news\n\nThe port will carry two million tonnes a year by 2028, and could by 2030 carry three.",
    " date 2026-01-27 Harbour news\n\nThe report will show what was built by 2018. It will retell a plan to close by 2019.",
    " date 2026-01-27 Harbour news\n\nThe mayor would have liked a pier by 2018, and she expects the loss made by 2020 to shrink.",
    " date 2026-01-27 Harbour news\n\nThe regatta will be held on Oct. 1, 2026.",
    " date 2026-01-27 Harbour news\n\nThe yard said on Oct. 1, 2025, it will open a new slipway.",
    " date 2026-01-27 Harbour news\n\nThe museum will show ships built in 1925.",
    " date 2026-01-27 Harbour news\n\nThe council will discuss the strike in 2019.",
    " date 2026-01-27 Harbour news\n\nA plaque will honour the crew lost on Oct. 1, 1925.",
    "The regatta will be held on Oct. 1, 2025.",
  ],
  *check(article) {
    const own = article.date;
    if (own === undefined) return;
    const today = toDayNumber(own.date);
    for (const timex of statedDates(article)) {
      const last = lastDay(article, timex);
      if (last >= today - 1 || today - last > YEARS * DAYS_A_YEAR) continue;
      const found = governed(article, timex);
      const verb =
        found !== undefined && isStillToCome(found)
          ? found.verb
          : (sentencing(article, timex) ?? bySoon(article, timex) ?? openUntil(article, timex));
      if (verb === undefined) continue;
      yield {
        span: { start: timex.start, end: timex.end },
        message: say`“${article.text.slice(verb.start, verb.end)}” tells this as still to come, but ${article.text.slice(timex.start, timex.end)} lies before the article's date, ${sayDate(own.date)}. Correct the date or the tense.`,
        evidence: [{ ...verb, note: say`told as still to come` }, ...ownDate(article)],
        fixes: fixesFor(article, timex, today),
      };
    }
  },
});

/** "Faces 15 years when sentenced on …", "at his sentencing on …": the sentence is still to come. */
function sentencing(article: Article, timex: Timex): Span | undefined {
  const around = timex.stated.day === undefined ? undefined : surroundings(article, timex);
  if (around === undefined) return undefined;
  const { tokens, from, first, paragraph } = around;
  const word = tokens[first - 2];
  if (tokens[first - 1]?.lower !== "on" || (word?.lower !== "sentenced" && word?.lower !== "sentencing"))
    return undefined;
  if (
    word.lower === "sentenced" &&
    !tokens.slice(Math.max(from, first - 6), first - 2).some(({ lower }) => lower === "when")
  )
    return undefined;
  const faces = tokens.slice(from, first).findLast(({ lower }) => lower === "faces" || lower === "face");
  return faces && { start: paragraph.start + faces.start, end: paragraph.start + faces.end };
}

const OPEN =
  /(?:\b(?:have|has) (?:up )?(?:until|till)|\b(?:(?:is|are|remains?|stays?) (?:open|on (?:show|view|display))|exhibition runs|show runs|festival runs|fair runs) (?:until|till|through)|\bdeadline(?: for [^.,;“”]{1,50})? is(?: on)?) $/;
/** "Work is to be completed by December 2019" */
const TO_BE_DONE = /\b(?:is|are) (?:expected |scheduled |due |set )?to be \p{Ll}+(?:ed|en|lt|de|ne) by $/u;
/** How far before a date such words may begin, in code units. */
const OPEN_REACH = 80;

/** "Residents have until 6 March 2025", "is open until", "the deadline is". */
function openUntil({ text }: Article, { start, stated, range }: Timex): Span | undefined {
  if (range !== undefined) return undefined;
  const from = Math.max(0, start - OPEN_REACH);
  const before = text.slice(from, start);
  const found = TO_BE_DONE.exec(before) ?? (stated.day === undefined ? null : OPEN.exec(before));
  return found === null ? undefined : { start: from + found.index, end: start - 1 };
}

const AHEAD = /\b(?:will|plans to|aims to|expects|hopes to|could|due|wants to|intends to|must)$/;
/** "Its plans to close" are a noun. */
const OWNERS = new Set("the its their his her of with under such".split(" "));
/** From the verb to its date, in tokens. */
const BY_REACH = 12;

/** "Will carry 2.4 million tonnes a year by 2018", "due by Oct. 19, 2016": nothing is done by a day that is past. */
function bySoon(article: Article, timex: Timex): Span | undefined {
  const around = surroundings(article, timex);
  if (around === undefined || timex.range !== undefined) return undefined;
  const { tokens, from, first, last, paragraph } = around;
  let at = first - 1;
  while (at > from && /^(?:the|end|of|early|late|mid|-|beginning)$/.test(tokens[at]?.lower ?? "")) at--;
  if (
    tokens[at]?.lower !== "by" ||
    /^(?:to|and|or|which|when|who|that|was|were|had|have)$/.test(tokens[last]?.lower ?? "")
  )
    return undefined;
  for (let i = at - 1; i >= Math.max(from, at - BY_REACH); i--) {
    const { lower, text, start, end } = tokens[i] as Token;
    // Another clause, another time, or a deed that lies behind.
    if (
      text === "," ||
      text === ";" ||
      text === "(" ||
      /^(?:if|when|than|from|in|since|which|that|who|was|were|had)$/.test(lower)
    )
      return undefined;
    if (/^(?:18|19|20)\d\d$/.test(text) || (/ed$/.test(lower) && lower !== "need")) return undefined;
    if (
      AHEAD.test(lower) ||
      (lower === "to" && AHEAD.test(`${tokens[i - 1]?.lower} to`) && !OWNERS.has(tokens[i - 2]?.lower ?? ""))
    )
      return { start: paragraph.start + start, end: paragraph.start + end };
    // "a plan to close by 2019": an aim of another day.
    if (lower === "to") return undefined;
  }
  return undefined;
}

/** The last day that is meant: of the range, if the date begins one. */
function lastDay({ times }: Article, timex: Timex): number {
  const end = timex.range?.role === "start" ? times[firstEndingAfter(times, timex.end)] : undefined;
  return ((end?.range?.id === timex.range?.id ? end?.interval : undefined) ?? timex.interval)?.last ?? 0;
}

function isStillToCome({ sign, before, between, lead, around, timex }: Governed): boolean {
  const { tokens, from, to, last } = around;
  if (!before || !LEADS.has(lead) || between.length > REACH) return false;
  if (!WILL.has(tokens[sign.first]?.lower ?? "")) return false;
  const next = tokens[last];
  if (next?.kind === "word" && /^[A-Z]/.test(next.text)) return false;
  if (tokens.slice(from, to).some(({ lower }) => lower === "if" || lower === "again")) return false;
  const passive = sign.last > sign.first;
  const verb = passive
    ? (tokens[sign.last]?.lower ?? "")
    : (between.find(({ lower }) => !lower.endsWith("ly"))?.lower ?? "");
  const rest = passive ? between : between.slice(between.findIndex(({ lower }) => lower === verb) + 1);
  // "Will be eligible for his next hearing in 2013."
  if (rest.some(({ lower }) => lower === "next")) return true;
  if (
    LOOKING_BACK.has(verb) ||
    rest
      .slice(0, -1)
      .some(
        ({ lower, text }) =>
          (OTHER_EVENT.has(lower) && !(PUBLISHING.has(verb) && OF.has(lower))) || text === "(" || text === ";",
      )
  )
    return false;
  if (rest.slice(0, -1).some(({ lower }) => /(?:ed|ing)$/.test(lower))) return false;
  if (passive || HAPPENING.has(verb)) return true;
  // "will host a forum on May 2, 2025": an object stands between; only a day that a calendar would show.
  return timex.stated.day !== undefined && lead === "on" && rest.length <= (PUBLISHING.has(verb) ? REACH : 8);
}

/** The first year in which the date lies ahead, as an offer: nothing corroborates it. */
function fixesFor(article: Article, timex: Timex, today: number): Fix[] {
  const { known, interval, range } = timex;
  const year = known.year;
  if (year === undefined || interval === undefined || range !== undefined || year.end - year.start !== 4) return [];
  const own = fromDayNumber(today).year;
  const first = fromDayNumber(interval.last);
  const ahead = toDayNumber({ ...first, year: own }) >= today ? own : own + 1;
  return article.text.slice(year.start, year.end) === String(ahead)
    ? []
    : [{ title: say`Change the year to ${ahead}`, edits: [{ ...year, newText: String(ahead) }] }];
}
