import fc from "fast-check";
import { XMLParser, XMLValidator } from "fast-xml-parser";
import { describe, expect, test } from "vitest";
import {
  ANNOTATION_FORMATS,
  type Annotation,
  agreement,
  analyze,
  annotationsOf,
  compareAnnotations,
  LABELS,
} from "../../core/index.ts";

const SOURCE = "file:///desk/fair.press";
const TEXT = ` date 2026-02-10 Fair & friends

HARBOUR CITY, Feb. 10 (Agency) -- 🙂 Mayor Elena Marsh opened the 12th Lakeside Trade Fair (LTF) on Tuesday. She said the <b>LTF</b> had cost US$5.7 million, 9 percent more than last year, over five days.

"Marsh" thanked the Harbour City Press Club.
`;
const article = analyze(TEXT);
const annotations = annotationsOf(article);
const words = ({ start, end }: Annotation, text = TEXT) => text.slice(start, end);
const write = (format: keyof typeof ANNOTATION_FORMATS) =>
  ANNOTATION_FORMATS[format].write({ source: SOURCE, article });

test("names, times and amounts are annotated, with what they mean", () => {
  const shown = annotations.map((each) => `${each.label} ${words(each)} = ${each.value} ${each.detail ?? ""}`.trim());
  expect(shown).toEqual(
    expect.arrayContaining([
      "Person Elena Marsh = Elena Marsh",
      "Person Marsh = Elena Marsh",
      "Event 12th Lakeside Trade Fair = Lakeside Trade Fair",
      "Date Tuesday = 2026-02-10",
      "Money US$5.7 million = 5700000 USD",
      "Percent 9 percent = 9",
      "Duration over five days = P5D MORE_THAN",
    ]),
  );
  const [full, short] = annotations.filter(({ label }) => label === "Person");
  expect(full?.entity).toBe(short?.entity);
});

describe("brat", () => {
  test("counts code points and joins mentions", () => {
    const ann = write("brat");
    const at = [...TEXT.slice(0, TEXT.indexOf("Elena Marsh"))].length;
    expect(ann).toContain(`Person ${at} ${at + 11}\tElena Marsh`);
    expect(ann).toMatch(/^\*\tCoreference T\d+ T\d+$/m);
  });

  test("says which lines cannot be used, and reads the others", () => {
    const read = ANNOTATION_FORMATS.brat.read?.(
      "Ann met Bo.",
      "T1\tPER 0 3\tAnn\nT2\tColour 4 7\tmet\nT3\tPerson 8 10\tBob\nT4\tPerson x y\tBo\nR1\tKnows Arg1:T1 Arg2:T3\n",
    );
    expect(read?.annotations).toEqual([{ start: 0, end: 3, label: "Person" }]);
    expect(read?.problems).toEqual([
      'line 2: "Colour" is no label that is known here',
      'line 3: "Bob" does not stand there in the article',
      "line 4: the offsets cannot be read",
    ]);
  });

  test("an annotation over two lines comes in two parts", () => {
    const ann = ANNOTATION_FORMATS.brat.write({ source: SOURCE, article: analyze("It cost 5 million\nU.S. dollars.") });
    for (const line of ann.split("\n").filter((each) => each.startsWith("T"))) {
      const [, middle = "", rest = ""] = line.split("\t");
      if (middle.includes(";")) expect(rest).not.toContain("\n");
    }
  });
});

test("CoNLL has a token a line, IOB2 tags and a blank line after each sentence", () => {
  const lines = write("conll").split("\n");
  expect(lines[0]).toBe("-DOCSTART- -X- -X- O");
  expect(
    lines.slice(1).every((line) => line === "" || /^\S+ -X- -X- (?:O|[BI]-(?:PER|ORG|LOC|MISC))$/.test(line)),
  ).toBe(true);
  expect(lines).toEqual(expect.arrayContaining(["Elena -X- -X- B-PER", "Marsh -X- -X- I-PER", "on -X- -X- O"]));
  lines.forEach((line, index) => {
    if (/ I-/.test(line)) expect(lines[index - 1]).toMatch(new RegExp(` [BI]-${line.slice(-3)}$|MISC$`));
  });
});

test("a Web Annotation page is what the model asks for", () => {
  const page = JSON.parse(write("web-annotation"));
  expect(page).toMatchObject({ "@context": "http://www.w3.org/ns/anno.jsonld", type: "AnnotationPage" });
  expect(page.items).toHaveLength(annotations.length);
  const points = [...TEXT];
  for (const { type, body, target } of page.items) {
    expect(type).toBe("Annotation");
    expect(body[0]).toMatchObject({ type: "TextualBody", purpose: "classifying" });
    const [position, quote] = target.selector;
    expect(points.slice(position.start, position.end).join("")).toBe(quote.exact);
  }
});

describe("markup", () => {
  test("TimeML is well-formed and holds the text unchanged", () => {
    const xml = write("timeml");
    expect(XMLValidator.validate(xml)).toBe(true);
    expect(xml).toContain('<TIMEX3 tid="t0" type="DATE" value="2026-02-10"');
    expect(textOf(/<TEXT>(.*)<\/TEXT>/s.exec(xml)?.[1] ?? "")).toBe(TEXT);
  });

  test("TEI is well-formed, with names, dates and measures", () => {
    const xml = write("tei");
    expect(XMLValidator.validate(xml)).toBe(true);
    const { TEI } = new XMLParser({ ignoreAttributes: false }).parse(xml);
    expect(TEI.teiHeader.fileDesc.titleStmt.title).toContain("Fair & friends");
    expect(xml).toMatch(/<persName key="e\d+" n="Elena Marsh">Marsh<\/persName>/);
    expect(xml).toContain('<measure type="money" quantity="5700000" unit="USD">');
    expect(xml).toContain("&lt;b&gt;");
  });

  test("the page runs nothing and shows the article's words as words", () => {
    const html = write("html");
    expect(html).toContain("default-src 'none'");
    expect(html).not.toMatch(/<script|<b>|onload|https?:/);
    expect(html).toContain('<mark class="Person"');
  });
});

/** Marked text without its marks. */
function textOf(xml: string): string {
  return xml
    .replace(/<[^>]*>/g, "")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#13;", "\r")
    .replaceAll("&amp;", "&");
}

/** Which annotations name one thing, whatever the things are numbered; a thing named once is not told by every format. */
function grouped(all: readonly Annotation[]): unknown {
  const groups = [...new Set(all.map(({ entity }) => entity))].filter(
    (entity) => entity !== undefined && all.filter((each) => each.entity === entity).length > 1,
  );
  return all.map(({ entity, ...rest }) => ({ ...rest, group: groups.indexOf(entity) }));
}

const anyText = fc.string({ unit: "grapheme", minLength: 1, maxLength: 60 });
const anyAnnotations = anyText.chain((text) =>
  fc.record({
    text: fc.constant(text),
    made: fc.uniqueArray(
      fc
        .record({
          from: fc.nat(text.length - 1),
          length: fc.integer({ min: 1, max: 20 }),
          label: fc.constantFrom(...LABELS),
        })
        .map(
          ({ from, length, label }): Annotation => ({ start: from, end: Math.min(text.length, from + length), label }),
        ),
      { selector: ({ start, end, label }) => `${start} ${end} ${label}`, maxLength: 8 },
    ),
  }),
);

test.each(["brat", "web-annotation"] as const)("%s gives back what it was given", (name) => {
  const { read } = ANNOTATION_FORMATS[name];
  fc.assert(
    fc.property(fc.constantFrom(TEXT, TEXT.repeat(2), "", "\uD83D Ann Lee said on Monday."), (text) => {
      const made = analyze(text);
      const file = ANNOTATION_FORMATS[name].write({ source: SOURCE, article: made });
      const back = read?.(text, file);
      expect(back?.problems).toEqual([]);
      expect(grouped(back?.annotations ?? [])).toEqual(grouped(annotationsOf(made)));
    }),
  );
});

test("no text makes a format throw or an XML document ill-formed", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: "binary", maxLength: 200 }), anyText), (text) => {
      const made = analyze(`${text} Ann Lee said on Monday & <i>. ${text}`);
      for (const [name, format] of Object.entries(ANNOTATION_FORMATS)) {
        const file = format.write({ source: "a&b", article: made });
        if (name === "timeml" || name === "tei") expect(XMLValidator.validate(file)).toBe(true);
        expect(() => format.read?.(text, text)).not.toThrow();
      }
    }),
    { numRuns: 60 },
  );
});

describe("a comparison", () => {
  test("pairs what is equal, then what overlaps", () => {
    const at = (start: number, end: number, label: Annotation["label"] = "Person"): Annotation => ({
      start,
      end,
      label,
    });
    const found = compareAnnotations(
      [at(0, 3), at(5, 9), at(12, 14)],
      [at(0, 3), at(5, 11), at(20, 22), at(30, 34, "Date")],
    );
    expect(found).toEqual({
      same: [at(0, 3)],
      missing: [at(12, 14)],
      extra: [at(20, 22)],
      different: [{ first: at(5, 9), second: at(5, 11) }],
    });
    expect(agreement(found)).toMatchObject({ precision: 1 / 3, recall: 1 / 3 });
  });

  test("accounts for each annotation once", () => {
    fc.assert(
      fc.property(anyAnnotations, anyAnnotations, ({ made: a }, { made: b }) => {
        const { same, missing, extra, different } = compareAnnotations(a, b);
        expect(same.length + missing.length + different.length).toBe(a.length);
        const labels = new Set(a.map(({ label }) => label));
        const second = [...same, ...different.map((pair) => pair.second), ...extra];
        expect(b.filter(({ label }) => labels.has(label)).length).toBeLessThanOrEqual(second.length);
        expect(second.length).toBeLessThanOrEqual(b.length);
        expect(compareAnnotations(a, a)).toMatchObject({ missing: [], extra: [], different: [] });
      }),
    );
  });
});
