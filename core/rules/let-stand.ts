import type { Article } from "../analyze.ts";
import type { Intended } from "../desk/desk.ts";
import { intendedAmong } from "../desk/intended.ts";
import { firstEndingAfter, overlaps } from "../text/span.ts";
import type { Rule } from "./define-rule.ts";
import type { Finding } from "./finding.ts";
import { areToldApart, isToldRight } from "./name/shared/told.ts";

/** A form that a rule takes for a slip of another one. */
export interface SpellingPair {
  readonly written: string;
  /** The form that the rule proposes; undefined where it proposes none. */
  readonly meant: string | undefined;
}

/** The two forms that a finding on spelling is about, as whole names first, then as the marked words alone. */
export function spellingPairs(article: Pick<Article, "text" | "mentions">, finding: Finding): SpellingPair[] {
  const { text, mentions } = article;
  const { span } = finding;
  const edit = finding.fixes[0]?.edits.find((each) => overlaps(each, span) || each.start === span.start);
  const pairs: SpellingPair[] = [];
  const mention = mentions[firstEndingAfter(mentions, span.start)];
  const covers = mention !== undefined && mention.start <= span.start && span.end <= mention.end;
  for (const { start, end } of covers ? [mention, span] : [span]) {
    const isInside = edit !== undefined && start <= edit.start && edit.end <= end;
    const meant = isInside ? text.slice(start, edit.start) + edit.newText + text.slice(edit.end, end) : undefined;
    const pair = {
      written: evenForm(text.slice(start, end)),
      meant: meant === undefined ? undefined : evenForm(meant),
    };
    if (pairs.every(({ written }) => written !== pair.written)) pairs.push(pair);
  }
  return pairs;
}

function evenForm(name: string): string {
  return name.replaceAll(/\s+/g, " ").trim().replace(/^the /i, "");
}

/** True when the newsroom has said that the written form is right, or another name than the one proposed. */
function isSettled(article: Article, rule: Rule, finding: Finding): boolean {
  const { desk } = article;
  if (rule.spelling === undefined) return false;
  const isSilent = desk.right.length + desk.different.length + desk.entities.length === 0;
  if (isSilent) return false;
  const [whole, ...parts] = spellingPairs(article, finding);
  if (whole === undefined) return false;
  if ([whole, ...parts].some(({ written }) => desk.right.includes(written))) return true;
  // In names dashes and case do not count; a rule on words may be about just these.
  if (rule.spelling !== "name") return false;
  const { written, meant } = whole;
  return isToldRight(desk, written) || (meant !== undefined && areToldApart(desk, written, meant));
}

export interface Told {
  readonly findings: readonly Finding[];
  /** The entries of the desk file that let a finding stand. */
  readonly intended: readonly Intended[];
}

/** The findings without those that the newsroom has settled or lets stand. */
export function withoutTold(article: Article, findings: readonly Finding[], rules: readonly Rule[]): Told {
  const { desk, text } = article;
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  const open = findings.filter((finding) => {
    const rule = byId.get(finding.rule);
    return rule === undefined || !isSettled(article, rule, finding);
  });
  if (desk.intended.length === 0) return { findings: open, intended: [] };
  const entries = intendedAmong(text, open, desk.intended);
  return {
    findings: open.filter((_, i) => entries[i] === undefined),
    intended: [...new Set(entries.filter((entry) => entry !== undefined))],
  };
}
