import { type Article, contains, firstEndingAfter, type Paragraph, type Span } from "../../core/index.ts";
import { paragraphOf, sectionsOf } from "./sections.ts";
import { spanAt } from "./spans.ts";

/** The marks between which a clause stands. */
const BREAKS: ReadonlySet<string> = new Set([
  ",",
  ";",
  ":",
  "—",
  "–",
  "--",
  "(",
  ")",
  "[",
  "]",
  "“",
  "”",
  '"',
  "«",
  "»",
]);

/**
 * What a growing selection takes, innermost first: word, name or date, clause, quotation, sentence, paragraph, section,
 * article. Each is larger than the one before and holds it.
 */
export function selectionsAt(article: Article, offset: number): Span[] {
  const { text } = article;
  const at = { start: Math.min(offset, text.length), end: Math.min(offset, text.length) };
  const steps: Span[] = [at];
  const paragraph = paragraphOf(article, at);
  if (paragraph !== undefined) steps.push(...withinParagraph(article, paragraph, offset));
  const section = sectionsOf(article).find((each) => contains(each, at));
  if (section !== undefined) steps.push(section);
  steps.push({ start: 0, end: text.length });
  const grown: Span[] = [];
  for (const { start, end } of steps) {
    const last = grown.at(-1);
    const isLarger = last === undefined || end - start > last.end - last.start;
    if (isLarger && (last === undefined || contains({ start, end }, last))) grown.push({ start, end });
  }
  return grown;
}

function withinParagraph(article: Article, paragraph: Paragraph, offset: number): Span[] {
  const { passage, start: by } = paragraph;
  const { tokens } = passage;
  const steps: Span[] = [];
  const add = (span: Span | undefined) => {
    if (span !== undefined) steps.push(span);
  };
  const word = tokenAt(paragraph, offset);
  const token = tokens[word];
  if (token !== undefined && token.kind !== "mark") add({ start: token.start + by, end: token.end + by });
  const mention = spanAt(article.mentions, offset);
  add(mention);
  if (mention?.title !== undefined) add({ start: Math.min(mention.title.start, mention.start), end: mention.end });
  add(spanAt(article.times, offset));
  const sentence = passage.sentences.find(({ first, last }) => first <= word && word < last);
  if (sentence !== undefined && token !== undefined) {
    let first = word;
    let last = word;
    while (first > sentence.first && !BREAKS.has(tokens[first - 1]?.text ?? "")) first--;
    while (last + 1 < sentence.last && !BREAKS.has(tokens[last + 1]?.text ?? "")) last++;
    if (!BREAKS.has(token.text)) add({ start: (tokens[first]?.start ?? 0) + by, end: (tokens[last]?.end ?? 0) + by });
  }
  const quotation = article.quotations.find(({ start, end }) => start < offset && offset < end);
  if (quotation !== undefined) {
    add({ start: quotation.start + 1, end: quotation.end - (quotation.closed ? 1 : 0) });
  }
  const whole = sentence && {
    start: (tokens[sentence.first]?.start ?? 0) + by,
    end: (tokens[sentence.last - 1]?.end ?? 0) + by,
  };
  // A quotation of several sentences is taken after the one under the cursor.
  const speech = quotation && { start: quotation.start, end: quotation.end };
  const isLonger = whole !== undefined && speech !== undefined && speech.end - speech.start > whole.end - whole.start;
  add(isLonger ? whole : speech);
  add(isLonger ? speech : whole);
  add(paragraph);
  return steps;
}

/** The index of the token to the right of the cursor, or of the one to the left where none begins or goes on there. */
function tokenAt({ passage: { tokens }, start }: Paragraph, offset: number): number {
  const at = offset - start;
  const next = firstEndingAfter(tokens, at);
  const token = tokens[next];
  const before = tokens[next - 1];
  const isInside = token !== undefined && token.start <= at && (token.kind !== "mark" || before?.end !== at);
  return isInside || before === undefined ? next : next - 1;
}
