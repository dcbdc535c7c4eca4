/**
 * The standoff format of the brat annotation tool (https://brat.nlplab.org/standoff.html): `T` lines for annotations, `A` and
 * `#` lines for what they mean, `*` lines that join the mentions of one thing. Offsets count code points.
 */
import { type Annotation, inTextOrder, LABELS, type Label } from "./annotation.ts";
import { CodePoints } from "./code-points.ts";
import type { Import } from "./import.ts";

/** The `.ann` file that belongs to `text`. */
export function toBrat(text: string, annotations: readonly Annotation[]): string {
  const points = new CodePoints(text);
  const lines: string[] = [];
  const notes: string[] = [];
  const groups = new Map<number, string[]>();
  annotations.forEach(({ label, start, end, value, detail, entity }, index) => {
    const id = `T${index + 1}`;
    const parts = lineParts(text, start, end).map(([from, to]) => `${points.toPoints(from)} ${points.toPoints(to)}`);
    lines.push(`${id}\t${label} ${parts.join(";")}\t${oneLine(text.slice(start, end))}`);
    const note = [value, detail].filter((each) => each !== undefined).map(oneLine);
    if (note.length > 0) notes.push(`#${notes.length + 1}\tAnnotatorNotes ${id}\t${note.join(" | ")}`);
    if (entity !== undefined) groups.set(entity, [...(groups.get(entity) ?? []), id]);
  });
  const joined = [...groups.values()].filter((ids) => ids.length > 1).map((ids) => `*\tCoreference ${ids.join(" ")}`);
  const all = [...lines, ...joined, ...notes];
  return all.length === 0 ? "" : `${all.join("\n")}\n`;
}

/** The configuration that tells brat of the labels: the file `annotation.conf` of the folder. */
export function bratConfiguration(): string {
  return `[entities]\n${LABELS.join("\n")}\n\n[relations]\n\nCoreference\tArg1:<ENTITY>, Arg2:<ENTITY>, <REL-TYPE>:symmetric-transitive\n\n[events]\n\n[attributes]\n`;
}

/** Reads an `.ann` file. A line that cannot be read, or whose words do not stand in `text`, becomes a problem. */
export function fromBrat(text: string, ann: string): Import {
  const points = new CodePoints(text);
  const annotations = new Map<string, Annotation>();
  const problems: string[] = [];
  const notes = new Map<string, string>();
  const entities = new Map<string, number>();
  ann.split(/\r?\n/).forEach((line, index) => {
    const [id = "", middle = "", rest = ""] = line.split("\t");
    const problem = (what: string) => problems.push(`line ${index + 1}: ${what}`);
    if (id.startsWith("T")) {
      const read = readText(text, middle, rest, points);
      if (typeof read === "string") problem(read);
      else annotations.set(id, read);
    } else if (id.startsWith("#")) {
      const [, target = ""] = middle.split(" ");
      notes.set(target, rest);
    } else if (id === "*") {
      const number = new Set(entities.values()).size + 1;
      for (const target of middle.split(" ").slice(1)) entities.set(target, number);
    }
  });
  const all = [...annotations].map(([id, annotation]): Annotation => {
    const [value, detail] = notes.get(id)?.split(" | ") ?? [];
    const entity = entities.get(id);
    return {
      ...annotation,
      ...(value === undefined ? {} : { value }),
      ...(detail === undefined ? {} : { detail }),
      ...(entity === undefined ? {} : { entity }),
    };
  });
  return { annotations: all.sort(inTextOrder), problems };
}

/** `Person 0 5;6 9` and the words. @returns what is wrong, where something is */
function readText(text: string, middle: string, words: string, points: CodePoints): Annotation | string {
  const at = middle.indexOf(" ");
  const label = labelOf(middle.slice(0, at));
  if (label === undefined) return `"${middle.slice(0, Math.max(0, at))}" is no label that is known here`;
  const offsets = middle
    .slice(at + 1)
    .split(/[ ;]/)
    .map(Number);
  const [first] = offsets;
  const last = offsets.at(-1);
  if (offsets.length % 2 !== 0 || first === undefined || last === undefined || offsets.some((each) => !(each >= 0)))
    return "the offsets cannot be read";
  const [start, end] = [points.toUnits(first), points.toUnits(last)];
  if (oneLine(text.slice(start, end)) !== oneLine(words)) return `"${words}" does not stand there in the article`;
  return { start, end, label };
}

/** Other tools' names of the same classes. */
const SYNONYMS: ReadonlyMap<string, Label> = new Map<string, Label>([
  ...LABELS.map((label) => [label.toUpperCase(), label] as const),
  ["PER", "Person"],
  ["ORG", "Organization"],
  ["ORGANISATION", "Organization"],
  ["LOC", "Location"],
  ["GPE", "Location"],
  ["PLACE", "Location"],
  ["MISC", "Work"],
]);

export function labelOf(name: string): Label | undefined {
  return SYNONYMS.get(name.toUpperCase());
}

/** brat wants an annotation over several lines as several parts. */
function lineParts(text: string, start: number, end: number): [number, number][] {
  const parts: [number, number][] = [];
  let from = start;
  for (let at = start; at <= end; at++) {
    if (at < end && text[at] !== "\n" && text[at] !== "\r") continue;
    if (at > from) parts.push([from, at]);
    from = at + 1;
  }
  return parts;
}

function oneLine(words: string): string {
  return words.replace(/[\r\n\t]+/g, " ");
}
