import {
  type ArchiveEntity,
  DATE_WIDTH,
  type DatedStatement,
  entitiesOf,
  formatIso,
  fromDayNumber,
  type Identity,
  mentionsOf,
  overlaps,
  parseIso,
  type Span,
  timelineOf,
} from "../../core/index.ts";
import {
  ARTICLE_STATE,
  type ArticleQuestion,
  type ArticleState,
  type DateChoice,
  ENTITIES,
  ENTITY_PLACES,
  type EntityPlace,
  type EntityQuestion,
  type EntityRow,
  INDEX_STATE,
  type IndexState,
  SET_DATE,
  TIMELINE,
  type Timeline,
  type TimelineQuestion,
  type TimelineRow,
} from "../../protocol/index.ts";
import type { Checked } from "../articles.ts";
import type { ServerContext } from "../context.ts";
import type { Workspace } from "../workspace.ts";
import { articleState } from "./article-state.ts";
import { answering } from "./own-requests.ts";

/** More statements than this no plot shows and nobody reads; the earliest are left out. */
const MOST_ROWS = 3000;
/** Files read at once for the words of the timeline. */
const AT_ONCE = 8;
/** UTF-16 code units of a sentence that are shown. */
const LONGEST_SENTENCE = 300;

/** Answers the questions of Copydesk's own views; other clients never ask them. */
export function provideViews(context: ServerContext): void {
  const { workspace } = context;
  const answer = answering(context);
  answer<ArticleQuestion, ArticleState | null>(ARTICLE_STATE, null, ({ uri }) => articleState(workspace.article(uri)));
  answer<DateChoice, boolean>(SET_DATE, false, ({ uri, date }) => {
    workspace.reading.setDate(uri, date === null ? undefined : parseIso(date));
    workspace.recheckAll();
    context.announce();
    return true;
  });
  answer<null, IndexState | null>(INDEX_STATE, null, () => indexState(context));
  answer<null, EntityRow[]>(ENTITIES, [], () => entityRows(context));
  answer<EntityQuestion, EntityPlace[]>(ENTITY_PLACES, [], ({ key }) => entityPlaces(context, key));
  answer<TimelineQuestion, Timeline>(TIMELINE, { rows: [], more: 0 }, ({ key }, token) =>
    timeline(context, key, () => token.isCancellationRequested),
  );
}

/** What has been found in each article, by its name in the archive. */
function* findingsOf(workspace: Workspace): Generator<{ readonly id: string; readonly located: Checked["located"] }> {
  for (const uri of workspace.openUris()) {
    const id = workspace.article(uri)?.id;
    if (id !== undefined) yield { id, located: workspace.check(uri).located };
  }
  for (const { summary, checked } of workspace.closedArticles())
    if (checked !== undefined) yield { id: summary.id, located: checked.located };
}

function indexState({ workspace, indexer }: ServerContext): IndexState {
  const archive = workspace.archive();
  let datedStatements = 0;
  for (const summary of archive.summaries()) datedStatements += summary.section("dates").length / DATE_WIDTH;
  const { reading } = indexer;
  return {
    articles: archive.size,
    open: workspace.openUris().filter((uri) => workspace.article(uri) !== undefined).length,
    ...(reading === undefined ? {} : { reading }),
    entities: entitiesOf(archive).length,
    datedStatements,
  };
}

function entityRows({ workspace }: ServerContext): EntityRow[] {
  const archive = workspace.archive();
  const problems = problemsByKey(workspace);
  return entitiesOf(archive).map((entity) => {
    const { type, name, aliases, articles, mentions, keys } = entity;
    const found = new Set(problems.size === 0 ? [] : keys.flatMap((key) => [...(problems.get(key) ?? [])]));
    return { type, name, aliases, key: keyOf(entity), articles, mentions, problems: found.size };
  });
}

/** The findings on each thing that is named, by its keys: most archives have findings in few articles. */
function problemsByKey(workspace: Workspace): ReadonlyMap<string, ReadonlySet<Span>> {
  const problems = new Map<string, Set<Span>>();
  const archive = workspace.archive();
  for (const { id, located } of findingsOf(workspace)) {
    const spans = located.map(({ finding }) => finding.span);
    for (const { keys, at } of spans.length === 0 ? [] : (archive.get(id)?.section("entities") ?? [])) {
      const touched = spans.filter(({ start, end }) => {
        for (let i = 0; i < at.length; i += 3)
          if (overlaps({ start, end }, { start: at[i] as number, end: at[i + 1] as number })) return true;
        return false;
      });
      for (const key of touched.length === 0 ? [] : keys) {
        const known = problems.get(key) ?? new Set();
        for (const span of touched) known.add(span);
        problems.set(key, known);
      }
    }
  }
  return problems;
}

function keyOf({ type, keys }: ArchiveEntity): string {
  return `${type} ${keys[0] ?? ""}`;
}

/** What {@link keyOf} named. */
function identityOf(key: string): Identity {
  const at = key.indexOf(" ");
  const type = key.slice(0, at) as Identity["type"];
  return { type, name: "", aliases: [], keys: [key.slice(at + 1)] };
}

function entityPlaces({ workspace }: ServerContext, key: string): EntityPlace[] {
  return mentionsOf(identityOf(key), workspace.archive()).flatMap(({ article, start, end, form }) => {
    const place = workspace.place(article);
    return place === undefined ? [] : [{ uri: place.uri, range: place.lines.rangeOf({ start, end }), form }];
  });
}

async function timeline(context: ServerContext, key: string | undefined, stopped: () => boolean): Promise<Timeline> {
  const { workspace } = context;
  const all = timelineOf(workspace.archive(), key === undefined ? {} : { entity: identityOf(key) });
  const shown = all.slice(Math.max(0, all.length - MOST_ROWS));
  const byArticle = new Map<string, DatedStatement[]>();
  for (const statement of shown) {
    const known = byArticle.get(statement.article);
    if (known === undefined) byArticle.set(statement.article, [statement]);
    else known.push(statement);
  }
  const disputes = new Map([...findingsOf(workspace)].map(({ id, located }) => [id, located]));
  const rows = new Map<DatedStatement, TimelineRow>();
  const queue = [...byArticle];
  const work = async () => {
    for (let next = queue.shift(); next !== undefined && !stopped(); next = queue.shift()) {
      const [id, statements] = next;
      const place = workspace.place(id);
      const text = await textOf(context, id);
      if (place === undefined || text === undefined) continue;
      for (const statement of statements) {
        const found = disputes.get(id)?.find(({ finding }) => overlaps(finding.span, statement));
        rows.set(statement, {
          uri: place.uri,
          range: place.lines.rangeOf(statement),
          first: formatIso(fromDayNumber(statement.first)),
          last: formatIso(fromDayNumber(statement.last)),
          words: text.slice(statement.start, statement.end),
          sentence: text.slice(statement.sentence.start, statement.sentence.end).slice(0, LONGEST_SENTENCE),
          ...(found === undefined ? {} : { problem: found.finding.message }),
        });
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return { rows: shown.flatMap((statement) => rows.get(statement) ?? []), more: all.length - shown.length };
}

async function textOf({ workspace, indexer }: ServerContext, id: string): Promise<string | undefined> {
  const place = workspace.place(id);
  if (place === undefined) return undefined;
  const open = workspace.article(place.uri);
  return open === undefined ? indexer.read(place.uri) : open.article.text;
}
