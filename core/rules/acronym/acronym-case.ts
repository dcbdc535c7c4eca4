import type { Article } from "../../analyze.ts";
import type { Zone } from "../../article/layout.ts";
import { isQuoted } from "../../article/quotations.ts";
import { commonAcronyms } from "../../knowledge/acronyms.ts";
import { placeKinds } from "../../knowledge/gazetteer.ts";
import { kindsOf } from "../../text/kinds.ts";
import { type Passage, perPassage } from "../../text/passage.ts";
import type { Span } from "../../text/span.ts";
import type { Token } from "../../text/tokens.ts";
import { say } from "../../wording/say.ts";
import { isWord } from "../../words/words.ts";
import { defineRule, type Rule } from "../define-rule.ts";
import type { Report } from "../finding.ts";
import { changeToForm, definitionsOf, noted, type Use, usesOf } from "./shared/uses.ts";

/** Shorter ones are words, initials and codes as often as not. */
const MIN_LENGTH = 4;
const MOST_EVIDENCE = 3;
const READ: ReadonlySet<Zone> = new Set(["body", "headline", "header", "heading", "caption"]);

/** The capitalised words of a paragraph that are not wholly in capitals. */
const mixedIn: (passage: Passage) => readonly Token[] = perPassage((passage) =>
  kindsOf(passage)
    .capitalised.map((at) => passage.tokens[at] as Token)
    .filter(
      ({ text, lower }) =>
        text.length >= MIN_LENGTH &&
        /^[A-Z][A-Za-z]*[a-z][A-Za-z]*$/.test(text) &&
        !/^[A-Z]+s$/.test(text) &&
        !isWord(lower) &&
        placeKinds(text) === 0,
    ),
);

export const acronymCase: Rule = defineRule({
  id: "acronym-case",
  category: "acronym",
  severity: "hint",
  summary: "One acronym is written in capitals here and in small letters there.",
  why: "Either form can be house style, both together cannot.",
  limits:
    "The word in capitals must be spelt out in the article, be well known, or stand twice. English words, places and people in capitals, quotations, and lines set in capitals are left alone.",
  flags: [
    {
      text: "The COVID-19 rules end in May, the city said.\nMost {|Covid|}-19 wards are closed, and COVID-19 tests are rare.",
      fixed:
        "The COVID-19 rules end in May, the city said.\nMost COVID-19 wards are closed, and COVID-19 tests are rare.",
    },
    {
      text: "Talks with {|UNESCO|} went on. Unesco gave money, and Unesco staff came.",
      fixed: "Talks with Unesco went on. Unesco gave money, and Unesco staff came.",
    },
  ],
  accepts: [
    "COVID-19 rules end in May. “Covid is over,” she said.",
    "SANTA ANA is a city. Santa Ana has a port. The AIDS ward is old; school Aids help.",
    "The NGOs met. An NGO spoke.",
    "Harvex group GmbH (HARVEX) met on Friday. HARVEX said that Harvex is well, and HARVEX grows.",
    "Harvex sells the HARVEX token. Who holds HARVEX tokens may vote at Harvex.",
  ],
  *check(article) {
    const uses = usesOf(article);
    const mixed = mixedForms(article);
    if (mixed.size === 0) return;
    const definitions = definitionsOf(article);
    for (const [form, spans] of mixed) {
      const capitals = (uses.get(form) ?? []).filter(
        (use) => READ.has(use.zone) && !isTicker(article, use) && !isQuoted(article, use),
      );
      if (capitals.length === 0) continue;
      if (uses.get(form)?.some((use) => isOwnShortForm(article.text, use))) continue;
      const certain = definitions.has(form) || commonAcronyms.has(form);
      if (!certain && capitals.filter((use) => stands(article, use)).length < 2) continue;
      yield reportOf(article, form, capitals, spans);
    }
  },
});

/** By the form in capitals: where the article has it in small letters, quotations left out. */
function mixedForms(article: Article): Map<string, Span[]> {
  const uses = usesOf(article);
  const found = new Map<string, Span[]>();
  for (const { zone, passage, start: base } of article.paragraphs) {
    if (!READ.has(zone)) continue;
    for (const { text, start, end } of mixedIn(passage)) {
      const form = text.toUpperCase();
      if (!uses.has(form)) continue;
      const span = { start: base + start, end: base + end };
      if (isQuoted(article, span)) continue;
      const same = found.get(form);
      if (same === undefined) found.set(form, [span]);
      else same.push(span);
    }
  }
  return found;
}

const LONGEST_FIRM = 40;

/** "Harvex group GmbH (HARVEX)": what the firm calls itself. */
function isOwnShortForm(text: string, { start, end, form }: Use): boolean {
  if (text.charAt(start - 1) !== "(" || text.charAt(end) !== ")") return false;
  return text
    .slice(Math.max(0, start - LONGEST_FIRM), start - 1)
    .toUpperCase()
    .split(/[^A-Z]+/)
    .includes(form);
}

/** `(RETIK)`, `NASDAQ: HCTI`, `RETIK tokens`: codes have their own spelling. */
function isTicker({ text, paragraphs }: Article, { start, end, paragraph, token }: Use): boolean {
  if (text.charAt(start - 1) === "(" || text.charAt(end) === ":" || text.slice(start - 2, start) === ": ") return true;
  return /^(?:tokens?|coins?)$/.test(paragraphs[paragraph]?.passage.tokens[token + 1]?.lower ?? "");
}

/** No other capitals beside it: "SHIBA INU" is shouted. */
function stands({ paragraphs }: Article, { paragraph, token }: Use): boolean {
  const tokens = paragraphs[paragraph]?.passage.tokens ?? [];
  return ![tokens[token - 1], tokens[token + 1]].some((it) => it !== undefined && /^[A-Z]{2,}$/.test(it.text));
}

function reportOf({ text }: Article, form: string, capitals: readonly Use[], mixed: readonly Span[]): Report {
  const small = text.slice(mixed[0]?.start ?? 0, mixed[0]?.end ?? 0);
  const [odd, others, right] = mixed.length > capitals.length ? [capitals, mixed, small] : [mixed, capitals, form];
  const [first] = odd as readonly [Span];
  const edits = odd.map(({ start, end }) => ({ start, end, newText: right }));
  return {
    span: { start: first.start, end: first.end },
    message: say`${text.slice(first.start, first.end)} here, ${right} elsewhere in the article. Use one form.`,
    evidence: others.slice(0, MOST_EVIDENCE).map((use) => noted(use, say`written ${right}`)),
    fixes: [
      {
        title: changeToForm(right, edits.length),
        ...(others.length > odd.length ? { preferred: true } : {}),
        edits,
      },
    ],
  };
}
