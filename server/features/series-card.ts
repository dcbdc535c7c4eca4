import { type EditionSaid, type KnownOccasion, nth, type SeriesCard, sayBrief } from "../../core/index.ts";
import { t, tell } from "../l10n.ts";
import type { MarkupLine, Piece } from "../markup.ts";
import { type LinkTo, placePieces } from "./entity-card.ts";

/** Around the edition that is asked for, so many on either side. */
const NEAR = 2;
/** So many sources of one statement are named. */
const MOST_SOURCES = 3;
const MOST_DISAGREEING = 4;

/**
 * The editions of an event near the one that is asked for, with days, places and sources; those on which two sources
 * disagree come with each statement on a line of its own.
 *
 * @param edition the one that is asked for; none where the event is named without a number: the latest are shown
 */
export function seriesLines(
  { editions, cadence }: SeriesCard,
  edition: number | undefined,
  linkTo: LinkTo,
): MarkupLine[] {
  const at = editions.findIndex((other) => other.edition === edition);
  const from = Math.max(0, at < 0 ? editions.length - 1 - NEAR : at - NEAR);
  const near = editions.slice(from, (at < 0 ? editions.length - 1 : at) + NEAR + 1);
  const others = editions.filter((other) => other.disagree && !near.includes(other)).slice(0, MOST_DISAGREEING);
  return [
    [editionsKnown(editions.length, cadence)],
    ...[...near, ...others].flatMap((occasion) => occasionLines(occasion, linkTo)),
  ];
}

function editionsKnown(count: number, cadence: number | undefined): string {
  if (cadence === undefined || cadence < 1)
    return count === 1 ? t("1 edition known:") : t("{0} editions known:", count);
  if (cadence === 1)
    return count === 1 ? t("1 edition known, held every year:") : t("{0} editions known, held every year:", count);
  return count === 1
    ? t("1 edition known, held every {0} years:", cadence)
    : t("{0} editions known, held every {1} years:", count, cadence);
}

function occasionLines({ edition, said, disagree }: KnownOccasion, linkTo: LinkTo): MarkupLine[] {
  if (said.length === 0) return [];
  const told = new Map<string, EditionSaid[]>();
  for (const each of said) told.set(wordsOf(each), [...(told.get(wordsOf(each)) ?? []), each]);
  const line = (words: string, sources: readonly EditionSaid[], mark: string): MarkupLine => [
    `${mark} ${words} · `,
    ...sources
      .slice(0, MOST_SOURCES)
      .flatMap((source, index) => [...(index === 0 ? [] : [", "]), ...sourcePieces(source, linkTo)]),
  ];
  const lines = [...told].map(([words, sources]) => line(`${tell(nth(edition))}: ${words}`, sources, "•"));
  return disagree ? [...lines, [t("The sources disagree on the {0}.", tell(nth(edition)))]] : lines;
}

function wordsOf({ days, year, place }: EditionSaid): string {
  const when = days !== undefined ? tell(sayBrief(days)) : year === undefined ? "" : String(year);
  const where = place === undefined ? "" : [place.place.split("/").join(t(" and ")), ...place.within].join(", ");
  return [when, where].filter((part) => part !== "").join(" · ");
}

function sourcePieces({ source, article, span, published }: EditionSaid, linkTo: LinkTo): (Piece | string)[] {
  if (article !== undefined && span !== undefined) return placePieces({ article, ...span }, linkTo);
  if (source === "article") return [t("this article")];
  if (source === "desk") return [t("the desk file")];
  return [published === undefined ? t("the knowledge base") : t("the knowledge base ({0})", hostOf(published))];
}

/** `https://www.olympedia.org/editions` as `www.olympedia.org`. */
function hostOf(source: string): string {
  return /^https?:\/\/(?<host>[^/]+)/.exec(source)?.groups?.["host"] ?? source;
}
