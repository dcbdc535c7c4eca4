import type { Article } from "../../analyze.ts";
import { toDayNumber } from "../../calendar/civil.ts";
import { sayDate } from "../../calendar/say-date.ts";
import { countOn, type Membership, memberships } from "../../knowledge/memberships.ts";
import { type Passage, perPassage } from "../../text/passage.ts";
import { type Span, shifted } from "../../text/span.ts";
import type { Token } from "../../text/tokens.ts";
import { wordsAt } from "../../text/words-at.ts";
import { cardinalAt } from "../../time/recognizers/reading.ts";
import { type Said, say } from "../../wording/say.ts";
import { defineRule, type Rule } from "../define-rule.ts";
import type { Report } from "../finding.ts";

/** Long after a new member joined, the old number may still be meant of the time before. Days. */
const FRESH = 45;
const MEMBERS = new Set("members countries nations states economies allies".split(" "));
/** Words between the number and the noun. */
const MODIFIERS = new Set("member southeast asian european current - full".split(" "));
/** A sentence with one of these speaks of some of the members, of others, or of another time. */
const OTHER_SCOPE = new Set(
  "other remaining except excluding non only former then when was were had until before first original founding since became among at least over more than nearly about partner partners dialogue plus and including candidate new initially".split(
    " ",
  ),
);

interface Counted {
  readonly membership: Membership;
  readonly number: number;
  readonly span: Span;
  readonly all: Span;
}

interface BodyName {
  readonly membership: Membership;
  readonly words: readonly string[];
}

const byFirst = new Map<string, BodyName[]>();
for (const membership of memberships) {
  for (const name of membership.names) {
    const words = name.match(/[\p{L}\p{N}]+|-/gu) ?? [];
    const first = words[0] ?? "";
    byFirst.set(first, [...(byFirst.get(first) ?? []), { membership, words }]);
  }
}

const bodyWords = wordsAt(byFirst.keys());

/** "ASEAN's 10 members", "the 27-nation EU", "the EU's 28 member states", "all 10 ASEAN countries". */
const countedMembers: (passage: Passage) => readonly Counted[] = perPassage((passage) => {
  const { tokens } = passage;
  return bodyWords(passage).flatMap((at) =>
    (byFirst.get((tokens[at] as Token).lower) ?? []).flatMap(({ membership, words }): Counted[] => {
      if (!words.every((word, index) => tokens[at + index]?.lower === word)) return [];
      const last = at + words.length;
      const counted = behind(tokens, at, last) ?? before(tokens, at, last);
      return counted === undefined ? [] : [{ membership, ...counted }];
    }),
  );
});

type Found = Omit<Counted, "membership">;

/** "ASEAN's 10 member states" */
function behind(tokens: readonly Token[], first: number, last: number): Found | undefined {
  const number = tokens[last]?.kind === "clitic" ? cardinalAt(tokens, last + 1) : undefined;
  if (number === undefined) return undefined;
  let at = number.last;
  while (MODIFIERS.has(tokens[at]?.lower ?? "")) at++;
  if (!MEMBERS.has(tokens[at]?.lower ?? "") || isScoped(tokens, first, at + 1)) return undefined;
  return make(tokens, last + 1, number, first, at + 1);
}

/** "all 10 ASEAN countries", "the 27-member EU", "the 10-nation ASEAN" */
function before(tokens: readonly Token[], first: number, last: number): Found | undefined {
  const word = tokens[first - 1]?.lower ?? "";
  const compound = /^(?:member|nation|country|state)$/.test(word) && tokens[first - 2]?.text === "-";
  const from = compound ? first - 3 : first - 1;
  const number = from < 0 ? undefined : cardinalAt(tokens, from);
  if (number === undefined || number.last !== (compound ? first - 2 : first)) return undefined;
  let at = last;
  while (MODIFIERS.has(tokens[at]?.lower ?? "")) at++;
  const noun = MEMBERS.has(tokens[at]?.lower ?? "");
  const whole = /^(?:all|the)$/.test(tokens[from - 1]?.lower ?? "");
  if (!compound && !(noun && whole)) return undefined;
  return isScoped(tokens, from, noun ? at + 1 : last)
    ? undefined
    : make(tokens, from, number, from, noun ? at + 1 : last);
}

function make(
  tokens: readonly Token[],
  at: number,
  number: { readonly value: number; readonly last: number },
  first: number,
  last: number,
): Found {
  const span = (from: number, to: number): Span => ({
    start: (tokens[from] as Token).start,
    end: (tokens[to - 1] as Token).end,
  });
  return { number: number.value, span: span(at, number.last), all: span(first, last) };
}

function isScoped(tokens: readonly Token[], first: number, last: number): boolean {
  const around = [...tokens.slice(Math.max(0, first - 4), first), ...tokens.slice(last, last + 3)];
  return around.some(
    ({ lower, kind }) => OTHER_SCOPE.has(lower) || (kind === "number" && /^(?:19|20)\d\d$/.test(lower)),
  );
}

export const memberCount: Rule = defineRule({
  id: "member-count",
  category: "edition",
  severity: "information",
  summary: "A body is given a number of members that it did not have at the article's date.",
  why: "Members join and leave, and copy keeps the old number for years.",
  limits:
    "Knows a few large bodies by the days on which members joined or left. Silent for some weeks after a change, where the words speak of some of the members, of partners or of another time, and in undated copy.",
  flags: [
    {
      text: " date 2026-03-10 Harbour news\n\nMinisters of ASEAN's {|10|} member states meet on Monday.",
      fixed: " date 2026-03-10 Harbour news\n\nMinisters of ASEAN's 11 member states meet on Monday.",
    },
    {
      text: " date 2025-03-10 Harbour news\n\nThe {|28|}-nation EU will vote on the plan.",
      fixed: " date 2025-03-10 Harbour news\n\nThe 27-nation EU will vote on the plan.",
    },
  ],
  accepts: [
    " date 2026-03-10 Harbour news\n\nMinisters of ASEAN's 11 member states meet on Monday.",
    " date 2023-03-10 Harbour news\n\nMinisters of ASEAN's 10 member states meet on Monday.",
    " date 2023-02-23 Harbour news\n\nThe 11 countries on both sides will work together, the ASEAN ministers said.",
    " date 2026-03-10 Harbour news\n\nIn 2020, ASEAN's 10 member states signed the pact.",
    " date 2026-03-10 Harbour news\n\nMinisters of the other 10 ASEAN countries meet on Monday.",
    "Ministers of ASEAN's 10 member states meet on Monday.",
  ],
  *check(article) {
    const today = article.date?.date;
    if (today === undefined) return;
    for (const { passage, start } of article.paragraphs) {
      for (const counted of countedMembers(passage)) {
        const known = countOn(counted.membership, today);
        if (known === undefined || known.count === counted.number) continue;
        const fresh = toDayNumber(today) - toDayNumber(known.since) < FRESH;
        if (fresh && known.before === counted.number) continue;
        yield reportOf(article, counted, start, known.count, sayDate(known.since));
      }
    }
  },
});

function reportOf({ text }: Article, counted: Counted, base: number, count: number, since: Said): Report {
  const span = shifted(counted.span, base);
  const all = shifted(counted.all, base);
  const { name } = counted.membership;
  const digits = /^\d+$/.test(text.slice(span.start, span.end));
  return {
    span,
    message: name.startsWith("the ")
      ? say`The ${name.slice(4)} has had ${count} members since ${since}, not ${counted.number}. Correct the number, or say which of them are meant.`
      : say`${name} has had ${count} members since ${since}, not ${counted.number}. Correct the number, or say which of them are meant.`,
    evidence: [{ ...all, note: say`${count} members since ${since}` }],
    fixes: digits ? [{ title: say`Change to ${count}`, edits: [{ ...span, newText: String(count) }] }] : [],
  };
}
