import type { DeskEntity } from "../../desk/desk.ts";
import { say } from "../../wording/say.ts";
import { defineRule, type Rule } from "../define-rule.ts";

const DESK = `names:
  - name: Merrin Bay Trade Council
    type: organisation
    aliases: MBTC
    avoid: [Merrin Bay Trades Council, Trade Council of Merrin]`;

export const avoidedName: Rule = defineRule({
  id: "avoided-name",
  category: "name",
  severity: "warning",
  summary: "A name is written in a form that the newsroom avoids.",
  why: "A newsroom that has settled on one form wants that one: two forms of a name look like two bodies.",
  limits:
    "Knows only what a desk file lists under `avoid`, in these words, also in capitals. Silent where the words are part of a longer name, and where a desk file nearer to the article calls the form right.",
  flags: [
    {
      text: "Rates fall, the {|Merrin Bay Trades Council|} said. The Merrin Bay Trade Council meets in May.",
      desk: DESK,
      fixed: "Rates fall, the Merrin Bay Trade Council said. The Merrin Bay Trade Council meets in May.",
    },
    {
      text: "{|TRADE COUNCIL OF MERRIN|} MEETS\n\nRates fall, the {|Trade Council of Merrin|}'s head said.",
      desk: DESK,
      fixed: "MERRIN BAY TRADE COUNCIL MEETS\n\nRates fall, the Trade Council of Merrin's head said.",
    },
  ],
  accepts: [
    { text: "Rates fall, the Merrin Bay Trade Council (MBTC) said. The MBTC meets in May.", desk: DESK },
    { text: "Rates fall, the Merrin Bay Trades Council Choir Fund said.", desk: DESK },
    {
      text: "Rates fall, the Harbour Guild said.",
      desk: `names:
  - { name: Harbour Guild, type: organisation }
  - { name: Guild of the Harbour, type: organisation, avoid: Harbour Guild }`,
    },
    "Rates fall, the Merrin Bay Trades Council said.",
  ],
  *check({ text, mentions, desk }) {
    if (desk.entities.length === 0) return;
    const avoided = avoidedIn(desk.entities);
    if (avoided.size === 0) return;
    for (const { start, end } of mentions) {
      const written = text.slice(start, end).replaceAll(/\s+/g, " ");
      const name = avoided.get(written.toLowerCase());
      if (name === undefined) continue;
      const newText = written === written.toUpperCase() ? name.toUpperCase() : name;
      yield {
        span: { start, end },
        message: say`The desk file says to write “${name}” and to avoid “${written}”. Change it, or tell the desk file that this form is right.`,
        evidence: [],
        fixes: [{ title: say`Change to “${newText}”`, preferred: true, edits: [{ start, end, newText }] }],
      };
    }
  },
});

const known = new WeakMap<readonly DeskEntity[], ReadonlyMap<string, string>>();

/** The preferred name by each avoided form in lower case. What stands first is from the desk file nearest to the article. */
function avoidedIn(entities: readonly DeskEntity[]): ReadonlyMap<string, string> {
  const before = known.get(entities);
  if (before !== undefined) return before;
  const right = new Set<string>();
  const avoided = new Map<string, string>();
  for (const { name, aliases, avoid } of entities) {
    for (const form of [name, ...aliases]) right.add(form.toLowerCase());
    for (const form of avoid.map((each) => each.toLowerCase()))
      if (!right.has(form) && !avoided.has(form)) avoided.set(form, name);
  }
  known.set(entities, avoided);
  return avoided;
}
