/** The article as one page that needs nothing else: names, dates and amounts in colour, a legend, and the findings below. */
import type { Article } from "../analyze.ts";
import type { Finding } from "../rules/finding.ts";
import { type Annotation, annotationsOf, LABELS, nest } from "./annotation.ts";
import { attributes, escapeMarkup, inline } from "./markup.ts";

const STYLE = `body{max-width:46rem;margin:2rem auto;padding:0 1rem;font:1.05rem/1.6 Georgia,serif;color:#1b1b1b;background:#fff}
mark{padding:0 .1em;border-radius:2px;color:inherit}
.Person{background:#fde9c8}.Organization{background:#d6ebfa}.Location{background:#dcf2d8}.Event{background:#ead9f7}
.Work{background:#f9d8e4}.Date,.Time,.Duration,.Set{background:#d5f2ef}.Money,.Percent,.Quantity{background:#eee}
.legend{font:.85rem sans-serif}.legend mark{margin-right:.6em}
.findings{font:.95rem sans-serif;border-top:1px solid #999;margin-top:2rem}
@media(prefers-color-scheme:dark){body{background:#1e1e1e;color:#ddd}mark{color:#111}}`;

/** @param title names the page */
export function toHtml(title: string, article: Article, findings: readonly Finding[] = []): string {
  const nested = nest(annotationsOf(article));
  const labels = new Set(annotationsOf(article).map(({ label }) => label));
  const legend = LABELS.filter((label) => labels.has(label)).map((label) => `<mark class="${label}">${label}</mark>`);
  const paragraphs = article.paragraphs.map(({ start, end, zone }) => {
    const inside = nested.filter((each) => each.start >= start && each.end <= end);
    const tag = zone === "header" || zone === "headline" ? "h1" : zone === "heading" ? "h2" : "p";
    return `<${tag}>${inline(article.text, start, end, inside, markOf)}</${tag}>`;
  });
  const items = findings.map(
    ({ rule, severity, message, span }) =>
      `<li>${escapeMarkup(severity)}: “${escapeMarkup(article.text.slice(span.start, span.end))}” – ${escapeMarkup(message)} <code>${escapeMarkup(rule)}</code></li>`,
  );
  const list =
    items.length === 0 ? "" : `<section class="findings"><h2>Findings</h2><ol>${items.join("\n")}</ol></section>`;
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeMarkup(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<p class="legend">${legend.join("")}</p>
<article>
${paragraphs.join("\n")}
</article>
${list}
</body>
</html>
`;
}

function markOf({ label, value, detail, entity }: Annotation): readonly [string, string] {
  const meaning = [label, value, detail].filter((each) => each !== undefined).join(" · ");
  return [
    "mark",
    attributes({ class: label, title: meaning, "data-entity": entity === undefined ? undefined : String(entity) }),
  ];
}
