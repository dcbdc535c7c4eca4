import {
  type ArchivePlace,
  type CardRole,
  type EntityCard,
  type EntityType,
  fromDayNumber,
  type Span,
  sayDate,
} from "../../core/index.ts";
import { t, tell } from "../l10n.ts";
import { code, type MarkupLine, type Piece, strong } from "../markup.ts";

/** A link to words of an article; undefined for an article that is gone. */
export type LinkTo = (article: string, span: Span) => string | undefined;

const TYPES: Readonly<Record<EntityType, () => string>> = {
  PER: () => t("Person"),
  ORG: () => t("Organisation"),
  LOC: () => t("Place"),
  EVENT: () => t("Event"),
  WORK: () => t("Agreement or work"),
};

/** So many offices, other names and places of one statement are shown. */
const MOST_ROLES = 6;
const MOST_ALIASES = 12;
const MOST_PLACES = 3;
const MOST_RELATED = 6;

/** The name in the form that most articles use, with the type. */
export function cardTitle({ name, type }: Pick<EntityCard, "name" | "type">): MarkupLine {
  return [strong(name), ` · ${TYPES[type]()}`];
}

/**
 * What all articles know of one thing, without its title.
 *
 * @param id the article that is looked at
 */
export function cardLines(card: EntityCard, id: string, linkTo: LinkTo): MarkupLine[] {
  const { acronym, aliases, name, defined, related } = card;
  const lines: MarkupLine[] = card.roles.slice(0, MOST_ROLES).map((role) => roleLine(role, linkTo));
  if (acronym !== undefined && acronym !== name) lines.push([t("{0} stands for {1}", acronym, name)]);
  const others = aliases.filter((alias) => alias !== acronym);
  if (others.length > 0) lines.push([t("Also: {0}", others.slice(0, MOST_ALIASES).join(", "))]);
  lines.push([countsOf(card)]);
  if (defined !== undefined && defined.article !== id)
    lines.push([t("Introduced in "), ...placePieces(defined, linkTo)]);
  const events = related.filter(({ type }) => type === "EVENT").slice(0, MOST_RELATED);
  if (events.length > 0) lines.push([t("Named together with: {0}", events.map((event) => event.name).join(", "))]);
  return lines;
}

const STATUS: Readonly<Record<CardRole["status"], (office: string) => string>> = {
  current: (office) => office,
  former: (office) => t("former {0}", office),
  // biome-ignore lint/suspicious/noThenProperty: the word of the engine
  then: (office) => t("at that time {0}", office),
  acting: (office) => t("acting {0}", office),
  elect: (office) => t("elected {0}", office),
  late: (office) => t("the late {0}", office),
};

function roleLine({ office, of, place, status, period, stated }: CardRole, linkTo: LinkTo): MarkupLine {
  const owner = `${of === undefined ? "" : ` of ${of}`}${place === undefined ? "" : ` in ${place}`}`;
  const pieces: (Piece | string)[] = [`${STATUS[status](office + owner)}${yearsOf(period)} · `];
  stated.slice(0, MOST_PLACES).forEach((each, index) => {
    pieces.push(...(index === 0 ? [] : [", "]), ...placePieces(each, linkTo));
  });
  if (stated.length > MOST_PLACES) pieces.push(t(" and {0} more", stated.length - MOST_PLACES));
  return pieces;
}

/** With a space before it. */
function yearsOf(period: CardRole["period"]): string {
  const year = (day: number) => fromDayNumber(day).year;
  const { first, last } = period ?? {};
  if (first === undefined) return last === undefined ? "" : t(" to {0}", year(last));
  return last === undefined ? t(" from {0}", year(first)) : t(" from {0} to {1}", year(first), year(last));
}

/** The name of an article, with a link to the words in it. */
export function placePieces({ article, date, start, end }: ArchivePlace, linkTo: LinkTo): (Piece | string)[] {
  const name = article.slice(article.lastIndexOf("/") + 1);
  const href = linkTo(article, { start, end });
  const piece = href === undefined ? code(name) : { text: name, href };
  return date === undefined ? [piece] : [piece, ` (${tell(sayDate(date))})`];
}

function countsOf({ mentionsHere, mentions, articles, first, last }: EntityCard): string {
  const here = mentionsHere === 1 ? t("1 mention in this article") : t("{0} mentions in this article", mentionsHere);
  if (articles < 2) return here;
  const dates = first === undefined || last === undefined ? "" : `, ${tell(sayDate(first))} – ${tell(sayDate(last))}`;
  return `${here} · ${t("{0} in {1} articles", mentions, articles)}${dates}`;
}
