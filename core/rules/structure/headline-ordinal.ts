import type { Article } from "../../analyze.ts";
import type { Paragraph } from "../../article/layout.ts";
import { ordinalLike, readOrdinal } from "../../entities/ordinals.ts";
import { type Span, shifted } from "../../text/span.ts";
import type { Token } from "../../text/tokens.ts";
import { say } from "../../wording/say.ts";
import { defineRule, type Rule } from "../define-rule.ts";
import type { Report } from "../finding.ts";
import { contentStems, headlineOf } from "./shared/headline.ts";

/** "third walk-in clinic": a place in a row, and what is counted. */
interface Counted extends Span {
  readonly value: number;
  readonly words: ReadonlySet<string>;
}

/** How many words of the headline the lead must have besides what is counted. */
const SHARED_WORDS = 2;
/** So many words of what is counted are its whole name. */
const WHOLE_NAME = 3;
/** How far behind the ordinal the thing may stand, in words. */
const REACH = 3;
/** A story may tell of the second half and the third: parts of a row that is known to all. */
const ROWS = new Set(
  "quarter half year month week day time term round game set leg inning period season phase stage part century grade floor street avenue amendment degree place person row straight consecutive wave attempt".split(
    " ",
  ),
);
const ENDS = new Set("of in on at for to from by with and or after before as that which who".split(" "));

export const headlineOrdinal: Rule = defineRule({
  id: "headline-ordinal",
  category: "structure",
  severity: "warning",
  supersededBy: ["edition-conflict", "edition-year", "headline-number"],
  summary: "The headline has the third of something, the lead the second.",
  why: "The headline is changed last, or is not changed when the story is.",
  limits:
    "Needs one ordinal from “second” on in the headline and one in the lead, before the same word, two more words that both share, and a body without the headline's ordinal. Headings of sections are held against the text below them in the same way. Silent on halves, quarters, rounds and the like.",
  flags: [
    {
      text: "Northmarsh Health opens {|third|} clinic in the county\nNorthmarsh Health opened its second walk-in clinic on Friday. It serves the east of the county.",
      fixed:
        "Northmarsh Health opens second clinic in the county\nNorthmarsh Health opened its second walk-in clinic on Friday. It serves the east of the county.",
    },
    {
      text: "Telescope team finds {|7th|} planet around star\nA telescope team has found an eighth planet around the star, it said on Friday.",
      fixed:
        "Telescope team finds 8th planet around star\nA telescope team has found an eighth planet around the star, it said on Friday.",
    },
    {
      text: " date 2026-01-27 News of the year\n\nThe year had many news, and readers have chosen the best.\n\n{|5th|} Harbour Ferry Terminal Opens Its Doors\n\nIn September the 4th Harbour Ferry Terminal opened in Halden, and the mayor cut a ribbon.",
      fixed:
        " date 2026-01-27 News of the year\n\nThe year had many news, and readers have chosen the best.\n\n4th Harbour Ferry Terminal Opens Its Doors\n\nIn September the 4th Harbour Ferry Terminal opened in Halden, and the mayor cut a ribbon.",
    },
  ],
  accepts: [
    "Northmarsh Health opens third clinic in the county\nNorthmarsh Health opened its third walk-in clinic on Friday.",
    "Northmarsh Health opens third clinic in the county\nNorthmarsh Health opened its second walk-in clinic in the county in May. The third followed on Friday.",
    "Rovers win title in second half\nRovers won the title on Friday with a goal in the first half and one in the third half hour.",
    "Mayor opens third bridge\nThe second ferry of the day brought the crowd.",
  ],
  *check(article) {
    const headline = headlineOf(article);
    const body = article.paragraphs.filter(({ zone }) => zone === "body");
    const [lead] = body;
    if (headline !== undefined && lead !== undefined) {
      const found = disagreement({ tokens: headline.tokens, paragraph: headline.paragraph, isHeading: false }, body);
      if (found !== undefined) yield reportOf(article, found, false);
    }
    for (const [at, paragraph] of article.paragraphs.entries()) {
      if (paragraph.zone !== "heading") continue;
      const found = disagreement(
        { tokens: paragraph.passage.tokens, paragraph, isHeading: true },
        sectionBelow(article, at),
      );
      if (found !== undefined) yield reportOf(article, found, true);
    }
  },
});

/** The body's paragraphs from a heading to the next. */
function sectionBelow({ paragraphs }: Article, heading: number): Paragraph[] {
  const next = paragraphs.findIndex(({ zone }, at) => at > heading && zone === "heading");
  return paragraphs.slice(heading + 1, next < 0 ? undefined : next).filter(({ zone }) => zone === "body");
}

interface Top {
  readonly tokens: readonly Token[];
  readonly paragraph: Paragraph;
  readonly isHeading: boolean;
}

interface Pair {
  /** In the article. */
  readonly own: Span;
  readonly other: Span;
  readonly right: number;
}

/** The one ordinal of a headline or heading and the other that the first paragraph below has in its place. */
function disagreement({ tokens, paragraph, isHeading }: Top, below: readonly Paragraph[]): Pair | undefined {
  const [lead] = below;
  const [said, another] = countedIn(tokens);
  if (lead === undefined || said === undefined || another !== undefined) return undefined;
  const [told, ...more] = countedIn(lead.passage.tokens);
  if (told === undefined || more.some(({ value }) => value !== told.value) || told.value === said.value)
    return undefined;
  const shared = [...said.words].filter((word) => told.words.has(word));
  const isWhole = shared.length >= WHOLE_NAME;
  // What is set off by a heading shares its words with much else in the article.
  if (!isWhole && (isHeading || shared.length === 0 || !isOneStory(tokens, lead.passage.tokens, shared)))
    return undefined;
  if (below.some(({ passage }) => countedIn(passage.tokens).some(({ value }) => value === said.value)))
    return undefined;
  return { own: shifted(said, paragraph.start), other: shifted(told, lead.start), right: told.value };
}

function reportOf(article: Article, { own, other, right }: Pair, isHeading: boolean): Report {
  const [from, to] = [wordsOf(article, own), wordsOf(article, other)];
  const newText = ordinalLike(from, right);
  return {
    span: { start: own.start, end: own.end },
    message: isHeading
      ? say`The heading has “${from}”, the text below “${to}”. Correct one of the two.`
      : say`The headline has “${from}”, the lead “${to}”, and nothing below has the headline's. Correct one of the two.`,
    evidence: [
      { start: other.start, end: other.end, note: isHeading ? say`“${to}” below` : say`the ${to} in the lead` },
    ],
    fixes:
      newText === undefined
        ? []
        : [
            {
              title: isHeading ? say`Change to “${newText}”` : say`Change the headline to “${newText}”`,
              edits: [{ start: own.start, end: own.end, newText }],
            },
          ],
  };
}

function wordsOf({ text }: Article, { start, end }: Span): string {
  return text.slice(start, end);
}

/** The ordinals from 2 on among `tokens`, with the words that they count. */
function countedIn(tokens: readonly Token[]): Counted[] {
  return tokens.flatMap((token, at): Counted[] => {
    const ordinal = readOrdinal(tokens, at);
    if (ordinal === undefined || ordinal.value < 2) return [];
    const words: string[] = [];
    for (let i = ordinal.after; i < tokens.length && words.length < REACH; i++) {
      const { kind, lower, text } = tokens[i] as Token;
      if (text === "-") continue;
      // "a walk-in clinic"
      const isCompound = tokens[i - 1]?.text === "-";
      if (kind !== "word" || (ENDS.has(lower) && !isCompound)) break;
      words.push(lower);
    }
    if (words.some((word) => ROWS.has(word))) return [];
    const { end } = tokens[ordinal.after - 1] as Token;
    return [{ value: ordinal.value, start: token.start, end, words: new Set(words.filter((word) => word.length > 3)) }];
  });
}

function isOneStory(one: readonly Token[], other: readonly Token[], counted: readonly string[]): boolean {
  const stems = contentStems(other);
  const besides = [...contentStems(one)].filter(
    (stem) => stems.has(stem) && !counted.some((word) => word.startsWith(stem)),
  );
  return besides.length >= SHARED_WORDS;
}
