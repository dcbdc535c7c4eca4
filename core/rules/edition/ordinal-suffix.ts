import type { Article } from "../../analyze.ts";
import { kindsOf } from "../../text/kinds.ts";
import { ordinalSuffix as suffixOf } from "../../text/ordinal.ts";
import { type Passage, perPassage } from "../../text/passage.ts";
import { type Span, shifted } from "../../text/span.ts";
import type { Token } from "../../text/tokens.ts";
import { say } from "../../wording/say.ts";
import { defineRule, type Rule } from "../define-rule.ts";
import type { Evidence, Report } from "../finding.ts";

interface WrongOrdinal extends Span {
  readonly wrong: string;
  readonly right: string;
}

export const ordinalSuffix: Rule = defineRule({
  id: "ordinal-suffix",
  category: "edition",
  severity: "error",
  summary: "An ordinal number has a suffix that no English ordinal has.",
  why: "“23th” is never right, and in the name of an edition it is the first thing a reader sees. It is also a trace of a number changed in haste: look at the number too.",
  limits:
    "Numbers in digits only. Capital ST and RD after a number may be a street (“1400 32ST”) and are left alone, and so are numbers with a decimal point.",
  flags: [
    { text: "The {|23th|} fair opens in May.", fixed: "The 23rd fair opens in May." },
    { text: "It ranked {|11st|} of 40.", fixed: "It ranked 11th of 40." },
    {
      text: "The {|22th|} summit ended on Friday; the first day of the 22th was short.",
      fixed: "The 22nd summit ended on Friday; the first day of the 22th was short.",
    },
  ],
  accepts: [
    "The 1st, 2nd, 3rd, 4th, 11th, 12th, 13th, 21st, 22nd, 23rd, 101st, 111th, 112th and 1,013th visitors got a book.",
    "The shop at 1400 W 32ST sells the 5 best maps.",
  ],
  *check(article) {
    const groups = new Map<string, WrongOrdinal[]>();
    for (const { start, passage } of article.paragraphs) {
      for (const found of wrongOrdinals(passage)) {
        const group = groups.get(found.wrong) ?? [];
        group.push({ ...found, ...shifted(found, start) });
        groups.set(found.wrong, group);
      }
    }
    for (const group of groups.values()) yield reportOf(article, group);
  },
});

const wrongOrdinals: (passage: Passage) => readonly WrongOrdinal[] = perPassage((passage) => {
  const found: WrongOrdinal[] = [];
  for (const at of kindsOf(passage).ordinals) {
    const { text, start, end } = passage.tokens[at] as Token;
    const digits = text.slice(0, -2);
    const suffix = text.slice(-2);
    if (!/^\d[\d,]*$/.test(digits) || suffix === "ST" || suffix === "RD") continue;
    const right = suffixOf(Number(digits.replaceAll(",", "").slice(-2)));
    if (suffix.toLowerCase() === right) continue;
    const upper = suffix === suffix.toUpperCase();
    found.push({ start, end, wrong: text, right: digits + (upper ? right.toUpperCase() : right) });
  }
  return found;
});

function reportOf(article: Article, group: readonly WrongOrdinal[]): Report {
  const first = group[0] as WrongOrdinal;
  const { wrong, right } = first;
  const title = say`Change “${wrong}” to “${right}”`;
  const here = { title, preferred: true, edits: [{ start: first.start, end: first.end, newText: right }] };
  const everywhere = {
    title: say`Change “${wrong}” to “${right}” in all ${group.length} places`,
    edits: group.map(({ start, end }) => ({ start, end, newText: right })),
  };
  return {
    span: { start: first.start, end: first.end },
    message: say`“${wrong}” is no ordinal: it is “${right}”, if the number is right.`,
    evidence: rightElsewhere(article, right),
    fixes: group.length === 1 ? [here] : [here, everywhere],
  };
}

function rightElsewhere(article: Article, right: string): Evidence[] {
  for (const { start, passage } of article.paragraphs) {
    const token = passage.tokens.find(({ kind, text }) => kind === "ordinal" && text === right);
    if (token !== undefined)
      return [{ ...shifted({ start: token.start, end: token.end }, start), note: say`written so here` }];
  }
  return [];
}
