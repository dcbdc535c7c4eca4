import { expect, test } from "vitest";
import { applyEdits, rules } from "../../core/index.ts";
import { check } from "../support/check.ts";

const conversions = rules.filter(({ id }) => id === "unit-conversion" || id === "currency-conversion");

function found(text: string) {
  return check(text, { rules: conversions, date: "2024-05-05" }).findings;
}

const RIGHT = [
  "The 5-mile (8-kilometre) trail opens.",
  "About 40 billion yuan, or 5.73 billion U.S. dollars, was spent.",
  "He paid US$57.3 billion (400 billion yuan) then.",
  "A cheque of $5 million (€4.6 million) came.",
  "It was 100F (38C) at noon.",
  "It has 12,000 square feet (1,115 square metres) of space.",
  "Temperatures fell to -40 degrees Fahrenheit (-40 Celsius) at night.",
  "Temperatures fell to minus 5C (23F) at night.",
  "The fire burned 2,500 acres (1,000 hectares) of forest.",
  "The fire burned 1.2 million acres (490,000 hectares) of forest.",
  "A 6-foot-2-inch (1.88 m) man of 200 pounds (91 kg) fled.",
  "The 30,000-tonne ship has 66 million pounds (30,000 tonnes) of ore.",
  "Winds of 75 miles per hour (120 kilometers per hour) hit.",
  "Winds of 120 km/h (75 mph) hit.",
  "A quake struck 10 km (6.2 miles) deep.",
  "A quake struck at a depth of 10 kilometers (6 miles).",
  "They drank 3 gallons (11 liters) of milk.",
  "The bridge is 1,280 m (4,200 ft) long.",
  "It is 5 miles north of town (8 km).",
  "The 26.2-mile (42.2-kilometre) race.",
  "He is 6ft 2in (188cm) tall.",
  "The lake covers 82,100 square kilometres (31,700 sq mi) of land.",
  "About 3.9 inches (10 cm) of rain.",
  "It weighs 1.5 lb (680 g).",
  "The line carries 500,000 barrels (79.5 million liters) a day.",
  "The road is two miles (3.2 km) long.",
  "It rose by 1.5 degrees Celsius (2.7 degrees Fahrenheit).",
  "Costs are 800 million baht (about 21.6 million U.S. dollars).",
  "It cost 10 billion yen (about $65 million).",
  "It cost 10 billion yen (roughly 65 million USD).",
  "It cost £2 million (US$2.5 million).",
  "It cost 1 trillion won ($730 million).",
  "It cost Rs 500 crore ($60 million).",
  "It cost 1.5 billion rupees ($18 million).",
  "It cost RM100 million (US$21 million).",
  "A loan worth 200 million ringgit (about 42 million dollars).",
  "Revenue was HK$64.5 billion (US$8.3 billion).",
  "Profit was 3.2 million euros ($3.5 million).",
  "Profit was 3.2 million euros, or about $3.5 million, last year.",
  "Profit was RMB 3.2 billion (approximately US$442 million).",
  "Tickets cost $50 (£45) each.",
];

test.each(RIGHT)("lets %s stand", (text) => {
  expect(found(text)).toEqual([]);
});

/** As it is printed, and after the first fix of each finding. */
const WRONG: readonly (readonly [string, string])[] = [
  ["The 5-mile (80-kilometre) trail opens.", "The 5-mile (8-kilometre) trail opens."],
  [
    "About 40 billion yuan, or 57.3 billion U.S. dollars, was spent.",
    "About 40 billion yuan, or 5.73 billion U.S. dollars, was spent.",
  ],
  ["He paid US$57.3 billion (40 billion yuan) then.", "He paid US$57.3 billion (400 billion yuan) then."],
  ["A cheque of $5 million (€46 million) came.", "A cheque of $5 million (€4.6 million) came."],
  ["It was 100F (83C) at noon.", "It was 100F (38C) at noon."],
  [
    "It has 12,000 square feet (11,150 square metres) of space.",
    "It has 12,000 square feet (1,115 square metres) of space.",
  ],
  ["Temperatures fell to minus 5C (32F) at night.", "Temperatures fell to minus 5C (23F) at night."],
  [
    "The fire burned 2,500 acres (10,000 hectares) of forest.",
    "The fire burned 2,500 acres (1,000 hectares) of forest.",
  ],
  [
    "The fire burned 1.2 million acres (49,000 hectares) of forest.",
    "The fire burned 1.2 million acres (490,000 hectares) of forest.",
  ],
  [
    "A 6-foot-2-inch (1.68 m) man of 200 pounds (441 kg) fled.",
    "A 6-foot-2-inch (1.88 m) man of 200 pounds (90.7 kg) fled.",
  ],
  [
    "Winds of 75 miles per hour (47 kilometers per hour) hit.",
    "Winds of 75 miles per hour (120 kilometers per hour) hit.",
  ],
  ["Winds of 120 km/h (57 mph) hit.", "Winds of 120 km/h (75 mph) hit."],
  ["A quake struck 10 km (16 miles) deep.", "A quake struck 10 km (6.2 miles) deep."],
  ["They drank 3 gallons (1.1 liters) of milk.", "They drank 3 gallons (11 liters) of milk."],
  ["The bridge is 1,280 m (420 ft) long.", "The bridge is 1,280 m (4,200 ft) long."],
  ["The 26.2-mile (24.2-kilometre) race.", "The 26.2-mile (42.2-kilometre) race."],
  ["He is 6ft 2in (1.88cm) tall.", "He is 6ft 2in (188cm) tall."],
  [
    "The lake covers 82,100 square kilometres (317,000 sq mi) of land.",
    "The lake covers 82,100 square kilometres (31,700 sq mi) of land.",
  ],
  ["It weighs 1.5 lb (6.8 kg).", "It weighs 1.5 lb (0.68 kg)."],
  ["The road is two miles (32 km) long.", "The road is two miles (3.2 km) long."],
  [
    "Costs are 800 million baht (about 2.16 million U.S. dollars).",
    "Costs are 800 million baht (about 21.6 million U.S. dollars).",
  ],
  ["It cost 10 billion yen (about $65 billion).", "It cost 10 billion yen (about $65 million)."],
  ["It cost £2 million (US$25 million).", "It cost £2 million (US$2.5 million)."],
  ["It cost 1 trillion won ($73 million).", "It cost 1 trillion won ($730 million)."],
  ["It cost Rs 500 crore ($600 million).", "It cost Rs 500 crore ($60 million)."],
  ["Revenue was HK$64.5 billion (US$83 billion).", "Revenue was HK$64.5 billion (US$8.3 billion)."],
  ["Profit was 3.2 million euros ($3.5 billion).", "Profit was 3.2 million euros ($3.5 million)."],
  [
    "Profit was RMB 3.2 billion (approximately US$4.42 billion).",
    "Profit was RMB 3.2 billion (approximately US$442 million).",
  ],
  [
    "Profit was 3.2 million euros, or about $35 million, last year.",
    "Profit was 3.2 million euros, or about $3.5 million, last year.",
  ],
  [
    "The firm invested 5.73 billion U.S. dollars (4 billion yuan) there.",
    "The firm invested 5.73 billion U.S. dollars (40 billion yuan) there.",
  ],
  ["The firm, which invested $1.2bn (£9.5bn), left.", "The firm, which invested $1.2bn (£0.95bn), left."],
  [
    "A prize of 1 million Swiss francs ($11 million) awaits.",
    "A prize of 1 million Swiss francs ($1.1 million) awaits.",
  ],
  ["He was fined 500,000 Swedish kronor ($480,000).", "He was fined 500,000 Swedish kronor ($48,000)."],
  ["It raised S$30 million (US$220 million).", "It raised S$30 million (US$22 million)."],
  ["It was A$1.5 billion ($98 million) in all.", "It was A$1.5 billion ($980 million) in all."],
];

test.each(WRONG)("corrects %s", (text, fixed) => {
  const edits = found(text).flatMap(({ fixes }) => fixes[0]?.edits ?? []);
  expect(applyEdits(text, edits)).toBe(fixed);
  expect(found(fixed)).toEqual([]);
});
