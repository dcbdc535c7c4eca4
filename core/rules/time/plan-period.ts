import { ordinal } from "../../text/ordinal.ts";
import type { Span } from "../../text/span.ts";
import type { Token } from "../../text/tokens.ts";
import { wordsAt } from "../../text/words-at.ts";
import { ordinalAt } from "../../time/recognizers/reading.ts";
import type { Timex } from "../../time/timex.ts";
import { nth, say } from "../../wording/say.ts";
import { defineRule, type Rule } from "../define-rule.ts";
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
  summary: "A numbered Five-Year Plan is given the years of another.",
  why: "The plans are known by number and by years; where the two do not fit, readers look up the wrong plan.",
  limits: "China's plans from the 6th on. Silent where the sentence names another country's plan.",
  flags: [
    {
      text: "Beijing adopted the 14th Five-Year Plan ({|2026-2030|}).",
      fixed: "Beijing adopted the 15th Five-Year Plan (2026-2030).",
    },
  ],
  accepts: [
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
        const range = rangeAfter(times, base + (tokens[plan.last - 1] as Token).end, text);
        const first = TENTH + (plan.number - 10) * LENGTH;
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
