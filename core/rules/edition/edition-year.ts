import type { Article } from "../../analyze.ts";
import type { Conflict, Expected } from "../../archive/series-proof.ts";
import type { CadenceStatement, EditionStatement } from "../../archive/statements.ts";
import type { Span } from "../../text/span.ts";
import { edition as editionOf, nth, type Said, say } from "../../wording/say.ts";
import { defineRule, type Rule } from "../define-rule.ts";
import type { Evidence, Fix, Report } from "../finding.ts";
import { type Claim, changeEdition, claimsOf, isPast, yearWords } from "./shared/claims.ts";

type Rival = Extract<Conflict, { readonly kind: "rival" }>;
type Known = Extract<Conflict, { readonly kind: "known" }>;

export const editionYear: Rule = defineRule({
  id: "edition-year",
  category: "edition",
  severity: "warning",
  summary: "An edition of an event is put in a year that belongs to another edition.",
  why: "Editions of an annual event and years go in step. Where two editions share a year, one of the two numbers or dates is wrong, and readers book by them.",
  limits:
    "Two editions of one event are held against each other only where it is known to be held once a year: the article, another article, the desk file or the knowledge base says so. Two editions with more years than editions between them are left alone, since years may have been skipped. What only the knowledge base contradicts is a warning, never an error; a year in an event's name and a year it was moved from are right.",
  flags: [
    {
      text: " date 2026-02-10 Lakeside gets ready for its trade fair\n\nSince its start in 2014, the Lakeside Trade Fair has been held annually. The 12th Lakeside Trade Fair, held last year, drew 300 firms. The 13th Lakeside Trade Fair, scheduled for {|June 2025|}, will be larger.",
      fixed:
        " date 2026-02-10 Lakeside gets ready for its trade fair\n\nSince its start in 2014, the Lakeside Trade Fair has been held annually. The 12th Lakeside Trade Fair, held last year, drew 300 firms. The 13th Lakeside Trade Fair, scheduled for June 2026, will be larger.",
    },
    {
      text: " date 2025-09-23 Leaders meet\n\nLeaders gathered in Halden for the sixth Harbour Water Summit on September 23, 2025. The summit, held every two years since 2015, lasts a day. The fourth took place in {|2023|}.",
      fixed:
        " date 2025-09-23 Leaders meet\n\nLeaders gathered in Halden for the sixth Harbour Water Summit on September 23, 2025. The summit, held every two years since 2015, lasts a day. The fourth took place in 2021.",
    },
    {
      text: " date 2026-02-10 The lanterns are back\n\nThe Harbour Lantern Festival returns for its 16th edition in May 2026. First held in 2011, the annual festival lasts a week. {|Last year|}'s event, the 14th, drew a crowd.",
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
    {
      text: "The 12th G20 Summit was held in Hamburg in {|2016|}.",
      fixed: "The 12th G20 Summit was held in Hamburg in 2017.",
    },
    {
      text: " date 2025-10-20 Fair opens\n\nThe 21st China-ASEAN Expo, held {|last month|}, drew crowds.",
      fixed: " date 2025-10-20 Fair opens\n\nThe 22nd China-ASEAN Expo, held last month, drew crowds.",
    },
    {
      text: " date 2025-06-01 Race day\n\nThe 14th Annual Harbour Road Race starts on June 7, 2025. The 13th Annual Harbour Road Race was held on {|May 3, 2025|}.",
      fixed:
        " date 2025-06-01 Race day\n\nThe 14th Annual Harbour Road Race starts on June 7, 2025. The 13th Annual Harbour Road Race was held on May 3, 2024.",
    },
  ],
  accepts: [
    " date 2026-02-10 Lakeside gets ready\n\nSince its start in 2014, the Lakeside Trade Fair has been held annually. The 12th Lakeside Trade Fair, held last year, drew 300 firms. The 13th Lakeside Trade Fair, scheduled for June 2026, will be larger.",
    " date 2025-11-03 Leaders meet twice\n\nThe 46th Riverside Summit was held in May 2025 and the 47th Riverside Summit was held in October 2025.",
    " date 2025-09-23 Leaders meet\n\nLeaders gathered for the sixth Harbour Water Summit on September 23, 2025. The summit, held every two years, has three talks. The third was held on Monday, and the fifth took place in 2023.",
    " date 2026-02-10 A fair comes back\n\nThe Lakeside Trade Fair is held annually. The 5th Lakeside Trade Fair was held in June 2019 and the 6th Lakeside Trade Fair was held in June 2022.",
    " date 2026-02-10 A fair is put off\n\nThe Lakeside Trade Fair is held annually. The 12th Lakeside Trade Fair was held in June 2025. The 13th Lakeside Trade Fair, first scheduled for May 2025, was postponed.",
    "The 32nd Olympic Games were held in Tokyo in 2021. The Tokyo 2020 32nd Olympic Games drew no crowds.",
    "The 26th UN Climate Change Conference, planned for 2020, was held in Glasgow in 2021.",
    "The 44th ASEAN Summit and the 45th ASEAN Summit were held in Vientiane in October 2024.",
    "The COP16 talks on biodiversity were held in Cali in 2024.",
    " date 2026-01-27 Ministers meet\n\nThe next meeting is set for May 2026 and the one after it for November 2026. The 20th East Asia Summit was held the same week.",
  ],
  *check(article, archive) {
    const reported = new Set<string>();
    for (const claim of claimsOf(article, archive)) {
      const { conflict, edition, year } = claim;
      if (conflict === undefined || conflict.kind === "inception" || reported.has(`${edition} ${year}`)) continue;
      const report =
        conflict.kind === "rival" ? againstRival(article, claim, conflict) : againstKnown(claim, conflict, article);
      if (report === undefined) continue;
      reported.add(`${edition} ${year}`);
      yield report;
    }
  },
});

function againstRival(article: Article, claim: Claim, conflict: Rival): Report | undefined {
  const { fact, when } = claim;
  const rival = nearest(claim, conflict.rivals);
  const { expected } = conflict;
  // Without a direction, the later of two statements in one article is marked, once.
  if (expected === undefined && rival.fact !== undefined && rival.fact.name.start > fact.name.start) return undefined;
  // An error needs two voices, one of them an article's: what is merely known never makes one.
  const firm = expected !== undefined && !isKnown(rival) && expected.said + (expected.known ? 1 : 0) >= 2;
  return {
    span: { start: when.start, end: when.end },
    severity: firm ? "error" : "warning",
    message: messageOf(article, claim, conflict, rival),
    evidence: evidenceOf(article, claim, conflict, rival),
    fixes:
      expected === undefined ? fixesBetween(claim, rival, conflict.cadence.years) : fixesOf(article, claim, expected),
  };
}

function nearest(claim: Claim, rivals: readonly EditionStatement[]): EditionStatement {
  const distance = ({ edition }: EditionStatement): number => Math.abs(edition - claim.edition);
  return [...rivals].sort((a, b) => distance(a) - distance(b) || rank(a) - rank(b))[0] as EditionStatement;
}

function rank({ source }: EditionStatement): number {
  return ["article", "archive", "desk", "knowledge"].indexOf(source);
}

function isKnown({ source }: EditionStatement): boolean {
  return source === "knowledge" || source === "desk";
}

function messageOf(article: Article, claim: Claim, { cadence, expected }: Rival, rival: EditionStatement): Said {
  const { fact, edition } = claim;
  const which = editionOf(edition, fact.series);
  const [when, often, other] = [yearWords(article, claim), cadenceWords(cadence), rivalWords(rival)];
  if (expected === undefined)
    return say`The ${which} is put in ${when}, but ${often} and ${other}. One of the two numbers or dates must be wrong.`;
  const { year } = expected;
  return fact.modality === "planned" && isPast(article, claim)
    ? say`The ${which} is put in ${when}, but ${often} and ${other}, and the date has passed already. The ${nth(edition)} falls in ${year}.`
    : say`The ${which} is put in ${when}, but ${often} and ${other}. The ${nth(edition)} falls in ${year}.`;
}

function cadenceWords({ years, source }: CadenceStatement): Said {
  if (source === "knowledge")
    return years === 1 ? say`the event is known to be annual` : say`the event is known to be held every ${years} years`;
  return years === 1 ? say`the event is annual` : say`the event is held every ${years} years`;
}

function rivalWords({ edition, year, source }: EditionStatement): Said {
  return source === "knowledge"
    ? say`the ${nth(edition)} is known to have been in ${year}`
    : say`the ${nth(edition)} was in ${year}`;
}

/** The statements that the conclusion needs: the edition, the rival in this article and in another, and the cadence. */
function evidenceOf(article: Article, claim: Claim, { cadence }: Rival, rival: EditionStatement): Evidence[] {
  const { fact, record } = claim;
  const evidence: Evidence[] = [{ ...fact.name, note: say`the ${nth(fact.edition)} edition` }];
  const sameEdition = record.editions.filter(({ edition, year }) => edition === rival.edition && year === rival.year);
  for (const source of ["article", "archive"] as const) {
    const statement = sameEdition.find((it) => it.source === source && it.span !== undefined);
    if (statement?.span === undefined) continue;
    evidence.push({
      ...statement.span,
      note: say`the ${nth(statement.edition)} edition, ${statement.year}`,
      ...(statement.article === undefined ? {} : { article: statement.article }),
    });
  }
  if (cadence.span !== undefined) {
    evidence.push({
      ...cadence.span,
      note: heldWords(cadence),
      ...(cadence.article === undefined ? {} : { article: cadence.article }),
    });
  }
  if (fact.modality === "planned" && isPast(article, claim) && article.date?.span !== undefined) {
    evidence.push({ ...article.date.span, note: say`the article's date` });
  }
  return evidence;
}

function heldWords({ years, firstYear }: CadenceStatement): Said {
  if (firstYear === undefined) return years === 1 ? say`held annually` : say`held every ${years} years`;
  return years === 1 ? say`held annually, since ${firstYear}` : say`held every ${years} years, since ${firstYear}`;
}

function againstKnown(claim: Claim, { known, expected }: Known, article: Article): Report | undefined {
  const { fact, when, edition, year } = claim;
  // "The same week" points back, and to what is too unsure to doubt a number by.
  if (when.year === undefined && /^(?:the|that)\b/i.test(article.text.slice(when.start, when.end))) return undefined;
  const which = editionOf(edition, fact.series);
  const who = known.source === "desk" ? say`The desk file` : say`The knowledge base`;
  const then = yearWords(article, claim);
  return {
    span: { start: when.start, end: when.end },
    message:
      expected.edition === undefined
        ? say`The ${which} is put in ${then}. ${who} has it in ${known.year}. Check the number and the year.`
        : say`The ${which} is put in ${then}. ${who} has it in ${known.year}; ${year} was the ${nth(expected.edition)}. Check the number and the year.`,
    evidence: [
      {
        ...fact.name,
        note:
          known.published?.startsWith("http") === true
            ? say`the ${nth(edition)} edition, known for ${known.year} (${known.published})`
            : say`the ${nth(edition)} edition, known for ${known.year}`,
      },
    ],
    fixes: fixesOf(article, claim, expected),
  };
}

/** Both directions; the year is preferred where a statement of the articles bears it out. */
function fixesOf(article: Article, { fact, when }: Claim, expected: Expected): Fix[] {
  const fixes: Fix[] = [];
  if (when.year !== undefined) {
    const title = say`Change the year to ${expected.year}`;
    const edits = [{ ...when.year, newText: String(expected.year) }];
    fixes.push({ title, ...(expected.said > 0 && { preferred: true }), edits });
  }
  return expected.edition === undefined ? fixes : [...fixes, ...changeEdition(article, fact, expected.edition)];
}

/** Nothing tells which of the two is wrong: the year of either can be moved to make room. */
function fixesBetween({ edition, year, when }: Claim, rival: EditionStatement, step: number): Fix[] {
  const moved = (span: Span | undefined, to: number): Fix[] =>
    span === undefined ? [] : [{ title: say`Change the year to ${to}`, edits: [{ ...span, newText: String(to) }] }];
  return [
    ...moved(when.year, rival.year + (edition - rival.edition) * step),
    ...moved(rival.fact?.when?.year, year + (rival.edition - edition) * step),
  ];
}
