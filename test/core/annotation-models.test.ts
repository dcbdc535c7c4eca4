/**
 * TEI and TimeML held against what their specifications allow of the elements that are written: no registry that this project
 * uses has TEI's RELAX NG schema or TimeML's DTD, so the parts that count stand here as tables. From the TEI P5 Guidelines
 * (appendices C and E) and TimeML 1.2.1 (TIMEX3).
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { XMLParser } from "fast-xml-parser";
import { expect, test } from "vitest";
import { ANNOTATION_FORMATS, analyze } from "../../core/index.ts";

interface Model {
  /** In this order, each at least once where it has no question mark; undefined for running text with elements in it. */
  readonly children?: readonly string[];
  readonly inText?: readonly string[];
  readonly attributes?: Readonly<Record<string, RegExp>>;
  /** Attributes that must stand there. */
  readonly required?: readonly string[];
}

/** teidata.word, teidata.text, teidata.numeric, teidata.temporal.w3c, teidata.duration.w3c */
const WORD = /^[^\p{C}\p{Z}]+$/u;
const ANY = /^/;
const NUMERIC = /^-?(?:\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|\d+\/\d+)$/;
const DAY = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/;
const SPAN = /^P(?=.)(?:\d+Y)?(?:\d+M)?(?:\d+D)?(?:T(?=.)(?:\d+H)?(?:\d+M)?(?:\d+S)?)?$/;

const PHRASE = ["persName", "orgName", "placeName", "name", "date", "time", "measure"];
const GLOBAL = { n: ANY, rend: WORD };
const NAMED = { inText: PHRASE, attributes: { ...GLOBAL, type: WORD, key: ANY } };
const DATED = { inText: PHRASE, attributes: { ...GLOBAL, when: DAY, dur: SPAN } };

const TEI: Readonly<Record<string, Model>> = {
  TEI: { children: ["teiHeader", "text"], attributes: { xmlns: /^http:\/\/www\.tei-c\.org\/ns\/1\.0$/ } },
  teiHeader: { children: ["fileDesc"] },
  fileDesc: { children: ["titleStmt", "publicationStmt", "sourceDesc"] },
  titleStmt: { children: ["title"] },
  publicationStmt: { children: ["p"] },
  sourceDesc: { children: ["p"] },
  text: { children: ["body"] },
  body: { children: ["p"] },
  title: { inText: PHRASE },
  p: { inText: PHRASE, attributes: GLOBAL },
  persName: NAMED,
  orgName: NAMED,
  placeName: NAMED,
  name: NAMED,
  date: DATED,
  time: DATED,
  measure: { inText: PHRASE, attributes: { ...GLOBAL, type: WORD, quantity: NUMERIC, unit: WORD } },
};

const FUNCTIONS = "CREATION_TIME|EXPIRATION_TIME|MODIFICATION_TIME|PUBLICATION_TIME|RELEASE_TIME|RECEPTION_TIME|NONE";
const MODS =
  "BEFORE|AFTER|ON_OR_BEFORE|ON_OR_AFTER|LESS_THAN|MORE_THAN|EQUAL_OR_LESS|EQUAL_OR_MORE|START|MID|END|APPROX";
const TIMEML: Readonly<Record<string, Model>> = {
  TimeML: { children: ["DOCID", "DCT?", "TEXT"] },
  DOCID: { inText: [] },
  DCT: { children: ["TIMEX3"] },
  TEXT: { inText: ["TIMEX3"] },
  TIMEX3: {
    inText: ["TIMEX3"],
    attributes: {
      tid: /^t\d+$/,
      type: /^(?:DATE|TIME|DURATION|SET)$/,
      value: WORD,
      mod: new RegExp(`^(?:${MODS})$`),
      temporalFunction: /^(?:true|false)$/,
      functionInDocument: new RegExp(`^(?:${FUNCTIONS})$`),
    },
    required: ["tid", "type", "value"],
  },
};

type Node = Readonly<Record<string, unknown>>;
const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  parseAttributeValue: false,
  ignoreDeclaration: true,
});

/** What a document has that its model does not allow. */
function strangeIn(xml: string, models: Readonly<Record<string, Model>>): string[] {
  const found: string[] = [];
  const visit = (node: Node): void => {
    const name = nameOf(node);
    const model = models[name];
    if (model === undefined) {
      found.push(`<${name}>`);
      return;
    }
    const given = (node[":@"] ?? {}) as Readonly<Record<string, string>>;
    const names = Object.keys(given).map((key) => key.slice(2));
    for (const key of names) {
      const value = given[`@_${key}`] ?? "";
      if (model.attributes?.[key]?.test(value) !== true) found.push(`<${name} ${key}="${value}">`);
    }
    for (const key of model.required ?? []) if (!names.includes(key)) found.push(`<${name}> without ${key}`);
    const children = (node[name] as readonly Node[]).filter((child) => nameOf(child) !== "#text");
    const inside = children.map(nameOf);
    if (model.children === undefined) {
      for (const child of inside) if (!model.inText?.includes(child)) found.push(`<${child}> in <${name}>`);
    } else if (
      !new RegExp(`^${model.children.map(asPattern).join("")}$`).test(inside.map((each) => `${each} `).join(""))
    )
      found.push(`<${name}> of ${inside.join(", ")}`);
    children.forEach(visit);
  };
  for (const root of parser.parse(xml) as Node[]) visit(root);
  return found;
}

function asPattern(child: string): string {
  return child.endsWith("?") ? `(?:${child.slice(0, -1)} )?` : `(?:${child} )+`;
}

function nameOf(node: Node): string {
  return Object.keys(node).find((key) => key !== ":@") ?? "";
}

const samples = join(import.meta.dirname, "../../samples");
const texts = readdirSync(samples)
  .filter((name) => name.endsWith(".txt"))
  .map((name) => [name, readFileSync(join(samples, name), "utf8")] as const);
const FORMATS = [
  ["tei", TEI],
  ["timeml", TIMEML],
] as const;

test.each(FORMATS)("%s of the samples has nothing that its specification does not allow", (format, models) => {
  for (const [name, text] of texts) {
    const xml = ANNOTATION_FORMATS[format].write({ source: name, article: analyze(text) });
    expect(strangeIn(xml, models), name).toEqual([]);
    const ids = [...xml.matchAll(/ tid="(t\d+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  }
});

test.each(FORMATS)("nor has %s of any text", (format, models) => {
  const piece = fc.constantFrom(
    "more than 1/2 of 3.5 million yuan, ",
    "every other week ",
    "from May to July, ",
    "in the 1990s and 44 BC ",
    "P&G's \u0001 <b>",
    "at 9 p.m. for 2 1/2 hours, minus 5 degrees, ",
    "about US$3-5 billion, 12 percent, ",
    "Ann Lee of the Halden Institute (HI)\n\n",
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, fc.string({ maxLength: 20 })), { maxLength: 12 }), (pieces) => {
      const xml = ANNOTATION_FORMATS[format].write({ source: "a b", article: analyze(pieces.join("")) });
      expect(strangeIn(xml, models)).toEqual([]);
    }),
    { numRuns: 100 },
  );
});

test("the tables know what is wrong", () => {
  const tei = ANNOTATION_FORMATS.tei.write({ source: "a", article: analyze("It cost US$5 million on May 4, 2024.") });
  expect(strangeIn(tei.replace('quantity="5000000"', 'quantity="much"'), TEI)).toEqual(['<measure quantity="much">']);
  expect(strangeIn(tei.replaceAll("sourceDesc", "sourceNote"), TEI)).toContain("<sourceNote>");
  expect(strangeIn(tei.replace('when="2024-05-04"', 'when="4 May"'), TEI)).toEqual(['<date when="4 May">']);
});
