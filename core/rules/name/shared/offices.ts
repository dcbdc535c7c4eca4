import type { Article } from "../../../analyze.ts";
import { foldName } from "../../../entities/person-name.ts";
import type { OfficeFact } from "../../../facts/office.ts";
import { type Passage, perPassage } from "../../../text/passage.ts";

/** Offices under one name, whatever the language of the paper. */
const SAME: ReadonlyMap<string, string> = new Map(
  (
    "premier=prime minister|chinese premier=prime minister|minister of foreign affairs=foreign minister|minister for foreign affairs=foreign minister|" +
    "minister of defense=defense minister|minister of defence=defense minister|defence minister=defense minister|minister of finance=finance minister|secretary general=secretary-general|" +
    "ceo=chief executive|chief executive officer=chief executive|cfo=chief financial officer|coo=chief operating officer|cto=chief technology officer|director general=director-general"
  )
    .split("|")
    .map((pair) => pair.split("=") as [string, string]),
);
const HANDOVER =
  /\b(?:succe(?:ed|eds|eded|eding|ssor)|replac(?:e|es|ed|ing)|predecessor|took over|takes? over|stepp?(?:ed|ing)? down|resign(?:s|ed|ation)?|promoted|sworn in|outgoing|incoming|ousted|elected)\b/;

/** Offices of which nobody holds two at once. */
const EXCLUSIVE: readonly ReadonlySet<string>[] = [
  new Set(
    "president|prime minister|vice president|foreign minister|defense minister|finance minister|king|queen".split("|"),
  ),
  new Set("chief executive|chief financial officer|chief operating officer|chief technology officer".split("|")),
  new Set("mayor|governor|senator".split("|")),
];

/** Which group of offices, of which nobody holds two at once, has this one; -1 for none. */
export function exclusiveFamily(office: string): number {
  const plain = plainOffice(office);
  return EXCLUSIVE.findIndex((offices) => offices.has(plain));
}

/** The name of an office that its other names mean too. */
export function plainOffice(office: string): string {
  return SAME.get(office) ?? office;
}

/** True where offices change hands in the article: then two holders, or two offices of one person, are no contradiction. */
export function tellsOfHandover({ paragraphs }: Article): boolean {
  return paragraphs.some(({ passage }) => hasHandover(passage));
}

const hasHandover: (passage: Passage) => boolean = perPassage(({ text }) => HANDOVER.test(text));

/** True for a person who is said to hold the office now, in so many words and without dates. */
export function isHeldNow({ status, period, form }: OfficeFact): boolean {
  return status === "current" && period === undefined && form !== "statement";
}

/** The country or body of an office, for comparison; empty where the article does not say. */
export function ownerOf({ of }: OfficeFact): string {
  return of === undefined ? "" : (of.country ?? foldName(of.name));
}
