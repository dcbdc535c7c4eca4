/**
 * The W3C Web Annotation Data Model (https://www.w3.org/TR/annotation-model/) as JSON-LD: a page of annotations, each of which
 * points into the article by position, in code points, and by its words with their neighbours.
 */
import { type Annotation, inTextOrder } from "./annotation.ts";
import { labelOf } from "./brat.ts";
import { CodePoints } from "./code-points.ts";
import type { Import } from "./import.ts";

const CONTEXT = "http://www.w3.org/ns/anno.jsonld";
/** Characters of the article given before and after the words. */
const NEIGHBOURHOOD = 32;

/** @param source the article's URI */
export function toWebAnnotation(source: string, text: string, annotations: readonly Annotation[]): string {
  const points = new CodePoints(text);
  const items = annotations.map(({ start, end, label, value, detail, entity }, index) => ({
    id: `${source}#annotation-${index + 1}`,
    type: "Annotation",
    motivation: "classifying",
    body: [
      { type: "TextualBody", purpose: "classifying", value: label },
      ...[value, detail].flatMap((each) =>
        each === undefined ? [] : [{ type: "TextualBody", purpose: "describing", value: each }],
      ),
      ...(entity === undefined
        ? []
        : [{ type: "SpecificResource", purpose: "identifying", source: `${source}#entity-${entity}` }]),
    ],
    target: {
      source,
      selector: [
        { type: "TextPositionSelector", start: points.toPoints(start), end: points.toPoints(end) },
        {
          type: "TextQuoteSelector",
          exact: text.slice(start, end),
          prefix: text.slice(Math.max(0, start - NEIGHBOURHOOD), start),
          suffix: text.slice(end, end + NEIGHBOURHOOD),
        },
      ],
    },
  }));
  const page = { "@context": CONTEXT, id: `${source}#annotations`, type: "AnnotationPage", items };
  return `${JSON.stringify(page, undefined, 2)}\n`;
}

/** Reads a page, a collection's first page, or a list of annotations. Words decide where the position does not fit them. */
export function fromWebAnnotation(text: string, json: string): Import {
  let parsed: unknown;
  try {
    parsed = JSON.parse(json);
  } catch {
    return { annotations: [], problems: ["This is no JSON."] };
  }
  const items = itemsOf(parsed);
  if (items === undefined) return { annotations: [], problems: ["There is no list of annotations in it."] };
  const points = new CodePoints(text);
  const annotations: Annotation[] = [];
  const problems: string[] = [];
  items.forEach((item, index) => {
    const read = readItem(item, text, points);
    if (typeof read === "string") problems.push(`annotation ${index + 1}: ${read}`);
    else annotations.push(read);
  });
  return { annotations: annotations.sort(inTextOrder), problems };
}

function itemsOf(value: unknown): readonly unknown[] | undefined {
  if (Array.isArray(value)) return value;
  const items = field(value, "items") ?? field(field(value, "first"), "items");
  return Array.isArray(items) ? items : undefined;
}

function readItem(item: unknown, text: string, points: CodePoints): Annotation | string {
  const bodies = listOf(field(item, "body"));
  const values = bodies.filter((body) => field(body, "type") === "TextualBody" || typeof body === "string");
  const label = values
    .map((body) => labelOf(stringOf(typeof body === "string" ? body : field(body, "value"))))
    .find(Boolean);
  if (label === undefined) return "it has no label that is known here";
  const place = placeOf(listOf(field(field(item, "target"), "selector")), text, points);
  if (place === undefined) return "its words do not stand in the article";
  const [value, detail] = bodies
    .filter((body) => field(body, "purpose") === "describing")
    .map((body) => field(body, "value"));
  const source = stringOf(
    field(
      bodies.find((body) => field(body, "purpose") === "identifying"),
      "source",
    ),
  );
  const entity = /#entity-(\d{1,9})$/.exec(source)?.[1];
  return {
    ...place,
    label,
    ...(typeof value === "string" ? { value } : {}),
    ...(typeof detail === "string" ? { detail } : {}),
    ...(entity === undefined ? {} : { entity: Number(entity) }),
  };
}

function placeOf(
  selectors: readonly unknown[],
  text: string,
  points: CodePoints,
): { readonly start: number; readonly end: number } | undefined {
  const position = selectors.find((each) => field(each, "type") === "TextPositionSelector");
  const quote = selectors.find((each) => field(each, "type") === "TextQuoteSelector");
  const exact = field(quote, "exact");
  const [from, to] = [field(position, "start"), field(position, "end")];
  if (typeof from === "number" && typeof to === "number") {
    const place = { start: points.toUnits(from), end: points.toUnits(to) };
    const words = text.slice(place.start, place.end);
    if (place.start < place.end && place.end <= text.length && (typeof exact !== "string" || words === exact))
      return place;
  }
  if (typeof exact !== "string" || exact === "") return undefined;
  const prefix = stringOf(field(quote, "prefix"));
  const found = text.indexOf(`${prefix}${exact}${stringOf(field(quote, "suffix"))}`);
  const start = found < 0 ? text.indexOf(exact) : found + prefix.length;
  return start < 0 ? undefined : { start, end: start + exact.length };
}

function field(value: unknown, key: string): unknown {
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return undefined;
  return (value as Readonly<Record<string, unknown>>)[key];
}

function listOf(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

function stringOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}
