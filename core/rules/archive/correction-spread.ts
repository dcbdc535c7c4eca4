import type { Article } from "../../analyze.ts";
import {
  type CorrectionSummary,
  correctionSummaries,
  type FigureSummary,
  figureKey,
  figureSummary,
} from "../../archive/traces.ts";
import type { ArchiveView } from "../../archive/view.ts";
import { correctionsOf } from "../../facts/correction.ts";
import { figuresOf } from "../../facts/figure.ts";
import { contains } from "../../text/span.ts";
import { enumerated, say } from "../../wording/say.ts";
import { defineRule, type Rule } from "../define-rule.ts";
import type { Report } from "../finding.ts";
import { sharedStems } from "./shared/same-figure.ts";

/** So many words are common to the correction and to what it corrects. */
const MIN_SHARED = 3;

export const correctionSpread: Rule = defineRule({
  id: "correction-spread",
  category: "archive",
  severity: "warning",
  summary: "A figure that one article corrects still stands in another.",
  why: "A correction that reaches one page only leaves the mistake on all the others.",
  limits:
    "Reads corrections that give both figures: “an earlier version said 7,650; it is 6,750”, “6,750, not 7,650”. Figures of three digits and more with words in common. Silent where the other article gives the right figure as well. Corrected names and dates are not followed.",
  flags: [
    {
      text: "The harbour tunnel to the island of Varde is {|7,650|} metres long.",
      fixed: "The harbour tunnel to the island of Varde is 6,750 metres long.",
      archive: {
        "fixed.txt":
          "The tunnel opened.\nCorrection: An earlier version of this article said the harbour tunnel to the island of Varde is 7,650 metres long. It is 6,750 metres.",
      },
    },
    {
      text: "The tunnel opened.\n{|Correction: The harbour tunnel to the island of Varde cost 3.25 million euros, not 32.5 million euros.|}",
      archive: { "old.txt": "The harbour tunnel to the island of Varde cost 32.5 million euros, the mayor said." },
    },
  ],
  accepts: [
    {
      text: "The harbour tunnel to the island of Varde is 6,750 metres long.",
      archive: {
        "fixed.txt":
          "The tunnel opened.\nCorrection: An earlier version of this article said the harbour tunnel to the island of Varde is 7,650 metres long. It is 6,750 metres.",
      },
    },
    {
      text: "The airport has a runway of 7,650 metres.",
      archive: {
        "fixed.txt":
          "The tunnel opened.\nCorrection: An earlier version of this article said the harbour tunnel to the island of Varde is 7,650 metres long. It is 6,750 metres.",
      },
    },
  ],
  *check(article, archive) {
    const own = correctionSummaries(article);
    const places = correctionsOf(article);
    const figures = figuresOf(article)
      .filter((figure) => !places.some((place) => contains(place, figure)))
      .map(figureSummary);
    yield* stillHere(article, archive, figures);
    for (const correction of own) {
      const report = stillThere(correction, archive);
      if (report !== undefined) yield report;
    }
  },
});

/** Figures of this article that another one has taken back. */
function* stillHere({ text }: Article, archive: ArchiveView, figures: readonly FigureSummary[]): Generator<Report> {
  for (const figure of figures) {
    for (const { id, corrections } of archive.about(figureKey(figure.unit, figure.printed))) {
      const correction = corrections.find((it) => isTakenBack(it, figure));
      if (
        correction === undefined ||
        figures.some(({ value, unit }) => value === correction.right && unit === figure.unit)
      )
        continue;
      const at = text.indexOf(figure.printed, figure.start);
      const span = { start: at, end: at + figure.printed.length };
      const { start, end, printedRight, printedWrong } = correction;
      yield {
        span,
        message: say`The figure ${figure.printed} was corrected to ${printedRight} in ${id} and still stands here. Correct it too.`,
        evidence: [{ start, end, article: id, note: say`${printedRight}, not ${printedWrong}` }],
        fixes: [
          { title: say`Change to ${printedRight}`, preferred: true, edits: [{ ...span, newText: printedRight }] },
        ],
      };
      break;
    }
  }
}

/** Articles that still give what this one takes back. */
function stillThere(correction: CorrectionSummary, archive: ArchiveView): Report | undefined {
  const { start, end, unit, printedWrong, printedRight, right } = correction;
  const evidence = archive.about(figureKey(unit, printedWrong)).flatMap(({ id, figures, corrections }) => {
    const figure = figures.find((it) => isTakenBack(correction, it));
    const knows = corrections.length > 0 || figures.some(({ value }) => value === right);
    if (figure === undefined || knows) return [];
    return [{ start: figure.start, end: figure.end, article: id, note: say`still ${figure.printed}` }];
  });
  if (evidence.length === 0) return undefined;
  const where = enumerated(evidence.map(({ article }) => article));
  return {
    span: { start, end },
    message: say`${printedWrong} is corrected to ${printedRight} here and still stands in ${where}. Correct it there too.`,
    evidence,
    fixes: [],
  };
}

function isTakenBack(correction: CorrectionSummary, figure: FigureSummary): boolean {
  return (
    correction.unit === figure.unit &&
    correction.wrong === figure.value &&
    sharedStems(correction.stems, figure.stems) >= MIN_SHARED
  );
}
