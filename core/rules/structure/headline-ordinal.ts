import type { Article } from "../../analyze.ts";
import { ordinalLike, readOrdinal } from "../../entities/ordinals.ts";
import { type Span, shifted } from "../../text/span.ts";
import type { Token } from "../../text/tokens.ts";
import { say } from "../../wording/say.ts";
import { defineRule, type Rule } from "../define-rule.ts";
import { contentStems, headlineOf } from "./shared/headline.ts";

/** "third walk-in clinic": a place in a row, and what is counted. */
interface Counted extends Span {
  readonly value: number;
  readonly words: ReadonlySet<string>;
}

/** How many words of the headline the lead must have besides what is counted. */
const SHARED_WORDS = 2;
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
    "Needs one ordinal from “second” on in the headline and one in the lead, before the same word, two more words that both share, and a body without the headline's ordinal. Silent on halves, quarters, rounds and the like.",
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
  ],
  accepts: [
    "Northmarsh Health opens third clinic in the county\nNorthmarsh Health opened its third walk-in clinic on Friday.",
    "Northmarsh Health opens third clinic in the county\nNorthmarsh Health opened its second walk-in clinic in the county in May. The third followed on Friday.",
    "Rovers win title in second half\nRovers won the title on Friday with a goal in the first half and one in the third half hour.",
    "Mayor opens third bridge\nThe second ferry of the day brought the crowd.",
  ],
  *check(article) {
    const headline = headlineOf(article);
    if (headline === undefined) return;
    const body = article.paragraphs.filter(({ zone }) => zone === "body");
    const [lead] = body;
    const [said, another] = countedIn(headline.tokens);
    if (lead === undefined || said === undefined || another !== undefined) return;
    const [told, more] = countedIn(lead.passage.tokens);
    if (told === undefined || more !== undefined || told.value === said.value) return;
    const shared = [...said.words].filter((word) => told.words.has(word));
    if (shared.length === 0 || !isOneStory(headline.tokens, lead.passage.tokens, shared)) return;
    if (body.some(({ passage }) => countedIn(passage.tokens).some(({ value }) => value === said.value))) return;
    const [own, other] = [shifted(said, headline.paragraph.start), shifted(told, lead.start)];
    const [from, to] = [wordsOf(article, own), wordsOf(article, other)];
    const newText = ordinalLike(from, told.value);
    yield {
      span: own,
      message: say`The headline has “${from}”, the lead “${to}”, and nothing below has the headline's. Correct one of the two.`,
      evidence: [{ ...other, note: say`the ${to} in the lead` }],
      fixes:
        newText === undefined
          ? []
          : [{ title: say`Change the headline to “${newText}”`, edits: [{ ...own, newText }] }],
    };
  },
});

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
