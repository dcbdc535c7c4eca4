import type { Article } from "../../analyze.ts";
import { toDayNumber } from "../../calendar/civil.ts";
import { sayDate } from "../../calendar/say-date.ts";
import { type ArticleSentence, sentencesWith, within } from "../../facts/sentences.ts";
import { type When, whensOf } from "../../facts/when.ts";
import { firstEndingAfter, type Span } from "../../text/span.ts";
import type { Token } from "../../text/tokens.ts";
import { say } from "../../wording/say.ts";
import { defineRule, type Rule } from "../define-rule.ts";
import type { Fix } from "../finding.ts";

const PLANNED = new Set("scheduled slated due expected anticipated planned set".split(" "));
const LINKS = new Set("for to on in by from at between".split(" "));
/** A form of "be" in the present before the plan: the plan still stands. */
const PRESENT = new Set("is are 's being".split(" "));
const PAST = new Set("was were been had originally initially previously".split(" "));
/** Words elsewhere in the sentence after which a plan in the past is no mistake. */
const TAKEN_BACK = new Set(
  "postponed cancelled canceled rescheduled delayed suspended scrapped moved but however never not instead unless if".split(
    " ",
  ),
);
const HOPED = new Set(["expected", "anticipated"]);
const TOLD_IN_PAST = new Set(["was", "were", "had"]);
const FUTURE = new Set("will shall 'll".split(" "));
/** How far a date may stand from its plan, in tokens. */
const REACH = 22;
const DAYS_A_YEAR = 365.25;

export const scheduledPast: Rule = defineRule({
  id: "scheduled-past",
  category: "time",
  severity: "warning",
  supersededBy: ["edition-year"],
  summary: "A plan is dated to a day that had passed when the article was published.",
  why: "“Scheduled for” tells readers of something to come. A date before the article's own is a slip of the year or month, or old copy that was not brought up to date.",
  limits:
    "Needs the article's date and a year that the text states. Silent on plans told in the past (“was scheduled”), on plans that the sentence takes back, in undated copy, and where the rule on editions has already marked the date.",
  flags: [
    {
      text: " date 2026-01-27 Harbour tunnel\n\nThe tunnel is scheduled to open in {|September 2025|}, the ministry said.",
      fixed: " date 2026-01-27 Harbour tunnel\n\nThe tunnel is scheduled to open in September 2026, the ministry said.",
    },
    {
      text: " date 2026-01-27 Harbour tunnel\n\nThe regatta, slated for {|May 3, 2025|}, will start at the pier.",
      fixed: " date 2026-01-27 Harbour tunnel\n\nThe regatta, slated for May 3, 2026, will start at the pier.",
    },
  ],
  accepts: [
    " date 2026-01-27 Harbour tunnel\n\nThe tunnel is scheduled to open in September 2026, the ministry said.",
    " date 2026-01-27 Harbour tunnel\n\nThe tunnel was scheduled to open in September 2025, but the work was delayed.",
    " date 2026-01-27 Harbour tunnel\n\nThe regatta, scheduled for May 2025, was postponed.",
    " date 2026-01-27 Harbour tunnel\n\nThe regatta, scheduled for May 2025, drew 300 boats.",
    " date 2026-01-27 Harbour tunnel\n\nThe opening is scheduled for January 2026.",
    " date 2026-01-27 Harbour tunnel\n\nTraffic grew faster than expected in 2025, the ministry says.",
    "The tunnel is scheduled to open in September 2025, the ministry said.",
  ],
  *check(article) {
    if (article.date === undefined) return;
    const today = toDayNumber(article.date.date);
    const past = whensOf(article.times).filter(({ interval, year }) => year !== undefined && interval.last < today);
    if (past.length === 0) return;
    for (const paragraph of article.paragraphs) {
      for (const sentence of sentencesWith(paragraph, within(past, paragraph))) {
        const outlook = outlookOf(sentence);
        if (outlook === undefined) continue;
        for (const when of within(past, sentence)) {
          const plan =
            sentence.start <= when.start && when.end <= sentence.end ? planFor(sentence, outlook, when) : undefined;
          if (plan === undefined) continue;
          yield {
            span: { start: when.start, end: when.end },
            message: say`This is told as still to come (“${article.text.slice(plan.start, plan.end)}”), but the article is of ${sayDate(article.date.date)}. Correct the date, or tell the plan in the past.`,
            evidence: [
              { ...plan, note: say`told as a plan` },
              ...(article.date.span === undefined ? [] : [{ ...article.date.span, note: say`the article's date` }]),
            ],
            fixes: fixesFor(article, when, today),
          };
        }
      }
    }
  },
});

/** What is asked of a sentence once, however many dates it holds. */
interface Outlook {
  /** Index of the last word of the future; -1 if there is none. */
  readonly lastFuture: number;
  readonly toldInPast: boolean;
}

/** Undefined for a sentence without a word of plans, and for one that takes its plan back. */
function outlookOf({ tokens }: ArticleSentence): Outlook | undefined {
  if (!tokens.some(({ lower }) => PLANNED.has(lower))) return undefined;
  if (tokens.some(({ lower }) => TAKEN_BACK.has(lower) || lower.endsWith("n't"))) return undefined;
  return {
    lastFuture: tokens.findLastIndex(({ lower }) => FUTURE.has(lower)),
    toldInPast: tokens.some(({ lower }) => TOLD_IN_PAST.has(lower)),
  };
}

/** The words that make the date a standing plan: "is scheduled to open in", "slated for". */
function planFor({ tokens, base }: ArticleSentence, outlook: Outlook, when: When): Span | undefined {
  const date = firstEndingAfter(tokens, when.start - base);
  let at = date - 1;
  const farthest = Math.max(0, date - 1 - REACH);
  while (at >= farthest && !PLANNED.has((tokens[at] as Token).lower)) at--;
  const plan = tokens[at];
  if (at < farthest || plan === undefined || !LINKS.has(tokens[at + 1]?.lower ?? "")) return undefined;
  const between = tokens.slice(at + 1, date);
  if (between.some(({ text }) => text === ";" || text === ":")) return undefined;
  // "expected to fall from 2.7 in 2023 to 2.2": the date is the start of a comparison.
  if (between.slice(0, -1).some(({ lower }) => lower === "from" || lower === "since")) return undefined;
  if (!isStanding(tokens, at, outlook)) return undefined;
  return { start: plan.start + base, end: (between.at(-1)?.end ?? plan.end) + base };
}

function isStanding(tokens: readonly Token[], at: number, { lastFuture, toldInPast }: Outlook): boolean {
  const before = tokens.slice(Math.max(0, at - 3), at);
  if (before.some(({ lower }) => PAST.has(lower)) || before.at(-1)?.lower === "first") return false;
  if (before.some(({ lower }) => PRESENT.has(lower))) return true;
  // "The regatta, scheduled for May 2025, …": the main verb decides.
  if (lastFuture > at) return true;
  // "…, with profits expected in 2024": what is expected is still to come unless the sentence is told in the past.
  // "… as expected in 2024", "faster than expected": a comparison with a hope is no hope.
  const compared = /^(?:as|than)$/.test(tokens[at - 1]?.lower ?? "");
  return HOPED.has(tokens[at]?.lower ?? "") && !toldInPast && !compared;
}

/** The next year in which the date lies ahead, as an offer: nothing corroborates it. */
function fixesFor(article: Article, { interval, year }: When, today: number): Fix[] {
  if (year === undefined) return [];
  const stated = Number(article.text.slice(year.start, year.end));
  if (!Number.isInteger(stated)) return [];
  const next = stated + Math.ceil((today - interval.last) / DAYS_A_YEAR);
  return [
    { title: say`Change the year to ${next}`, edits: [{ start: year.start, end: year.end, newText: String(next) }] },
  ];
}
