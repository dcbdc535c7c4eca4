import type { Article } from "../analyze.ts";
import type { CivilDate } from "../calendar/civil.ts";
import type { Entity, Mention } from "../entities/mention.ts";
import type { OfficePeriod, OfficeStatus } from "../facts/office.ts";
import { covering, firstEndingAfter, type Span } from "../text/span.ts";
import type { Archive } from "./archive.ts";
import { type Appearance, type ArchiveEntity, appearancesOf } from "./entities.ts";
import { merged } from "./entity-merge.ts";
import { nameSpan } from "./entity-summary.ts";
import { filed } from "./packed.ts";
import { type Summary, summarize } from "./summary.ts";

/** A span in an article of the archive. */
export interface ArchivePlace extends Span {
  readonly article: string;
  /** The article's date, where it has one. */
  readonly date?: CivilDate;
}

/** An office that the articles say a person holds or held, with each article that says so, oldest first. */
export interface CardRole {
  readonly office: string;
  readonly of?: string;
  readonly place?: string;
  readonly status: OfficeStatus;
  readonly period?: OfficePeriod;
  readonly stated: readonly ArchivePlace[];
}

/** Something that is named in the same articles. */
export interface RelatedEntity {
  readonly type: Entity["type"];
  readonly name: string;
  /** In how many articles both are named. */
  readonly articles: number;
}

/** All that is known of one thing, for a hover card or the documentation of a completion. */
export interface EntityCard extends ArchiveEntity {
  readonly roles: readonly CardRole[];
  readonly mentionsHere: number;
  /** The definition of its acronym, or the first mention in full: in this article, else in the oldest that has one. */
  readonly defined?: ArchivePlace;
  /** Events first and places last; then by the number of shared articles. */
  readonly related: readonly RelatedEntity[];
}

const MAX_RELATED = 8;
const RANK: Readonly<Record<Entity["type"], number>> = { EVENT: 0, WORK: 1, PER: 1, ORG: 1, LOC: 2 };
/** With more articles than this the rest adds nothing to what a card can show. */
const MAX_LOOKED_AT = 200;

const byMention = new WeakMap<Article, ReadonlyMap<Mention, Entity>>();

/** The entity that is named at `offset`: a mention around it, or one that ends right there. */
export function entityAt(article: Article, offset: number): { entity: Entity; mention: Mention } | undefined {
  const { mentions } = article;
  const at = firstEndingAfter(mentions, offset);
  const inside = mentions[at];
  const before = mentions[at - 1];
  const mention = inside !== undefined && inside.start <= offset ? inside : before?.end === offset ? before : undefined;
  if (mention === undefined) return undefined;
  let owners = byMention.get(article);
  if (owners === undefined) {
    owners = new Map(article.entities.flatMap((entity) => entity.mentions.map((own) => [own, entity])));
    byMention.set(article, owners);
  }
  const entity = owners.get(mention);
  return entity === undefined ? undefined : { entity, mention };
}

/** Where an article introduces an entity: the definition of its acronym, or the first mention by its full name. */
export function introductionOf(article: Article, { definition, mentions, name }: Entity): Span | undefined {
  if (definition !== undefined) return covering(definition.acronymSpan, definition.expansionSpan);
  const mention = mentions.find((one) => one.name === name) ?? mentions[0];
  return mention === undefined ? undefined : nameSpan(article.text, mention);
}

/**
 * What this article and the archive know of `entity`.
 *
 * @param id the article's name in the archive; what the archive holds under it is not asked, `article` is
 */
export function entityCard(article: Article, entity: Entity, archive: Archive, id = ""): EntityCard {
  const own = filed(summarize(id, article));
  const group = appearancesOf(entity, archive.without(id).with(own));
  const index = article.entities.indexOf(entity);
  const named = own.entities[index];
  // A surname alone has no key: its own article is all there is.
  if (named !== undefined && !group.some((one) => one.summary === own && one.index === index))
    group.push({ summary: own, index, entity: named });
  const here = introductionOf(article, entity);
  const isNamed = entity.definition !== undefined || group.length < 2 || entity.aliases.length > 0;
  const defined = isNamed && here !== undefined ? placeIn(own, here) : introductionIn(group);
  return {
    ...merged(group),
    roles: rolesOf(group),
    mentionsHere: entity.mentions.length,
    ...(defined !== undefined && { defined }),
    related: relatedTo(group),
  };
}

function placeIn({ id, date }: Summary, { start, end }: Span): ArchivePlace {
  return { article: id, start, end, ...(date !== undefined && { date }) };
}

/** In the oldest article that defines the acronym; else in the oldest one that uses the longest name. */
function introductionIn(group: readonly Appearance[]): ArchivePlace | undefined {
  const words = ({ entity }: Appearance): number => entity.name.split(/[\s-]/).length;
  const [best] = [...group].sort(
    (a, b) =>
      Number(b.entity.acronym !== undefined) - Number(a.entity.acronym !== undefined) ||
      words(b) - words(a) ||
      ageOf(a.summary) - ageOf(b.summary),
  );
  if (best === undefined) return undefined;
  const { at } = best.entity;
  for (let i = 0; i < at.length; i += 3)
    if (at[i + 2] === 0) return placeIn(best.summary, { start: at[i] as number, end: at[i + 1] as number });
  return undefined;
}

/** Sorts dates, the undated last. */
function ageOf({ date }: Summary): number {
  return date === undefined ? Number.MAX_SAFE_INTEGER : date.year * 10_000 + date.month * 100 + date.day;
}

function rolesOf(group: readonly Appearance[]): CardRole[] {
  const roles = new Map<string, CardRole & { readonly stated: ArchivePlace[] }>();
  const byAge = [...group].sort((a, b) => ageOf(a.summary) - ageOf(b.summary));
  for (const { summary, entity } of byAge) {
    for (const { start, end, ...role } of entity.roles ?? []) {
      const key = `${role.status} ${role.office} of ${role.of ?? ""} in ${role.place ?? ""}`;
      const known = roles.get(key);
      const place = placeIn(summary, { start, end });
      if (known === undefined) roles.set(key, { ...role, stated: [place] });
      else known.stated.push(place);
    }
  }
  return [...roles.values()];
}

function relatedTo(group: readonly Appearance[]): RelatedEntity[] {
  const own = new Map<Summary, Set<number>>();
  for (const { summary, index } of group) own.set(summary, (own.get(summary) ?? new Set()).add(index));
  const related = new Map<string, { type: Entity["type"]; name: string; articles: number }>();
  for (const [summary, indices] of [...own].slice(0, MAX_LOOKED_AT)) {
    const here = new Set<string>();
    summary.entities.forEach((entity, index) => {
      const [key] = entity.keys;
      if (key === undefined || indices.has(index) || here.has(key)) return;
      here.add(key);
      const known = related.get(key);
      if (known === undefined) related.set(key, { type: entity.type, name: entity.name, articles: 1 });
      else known.articles++;
    });
  }
  return [...related.values()]
    .sort((a, b) => RANK[a.type] - RANK[b.type] || b.articles - a.articles || (a.name < b.name ? -1 : 1))
    .slice(0, MAX_RELATED);
}
