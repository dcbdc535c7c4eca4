import type { Article } from "../../analyze.ts";
import { isQuoted } from "../../article/quotations.ts";
import type { Entity } from "../../entities/mention.ts";
import { sentencesOf, within } from "../../facts/sentences.ts";
import type { Span } from "../../text/span.ts";
import type { Timex } from "../../time/timex.ts";
import { say } from "../../wording/say.ts";
import { defineRule, type Rule } from "../define-rule.ts";
import type { Report } from "../finding.ts";

export const yearsOfWork: Rule = defineRule({
  id: "years-of-work",
  category: "edition",
  severity: "information",
  supersededBy: ["elapsed-years", "anniversary", "founding-year"],
  summary: "A body has done something for more years than it has been there.",
  why: "“For more than 75 years” and “since 1974” are told of one house, and readers subtract.",
  limits:
    "Needs the article's date, “for more than 75 years” with the body's name in the sentence, and elsewhere its founding or “has … since” a year. Rounded numbers may be a little over.",
  flags: [
    {
      text: " date 2025-10-14 Theatre\n\nFor {|more than 75 years|}, the Halden Museum has made films for families.\n\nThe Halden Museum has taught children since 1974.",
    },
  ],
  accepts: [
    " date 2025-10-14 Theatre\n\nFor more than 75 years, the Halden Museum has made films for families.\n\nThe Halden Museum has taught children since 1947.",
    " date 2025-10-14 Theatre\n\nFor more than 75 years, the Halden Museum has made films for families.\n\nTom Cole has led the Halden Museum since 1974.",
    " date 2025-10-14 Theatre\n\nFor 20 years, the Halden Museum has made films.\n\nThe Halden Museum has taught children since 1974.",
  ],
  *check(article) {
    const own = article.date?.date.year;
    const lengths = own === undefined ? [] : article.times.filter((timex) => isWork(article, timex));
    if (own === undefined || lengths.length === 0) return;
    for (const entity of article.entities) {
      if (entity.type === "PER" || entity.mentions.length < 2) continue;
      const claim = claimOf(article, lengths, entity);
      const since = claim === undefined ? undefined : sinceOf(article, entity);
      if (claim === undefined || since === undefined) continue;
      const passed = own - since.year;
      if (claim.years > passed + SLACK && claim.years < passed * 4) yield reportOf(article, claim, since, passed);
    }
  },
});

/** What rounding may add. */
const SLACK = 2;

interface Claim extends Span {
  readonly years: number;
}

interface Since extends Span {
  readonly year: number;
}

/** "For more than 75 years" */
function isWork({ text, paragraphs }: Article, { type, value, mod, start, end }: Timex): boolean {
  if (type !== "DURATION" || yearsIn(value) < LEAST || mod === "LESS_THAN") return false;
  if (!/\bfor $/i.test(text.slice(Math.max(0, start - 4), start))) return false;
  return paragraphs.some((it) => it.zone === "body" && it.start <= start && end <= it.end);
}

/** Of fewer years nobody boasts. */
const LEAST = 10;

function yearsIn(value: string): number {
  return Number(/^P(\d{1,3})Y$/.exec(value)?.[1] ?? 0);
}

/** "For more than 75 years, the house has": its own years. */
function claimOf({ text }: Article, lengths: readonly Timex[], { mentions }: Entity): Claim | undefined {
  for (const { value, start, end } of lengths) {
    const subject = mentions.find(
      (it) => it.start >= end && it.start < end + 8 && /^,? (?:the )?$/i.test(text.slice(end, it.start)),
    );
    if (subject !== undefined && /^ (?:has|have)\b/.test(text.slice(subject.end, subject.end + 6)))
      return { start, end, years: yearsIn(value) };
  }
  return undefined;
}

/** "The house has taught children since 1974": the only year from which it is said to be there. */
function sinceOf(article: Article, { mentions }: Entity): Since | undefined {
  const { text, times, paragraphs } = article;
  for (const paragraph of paragraphs) {
    for (const sentence of sentencesOf(paragraph)) {
      const subject = mentions.find(
        ({ start }) =>
          start - sentence.start >= 0 && /^(?:[^.;]{0,80}, )?(?:the )?$/i.test(text.slice(sentence.start, start)),
      );
      if (subject === undefined) continue;
      const years = within(times, sentence).filter(isYear);
      const [year, another] = years;
      if (year === undefined || another !== undefined) continue;
      const before = text.slice(subject.end, year.start);
      if (/^(?:’s|'s|’)?[^.;]{0,120}\b(?:has|have|had) [^.;]{0,90}\bsince $/.test(before))
        return { start: year.start, end: year.end, year: year.stated.year ?? 0 };
    }
  }
  return undefined;
}

function isYear({ type, value, stated }: Timex): boolean {
  return type === "DATE" && stated.year !== undefined && /^\d{4}$/.test(value);
}

function reportOf(article: Article, claim: Claim, since: Since, passed: number): Report {
  // What is quoted is not the writer's to change: the year is marked then.
  const quoted = isQuoted(article, claim);
  const [marked, other] = quoted ? [since, claim] : [claim, since];
  return {
    span: { start: marked.start, end: marked.end },
    message: say`Since ${since.year} it is ${passed} years, not “${article.text.slice(claim.start, claim.end)}”. Correct the number or the year.`,
    evidence: [
      { start: other.start, end: other.end, note: quoted ? say`so many years here` : say`since ${since.year}` },
    ],
    fixes: [],
  };
}
