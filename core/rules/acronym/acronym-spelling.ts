import type { Article } from "../../analyze.ts";
import { acronymKey, deletions } from "../../archive/summary.ts";
import type { ArchiveView } from "../../archive/view.ts";
import { capitalsOf } from "../../facts/capitals.ts";
import { commonAcronyms } from "../../knowledge/acronyms.ts";
import { seriesNamed } from "../../knowledge/event-series.ts";
import { editDistance } from "../../text/edit-distance.ts";
import type { Span } from "../../text/span.ts";
import { defineRule, type Rule } from "../define-rule.ts";
import type { Evidence, Report } from "../finding.ts";

/** Shorter acronyms are too close to one another: DOC and COC are two things. */
const MIN_LENGTH = 4;
/** How often the right form must stand in the article if nothing defines it. */
const FREQUENT = 3;

export const acronymSpelling: Rule = defineRule({
  id: "acronym-spelling",
  category: "acronym",
  severity: "warning",
  spelling: "name",
  supersededBy: ["acronym-initials"],
  summary: "An acronym that is explained nowhere is one slip away from one that is.",
  why: "A mistyped acronym is a name that does not exist. Spelling checkers pass over words in capitals, so nobody else will catch it.",
  limits:
    "The suspect must be rare and without an expansion in this article and in the archive; the right form must be defined, or frequent in the article. Acronyms of three letters are left alone, since nearly any two of them are one letter apart.",
  flags: [
    {
      text: "The Lakeside Export Fair (LAKEXPO) opened. LAKEXPO drew 300 firms, and {|LAKEXFO|} will return.",
      fixed: "The Lakeside Export Fair (LAKEXPO) opened. LAKEXPO drew 300 firms, and LAKEXPO will return.",
    },
    {
      text: "Firms left HCTDA last year. HCTDA said so, and HCTDA knows. Members of {|HCTAD|} met.",
      fixed: "Firms left HCTDA last year. HCTDA said so, and HCTDA knows. Members of HCTDA met.",
    },
    {
      text: "Members of {|HCTAD|} met on the pier.",
      fixed: "Members of HCTDA met on the pier.",
      archive: { "a.txt": "The Harbour City Trade Development Agency (HCTDA) met on the pier." },
    },
  ],
  accepts: [
    "The Lakeside Free Trade Area (LAFTA) and the Central Lakes Free Trade Area (CAFTA) met. CAFTA won.",
    "The DOC and the COC were discussed; the COC comes first, the COC is binding, and the COC is new.",
    "The NGO Forum opened. NGOS came.",
  ],
  *check(article, archive) {
    const uses = capitalsOf(article.paragraphs, article.dateline?.end ?? 0);
    const defined = new Map(article.acronyms.map((definition) => [definition.acronym, definition]));
    const sound = [...uses.keys()].filter((form) => defined.has(form) || (uses.get(form)?.length ?? 0) >= FREQUENT);
    for (const [form, spans] of uses) {
      if (form.length < MIN_LENGTH || defined.has(form) || isKnown(form)) continue;
      const here = sound.filter(
        (other) => isSlip(form, other) && spans.length * FREQUENT <= weightOf(other, uses, defined),
      );
      const report =
        here.length === 1
          ? reportHere(article, form, spans, here[0] as string, uses)
          : here.length === 0 && spans.length === 1 && !sound.includes(form)
            ? reportFromArchive(form, spans[0] as Span, archive)
            : undefined;
      if (
        report !== undefined &&
        archive.about(acronymKey(form)).every(({ acronyms }) => !acronyms.some((it) => it.acronym === form))
      )
        yield report;
    }
  },
});

function isKnown(form: string): boolean {
  return commonAcronyms.has(form) || seriesNamed(form) !== undefined;
}

/** One insertion, deletion, substitution or swap. A longer form of the other is none: plurals, HKSAR and HKSARG. */
function isSlip(form: string, other: string): boolean {
  if (other.length < MIN_LENGTH || form.startsWith(other) || other.startsWith(form)) return false;
  return editDistance(form, other, 1) === 1;
}

/** A definition counts as three uses. */
function weightOf(
  form: string,
  uses: ReadonlyMap<string, readonly Span[]>,
  defined: ReadonlyMap<string, unknown>,
): number {
  return (uses.get(form)?.length ?? 0) + (defined.has(form) ? FREQUENT - 1 : 0);
}

function reportHere(
  article: Article,
  form: string,
  spans: readonly Span[],
  right: string,
  uses: ReadonlyMap<string, readonly Span[]>,
): Report {
  const definition = article.acronyms.find(({ acronym }) => acronym === right);
  const others = (uses.get(right) ?? []).filter((use) => use.start !== definition?.acronymSpan.start);
  const evidence: Evidence[] = others
    .slice(0, 2)
    .map((use) => ({ start: use.start, end: use.end, note: `written ${right}` }));
  if (definition !== undefined) {
    const { acronymSpan, expansionSpan, expansion } = definition;
    const start = Math.min(acronymSpan.start, expansionSpan.start);
    const end = Math.max(acronymSpan.end, expansionSpan.end);
    evidence.unshift({ start, end, note: `${right} stands for ${expansion}` });
  }
  const count = uses.get(right)?.length ?? 0;
  const why = definition === undefined ? `is used ${count} times` : `is the short form of ${definition.expansion}`;
  return report(form, spans, right, `${right} ${why} in this article`, evidence);
}

function reportFromArchive(form: string, span: Span, archive: ArchiveView): Report | undefined {
  const found = new Map<string, Evidence>();
  const expansions = new Map<string, string>();
  for (const key of [form, ...deletions(form)]) {
    for (const { id, acronyms } of archive.about(acronymKey(key))) {
      for (const { acronym, expansion, start, end } of acronyms) {
        if (!isSlip(form, acronym)) continue;
        expansions.set(acronym, expansion);
        if (!found.has(acronym))
          found.set(acronym, { article: id, start, end, note: `${acronym} stands for ${expansion}` });
      }
    }
  }
  const [only, ...more] = found;
  if (only === undefined || more.length > 0) return undefined;
  const [right, evidence] = only;
  return report(form, [span], right, `${right}, short for ${expansions.get(right)}, is defined in another article`, [
    evidence,
  ]);
}

function report(
  form: string,
  spans: readonly Span[],
  right: string,
  why: string,
  evidence: readonly Evidence[],
): Report {
  const edits = spans.map(({ start, end }) => ({ start, end, newText: right }));
  return {
    span: spans[0] as Span,
    message: `${form} is explained nowhere, and ${why}. Write ${right} if that is meant.`,
    evidence: [...evidence, ...spans.slice(1).map(({ start, end }) => ({ start, end, note: `${form} again` }))],
    fixes: [
      {
        title: spans.length > 1 ? `Change all ${spans.length} to ${right}` : `Change to ${right}`,
        preferred: true,
        edits,
      },
    ],
  };
}
