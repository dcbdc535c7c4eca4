import type { Article } from "../../analyze.ts";
import type { Paragraph } from "../../article/layout.ts";
import { NUMBER_WORDS } from "../../facts/announced-list.ts";
import { sentencesOf } from "../../facts/sentences.ts";
import type { Span } from "../../text/span.ts";
import { wordsAt } from "../../text/words-at.ts";
import { say } from "../../wording/say.ts";
import { defineRule, type Rule } from "../define-rule.ts";
import type { Report } from "../finding.ts";

export const prisonTerm: Rule = defineRule({
  id: "prison-term",
  category: "number",
  severity: "warning",
  supersededBy: ["headline-number", "figure-conflict"],
  summary: "Somebody is sentenced to one term here and to another there.",
  why: "The term is the news of a court report, and the one figure that must not differ.",
  limits:
    "Reads “sentenced to 40 years”, “25 years to life”, “six years and four months” in headline and story: in its first paragraphs, and further down where “he”, “she” or “the defendant” is sentenced on a day of the week or today. Silent on reports of several defendants or terms, on maximum terms, probation, earlier sentences and parts of a term.",
  flags: [
    {
      text: "Robber sentenced to 40 years in prison\nA man of Halden was sentenced on Monday to 40 years in prison.\nTom Cole was convicted by a jury and sentenced to {|50 years|} in prison after six days of trial.",
      fixed:
        "Robber sentenced to 40 years in prison\nA man of Halden was sentenced on Monday to 40 years in prison.\nTom Cole was convicted by a jury and sentenced to 40 years in prison after six days of trial.",
    },
    {
      text: "Builder to be sentenced to 2 to 7 years in prison\nThe court promised him a term of {|2 to 9 years|} when he is sentenced in May.",
      fixed:
        "Builder to be sentenced to 2 to 7 years in prison\nThe court promised him a term of 2 to 7 years when he is sentenced in May.",
    },
    {
      text: "The prosecutor said that a man of Halden has been sentenced to 25 years to life in prison.\nHe shot a clerk at the pier.\nThe defendant is Tom Cole.\nHe ran away.\nHe hid in a boat.\nHe was sentenced on Monday by Judge Ann Lee to {|20 years to life|} in prison.",
      fixed:
        "The prosecutor said that a man of Halden has been sentenced to 25 years to life in prison.\nHe shot a clerk at the pier.\nThe defendant is Tom Cole.\nHe ran away.\nHe hid in a boat.\nHe was sentenced on Monday by Judge Ann Lee to 25 years to life in prison.",
    },
  ],
  accepts: [
    "A man was sentenced to two to six years in prison.\nA clerk helped him. She will be sentenced on Monday to five years’ probation.",
    "A man was sentenced to one year in prison in 1990.\nHe was sentenced to five years in 1995.",
    "A man was sentenced to 25 years in prison.\nA second man was sentenced to ten years in prison.\nTwo men were sentenced to five years.",
    "Robber sentenced to 40 years in prison\nA man of Halden was sentenced on Monday to 40 years in prison.\nHe had been sentenced to five years in 2010.",
    "Robber sentenced to 40 years in prison\nA man was sentenced to 40 years. His partner was sentenced to ten years.",
    "Robber sentenced to 40 years in prison\nA man was sentenced to 40 years in prison and five years of probation.",
    "Robber faces 40 years in prison\nA man will be sentenced to up to 50 years.",
    "Two sentenced to 40 and 50 years in prison\nA man was sentenced to 50 years in prison.",
  ],
  *check(article) {
    const heads = article.paragraphs.filter(({ zone }) => zone === "headline" || zone === "header");
    const headed = heads.flatMap((paragraph) => termsIn(article.text, paragraph));
    const body = article.paragraphs.filter(({ zone }) => zone === "body");
    const told = body.flatMap((paragraph, at) =>
      termsIn(article.text, paragraph).filter(({ isDefendant }) => at < LEAD || isDefendant),
    );
    const [term, ...others] = [...headed.slice(0, 1), ...told];
    if (term === undefined || headed.some(({ value }) => value !== term.value)) return;
    const isHeaded = headed.length > 0;
    // Without a headline to go by, two people may be told of.
    const contrary = others.filter(({ value, isDefendant }) => value !== term.value && (isHeaded || isDefendant));
    const [other, another] = contrary;
    if (other !== undefined && another === undefined) yield reportOf(article, other, term, isHeaded);
  },
});

interface Term extends Span {
  /** `2-7`, `25-life`, `76` months. */
  readonly value: string;
  /** "He", "she" or "the defendant" is sentenced: whom the story is about. */
  readonly isDefendant: boolean;
}

const sentencing = wordsAt(["sentenced", "sentences", "sentence", "term", "prison"]);
/** Paragraphs of the body that tell of the headline's sentence; further down are those of others. */
const LEAD = 4;
/** Not the sentence of the story, or not the whole of it. */
const OTHER =
  /\b(?:up to|maximum|minimum|faces?|faced|facing|could|would|if|co-defendants?|codefendants?|previous(?:ly)?|prior|earlier|another|others?|each|both|respectively|had been|originally|reduced|instead|asked|sought|requested|recommended|eligible|after serving|served|remaining|partner|accomplices?|brother|sister|son|wife|husband|father|mother|were|also|consecutive|plus)\b/i;
/** Sentenced now, and not in years gone by. */
const NEWS = /\b(?:today|yesterday|this (?:morning|afternoon|week|month)|(?:Mon|Tues|Wednes|Thurs|Fri)day)\b/;
const NUMBER = String.raw`\d{1,3}(?: \d\/\d)?|[a-z]+(?:-[a-z]+)?`;
const TERM = new RegExp(
  String.raw`\b(?:to|of|receive) (?<whole>(?<low>${NUMBER})(?: to (?<high>${NUMBER}))? years?(?: and (?<months>${NUMBER}) months?)?(?<life> to life)?)\b(?!['’]? (?:of |formal |post|probation|supervised|parole))`,
  "gi",
);

function termsIn(text: string, paragraph: Paragraph): Term[] {
  if (sentencing(paragraph.passage).length === 0) return [];
  return sentencesOf(paragraph).flatMap(({ start, end }) => {
    const words = text.slice(start, end);
    if (!/\bsentenc|\bterm of\b|\breceive\b/i.test(words) || OTHER.test(words)) return [];
    return [...words.matchAll(TERM)].flatMap((match): Term[] => {
      const value = termOf(match.groups ?? {});
      const whole = match.groups?.["whole"] ?? "";
      const from = start + match.index + match[0].indexOf(whole);
      const isDefendant = /^(?:he|she|the defendant)\b/i.test(words) && NEWS.test(words);
      return value === undefined ? [] : [{ value, isDefendant, start: from, end: from + whole.length }];
    });
  });
}

function termOf({ low, high, months, life }: Record<string, string | undefined>): string | undefined {
  const [from, to, rest] = [low, high, months].map((word) => (word === undefined ? "" : numberOf(word)));
  if (from === undefined || to === undefined || rest === undefined) return undefined;
  return `${from}-${to}-${rest}-${life === undefined ? "" : "life"}`;
}

function numberOf(word: string): string | undefined {
  if (/^\d/.test(word)) return word;
  const value = WORDS.indexOf(word.toLowerCase());
  return value > 0 ? String(value) : undefined;
}

const WORDS = [...NUMBER_WORDS, ..."thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty".split(" ")];

function reportOf({ text }: Article, other: Term, term: Term, isHeaded: boolean): Report {
  const [here, there] = [text.slice(other.start, other.end), text.slice(term.start, term.end)];
  const span = { start: other.start, end: other.end };
  return {
    span,
    message: isHeaded
      ? say`The headline has a sentence of ${there}, the story ${here}. One of the two is wrong.`
      : say`The sentence is ${there} above and ${here} here. One of the two is wrong.`,
    evidence: [{ start: term.start, end: term.end, note: isHeaded ? say`the headline's` : say`${there} here` }],
    fixes: [{ title: say`Change to “${there.toLowerCase()}”`, edits: [{ ...span, newText: there.toLowerCase() }] }],
  };
}
