import { announcedLists, NUMBER_WORDS } from "../../facts/announced-list.ts";
import { countedItems } from "../../facts/counted-items.ts";
import { namedNext } from "../../facts/named-next.ts";
import { namedPeople } from "../../facts/named-people.ts";
import { shifted } from "../../text/span.ts";
import { say } from "../../wording/say.ts";
import { defineRule, type Rule } from "../define-rule.ts";

export const announcedCount: Rule = defineRule({
  id: "announced-count",
  category: "number",
  severity: "information",
  summary: "A list has more or fewer items than the number announced before it.",
  why: "A reader counts. If four points are promised and three follow, one was cut, or the number was not brought up to date.",
  limits:
    "Counts only lists whose items can be told apart in one way: after a colon in the same sentence, or names, ages and single words behind a comma. Behind “including” only more than the number are too many. Silent on lists behind “such as”, on quotations in the list, on items that begin with a number, and on items joined by several “and”.",
  flags: [
    {
      text: "The mayor named {|four|} goals: clean water, safe streets and cheap homes.",
      fixed: "The mayor named three goals: clean water, safe streets and cheap homes.",
    },
    {
      text: "The court spoke of {|four|} payments from a builder: $200 in March, $300 in July and $150 in May.",
      fixed: "The court spoke of three payments from a builder: $200 in March, $300 in July and $150 in May.",
    },
    {
      text: "The port has {|2|} main docks: the east dock; the west dock, which is new; and the old dock.",
      fixed: "The port has 3 main docks: the east dock; the west dock, which is new; and the old dock.",
    },
    {
      text: "She made the case for {|four|} steps: as a start, a levy; a bridge (the Lund Span); and, as well as that, a park.",
      fixed:
        "She made the case for three steps: as a start, a levy; a bridge (the Lund Span); and, as well as that, a park.",
    },
    {
      text: "Ann Lee said that {|three|} crossings remain open: Halden and Port Town.",
      fixed: "Ann Lee said that two crossings remain open: Halden and Port Town.",
    },
    {
      text: "She is survived by {|three|} children, Anne and Thomas; and by a sister.",
      fixed: "She is survived by two children, Anne and Thomas; and by a sister.",
    },
    {
      text: "Charges were filed against {|three|} men who shouted at a guard. Tom Cole, 38, and Ray Ax, 32, are in custody.",
      fixed: "Charges were filed against two men who shouted at a guard. Tom Cole, 38, and Ray Ax, 32, are in custody.",
    },
    {
      text: "Ann Lee is raising {|three|} boys, Tom and Jay, on her own.",
      fixed: "Ann Lee is raising two boys, Tom and Jay, on her own.",
    },
    {
      text: "The car struck {|two|} walkers, ages 16, 21 and 22, on the pier.",
      fixed: "The car struck three walkers, ages 16, 21 and 22, on the pier.",
    },
    {
      text: "The list covers {|three|} states of the north, including Norway, Sweden, Denmark and Finland.",
      fixed: "The list covers four states of the north, including Norway, Sweden, Denmark and Finland.",
    },
    {
      text: "Guided by {|four|} main principles, care, trust and speed, the yard will grow.",
      fixed: "Guided by three main principles, care, trust and speed, the yard will grow.",
    },
    {
      text: "The opponents, Tom Brill and Asha Venn, all {|three|} of whom live in the east, said no.",
    },
  ],
  accepts: [
    "Charges were filed against three men. Tom Cole, 38, Bo Ek, 40, and Ray Ax, 32, are in custody. A guard saw three women. Ann Lee, 20, and others fled.",
    "The police seek two women, Ann Lee, 34, and Joan Roe, 35, and a man.",
    "The list covers three states of the north, including Norway and Sweden.",
    "About two walkers, ages 16, 21 and 22, were hurt. In four towns, Lund and Halden among them, the shops were shut.",
    "It has two halls, Ann Lee of the yard said, and Tom Cole agreed.",
    "She is survived by three children, Anne, Thomas and Ruth; and by two sons, Tom and his brother.",
    "The opponents, Tom Brill, Asha Venn, and Marcus Dole, all three of whom live in the east, said no.",
    "There are three reasons for two visits: trade, peace and tea.",
    "The team won 14 medals: five gold, six silver and three bronze.",
    "The mayor named three goals: clean water, safe streets and cheap homes.",
    "The mayor named three goals: clean water, safe streets, and cheap homes.",
    "The fund backs three fields: research and development, sales and marketing and training.",
    "The fair has five halls, including: the east hall and the west hall.",
    "In 1991 it added three new shops: Lund's, Norr Books, and Ferry Foods, and was renamed Harbour Hall.",
    "She has two children: a daughter, Nora Lind, and a son, Anton Lind.",
    "The score after two sets: Lee 6, Ray 4, with one to play.",
  ],
  *check({ paragraphs }) {
    for (const { passage, start, zone } of paragraphs) {
      if (zone === "credit" || zone === "stamp" || zone === "end") continue;
      const lists = [...announcedLists(passage), ...namedPeople(passage), ...namedNext(passage)];
      const known = new Set(lists.map(({ number }) => number.start));
      const wrong = countedItems(passage).filter(
        ({ number, open, items, announced }) => !known.has(number.start) && !(open && items.length < announced),
      );
      for (const { announced, number, noun, items } of [...lists, ...wrong]) {
        if (items.length === announced) continue;
        const span = shifted(number, start);
        const word = passage.text.slice(number.start, number.end);
        const count = /\d/.test(word)
          ? String(items.length)
          : matchCase(word, NUMBER_WORDS[items.length] ?? String(items.length));
        yield {
          span,
          message: say`“${word}” is announced, but the list has ${items.length}. Correct the number, or complete the list.`,
          evidence: items.map((item, index) => ({ ...shifted(item, start), note: say`item ${index + 1}` })),
          // "All two of whom" is no English.
          fixes:
            noun === "names" && items.length === 2
              ? []
              : [{ title: say`Change to “${count}”`, edits: [{ ...span, newText: count }] }],
        };
      }
    }
  },
});

function matchCase(model: string, word: string): string {
  return /^[A-Z]/.test(model) ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}
