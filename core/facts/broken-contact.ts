import { type Passage, perPassage } from "../text/passage.ts";
import type { Span } from "../text/span.ts";
import { type Said, say } from "../wording/say.ts";

/** An address or number that no reader can use. */
export interface BrokenContact extends Span {
  /** What it is meant to be, for the reader: `web address`. */
  readonly what: Said;
  /** What is broken, for the reader: `“htpp” should be “http”`. */
  readonly why: Said;
  /** The words as they were certainly meant. */
  readonly meant?: string;
}

/** What is broken beyond doubt among the addresses, numbers and coordinates of a passage, in passage offsets. */
export const brokenContacts: (passage: Passage) => readonly BrokenContact[] = perPassage(({ text }) => {
  const found: BrokenContact[] = [];
  if (text.includes("//") || text.includes("ttp") || text.includes("ww")) found.push(...webAddresses(text));
  if (text.includes("@")) found.push(...mailAddresses(text));
  if (text.includes("(")) found.push(...telephones(text));
  if (text.includes("°")) found.push(...coordinates(text));
  return found.sort((a, b) => a.start - b.start);
});

const MISSPELT = /(?<![\w./:])(?<wrong>h?t{1,3}p{1,2}s?|hhttps?|httsp|htps?)(?=:\/\/[\w-]{1,63}\.)/gi;
const MARKS = /(?<![\w./])(?<protocol>https?)(?<marks>:\/(?!\/)|\/\/|;\/\/|:\/\/\/|:\\\\)(?=[a-z0-9-]{1,63}\.)/gi;
const TWICE = /(?<![\w./])(?<protocol>https?:\/\/)(?=https?:\/\/)/gi;
const LETTERS = /(?<![\w./@-])(?<wrong>ww|wwww)\.(?=[a-z0-9-]{2,63}\.[a-z]{2,6}\b)/gi;
const COMMA = /(?<![\w./@-])www(?:,[a-z0-9-]{2,63}\.|\.[a-z0-9-]{2,63},)(?:com|org|net|gov|edu|info)\b/gi;

function webAddresses(text: string): BrokenContact[] {
  const found: BrokenContact[] = [];
  for (const { 0: wrong, index } of text.matchAll(MISSPELT)) {
    if (/^https?$/i.test(wrong)) continue;
    const meant = /s/i.test(wrong) ? "https" : "http";
    found.push(broken(index, wrong, say`web address`, shouldBe(wrong, meant), meant));
  }
  for (const { 0: wrong, index, groups } of text.matchAll(MARKS)) {
    const meant = `${groups?.["protocol"] ?? "http"}://`;
    found.push(broken(index, wrong, say`web address`, shouldBe(wrong, meant), meant));
  }
  for (const { 0: wrong, index } of text.matchAll(TWICE))
    found.push(broken(index, wrong, say`web address`, say`“${wrong}” stands twice`, ""));
  for (const { 0: wrong, index } of text.matchAll(LETTERS))
    found.push(broken(index, wrong, say`web address`, shouldBe(wrong, "www."), "www."));
  for (const { 0: wrong, index } of text.matchAll(COMMA))
    found.push(broken(index, wrong, say`web address`, say`a comma stands in it for a stop`, wrong.replace(",", ".")));
  return found;
}

const MAIL_MARKS = /(?<![\w.@+-])[\w.+-]{1,64}(?<marks>@@|@\.)[\w-]{1,63}\.[a-z]{2,10}\b/gi;
const MAIL_STOPS = /(?<![\w.@+-])[\w+-][\w.+-]{0,63}@[\w-]{1,63}(?:\.\.[\w-]{1,63}|,(?:com|org|net|gov|edu))\b/gi;

function mailAddresses(text: string): BrokenContact[] {
  const found: BrokenContact[] = [];
  for (const { 0: wrong, index, groups } of text.matchAll(MAIL_MARKS)) {
    const marks = groups?.["marks"] ?? "";
    found.push(broken(index, wrong, say`e-mail address`, shouldBe(marks, "@"), wrong.replace(marks, "@")));
  }
  for (const { 0: wrong, index } of text.matchAll(MAIL_STOPS)) {
    const meant = wrong.replace("..", ".").replace(",", ".");
    found.push(broken(index, wrong, say`e-mail address`, say`a mark stands in it that no address has`, meant));
  }
  return found;
}

/** `(718) 250-487`: the North American way of writing, which has ten digits. */
const TELEPHONE = /\([2-9]\d{2}\) ?(?<local>\d{2,5}[-.]\d{2,6})(?![\d\w]|[-.–]\d)/g;

function telephones(text: string): BrokenContact[] {
  return [...text.matchAll(TELEPHONE)].flatMap(({ 0: wrong, index, groups }) => {
    const local = groups?.["local"] ?? "";
    const digits = local.replace(/\D/g, "").length;
    // Other countries put their own codes in brackets: a plus before, or blocks of other lengths.
    const isForeign = text.charAt(index - 1) === "+" || /\+\d{1,3} ?$/.test(text.slice(Math.max(0, index - 5), index));
    if (
      digits === 7 ||
      digits < 6 ||
      digits > 8 ||
      !/^\d{3}[-.]/.test(local) ||
      (isForeign && !/\+1 ?$/.test(text.slice(Math.max(0, index - 4), index)))
    )
      return [];
    return [broken(index, wrong, say`telephone number`, say`it has ${digits + 3} digits, not 10`)];
  });
}

const COORDINATE =
  /(?<![\d.])(?<degrees>\d{1,3}(?:\.\d{1,8})?)°\s?(?:(?<minutes>\d{1,2}(?:\.\d{1,6})?)['′’]\s?)?(?:(?<seconds>\d{1,2}(?:\.\d{1,6})?)["″”]\s?)?(?<side>[NSEW])\b/g;

function coordinates(text: string): BrokenContact[] {
  return [...text.matchAll(COORDINATE)].flatMap(({ 0: wrong, index, groups = {} }) => {
    const isLatitude = groups["side"] === "N" || groups["side"] === "S";
    const most = isLatitude ? 90 : 180;
    if (Number(groups["degrees"]) > most)
      return [
        broken(index, wrong, say`coordinate`, isLatitude ? say`latitudes end at 90°` : say`longitudes end at 180°`),
      ];
    if (Number(groups["minutes"] ?? 0) >= 60)
      return [broken(index, wrong, say`coordinate`, say`a degree has 60 minutes`)];
    if (Number(groups["seconds"] ?? 0) >= 60)
      return [broken(index, wrong, say`coordinate`, say`a minute has 60 seconds`)];
    return [];
  });
}

function broken(start: number, words: string, what: Said, why: Said, meant?: string): BrokenContact {
  return { start, end: start + words.length, what, why, ...(meant === undefined ? {} : { meant }) };
}

function shouldBe(wrong: string, right: string): Said {
  return say`“${wrong}” should be “${right}”`;
}
