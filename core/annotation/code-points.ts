/**
 * Translates offsets between UTF-16 code units and Unicode code points, in which brat and the Web Annotation model count. A
 * lone surrogate is one of either.
 */
export class CodePoints {
  /** Offsets in code units of the second halves of surrogate pairs, ascending. */
  readonly #halves: readonly number[];

  constructor(text: string) {
    const halves: number[] = [];
    for (let at = 1; at < text.length; at++) {
      const isLow = (text.charCodeAt(at) & 0xfc00) === 0xdc00;
      if (isLow && (text.charCodeAt(at - 1) & 0xfc00) === 0xd800 && halves.at(-1) !== at - 1) halves.push(at);
    }
    this.#halves = halves;
  }

  /** @param offset in code units */
  toPoints(offset: number): number {
    return offset - this.#countBelow(offset);
  }

  /** @param point in code points */
  toUnits(point: number): number {
    let low = 0;
    let high = this.#halves.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#halves[middle] as number) - middle <= point) low = middle + 1;
      else high = middle;
    }
    return point + low;
  }

  #countBelow(offset: number): number {
    let low = 0;
    let high = this.#halves.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#halves[middle] as number) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
