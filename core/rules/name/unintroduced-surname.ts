import type { Article } from "../../analyze.ts";
import type { Entity, Mention } from "../../entities/mention.ts";
import { foldName, standsFirst } from "../../entities/person-name.ts";
import { speechVerbs, titles } from "../../entities/vocabulary.ts";
import { placeKinds } from "../../knowledge/gazetteer.ts";
import { knownOffices } from "../../knowledge/offices.ts";
import { say } from "../../wording/say.ts";
import { isWord } from "../../words/words.ts";
import { defineRule, type Rule } from "../define-rule.ts";
import type { Report } from "../finding.ts";

const MIN_LENGTH = 4;
/** Two uses at the least: a single one may be the mark of a quotation or the tail of a name. */
const MIN_USES = 2;

export const unintroducedSurname: Rule = defineRule({
  id: "unintroduced-surname",
  category: "name",
  severity: "information",
  summary: "A surname speaks that no full name or title has introduced.",
  why: "The paragraph with the full name was cut or moved, and the reader asks who is speaking.",
  limits:
    "The surname must stand twice or more, always alone, and say something. Silent on heads of state and government, on names before which a title stands, and on copy that has no other person's full name.",
  flags: [
    {
      text: "Anna Torvald opened the bridge on Monday. “It is long,” {|Hansum|} said. Torvald agreed, and Hansum added that it was late.",
    },
  ],
  accepts: [
    "Anna Torvald opened the bridge. “It is long,” Torvald said. Torvald left.",
    "Anna Torvald met Mr. Hansum. “It is long,” Hansum said, and Hansum left.",
    "Anna Torvald met Macron. “It is long,” Macron said, and Macron left.",
    "Madonna said she would sing. Madonna said so.",
    "Anna Torvald and Edsum told to leave\nAnna Torvald was told to leave on Friday. Edsum was to be ready.",
    "Anna Torvald met the Hansum family. Hansum said it was long, Hansum added.",
  ],
  *check(article) {
    const people = article.entities.filter(({ type }) => type === "PER");
    if (!people.some(({ name }) => name.includes(" "))) return;
    for (const entity of people) {
      const first = entity.mentions[0];
      if (first === undefined || !isBare(article, entity)) continue;
      const speaking = entity.mentions.filter((mention) => isSpeaking(article, mention));
      if (speaking[0] !== undefined) yield reportOf(entity, speaking[0]);
    }
  },
});

/** A surname that stands alone wherever it stands. */
function isBare({ text }: Article, { name, aliases, mentions }: Entity): boolean {
  if (name.includes(" ") || aliases.length > 0 || name.length < MIN_LENGTH || mentions.length < MIN_USES) return false;
  if (
    !/^\p{Lu}\p{Ll}+$/u.test(name) ||
    isWord(name.toLowerCase()) ||
    placeKinds(name) !== 0 ||
    standsFirst(foldName(name))
  )
    return false;
  if (knownOffices.some(({ holder }) => foldName(holder).split(" ").includes(foldName(name)))) return false;
  if (mentions.some(({ title, start }) => title !== undefined || hasTitle(text, start))) return false;
  if (mentions.some(({ end }) => /^s? (?:family|brothers?|sisters?|couple|twins)\b/.test(text.slice(end, end + 12))))
    return false;
  // Elsewhere as a part of something longer: an introduction that was not read as a name.
  return count(text, name) === mentions.length;
}

function hasTitle(text: string, start: number): boolean {
  const word = /(\S+)\s$/.exec(text.slice(Math.max(0, start - 24), start))?.[1] ?? "";
  return titles.has(word.toLowerCase()) || /^\p{Lu}/u.test(word);
}

function count(text: string, word: string): number {
  let found = 0;
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) found++;
  return found;
}

function isSpeaking({ text }: Article, { start, end }: Mention): boolean {
  const after = /^\s(\p{Ll}{1,20})/u.exec(text.slice(end, end + 24))?.[1] ?? "";
  // "Halden told to leave" is told.
  if (/^\stold (?:to|not|by)\b/.test(text.slice(end, end + 12))) return false;
  const before = /(\p{Ll}{1,20})\s$/u.exec(text.slice(Math.max(0, start - 24), start))?.[1] ?? "";
  return speechVerbs.has(after) || /^(?:said|says|added|told)$/.test(before);
}

function reportOf({ name, mentions }: Entity, first: Mention): Report {
  return {
    span: { start: first.start, end: first.end },
    message: say`“${name}” stands ${mentions.length} times, always alone: nobody of that name is introduced. Add the full name and who it is.`,
    evidence: mentions
      .filter((mention) => mention !== first)
      .slice(0, 3)
      .map(({ start, end }) => ({ start, end, note: say`“${name}” alone` })),
    fixes: [],
  };
}
