import type { Article } from "../../analyze.ts";
import { isQuoted } from "../../article/quotations.ts";
import type { Entity } from "../../entities/mention.ts";
import { foldName } from "../../entities/person-name.ts";
import type { Span } from "../../text/span.ts";
import { say } from "../../wording/say.ts";
import { defineRule, type Rule } from "../define-rule.ts";
import type { Report } from "../finding.ts";

export const straySurname: Rule = defineRule({
  id: "stray-surname",
  category: "name",
  severity: "information",
  supersededBy: ["unintroduced-surname", "person-spelling", "known-spelling", "name-differs"],
  summary: "A surname stands once that nobody in the article has.",
  why: "A slip of memory gives the deed to somebody else of that name.",
  limits:
    "Only the commonest English and Spanish family names, standing alone, once, where a person is spoken of, in an article about somebody who is named thrice. Silent in quotations and lists, and behind titles.",
  flags: [
    {
      text: "Trey Johnson, 23, was jailed on Monday. Johnson fled in a van. When officers tried to contact {|Jackson|}, he drove on. Johnson was found in May.",
    },
  ],
  accepts: [
    "Trey Johnson, 23, was jailed on Monday. Johnson fled in a van. When officers tried to contact Johnson, he drove on.",
    "Trey Johnson, 23, was jailed on Monday. Johnson fled. Officers saw Johnson with a Smith & Wesson, and with a Jackson murder file.",
    "Trey Johnson, 23, was jailed on Monday. Johnson fled. Officers tried to contact Mr. Jackson, of Johnson’s firm.",
    "Trey Johnson, 23, was jailed on Monday. Johnson fled. Officers found Johnson near Jackson, in the south.",
  ],
  *check(article) {
    const people = article.entities.filter(({ type }) => type === "PER");
    const main = people.find(({ name, mentions }) => name.includes(" ") && mentions.length >= 3);
    if (main === undefined) return;
    for (const { name, mentions, aliases } of people) {
      const [mention, another] = mentions;
      if (name.includes(" ") || aliases.length > 0 || mention === undefined || another !== undefined) continue;
      if (!SURNAMES.has(foldName(name)) || mention.title !== undefined) continue;
      if (isSubject(article, mention) && count(article, name) === 1) yield reportOf(article, main, mention);
    }
  },
});

/** The commonest family names of English-speaking countries, without those that are words or towns as often. */
const SURNAMES = new Set(
  "smith johnson williams brown jones miller davis wilson anderson thomas taylor moore jackson martin thompson harris clark lewis robinson walker allen wright torres nguyen adams nelson baker mitchell roberts turner phillips evans edwards collins morris murphy rogers reed cooper peterson bailey howard ward richardson watson brooks bennett gray hughes price sanders myers ross foster powell jenkins perry butler barnes fisher henderson coleman simmons patterson jordan reynolds graham sullivan wallace woods cole west owens mcdonald harrison gibson fletcher garcia rodriguez martinez hernandez lopez gonzalez perez sanchez ramirez rivera flores gomez diaz cruz morales gutierrez ortiz ramos ruiz alvarez mendoza castillo".split(
    " ",
  ),
);

/** "to contact Jackson, he drove on", "Then Jackson fled": a person, not a firm, a law or a part of something longer. */
function isSubject(article: Article, { start, end }: Span): boolean {
  const { text } = article;
  if (isQuoted(article, { start, end })) return false;
  const before = /([\p{L}’'-]+)([ ,]*)$/u.exec(text.slice(Math.max(0, start - 24), start));
  const [word = "", gap = ""] = [before?.[1], before?.[2]];
  if (gap !== " " || !/^\p{Ll}{2,}$/u.test(word) || NO_PERSON.test(word)) return false;
  return /^(?:[,.;] |\.\n|\.$| (?:was|had|then|fled|shot|told|said|and (?:the|his|her)|who|to|with|in|for|on|at)\b)/.test(
    text.slice(end, end + 12),
  );
}

/** Before a name these make it a thing's, or one of a list. */
const NO_PERSON = /^(?:an?|the|like|including|as|such|called|named|by|at|via|from|of|in|near|on|de|and|or|than)$/;

function count({ text }: Article, word: string): number {
  return text.split(word).length - 1;
}

function reportOf({ text }: Article, main: Entity, { start, end }: Span): Report {
  const named = main.mentions[0] as Span;
  return {
    span: { start, end },
    message: say`Nobody in the article is called “${text.slice(start, end)}”. If ${main.name} is meant, correct the name; if not, say who it is.`,
    evidence: [{ start: named.start, end: named.end, note: say`the person of the article` }],
    fixes: [],
  };
}
