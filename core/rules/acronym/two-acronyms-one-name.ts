import type { Article } from "../../analyze.ts";
import { definitionsUnder } from "../../archive/definitions.ts";
import { acronymKey, deletions, seriesKey } from "../../archive/summary.ts";
import type { ArchiveView } from "../../archive/view.ts";
import type { AcronymDefinition } from "../../entities/mention.ts";
import { nameKey } from "../../text/name-key.ts";
import { type Said, say } from "../../wording/say.ts";
import { defineRule, type Rule } from "../define-rule.ts";
import type { Evidence, Report } from "../finding.ts";
import { contentWords, standsFor } from "./shared/expansions.ts";
import { changeToForm, noted, singular, wholeOf } from "./shared/uses.ts";

export const twoAcronymsOneName: Rule = defineRule({
  id: "two-acronyms-one-name",
  category: "acronym",
  severity: "information",
  summary: "One name has two acronyms.",
  why: "A reader who meets ACFTA in one place and CAFTA in another looks for two treaties.",
  limits:
    "The two names must have the same words, in any order; or differ in one word alone, and the acronyms have the same letters in another order. Capitals and plurals make no second acronym. Acronyms that the desk file lists as forms of one name are left alone.",
  flags: [
    {
      text: "The Harbour Trade Council (HTC) met. The {|Harbour Trade Council (HTCO)|} will meet again.",
      fixed: "The Harbour Trade Council (HTC) met. The Harbour Trade Council (HTC) will meet again.",
    },
    {
      text: "The {|North-Lakeside Free Trade Area (NLFTA)|} grew.",
      archive: { "a.txt": "The Lakeside-North Free Trade Agreement (LNFTA) was signed." },
      fixed: "The North-Lakeside Free Trade Area (LNFTA) grew.",
    },
  ],
  accepts: [
    "A Memorandum of Understanding (MoU) was signed. Memorandums of Understanding (MOUs) bind nobody.",
    "The Lakeside Free Trade Area (LAFTA) and the Central Lakes Free Trade Area (CLFTA) met.",
    {
      text: "The Harbour Trade Council (HTC) met.",
      archive: { "a.txt": "The Harbour Tram Company (HTCO) grew. The Trade Harbour Union (THU) met." },
    },
  ],
  *check(article, archive) {
    const seen: AcronymDefinition[] = [];
    const done = new Set<string>();
    for (const definition of article.acronyms) {
      const form = formOf(definition);
      if (done.has(form)) continue;
      done.add(form);
      const before = seen.find((other) => isOtherAcronym(other, definition) && !isTold(article, other, definition));
      const other = before === undefined ? recalled(article, definition, archive) : here(before);
      seen.push(definition);
      if (other !== undefined) yield reportOf(article, definition, other);
    }
  },
});

interface Other {
  readonly acronym: string;
  readonly expansion: string;
  readonly evidence: Evidence;
}

function here(definition: AcronymDefinition): Other {
  const { acronym, expansion } = definition;
  return { acronym, expansion, evidence: noted(wholeOf(definition), standsFor(acronym, expansion)) };
}

function recalled(article: Article, definition: AcronymDefinition, archive: ArchiveView): Other | undefined {
  const { acronym, expansion } = definition;
  return archive.recall(`other acronym ${acronym}\n${expansion}`, () => elsewhere(article, definition, archive));
}

/** The first other article with another acronym for the name; none where one has this acronym too. */
function elsewhere(article: Article, definition: AcronymDefinition, archive: ArchiveView): Other | undefined {
  const { acronym, expansion } = definition;
  const form = singular(acronym);
  const keys = [seriesKey(expansion), ...[form, ...deletions(form)].map(acronymKey)];
  const other = definitionsUnder(new Set(keys), archive).find(
    (each) => isOtherAcronym(definition, each) && !isTold(article, definition, each),
  );
  if (other === undefined) return undefined;
  const { article: id, start, end } = other;
  const note = standsFor(other.acronym, other.expansion);
  return { acronym: other.acronym, expansion: other.expansion, evidence: { article: id, start, end, note } };
}

interface Named {
  readonly acronym: string;
  readonly expansion: string;
}

/** Two acronyms for one name: the words are the same, or all but one and the letters are the same. */
function isOtherAcronym(a: Named, b: Named): boolean {
  const [one, two] = [formOf(a), formOf(b)];
  if (one === two || one.length < 2 || two.length < 2) return false;
  if (nameKey(a.expansion) === nameKey(b.expansion)) return contentWords(a.expansion).length > 1;
  if (one.length !== two.length || one.length <= 3) return false;
  return sorted(one) === sorted(two) && differInOneWord(a.expansion, b.expansion);
}

function formOf({ acronym }: Named): string {
  return singular(acronym).toUpperCase();
}

function sorted(form: string): string {
  return [...form].sort().join("");
}

function differInOneWord(a: string, b: string): boolean {
  const words = contentWords(a);
  const others = contentWords(b);
  if (words.length !== others.length || words.length < 4) return false;
  const mine = words.filter((word) => !others.includes(word));
  const theirs = others.filter((word) => !words.includes(word));
  return mine.length === 1 && theirs.length === 1 && mine[0]?.charAt(0) === theirs[0]?.charAt(0);
}

/** True where the desk file knows both as forms of one name. */
function isTold({ desk }: Article, a: Named, b: Named): boolean {
  return desk.entities.some(({ name, aliases }) => {
    const forms = [name, ...aliases];
    return forms.includes(a.acronym) && forms.includes(b.acronym);
  });
}

function reportOf({ text }: Article, definition: AcronymDefinition, other: Other): Report {
  const { start, end } = wholeOf(definition);
  const { acronymSpan } = definition;
  return {
    span: { start, end: text.charAt(end) === ")" ? end + 1 : end },
    message: messageOf(definition, other),
    evidence: [other.evidence],
    fixes: [{ title: changeToForm(other.acronym, 1), edits: [{ ...acronymSpan, newText: other.acronym }] }],
  };
}

function messageOf({ acronym, expansion }: AcronymDefinition, other: Other): Said {
  const isHere = other.evidence.article === undefined;
  if (other.expansion === expansion)
    return isHere
      ? say`${acronym} stands for ${expansion} here; the same name is ${other.acronym} before. If one thing is meant, use one acronym.`
      : say`${acronym} stands for ${expansion} here; the same name is ${other.acronym} in another article. If one thing is meant, use one acronym.`;
  return isHere
    ? say`${acronym} stands for ${expansion} here; ${other.expansion} is ${other.acronym} before. If one thing is meant, use one acronym.`
    : say`${acronym} stands for ${expansion} here; ${other.expansion} is ${other.acronym} in another article. If one thing is meant, use one acronym.`;
}
