import {
  type Article,
  type Entity,
  type EntityCard,
  entityAt,
  isAcronymForm,
  isQuoted,
  type Mention,
  type TextEdit,
} from "../../core/index.ts";
import { t } from "../l10n.ts";
import type { Offer } from "./code-actions.ts";
import { isRunningText } from "./date-places.ts";
import { bareName } from "./name-span.ts";

/** What all articles know of an entity, worked out when it is asked for. */
type CardOf = (entity: Entity) => Pick<EntityCard, "name" | "acronym">;

interface Named {
  readonly entity: Entity;
  readonly mention: Mention;
}

/** Other ways to write the name under the cursor, as first and later mentions are written. Nothing inside quotations. */
export function nameRewrites(article: Article, offset: number, cardOf: CardOf): Offer[] {
  const named = entityAt(article, offset);
  if (named === undefined) return [];
  const { entity, mention } = named;
  if (entity.type === "PER") return fullNameFirst(article, named);
  // The headline may be short; what counts as the first mention is the first in running text.
  const places = entity.mentions.filter((each) => isBody(article, each) && !isQuoted(article, each));
  const [first] = places;
  if (first === undefined) return [];
  if (entity.definition !== undefined) return [];
  return mention.acronym === true
    ? expandFirst(article, named, first, cardOf)
    : introduce(article, entity, places, cardOf);
}

function isBody(article: Article, mention: Mention): boolean {
  const { zone } = article.paragraphs.find(({ end }) => end > mention.start) ?? {};
  return isRunningText(article, mention) && zone === "body";
}

/** `Chinh said` where the article names Pham Minh Chinh in full only later. */
function fullNameFirst(article: Article, { entity, mention }: Named): Offer[] {
  // A name that comes before the full one has not been joined to it: of whom it speaks is clear only where one can be meant.
  const word = mention.name.split(" ").at(-1) ?? "";
  const people = article.entities.filter(({ type, name }) => type === "PER" && name.split(" ").includes(word));
  const full = [...new Set(people.map(({ name }) => name))].filter((name) => name.includes(" "));
  const [name] = full;
  const all = people.flatMap(({ mentions }) => mentions).sort((a, b) => a.start - b.start);
  const first = all.find((each) => isBody(article, each) && !isQuoted(article, each));
  if (entity.type !== "PER" || name === undefined || full.length > 1 || first === undefined) return [];
  if (first.name.includes(" ")) return [];
  return [
    rewrite(t("Write the full name at the first mention: “{0}”", name), [
      { ...bareName(article.text, first), newText: name },
    ]),
  ];
}

/** `HRC` → `Harbour Rowing Council (HRC)`. */
function expandFirst(article: Article, { entity, mention }: Named, first: Mention, cardOf: CardOf): Offer[] {
  if (first.acronym !== true) return [];
  const acronym = mention.name;
  const expansion = isAcronymForm(entity.name) ? cardOf(entity).name : entity.name;
  if (isAcronymForm(expansion)) return [];
  const newText = `${expansion} (${acronym})`;
  const span = bareName(article.text, first);
  const edit = article.text.slice(span.start, span.end) === acronym ? { ...span, newText } : undefined;
  return edit === undefined ? [] : [rewrite(t("Explain the acronym at its first use: “{0}”", newText), [edit])];
}

/** Puts `(HRC)` behind the first mention, and the acronym in the place of the later ones. */
function introduce(article: Article, entity: Entity, places: readonly Mention[], cardOf: CardOf): Offer[] {
  const full = places.filter(({ name }) => name === entity.name);
  const [first, ...later] = full;
  if (first === undefined || entity.name.split(/[\s-]/).length < 3) return [];
  const short = entity.mentions.find(({ acronym }) => acronym === true)?.name;
  const acronym = short ?? cardOf(entity).acronym ?? initialsOf(entity.name);
  // An acronym that is used once only is a burden.
  if (acronym === undefined || (later.length === 0 && short === undefined)) return [];
  const { text } = article;
  const edits: TextEdit[] = [insertion(bareName(text, first).end, ` (${acronym})`)];
  for (const mention of later) {
    const span = bareName(text, mention);
    edits.push({ ...span, newText: acronym });
  }
  return [rewrite(t("Introduce the acronym “{0}”", acronym), edits)];
}

function insertion(at: number, newText: string): TextEdit {
  return { start: at, end: at, newText };
}

/** `HRC` for `Harbour Rowing Council`; undefined where that gives no acronym that anybody could read. */
function initialsOf(name: string): string | undefined {
  const initials = name
    .split(/[\s-]+/)
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => word.charAt(0))
    .join("");
  return /^[A-Z]{3,7}$/.test(initials) ? initials : undefined;
}

function rewrite(title: string, edits: readonly TextEdit[]): Offer {
  return { title, kind: "refactor.rewrite", preferred: false, edits, solves: [] };
}
