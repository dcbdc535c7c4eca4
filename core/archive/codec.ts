/**
 * Values as short strings of characters below 256, which JavaScript keeps in one byte each: a summary takes a tenth of what
 * it takes as objects, passes between threads as it is, and is compared and written to disk without being read.
 *
 * What stands where in the article goes into a string of its own, so that two summaries that say the same in other places
 * have one string in common.
 */
export interface Codec<T> {
  readonly write: (to: Writer, value: T) => void;
  /** The inverse of `write`. What {@link Writer} has not written may give anything, or throw. */
  readonly read: (from: Reader) => T;
}

/** The longest list of arguments that is safe to pass. */
const CHUNK = 8192;
const WIDE = 2;
/** Twice this is still exact. */
const LARGEST = 2 ** 51;

export class Writer {
  #facts: number[] = [];
  #places: number[] = [];
  #place = 0;
  readonly #strings: number[] = [];
  readonly #at = new Map<string, number>();

  /** A whole number from 0, below 2⁵³: seven bits a byte, the least first. */
  natural(value: number): void {
    pushNatural(this.#facts, value);
  }

  /** Each text is kept once; what is written is where. */
  text(value: string): void {
    let at = this.#at.get(value);
    if (at === undefined) {
      at = this.#strings.length;
      this.#at.set(value, at);
      pushText(this.#strings, value);
    }
    this.natural(at);
  }

  /** An offset, as the distance from the one before. */
  place(value: number): void {
    this.far(value - this.#place);
    this.#place = value;
  }

  /** A whole number among the places. */
  far(value: number): void {
    pushNatural(this.#places, zigzag(value));
  }

  /** What has been written since the last call. */
  take(): { readonly facts: string; readonly places: string } {
    const taken = { facts: characters(this.#facts), places: characters(this.#places) };
    this.#facts = [];
    this.#places = [];
    this.#place = 0;
    return taken;
  }

  /** All texts so far. */
  strings(): string {
    return characters(this.#strings);
  }
}

export class Reader {
  readonly #facts: string;
  readonly #places: string;
  readonly #strings: number;
  #fact: number;
  #far: number;
  #place = 0;

  /** @param strings where in `facts` the texts begin */
  constructor(facts: string, fact: number, strings: number, places: string, far: number) {
    this.#facts = facts;
    this.#fact = fact;
    this.#strings = strings;
    this.#places = places;
    this.#far = far;
  }

  /** Where the next fact is read. */
  get position(): number {
    return this.#fact;
  }

  /** Where the next place is read. */
  get farPosition(): number {
    return this.#far;
  }

  natural(): number {
    let value = this.#facts.charCodeAt(this.#fact++);
    if (value < 128) return value;
    value -= 128;
    for (let unit = 128; ; unit *= 128) {
      const byte = this.#facts.charCodeAt(this.#fact++);
      if (!(byte >= 128)) return value + byte * unit;
      value += (byte - 128) * unit;
    }
  }

  far(): number {
    let value = 0;
    for (let unit = 1; ; unit *= 128) {
      const byte = this.#places.charCodeAt(this.#far++);
      if (!(byte >= 128)) return unzigzag(value + byte * unit);
      value += (byte - 128) * unit;
    }
  }

  place(): number {
    this.#place += this.far();
    return this.#place;
  }

  text(): string {
    const at = this.natural();
    const next = this.#fact;
    this.#fact = this.#strings + at;
    const head = this.natural();
    const length = Math.floor(head / WIDE);
    const start = this.#fact;
    this.#fact = next;
    return head % WIDE === 0 ? this.#facts.slice(start, start + length) : wideText(this.#facts, start, length);
  }
}

function pushNatural(bytes: number[], value: number): void {
  let rest = value;
  while (rest >= 128) {
    bytes.push((rest % 128) + 128);
    rest = Math.floor(rest / 128);
  }
  bytes.push(rest);
}

function zigzag(value: number): number {
  return value < 0 ? -2 * value - 1 : 2 * value;
}

function unzigzag(value: number): number {
  return value % 2 === 1 ? -(value + 1) / 2 : value / 2;
}

/** Its length, with whether it takes two bytes a code unit, and the code units. */
function pushText(bytes: number[], text: string): void {
  let wide = 0;
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 0xff) wide = 1;
  pushNatural(bytes, text.length * WIDE + wide);
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    bytes.push(unit & 0xff);
    if (wide === 1) bytes.push(unit >> 8);
  }
}

function wideText(from: string, start: number, length: number): string {
  const units: number[] = [];
  for (let i = start; i < start + 2 * length; i += 2) units.push(from.charCodeAt(i) + from.charCodeAt(i + 1) * 256);
  return characters(units);
}

/** A string of these code units. */
export function characters(units: readonly number[]): string {
  if (units.length <= CHUNK) return String.fromCharCode(...units);
  let text = "";
  for (let at = 0; at < units.length; at += CHUNK) text += String.fromCharCode(...units.slice(at, at + CHUNK));
  return text;
}

export const text: Codec<string> = {
  write: (to, value) => to.text(value),
  read: (from) => from.text(),
};

/** Texts of a closed set; which one is the caller's word. */
export function word<T extends string>(): Codec<T> {
  return text as unknown as Codec<T>;
}

/** Any number: whole ones in few bytes, others as their digits. */
export const number: Codec<number> = {
  write(to, value) {
    const isPlain = Number.isInteger(value) && Math.abs(value) < LARGEST && !Object.is(value, -0);
    to.natural(isPlain ? zigzag(value) + 1 : 0);
    if (!isPlain) to.text(Object.is(value, -0) ? "-0" : String(value));
  },
  read(from) {
    const value = from.natural();
    return value === 0 ? Number(from.text()) : unzigzag(value - 1);
  },
};

/** An offset in the article: a whole number. */
export const place: Codec<number> = {
  write: (to, value) => to.place(value),
  read: (from) => from.place(),
};

/**
 * Whole numbers among the places, so many a row.
 *
 * @param before for each number of a row, how many before it in the list the one stands that it is near to; 0 for none
 */
export function placeRows(before: readonly number[]): Codec<readonly number[]> {
  const near = (values: readonly number[], i: number) => {
    const distance = before[i % before.length] as number;
    return distance === 0 ? 0 : (values[i - distance] ?? 0);
  };
  return {
    write(to, values) {
      to.far(values.length);
      for (let i = 0; i < values.length; i++) to.far((values[i] as number) - near(values, i));
    },
    read(from) {
      const values = new Array<number>(from.far());
      for (let i = 0; i < values.length; i++) values[i] = from.far() + near(values, i);
      return values;
    },
  };
}

const NONE: readonly never[] = [];

export function list<T>(each: Codec<T>): Codec<readonly T[]> {
  return {
    write(to, values) {
      to.natural(values.length);
      for (const value of values) each.write(to, value);
    },
    read(from) {
      const length = from.natural();
      if (length === 0) return NONE;
      const values = new Array<T>(length);
      for (let i = 0; i < length; i++) values[i] = each.read(from);
      return values;
    },
  };
}

type OptionalKeys<T> = { [K in keyof T]-?: object extends Pick<T, K> ? K : never }[keyof T];
type Always<T> = { readonly [K in Exclude<keyof T, OptionalKeys<T>>]: Codec<T[K]> };
type Perhaps<T> = { readonly [K in OptionalKeys<T>]-?: Codec<Exclude<T[K], undefined>> };

/** An object of just these properties. */
export function record<T extends object>(required: Always<T>, optional: Perhaps<T>): Codec<T> {
  const always = Object.entries(required) as [keyof T, Codec<unknown>][];
  const perhaps = Object.entries(optional) as [keyof T, Codec<unknown>][];
  return {
    write(to, value) {
      const mask = perhaps.reduce((sum, [key], i) => sum + (value[key] === undefined ? 0 : 2 ** i), 0);
      if (perhaps.length > 0) to.natural(mask);
      for (const [key, codec] of always) codec.write(to, value[key]);
      for (const [key, codec] of perhaps) if (value[key] !== undefined) codec.write(to, value[key]);
    },
    read(from) {
      const mask = perhaps.length > 0 ? from.natural() : 0;
      const value: Partial<Record<keyof T, unknown>> = {};
      for (const [key, codec] of always) value[key] = codec.read(from);
      for (let i = 0; i < perhaps.length; i++) {
        const [key, codec] = perhaps[i] as [keyof T, Codec<unknown>];
        if ((mask >> i) & 1) value[key] = codec.read(from);
      }
      return value as T;
    },
  };
}
