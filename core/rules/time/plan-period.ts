import type { Article } from "../../analyze.ts";
import { fromDayNumber } from "../../calendar/civil.ts";
import { ordinal } from "../../text/ordinal.ts";
import type { Span } from "../../text/span.ts";
import type { Token } from "../../text/tokens.ts";
import { wordsAt } from "../../text/words-at.ts";
import { ordinalAt } from "../../time/recognizers/reading.ts";
import type { Timex } from "../../time/timex.ts";
import { nth, say } from "../../wording/say.ts";
import { defineRule, type Rule } from "../define-rule.ts";
import type { Report } from "../finding.ts";
import { sentenceAt } from "./shared/dates.ts";

/** China's plans since the 6th (1981–1985) follow each other every five years; the 10th ran from 2001. */
const TENTH = 2001;
const LENGTH = 5;
const FIRST_REGULAR = 6;
const LAST = 30;

const plansIn = wordsAt(["plan"]);

export const planPeriod: Rule = defineRule({
  id: "plan-period",
  category: "time",
  severity: "warning",
  summary: "A numbered Five-Year Plan is given the years of another, or begins or ends in a year that is not its own.",
  why: "The plans are known by number and by years; where the two do not fit, readers look up the wrong plan.",
  limits: "China's plans from the 6th on. Silent where the sentence names another country's plan.",
  flags: [
    {
      text: "Beijing adopted the 14th Five-Year Plan ({|2026-2030|}).",
      fixed: "Beijing adopted the 15th Five-Year Plan (2026-2030).",
    },
    {
      text: " date 2026-01-27 Port news\n\nThe year 2025 marked the conclusion of Halden University's {|16th|} Five-Year Plan, its president said.",
      fixed:
        " date 2026-01-27 Port news\n\nThe year 2025 marked the conclusion of Halden University's 14th Five-Year Plan, its president said.",
    },
    {
      text: " date 2026-01-27 Port news\n\nThis year is the first year of the {|14th|} Five-Year Plan.",
      fixed: " date 2026-01-27 Port news\n\nThis year is the first year of the 15th Five-Year Plan.",
    },
  ],
  accepts: [
    " date 2026-01-27 Port news\n\nThis year is the first year of the 15th Five-Year Plan, and 2025 was the final year of the 14th Five-Year Plan.",
    " date 2024-01-27 Port news\n\nIn 2024, a year before the conclusion of the 14th Five-Year Plan, the port grew.",
    "Beijing adopted the 15th Five-Year Plan (2026-2030).",
    "Beijing adopted the 14th Five-Year Plan (2021-2025).",
    "Vietnam adopted its 9th Five-Year Plan (2006-2010).",
    "India's 12th Five-Year Plan (2012-2017) ended.",
  ],
  *check(article) {
    const { times, text } = article;
    for (const { passage, start: base } of article.paragraphs) {
      if (plansIn(passage).length === 0) continue;
      const { tokens, sentences } = passage;
      for (let i = 0; i < tokens.length; i++) {
        const plan = planAt(tokens, i);
        if (plan === undefined) continue;
        const sentence = sentenceAt(sentences, i);
        if (tokens.slice(sentence?.first ?? 0, sentence?.last ?? i).some(({ lower }) => OTHERS.has(lower))) continue;
        const first = TENTH + (plan.number - 10) * LENGTH;
        const ended = endYear(article, tokens, i, base);
        if (ended !== undefined && ended.year !== first + ended.offset) {
          yield endReport(
            text,
            { start: base + (tokens[i] as Token).start, end: base + (tokens[plan.numberEnd - 1] as Token).end },
            plan.number,
            ended,
          );
          continue;
        }
        const range = rangeAfter(times, base + (tokens[plan.last - 1] as Token).end, text);
        if (range === undefined || (range.first === first && range.last === first + LENGTH - 1)) continue;
        const right = `${first}-${first + LENGTH - 1}`;
        const number: Span = {
          start: base + (tokens[i] as Token).start,
          end: base + (tokens[plan.numberEnd - 1] as Token).end,
        };
        const meant = 10 + (range.first - TENTH) / LENGTH;
        const regular = Number.isInteger(meant) && range.last === range.first + LENGTH - 1 && meant >= FIRST_REGULAR;
        yield {
          span: range.span,
          message: regular
            ? say`The ${nth(plan.number)} Five-Year Plan covers ${right}; ${`${range.first}-${range.last}`} is the ${nth(meant)}. Correct the number or the years.`
            : say`The ${nth(plan.number)} Five-Year Plan covers ${right}. Correct the number or the years.`,
          evidence: [{ ...number, note: say`the ${nth(plan.number)} plan covers ${right}` }],
          fixes: [
            ...(regular && /^\d/.test(text.slice(number.start, number.end))
              ? [{ title: say`Change to “${ordinal(meant)}”`, edits: [{ ...number, newText: ordinal(meant) }] }]
              : []),
            { title: say`Change the years to ${right}`, edits: [{ ...range.span, newText: right }] },
          ],
        };
      }
    }
  },
});

/** A year that is called the first or the last of a plan. */
interface EndYear extends Span {
  readonly year: number;
  /** Years from the plan's first: 0 or 4. */
  readonly offset: number;
}

const FIRSTS = /^(?:first|opening|inaugural) year$|^(?:start|beginning|launch)$/;
const LASTS = /^(?:final|last|concluding|closing) year$|^(?:conclusion|completion|end|close)$/;
/** Tokens between the plan's number and the role ("of the country's"), and between the role and its year ("marked the"). */
const ROLE_REACH = 6;
const YEAR_REACH = 5;
const LINKS = new Set("marked marks mark is was will be , the its as also saw".split(" "));

/** "2025 marked the conclusion of the 14th Five-Year Plan", "2026, the first year of the 15th Five-Year Plan". */
function endYear({ times }: Article, tokens: readonly Token[], number: number, base: number): EndYear | undefined {
  for (let of = number - 1; of >= Math.max(2, number - ROLE_REACH); of--) {
    if (tokens[of]?.lower !== "of") continue;
    const [before, role] = [tokens[of - 2]?.lower ?? "", tokens[of - 1]?.lower ?? ""];
    const words = role === "year" ? `${before} year` : role;
    const offset = FIRSTS.test(words) ? 0 : LASTS.test(words) ? LENGTH - 1 : undefined;
    if (offset === undefined) return undefined;
    const from = base + (tokens[Math.max(0, of - 2 - YEAR_REACH)] as Token).start;
    const to = base + (tokens[of] as Token).start;
    const year = times.findLast(({ start, end, type }) => type === "DATE" && start >= from && end <= to);
    const { first, last } = year?.interval ?? { first: 0, last: 0 };
    const [one, two] = [fromDayNumber(first), fromDayNumber(last)];
    const isYear = one.year === two.year && one.month === 1 && two.month === 12 && one.day === 1 && two.day === 31;
    const roleAt = role === "year" ? of - 2 : of - 1;
    const between = tokens.slice(0, roleAt).filter(({ start }) => year !== undefined && start + base >= year.end);
    if (!between.every(({ lower }) => LINKS.has(lower))) return undefined;
    return year === undefined || !isYear ? undefined : { year: one.year, offset, start: year.start, end: year.end };
  }
  return undefined;
}

function endReport(text: string, number: Span, plan: number, { year, offset, ...span }: EndYear): Report {
  const first = TENTH + (plan - 10) * LENGTH;
  const covers = `${first}-${first + LENGTH - 1}`;
  const meant = 10 + (year - offset - TENTH) / LENGTH;
  const isDigits = /^\d/.test(text.slice(number.start, number.end));
  return {
    span: number,
    message:
      offset === 0
        ? say`The ${nth(plan)} Five-Year Plan covers ${covers}, so ${year} is not its first year. Correct the number or the year.`
        : say`The ${nth(plan)} Five-Year Plan covers ${covers}, so ${year} is not its last year. Correct the number or the year.`,
    evidence: [{ start: span.start, end: span.end, note: say`the year ${year}` }],
    fixes:
      Number.isInteger(meant) && isDigits
        ? [{ title: say`Change to “${ordinal(meant)}”`, edits: [{ ...number, newText: ordinal(meant) }] }]
        : [],
  };
}

const OTHERS = new Set(
  "india india's indian vietnam vietnamese laos lao nepal bhutan malaysia malaysian pakistan soviet ussr korea ethiopia cuba turkey".split(
    " ",
  ),
);

function planAt(tokens: readonly Token[], at: number): { number: number; numberEnd: number; last: number } | undefined {
  const number = ordinalAt(tokens, at);
  if (number === undefined || number.value < FIRST_REGULAR || number.value > LAST) return undefined;
  const words = tokens.slice(number.last, number.last + 4).map(({ lower }) => lower);
  if (words.join(" ") !== "five - year plan") return undefined;
  return { number: number.value, numberEnd: number.last, last: number.last + 4 };
}

function rangeAfter(
  times: readonly Timex[],
  offset: number,
  text: string,
): { first: number; last: number; span: Span } | undefined {
  const at = times.findIndex(({ start }) => start >= offset);
  const [start, end] = [times[at], times[at + 1]];
  if (
    start?.range === undefined ||
    end?.range?.id !== start.range.id ||
    start.stated.year === undefined ||
    end.stated.year === undefined
  )
    return undefined;
  if (
    !/^ (?:period )?\($/.test(text.slice(offset, start.start)) ||
    text[end.end] !== ")" ||
    start.stated.month !== undefined
  )
    return undefined;
  return { first: start.stated.year, last: end.stated.year, span: start.range.whole };
}
