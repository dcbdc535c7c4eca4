import type { Article } from "../../analyze.ts";
import type { Paragraph } from "../../article/layout.ts";
import { isQuoted } from "../../article/quotations.ts";
import { type ArticleSentence, sentencesOf, within } from "../../facts/sentences.ts";
import type { Span } from "../../text/span.ts";
import { wordsAt } from "../../text/words-at.ts";
import { say } from "../../wording/say.ts";
import { defineRule, type Rule } from "../define-rule.ts";
import type { Report } from "../finding.ts";

export const pronounGender: Rule = defineRule({
  id: "pronoun-gender",
  category: "name",
  severity: "information",
  supersededBy: ["repeated-word"],
  summary: "One person is “she” and “he” in one breath.",
  why: "The reader looks for a second person, and the one meant is offended.",
  limits:
    "Reads pronouns that begin a sentence or speak (“he said”), in one paragraph. From the word that tells the gender to the pronoun one person must be named and no other, and no other man, woman or relative be spoken of. The gender comes from such a pronoun, or from a word such as “chairwoman” or “spokesman”. Quotations are left out.",
  flags: [
    {
      text: "Ann Varga, a professor in Halden, has led the study since May. She has dated nine bowls. {|He|} hopes to date more.",
      fixed:
        "Ann Varga, a professor in Halden, has led the study since May. She has dated nine bowls. She hopes to date more.",
    },
    {
      text: "Thao Nguyen, vice chairwoman of the bank, spoke at the port. “It is our first loan,” {|he|} said, and left.",
      fixed: "Thao Nguyen, vice chairwoman of the bank, spoke at the port. “It is our first loan,” she said, and left.",
    },
  ],
  accepts: [
    "Ann Varga, a professor in Halden, has led the study since May. She has dated nine bowls. She hopes to date more.",
    "Ann Varga met her husband in Halden. She has dated nine bowls. He hopes to date more.",
    "Ann Varga met Tom Cole in Halden. She has dated nine bowls. He hopes to date more.",
    "Ann Varga met the mayor in Halden. She has dated nine bowls. He hopes to date more.",
    "Ann Varga has dated nine bowls. She said “He is a fool” and left.",
  ],
  *check(article) {
    for (const paragraph of article.paragraphs) {
      if (paragraph.zone !== "body" || pronounsAt(paragraph.passage).length === 0) continue;
      const report = judge(article, paragraph);
      if (report !== undefined) yield report;
    }
  },
});

const SUBJECTS = new Set(["she", "he"]);
const WOMAN =
  /^(?:\w*(?:chair|spokes|business|congress|council|assembly|sports|alder|police)woman|actress|heroine|duchess|princess|queen|ms\.?|mrs\.?|madam)$/;
const MAN = /^(?:\w*(?:spokes|business|congress|council|assembly|sports|alder|police)man|prince|king|duke|mr\.?)$/;
/** People besides the one who is named. */
const OTHERS =
  /^(?:man|men|woman|women|boys?|girls?|husband|wife|mother|father|son|sons|daughters?|sisters?|brothers?|parents?|family|friend|friends|child|children|victims?|mayor|president|minister|judge|doctor|teacher|coach|officers?|defendants?|suspects?|driver|boss|partner|girlfriend|boyfriend|fianc\S*|uncle|aunt|cousin|nephew|niece|grand\w+|god|lord|author|owner|ceo|player|teammate|colleague|rival|opponent|client|patient|student|neighbou?r|baby|infant|dog|cat|horse|ship|someone|anyone|everyone|who|whose|king|queen|character|hero|heroine)$/;
/** Sentences that are read with the one of the pronoun. */
const BEFORE = 7;
/** What stands behind the pronoun of a speaker. */
const SPEAKS = /^(?:said|says|added|adds|told|noted|explained|continued)$/;

const pronounsAt = wordsAt(SUBJECTS);

function judge(article: Article, paragraph: Paragraph): Report | undefined {
  const sentences = sentencesOf(paragraph);
  for (const [at, sentence] of sentences.entries()) {
    const pronoun = sentence.tokens.find(
      (token, index) => isSubject(sentence, index) && !isQuoted(article, spanIn(sentence, token)),
    );
    if (pronoun === undefined) continue;
    const span = spanIn(sentence, pronoun);
    const told = genderTold(article, sentences.slice(Math.max(0, at - BEFORE), at + 1), span);
    if (told !== undefined && told.isShe !== (pronoun.lower === "she") && isAlone(article, paragraph, told, span))
      return reportOf(article, span, told);
  }
  return undefined;
}

function spanIn({ base }: ArticleSentence, { start, end }: Span): Span {
  return { start: base + start, end: base + end };
}

interface Told extends Span {
  readonly isShe: boolean;
  /** Where the person is named at the latest: the start of the sentence, or of the one before a pronoun. */
  readonly from: number;
}

/** "He hopes", "…,” he said": not "the studio where he worked". */
function isSubject({ tokens }: ArticleSentence, at: number): boolean {
  if (!SUBJECTS.has(tokens[at]?.lower ?? "")) return false;
  return at === 0 || (SPEAKS.test(tokens[at + 1]?.lower ?? "") && /^[”"’']$/.test(tokens[at - 1]?.text ?? ""));
}

/** The last word before the pronoun that tells the gender. */
function genderTold(article: Article, scene: readonly ArticleSentence[], pronoun: Span): Told | undefined {
  let told: Told | undefined;
  for (const [index, sentence] of scene.entries()) {
    const [noun, last] = [sentence.start, scene[index - 1]?.start ?? sentence.start];
    for (const [at, token] of sentence.tokens.entries()) {
      const span = spanIn(sentence, token);
      if (span.start >= pronoun.start) return told;
      if (isQuoted(article, span)) continue;
      if (WOMAN.test(token.lower) || (token.lower === "she" && isSubject(sentence, at)))
        told = { ...span, isShe: true, from: token.lower === "she" ? last : noun };
      if (MAN.test(token.lower) || (token.lower === "he" && isSubject(sentence, at)))
        told = { ...span, isShe: false, from: token.lower === "he" ? last : noun };
    }
  }
  return told;
}

/** From the word to the pronoun one person at most is named, and no other is spoken of. */
function isAlone(article: Article, { passage, start }: Paragraph, { from }: Told, pronoun: Span): boolean {
  const { mentions, entities } = article;
  const here = within(mentions, { start: from, end: pronoun.start }).filter(
    (mention) => mention.type === "PER" && !isQuoted(article, mention),
  );
  const people = new Set(
    here.map((mention) => entities.find((it) => it.mentions.includes(mention))?.id ?? mention.name),
  );
  const words = passage.tokens.filter((token) => start + token.start >= from && start + token.end <= pronoun.start);
  return (
    people.size === 1 &&
    !words.some(
      ({ lower, ...token }) =>
        OTHERS.test(lower) && !isQuoted(article, { start: start + token.start, end: start + token.end }),
    )
  );
}

function reportOf({ text }: Article, pronoun: Span, { isShe, start, end }: Told): Report {
  const word = text.slice(pronoun.start, pronoun.end);
  const right = isShe ? "she" : "he";
  const newText = /^[A-Z]/.test(word) ? right.charAt(0).toUpperCase() + right.slice(1) : right;
  return {
    span: pronoun,
    message: say`“${word}” can only be the person named here, of whom it says “${text.slice(start, end)}” before. Correct one of the two.`,
    evidence: [{ start, end, note: say`“${text.slice(start, end)}” here` }],
    fixes: [{ title: say`Change to “${newText}”`, edits: [{ ...pronoun, newText }] }],
  };
}
