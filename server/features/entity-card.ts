import {
  type ArchivePlace,
  type CardRole,
  type EntityCard,
  type EntityType,
  formatLong,
  fromDayNumber,
  type Span,
} from "../../core/index.ts";
import { code, type MarkupLine, type Piece, strong } from "../markup.ts";

/** A link to words of an article; undefined for an article that is gone. */
export type LinkTo = (article: string, span: Span) => string | undefined;

const TYPES: Readonly<Record<EntityType, string>> = {
  PER: "Person",
  ORG: "Organisation",
  LOC: "Place",
  EVENT: "Event",
  WORK: "Agreement or work",
};

/** So many offices, other names and places of one statement are shown. */
const MOST_ROLES = 6;
const MOST_ALIASES = 12;
const MOST_PLACES = 3;
const MOST_RELATED = 6;

/** The name in the form that most articles use, with the type. */
export function cardTitle({ name, type }: Pick<EntityCard, "name" | "type">): MarkupLine {
  return [strong(name), ` · ${TYPES[type]}`];
}

/**
 * What all articles know of one thing, without its title.
 *
 * @param id the article that is looked at
 */
export function cardLines(card: EntityCard, id: string, linkTo: LinkTo): MarkupLine[] {
  const { acronym, aliases, name, defined, related } = card;
  const lines: MarkupLine[] = card.roles.slice(0, MOST_ROLES).map((role) => roleLine(role, linkTo));
  if (acronym !== undefined && acronym !== name) lines.push([`${acronym} stands for ${name}`]);
  const others = aliases.filter((alias) => alias !== acronym);
  if (others.length > 0) lines.push([`Also: ${others.slice(0, MOST_ALIASES).join(", ")}`]);
  lines.push([countsOf(card)]);
  if (defined !== undefined && defined.article !== id) lines.push(["Introduced in ", ...placePieces(defined, linkTo)]);
  const events = related.filter(({ type }) => type === "EVENT").slice(0, MOST_RELATED);
  if (events.length > 0) lines.push([`Named together with: ${events.map((event) => event.name).join(", ")}`]);
  return lines;
}

const STATUS: Readonly<Record<CardRole["status"], string>> = {
  current: "",
  former: "former ",
  // biome-ignore lint/suspicious/noThenProperty: the word of the engine
  then: "at that time ",
  acting: "acting ",
  elect: "elected ",
  late: "the late ",
};

function roleLine({ office, of, place, status, period, stated }: CardRole, linkTo: LinkTo): MarkupLine {
  const owner = `${of === undefined ? "" : ` of ${of}`}${place === undefined ? "" : ` in ${place}`}`;
  const from = period?.first === undefined ? "" : ` from ${fromDayNumber(period.first).year}`;
  const until = period?.last === undefined ? "" : ` to ${fromDayNumber(period.last).year}`;
  const pieces: (Piece | string)[] = [`${STATUS[status]}${office}${owner}${from}${until} · `];
  stated.slice(0, MOST_PLACES).forEach((each, index) => {
    pieces.push(...(index === 0 ? [] : [", "]), ...placePieces(each, linkTo));
  });
  if (stated.length > MOST_PLACES) pieces.push(` and ${stated.length - MOST_PLACES} more`);
  return pieces;
}

/** The name of an article, with a link to the words in it. */
export function placePieces({ article, date, start, end }: ArchivePlace, linkTo: LinkTo): (Piece | string)[] {
  const name = article.slice(article.lastIndexOf("/") + 1);
  const href = linkTo(article, { start, end });
  const piece = href === undefined ? code(name) : { text: name, href };
  return date === undefined ? [piece] : [piece, ` (${formatLong(date)})`];
}

function countsOf({ mentionsHere, mentions, articles, first, last }: EntityCard): string {
  const here = `${counted(mentionsHere, "mention")} in this article`;
  if (articles < 2) return here;
  const dates = first === undefined || last === undefined ? "" : `, ${formatLong(first)} – ${formatLong(last)}`;
  return `${here} · ${mentions} in ${articles} articles${dates}`;
}

function counted(number: number, unit: string): string {
  return `${number} ${unit}${number === 1 ? "" : "s"}`;
}
