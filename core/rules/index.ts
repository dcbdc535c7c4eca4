import { acronymBeforeDefinition } from "./acronym/acronym-before-definition.ts";
import { acronymCase } from "./acronym/acronym-case.ts";
import { acronymDefinedTwice } from "./acronym/acronym-defined-twice.ts";
import { acronymInitials } from "./acronym/acronym-initials.ts";
import { acronymRedundant } from "./acronym/acronym-redundant.ts";
import { acronymSpelling } from "./acronym/acronym-spelling.ts";
import { acronymTwoExpansions } from "./acronym/acronym-two-expansions.ts";
import { acronymUndefined } from "./acronym/acronym-undefined.ts";
import { acronymUnused } from "./acronym/acronym-unused.ts";
import { twoAcronymsOneName } from "./acronym/two-acronyms-one-name.ts";
import { agreementStatus } from "./archive/agreement-status.ts";
import { copiedParagraph } from "./archive/copied-paragraph.ts";
import { correctionSpread } from "./archive/correction-spread.ts";
import { eventDateArchive } from "./archive/event-date-archive.ts";
import { eventPlaceArchive } from "./archive/event-place-archive.ts";
import { figureConflictArchive } from "./archive/figure-conflict-archive.ts";
import { quotationDrift } from "./archive/quotation-drift.ts";
import { titleArchive } from "./archive/title-archive.ts";
import { translationParity } from "./archive/translation-parity.ts";
import type { Rule } from "./define-rule.ts";
import { age } from "./edition/age.ts";
import { ageInYear } from "./edition/age-in-year.ts";
import { anniversary } from "./edition/anniversary.ts";
import { annualOrAnniversary } from "./edition/annual-or-anniversary.ts";
import { consecutive } from "./edition/consecutive.ts";
import { deathAge } from "./edition/death-age.ts";
import { editionConflict } from "./edition/edition-conflict.ts";
import { editionFacts } from "./edition/edition-facts.ts";
import { editionInception } from "./edition/edition-inception.ts";
import { editionSequence } from "./edition/edition-sequence.ts";
import { editionYear } from "./edition/edition-year.ts";
import { foundingYear } from "./edition/founding-year.ts";
import { inaugural } from "./edition/inaugural.ts";
import { knownAnniversary } from "./edition/known-anniversary.ts";
import { knownDays } from "./edition/known-days.ts";
import { memberCount } from "./edition/member-count.ts";
import { ordinalSuffix } from "./edition/ordinal-suffix.ts";
import { periodDiffers } from "./edition/period-differs.ts";
import { yearsOfWork } from "./edition/years-of-work.ts";
import { avoidedName } from "./name/avoided-name.ts";
import { contestedName } from "./name/contested-name.ts";
import { demonym } from "./name/demonym.ts";
import { diacritics } from "./name/diacritics.ts";
import { eventName } from "./name/event-name.ts";
import { kinConflict } from "./name/kin-conflict.ts";
import { knownSpelling } from "./name/known-spelling.ts";
import { nameCase } from "./name/name-case.ts";
import { nameDiffers } from "./name/name-differs.ts";
import { nameHyphen } from "./name/name-hyphen.ts";
import { nameNumber } from "./name/name-number.ts";
import { officePeriod } from "./name/office-period.ts";
import { oneOfficeTwoNames } from "./name/one-office-two-names.ts";
import { onePersonTwoTitles } from "./name/one-person-two-titles.ts";
import { organisationSpelling } from "./name/organisation-spelling.ts";
import { parentOrganisation } from "./name/parent-organisation.ts";
import { personSpelling } from "./name/person-spelling.ts";
import { placeCountry } from "./name/place-country.ts";
import { pronounGender } from "./name/pronoun-gender.ts";
import { repeatedWord } from "./name/repeated-word.ts";
import { runTogether } from "./name/run-together.ts";
import { straySurname } from "./name/stray-surname.ts";
import { swappedName } from "./name/swapped-name.ts";
import { titleOfWork } from "./name/title-of-work.ts";
import { unintroducedSurname } from "./name/unintroduced-surname.ts";
import { announcedCount } from "./number/announced-count.ts";
import { behindOnly } from "./number/behind-only.ts";
import { beyondCount } from "./number/beyond-count.ts";
import { changeAmount } from "./number/change-amount.ts";
import { countConflict } from "./number/count-conflict.ts";
import { currencyConversion } from "./number/currency-conversion.ts";
import { currencyTwice } from "./number/currency-twice.ts";
import { eachTotal } from "./number/each-total.ts";
import { enumerators } from "./number/enumerators.ts";
import { figureConflict } from "./number/figure-conflict.ts";
import { fundingTotal } from "./number/funding-total.ts";
import { hedgeConflict } from "./number/hedge-conflict.ts";
import { labelNumber } from "./number/label-number.ts";
import { magnitude } from "./number/magnitude.ts";
import { malformedContact } from "./number/malformed-contact.ts";
import { margin } from "./number/margin.ts";
import { moneyStyle } from "./number/money-style.ts";
import { multiple } from "./number/multiple.ts";
import { netGross } from "./number/net-gross.ts";
import { numberRange } from "./number/number-range.ts";
import { partShare } from "./number/part-share.ts";
import { partsTotal } from "./number/parts-total.ts";
import { percentChange } from "./number/percent-change.ts";
import { percentOrPoints } from "./number/percent-or-points.ts";
import { priceTotal } from "./number/price-total.ts";
import { prisonTerm } from "./number/prison-term.ts";
import { rankConflict } from "./number/rank-conflict.ts";
import { rankStep } from "./number/rank-step.ts";
import { rateTotal } from "./number/rate-total.ts";
import { shareList } from "./number/share-list.ts";
import { sharesOver100 } from "./number/shares-over-100.ts";
import { stepPercent } from "./number/step-percent.ts";
import { sumElsewhere } from "./number/sum-elsewhere.ts";
import { timesCompared } from "./number/times-compared.ts";
import { totalBelow } from "./number/total-below.ts";
import { transposedNumber } from "./number/transposed-number.ts";
import { unevenDraw } from "./number/uneven-draw.ts";
import { unitConversion } from "./number/unit-conversion.ts";
import { voteTotal } from "./number/vote-total.ts";
import { wordNumeral } from "./number/word-numeral.ts";
import { datelinePlace } from "./structure/dateline-place.ts";
import { duplicatedParagraph } from "./structure/duplicated-paragraph.ts";
import { embargo } from "./structure/embargo.ts";
import { headlineName } from "./structure/headline-name.ts";
import { headlineNumber } from "./structure/headline-number.ts";
import { headlineOrdinal } from "./structure/headline-ordinal.ts";
import { headlineScore } from "./structure/headline-score.ts";
import { headlineTitle } from "./structure/headline-title.ts";
import { headlineToll } from "./structure/headline-toll.ts";
import { placeholder } from "./structure/placeholder.ts";
import { spacing } from "./structure/spacing.ts";
import { unpairedMark } from "./structure/unpaired-mark.ts";
import { ambiguousDate } from "./time/ambiguous-date.ts";
import { calendarSpelling } from "./time/calendar-spelling.ts";
import { captionDate } from "./time/caption-date.ts";
import { closingDay } from "./time/closing-day.ts";
import { dateStyle } from "./time/date-style.ts";
import { datelineAfterPublication } from "./time/dateline-after-publication.ts";
import { durationRange } from "./time/duration-range.ts";
import { elapsedYears } from "./time/elapsed-years.ts";
import { futureTensePastDate } from "./time/future-tense-past-date.ts";
import { headerStamp } from "./time/header-stamp.ts";
import { holidayDate } from "./time/holiday-date.ts";
import { hourRange } from "./time/hour-range.ts";
import { impossibleDate } from "./time/impossible-date.ts";
import { impossibleOrder } from "./time/impossible-order.ts";
import { impossibleTime } from "./time/impossible-time.ts";
import { lateDeadline } from "./time/late-deadline.ts";
import { nextLastPeriod } from "./time/next-last-period.ts";
import { observanceDate } from "./time/observance-date.ts";
import { orderOfEvents } from "./time/order-of-events.ts";
import { pastTenseFutureDate } from "./time/past-tense-future-date.ts";
import { periodLength } from "./time/period-length.ts";
import { planPeriod } from "./time/plan-period.ts";
import { quarterMonths } from "./time/quarter-months.ts";
import { relativeDate } from "./time/relative-date.ts";
import { reversedRange } from "./time/reversed-range.ts";
import { scheduledPast } from "./time/scheduled-past.ts";
import { staleNewYear } from "./time/stale-new-year.ts";
import { thisYear } from "./time/this-year.ts";
import { weekdayDate } from "./time/weekday-date.ts";
import { weekdayDateline } from "./time/weekday-dateline.ts";
import { weekdayRange } from "./time/weekday-range.ts";
import { yearOfTheAct } from "./time/year-of-the-act.ts";
import { zoneArithmetic } from "./time/zone-arithmetic.ts";

/** Every rule, sorted by id. `npm run new-rule` adds to it; a test holds it against the folder. */
export const rules: readonly Rule[] = [
  acronymBeforeDefinition,
  acronymCase,
  acronymDefinedTwice,
  acronymInitials,
  acronymRedundant,
  acronymSpelling,
  acronymTwoExpansions,
  acronymUndefined,
  acronymUnused,
  age,
  ageInYear,
  agreementStatus,
  ambiguousDate,
  anniversary,
  announcedCount,
  annualOrAnniversary,
  avoidedName,
  behindOnly,
  beyondCount,
  calendarSpelling,
  captionDate,
  changeAmount,
  closingDay,
  consecutive,
  contestedName,
  copiedParagraph,
  correctionSpread,
  countConflict,
  currencyConversion,
  currencyTwice,
  dateStyle,
  datelineAfterPublication,
  datelinePlace,
  deathAge,
  demonym,
  diacritics,
  duplicatedParagraph,
  durationRange,
  eachTotal,
  editionConflict,
  editionFacts,
  editionInception,
  editionSequence,
  editionYear,
  elapsedYears,
  embargo,
  enumerators,
  eventDateArchive,
  eventName,
  eventPlaceArchive,
  figureConflict,
  figureConflictArchive,
  foundingYear,
  fundingTotal,
  futureTensePastDate,
  headerStamp,
  headlineName,
  headlineNumber,
  headlineOrdinal,
  headlineScore,
  headlineTitle,
  headlineToll,
  hedgeConflict,
  holidayDate,
  hourRange,
  impossibleDate,
  impossibleOrder,
  impossibleTime,
  inaugural,
  kinConflict,
  knownAnniversary,
  knownDays,
  knownSpelling,
  labelNumber,
  lateDeadline,
  magnitude,
  malformedContact,
  margin,
  memberCount,
  moneyStyle,
  multiple,
  nameCase,
  nameDiffers,
  nameHyphen,
  nameNumber,
  netGross,
  nextLastPeriod,
  numberRange,
  observanceDate,
  officePeriod,
  oneOfficeTwoNames,
  onePersonTwoTitles,
  orderOfEvents,
  ordinalSuffix,
  organisationSpelling,
  parentOrganisation,
  partShare,
  partsTotal,
  pastTenseFutureDate,
  percentChange,
  percentOrPoints,
  periodDiffers,
  periodLength,
  personSpelling,
  placeCountry,
  placeholder,
  planPeriod,
  priceTotal,
  prisonTerm,
  pronounGender,
  quarterMonths,
  quotationDrift,
  rankConflict,
  rankStep,
  rateTotal,
  relativeDate,
  repeatedWord,
  reversedRange,
  runTogether,
  scheduledPast,
  shareList,
  sharesOver100,
  spacing,
  staleNewYear,
  stepPercent,
  straySurname,
  sumElsewhere,
  swappedName,
  thisYear,
  timesCompared,
  titleArchive,
  titleOfWork,
  totalBelow,
  translationParity,
  transposedNumber,
  twoAcronymsOneName,
  unevenDraw,
  unintroducedSurname,
  unitConversion,
  unpairedMark,
  voteTotal,
  weekdayDate,
  weekdayDateline,
  weekdayRange,
  wordNumeral,
  yearOfTheAct,
  yearsOfWork,
  zoneArithmetic,
];
