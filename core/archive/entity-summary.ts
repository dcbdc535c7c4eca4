import type { Article } from "../analyze.ts";
import type { Entity, EntityType, Mention } from "../entities/mention.ts";
import { foldName, readPersonName } from "../entities/person-name.ts";
import type { OfficeFact, OfficePeriod, OfficeStatus } from "../facts/office.ts";
import { countryCode, placeCountry } from "../knowledge/gazetteer.ts";
import { nameKey } from "../text/name-key.ts";
import type { Span } from "../text/span.ts";

/** An office that an article says somebody holds or held, once for each article; the span is the first statement. */
export interface RoleSummary extends Span {
  /** In lower case: `vice president`. */
  readonly office: string;
  /** The body or country; a country by its common English name. */
  readonly of?: string;
  readonly place?: string;
  readonly status: OfficeStatus;
  readonly period?: OfficePeriod;
}

/** One thing that an article names. Small: an archive holds hundreds of thousands. */
export interface EntitySummary {
  readonly type: EntityType;
  /** The fullest name. */
  readonly name: string;
  /** Other forms the article uses. */
  readonly aliases: readonly string[];
  /** The acronym that the article defines for it. */
  readonly acronym?: string;
  /**
   * What other articles know it by, see {@link identityKeys}; empty for what only its own article can tell, as a person
   * without a full name.
   */
  readonly keys: readonly string[];
  /** Three numbers a mention, in text order: start and end of the name (no edition or year), and the form (0: `name`, n: `aliases[n - 1]`). */
  readonly at: readonly number[];
  readonly roles?: readonly RoleSummary[];
}

/** The entities of `article` in the order of their first mentions. */
export function summarizeEntities(article: Article): EntitySummary[] {
  const roles = rolesOf(article.facts.offices);
  return article.entities.map((entity): EntitySummary => {
    const { name, aliases } = entity;
    const forms = [name, ...aliases];
    const acronym = entity.definition?.acronym;
    const own = roles.get(entity.id);
    return {
      type: entity.type,
      name,
      aliases,
      ...(acronym !== undefined && { acronym }),
      keys: identityKeys(entity),
      at: placesOf(article.text, entity.mentions, forms),
      ...(own !== undefined && { roles: own }),
    };
  });
}

function placesOf(text: string, mentions: readonly Mention[], forms: readonly string[]): number[] {
  // Of the exact length: an array that has grown keeps room for sixteen more.
  const at = new Array<number>(mentions.length * 3);
  mentions.forEach((mention, i) => {
    const { start, end } = nameSpan(text, mention);
    at[i * 3] = start;
    at[i * 3 + 1] = end;
    at[i * 3 + 2] = Math.max(0, forms.indexOf(mention.name));
  });
  return at;
}

/** Where the name itself stands: the mention without edition and year before it. */
export function nameSpan(text: string, { start, end, edition, year }: Mention): Span {
  let from = start;
  for (const prefix of [edition?.span, year?.span])
    if (prefix !== undefined && prefix.start >= start && prefix.end < end) from = Math.max(from, prefix.end);
  while (from > start && from < end && !/[\p{L}\p{N}]/u.test(text.charAt(from))) from++;
  return { start: from === end ? start : from, end };
}

/**
 * The keys that tell one thing over all articles: a person's full name in any order of its words; a country under any of
 * its names; a name of several words whatever its type; a single word with its type, since one word may name a town here and
 * a company there. Case, dashes and accents do not count. A surname alone is no key.
 */
export function identityKeys({ type, name, aliases }: Pick<Entity, "type" | "name" | "aliases">): string[] {
  if (type === "PER") return personKeys(name, aliases);
  const folded = foldName(name);
  const code = type === "LOC" ? countryCode(folded) : undefined;
  if (code !== undefined && placeCountry(folded) !== undefined) return [`country ${code}`];
  const key = nameKey(folded);
  if (key === "") return [];
  return [key.includes(" ") || isAcronymForm(name) ? `thing ${key}` : `${type} ${key}`];
}

function personKeys(name: string, aliases: readonly string[]): string[] {
  const { shortForms } = readPersonName(name);
  const full = [name, ...aliases].map(foldName).filter((form) => form.includes(" ") && !shortForms.includes(form));
  return [...new Set(full.map((form) => `person ${nameKey(form)}`))];
}

/** `CAEXPO`, `G20`: what may stand for a longer name. */
export function isAcronymForm(name: string): boolean {
  return name.length > 1 && /^[A-Z][A-Z\d&-]*[A-Z\d]s?$/.test(name);
}

function rolesOf(offices: readonly OfficeFact[]): Map<string, RoleSummary[]> {
  const roles = new Map<string, RoleSummary[]>();
  for (const { person, office, of, place, status, period, statement } of offices) {
    const role: RoleSummary = {
      office,
      ...(of !== undefined && { of: of.name }),
      ...(place !== undefined && { place: place.name }),
      status,
      ...(period !== undefined && { period }),
      start: statement.start,
      end: statement.end,
    };
    const known = roles.get(person);
    if (known === undefined) roles.set(person, [role]);
    else addRole(known, role);
  }
  return roles;
}

/** Says each office once, with as much as is said of it. */
function addRole(known: RoleSummary[], role: RoleSummary): void {
  const at = known.findIndex(
    ({ office, of, status }) =>
      office === role.office && status === role.status && (of === role.of || of === undefined || role.of === undefined),
  );
  if (at < 0) known.push(role);
  else if (known[at]?.of === undefined && role.of !== undefined) known[at] = role;
}
