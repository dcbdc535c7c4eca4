import type { Article } from "../../analyze.ts";
import { monthNumber, weekdayNumber } from "../../calendar/names.ts";
import { isUpper } from "../../text/characters.ts";
import { type Passage, perPassage } from "../../text/passage.ts";
import { type Span, shifted } from "../../text/span.ts";
import type { Token } from "../../text/tokens.ts";
import { wordsAt } from "../../text/words-at.ts";
import { say } from "../../wording/say.ts";
import { changeTo } from "../change-to.ts";
import { defineRule, type Rule } from "../define-rule.ts";
import type { Report } from "../finding.ts";

interface Compound extends Span {
  /** `ASEAN-China`, whatever the spaces. */
  readonly name: string;
  readonly spaced: boolean;
  /** What stands between the two words. */
  readonly joint: Span;
}

/** Other places named as proof or counted in a message are capped: the first few make the point. */
const MOST_EVIDENCE = 3;

export const nameHyphen: Rule = defineRule({
  id: "name-hyphen",
  category: "name",
  severity: "hint",
  supersededBy: ["avoided-name"],
  spelling: "word",
  summary: "A hyphenated name stands with spaces around its hyphen, and without them elsewhere.",
  why: "With spaces the hyphen reads as a dash and splits the name; a search for one form misses the other.",
  limits:
    "Both forms must stand in the article with the same two capitalised words. Days, months and numbers are ranges and left alone, and so is a dash after the first words of a line, which sets off a place or a section.",
  flags: [
    {
      text: "The 5th {|Harbour - Lakeside|} Forum opened. Harbour-Lakeside trade rose, and the Harbour - Lakeside rail line grew.",
      fixed:
        "The 5th Harbour-Lakeside Forum opened. Harbour-Lakeside trade rose, and the Harbour - Lakeside rail line grew.",
    },
    { text: "The UN–AU plan is the {|UN - AU|} plan.", fixed: "The UN–AU plan is the UN-AU plan." },
  ],
  accepts: [
    "The Harbour - Lakeside Forum opened. The Harbour - Lakeside road is new.",
    "Harbour-Lakeside trade rose, and Harbour-Hill trade fell.",
    "The March - May term is over; the March-May fees are due.",
    "HARBOUR - Lakeside ferries were full.\nHARBOUR-Lakeside ferries were not.",
  ],
  *check(article) {
    const compounds = article.paragraphs.flatMap(({ start, zone, passage }) => {
      if (zone === "header" || zone === "stamp") return [];
      return compoundsIn(passage).map((it) => ({ ...it, ...shifted(it, start), joint: shifted(it.joint, start) }));
    });
    const names = new Map<string, Compound[]>();
    for (const compound of compounds) {
      const group = names.get(compound.name);
      if (group === undefined) names.set(compound.name, [compound]);
      else group.push(compound);
    }
    for (const group of names.values()) {
      const spaced = group.filter((it) => it.spaced);
      const tight = group.filter((it) => !it.spaced);
      if (spaced.length > 0 && tight.length > 0) yield reportOf(article, spaced, tight);
    }
  },
});

const dashesIn = wordsAt(["-", "–", "—"]);

const compoundsIn: (passage: Passage) => readonly Compound[] = perPassage((passage) => {
  const { tokens } = passage;
  const found: Compound[] = [];
  for (const i of dashesIn(passage)) {
    if (i === 0 || i + 1 === tokens.length) continue;
    const dash = tokens[i] as Token;
    const left = tokens[i - 1] as Token;
    const right = tokens[i + 1] as Token;
    if (!isNameWord(left) || !isNameWord(right) || dash.glued !== right.glued) continue;
    // "CITY - Name" at the start of a line sets the place off.
    if (!dash.glued && i === 1) continue;
    const joint = { start: left.end, end: right.start };
    found.push({ start: left.start, end: right.end, name: `${left.text}-${right.text}`, spaced: !dash.glued, joint });
  }
  return found;
});

function isNameWord({ kind, text, lower }: Token): boolean {
  if (kind !== "word" || text.length < 2 || !isUpper(text)) return false;
  return monthNumber(lower) === undefined && weekdayNumber(lower) === undefined;
}

function reportOf(article: Article, spaced: readonly Compound[], tight: readonly Compound[]): Report {
  const first = spaced[0] as Compound;
  const { name } = first;
  const wrong = article.text.slice(first.start, first.end);
  const edit = ({ joint }: Compound) => ({ start: joint.start, end: joint.end, newText: "-" });
  const here = { title: say`Change to “${name}”`, preferred: true, edits: [edit(first)] };
  const all = { title: changeTo(name, spaced.length), edits: spaced.map(edit) };
  const evidence = [
    ...tight.slice(0, MOST_EVIDENCE).map(({ start, end }) => ({ start, end, note: say`without spaces` })),
    ...spaced.slice(1, 1 + MOST_EVIDENCE).map(({ start, end }) => ({ start, end, note: say`with spaces again` })),
  ];
  return {
    span: { start: first.start, end: first.end },
    message: say`“${wrong}” and “${article.text.slice(tight[0]?.start, tight[0]?.end)}” are one name; close up the hyphen, as elsewhere.`,
    evidence,
    fixes: spaced.length === 1 ? [here] : [here, all],
  };
}
