import type { Timex } from "../../time/timex.ts";
import { type Said, say } from "../../wording/say.ts";
import { defineRule, type Rule } from "../define-rule.ts";

const ORDINALS = ["first", "second", "third", "fourth"] as const;
const SAID = [say`first`, say`second`, say`third`, say`fourth`] as const;

export const quarterMonths: Rule = defineRule({
  id: "quarter-months",
  category: "time",
  severity: "warning",
  summary: "A quarter and the months in brackets after it do not belong together.",
  why: "Figures of a quarter are compared with those of the same quarter; with the wrong months the comparison is worthless.",
  limits: "Calendar quarters only: any mention of a fiscal or financial year in the article silences the rule.",
  flags: [
    {
      text: "Trade rose in the {|third|} quarter of 2025 (April-June).",
      fixed: "Trade rose in the second quarter of 2025 (April-June).",
    },
  ],
  accepts: [
    "Trade rose in the second quarter of 2025 (April-June).",
    "Trade rose in the third quarter of fiscal 2025 (April-June).",
    "The firm's fiscal year ends in March. Trade rose in the first quarter of 2025 (April-June).",
    "Trade rose in the third quarter of 2025 (in April it had fallen).",
  ],
  *check({ times, text, paragraphs }) {
    const quarters = [...times.keys()].filter((at) => /^(?:\d{4}|XXXX)-Q[1-4]$/.test(times[at]?.value ?? ""));
    if (quarters.length === 0) return;
    if (paragraphs.some(({ passage }) => passage.tokens.some(({ lower }) => FISCAL.has(lower)))) return;
    for (const at of quarters) {
      const quarter = times[at] as Timex;
      const [start, end] = [times[at + 1], times[at + 2]];
      if (start === undefined || end === undefined || !isMonths(start, end)) continue;
      if (text.slice(quarter.end, start.start) !== " (" || text[end.end] !== ")") continue;
      const stated = Number(quarter.value.slice(-1));
      const [first, last] = [start.stated.month ?? 0, end.stated.month ?? 0];
      if (last - first !== 2 || first % 3 !== 1) continue;
      const right = (first + 2) / 3;
      if (right === stated) continue;
      const words = text.slice(quarter.start, quarter.end);
      const offset = words.toLowerCase().indexOf(ORDINALS[stated - 1] as string);
      const span =
        offset < 0
          ? { start: quarter.start, end: quarter.end }
          : { start: quarter.start + offset, end: quarter.start + offset + (ORDINALS[stated - 1] as string).length };
      yield {
        span,
        message: say`${text.slice(start.start, end.end)} is the ${SAID[right - 1] as Said} quarter, not the ${SAID[stated - 1] as Said}. Correct the quarter or the months.`,
        evidence: [{ start: start.start, end: end.end, note: say`the ${SAID[right - 1] as Said} quarter` }],
        fixes:
          offset < 0
            ? []
            : [
                {
                  title: say`Change to “${ORDINALS[right - 1] as string}”`,
                  edits: [{ ...span, newText: ORDINALS[right - 1] as string }],
                },
              ],
      };
    }
  },
});

const FISCAL = new Set(["fiscal", "financial", "fy"]);

function isMonths(start: Timex, end: Timex): boolean {
  if (start.range?.role !== "start" || end.range?.id !== start.range.id) return false;
  return start.stated.month !== undefined && end.stated.month !== undefined && start.stated.day === undefined;
}
