import type { Article } from "../../analyze.ts";
import type { Mention } from "../../entities/mention.ts";
import { foldName, standsFirst } from "../../entities/person-name.ts";
import { titles } from "../../entities/vocabulary.ts";
import { isPinyin } from "../../knowledge/pinyin.ts";
import { isUpper } from "../../text/characters.ts";
import { kindsOf } from "../../text/kinds.ts";
import { type Passage, perPassage } from "../../text/passage.ts";
import { type Span, shifted } from "../../text/span.ts";
import type { Token } from "../../text/tokens.ts";
import { say } from "../../wording/say.ts";
import { isCommonWord } from "../../words/words.ts";
import { defineRule, type Rule } from "../define-rule.ts";
import type { Report } from "../finding.ts";
import { isEitherName } from "./shared/given-names.ts";

/** Two names that stand side by side and nothing of a name beside them. */
interface Pair extends Span {
  readonly name: string;
}

/** A form of a name, and where it stands. */
interface Form {
  readonly name: string;
  readonly uses: readonly Span[];
}

export const swappedName: Rule = defineRule({
  id: "swapped-name",
  category: "name",
  severity: "warning",
  spelling: "name",
  summary: "A person's two names stand in the other order elsewhere.",
  why: "In one of the places the given name is taken for the family name, and the person will be called by the wrong one.",
  limits:
    "Both orders must stand in the article, with nothing else of a name beside them. Silent where both names can be either, as in Henry James and James Henry, and on lists that put family names first with a comma.",
  flags: [
    {
      text: "Premier Li Qiang arrived in Halden on Monday. Later Li Qiang met the mayor, and {|Qiang Li|} left at noon.",
      fixed: "Premier Li Qiang arrived in Halden on Monday. Later Li Qiang met the mayor, and Li Qiang left at noon.",
    },
    {
      text: "The harbour will grow, Tilda Brannock said. Brannock has led the board since May. “It is time,” {|Brannock Tilda|} added.",
      fixed:
        "The harbour will grow, Tilda Brannock said. Brannock has led the board since May. “It is time,” Tilda Brannock added.",
    },
    {
      text: "Minh Tran, director of the museum, opened the hall. {|Tran Minh|} said that visitors were welcome.",
      fixed: "Minh Tran, director of the museum, opened the hall. Minh Tran said that visitors were welcome.",
    },
  ],
  accepts: [
    "Premier Li Qiang met Qiang Liang. Li Qiang left.",
    "Henry James met James Henry, and James Henry bowed to Henry James.",
    "Tilda Brannock spoke. Brannock, Tilda, is the first in the list.",
    "Paris Hilton stayed at the Hilton Paris. Paris Hilton said so.",
  ],
  *check(article) {
    const people = peopleOf(article);
    if (people.size === 0) return;
    const pairs = pairsOf(article, people);
    for (const [name, uses] of pairs) {
      const other = turned(name);
      const others = pairs.get(other);
      if (others === undefined || name > other) continue;
      yield reportOf(article, { name, uses }, { name: other, uses: others });
    }
  },
});

/** Where people are named with two words, in the order in which each stands; none of which both words can be either name. */
function peopleOf({ mentions }: Article): Map<string, Span[]> {
  const people = new Map<string, Span[]>();
  for (const { type, name, start, end } of mentions) {
    if (type !== "PER") continue;
    const [first, last, more] = name.split(" ");
    if (first === undefined || last === undefined || more !== undefined || first === last) continue;
    if (!(isEitherName(first) && isEitherName(last))) add(people, name, { start, end });
  }
  return people;
}

function add(places: Map<string, Span[]>, name: string, span: Span): void {
  const known = places.get(name);
  if (known === undefined) places.set(name, [span]);
  else if (known.every(({ start }) => start !== span.start)) known.push(span);
}

function turned(name: string): string {
  const space = name.indexOf(" ");
  return `${name.slice(space + 1)} ${name.slice(0, space)}`;
}

/** Where each of the names stands, in either order. */
function pairsOf({ paragraphs, mentions }: Article, people: ReadonlyMap<string, readonly Span[]>): Map<string, Span[]> {
  const things = new Set(mentions.filter(({ type }) => type !== "PER").map(({ start }) => start));
  const found = new Map([...people].map(([name, spans]) => [name, [...spans]]));
  for (const { passage, start, zone } of paragraphs) {
    if (zone === "stamp") continue;
    for (const pair of pairsIn(passage)) {
      if (!people.has(pair.name) && !people.has(turned(pair.name))) continue;
      const span = shifted({ start: pair.start, end: pair.end }, start);
      if (!things.has(span.start)) add(found, pair.name, span);
    }
  }
  for (const spans of found.values()) spans.sort((a, b) => a.start - b.start);
  return found;
}

const pairsIn: (passage: Passage) => readonly Pair[] = perPassage((passage) => {
  const { tokens } = passage;
  const pairs: Pair[] = [];
  for (const at of kindsOf(passage).capitalised) {
    const first = tokens[at] as Token;
    const last = tokens[at + 1];
    if (last === undefined || !isName(first) || !isName(last) || last.glued) continue;
    const before = tokens[at - 1];
    const after = tokens[at + 2];
    if (after !== undefined && (isName(after) || (after.glued && after.text === "-"))) continue;
    // A title or the first word of a sentence may stand before; another name may not.
    if (before !== undefined && isName(before) && !isCommonWord(before.lower) && !isTitle(before)) continue;
    if (before?.text === "-" || before?.lower === "the") continue;
    pairs.push({ start: first.start, end: last.end, name: `${first.text} ${last.text}` });
  }
  return pairs;
});

function isTitle({ lower, text }: Token): boolean {
  return titles.has(lower) || text === text.toUpperCase();
}

function isName({ kind, text }: Token): boolean {
  return kind === "word" && text.length > 1 && isUpper(text) && !text.endsWith(".");
}

function reportOf(article: Article, one: Form, other: Form): Report {
  const right = rightForm(article, one, other);
  // Where nothing tells, the form that comes first is taken for the one that the reader knows.
  const good = right ?? (startOf(one) < startOf(other) ? one : other);
  const wrong = good === one ? other : one;
  const edits = wrong.uses.map((span) => ({ ...span, newText: good.name }));
  const fix = { title: say`Change to “${good.name}”`, edits, ...(right === undefined ? {} : { preferred: true }) };
  const back = {
    title: say`Change “${good.name}” to “${wrong.name}”`,
    edits: good.uses.map((span) => ({ ...span, newText: wrong.name })),
  };
  return {
    span: wrong.uses[0] as Span,
    message:
      good.uses.length === 1
        ? say`“${wrong.name}” stands as “${good.name}” elsewhere. If one person is meant, write the names in one order.`
        : say`“${wrong.name}” stands as “${good.name}” ${good.uses.length} times elsewhere. If one person is meant, write the names in one order.`,
    evidence: [
      ...good.uses.slice(0, 3).map((span) => ({ ...span, note: say`written “${good.name}”` })),
      ...wrong.uses.slice(1, 3).map((span) => ({ ...span, note: say`written “${wrong.name}” again` })),
    ],
    fixes: right === undefined ? [fix, back] : [fix],
  };
}

function startOf({ uses }: Form): number {
  return uses[0]?.start ?? 0;
}

/** The form that stands more often, or that ends with the word that stands alone for the person; undefined where nothing tells. */
function rightForm(article: Article, one: Form, other: Form): Form | undefined {
  if (one.uses.length >= 2 * other.uses.length) return one;
  if (other.uses.length >= 2 * one.uses.length) return other;
  const [first = "", last = ""] = one.name.split(" ");
  const alone = (word: string) =>
    article.mentions.filter(({ type, name }: Mention) => type === "PER" && name === word).length;
  const difference = alone(last) - alone(first);
  if (difference === 0) return undefined;
  const family = difference > 0 ? last : first;
  // Li Qiang and Qiang Li are both called Li.
  if (standsFirst(foldName(family)) && isPinyin(first) && isPinyin(last)) return undefined;
  return family === last ? one : other;
}
