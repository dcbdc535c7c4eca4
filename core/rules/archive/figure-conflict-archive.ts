import { type FigureSummary, figureKey, figureSummary } from "../../archive/traces.ts";
import { type CivilDate, toDayNumber } from "../../calendar/civil.ts";
import { figuresOf } from "../../facts/figure.ts";
import { say } from "../../wording/say.ts";
import { defineRule, type Rule } from "../define-rule.ts";
import { areOneMeasure, isMagnitudeSlip, isTransposed } from "./shared/same-figure.ts";

/** Figures without a period in the text are of one time if the articles are. */
const MOST_DAYS = 31;

export const figureConflictArchive: Rule = defineRule({
  id: "figure-conflict-archive",
  category: "archive",
  severity: "information",
  supersededBy: ["copied-paragraph", "correction-spread", "figure-conflict", "magnitude"],
  summary: "Another article gives the same figure with two digits changed about, or in another magnitude.",
  why: "A figure that two articles of one house give differently is wrong in one of them, and readers compare.",
  limits:
    "Holds figures of three digits and more against others of the same digits: two neighbours changed about, or million for billion. The words around both, their names and their days must be the same. Silent on revised and expected figures, on parts, rates and changes, and where another source is named.",
  flags: [
    {
      text: "Trade between the harbour towns of Halden and Varde reached {|772.4 billion|} yuan in 2024.",
      fixed: "Trade between the harbour towns of Halden and Varde reached 727.4 billion yuan in 2024.",
      archive: {
        "trade.txt": "In 2024, trade between the harbour towns of Halden and Varde reached 727.4 billion yuan.",
      },
    },
    {
      text: "The new harbour tunnel to the island of Varde cost {|4.85 billion|} yuan in all.",
      fixed: "The new harbour tunnel to the island of Varde cost 4.85 million yuan in all.",
      archive: {
        "tunnel.txt": "The new harbour tunnel to the island of Varde cost 4.85 million yuan, the mayor said.",
      },
    },
  ],
  accepts: [
    {
      text: "Trade between the harbour towns of Halden and Varde reached 772.4 billion yuan in 2024.",
      archive: {
        "trade.txt": "In 2023, trade between the harbour towns of Halden and Varde reached 727.4 billion yuan.",
      },
    },
    {
      text: "Trade between the harbour towns of Halden and Varde reached a revised 772.4 billion yuan in 2024.",
      archive: {
        "trade.txt": "In 2024, trade between the harbour towns of Halden and Varde reached 727.4 billion yuan.",
      },
    },
    {
      text: "Trade between the harbour towns of Halden and Lund reached 772.4 billion yuan in 2024.",
      archive: {
        "trade.txt": "In 2024, trade between the harbour towns of Halden and Varde reached 727.4 billion yuan.",
      },
    },
    {
      text: "Trade between the harbour towns reached 772.4 billion yuan in 2024, according to Lund.",
      archive: {
        "trade.txt": "Trade between the harbour towns reached 727.4 billion yuan in 2024, according to customs.",
      },
    },
  ],
  *check(article, archive) {
    for (const figure of figuresOf(article)) {
      const own = figureSummary(figure);
      for (const { id, date, figures, corrections } of archive.about(figureKey(own.unit, own.printed))) {
        const other = figures.find(
          (it) => isSlip(own, it) && areOneMeasure(own, it) && areNear(own, article.date?.date, date),
        );
        // An article that gives the same figure as well knows both.
        if (other === undefined || corrections.length > 0 || figures.some(({ value }) => value === own.value)) continue;
        const number = { start: figure.start, end: figure.end };
        const at = article.text.indexOf(own.printed, figure.start);
        const span = at < 0 ? number : { start: at, end: at + own.printed.length };
        yield {
          span,
          message: say`${own.printed} here is ${other.printed} in ${id}. Find out which of the two is right.`,
          evidence: [{ start: other.start, end: other.end, article: id, note: say`${other.printed} there` }],
          fixes: [
            { title: say`Change to ${other.printed}, as in ${id}`, edits: [{ ...span, newText: other.printed }] },
          ],
        };
        break;
      }
    }
  },
});

function isSlip(own: FigureSummary, other: FigureSummary): boolean {
  if (own.unit !== other.unit || own.value === other.value) return false;
  return isTransposed(own.printed, other.printed) || isMagnitudeSlip(own.value, other.value);
}

function areNear(own: FigureSummary, one: CivilDate | undefined, other: CivilDate | undefined): boolean {
  if (own.first !== undefined) return true;
  return one === undefined || other === undefined || Math.abs(toDayNumber(one) - toDayNumber(other)) <= MOST_DAYS;
}
