import type { Layout } from "../article/layout.ts";
import type { Desk, DeskEntity } from "../desk/desk.ts";
import { firstEndingAfter } from "../text/span.ts";
import { type Token, tokenize } from "../text/tokens.ts";
import type { EntityType, Mention } from "./mention.ts";
import { evenName } from "./name-form.ts";
import { foldName } from "./person-name.ts";

/** A form of a name that the newsroom has declared. */
interface Declared {
  /** The words, as tokens in lower case. */
  readonly words: readonly string[];
  /** As written, to tell a name from a common word. */
  readonly texts: readonly string[];
  readonly entity: DeskEntity;
}

/** What the newsroom calls a name, by its form in lower case without accents. */
export interface DeskNames {
  /** The entity that a name in standard form belongs to. */
  entityOf(name: string): DeskEntity | undefined;
  /** Forms by their first word, the longest first. */
  readonly byFirstWord: ReadonlyMap<string, readonly Declared[]>;
}

const indices = new WeakMap<readonly DeskEntity[], DeskNames>();

/** The names of a desk, indexed; undefined where it declares none. */
export function deskNames({ entities }: Pick<Desk, "entities">): DeskNames | undefined {
  if (entities.length === 0) return undefined;
  let index = indices.get(entities);
  if (index === undefined) {
    index = indexOf(entities);
    indices.set(entities, index);
  }
  return index;
}

function indexOf(entities: readonly DeskEntity[]): DeskNames {
  const byName = new Map<string, DeskEntity>();
  const byFirstWord = new Map<string, Declared[]>();
  for (const entity of entities) {
    for (const form of [entity.name, ...entity.aliases, ...entity.avoid]) {
      const tokens = tokenize(form);
      const words = tokens.map(({ lower }) => lower);
      const [first] = words;
      if (first === undefined) continue;
      const key = foldName(evenName(form));
      if (!byName.has(key)) byName.set(key, entity);
      const declared = { words, texts: tokens.map(({ text }) => text), entity };
      const known = byFirstWord.get(first);
      if (known === undefined) byFirstWord.set(first, [declared]);
      else known.push(declared);
    }
  }
  for (const forms of byFirstWord.values()) forms.sort((a, b) => b.words.length - a.words.length);
  return { entityOf: (name) => byName.get(foldName(name)), byFirstWord };
}

/**
 * The mentions with what the newsroom has declared: its names are recognised wherever they stand, with its type, and what it
 * declares to be no name is none. A longer name that holds a declared one stays as it is.
 */
export function withDeskNames(layout: Layout, found: readonly Mention[], names: DeskNames): Mention[] {
  const declared = layout.paragraphs.flatMap(({ passage, start }) => declaredIn(passage.tokens, start, names));
  if (declared.length === 0) return [...found];
  const kept = found.filter((mention) => {
    const other = declared[firstEndingAfter(declared, mention.start)];
    return other === undefined || other.start >= mention.end || isLonger(mention, other);
  });
  const added = declared.flatMap((place): Mention[] => {
    const at = firstEndingAfter(kept, place.start);
    const over = kept[at];
    if (place.type === "none" || (over !== undefined && over.start < place.end)) return [];
    const before = found.find((mention) => mention.start === place.start && mention.end === place.end);
    const name = evenName(layout.text.slice(place.start, place.end));
    return [{ ...before, start: place.start, end: place.end, type: place.type, name }];
  });
  return [...kept, ...added].sort((a, b) => a.start - b.start);
}

interface Place {
  readonly start: number;
  readonly end: number;
  readonly type: EntityType | "none";
}

/** `22nd Harbour Fair` and `Harbour Fair Office` hold the declared `Harbour Fair` and more. */
function isLonger(mention: Mention, other: Place): boolean {
  return (
    mention.start <= other.start && other.end <= mention.end && mention.end - mention.start > other.end - other.start
  );
}

function declaredIn(tokens: readonly Token[], base: number, { byFirstWord }: DeskNames): Place[] {
  const places: Place[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const forms = byFirstWord.get((tokens[at] as Token).lower);
    const form = forms?.find((one) => isAt(tokens, at, one));
    if (form === undefined) continue;
    const last = at + form.words.length - 1;
    places.push({
      start: base + (tokens[at] as Token).start,
      end: base + (tokens[last] as Token).end,
      type: form.entity.type,
    });
    at = last;
  }
  return places;
}

/** The words stand there as declared, or in capitals. */
function isAt(tokens: readonly Token[], at: number, { words, texts }: Declared): boolean {
  return words.every((word, i) => {
    const token = tokens[at + i];
    if (token === undefined || token.lower !== word) return false;
    return token.text === texts[i] || (token.text.length > 1 && token.text === token.text.toUpperCase());
  });
}
