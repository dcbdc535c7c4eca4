/** How many answers {@link remember} keeps before it starts anew. */
const LIMIT = 20_000;

/**
 * Makes a pure function of a string remember its answers. Press copy says the same words again and again, so a look-up
 * replaces most of the work. The memory is bounded: full, it is emptied.
 */
export function remember<T>(answer: (text: string) => T): (text: string) => T {
  const memory = new Map<string, T>();
  return (text) => {
    const known = memory.get(text);
    if (known !== undefined || memory.has(text)) return known as T;
    if (memory.size >= LIMIT) memory.clear();
    const value = answer(text);
    memory.set(text, value);
    return value;
  };
}
