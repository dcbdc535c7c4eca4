import type { Article } from "../../analyze.ts";
import {
  type CadenceStatement,
  type EditionStatement,
  type SeriesRecord,
  seriesRecord,
  yearOf,
} from "../../archive/series.ts";
import type { ArchiveView } from "../../archive/view.ts";
import { toDayNumber } from "../../calendar/civil.ts";
import type { EditionFact } from "../../facts/edition.ts";
import { ordinal } from "../../text/ordinal.ts";
import { defineRule, type Rule } from "../define-rule.ts";
import type { Evidence, Fix, Report } from "../finding.ts";

/** An edition and the year this article puts it in. */
interface Claim {
  readonly fact: EditionFact;
  readonly year: number;
  readonly record: SeriesRecord;
}

/** What the other statements make of a claim. */
interface Verdict {
  /** Statements that cannot be true together with the claim. */
  readonly against: readonly EditionStatement[];
  readonly cadence: CadenceStatement;
  /** The year that the other statements agree on, if they do. */
  readonly expected?: number;
}

export const editionYear: Rule = defineRule({
  id: "edition-year",
  category: "edition",
  severity: "warning",
  summary: "An edition of an annual event is put in a year that belongs to another edition.",
  why: "Editions of an annual event and years go in step. Where two editions share a year, one of the two numbers or dates is wrong, and readers book by them.",
  limits:
    "Reports only where the event is known to be held once a year: the article, another article or the knowledge base says so. Two editions with more years than editions between them are left alone, since years may have been skipped. What only the knowledge base contradicts is a warning, never an error.",
  flags: [
    {
      text: " date 2026-02-10 Lakeside gets ready for its trade fair\n\nSince its start in 2014, the Lakeside Trade Fair has been held annually. The 12th Lakeside Trade Fair, held last year, drew 300 firms. The 13th Lakeside Trade Fair, scheduled for {|June 2025|}, will be larger.",
      fixed:
        " date 2026-02-10 Lakeside gets ready for its trade fair\n\nSince its start in 2014, the Lakeside Trade Fair has been held annually. The 12th Lakeside Trade Fair, held last year, drew 300 firms. The 13th Lakeside Trade Fair, scheduled for June 2026, will be larger.",
    },
    {
      text: " date 2026-02-10 Harbour firms meet\n\nThe Harbour Film Festival is held annually. The 8th Harbour Film Festival opens in {|May 2025|}, organisers said.",
      fixed:
        " date 2026-02-10 Harbour firms meet\n\nThe Harbour Film Festival is held annually. The 8th Harbour Film Festival opens in May 2026, organisers said.",
      archive: {
        "last-year.txt":
          " date 2025-06-01 Festival ends\n\nThe 7th Harbour Film Festival was held from May 20 to 24, 2025. The first was in 2019.",
        "first.txt": " date 2024-06-01 Festival ends\n\nThe 6th Harbour Film Festival was held on May 21, 2024.",
      },
    },
  ],
  accepts: [
    " date 2026-02-10 Lakeside gets ready\n\nSince its start in 2014, the Lakeside Trade Fair has been held annually. The 12th Lakeside Trade Fair, held last year, drew 300 firms. The 13th Lakeside Trade Fair, scheduled for June 2026, will be larger.",
    " date 2025-11-03 Leaders meet twice\n\nThe 46th Riverside Summit was held in May 2025 and the 47th Riverside Summit was held in October 2025.",
    " date 2026-02-10 A fair comes back\n\nThe Lakeside Trade Fair is held annually. The 5th Lakeside Trade Fair was held in June 2019 and the 6th Lakeside Trade Fair was held in June 2022.",
    " date 2026-02-10 A fair is put off\n\nThe Lakeside Trade Fair is held annually. The 12th Lakeside Trade Fair was held in June 2025. The 13th Lakeside Trade Fair, first scheduled for May 2025, was postponed.",
  ],
  *check(article, archive) {
    const reported = new Set<string>();
    for (const claim of claimsOf(article, archive)) {
      const verdict = weigh(claim);
      if (verdict === undefined) continue;
      const report = reportOf(article, claim, verdict);
      const key = `${claim.fact.edition} ${claim.year}`;
      if (report === undefined || reported.has(key)) continue;
      reported.add(key);
      yield report;
    }
  },
});

function claimsOf(article: Article, archive: ArchiveView): Claim[] {
  const records = new Map<string, SeriesRecord>();
  return article.facts.editions.flatMap((fact): Claim[] => {
    if (fact.when === undefined) return [];
    const year = yearOf(fact.when.interval.first, fact.when.interval.last);
    if (year === undefined) return [];
    const record = records.get(fact.series) ?? seriesRecord(fact.series, article, archive);
    records.set(fact.series, record);
    return [{ fact, year, record }];
  });
}

function weigh({ fact, year, record }: Claim): Verdict | undefined {
  const cadence = record.cadences.find(({ years }) => years === 1) ?? cadenceOfRow(record, fact);
  if (cadence === undefined) return undefined;
  const others = record.editions.filter(({ edition, doubtful }) => edition !== fact.edition && doubtful !== true);
  const against = others.filter((other) => isImpossible(other, fact.edition, year));
  if (against.length === 0) return undefined;
  const votes = new Map<number, number>();
  const vote = (it: number, weight: number) => votes.set(it, (votes.get(it) ?? 0) + weight);
  for (const other of others) vote(other.year + (fact.edition - other.edition), nearness(other, fact.edition));
  for (const { firstYear } of record.cadences) if (firstYear !== undefined) vote(firstYear + fact.edition - 1, 1);
  for (const other of record.editions) {
    // What the article says twice it has said once.
    const repeated = other.source === "article" && other.year === year;
    if (other.edition === fact.edition && !repeated) vote(other.year, 2);
  }
  const own = votes.get(year) ?? 0;
  const [expected, weight] = [...votes].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0] ?? [year, 0];
  if (expected === year || weight <= own) return own > 0 ? undefined : { against, cadence };
  return weight >= 2 && own === 0 ? { against, cadence, expected } : { against, cadence };
}

/** At most one edition a year: as many years as editions apart at the least, and in the same order. */
function isImpossible(other: EditionStatement, edition: number, year: number): boolean {
  const editions = edition - other.edition;
  const years = year - other.year;
  return editions > 0 ? years < editions : years > editions;
}

/** Three editions in step with the years, the claim not among them, show that an event is annual of which nothing is known. */
function cadenceOfRow(record: SeriesRecord, claim: EditionFact): CadenceStatement | undefined {
  if (record.known !== undefined) return undefined;
  const firsts = new Map<number, Map<number, EditionStatement>>();
  for (const statement of record.editions) {
    if (statement.edition === claim.edition) continue;
    const first = statement.year - statement.edition;
    const row = firsts.get(first) ?? new Map();
    row.set(statement.edition, statement);
    firsts.set(first, row);
  }
  const row = [...firsts.values()].find((statements) => statements.size >= 3);
  const shown = row === undefined ? undefined : [...row.values()][0];
  if (shown === undefined) return undefined;
  const { source, span, article } = shown;
  return { years: 1, source, ...(span && { span }), ...(article !== undefined && { article }) };
}

/** An edition next to the claimed one says more than a distant one: years between may have been skipped. */
function nearness(other: EditionStatement, edition: number): number {
  return Math.abs(other.edition - edition) <= 2 ? 2 : 1;
}

function reportOf(article: Article, claim: Claim, verdict: Verdict): Report | undefined {
  const { fact, year } = claim;
  const rival = [...verdict.against].sort(
    (a, b) => Math.abs(a.edition - fact.edition) - Math.abs(b.edition - fact.edition) || rank(a) - rank(b),
  )[0] as EditionStatement;
  // Without a direction, the later of two statements in one article is marked, once.
  if (verdict.expected === undefined && rival.fact !== undefined && rival.fact.name.start > fact.name.start)
    return undefined;
  const when = fact.when as NonNullable<EditionFact["when"]>;
  const evidence = evidenceOf(article, claim, verdict, rival);
  const own = evidence.filter(({ article: other }) => other === undefined || other !== "").length;
  const firm = verdict.expected !== undefined && rival.source !== "knowledge" && own >= 2;
  return {
    span: { start: when.start, end: when.end },
    severity: firm ? "error" : "warning",
    message: messageOf(article, claim, verdict, rival, year),
    evidence,
    fixes: fixesOf(claim, verdict),
  };
}

function rank({ source }: EditionStatement): number {
  return source === "article" ? 0 : source === "archive" ? 1 : 2;
}

function messageOf(
  article: Article,
  { fact }: Claim,
  { cadence, expected }: Verdict,
  rival: EditionStatement,
  year: number,
): string {
  const words = article.text.slice(fact.when?.start, fact.when?.end);
  const said = rival.source === "knowledge" ? "is known to have been" : "was";
  const annual = cadence.source === "knowledge" ? "is known to be annual" : "is annual";
  const start = `The ${ordinal(fact.edition)} ${fact.series} is put in ${words.includes(String(year)) ? words : `${year} (“${words}”)`}, but the event ${annual} and the ${ordinal(rival.edition)} ${said} in ${rival.year}`;
  if (expected === undefined) return `${start}. One of the two numbers or dates must be wrong.`;
  const past = fact.modality === "planned" && isPast(article, fact) ? ", and the date has passed already" : "";
  return `${start}${past}. The ${ordinal(fact.edition)} falls in ${expected}.`;
}

function isPast(article: Article, { when }: EditionFact): boolean {
  return article.date !== undefined && when !== undefined && when.interval.last < toDayNumber(article.date.date);
}

/** The statements that the conclusion needs: the edition, the rival in this article and in another, and the cadence. */
function evidenceOf(
  article: Article,
  { fact, record }: Claim,
  { cadence }: Verdict,
  rival: EditionStatement,
): Evidence[] {
  const evidence: Evidence[] = [{ ...fact.name, note: `the ${ordinal(fact.edition)} edition` }];
  const sameEdition = record.editions.filter(({ edition, year }) => edition === rival.edition && year === rival.year);
  for (const source of ["article", "archive"] as const) {
    const statement = sameEdition.find((it) => it.source === source && it.span !== undefined);
    if (statement?.span === undefined) continue;
    evidence.push({
      ...statement.span,
      note: `the ${ordinal(statement.edition)} edition, ${statement.year}`,
      ...(statement.article === undefined ? {} : { article: statement.article }),
    });
  }
  if (cadence.span !== undefined) {
    const first = cadence.firstYear === undefined ? "" : `, since ${cadence.firstYear}`;
    evidence.push({
      ...cadence.span,
      note: `held annually${first}`,
      ...(cadence.article === undefined ? {} : { article: cadence.article }),
    });
  }
  if (fact.modality === "planned" && isPast(article, fact) && article.date?.span !== undefined) {
    evidence.push({ ...article.date.span, note: "the article's date" });
  }
  return evidence;
}

function fixesOf({ fact, record, year }: Claim, { expected }: Verdict): Fix[] {
  const fixes: Fix[] = [];
  const stated = fact.when?.year;
  if (expected !== undefined && stated !== undefined) {
    const edits = [{ ...stated, newText: String(expected) }];
    fixes.push({ title: `Change the year to ${expected}`, preferred: true, edits });
  }
  const fitting = record.editions.find((it) => it.year === year && it.edition !== fact.edition)?.edition;
  if (fitting !== undefined) {
    fixes.push({
      title: `Change the edition to the ${ordinal(fitting)}`,
      edits: [{ ...fact.ordinal, newText: ordinal(fitting) }],
    });
  }
  return fixes;
}
