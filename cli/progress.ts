import { setImmediate } from "node:timers/promises";
import type { Output } from "./io.ts";

/** Work shorter than this is over before anyone asks how far it is, ms. */
const PATIENCE = 700;
const INTERVAL = 100;

/** One line on standard error that says how far a long run is; wiped at the end. */
export class Progress {
  readonly #output: Output;
  readonly #shown: boolean;
  #next: number;
  #dirty = false;

  /** @param asked true: at once; undefined: when it takes long; both only on a terminal. */
  constructor(output: Output, asked: boolean | undefined) {
    this.#output = output;
    this.#shown = output.isTTY === true && asked !== false;
    this.#next = performance.now() + (asked === true ? 0 : PATIENCE);
  }

  /** Shows where the work is, if it is time to, and lets the terminal draw. */
  async step(message: string): Promise<void> {
    if (!this.#shown || performance.now() < this.#next) return;
    this.#next = performance.now() + INTERVAL;
    this.#dirty = true;
    this.#output.write(`\r\u001b[2K${message}`);
    await setImmediate();
  }

  done(): void {
    if (this.#dirty) this.#output.write("\r\u001b[2K");
    this.#dirty = false;
  }
}
