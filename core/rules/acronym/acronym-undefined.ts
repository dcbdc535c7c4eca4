import type { Article } from "../../analyze.ts";
import type { ArchiveView } from "../../archive/view.ts";
import type { Zone } from "../../article/layout.ts";
import { isQuoted } from "../../article/quotations.ts";
import { knownExpansion, needsNoExpansion } from "../../knowledge/acronyms.ts";
import { placeKinds } from "../../knowledge/gazetteer.ts";
import { stateCode } from "../../knowledge/us-states.ts";
import { isUpper } from "../../text/characters.ts";
import { kindsOf } from "../../text/kinds.ts";
import type { Passage } from "../../text/passage.ts";
import { type Span, shifted } from "../../text/span.ts";
import type { Token } from "../../text/tokens.ts";
import { type Said, say } from "../../wording/say.ts";
import { isWord } from "../../words/words.ts";
import { defineRule, type Rule } from "../define-rule.ts";
import type { Evidence, Fix, Report } from "../finding.ts";
import { introducedForms } from "./shared/bracketed.ts";
import { archivedExpansions, contentWords } from "./shared/expansions.ts";
import { definitionsOf, noted, type Use, usesOf } from "./shared/uses.ts";

/** Two letters are initials, codes and words of everyday as often as not; long ones are names that one can say. */
const LENGTHS = { least: 3, most: 7 };
const MOST_EVIDENCE = 4;
const STORY: ReadonlySet<Zone> = new Set(["body"]);

export const acronymUndefined: Rule = defineRule({
  id: "acronym-undefined",
  category: "acronym",
  severity: "hint",
  supersededBy: ["acronym-spelling", "acronym-two-expansions"],
  summary: "An acronym is spelt out nowhere in the article.",
  why: "A reader who does not know the letters is lost from here on.",
  limits:
    "Once an acronym. Where nothing tells what the letters stand for, only when the article calls it “the HTDC” at least twice. Silent on acronyms that any reader knows and on those of the desk file, on tickers, Roman numerals, units, codes with figures, words and names set in capitals, parts of longer names, headlines, captions and quotations.",
  flags: [
    {
      text: "The port joined the talks on Friday. Members of the {|HTDC|} came, and the HTDC voted.",
    },
    {
      text: "The port joined the talks on Friday, and the {|HTDC|} came.",
      archive: { "a.txt": "The Harbour Trade Development Council (HTDC) met." },
      fixed: "The port joined the talks on Friday, and the Harbour Trade Development Council (HTDC) came.",
    },
    {
      text: "The Harbour Trade Development Council met on Friday. The {|HTDC|} chair said so.",
      fixed: "The Harbour Trade Development Council (HTDC) met on Friday. The HTDC chair said so.",
    },
    {
      text: "The 2025 Halden {|GBA|} Trade Forum opened on Friday. Delegates saw the Green Bay Area-Halden report.",
      fixed: "The 2025 Halden GBA Trade Forum opened on Friday. Delegates saw the Green Bay Area (GBA)-Halden report.",
    },
  ],
  accepts: [
    "The Harbour Trade Development Council (HTDC) met on Friday. The HTDC voted.",
    "Gens sans Ports (RSP) and Ships Without Ports (SSP) met. The RSP chair and the RSP board said so; RSP won.",
    "Tokens of NERO fell on Friday, and NERO said that the market had not understood the plan of NERO.",
    "The NERO token fell, and holders of the NERO met. The NERO is young.",
    "The “Know Your Port” (KYP) kit and the Harbour Club (HARC – North) are new. The KYP kit sold; the HARC did, and the KYP did.",
    "NATO, the UN, the EU and ASEAN spoke of AI and COVID-19 rules with the CEO of the BBC.",
    "HTDC Opens in Port Town\nThe council opened its doors on Friday.",
    "Shares of Harbour Holdings (NYSE: HHCO) rose in part XIV of the plan, and the HHX-200 flew at 300 KWH.",
    "The LCB (the Northern Cycling Board) met. The LCB left, and the LCB came back.",
    "It was the Port Council (in Polish: Rada Portowa, RPT). The RPT met, and the RPT voted.",
    "This is NOT so. KYN Capital Group and BMWC Inc. said that it is FREE. “The HTDC is ours,” she said.",
  ],
  *check(article, archive) {
    const definitions = definitionsOf(article);
    const introduced = introducedForms(article);
    for (const [form, uses] of usesOf(article)) {
      if (form.length < LENGTHS.least || form.length > LENGTHS.most || definitions.has(form) || introduced.has(form))
        continue;
      if (needsNoExpansion(form) || isTold(article, form) || /^[IVXLC]+$/.test(form) || stateCode(form) !== undefined)
        continue;
      if (placeKinds(form) !== 0 || isTicker(article, uses)) continue;
      const told = uses.filter((use) => STORY.has(use.zone) && standing(article, use) !== "code");
      const alone = told.filter((use) => standing(article, use) === "alone");
      // A name that is always part of a longer one is that name's business, unless the article has its words, too.
      const shown = alone.length * 2 >= uses.length && alone.length > 0 ? alone : told;
      const name = fullName(article, form) ?? wordsOf(article, form, shown === alone);
      if (shown.length === 0 || (shown !== alone && name === undefined)) continue;
      yield* reportsOf(article, { form, name, shown, uses }, archive);
    }
  },
});

function isTold({ desk }: Article, form: string): boolean {
  return (
    desk.style.plainAcronyms.includes(form) ||
    desk.right.includes(form) ||
    desk.entities.some(({ name, aliases }) => name === form || aliases.includes(form))
  );
}

/** A coin or share goes by its code: "NERO tokens", "NERO/USD", "$NERO", or by a name that is set in small letters, too. */
function isTicker({ paragraphs }: Article, uses: readonly Use[]): boolean {
  return uses.some(({ paragraph, token }) => {
    const tokens = paragraphs[paragraph]?.passage.tokens ?? [];
    const after = tokens[token + 1];
    if (tokens[token - 1]?.text === "$") return true;
    if (/^(?:tokens?|coins?)$/.test(after?.lower ?? "")) return true;
    return after?.text === "/" && /^(?:USD[CT]?|EUR|BTC|ETH)$/.test(tokens[token + 2]?.text ?? "");
  });
}

/** `alone`: a noun of its own; `name`: part of a longer name; `code`: beside figures, marks or other capitals, or quoted. */
function standing(article: Article, use: Use): "alone" | "name" | "code" {
  const tokens = article.paragraphs[use.paragraph]?.passage.tokens ?? [];
  const before = tokens[use.token - 1];
  const after = tokens[use.token + 1];
  if (isQuoted(article, use)) return "code";
  if (before !== undefined && (/^[:$#@/(-]$/.test(before.text) || before.kind === "number")) return "code";
  // A version or a year goes with a name, a number with a code; "HTDC-led" is about HTDC.
  if (after?.kind === "number") return !after.glued && /^(?:\d\.\d|(?:19|20)\d\d)$/.test(after.text) ? "alone" : "code";
  if (after?.glued && /^[-/:]$/.test(after.text))
    return after.text === "-" && /^[a-z]/.test(tokens[use.token + 2]?.text ?? "") ? "alone" : "code";
  if (isCapitals(before) || isCapitals(after)) return "code";
  // "the DOC Declaration" is about DOC; "KYN Capital Group" is a name of its own.
  if (isNameWord(after))
    return before?.lower === "the" && isWord(after?.lower ?? "") && !isNameWord(tokens[use.token + 2])
      ? "alone"
      : "name";
  // English words in capitals are mostly shouted.
  if (isWord(use.form.toLowerCase())) return "code";
  return isNameWord(before) && !isFirst(tokens, use.token - 1) ? "name" : "alone";
}

function isCapitals(token: Token | undefined): boolean {
  return token !== undefined && /^[A-Z]{2,}$/.test(token.text);
}

function isNameWord(token: Token | undefined): boolean {
  return token?.kind === "word" && isUpper(token.text);
}

function isFirst(tokens: readonly Token[], index: number): boolean {
  const before = tokens[index - 1];
  return before === undefined || /^[.!?:]$/.test(before.text);
}

interface Undefined {
  readonly form: string;
  /** The name that it may be short for, where the article has it. */
  readonly name: Span | undefined;
  readonly shown: readonly Use[];
  readonly uses: readonly Use[];
}

function* reportsOf(article: Article, { form, name, shown, uses }: Undefined, archive: ArchiveView): Generator<Report> {
  const first = shown[0] as Use;
  const again = uses.filter((use) => use !== first).slice(0, MOST_EVIDENCE);
  const evidence: Evidence[] = again.map((use) => noted(use, say`${form} again`));
  if (name !== undefined) {
    evidence.unshift(noted(name, say`${form} may be short for this`));
    const written = article.text.slice(name.start, name.end);
    const title = say`Insert “(${form})” after “${written}”`;
    const edits = [{ start: name.end, end: name.end, newText: ` (${form})` }];
    const message = say`${form} is not explained where ${written} stands. Add it there in brackets.`;
    yield report(form, first, message, evidence, { title, edits });
    return;
  }
  const [archived, more] = archivedExpansions(form, archive);
  const only = more === undefined ? archived : undefined;
  if (only !== undefined) evidence.unshift(only.evidence);
  const expansion = only?.expansion ?? knownExpansion(form, article.text);
  if (expansion === undefined) {
    // Brands look like acronyms; a body that the article cannot do without is called "the HTDC" again and again.
    if (shown.filter((use) => hasArticle(article, use)).length < 2) return;
    yield report(form, first, say`${form} is spelt out nowhere. Say once what it stands for.`, evidence);
    return;
  }
  const message =
    only === undefined
      ? say`${form} is spelt out nowhere here; it stands for ${expansion}. Spell it out once.`
      : say`${form} is spelt out nowhere here; another article has it for ${expansion}. Spell it out once.`;
  const newText = `${expansion} (${form})`;
  const edits = [{ start: first.start, end: first.end, newText }];
  yield report(form, first, message, evidence, { title: say`Change to “${newText}”`, edits });
}

function hasArticle({ paragraphs }: Article, use: Use): boolean {
  return paragraphs[use.paragraph]?.passage.tokens[use.token - 1]?.lower === "the";
}

function report(form: string, span: Span, message: Said, evidence: readonly Evidence[], fix?: Fix): Report {
  return {
    span: { start: span.start, end: span.start + form.length },
    message,
    evidence,
    fixes: fix === undefined ? [] : [fix],
  };
}

/** The one name of the article whose words of weight, or the last of them, have these initials. */
function fullName({ mentions, text }: Article, form: string): Span | undefined {
  const found = mentions.filter(
    ({ type, name, acronym }) =>
      type !== "PER" && acronym !== true && name.length > form.length * 2 && initialsOf(name).endsWith(form),
  );
  const names = new Set(found.map(({ name }) => name));
  const [first] = found;
  return names.size === 1 && first !== undefined ? tailOf(text, first, form) : undefined;
}

/** The last words of a name, as many as have the initials: what the letters are short for. */
function tailOf(text: string, { start, end }: Span, form: string): Span {
  const words = [...text.slice(start, end).matchAll(/\S+/g)].filter(([word]) => /^\p{Lu}/u.test(word));
  const first = words.at(-form.length);
  return { start: start + (first?.index ?? 0), end };
}

const REGION = /\b(?:Area|Region|Zone|Delta|Corridor|Basin|Strait|Peninsula|Sea)$/;

/** The one row of capitalised words of the story, perhaps part of a longer name, that has these initials and no others. */
function wordsOf({ paragraphs }: Article, form: string, alone: boolean): Span | undefined {
  const found = paragraphs.flatMap(({ zone, passage, start }) =>
    STORY.has(zone) ? rowsIn(passage, form).map((row) => ({ ...shifted(row, start), words: row.words })) : [],
  );
  const [row] = found;
  if (row === undefined || found.some(({ words }) => words !== row.words)) return undefined;
  // Within another name, letters are mostly a brand's; those of a region are not.
  return alone || REGION.test(row.words) ? row : undefined;
}

function rowsIn(passage: Passage, form: string): (Span & { readonly words: string })[] {
  const { tokens, text } = passage;
  return kindsOf(passage).capitalised.flatMap((at) => {
    const token = tokens[at] as Token;
    if (!token.text.startsWith(form.charAt(0)) || isNameWord(tokens[at - 1])) return [];
    const row = tokens.slice(at, at + form.length);
    const last = row.at(-1);
    const fits =
      row.length === form.length &&
      row.every((word, index) => isNameWord(word) && !isCapitals(word) && word.text.startsWith(form.charAt(index)));
    if (!fits || last === undefined || isNameWord(tokens[at + form.length])) return [];
    return [{ start: token.start, end: last.end, words: text.slice(token.start, last.end) }];
  });
}

function initialsOf(name: string): string {
  return contentWords(name.replace(/'s\b/g, ""))
    .map((word) => word.charAt(0).toUpperCase())
    .join("");
}
