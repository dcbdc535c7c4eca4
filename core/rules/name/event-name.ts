import { themeYearKey } from "../../archive/summary.ts";
import type { ArchiveView } from "../../archive/view.ts";
import { nameKey } from "../../text/name-key.ts";
import { type Said, say } from "../../wording/say.ts";
import { defineRule, type Rule } from "../define-rule.ts";
import type { Evidence, Report } from "../finding.ts";

/** The years that somebody gives to a theme year. */
interface Statement {
  readonly name: string;
  readonly first: number;
  readonly last: number;
  readonly evidence: Evidence;
}

export const eventName: Rule = defineRule({
  id: "event-name",
  category: "name",
  severity: "information",
  summary: "A theme year covers other years here than elsewhere.",
  why: "A year of exchanges that ran for two years is half told as last year's, and archives disagree for good.",
  limits:
    "For names of the kind “Year of …” with their years before them, or with “last year was” and the like. The order of a pair in the name (Merrin-Halden, Halden-Merrin) never counts alone.",
  flags: [
    {
      text: "{|Last year was the Halden-Merrin Year of People-to-People Exchanges|}, the envoy said.",
      date: "2026-01-27",
      archive: {
        "a.txt": "The 2024-2025 Merrin-Halden Year of People-to-People Exchanges ended in December.",
      },
    },
    {
      text: "The 2024 Merrin-Halden Year of Music began. In Halden the {|2025 Merrin-Halden Year of Music|} ended.",
    },
  ],
  accepts: [
    {
      text: "Last year was the Halden-Merrin Year of Music, the envoy said.",
      date: "2026-01-27",
      archive: { "a.txt": "The 2025 Merrin-Halden Year of Music ended in December." },
    },
    "The 2024 Merrin-Halden Year of Music began. The 2025 Merrin-Halden Year of Sport followed.",
    "Last year was the Halden-Merrin Year of Music.",
    "The 2024-2025 Merrin-Halden Year of Music began, and the 2024-2025 Halden-Merrin Year of Music ended.",
  ],
  *check(article, archive) {
    const { themeYears } = article.facts;
    const told = new Set<string>();
    for (const [at, { name, first, last, statement }] of themeYears.entries()) {
      const key = nameKey(name);
      const here = themeYears.slice(0, at).filter((other) => nameKey(other.name) === key);
      const before = here.map(
        (other): Statement => ({ ...other, evidence: { ...other.statement, note: describe(other) } }),
      );
      const filed = archive.recall(`theme year ${key}`, () => filedYears(name, archive));
      // Who gives the longer stretch says all that the other does.
      const against = [...before, ...filed].filter((other) => other.first < first || other.last > last);
      const [known] = against;
      if (known === undefined || told.has(key)) continue;
      told.add(key);
      yield {
        span: statement,
        message: messageOf({ name, first, last }, known),
        evidence: against.slice(0, 3).map(({ evidence }) => evidence),
        fixes: [],
      } satisfies Report;
    }
  },
});

function filedYears(name: string, archive: ArchiveView): readonly Statement[] {
  return archive.about(themeYearKey(name)).flatMap(({ id, themeYears }) =>
    themeYears
      .filter((other) => nameKey(other.name) === nameKey(name))
      .map((other): Statement => {
        const { start, end } = other;
        return { ...other, evidence: { article: id, start, end, note: describe(other) } };
      }),
  );
}

type Years = Pick<Statement, "name" | "first" | "last">;

function messageOf({ name, ...here }: Years, known: Statement): Said {
  const isSingle = known.first === known.last;
  if (known.evidence.article === undefined)
    return isSingle
      ? say`This gives ${years(here)} for the ${name}; ${years(known)} is given above. Check which years it covered.`
      : say`This gives ${years(here)} for the ${name}; ${years(known)} are given above. Check which years it covered.`;
  return isSingle
    ? say`This gives ${years(here)} for the ${name}; ${years(known)} is given in another article. Check which years it covered.`
    : say`This gives ${years(here)} for the ${name}; ${years(known)} are given in another article. Check which years it covered.`;
}

function years({ first, last }: Pick<Years, "first" | "last">): string {
  return first === last ? String(first) : `${first}–${last}`;
}

function describe(statement: Years): Said {
  return say`${statement.name}: ${years(statement)}`;
}
