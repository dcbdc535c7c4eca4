import type { Article } from "../../analyze.ts";
import { headKey } from "../../archive/summary.ts";
import type { ArchiveView } from "../../archive/view.ts";
import type { Mention } from "../../entities/mention.ts";
import { editDistance } from "../../text/edit-distance.ts";
import type { Span } from "../../text/span.ts";
import { say } from "../../wording/say.ts";
import { defineRule, type Rule } from "../define-rule.ts";
import type { Evidence, Report } from "../finding.ts";

/** One spelling of a name in this article. */
interface Spelling {
  readonly name: string;
  readonly words: readonly string[];
  readonly mentions: readonly Mention[];
}

/** The word in which two spellings differ, by its index. */
interface Difference {
  readonly index: number;
}

/** Names with fewer words have too little in common to be one. */
const MIN_WORDS = 3;
/** How often the right spelling must stand for each time the suspect does. */
const DOMINANCE = 2;
/** How often the right spelling must stand where the other is its plural or singular: there may be one of each. */
const CERTAIN = 4;
const FUNCTION_WORDS = new Set("of the for and in on at to de la du von van & a an".split(" "));

export const organisationSpelling: Rule = defineRule({
  id: "organisation-spelling",
  category: "name",
  severity: "warning",
  supersededBy: ["avoided-name"],
  spelling: "name",
  summary: "A long name of an organisation differs in one word from the form used elsewhere.",
  why: "The same body under two names looks like two bodies, and one of the names is wrong on the record.",
  limits:
    "The names must share every word but one, the two words must be one slip apart (two in long words), and the other form must stand at least twice as often here, or in another article where it stands only once here. Words that tell real bodies apart (numbers, initials, singular and plural in short names) are left alone.",
  flags: [
    {
      text: "The Harbour Center for Asia-Pacific met. Staff of the Harbour Center for Asia-Pacific came, and an expert at the Harbour Center for {|Asian|}-Pacific spoke.",
      fixed:
        "The Harbour Center for Asia-Pacific met. Staff of the Harbour Center for Asia-Pacific came, and an expert at the Harbour Center for Asia-Pacific spoke.",
    },
  ],
  accepts: [
    "The Center for Southeast Asian Studies and the Institute of Asian Studies met. The Institute of Asian Studies spoke.",
    "The National University of Laos and the National University of Malaysia met. The National University of Laos spoke; the National University of Laos left.",
    "The fund pays for four Coastal Health Research Networks. The Coastal Health Research Network of Leeds is the first. The Coastal Health Research Networks will report in May.",
  ],
  *check(article, archive) {
    const spellings = spellingsOf(article);
    for (const suspect of spellings) {
      const right = dominantSpelling(suspect, spellings) ?? archivedSpelling(suspect, archive);
      if (right !== undefined) yield reportOf(article, suspect, right);
    }
  },
});

interface Right {
  readonly name: string;
  readonly words: readonly string[];
  readonly index: number;
  readonly count: number;
  readonly evidence: readonly Evidence[];
}

function spellingsOf(article: Article): Spelling[] {
  const groups = new Map<string, Mention[]>();
  for (const mention of article.mentions) {
    if (mention.type !== "ORG") continue;
    const group = groups.get(mention.name);
    if (group === undefined) groups.set(mention.name, [mention]);
    else group.push(mention);
  }
  return [...groups]
    .map(([name, mentions]) => ({ name, words: wordsOf(name), mentions }))
    .filter(({ words }) => words.length >= MIN_WORDS);
}

function wordsOf(name: string): string[] {
  return name.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

function dominantSpelling(suspect: Spelling, spellings: readonly Spelling[]): Right | undefined {
  for (const other of spellings) {
    if (other.mentions.length < DOMINANCE * suspect.mentions.length) continue;
    const difference = differenceOf(suspect.words, other.words);
    if (difference === undefined) continue;
    if (isPluralHead(suspect.words, other.words, difference) && other.mentions.length < CERTAIN) continue;
    const evidence = other.mentions
      .slice(0, 2)
      .map(({ start, end }) => ({ start, end, note: say`written “${other.name}”` }));
    return { ...other, ...difference, count: other.mentions.length, evidence };
  }
  return undefined;
}

function archivedSpelling(suspect: Spelling, archive: ArchiveView): Right | undefined {
  if (suspect.mentions.length > 1 || suspect.words.length <= MIN_WORDS) return undefined;
  return archive.recall(`spelling ${suspect.name}`, () => filedSpelling(suspect, archive));
}

function filedSpelling(suspect: Spelling, archive: ArchiveView): Right | undefined {
  const filed = archive
    .about(headKey(suspect.name))
    .flatMap(({ id, names }) => names.map((it) => ({ ...it, article: id })));
  if (filed.some(({ name }) => name === suspect.name)) return undefined;
  for (const { name, count, article, start, end } of filed) {
    if (count < DOMINANCE) continue;
    const words = wordsOf(name);
    const difference = differenceOf(suspect.words, words);
    if (difference === undefined) continue;
    return { name, words, count, ...difference, evidence: [{ article, start, end, note: say`written “${name}”` }] };
  }
  return undefined;
}

/** The one word in which two names differ by a slip; undefined if they differ more, or in a way that tells bodies apart. */
function differenceOf(a: readonly string[], b: readonly string[]): Difference | undefined {
  if (a.length !== b.length) return undefined;
  let index = -1;
  for (let i = 0; i < a.length; i++) {
    if (a[i] === b[i]) continue;
    if (index >= 0) return undefined;
    index = i;
  }
  const left = a[index];
  const right = b[index];
  if (left === undefined || right === undefined || !isSlip(left, right)) return undefined;
  // One of the Focused Research Networks is a Focused Research Network.
  if (right === `${left}s`) return undefined;
  const shared = a.filter((word, i) => i !== index && !FUNCTION_WORDS.has(word.toLowerCase()));
  return shared.length >= 2 ? { index } : undefined;
}

/** The names differ in the number of their last word alone. */
function isPluralHead(a: readonly string[], b: readonly string[], { index }: Difference): boolean {
  return index === a.length - 1 && (`${a[index]}s` === b[index] || a[index] === `${b[index]}s`);
}

function isSlip(a: string, b: string): boolean {
  if (/\d/.test(a + b) || a.toLowerCase() === b.toLowerCase() || Math.min(a.length, b.length) < 4) return false;
  if (/^[A-Z]+$/.test(a) || /^[A-Z]+$/.test(b)) return false;
  const limit = Math.min(a.length, b.length) >= 8 ? 2 : 1;
  return editDistance(a, b, limit) <= limit;
}

function reportOf(article: Article, suspect: Spelling, right: Right): Report {
  const wrong = suspect.words[right.index] as string;
  const good = right.words[right.index] as string;
  const edits = suspect.mentions
    .flatMap((mention) => wordSpan(article, mention, right.index))
    .map((span) => ({ ...span, newText: good }));
  const first = edits[0] ?? (suspect.mentions[0] as Mention);
  return {
    span: { start: first.start, end: first.end },
    message: right.evidence.some((it) => it.article !== undefined)
      ? say`“${suspect.name}” differs in one word from “${right.name}”, which stands ${right.count} times in another article. If one body is meant, write “${good}”, not “${wrong}”.`
      : say`“${suspect.name}” differs in one word from “${right.name}”, which stands ${right.count} times here. If one body is meant, write “${good}”, not “${wrong}”.`,
    evidence: right.evidence,
    fixes: edits.length === 0 ? [] : [{ title: say`Change “${wrong}” to “${good}”`, preferred: true, edits }],
  };
}

/** Where the word with the given index stands in a mention. */
function wordSpan(article: Article, { start, end }: Mention, index: number): Span[] {
  const text = article.text.slice(start, end);
  const words = [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)];
  const skip = /^the\b/i.test(text) ? 1 : 0;
  const word = words[index + skip];
  return word === undefined ? [] : [{ start: start + word.index, end: start + word.index + word[0].length }];
}
