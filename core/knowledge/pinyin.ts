const INITIALS = ["zh", "ch", "sh", ..."bpmfdtnlgkhjqxrzcsyw", ""];
const FINALS =
  "a o e ai ei ao ou an en ang eng ong er i ia ie iao iu ian in iang ing iong u ua uo uai ui uan un uang ue ve v".split(
    " ",
  );
const syllables = new Set(INITIALS.flatMap((initial) => FINALS.map((final) => initial + final)));
const LONGEST_SYLLABLE = 6;
const LONGEST_NAME = 18;

/**
 * True for a word that can be read as one to three syllables of Hanyu Pinyin: most Chinese names in press copy. Two such words
 * that differ by a letter are two names (Li Xiang, Li Qiang). Generous: some combinations that do not occur pass.
 */
export function isPinyin(word: string): boolean {
  const text = word.toLowerCase();
  if (text.length > LONGEST_NAME) return false;
  let ends = new Set([0]);
  for (let syllable = 0; syllable < 3; syllable++) {
    const next = new Set<number>();
    for (const from of ends) {
      for (let length = 1; length <= LONGEST_SYLLABLE; length++) {
        if (syllables.has(text.slice(from, from + length))) next.add(from + length);
      }
    }
    if (next.has(text.length)) return true;
    ends = next;
  }
  return false;
}
