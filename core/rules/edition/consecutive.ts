import type { Article } from "../../analyze.ts";
import { sayDate } from "../../calendar/say-date.ts";
import { readOrdinal } from "../../entities/ordinals.ts";
import { type ArticleSentence, sentenceAt, tokensBetween, within } from "../../facts/sentences.ts";
import { ordinal } from "../../text/ordinal.ts";
import { type Passage, perPassage } from "../../text/passage.ts";
import { type Span, shifted } from "../../text/span.ts";
import type { Token } from "../../text/tokens.ts";
import { wordsAt } from "../../text/words-at.ts";
import { cardinalAt } from "../../time/recognizers/reading.ts";
import { nth, type Said, say } from "../../wording/say.ts";
import { defineRule, type Rule } from "../define-rule.ts";
import type { Report } from "../finding.ts";

interface Counted {
  readonly number: number;
  readonly span: Span;
  /** An ordinal: "16th consecutive year"; else a cardinal: "16 consecutive years". */
  readonly ordinal: boolean;
}

const straightAt = wordsAt(["consecutive", "straight", "successive"]);
const YEAR = /^years?$/;

/** "16th consecutive year", "16 straight years"; most passages have none. */
const countedYears: (passage: Passage) => readonly Counted[] = perPassage((passage) =>
  straightAt(passage).flatMap((at): Counted[] => {
    const { tokens } = passage;
    if (!YEAR.test(tokens[at + 1]?.lower ?? "")) return [];
    for (const length of [3, 1]) {
      const first = at - length;
      if (first < 0) continue;
      const rank = readOrdinal(tokens, first);
      const count = cardinalAt(tokens, first);
      const number = rank?.after === at ? rank.value : count?.last === at ? count.value : undefined;
      if (number === undefined || !Number.isInteger(number)) continue;
      const span = { start: (tokens[first] as Token).start, end: (tokens[at - 1] as Token).end };
      return [{ number, span, ordinal: rank?.after === at }];
    }
    return [];
  }),
);

export const consecutive: Rule = defineRule({
  id: "consecutive",
  category: "edition",
  severity: "information",
  supersededBy: ["elapsed-years"],
  summary: "A count of consecutive years does not fit the first year given beside it.",
  why: "“Since 2009, for the 14th consecutive year” in 2026 is a sum that readers do.",
  limits:
    "Needs the article's date and a year after “since” or “first … in” in the same sentence, with the count. A year more or less is allowed, since the current one may not be over.",
  flags: [
    {
      text: " date 2026-01-27 Trade\n\nThe port has led the list every year since 2010, for the {|12th|} consecutive year.",
      fixed:
        " date 2026-01-27 Trade\n\nThe port has led the list every year since 2010, for the 17th consecutive year.",
    },
  ],
  accepts: [
    " date 2026-01-27 Trade\n\nThe port has led the list every year since 2010, for the 16th consecutive year.",
    " date 2026-01-27 Trade\n\nThe port has led the list every year since 2010, for the 17th consecutive year.",
    " date 2026-01-27 Trade\n\nThe port led the list for the 12th consecutive year. It has been open since 1990.",
    " date 2026-01-27 Trade\n\nOpen since 1990, the port led the list for the 12th consecutive year.",
    "The port has led the list every year since 2010, for the 12th consecutive year.",
  ],
  *check(article) {
    const today = article.date;
    if (today === undefined) return;
    for (const paragraph of article.paragraphs) {
      for (const counted of countedYears(paragraph.passage)) {
        const span = shifted(counted.span, paragraph.start);
        const sentence = sentenceAt(paragraph, span.start);
        const first = sentence === undefined ? undefined : firstYear(article, sentence, span);
        if (first === undefined || first.year > today.date.year) continue;
        const right = today.date.year - first.year + (counted.ordinal ? 1 : 0);
        if (Math.abs(right - counted.number) <= 1) continue;
        yield reportOf(article, counted, span, first, right, sayDate(today.date));
      }
    }
  },
});

/** "every year since 2010, for the …": the two stand in one clause, and nothing else has begun since. */
function firstYear(
  article: Article,
  sentence: ArticleSentence,
  span: Span,
): (Span & { readonly year: number }) | undefined {
  const since = within(article.times, sentence).find(({ start, stated, value }) => {
    if (stated.year === undefined || !/^\d{4}$/.test(value)) return false;
    return tokensBetween(sentence, sentence.start, start).at(-1)?.lower === "since";
  });
  if (since?.stated.year === undefined) return undefined;
  const [from, to] = since.end <= span.start ? [since.end, span.start] : [span.end, since.start];
  const between = tokensBetween(sentence, from, to).map(({ lower }) => lower);
  const joined = between.every((word) =>
    /^(?:,|for|the|a|its|their|consecutive|straight|successive|years?|since|running|-)$/.test(word),
  );
  return joined ? { start: since.start, end: since.end, year: since.stated.year } : undefined;
}

function reportOf(
  { text }: Article,
  counted: Counted,
  span: Span,
  first: Span & { readonly year: number },
  right: number,
  today: Said,
): Report {
  const newText = counted.ordinal ? ordinal(right) : String(right);
  return {
    span,
    message: counted.ordinal
      ? say`Counted from ${first.year} to the article's date, ${today}, it is the ${nth(right)} year, not the ${nth(counted.number)}. Correct the number or the year.`
      : say`Counted from ${first.year} to the article's date, ${today}, it is ${right} years, not ${counted.number}. Correct the number or the year.`,
    evidence: [{ start: first.start, end: first.end, note: say`since ${first.year}` }],
    fixes: /^\d/.test(text.slice(span.start, span.end))
      ? [{ title: say`Change to ${newText}`, edits: [{ ...span, newText }] }]
      : [],
  };
}
