import type { Severity } from "../../core/index.ts";
import type { Io, Output } from "../io.ts";

export interface Style {
  readonly color: boolean;
  /** Columns that a line may take. */
  readonly columns: number;
}

export type Paint = "bold" | "dim" | "red" | "green" | "yellow" | "blue" | "cyan";

const CODES: Readonly<Record<Paint, readonly [on: number, off: number]>> = {
  bold: [1, 22],
  dim: [2, 22],
  red: [31, 39],
  green: [32, 39],
  yellow: [33, 39],
  blue: [34, 39],
  cyan: [36, 39],
};

export function paint(style: Style, text: string, ...paints: readonly Paint[]): string {
  if (!style.color) return text;
  return paints.reduce((inner, name) => `\u001b[${CODES[name][0]}m${inner}\u001b[${CODES[name][1]}m`, text);
}

export const SEVERITY_PAINT: Readonly<Record<Severity, Paint>> = {
  error: "red",
  warning: "yellow",
  information: "blue",
  hint: "cyan",
};

/** @param asked what `--color` or `--no-color` say; they outrank NO_COLOR, which outranks FORCE_COLOR. */
export function styleFor(io: Io, output: Output, asked: boolean | undefined): Style {
  const columns = Math.min(Math.max(output.columns ?? 100, 40), 120);
  return { color: asked ?? wantsColor(io.env, output), columns };
}

function wantsColor(env: Io["env"], output: Output): boolean {
  if ((env["NO_COLOR"] ?? "") !== "") return false;
  const force = env["FORCE_COLOR"];
  if (force !== undefined) return force !== "0" && force !== "false";
  return output.isTTY === true && env["TERM"] !== "dumb";
}
