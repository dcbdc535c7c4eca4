/** The page that sets articles side by side: a table, what they differ on first. */

import type { CoverageData, CoverageRequest } from "../../protocol/coverage-view.ts";
import type { CoverageCell, CoverageRow } from "../../protocol/index.ts";
import { element, make } from "./dom.ts";

declare function acquireVsCodeApi(): { postMessage(message: CoverageRequest): void };

const host = acquireVsCodeApi();
const page = {
  single: element("input", "single"),
  singleLabel: element("span", "single-label"),
  status: element("p", "status"),
  table: element("table", "table"),
};
let data: CoverageData | undefined;

function draw(): void {
  if (data === undefined) return;
  const { coverage, labels } = data;
  page.singleLabel.textContent = labels.showSingle;
  const rows = coverage.rows.filter(({ verdict }) => page.single.checked || verdict !== "single");
  page.status.textContent = rows.length === 0 ? labels.none : "";
  const head = make("tr", "", "", column(labels.topic));
  for (const { title, date, uri } of coverage.articles) {
    const cell = column(title === "" ? fileOf(uri) : title);
    cell.append(make("span", "file", fileOf(uri)), make("span", "file", date ?? ""));
    head.append(cell);
  }
  const body = make("tbody", "");
  let last = "";
  for (const row of rows) {
    const group = `${row.verdict} ${row.aspect}`;
    if (group !== last) body.append(heading(row, coverage.articles.length + 1, data));
    last = group;
    body.append(rowOf(row, data));
  }
  page.table.replaceChildren(make("thead", "", "", head), body);
}

function column(text: string): HTMLTableCellElement {
  const cell = make("th", "", text);
  cell.scope = "col";
  return cell;
}

function heading({ verdict, aspect }: CoverageRow, width: number, { labels }: CoverageData): HTMLTableRowElement {
  const cell = make("th", "", `${labels.verdicts[verdict]}: ${labels.aspects[aspect]}`);
  cell.scope = "rowgroup";
  cell.colSpan = width;
  return make("tr", `group ${verdict}`, "", cell);
}

function rowOf({ topic, verdict, cells }: CoverageRow, { coverage }: CoverageData): HTMLTableRowElement {
  const name = make("th", "", topic);
  name.scope = "row";
  const row = make("tr", verdict, "", name);
  cells.forEach((cell, at) => {
    const place = make("td", "");
    const uri = coverage.articles[at]?.uri;
    if (uri !== undefined) place.append(...cell.map((statement) => statementOf(statement, uri)));
    if (cell.length === 0) place.append(make("span", "nothing", "–"));
    row.append(place);
  });
  return row;
}

function statementOf({ value, range }: CoverageCell, uri: string): HTMLButtonElement {
  const button = make("button", "", value);
  button.type = "button";
  button.addEventListener("click", () => host.postMessage({ type: "open", uri, range }));
  return button;
}

function fileOf(uri: string): string {
  return decodeURIComponent(uri.slice(uri.lastIndexOf("/") + 1));
}

page.single.addEventListener("change", draw);
window.addEventListener("message", ({ data: message }: MessageEvent<CoverageData>) => {
  if (message.type !== "data") return;
  data = message;
  draw();
});
host.postMessage({ type: "ready" });
