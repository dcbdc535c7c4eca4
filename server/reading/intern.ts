import type { Summary } from "../../core/index.ts";

/** Longer texts are seldom the same in two articles. */
const LONGEST = 80;

/**
 * Keeps one copy of each name for all articles: what comes from another thread or from disk has copies of its own. Changes
 * the summary in place; its value stays.
 */
export class Interner {
  readonly #kept = new Map<string, string>();

  take(summary: Summary): Summary {
    this.#visit(summary as unknown as Record<string, unknown>);
    return summary;
  }

  #visit(value: Record<string, unknown> | unknown[]): void {
    if (Array.isArray(value) && typeof value[0] === "number") return;
    for (const [key, each] of Object.entries(value)) {
      if (typeof each === "string") (value as Record<string, unknown>)[key] = this.#keep(each);
      else if (typeof each === "object" && each !== null) this.#visit(each as Record<string, unknown>);
    }
  }

  #keep(text: string): string {
    if (text.length > LONGEST) return text;
    const known = this.#kept.get(text);
    if (known !== undefined) return known;
    this.#kept.set(text, text);
    return text;
  }
}
