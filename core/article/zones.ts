import { isUpper } from "../text/characters.ts";
import { type Passage, perPassage } from "../text/passage.ts";

/** What a paragraph looks like by itself, before its place in the article is known. */
export interface Shape {
  /** Ends as a sentence does, or is too long for a title. */
  readonly prose: boolean;
  /** Most of its longer words are capitalised. */
  readonly titleCase: boolean;
  readonly caption: boolean;
  readonly credit: boolean;
  /** An end mark such as `###`, `-30-` or `ENDS`. */
  readonly endMark: boolean;
  /** A heading under which boilerplate follows: `About Acme`, `Media contact`. */
  readonly boilerplate: boolean;
}

const MAX_TITLE = 250;
const MAX_CAPTION = 700;
const MAX_CREDIT = 200;
const TITLE_CASE_SHARE = 0.6;
const CREDIT_START =
  /^\(?(?:web editors?|editors?|edited by|editing by|reporting by|writing by|photos? by|photo credit|source|distributed by|by our (?:own )?(?:\w+ )?(?:reporter|correspondent|staff)|by (?:a )?staff (?:reporter|writer)|(?:our|special|staff) (?:correspondent|reporter|writer))\b\s?[:—–-]?/i;
const CAPTION_START = /^(?:file photo|photo|picture|image|caption)\s?[:—–-]/i;
const PICTURE_CREDIT = /(?:\/|\b(?:photos?|picture|courtesy|handout|image)\b)/i;
const END_MARK = /^(?:#\s?#\s?#|[-–—\s]*30[-–—\s]+|[-–—*\s]*ends?[-–—*\s]*)$/i;
const BOILERPLATE =
  /^(?:about [A-Z]|(?:media |press )?contacts?\b|for more information\b|forward-looking statements?\b)/i;

export const shapeOf: (passage: Passage) => Shape = perPassage((passage) => {
  const { text } = passage;
  return {
    prose: text.length > MAX_TITLE || endsAsProse(text),
    titleCase: isTitleCase(passage),
    caption: text.length <= MAX_CAPTION && (CAPTION_START.test(text) || endsInPictureCredit(text)),
    credit: text.length <= MAX_CREDIT && CREDIT_START.test(text),
    endMark: text.length <= 16 && END_MARK.test(text),
    boilerplate: text.length <= 80 && !endsAsProse(text) && BOILERPLATE.test(text),
  };
});

function endsAsProse(text: string): boolean {
  const last = text.replace(/["”’')\]]{1,3}$/, "").at(-1) ?? "";
  return ".!?:;,…".includes(last) || /^[-•*·–]\s/.test(text);
}

/** `(Xinhua/Li Xiang)`, `[Photo/Agency]`, `(Photo by A. Name)` at the end. */
function endsInPictureCredit(text: string): boolean {
  const last = text.at(-1);
  if (last !== ")" && last !== "]") return false;
  const open = text.lastIndexOf(last === ")" ? "(" : "[");
  if (open <= 0 || text.length - open > 80) return false;
  const credit = text.slice(open + 1, -1);
  return PICTURE_CREDIT.test(credit) && !/\d/.test(credit) && isUpper(credit);
}

function isTitleCase({ tokens }: Passage): boolean {
  let words = 0;
  let capitals = 0;
  for (const { kind, text } of tokens.slice(0, 60)) {
    if (kind !== "word" || text.length <= 3) continue;
    words++;
    if (isUpper(text)) capitals++;
  }
  return words > 0 && capitals >= words * TITLE_CASE_SHARE;
}
