import type { Layout, Paragraph } from "../article/layout.ts";
import { type CivilDate, fromDayNumber, type Weekday } from "../calendar/civil.ts";
import { sayDate } from "../calendar/say-date.ts";
import type { Span } from "../text/span.ts";
import type { Token } from "../text/tokens.ts";
import { say } from "../wording/say.ts";
import { type Anchors, isOwnDate, type Story, storyAnchor, storyDay } from "./anchors.ts";
import {
  chooseDay,
  chooseQuarterYear,
  chooseSeasonYear,
  chooseWeekday,
  chooseYear,
  dayFields,
  fullYear,
  nearestYear,
  shiftFields,
  yearAfter,
} from "./choose.ts";
import { describeEvidence, describeShift, describeValue, finer, sayAnchor, weekdayStep, yearStep } from "./describe.ts";
import type { Expression, Fields, Shift } from "./expression.ts";
import { settleInStory } from "./in-story.ts";
import {
  clock,
  dateOnly,
  holidayIn,
  holidayNear,
  isAside,
  mergeShift,
  movesStory,
  pastWeekend,
  type Settled,
  statedOf,
  vagueValue,
  withRanges,
} from "./settled.ts";
import type { Timex, TimexAnchor, TimexPart } from "./timex.ts";
import { formatValue, intervalOf } from "./value.ts";
import { weekOfMonth } from "./weeks.ts";

/** Resolves the expressions of one article, paragraph by paragraph, keeping the point its story has reached. */
export class Resolver {
  readonly #anchors: Anchors;
  readonly #layout: Layout;
  #story: Story | undefined;
  #paragraph = 0;
  #offset = 0;

  constructor(anchors: Anchors, layout: Layout) {
    this.#anchors = anchors;
    this.#layout = layout;
  }

  /** The expressions of one paragraph in article offsets. `firstRange` keeps the numbers of ranges apart. */
  paragraph(paragraph: Paragraph, index: number, expressions: readonly Expression[], firstRange: number): Timex[] {
    this.#paragraph = index;
    this.#offset = paragraph.start;
    const own = this.#anchors.narrative ? expressions : expressions.filter(({ historical }) => historical !== true);
    const times = own.map((expression) => this.#resolve(expression, paragraph));
    return withRanges(times, own, firstRange);
  }

  #resolve(expression: Expression, paragraph: Paragraph): Timex {
    const { tokens } = paragraph.passage;
    const span = { start: this.#offset + expression.start, end: this.#offset + expression.end };
    const known = this.#known(expression, tokens);
    const base = { ...span, type: expression.type, known, ...(expression.mod && { mod: expression.mod }) };
    const { meaning } = expression;
    if (meaning.kind === "value") {
      return { ...base, value: meaning.value, stated: {}, steps: [describeValue(expression.type, meaning.value)] };
    }
    const settled = this.#settle(expression, meaning.fields, span, paragraph);
    const { fields } = settled;
    const interval = intervalOf(fields);
    if (settled.anchor?.kind !== "publication" || !this.#anchors.narrative) this.#remember(expression, fields, span);
    const stated = statedOf(meaning.fields, fields, expression);
    return {
      ...base,
      value:
        settled.vague === true && meaning.shift !== undefined ? vagueValue(fields, meaning.shift) : formatValue(fields),
      ...(interval && { interval }),
      ...(meaning.fields.weekday !== undefined && { weekday: meaning.fields.weekday }),
      stated,
      ...(settled.anchor && { anchor: settled.anchor }),
      steps: settled.steps,
    };
  }

  #known({ parts }: Expression, tokens: readonly Token[]): Timex["known"] {
    const known: { [part in TimexPart]?: Span } = {};
    for (const part in parts) {
      const [first, last] = parts[part as TimexPart] as readonly [number, number];
      known[part as TimexPart] = {
        start: this.#offset + (tokens[first] as Token).start,
        end: this.#offset + (tokens[last - 1] as Token).end,
      };
    }
    return known;
  }

  #remember(expression: Expression, fields: Fields, span: Span): void {
    const { sentence, type, parts, meaning } = expression;
    if (meaning.kind === "date" && meaning.shift !== undefined && !movesStory(meaning.shift)) return;
    const statedYear = parts.year !== undefined;
    if (fields.year === undefined || fields.decade !== undefined || fields.century !== undefined) return;
    if (fields.week !== undefined || fields.quarter !== undefined || fields.half !== undefined) return;
    const story = this.#story;
    if (this.#anchors.narrative && story !== undefined && isAside(fields, expression, story)) return;
    // A bare year leaves the finer point of its own year standing.
    if (fields.month === undefined && story?.fields.year === fields.year && story.paragraph === this.#paragraph) return;
    const stated = statedYear || (story?.statedYear === true && story.fields.year === fields.year);
    const point = type === "TIME" ? dateOnly(fields) : fields;
    this.#story = { fields: point, span, paragraph: this.#paragraph, sentence, statedYear: stated };
  }

  #settle(expression: Expression, fields: Fields, span: Span, paragraph: Paragraph): Settled {
    const { meaning } = expression;
    if (meaning.kind !== "date") return { fields, steps: [] };
    if (meaning.shift !== undefined) return this.#settleShift(expression, fields, meaning.shift);
    if (fields.year !== undefined) return this.#settleStated(fields);
    if (fields.shortDecade === true) return this.#settleDecade(fields);
    if (fields.century !== undefined || fields.decade !== undefined) return { fields, steps: [say`stated in full`] };
    if (fields.month !== undefined && fields.day !== undefined && isOwnDate(this.#layout, span)) {
      return this.#settleOwnDate(fields, fields.month, fields.day);
    }
    return this.#settleOpen(expression, fields, paragraph);
  }

  #settleStated(fields: Fields): Settled {
    if (fields.holiday !== undefined) return holidayIn(fields, fields.year as number);
    const full =
      fields.shortYear === true ? { ...fields, year: fullYear(fields.year as number, this.#nearYear()) } : fields;
    if (full.weekOfMonth !== undefined) return { fields: weekOfMonth(full), steps: [say`a week of the stated month`] };
    const step = fields.shortYear === true ? say`two digits read as ${full.year as number}` : say`stated in full`;
    return { fields: full, steps: [step] };
  }

  #nearYear(): number {
    const story = this.#anchors.narrative ? this.#story?.fields.year : undefined;
    const publication = this.#anchors.publication;
    return story ?? (publication === undefined ? 2025 : fromDayNumber(publication.date).year);
  }

  #settleDecade(fields: Fields): Settled {
    const tens = fields.decade as number;
    const year = fullYear(tens * 10, this.#nearYear());
    return { fields: { decade: Math.floor(year / 10) }, steps: [say`the ${year}s, the last decade of that number`] };
  }

  #settleOwnDate(fields: Fields, month: number, day: number): Settled {
    const { dateline } = this.#layout;
    const publication = this.#anchors.publication;
    if (dateline?.date !== undefined && dateline.date.month === month && dateline.date.day === day) {
      const settled = { ...fields, year: dateline.date.year };
      return {
        fields: settled,
        ...(publication && { anchor: publication }),
        steps: [say`the dateline's year is that of the publication date nearest to it, ${settled.year}`],
      };
    }
    if (publication === undefined) return { fields, steps: [say`no year is known`] };
    const year = nearestYear(month, day, fromDayNumber(publication.date));
    return {
      fields: { ...fields, year },
      anchor: publication,
      steps: [say`the year ${year} lies nearest to the publication date`],
    };
  }

  #settleShift(expression: Expression, fields: Fields, shift: Shift): Settled {
    const anchor = this.#anchorFor(shift, expression);
    if (anchor === undefined) return { fields, vague: true, steps: [say`the article has no date to count from`] };
    if (fields.sameAs === true) return this.#settleSame(anchor, shift);
    const moved = shiftFields(anchor.date, shift.unit, shift.by - pastWeekend(shift, anchor.date, expression));
    const merged = mergeShift(moved, fields, shift);
    const settled = merged.weekOfMonth === undefined ? merged : weekOfMonth(merged);
    return { fields: settled, anchor, steps: [describeShift(shift, anchor), ...finer(fields)] };
  }

  /** `the same period last year`: the month or quarter told before, in another year. */
  #settleSame(anchor: TimexAnchor, shift: Shift): Settled {
    const year = fromDayNumber(anchor.date).year + shift.by;
    const story = this.#story?.fields;
    const grain: Fields = story?.month === undefined ? {} : { month: story.month };
    return { fields: { year, ...grain }, anchor, steps: [say`the same stretch as told before, in ${year}`] };
  }

  /** What a shift counts from. */
  #anchorFor(shift: Shift, expression: Expression): TimexAnchor | undefined {
    const story = storyAnchor(this.#story);
    if (shift.base === "story") {
      if (
        shift.by === 0 &&
        !this.#anchors.narrative &&
        story !== undefined &&
        this.#story?.paragraph !== this.#paragraph
      ) {
        return this.#anchors.telling ?? story;
      }
      return story ?? this.#anchors.telling;
    }
    if (this.#anchors.narrative && story !== undefined && shift.unit !== "day") {
      if (shift.by === 0 || expression.direction === "past") return story;
    }
    const fine = shift.unit === "day" || shift.unit === "hour" || shift.unit === "minute";
    return fine ? this.#anchors.telling : (this.#anchors.publication ?? this.#anchors.telling);
  }

  /** Fields without a year: months, days, weekdays, seasons, quarters, times. */
  #settleOpen(expression: Expression, fields: Fields, paragraph: Paragraph): Settled {
    const told = expression.meaning.kind === "date" && expression.meaning.told === true;
    const story = told || this.#tellsHistory(expression) ? storyAnchor(this.#story) : undefined;
    const knownDay =
      fields.weekday === undefined || this.#story?.fields.day !== undefined || this.#anchors.telling === undefined;
    const anchor = (story !== undefined && knownDay ? story : undefined) ?? this.#anchors.telling ?? story;
    if (anchor === undefined) return { fields: fields, steps: [say`the article has no date to count from`] };
    if (story !== undefined && knownDay) return settleInStory(expression, fields, story, (this.#story as Story).fields);
    const near = fromDayNumber(anchor.date);
    const pointer = expression.meaning.kind === "date" ? expression.meaning.pointer : undefined;
    const direction = paragraph.zone === "stamp" || paragraph.zone === "header" ? "unknown" : expression.direction;
    const why = describeEvidence(expression, anchor);
    if (fields.holiday !== undefined) return holidayNear(fields, near, direction, pointer, anchor, why);
    if (fields.month !== undefined) {
      // "November 10 to 12": the first end has the year already, whatever verb comes next.
      const end = expression.range?.role === "end" ? yearAfter(fields.month, this.#dayMonth(near)) : undefined;
      const year = end ?? chooseYear(fields.month, fields.day, near, direction, pointer);
      const settled = { ...fields, year };
      return {
        fields: fields.weekOfMonth === undefined ? settled : weekOfMonth(settled),
        anchor,
        steps: [yearStep(why, year)],
      };
    }
    if (fields.day !== undefined) {
      const date = chooseDay(fields.day, this.#dayMonth(near), direction);
      return { fields: { ...fields, ...date }, anchor, steps: [say`no month stated; ${why}: ${sayDate(date)}`] };
    }
    if (fields.weekday !== undefined) {
      const day = chooseWeekday(fields.weekday as Weekday, anchor.date, direction, pointer);
      return {
        fields: { ...clock(fields), ...dayFields(day) },
        anchor,
        steps: [weekdayStep(fields.weekday as Weekday, day, anchor, expression)],
      };
    }
    if (fields.season !== undefined) {
      const year = chooseSeasonYear(fields.season, near, direction, pointer);
      return { fields: { ...fields, year }, anchor, steps: [yearStep(why, year)] };
    }
    if (fields.quarter !== undefined || fields.half !== undefined) {
      const quarter = fields.quarter ?? (fields.half as number) * 2;
      const year = chooseQuarterYear(quarter, near, direction);
      return { fields: { ...fields, year }, anchor, steps: [yearStep(why, year)] };
    }
    if (fields.hour !== undefined || fields.part !== undefined) return this.#settleClock(fields, expression, anchor);
    return { fields, anchor, steps: [] };
  }

  #dayMonth(near: CivilDate): CivilDate {
    const story = this.#story;
    if (story?.paragraph !== this.#paragraph || story.fields.month === undefined || story.fields.year === undefined)
      return near;
    return { year: story.fields.year, month: story.fields.month, day: story.fields.day ?? 1 };
  }

  /** A time without a day belongs to the day told in the same sentence, else to the day of telling. */
  #settleClock(fields: Fields, expression: Expression, anchor: TimexAnchor): Settled {
    const story = this.#story;
    const same =
      story?.paragraph === this.#paragraph &&
      story.sentence >= expression.sentence - 1 &&
      story.fields.day !== undefined;
    const day = same ? storyDay(story as Story) : anchor.date;
    const from: TimexAnchor = same ? { kind: "sentence", date: day as number, span: (story as Story).span } : anchor;
    return {
      fields: { ...fields, ...dayFields(day as number) },
      anchor: from,
      steps: [say`a time of ${sayAnchor(from)}`],
    };
  }

  /** True when the year comes from the story told before rather than from the article's date. */
  #tellsHistory(expression: Expression): boolean {
    const story = this.#story;
    if (story?.fields.year === undefined || story.fields.bc === true) return false;
    if (this.#anchors.narrative) return true;
    const publication = this.#anchors.publication;
    if (publication === undefined) return true;
    const own = fromDayNumber(publication.date).year;
    if (expression.direction !== "past" || story.paragraph !== this.#paragraph || !story.statedYear) return false;
    return story.fields.month !== undefined && story.fields.year < own - 1 && expression.sentence - story.sentence <= 1;
  }
}
