import type { Article } from "../../analyze.ts";
import { copyKey } from "../../archive/traces.ts";
import type { ArchiveView } from "../../archive/view.ts";
import type { Paragraph } from "../../article/layout.ts";
import { type CivilDate, toDayNumber } from "../../calendar/civil.ts";
import { copyPrint, type Slot } from "../../facts/copy-print.ts";
import { type Span, shifted } from "../../text/span.ts";
import { say } from "../../wording/say.ts";
import { defineRule, type Rule } from "../define-rule.ts";
import type { Report } from "../finding.ts";

/** What was written longer apart may have been brought up to date. */
const MOST_DAYS = 14;
/** The same for a month, weekday or year: what comes again has other dates. */
const MOST_DAYS_DATED = 1;

export const copiedParagraph: Rule = defineRule({
  id: "copied-paragraph",
  category: "archive",
  severity: "warning",
  supersededBy: ["correction-spread"],
  summary: "A paragraph stands in another article word for word but for one number or date.",
  why: "A paragraph that is copied from one story to the next carries its figures along; if one of them differs, one was mistyped or only one was corrected.",
  limits:
    "Compares paragraphs of twenty words and more that are the same but for one number, month or weekday. Silent where the two articles are more than two weeks apart, for dates where they are not of one day, and where two figures and more differ, or three articles have three values.",
  flags: [
    {
      text: "The new harbour tunnel, which links the old town with the island of Varde, is {|7.2|} km long and cost the city more than any other project in its history.",
      fixed:
        "The new harbour tunnel, which links the old town with the island of Varde, is 2.7 km long and cost the city more than any other project in its history.",
      archive: {
        "tunnel.txt":
          "The new harbour tunnel, which links the old town with the island of Varde, is 2.7 km long and cost the city more than any other project in its history.",
      },
    },
    {
      text: " date 2025-05-02 Harbour news\n\nThe council will meet again on June {|14|} in the old hall by the harbour to hear what the owners of the boats have to say about the plan.",
      fixed:
        " date 2025-05-02 Harbour news\n\nThe council will meet again on June 12 in the old hall by the harbour to hear what the owners of the boats have to say about the plan.",
      archive: {
        "council.txt":
          " date 2025-05-02 Harbour news\n\nThe council will meet again on June 12 in the old hall by the harbour to hear what the owners of the boats have to say about the plan.",
      },
    },
  ],
  accepts: [
    {
      text: " date 2025-09-02 Harbour news\n\nThe port employs 840 people and handles more ships than any other on the coast, most of which carry grain, timber and cars to the south.",
      archive: {
        "port.txt":
          " date 2025-05-02 Harbour news\n\nThe port employs 820 people and handles more ships than any other on the coast, most of which carry grain, timber and cars to the south.",
      },
    },
    {
      text: "The port employs 840 people and handles 20 ships a day, more than any other on the coast, most of which carry grain, timber and cars to the south.",
      archive: {
        "port.txt":
          "The port employs 820 people and handles 30 ships a day, more than any other on the coast, most of which carry grain, timber and cars to the south.",
      },
    },
    {
      text: " date 2025-05-02 Harbour news\n\nThe ferry to the island of Varde will not sail on Friday because of the wind, the port said, and asked all passengers to stay at home.",
      archive: {
        "ferry.txt":
          " date 2025-05-07 Harbour news\n\nThe ferry to the island of Varde will not sail on Wednesday because of the wind, the port said, and asked all passengers to stay at home.",
      },
    },
    {
      text: "The picture of the harbour bears the number 48-467 in the list of the town, and whoever wants a print of it may order one at the office by the old pier.",
      archive: {
        "one.txt":
          "The picture of the harbour bears the number 48-443 in the list of the town, and whoever wants a print of it may order one at the office by the old pier.",
      },
    },
    {
      text: "The picture of the harbour costs 67 euros in the shop of the town, and whoever wants a print of it may order one at the office by the old pier.",
      archive: {
        "one.txt":
          "The picture of the harbour costs 43 euros in the shop of the town, and whoever wants a print of it may order one at the office by the old pier.",
        "two.txt":
          "The picture of the harbour costs 60 euros in the shop of the town, and whoever wants a print of it may order one at the office by the old pier.",
      },
    },
  ],
  *check(article, archive) {
    for (const paragraph of article.paragraphs) {
      const print = paragraph.zone === "body" ? copyPrint(paragraph.passage) : undefined;
      if (print === undefined) continue;
      const copies = archive.recall(copyKey(print.mask), () => copiesOf(print.mask, archive));
      const report = copies.length === 0 ? undefined : reportOf(article, paragraph, print.slots, copies);
      if (report !== undefined) yield report;
    }
  },
});

interface Copy extends Span {
  readonly id: string;
  readonly date?: CivilDate;
  readonly values: readonly string[];
}

function copiesOf(wanted: string, archive: ArchiveView): readonly Copy[] {
  return archive
    .about(copyKey(wanted))
    .flatMap(({ id, date, copies }) =>
      copies
        .filter(({ mask }) => mask === wanted)
        .map(({ values, start, end }) => ({ id, ...(date && { date }), values: values.split("\n"), start, end })),
    );
}

function reportOf(
  { text, date }: Article,
  { start: base }: Paragraph,
  slots: readonly Slot[],
  copies: readonly Copy[],
): Report | undefined {
  // A copy that says the same bears this article out as much as the other is borne out.
  if (copies.some(({ values }) => differences(slots, values).length === 0)) return undefined;
  if (isForm(slots, copies)) return undefined;
  const other = copies.find((copy) => {
    const [at, ...more] = differences(slots, copy.values);
    const slot = at === undefined ? undefined : slots[at];
    return slot !== undefined && more.length === 0 && areOfOneTime(text, shifted(slot, base), date?.date, copy.date);
  });
  const at = other === undefined ? undefined : differences(slots, other.values)[0];
  const slot = at === undefined ? undefined : slots[at];
  if (other === undefined || at === undefined || slot === undefined) return undefined;
  const there = other.values[at] as string;
  const agreeing = copies.filter(
    ({ values }) => differences(slots, values).join() === String(at) && values[at] === there,
  );
  const span = shifted({ start: slot.start, end: slot.end }, base);
  return {
    span,
    message: say`The same paragraph says ${there} in ${other.id}, and ${slot.text} here. Correct the one that is wrong.`,
    evidence: agreeing.map(({ id, start, end }) => ({ start, end, article: id, note: say`${there} there` })),
    fixes: [
      {
        title: say`Change to ${there}, as in ${other.id}`,
        edits: [{ ...span, newText: there }],
        ...(agreeing.length > 1 ? { preferred: true } : {}),
      },
    ],
  };
}

/** Three articles with three values: a form that is filled in anew each time. */
function isForm(slots: readonly Slot[], copies: readonly Copy[]): boolean {
  return new Set([slots.map(({ text }) => text).join("\n"), ...copies.map(({ values }) => values.join("\n"))]).size > 2;
}

/** Which slots differ. */
function differences(slots: readonly Slot[], values: readonly string[]): number[] {
  return slots.flatMap(({ text }, index) => (text === values[index] ? [] : [index]));
}

function areOfOneTime(text: string, { start, end }: Span, one: CivilDate | undefined, other: CivilDate | undefined) {
  if (one === undefined || other === undefined) return one === other;
  const words = text.slice(start, end);
  const isDate = /^[A-Z]/.test(words) || /^(?:19|20)\d\d$/.test(words);
  return Math.abs(toDayNumber(one) - toDayNumber(other)) <= (isDate ? MOST_DAYS_DATED : MOST_DAYS);
}
