import type { Article } from "../../analyze.ts";
import { speechVerbs } from "../../entities/vocabulary.ts";
import { isFrequentWord } from "../../entities/word-facts.ts";
import { placeKinds } from "../../knowledge/gazetteer.ts";
import { type KnownSlip, knownNameNear, knownNamesAround, type NearName } from "../../knowledge/known-names.ts";
import { isUpper } from "../../text/characters.ts";
import { kindsOf } from "../../text/kinds.ts";
import { type Passage, perPassage } from "../../text/passage.ts";
import { remember } from "../../text/remember.ts";
import { type Span, shifted } from "../../text/span.ts";
import type { Token } from "../../text/tokens.ts";
import { say } from "../../wording/say.ts";
import { isCommonWord, isWord } from "../../words/words.ts";
import { changeTo } from "../change-to.ts";
import { defineRule, type Rule } from "../define-rule.ts";
import type { Report } from "../finding.ts";

/** A misspelt word, and the well-known name it should belong to. */
interface Slip extends Span {
  readonly written: string;
  readonly meant: string;
  readonly name: string;
  /** The whole name as it stands. */
  readonly whole: Span;
  /** The name is one word: the text around must say that it is a place or body. */
  readonly alone: boolean;
}

/** Who writes a word more often than this means it. */
const MOST_USES = 3;

export const knownSpelling: Rule = defineRule({
  id: "known-spelling",
  category: "name",
  severity: "warning",
  spelling: "name",
  supersededBy: ["avoided-name", "person-spelling", "organisation-spelling", "run-together"],
  summary: "A well-known place, body, firm or statesman is misspelt.",
  why: "Readers know how it is written. A wrong letter in a name that all know costs the trust in those they do not.",
  limits:
    "Knows countries, states, great cities, some two hundred firms and bodies and holders of high office. The word as written must be unknown as a name or word; one that stands alone must be where a place or body would stand and have no other name beside it. British and American spellings are alike.",
  flags: [
    { text: "The fair in Kuala {|Lumpar|} opened on Friday.", fixed: "The fair in Kuala Lumpur opened on Friday." },
    {
      text: "Shares of {|Proctor|} & Gamble rose.",
      fixed: "Shares of Procter & Gamble rose.",
    },
    {
      text: "The loan comes from the International {|Monetery|} Fund.",
      fixed: "The loan comes from the International Monetary Fund.",
    },
    {
      text: "The ferry sails to the {|Phillipines|} on Sunday.",
      fixed: "The ferry sails to the Philippines on Sunday.",
    },
    { text: "The pilot comes from {|Cincinatti|}, Ohio.", fixed: "The pilot comes from Cincinnati, Ohio." },
    { text: "The ship sailed to San {|Fransisco|}.", fixed: "The ship sailed to San Francisco." },
    {
      text: "Then President Barack {|Obamma|} signed the treaty.",
      fixed: "Then President Barack Obama signed the treaty.",
    },
  ],
  accepts: [
    "Adam Proctor gambles. Mr. Proctor said so.",
    "The Pittsburg council in Kansas met; Newcastle and Columbia are towns.",
    "The World Health Organisation and the World Trade Organization spoke.",
    "The Lakeside Centres for Disease Control and Prevention met.",
    "He was born in Albanya and lives in San Josef.",
    "Ms. Phillipine and Erik Germani spoke.",
    "The San Franciscans won in New Hartford.",
  ],
  *check(article) {
    const groups = new Map<string, Slip[]>();
    for (const { passage, start, zone } of article.paragraphs) {
      if (zone === "stamp" || zone === "credit") continue;
      for (const slip of slipsIn(passage)) {
        const moved = { ...slip, ...shifted(slip, start), whole: shifted(slip.whole, start) };
        const group = groups.get(slip.written);
        if (group === undefined) groups.set(slip.written, [moved]);
        else group.push(moved);
      }
    }
    for (const group of groups.values()) {
      const [first] = group as [Slip];
      if (first.alone && (group.length > MOST_USES || isPerson(article, group))) continue;
      yield reportOf(article, group);
    }
  },
});

const slipsIn: (passage: Passage) => readonly Slip[] = perPassage((passage) => {
  const { tokens } = passage;
  const slips: Slip[] = [];
  for (const at of kindsOf(passage).capitalised) {
    const slip = slipAmong(tokens, at) ?? slipAlone(tokens, at);
    if (slip !== undefined && !slips.some(({ start }) => start === slip.start)) slips.push(slip);
  }
  return slips.sort((a, b) => a.start - b.start);
});

/** "Kuala Lumpar", found from the word that is right. */
function slipAmong(tokens: readonly Token[], at: number): Slip | undefined {
  const anchor = tokens[at] as Token;
  const found = knownNamesAround(anchor.lower, (offset) => wordAt(tokens, at + offset));
  const fitting = found.filter((slip) => isFitting(tokens, at, slip));
  const [only, another] = fitting;
  if (only === undefined || (another !== undefined && another.meant !== only.meant)) return undefined;
  const first = at - only.before;
  const wrong = tokens[first + only.at] as Token;
  const last = tokens[first + only.length - 1] as Token;
  const whole = { start: (tokens[first] as Token).start, end: last.end };
  return {
    ...bare(wrong),
    written: wrong.text,
    meant: cased(only.meant, wrong.text),
    name: only.name,
    whole,
    alone: false,
  };
}

function isFitting(
  tokens: readonly Token[],
  at: number,
  { before, at: index, length, meant, listed, telling }: KnownSlip,
): boolean {
  const first = at - before;
  const wrong = tokens[first + index];
  if (wrong !== undefined && american(wrong.lower) === american(meant.toLowerCase())) return false;
  if (wrong === undefined || !isUpper(wrong.text) || wrong.text === wrong.text.toUpperCase()) return false;
  const isRare = isUnknown(wrong.text);
  const whole = tokens.slice(first, first + length);
  if (placeKinds(whole.map(({ text }) => text).join(" ")) !== 0) return false;
  const isWeak = listed || (telling.length < 2 && telling.every(isWord));
  if (!isWeak) return isRare || wrong.lower.charAt(0) === meant.charAt(0);
  // "San" and "New" stand before many names: nothing of a name may stand around.
  return isRare && !isName(tokens[first - 1]) && !isName(tokens[first + length]);
}

/** The American spelling of a British one; all others as they are. */
function american(lower: string): string {
  return lower
    .replace(/tre(s?)$/, "ter$1")
    .replace(/our(s?)$/, "or$1")
    .replace(/isation/, "ization")
    .replace(/ence(s?)$/, "ense$1");
}

/** "the Phillipines": a word that nobody knows, a slip from a name that everybody does. */
function slipAlone(tokens: readonly Token[], at: number): Slip | undefined {
  const token = tokens[at] as Token;
  const { text } = token;
  const near = nameNear(text);
  if (near === undefined || !isWhereNamesStand(tokens, at)) return undefined;
  if (near.listed && !isWherePlacesStand(tokens, at)) return undefined;
  const { name } = near;
  return { ...bare(token), written: text, meant: name, name, whole: bare(token), alone: true };
}

/** The well-known name that a word in small letters but for the first is near to. */
const nameNear: (text: string) => NearName | undefined = remember((text) =>
  text.slice(1) === text.slice(1).toLowerCase() && isUnknown(text) ? knownNameNear(text) : undefined,
);

/** A word of plain letters that no list has. */
function isUnknown(text: string): boolean {
  if (!/^[A-Za-z]+$/.test(text) || placeKinds(text) !== 0) return false;
  const lower = text.toLowerCase();
  return !isWord(lower) && !isFrequentWord(lower);
}

/** No other name stands beside it: it is nobody's first or last name. */
function isWhereNamesStand(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  if (before?.text === "-") return false;
  return !isName(before) && !isName(after);
}

const PLACE_LINKS = new Set("in to from at near across outside around".split(" "));

/** After "in" or "from", or before a comma and a place. */
function isWherePlacesStand(tokens: readonly Token[], at: number): boolean {
  const isPlaceAfter = tokens[at + 1]?.text === "," && placeKinds(tokens[at + 2]?.text ?? "") !== 0;
  return isPlaceAfter || PLACE_LINKS.has(tokens[at - 1]?.lower ?? "");
}

/** A capitalised word that is no English word and no acronym. */
function isName(token: Token | undefined): boolean {
  if (token?.kind !== "word" || !isUpper(token.text) || isCommonWord(token.lower)) return false;
  return token.text !== token.text.toUpperCase();
}

function wordAt(tokens: readonly Token[], index: number): string {
  return tokens[index]?.lower ?? "";
}

function bare({ start, end }: Span): Span {
  return { start, end };
}

function cased(meant: string, like: string): string {
  return isUpper(like) ? meant.charAt(0).toUpperCase() + meant.slice(1) : meant;
}

/** The word is part of somebody's full name, or says something. */
function isPerson({ mentions, text }: Article, group: readonly Slip[]): boolean {
  const [{ written }] = group as [Slip];
  return mentions.some(({ type, name, end }) => {
    if (type !== "PER" || !name.includes(written)) return false;
    return name.includes(" ") ? name.split(" ").includes(written) : speechVerbs.has(nextWord(text, end));
  });
}

function nextWord(text: string, from: number): string {
  return /^\s([a-z]{1,20})/.exec(text.slice(from, from + 24))?.[1] ?? "";
}

function reportOf({ text }: Article, group: readonly Slip[]): Report {
  const first = group[0] as Slip;
  const edits = group.map(({ start, end }) => ({ start, end, newText: first.meant }));
  return {
    span: bare(first),
    message: say`“${text.slice(first.whole.start, first.whole.end)}” should be “${first.name}” if the well-known name is meant; the word “${first.written}” is not known.`,
    evidence: group.map(({ whole }, i) => ({
      ...whole,
      note: i === 0 ? say`like the name “${first.name}”` : say`and again`,
    })),
    fixes: [{ title: changeTo(first.meant, group.length), preferred: true, edits }],
  };
}
