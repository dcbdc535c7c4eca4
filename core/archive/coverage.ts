import type { Article } from "../analyze.ts";
import { sayBrief } from "../calendar/say-date.ts";
import type { EntityType } from "../entities/mention.ts";
import type { AgreementStep } from "../facts/agreement.ts";
import { measuresIn } from "../facts/measure.ts";
import { whensOf } from "../facts/when.ts";
import { nameKey } from "../text/name-key.ts";
import { contains, overlaps, type Span, shifted } from "../text/span.ts";
import { inEnglish, type Said, say, type Tell } from "../wording/say.ts";
import { identityKeys, nameSpan } from "./entity-summary.ts";

/** What kind of thing the articles are compared on. */
export type Aspect = "event" | "agreement" | "person" | "amount" | "name" | "date";

/** What one article states of a topic, at one place. */
export interface CoverageStatement extends Span {
  /** In words that can be set side by side: `Sep 17–21, 2025`, `7,600`, `premier`. */
  readonly value: string;
}

/** One topic, with what each article states of it. */
export interface CoverageRow {
  readonly aspect: Aspect;
  /** `22nd China-ASEAN Expo`, `visitors`, `Li Qiang`. */
  readonly topic: string;
  /** One list an article, in the order of the articles; empty where it says nothing of it. */
  readonly cells: readonly (readonly CoverageStatement[])[];
  /**
   * - `differ`: two articles state different values and none the other's;
   * - `agree`: all that speak of it share a value;
   * - `single`: only one article speaks of it.
   */
  readonly verdict: "differ" | "agree" | "single";
}

/** A topic of one article before it is joined with the same topic of others. */
interface Topic {
  readonly aspect: Aspect;
  readonly key: string;
  readonly topic: string;
  readonly statement: CoverageStatement;
}

const ORDER: readonly Aspect[] = ["event", "agreement", "person", "amount", "date", "name"];
/** A stretch of more days than a month is told by everybody in another way. */
const LONGEST = 31;

/**
 * Sets articles on one event side by side: editions with their days and places, steps of agreements, people with their
 * offices, amounts by what they measure, days, and who or what is named. What they differ on comes first.
 *
 * @param tell puts topics and days into the reader's language
 */
export function compareCoverage(articles: readonly Article[], tell: Tell = inEnglish): CoverageRow[] {
  const rows = new Map<string, { readonly first: Topic; readonly cells: CoverageStatement[][] }>();
  articles.forEach((article, index) => {
    for (const topic of topicsOf(article, tell)) {
      const key = `${topic.aspect} ${topic.key}`;
      let row = rows.get(key);
      if (row === undefined) {
        row = { first: topic, cells: articles.map(() => []) };
        rows.set(key, row);
      }
      const cell = row.cells[index];
      if (cell !== undefined && !cell.some(({ value }) => value === topic.statement.value)) cell.push(topic.statement);
    }
  });
  const all = [...rows.values()].map(
    ({ first: { aspect, topic }, cells }): CoverageRow => ({ aspect, topic, cells, verdict: verdictOf(aspect, cells) }),
  );
  const rank = ({ aspect, verdict }: CoverageRow) =>
    (verdict === "differ" ? 0 : verdict === "agree" ? 10 : 20) + ORDER.indexOf(aspect);
  return all.sort((a, b) => rank(a) - rank(b) || (a.topic < b.topic ? -1 : a.topic > b.topic ? 1 : 0));
}

function verdictOf(aspect: Aspect, cells: readonly (readonly CoverageStatement[])[]): CoverageRow["verdict"] {
  const spoken = cells.filter((cell) => cell.length > 0).map((cell) => new Set(cell.map(({ value }) => value)));
  if (spoken.length < 2) return "single";
  // Two forms of a name are still one name.
  if (aspect === "name") return "agree";
  const shared = spoken.some((one, at) =>
    spoken.slice(at + 1).some((other) => [...one].every((value) => !other.has(value))),
  );
  return shared ? "differ" : "agree";
}

function* topicsOf(article: Article, tell: Tell): Generator<Topic> {
  yield* events(article, tell);
  yield* agreements(article, tell);
  yield* people(article);
  yield* amounts(article);
  yield* days(article, tell);
  yield* names(article);
}

function* events({ facts: { editions } }: Article, tell: Tell): Generator<Topic> {
  for (const { series, edition, when, place, statement } of editions) {
    const key = `${edition} ${nameKey(series)}`;
    if (when !== undefined)
      yield {
        aspect: "event",
        key: `${key} when`,
        topic: tell(say`${series} (${edition}): when`),
        statement: said(statement, tell(sayBrief(when.interval))),
      };
    if (place !== undefined)
      yield {
        aspect: "event",
        key: `${key} where`,
        topic: tell(say`${series} (${edition}): where`),
        statement: said(statement, place.name),
      };
  }
}

const STEPS: Readonly<Record<AgreementStep, (name: string) => Said>> = {
  announced: (name) => say`${name}: announced`,
  concluded: (name) => say`${name}: concluded`,
  signed: (name) => say`${name}: signed`,
  "in-force": (name) => say`${name}: in force`,
};

function* agreements({ facts }: Article, tell: Tell): Generator<Topic> {
  for (const { name, step, when, statement } of facts.agreements) {
    const value = tell(sayBrief(when.interval));
    yield {
      aspect: "agreement",
      key: `${step} ${nameKey(name)}`,
      topic: tell(STEPS[step](name)),
      statement: said(statement, value),
    };
  }
}

function* people({ entities, facts }: Article): Generator<Topic> {
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  for (const { person, office, of, statement } of facts.offices) {
    const entity = byId.get(person);
    const [key] = entity === undefined ? [] : identityKeys(entity);
    if (entity === undefined || key === undefined) continue;
    const value = of === undefined ? office : `${office}, ${of.name}`;
    yield { aspect: "person", key, topic: entity.name, statement: said(statement, value) };
  }
}

function* amounts({ paragraphs, text, date }: Article): Generator<Topic> {
  for (const { passage, start: base, zone } of paragraphs) {
    if (zone === "credit" || zone === "stamp" || zone === "end") continue;
    for (const { noun, unit, scope, quantity, phrase, modifiers } of measuresIn(passage)) {
      if (scope !== "whole" || quantity.hedge !== undefined) continue;
      // Money and shares tell nothing without what they are of, which no single word says.
      if (noun === undefined || unit !== "count" || quantity.value < 2) continue;
      const place = shifted(phrase, base);
      // The last number of the header's date is none of what the headline speaks of.
      if (date?.span !== undefined && overlaps(date.span, place)) continue;
      const topic = [...modifiers, noun].join(" ");
      const value = text.slice(base + quantity.number.start, base + quantity.number.end);
      yield { aspect: "amount", key: topic, topic, statement: said(place, value) };
    }
  }
}

function* days({ times }: Article, tell: Tell): Generator<Topic> {
  for (const when of whensOf(times)) {
    if (when.interval.last - when.interval.first > LONGEST) continue;
    const value = tell(sayBrief(when.interval));
    yield { aspect: "date", key: value, topic: value, statement: said(when, value) };
  }
}

const NAMED: ReadonlySet<EntityType> = new Set(["PER", "ORG", "EVENT", "WORK"]);

function* names({ entities, text, paragraphs, dateline }: Article): Generator<Topic> {
  const told = paragraphs.filter(({ zone }) => zone === "body" || zone === "headline" || zone === "header");
  for (const entity of entities) {
    const [key] = NAMED.has(entity.type) ? identityKeys(entity) : [];
    // Who took the picture, sent the story or edited the page is no part of the story.
    const first = entity.mentions.find(
      (mention) =>
        told.some((paragraph) => contains(paragraph, mention)) &&
        (dateline === undefined || !contains(dateline, mention)),
    );
    if (key === undefined || first === undefined) continue;
    const span = nameSpan(text, first);
    yield { aspect: "name", key, topic: entity.name, statement: said(span, text.slice(span.start, span.end)) };
  }
}

function said({ start, end }: Span, value: string): CoverageStatement {
  return { start, end, value };
}
