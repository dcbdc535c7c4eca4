import { type RankFact, ranksIn } from "../../facts/rank.ts";
import { shifted } from "../../text/span.ts";
import { say } from "../../wording/say.ts";
import { defineRule, type Rule } from "../define-rule.ts";

export const rankConflict: Rule = defineRule({
  id: "rank-conflict",
  category: "number",
  severity: "information",
  summary: "One thing is the largest here and the second-largest there, of the same kind in the same place.",
  why: "It cannot be both, and a superlative is what a reader remembers.",
  limits:
    "Needs the name right before both ranks, and the same words for what is ranked and within what. Silent where another measure is named (“by tonnage”), and where a sentence tells of a year, a change or another time.",
  flags: [
    {
      text: "Lund, the largest port in the country, has closed.\nUnions fear for jobs. Lund is the {|second-largest port|} in the country.",
    },
    { text: "Arvo is Norland's largest bank.\nA spokesman for Arvo, Norland's {|third-largest bank|}, said so." },
  ],
  accepts: [
    "Lund, the largest port in the country, has closed.\nUnions fear for jobs. Oslo is the second-largest port in the country.",
    "Lund, the largest port in the country, has closed.\nLund is the second-largest port in the region.",
    "Lund, the largest port in the country, has closed.\nLund was the second-largest port in the country in 2010.",
    "Lund is the largest port in the country by tonnage.\nLund is the second-largest port in the country by ships.",
  ],
  *check({ paragraphs }) {
    const known = new Map<string, { readonly rank: RankFact; readonly at: number }>();
    for (const { passage, start } of paragraphs) {
      for (const rank of ranksIn(passage)) {
        if (rank.dated) continue;
        const key = [rank.holder, rank.of, rank.scope, rank.by].join("\n");
        const other = known.get(key);
        if (other === undefined) known.set(key, { rank, at: start });
        else if (other.rank.rank !== rank.rank) {
          yield {
            span: shifted({ start: rank.start, end: rank.end }, start),
            message: say`The same one is number ${rank.rank} here and number ${other.rank.rank} elsewhere in the article. Correct one of the two, or say by which measure.`,
            evidence: [
              {
                ...shifted({ start: other.rank.start, end: other.rank.end }, other.at),
                note: say`number ${other.rank.rank} here`,
              },
            ],
            fixes: [],
          };
        }
      }
    }
  },
});
