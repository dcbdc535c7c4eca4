import type { Article, EntityType, Mention, Span } from "../../core/index.ts";
import { t } from "../l10n.ts";
import type { KnownNames } from "../names-index.ts";
import { datesFor } from "./completion-dates.ts";

/** A name or a date that may stand where the cursor is. */
export interface Suggestion {
  readonly text: string;
  readonly kind: EntityType | "acronym" | "date";
  readonly detail: string;
  /** The words that it takes the place of. */
  readonly replaces: Span;
  /** What has been begun, where that is not the beginning of `text`. */
  readonly filter?: string;
  /** What it names, for its card. */
  readonly about?: { readonly type: EntityType; readonly name: string };
}

export interface Suggestions {
  readonly items: readonly Suggestion[];
  /** There may be others when more has been typed. */
  readonly isIncomplete: boolean;
}

/** From so many letters of a capitalised word names are offered unasked. */
const FEW = 3;
const MOST = 200;
/** Words before the cursor that may belong to the name, and UTF-16 code units that they may have. */
const MOST_WORDS = 4;
const REACH = 120;

/** These begin sentences, and the names that begin like them too seldom to be worth the noise. */
const OPENERS: ReadonlySet<string> = new Set(
  (
    "the this that these those they their them there then than thus and but for from with when while where which what who whose why how her his its our you your " +
    "she one two three four five six seven eight nine ten all any some each both few many most much more not now new old other over under after before since until into upon " +
    "also only even ever yet was were are has had have did does can could may might must will would shall should per via being been last next first second about"
  ).split(" "),
);

/** `the 23rd `, perhaps with the beginning of a name. */
const ORDINAL =
  /(?:^|[^\p{L}\p{N}])(?<number>\d{1,4})(?:st|nd|rd|th)\s(?<name>(?:\p{Lu}[\p{L}\p{M}\p{N} –-]{0,80})?)$/u;

const NOTHING: Suggestions = { items: [], isIncomplete: false };
const LATER: Suggestions = { items: [], isIncomplete: true };

/**
 * What may stand at `offset`. While prose is written nothing, save from the third letter of a capitalised word that begins a
 * known name, and after an ordinal; where nothing has been begun, somebody asks, and gets all names and the days of the week.
 *
 * @param hasBlank a space has just been typed: only an ordinal before it is worth an answer
 */
export function suggestionsAt(article: Article, offset: number, known: KnownNames, hasBlank = false): Suggestions {
  const { text } = article;
  const before = text.slice(Math.max(0, offset - REACH), offset);
  if (/^[\p{L}\p{M}\p{N}]/u.test(text.slice(offset, offset + 2))) return NOTHING;
  const begun = /[\p{L}\p{M}\p{N}'’-]*$/u.exec(before)?.[0] ?? "";
  const ordinal = ORDINAL.exec(before)?.groups;
  if (ordinal !== undefined) {
    const items = eventsOf(Number(ordinal["number"]), article, offset, ordinal["name"] ?? "", known);
    return { items, isIncomplete: false };
  }
  if (hasBlank) return NOTHING;
  if (begun !== "" && !/^\p{Lu}/u.test(begun)) return NOTHING;
  if (begun !== "" && begun.length < FEW) return LATER;
  if (OPENERS.has(begun.toLowerCase())) return LATER;
  const items = [...namesFor(article, offset, begun, known), ...datesFor(article, offset, begun)];
  return { items: items.slice(0, MOST), isIncomplete: items.length > MOST };
}

/** A name on offer, before it is known what it takes the place of. */
interface Candidate {
  readonly text: string;
  readonly kind: Suggestion["kind"];
  readonly detail: string;
  readonly about: { readonly type: EntityType; readonly name: string };
}

function namesFor(article: Article, offset: number, begun: string, known: KnownNames): Suggestion[] {
  const starts = wordStarts(article.text, offset, begun);
  const seen = new Set<string>();
  const items: Suggestion[] = [];
  const bySurname: Suggestion[] = [];
  for (const candidate of candidates(article, known, offset)) {
    if (seen.has(candidate.text)) continue;
    seen.add(candidate.text);
    const start = begun === "" ? offset : starts.find((at) => isBegunBy(candidate, article.text.slice(at, offset)));
    if (start !== undefined) {
      // What stands there already is no help.
      if (article.text.slice(start, offset) === candidate.text) continue;
      items.push({ ...candidate, replaces: { start, end: offset } });
      continue;
    }
    const surname = candidate.kind === "PER" ? candidate.text.slice(candidate.text.lastIndexOf(" ") + 1) : "";
    if (surname === "" || surname === begun || !isBegunBy({ ...candidate, text: surname }, begun)) continue;
    bySurname.push({ ...candidate, filter: surname, replaces: { start: offset - begun.length, end: offset } });
  }
  return [...items, ...bySurname];
}

/** Where the last words before the cursor begin, the farthest first: `Harbour Ro` may be one name begun. */
function wordStarts(text: string, offset: number, begun: string): number[] {
  const starts = [offset - begun.length];
  for (let at = offset - begun.length; starts.length < MOST_WORDS; ) {
    const word = /(?:^|[^\p{L}\p{M}\p{N}'’.-])(\p{Lu}[\p{L}\p{M}\p{N}'’.-]*|of|the|for|and|bin|van|de)\s$/u.exec(
      text.slice(Math.max(0, at - 40), at),
    )?.[1];
    if (word === undefined) break;
    at -= word.length + 1;
    starts.unshift(at);
  }
  return starts;
}

function isBegunBy({ text, kind }: Candidate, words: string): boolean {
  if (kind === "acronym") return text.startsWith(words);
  return text.length >= words.length && text.slice(0, words.length).toLowerCase() === words.toLowerCase();
}

/** The names of the article, those of the newsroom, those of the archive, each with its short forms behind it. */
function* candidates(article: Article, known: KnownNames, offset: number): Generator<Candidate> {
  for (const { type, name, aliases, mentions, definition } of article.entities) {
    // The words that are being typed are no witness.
    if (mentions.every(({ start, end }) => start <= offset && offset <= end)) continue;
    const about = { type, name };
    yield { text: name, kind: type, detail: "", about };
    for (const title of titlesOf(mentions, article.text))
      yield { text: `${title} ${name}`, kind: type, detail: "", about };
    for (const alias of aliases) {
      const kind = alias === definition?.acronym ? "acronym" : type;
      yield { text: alias, kind, detail: name, about };
    }
  }
  for (const { type, name, aliases } of article.desk.entities) {
    if (type === "none") continue;
    const about = { type, name };
    for (const form of [name, ...aliases]) yield { text: form, kind: type, detail: form === name ? "" : name, about };
  }
  for (const { type, name, acronym } of known.entities) {
    const about = { type, name };
    yield { text: name, kind: type, detail: "", about };
    if (acronym !== undefined) yield { text: acronym, kind: "acronym", detail: name, about };
  }
}

function titlesOf(mentions: readonly Mention[], text: string): Set<string> {
  return new Set(
    mentions.flatMap(({ title }) => (title === undefined ? [] : text.slice(title.start, title.end).trim())),
  );
}

/** After `the 23rd `: first the series that have had that edition or come to it next, then the others. */
function eventsOf(edition: number, article: Article, offset: number, begun: string, known: KnownNames): Suggestion[] {
  const editions = new Map<string, Set<number>>();
  const learn = (name: string, number: number | undefined) => {
    const numbers = editions.get(name) ?? new Set();
    if (number !== undefined) numbers.add(number);
    editions.set(name, numbers);
  };
  for (const { series, edition: number } of article.facts.editions) learn(series, number);
  for (const { entity, number } of eventsIn(article, offset)) learn(entity, number);
  for (const { name, editions: numbers } of known.series) for (const number of numbers) learn(name, number);
  const start = offset - begun.length;
  const isOpen = (name: string) =>
    name.length > begun.length && name.slice(0, begun.length).toLowerCase() === begun.toLowerCase();
  const rank = (numbers: ReadonlySet<number>) => (numbers.has(edition) ? 0 : numbers.has(edition - 1) ? 1 : 2);
  return [...editions]
    .filter(([name, numbers]) => numbers.size > 0 && isOpen(name))
    .sort(([a, m], [b, n]) => rank(m) - rank(n) || (a < b ? -1 : 1))
    .slice(0, MOST)
    .map(([name, numbers]): Suggestion => {
      const list = [...numbers].sort((a, b) => b - a).slice(0, 3);
      const detail = t("editions known: {0}", list.join(", "));
      return { text: name, kind: "EVENT", detail, replaces: { start, end: offset }, about: { type: "EVENT", name } };
    });
}

function eventsIn({ entities }: Article, offset: number): { readonly entity: string; readonly number: number }[] {
  return entities.flatMap(({ type, name, mentions }) =>
    type !== "EVENT"
      ? []
      : mentions.flatMap(({ edition, start, end }) =>
          edition === undefined || (start <= offset && offset <= end) ? [] : [{ entity: name, number: edition.number }],
        ),
  );
}
