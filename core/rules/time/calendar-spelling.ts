import type { Article } from "../../analyze.ts";
import { fromDayNumber, weekdayOf } from "../../calendar/civil.ts";
import { MONTHS, monthNumber, WEEKDAYS, weekdayName, weekdayNumber } from "../../calendar/names.ts";
import { sayDate, sayWeekday } from "../../calendar/say-date.ts";
import { placeKinds } from "../../knowledge/gazetteer.ts";
import { isUpper } from "../../text/characters.ts";
import { editDistance } from "../../text/edit-distance.ts";
import { type Passage, perPassage } from "../../text/passage.ts";
import { remember } from "../../text/remember.ts";
import { type Span, shifted } from "../../text/span.ts";
import type { Token } from "../../text/tokens.ts";
import { either, say } from "../../wording/say.ts";
import { isCommonWord, isWord } from "../../words/words.ts";
import { changeTo } from "../change-to.ts";
import { defineRule, type Rule } from "../define-rule.ts";
import type { Evidence, Report } from "../finding.ts";

interface Misspelling extends Span {
  readonly wrong: string;
  /** Names one slip away, nearest first; more than one for "Tursday". */
  readonly names: readonly string[];
}

/** Names from this length on may be two slips away, if a date stands beside them. */
const LONG_NAME = 8;
/** June and July, which must have the number of a day after them. May is one slip from too many words. */
const SHORTEST_NAME = 4;
const NAMES: readonly string[] = [...WEEKDAYS, ...MONTHS].filter(({ length }) => length >= SHORTEST_NAME);
const LOWER_NAMES: readonly string[] = NAMES.map((name) => name.toLowerCase());
const INITIALS = new Set(LOWER_NAMES.flatMap((name) => [name.charAt(0), name.charAt(1)]));

/** People, places, brands and things that look like a misspelt day or month. */
const LOOKALIKES = new Set(
  (
    "augusta augusto auguste augustus augustin aprile avril abril sundar sunda sundae sanday sunway sundry munday mundy mondal monda " +
    "frida fridman freiday marche marcha marche macha maarch marsh marc marcy mach archa juliet julia saturdayo satriday octavo octopus"
  ).split(" "),
);
/** Other languages' names: they stand in foreign titles and addresses, so only an English date makes them misspellings. */
const FOREIGN = new Set(
  (
    "januar januari janvier janeiro februar februari fevereiro aprile avril abril mars juni juin junho juli juillet julho agosto augusti " +
    "septembre septiembre setembro settembre octobre oktober octubre outubro ottobre novembre noviembre novembro decembre dezember dezembro dicembre diciembre december"
  ).split(" "),
);
const TITLES = new Set(
  "mr mr. mrs mrs. ms ms. dr dr. prof prof. sir judge sen. rep. gov. lord lady st. saint".split(" "),
);
/** Words before a day or a month. */
const LEADS = new Set(
  "on since until till from by before after next last this every each late early mid past between through of in during and to through first second third previous following".split(
    " ",
  ),
);

export const calendarSpelling: Rule = defineRule({
  id: "calendar-spelling",
  category: "time",
  severity: "warning",
  summary: "The name of a weekday or month is misspelt.",
  why: "A misspelt day is found by every reader, and by no search: the date is lost to archives and calendars.",
  limits:
    "A form is reported only if it is no English word, one slip away from the name (two for long names beside a date), and used as a date: beside a number, a year, another day or month, or a word such as “on” or “last”. Names of people and places, plurals (“Fridays”), other languages (“Oktoberfest”, “le 3 septembre”) and May are left alone; June and July need the number of a day after them.",
  flags: [
    {
      text: "They met on {|Wedensday|}, February 22, 2023.",
      fixed: "They met on Wednesday, February 22, 2023.",
    },
    { text: "The fair opens on {|Ocotber|} 28.", fixed: "The fair opens on October 28." },
    { text: "It ended in {|Septmber|} 2025.", fixed: "It ended in September 2025." },
    { text: "The list opens on {|Jully|} 4.", fixed: "The list opens on July 4." },
    { text: "Sales rose in late {|Novemmber|}.", fixed: "Sales rose in late November." },
    {
      text: "{|Thurday|}, May 7, 2015: the doors open. The Thurday talks are free.",
      fixed: "Thursday, May 7, 2015: the doors open. The Thurday talks are free.",
    },
    { text: "The doors open on {|Tursday|}, May 7, 2015.", fixed: "The doors open on Thursday, May 7, 2015." },
  ],
  accepts: [
    "Gavin Friday met Cassandra May and Jane March on Monday.",
    "Shops close on Fridays and on most Sundays.",
    "Sundar Pichai and Frida Kahlo never met on Sunda Strait.",
    "In Augusta, 15 players came; Munday 3 was the hardest hole.",
    "The Festival d'Automne ran from 3 septembre; the Oktoberfest 2025 followed.",
    "The march of 12 Marchers began in Junee 4.",
  ],
  *check(article) {
    const groups = new Map<string, Misspelling[]>();
    for (const { start, passage } of article.paragraphs) {
      for (const found of misspellings(passage)) {
        const group = groups.get(found.wrong) ?? [];
        group.push({ ...found, ...shifted(found, start) });
        groups.set(found.wrong, group);
      }
    }
    for (const group of groups.values()) yield reportOf(article, group);
  },
});

const misspellings: (passage: Passage) => readonly Misspelling[] = perPassage(({ tokens }) => {
  const found: Misspelling[] = [];
  tokens.forEach((token, index) => {
    const names = namesMeant(tokens, index);
    if (names.length > 0) found.push({ start: token.start, end: token.end, wrong: token.text, names });
  });
  return found;
});

/** The names that a misspelt word may stand for; none for any other word. */
function namesMeant(tokens: readonly Token[], index: number): string[] {
  const { kind, text, lower, glued } = tokens[index] as Token;
  if (kind !== "word" || text.length < SHORTEST_NAME || text.length > 12 || !INITIALS.has(lower.charAt(0))) return [];
  if (!isUpper(text) && !standsByDate(tokens, index)) return [];
  if (glued && /[./@_\\]$/.test(tokens[index - 1]?.text ?? "")) return [];
  const { least, names } = nearestNames(lower);
  if (names.length === 0 || LOOKALIKES.has(lower) || isPluralOf(lower) || isOtherWord(tokens, index)) return [];
  const fits = names[0]?.length === SHORTEST_NAME ? isDay(tokens[index + 1]) : isPlausible(tokens, index, least);
  if (!fits || (FOREIGN.has(lower) && !isEnglishDate(tokens, index))) return [];
  if (TITLES.has(tokens[index - 1]?.lower ?? "")) return [];
  return names.map((name) => inCaseOf(text, name));
}

/** A word in small letters counts only beside a date, so beside a number or a word with a capital. */
function standsByDate(tokens: readonly Token[], index: number): boolean {
  for (let at = Math.max(0, index - 2); at <= Math.min(index + 2, tokens.length - 1); at++) {
    const { kind, text } = tokens[at] as Token;
    if (kind === "number" || kind === "ordinal" || (kind === "word" && isUpper(text))) return true;
  }
  return false;
}

function isPlausible(tokens: readonly Token[], index: number, slips: number): boolean {
  if (isDated(tokens, index)) return true;
  const { text } = tokens[index] as Token;
  return slips === 1 && isUpper(text) && text !== text.toUpperCase() && isTypical(tokens, index);
}

interface Nearest {
  readonly least: number;
  /** Empty for a right name, and for a word that is far from all. */
  readonly names: readonly string[];
}

const nearestNames: (lower: string) => Nearest = remember((lower) => {
  const slips = LOWER_NAMES.map((name) => slipsBetween(lower, name));
  const least = Math.min(...slips);
  return { least, names: least === 0 || least > 2 ? [] : NAMES.filter((_, at) => slips[at] === least) };
});

/** An English word or a place of its own. A rare one ("aril") does not stand before the number of a day or year. */
function isOtherWord(tokens: readonly Token[], index: number): boolean {
  const { lower } = tokens[index] as Token;
  return isCommonWord(lower) || placeKinds(lower) !== 0 || (isWord(lower) && !isEnglishDate(tokens, index));
}

/**
 * 0–2 slips, 3 for more. The first letter is right, but for a swap with the second; short names allow one slip, and the
 * shortest only one of those that {@link isTypingSlip} knows.
 */
function slipsBetween(lower: string, name: string): number {
  const limit = name.length >= LONG_NAME ? 2 : 1;
  if (Math.abs(lower.length - name.length) > limit) return 3;
  if (lower.charCodeAt(0) !== name.charCodeAt(0)) {
    const swapped = lower.charAt(1) + lower.charAt(0) + lower.slice(2);
    return swapped === name ? 1 : 3;
  }
  if (name.length === SHORTEST_NAME && lower !== name) {
    // "Junee" is a town.
    if (!isTypingSlip(lower, name) || lower.at(-1) === lower.at(-2)) return 3;
  }
  const distance = editDistance(lower, name, limit);
  return distance <= limit ? distance : 3;
}

function isPluralOf(lower: string): boolean {
  const singular = lower.slice(0, -1);
  return lower.endsWith("s") && (monthNumber(singular) !== undefined || weekdayNumber(singular) !== undefined);
}

function inCaseOf(model: string, name: string): string {
  return model.length > 1 && model === model.toUpperCase() ? name.toUpperCase() : name;
}

/** A number of a day or year, or another day or month, stands beside the word. */
function isDated(tokens: readonly Token[], index: number): boolean {
  return isEnglishDate(tokens, index) || isDay(tokens[index - 1]) || isCalendarName(tokens[index - 1]);
}

/** As in "Month 28", "Month 2025", "Weekday, May 7", "Weekday (" after a weekday and a comma. */
function isEnglishDate(tokens: readonly Token[], index: number): boolean {
  const next = tokens[index + 1];
  if (next?.text === "," || next?.text === ".") {
    const after = tokens[index + 2];
    return isCalendarName(after) || isYear(after) || (next.text === "." && isDay(after));
  }
  if (isDay(next) || isYear(next) || isCalendarName(next)) return true;
  // "Wednesday to Fridday", "Friday, Ocotber"
  const joint = tokens[index - 1]?.lower ?? "";
  return /^(?:to|and|or|through|until|,|-|–)$/.test(joint) && isCalendarName(tokens[index - 2]);
}

function isDay(token: Token | undefined): boolean {
  if (token?.kind === "ordinal") return Number.parseInt(token.text, 10) <= 31;
  return token?.kind === "number" && /^(?:0?[1-9]|[12]\d|3[01])$/.test(token.text);
}

function isYear(token: Token | undefined): boolean {
  return token?.kind === "number" && /^(?:1[89]|20)\d\d$/.test(token.text);
}

function isCalendarName(token: Token | undefined): boolean {
  if (token?.kind !== "word" || !isUpper(token.text)) return false;
  return monthNumber(token.lower) !== undefined || weekdayNumber(token.lower) !== undefined;
}

/** Without a date beside it: a slip that only a misspelling has, and no name around the word. */
function isTypical(tokens: readonly Token[], index: number): boolean {
  const { lower } = tokens[index] as Token;
  if (!NAMES.some((name) => name.length >= 6 && isTypingSlip(lower, name.toLowerCase()))) return false;
  const before = tokens[index - 1];
  const after = tokens[index + 1];
  if (after?.kind === "word" && isUpper(after.text) && !isCalendarName(after) && !LEADS.has(before?.lower ?? ""))
    return false;
  if (before === undefined) return after?.text === ",";
  return before.kind === "word" && (!isUpper(before.text) || LEADS.has(before.lower));
}

/** Letters swapped, doubled, or left out inside the word: what fingers do, and what tells two names apart least. */
function isTypingSlip(lower: string, name: string): boolean {
  if (editDistance(lower, name, 1) > 1) return false;
  if (lower.length === name.length) return [...lower].sort().join("") === [...name].sort().join("");
  if (lower.length < name.length) return lower.at(-1) === name.at(-1);
  for (let i = 1; i < lower.length; i++) {
    if (lower[i] === lower[i - 1] && lower.slice(0, i) + lower.slice(i + 1) === name) return true;
  }
  return false;
}

function reportOf(article: Article, group: readonly Misspelling[]): Report {
  const first = group[0] as Misspelling;
  const { wrong, names } = first;
  const proofs = names.map((name) => ({ name, evidence: evidenceFor(article, first, name) }));
  proofs.sort((a, b) => strength(b.evidence) - strength(a.evidence));
  const best = proofs[0] as (typeof proofs)[number];
  const certain = proofs.length === 1 || strength(best.evidence) > strength(proofs[1]?.evidence ?? []);
  const meant = certain ? say`“${best.name}”` : either(names.map((name) => say`“${name}”`));
  const fixes = proofs.map(({ name }, index) => ({
    title: say`Change to “${name}”`,
    ...(certain && index === 0 ? { preferred: true } : {}),
    edits: [{ start: first.start, end: first.end, newText: name }],
  }));
  const all = {
    title: changeTo(best.name, group.length),
    edits: group.map(({ start, end }) => ({ start, end, newText: best.name })),
  };
  return {
    span: { start: first.start, end: first.end },
    message: say`“${wrong}” is no word; ${meant} is meant.`,
    evidence: best.evidence.map(({ start, end, note }) => ({ start, end, note })),
    fixes: group.length === 1 ? fixes : [...fixes, all],
  };
}

interface Proof extends Evidence {
  readonly weight: number;
}

function strength(proofs: readonly Proof[]): number {
  return proofs.reduce((sum, { weight }) => sum + weight, 0);
}

/** The day beside the word that falls on the weekday, and the first place where the name is spelt right. */
function evidenceFor(article: Article, { start, end }: Span, name: string): Proof[] {
  const proofs: Proof[] = [];
  const date = article.times.find((time) => time.start >= end && time.start - end <= 3 && time.known.day !== undefined);
  const day = date?.interval?.first;
  if (date !== undefined && day !== undefined && weekdayName(weekdayOf(day)).toLowerCase() === name.toLowerCase()) {
    const note = say`${sayDate(fromDayNumber(day))}, is a ${sayWeekday(weekdayOf(day))}`;
    proofs.push({ start: date.start, end: date.end, note, weight: 2 });
  }
  for (const paragraph of article.paragraphs) {
    const token = paragraph.passage.tokens.find(({ text }) => text === name);
    if (token === undefined || paragraph.start + token.start === start) continue;
    proofs.push({
      ...shifted({ start: token.start, end: token.end }, paragraph.start),
      note: say`spelt right here`,
      weight: 1,
    });
    break;
  }
  return proofs;
}
