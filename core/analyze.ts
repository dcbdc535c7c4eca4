import type { Layout, Paragraph } from "./article/layout.ts";
import { readLayout } from "./article/read-layout.ts";
import type { CivilDate } from "./calendar/civil.ts";
import { type Desk, emptyDesk } from "./desk/desk.ts";
import type { AcronymDefinition, Entity, Mention } from "./entities/mention.ts";
import { recognizeEntities } from "./entities/recognize.ts";
import { extractFacts, type Facts } from "./facts/facts.ts";
import { type Passage, readPassage } from "./text/passage.ts";
import { resolveTimes } from "./time/resolve.ts";
import type { Timex } from "./time/timex.ts";

/** What an article says, read once: structure, mentions, facts. Immutable plain data but for the passages' memory. */
export interface Article extends Layout {
  /** In text order, without overlaps. */
  readonly times: readonly Timex[];
  /** In text order, without overlaps. */
  readonly mentions: readonly Mention[];
  readonly entities: readonly Entity[];
  readonly acronyms: readonly AcronymDefinition[];
  readonly facts: Facts;
  /** What the newsroom has told: names, series, offices, style. Rules read it here. */
  readonly desk: Desk;
}

export interface AnalyzeOptions {
  /** The date an editor has set; outranks all that the article states. */
  readonly dateOverride?: CivilDate;
  /** The publication date the host knows; outranked by all that the article states. */
  readonly hostDate?: CivilDate;
  /** What the newsroom has told of names, events and style. */
  readonly desk?: Desk;
}

/**
 * Reads an article. Total: any string gives an article, and never an exception.
 *
 * @param previous an earlier reading, of any text: paragraphs that stand in it word for word are not read again. The result
 *   is the same with and without it.
 */
export function analyze(text: string, options: AnalyzeOptions = {}, previous?: Article): Article {
  const layout = readLayout(text, options, passagesOf(previous));
  const times = resolveTimes(layout);
  const { mentions, entities, acronyms } = recognizeEntities(layout, times, options.desk);
  const facts = extractFacts(layout, times, mentions, entities);
  return { ...layout, times, mentions, entities, acronyms, facts, desk: options.desk ?? emptyDesk };
}

function passagesOf(previous: Article | undefined): (text: string) => Passage {
  if (previous === undefined) return readPassage;
  const known = new Map(previous.paragraphs.map(({ passage }: Paragraph) => [passage.text, passage]));
  return (text) => known.get(text) ?? readPassage(text);
}
