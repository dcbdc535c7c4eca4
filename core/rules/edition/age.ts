import type { Article } from "../../analyze.ts";
import type { AgeFact } from "../../facts/age.ts";
import type { BirthFact } from "../../facts/birth.ts";
import { say } from "../../wording/say.ts";
import { defineRule, type Rule } from "../define-rule.ts";
import type { Report } from "../finding.ts";
import { headlineOf } from "../structure/shared/headline.ts";

/** A birthday may lie between two statements. */
const TOLERANCE = 1;
const OLDEST = 115;
/** A described person stands for the named one only near the top of the story. */
const LEAD_PARAGRAPHS = 8;
/** So many that tell something, where lines of a release's head stand before them; and how many tokens that takes. */
const LEAD_TOLD = 3;
const TOLD = 15;

export const age: Rule = defineRule({
  id: "age",
  category: "edition",
  severity: "warning",
  summary: "One person is given two ages, or an age that does not fit the year of birth.",
  why: "Ages are checked by the people concerned, and a wrong one casts doubt on the rest.",
  limits:
    "One year of difference is allowed, and the dead keep the age they had. A person who is only described (“a 40-year-old woman”) counts as the named one only if the description opens the story as its subject and one person is introduced by name and age as the one it is about, or if one victim is described and one named; and if no other age in the story fits either of them.",
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
    {
      text: " date 2026-02-10 Harbour news\n\nBorn in 1959 in Halden, Ann Lee began as a clerk. Ann Lee, {|70|}, will retire in May.",
      fixed:
        " date 2026-02-10 Harbour news\n\nBorn in 1959 in Halden, Ann Lee began as a clerk. Ann Lee, 67, will retire in May.",
    },
    {
      text: "Woman, {|39|}, admits stealing from charity\nA bookkeeper who stole from a charity has been jailed. Laura Penhale, 29, of Halden, took the money.",
      fixed:
        "Woman, 29, admits stealing from charity\nA bookkeeper who stole from a charity has been jailed. Laura Penhale, 29, of Halden, took the money.",
    },
    {
      text: "HALDEN – A {|51|}-year-old man accused of theft from a child of 9 has been convicted.\nJohn Ray Lee, 60, was convicted last week of theft.",
      fixed:
        "HALDEN – A 60-year-old man accused of theft from a child of 9 has been convicted.\nJohn Ray Lee, 60, was convicted last week of theft.",
    },
    {
      text: "A man was jailed for killing a {|45|}-year-old woman at the pier.\nTom Ray, 30, was convicted of the killing of Ann Lee, 40, of Halden.",
      fixed:
        "A man was jailed for killing a 40-year-old woman at the pier.\nTom Ray, 30, was convicted of the killing of Ann Lee, 40, of Halden.",
    },
    {
      text: "A driver struck a {|45|}-year-old pedestrian on Friday.\nPolice said he ran a light and struck a pedestrian, Ann Lee, 52, of Halden.",
      fixed:
        "A driver struck a 52-year-old pedestrian on Friday.\nPolice said he ran a light and struck a pedestrian, Ann Lee, 52, of Halden.",
    },
    {
      text: "A {|35|}-year-old man from Halden, Norland, was sentenced. He shot a man of 22.\nThe court named the defendant as Tom Ray, 31, of Halden.",
      fixed:
        "A 31-year-old man from Halden, Norland, was sentenced. He shot a man of 22.\nThe court named the defendant as Tom Ray, 31, of Halden.",
    },
  ],
  accepts: [
    "A man charged with the murder of a 31-year-old woman was jailed for stabbing a clerk.\nTom Ray, 40, was convicted of the killing of Ann Lee, 25, of Halden.",
    "A man was jailed for killing a 45-year-old woman and shooting a 40-year-old man.\nTom Ray, 30, killed Ann Lee, 45. The man lived.",
    "A man was jailed for killing a 45-year-old woman.\nTom Ray, 44, was convicted of the killing of Ann Lee, 40, of Halden.",
    "Woman, 29, admits stealing from charity\nA bookkeeper who stole from a charity has been jailed. Laura Penhale, 29, of Halden, took the money.",
    "Woman, 39, admits stealing from charity\nA bookkeeper was jailed for a theft from Ann Lee, 29, of Halden. She and Tom Ray, 61, spoke in court.",
    "Police charged Ann Lee, 40, of Harbour City on Friday. Lee, 41, will appear in court.",
    "Police charged Ann Lee, 40, and Tom Ray, 47, on Friday. Ray, 47, will appear in court.",
    "Ann Lee, 40, of Harbour City, was charged with the assault of a 70-year-old man.",
    "Ann Lee, 40, was charged. She was 25 when the first theft happened, said Tom Ray, 61.",
    " date 2026-02-10 Harbour news\n\nBorn in 1959, Ann Lee began as a clerk. Ann Lee, 66, will retire in May.",
    " date 2026-02-10 Harbour news\n\nAnn Lee, 40, died in 1999. Ann Lee was born in 1959 and wrote plays.",
  ],
  *check(article) {
    const { ages } = article.facts;
    if (ages.length === 0) return;
    yield* bornAndAged(article);
    yield* namedTwice(ages);
    yield* describedAndNamed(article, ages);
    yield* victimDescribedAndNamed(article, ages);
    yield* titledAndNamed(article, ages);
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
  const introduced = named.filter(({ subject }) => subject);
  const described = ages.filter(({ person }) => person === undefined);
  const subjects = described.filter(({ subject }) => subject);
  const [person] = introduced;
  const [description] = subjects;
  if (person === undefined || introduced.length > 1 || description === undefined) return;
  if (subjects.some(({ age: other }) => other !== description.age)) return;
  if (description.number.start > leadEnd(article) || description.number.start > person.number.start) return;
  // Another description may be the named one's, and the description may be another's.
  if (described.some((other) => other !== description && isNear(other.age, person.age))) return;
  if (named.some((other) => other !== person && isNear(other.age, description.age))) return;
  if (!isNear(person.age, description.age)) yield report(description, person, person.name);
}

/** One victim is described, one named: they are one. */
function* victimDescribedAndNamed(article: Article, ages: readonly AgeFact[]): Generator<Report> {
  const victims = ages.filter(({ victim }) => victim);
  const described = victims.filter(({ person }) => person === undefined);
  const named = victims.filter(({ person }) => person !== undefined);
  const [first, other] = [described[0], named[0]];
  if (first === undefined || other === undefined) return;
  if (described.some(({ age }) => age !== first.age) || named.some(({ person }) => person !== other.person)) return;
  // Another person of that age may be meant.
  if (ages.some((it) => !victims.includes(it) && (isNear(it.age, first.age) || isNear(it.age, other.age)))) return;
  if (isNear(first.age, other.age) || first.number.start > leadEnd(article)) return;
  if (first.number.start < other.number.start) yield report(first, other, other.name);
}

/** Where the first paragraphs of the story end. */
function leadEnd({ paragraphs }: Article): number {
  const told = paragraphs.filter(({ passage, zone }) => zone === "body" && passage.tokens.length >= TOLD);
  const last = told[Math.min(LEAD_TOLD, told.length) - 1];
  return Math.max(last?.end ?? 0, paragraphs[Math.min(LEAD_PARAGRAPHS, paragraphs.length) - 1]?.end ?? 0);
}

const TITLED = /^(?<who>[A-Z][a-z]+), (?<age>\d{1,3}), [a-z]/;
const WHO = new Set(
  "man woman boy girl teen teenager driver mother father teacher doctor pensioner student cyclist".split(" "),
);

/** "Woman, 39, admits theft" over a story of one woman, who is 29, and of nobody near 39. */
function* titledAndNamed(article: Article, ages: readonly AgeFact[]): Generator<Report> {
  const headline = headlineOf(article);
  if (headline === undefined) return;
  const { start, end } = headline.span;
  const found = TITLED.exec(article.text.slice(start, end))?.groups;
  if (found === undefined || !WHO.has(found["who"]?.toLowerCase() ?? "")) return;
  const said = Number(found["age"]);
  const body = ages.filter(({ number }) => number.start >= end);
  const people = new Set(body.map(({ person }) => person));
  const [only] = body;
  if (only?.person === undefined || people.size !== 1 || body.some(({ age: other }) => isNear(other, said))) return;
  // The one that the story is about opens a sentence.
  const before = article.text.slice(Math.max(0, only.statement.start - 2), only.statement.start);
  if (!/(?:[.!?”"] |\n)$/.test(before)) return;
  const at = start + (found["who"]?.length ?? 0) + 2;
  const number = { start: at, end: at + (found["age"]?.length ?? 0) };
  yield report({ ...only, age: said, number, statement: number }, only, only.name);
}

function isNear(a: number, b: number): boolean {
  return Math.abs(a - b) <= TOLERANCE;
}

/** Someone's age against the year of birth, at the article's date. */
function* bornAndAged(article: Article): Generator<Report> {
  const today = article.date?.date;
  if (today === undefined) return;
  const { ages, births, anniversaries } = article.facts;
  const reported = new Set<string>();
  for (const birth of births) {
    const fact = ages.find(({ person }) => person === birth.person);
    const years = today.year - birth.year;
    if (fact === undefined || reported.has(birth.person) || years < 0 || years > OLDEST) continue;
    if (anniversaries.some(({ from }) => from.span.start === birth.date.start)) continue;
    if (fact.age <= years + TOLERANCE && fact.age >= years - 1 - TOLERANCE) continue;
    // Someone dead for years kept the age of the day.
    if (fact.age < years && toldAsDead(article, birth.person)) continue;
    reported.add(birth.person);
    yield bornReport(fact, birth, today.year);
  }
}

const DEATH = new Set("died death dead late killed passed posthumous posthumously murdered slain deceased".split(" "));
const DEATH_REACH = 8;

/** A word of death stands near one of the person's mentions. */
function toldAsDead({ entities, paragraphs }: Article, person: string): boolean {
  const mentions = entities.find(({ id }) => id === person)?.mentions ?? [];
  return paragraphs.some(({ passage, start, end }) => {
    const here = mentions.filter((mention) => start <= mention.start && mention.end <= end);
    if (here.length === 0) return false;
    return passage.tokens.some(
      ({ lower, start: at }) =>
        DEATH.has(lower) && here.some((mention) => Math.abs(mention.start - start - at) < DEATH_REACH * 10),
    );
  });
}

function bornReport(fact: AgeFact, birth: BirthFact, year: number): Report {
  const right = year - birth.year;
  return {
    span: fact.number,
    message: say`${fact.name} is ${fact.age} here, but who was born in ${birth.year} is ${right - 1} or ${right} in ${year}. Correct the age or the year.`,
    evidence: [
      { ...birth.statement, note: say`born in ${birth.year}` },
      { ...fact.statement, note: say`${fact.age} years old` },
    ],
    fixes: [
      { title: say`Change the age to ${right}`, edits: [{ ...fact.number, newText: String(right) }] },
      { title: say`Change the age to ${right - 1}`, edits: [{ ...fact.number, newText: String(right - 1) }] },
    ],
  };
}

function report(first: AgeFact, second: AgeFact, name: string): Report {
  return {
    span: first.number,
    message: say`${name} is ${first.age} here and ${second.age} further down. One of the two ages is wrong.`,
    evidence: [
      { ...first.statement, note: say`${first.age} years old` },
      { ...second.statement, note: say`${second.age} years old` },
    ],
    fixes: [
      { title: say`Change this to ${second.age}`, edits: [{ ...first.number, newText: String(second.age) }] },
      { title: say`Change the other to ${first.age}`, edits: [{ ...second.number, newText: String(first.age) }] },
    ],
  };
}
