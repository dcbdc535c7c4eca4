import { titleModifiers, titles } from "../entities/vocabulary.ts";

/** Whether somebody holds an office at the time of speaking. */
export type OfficeStatus = "current" | "former" | "then" | "acting" | "elect" | "late";

/** Forms of address; they say nothing of an office. */
const HONORIFICS: ReadonlySet<string> = new Set(
  (
    "mr mr. mrs mrs. ms ms. miss dr dr. sir dame lord lady rev. reverend father sister hon. datuk dato tan tun seri messrs messrs. madame monsieur " +
    "monsignor comrade prof prof. sheikh imam rabbi"
  ).split(" "),
);
const MORE_HEADS: ReadonlySet<string> = new Set(
  (
    "head fellow expert researcher member founder co-founder chairman-designate vice-chancellor treasurer registrar scientist curator advisor adviser " +
    "strategist scholar lecturer owner winner champion officer governor-general attorney-general counsel delegate negotiator organiser organizer"
  ).split(" "),
);
export const STATUS: ReadonlyMap<string, OfficeStatus> = new Map([
  ["former", "former"],
  ["ex", "former"],
  ["onetime", "former"],
  ["outgoing", "current"],
  ["then", "then"],
  ["acting", "acting"],
  ["interim", "acting"],
  ["caretaker", "acting"],
  ["incoming", "elect"],
  ["designate", "elect"],
  ["elect", "elect"],
  ["late", "late"],
]);
/** Words before an office that say nothing of it. */
export const IDLE: ReadonlySet<string> = new Set(
  "the a an its his her their our my current incumbent visiting new newly appointed elected longtime veteran also both".split(
    " ",
  ),
);
export const OWNER_LINKS: ReadonlySet<string> = new Set("of at for from to with on".split(" "));
/** What an office may be a part of, after its owner. */
export const UNDER: ReadonlySet<string> = new Set("under within of".split(" "));
/** Heads whose `of` or `for` is followed by what the office is about. */
export const HAS_PORTFOLIO: ReadonlySet<string> = new Set(
  "minister secretary undersecretary commissioner counselor counsellor analyst professor chief".split(" "),
);
/** What no office has inside. */
export const NO_PART: ReadonlySet<string> = new Set(
  (
    "of at for from to with on in and under as by who whom said is was are were not no never nor or the a an that which but than into about after before " +
    "during since until against this these his her their its it he she they"
  ).split(" "),
);
export const FOLLOWING: ReadonlySet<string> = new Set(["general", "executive", "ordinary"]);
/** True for the last word of an office. */
export function isOfficeHead(lower: string): boolean {
  return (titles.has(lower) && !HONORIFICS.has(lower)) || MORE_HEADS.has(lower);
}

/** True for a word that may stand before the last word of an office. */
export function isOfficeModifier(lower: string): boolean {
  return titleModifiers.has(lower) || STATUS.has(lower) || lower === "visiting";
}

export function isHonorific(lower: string): boolean {
  return HONORIFICS.has(lower);
}
