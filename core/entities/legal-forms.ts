import { at, type Line } from "./name-pieces.ts";

/** What a company is in law, as it stands behind its name; without the full stops. */
const LEGAL_FORMS: ReadonlySet<string> = new Set(
  "inc incorporated llc llp lp plc ltd limited corp gmbh ag sa nv spa oyj asa ab bhd kk pllc kgaa".split(" "),
);
/** Those that a comma may part from the name. The others are plain words or initials there. */
const AFTER_COMMA: ReadonlySet<string> = new Set("inc incorporated llc llp lp plc ltd corp pllc gmbh nv".split(" "));

/** In a longer run of capitals other lines or names stand before the company's. */
const MAX_WORDS = 6;

/** True for `Inc.`, `LLC`, `L.P.`, `SpA`; in small letters only `plc` is one. */
export function isLegalForm(text: string): boolean {
  return LEGAL_FORMS.has(plain(text)) && (/^[A-Z]/.test(text) || text === "plc");
}

/** The index after `, Inc.` at `end`, where a comma parts a company from its legal form; `end` where none stands there. */
export function afterLegalForm(line: Line, first: number, end: number): number {
  const form = at(line, end + 1);
  if (
    end === first ||
    end - first > MAX_WORDS ||
    form === undefined ||
    at(line, end)?.text !== "," ||
    line.taken[end + 1] !== 0
  )
    return end;
  return isLegalForm(form.text) && AFTER_COMMA.has(plain(form.text)) ? end + 2 : end;
}

const plain = (text: string): string => text.replaceAll(".", "").toLowerCase();
