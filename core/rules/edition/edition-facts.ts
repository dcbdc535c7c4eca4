import type { Article } from "../../analyze.ts";
import { daysDisagree, type PlaceSaid, placesDisagree } from "../../archive/edition-compare.ts";
import type { EditionFact } from "../../facts/edition.ts";
import type { HeldPlace } from "../../facts/held-place.ts";
import type { When } from "../../facts/when.ts";
import { nameKey } from "../../text/name-key.ts";
import type { Span } from "../../text/span.ts";
import { edition, type Said, say } from "../../wording/say.ts";
import { defineRule, type Rule } from "../define-rule.ts";
import type { Fix, Report } from "../finding.ts";

type Dated = EditionFact & { readonly when: When };
type Placed = EditionFact & { readonly place: HeldPlace };

export const editionFacts: Rule = defineRule({
  id: "edition-facts",
  category: "edition",
  severity: "warning",
  supersededBy: ["edition-year"],
  summary: "One edition of an event is given two dates or two places.",
  why: "Readers travel by them. An article that gives two has at least one wrong.",
  limits:
    "Dates that overlap, an opening and a closing, and days within two weeks of which nothing says that they are the whole event are left alone, and so are a plan and what became of it. Places are held against each other as towns and as countries: a venue in the town or a region around it agrees.",
  flags: [
    {
      text: "The 12th Harbour Book Fair was held in May 2025. Visitors to the 12th Harbour Book Fair, held in {|June 2025|}, bought more than before.",
      fixed:
        "The 12th Harbour Book Fair was held in May 2025. Visitors to the 12th Harbour Book Fair, held in May 2025, bought more than before.",
    },
    {
      text: "The 12th Harbour Book Fair was held in Hanoi. More people than ever came to the 12th Harbour Book Fair in {|Jakarta|}.",
      fixed:
        "The 12th Harbour Book Fair was held in Hanoi. More people than ever came to the 12th Harbour Book Fair in Hanoi.",
    },
  ],
  accepts: [
    "The 12th Harbour Book Fair opened on May 3, 2025. The 12th Harbour Book Fair closed on May 7, 2025.",
    "The 12th Harbour Book Fair was held from May 3 to 7, 2025. On May 5, 2025, the mayor attended the 12th Harbour Book Fair.",
    "The 12th Harbour Book Fair was held in Hanoi. More people came to the 12th Harbour Book Fair in Vietnam.",
    "The 12th Harbour Book Fair was held in May 2025. Registration for the 13th Harbour Book Fair opens in June 2025.",
  ],
  *check(article) {
    const { editions } = article.facts;
    const dated = editions.filter((fact): fact is Dated => fact.when !== undefined);
    yield* firstConflicts(dated, datesDiffer, (other, fact) => dateReport(article, other, fact));
    const placed = editions.filter((fact): fact is Placed => fact.place !== undefined);
    yield* firstConflicts(placed, placesDiffer, (other, fact) => placeReport(article, other, fact));
  },
});

/** Who says the same thing more often says nothing new. */
const MOST_EARLIER = 20;

/** Each edition's later statement against the earlier ones, once. */
function* firstConflicts<T extends EditionFact>(
  facts: readonly T[],
  differ: (a: T, b: T) => boolean,
  report: (other: T, fact: T) => Report,
): Generator<Report> {
  const reported = new Set<string>();
  const earlier = new Map<string, T[]>();
  for (const fact of facts) {
    const key = `${fact.edition} ${nameKey(fact.series)}`;
    if (reported.has(key)) continue;
    const told = earlier.get(key) ?? [];
    const other = told.find((it) => differ(it, fact));
    if (told.length < MOST_EARLIER) told.push(fact);
    earlier.set(key, told);
    if (other === undefined) continue;
    reported.add(key);
    yield report(other, fact);
  }
}

function datesDiffer(a: Dated, b: Dated): boolean {
  if (a.modality !== b.modality && [a.modality, b.modality].includes("planned")) return false;
  return daysDisagree({ ...a.when.interval, part: a.part }, { ...b.when.interval, part: b.part });
}

function placesDiffer(a: Placed, b: Placed): boolean {
  return placesDisagree(said(a.place), said(b.place));
}

function said({ name, within }: HeldPlace): PlaceSaid {
  return { place: name, within };
}

function dateReport(article: Article, other: Dated, fact: Dated): Report {
  const saying = (which: Said, above: string, here: string) =>
    say`The ${which} is given two dates: ${above} above and ${here} here. One of the two is wrong.`;
  return report(article, other, fact, { first: other.when, second: fact.when, saying });
}

function placeReport(article: Article, other: Placed, fact: Placed): Report {
  const saying = (which: Said, above: string, here: string) =>
    say`The ${which} is given two places: ${above} above and ${here} here. One of the two is wrong.`;
  return report(article, other, fact, { first: other.place, second: fact.place, saying });
}

interface Pair {
  readonly first: Span;
  readonly second: Span;
  readonly saying: (which: Said, above: string, here: string) => Said;
}

function report({ text }: Article, other: EditionFact, fact: EditionFact, { first, second, saying }: Pair): Report {
  const [here, there] = [text.slice(second.start, second.end), text.slice(first.start, first.end)];
  const change = (from: Span, newText: string): Fix => ({
    title: say`Change to “${newText}”`,
    edits: [{ start: from.start, end: from.end, newText }],
  });
  return {
    span: { start: second.start, end: second.end },
    message: saying(edition(fact.edition, fact.series), there, here),
    evidence: [
      { start: Math.min(other.name.start, first.start), end: Math.max(other.name.end, first.end), note: there },
    ],
    fixes: [change(second, there), change(first, here)],
  };
}
