import { acronymSpelling } from "./acronym/acronym-spelling.ts";
import type { Rule } from "./define-rule.ts";
import { age } from "./edition/age.ts";
import { anniversary } from "./edition/anniversary.ts";
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
import { durationRange } from "./time/duration-range.ts";
import { futureTensePastDate } from "./time/future-tense-past-date.ts";
import { impossibleDate } from "./time/impossible-date.ts";
import { pastTenseFutureDate } from "./time/past-tense-future-date.ts";
import { reversedRange } from "./time/reversed-range.ts";
import { scheduledPast } from "./time/scheduled-past.ts";
import { weekdayDate } from "./time/weekday-date.ts";

/** Every rule, sorted by id. `npm run new-rule` adds to it; a test holds it against the folder. */
export const rules: readonly Rule[] = [
  acronymSpelling,
  age,
  anniversary,
  announcedCount,
  calendarSpelling,
  durationRange,
  editionConflict,
  editionYear,
  figureConflict,
  futureTensePastDate,
  impossibleDate,
  nameHyphen,
  ordinalSuffix,
  organisationSpelling,
  pastTenseFutureDate,
  personSpelling,
  placeCountry,
  repeatedWord,
  reversedRange,
  runTogether,
  scheduledPast,
  unpairedMark,
  weekdayDate,
];
