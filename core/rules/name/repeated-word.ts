import type { Article } from "../../analyze.ts";
import { monthNumber } from "../../calendar/names.ts";
import { isUpper } from "../../text/characters.ts";
import { type Passage, perPassage } from "../../text/passage.ts";
import { type Span, shifted } from "../../text/span.ts";
import type { Token } from "../../text/tokens.ts";
import { say } from "../../wording/say.ts";
import { isCommonWord } from "../../words/words.ts";
import { defineRule, type Rule } from "../define-rule.ts";

interface Repetition extends Span {
  readonly word: string;
  readonly times: number;
  /** A function word: nothing but a slip doubles it. */
  readonly certain: boolean;
  /** From the end of the word's first standing to the end of its last. */
  readonly surplus: Span;
}

/** These never follow themselves at the start of a clause. */
const PRONOUNS = new Set("he she it they we".split(" "));
/** Words that never follow themselves. */
const NEVER_TWICE = new Set(
  "the a an of to from with and or but as at are was were be been has have its their our my your his this these those than into onto upon among between during against about within without under because which whose if".split(
    " ",
  ),
);
/** Words that may, when one belongs to a verb before: "logged in in March", "moved on on Monday". */
const PARTICLES = new Set("in on by for over up off out through".split(" "));
const PHRASAL =
  /^(?:log|sign|come|came|coming|mov|bring|brought|kick|set|turn|check|go|going|gone|went|carr|hand|fill|cash|join|weigh|take|took|taking|tak|step|walk|pass|fly|flew|sent|send|giv|gave|liv|pil|pour|trad|tun|drop|phon|call|cav|book|mix|ow|stand|stood|account|car|look|ask|wait|hop|put|run|ran|stick|stuck|kept|keep|get|got|hang|hung|start|clos|press|land|focus|end|built|build|check|opt|pull|plug|lock|let|factor|settl|chip)/;
/** "What it is is a start": a clause that ends in the verb. */
const CLAUSE_STARTERS = new Set(
  "what that where who how it he she they all reality problem question point truth fact issue thing".split(" "),
);
/** Words doubled on purpose. */
const DOUBLED_ON_PURPOSE = new Set(
  "very really many much more far long big so too way quite real deep high slow old little tiny bad good great pretty ever never again now there here well then yes no bye knock blah chop tick ding dong night hear hush hurry please wait come go fifty twenty thirty forty sixty five seven nine zero one two three four six eight ten".split(
    " ",
  ),
);

export const repeatedWord: Rule = defineRule({
  id: "repeated-word",
  category: "name",
  severity: "warning",
  summary: "A word stands twice in a row.",
  why: "A doubled word is what is left of a rewritten sentence, and the eye of its writer skips it.",
  limits:
    "A doubled noun or verb may be meant and is information only. Only lower-case words (and a capital first one before a lower-case “the” or the like), so names such as Duran Duran stay as they are. Grammar that doubles a word (“had had”, “that that”, “logged in in March”, “what it is is”), emphasis (“very very”) and rhymes are left alone, and so are anything with a mark between and transcripts that keep every “um”.",
  flags: [
    { text: "They went to {|the the|} fair.", fixed: "They went to the fair." },
    { text: "Growth rests on trade {|and and|} investment.", fixed: "Growth rests on trade and investment." },
    { text: "It is held {|in in|} Nanning.", fixed: "It is held in Nanning." },
    { text: "The {|company company|} said so.", fixed: "The company said so." },
    { text: "The house met in March; {|it it|} has 70 members.", fixed: "The house met in March; it has 70 members." },
    { text: "He was sent to live {|in in|} prison.", fixed: "He was sent to live in prison." },
    { text: "{|The the|} port is open.", fixed: "The port is open." },
  ],
  accepts: [
    "Those who like it it suits, and what made it it is hard to say.",
    "He had had enough, and she knew that that was so.",
    "Li Li met Duran Duran in Walla Walla, and then sailed to Bora Bora.",
    "It was very very cold in New York, New York.",
    "Users who logged in in March and carried on on Monday got a prize; she was voted in in 2001.",
    "What it is is a start.",
    "Come in. In short, no.\nNo one did.",
    "The rate is 5 5 times out of ten.",
    "The Gorilla gorilla is the western species.",
    "THE COURT: Um, you run the the shop?\nWITNESS: Uh, in in part.",
  ],
  *check(article) {
    // Read once, and only for a text that repeats a word.
    let isTranscript: boolean | undefined;
    for (const { start, passage } of article.paragraphs) {
      for (const { word, times, certain, surplus, ...span } of repetitions(passage)) {
        isTranscript ??= isVerbatim(article);
        if (isTranscript) return;
        yield {
          span: shifted({ start: span.start, end: span.end }, start),
          message:
            times === 2
              ? say`“${word}” stands twice in a row. One is enough.`
              : say`“${word}” stands ${times} times in a row. One is enough.`,
          ...(certain ? {} : { severity: "information" }),
          evidence: [],
          fixes: [
            {
              title: say`Delete the second “${word}”`,
              ...(certain ? { preferred: true } : {}),
              edits: [{ ...shifted(surplus, start), newText: "" }],
            },
          ],
        };
      }
    }
  },
});

const FILLERS = new Set("um umm uh uhm er erm hmm mm".split(" "));

/** A transcript keeps every word of a speaker who hesitates. */
function isVerbatim({ paragraphs }: Article): boolean {
  let heard = 0;
  for (const { passage } of paragraphs) for (const { lower } of passage.tokens) if (FILLERS.has(lower)) heard++;
  return heard > 1;
}

const repetitions: (passage: Passage) => readonly Repetition[] = perPassage((passage) => {
  const { tokens } = passage;
  const found: Repetition[] = [];
  for (let i = 1; i < tokens.length; i++) {
    if (!repeats(tokens, i)) continue;
    const first = i - 1;
    while (repeats(tokens, i + 1)) i++;
    const times = i - first + 1;
    if (!isSlip(tokens, first, times)) continue;
    const { start, end, text, lower } = tokens[first] as Token;
    const last = (tokens[i] as Token).end;
    const certain = NEVER_TWICE.has(lower) || PARTICLES.has(lower) || lower === "is";
    found.push({ start, end: last, word: text, times, certain, surplus: { start: end, end: last } });
  }
  return found;
});

/** True when the token stands right after the same word, with white space and nothing else between. */
function repeats(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  const before = tokens[index - 1];
  return (
    token !== undefined &&
    before !== undefined &&
    token.kind === "word" &&
    before.kind === "word" &&
    !token.glued &&
    token.lower === before.lower &&
    tokens[index + 1]?.text !== "-"
  );
}

function isSlip(tokens: readonly Token[], first: number, times: number): boolean {
  const { lower, text } = tokens[first] as Token;
  const second = tokens[first + 1] as Token;
  if (isUpper(second.text) || tokens[first]?.glued === true) return false;
  if (NEVER_TWICE.has(lower)) return true;
  if (PRONOUNS.has(lower) && (first === 0 || tokens[first - 1]?.kind === "mark")) return true;
  if (isUpper(text) || times > 2) return false;
  if (lower === "is") return !endsClause(tokens, first);
  if (PARTICLES.has(lower)) return !isPhrasal(tokens, first);
  return lower.length >= 4 && !DOUBLED_ON_PURPOSE.has(lower) && !MAY_DOUBLE.has(lower) && isCommonWord(lower);
}

/** Longer words that grammar may double, beside those that a writer doubles on purpose. */
const MAY_DOUBLE = new Set("that will does know whatever over down back through like what thank".split(" "));

function endsClause(tokens: readonly Token[], index: number): boolean {
  return tokens.slice(Math.max(0, index - 5), index).some(({ lower }) => CLAUSE_STARTERS.has(lower));
}

const PHRASE_STARTERS = new Set(
  "the a an this that these those his her its their our my your all each every both some several many few more less about around over nearly almost exactly early late mid time good record short minutes seconds hours days weeks months years spring summer autumn fall winter which whom what where".split(
    " ",
  ),
);

/** "logged in in March", "checked in in Lund", "moved on on the day": time or place, and no bare "in in prison". */
function beginsPhrase({ kind, lower, text }: Token): boolean {
  return (
    kind === "number" ||
    isUpper(text) ||
    PHRASE_STARTERS.has(lower) ||
    /^(?:one|two|three|four|five|six|ten)$/.test(lower)
  );
}

function isPhrasal(tokens: readonly Token[], index: number): boolean {
  const before = tokens.slice(Math.max(0, index - 2), index);
  const after = tokens[index + 2];
  if (after === undefined || !beginsPhrase(after)) return false;
  // "voted in in 2001": a date or number after it begins a phrase of its own.
  const dated = after.kind === "number" || monthNumber(after.lower) !== undefined;
  return before.some(({ lower }) => PHRASAL.test(lower)) || (dated && before.at(-1)?.lower.endsWith("ed") === true);
}
