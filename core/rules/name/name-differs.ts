import type { Article } from "../../analyze.ts";
import { givenNames } from "../../entities/given-names.ts";
import { foldName } from "../../entities/person-name.ts";
import { titles } from "../../entities/vocabulary.ts";
import { sentenceAt } from "../../facts/sentences.ts";
import type { Span } from "../../text/span.ts";
import { say } from "../../wording/say.ts";
import { defineRule, type Rule } from "../define-rule.ts";
import type { Report, Severity } from "../finding.ts";
import { isEitherName } from "./shared/given-names.ts";

/** A person's full name, and where it stands. */
interface FullName {
  readonly first: string;
  readonly initial: string;
  readonly last: string;
  readonly uses: readonly Span[];
}

/** In a sentence with such a word two people of one surname are no surprise. */
const KIN = new Set(
  "brother brothers sister sisters son sons daughter daughters wife husband father mother parents family families couple sibling siblings cousin cousins nephew niece uncle aunt relative relatives widow widower spouse twins twin grandson granddaughter grandfather grandmother stepson stepfather stepmother stepdaughter married fiancee fiance née formerly nee alias aka jr sr jr. sr. co-founder cofounder".split(
    " ",
  ),
);

/** Of these several are in the news, and readers need no introduction. */
const FAMILIES = new Set(
  "trump biden obama bush clinton kennedy murdoch kim park lee koch walton sussex windsor marcos aquino gandhi bhutto sharif trudeau williams jackson jenner kardashian beckham ambani".split(
    " ",
  ),
);

export const nameDiffers: Rule = defineRule({
  id: "name-differs",
  category: "name",
  severity: "information",
  supersededBy: ["person-spelling", "known-spelling", "headline-name", "swapped-name"],
  summary: "A person goes by another first name, or another middle initial, in one place.",
  why: "A first name typed from memory turns one person into two, and the second is often a real one.",
  limits:
    "The other name must stand once, after the first, which stands twice or more; it must come without introduction: no age, title, office or explanation beside it. Silent where the article speaks of a family, and on short forms such as Don for Donald; a hint where the two names do not begin with one letter.",
  flags: [
    {
      text: "Keith Robertson was jailed on Monday. A jury found Keith Robertson guilty in May. The mayor hopes that {|Kevin Robertson|} will not be back.",
      fixed:
        "Keith Robertson was jailed on Monday. A jury found Keith Robertson guilty in May. The mayor hopes that Keith Robertson will not be back.",
    },
    {
      text: "Commissioner Mark G. Peters spoke on Monday. The mayor thanked {|Mark C. Peters|} for his work.",
      fixed: "Commissioner Mark G. Peters spoke on Monday. The mayor thanked Mark G. Peters for his work.",
    },
  ],
  accepts: [
    "Keith Robertson was jailed on Monday. A jury found Keith Robertson guilty. His brother Kevin Robertson was not there.",
    "Keith Robertson was jailed on Monday. A jury found Keith Robertson guilty. Kevin Robertson, 34, was not there.",
    "General Washington spoke on Monday. General Washington left. George Washington was heard.",
    "Donald Butz spoke on Monday. Donald Butz left. Don Butz was heard.",
    "Mark G. Peters spoke on Monday. Mark Peters left.",
    "Donald Trump spoke on Monday. Donald Trump left with Eric Trump.",
    "Keith Robertson was jailed on Monday. A jury found Keith Robertson guilty, and so did Kevin Cole.",
  ],
  *check(article) {
    const bySurname = new Map<string, FullName[]>();
    for (const name of fullNamesOf(article)) {
      const alike = bySurname.get(name.last);
      if (alike === undefined) bySurname.set(name.last, [name]);
      else alike.push(name);
    }
    for (const alike of bySurname.values()) {
      const [one, other, more] = alike;
      if (one === undefined || other === undefined || more !== undefined) continue;
      const report = judge(article, one, other);
      if (report !== undefined) yield report;
    }
  },
});

/** Each full name of two words, or with an initial between, in the order in which each stands first. */
function fullNamesOf({ mentions }: Article): FullName[] {
  const names = new Map<string, { first: string; initial: string; last: string; uses: Span[] }>();
  for (const { type, name, start, end } of mentions) {
    const words = type === "PER" ? name.split(" ") : [];
    const [first = "", middle = "", last = middle] = words;
    if (words.length < 2 || words.length > 3 || first.length < 3 || !/^\p{Lu}\p{Ll}/u.test(first)) continue;
    if (titles.has(first.toLowerCase())) continue;
    if (words.length === 3 && !/^\p{Lu}\.?$/u.test(middle)) continue;
    const initial = words.length === 3 ? middle.charAt(0) : "";
    const key = `${foldName(first)} ${initial} ${foldName(last)}`;
    const known = names.get(key);
    if (known === undefined) names.set(key, { first, initial, last: foldName(last), uses: [{ start, end }] });
    else known.uses.push({ start, end });
  }
  return [...names.values()];
}

function judge(article: Article, right: FullName, wrong: FullName): Report | undefined {
  const [use, another] = wrong.uses;
  if (use === undefined || another !== undefined) return undefined;
  const sameFirst = foldName(right.first) === foldName(wrong.first);
  if (sameFirst) {
    const isOther = right.initial !== "" && wrong.initial !== "" && right.initial !== wrong.initial;
    return isOther && !isIntroduced(article, use) ? reportOf(article, right, use, "information") : undefined;
  }
  if (right.uses.length < 2 || right.initial !== wrong.initial || isShortForm(right.first, wrong.first))
    return undefined;
  if (!givenNames.has(foldName(wrong.first)) && !isEitherName(wrong.first)) return undefined;
  if (FAMILIES.has(right.last) || speaksOfKin(article, right.last) || isIntroduced(article, use)) return undefined;
  const isNear = foldName(right.first).charAt(0) === foldName(wrong.first).charAt(0);
  return reportOf(article, right, use, isNear ? "information" : "hint");
}

/** Don and Donald, Kate and Katherine. */
function isShortForm(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [foldName(a), foldName(b)] : [foldName(b), foldName(a)];
  return long.startsWith(short.slice(0, 3));
}

/** "Kevin Robertson, 34,", "Kevin Robertson, a clerk,", "Kevin Robertson (left)": somebody new. */
function isIntroduced({ text }: Article, { end }: Span): boolean {
  const behind = text.slice(end, end + 24);
  return /^,? (?:\d|a |an |the |who |whose |aged )|^ \(|^, (?:\p{Lu}|his |her )/u.test(behind);
}

function speaksOfKin({ paragraphs }: Article, last: string): boolean {
  return paragraphs.some((paragraph) => {
    const { passage, start } = paragraph;
    return passage.tokens.some((token) => {
      if (foldName(token.text) !== last) return false;
      const sentence = sentenceAt(paragraph, start + token.start);
      return sentence?.tokens.some(({ lower }) => KIN.has(lower)) === true;
    });
  });
}

function reportOf({ text }: Article, { uses }: FullName, use: Span, severity: Severity): Report {
  const first = uses[0] as Span;
  const [right, wrong] = [text.slice(first.start, first.end), text.slice(use.start, use.end)];
  return {
    span: use,
    severity,
    message: say`“${wrong}” is “${right}” elsewhere in the article, and nobody says who else this would be. If one person is meant, write one name.`,
    evidence: uses.slice(0, 3).map((span) => ({ ...span, note: say`“${right}” here` })),
    fixes: [{ title: say`Change to “${right}”`, edits: [{ ...use, newText: right }] }],
  };
}
