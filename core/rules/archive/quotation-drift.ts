import type { Article } from "../../analyze.ts";
import { identityKeys } from "../../archive/entity-summary.ts";
import type { Summary } from "../../archive/summary.ts";
import { quoteKey } from "../../archive/traces.ts";
import type { ArchiveView } from "../../archive/view.ts";
import { type QuotePrint, quotesOf, shingleKeys } from "../../facts/quote-print.ts";
import { editDistance } from "../../text/edit-distance.ts";
import { say } from "../../wording/say.ts";
import { defineRule, type Rule } from "../define-rule.ts";
import type { Report } from "../finding.ts";

/** More words than this are another sentence, not another wording. */
const MOST_WORDS = 2;
/** So many words are the same. */
const MIN_SAME = 8;
/** Words as near as this are two spellings of one. */
const SPELLING = 2;

export const quotationDrift: Rule = defineRule({
  id: "quotation-drift",
  category: "archive",
  severity: "information",
  supersededBy: ["copied-paragraph"],
  summary: "Another article has the same quotation in other words.",
  why: "A person said one thing. If two articles put a word or two differently between quotation marks, one of them does not quote.",
  limits:
    "Compares quotations of ten words and more, of articles that name the same person, in which one or two words are replaced by others. Silent where words are left out or put in brackets, on spellings, and where a translator is mentioned. What stands inside quotation marks is always a hint.",
  flags: [
    {
      text: "Mayor Ann Lee spoke. “The harbour will open in the spring and every boat will find a {|place|} there,” Lee said.",
      fixed:
        "Mayor Ann Lee spoke. “The harbour will open in the spring and every boat will find a berth there,” Lee said.",
      archive: {
        "lee.txt":
          "“The harbour will open in the spring and every boat will find a berth there,” Mayor Ann Lee told the council.",
      },
    },
  ],
  accepts: [
    {
      text: "“The harbour will open in the spring and every boat will find a place there,” Mayor Ann Lee said.",
      archive: {
        "lee.txt":
          "“The harbour will open in the spring and … every boat will find a berth there,” Mayor Ann Lee said.",
      },
    },
    {
      text: "“The harbour will open in the spring and every boat will find a place there,” Mayor Ann Lee said.",
      archive: {
        "lee.txt":
          "“The harbour will open in the spring and every boat will find a place there soon,” Mayor Ann Lee said.",
      },
    },
    {
      text: "“The harbour will open in the spring and every boat will find a place there,” Mayor Ann Lee said.",
      archive: {
        "lee.txt": "“The harbor will open in the spring and every boat will find a place there,” Mayor Ann Lee said.",
      },
    },
    {
      text: "“The harbour will open in the spring and every boat will find a place there,” Mayor Ann Lee said.",
      archive: {
        "lee.txt":
          "“The harbour will open in the spring and every boat will find a berth there,” Mayor Ann Lee said through a translator.",
      },
    },
  ],
  *check(article, archive) {
    for (const quote of quotesOf(article)) {
      const report = reportOf(article, quote, archive);
      if (report !== undefined) yield report;
    }
  },
});

function reportOf(article: Article, quote: QuotePrint, archive: ArchiveView): Report | undefined {
  const { text } = article;
  const own = quote.text.split(" ");
  for (const key of shingleKeys(quote.text)) {
    for (const summary of archive.about(quoteKey(key))) {
      if (summary.quotes.some((other) => other.text === quote.text)) continue;
      for (const { text: words, start, end } of summary.quotes) {
        const theirs = words.split(" ");
        const other = replaced(own, theirs);
        const [first, last] = [quote.words[other?.from ?? -1], quote.words[(other?.to ?? 0) - 1]];
        if (other === undefined || first === undefined || last === undefined || !nameOnePerson(article, summary))
          continue;
        const span = { start: first.start, end: last.end };
        const [here, there] = [text.slice(span.start, span.end), other.there.join(" ")];
        return {
          span,
          message: say`This quotation has “${there}” in ${summary.id}, and “${here}” here. Find out what was said.`,
          evidence: [{ start, end, article: summary.id, note: say`“${there}” there` }],
          fixes: [{ title: say`Change to “${there}”, as in ${summary.id}`, edits: [{ ...span, newText: there }] }],
        };
      }
    }
  }
  return undefined;
}

/** A person is named in both. */
function nameOnePerson(article: Article, { entities }: Summary): boolean {
  const people = new Set(article.entities.filter(({ type }) => type === "PER").flatMap(identityKeys));
  return entities.some(({ type, keys }) => type === "PER" && keys.some((key) => people.has(key)));
}

/** Which words of `own`, from and to, stand in the place of which of `theirs`; nothing unless one or two are replaced. */
function replaced(
  own: readonly string[],
  theirs: readonly string[],
): { readonly from: number; readonly to: number; readonly there: readonly string[] } | undefined {
  let from = 0;
  while (from < own.length && own[from] === theirs[from]) from++;
  let behind = 0;
  const most = Math.min(own.length, theirs.length) - from;
  while (behind < most && own[own.length - 1 - behind] === theirs[theirs.length - 1 - behind]) behind++;
  const [here, there] = [own.slice(from, own.length - behind), theirs.slice(from, theirs.length - behind)];
  const areFew = [here, there].every(({ length }) => length > 0 && length <= MOST_WORDS);
  if (!areFew || from + behind < MIN_SAME) return undefined;
  if (editDistance(here.join(""), there.join(""), SPELLING) <= SPELLING) return undefined;
  return { from, to: own.length - behind, there };
}
