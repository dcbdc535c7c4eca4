import { readFile } from "node:fs/promises";
import path from "node:path";
import {
  DeskFiles,
  type DeskInEffect,
  type DeskStanding,
  deskSchema,
  type PlacedDesk,
  put,
  readDesk,
  rules,
  staleIgnore,
} from "../../core/index.ts";
import { LineTable } from "../text/line-table.ts";
import { decodeUtf8 } from "./decode.ts";
import { problemOf, type Trouble } from "./find.ts";

const NAME = "copydesk.yaml";
const schema = deskSchema([...rules, staleIgnore]);

/** Which desk files count: those found upwards, one that is named, or none. */
export type DeskChoice = string | boolean;

/** The desk files of a run, each read once. */
export class DeskReader {
  /** What made a desk file useless. */
  readonly troubles: Trouble[] = [];
  /** What in a desk file cannot be used, while the rest is in force. */
  readonly warnings: Trouble[] = [];
  readonly #cwd: string;
  readonly #choice: DeskChoice;
  readonly #read = new Map<string, Promise<PlacedDesk | undefined>>();
  readonly #made = new Map<string, DeskFiles>();

  constructor(cwd: string, choice: DeskChoice) {
    this.#cwd = cwd;
    this.#choice = choice;
  }

  /** What holds for an article, given by its path or by a name that stands for one. */
  async for(file: string): Promise<DeskInEffect> {
    return (await this.#filesFor(file)).for(this.#pathOf(file));
  }

  async standingOf(file: string): Promise<DeskStanding> {
    return (await this.#filesFor(file)).standingOf(this.#pathOf(file));
  }

  async #filesFor(file: string): Promise<DeskFiles> {
    const places = this.#placesFor(file);
    const key = places.join("\n");
    const known = this.#made.get(key);
    if (known !== undefined) return known;
    const read = await Promise.all(places.map((place) => this.#placed(place)));
    const made = this.#made.get(key) ?? new DeskFiles(read.filter((each) => each !== undefined));
    this.#made.set(key, made);
    return made;
  }

  /** From the article's folder up to the current one; of an article elsewhere, its own folder alone. */
  #placesFor(file: string): string[] {
    if (this.#choice === false) return [];
    if (typeof this.#choice === "string") return [path.resolve(this.#cwd, this.#choice)];
    const places: string[] = [];
    const own = path.dirname(path.resolve(this.#cwd, file));
    const isInside = !path.relative(this.#cwd, own).startsWith("..") && !path.isAbsolute(path.relative(this.#cwd, own));
    for (let folder = own; ; folder = path.dirname(folder)) {
      places.push(path.join(folder, NAME));
      if (!isInside || folder === this.#cwd || folder === path.dirname(folder)) return places;
    }
  }

  #placed(place: string): Promise<PlacedDesk | undefined> {
    const known = this.#read.get(place) ?? this.#readPlace(place);
    this.#read.set(place, known);
    return known;
  }

  async #readPlace(place: string): Promise<PlacedDesk | undefined> {
    const shown = path.relative(this.#cwd, place).replaceAll(path.sep, "/");
    const isNamed = this.#choice !== true;
    let bytes: Buffer;
    try {
      bytes = await readFile(place);
    } catch (error) {
      const isMissing = (error as NodeJS.ErrnoException).code === "ENOENT";
      if (isNamed || !isMissing) this.troubles.push({ path: shown, message: problemOf(error) });
      return undefined;
    }
    const { text, problem } = { problem: "", ...decodeUtf8(bytes, true) };
    if (text === undefined) {
      this.troubles.push({ path: shown, message: `${problem}; save it as UTF-8` });
      return undefined;
    }
    const reading = readDesk(text, schema);
    const lines = new LineTable(text);
    for (const { span, message, severity } of reading.problems) {
      const { line, column } = lines.positionAt(span.start);
      (severity === "error" ? this.troubles : this.warnings).push({
        path: `${shown}:${line}:${column}`,
        message: put(message),
      });
    }
    // Of a file that is named, patterns count from the current folder, wherever it stands.
    return { folder: isNamed ? "" : path.dirname(place).replaceAll(path.sep, "/"), reading };
  }

  #pathOf(file: string): string {
    const full = path.resolve(this.#cwd, file);
    return (this.#choice === true ? full : path.relative(this.#cwd, full)).replaceAll(path.sep, "/");
  }
}
