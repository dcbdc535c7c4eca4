import { say } from "../../wording/say.ts";
import { defineRule, type Rule } from "../define-rule.ts";
import { definitionsOf, usesOf } from "./shared/uses.ts";

export const acronymUnused: Rule = defineRule({
  id: "acronym-unused",
  category: "acronym",
  severity: "hint",
  off: true,
  summary: "An acronym is introduced and never used again.",
  why: "Letters in brackets slow a reader down, and pay only if they come back.",
  limits:
    "Acronyms that some readers know better than the name may be given all the same: switch the rule on if your style forbids it.",
  flags: [
    {
      text: "The Harbour Trade Council {|(HTC)|} met on Friday. The council voted.",
      fixed: "The Harbour Trade Council met on Friday. The council voted.",
    },
  ],
  accepts: [
    "The Harbour Trade Council (HTC) met on Friday. HTC members voted.",
    "Small and mid-sized firms (SMFs) came. An SMF is small.",
    "HTC Opens Its Doors\nThe Harbour Trade Council (HTC) opened its doors on Friday, its chair said.",
  ],
  *check(article) {
    const uses = usesOf(article);
    for (const [form, group] of definitionsOf(article)) {
      const [definition] = group;
      if (definition === undefined || group.length > 1) continue;
      const { acronym, acronymSpan, expansion, expansionSpan } = definition;
      if (acronymSpan.start < expansionSpan.start || !/^[A-Z]+$/.test(form)) continue;
      const others = (uses.get(form) ?? []).filter(({ start }) => start !== acronymSpan.start);
      if (others.length > 0 || article.text.charAt(acronymSpan.end) !== ")") continue;
      const span = { start: acronymSpan.start - 1, end: acronymSpan.end + 1 };
      const cut = { start: expansionSpan.end, end: span.end };
      yield {
        span,
        message: say`${acronym} is introduced here and never used again. Leave it out, or use it.`,
        evidence: [{ start: expansionSpan.start, end: expansionSpan.end, note: expansion }],
        fixes: [{ title: say`Delete “(${acronym})”`, edits: [{ ...cut, newText: "" }] }],
      };
    }
  },
});
