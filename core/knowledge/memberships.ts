import { type CivilDate, compareDates } from "../calendar/civil.ts";

/** How many members a body had from a day on, until the next entry. */
export interface MemberCount {
  readonly from: CivilDate;
  readonly count: number;
}

/** A body whose members are counted in the press. Own knowledge, from the bodies' public lists of members. */
export interface Membership {
  readonly name: string;
  /** Names as tokens in lower case, the short one first. */
  readonly names: readonly string[];
  readonly counts: readonly MemberCount[];
}

const day = (year: number, month: number, date: number): CivilDate => ({ year, month, day: date });

/** Only what is certain: each accession and departure is dated by the body itself. Nothing is said of days before the first. */
export const memberships: readonly Membership[] = [
  {
    name: "ASEAN",
    names: ["asean", "association of southeast asian nations"],
    counts: [
      { from: day(1967, 8, 8), count: 5 },
      { from: day(1984, 1, 7), count: 6 },
      { from: day(1995, 7, 28), count: 7 },
      { from: day(1997, 7, 23), count: 9 },
      { from: day(1999, 4, 30), count: 10 },
      { from: day(2025, 10, 26), count: 11 },
    ],
  },
  {
    name: "the European Union",
    names: ["eu", "european union"],
    counts: [
      { from: day(1995, 1, 1), count: 15 },
      { from: day(2004, 5, 1), count: 25 },
      { from: day(2007, 1, 1), count: 27 },
      { from: day(2013, 7, 1), count: 28 },
      { from: day(2020, 2, 1), count: 27 },
    ],
  },
  {
    name: "NATO",
    names: ["nato", "north atlantic treaty organization", "north atlantic treaty organisation"],
    counts: [
      { from: day(1999, 3, 12), count: 19 },
      { from: day(2004, 3, 29), count: 26 },
      { from: day(2009, 4, 1), count: 28 },
      { from: day(2017, 6, 5), count: 29 },
      { from: day(2020, 3, 27), count: 30 },
      { from: day(2023, 4, 4), count: 31 },
      { from: day(2024, 3, 7), count: 32 },
    ],
  },
  {
    name: "the Shanghai Cooperation Organisation",
    names: ["sco", "shanghai cooperation organisation", "shanghai cooperation organization"],
    counts: [
      { from: day(2001, 6, 15), count: 6 },
      { from: day(2017, 6, 9), count: 8 },
      { from: day(2023, 7, 4), count: 9 },
      { from: day(2024, 7, 4), count: 10 },
    ],
  },
  {
    name: "APEC",
    names: ["apec", "asia-pacific economic cooperation"],
    counts: [{ from: day(1998, 11, 18), count: 21 }],
  },
  {
    name: "RCEP",
    names: ["rcep", "regional comprehensive economic partnership"],
    counts: [{ from: day(2020, 11, 15), count: 15 }],
  },
  {
    name: "the United Nations",
    names: ["un", "united nations"],
    counts: [
      { from: day(2006, 6, 28), count: 192 },
      { from: day(2011, 7, 14), count: 193 },
    ],
  },
  {
    name: "the Group of Seven",
    names: ["g7", "group of seven"],
    counts: [{ from: day(2014, 3, 24), count: 7 }],
  },
];

/** The count in force on `date`, and the one before if it changed less than a year ago; undefined before the first known. */
export function countOn(
  { counts }: Membership,
  date: CivilDate,
): { readonly count: number; readonly since: CivilDate; readonly before?: number } | undefined {
  const at = counts.findLastIndex(({ from }) => compareDates(from, date) <= 0);
  const found = counts[at];
  if (found === undefined) return undefined;
  const before = counts[at - 1]?.count;
  return { count: found.count, since: found.from, ...(before !== undefined && { before }) };
}
