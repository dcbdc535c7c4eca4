/** TimeML 1.2.1 (ISO 24617-1) with TIMEX3 elements in the text: what temporal taggers and their scorers exchange. */
import type { Article } from "../analyze.ts";
import { formatIso } from "../calendar/civil.ts";
import { type Annotation, annotationsOf, type Label, nest } from "./annotation.ts";
import { attributes, escapeMarkup, inline } from "./markup.ts";

const TYPES: Partial<Readonly<Record<Label, string>>> = {
  Date: "DATE",
  Time: "TIME",
  Duration: "DURATION",
  Set: "SET",
};

/** @param id names the document */
export function toTimeml(id: string, article: Article): string {
  const times = annotationsOf(article).filter(({ label }) => TYPES[label] !== undefined);
  const numbers = new Map<Annotation, number>();
  const nested = nest(times);
  for (const [index, timex] of nested.entries()) numbers.set(timex, index + 1);
  const body = inline(article.text, 0, article.text.length, nested, (timex) => [
    "TIMEX3",
    attributes({
      tid: `t${numbers.get(timex) ?? 0}`,
      type: TYPES[timex.label],
      value: timex.value,
      mod: timex.detail,
      temporalFunction: "false",
      functionInDocument: "NONE",
    }),
  ]);
  const date = article.date === undefined ? undefined : formatIso(article.date.date);
  const dct =
    date === undefined
      ? ""
      : `<DCT><TIMEX3${attributes({
          tid: "t0",
          type: "DATE",
          value: date,
          temporalFunction: "false",
          functionInDocument: "CREATION_TIME",
        })}>${date}</TIMEX3></DCT>\n`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n<TimeML>\n<DOCID>${escapeMarkup(id)}</DOCID>\n${dct}<TEXT>${body}</TEXT>\n</TimeML>\n`;
}
