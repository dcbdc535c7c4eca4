import { describe, expect, test } from "vitest";
import type { Quantity } from "../../../core/quantity/quantity.ts";
import { recognizeQuantities } from "../../../core/quantity/recognize.ts";
import { readPassage } from "../../../core/text/passage.ts";

/** Each quantity in short: `US$5.73 billion = money USD 5730000000`. */
function read(text: string): string[] {
  return recognizeQuantities(readPassage(text)).map((it) => `${text.slice(it.start, it.end)} = ${inShort(it)}`);
}

function inShort({ kind, currency, value, hedge }: Quantity): string {
  return [hedge, kind, currency, value].filter((part) => part !== undefined).join(" ");
}

describe("quantities", () => {
  test.each([
    ["7,600 guests came", "7,600 = cardinal 7600"],
    ["2 billion people", "2 billion = cardinal 2000000000"],
    ["nearly 20 million visits", "20 million = nearly cardinal 20000000"],
    ["3.5 million and more", "3.5 million = cardinal 3500000"],
    ["seven men", "seven = cardinal 7"],
    ["Twenty-one ships", "Twenty-one = cardinal 21"],
    ["two hundred and six thousand and forty seats", "two hundred and six thousand and forty = cardinal 206040"],
    ["a hundred days", "a hundred = cardinal 100"],
    ["a day", undefined],
    ["three dozen", "three dozen = cardinal 36"],
    ["over 500 projects", "500 = over cardinal 500"],
    ["5,000+ outlets", "5,000 = over cardinal 5000"],
    ["no fewer than 12", "12 = at-least cardinal 12"],
    ["as many as 40", "40 = up-to cardinal 40"],
    ["fewer than six", "six = under cardinal 6"],
    ["1.5bn people", "1.5bn = cardinal 1500000000"],
  ])("counts: %s", (text, expected) => expect(read(text)).toEqual(expected === undefined ? [] : [expected]));

  test.each([
    ["up 12 percent", "12 percent = percent 12"],
    ["up 4.5%", "4.5% = percent 4.5"],
    ["up five per cent", "five per cent = percent 5"],
    ["by 2 percentage points", "2 percentage points = points 2"],
    ["by 50 basis points", "50 basis points = points 0.5"],
  ])("shares: %s", (text, expected) => expect(read(text)).toEqual([expected]));

  test.each([
    ["US$5.73 billion", "US$5.73 billion = money USD 5730000000"],
    ["about 40 billion yuan", "40 billion yuan = about money CNY 40000000000"],
    ["772.4 billion USD", "772.4 billion USD = money USD 772400000000"],
    ["$8,520 in cash", "$8,520 = money USD 8520"],
    ["€3 million", "€3 million = money EUR 3000000"],
    ["HK$10", "HK$10 = money HKD 10"],
    ["10 Hong Kong dollars", "10 Hong Kong dollars = money HKD 10"],
    ["two million U.S. dollars", "two million U.S. dollars = money USD 2000000"],
    ["RMB 100 million", "RMB 100 million = money CNY 100000000"],
    ["$1000 USD", "$1000 USD = money USD 1000"],
    ["50 cents", "50 cents = money USD 0.5"],
    ["a $5M fund", "$5M = money USD 5000000"],
    ["a 10-dollar note", "10-dollar = money USD 10"],
  ])("money: %s", (text, expected) => expect(read(text)).toEqual([expected]));

  test.each([
    ["the 22nd fair", "22nd = ordinal 22"],
    ["the twenty-second fair", "twenty-second = ordinal 22"],
    ["the first fair", "first = ordinal 1"],
    ["the hundredth visitor", "hundredth = ordinal 100"],
  ])("ordinals: %s", (text, expected) => expect(read(text)).toEqual([expected]));

  test.each(["at 10:30", "24/7", "flight A380", "version 1.2.3", "room #9", "route B-52"])("no amount: %s", (text) =>
    expect(read(text)).toEqual([]),
  );

  test("both ends of a range are given", () => {
    expect(read("3-5 ships")).toEqual(["3 = cardinal 3", "5 = cardinal 5"]);
  });

  test("what is printed tells how exact it is", () => {
    const precision = (text: string) => recognizeQuantities(readPassage(text))[0]?.precision;
    expect(precision("5.73 billion")).toBe(1e7);
    expect(precision("40 billion yuan")).toBe(1e9);
    expect(precision("12.50 percent")).toBe(0.01);
    expect(precision("7,600")).toBe(1);
  });
});
