import { type CivilDate, parseIso } from "../../core/index.ts";

/** As it came, and so it goes back. */
export type Id = string | number;

export interface RequestArticle {
  readonly id: Id;
  readonly text: string;
  readonly date?: CivilDate;
}

export interface Request extends RequestArticle {
  readonly archive: readonly RequestArticle[];
}

/** What is wrong with a line, in words for its sender. */
export class BadLine extends Error {}

/** @param onId is told the id as soon as it is known, so that an error can name it. */
export function readRequest(line: string, maxBytes: number, onId: (id: Id) => void): Request {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    throw new BadLine(`not JSON: ${error instanceof Error ? error.message : ""}`);
  }
  const article = readArticle(value, "", maxBytes, onId);
  const list = (value as Record<string, unknown>)["archive"];
  if (list === undefined || list === null) return { ...article, archive: [] };
  if (!Array.isArray(list)) throw new BadLine("archive: not a list");
  return { ...article, archive: list.map((item, i) => readArticle(item, `archive[${i}]`, maxBytes)) };
}

function readArticle(value: unknown, at: string, maxBytes: number, onId?: (id: Id) => void): RequestArticle {
  const whole = at === "" ? "the line" : at;
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw new BadLine(`${whole}: not an object`);
  const { id, text, dct } = value as Record<string, unknown>;
  const part = (key: string): string => (at === "" ? key : `${at}.${key}`);
  if (id === undefined || id === null) throw new BadLine(`${part("id")}: missing`);
  if (typeof id !== "string" && typeof id !== "number") throw new BadLine(`${part("id")}: not a string`);
  onId?.(id);
  if (text === undefined) throw new BadLine(`${part("text")}: missing`);
  if (typeof text !== "string") throw new BadLine(`${part("text")}: not a string`);
  if (text.length * 3 > maxBytes && Buffer.byteLength(text) > maxBytes) {
    throw new BadLine(
      `${part("text")}: ${kilobytes(Buffer.byteLength(text))} KB, more than the ${kilobytes(maxBytes)} KB of --max-size`,
    );
  }
  if (dct === undefined || dct === null) return { id, text };
  const date = typeof dct === "string" ? parseIso(dct) : undefined;
  if (date === undefined) throw new BadLine(`${part("dct")}: not a date (YYYY-MM-DD)`);
  return { id, text, date };
}

function kilobytes(bytes: number): number {
  return Math.ceil(bytes / 1024);
}
