import { type Archive, type Article, isQuoted, type Span } from "../../core/index.ts";
import type { LocatedFinding } from "../findings.ts";
import { t } from "../l10n.ts";
import { bareName } from "./name-span.ts";
import { relatedTo } from "./related.ts";

export const LENSES = ["entities", "dates", "problems", "related"] as const;
export type LensKind = (typeof LENSES)[number];

/** What a lens says, and the places that it lists. */
export interface Lens {
  readonly title: string;
  readonly places: readonly (Span & { readonly article?: string })[];
}

/** The words above which the lenses stand. */
export function headlineOf({ paragraphs }: Article): Span {
  const headline = paragraphs.find(({ zone }) => zone === "headline" || zone === "header") ?? paragraphs[0];
  return headline === undefined ? { start: 0, end: 0 } : { start: headline.start, end: headline.end };
}

/** @param id the article's name in the archive */
export function lensOf(
  kind: LensKind,
  article: Article,
  {
    located,
    archive,
    id,
  }: { readonly located: readonly LocatedFinding[]; readonly archive: Archive; readonly id: string },
): Lens {
  switch (kind) {
    case "entities": {
      const firsts = article.entities.flatMap(({ mentions }) => mentions[0] ?? []);
      const places = firsts.map((mention) => bareName(article.text, mention)).sort((a, b) => a.start - b.start);
      return { title: COUNTS.names(places.length), places };
    }
    case "dates": {
      const dates = article.times.filter((time) => time.interval !== undefined && !isQuoted(article, time));
      return { title: COUNTS.dates(dates.length), places: dates.map(({ start, end }) => ({ start, end })) };
    }
    case "problems": {
      const places = located.map(({ finding }) => finding.span);
      return { title: COUNTS.problems(places.length), places };
    }
    case "related": {
      const places = relatedTo(article, archive, id).map(({ place }) => place);
      return { title: COUNTS.related(places.length), places };
    }
  }
}

type Count = (number: number) => string;

const COUNTS: Readonly<Record<"names" | "dates" | "problems" | "related", Count>> = {
  names: (n) => (n === 0 ? t("no names") : n === 1 ? t("1 name") : t("{0} names", n)),
  dates: (n) => (n === 0 ? t("no dates") : n === 1 ? t("1 date") : t("{0} dates", n)),
  problems: (n) => (n === 0 ? t("no problems") : n === 1 ? t("1 problem") : t("{0} problems", n)),
  related: (n) =>
    n === 0 ? t("no related articles") : n === 1 ? t("1 related article") : t("{0} related articles", n),
};
