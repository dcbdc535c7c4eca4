import { ordinalLike } from "../../../entities/ordinals.ts";

/** `number` written as `words` are: `50th`, `fiftieth`, `50`; undefined for a number with a name (`centennial`). */
export function likewise(words: string, number: number): string | undefined {
  if (/^\d+$/.test(words)) return String(number);
  return /^\d|(?:th|st|nd|rd)$/i.test(words) ? ordinalLike(words, number) : undefined;
}
