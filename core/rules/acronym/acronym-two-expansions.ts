import type { Article } from "../../analyze.ts";
import type { ArchiveView } from "../../archive/view.ts";
import type { AcronymDefinition } from "../../entities/mention.ts";
import { knownExpansion } from "../../knowledge/acronyms.ts";
import { isUpper } from "../../text/characters.ts";
import type { Span } from "../../text/span.ts";
import { say } from "../../wording/say.ts";
import { defineRule, type Rule } from "../define-rule.ts";
import type { Evidence, Report } from "../finding.ts";
import {
  type Archived,
  archivedExpansions,
  areOtherDocuments,
  contentWords,
  headOf,
  isDocument,
  isRelated,
  isSameName,
  standsFor,
} from "./shared/expansions.ts";
import { definitionsOf, noted, type Use, usesOf, wholeOf } from "./shared/uses.ts";

/** In shorter ones too many names meet. */
const MIN_LENGTH = 3;

export const acronymTwoExpansions: Rule = defineRule({
  id: "acronym-two-expansions",
  category: "acronym",
  severity: "warning",
  summary: "One acronym stands for two different names.",
  why: "A reader who has learnt what the letters mean reads the second name as the first. One of the two is wrong, or the text needs two acronyms.",
  limits:
    "Two spellings of one name, plurals, a name with and without its last words, and words in another order are one expansion. Another article that defines the same letters in its own way is information, and only where the two names share words. After an acronym, only the wrong kind of document counts (a code called a regulation).",
  flags: [
    {
      text: "The Harbour Trade Council (HTC) met on Friday.\nA day later {|the Highland Tourism Committee (HTC)|} met too.",
    },
    {
      text: "Ministers of the lake states adopted a Code of Conduct (COC). The {|COC Regulation|} takes effect in May.",
      fixed: "Ministers of the lake states adopted a Code of Conduct (COC). The COC takes effect in May.",
    },
    {
      text: "Ministers of the lake states hope for a {|COC Regulation|} in May.",
      archive: { "a.txt": "Ministers of the lake states adopted a Code of Conduct (COC) on Monday." },
      fixed: "Ministers of the lake states hope for a Code of Conduct (COC) in May.",
    },
    {
      text: "{|The Lakeside Free Trade Agreement (LFTA)|} was signed.",
      archive: { "a.txt": "The Lakeside Free Trade Area (LFTA) grew." },
    },
  ],
  accepts: [
    "The Office of the Harbour Attorney (OHA) and the Offices of the Harbour Attorneys (OHA) met.",
    "The Economic Relief Loan (ERL) helps. Economic Relief Loans (ERLs) help.",
    "The Harbour Trade Council (HTC) met. The HTC Agreement was signed, and the HTC Council rose.",
    { text: "The Harbour Trade Council (HTC) met.", archive: { "a.txt": "The Highland Tram Company (HTC) grew." } },
  ],
  *check(article, archive) {
    const definitions = definitionsOf(article);
    for (const [form, group] of definitions) yield* conflictsOf(article, form, group, archive);
    for (const [form, uses] of usesOf(article)) {
      if (form.length < MIN_LENGTH) continue;
      const report = wrongKind(article, uses, definitions.get(form)?.[0], archive);
      if (report !== undefined) yield report;
    }
  },
});

function* conflictsOf(
  { text }: Article,
  form: string,
  group: readonly AcronymDefinition[],
  archive: ArchiveView,
): Iterable<Report> {
  const [first, ...more] = group as [AcronymDefinition, ...AcronymDefinition[]];
  const other = more.find(({ expansion }) => !isSameName(expansion, first.expansion));
  if (other !== undefined) {
    yield {
      span: extent(other, text),
      message: say`${form} is ${other.expansion} here and ${first.expansion} before. Correct one of them, or give one another short form.`,
      evidence: [noted(wholeOf(first), standsFor(form, first.expansion))],
      fixes: [],
    };
    return;
  }
  if (form.length < MIN_LENGTH) return;
  const elsewhere = archivedExpansions(form, archive);
  if (elsewhere.some(({ expansion }) => isSameName(expansion, first.expansion))) return;
  const near = elsewhere.find(({ expansion }) => isRelated(expansion, first.expansion));
  if (near === undefined) return;
  yield {
    span: extent(first, text),
    severity: "information",
    message: say`${form} is ${first.expansion} here and ${near.expansion} in another article. If one thing is meant, one of the names is wrong.`,
    evidence: [near.evidence],
    fixes: [],
  };
}

/** With the article before it and the closing bracket. */
function extent(definition: AcronymDefinition, text: string): Span {
  const { start, end } = wholeOf(definition);
  const article =
    /(?:^|[^\p{L}])(?:the|an?) $/iu.exec(text.slice(Math.max(0, start - 5), start))?.[0].trimStart() ?? "";
  return { start: start - article.length, end: text.charAt(end) === ")" ? end + 1 : end };
}

/** `COC Regulation` where COC is a Code of Conduct. */
function wrongKind(
  article: Article,
  uses: readonly Use[],
  own: AcronymDefinition | undefined,
  archive: ArchiveView,
): Report | undefined {
  for (const use of uses) {
    const next = article.paragraphs[use.paragraph]?.passage.tokens[use.token + 1];
    if (next === undefined || next.glued || next.kind !== "word" || !isUpper(next.text)) continue;
    if (!isDocument(next.text)) continue;
    const source = sourceOf(article, use.form, own, archive);
    if (source === undefined || !areOtherDocuments(headOf(source.expansion), next.text)) continue;
    if (contentWords(source.expansion).includes(next.lower)) continue;
    const { start } = use;
    const end = (article.paragraphs[use.paragraph]?.start ?? 0) + next.end;
    const newText = own === undefined ? `${source.expansion} (${use.form})` : use.form;
    return {
      span: { start, end },
      severity: source.severity,
      message: say`${use.form} stands for ${source.expansion}, so it is no ${next.lower}. Write the name in full, or correct it.`,
      evidence: [source.evidence ?? noted(use, say`${use.form}: ${source.expansion}`)],
      fixes: [{ title: say`Change to “${newText}”`, edits: [{ start, end, newText }] }],
    };
  }
  return undefined;
}

interface Source {
  readonly expansion: string;
  readonly evidence?: Evidence;
  readonly severity: Report["severity"] & string;
}

/** What the acronym stands for: here, else in all articles that say it, else as far as it is known. */
function sourceOf(
  { text }: Article,
  form: string,
  own: AcronymDefinition | undefined,
  archive: ArchiveView,
): Source | undefined {
  if (own !== undefined) {
    const evidence = noted(wholeOf(own), standsFor(form, own.expansion));
    return { expansion: own.expansion, evidence, severity: "warning" };
  }
  const [only, more] = archivedExpansions(form, archive) as readonly [Archived?, Archived?];
  if (only !== undefined) return more === undefined ? { ...only, severity: "warning" } : undefined;
  const expansion = knownExpansion(form, text);
  return expansion === undefined ? undefined : { expansion, severity: "information" };
}
