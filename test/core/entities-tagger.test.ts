import { describe, expect, it } from "vitest";
import { analyze } from "../../core/analyze.ts";
import { countryCode, demonymCountry, placeCodes, placeCountry } from "../../core/knowledge/gazetteer.ts";

/** Own sentences; names in brackets with their type. The titles and head nouns that rules live on are mostly left out. */
const SAMPLE: readonly string[] = [
  "[PER Maria Fernandes] joined [ORG Siemens] in [LOC Munich] before she moved to [LOC Lisbon].",
  "Shares of [ORG Toyota] fell in [LOC Tokyo] while [ORG Honda] rose slightly.",
  "[PER David Okafor] told reporters that [ORG Greenpeace] would leave [LOC Nigeria] in June.",
  "The talks between [LOC Japan] and [LOC South Korea] ended without a deal, [PER Kenji Watanabe] said.",
  "[ORG Microsoft] named [PER Susan Clark] as its new head of sales for [LOC Europe].",
  "Residents of [LOC Chiang Mai] thanked the [ORG Red Cross] for water and rice.",
  "[PER Anna Kowalska], a teacher from [LOC Warsaw], won the race ahead of [PER Julia Schmidt].",
  "[ORG Reuters] reported that [ORG Shell] had closed its plant near [LOC Rotterdam].",
  "Farmers in [LOC Kenya] sold more tea to [LOC Pakistan] than to [LOC Egypt] last year.",
  "[PER Carlos Mendoza] and [PER Luis Herrera] flew from [LOC Madrid] to [LOC Buenos Aires] on Monday.",
  "[ORG Manchester United] beat [ORG Arsenal] at home, and [PER Wayne Brooks] scored twice.",
  "Doctors at [ORG Johns Hopkins University] in [LOC Baltimore] praised the study by [PER Priya Sharma].",
  "[PER Nguyen Van Hung] opened a shop in [LOC Da Nang] with money from [ORG Vietcombank].",
  "[ORG Airbus] will deliver ten jets to [ORG Qatar Airways], [PER Philippe Laurent] confirmed.",
  "Snow closed roads across [LOC Scotland], and [ORG Network Rail] stopped trains to [LOC Inverness].",
];

interface Marked {
  readonly text: string;
  readonly names: ReadonlySet<string>;
}

function unmark(marked: string): Marked {
  const names = new Set<string>();
  let text = "";
  let rest = 0;
  for (const found of marked.matchAll(/\[(PER|ORG|LOC) ([^\]]+)\]/g)) {
    text += marked.slice(rest, found.index);
    names.add(`${found[1]} ${text.length} ${found[2]}`);
    text += found[2];
    rest = found.index + found[0].length;
  }
  return { text: text + marked.slice(rest), names };
}

/** Exact-match F1 in percent over the sample, each sentence an article. */
function f1(): number {
  let gold = 0;
  let seen = 0;
  let right = 0;
  for (const { text, names } of SAMPLE.map(unmark)) {
    const found = analyze(text).mentions.filter(({ type }) => type === "PER" || type === "ORG" || type === "LOC");
    gold += names.size;
    seen += found.length;
    right += found.filter(({ type, start, end }) => names.has(`${type} ${start} ${text.slice(start, end)}`)).length;
  }
  return Math.round((2000 * right) / (gold + seen)) / 10;
}

describe("the tagger", () => {
  it("has the weights that these figures were taken with", () => {
    expect(f1()).toBe(96.7);
  });

  it("lets the article decide what a sentence cannot", () => {
    const text = "Xander Quillby, president of a dairy, lost two barns. Quillby wept. Rain fell on Quillby again.";
    const types = analyze(text).mentions.map(({ type, name }) => `${type} ${name}`);
    expect(types).toEqual(["PER Xander Quillby", "PER Quillby", "PER Quillby"]);
  });

  it("sees no name where there is none", () => {
    expect(analyze("The rain stopped at noon. Nobody knew why it had started.").mentions).toEqual([]);
    expect(analyze("").mentions).toEqual([]);
  });
});

describe("the gazetteer", () => {
  it.each([
    ["Nanning", "CN"],
    ["Guangxi", "CN"],
    ["Kunming", "CN"],
    ["Qianhai", "CN"],
    ["Vientiane", "LA"],
    ["Myawaddy", "MM"],
    ["Timor-Leste", "TL"],
    ["Lao PDR", "LA"],
    ["Kuala Lumpur", "MY"],
  ])("knows where %s is", (name, country) => {
    expect(placeCountry(name)?.country).toBe(country);
  });

  it("tells the state where one American state has the place", () => {
    expect(placeCountry("Cupertino")).toEqual({ country: "US", state: "CA" });
  });

  it("does not decide between namesakes", () => {
    expect(placeCountry("Georgia")).toBeUndefined();
    expect(placeCountry("Springfield")?.state).toBeUndefined();
    expect(placeCodes("Georgia")).toEqual(expect.arrayContaining(["GE", "US-GA"]));
  });

  it("knows peoples and the names of countries", () => {
    expect(demonymCountry("Malaysian")).toBe("MY");
    expect(countryCode("Viet Nam")).toBe("VN");
    expect(placeCountry("Chinese")).toBeUndefined();
  });
});
