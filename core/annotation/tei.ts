/** TEI P5 (https://tei-c.org/guidelines/p5/): the article's structure with names, dates and amounts of the namesdates module. */
import type { Article } from "../analyze.ts";
import type { Zone } from "../article/layout.ts";
import { formatIso } from "../calendar/civil.ts";
import { type Annotation, annotationsOf, type Label, nest } from "./annotation.ts";
import { attributes, escapeMarkup, inline } from "./markup.ts";

type Element = readonly [name: string, attributes: string];

/** @param title names the document where the article has no headline */
export function toTei(title: string, article: Article): string {
  const nested = nest(annotationsOf(article));
  const headline = article.paragraphs.find(({ zone }) => zone === "headline" || zone === "header");
  const name = headline === undefined ? title : article.text.slice(headline.start, headline.end).trim();
  const date = article.date === undefined ? undefined : formatIso(article.date.date);
  const paragraphs = article.paragraphs.map(({ start, end, zone }) => {
    const inside = nested.filter((each) => each.start >= start && each.end <= end);
    return `<${BLOCKS[zone]}>${inline(article.text, start, end, inside, elementOf)}</${BLOCKS[zone].split(" ")[0]}>`;
  });
  const published = date === undefined ? "" : `<p>Published <date when="${date}">${date}</date></p>`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<TEI xmlns="http://www.tei-c.org/ns/1.0">
<teiHeader><fileDesc>
<titleStmt><title>${escapeMarkup(name)}</title></titleStmt>
<publicationStmt>${published === "" ? "<p>Unpublished</p>" : published}</publicationStmt>
<sourceDesc><p>${escapeMarkup(title)}</p></sourceDesc>
</fileDesc></teiHeader>
<text><body>
${paragraphs.length === 0 ? "<p/>" : paragraphs.join("\n")}
</body></text>
</TEI>
`;
}

/** Blocks of one kind, since a heading may not follow a paragraph without a division around both. */
const BLOCKS: Readonly<Record<Zone, string>> = {
  header: 'p rend="header"',
  stamp: 'p rend="stamp"',
  headline: 'p rend="headline"',
  heading: 'p rend="heading"',
  body: "p",
  caption: 'p rend="caption"',
  credit: 'p rend="credit"',
  end: 'p rend="end"',
};

function elementOf(annotation: Annotation): Element {
  const { label, value, detail, entity } = annotation;
  const key = entity === undefined ? undefined : `e${entity}`;
  const named = (name: string, type?: string): Element => [name, attributes({ type, key, n: value })];
  const others: Partial<Readonly<Record<Label, Element>>> = {
    Person: named("persName"),
    Organization: named("orgName"),
    Location: named("placeName"),
    Event: named("name", "event"),
    Work: named("name", "work"),
    Date: ["date", attributes({ when: w3cDate(value), n: value })],
    Time: ["time", attributes({ n: value })],
    Duration: ["time", attributes({ dur: w3cDuration(value), n: value })],
    Set: ["time", attributes({ n: value })],
  };
  return others[label] ?? ["measure", attributes({ type: label.toLowerCase(), quantity: value, unit: detail })];
}

/** `when` holds only what XML Schema calls a date, a month or a year. */
function w3cDate(value: string | undefined): string | undefined {
  return value !== undefined && /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/.test(value) ? value : undefined;
}

function w3cDuration(value: string | undefined): string | undefined {
  return value !== undefined && /^P(?:\d+[YMD]|T\d+[HMS])$/.test(value) ? value : undefined;
}
