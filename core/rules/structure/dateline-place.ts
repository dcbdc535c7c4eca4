import type { Article } from "../../analyze.ts";
import { sentencesOf } from "../../facts/sentences.ts";
import { countryCode, PlaceKind, placeCodes, placeKey, placeKinds } from "../../knowledge/gazetteer.ts";
import type { Span } from "../../text/span.ts";
import type { Token } from "../../text/tokens.ts";
import { say } from "../../wording/say.ts";
import { defineRule, type Rule } from "../define-rule.ts";

/** What happens at a place and brings a reporter there. */
const HAPPENED = new Set(
  "held opened met gathered convened began started concluded closed ended hosted signed celebrated kicked staged unveiled inaugurated launched".split(
    " ",
  ),
);
/** How many tokens may stand between the verb and "in". */
const REACH = 8;
const WEEKDAYS = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/;

export const datelinePlace: Rule = defineRule({
  id: "dateline-place",
  category: "structure",
  severity: "hint",
  summary: "The dateline names one city, and the lead puts the event of the day in another.",
  why: "A dateline says where the reporter was. If the event was elsewhere, one of the two may be wrong.",
  limits:
    "Looks at the lead alone, at an event told as past with a weekday or “today”, and at a city in another country or one the article does not tie to the dateline's. Silent where the city of the dateline is named again: reporting from elsewhere is common.",
  flags: [
    {
      text: "JAKARTA, Feb. 22 (Port News) -- The summit of lake ministers was held in {|Hanoi|} on Wednesday, the council said.",
    },
    { text: "OSLO, Feb. 22 (Port News) -- Ministers of nine states met on Wednesday in {|Madrid|} and signed a plan." },
  ],
  accepts: [
    "JAKARTA, Feb. 22 (Port News) -- The summit of lake ministers was held in Jakarta on Wednesday.",
    "JAKARTA, Feb. 22 (Port News) -- The summit of lake ministers was held in Hanoi on Wednesday, the embassy in Jakarta said.",
    "JAKARTA, Feb. 22 (Port News) -- Indonesia took part in a summit of lake ministers. It was held in Hanoi in 2019.",
    "WASHINGTON, Feb. 22 (Port News) -- Ministers will meet in Madrid on Wednesday, a spokeswoman said.",
    "JAKARTA, Feb. 22 (Port News) -- The Indonesian team won the game that was held in Hanoi on Wednesday.",
  ],
  *check(article) {
    const { dateline, paragraphs, text } = article;
    if (dateline === undefined) return;
    const lead = paragraphs.find(({ start, end }) => start <= dateline.start && dateline.end <= end);
    const here = text.slice(dateline.place.start, dateline.place.end);
    if (lead === undefined || !isCity(here) || isNamedAgain(article, here)) return;
    for (const sentence of sentencesOf(lead).slice(0, 2)) {
      const tokens = sentence.tokens.filter(({ start }) => start + sentence.base >= dateline.end);
      const place = placeOfEvent(tokens);
      if (place === undefined) continue;
      const span: Span = { start: place.start + sentence.base, end: place.end + sentence.base };
      const there = text.slice(span.start, span.end);
      if (!isCity(there) || placeKey(there) === placeKey(here) || areInOneCountry(here, there)) continue;
      yield {
        span,
        message: say`The dateline says ${here}, and the event of the day was in ${there}. Check which is right.`,
        evidence: [{ start: dateline.place.start, end: dateline.place.end, note: say`the dateline` }],
        fixes: [],
      };
      return;
    }
  },
});

function isCity(name: string): boolean {
  const kinds = placeKinds(name);
  return (kinds & (PlaceKind.City | PlaceKind.Capital)) !== 0 && (kinds & PlaceKind.Country) === 0;
}

/** The dateline's city stands in the text again, or its country does: the story has to do with it. */
function isNamedAgain({ text, dateline, mentions }: Article, here: string): boolean {
  const after = text.slice(dateline?.end ?? 0).toLowerCase();
  if (after.includes(here.toLowerCase())) return true;
  const codes = placeCodes(here).map((code) => code.slice(0, 2));
  return mentions.some(({ type, name, start }) => {
    if (type !== "LOC" || start < (dateline?.end ?? 0)) return false;
    const code = countryCode(name);
    return code !== undefined && codes.includes(code);
  });
}

function areInOneCountry(here: string, there: string): boolean {
  const codes = new Set(placeCodes(here).map((code) => code.slice(0, 2)));
  return placeCodes(there).some((code) => codes.has(code.slice(0, 2)));
}

/** `was held in Hanoi on Wednesday`, `met on Wednesday in Madrid`: the place, as a span in the passage. */
function placeOfEvent(tokens: readonly Token[]): Span | undefined {
  for (let i = 0; i < tokens.length; i++) {
    if (!HAPPENED.has(tokens[i]?.lower ?? "") || isOtherwise(tokens, i)) continue;
    let day = false;
    let place: Span | undefined;
    for (let j = i + 1; j < Math.min(tokens.length, i + REACH); j++) {
      const { lower, text } = tokens[j] as Token;
      if (/^[.;]$/.test(text)) break;
      if (WEEKDAYS.test(lower) || lower === "today") day = true;
      if (lower === "in" && place === undefined) place = nameAfter(tokens, j);
    }
    if (place !== undefined && day) return place;
  }
  return undefined;
}

/** A plan, a relative clause, a negation. */
function isOtherwise(tokens: readonly Token[], at: number): boolean {
  return tokens
    .slice(Math.max(0, at - 4), at)
    .some(({ lower }) => /^(?:will|would|to|be|that|which|who|not|had|may|could|should)$/.test(lower));
}

function nameAfter(tokens: readonly Token[], at: number): Span | undefined {
  let last = at + 1;
  while (/^\p{Lu}/u.test(tokens[last]?.text ?? "") && tokens[last]?.kind === "word") last++;
  return last === at + 1 ? undefined : { start: (tokens[at + 1] as Token).start, end: (tokens[last - 1] as Token).end };
}
