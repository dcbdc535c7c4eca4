import type { Article } from "../../../analyze.ts";
import type { Paragraph } from "../../../article/layout.ts";
import type { Span } from "../../../text/span.ts";
import type { Token } from "../../../text/tokens.ts";

/** An article's headline: its paragraph, its words, and where they stand in the article. */
export interface Headline {
  readonly paragraph: Paragraph;
  /** Without the words of the header before it; offsets count from the paragraph. */
  readonly tokens: readonly Token[];
  readonly span: Span;
}

/** `date YYYY-MM-DD`: the tokens of a header before the title. */
const HEADER = /^date \d{4}-\d{2}-\d{2}\s*/;
/** A headline of so many words is none. */
const MAX_WORDS = 40;
const MIN_WORDS = 3;

/** The headline, if the article has one that is not set in capitals. */
export function headlineOf({ paragraphs }: Article): Headline | undefined {
  const paragraph = paragraphs.slice(0, 6).find(({ zone }) => zone === "header" || zone === "headline");
  if (paragraph === undefined) return undefined;
  const { passage, start, end } = paragraph;
  const from = paragraph.zone === "header" ? (HEADER.exec(passage.text)?.[0].length ?? 0) : 0;
  const tokens = passage.tokens.filter((token) => token.start >= from);
  const words = tokens.filter(({ kind }) => kind === "word");
  if (words.length < MIN_WORDS || words.length > MAX_WORDS) return undefined;
  const shouted = words.filter(({ text }) => text.length > 1 && text === text.toUpperCase()).length;
  return shouted * 2 > words.length ? undefined : { paragraph, tokens, span: { start: start + from, end } };
}

/** Words are compared by their beginnings: `draws` and `drew` are not, `visitors` and `visits` are. */
const STEM = 5;
const STOP: ReadonlySet<string> = new Set(
  "that this with from have been were they their which there about more than over into also when what would will after before said says percent million billion thousand".split(
    " ",
  ),
);

/** The beginnings of the content words among `tokens`, in lower case. */
export function contentStems(tokens: readonly Token[]): Set<string> {
  const stems = new Set<string>();
  for (const { kind, lower } of tokens)
    if (kind === "word" && lower.length >= 3 && !STOP.has(lower)) stems.add(lower.slice(0, STEM).replace(/s$/, ""));
  return stems;
}
