import type { Article } from "../../analyze.ts";
import { arrestsIn, injuriesIn, type Toll, tollsIn } from "../../facts/toll.ts";
import { recognizeQuantities } from "../../quantity/recognize.ts";
import type { Passage } from "../../text/passage.ts";
import { shifted } from "../../text/span.ts";
import { type Said, say } from "../../wording/say.ts";
import { defineRule, type Rule } from "../define-rule.ts";
import type { Report } from "../finding.ts";
import { headlineOf } from "./shared/headline.ts";

export const headlineToll: Rule = defineRule({
  id: "headline-toll",
  category: "structure",
  severity: "warning",
  supersededBy: ["figure-conflict", "headline-number"],
  summary: "The headline tells of another number of dead, hurt or arrested than the lead, and the body never has it.",
  why: "A toll rises from one version of a story to the next, and the headline is easily left behind.",
  limits:
    "Needs one toll in the headline and one in the lead, neither of them hedged save by “at least”. Silent where the headline's number stands anywhere in the body, or is the sum of two of its numbers.",
  flags: [
    {
      text: "Flood toll rises to {|14|}\nThe number of dead in the flood went up on Friday. The death toll in the valley rose to 41, up from 33 a day earlier.",
      fixed:
        "Flood toll rises to 41\nThe number of dead in the flood went up on Friday. The death toll in the valley rose to 41, up from 33 a day earlier.",
    },
    {
      text: "Bus plunges into gorge, {|28|} dead\nA bus fell into a gorge on Friday, killing 18 and injuring 36, police said.",
      fixed:
        "Bus plunges into gorge, 18 dead\nA bus fell into a gorge on Friday, killing 18 and injuring 36, police said.",
    },
    {
      text: "Quake rattles valley; {|nine|} hurt\nA quake struck the valley on Friday, injuring seven people and damaging 40 houses, police said.",
      fixed:
        "Quake rattles valley; seven hurt\nA quake struck the valley on Friday, injuring seven people and damaging 40 houses, police said.",
    },
    {
      text: "{|Two|} held over theft of silver cups\nOfficers arrested three men on Friday over the theft of four cups.",
      fixed: "Three held over theft of silver cups\nOfficers arrested three men on Friday over the theft of four cups.",
    },
  ],
  accepts: [
    "Two held over theft of silver cups\nOfficers arrested two men on Friday over the theft of four cups.",
    "Two held over theft of silver cups\nThe town held three meetings on Friday. A man and a woman were arrested.",
    "Quake rattles valley; nine hurt\nA quake struck the valley on Friday, injuring seven people, police said. Two more were hurt on Sunday.",
    "Bus plunges into gorge, 18 dead\nA bus fell into a gorge on Friday, killing 18 and injuring 36, police said.",
    "Storm kills 12\nThe storm killed seven people on the coast on Friday, police said. It killed five in the hills.",
    "Storm kills more than 10\nThe storm killed 14 people on the coast on Friday, police said.",
    "Storm toll reaches 20\nThe storm killed 14 people on the coast on Friday, police said. By Sunday the toll stood at 20.",
    "Storm kills dozens\nThe storm killed 14 people on the coast on Friday, police said.",
  ],
  *check(article) {
    const report =
      reportOf(article, tollsIn, dead) ?? reportOf(article, injuriesIn, hurt) ?? reportOf(article, arrestsIn, held);
    if (report !== undefined) yield report;
  },
});

const MORE = /^ (?:more|others?)\b/;

type Reader = (passage: Passage) => readonly Toll[];

type Saying = (headline: string, lead: string) => Said;

const dead: Saying = (headline, lead) =>
  say`The headline has ${headline} dead, the lead ${lead}. One of the two is wrong, or the headline is of an earlier version.`;

const hurt: Saying = (headline, lead) =>
  say`The headline has ${headline} hurt, the lead ${lead}. One of the two is wrong, or the headline is of an earlier version.`;

const held: Saying = (headline, lead) =>
  say`The headline has ${headline} held, the lead ${lead}. One of the two is wrong, or the headline is of an earlier version.`;

function reportOf(article: Article, read: Reader, saying: Saying): Report | undefined {
  const headline = headlineOf(article);
  if (headline === undefined) return undefined;
  const { paragraph, span } = headline;
  const said = read(paragraph.passage).filter(({ start }) => start + paragraph.start >= span.start);
  const lead = article.paragraphs.find(({ zone, start }) => zone === "body" && start > paragraph.start);
  const [mine] = said;
  if (mine === undefined || said.length > 1 || lead === undefined) return undefined;
  const [told] = read(lead.passage);
  if (told === undefined || mine.hedged || told.hedged || mine.value === told.value) return undefined;
  if (isInBody(article, paragraph.end, mine, read)) return undefined;
  const [own, other] = [shifted(mine.number, paragraph.start), shifted(told.number, lead.start)];
  const [from, to] = [article.text.slice(own.start, own.end), article.text.slice(other.start, other.end)];
  const [right, left] = [withCaseOf(from, to), withCaseOf(to, from)];
  return {
    span: own,
    message: saying(from, to),
    evidence: [{ ...other, note: say`the number in the lead` }],
    fixes: [
      { title: say`Change the headline to ${right}`, edits: [{ ...own, newText: right }] },
      { title: say`Change the lead to ${left}`, edits: [{ ...other, newText: left }] },
    ],
  };
}

/** `word` with a capital where `model` has one: a number may open a line. */
function withCaseOf(model: string, word: string): string {
  const first = word.charAt(0);
  return (/^[A-Z]/.test(model) ? first.toUpperCase() : first.toLowerCase()) + word.slice(1);
}

/** The number stands somewhere behind the headline, or is made of two that do. */
function isInBody({ paragraphs }: Article, from: number, { value }: Toll, read: Reader): boolean {
  const body = paragraphs.filter(({ start }) => start >= from);
  const all = body.flatMap(({ passage }) => recognizeQuantities(passage).map((quantity) => quantity.value));
  // "Two more were hurt on Sunday"
  const more = body.flatMap(({ passage }) =>
    recognizeQuantities(passage)
      .filter(
        ({ start, end }) =>
          MORE.test(passage.text.slice(end, end + 8)) || /another $/i.test(passage.text.slice(0, start)),
      )
      .map((quantity) => quantity.value),
  );
  const tolls = [...new Set(body.flatMap(({ passage }) => read(passage).map((toll) => toll.value)))];
  return all.includes(value) || tolls.some((one) => tolls.includes(value - one) || more.includes(value - one));
}
