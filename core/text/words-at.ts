import { type Passage, perPassage } from "./passage.ts";

/** Word in small letters → the numbers of the groups that hold it. */
const groupsOf = new Map<string, number[]>();
let groups = 0;

interface Found {
  /** How many groups there were when the passage was read. */
  readonly groups: number;
  /** By group; nothing where no word of it stands. */
  readonly places: readonly (readonly number[] | undefined)[];
}

const read: (passage: Passage) => { found: Found } = perPassage((passage) => ({ found: findAll(passage) }));

function findAll({ tokens }: Passage): Found {
  const places: (number[] | undefined)[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const of = groupsOf.get((tokens[at] as Passage["tokens"][number]).lower);
    if (of === undefined) continue;
    for (const group of of) {
      const known = places[group];
      if (known === undefined) places[group] = [at];
      else known.push(at);
    }
  }
  return { groups, places };
}

const NOWHERE: readonly number[] = [];

/**
 * Makes a look-up of where any of `words` (in small letters, or marks) stands in a passage, as indices of tokens in text
 * order. One reading of a passage answers for all recognisers that start from a word, where each would look at every token
 * for itself and nearly always in vain. To be called when a module is loaded.
 */
export function wordsAt(words: Iterable<string>): (passage: Passage) => readonly number[] {
  const group = groups++;
  for (const word of new Set(words)) {
    const of = groupsOf.get(word);
    if (of === undefined) groupsOf.set(word, [group]);
    else of.push(group);
  }
  return (passage) => {
    const memory = read(passage);
    if (memory.found.groups !== groups) memory.found = findAll(passage);
    return memory.found.places[group] ?? NOWHERE;
  };
}
