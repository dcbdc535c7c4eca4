import { remember } from "./remember.ts";

/**
 * One key for all spellings of a name that never tell two things apart: case, dashes and spaces, a leading article, and the
 * order of the words (`ASEAN-China Summit` and `China–ASEAN summit`).
 */
export const nameKey: (name: string) => string = remember((name) => {
  const words = name.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return (words[0] === "the" ? words.slice(1) : words).slice().sort().join(" ");
});
