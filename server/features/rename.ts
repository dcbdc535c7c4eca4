import {
  type Archive,
  type Article,
  type Entity,
  entityAt,
  isAcronymForm,
  isQuoted,
  mentionsOf,
  nameSpan,
  type Span,
} from "../../core/index.ts";
import type { NotedEdit } from "../convert-edits.ts";
import { t } from "../l10n.ts";
import { bareName, withoutArticle } from "./name-span.ts";
import { renamedForms } from "./renamed-forms.ts";
import { spanAt } from "./spans.ts";

/** Why something under the cursor has no other name, in words for the user. */
export interface RenameRefusal {
  readonly refusal: string;
}

export interface Renamable extends Span {
  readonly placeholder: string;
}

/** The name under the cursor, without its title, edition or possessive. */
export function renamableAt(article: Article, offset: number): Renamable | RenameRefusal {
  const named = entityAt(article, offset);
  if (named !== undefined) {
    const span = bareName(article.text, named.mention);
    return { ...span, placeholder: article.text.slice(span.start, span.end).replace(/\s+/g, " ") };
  }
  const isDate = spanAt(article.times, offset) !== undefined;
  return {
    refusal: isDate
      ? t("A date is not renamed. Put the cursor on a name; what can be done with a date is among the code actions.")
      : t(
          "There is no name here. Put the cursor on a person, an organisation, a place, an event or a work to rename it.",
        ),
  };
}

/** UTF-16 code units. */
const LONGEST_NAME = 200;

/** Why nothing can be called so; undefined where it can. */
export function refusalOfName(name: string): string | undefined {
  if (!/[\p{L}\p{N}]/u.test(name)) return t("A name needs at least one letter.");
  if (/[\p{Cc}\u2028\u2029]/u.test(name)) return t("A name stands on one line.");
  return name.length > LONGEST_NAME ? t("A name has at most {0} characters.", LONGEST_NAME) : undefined;
}

/** The edits of one article. */
export interface RenamedArticle {
  readonly article: string;
  readonly edits: readonly NotedEdit[];
}

/** The text of an article as it was when the archive last heard of it; undefined where that cannot be known. */
export type TextOf = (article: string) => string | undefined;

interface RenameContext {
  readonly archive: Archive;
  /** The article's name in the archive. */
  readonly id: string;
  readonly textOf: TextOf;
  /** The client asks before it makes an edit that has a note: what is not certain can be offered. */
  readonly asks: boolean;
}

/** Why an edit asks for confirmation. */
const NOTES = {
  quoted: () => t("In quotations: other people's words"),
  perhaps: () => t("The same words, not recognised as this name"),
  elsewhere,
};

export function elsewhere(): string {
  return t("In other articles");
}

/**
 * The edits that write the thing under the cursor otherwise, here and in every article of the archive, in all its forms.
 * What stands in a quotation or in another article is noted as such.
 */
export function renameAt(
  article: Article,
  offset: number,
  newName: string,
  { archive, id, textOf, asks }: RenameContext,
): RenamedArticle[] {
  const named = entityAt(article, offset);
  if (named === undefined) return [];
  const { entity, mention } = named;
  const to = newName.trim().replace(/\s+/g, " ");
  const rename = renamedForms(entity.type, mention.name, to);
  const shortened = asks ? newAcronym(entity.definition?.acronym, mention.name, to) : undefined;
  const places = new Map<string, Place[]>([[id, placesHere(article, entity, asks)]]);
  for (const { article: other, ...place } of mentionsOf(entity, archive)) {
    if (other === id) continue;
    const known = places.get(other);
    if (known === undefined) places.set(other, [place]);
    else known.push(place);
  }
  return [...places].flatMap(([other, found]): RenamedArticle[] => {
    const text = other === id ? article.text : textOf(other);
    if (text === undefined) return [];
    const edits = found.flatMap((place): NotedEdit[] => {
      const isShort = shortened !== undefined && place.form === shortened.from;
      const name = isShort ? shortened.to : rename(place.form);
      const edit = name === undefined ? undefined : editOf(text, place, name);
      const here = isQuoted(article, place) ? NOTES.quoted() : (place.note ?? (isShort ? shortened.note : undefined));
      const note = other === id ? here : NOTES.elsewhere();
      return edit === undefined ? [] : [note === undefined ? edit : { ...edit, note }];
    });
    return edits.length === 0 ? [] : [{ article: other, edits }];
  });
}

interface Place extends Span {
  readonly form: string;
  readonly note?: string;
}

/** The mentions in this article, and with a note the same words where they have not been recognised as a name. */
function placesHere({ text, mentions }: Article, entity: Entity, asks: boolean): Place[] {
  const known = entity.mentions.map((each): Place => ({ ...nameSpan(text, each), form: each.name }));
  if (!asks || entity.type === "LOC") return known;
  const forms = [...new Set([entity.name, ...entity.aliases])].flatMap((form) => [form, form.toUpperCase()]);
  const taken = new Uint8Array(text.length);
  for (const { start, end } of mentions) taken.fill(1, start, end);
  const found: Place[] = [];
  for (const form of forms.sort((a, b) => b.length - a.length)) {
    for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + form.length)) {
      const end = at + form.length;
      if (taken[at] === 1 || taken[end - 1] === 1 || PART.test(text.charAt(at - 1)) || PART.test(text.charAt(end)))
        continue;
      taken.fill(1, at, end);
      found.push({ start: at, end, form, note: NOTES.perhaps() });
    }
  }
  return [...known, ...found].sort((a, b) => a.start - b.start);
}

const PART = /[\p{L}\p{N}-]/u;

/** Undefined where the words are not those that the archive saw. */
function editOf(text: string, place: Place, name: string): NotedEdit | undefined {
  const { start, end } = withoutArticle(text, place);
  const words = text.slice(start, end);
  if (!isWritten(words, place.form)) return undefined;
  const ending = /^['’](?!\p{L})/u.exec(text.slice(end, end + 2))?.[0];
  // `Roberts'` becomes `Robert's`, not `Robert'`.
  if (ending !== undefined && /s$/i.test(words) && !/[sxz]$/i.test(name)) {
    return { start, end: end + 1, newText: `${spaced(words, name)}${ending}s` };
  }
  return { start, end, newText: spaced(words, name) };
}

/** White space, dashes and case may differ from the standard form. */
function isWritten(words: string, form: string): boolean {
  const bare = (name: string) => name.replace(/[^\p{L}\p{N}]+/gu, "").toLowerCase();
  return bare(words) === bare(form.replace(/^the\s+/i, ""));
}

/** A name that is broken over two lines stays broken, where it has as many words as before. */
function spaced(before: string, name: string): string {
  const gaps = before.match(/\s+/g) ?? [];
  const words = name.split(" ");
  if (gaps.length !== words.length - 1 || gaps.every((gap) => gap === " ")) return name;
  return words.map((word, i) => word + (gaps[i] ?? "")).join("");
}

/** Initials that were right for the old name and would be wrong for the new one. */
function newAcronym(
  acronym: string | undefined,
  from: string,
  to: string,
): { readonly from: string; readonly to: string; readonly note: string } | undefined {
  if (acronym === undefined || isAcronymForm(from) || initials(from) !== acronym) return undefined;
  const short = initials(to);
  if (short === acronym || !/^[A-Z]{2,8}$/.test(short)) return undefined;
  return { from: acronym, to: short, note: t("The acronym: {0} becomes {1}", acronym, short) };
}

function initials(name: string): string {
  return name
    .split(/[\s-]+/)
    .map((word) => word.charAt(0))
    .filter((letter) => /[A-Z]/.test(letter))
    .join("");
}
