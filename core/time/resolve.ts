import type { Layout } from "../article/layout.ts";
import { anchorsOf, type Story } from "./anchors.ts";
import type { Expression } from "./expression.ts";
import { recognizeTimes } from "./recognize.ts";
import { Resolver } from "./resolver.ts";
import type { Timex } from "./timex.ts";

/** All temporal expressions of an article, resolved, in text order. */
export function resolveTimes(layout: Layout): Timex[] {
  const recognized = layout.paragraphs.map(({ passage }) => recognizeTimes(passage));
  const resolver = new Resolver(anchorsOf(layout, recognized), layout);
  const times: Timex[] = [];
  let ranges = 0;
  layout.paragraphs.forEach((paragraph, index) => {
    const expressions = recognized[index] as readonly Expression[];
    if (expressions.length === 0) return;
    const read = resolver.paragraph(paragraph, index, expressions, ranges);
    ranges += expressions.length;
    for (const timex of read) times.push(timex);
  });
  return times;
}

export type { Story };
