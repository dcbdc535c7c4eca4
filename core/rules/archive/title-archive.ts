import { identityKeys, type RoleSummary } from "../../archive/entity-summary.ts";
import { isHeldThen, monthOf, officeKey } from "../../archive/summary.ts";
import type { ArchiveView } from "../../archive/view.ts";
import { type CivilDate, type DayNumber, fromDayNumber, toDayNumber } from "../../calendar/civil.ts";
import { sayDate } from "../../calendar/say-date.ts";
import type { OfficeFact } from "../../facts/office.ts";
import { say } from "../../wording/say.ts";
import { defineRule, type Rule } from "../define-rule.ts";
import type { Report } from "../finding.ts";
import { exclusiveFamily, isHeldNow, ownerOf, plainOffice, tellsOfHandover } from "../name/shared/offices.ts";

/** Articles further apart than this many days may both be right. */
const NEAR = 10;

export const titleArchive: Rule = defineRule({
  id: "title-archive",
  category: "archive",
  severity: "information",
  summary: "Another article of these days gives a person an office that cannot go with the one here.",
  why: "Two titles in one week mean a promotion that nobody reported, or a mistake in one of the articles.",
  limits:
    "For heads of state and government and their ministers, chief officers of a firm, mayors, governors and senators, in articles at most ten days apart. Silent on former, acting and coming holders and where this article tells of a handover.",
  flags: [
    {
      text: "HALDEN, May 4, 2026 -- Foreign Minister {|Anna Torvald|} opened the bridge.",
      archive: { "a.txt": "HALDEN, May 6, 2026 -- Finance Minister Anna Torvald closed the fair." },
    },
  ],
  accepts: [
    {
      text: "HALDEN, May 4, 2026 -- Foreign Minister Anna Torvald opened the bridge.",
      archive: { "a.txt": "HALDEN, May 6, 2024 -- Finance Minister Anna Torvald closed the fair." },
    },
    {
      text: "HALDEN, May 4, 2026 -- Foreign Minister Anna Torvald opened the bridge.",
      archive: { "a.txt": "HALDEN, May 6, 2026 -- Former Finance Minister Anna Torvald closed the fair." },
    },
    {
      text: "HALDEN, May 4, 2026 -- Foreign Minister Anna Torvald opened the bridge.",
      archive: { "a.txt": "HALDEN, May 6, 2026 -- Minister Anna Torvald closed the fair." },
    },
  ],
  *check(article, archive) {
    const { date, entities, facts } = article;
    if (date === undefined || tellsOfHandover(article)) return;
    const told = new Set<string>();
    for (const fact of facts.offices) {
      if (!isHeldNow(fact) || exclusiveFamily(fact.office) < 0 || told.has(fact.person)) continue;
      const entity = entities.find(({ id }) => id === fact.person);
      if (entity === undefined) continue;
      const report = identityKeys(entity)
        .map((key) => reportOf(article.text, fact, key, date.date, archive))
        .find((found) => found !== undefined);
      if (report === undefined) continue;
      told.add(fact.person);
      yield report;
    }
  },
});

function reportOf(
  text: string,
  fact: OfficeFact,
  key: string,
  date: CivilDate,
  archive: ArchiveView,
): Report | undefined {
  const day = toDayNumber(date);
  const family = exclusiveFamily(fact.office);
  const office = plainOffice(fact.office);
  for (const { article, filed, role } of archive.recall(`roles ${day} ${key}`, () => rolesNear(day, key, archive))) {
    if (exclusiveFamily(role.office) !== family || plainOffice(role.office) === office) continue;
    if (role.of !== undefined && fact.of !== undefined && role.of !== fact.of.name && role.of !== ownerOf(fact))
      continue;
    const name = text.slice(fact.nameSpan.start, fact.nameSpan.end);
    return {
      span: fact.nameSpan,
      message: say`“${name}” is called ${fact.office} here, and ${role.office} in an article of ${sayDate(filed)}. Nobody is both at once; check which is right.`,
      evidence: [
        { ...fact.statement, note: say`called ${fact.office}` },
        { article, start: role.start, end: role.end, note: say`called ${role.office}` },
      ],
      fixes: [],
    };
  }
  return undefined;
}

interface RoleElsewhere {
  readonly article: string;
  readonly filed: CivilDate;
  readonly role: RoleSummary;
}

/** The offices that articles of these days say a person holds. */
function rolesNear(day: DayNumber, key: string, archive: ArchiveView): readonly RoleElsewhere[] {
  const months = new Set([day - NEAR, day + NEAR].map((each) => monthOf(fromDayNumber(each))));
  const filed = [...months].flatMap((month) => archive.about(officeKey(key, month)));
  return filed.flatMap((summary): RoleElsewhere[] => {
    const { id, date } = summary;
    if (date === undefined || Math.abs(toDayNumber(date) - day) > NEAR) return [];
    const roles = summary.entities.find(({ keys }) => keys.includes(key))?.roles ?? [];
    return roles.filter(isHeldThen).map((role) => ({ article: id, filed: date, role }));
  });
}
