import type { Article } from "../../analyze.ts";
import type { Timex } from "../../time/timex.ts";
import { say } from "../../wording/say.ts";
import { defineRule, type Rule } from "../define-rule.ts";
import type { Report } from "../finding.ts";

const A_YEAR = 12;

export const periodLength: Rule = defineRule({
  id: "period-length",
  category: "time",
  severity: "warning",
  supersededBy: ["duration-range", "reversed-range", "elapsed-years"],
  summary: "What is said to have lasted so many months or years has months of beginning and end that do not fit.",
  why: "“A two-month operation” that ran from July through October makes the reader count twice.",
  limits:
    "Needs one range of months in the article (“from July through October 2025”, “between June 2005 and March 2008”) and one length of an operation, an investigation and the like, or “for three years” of what was done. Sentences of prison, ages and experience are no such lengths. Allows a month either way, for years more, and what “nearly” and “over” leave open.",
  flags: [
    {
      text: "The police closed a {|two-month|} operation in the east. It ran from July through October 2025 in two streets.",
    },
    {
      text: "He stole from the club for {|nearly three years|}. The thefts, between June 2003 and March 2008, came to light in May.",
    },
  ],
  accepts: [
    "The police closed a two-month operation in the east. It ran from September through October 2025 in two streets.",
    "He stole from the club for nearly three years. The thefts, between June 2005 and March 2008, came to light in May.",
    "He stole from the club between June 2005 and March 2008. He was sentenced to six years in prison, and was free for two years.",
    "A two-month operation began in May. From July through October 2025 the streets are shut.\nA three-month study ends.",
    "A two-month operation will be told of in a report, which covers crimes from May 2019 to May 2024.",
  ],
  *check(article) {
    const range = onlyRange(article);
    if (range === undefined) return;
    const lengths = article.times.filter((timex) => isLength(article, timex));
    const [length] = lengths;
    if (length === undefined || new Set(lengths.map(({ value }) => value)).size > 1) return;
    const report = reportOf(article, length, range);
    if (report !== undefined) yield report;
  },
});

interface Months {
  readonly start: number;
  readonly end: number;
  /** From the first day of the first month to the last of the last. */
  readonly count: number;
  /** "Through October": to its end. */
  readonly whole: boolean;
}

/** The one range whose ends are months of known years. */
function onlyRange({ text, times, paragraphs }: Article): Months | undefined {
  const found: Months[] = [];
  for (let i = 0; i + 1 < times.length; i++) {
    const [from, to] = [times[i] as Timex, times[i + 1] as Timex];
    if (from.range?.role !== "start" || to.range?.id !== from.range.id || from.type !== "DATE") continue;
    if (from.stated.month === undefined || to.stated.month === undefined || to.stated.year === undefined) continue;
    const [a, b] = [monthOf(from), monthOf(to)];
    if (a === undefined || b === undefined || b < a) return undefined;
    const isBody = paragraphs.some(({ zone, start, end }) => zone === "body" && start <= from.start && to.end <= end);
    const whole = /^ through $/.test(text.slice(from.end, to.start));
    if (isBody) found.push({ start: from.start, end: to.end, count: b - a + 1, whole });
  }
  const [range, another] = found;
  return another === undefined ? range : undefined;
}

/** Months since the year 0. */
function monthOf({ value }: Timex): number | undefined {
  const found = /^(\d{4})-(\d\d)/.exec(value);
  return found === null ? undefined : Number(found[1]) * A_YEAR + Number(found[2]);
}

const ACTIVITY =
  /^ (?:\w+ ){0,2}(?:operation|investigation|period|campaign|scheme|spree|crackdown|pilot|study|conspiracy|probe|sting|tour|affair|abuse|fraud|undercover)/i;
const DONE = /\b(?:for|over|lasted|lasting|spanning|spanned|over the course of) $/i;
const NOT_LENGTH =
  /^ (?:in (?:state |federal |county )?(?:prison|jail|custody)|ago|old|of (?:probation|experience|formal|age|supervised)|to life|earlier|later|before|after|now|straight|running)/i;
const SENTENCE =
  /\b(?:sentenced|sentence|prison|jail|probation|experience|faces|married|worked|served|aged?|lived|will|would|must|barred|debarred|banned|suspended|required|next|plans?|agreed)\b/i;

/** "a two-month operation", "for nearly three years": how long the thing itself took. */
function isLength({ text }: Article, { type, value, start, end }: Timex): boolean {
  if (type !== "DURATION" || !/^P\d{1,2}[MY]$/.test(value)) return false;
  const behind = text.slice(end, end + 50);
  if (/-(?:month|year)$/i.test(text.slice(start, end))) return ACTIVITY.test(behind);
  const from = Math.max(text.lastIndexOf("\n", start), text.lastIndexOf(". ", start)) + 1;
  const sentence = `${text.slice(from, start)} ${behind.split(/[.\n]/)[0] ?? ""}`;
  return DONE.test(text.slice(Math.max(0, start - 22), start)) && !NOT_LENGTH.test(behind) && !SENTENCE.test(sentence);
}

function reportOf({ text }: Article, length: Timex, range: Months): Report | undefined {
  const count = Number(/\d+/.exec(length.value)?.[0]);
  const isYears = length.value.endsWith("Y");
  const said = isYears ? count * A_YEAR : count;
  // Years are told roundly.
  const slack = isYears ? Math.max(8, said / 4) : said > A_YEAR ? 1 : 0;
  const low = length.mod === "MORE_THAN" || length.mod === "EQUAL_OR_MORE" ? said - 1 : said - slack;
  const high =
    length.mod === "MORE_THAN" || length.mod === "EQUAL_OR_MORE"
      ? said + A_YEAR + slack
      : length.mod === "LESS_THAN"
        ? said + 1
        : said + slack;
  // From the last day of the first month to the first of the last, if it need not be the whole of them.
  const [least, most] = [range.count - (range.whole ? 1 : 2), range.count];
  // What took a tenth of the range is another thing.
  if ((most >= low && least <= high) || most > said * 6 || said > most * 6) return undefined;
  const words = text.slice(length.start, length.end);
  return {
    span: { start: length.start, end: length.end },
    message: say`“${text.slice(range.start, range.end)}” is ${most} months with the first and the last, which does not fit “${words}”. Correct the length or a month.`,
    evidence: [{ start: range.start, end: range.end, note: say`${most} months` }],
    fixes: [],
  };
}
