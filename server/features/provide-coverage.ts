import { type Article, analyze, compareCoverage, formatIso, type Span } from "../../core/index.ts";
import {
  type ArticleQuestion,
  COVERAGE,
  type Coverage,
  type CoverageQuestion,
  RELATED,
  type RelatedArticle,
} from "../../protocol/index.ts";
import type { ServerContext } from "../context.ts";
import { tell } from "../l10n.ts";
import { LineTable, type Range } from "../lines.ts";
import { articleId } from "../uri.ts";
import { headlineOf } from "./code-lens.ts";
import { answering } from "./own-requests.ts";
import { relatedTo } from "./related.ts";

/** More articles than this no screen shows side by side. */
const MOST = 6;
const LONGEST_TITLE = 160;
/** What an export writes before the title. */
const HEADER_DATE = /^date \d{4}-\d{2}-\d{2}\s*/;

/** Answers the questions of the view that compares articles. */
export function provideCoverage(context: ServerContext): void {
  const answer = answering(context);
  answer<ArticleQuestion, RelatedArticle[]>(RELATED, [], ({ uri }) => related(context, uri));
  answer<CoverageQuestion, Coverage>(COVERAGE, { articles: [], rows: [] }, ({ uris }) => coverage(context, uris));
}

function related({ workspace }: ServerContext, uri: string): RelatedArticle[] {
  const open = workspace.article(uri);
  if (open === undefined) return [];
  const archive = workspace.archive();
  return relatedTo(open.article, archive, open.id).flatMap(({ place: { article }, shared }): RelatedArticle[] => {
    const place = workspace.place(article);
    const date = archive.get(article)?.date;
    if (place === undefined) return [];
    return [{ uri: place.uri, shared, ...(date === undefined ? {} : { date: formatIso(date) }) }];
  });
}

/** An article of the workspace with its lines. */
interface Side {
  readonly uri: string;
  readonly article: Article;
  readonly rangeOf: (span: Span) => Range;
}

async function coverage(context: ServerContext, uris: readonly string[]): Promise<Coverage> {
  const ids = [...new Set(uris.map(articleId))].slice(0, MOST);
  const sides = (await Promise.all(ids.map((id) => sideOf(context, id)))).flatMap((side) => side ?? []);
  const rows = compareCoverage(
    sides.map(({ article }) => article),
    tell,
  );
  return {
    articles: sides.map(({ uri, article }) => {
      const { start, end } = headlineOf(article);
      const title = article.text.slice(start, end).trim().replace(HEADER_DATE, "").slice(0, LONGEST_TITLE);
      const date = article.date === undefined ? {} : { date: formatIso(article.date.date) };
      return { uri, title, ...date };
    }),
    rows: rows.map(({ aspect, topic, verdict, cells }) => ({
      aspect,
      topic,
      verdict,
      cells: cells.map((cell, at) =>
        cell.flatMap(({ value, ...span }) => {
          const side = sides[at];
          return side === undefined ? [] : [{ value, range: side.rangeOf(span) }];
        }),
      ),
    })),
  };
}

/** An article of the workspace, open or on disk; nothing else is read. */
export async function sideOf({ workspace, indexer }: ServerContext, id: string): Promise<Side | undefined> {
  const place = workspace.place(id);
  const open = place === undefined ? undefined : workspace.article(place.uri);
  if (open !== undefined) return { uri: open.uri, article: open.article, rangeOf: (span) => open.lines.rangeOf(span) };
  const text = place === undefined ? undefined : await indexer.read(place.uri);
  if (place === undefined || text === undefined) return undefined;
  const lines = new LineTable(text);
  const article = analyze(text, workspace.reading.for(place.uri));
  return { uri: place.uri, article, rangeOf: (span) => lines.rangeOf(span) };
}
