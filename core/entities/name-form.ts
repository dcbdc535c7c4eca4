/** What tells two spellings of one name apart and means nothing: white space and dashes. */
const SPACED_DASH = /\s?[-–—‐‑]+\s?/g;
const SPACES = /\s+/g;
const CURLY = /[’ʼ]/g;
/** Words of letters and single spaces, as most names are; an article would be in lower case or begin with T or A. */
const PLAIN = /^[B-SU-Z][A-Za-z.]*(?: [A-Za-z.]+)*$/;
const ARTICLE = /^(?:the|an?)\s/i;

/**
 * A name in standard form: one space between words, dashes and spaced hyphens as `-`, straight apostrophes, no leading
 * article. A dash joins only what it stands between: `ASEAN – China Summit` is `ASEAN-China Summit`.
 */
export function evenName(written: string): string {
  if (PLAIN.test(written)) return written;
  return written.trim().replace(SPACES, " ").replace(SPACED_DASH, "-").replace(CURLY, "'").replace(ARTICLE, "");
}
