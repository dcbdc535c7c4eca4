import type { CivilDate } from "../calendar/civil.ts";

/** How loudly a rule reports. */
export type DeskSeverity = "error" | "warning" | "information" | "hint" | "off";

/** What a newsroom calls a name of its own; `none` is no name at all, whatever it looks like. */
export type DeskType = "PER" | "ORG" | "LOC" | "EVENT" | "WORK" | "none";

/** A person, body, place, event or work that the newsroom knows. */
export interface DeskEntity {
  /** The form the newsroom prefers. */
  readonly name: string;
  readonly type: DeskType;
  /** Other right forms, acronyms among them. */
  readonly aliases: readonly string[];
  /** Forms that are to be replaced by `name`. */
  readonly avoid: readonly string[];
}

/** A recurring event that the newsroom knows; it outranks the built-in one of the same name. */
export interface DeskSeries {
  readonly name: string;
  readonly aliases: readonly string[];
  /** Years from one edition to the next; 0 where there is no fixed cadence. */
  readonly cadence: number;
  /** The number and year of one edition, from which the others follow; none where only `editions` counts. */
  readonly first?: { readonly edition: number; readonly year: number };
  /** Editions with their days and place, the irregular ones above all. */
  readonly editions: readonly DeskEdition[];
}

export interface DeskEdition {
  readonly edition: number;
  readonly year: number;
  readonly start?: CivilDate;
  readonly end?: CivilDate;
  readonly place?: string;
}

/** Who held an office, from when to when; no `until` for one who still does. */
export interface DeskOffice {
  readonly office: string;
  /** The country or body of the office. */
  readonly of?: string;
  readonly holder: string;
  readonly from?: CivilDate;
  readonly until?: CivilDate;
}

/** A finding that an editor has looked at and let stand, found again by its words wherever they have moved. */
export interface Intended {
  /** The rule; all rules where it is missing. */
  readonly rule?: string;
  /** The marked words. */
  readonly words: string;
  /** A few words before and after, as far as the mark is meant for this place alone. */
  readonly before?: string;
  readonly after?: string;
  /** A glob of the articles it holds for, relative to the desk file; all below that where it is missing. */
  readonly file?: string;
  readonly note?: string;
  readonly date?: CivilDate;
}

/** How the newsroom writes. What is missing is left to each article. */
export interface HouseStyle {
  readonly dates?: "Oct. 28, 2025" | "October 28, 2025" | "28 October 2025";
  readonly money?: "$5 million" | "US$5 million" | "5 million USD" | "5 million U.S. dollars";
  /** Acronyms that need no expansion. */
  readonly plainAcronyms: readonly string[];
}

/** What a newsroom has told Copydesk in its desk file: plain data, immutable. It outranks the built-in knowledge. */
export interface Desk {
  readonly entities: readonly DeskEntity[];
  readonly series: readonly DeskSeries[];
  readonly offices: readonly DeskOffice[];
  /** Names that look alike and belong to different things: each list holds names of which no two are one. */
  readonly different: readonly (readonly string[])[];
  /** Words that are right as they stand, whatever a rule on spelling thinks. */
  readonly right: readonly string[];
  readonly style: HouseStyle;
  readonly intended: readonly Intended[];
}

/** The desk of a newsroom that has told nothing. */
export const emptyDesk: Desk = {
  entities: [],
  series: [],
  offices: [],
  different: [],
  right: [],
  style: { plainAcronyms: [] },
  intended: [],
};
