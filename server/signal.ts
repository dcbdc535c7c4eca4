/** Something that others wait for, again and again. */
export class Signal {
  #waiting: (() => void)[] = [];

  fire(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const go of waiting) go();
  }

  /** Resolves when the signal is next fired. */
  wait(): Promise<void> {
    return new Promise((resolve) => this.#waiting.push(resolve));
  }
}

/** Lets what is waiting, requests above all, have its turn. Node's timers would wait for a whole millisecond each time. */
function nextTurn(): Promise<void> {
  return typeof setImmediate === "function" ? new Promise((resolve) => setImmediate(resolve)) : pause(0);
}

/** @param milliseconds at least that long */
function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}

/** Knows when somebody last typed, so that work in the background can step aside. */
export class Quiet {
  #last = Number.NEGATIVE_INFINITY;

  disturb(): void {
    this.#last = performance.now();
  }

  /** Resolves in a pause between edits, or after `patience` milliseconds of steady typing. */
  async wait(pauseLength: number, patience: number): Promise<void> {
    const from = performance.now();
    await nextTurn();
    for (;;) {
      const now = performance.now();
      const left = Math.min(this.#last + pauseLength - now, from + patience - now);
      if (left <= 0) return;
      await pause(left);
    }
  }
}
