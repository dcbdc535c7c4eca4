import type { AcronymSummary, Summary } from "./summary.ts";
import type { ArchiveView } from "./view.ts";

/** What another article says an acronym stands for, and where. */
export interface DefinitionElsewhere extends AcronymSummary {
  readonly article: string;
}

/**
 * Each acronym with each of its expansions once, where the first of the articles filed under `keys` defines it. An archive
 * repeats itself: thousands of articles may define one acronym alike.
 */
export function definitionsUnder(keys: Iterable<string>, archive: ArchiveView): DefinitionElsewhere[] {
  const seen = new Set<Summary>();
  const found = new Map<string, DefinitionElsewhere>();
  for (const key of keys)
    for (const summary of archive.about(key)) {
      if (seen.has(summary)) continue;
      seen.add(summary);
      for (const definition of summary.acronyms) {
        const sense = `${definition.acronym}\n${definition.expansion}`;
        if (!found.has(sense)) found.set(sense, { ...definition, article: summary.id });
      }
    }
  return [...found.values()];
}
