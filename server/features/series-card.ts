import { type EditionSaid, formatBrief, type KnownOccasion, ordinal, type SeriesCard } from "../../core/index.ts";
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
  const rhythm =
    cadence === 1 ? ", held every year" : cadence === undefined || cadence < 1 ? "" : `, held every ${cadence} years`;
  return [
    [`${editions.length} ${editions.length === 1 ? "edition" : "editions"} known${rhythm}:`],
    ...[...near, ...others].flatMap((occasion) => occasionLines(occasion, linkTo)),
  ];
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
  const lines = [...told].map(([words, sources]) => line(`${ordinal(edition)}: ${words}`, sources, "•"));
  return disagree ? [...lines, [`The sources disagree on the ${ordinal(edition)}.`]] : lines;
}

function wordsOf({ days, year, place }: EditionSaid): string {
  const when = days !== undefined ? formatBrief(days) : year === undefined ? "" : String(year);
  const where = place === undefined ? "" : [place.place.replace("/", " and "), ...place.within].join(", ");
  return [when, where].filter((part) => part !== "").join(" · ");
}

function sourcePieces({ source, article, span, published }: EditionSaid, linkTo: LinkTo): (Piece | string)[] {
  if (article !== undefined && span !== undefined) return placePieces({ article, ...span }, linkTo);
  if (source === "article") return ["this article"];
  if (source === "desk") return ["the desk file"];
  return [published === undefined ? "the knowledge base" : `the knowledge base (${hostOf(published)})`];
}

/** `https://www.olympedia.org/editions` as `www.olympedia.org`. */
function hostOf(source: string): string {
  return /^https?:\/\/(?<host>[^/]+)/.exec(source)?.groups?.["host"] ?? source;
}
