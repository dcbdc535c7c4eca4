import type { Article } from "../../analyze.ts";
import { isUpper } from "../../text/characters.ts";
import { type Passage, perPassage } from "../../text/passage.ts";
import { type Span, shifted } from "../../text/span.ts";
import type { Token } from "../../text/tokens.ts";
import { wordsAt } from "../../text/words-at.ts";
import { say } from "../../wording/say.ts";
import { defineRule, type Rule } from "../define-rule.ts";
import type { Report } from "../finding.ts";

/** A name of at least so many words, and no more of it than so many, says what the years are of. */
const LEAST_WORDS = 2;
const MOST_WORDS = 4;
const JOINERS = new Set("of and the for on in to".split(" "));

/** "Comprehensive Strategic Partnership (2026-2030)". Offsets in the passage. */
interface Period {
  readonly name: string;
  readonly first: Year;
  readonly last: Year;
}

interface Year extends Span {
  readonly year: number;
}

const openings = wordsAt(["("]);

const periodsIn: (passage: Passage) => readonly Period[] = perPassage((passage) =>
  openings(passage).flatMap((at): Period[] => {
    const { tokens } = passage;
    const [first, dash, last, close] = [tokens[at + 1], tokens[at + 2], tokens[at + 3], tokens[at + 4]];
    if (first === undefined || last === undefined || close?.text !== ")" || !/^[-–—]$/.test(dash?.text ?? ""))
      return [];
    const [from, to] = [yearOf(first), yearOf(last)];
    const name = nameBefore(tokens, at);
    return from === undefined || to === undefined || name === undefined ? [] : [{ name, first: from, last: to }];
  }),
);

function yearOf({ text, start, end }: Token): Year | undefined {
  return /^(?:19|20)\d\d$/.test(text) ? { year: Number(text), start, end } : undefined;
}

/** The last words of the name before token `at`, in lower case. */
function nameBefore(tokens: readonly Token[], at: number): string | undefined {
  const words: string[] = [];
  for (let i = at - 1; i >= 0 && words.length < MOST_WORDS; i--) {
    const { kind, text, lower } = tokens[i] as Token;
    if (text === "-" || JOINERS.has(lower)) continue;
    if (kind !== "word" || !isUpper(text)) break;
    words.unshift(lower);
  }
  return words.length < LEAST_WORDS ? undefined : words.join(" ");
}

export const periodDiffers: Rule = defineRule({
  id: "period-differs",
  category: "edition",
  severity: "information",
  supersededBy: ["plan-period", "event-name", "reversed-range"],
  summary: "One plan or programme stands with another first or last year in one place.",
  why: "The years are part of the name, and the plan of other years is another plan.",
  limits:
    "Reads years in brackets right behind a name. Only one of the two years may differ: where both do, two plans in a row are meant. The other period must stand once.",
  flags: [
    {
      text: "The port adopted the Lakeside Action Plan ({|2025|}-2030).\nThe Lakeside Action Plan (2026-2030) has nine goals. The mayor backs the Lakeside Action Plan (2026-2030).",
      fixed:
        "The port adopted the Lakeside Action Plan (2026-2030).\nThe Lakeside Action Plan (2026-2030) has nine goals. The mayor backs the Lakeside Action Plan (2026-2030).",
    },
    {
      text: "The port adopted the Lakeside Action Plan (2026-2030).\nThe Lakeside Action Plan (2026-{|2029|}) has nine goals.",
      fixed:
        "The port adopted the Lakeside Action Plan (2026-2030).\nThe Lakeside Action Plan (2026-2030) has nine goals.",
    },
  ],
  accepts: [
    "The port adopted the Lakeside Action Plan (2026-2030).\nThe Lakeside Action Plan (2021-2025) had six goals.",
    "The port adopted the Lakeside Action Plan (2026-2030).\nThe Merrin Trade Plan (2026-2029) has six goals.",
    "Ann Lee (1926-2003) and Tom Lee (1926-2001) sailed.",
  ],
  *check(article) {
    const byName = new Map<string, Period[]>();
    for (const { passage, start } of article.paragraphs)
      for (const { name, first, last } of periodsIn(passage)) {
        const period = {
          name,
          first: { ...first, ...shifted(first, start) },
          last: { ...last, ...shifted(last, start) },
        };
        const known = byName.get(name);
        if (known === undefined) byName.set(name, [period]);
        else known.push(period);
      }
    for (const periods of byName.values()) {
      const report = judge(article, periods);
      if (report !== undefined) yield report;
    }
  },
});

function judge(article: Article, periods: readonly Period[]): Report | undefined {
  const years = new Set(periods.map(keyOf));
  if (years.size !== 2) return undefined;
  const counts = [...years].map((key) => periods.filter((period) => keyOf(period) === key));
  // The one that stands once is the odd one; of two that stand once, the later.
  const [right = [], odd = []] = counts.sort((a, b) => b.length - a.length);
  const [wrong, again] = odd;
  const [other] = right;
  if (wrong === undefined || other === undefined || again !== undefined) return undefined;
  const end =
    wrong.last.year === other.last.year ? "first" : wrong.first.year === other.first.year ? "last" : undefined;
  return end === undefined ? undefined : reportOf(article, wrong[end], other[end], [other, wrong], right.length > 1);
}

function keyOf({ first, last }: Period): string {
  return `${first.year}–${last.year}`;
}

function reportOf(
  { text }: Article,
  wrong: Year,
  right: Year,
  [other, own]: readonly [Period, Period],
  isSure: boolean,
): Report {
  const span = { start: wrong.start, end: wrong.end };
  const newText = text.slice(right.start, right.end);
  return {
    span,
    ...(isSure ? { severity: "warning" as const } : {}),
    message: say`The same name has ${keyOf(own)} here and ${keyOf(other)} elsewhere in the article. One of the two is wrong.`,
    evidence: [{ start: other.first.start, end: other.last.end, note: say`${keyOf(other)} here` }],
    fixes: [
      { title: say`Change to “${newText}”`, ...(isSure ? { preferred: true } : {}), edits: [{ ...span, newText }] },
    ],
  };
}
