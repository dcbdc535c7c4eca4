import type { Article } from "../../analyze.ts";
import { entityKey } from "../../archive/summary.ts";
import type { ArchiveView } from "../../archive/view.ts";
import { contestedNames } from "../../knowledge/contested-names.ts";
import { nameKey } from "../../text/name-key.ts";
import type { Span } from "../../text/span.ts";
import { say } from "../../wording/say.ts";
import { changeTo } from "../change-to.ts";
import { defineRule, type Rule } from "../define-rule.ts";
import type { Evidence, Report } from "../finding.ts";

export const contestedName: Rule = defineRule({
  id: "contested-name",
  category: "name",
  severity: "hint",
  supersededBy: ["avoided-name"],
  summary: "One place stands under two names that different sides use.",
  why: "Each name takes a side. A paper has one form, and readers notice where it changes.",
  limits:
    "Never says which name is right. Reports only where both stand, in this article or in this one and another; the name that the newsroom prefers, if it says so, is offered first.",
  flags: [
    {
      text: "Ships crossed the South China Sea. Patrols in the {|East Sea|} go on.",
      fixed: "Ships crossed the South China Sea. Patrols in the South China Sea go on.",
    },
    {
      text: "Patrols in the {|Persian Gulf|} go on.",
      fixed: "Patrols in the Arabian Gulf go on.",
      archive: { "a.txt": "Ships left the Arabian Gulf on Monday." },
    },
  ],
  accepts: [
    "Ships crossed the South China Sea. Patrols in the South China Sea go on.",
    "Ships crossed the East Sea and the Sea of Marmara.",
    "The South China Sea, called the East Sea in Vietnam, is calm.",
  ],
  *check(article, archive) {
    const uses = usesOf(article);
    for (const forms of contestedNames) {
      const here = forms.filter((form) => uses.has(form));
      const [first, other] = here.sort((a, b) => (uses.get(a)?.[0]?.start ?? 0) - (uses.get(b)?.[0]?.start ?? 0));
      if (first === undefined) continue;
      const preferred = article.desk.entities.find(({ name }) => forms.includes(name))?.name;
      if (other !== undefined) {
        if (isExplained(article, uses, first, other)) continue;
        const wrong = preferred === other ? first : other;
        const good = wrong === other ? first : other;
        yield reportOf(
          wrong,
          good,
          uses,
          (uses.get(good) ?? []).slice(0, 2).map((span) => ({ ...span, note: say`written “${good}”` })),
        );
      } else {
        const filed = filedForm(forms, first, archive);
        if (filed !== undefined && preferred !== first) yield reportOf(first, filed.form, uses, [filed.evidence]);
      }
    }
  },
});

function usesOf({ mentions, text }: Article): Map<string, Span[]> {
  const uses = new Map<string, Span[]>();
  const known = new Set(contestedNames.flat());
  for (const { start, end } of mentions) {
    const form = text.slice(start, end).replace(/^the /i, "");
    if (!known.has(form)) continue;
    const span = { start: end - form.length, end };
    const spans = uses.get(form);
    if (spans === undefined) uses.set(form, [span]);
    else spans.push(span);
  }
  return uses;
}

/** "the South China Sea, called the East Sea in Vietnam" */
function isExplained({ text }: Article, uses: ReadonlyMap<string, readonly Span[]>, a: string, b: string): boolean {
  return (uses.get(a) ?? []).some((one) =>
    (uses.get(b) ?? []).some((other) => {
      const between = text.slice(Math.min(one.end, other.end), Math.max(one.start, other.start));
      return between.length < 60 && /\b(?:called|known|named|calls|or|formerly|previously)\b|\($/.test(between);
    }),
  );
}

function filedForm(
  forms: readonly string[],
  own: string,
  archive: ArchiveView,
): { readonly form: string; readonly evidence: Evidence } | undefined {
  for (const form of forms) {
    if (form === own) continue;
    const evidence = archive.recall(`written ${form}`, () => filedUnder(form, archive));
    if (evidence !== undefined) return { form, evidence };
  }
  return undefined;
}

function filedUnder(form: string, archive: ArchiveView): Evidence | undefined {
  for (const { id, entities } of archive.about(entityKey(`thing ${nameKey(form)}`))) {
    const entity = entities.find(({ name }) => name.replace(/^the /i, "") === form);
    const [start, end] = entity?.at ?? [];
    if (start !== undefined && end !== undefined) return { article: id, start, end, note: say`written “${form}”` };
  }
  return undefined;
}

function reportOf(
  wrong: string,
  good: string,
  uses: ReadonlyMap<string, readonly Span[]>,
  evidence: Evidence[],
): Report {
  const spans = uses.get(wrong) as readonly Span[];
  return {
    span: spans[0] as Span,
    message: say`“${wrong}” and “${good}” are two names of one place, used by different sides. Keep to the one your house prefers.`,
    evidence,
    fixes: [{ title: changeTo(good, spans.length), edits: spans.map((span) => ({ ...span, newText: good })) }],
  };
}
