import type { Article } from "../../analyze.ts";
import type { Paragraph } from "../../article/layout.ts";
import { placeKinds } from "../../knowledge/gazetteer.ts";
import { isPinyin } from "../../knowledge/pinyin.ts";
import { isUpper } from "../../text/characters.ts";
import { slipCost } from "../../text/slip.ts";
import { type Span, shifted } from "../../text/span.ts";
import type { Token } from "../../text/tokens.ts";
import { say } from "../../wording/say.ts";
import { isWord } from "../../words/words.ts";
import { defineRule, type Rule } from "../define-rule.ts";
import type { Evidence, Report } from "../finding.ts";
import { areToldApart, isToldRight } from "../name/shared/told.ts";
import { headlineOf } from "./shared/headline.ts";

const MIN_LENGTH = 4;
/** What a slip may cost (see `slipCost`). */
const SLIP = 1;

export const headlineName: Rule = defineRule({
  id: "headline-name",
  category: "structure",
  severity: "warning",
  supersededBy: ["acronym-spelling", "organisation-spelling", "person-spelling"],
  summary: "A name in the headline is not the name in the body.",
  why: "The headline is written last and in haste, it is read by most, and it is the line that a correction has to quote.",
  limits:
    "Marks a name that the body never has, if one slip makes it a name that the body has, or if the body gives the same first name another surname. Nicknames, short forms, possessives, peoples, known places, headlines set in capitals, and headlines over another story are left alone.",
  flags: [
    {
      text: "Governor {|Marchetty|} Opens Bridge\nGovernor Anna Marchetti opened the bridge in Halden on Friday.",
      fixed: "Governor Marchetti Opens Bridge\nGovernor Anna Marchetti opened the bridge in Halden on Friday.",
    },
    {
      text: "Anna {|Bertolini|} opens bridge in Halden\nGovernor Anna Marchetti opened the bridge on Friday. Ms. Marchetti cut the ribbon in Halden.",
      fixed:
        "Anna Marchetti opens bridge in Halden\nGovernor Anna Marchetti opened the bridge on Friday. Ms. Marchetti cut the ribbon in Halden.",
    },
    {
      text: " date 2025-10-28 Firms return to {|LAKEXFO|} in Halden\n\nFirms from nine states came back to the LAKEXPO in Halden on Tuesday.",
      fixed:
        " date 2025-10-28 Firms return to LAKEXPO in Halden\n\nFirms from nine states came back to the LAKEXPO in Halden on Tuesday.",
    },
  ],
  accepts: [
    "Marchetti Opens Bridge\nGovernor Anna Marchetti opened the bridge in Halden on Friday.",
    "Bill Oduya Sings in Oslo\nThe singer William Oduya gave a concert in the capital of Norway on Friday.",
    "MARCHETTY OPENS BRIDGE\nGovernor Anna Marchetti opened the bridge in Halden on Friday.",
    "Haldeners Cheer at Marchetti's Bridge\nGovernor Anna Marchetti opened the bridge in Halden on Friday.",
    "Washington Warns Beijing\nThe United States warned China on Friday, a spokeswoman said.",
    "Li Xiang Wins in Halden\nPremier Li Qiang watched the race in Halden on Friday.",
  ],
  *check(article) {
    const headline = headlineOf(article);
    if (headline === undefined) return;
    const suspects = namesIn(headline.tokens).filter(({ text }) => !isToldRight(article.desk, text));
    if (suspects.length === 0) return;
    const body = bodyNames(article, headline.paragraph);
    for (const token of suspects) {
      if (body.has(token.lower)) continue;
      const span = shifted({ start: token.start, end: token.end }, headline.paragraph.start);
      const given = headline.tokens[headline.tokens.indexOf(token) - 1];
      const report = nearMiss(article, token, span, body) ?? otherSurname(article, token, span, given, body);
      if (report !== undefined) yield report;
    }
  },
});

/** A capitalised word of the body, where it first stands, and how often it stands. */
interface BodyName extends Span {
  readonly text: string;
  count: number;
}

/** The capitalised words of the body by their small letters; words in small letters are there to be known, too. */
function bodyNames({ paragraphs }: Article, headline: Paragraph): Map<string, BodyName> {
  const names = new Map<string, BodyName>();
  for (const paragraph of paragraphs) {
    if (paragraph === headline || paragraph.zone === "stamp") continue;
    for (const { kind, text, lower, start, end } of paragraph.passage.tokens) {
      if (kind !== "word") continue;
      const known = names.get(lower);
      if (known === undefined) names.set(lower, { text, count: 1, ...shifted({ start, end }, paragraph.start) });
      else known.count++;
    }
  }
  return names;
}

/** The words of a headline that can only be names: capitalised, no English word, no known place. */
function namesIn(tokens: readonly Token[]): Token[] {
  return tokens.filter((token, index) => {
    const { kind, text, lower } = token;
    if (kind !== "word" || text.length < MIN_LENGTH || !isUpper(text) || !/^[A-Za-z]+$/.test(text)) return false;
    if (isWord(lower) || placeKinds(text) !== 0) return false;
    // Half of a compound is no name.
    return !(tokens[index + 1]?.text === "-" && tokens[index + 1]?.glued) && tokens[index - 1]?.text !== "-";
  });
}

/** The one name of the body that is a slip away. */
function nearMiss(article: Article, token: Token, span: Span, body: ReadonlyMap<string, BodyName>): Report | undefined {
  const near: BodyName[] = [];
  for (const [lower, name] of body) {
    if (Math.abs(lower.length - token.lower.length) > 2 || lower.length < MIN_LENGTH || !isUpper(name.text)) continue;
    if (isInflected(token.lower, lower) || (isWord(lower) && !/^[A-Z]+$/.test(token.text))) continue;
    if (isPinyin(token.text) && isPinyin(name.text)) continue;
    if (/^[A-Z]+$/.test(token.text) !== /^[A-Z]+$/.test(name.text)) continue;
    if (slipCost(token.lower, lower, SLIP) === Infinity) continue;
    if (!areToldApart(article.desk, token.text, name.text)) near.push(name);
  }
  const [right, another] = near;
  return right === undefined || another !== undefined ? undefined : reportOf(token.text, span, right);
}

/** Plurals, peoples, possessives: Halden and Haldeners. */
function isInflected(a: string, b: string): boolean {
  return a.startsWith(b) || b.startsWith(a) || a.replace(/(?:ns?|s|es)$/, "") === b.replace(/(?:ns?|s|es)$/, "");
}

/** The headline's `Anna Bertolini` where the body has one Anna, and she is Anna Marchetti. */
function otherSurname(
  { mentions }: Article,
  token: Token,
  span: Span,
  given: Token | undefined,
  body: ReadonlyMap<string, BodyName>,
): Report | undefined {
  if (given?.kind !== "word" || !isUpper(given.text) || !body.has(given.lower)) return undefined;
  if (isPinyin(given.text) && isPinyin(token.text)) return undefined;
  const surnames = new Set<string>();
  for (const { type, name, start } of mentions) {
    const words = name.split(" ");
    if (type !== "PER" || words[0] !== given.text || words.length < 2) continue;
    if (start < span.start && span.start <= start + name.length) continue;
    surnames.add(words.at(-1) as string);
  }
  surnames.delete(token.text);
  const [other] = surnames;
  const right = other === undefined ? undefined : body.get(other.toLowerCase());
  if (surnames.size !== 1 || right === undefined || right.count < 2) return undefined;
  return reportOf(token.text, span, right);
}

function reportOf(form: string, span: Span, right: BodyName): Report {
  const evidence: Evidence[] = [{ start: right.start, end: right.end, note: say`written ${right.text} in the body` }];
  return {
    span,
    message: say`The headline has “${form}”, which the body never has; the body has “${right.text}”. If the same name is meant, correct the headline.`,
    evidence,
    fixes: [
      {
        title: say`Change to “${right.text}”`,
        ...(right.count > 1 ? { preferred: true } : {}),
        edits: [{ ...span, newText: right.text }],
      },
      ...(right.count > 1
        ? []
        : [
            {
              title: say`Change the body to “${form}”`,
              edits: [{ start: right.start, end: right.end, newText: form }],
            },
          ]),
    ],
  };
}
