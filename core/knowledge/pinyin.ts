/** The syllables of Hanyu Pinyin without tones, by initial; `v` stands for ü. */
const SYLLABLES =
  ":a ai an ang ao e ei en er o ou b:a ai an ang ao ei en eng i ian iao ie in ing o u p:a ai an ang ao ei en eng i ian iao ie in ing o ou u " +
  "m:a ai an ang ao e ei en eng i ian iao ie in ing iu o ou u f:a an ang ei en eng o ou u d:a ai an ang ao e ei en eng i ian iao ie ing iu ong ou u uan ui un uo " +
  "t:a ai an ang ao e eng i ian iao ie ing ong ou u uan ui un uo n:a ai an ang ao e ei en eng i ian iang iao ie in ing iu ong ou u uan uo ue v ve " +
  "l:a ai an ang ao e ei eng i ia ian iang iao ie in ing iu ong ou u uan un uo ue v ve g:a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo " +
  "k:a ai an ang ao e en eng ong ou u ua uai uan uang ui un uo h:a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo " +
  "j:i ia ian iang iao ie in ing iong iu u uan ue un q:i ia ian iang iao ie in ing iong iu u uan ue un x:i ia ian iang iao ie in ing iong iu u uan ue un " +
  "zh:a ai an ang ao e en eng i ong ou u ua uai uan uang ui un uo ch:a ai an ang ao e en eng i ong ou u ua uai uan uang ui un uo " +
  "sh:a ai an ang ao e ei en eng i ou u ua uai uan uang ui un uo r:an ang ao e en eng i ong ou u uan ui un uo " +
  "z:a ai an ang ao e ei en eng i ong ou u uan ui un uo c:a ai an ang ao e en eng i ong ou u uan ui un uo s:a ai an ang ao e en eng i ong ou u uan ui un uo " +
  "y:a an ang ao e i in ing o ong ou u uan ue un w:a ai an ang ei en eng o u";

const syllables = new Set<string>();
let initial = "";
for (const part of SYLLABLES.split(" ")) {
  const colon = part.indexOf(":");
  if (colon >= 0) initial = part.slice(0, colon);
  syllables.add(initial + part.slice(colon + 1));
}
const LONGEST_SYLLABLE = 6;
const LONGEST_NAME = 18;

/**
 * True for a word that can be read as one to three syllables of Hanyu Pinyin: most Chinese names in press copy. Two such words
 * that differ by a letter are two names (Li Xiang, Li Qiang).
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
