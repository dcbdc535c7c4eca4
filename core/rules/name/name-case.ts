import type { Article } from "../../analyze.ts";
import { nameWordsOf } from "../../facts/name-words.ts";
import { placeKinds } from "../../knowledge/gazetteer.ts";
import { isUpper } from "../../text/characters.ts";
import { kindsOf } from "../../text/kinds.ts";
import { type Passage, perPassage } from "../../text/passage.ts";
import { type Span, shifted } from "../../text/span.ts";
import type { Token } from "../../text/tokens.ts";
import { wordsAt } from "../../text/words-at.ts";
import { say } from "../../wording/say.ts";
import { isWord } from "../../words/words.ts";
import { changeTo } from "../change-to.ts";
import { defineRule, type Rule } from "../define-rule.ts";
import type { Report } from "../finding.ts";

/** A stretch that begins with a capital, in the case in which it stands. */
interface Phrase extends Span {
  readonly text: string;
}

/** A phrase in a passage, with what all its forms share. */
interface FoundPhrase extends Phrase {
  readonly lower: string;
}

const HEADS = new Set(
  "initiative summit expo forum partnership agreement protocol plan strategy treaty declaration charter framework dialogue".split(
    " ",
  ),
);
/** Words in small letters inside a name. */
const LINKS = new Set("of and for".split(" "));
const MIN_ACRONYM = 4;
const MAX_ACRONYM = 8;
const MIN_NAME = 4;
const MOST_EVIDENCE = 3;

export const nameCase: Rule = defineRule({
  id: "name-case",
  category: "name",
  severity: "hint",
  supersededBy: ["acronym-case", "avoided-name"],
  spelling: "word",
  summary: "A name stands in capitals and small letters that differ from those elsewhere.",
  why: "Search finds both, but the eye sees two things, or one writer and a careless editor.",
  limits:
    "Acronyms from four letters, names whose last word alone loses its capital, and a person or place that once stands in small letters. The other form must stand more often. Silent on headlines, headings and lines in capitals.",
  flags: [
    {
      text: "ASEAN and China met. ASEAN leaders signed the plan, and the China-{|Asean|} talks go on.",
      fixed: "ASEAN and China met. ASEAN leaders signed the plan, and the China-ASEAN talks go on.",
    },
    {
      text: "Talks on the Belt and Road Initiative began. The Belt and Road Initiative is ten years old, and the Belt and Road {|initiative|} grows.",
      fixed:
        "Talks on the Belt and Road Initiative began. The Belt and Road Initiative is ten years old, and the Belt and Road Initiative grows.",
    },
    {
      text: "Mayor Anton Kolwitzky opened the bridge. Kolwitzky smiled, and children sang for {|kolwitzky|}.",
      fixed: "Mayor Anton Kolwitzky opened the bridge. Kolwitzky smiled, and children sang for Kolwitzky.",
    },
  ],
  accepts: [
    "Anton Kolwitzky opened the bridge. Kolwitzky writes as kolwitzky.example and #kolwitzky; Kolwitzky's kolwitzky-blue is old.",
    "Asean leaders met. Asean is large.",
    "The summit began at noon. The China Summit ended, and the China Summit was long.",
    "The Opec Fund spoke to OPEC.\n\nWHO WON AT ASEAN",
    "An agreement was signed. The Paris Agreement holds.",
  ],
  *check(article) {
    for (const phrases of phrasesOf(article)) {
      const forms = new Map<string, Phrase[]>();
      for (const phrase of phrases) forms.set(phrase.text, [...(forms.get(phrase.text) ?? []), phrase]);
      const [right, ...others] = [...forms.values()].sort((a, b) => b.length - a.length);
      for (const wrong of others)
        if (right !== undefined && right.length > wrong.length && isCaseSlip(wrong, right))
          yield reportOf(wrong, right);
    }
    yield* smallNames(article);
  },
});

/** Names of people and places in small letters: "said kolwitzky". Words of the language and the web are left alone. */
function* smallNames({ paragraphs, mentions }: Article): Generator<Report> {
  const small = new Map<string, Phrase[]>();
  for (const { passage, start, zone } of paragraphs) {
    if (zone !== "body" && zone !== "caption") continue;
    for (const word of unknownIn(passage)) {
      const uses = small.get(word.text);
      if (uses === undefined) small.set(word.text, [{ ...word, ...shifted(word, start) }]);
      else uses.push({ ...word, ...shifted(word, start) });
    }
  }
  if (small.size === 0) return;
  const people = mentions.filter(({ type }) => type === "PER");
  const surnames = new Set(people.map(({ name }) => name.split(" ").at(-1) ?? ""));
  const names = nameWordsOf(paragraphs);
  for (const [lower, [only, another]] of small) {
    const name = lower.charAt(0).toUpperCase() + lower.slice(1);
    const uses = names.get(name) ?? [];
    if (only === undefined || another !== undefined || uses.length < 2) continue;
    const isPerson =
      surnames.has(name) &&
      uses.every(({ word, base }) =>
        people.some(({ start, end }) => start <= base + word.start && base + word.end <= end),
      );
    // What always stands before a capitalised word may be its adjective.
    if (!(isPerson || placeKinds(name) !== 0) || uses.every(({ word }) => word.after !== undefined)) continue;
    yield reportOf(
      [only],
      uses.map(({ word, base }) => ({ ...shifted({ start: word.start, end: word.end }, base), text: name })),
    );
  }
}

/** The words in small letters that the language does not have; few of them, so that names are looked up by them. */
const unknownIn: (passage: Passage) => readonly Phrase[] = perPassage(({ tokens }) => {
  const found: Phrase[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const { kind, text, lower, start, end } = tokens[at] as Token;
    if (kind === "word" && text === lower && text.length >= MIN_NAME && !isWord(lower) && isFree(tokens, at))
      found.push({ text, start, end });
  }
  return found;
});

/** A word between spaces: no part of an address, a hashtag or a compound. */
function isFree(tokens: readonly Token[], at: number): boolean {
  const after = tokens[at + 1];
  if (tokens[at]?.glued === true || tokens[at + 2]?.glued === true) return false;
  return after?.glued !== true || after.kind === "clitic" || /^[,.;:?!”"’)]$/.test(after.text);
}

/** The phrases that stand in more than one form, all of one phrase together, in text order. */
function phrasesOf({ paragraphs, dateline }: Article): Phrase[][] {
  const found = new Map<string, { readonly text: string; readonly at: Phrase[]; differs: boolean }>();
  for (const { passage, start, zone } of paragraphs) {
    if (zone !== "body" && zone !== "caption") continue;
    for (const { text, lower, start: from, end } of phrasesIn(passage)) {
      const place = { start: start + from, end: start + end, text };
      if (dateline !== undefined && place.start < dateline.end && place.end > dateline.start) continue;
      const known = found.get(lower);
      if (known === undefined) found.set(lower, { text, at: [place], differs: false });
      else {
        known.at.push(place);
        known.differs ||= known.text !== text;
      }
    }
  }
  return [...found.values()].filter(({ differs }) => differs).map(({ at }) => at);
}

const headsIn = wordsAt(HEADS);

const phrasesIn: (passage: Passage) => readonly FoundPhrase[] = perPassage((passage) => {
  const { tokens, text } = passage;
  const capitalised = kindsOf(passage).capitalised;
  const shouting = capitalised.filter((at) => isShouted(tokens[at] as Token)).length * 2 > tokens.length;
  if (shouting) return [];
  const found: FoundPhrase[] = [];
  for (const at of capitalised) {
    const token = tokens[at] as Token;
    if (isAcronymLike(token) && !isShoutedAround(tokens, at))
      found.push({ start: token.start, end: token.end, text: token.text, lower: token.lower });
  }
  for (const at of headsIn(passage)) {
    const token = tokens[at] as Token;
    const first = nameStart(tokens, at);
    if (first === undefined) continue;
    const { start } = tokens[first] as Token;
    const words = text.slice(start, token.end);
    found.push({ start, end: token.end, text: words, lower: words.toLowerCase() });
  }
  return found;
});

function isShouted({ text }: Token): boolean {
  return text.length > 1 && text === text.toUpperCase();
}

/** `ASEAN`, `Asean`: letters alone, all capitals or the first, and no word or place that may be set in capitals. */
function isAcronymLike(token: Token): boolean {
  const { kind, text, lower } = token;
  if (kind !== "word" || text.length < MIN_ACRONYM || text.length > MAX_ACRONYM || !/^[A-Za-z]+$/.test(text))
    return false;
  return (isShouted(token) || text.slice(1) === lower.slice(1)) && !isWord(lower) && placeKinds(text) === 0;
}

/** A word beside it stands in capitals too: a line for the eye. */
function isShoutedAround(tokens: readonly Token[], at: number): boolean {
  return [tokens[at - 1], tokens[at + 1]].some(
    (token) => token?.kind === "word" && token.text.length > 2 && isShouted(token),
  );
}

/** Where a name of two capitals and more begins that the head at `at` ends. */
function nameStart(tokens: readonly Token[], at: number): number | undefined {
  let first = at;
  let capitals = 0;
  while (first > 0) {
    const before = tokens[first - 1] as Token;
    if (before.kind !== "word") break;
    if (isUpper(before.text)) capitals++;
    else if (!LINKS.has(before.lower)) break;
    first--;
  }
  while (first < at && !isUpper((tokens[first] as Token).text)) first++;
  if (/^(?:the|a|an|this|its|in|on)$/.test((tokens[first] as Token).lower)) first++;
  return capitals >= 2 && at - first >= 2 ? first : undefined;
}

/** Of an acronym the capitals are right; a firm that writes itself in small letters is left alone. */
function isCaseSlip([wrong]: readonly Phrase[], [right]: readonly Phrase[]): boolean {
  if (wrong === undefined || right === undefined) return false;
  return wrong.text.includes(" ") || right.text === right.text.toUpperCase();
}

function reportOf(wrong: readonly Phrase[], right: readonly Phrase[]): Report {
  const first = wrong[0] as Phrase;
  const good = right[0] as Phrase;
  const cut = sharedStart(first.text, good.text);
  const edits = wrong.map(({ start, end }) => ({ start: start + cut, end, newText: good.text.slice(cut) }));
  return {
    span: { start: first.start + cut, end: first.end },
    message: say`“${first.text}” stands as “${good.text}” ${right.length} times. Write the name in one way.`,
    evidence: right
      .slice(0, MOST_EVIDENCE)
      .map(({ start, end }) => ({ start, end, note: say`written “${good.text}”` })),
    fixes: [{ title: changeTo(good.text, wrong.length), preferred: true, edits }],
  };
}

/** The length of the whole words in which two forms agree at their beginning. */
function sharedStart(a: string, b: string): number {
  let at = 0;
  let word = 0;
  while (at < a.length && a[at] === b[at]) if (a[at++] === " ") word = at;
  return word;
}
