import { monthNumber } from "../../../calendar/names.ts";
import { isUpper } from "../../../text/characters.ts";
import type { Passage } from "../../../text/passage.ts";
import type { Token } from "../../../text/tokens.ts";
import { endBefore, isAcronym, isOpeningQuote, type Place, runBefore } from "./place.ts";

/** An agency at the head of a line has at most so many words: `Harbour News) 13:10`. */
const LONGEST_AGENCY = 3;
/** Words before which what stands in brackets often ends. */
const VERBS = new Set(
  "is are was were has have had will would can could may might must should to said says who which that".split(" "),
);
/** Stock exchanges and their parts, as in "OTC Pink: ABCD". */
const EXCHANGES = new Set(
  "nyse nasdaq otc otcqb otcqx pink amex american cboe ca tsx tsxv v cse fse aim asx sgx hkex sehk lse psx bse nse frankfurt".split(
    " ",
  ),
);
/** Words with which what stands in brackets often begins. */
const INTRODUCERS = new Set(
  "such including formerly e.g. e.g i.e. i.e also known a.k.a. see especially mostly mainly plus across hereinafter excluding except now then which who".split(
    " ",
  ),
);

/** Places for the bracket that closes the one at token `index`. */
export function closingBracket({ tokens, sentences }: Passage, index: number): Place[] {
  const places: Place[] = [];
  const whole = pastWhole(tokens, index + 1);
  const acronym = pastAcronym(tokens, index + 1);
  if (whole > index + 1) places.push({ at: endBefore(tokens, whole), sure: true });
  else if (acronym > index + 1) {
    const goesOn = isUpper(tokens[acronym]?.text ?? "");
    const sure = !goesOn && (isTicker(tokens, index + 1, acronym) || abbreviates(tokens, index - 1, index + 1));
    places.push({ at: endBefore(tokens, acronym), sure });
  }
  const end = sentences.find(({ last }) => last > index)?.last ?? tokens.length;
  const breaks: Place[] = [];
  let verbs = 0;
  for (let i = index + 2; i < end && breaks.length < 2; i++) {
    const { text, lower, kind, glued } = tokens[i] as Token;
    const pause = kind === "mark" && glued && /^[,;:]$/.test(text);
    if (!pause && !(VERBS.has(lower) && verbs++ === 0)) continue;
    breaks.push({ at: endBefore(tokens, i), sure: false });
  }
  const chunk = { at: endBefore(tokens, pastChunk(tokens, index + 1)), sure: false };
  const stop = /^[.!?]$/.test(tokens[end - 1]?.text ?? "") ? end - 1 : end;
  return [...places, ...breaks.slice(0, 1), chunk, ...breaks.slice(1), { at: endBefore(tokens, stop), sure: false }];
}

/** Places for the bracket that the one at token `index` closes. */
export function openingBracket({ tokens, sentences }: Passage, index: number): Place[] {
  const places: Place[] = [];
  const first = sentences.find(({ last }) => last > index)?.first ?? 0;
  const before = tokens[index - 1];
  const start = (i: number, sure: boolean) => places.push({ at: (tokens[i] as Token).start, sure });
  if (before !== undefined && /^[”"]$/.test(before.text)) {
    for (let i = index - 2; i >= first; i--) {
      if (!isOpeningQuote(tokens[i])) continue;
      // (the “Trust”): the words before belong to it.
      start(i, tokens[i - 1]?.kind !== "word" || isUpper(tokens[i - 1]?.text ?? ""));
      break;
    }
  } else if (isAcronym(before) || before?.text === "*") {
    let i = before?.text === "*" ? index - 2 : index - 1;
    const ticker = tokens[i - 1]?.text === ":";
    if (ticker) i = exchangeBefore(tokens, i - 1);
    while (tokens[i]?.glued === true && /^[&-]$/.test(tokens[i - 1]?.text ?? "")) i -= 2;
    if (i >= 0 && i < index) start(i, ticker || abbreviates(tokens, i - 1, i));
  }
  let chunk = index - 1;
  while (chunk > first && tokens[chunk]?.glued === true) chunk--;
  const phone = /^\d{3}$/.test(before?.text ?? "") && tokens[index + 1]?.kind === "number";
  const month = /^\d{4}$/.test(before?.text ?? "") && tokens[index - 2]?.text === "," ? index - 4 : index - 2;
  if (phone) start(index - 1, true);
  else if (before?.kind === "number" && monthNumber(tokens[month]?.lower ?? "") !== undefined) start(month, true);
  const run = runBefore(tokens, index, first);
  for (let i = index - 1; i > first; i--) {
    const { lower, text } = tokens[i] as Token;
    if (/^[DRI]$/.test(text) && tokens[i + 1]?.text === "-" && i >= run) start(i, true);
    else if (INTRODUCERS.has(lower)) start(i, false);
  }
  if (run < index) start(run, run === 0 && index <= LONGEST_AGENCY);
  if (chunk >= 0 && chunk < index) start(chunk, false);
  for (let i = index - 1; i > first; i--) {
    if (!/^[,;:]$/.test(tokens[i - 1]?.text ?? "")) continue;
    start(i, false);
    break;
  }
  if (first < index) start(first, false);
  return places;
}

/** A date, an area code or the number of an item, which stand in brackets alone. The index after it, or `from`. */
function pastWhole(tokens: readonly Token[], from: number): number {
  const first = tokens[from];
  const next = tokens[from + 1];
  if (first?.kind === "word" && monthNumber(first.lower) !== undefined && next?.kind === "number") {
    if (/^[-–]$/.test(tokens[from + 2]?.text ?? "") && tokens[from + 3]?.kind === "number") return from + 4;
    const year = tokens[from + 2]?.text === "," && /^\d{4}$/.test(tokens[from + 3]?.text ?? "");
    return year ? from + 4 : from + 2;
  }
  if (first?.kind === "number" && next?.glued === false) {
    if (/^\d{3}$/.test(first.text) && next.kind === "number") return from + 1;
    if (/^\d{1,2}$/.test(first.text) && next.kind === "word" && !isUpper(next.text)) return from + 1;
  }
  return from;
}

/** `NYSE: ABC`: an exchange, a colon, and what is traded there. */
function isTicker(tokens: readonly Token[], from: number, last: number): boolean {
  return tokens.slice(from, last).some(({ text }) => text === ":");
}

/** The index where the name of an exchange begins that ends before the colon at `colon`; after the colon if none does. */
function exchangeBefore(tokens: readonly Token[], colon: number): number {
  let i = colon;
  while (i > 0 && (EXCHANGES.has(tokens[i - 1]?.lower ?? "") || (tokens[i - 1]?.text === "-" && tokens[i - 1]?.glued)))
    i--;
  return i === colon ? colon + 1 : i;
}

/** The acronym at `acronym` ends in the initial of the word at `word`: "electric vehicles (EVs". */
function abbreviates(tokens: readonly Token[], word: number, acronym: number): boolean {
  const at = isOpeningQuote(tokens[acronym]) ? acronym + 1 : acronym;
  const end = pastAcronym(tokens, acronym);
  const letters = tokens
    .slice(at, end)
    .map(({ text }) => text)
    .join("");
  const last = /\p{Lu}(?=\P{Lu}*$)/u.exec(letters)?.[0].toLowerCase();
  return last !== undefined && tokens[word]?.lower.startsWith(last) === true;
}

/** `NASDAQ: ABCD*`, `EVs`, `“PDA”`, `I&T`, `SB 1899`; the index after it, or `from`. */
function pastAcronym(tokens: readonly Token[], from: number): number {
  let i = from;
  if (isOpeningQuote(tokens[i])) i++;
  if (!isAcronym(tokens[i])) return from;
  i++;
  while (tokens[i]?.glued === true && /^[&/-]$/.test(tokens[i]?.text ?? "") && tokens[i + 1]?.glued === true) i += 2;
  if (tokens[i]?.text === ":" && isAcronym(tokens[i + 1])) i += 2;
  else if (tokens[i]?.kind === "number" && tokens[i]?.glued === false) i++;
  // "NYSE: ABC; TSX: ABC"
  while (/^[,;]$/.test(tokens[i]?.text ?? "") && tokens[i + 2]?.text === ":" && tokens[i + 3] !== undefined) i += 4;
  while (tokens[i]?.glued === true && /^[*”"’]$/.test(tokens[i]?.text ?? "")) i++;
  return i;
}

/** The index after the tokens that follow each other without white space, closing punctuation left out. */
function pastChunk(tokens: readonly Token[], from: number): number {
  let i = from + 1;
  while (tokens[i]?.glued === true) i++;
  while (i > from + 1 && /^[.,;:!?)\]|]$/.test(tokens[i - 1]?.text ?? "")) i--;
  return i;
}
