import type { Article } from "../../analyze.ts";
import type { Span } from "../../text/span.ts";
import { type Token, tokenize } from "../../text/tokens.ts";
import { say } from "../../wording/say.ts";
import { defineRule, type Rule } from "../define-rule.ts";
import type { Report } from "../finding.ts";

/** A title between quotation marks: its words in lower case, and where they stand. */
interface Title extends Span {
  readonly words: readonly string[];
}

const LEAST_WORDS = 3;
const MOST_WORDS = 14;
const MOST_LETTERS = 120;
const SMALL = /^(?:a|an|the|of|in|on|to|for|and|or|with|at|by|from|is|as|vs|de|la)$/;

export const titleOfWork: Rule = defineRule({
  id: "title-of-work",
  category: "name",
  severity: "warning",
  supersededBy: ["known-spelling", "event-name", "repeated-word"],
  summary: "The title of a book, a film or a report stands once with another word in it.",
  why: "Titles are typed from memory; a wrong one cannot be found in a shop or a library.",
  limits:
    "Titles between quotation marks, of three words or more that begin with capitals. The form that differs in one word must stand once, the other twice or more. Silent on numbers in titles (volumes, parts), on small words, and on forms that differ in their ending.",
  flags: [
    {
      text: "Ann Lee has written “What About Her Boat,” a book on sailing. In “What About Her Boat” she tells of storms. The release of “What About {|Your|} Boat” is in May.",
      fixed:
        "Ann Lee has written “What About Her Boat,” a book on sailing. In “What About Her Boat” she tells of storms. The release of “What About Her Boat” is in May.",
    },
  ],
  accepts: [
    "Ann Lee has written “What About Her Boat.” In “What About Her Boat” she tells of storms. “What About Her Boats” is out.",
    "Ann Lee has written “Sailing in Storms 1.” “Sailing in Storms 1” is out, and “Sailing in Storms 2” comes in May.",
    "Ann Lee has written “What About Her Boat” and “What About Your Boat.” “What About Her Boat” is out.",
    "“What about her boat,” she said. “What about her boat,” he said. “What about your boat,” they said.",
  ],
  *check(article) {
    const titles = titlesOf(article);
    const counts = new Map<string, number>();
    for (const { words } of titles) counts.set(words.join(" "), (counts.get(words.join(" ")) ?? 0) + 1);
    for (const odd of titles) {
      if ((counts.get(odd.words.join(" ")) ?? 0) > 1) continue;
      const other = titles.find(
        (it) => (counts.get(it.words.join(" ")) ?? 0) > 1 && differenceOf(it, odd) !== undefined,
      );
      const report = other === undefined ? undefined : reportOf(article, odd, other);
      if (report !== undefined) yield report;
    }
  },
});

/** The titles of an article: between quotation marks, and its headlines, which may name a work. */
function titlesOf({ text, quotations, paragraphs }: Article): Title[] {
  const heads = paragraphs.filter(({ zone }) => zone === "headline" || zone === "heading");
  const quoted = quotations.filter(({ closed }) => closed);
  return [...heads, ...quoted].flatMap(({ start, end }): Title[] => {
    if (end - start > MOST_LETTERS) return [];
    const tokens = wordsOf(text.slice(start, end));
    const isTitle =
      tokens.length >= LEAST_WORDS &&
      tokens.length <= MOST_WORDS &&
      tokens.every(({ text: word, lower }, at) => /^\p{Lu}|^\d/u.test(word) || (at > 0 && SMALL.test(lower)));
    return isTitle ? [{ start, end, words: tokens.map(({ lower }) => lower) }] : [];
  });
}

function wordsOf(text: string): Token[] {
  return tokenize(text).filter(
    ({ kind }) => kind === "word" || kind === "number" || kind === "alnum" || kind === "ordinal",
  );
}

/** Index of the one word in which two titles differ, if it makes another title. */
function differenceOf({ words: a }: Title, { words: b }: Title): number | undefined {
  if (a.length !== b.length) return undefined;
  const different = a.flatMap((word, at) => (word === b[at] ? [] : [at]));
  const [at, another] = different;
  if (at === undefined || another !== undefined) return undefined;
  const [one, other] = [a[at] ?? "", b[at] ?? ""];
  const isSmall = SMALL.test(one) || SMALL.test(other);
  const isForm = one.slice(0, 4) === other.slice(0, 4);
  return isSmall || isForm || /\d|^(?:one|two|three|four|i|ii|iii|iv|v)$/.test(`${one}${other}`) ? undefined : at;
}

function reportOf({ text }: Article, odd: Title, other: Title): Report | undefined {
  const at = differenceOf(other, odd);
  const [wrong, right] = [wordsOf(text.slice(odd.start, odd.end)), wordsOf(text.slice(other.start, other.end))];
  const [word, meant] = at === undefined ? [] : [wrong[at], right[at]];
  if (word === undefined || meant === undefined) return undefined;
  // "“A Boat” and “A Ship”": two works.
  if (/^.{0,12}\b(?:and|or)\b.{0,3}$/s.test(text.slice(Math.min(odd.end, other.end), Math.max(odd.start, other.start))))
    return undefined;
  const span = { start: odd.start + word.start, end: odd.start + word.end };
  const newText = word.text === word.text.toUpperCase() ? meant.text.toUpperCase() : meant.text;
  return {
    span,
    message: say`This title has “${word.text}” where it has “${meant.text}” elsewhere in the article. If one work is meant, write one title.`,
    evidence: [{ start: other.start, end: other.end, note: say`“${meant.text}” here` }],
    fixes: [{ title: say`Change to “${newText}”`, edits: [{ ...span, newText }] }],
  };
}
