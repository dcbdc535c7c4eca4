import { type Passage, perPassage } from "../../text/passage.ts";
import { type Span, shifted } from "../../text/span.ts";
import type { Token } from "../../text/tokens.ts";
import { say } from "../../wording/say.ts";
import { defineRule, type Rule } from "../define-rule.ts";

export const placeholder: Rule = defineRule({
  id: "placeholder",
  category: "structure",
  severity: "error",
  summary: "A note to fill something in has been left in the text.",
  why: "“TK”, “XX percent” and “[name]” are notes between writer and editor. In print they are the mistake that everybody photographs.",
  limits:
    "TK counts where a figure, a word in small letters or a bracket shows that something is to come; Roman numerals, sizes, chromosomes, beers and games with X's are left alone, and so are “[sic]” and words put in brackets into a quotation.",
  flags: [
    { text: "The fair drew {|TK|} visitors, up from {|XX|} percent in May, and {|TKTK|}." },
    { text: "The mayor, {|[name]|}, spoke on {|[insert date]|}." },
    { text: "{|Lorem ipsum|} dolor sit amet." },
    { text: "Chairwoman {|INSERT NAME HERE|} spoke. Sales rose to {|$XX|} million, or {|X.X|} percent." },
    { text: "The port opened on Oct. {|XX|}. {|TODO|}: check the harbour's depth." },
    { text: "The port opened {|[TK]|} years ago, said {|<name>|} of {|{{company}}|}." },
    { text: "Ann Lee, {|TK|}, was born in the port. The bridge is {|XXX|} metres long." },
    { text: "Crews repaired {|XX|} of 19 dykes and {|TK|} sluices, and {|___|} people left with {|??|} boats." },
    { text: "Call {|XXX-XXX-XXXX|} or write to the {|[Your Company]|} press office." },
  ],
  accepts: [
    "The XXX Summer Olympics and Super Bowl XXX drew crowds; Pope John XX and the XX Congress did not.",
    "TK Maxx and Thomas TK Oduya opened a shop in the TK region. Women have XX chromosomes, men XY.",
    "“We [the council] will stay,” she said. “I seen [sic] it,” he said. The film xXx is rated XXX.",
    "The list [see page 4] has 12 names. Lee wears XXL. Matrix X and Model X came; Dos Equis XX sells well.",
    "Who knows? Really?? Yes.\n\n___\n\nThe line snake___case is code, and the TK shops opened.",
    "He wrote “insert coin here” on the box. The to-do list is long, and the date is [March 3].",
  ],
  *check({ paragraphs }) {
    for (const { passage, start } of paragraphs) {
      for (const span of placeholdersIn(passage)) {
        const words = passage.text.slice(span.start, span.end);
        yield {
          span: shifted(span, start),
          message: say`“${words}” is a note to fill something in. Fill it in, or rewrite the sentence.`,
          evidence: [],
          fixes: [],
        };
      }
    }
  },
});

const TK = /^(?:TK)+s?$/;
const XS = /^X{2,}$/;
/** `X.X`, as one word. */
const DOTTED = /^X(?:\.X)+$/;
/** What may stand in the middle of a placeholder of X's: `XX,XXX`, `X.X`, `XXX-XXX`. */
const JOINT = /^[-.,:/]$/;
const DETERMINERS = new Set(
  "a an the of in at by to from about some over than nearly almost least most and or".split(" "),
);
const MEASURED =
  /^(?:percent|per|pct|percentage|million|billion|trillion|thousand|hundred|people|visitors|years?|months?|weeks?|days?|hours?|minutes?|miles?|km|kilomet(?:re|er)s?|met(?:re|er)s?|feet|tons?|tonnes?|dollars|euros|yuan|pounds|votes|points|seats|members|countries|guests|jobs|homes|students|a\.m\.|p\.m\.|am|pm|times)$/;
const MONTH =
  /^(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec|january|february|march|april|june|july|august|september|october|november|december)\.?$/;
/** Words that a template leaves to be filled in. */
const FIELDS =
  "name|names|first name|last name|full name|surname|title|job title|position|date|day|month|year|time|place|city|town|state|country|location|venue|address|age|number|amount|figure|percentage|quote|source|link|url|phone|phone number|email|e-mail|company|company name|organization|organisation|product|product name|event|event name|headline|caption|photo|image|spokesperson|speaker|author|byline|reporter|website|details|tbc|tk|tktk|tba|tbd|xx|xxx";
const FIELD = new RegExp(
  `^(?:(?:your|insert|add|enter|the)\\s+)?(?:(?:company|client|customer|contact|executive|ceo|speaker|spokesperson|recipient|person|event|product)(?:'s|’s)?\\s+)?(?:${FIELDS})(?:\\s+here)?$`,
  "i",
);
const INSTRUCTION =
  /^(?:insert|add|fill in|enter|to come|to be (?:added|confirmed|completed|inserted)|check|confirm|verify|need|needs|placeholder|cq)\b/i;
const SPEECH_MARKS = /["“”]/;
const LONGEST = 60;

const placeholdersIn: (passage: Passage) => readonly Span[] = perPassage((passage) => {
  const found: Span[] = [];
  const { text, tokens } = passage;
  // Most paragraphs have none of the signs.
  if (!/TK|XX|X\.X|[[<{]|Lorem ipsum|INSERT|TODO|FIXME|NAME HERE|___|\?\?|#(?:REF|N\/A)|dd\/mm/i.test(text))
    return found;
  for (let i = 0; i < tokens.length; i++) {
    const end = bracketEnd(passage, i) ?? noteEnd(passage, i) ?? gapEnd(passage, i) ?? standInEnd(tokens, i);
    if (end === undefined) continue;
    const currency = /^[$€£¥]$/.test(tokens[i - 1]?.text ?? "") && XS.test(tokens[i]?.text ?? "");
    found.push({ start: (tokens[currency ? i - 1 : i] as Token).start, end: (tokens[end - 1] as Token).end });
    i = end - 1;
  }
  return found;
});

/** `[name]`, `[insert date]`, `{{company}}`, `<name>`: the index after it. */
function bracketEnd({ text, tokens }: Passage, at: number): number | undefined {
  const open = tokens[at] as Token;
  const close = { "[": "]", "{": "}", "<": ">" }[open.text];
  if (close === undefined) return undefined;
  let last = at + 1;
  while (last < tokens.length && (tokens[last] as Token).start - open.end < LONGEST && tokens[last]?.text !== close)
    last++;
  if (tokens[last]?.text !== close) return undefined;
  const inside = text
    .slice(open.end, (tokens[last] as Token).start)
    .replace(/^\{|\}$/g, "")
    .trim();
  if (!FIELD.test(inside) && !(INSTRUCTION.test(inside) && !SPEECH_MARKS.test(inside))) return undefined;
  // A link behind it, as in [link](address), is mark-up.
  while (tokens[last + 1]?.text === close && tokens[last + 1]?.glued === true) last++;
  return tokens[last + 1]?.text === "(" && tokens[last + 1]?.glued === true ? undefined : last + 1;
}

/** `Lorem ipsum`, `INSERT NAME HERE`, `TODO`, `____`. */
function noteEnd({ tokens }: Passage, at: number): number | undefined {
  const { text, lower } = tokens[at] as Token;
  if (lower === "lorem" && tokens[at + 1]?.lower === "ipsum") return at + 2;
  if (/^(?:TODO|FIXME)$/.test(text)) return at + 1;
  if (text === "INSERT" || text === "NAME" || text === "ADD") {
    let last = at;
    while (last < at + 6 && /^[A-Z]+$/.test(tokens[last]?.text ?? "") && tokens[last]?.text !== "HERE") last++;
    return tokens[last]?.text === "HERE" && last > at ? last + 1 : undefined;
  }
  return undefined;
}

/** `___` or `??` between two words of a sentence. A line of its own divides, two marks after a word ask. */
function gapEnd({ text, tokens }: Passage, at: number): number | undefined {
  const { start, text: mark } = tokens[at] as Token;
  if (!/^[_?]/.test(mark) || text.charAt(start - 1) !== " " || !/^[a-z,]$/.test(text.charAt(start - 2)))
    return undefined;
  let last = at;
  while (/^[_?]+$/.test(tokens[last]?.text ?? "") && (last === at || tokens[last]?.glued === true)) last++;
  const { end } = tokens[last - 1] as Token;
  return /^(?:_{3,}|\?{2,3})$/.test(text.slice(start, end)) && /^ [a-z%]/.test(text.slice(end, end + 2))
    ? last
    : undefined;
}

/** `TK`, `TKTK`, `XX`, `XX,XXX`, `X.X` where a fact should stand. */
function standInEnd(tokens: readonly Token[], at: number): number | undefined {
  const token = tokens[at] as Token;
  if (token.kind !== "word") return undefined;
  if (TK.test(token.text)) return isToCome(tokens, at) ? at + 1 : undefined;
  if (DOTTED.test(token.text)) return MEASURED.test(tokens[at + 1]?.lower ?? "") ? at + 1 : undefined;
  if (!/^X+$/.test(token.text)) return undefined;
  let last = at + 1;
  while (
    JOINT.test(tokens[last]?.text ?? "") &&
    tokens[last]?.glued === true &&
    /^X+$/.test(tokens[last + 1]?.text ?? "") &&
    tokens[last + 1]?.glued === true
  )
    last += 2;
  if (last > at + 1) return last - at > 3 || (tokens[at + 1] as Token).text !== "-" ? last : undefined;
  if (!XS.test(token.text)) return undefined;
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  if (before !== undefined && (/^[$€£¥]$/.test(before.text) || MONTH.test(before.lower))) return last;
  if (after?.text === "%" || isCounted(before, after)) return last;
  if (after?.lower === "of" && tokens[last + 1]?.kind === "number") return last;
  // "XX century", "XX chromosomes": a numeral or a code, unless something is measured.
  if (after?.kind !== "word" || !MEASURED.test(after.lower) || after.text !== after.lower) return undefined;
  return last;
}

/** Things are counted: "collected TK signatures". Chromosomes have X's of their own. */
function isCounted(before: Token | undefined, after: Token | undefined): boolean {
  if (before?.kind !== "word" || after?.kind !== "word" || before.text !== before.lower || before.lower === "the")
    return false;
  return (
    /^[a-z]{3,}s$/.test(after.text) && !/^(?:chromosomes|females|males|sells|is|was|has|sizes|series)$/.test(after.text)
  );
}

/** TK in a place where a fact should stand: no initials of a name. */
function isToCome(tokens: readonly Token[], at: number): boolean {
  const { text } = tokens[at] as Token;
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  if (text.length > 3) return true;
  if (
    before?.text === "-" ||
    after?.text === "-" ||
    (after?.kind === "word" && /^[A-Z]/.test(after.text) && after.text !== "TK")
  )
    return false;
  if (before !== undefined && /^[$€£¥]$/.test(before.text)) return true;
  if (after?.text === "TK" || before?.text === "TK" || after?.text === "%") return true;
  if (before?.text === "[" || (before?.text === "(" && after?.text === ")")) return true;
  if (isCounted(before, after)) return true;
  // "Ann Lee, TK, was born"
  if (before?.text === "," && after?.text === ",") return true;
  if (before !== undefined && MONTH.test(before.lower)) return true;
  return (
    after?.kind === "word" &&
    MEASURED.test(after.lower) &&
    (before === undefined || before.kind !== "word" || DETERMINERS.has(before.lower) || before.text === before.lower)
  );
}
