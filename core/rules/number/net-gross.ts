import type { Article } from "../../analyze.ts";
import { type Measure, measuresIn } from "../../facts/measure.ts";
import { type Passage, perPassage } from "../../text/passage.ts";
import type { Span } from "../../text/span.ts";
import { wordsAt } from "../../text/words-at.ts";
import { say } from "../../wording/say.ts";
import { defineRule, type Rule } from "../define-rule.ts";
import type { Report } from "../finding.ts";

export const netGross: Rule = defineRule({
  id: "net-gross",
  category: "number",
  severity: "warning",
  supersededBy: ["figure-conflict", "price-total"],
  summary: "The net sum is larger than the gross one.",
  why: "Net is what is left after the costs; where it is more, the two were changed about or one was typed wrong.",
  limits:
    "Reads “gross proceeds of $15 million”, “$15 million in gross proceeds”, “net proceeds were $13 million” and “($13 million net)”, where the article has one gross and one net sum in one currency. Revenue, income and debt are left alone.",
  flags: [
    { text: "The yard raised $6.6 million in gross proceeds ({|$6.9 million|} net) in July." },
    {
      text: "The yard closed a sale of shares for gross proceeds of about $15.2 million.\nNet proceeds to the yard were about {|$16.4 million|} after fees.",
    },
  ],
  accepts: [
    "The yard raised $6.6 million in gross proceeds ($6.3 million net) in July.",
    "The yard closed a sale of shares for gross proceeds of about $15.2 million.\nNet proceeds to the yard were about $13.7 million after fees.",
    "The yard had gross proceeds of $6.6 million in May and of $8.4 million in June. Net proceeds were $7.9 million.",
    "Gross profit was $3 million, and net debt $9 million.",
  ],
  *check(article) {
    const sums = sumsOf(article);
    const gross = only(sums.filter(({ net }) => !net));
    const net = only(sums.filter((it) => it.net));
    if (gross === undefined || net === undefined || gross.currency !== net.currency || net.value <= gross.value) return;
    yield reportOf(article, gross, net);
  },
});

interface Sum extends Span {
  readonly net: boolean;
  readonly value: number;
  readonly currency: string;
}

const proceedsAt = wordsAt(["proceeds", "net"]);
const BEFORE =
  /\b(gross|net) proceeds(?: to [\w ]{1,20}?)?(?: from [\w ]{1,30}?)? (?:of|were|was|totall?ed|are|will be|to be)(?: an?)?(?: (?:approximately|about|roughly|estimated|total of))? $/i;
const BEHIND = /^ in (gross|net) proceeds\b|^ (net)\)/i;

const sumsIn: (passage: Passage) => readonly Sum[] = perPassage((passage) => {
  if (proceedsAt(passage).length === 0) return [];
  return measuresIn(passage).flatMap((measure): Sum[] => {
    const word = kindOf(passage.text, measure);
    return word === undefined
      ? []
      : [
          {
            start: measure.start,
            end: measure.end,
            net: word === "net",
            value: measure.quantity.value,
            currency: measure.unit,
          },
        ];
  });
});

function kindOf(text: string, { quantity, start, end }: Measure): string | undefined {
  if (quantity.kind !== "money") return undefined;
  const behind = BEHIND.exec(text.slice(end, end + 30));
  const word = behind?.[1] ?? behind?.[2] ?? BEFORE.exec(text.slice(Math.max(0, start - 90), start))?.[1];
  // "Of $6.6 million in May and of $8.4 million in June": two of them.
  return TWO.test(text.slice(end, end + 40)) ? undefined : word?.toLowerCase();
}

const TWO = /^(?: in \w+)?,? and (?:of )?(?:about )?[$€£]/;

function sumsOf({ paragraphs }: Article): Sum[] {
  return paragraphs.flatMap(({ passage, start }) =>
    sumsIn(passage).map((sum) => ({ ...sum, start: sum.start + start, end: sum.end + start })),
  );
}

/** The one sum, told once or again and again. */
function only(sums: readonly Sum[]): Sum | undefined {
  return new Set(sums.map(({ value }) => value)).size === 1 ? sums[0] : undefined;
}

function reportOf({ text }: Article, gross: Sum, net: Sum): Report {
  return {
    span: { start: net.start, end: net.end },
    message: say`The net sum, ${text.slice(net.start, net.end)}, is larger than the gross one, ${text.slice(gross.start, gross.end)}. Correct one of the two.`,
    evidence: [{ start: gross.start, end: gross.end, note: say`the gross sum` }],
    fixes: [],
  };
}
