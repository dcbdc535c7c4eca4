import {
  type Archive,
  type Article,
  entityAt,
  isAcronymForm,
  isQuoted,
  mentionsOf,
  nameSpan,
  type Span,
} from "../../core/index.ts";
import type { NotedEdit } from "../convert-edits.ts";
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
      ? "A date is not renamed. Put the cursor on a name; what can be done with a date is among the code actions."
      : "There is no name here. Put the cursor on a person, an organisation, a place, an event or a work to rename it.",
  };
}

/** UTF-16 code units. */
const LONGEST_NAME = 200;

/** Why nothing can be called so; undefined where it can. */
export function refusalOfName(name: string): string | undefined {
  if (!/[\p{L}\p{N}]/u.test(name)) return "A name needs at least one letter.";
  if (/[\p{Cc}\u2028\u2029]/u.test(name)) return "A name stands on one line.";
  return name.length > LONGEST_NAME ? `A name has at most ${LONGEST_NAME} characters.` : undefined;
}

/** The edits of one article. */
export interface RenamedArticle {
  readonly article: string;
  readonly edits: readonly NotedEdit[];
}

/** The text of an article as it was when the archive last heard of it; undefined where that cannot be known. */
export type TextOf = (article: string) => string | undefined;

export const QUOTED = "In quotations: other people's words";
export const ELSEWHERE = "In other articles";

/**
 * The edits that write the thing under the cursor otherwise, here and in every article of the archive, in all its forms.
 * What stands in a quotation or in another article is noted as such.
 *
 * @param id the article's name in the archive
 */
export function renameAt(
  article: Article,
  offset: number,
  newName: string,
  { archive, id, textOf }: { readonly archive: Archive; readonly id: string; readonly textOf: TextOf },
): RenamedArticle[] {
  const named = entityAt(article, offset);
  if (named === undefined) return [];
  const { entity, mention } = named;
  const to = newName.trim().replace(/\s+/g, " ");
  const rename = renamedForms(entity.type, mention.name, to);
  const shortened = newAcronym(entity.definition?.acronym, mention.name, to);
  const here = entity.mentions.map((each): Place => ({ ...nameSpan(article.text, each), form: each.name }));
  const places = new Map<string, Place[]>([[id, here]]);
  for (const { article: other, ...place } of mentionsOf(entity, archive)) {
    if (other === id) continue;
    const known = places.get(other);
    if (known === undefined) places.set(other, [place]);
    else known.push(place);
  }
  const renamed: RenamedArticle[] = [];
  for (const [other, found] of places) {
    const text = other === id ? article.text : textOf(other);
    if (text === undefined) continue;
    const edits = found.flatMap((place): NotedEdit[] => {
      const isShort = shortened !== undefined && place.form === shortened.from;
      const name = isShort ? shortened.to : rename(place.form);
      const edit = name === undefined ? undefined : editOf(text, place, name);
      const note = other !== id ? ELSEWHERE : isQuoted(article, place) ? QUOTED : isShort ? shortened.note : undefined;
      return edit === undefined ? [] : [note === undefined ? edit : { ...edit, note }];
    });
    if (edits.length > 0) renamed.push({ article: other, edits });
  }
  return renamed;
}

interface Place extends Span {
  readonly form: string;
}

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
  return { from: acronym, to: short, note: `The acronym: ${acronym} becomes ${short}` };
}

function initials(name: string): string {
  return name
    .split(/[\s-]+/)
    .map((word) => word.charAt(0))
    .filter((letter) => /[A-Z]/.test(letter))
    .join("");
}
