import { describe, expect, test } from "vitest";
import { ordinalWords } from "../../core/entities/ordinals.ts";
import { type Finding, formatLong, rules } from "../../core/index.ts";
import { eventSeries, type KnownEdition, type KnownSeries } from "../../core/knowledge/event-series.ts";
import { ordinal } from "../../core/text/ordinal.ts";
import { check } from "../support/check.ts";

/** How an article can speak of an edition. */
const YEAR_TEMPLATES = [
  "Delegates looked back on the {number} {name}, held in {year}.",
  "The {number} {name} took place in {year}, officials said.",
  "In {year}, the {number} {name} was held as planned.",
  "The {words} {name} opened in spring {year}.",
  "Observers praised the {number} edition of the {name}, which was held in {year}.",
  "The {words} {name} was held in May {year} and drew thousands.",
  "The {name} held its {number} edition in {year}.",
  "{number} {name} Held in {year}\n\nIt drew thousands of people, the organisers said on Friday.",
  "The {number} {name} ({year}) drew thousands.",
  "The {name}, then in its {number} edition, was held in {year}.",
  "Organised by its hosts, the {number} {name} was staged in {year}.",
  "Held in {year}, the {words} {name} drew thousands.",
  "It was at the {number} {name} in {year} that they met.",
  " date {next}-02-10 News\n\nThe {number} {name} was held last year.",
  " date {next}-02-10 News\n\nLast year's {words} {name} drew thousands.",
];
const PLACE_TEMPLATES = [
  "The {number} {name} was held in {place}.",
  "{place} hosted the {number} {name}.",
  "Guests arrived for the {words} {name} in {place}.",
  "The {number} {name} took place in {year} in {place}, officials said.",
];
/** A town that is no host of any, and is far from all. */
const ELSEWHERE = ["Reykjavik", "Nairobi", "Ulaanbaatar", "Ottawa"];

const numbered = eventSeries.filter(({ editions }) => editions.length >= 2);

interface Statement {
  readonly edition: number;
  readonly year: number;
  readonly place?: string;
}

/** Each text speaks of the series by its full name or by another that means nothing else, in turn. */
function write(template: string, series: KnownSeries, { edition, year, place = "" }: Statement): string {
  const names = [series.name, ...series.aliases.filter((alias) => !series.context?.aliases.includes(alias))];
  return template
    .replace("{number}", ordinal(edition))
    .replace("{words}", ordinalWords(edition) ?? ordinal(edition))
    .replace("{name}", names[(edition + year + template.length) % names.length] ?? series.name)
    .replace("{year}", String(year))
    .replace("{next}", String(year + 1))
    .replace("{place}", place);
}

const held = rules.filter(({ id }) => /^(?:edition-|event-)/.test(id));

/** The findings of the rules on editions, whatever their severity: nothing here is quoted. */
function objections(text: string): readonly Finding[] {
  return check(text, { rules: held }).findings;
}

/** True where the series' own list says nothing against the pair: a name's year, a year first announced. */
function isRight({ editions }: KnownSeries, edition: number, year: number): boolean {
  const known = editions.find((other) => other.edition === edition);
  return known?.year === year || known?.named === year || known?.announced?.includes(year) === true;
}

describe("what is known of series", () => {
  test("covers ten series and more", () => {
    expect(numbered.length).toBeGreaterThanOrEqual(10);
  });

  test.each(numbered)("of the $name, editions and days go forward", ({ editions }) => {
    for (const [at, edition] of editions.entries()) {
      const before = editions[at - 1];
      if (before === undefined) continue;
      expect(edition.edition).toBeGreaterThan(before.edition);
      expect(edition.year).toBeGreaterThanOrEqual(before.year);
    }
    for (const { start, end, source } of editions) {
      if (start !== undefined && end !== undefined) expect(formatLong(start) && formatLong(end)).toBeTruthy();
      expect(source).not.toBe("");
    }
  });
});

describe.each(numbered)("$name", (series) => {
  const { editions } = series;
  const cases = (make: (known: KnownEdition, template: string) => Statement[], templates: readonly string[]) =>
    editions.flatMap((known) =>
      templates.flatMap((template) => make(known, template).map((statement) => ({ template, statement }))),
    );

  test("right editions and years are silent", () => {
    const right = cases(({ edition, year }) => [{ edition, year }], YEAR_TEMPLATES);
    const noisy = right
      .map(({ template, statement }) => write(template, series, statement))
      .filter((text) => objections(text).length > 0);
    expect(noisy).toEqual([]);
  });

  test("wrong years are caught", () => {
    const wrong = cases(
      ({ edition, year }) =>
        [-3, -1, 1, 2].map((by) => ({ edition, year: year + by })).filter((it) => !isRight(series, edition, it.year)),
      YEAR_TEMPLATES,
    );
    const missed = wrong
      .map(({ template, statement }) => write(template, series, statement))
      .filter((text) => objections(text).length === 0);
    expect(missed).toEqual([]);
  });

  test("wrong editions are caught, where the other edition's year is known too", () => {
    const wrong = cases(
      ({ edition, year }) =>
        [-2, -1, 1, 2]
          .map((by) => ({ edition: edition + by, year }))
          .filter((it) => editions.some((other) => other.edition === it.edition) && !isRight(series, it.edition, year)),
      YEAR_TEMPLATES,
    );
    const missed = wrong
      .map(({ template, statement }) => write(template, series, statement))
      .filter((text) => objections(text).length === 0);
    expect(missed).toEqual([]);
  });

  const placed = editions.filter(({ place }) => place !== undefined && !place.includes("/") && !place.includes("-"));

  test("right places are silent", () => {
    const noisy = placed.flatMap(({ edition, year, place = "" }) =>
      PLACE_TEMPLATES.map((template) => write(template, series, { edition, year, place })).filter(
        (text) => objections(text).length > 0,
      ),
    );
    expect(noisy).toEqual([]);
  });

  test("wrong places are caught", () => {
    const missed = placed.flatMap(({ edition, year }, at) =>
      PLACE_TEMPLATES.map((template) =>
        write(template, series, { edition, year, place: ELSEWHERE[at % ELSEWHERE.length] ?? "" }),
      ).filter((text) => objections(text).length === 0),
    );
    expect(missed).toEqual([]);
  });
});

describe("other ways to number an edition", () => {
  test.each([
    "The {XXII} China-ASEAN Expo was held in {2025}.",
    "The {2025} edition of the China-ASEAN Expo was the {22nd}.",
    "The {2025} China-ASEAN Expo was the {22nd} edition.",
    "The 22nd China-ASEAN Expo was held in 2025. The {23rd} took place in {2026}.",
    " date 2026-02-10 News\n\nThe 23rd China-ASEAN Expo opens this year. Last year's event, the {22nd}, drew thousands.",
  ])("%s", (text) => {
    const right = text.replace(/[{}]/g, "");
    const wrong = text
      .replace("{XXII}", "XXIII")
      .replace("{22nd}", "21st")
      .replace("{23rd}", "25th")
      .replace(/[{}]/g, "");
    expect(objections(right)).toEqual([]);
    expect(objections(wrong)).not.toEqual([]);
  });
});

describe("irregular years", () => {
  test.each([
    "The 26th UN Climate Change Conference, first planned for 2020, was held in Glasgow in 2021.",
    "No climate conference was held in 2020. The 25th UN Climate Change Conference was held in 2019 and the 26th UN Climate Change Conference in 2021.",
    "The Tokyo 2020 Games, the 32nd Summer Olympic Games, opened in July 2021.",
    "The 19th Asian Games, still named Hangzhou 2022, were held in 2023.",
    "The second G20 Summit and the third G20 Summit were both held in 2009.",
    "The 26th APEC Economic Leaders' Meeting was held in 2018, and the 29th APEC Economic Leaders' Meeting in 2022.",
    "The 44th ASEAN Summit and the 45th ASEAN Summit were held in Vientiane in October 2024.",
  ])("%s", (text) => {
    expect(objections(text)).toEqual([]);
  });
});
