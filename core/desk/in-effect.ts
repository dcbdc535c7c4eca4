import { type Desk, emptyDesk, type HouseStyle, type Intended } from "./desk.ts";
import { matchesGlob } from "./glob.ts";
import type { DeskOverride, DeskReading, RuleLevels } from "./read-desk.ts";

/** A desk file and where it stands. */
export interface PlacedDesk {
  /** The path of its folder, with `/` and without one at the end; empty for the top. */
  readonly folder: string;
  readonly reading: DeskReading;
}

/** What all desk files together say for one article. */
export interface DeskInEffect {
  readonly desk: Desk;
  readonly rules: RuleLevels;
}

/** `listed` and `unlisted` by `files`, `skipped` by `skip`. */
export type DeskStanding = "listed" | "unlisted" | "skipped" | "unsaid";

const nothing: DeskInEffect = { desk: emptyDesk, rules: {} };

/** The desk files of a workspace: what holds for an article comes from those in its folder and in the folders above. */
export class DeskFiles {
  /** From the outermost to the innermost. */
  readonly #files: readonly PlacedDesk[];
  /** By what went into them: articles of one folder share theirs. */
  readonly #made = new Map<string, DeskInEffect>();

  constructor(files: readonly PlacedDesk[]) {
    this.#files = [...files].sort((a, b) => a.folder.length - b.folder.length);
  }

  /** What holds for the article at `path`. The same answer is the same object. */
  for(path: string): DeskInEffect {
    const parts = this.#above(path).map(({ folder, reading }) => {
      const below = belowOf(folder, path);
      const overrides = reading.overrides.filter(({ files }) => files.some((glob) => matchesGlob(glob, below)));
      const intended = reading.desk.intended.filter(({ file }) => file === undefined || matchesGlob(file, below));
      return { folder, reading, overrides, intended };
    });
    if (parts.length === 0) return nothing;
    const key = JSON.stringify(
      parts.map(({ folder, reading, overrides, intended }) => [
        folder,
        overrides.map((each) => reading.overrides.indexOf(each)),
        intended.length === reading.desk.intended.length
          ? "all"
          : intended.map((each) => reading.desk.intended.indexOf(each)),
      ]),
    );
    const known = this.#made.get(key);
    if (known !== undefined) return known;
    const made = parts.reduce<DeskInEffect>(
      (outer, { reading, overrides, intended }) => extended(outer, reading, overrides, intended),
      nothing,
    );
    this.#made.set(key, made);
    return made;
  }

  /** What the desk files say of a file's being an article: the innermost that speaks decides. */
  standingOf(path: string): DeskStanding {
    for (const { folder, reading } of this.#above(path).reverse()) {
      const below = belowOf(folder, path);
      if (reading.skip.some((glob) => matchesGlob(glob, below))) return "skipped";
      if (reading.files !== undefined)
        return reading.files.some((glob) => matchesGlob(glob, below)) ? "listed" : "unlisted";
    }
    return "unsaid";
  }

  #above(path: string): PlacedDesk[] {
    return this.#files.filter(({ folder }) => isBelow(folder, path));
  }
}

function isBelow(folder: string, path: string): boolean {
  return folder === "" || path.startsWith(`${folder}/`);
}

function belowOf(folder: string, path: string): string {
  return folder === "" ? path : path.slice(folder.length + 1);
}

/** What an inner file says comes first in lists and outranks the outer one where only one can hold. */
function extended(
  outer: DeskInEffect,
  { desk, rules }: DeskReading,
  overrides: readonly DeskOverride[],
  intended: readonly Intended[],
): DeskInEffect {
  const over = outer.desk;
  return {
    desk: {
      entities: [...desk.entities, ...over.entities],
      series: [...desk.series, ...over.series],
      offices: [...desk.offices, ...over.offices],
      different: [...desk.different, ...over.different],
      right: [...desk.right, ...over.right],
      style: [desk.style, ...overrides.map(({ style }) => style)].reduce(restyled, over.style),
      intended: [...intended, ...over.intended],
    },
    rules: Object.assign({}, outer.rules, rules, ...overrides.map((override) => override.rules)),
  };
}

function restyled(outer: HouseStyle, inner: HouseStyle): HouseStyle {
  const plainAcronyms = [...new Set([...inner.plainAcronyms, ...outer.plainAcronyms])];
  return { ...outer, ...inner, plainAcronyms };
}
