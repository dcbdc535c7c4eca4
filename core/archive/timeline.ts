import { overlaps, type Span } from "../text/span.ts";
import type { DayInterval } from "../time/timex.ts";
import type { Archive } from "./archive.ts";
import { DATE_WIDTH } from "./dates.ts";
import { appearancesOf, type Identity } from "./entities.ts";

/** That an article speaks of some days; the span is the words that name them. */
export interface DatedStatement extends Span, DayInterval {
  readonly article: string;
  /** The sentence that says it. */
  readonly sentence: Span;
}

export interface TimelineQuestion {
  /** Only sentences that name it. */
  readonly entity?: Identity;
  /** Only what overlaps these days. */
  readonly days?: DayInterval;
}

/**
 * All dated statements of the archive, by day, then by article and place. Without an entity it goes through the whole archive:
 * for a view, not for a keystroke.
 */
export function timelineOf(archive: Archive, { entity, days }: TimelineQuestion = {}): DatedStatement[] {
  const statements: DatedStatement[] = [];
  const add = (article: string, dates: readonly number[], isWanted: (sentence: Span) => boolean) => {
    for (let i = 0; i + DATE_WIDTH <= dates.length; i += DATE_WIDTH) {
      const [first, last, start, end, from, to] = dates.slice(i, i + DATE_WIDTH) as [
        number,
        number,
        number,
        number,
        number,
        number,
      ];
      if (days !== undefined && (last < days.first || days.last < first)) continue;
      const sentence = { start: from, end: to };
      if (isWanted(sentence)) statements.push({ article, first, last, start, end, sentence });
    }
  };
  if (entity === undefined) {
    for (const summary of archive.summaries()) add(summary.id, summary.section("dates"), () => true);
  } else {
    for (const { summary, entity: named } of appearancesOf(entity, archive)) {
      const { at } = named;
      add(summary.id, summary.dates, (sentence) => {
        for (let i = 0; i < at.length; i += 3)
          if (overlaps({ start: at[i] as number, end: at[i + 1] as number }, sentence)) return true;
        return false;
      });
    }
  }
  return statements.sort(
    (a, b) =>
      a.first - b.first ||
      a.last - b.last ||
      (a.article < b.article ? -1 : a.article > b.article ? 1 : 0) ||
      a.start - b.start,
  );
}
