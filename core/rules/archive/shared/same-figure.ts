import type { FigureSummary } from "../../../archive/traces.ts";

/** So many words around two figures are the same before they are one measure. */
const MIN_SHARED = 4;
/** And so much of the shorter of both lists. */
const MIN_SHARE = 0.6;

/** How many beginnings of words two lists have in common. */
export function sharedStems(a: string, b: string): number {
  const other = new Set(b.split(" "));
  return new Set(a.split(" ").filter((stem) => stem !== "" && other.has(stem))).size;
}

/** Whether the words around two figures of one unit are those of one measure, period and place. */
export function areOneMeasure(a: FigureSummary, b: FigureSummary): boolean {
  const shared = sharedStems(a.stems, b.stems);
  const shorter = Math.min(countOf(a.stems), countOf(b.stems));
  if (shared < MIN_SHARED || shared < shorter * MIN_SHARE) return false;
  if (a.speaker !== undefined && b.speaker !== undefined && a.speaker !== b.speaker) return false;
  if (a.names !== "" && b.names !== "" && sharedStems(a.names, b.names) < Math.min(countOf(a.names), countOf(b.names)))
    return false;
  return areOneTime(a, b);
}

function countOf(list: string): number {
  return list === "" ? 0 : list.split(" ").length;
}

/** The days meet; a day that only one of them names is no sign of the same. */
function areOneTime(a: FigureSummary, b: FigureSummary): boolean {
  if (a.first === undefined || b.first === undefined) return a.first === b.first;
  return a.first <= (b.last ?? b.first) && b.first <= (a.last ?? a.first);
}

/** `772.4` and `727.4`: two neighbours changed about. Same length, same scale. */
export function isTransposed(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const different: number[] = [];
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) different.push(i);
  const [first, second] = different;
  if (first === undefined || second === undefined || different.length > 2) return false;
  if (!/^\d[.,]?\d$/.test(a.slice(first, second + 1))) return false;
  return a[first] === b[second] && a[second] === b[first];
}

/** The same digits, ten, a thousand, a million times as much: a slip of the point or the scale. */
export function isMagnitudeSlip(a: number, b: number): boolean {
  if (a <= 0 || b <= 0) return false;
  const power = Math.log10(a / b);
  return Math.abs(power) > 0.5 && Math.abs(power - Math.round(power)) < 1e-9;
}
