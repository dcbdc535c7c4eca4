import { acronymSpelling } from "./acronym/acronym-spelling.ts";
import type { Rule } from "./define-rule.ts";
import { age } from "./edition/age.ts";
import { editionConflict } from "./edition/edition-conflict.ts";
import { editionYear } from "./edition/edition-year.ts";
import { ordinalSuffix } from "./edition/ordinal-suffix.ts";
import { nameHyphen } from "./name/name-hyphen.ts";
import { organisationSpelling } from "./name/organisation-spelling.ts";
import { personSpelling } from "./name/person-spelling.ts";
import { placeCountry } from "./name/place-country.ts";
import { repeatedWord } from "./name/repeated-word.ts";
import { runTogether } from "./name/run-together.ts";
import { announcedCount } from "./number/announced-count.ts";
import { figureConflict } from "./number/figure-conflict.ts";
import { unpairedMark } from "./structure/unpaired-mark.ts";
import { calendarSpelling } from "./time/calendar-spelling.ts";
import { impossibleDate } from "./time/impossible-date.ts";
import { reversedRange } from "./time/reversed-range.ts";
import { scheduledPast } from "./time/scheduled-past.ts";
import { weekdayDate } from "./time/weekday-date.ts";

/** Every rule, sorted by id. `npm run new-rule` adds to it; a test holds it against the folder. */
export const rules: readonly Rule[] = [
  acronymSpelling,
  age,
  announcedCount,
  calendarSpelling,
  editionConflict,
  editionYear,
  figureConflict,
  impossibleDate,
  nameHyphen,
  ordinalSuffix,
  organisationSpelling,
  personSpelling,
  placeCountry,
  repeatedWord,
  reversedRange,
  runTogether,
  scheduledPast,
  unpairedMark,
  weekdayDate,
];
