import type { Article } from "../../analyze.ts";
import { isQuoted } from "../../article/quotations.ts";
import type { HouseStyle } from "../../desk/desk.ts";
import { recognizeQuantities } from "../../quantity/recognize.ts";
import { type Passage, perPassage } from "../../text/passage.ts";
import { type Span, shifted } from "../../text/span.ts";
import { say } from "../../wording/say.ts";
import { defineRule, type Rule } from "../define-rule.ts";

type Style = NonNullable<HouseStyle["money"]>;

const STYLES: readonly Style[] = ["US$5 million", "$5 million", "5 million U.S. dollars", "5 million USD"];

interface Sum extends Span {
  readonly style: Style;
  /** With its scale word: `5 million`. */
  readonly number: string;
}

export const moneyStyle: Rule = defineRule({
  id: "money-style",
  category: "number",
  severity: "hint",
  off: true,
  summary: "Sums in U.S. dollars are written in more than one style.",
  why: "“US$5 million” and “5 million USD” side by side show that nobody has read the article as a whole.",
  limits:
    "Compares sums in digits; the style is that of the desk file, otherwise the one the article uses most. Silent in quotations.",
  flags: [
    {
      text: "The port spent US$40 million and US$3 million, the town {|5 million USD|}.",
      fixed: "The port spent US$40 million and US$3 million, the town US$5 million.",
    },
    {
      text: "The port spent 40 million U.S. dollars, then 3 million U.S. dollars, the town {|$5 million|}.",
      fixed: "The port spent 40 million U.S. dollars, then 3 million U.S. dollars, the town 5 million U.S. dollars.",
    },
  ],
  accepts: [
    "The port spent US$40 million, the town US$5 million.",
    "The port spent US$40 million, the town 5 million euros.",
    "The port spent US$40 million. “We paid 5 million USD,” she said. It has US$3 million left.",
  ],
  *check(article) {
    const sums = sumsOf(article);
    const house = article.desk.style.money ?? commonest(sums);
    if (house === undefined) return;
    const model = sums.find((sum) => sum.style === house);
    const evidence = model === undefined ? [] : [{ start: model.start, end: model.end, note: say`“${house}” here` }];
    for (const { style, number, start, end } of sums) {
      if (style === house) continue;
      const newText = house.replace("5 million", number);
      yield {
        span: { start, end },
        message:
          article.desk.style.money === undefined
            ? say`Sums stand as “${house}” elsewhere in the article. Write “${newText}”.`
            : say`Sums stand as “${house}” in the house style. Write “${newText}”.`,
        evidence,
        fixes: [{ title: say`Change to “${newText}”`, preferred: true, edits: [{ start, end, newText }] }],
      };
    }
  },
});

/** Sums in U.S. dollars outside quotations. */
function sumsOf(article: Article): Sum[] {
  return article.paragraphs.flatMap(({ passage, start: base }) =>
    sumsIn(passage)
      .map((sum): Sum => ({ ...sum, ...shifted(sum, base) }))
      .filter((sum) => !isQuoted(article, sum)),
  );
}

const sumsIn: (passage: Passage) => readonly Sum[] = perPassage((passage) =>
  recognizeQuantities(passage).flatMap((quantity): Sum[] => {
    if (quantity.kind !== "money" || quantity.currency !== "USD" || quantity.inWords) return [];
    const { start, end } = quantity;
    const text = passage.text.slice(start, end);
    const number = passage.text.slice(quantity.number.start, quantity.number.end);
    const style = STYLES.find((form) => form.replace("5 million", number) === text);
    return style === undefined ? [] : [{ start, end, style, number }];
  }),
);

/** The style of most sums; of the first where two are as frequent. */
function commonest(sums: readonly Sum[]): Style | undefined {
  const counts = new Map<Style, number>();
  for (const { style } of sums) counts.set(style, (counts.get(style) ?? 0) + 1);
  return [...counts].reduce((best, each) => (each[1] > best[1] ? each : best), [undefined, 0] as [
    Style | undefined,
    number,
  ])[0];
}
