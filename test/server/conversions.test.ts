import { afterEach, describe, expect, test } from "vitest";
import type { InlayHint } from "vscode-languageserver/node";
import { FOLDER, Session } from "../support/session.ts";

const ONE = `${FOLDER}/one.txt`;
const WHOLE = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };

let session: Session;
afterEach(() => session.stop());

/** The hints of an article of Feb. 10, 2026, with the word before each. */
async function hints(body: string, inlayHints: object = {}): Promise<string[]> {
  return (await ask(body, inlayHints)).map(({ position, label }) => {
    const before = session.words(ONE, { start: { line: position.line, character: 0 }, end: position });
    return `${/\S* \S*$/.exec(before)?.[0]} ${label as string}`;
  });
}

async function ask(body: string, inlayHints: object = {}): Promise<InlayHint[]> {
  session = await Session.start({ pull: true, rules: [], settings: { inlayHints: { dates: "off", ...inlayHints } } });
  session.open(ONE, `date 2026-02-10 A road for Halden\n\nHALDEN, Feb. 10 (Agency) -- ${body}\n`);
  return session.ask<InlayHint[]>("inlayHint", ONE, { range: WHOLE });
}

describe("a measure without a conversion", () => {
  test("is told in the units that the article converts others to", async () => {
    const body = "The road is 40 miles (64 km) long, the old one 55 miles. It crosses 120 acres of marsh.";
    expect(await hints(body)).toEqual(["55 miles ⟨≈ 89 km⟩", "120 acres ⟨≈ 49 hectares⟩"]);
  });

  test("is left alone where the article converts nothing, or to either system, or hints are off", async () => {
    expect(await hints("The road is 40 miles long.")).toEqual([]);
    await session.stop();
    expect(await hints("It is 40 miles (64 km) long and 9 metres (30 feet) wide; the old one had 55 miles.")).toEqual(
      [],
    );
    await session.stop();
    expect(await hints("It is 40 miles (64 km) long, the old one 55 miles.", { units: "off" })).toEqual([]);
  });

  test("is told in the units that are set", async () => {
    const body =
      "The road is 40 miles long and rises 1,250 feet; 5 to 10 miles are new. It was 100 degrees Fahrenheit, with winds of 60 mph.";
    expect(await hints(body, { units: "metric" })).toEqual([
      "40 miles ⟨≈ 64 km⟩",
      "1,250 feet ⟨≈ 381 m⟩",
      "10 miles ⟨≈ 8–16 km⟩",
      "degrees Fahrenheit ⟨≈ 38°C⟩",
      "60 mph ⟨≈ 97 km/h⟩",
    ]);
    await session.stop();
    expect(await hints("The road is 64 km long; 64 km are new.", { units: "customary" })).toEqual([
      "64 km ⟨≈ 40 miles⟩",
    ]);
  });

  test("is left alone where a conversion would make something else of it, or cannot be certain", async () => {
    const body =
      "She won the 400 metre final. The sea is 2 degrees Celsius warmer. “We dug 5 km,” he said. It took 50 gallons and 20 tons, for US$3-10M, at stand 1C.";
    expect(await hints(body, { units: "customary" })).toEqual([]);
    await session.stop();
    expect(await hints("It took 50 gallons and 20 tons of fuel to Seven Mile Bridge.", { units: "metric" })).toEqual(
      [],
    );
  });
});

describe("a sum without a conversion", () => {
  test("is told at the rate of the article's own conversion", async () => {
    const body = "The road cost 40 billion yuan (US$5.73 billion), the bridge 3 billion yuan.";
    const [hint, ...more] = await ask(body);
    expect(more).toEqual([]);
    expect(hint?.label).toBe("⟨≈ US$430 million⟩");
    expect(hint?.tooltip).toContain("at this article's rate (40 billion yuan is US$5.73 billion)");
  });

  test("is told with the year's average, which the hint names", async () => {
    const [hint, ...more] = await ask("The bridge cost £327,000 and 5 million euros.", {
      currency: "EUR",
    });
    expect(more).toEqual([]);
    expect(hint?.label).toMatch(/^⟨≈ €3[6-9]0,000⟩$/);
    expect(hint?.tooltip).toMatch(/average rates of 2025 \(GBP 0\.8\d+ to EUR 1\)/);
  });

  test("is left alone where its dollar, its year or its rate is not certain", async () => {
    const set = { currency: "EUR" };
    expect(await hints("The bridge cost $327,000.", set)).toEqual([]);
    await session.stop();
    expect(await hints("In 2003 the bridge cost £327,000.", set)).toEqual([]);
    await session.stop();
    expect(await hints("The bridge cost 327,000 kyat and ¥5 million.", set)).toEqual([]);
    await session.stop();
    expect(await hints("The bridge cost US$327,000.", { currency: "off" })).toEqual([]);
    await session.stop();
    expect(await hints("The bridge cost US$327,000, the road $5 million.", set)).toEqual([
      expect.stringMatching(/^cost US\$327,000 ⟨≈ €2[89]0,000⟩$/),
      expect.stringMatching(/^\$5 million ⟨≈ €4\.\d million⟩$/),
    ]);
  });
});
