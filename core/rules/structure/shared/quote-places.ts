import { speechVerbs } from "../../../entities/vocabulary.ts";
import { isUpper } from "../../../text/characters.ts";
import type { Passage } from "../../../text/passage.ts";
import type { Token } from "../../../text/tokens.ts";
import { endBefore, type Place, runBefore, SMALL_WORDS } from "./place.ts";

const PREPOSITIONS = new Set("in on at for with to by from".split(" "));
/** How many sentences a quotation is thought to run over. */
const LONGEST_SPEECH = 4;
const PRONOUNS = new Set("he she they we it i".split(" "));
/** Verbs of speech in the tenses of features and interviews. */
const MORE_SPEECH = new Set(
  "recalls recalled concludes notes writes adds explains continued continues shared shares stating quotes tweeted reads".split(
    " ",
  ),
);

/** Places for the mark that closes the quotation opened at token `index`. */
export function closingQuote(passage: Passage, index: number): Place[] {
  const { tokens, sentences } = passage;
  const places: Place[] = [];
  const end = regionEnd(tokens, index);
  const attribution = attributionAfter(tokens, index, end);
  // A sentence was quoted, or a phrase: a phrase ends long before anyone is said to have said it.
  const isSentence = isUpper(tokens[index + 1]?.text ?? "");
  // Who says it is told in the first sentence, unless a lead-in ("she said:") has told it already.
  const told = isSpeech(tokens[index - 2]) && /^[,:]$/.test(tokens[index - 1]?.text ?? "");
  const firstSentence = sentences.find(({ last }) => last > index + 1)?.last ?? end;
  const reach = Math.min(endBefore(tokens, firstSentence), endBefore(tokens, end));
  if (attribution !== undefined && isSentence)
    places.push({ at: attribution, sure: !told && attribution <= reach && !isSource(tokens, attribution) });
  // A title: the capitalised words up to the first lower-case one, or up to their last comma.
  let run = index + 1;
  let comma = -1;
  let cut = -1;
  for (let i = run; i < end; i++) {
    const { kind, text, lower } = tokens[i] as Token;
    if (cut < 0 && run > index + 2 && PREPOSITIONS.has(lower)) cut = i;
    if (kind === "word" && isUpper(text)) run = i + 1;
    else if (text === "," && isUpper(tokens[i + 1]?.text ?? "")) comma = i;
    else if (!SMALL_WORDS.has(lower) && text !== "-" && text !== ":") break;
  }
  if (comma > index && comma < run) places.push({ at: (tokens[comma] as Token).end, sure: false });
  if (cut > 0 && cut < run) places.push({ at: endBefore(tokens, cut), sure: false });
  if (run > index + 2) places.push({ at: endBefore(tokens, run), sure: false });
  // A phrase: its first compound, or its first two words.
  if (!isSentence) {
    let compound = index + 2;
    while (compound < end && tokens[compound]?.glued === true && tokens[compound]?.kind !== "mark") compound++;
    while (tokens[compound]?.text === "-" && tokens[compound]?.glued === true) compound += 2;
    if (compound > index + 2) places.push({ at: endBefore(tokens, compound), sure: false });
    else if (tokens[index + 2]?.kind === "word") places.push({ at: (tokens[index + 2] as Token).end, sure: false });
  }
  if (attribution !== undefined) places.push({ at: attribution, sure: false });
  const sentence = sentences.find(({ last }) => last > index)?.last ?? end;
  if (sentence < end) places.push({ at: endBefore(tokens, sentence), sure: false });
  return [...places, { at: endBefore(tokens, end), sure: false }];
}

/** Places for the mark that opens the quotation closed at token `index`. */
export function openingQuote({ tokens, sentences }: Passage, index: number): Place[] {
  const places: Place[] = [];
  const start = (i: number, sure: boolean) => {
    const token = tokens[i];
    if (token !== undefined && i < index) places.push({ at: token.start, sure });
  };
  let from = 0;
  for (let i = 0; i < index; i++) if (/^[”"]$/.test(tokens[i]?.text ?? "")) from = i + 1;
  const last = tokens[index - 1]?.text ?? "";
  const after = tokens[index + 1];
  // "the Wild West” of": a phrase inside a sentence is short; a sentence ends in a mark or goes on with who says it.
  const phrase = !/^[.,!?]$/.test(last) && after !== undefined && !isSpeech(after);
  if (phrase) {
    const run = runBefore(tokens, index, from);
    if (run < index) start(run, false);
    start(index - 1, tokens[index - 2]?.text === "(");
    start(index - 2, false);
  }
  const current = sentences.findIndex((it) => it.last > index);
  const near = Math.max(from, sentences[Math.max(0, current - LONGEST_SPEECH)]?.first ?? 0);
  const spoken = leadIn(tokens, near, index);
  if (spoken !== undefined) start(spoken, !phrase);
  // `…,” said Name. More words.”`: the words after the attribution.
  const next = sentences.find(({ first }) => first > from);
  if (from > 0 && next !== undefined && isAttribution(tokens, from)) start(next.first, !phrase);
  const attributed = isSpeech(after) || isSpeech(tokens[speakerEnd(tokens, index + 1)]);
  const colon = lastColon(tokens, from, index);
  if (colon !== undefined) start(colon, false);
  if (attributed) start(from, from === 0 && current === 0);
  const run = runBefore(tokens, /^[,.]$/.test(last) ? index - 1 : index, from);
  if (run < index - 2) start(run, false);
  start(Math.max(from, sentences[current]?.first ?? from), false);
  start(from, false);
  return places;
}

/** The offset after the comma or stop before `said Name`, `she recalls`, `Name said`. */
export function attributionAfter(tokens: readonly Token[], index: number, end: number): number | undefined {
  for (let i = index + 2; i < end; i++) {
    const mark = tokens[i - 1] as Token;
    if (!/^[,?!.]$/.test(mark.text) || (tokens[i] as Token).glued) continue;
    if (mark.text === ".") {
      if (isSpeech(tokens[i])) return mark.end;
      continue;
    }
    if (isSpeech(tokens[i]) && (isUpper(tokens[i + 1]?.text ?? "") || PRONOUNS.has(tokens[i + 1]?.lower ?? "")))
      return mark.end;
    if (tokens[i]?.lower === "according" && tokens[i + 1]?.lower === "to") return mark.end;
    if (isSpeech(tokens[speakerEnd(tokens, i)]) && speakerEnd(tokens, i) > i) return mark.end;
  }
  return undefined;
}

/** The index after `Name said,` or `stating:`. */
function leadIn(tokens: readonly Token[], from: number, index: number): number | undefined {
  for (let i = from + 1; i < index; i++) {
    if (/^[,:]$/.test(tokens[i - 1]?.text ?? "") && isSpeech(tokens[i - 2])) return i;
  }
  return undefined;
}

function lastColon(tokens: readonly Token[], from: number, index: number): number | undefined {
  for (let i = index - 1; i > from; i--) {
    if (tokens[i - 1]?.text === ":" && tokens[i]?.glued === false) return i;
  }
  return undefined;
}

/** `said Name`, `she said`, `Name, the minister, said` right after a quotation. */
function isAttribution(tokens: readonly Token[], from: number): boolean {
  return isSpeech(tokens[from]) || isSpeech(tokens[speakerEnd(tokens, from)]);
}

/** The index after a speaker: a pronoun, "the editor", "Ms. Name of Place", "Name's Name"; `from` if there is none. */
function speakerEnd(tokens: readonly Token[], from: number): number {
  if (PRONOUNS.has(tokens[from]?.lower ?? "")) return from + 1;
  if (tokens[from]?.lower === "the" && tokens[from + 1]?.kind === "word") return from + 2;
  let i = from;
  while (i < from + 6 && (isUpper(tokens[i]?.text ?? "") || tokens[i]?.kind === "clitic")) i++;
  return i;
}

/** The index of the next opening mark, or of the end: no further can the quotation reach. */
export function regionEnd(tokens: readonly Token[], index: number): number {
  for (let i = index + 1; i < tokens.length; i++) {
    const { text, glued } = tokens[i] as Token;
    if (text === "“" || (text === '"' && !glued)) return i;
  }
  return tokens.length;
}

/** ", according to" names a source of facts as often as a speaker. */
function isSource(tokens: readonly Token[], at: number): boolean {
  return tokens.find(({ start }) => start >= at)?.lower === "according";
}

function isSpeech(token: Token | undefined): boolean {
  return token !== undefined && (speechVerbs.has(token.lower) || MORE_SPEECH.has(token.lower));
}
