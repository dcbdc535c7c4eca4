import type { Article } from "../../analyze.ts";
import type { Mention } from "../../entities/mention.ts";
import { foldName, standsFirst } from "../../entities/person-name.ts";
import { isUpper } from "../../text/characters.ts";
import { kindsOf } from "../../text/kinds.ts";
import { type Passage, perPassage } from "../../text/passage.ts";
import { type Span, shifted } from "../../text/span.ts";
import type { Token } from "../../text/tokens.ts";
import { isCommonWord } from "../../words/words.ts";
import { defineRule, type Rule } from "../define-rule.ts";
import type { Report } from "../finding.ts";
import { isEitherName } from "./shared/given-names.ts";
import { isHouseForm } from "./shared/house-form.ts";

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
      text: "{|Minh Tran|}, director of the museum, opened the hall. Tran Minh said that visitors were welcome.",
      fixed: "Tran Minh, director of the museum, opened the hall. Tran Minh said that visitors were welcome.",
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
      if (others === undefined || name > other || isHouseForm(article.desk, name) || isHouseForm(article.desk, other))
        continue;
      yield reportOf(article, { name, uses }, { name: other, uses: others });
    }
  },
});

/** The names of people of two words, in the order in which each stands; none of which both words can be either name. */
function peopleOf({ mentions }: Article): Set<string> {
  const people = new Set<string>();
  for (const { type, name } of mentions) {
    if (type !== "PER") continue;
    const [first, last, more] = name.split(" ");
    if (first === undefined || last === undefined || more !== undefined || first === last) continue;
    if (!(isEitherName(first) && isEitherName(last))) people.add(name);
  }
  return people;
}

function turned(name: string): string {
  const space = name.indexOf(" ");
  return `${name.slice(space + 1)} ${name.slice(0, space)}`;
}

/** Where each of the names stands, in either order. */
function pairsOf({ paragraphs, mentions }: Article, people: ReadonlySet<string>): Map<string, Span[]> {
  const things = new Set(mentions.filter(({ type }) => type !== "PER").map(({ start }) => start));
  const found = new Map<string, Span[]>();
  for (const { passage, start, zone } of paragraphs) {
    if (zone === "stamp") continue;
    for (const pair of pairsIn(passage)) {
      if (!people.has(pair.name) && !people.has(turned(pair.name))) continue;
      const span = shifted({ start: pair.start, end: pair.end }, start);
      if (things.has(span.start)) continue;
      const spans = found.get(pair.name);
      if (spans === undefined) found.set(pair.name, [span]);
      else spans.push(span);
    }
  }
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
    if (before !== undefined && isName(before) && !isCommonWord(before.lower)) continue;
    if (before?.text === "-" || before?.lower === "the") continue;
    pairs.push({ start: first.start, end: last.end, name: `${first.text} ${last.text}` });
  }
  return pairs;
});

function isName({ kind, text }: Token): boolean {
  return kind === "word" && text.length > 1 && isUpper(text) && !text.endsWith(".");
}

function reportOf(article: Article, one: Form, other: Form): Report {
  const right = rightForm(article, one, other);
  const wrong = right === one ? other : one;
  const good = right ?? one;
  const edits = wrong.uses.map((span) => ({ ...span, newText: good.name }));
  const fix = { title: `Change to “${good.name}”`, edits, ...(right === undefined ? {} : { preferred: true }) };
  const back = {
    title: `Change “${good.name}” to “${wrong.name}”`,
    edits: good.uses.map((span) => ({ ...span, newText: wrong.name })),
  };
  const times = good.uses.length === 1 ? "elsewhere" : `${good.uses.length} times elsewhere`;
  return {
    span: wrong.uses[0] as Span,
    message: `“${wrong.name}” stands as “${good.name}” ${times}. If one person is meant, write the names in one order.`,
    evidence: [
      ...good.uses.slice(0, 3).map((span) => ({ ...span, note: `written “${good.name}”` })),
      ...wrong.uses.slice(1, 3).map((span) => ({ ...span, note: `written “${wrong.name}” again` })),
    ],
    fixes: right === undefined ? [fix, back] : [fix],
  };
}

/** The form that stands more often, or that goes with the family name alone; undefined where nothing tells. */
function rightForm(article: Article, one: Form, other: Form): Form | undefined {
  if (one.uses.length >= 2 * other.uses.length) return one;
  if (other.uses.length >= 2 * one.uses.length) return other;
  const first = standsFirst(foldName(one.name.split(" ")[0] ?? ""));
  if (first !== standsFirst(foldName(other.name.split(" ")[0] ?? ""))) return first ? one : other;
  const [given = "", family = ""] = one.name.split(" ");
  const alone = (word: string) =>
    article.mentions.filter(({ type, name }: Mention) => type === "PER" && name === word).length;
  if (alone(given) === alone(family)) return undefined;
  return alone(family) > alone(given) ? one : other;
}
