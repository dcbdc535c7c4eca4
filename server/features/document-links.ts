import type { Article, Span } from "../../core/index.ts";

export interface Link extends Span {
  /** A URI. */
  readonly target: string;
}

/** The addresses of the web and of mail that the text names. */
export function linksOf({ paragraphs }: Pick<Article, "paragraphs">): Link[] {
  return paragraphs.flatMap(({ passage, start: by }) =>
    passage.tokens.flatMap(({ kind, text, start, end }): Link[] => {
      const target = kind === "address" ? targetOf(text) : undefined;
      return target === undefined ? [] : [{ start: start + by, end: end + by, target }];
    }),
  );
}

function targetOf(address: string): string | undefined {
  if (/^https?:\/\/[^\s]+$/i.test(address)) return encoded(address);
  if (/^www\./i.test(address)) return encoded(`https://${address}`);
  return /^[\w.+-]+@[\w.-]+$/.test(address) ? `mailto:${address}` : undefined;
}

/** Half a surrogate pair has no place in a URI. */
function encoded(uri: string): string | undefined {
  try {
    return encodeURI(decodeURI(uri));
  } catch {
    return undefined;
  }
}
