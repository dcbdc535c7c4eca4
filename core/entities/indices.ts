import { at, type Line } from "./name-pieces.ts";

/** Indices of share prices, as the words that they go by; a later one may go on where an earlier one ends. */
const INDICES: readonly (readonly string[])[] = [
  "dow jones industrial average",
  "dow jones industrials",
  "dow jones index",
  "nasdaq composite",
  "nasdaq 100",
  "ftse 100",
  "ftse 250",
  "ftse",
  "s & p 500",
  "s & p/asx 200",
  "russell 2000",
  "cac 40",
  "cac-40",
  "dax 30",
  "dax",
  "ibex 35",
  "stoxx 600",
  "euro stoxx 50",
  "nikkei 225",
  "nikkei",
  "topix",
  "hang seng index",
  "hang seng",
  "kospi",
  "sensex",
  "nifty 50",
  "bovespa",
  "djia",
].map((name) => name.split(" "));
const FIRST: ReadonlySet<string> = new Set(INDICES.map(([word]) => word as string));

/** The index after the name of a share price index that begins at `first`; `first` itself where none does. */
export function indexEnd(line: Line, first: number): number {
  const word = at(line, first);
  if (word === undefined || !FIRST.has(word.lower)) return first;
  for (const words of INDICES)
    if (words.every((part, k) => at(line, first + k)?.lower === part)) return first + words.length;
  return isTheDow(line, first) ? first + 2 : first;
}

/** `the Dow Jones` fell: with an article it is the index, and not its publisher, unless more of a name follows. */
function isTheDow(line: Line, first: number): boolean {
  if (line.tokens[first]?.lower !== "dow" || at(line, first + 1)?.lower !== "jones") return false;
  const after = at(line, first + 2)?.text ?? "";
  return line.tokens[first - 1]?.lower === "the" && !/^(?:[A-Z&]|['’])/.test(after);
}
