import type { Article } from "../../analyze.ts";
import {
  type DayNumber,
  fromDayNumber,
  isValidDate,
  toDayNumber,
  type Weekday,
  weekdayOf,
} from "../../calendar/civil.ts";
import { sayDate } from "../../calendar/say-date.ts";
import type { Mention } from "../../entities/mention.ts";
import { type ArticleSentence, sentencesOf, within } from "../../facts/sentences.ts";
import { whensOf } from "../../facts/when.ts";
import type { Timex } from "../../time/timex.ts";
import { say } from "../../wording/say.ts";
import { defineRule, type Rule } from "../define-rule.ts";
import type { Fix } from "../finding.ts";
import { isCorroborated, type NamedDay, namedDay, redate } from "./shared/dates.ts";
import { weekdayLike } from "./shared/weekdays.ts";

/** Acts done at one moment, each with its forms: what a caption tells in the present, the body tells in the past. */
const ACTS: ReadonlyMap<string, string> = new Map(
  [
    "addresses address addressed addressing",
    "attends attend attended attending",
    "cuts cut cutting",
    "delivers deliver delivered delivering",
    "inaugurates inaugurate inaugurated inaugurating",
    "launches launch launched launching",
    "lays lay laid laying",
    "meets meet met meeting",
    "opens open opened opening",
    "presides preside presided presiding",
    "receives receive received receiving",
    "signs sign signed signing",
    "speaks speak spoke spoken speaking",
    "unveils unveil unveiled unveiling",
    "votes vote voted voting",
  ].flatMap((forms) => forms.split(" ").map((form) => [form, forms.split(" ")[0] as string] as const)),
);
/** Words of another moment than the event's own, and of pictures that are not of the day. */
const OTHER_MOMENT = new Set(
  "arrive arrives arrived arriving arrival rehearse rehearses rehearsed rehearsing rehearsal prepare prepares prepared preparing preparation preparations ahead before after eve leave leaves left leaving depart departs departed departure welcome welcomed file archive earlier previous previously last next until since will would may scheduled due not never second third again day days also separately later".split(
    " ",
  ),
);
/** A caption and its story are of one event only when their days lie close together. */
const NEAR_DAYS = 10;

interface Dated {
  readonly timex: Timex;
  readonly day: DayNumber;
  readonly sentence: ArticleSentence;
  readonly acts: ReadonlySet<string>;
  readonly names: readonly Mention[];
}

export const captionDate: Rule = defineRule({
  id: "caption-date",
  category: "time",
  severity: "warning",
  summary: "A caption dates an event differently from the story.",
  why: "Caption and story are often written by two people. Where they date one moment differently, one of them is wrong, and readers see both.",
  limits:
    "Only captions with one stated day, beside a sentence of the story with one day that tells the same act, with everybody and every event that the caption names. Silent on arrivals, rehearsals and other moments around an event, on file pictures, on days more than ten apart, and where anything else in the article bears out the caption's day.",
  flags: [
    {
      text: " date 2025-10-28 Treaty\n\nPremier Mary Holt signed the Harbour Treaty with Premier Juan Ortega in Lisbon on Oct. 27.\n\nPremier Mary Holt and Premier Juan Ortega sign the Harbour Treaty in Lisbon, {|Oct. 26, 2025|}. (Newswire/Ann Lee)",
      fixed:
        " date 2025-10-28 Treaty\n\nPremier Mary Holt signed the Harbour Treaty with Premier Juan Ortega in Lisbon on Oct. 27.\n\nPremier Mary Holt and Premier Juan Ortega sign the Harbour Treaty in Lisbon, Oct. 27, 2025. (Newswire/Ann Lee)",
    },
  ],
  accepts: [
    " date 2025-10-28 Treaty\n\nPremier Mary Holt signed the Harbour Treaty with Premier Juan Ortega in Lisbon on Oct. 27.\n\nPremier Mary Holt and Premier Juan Ortega sign the Harbour Treaty in Lisbon, Oct. 27, 2025. (Newswire/Ann Lee)",
    " date 2025-10-28 Treaty\n\nPremier Mary Holt met Premier Juan Ortega in Lisbon on Oct. 27.\n\nPremier Mary Holt arrives to meet Premier Juan Ortega in Lisbon, Oct. 26, 2025. (Newswire/Ann Lee)",
    " date 2025-10-28 Treaty\n\nThe summit ran from Oct. 25 to 27. Premier Mary Holt met Premier Juan Ortega in Lisbon on Oct. 27.\n\nPremier Mary Holt meets Premier Juan Ortega in Lisbon, Oct. 26, 2025. (Newswire/Ann Lee)",
    " date 2025-10-28 Treaty\n\nPremier Mary Holt met Premier Juan Ortega in Lisbon on Oct. 27.\n\nPremier Mary Holt meets Premier Ann Vale in Lisbon, Oct. 26, 2025. (Newswire/Ann Lee)",
    " date 2025-10-28 Treaty\n\nPremier Mary Holt met Premier Juan Ortega in Lisbon on Oct. 27.\n\nThe file photo shows how Premier Mary Holt met Premier Juan Ortega in Lisbon, Oct. 26, 2025. (Newswire/Ann Lee)",
    " date 2025-10-28 Treaty\n\nPremier Mary Holt met Premier Juan Ortega in Lisbon on Oct. 27.\n\nPremier Mary Holt speaks beside Premier Juan Ortega in Lisbon, Oct. 26, 2025. (Newswire/Ann Lee)",
    " date 2025-10-28 Treaty\n\nPremier Mary Holt met Premier Juan Ortega in Lisbon on Oct. 27. The talks had begun on Oct. 26.\n\nPremier Mary Holt meets Premier Juan Ortega in Lisbon, Oct. 26, 2025. (Newswire/Ann Lee)",
  ],
  *check(article) {
    const captions = article.paragraphs.filter(({ zone }) => zone === "caption");
    if (captions.length === 0) return;
    let told: readonly Dated[] | undefined;
    for (const caption of captions) {
      const times = within(article.times, caption);
      const [timex] = times;
      if (timex === undefined || times.length !== 1) continue;
      const named = namedDay(timex);
      const shown = sentencesOf(caption)
        .map((sentence) => datedBy(article, sentence))
        .find((dated) => dated?.timex === timex);
      if (named === undefined || shown === undefined || isCorroborated(article, named)) continue;
      told ??= toldInBody(article);
      const same = told.filter((dated) => isSameMoment(shown, dated));
      const [body] = same;
      if (body === undefined || same.some(({ day }) => day !== body.day)) continue;
      if (body.day === shown.day || Math.abs(body.day - shown.day) > NEAR_DAYS) continue;
      if (isWithinSpell(article, shown.day)) continue;
      yield {
        span: { start: timex.start, end: timex.end },
        message: say`The caption dates this to ${sayDate(fromDayNumber(shown.day))}, the story to ${sayDate(fromDayNumber(body.day))}. Correct one of them.`,
        evidence: [
          { start: body.timex.start, end: body.timex.end, note: say`the story: ${sayDate(fromDayNumber(body.day))}` },
        ],
        fixes: fixesFor(article, named, body, shown.day),
      };
    }
  },
});

/** Something in the article lasts several days, this one among them: the picture may be of another of its days. */
function isWithinSpell({ times }: Article, day: DayNumber): boolean {
  return whensOf(times).some(
    ({ interval: { first, last }, timexes }) => timexes.length === 2 && first <= day && day <= last,
  );
}

/** The sentences of the body that date an act to one day. */
function toldInBody(article: Article): Dated[] {
  const told: Dated[] = [];
  for (const paragraph of article.paragraphs) {
    if (paragraph.zone !== "body" || within(article.times, paragraph).length === 0) continue;
    for (const sentence of sentencesOf(paragraph)) {
      const dated = datedBy(article, sentence);
      if (dated !== undefined) told.push(dated);
    }
  }
  return told;
}

/** What a sentence tells of one day; undefined if it holds several dates, no act, or words of another moment. */
function datedBy(article: Article, sentence: ArticleSentence): Dated | undefined {
  const start = Math.max(sentence.start, dateEndOfDateline(article, sentence));
  const times = within(article.times, { start, end: sentence.end }).filter((timex) => timex.start >= start);
  const [timex] = times;
  if (timex === undefined || times.length !== 1 || timex.type !== "DATE" || timex.range !== undefined) return undefined;
  if (timex.mod !== undefined) return undefined;
  const day = dayOf(timex);
  if (day === undefined) return undefined;
  const acts = new Set<string>();
  for (const { lower } of sentence.tokens) {
    if (OTHER_MOMENT.has(lower) || lower.endsWith("n't")) return undefined;
    const act = ACTS.get(lower);
    if (act !== undefined) acts.add(act);
  }
  if (acts.size === 0) return undefined;
  const names = within(article.mentions, { start, end: sentence.end }).filter(({ type }) => type !== "LOC");
  return { timex, day, sentence, acts, names };
}

function dateEndOfDateline({ dateline }: Article, { start, end }: ArticleSentence): number {
  return dateline !== undefined && dateline.start < end && start < dateline.end ? dateline.end : start;
}

/** The one day that the words name: by month and day, or by a weekday counted from the article's own date. */
function dayOf(timex: Timex): DayNumber | undefined {
  const named = namedDay(timex);
  if (named !== undefined) return isValidDate(named.date) ? toDayNumber(named.date) : undefined;
  const { interval, anchor, known } = timex;
  if (interval === undefined || interval.first !== interval.last || known.weekday === undefined) return undefined;
  return anchor?.kind === "publication" || anchor?.kind === "dateline" ? interval.first : undefined;
}

/** An act in common, and every person, body and event of the caption again in the sentence: two at least. */
function isSameMoment(caption: Dated, body: Dated): boolean {
  if (![...caption.acts].some((act) => body.acts.has(act))) return false;
  const names = caption.names.filter(({ start, end }) => end <= caption.timex.start || start >= caption.timex.end);
  const subjects = names.filter(({ end }) => end <= caption.timex.start);
  return subjects.length >= 2 && subjects.every((name) => body.names.some((other) => isSameName(name, other)));
}

function isSameName(a: Mention, b: Mention): boolean {
  if (a.type !== b.type || a.edition?.number !== b.edition?.number || a.year?.year !== b.year?.year) return false;
  // People are named in full in a caption and by surname in the story.
  return a.name === b.name || (a.type === "PER" && (a.name.endsWith(` ${b.name}`) || a.name.startsWith(`${b.name} `)));
}

/** A day that a bare weekday can still name: within the week up to the day it is counted from. */
function isLately({ anchor }: Timex, day: DayNumber): boolean {
  return anchor !== undefined && day <= anchor.date && anchor.date - day < 7;
}

/** The caption's day as the story has it, or the story's as the caption has it. */
function fixesFor(article: Article, caption: NamedDay, body: Dated, shown: DayNumber): Fix[] {
  const fixes: Fix[] = [];
  const right = fromDayNumber(body.day);
  const edits = caption.timex.known.weekday === undefined ? redate(caption, article.text, right) : undefined;
  if (edits !== undefined) fixes.push({ title: say`Change the caption to ${sayDate(right)}`, edits });
  const other = fromDayNumber(shown);
  const named = namedDay(body.timex);
  const { weekday } = body.timex.known;
  if (named !== undefined && weekday === undefined) {
    const back = redate(named, article.text, other);
    if (back !== undefined) fixes.push({ title: say`Change the story to ${sayDate(other)}`, edits: back });
  } else if (named === undefined && weekday !== undefined && isLately(body.timex, shown)) {
    const newText = weekdayLike(article.text.slice(weekday.start, weekday.end), weekdayOf(shown) as Weekday);
    fixes.push({ title: say`Change the story to ${newText}`, edits: [{ ...weekday, newText }] });
  }
  return fixes;
}
