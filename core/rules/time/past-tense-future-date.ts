import type { Article } from "../../analyze.ts";
import { fromDayNumber, toDayNumber } from "../../calendar/civil.ts";
import { sayDate } from "../../calendar/say-date.ts";
import type { Token } from "../../text/tokens.ts";
import type { Timex } from "../../time/timex.ts";
import { say } from "../../wording/say.ts";
import { defineRule, type Rule } from "../define-rule.ts";
import type { Fix } from "../finding.ts";
import { ownDate, surroundings } from "./shared/dates.ts";
import { type Governed, governed, statedDates } from "./shared/tense.ts";

/** Acts whose object may lie ahead: what was announced, approved or put off has a date of its own. */
const ABOUT_THE_FUTURE = new Set(
  (
    "announced unveiled revealed confirmed said told added noted stated reported proposed approved selected chosen chose awarded secured extended postponed delayed rescheduled deferred booked planned signed adopted agreed pledged committed targeted projected forecast predicted expected anticipated estimated scheduled slated set due issued renewed granted allocated earmarked budgeted invested funded backed sponsored authorized authorised invited registered applied sought needed required allowed designed intended hoped wanted promised vowed offered submitted filed released published outlined presented introduced introducing called dubbed titled named entitled based dated focused focusing given made got had has have was were did been " +
    "priced maturing matured due valued sold bought ordered reserved picked nominated qualified eligible advanced brought moved pushed laid lined paved prepared seen saw thought believed considered recommended urged asked ordered tapped hired elected appointed"
  ).split(" "),
);
/** Plans: even a date right after them may lie ahead. */
const PLANS = new Set(
  "scheduled rescheduled planned slated expected anticipated due set projected forecast predicted estimated targeted postponed delayed deferred booked matured maturing priced valued based dated titled entitled named called dubbed moved pushed brought advanced laid got had has have did needed required wanted hoped intended".split(
    " ",
  ),
);
/** "was" and "were" alone do happen; the rest of the list above are acts. */
const BE = new Set(["was", "were"]);
/** Words between verb and date, or around them, after which the date may be of something still to come. */
const AHEAD = new Set(
  "to plan plans planned deadline target goal goals scheduled expected expires expire expiration maturity mature due through until till will would shall could may might should if next upcoming future forecast projected vision agenda budget season edition bid candidate term reelection election contract deal agreement schedule launch debut release roadmap strategy outlook guidance for ahead toward towards payable redeemable effective available valid record starting".split(
    " ",
  ),
);
/** Deeds and fates that nothing but the past tells of; after them fewer words make the date doubtful. */
const DONE = new Set(
  "arrested charged indicted convicted killed shot stabbed died murdered born founded established graduated married arraigned pleaded fled robbed stole raped attacked extradited".split(
    " ",
  ),
);
const STILL_AHEAD = new Set("until through till due deadline scheduled will would hearing trial".split(" "));
const LEADS = new Set(["in", "on"]);
/** Tokens between the verb and its date. */
const REACH = 14;

export const pastTenseFutureDate: Rule = defineRule({
  id: "past-tense-future-date",
  category: "time",
  severity: "warning",
  supersededBy: ["edition-year"],
  summary: "Something told as past is dated after the article itself.",
  why: "What had happened when the article went out cannot have happened later: the year or the tense is wrong.",
  limits:
    "Needs the article's date and a year that the text states. Silent where the verb may speak of a plan (announced, scheduled, extended), where a word such as “until”, “through” or “deadline” stands by the date, and on fiscal years.",
  flags: [
    {
      text: " date 2026-01-27 Harbour news\n\nThe regatta was held on {|March 3, 2027|}, and drew 300 boats.",
      fixed: " date 2026-01-27 Harbour news\n\nThe regatta was held on March 3, 2025, and drew 300 boats.",
    },
    {
      text: " date 2026-01-27 Harbour news\n\nThe yard was founded in {|2029|} by two brothers.",
    },
    { text: " date 2026-01-27 Harbour news\n\nThe rain on Monday was the heaviest since {|2037|}, the office said." },
    {
      text: " date 2026-01-27 Choir tours Peru for the first time since {|2029|}\n\nThe choir sang in Lima on Monday.",
    },
    {
      text: " date 2026-01-27 Harbour news\n\nThe captain retired from the service in {|May 2027|}.",
      fixed: " date 2026-01-27 Harbour news\n\nThe captain retired from the service in May 2025.",
    },
  ],
  accepts: [
    " date 2026-01-27 Harbour news\n\nThe rain on Monday was the heaviest since 2017, and the plan of 2037 stands.",
    " date 2026-01-27 Harbour news\n\nThe board declared a dividend of 30 cents a share, payable on March 3, 2026, to holders of record on Feb. 20, 2026.",
    " date 2026-01-27 Harbour news\n\nThe regatta was held on March 3, 2025.",
    " date 2026-01-27 Harbour news\n\nThe regatta was scheduled to start on March 3, 2027.",
    " date 2026-01-27 Harbour news\n\nThe yard announced a new slipway in 2027.",
    " date 2026-01-27 Harbour news\n\nThe contract was extended through 2028.",
    " date 2026-01-27 Harbour news\n\nThe town won the right to hold the regatta in 2028.",
    "The regatta was held on March 3, 2027.",
  ],
  *check(article) {
    const own = article.date;
    if (own === undefined) return;
    const today = toDayNumber(own.date);
    for (const timex of statedDates(article)) {
      // A day's difference is a matter of zones and deadlines.
      if ((timex.interval?.first ?? 0) <= today + 1) continue;
      const found = governed(article, timex);
      const verb =
        found !== undefined && isTold(found)
          ? found.verb
          : (isPunished(article, timex) ??
            isTestified(article, timex) ??
            isBegun(article, timex) ??
            sinceThen(article, timex));
      if (verb === undefined) continue;
      yield {
        span: { start: timex.start, end: timex.end },
        message: say`“${article.text.slice(verb.start, verb.end)}” tells this as past, but ${article.text.slice(timex.start, timex.end)} lies after the article's date, ${sayDate(own.date)}. Correct the date or the tense.`,
        evidence: [{ ...verb, note: say`told as past` }, ...ownDate(article)],
        fixes: fixesFor(article, timex, today),
      };
    }
  },
});

/** True when the verb puts the date itself in the past. */
function isTold({ sign, before, between, lead, around, timex }: Governed): boolean {
  if (sign.direction !== "past" || !LEADS.has(lead) || between.length > REACH) return false;
  const { tokens, from, to, last } = around;
  const verb = tokens[sign.last]?.lower ?? "";
  const opening = tokens[sign.first]?.lower ?? "";
  if (PLANS.has(verb)) return false;
  if (ABOUT_THE_FUTURE.has(verb) && !(before && between.length <= (BE.has(verb) ? 2 : 1))) return false;
  if (opening === "have" || opening === "has") return false;
  if (SUBORDINATORS.has(tokens[sign.first - 1]?.lower ?? "")) return false;
  const ahead = DONE.has(verb) ? STILL_AHEAD : AHEAD;
  if (between.some(({ lower, text }, index) => (ahead.has(lower) && !isPlaceTo(between, index)) || text === ";"))
    return false;
  // In front: "In 2027 they created it", with nothing between that could hold another clause.
  if (!before && (between.length > 4 || timex.interval === undefined)) return false;
  const sentence = tokens.slice(from, to);
  if (
    sentence.some(({ lower }) => lower === "if" || lower === "fiscal" || lower === "fictional" || lower === "imagine")
  )
    return false;
  const next = tokens[last];
  if (next?.kind === "word" && (/^[A-Z]/.test(next.text) || NOUNS.has(next.lower))) return false;
  return !(next?.text === "-" || next?.kind === "clitic");
}

/** "When sentenced on …" may lie ahead. */
const SUBORDINATORS = new Set("when once if until unless after before as than".split(" "));

const COURT = new Set(
  "sentenced convicted jailed imprisoned indicted charged arrested guilty pleaded prison".split(" "),
);

/** `from New York to Orange County`: the way to a place, not a purpose. */
function isPlaceTo(between: readonly Token[], index: number): boolean {
  return between[index]?.lower === "to" && /^[A-Z]/.test(between[index + 1]?.text ?? "");
}

const EVIDENCE = new Set(
  "testimony evidence investigation indictment charges records complaint prosecutors police investigators trial".split(
    " ",
  ),
);

/** "According to trial testimony, on …": what is testified has happened. */
function isTestified(article: Article, timex: Timex): Governed["verb"] | undefined {
  const around = surroundings(article, timex);
  if (around === undefined) return undefined;
  const { tokens, from, first, paragraph } = around;
  if (!LEADS.has(tokens[first - 1]?.lower ?? "") || tokens[first - 2]?.text !== ",") return undefined;
  for (let i = first - 3; i >= Math.max(from, first - 9); i--) {
    if (tokens[i]?.lower !== "according" || tokens[i + 1]?.lower !== "to") continue;
    if (!tokens.slice(i + 2, first - 2).some(({ lower }) => EVIDENCE.has(lower))) return undefined;
    return {
      start: paragraph.start + (tokens[i] as Token).start,
      end: paragraph.start + (tokens[first - 3] as Token).end,
    };
  }
  return undefined;
}

const BEGINNINGS = new Set("founding inception establishment creation formation incorporation".split(" "));

/** "Since its founding in …". */
function isBegun(article: Article, timex: Timex): Governed["verb"] | undefined {
  const around = surroundings(article, timex);
  if (around === undefined) return undefined;
  const { tokens, first, paragraph } = around;
  const [since, its, noun, lead] = tokens.slice(Math.max(0, first - 4), first);
  if (since?.lower !== "since" || its === undefined || noun === undefined || !BEGINNINGS.has(noun.lower))
    return undefined;
  return LEADS.has(lead?.lower ?? "")
    ? { start: paragraph.start + since.start, end: paragraph.start + noun.end }
    : undefined;
}

/** "The heaviest since 2017": what is since then began then. */
function sinceThen({ text }: Article, { start, stated }: Timex): Governed["verb"] | undefined {
  const before = /\bsince (?:early |late |mid-)?$/i.exec(text.slice(Math.max(0, start - 14), start));
  return before === null || stated.year === undefined
    ? undefined
    : { start: start - before[0].length, end: start - before[0].length + "since".length };
}

/** "Sentenced to 20 years for killing his neighbour on …": what one is punished for has happened. */
function isPunished(article: Article, timex: Timex): Governed["verb"] | undefined {
  const around = surroundings(article, timex);
  if (around === undefined || !LEADS.has(around.tokens[around.first - 1]?.lower ?? "")) return undefined;
  const { tokens, from, first, paragraph } = around;
  for (let i = first - 2; i >= Math.max(from, first - REACH); i--) {
    const { lower, text } = tokens[i] as Token;
    if (text === ";" || AHEAD_OF_ACT.has(lower)) return undefined;
    if (!lower.endsWith("ing") || lower.length < 6) continue;
    const lead = tokens[i - 1]?.lower.endsWith("ly") === true ? i - 2 : i - 1;
    if (tokens[lead]?.lower !== "for" || !tokens.slice(from, lead).some(({ lower: word }) => COURT.has(word))) continue;
    return { start: paragraph.start + (tokens[i] as Token).start, end: paragraph.start + (tokens[i] as Token).end };
  }
  return undefined;
}

const AHEAD_OF_ACT = new Set("to will would until due scheduled hearing trial".split(" "));

const NOUNS = new Set(
  "season edition model lineup budget election plan elections summit campaign fiscal guidance target forecast".split(
    " ",
  ),
);

/** The same day in the last year in which it lies behind the article; a bare year says nothing of the right one. */
function fixesFor(article: Article, { interval, known, stated, range }: Timex, today: number): Fix[] {
  const year = known.year;
  if (interval === undefined || year === undefined || stated.month === undefined || range !== undefined) return [];
  if (year.end - year.start !== 4) return [];
  const own = fromDayNumber(today);
  const first = fromDayNumber(interval.first);
  const passed = toDayNumber({ ...first, year: own.year }) <= today ? own.year : own.year - 1;
  return article.text.slice(year.start, year.end) === String(passed)
    ? []
    : [{ title: say`Change the year to ${passed}`, edits: [{ ...year, newText: String(passed) }] }];
}
