import type { Token } from "../text/tokens.ts";

/** Plurals without `-s`, with their singular. */
const IRREGULAR: ReadonlyMap<string, string> = new Map([
  ["people", "person"],
  ["persons", "person"],
  ["men", "man"],
  ["women", "woman"],
  ["children", "child"],
  ["feet", "foot"],
  ["criteria", "criterion"],
  ["media", "medium"],
  ["lives", "life"],
  ["wives", "wife"],
]);
/** Counted without a plural ending. */
const UNCHANGED = new Set("aircraft personnel staff police cattle sheep species series".split(" "));
/** Not plurals, for all their ending. */
const SINGULAR = new Set(
  "this is was has its his as us yes news politics economics across versus plus always perhaps besides unless whereas towards afterwards gas bus".split(
    " ",
  ),
);

/** The singular of a plural noun in lower case, or nothing for a word that does not look like a plural. */
export function singularOf(lower: string): string | undefined {
  const irregular = IRREGULAR.get(lower);
  if (irregular !== undefined) return irregular;
  if (UNCHANGED.has(lower)) return lower;
  if (lower.endsWith("men")) return `${lower.slice(0, -3)}man`;
  if (!lower.endsWith("s") || lower.length < 4 || SINGULAR.has(lower) || /(?:ss|us|is)$/.test(lower)) return undefined;
  if (lower.endsWith("ies") && lower.length > 4) return `${lower.slice(0, -3)}y`;
  return /(?:ches|shes|xes|sses|zes)$/.test(lower) ? lower.slice(0, -2) : lower.slice(0, -1);
}

export function isPlural({ kind, lower }: Token): boolean {
  return kind === "word" && singularOf(lower) !== undefined;
}

/** Words that end a noun phrase which has not reached its noun yet. */
const BREAKS = new Set(
  "a an the this that these those and or but nor of in on at to for from by with as into onto over under between among during per than who whom whose which when where while after before since until about against through is are was were be been being has have had do does did will would can could may might must shall should not it he she they we i you his her its their our said says".split(
    " ",
  ),
);
/** How many words may stand between a number and what it counts. */
const MAX_MODIFIERS = 4;

export interface NounPhrase {
  /** Singular, in lower case. */
  readonly noun: string;
  /** In lower case, in order. */
  readonly modifiers: readonly string[];
  /** Index of the noun. */
  readonly at: number;
}

/** The plural noun before `end` that a number before `from` counts: `visitors` of "7,600 foreign trade visitors came". */
export function countedNoun(tokens: readonly Token[], from: number, end: number): NounPhrase | undefined {
  const modifiers: string[] = [];
  for (let at = from; at < end && modifiers.length <= MAX_MODIFIERS; at++) {
    const token = tokens[at] as Token;
    if (token.text === "-" && token.glued && at > from) continue;
    if (token.kind !== "word" && token.kind !== "alnum") return undefined;
    if (BREAKS.has(token.lower)) return undefined;
    const noun = singularOf(token.lower);
    const next = at + 1 < end ? tokens[at + 1] : undefined;
    // "sports events", "women lawyers": the last of a row of plurals.
    if (noun !== undefined && !(next !== undefined && isPlural(next) && /^[a-z]/.test(next.text)) && next?.text !== "-")
      return { noun, modifiers, at };
    modifiers.push(token.lower);
  }
  return undefined;
}

const PERSONS = new Set(
  "person man woman child boy girl adult teenager youth student pupil officer civilian victim resident guest citizen patient passenger pedestrian cyclist crew police soldier troop nurse doctor lawyer judge juror journalist athlete coach member delegate senator lawmaker deputy minister official guard inmate prisoner suspect defendant fan staff personnel relative sibling brother sister son daughter father mother parent infant baby toddler minor male female national foreigner refugee migrant tourist volunteer expert scientist american trader dealer farmer miner driver sailor pilot clerk actor singer dancer writer player runner climber hiker priest monk nun bishop cardinal".split(
    " ",
  ),
);

/** True for a singular noun that counts people: `man`, `defendant`, `worker`. */
export function isPerson(noun: string): boolean {
  return (
    PERSONS.has(noun) ||
    noun.endsWith("man") ||
    /(?:ier|eer|ist|ician|ee|cher|cutor|ctor|rker|nger|sher|ghter)$/.test(noun)
  );
}
