/** How many answers {@link remember} keeps before it starts anew. */
const LIMIT = 20_000;

/**
 * Makes a pure function of a string remember its answers. Press copy says the same words again and again, so a look-up
 * replaces most of the work. The memory is bounded: full, it is emptied.
 */
export function remember<T>(answer: (text: string) => T): (text: string) => T {
  const memory = new Map<string, T | typeof NOTHING>();
  return (text) => {
    const known = memory.get(text);
    if (known !== undefined) return (known === NOTHING ? undefined : known) as T;
    if (memory.size >= LIMIT) memory.clear();
    const value = answer(text);
    memory.set(text, value === undefined ? NOTHING : value);
    return value;
  };
}

/** Stands in a memory for the answer `undefined`. */
const NOTHING = Symbol("nothing");
