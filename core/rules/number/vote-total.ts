import type { Article } from "../../analyze.ts";
import { type Chamber, type Vote, votesIn } from "../../facts/votes.ts";
import { type Span, shifted } from "../../text/span.ts";
import { say } from "../../wording/say.ts";
import { defineRule, type Rule } from "../define-rule.ts";
import type { Report } from "../finding.ts";

/** Bodies whose size has not changed for decades, and so is known without the article. */
const KNOWN: ReadonlyMap<string, number> = new Map([
  ["u.s. senate", 100],
  ["us senate", 100],
  ["u.s. house of representatives", 435],
  ["us house of representatives", 435],
  ["u.n. security council", 15],
  ["un security council", 15],
  ["knesset", 120],
]);

/** From a size to the name of its body, in characters. */
const NAME_REACH = 40;

export const voteTotal: Rule = defineRule({
  id: "vote-total",
  category: "number",
  severity: "warning",
  summary: "More votes were counted than there are members, or the smaller side is said to have carried the day.",
  why: "In a chamber of 100, a vote of 52-49 has one vote too many.",
  limits:
    "Needs the vote, and the size of the body in the same paragraph or of a body whose size is known. Fewer votes than members are no contradiction. That a motion was carried by the smaller number is reported only where nothing tells of a veto, a failure or a needed majority.",
  flags: [
    { text: "The bill passed the 100-member Senate by a vote of {|52-49|}." },
    { text: "The nine-judge panel voted {|6-4|} to hear the case." },
    { text: "The council approved the budget by a vote of {|4 to 7|}." },
    { text: "The U.S. Senate voted {|52-49|} to confirm her." },
    { text: "The motion was lost {|52-49|} in a vote of the 100 senators." },
  ],
  accepts: [
    "The 42-member Senate debated it for hours. The House had approved it by 41 votes to 27 in March.",
    "The bill passed the 100-member Senate by a vote of 52-48.",
    "The cabinet voted five to two, with one abstention; all eight members were present.",
    "The bill passed the 100-member Senate by a vote of 49-45, with three abstentions.",
    "The council failed to override the veto by a vote of 4 to 7.",
    "The home side won 52-49 in the 100-seat hall.",
    "The state Senate voted 52-49 to confirm her.",
    "The committee approved 4-6 projects a year.",
  ],
  *check(article) {
    for (const { passage, start } of article.paragraphs) {
      const found = votesIn(passage);
      if (found === undefined) continue;
      for (const vote of found.votes) {
        const report = tooMany(article, start, vote, found.chambers, passage.text) ?? tooFew(start, vote, passage.text);
        if (report !== undefined) yield report;
      }
    }
  },
});

function tooMany(
  article: Article,
  at: number,
  vote: Vote,
  chambers: readonly Chamber[],
  text: string,
): Report | undefined {
  const only = chambers.length === 1 ? chambers[0] : undefined;
  const chamber = only !== undefined && isOtherHouse(text, vote, only) ? undefined : only;
  const known = chamber === undefined ? knownIn(article, at, text) : undefined;
  const size = chamber?.size ?? known?.size;
  if (size === undefined) return undefined;
  const sum = vote.yes + vote.no + vote.others;
  if (sum <= size) return undefined;
  const basis: Span = chamber === undefined ? (known as Span) : shifted(chamber, at);
  return {
    span: shifted(bare(vote), at),
    message: say`${sum} votes are counted here, but the body has ${size}. Correct the vote or the size.`,
    evidence: [{ start: basis.start, end: basis.end, note: say`a body of ${size}` }],
    fixes: [],
  };
}

const HOUSES = /\b(?:Senate|House|Assembly|Council|Parliament|Congress|Commission|Board|Lords|Commons)\b/g;

/** "The 42-member Senate … The House had approved it by 41 votes to 27": the name last before the vote is another's. */
function isOtherHouse(text: string, { start }: Span, chamber: Span): boolean {
  if (chamber.start > start) return false;
  const own = text.slice(chamber.start, chamber.end + NAME_REACH).match(HOUSES)?.[0];
  const last = text.slice(0, start).match(HOUSES)?.at(-1);
  return own !== undefined && last !== undefined && own !== last;
}

function knownIn({ mentions }: Article, at: number, text: string): (Span & { readonly size: number }) | undefined {
  const bodies = mentions
    .filter(({ start, end }) => start >= at && end <= at + text.length)
    .flatMap(({ start, end, name }) => {
      const size = KNOWN.get(name.toLowerCase());
      return size === undefined ? [] : [{ start, end, size }];
    });
  return bodies.length === 1 ? bodies[0] : undefined;
}

function tooFew(at: number, { yes, no, carried, ...vote }: Vote, text: string): Report | undefined {
  if (!carried || yes >= no) return undefined;
  return {
    span: shifted(bare(vote), at),
    severity: "information",
    message: say`The text says that the motion was carried, but ${yes} for and ${no} against would be a defeat. Check the order and the numbers.`,
    evidence: [{ ...shifted(bare(vote), at), note: text.slice(vote.start, vote.end) }],
    fixes: [],
  };
}

function bare({ start, end }: Span): Span {
  return { start, end };
}
