import { keysOf } from "../../core/archive/summary.ts";
import { type Article, type Evidence, type Rule, type Severity, summarize } from "../../core/index.ts";

const COMMON = {
  category: "structure",
  summary: "For tests of the server.",
  why: "",
  limits: "",
  flags: [],
  accepts: [],
} as const;

/** Marks a word wherever it stands, and offers its replacement. */
export function wordRule(id: string, word: string, replacement: string, severity: Severity = "warning"): Rule {
  return {
    ...COMMON,
    id,
    severity,
    *check({ text }: Article) {
      for (const { index } of text.matchAll(new RegExp(word, "g"))) {
        const span = { start: index, end: index + word.length };
        yield {
          span,
          message: `"${word}" should be "${replacement}".`,
          evidence: [{ start: 0, end: Math.min(4, text.length), note: "the beginning" }],
          fixes: [
            { title: `Change to "${replacement}"`, preferred: true, edits: [{ ...span, newText: replacement }] },
            { title: `Delete "${word}"`, edits: [{ ...span, newText: "" }] },
          ],
        };
      }
    },
  };
}

/** Reports an acronym whose expansion another article gives otherwise, with that article as the proof. */
export const rivalRule: Rule = {
  ...COMMON,
  id: "rival-expansion",
  severity: "information",
  *check(article, archive) {
    const keys = keysOf(summarize("", article));
    for (const { acronym, acronymSpan, expansion } of article.acronyms) {
      const evidence = new Map<string, Evidence>();
      for (const key of keys) {
        for (const other of archive.about(key)) {
          const rival = other.acronyms.find((each) => each.acronym === acronym && each.expansion !== expansion);
          if (rival === undefined) continue;
          evidence.set(other.id, { article: other.id, start: rival.start, end: rival.end, note: rival.expansion });
        }
      }
      if (evidence.size === 0) continue;
      yield {
        span: acronymSpan,
        message: `${acronym} is also used otherwise.`,
        evidence: [...evidence.values()],
        fixes: [],
      };
    }
  },
};

export const failingRule: Rule = {
  ...COMMON,
  id: "failing-rule",
  severity: "error",
  // biome-ignore lint/correctness/useYield: it fails before
  *check() {
    throw new Error("on purpose");
  },
};
