import type { Layout, Paragraph } from "../article/layout.ts";
import { type Desk, emptyDesk } from "../desk/desk.ts";
import { firstEndingAfter, type Span, shifted } from "../text/span.ts";
import type { Timex } from "../time/timex.ts";
import { settleTypes } from "./consistency.ts";
import { joinMentions } from "./coreference.ts";
import { deskNames, withDeskNames } from "./desk-names.ts";
import type { AcronymDefinition, Entity, Mention } from "./mention.ts";
import { type Candidate, readPassageNames } from "./read-passage.ts";

/** What {@link recognizeEntities} finds. */
export interface Names {
  /** In text order, without overlaps. */
  readonly mentions: readonly Mention[];
  /** In the order of their first mentions. */
  readonly entities: readonly Entity[];
  /** In text order. */
  readonly acronyms: readonly AcronymDefinition[];
}

/** The people, organisations, places, events and works that an article names; what the newsroom has declared outranks all. */
export function recognizeEntities(
  layout: Layout,
  _times: readonly Timex[],
  desk: Pick<Desk, "entities"> = emptyDesk,
): Names {
  const certain: Mention[] = [];
  const candidates: Candidate[] = [];
  const acronyms: AcronymDefinition[] = [];
  const shorts: Mention[] = [];
  for (const paragraph of layout.paragraphs) {
    const names = readPassageNames(paragraph.passage);
    for (const mention of names.certain) certain.push(moved(mention, paragraph));
    for (const { mention, votes, seen, opening } of names.candidates)
      candidates.push({ mention: moved(mention, paragraph), votes, seen, opening });
    for (const short of names.shorts) shorts.push(moved(short, paragraph));
    for (const definition of names.acronyms) acronyms.push(movedDefinition(definition, paragraph));
  }
  const names = deskNames(desk);
  const read = [...certain, ...settleTypes(candidates, acronyms, certain)].sort((a, b) => a.start - b.start);
  const mentions = names === undefined ? read : withDeskNames(layout, read, names);
  const free = shorts.filter(({ start, end }) => (mentions[firstEndingAfter(mentions, start)]?.start ?? end) >= end);
  return joinMentions(layout, mentions, acronyms, { shorts: free, ...(names !== undefined && { desk: names }) });
}

function moved(mention: Mention, { start: by }: Paragraph): Mention {
  const { start, end, type, name, title, edition, year, acronym } = mention;
  if (title === undefined && edition === undefined && year === undefined) {
    const plain: Mention = { start: start + by, end: end + by, type, name };
    return acronym === true ? { ...plain, acronym } : plain;
  }
  return {
    ...mention,
    ...shifted(mention, by),
    ...(title && { title: shifted(title, by) }),
    ...(edition && { edition: { ...edition, span: shifted(edition.span, by) } }),
    ...(year && { year: { ...year, span: shifted(year.span, by) } }),
  };
}

function movedDefinition(definition: AcronymDefinition, { start: by }: Span): AcronymDefinition {
  return {
    ...definition,
    acronymSpan: shifted(definition.acronymSpan, by),
    expansionSpan: shifted(definition.expansionSpan, by),
  };
}
