import { definitionsUnder } from "../../../archive/definitions.ts";
import { acronymKey } from "../../../archive/summary.ts";
import type { ArchiveView } from "../../../archive/view.ts";
import { editDistance } from "../../../text/edit-distance.ts";
import { nameKey } from "../../../text/name-key.ts";
import { type Said, say } from "../../../wording/say.ts";
import type { Evidence } from "../../finding.ts";

const SMALL: ReadonlySet<string> = new Set(
  "of the and for in on to at by with de la du des et a an from under s".split(" "),
);
/** Words that are told apart by more than a slip: `Center` and `Centers`, `Organisation` and `Organization`. */
const SLIP = 2;

/** The words of weight of an expansion in lower case, possessives and hyphens taken apart. */
export function contentWords(expansion: string): string[] {
  return (expansion.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).filter((word) => !SMALL.has(word));
}

/**
 * True when two expansions are one name: the same words in any order, one longer than the other by words that the acronym
 * does not need (`Attorney's` and `Attorney's Office`), or spelt a slip or two apart.
 */
export function isSameName(a: string, b: string): boolean {
  if (nameKey(a) === nameKey(b)) return true;
  const [short, long] = [contentWords(a), contentWords(b)].sort((x, y) => x.length - y.length) as [string[], string[]];
  const left = [...long];
  for (const word of short) {
    const at = left.findIndex((other) => isSameWord(word, other));
    if (at < 0) return false;
    left.splice(at, 1);
  }
  return true;
}

/** Inflected forms and slips of one word. */
function isSameWord(a: string, b: string): boolean {
  if (a === b) return true;
  const short = Math.min(a.length, b.length);
  const stem = Math.max(5, short - 3);
  if (short >= stem && a.slice(0, stem) === b.slice(0, stem)) return true;
  return short >= 4 ? editDistance(a, b, SLIP) <= (short >= 6 ? SLIP : 1) : a.replace(/s$/, "") === b.replace(/s$/, "");
}

/** True when at least half of the words of weight of the shorter expansion stand in the other: one field, perhaps one thing. */
export function isRelated(a: string, b: string): boolean {
  const words = contentWords(b);
  const mine = contentWords(a);
  const shared = mine.filter((word) => words.some((other) => isSameWord(word, other))).length;
  return shared * 2 >= Math.min(mine.length, words.length);
}

/** `HTDC stands for Harbour Trade Council`, and so for evidence. */
export function standsFor(form: string, expansion: string): Said {
  return say`${form} stands for ${expansion}`;
}

/** What the archive says that `form` stands for, with the first article that says it. */
export interface Archived {
  readonly expansion: string;
  readonly evidence: Evidence;
}

/** The expansions of `form` in other articles, one of each name, in the order of the articles. */
export function archivedExpansions(form: string, archive: ArchiveView): readonly Archived[] {
  return archive.recall(`expansions ${form}`, () => findExpansions(form, archive));
}

function findExpansions(form: string, archive: ArchiveView): readonly Archived[] {
  const found: Archived[] = [];
  for (const { article, acronym, expansion, start, end } of definitionsUnder([acronymKey(form)], archive)) {
    if (acronym !== form || found.some((other) => isSameName(other.expansion, expansion))) continue;
    found.push({ expansion, evidence: { article, start, end, note: standsFor(form, expansion) } });
  }
  return found;
}

/** Kinds of documents, each a list of words that mean much the same. */
const DOCUMENTS: readonly ReadonlySet<string>[] = [
  "agreement treaty pact accord convention protocol memorandum covenant",
  "code",
  "regulation rule directive ordinance",
  "declaration statement communique proclamation",
  "law act statute bill",
  "plan programme program strategy roadmap blueprint",
  "charter constitution",
].map((words) => new Set(words.split(" ")));

/** The word that says what kind of thing a name is: `Code` of `Code of Conduct`, `Area` of `Free Trade Area`. */
export function headOf(expansion: string): string {
  const before = expansion.split(/ (?:of|on|for|to|in|under|against) /, 1)[0] ?? "";
  return before.split(/[\s-]+/).at(-1) ?? "";
}

/** True when both words are kinds of documents, and not of one kind. */
export function areOtherDocuments(a: string, b: string): boolean {
  return isDocument(a) && isDocument(b) && documentKind(a) !== documentKind(b);
}

export function isDocument(word: string): boolean {
  return documentKind(word) >= 0;
}

function documentKind(word: string): number {
  const lower = word.toLowerCase().replace(/s$/, "");
  return DOCUMENTS.findIndex((words) => words.has(lower));
}
