import { describe, expect, it } from "vitest";
import { analyze } from "../../core/analyze.ts";
import { toDayNumber } from "../../core/calendar/civil.ts";

/** `status office of owner in place: person`, the parts that are told. */
function officesOf(text: string): string[] {
  return analyze(text, { hostDate: { year: 2025, month: 5, day: 5 } }).facts.offices.map((fact) => {
    const owner = fact.of === undefined ? "" : ` of ${fact.of.name}`;
    const place = fact.place === undefined ? "" : ` in ${fact.place.name}`;
    return `${fact.status} ${fact.office}${owner}${place}: ${fact.name}`;
  });
}

describe("who holds which office", () => {
  it.each([
    ["Chinese Premier Li Qiang flew home.", ["current premier of China: Li Qiang"]],
    ["Malaysia's Prime Minister Anwar Ibrahim agreed.", ["current prime minister of Malaysia: Anwar Ibrahim"]],
    ["ASEAN Secretary-General Kao Kim Hourn agreed.", ["current secretary-general of ASEAN: Kao Kim Hourn"]],
    ["Prime Minister-elect Jane Roe spoke.", ["elect prime minister: Jane Roe"]],
    ["Former Thai prime minister Thaksin Shinawatra left.", ["former prime minister of Thailand: Thaksin Shinawatra"]],
    ["Acting President Han Duck-soo resigned.", ["acting president: Han Duck-soo"]],
    ["Yu Yunquan, vice president of CICG, opened it.", ["current vice president of CICG: Yu Yunquan"]],
    [
      "They asked Pham Duy Binh, Consul General of the Socialist Republic of Vietnam in Nanning, to speak.",
      ["current consul general of Vietnam in Nanning: Pham Duy Binh"],
    ],
    [
      "Ann Lee, president and chief executive of the Bank of England and former director of the Boao Forum, left.",
      [
        "current president of Bank of England: Ann Lee",
        "current chief executive of Bank of England: Ann Lee",
        "former director of Boao Forum: Ann Lee",
      ],
    ],
    ["Ann Lee, then foreign minister of Norway, signed.", ["then foreign minister of Norway: Ann Lee"]],
    [
      "Ann Lee, 54, minister of foreign affairs and trade of Hungary, signed.",
      ["current minister of foreign affairs and trade of Hungary: Ann Lee"],
    ],
    ["Ann Lee was appointed governor of the Bank of England.", ["current governor of Bank of England: Ann Lee"]],
    ["Ann Lee, who served as ambassador to France, died.", ["former ambassador of France: Ann Lee"]],
  ])("%s", (text, expected) => {
    expect(officesOf(text)).toEqual(expected);
  });

  it("gives each person of a list the title beside it", () => {
    expect(officesOf("Foreign Minister Wang Yi, Premier Li Qiang and President Xi Jinping came.")).toEqual([
      "current foreign minister: Wang Yi",
      "current premier: Li Qiang",
      "current president: Xi Jinping",
    ]);
  });

  it.each([
    "Ann Lee, a friend of the president, came.",
    "Mr. Zhang Wei said so.",
    "Ann Lee is not the president of Norway.",
    "Ann Lee, John Fox and others came.",
  ])("reads no office in: %s", (text) => {
    expect(officesOf(text)).toEqual([]);
  });

  it.each([
    ["Ann Lee, foreign minister of Norway from 2013 to 2022, spoke.", [2013, 2022]],
    ["Ann Lee was appointed governor of the Bank of England in 2020.", [2020, 2020]],
    ["Ann Lee, director of the Boao Forum since 2019, spoke.", [2019, undefined]],
    ["Ann Lee, director of the Boao Forum until 2019, spoke.", [undefined, 2019]],
  ])("reads the period of %s", (text, [from, to]) => {
    const [fact] = analyze(text).facts.offices;
    expect([fact?.period?.first, fact?.period?.last]).toEqual([
      from === undefined ? undefined : toDayNumber({ year: from, month: 1, day: 1 }),
      to === undefined ? undefined : toDayNumber({ year: to, month: 12, day: 31 }),
    ]);
  });
});
