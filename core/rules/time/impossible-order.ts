import type { Timex } from "../../time/timex.ts";
import { say } from "../../wording/say.ts";
import { defineRule, type Rule } from "../define-rule.ts";
import { surroundings } from "./shared/dates.ts";

const OPENING = new Set("opened opens open began begins begin started starts start".split(" "));
const CLOSING = new Set("closed closes close ended ends end concluded concludes conclude".split(" "));
/** Between a verb and its date. */
const LINKS = new Set("on in at of the , and will it".split(" "));
const REACH = 4;

export const impossibleOrder: Rule = defineRule({
  id: "impossible-order",
  category: "time",
  severity: "warning",
  summary: "Something ends before it begins.",
  why: "One of the two dates is wrong, or the two were swapped.",
  limits: "Reads one sentence that gives both dates to one subject: “opened on … and closed on …”.",
  flags: [{ text: "The fair opened on Sept. 21, 2025, and {|closed on Sept. 17, 2025|}." }],
  accepts: [
    "The fair opened on Sept. 17, 2025, and closed on Sept. 21, 2025.",
    "The museum opened on May 3, 2025, after the old one closed on May 1, 2025.",
    "The fair opened on Dec. 30 and closed on Jan. 2.",
  ],
  *check(article) {
    const { times, text } = article;
    for (let i = 0; i + 1 < times.length; i++) {
      const [first, second] = [times[i] as Timex, times[i + 1] as Timex];
      if (first.interval === undefined || second.interval === undefined || second.interval.last >= first.interval.first)
        continue;
      if (first.known.year === undefined || second.known.year === undefined || first.range !== undefined) continue;
      const opening = verbBefore(article, first, OPENING);
      const closing = verbBefore(article, second, CLOSING);
      if (opening === undefined || closing === undefined) continue;
      // One subject: nothing but "and" between the first date and the second verb.
      if (!/^,? and (?:will )?$/.test(text.slice(first.end, closing))) continue;
      yield {
        span: { start: closing, end: second.end },
        message: say`It cannot end (${text.slice(second.start, second.end)}) before it begins (${text.slice(first.start, first.end)}). Correct one of the dates.`,
        evidence: [{ start: opening, end: first.end, note: say`it begins here` }],
        fixes: [],
      };
    }
  },
});

/** Where the verb stands that the date belongs to. */
function verbBefore(
  article: Parameters<typeof surroundings>[0],
  timex: Timex,
  verbs: ReadonlySet<string>,
): number | undefined {
  const around = surroundings(article, timex);
  if (around === undefined) return undefined;
  const { tokens, from, first, paragraph } = around;
  for (let i = first - 1; i >= Math.max(from, first - REACH); i--) {
    const token = tokens[i];
    if (token === undefined) return undefined;
    if (verbs.has(token.lower)) return paragraph.start + token.start;
    if (!LINKS.has(token.lower)) return undefined;
  }
  return undefined;
}
