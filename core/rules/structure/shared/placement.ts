import { speechVerbs } from "../../../entities/vocabulary.ts";
import { isUpper } from "../../../text/characters.ts";
import type { Passage } from "../../../text/passage.ts";
import { firstEndingAfter } from "../../../text/span.ts";
import type { Token } from "../../../text/tokens.ts";

/** Where the missing partner of a mark may belong, as an offset in the passage. */
export interface Place {
  readonly at: number;
  /** The words themselves say so; other places are guesses. */
  readonly sure: boolean;
}

const MOST_PLACES = 3;
const SMALL_WORDS = new Set("of the a an and for in on to upon with at by de la".split(" "));
const VERBS = new Set(
  "is are was were has have had will would can could may might must should to said says who which that".split(" "),
);
const INTRODUCERS = new Set(
  "such including formerly e.g. e.g i.e. i.e also known a.k.a. see especially mostly mainly".split(" "),
);
const PRONOUNS = new Set("he she they we it i".split(" "));
const MORE_SPEECH = new Set(
  "recalls recalled concludes notes writes adds explains continued continues shared shares stating quotes tweeted reads".split(
    " ",
  ),
);

/** Places for the partner of the mark at `at`, the likeliest first. `known`: what stands between such marks elsewhere. */
export function placesFor(
  passage: Passage,
  at: number,
  missing: "opening" | "closing",
  known: readonly string[],
): Place[] {
  const quote = !"()[]".includes(passage.text.charAt(at));
  const index = firstEndingAfter(passage.tokens, at);
  const places = repeated(passage.text, at, missing, known);
  if (missing === "closing") places.push(...(quote ? closingQuote(passage, index) : closingBracket(passage, index)));
  else places.push(...(quote ? openingQuote(passage, index) : openingBracket(passage, index)));
  const distinct = new Map<number, Place>();
  for (const place of places) {
    const useful = missing === "closing" ? place.at > at + 1 : place.at < at;
    if (useful && !distinct.has(place.at)) distinct.set(place.at, place);
  }
  return [...distinct.values()].slice(0, MOST_PLACES);
}

/** Where an attribution shows that the quotation opened at `at` has ended before it; undefined where none follows. */
export function endByAttribution(passage: Passage, at: number): number | undefined {
  const { tokens } = passage;
  const index = firstEndingAfter(tokens, at);
  return attributionAfter(tokens, index, regionEnd(tokens, index));
}

/** The same words between two such marks elsewhere in the article. */
function repeated(text: string, at: number, missing: "opening" | "closing", known: readonly string[]): Place[] {
  for (const content of known) {
    if (content.length < 2) continue;
    if (missing === "closing" && text.startsWith(content, at + 1)) {
      const end = at + 1 + content.length;
      if (/^\d+$/.test(content) || !/[\p{L}\p{N}]/u.test(text.charAt(end))) return [{ at: end, sure: true }];
    }
    if (missing === "opening" && text.endsWith(content, at)) {
      const start = at - content.length;
      if (start >= 0 && !/[\p{L}\p{N}]/u.test(text.charAt(start - 1))) return [{ at: start, sure: true }];
    }
  }
  return [];
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
  while (tokens[i]?.glued === true && /^[*”"’]$/.test(tokens[i]?.text ?? "")) i++;
  return i;
}

function isAcronym(token: Token | undefined): boolean {
  return (token?.kind === "word" || token?.kind === "alnum") && /\p{Lu}.*\p{Lu}|^\p{Lu}\d/u.test(token.text);
}

function isOpeningQuote(token: Token | undefined): boolean {
  return token !== undefined && /^[“"‘]$/.test(token.text);
}

function closingBracket({ tokens, sentences }: Passage, index: number): Place[] {
  const places: Place[] = [];
  const acronym = pastAcronym(tokens, index + 1);
  if (acronym > index + 1) places.push({ at: endBefore(tokens, acronym), sure: true });
  const end = sentences.find(({ last }) => last > index)?.last ?? tokens.length;
  const first = tokens[index + 1];
  if (first?.kind === "address" || (first?.kind === "word" && isUpper(tokens[index + 2]?.text ?? ""))) {
    places.push({ at: first.end, sure: false });
  }
  const breaks: Place[] = [];
  let verbs = 0;
  for (let i = index + 2; i < end && breaks.length < 2; i++) {
    const { text, lower, kind, glued } = tokens[i] as Token;
    const pause = kind === "mark" && glued && /^[,;:]$/.test(text);
    if (!pause && !(VERBS.has(lower) && verbs++ === 0)) continue;
    breaks.push({ at: endBefore(tokens, i), sure: false });
  }
  const stop = /^[.!?]$/.test(tokens[end - 1]?.text ?? "") ? end - 1 : end;
  return [...places, ...breaks, { at: endBefore(tokens, stop), sure: false }];
}

function openingBracket({ tokens, sentences }: Passage, index: number): Place[] {
  const places: Place[] = [];
  const first = sentences.find(({ last }) => last > index)?.first ?? 0;
  const before = tokens[index - 1];
  const start = (i: number, sure: boolean) => places.push({ at: (tokens[i] as Token).start, sure });
  if (before !== undefined && /^[”"]$/.test(before.text)) {
    for (let i = index - 2; i >= first; i--) {
      if (!isOpeningQuote(tokens[i])) continue;
      start(i, true);
      break;
    }
  } else if (isAcronym(before) || before?.text === "*") {
    let i = before?.text === "*" ? index - 2 : index - 1;
    if (tokens[i - 1]?.text === ":" && isAcronym(tokens[i - 2])) i -= 2;
    if (i >= 0) start(i, true);
  }
  const run = runBefore(tokens, index, first);
  for (let i = index - 1; i > first; i--) {
    const { lower, text } = tokens[i] as Token;
    if (/^[DRI]$/.test(text) && tokens[i + 1]?.text === "-" && i >= run) start(i, true);
    else if (INTRODUCERS.has(lower)) start(i, false);
  }
  if (run < index) start(run, run === 0);
  for (let i = index - 1; i > first; i--) {
    if (!/^[,;:]$/.test(tokens[i - 1]?.text ?? "")) continue;
    start(i, false);
    break;
  }
  if (first < index) start(first, false);
  return places;
}

/** The start of the capitalised words that end right before `index`; `index` if there are none. */
function runBefore(tokens: readonly Token[], index: number, first: number): number {
  let run = index;
  for (let i = index - 1; i >= first; i--) {
    const { kind, text, lower, glued } = tokens[i] as Token;
    if (kind === "word" && isUpper(text)) run = i;
    else if (!SMALL_WORDS.has(lower) && !(/^[-&]$/.test(text) && glued) && kind !== "address") break;
    else if (kind === "address") run = i;
  }
  return run;
}

/** The index of the next opening mark, or of the end: no further can the quotation reach. */
function regionEnd(tokens: readonly Token[], index: number): number {
  for (let i = index + 1; i < tokens.length; i++) {
    const { text, glued } = tokens[i] as Token;
    if (text === "“" || (text === '"' && !glued)) return i;
  }
  return tokens.length;
}

function closingQuote(passage: Passage, index: number): Place[] {
  const { tokens, sentences } = passage;
  const places: Place[] = [];
  const end = regionEnd(tokens, index);
  const attribution = attributionAfter(tokens, index, end);
  if (attribution !== undefined) places.push({ at: attribution, sure: true });
  // A title: the capitalised words up to the first lower-case one, or up to their last comma.
  let run = index + 1;
  let comma = -1;
  for (let i = run; i < end; i++) {
    const { kind, text, lower } = tokens[i] as Token;
    if (kind === "word" && isUpper(text)) run = i + 1;
    else if (text === "," && isUpper(tokens[i + 1]?.text ?? "")) comma = i;
    else if (!SMALL_WORDS.has(lower) && text !== "-" && text !== ":") break;
  }
  if (comma > index && comma < run) places.push({ at: (tokens[comma] as Token).end, sure: false });
  if (run > index + 2) places.push({ at: endBefore(tokens, run), sure: false });
  // A phrase: its first compound, or its first two words.
  if (!isUpper(tokens[index + 1]?.text ?? "")) {
    let compound = index + 2;
    while (compound < end && tokens[compound]?.glued === true && tokens[compound]?.kind !== "mark") compound++;
    while (tokens[compound]?.text === "-" && tokens[compound]?.glued === true) compound += 2;
    if (compound > index + 2) places.push({ at: endBefore(tokens, compound), sure: false });
    else if (tokens[index + 2]?.kind === "word") places.push({ at: (tokens[index + 2] as Token).end, sure: false });
  }
  const sentence = sentences.find(({ last }) => last > index)?.last ?? end;
  if (sentence < end) places.push({ at: endBefore(tokens, sentence), sure: false });
  return [...places, { at: endBefore(tokens, end), sure: false }];
}

/** The offset after the comma or stop before `said Name`, `she recalls`, `Name said`. */
function attributionAfter(tokens: readonly Token[], index: number, end: number): number | undefined {
  for (let i = index + 2; i < end; i++) {
    const mark = tokens[i - 1] as Token;
    if (!/^[,?!]$/.test(mark.text) || (tokens[i] as Token).glued) continue;
    if (isSpeech(tokens[i]) && (isUpper(tokens[i + 1]?.text ?? "") || PRONOUNS.has(tokens[i + 1]?.lower ?? "")))
      return mark.end;
    if (tokens[i]?.lower === "according" && tokens[i + 1]?.lower === "to") return mark.end;
    if (isSpeech(tokens[speakerEnd(tokens, i)]) && speakerEnd(tokens, i) > i) return mark.end;
  }
  return undefined;
}

/** The index after a speaker: a pronoun, "the editor", "Ms. Name of Place", "Name's Name"; `from` if there is none. */
function speakerEnd(tokens: readonly Token[], from: number): number {
  if (PRONOUNS.has(tokens[from]?.lower ?? "")) return from + 1;
  if (tokens[from]?.lower === "the" && tokens[from + 1]?.kind === "word") return from + 2;
  let i = from;
  while (i < from + 6 && (isUpper(tokens[i]?.text ?? "") || tokens[i]?.kind === "clitic")) i++;
  return i;
}

function isSpeech(token: Token | undefined): boolean {
  return token !== undefined && (speechVerbs.has(token.lower) || MORE_SPEECH.has(token.lower));
}

function openingQuote({ tokens, sentences }: Passage, index: number): Place[] {
  const places: Place[] = [];
  const start = (i: number, sure: boolean) => {
    const token = tokens[i];
    if (token !== undefined) places.push({ at: token.start, sure });
  };
  let from = 0;
  for (let i = 0; i < index; i++) if (/^[”"]$/.test(tokens[i]?.text ?? "")) from = i + 1;
  for (let i = from + 1; i < index; i++) {
    const { text } = tokens[i - 1] as Token;
    if ((text === "," && isSpeech(tokens[i - 2])) || (text === ":" && !(tokens[i] as Token).glued)) {
      start(i, true);
      break;
    }
  }
  const run = runBefore(tokens, index - (/^[,.]$/.test(tokens[index - 1]?.text ?? "") ? 1 : 0), from);
  const attributed = isSpeech(tokens[index + 1]) || isSpeech(tokens[speakerEnd(tokens, index + 1)]);
  const sentence = Math.max(from, sentences.find(({ last }) => last > index)?.first ?? from);
  if (attributed) start(from, from === 0);
  if (run < index - 2) start(run, false);
  start(sentence, false);
  start(from, false);
  return places;
}

/** The end of the last token before `index`. */
function endBefore(tokens: readonly Token[], index: number): number {
  return tokens[index - 1]?.end ?? 0;
}
