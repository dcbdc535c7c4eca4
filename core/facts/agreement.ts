import type { Layout, Paragraph } from "../article/layout.ts";
import type { Mention } from "../entities/mention.ts";
import { type Passage, perPassage } from "../text/passage.ts";
import { covering, type Span } from "../text/span.ts";
import type { Token } from "../text/tokens.ts";
import { wordsAt } from "../text/words-at.ts";
import type { Timex } from "../time/timex.ts";
import { type ArticleSentence, behindDateline, sentencesWith, tokensBetween, within } from "./sentences.ts";
import { type When, whensOf } from "./when.ts";

/** The steps of an agreement's way, in order. `announced` may stand before any of them. */
export type AgreementStep = "announced" | "concluded" | "signed" | "in-force";

/** "The protocol was signed on Oct. 28, 2025." */
export interface AgreementFact {
  /** The agreement's name in standard form. */
  readonly name: string;
  readonly nameSpan: Span;
  readonly step: AgreementStep;
  /** The verb or noun that says the step. */
  readonly verb: Span;
  readonly when: When;
  /** One of several parties is said to have done it: others may have done so on other days. */
  readonly single: boolean;
  /** From the first to the last of name, verb and date. */
  readonly statement: Span;
}

const STEPS = new Map<string, AgreementStep>([
  ...["signed", "sign", "signs", "signing", "inked"].map((word): [string, AgreementStep] => [word, "signed"]),
  ...["concluded", "concludes", "conclusion", "finalised", "finalized"].map((word): [string, AgreementStep] => [
    word,
    "concluded",
  ]),
  ...["announced", "unveiled"].map((word): [string, AgreementStep] => [word, "announced"]),
]);
/** "entered into force", "came into effect", "took effect": the first word. */
const ENTERING = new Set("entered enters came comes took takes went goes entry".split(" "));
const stepWordsAt = wordsAt([...STEPS.keys(), ...ENTERING]);
const FORCE = new Set(["force", "effect"]);
/** Words that make a step a plan, a denial, or another's matter. */
const UNCERTAIN = new Set(
  "will shall would could may might should to not never announced substantive substantively substantial substantially expected scheduled due set planned plans hopes hope if unless until before after since by following ahead anniversary amended amendment ratified revised updated extended again originally initially".split(
    " ",
  ),
);
const HEDGES = new Set("about around nearly almost some approximately circa".split(" "));
/** How far a step's verb may stand from the name, and the date from the verb, in tokens. */
const REACH = 12;
const TOGETHER = new Set(
  "and both sides parties leaders ministers governments countries members states jointly they".split(" "),
);
const SPEAKING = new Set("said says told noted added which who whose".split(" "));

/** Where words of a step stand; most passages have none. */
const stepWords: (
  passage: Passage,
) => readonly { readonly at: number; readonly last: number; readonly step: AgreementStep }[] = perPassage((passage) =>
  stepWordsAt(passage).flatMap((at) => {
    const { tokens } = passage;
    const step = STEPS.get((tokens[at] as Token).lower);
    if (step !== undefined) return [{ at, last: at + 1, step }];
    const force = tokens.slice(at + 1, at + 3).findIndex((token) => FORCE.has(token.lower));
    return force < 0 ? [] : [{ at, last: at + force + 2, step: "in-force" as const }];
  }),
);

/** One fact for each step of a named agreement to which the article joins a date. */
export function extractAgreements(
  layout: Layout,
  times: readonly Timex[],
  mentions: readonly Mention[],
): AgreementFact[] {
  const works = mentions.filter(({ type }) => type === "WORK");
  if (works.length === 0) return [];
  const datelineEnd = layout.dateline?.end ?? 0;
  const whens = whensOf(times).filter(({ start }) => start >= datelineEnd);
  return layout.paragraphs.flatMap((paragraph) => {
    const words = stepWords(paragraph.passage);
    const here = within(works, paragraph);
    if (words.length === 0 || here.length === 0) return [];
    return sentencesWith(paragraph, here).flatMap((whole) => {
      const sentence = behindDateline(whole, datelineEnd);
      return words.flatMap((word) => factOf(paragraph, sentence, word, here, within(whens, sentence)) ?? []);
    });
  });
}

function factOf(
  paragraph: Paragraph,
  sentence: ArticleSentence,
  { at, last, step }: { readonly at: number; readonly last: number; readonly step: AgreementStep },
  works: readonly Mention[],
  whens: readonly When[],
): AgreementFact | undefined {
  const { tokens } = paragraph.passage;
  const verb = {
    start: paragraph.start + (tokens[at] as Token).start,
    end: paragraph.start + (tokens[last - 1] as Token).end,
  };
  if (verb.start < sentence.start || verb.end > sentence.end) return undefined;
  const name = nameOf(sentence, verb, works);
  const when = dateOf(sentence, covering(verb, name ?? verb), verb, whens);
  if (name === undefined || when === undefined) return undefined;
  const statement = covering(covering(name, verb), when);
  if (isUncertain(sentence, verb, statement)) return undefined;
  const active = name.start > verb.start;
  const subject = tokensBetween(sentence, active ? sentence.start : verb.end, active ? verb.start : when.start);
  return {
    name: name.name,
    nameSpan: { start: name.start, end: name.end },
    step,
    verb,
    when,
    single: isSingle(subject, active, tokens[at]?.lower === "signing" || tokens[at]?.lower === "conclusion"),
    statement,
  };
}

/** The agreement that is signed: the nearest name, with no other and no clause between. */
function nameOf(sentence: ArticleSentence, verb: Span, works: readonly Mention[]): Mention | undefined {
  const inside = within(works, sentence);
  const before = inside.filter(({ end }) => end <= verb.start).at(-1);
  const behind = inside.find(({ start }) => start >= verb.end);
  const near = (from: number, to: number): boolean => {
    const between = tokensBetween(sentence, from, to);
    return between.length <= REACH && !between.some(({ lower, text }) => SPEAKING.has(lower) || text === ";");
  };
  const passive = before !== undefined && near(before.end, verb.start) && isPassive(sentence, before.end, verb.start);
  if (passive) return before;
  if (
    behind !== undefined &&
    near(verb.end, behind.start) &&
    tokensBetween(sentence, verb.end, behind.start).length <= 6
  )
    return behind;
  return undefined;
}

/** "was signed", "(was) concluded", ", signed on", "entered into force": the name is the verb's subject. */
function isPassive(sentence: ArticleSentence, from: number, to: number): boolean {
  const between = tokensBetween(sentence, from, to);
  const last = between.at(-1);
  return (
    last === undefined ||
    last.text === "," ||
    last.lower === "and" ||
    last.text === ")" ||
    between.some(({ lower }) => /^(?:was|were|been|is|are)$/.test(lower)) ||
    (last.kind !== "mark" && last.lower.endsWith("ly"))
  );
}

/** The date right behind the verb and the name, or at the head of the sentence. */
function dateOf(sentence: ArticleSentence, core: Span, verb: Span, whens: readonly When[]): When | undefined {
  const behind = whens.find(({ start }) => start >= verb.end);
  if (behind !== undefined) {
    const between = tokensBetween(sentence, behind.start < core.end ? verb.end : core.end, behind.start);
    const other = between.some(
      (token) => SPEAKING.has(token.lower) || STEPS.has(token.lower) || ENTERING.has(token.lower) || token.text === ";",
    );
    const last = between.at(-1)?.lower ?? "";
    if (!other && between.length <= REACH && !UNCERTAIN.has(last) && !HEDGES.has(last)) return behind;
    return undefined;
  }
  const head = whens[0];
  if (head === undefined || head.end > core.start) return undefined;
  const lead = tokensBetween(sentence, sentence.start, head.start);
  return lead.length <= 1 && lead.every(({ lower }) => lower === "on" || lower === "in") ? head : undefined;
}

function isUncertain(sentence: ArticleSentence, verb: Span, statement: Span): boolean {
  const near = tokensBetween(sentence, Math.max(sentence.start, verb.start - 40), verb.start).slice(-4);
  if (near.some(({ lower }) => UNCERTAIN.has(lower))) return true;
  return tokensBetween(sentence, sentence.start, statement.end).some(
    ({ lower }) => lower.endsWith("n't") || lower === "not" || lower === "if" || lower === "unless",
  );
}

/** "Vietnam signed the convention": one party's act. "Vietnam and Laos signed", "the two sides signed", "was signed": all. */
function isSingle(subject: readonly Token[], active: boolean, noun: boolean): boolean {
  if (active && !noun) return !subject.some(({ lower }) => TOGETHER.has(lower));
  // "was signed by Laos", "entered into force for Laos"
  const agent = subject.findIndex(({ lower }) => lower === "by" || lower === "for");
  return agent >= 0 && !subject.slice(agent).some(({ lower }) => TOGETHER.has(lower));
}
