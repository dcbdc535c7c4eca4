import { say } from "../../wording/say.ts";
import { defineRule, type Rule } from "../define-rule.ts";
import type { Fix } from "../finding.ts";
import { definitionsOf, noted, usesOf, withBracket } from "./shared/uses.ts";

const MOST_EVIDENCE = 5;

export const acronymBeforeDefinition: Rule = defineRule({
  id: "acronym-before-definition",
  category: "acronym",
  severity: "hint",
  off: true,
  summary: "An acronym is used before it is spelt out.",
  why: "The explanation comes too late for a reader who needed it.",
  limits:
    "Off by default: wire copy often uses a well-known acronym in the headline and the lead and spells it out in the body.",
  flags: [
    {
      text: "HTC members met on Friday. The {|Harbour Trade Council (HTC)|} is old.",
      fixed: "Harbour Trade Council (HTC) members met on Friday. The HTC is old.",
    },
  ],
  accepts: ["The Harbour Trade Council (HTC) met on Friday. HTC members voted."],
  *check(article) {
    const uses = usesOf(article);
    for (const [form, [definition]] of definitionsOf(article)) {
      if (definition === undefined) continue;
      const { expansion, expansionSpan, acronym } = definition;
      const span = withBracket(definition, article.text);
      const earlier = (uses.get(form) ?? []).filter(({ end }) => end <= span.start);
      const [first] = earlier;
      if (first === undefined) continue;
      const told = article.text.slice(expansionSpan.start, expansionSpan.end);
      const inBody = earlier.find(({ zone }) => zone === "body");
      const fixes: Fix[] =
        inBody === undefined
          ? []
          : [
              {
                title: say`Spell ${acronym} out where it first stands`,
                edits: [
                  { start: inBody.start, end: inBody.end, newText: `${told} (${acronym})` },
                  { ...span, newText: acronym },
                ],
              },
            ];
      yield {
        span,
        message:
          earlier.length === 1
            ? say`${form} is used once before it is spelt out as ${expansion}. Spell it out where it first stands.`
            : say`${form} is used ${earlier.length} times before it is spelt out as ${expansion}. Spell it out where it first stands.`,
        evidence: earlier.slice(0, MOST_EVIDENCE).map((use) => noted(use, say`${form} before it is spelt out`)),
        fixes,
      };
    }
  },
});
