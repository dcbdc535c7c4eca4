import type { Article } from "../../analyze.ts";
import type { AgeFact } from "../../facts/age.ts";
import { defineRule, type Rule } from "../define-rule.ts";
import type { Report } from "../finding.ts";

/** A birthday may lie between two statements. */
const TOLERANCE = 1;
/** A described person stands for the named one only near the top of the story. */
const LEAD_PARAGRAPHS = 8;

export const age: Rule = defineRule({
  id: "age",
  category: "edition",
  severity: "warning",
  summary: "One person is given two ages.",
  why: "Ages are checked by the people concerned, and a wrong one casts doubt on the rest.",
  limits:
    "One year of difference is allowed. A person who is only described (“a 40-year-old woman”) counts as the named one only if the description opens the story as its subject, and one described and one named person have an age.",
  flags: [
    {
      text: "Police charged Ann Lee, {|40|}, of Harbour City on Friday. Lee, 47, will appear in court.",
      fixed: "Police charged Ann Lee, 47, of Harbour City on Friday. Lee, 47, will appear in court.",
    },
    {
      text: "The prosecutor announced that a {|47|}-year-old Harbour City woman has been charged with fraud.\nThe prosecutor named the defendant as Ann Lee, 40, of Harbour City.",
      fixed:
        "The prosecutor announced that a 40-year-old Harbour City woman has been charged with fraud.\nThe prosecutor named the defendant as Ann Lee, 40, of Harbour City.",
    },
  ],
  accepts: [
    "Police charged Ann Lee, 40, of Harbour City on Friday. Lee, 41, will appear in court.",
    "Police charged Ann Lee, 40, and Tom Ray, 47, on Friday. Ray, 47, will appear in court.",
    "Ann Lee, 40, of Harbour City, was charged with the assault of a 70-year-old man.",
    "Ann Lee, 40, was charged. She was 25 when the first theft happened, said Tom Ray, 61.",
  ],
  *check(article) {
    const { ages } = article.facts;
    if (ages.length < 2) return;
    yield* namedTwice(ages);
    yield* describedAndNamed(article, ages);
  },
});

function* namedTwice(ages: readonly AgeFact[]): Generator<Report> {
  const first = new Map<string, AgeFact>();
  for (const fact of ages) {
    if (fact.person === undefined) continue;
    const known = first.get(fact.person);
    if (known === undefined) first.set(fact.person, fact);
    else if (Math.abs(known.age - fact.age) > TOLERANCE && mayBeOne(known.name, fact.name)) {
      yield report(known, fact, fact.name);
      first.delete(fact.person);
    }
  }
}

/** Two full names with different first words are two people, whatever else they share: father and son. */
function mayBeOne(a: string, b: string): boolean {
  const [first, ...restA] = a.split(" ");
  const [second, ...restB] = b.split(" ");
  return restA.length === 0 || restB.length === 0 || first === second;
}

function* describedAndNamed(article: Article, ages: readonly AgeFact[]): Generator<Report> {
  const named = [
    ...new Map(ages.filter(({ person }) => person !== undefined).map((fact) => [fact.person, fact])).values(),
  ];
  const described = ages.filter(({ person, subject }) => person === undefined && subject);
  const [person, more] = named;
  const [description] = described;
  if (person === undefined || !person.subject || more !== undefined || description === undefined) return;
  const lead = article.paragraphs[Math.min(LEAD_PARAGRAPHS, article.paragraphs.length) - 1];
  if (lead === undefined || description.number.start > lead.end || description.number.start > person.number.start)
    return;
  if (new Set(ages.filter((fact) => fact.person === undefined).map((fact) => fact.age)).size > 1) return;
  if (Math.abs(person.age - description.age) > TOLERANCE) yield report(description, person, person.name);
}

function report(first: AgeFact, second: AgeFact, name: string): Report {
  return {
    span: first.number,
    message: `${name} is ${first.age} here and ${second.age} further down. One of the two ages is wrong.`,
    evidence: [
      { ...first.statement, note: `${first.age} years old` },
      { ...second.statement, note: `${second.age} years old` },
    ],
    fixes: [
      { title: `Change this to ${second.age}`, edits: [{ ...first.number, newText: String(second.age) }] },
      { title: `Change the other to ${first.age}`, edits: [{ ...second.number, newText: String(first.age) }] },
    ],
  };
}
