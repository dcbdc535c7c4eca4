/**
 * CoNLL-2003's columns with IOB2 tags: one token a line, a blank line after each sentence, `-DOCSTART-` before each article.
 * Only names are tagged, as PER, ORG, LOC and MISC; where names lie inside each other the outer one counts.
 */
import type { Article } from "../analyze.ts";
import { type Annotation, annotationsOf, type Label, nest } from "./annotation.ts";

const TAGS: Partial<Readonly<Record<Label, string>>> = {
  Person: "PER",
  Organization: "ORG",
  Location: "LOC",
  Event: "MISC",
  Work: "MISC",
};

export function toConll(article: Article): string {
  const names = nest(annotationsOf(article).filter(({ label }) => TAGS[label] !== undefined));
  const lines = ["-DOCSTART- -X- -X- O", ""];
  let at = 0;
  for (const { start, passage } of article.paragraphs) {
    for (const { first, last } of passage.sentences) {
      for (const token of passage.tokens.slice(first, last)) {
        const from = token.start + start;
        while ((names[at]?.end ?? Number.POSITIVE_INFINITY) <= from) at++;
        lines.push(`${passage.text.slice(token.start, token.end)} -X- -X- ${tagAt(names[at], from)}`);
      }
      lines.push("");
    }
  }
  return `${lines.join("\n")}\n`;
}

/** A token that a name begins inside of, such as a joined bracket, is taken to begin it. */
function tagAt(name: Annotation | undefined, from: number): string {
  if (name === undefined || from < name.start) return "O";
  return `${from === name.start ? "B" : "I"}-${TAGS[name.label]}`;
}
