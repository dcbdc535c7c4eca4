import type { Article } from "../../analyze.ts";
import { definitionsUnder } from "../../archive/definitions.ts";
import { acronymKey, deletions } from "../../archive/summary.ts";
import type { ArchiveView } from "../../archive/view.ts";
import { capitalsOf } from "../../facts/capitals.ts";
import { commonAcronyms } from "../../knowledge/acronyms.ts";
import { seriesNamed } from "../../knowledge/event-series.ts";
import { editDistance } from "../../text/edit-distance.ts";
import { isSwapped } from "../../text/slip.ts";
import type { Span } from "../../text/span.ts";
import { type Said, say } from "../../wording/say.ts";
import { isCommonWord, isWord } from "../../words/words.ts";
import { defineRule, type Rule } from "../define-rule.ts";
import type { Evidence, Report } from "../finding.ts";
import { initialsBefore, introducedForms } from "./shared/bracketed.ts";
import { archivedExpansions, contentWords, standsFor } from "./shared/expansions.ts";
import { changeToForm } from "./shared/uses.ts";

/** Shorter acronyms are too close to one another: DOC and COC are two things. Letters swapped count from three. */
const MIN_LENGTH = 4;
const MIN_SWAPPED = 3;
/** Of another article's acronyms: with another letter, and words of the name that this article must have. */
const MIN_FOREIGN = 6;
const LEAST_SHARED = 2;
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
    "The suspect must be rare and without an expansion in this article and in the archive; the right form must be defined, or frequent in the article. Of what other articles define only a form with two letters swapped counts, or one of six letters or more, and only where this article has words of the name. Of acronyms of three letters only two that stand swapped count, since nearly any two are one letter apart.",
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
      text: "The Harbour Trade Council (HTC) met. The HTC chair spoke, and the {|HCT|} board voted.",
      fixed: "The Harbour Trade Council (HTC) met. The HTC chair spoke, and the HTC board voted.",
    },
    {
      text: "The Agency for Ports (BNPB) met. Crews of the {|NBPB|} came.",
      fixed: "The Agency for Ports (BNPB) met. Crews of the BNPB came.",
    },
    {
      text: "Members of the trade agency {|HCTAD|} met on the pier.",
      fixed: "Members of the trade agency HCTDA met on the pier.",
      archive: { "a.txt": "The Harbour City Trade Development Agency (HCTDA) met on the pier." },
    },
  ],
  accepts: [
    "The Lakeside Free Trade Area (LAFTA) and the Central Lakes Free Trade Area (CAFTA) met. CAFTA won.",
    "The DOC and the COC were discussed; the COC comes first, the COC is binding, and the COC is new.",
    "The Fair Ports Council (FPC) met. The PFC came, and the PFC voted. FPC ships set sail NOW.",
    "Lakeside Power (NASDAQ: LAKK) (Cboe CA: LAKE) grew. LAKK rose, and LAKK fell.",
    "The Harbour Coin Trust (GBTC) and the FBTC of Lakeside fell, GBTC more.",
    "The NGO Forum opened. NGOS came.",
    {
      text: "SANTA ANA, Calif. -- Members of UCSD and of a bank, the HCTAD, met on the pier.",
      archive: {
        "a.txt": "The Abbreviated New Drug Application (ANDA) and the Orange County Sailing Department (OCSD) met.",
        "b.txt": "The Harbour City Trade Development Agency (HCTDA) met on the pier.",
      },
    },
    "The Lakeside Union of Soviets (USSN) met. The USSN won, and the Uzbek SSN lost.",
  ],
  *check(article, archive) {
    const uses = capitalsOf(article.paragraphs, article.dateline?.end ?? 0);
    const defined = new Map(article.acronyms.map((definition) => [definition.acronym, definition]));
    const introduced = introducedForms(article);
    const isExplained = (form: string): boolean => defined.has(form) || introduced.has(form);
    const sound = [...uses.keys()].filter((form) => isExplained(form) || (uses.get(form)?.length ?? 0) >= FREQUENT);
    for (const [form, spans] of uses) {
      if (form.length < MIN_SWAPPED || isExplained(form) || isKnown(form)) continue;
      if (spans.some(({ start }) => isTicker(article.text, start) || isTail(article.text, start))) continue;
      const here = sound.filter((other) => {
        // A definition counts as three uses.
        const count = uses.get(other)?.length ?? 0;
        const explained = isExplained(other);
        if (spans.length * FREQUENT > count + (explained ? FREQUENT - 1 : 0)) return false;
        if (explained && spans.length === 1 && isSwappedForm(form, other))
          // A form that stands in its bracket alone is the slip itself where the initials say so.
          return count > 1 || !initialsBefore(article, other).has(form);
        // Letters that are no initials may be a ticker's, and its neighbour's differ in one.
        return isSlip(form, other) && (defined.has(other) || count >= FREQUENT || form.length > MIN_LENGTH);
      });
      const report =
        here.length === 1
          ? reportHere(article, form, spans, here[0] as string, uses)
          : here.length === 0 && spans.length === 1 && !sound.includes(form)
            ? reportFromArchive(article, form, spans[0] as Span, archive)
            : undefined;
      if (report !== undefined && archivedExpansions(form, archive).length === 0) yield report;
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

/** "(NYSE: HHCO)": one share has a ticker at each exchange. */
function isTicker(text: string, start: number): boolean {
  return /[:$] ?$/.test(text.slice(Math.max(0, start - 2), start));
}

/** "Uzbek SSR" beside "USSR": the end of another name. */
function isTail(text: string, start: number): boolean {
  const before = /(?<![\p{L}\p{N}])\p{Lu}\p{Ll}{1,24} $/u.exec(text.slice(Math.max(0, start - 26), start))?.[0];
  return before !== undefined && !isCommonWord(before.trim().toLowerCase());
}

/** The same letters, two neighbours swapped, and no word. */
function isSwappedForm(form: string, other: string): boolean {
  return form.length === other.length && isSwapped(form, other) && !isWord(form.toLowerCase());
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
    .map((use) => ({ start: use.start, end: use.end, note: say`written ${right}` }));
  if (definition !== undefined) {
    const { acronymSpan, expansionSpan, expansion } = definition;
    const start = Math.min(acronymSpan.start, expansionSpan.start);
    const end = Math.max(acronymSpan.end, expansionSpan.end);
    evidence.unshift({ start, end, note: standsFor(right, expansion) });
  }
  const count = uses.get(right)?.length ?? 0;
  const found = report(form, spans, right, whyHere(right, count, definition?.expansion), evidence);
  const [only, again] = uses.get(right) ?? [];
  const [fix] = found.fixes;
  if (count > 1 || only === undefined || again !== undefined || fix === undefined || spans.length > 1) return found;
  if (definition !== undefined && initialsBefore(article, right).has(right)) return found;
  // Each stands once, and nothing tells which of the two is the slip.
  const { title, edits } = fix;
  return {
    ...found,
    fixes: [
      { title, edits },
      { title: say`Change the other to ${form}`, edits: [{ start: only.start, end: only.end, newText: form }] },
    ],
  };
}

function whyHere(right: string, count: number, expansion: string | undefined): Said {
  if (expansion !== undefined) return say`${right} is the short form of ${expansion} in this article`;
  return count === 1 ? say`${right} stands once in this article` : say`${right} stands ${count} times in this article`;
}

function reportFromArchive(article: Article, form: string, span: Span, archive: ArchiveView): Report | undefined {
  if (isShouted(article.text, span)) return undefined;
  const near = archive.recall(`acronym near ${form}`, () => onlyNeighbour(form, archive));
  if (near === undefined || !speaksOf(article, near.expansion)) return undefined;
  const { acronym, expansion, evidence } = near;
  const why = say`${acronym}, short for ${expansion}, is defined in another article`;
  return report(form, [span], acronym, why, [evidence]);
}

/** "SANTA ANA, Calif.", "1-855-TIP-NOW": a word among others in capitals, or a part of something longer. */
function isShouted(text: string, { start, end }: Span): boolean {
  const before = text.slice(Math.max(0, start - 24), start);
  return /(?:(?<!\p{L})\p{Lu}{2,} |[-/.@])$/u.test(before) || /^ \p{Lu}{2,}(?!\p{L})/u.test(text.slice(end, end + 24));
}

/** An archive has an acronym near nearly any other: the article must have words of the name, too. */
function speaksOf({ paragraphs }: Article, expansion: string): boolean {
  const wanted = new Set(contentWords(expansion).map((word) => word.toLowerCase()));
  const least = Math.min(LEAST_SHARED, wanted.size);
  let shared = 0;
  for (const { passage } of paragraphs)
    for (const { lower } of passage.tokens) if (wanted.delete(lower) && ++shared >= least) return true;
  return false;
}

interface Neighbour {
  readonly acronym: string;
  readonly expansion: string;
  readonly evidence: Evidence;
}

/** The one acronym of the archive that is a slip away; none where there are more. */
function onlyNeighbour(form: string, archive: ArchiveView): Neighbour | undefined {
  const found = new Map<string, Neighbour>();
  const keys = [form, ...deletions(form)].map(acronymKey);
  for (const { article, acronym, expansion, start, end } of definitionsUnder(keys, archive)) {
    if (!isSwappedForm(form, acronym) && !(form.length >= MIN_FOREIGN && isSlip(form, acronym))) continue;
    const evidence = { article, start, end, note: standsFor(acronym, expansion) };
    found.set(acronym, { acronym, expansion, evidence: found.get(acronym)?.evidence ?? evidence });
  }
  const [only, ...more] = found.values();
  return more.length > 0 ? undefined : only;
}

function report(form: string, spans: readonly Span[], right: string, why: Said, evidence: readonly Evidence[]): Report {
  const edits = spans.map(({ start, end }) => ({ start, end, newText: right }));
  return {
    span: spans[0] as Span,
    message: say`${form} is explained nowhere, and ${why}. Write ${right} if that is meant.`,
    evidence: [...evidence, ...spans.slice(1).map(({ start, end }) => ({ start, end, note: say`${form} again` }))],
    fixes: [
      {
        title: changeToForm(right, spans.length),
        preferred: true,
        edits,
      },
    ],
  };
}
