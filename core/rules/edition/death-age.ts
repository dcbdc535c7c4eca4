import type { Article } from "../../analyze.ts";
import type { Paragraph } from "../../article/layout.ts";
import { fromDayNumber } from "../../calendar/civil.ts";
import { type ArticleSentence, sentencesOf, within } from "../../facts/sentences.ts";
import type { Span } from "../../text/span.ts";
import type { Token } from "../../text/tokens.ts";
import { say, type Words } from "../../wording/say.ts";
import { defineRule, type Rule } from "../define-rule.ts";
import type { Report } from "../finding.ts";

/** An age at death, with the words that give it. */
interface Said extends Span {
  readonly age: number;
}

/** A person's birth is told within so many paragraphs of an obituary. */
const PARAGRAPHS = 6;
/** By these it was in another year, or another who died. */
const OTHERS = new Set("ago when since father mother husband wife brother sister son daughter".split(" "));
const DYING = new Set(["dies", "died", "dead"]);

export const deathAge: Rule = defineRule({
  id: "death-age",
  category: "edition",
  severity: "warning",
  supersededBy: ["age"],
  summary: "An obituary gives two ages, or an age that does not fit the date of birth.",
  why: "The age is what readers of an obituary look at first, and it stands in the headline and in the lead.",
  limits:
    "Reads “dies at 84” and “dead at 84” in the headline, “died …” followed by “She was 84.” in the first paragraphs, and a paragraph that opens with “Born” and a date, and the years of a life in the headline. The year of death is that of the article, or the lead's.",
  flags: [
    {
      text: " date 2025-05-13 Composer Ruth Dale dies at {|74|}\n\nRuth Dale, the composer, died at her home on Tuesday. She was 84.",
      fixed:
        " date 2025-05-13 Composer Ruth Dale dies at 84\n\nRuth Dale, the composer, died at her home on Tuesday. She was 84.",
    },
    {
      text: "HALDEN - Amadou Dale, the novelist, died in a hospital on Sunday, February 8, 2026. He was {|81|}.\n\nBorn on 14 May 1954 in Halden, Dale taught for a decade.",
      fixed:
        "HALDEN - Amadou Dale, the novelist, died in a hospital on Sunday, February 8, 2026. He was 71.\n\nBorn on 14 May 1954 in Halden, Dale taught for a decade.",
    },
    {
      text: " date 2025-07-08 Obituary: Ruth Dale, judge\n\nRuth Dale, a judge, has died in Halden at the age of {|78|}.\n\nBorn in Halden on 3 February 1938, she read law.",
      fixed:
        " date 2025-07-08 Obituary: Ruth Dale, judge\n\nRuth Dale, a judge, has died in Halden at the age of 87.\n\nBorn in Halden on 3 February 1938, she read law.",
    },
    {
      text: "HALDEN, Aug. 20 - Leonard Hughes, a baker, died on Monday, a week before his 102nd birthday. He was {|111|}.",
      fixed: "HALDEN, Aug. 20 - Leonard Hughes, a baker, died on Monday, a week before his 102nd birthday. He was 101.",
    },
    {
      text: "Obituary: Ruth Dale, judge, {|1983|}-2025\n\nRuth Dale, a judge, has died in Halden.\n\nBorn in Halden on 3 February 1938, she read law.",
      fixed:
        "Obituary: Ruth Dale, judge, 1938-2025\n\nRuth Dale, a judge, has died in Halden.\n\nBorn in Halden on 3 February 1938, she read law.",
    },
    {
      text: " date 2025-01-22 Ruth Dale Crane, who mapped the sea, dies at 91\n\nRuth Dale Crane died on Sunday at her home. She was {|91|}.\n\nRuth Louise Dale was born on June 14, 1943, in Halden.",
      fixed:
        " date 2025-01-22 Ruth Dale Crane, who mapped the sea, dies at 91\n\nRuth Dale Crane died on Sunday at her home. She was 81.\n\nRuth Louise Dale was born on June 14, 1943, in Halden.",
    },
    {
      text: "HALDEN, Aug. 20, 2025 - Leonard Hughes, a baker, died on Monday. He was {|111|}.\n\nBorn in Halden on 25 August 1923, Hughes was 20 when he left.",
      fixed:
        "HALDEN, Aug. 20, 2025 - Leonard Hughes, a baker, died on Monday. He was 101.\n\nBorn in Halden on 25 August 1923, Hughes was 20 when he left.",
    },
  ],
  accepts: [
    " date 2025-01-22 Ruth Dale Crane, who mapped the sea, dies at 91\n\nRuth Dale Crane died on Sunday at her home. She was 91.\n\nAnne Crane was born on June 14, 1963, in Halden.",
    "HALDEN, Aug. 20 - Leonard Hughes, a baker, died on Monday, three days before his 102nd birthday. He was 101.",
    "HALDEN, Aug. 20 - Leonard Hughes, a baker, died 12 days after his 102nd birthday. He was 102.",
    "HALDEN - Amadou Dale, the novelist, died in a hospital on Sunday, February 8, 2026. He was 81.\n\nBorn on 14 May 1944 in Halden, Dale taught for a decade.",
    "Obituary: Ruth Dale, judge, 1938-2025\n\nRuth Dale, a judge, has died in Halden at the age of 87.\n\nBorn in Halden on 3 February 1938, she read law.",
    " date 2025-07-08 Ruth Dale\n\nRuth Dale, whose husband died at the age of 60, has a new play.\n\nBorn in Halden on 3 February 1938, she read law.",
    " date 2025-05-13 Composer Ruth Dale dies at 84\n\nRuth Dale, the composer, died at her home on Tuesday. She was 84.\n\nBorn on 2 January 1941 in Halden, she moved to Aldmoor at 17.",
    " date 2025-05-13 Composer Ruth Dale dies at 84\n\nRuth Dale died on Tuesday. Her father died when she was young. She was 17.",
    "HALDEN, Aug. 20, 2025 - Leonard Hughes, a baker, died on Monday. He was 101.\n\nBorn in Halden on 25 August 1923, Hughes was 20 when he left.",
    "HALDEN, Aug. 20, 2025 - Leonard Hughes, a baker, died 20 years ago. He was 81.\n\nBorn in Halden on 25 August 1923, Hughes was 20 when he left.",
  ],
  *check(article) {
    const { paragraphs } = article;
    const first = paragraphs.findIndex(({ zone }) => zone === "body");
    const lead = paragraphs[first];
    if (lead === undefined) return;
    const told = toldIn(lead);
    const [title] = paragraphs.slice(0, first).flatMap((paragraph) => titleAge(paragraph) ?? []);
    if (title !== undefined && told !== undefined && title.age !== told.age) {
      yield reportOf(
        article,
        title,
        told.age,
        say`The headline has ${title.age}, the lead ${told.age}. Correct one of the two.`,
        told,
      );
      return;
    }
    const said = told ?? title;
    const coming = said === undefined ? undefined : comingBirthday(lead);
    if (said !== undefined && coming !== undefined && said.age !== coming.age - 1) {
      yield reportOf(
        article,
        said,
        coming.age - 1,
        say`Before birthday ${coming.age} one is ${coming.age - 1}, not ${said.age}. Correct one of the two.`,
        coming,
      );
      return;
    }
    const birth = said === undefined ? undefined : bornIn(article, paragraphs.slice(first, first + PARAGRAPHS));
    const lived = paragraphs.slice(0, first).flatMap((paragraph) => lifeYears(paragraph) ?? [])[0];
    const of =
      birth ?? (lived === undefined ? undefined : bornIn(article, paragraphs.slice(first, first + PARAGRAPHS)));
    if (lived !== undefined && of !== undefined && lived.age !== of.year)
      yield reportOf(
        article,
        lived,
        of.year,
        say`The headline has ${lived.age} as the year of birth, the text ${of.year}. Correct one of the two.`,
        of,
      );
    const year = article.date?.date.year ?? yearOfDeath(article, lead);
    if (said === undefined || birth === undefined || year === undefined) return;
    const passed = year - birth.year;
    if (said.age === passed || said.age === passed - 1) return;
    const message = say`Who was born in ${birth.year} was ${passed - 1} or ${passed} in ${year}, not ${said.age}. Correct one of the two.`;
    yield reportOf(article, said, birth.early ? passed : passed - 1, message, birth);
  },
});

/** "Dies at 84", "dead at 84", "died aged 84". */
function titleAge({ passage, start }: Paragraph): Said | undefined {
  const { tokens } = passage;
  const at = tokens.findIndex(
    ({ lower }, index) => DYING.has(lower) && /^(?:at|aged)$/.test(tokens[index + 1]?.lower ?? ""),
  );
  return at < 0 ? undefined : ageOf(tokens[at + 2], start);
}

/** "Margaret Oyelaran, judge, 1938-2025": the first of the two years, as the number that is said. */
function lifeYears({ passage: { text }, start }: Paragraph): Said | undefined {
  const found = /(?<![\d-])(?<born>1[89]\d\d)[-–](?<died>(?:19|20)\d\d)(?![\d-])/.exec(text);
  if (found?.groups === undefined || !/^(?:Obituary|In memoriam)\b|\b(?:dies|died|dead)\b/i.test(text))
    return undefined;
  return { age: Number(found.groups["born"]), start: start + found.index, end: start + found.index + 4 };
}

/** "died in a hospital on Sunday, February 8, 2026": the one full date of the lead's first death. */
function yearOfDeath({ times }: Article, lead: Paragraph): number | undefined {
  const [sentence] = sentencesOf(lead).filter(({ tokens }) => tokens.some(({ lower }) => DYING.has(lower)));
  if (sentence === undefined || sentence.tokens.some(({ lower }) => OTHERS.has(lower))) return undefined;
  const [date, another] = within(times, sentence).filter(({ known }) => known.year !== undefined);
  const day = another === undefined ? date?.interval?.first : undefined;
  return day === undefined ? undefined : fromDayNumber(day).year;
}

/** "A week before his 102nd birthday". */
function comingBirthday({ passage: { text }, start }: Paragraph): Said | undefined {
  const found =
    /\b(?:an? (?:day|week|fortnight|month)|\w{2,10} (?:days|weeks|months)|just|shortly|short) (?:before|of) (?:his|her) (?<age>\d{2,3})(?:st|nd|rd|th) birthday/.exec(
      text,
    );
  const age = found?.groups?.["age"];
  return found === null || age === undefined
    ? undefined
    : { age: Number(age), start: start + found.index, end: start + found.index + found[0].length };
}

/** "… died on Tuesday. She was 84.", "… has died at the age of 84." */
function toldIn(paragraph: Paragraph): Said | undefined {
  const sentences = sentencesOf(paragraph);
  const [opening] = sentences;
  const ofLead = opening === undefined ? undefined : agedIn(opening.tokens, paragraph.start);
  if (ofLead !== undefined) return ofLead;
  const at = sentences.findIndex(({ tokens }) => tokens.length === 4 && isAgeOf(tokens));
  const before = sentences[at - 1]?.tokens;
  if (at < 1 || before === undefined || !before.some(({ lower }) => lower === "died" || lower === "dies"))
    return undefined;
  // "Died 20 years ago", "her father died": another year, or another person.
  if (before.some(({ lower }) => OTHERS.has(lower))) return undefined;
  return ageOf(sentences[at]?.tokens[2], paragraph.start);
}

/** "died … at the age of 84", in a sentence that tells of one death. */
function agedIn(tokens: readonly Token[], start: number): Said | undefined {
  const died = tokens.findIndex(({ lower }) => lower === "died" || lower === "dies");
  if (died < 0 || tokens.some(({ lower }) => OTHERS.has(lower))) return undefined;
  const behind = tokens.slice(died + 1);
  const of = behind.findIndex(({ lower }, at) => lower === "age" && behind[at + 1]?.lower === "of");
  const aged = behind.findIndex(({ lower }) => lower === "aged");
  if (of < 0 && aged < 0) return undefined;
  return ageOf(behind[of >= 0 ? of + 2 : aged + 1], start);
}

function isAgeOf(tokens: readonly Token[]): boolean {
  return /^(?:he|she)$/.test(tokens[0]?.lower ?? "") && tokens[1]?.lower === "was" && tokens[3]?.text === ".";
}

function ageOf(token: Token | undefined, at: number): Said | undefined {
  return token !== undefined && /^\d{1,3}$/.test(token.text)
    ? { age: Number(token.text), start: at + token.start, end: at + token.end }
    : undefined;
}

/** "Born on 2 January 1941 …", at the head of a paragraph. */
function bornIn(
  article: Article,
  paragraphs: readonly Paragraph[],
): (Span & { readonly year: number; readonly early: boolean }) | undefined {
  for (const paragraph of paragraphs) {
    const [sentence] = sentencesOf(paragraph);
    if (sentence === undefined || !(sentence.tokens[0]?.text === "Born" || isBirthOf(sentence, article))) continue;
    const date = within(article.times, sentence).find(
      ({ known, interval }) => known.year !== undefined && interval !== undefined,
    );
    const day = date?.interval?.first;
    if (date === undefined || day === undefined) return undefined;
    const { year, month, day: of } = fromDayNumber(day);
    const own = article.date?.date;
    const early = own !== undefined && (month < own.month || (month === own.month && of <= own.day));
    return { start: date.start, end: date.end, year, early };
  }
  return undefined;
}

/** "Margaret Louise Ellsworth was born on …": the given name of the headline, and nobody else's birth. */
function isBirthOf({ tokens }: ArticleSentence, { paragraphs }: Article): boolean {
  const at = tokens.findIndex(({ lower }, index) => lower === "was" && tokens[index + 1]?.lower === "born");
  const name = tokens[0];
  if (at < 2 || at > MOST_NAMES || name === undefined || !tokens.slice(0, at).every(({ text }) => /^[A-Z]/.test(text)))
    return false;
  const title = paragraphs.find(({ zone }) => zone === "headline" || zone === "body")?.passage.tokens ?? [];
  return (
    title[0]?.text === name.text ||
    (/^(?:Mr|Mrs|Ms|Dr|Sir)\.?$/.test(name.text) && title.some(({ text }) => text === tokens[1]?.text))
  );
}

/** The most names before "was born", a title included. */
const MOST_NAMES = 5;

function reportOf(article: Article, said: Said, to: number, message: Words, evidence: Span): Report {
  return {
    span: { start: said.start, end: said.end },
    message,
    evidence: [{ start: evidence.start, end: evidence.end, note: article.text.slice(evidence.start, evidence.end) }],
    fixes: [{ title: say`Change to ${to}`, edits: [{ start: said.start, end: said.end, newText: String(to) }] }],
  };
}
