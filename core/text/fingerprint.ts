/** FNV-1a over UTF-16 code units, 32 bits (Fowler, Noll and Vo). `seed` goes on from an earlier hash. */
export function hashOf(text: string, seed = 0x811c9dc5): number {
  let hash = seed;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
