import type { Article } from "../../../analyze.ts";
import type { Zone } from "../../../article/layout.ts";
import type { AcronymDefinition } from "../../../entities/mention.ts";
import { kindsOf } from "../../../text/kinds.ts";
import { type Passage, perPassage } from "../../../text/passage.ts";
import { contains, type Span } from "../../../text/span.ts";
import type { Token } from "../../../text/tokens.ts";
import { type Said, say, type Words } from "../../../wording/say.ts";
import type { Evidence } from "../../finding.ts";

/** A word in capitals where it stands. */
export interface Use extends Span {
  /** Without the plural s: `SME` for `SMEs`. */
  readonly form: string;
  readonly zone: Zone;
  /** Index of the paragraph, and of the token in its passage. */
  readonly paragraph: number;
  readonly token: number;
}

interface Found extends Span {
  readonly form: string;
  readonly token: number;
}

const SHORT_FORM = /^[A-Z]{2,}s?$/;

/** The words in capitals of one paragraph, two letters or more; none where the whole paragraph is set in capitals. */
const usesIn: (passage: Passage) => readonly Found[] = perPassage((passage) => {
  const { tokens } = passage;
  const found = kindsOf(passage)
    .capitalised.filter((at) => SHORT_FORM.test((tokens[at] as Token).text))
    .map((token): Found => {
      const { text, start, end } = tokens[token] as Token;
      return { form: singular(text), token, start, end };
    });
  const words = found.length > 1 ? tokens.filter(({ kind }) => kind === "word").length : 0;
  return words > 3 && found.length * 2 > words ? [] : found;
});

const memory = new WeakMap<Article, ReadonlyMap<string, readonly Use[]>>();

/** Every use of a word in capitals, by word, in text order. A dateline's place is no use. */
export function usesOf(article: Article): ReadonlyMap<string, readonly Use[]> {
  const known = memory.get(article);
  if (known !== undefined) return known;
  const uses = new Map<string, Use[]>();
  article.paragraphs.forEach(({ zone, passage, start: base }, paragraph) => {
    for (const { form, token, start, end } of usesIn(passage)) {
      const use: Use = { form, zone, paragraph, token, start: base + start, end: base + end };
      if (article.dateline !== undefined && contains(article.dateline, use)) continue;
      const same = uses.get(form);
      if (same === undefined) uses.set(form, [use]);
      else same.push(use);
    }
  });
  memory.set(article, uses);
  return uses;
}

/** The definitions of an article by acronym, plural s taken off, in text order. */
export function definitionsOf(article: Article): ReadonlyMap<string, readonly AcronymDefinition[]> {
  const groups = new Map<string, AcronymDefinition[]>();
  for (const definition of article.acronyms) {
    const form = singular(definition.acronym);
    const same = groups.get(form);
    if (same === undefined) groups.set(form, [definition]);
    else same.push(definition);
  }
  return groups;
}

/** `SME` for `SMEs`. */
export function singular(form: string): string {
  return /^[A-Z]{2,}s$/.test(form) ? form.slice(0, -1) : form;
}

/** From the expansion to the acronym, whichever stands first. */
export function wholeOf({ acronymSpan, expansionSpan }: AcronymDefinition): Span {
  return {
    start: Math.min(acronymSpan.start, expansionSpan.start),
    end: Math.max(acronymSpan.end, expansionSpan.end),
  };
}

/** The whole definition with the bracket that closes it: `Harbour Trade Council (HTC)`. */
export function withBracket(definition: AcronymDefinition, text: string): Span {
  const { start, end } = wholeOf(definition);
  return { start, end: text.charAt(end) === ")" ? end + 1 : end };
}

/** The title of a fix that writes `form` in so many places: `Change to HTDC`. */
export function changeToForm(form: string, places: number): Said {
  return places === 1 ? say`Change to ${form}` : say`Change all ${places} to ${form}`;
}

/** Words of this article as evidence. */
export function noted({ start, end }: Span, note: Words): Evidence {
  return { start, end, note };
}
