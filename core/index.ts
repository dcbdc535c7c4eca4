/** The only door to the engine: text in, plain data out. */
export { type AnalyzeOptions, type Article, analyze } from "./analyze.ts";
export { type Annotation, annotationsOf, LABELS, type Label } from "./annotation/annotation.ts";
export { agreement, type Comparison, compareAnnotations } from "./annotation/compare.ts";
export { filesOfArticle, filesOfFolder, type NamedText, stemsOf } from "./annotation/folder.ts";
export {
  ANNOTATION_FORMATS,
  type AnnotationFormat,
  type AnnotationFormatName,
  type Export,
} from "./annotation/formats.ts";
export type { Import } from "./annotation/import.ts";
export { Archive } from "./archive/archive.ts";
export { type Aspect, type CoverageRow, type CoverageStatement, compareCoverage } from "./archive/coverage.ts";
export { DATE_WIDTH } from "./archive/dates.ts";
export { type EditionSaid, editionsOf, type KnownOccasion, type SeriesCard } from "./archive/editions-of.ts";
export {
  type ArchiveEntity,
  type ArchiveMention,
  type Identity,
  mentionsOf,
} from "./archive/entities.ts";
export {
  type ArchivePlace,
  type CardRole,
  type EntityCard,
  entityAt,
  entityCard,
  introductionOf,
  type RelatedEntity,
} from "./archive/entity-card.ts";
export { entitiesOf } from "./archive/entity-list.ts";
export {
  type EntitySummary,
  identityKeys,
  isAcronymForm,
  nameSpan,
  type RoleSummary,
} from "./archive/entity-summary.ts";
export { type Occasion, occasionsOn } from "./archive/occasions.ts";
export { FiledSummary, filed, keyNumber, keyNumbersOf, type PackedSummary } from "./archive/packed.ts";
export { type Summary, summarize } from "./archive/summary.ts";
export { type DatedStatement, type TimelineQuestion, timelineOf } from "./archive/timeline.ts";
export type { ArticleDate, Dateline, DateSource, Paragraph, Quotation, Zone } from "./article/layout.ts";
export { isQuoted } from "./article/quotations.ts";
export {
  type CivilDate,
  compareDates,
  type DayNumber,
  formatIso,
  fromDayNumber,
  parseIso,
  toDayNumber,
  weekdayOf,
} from "./calendar/civil.ts";
export { formatLong, weekdayName } from "./calendar/names.ts";
export { sayBrief, sayDate, sayFullDate, sayMonthOf } from "./calendar/say-date.ts";
export { applyEdits, type CheckOptions, type CheckResult, check } from "./check.ts";
export {
  type Desk,
  type DeskEdition,
  type DeskEntity,
  type DeskOffice,
  type DeskSeries,
  type DeskSeverity,
  type DeskType,
  emptyDesk,
  type HouseStyle,
  type Intended,
} from "./desk/desk.ts";
export { type DeskChange, type DeskEdit, editDesk } from "./desk/edit-desk.ts";
export { isArticleName, looksLikeArticle } from "./desk/eligible.ts";
export { matchesGlob } from "./desk/glob.ts";
export {
  type DeskHover,
  type DeskSuggestion,
  type DeskSuggestions,
  explainInDesk,
  suggestInDesk,
} from "./desk/help.ts";
export { DeskFiles, type DeskInEffect, type DeskStanding, type PlacedDesk } from "./desk/in-effect.ts";
export { type PlaceWords, placeWords } from "./desk/intended.ts";
export { filesNamedIn } from "./desk/named-files.ts";
export { type DeskRule, staleIgnore } from "./desk/own-rules.ts";
export { type DeskReading, emptyReading, type RuleLevels, readDesk } from "./desk/read-desk.ts";
export { type DeskSchema, deskSchema, type RuleName } from "./desk/schema.ts";
export type { DeskProblem } from "./desk/tree.ts";
export type { AcronymDefinition, Entity, EntityType, Mention } from "./entities/mention.ts";
export { amountsOf } from "./facts/amounts.ts";
export { conversionsIn } from "./facts/conversion.ts";
export type { OfficeFact, OfficeOwner, OfficePeriod, OfficeStatus } from "./facts/office.ts";
export { unconvertedIn } from "./facts/unconverted.ts";
export type { Amount, PlacedAmount } from "./facts/unit-amounts.ts";
export { averageRate, dollarRate, KNOWN_CURRENCIES } from "./knowledge/currency-rates.ts";
export { SHARED_NAMES } from "./quantity/currencies.ts";
export type { Quantity, QuantityKind } from "./quantity/quantity.ts";
export { convert, counterpart, type MeasureSystem, systemOf } from "./quantity/units.ts";
export type { Acceptance, Category, Example, Rule } from "./rules/define-rule.ts";
export type { Evidence, Finding, Fix, Report, Severity, ShownEvidence, ShownFix, TextEdit } from "./rules/finding.ts";
export { rules } from "./rules/index.ts";
export { type SpellingPair, spellingPairs } from "./rules/let-stand.ts";
export { ordinal } from "./text/ordinal.ts";
export { contains, firstEndingAfter, overlaps, type Span } from "./text/span.ts";
export {
  DATE_STYLES,
  type DateEdit,
  type DateStyle,
  dateStyleOf,
  formatStyled,
  prevailingStyle,
  restyled,
  withWeekday,
  withYear,
} from "./time/style.ts";
export type { DayInterval, Timex, TimexAnchor, TimexMod, TimexType } from "./time/timex.ts";
export {
  edition as sayEdition,
  inEnglish,
  inSteps,
  nth,
  put,
  type Said,
  type Tell,
  type Words,
} from "./wording/say.ts";
