/** A 32-bit hash of a word (FNV-1a with a finisher); the scripts that make the data files use the same. */
export function hashWord(word: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) >>> 0;
}

/** Two numbers under a template's number, as one hash. */
export function mix(template: number, a: number, b: number): number {
  let hash = Math.imul(template + 1, 0x9e3779b1) ^ Math.imul(a, 0x85ebca6b);
  hash = Math.imul((hash ^ (hash >>> 15)) + Math.imul(b, 0x27d4eb2f), 0xc2b2ae35);
  hash ^= hash >>> 13;
  return Math.imul(hash, 0x165667b1) ^ (hash >>> 16);
}

/** The number of bits set in a 32-bit word. */
export function countBits(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
