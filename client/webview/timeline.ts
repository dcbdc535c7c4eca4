/** The page of the timeline: a plot of how many statements fall on each day, month or year, and the statements below. */
import type { TimelineRow } from "../../protocol/index.ts";
import type { TimelineData, TimelineLabels, TimelineRequest } from "../../protocol/timeline-view.ts";
import { type Bucket, bucketsOf, daysOf, type Scale, titleOf } from "./buckets.ts";
import { element, make } from "./dom.ts";
import { drawPlot } from "./plot.ts";

interface Memory {
  readonly scale: Scale;
  readonly onlyProblems: boolean;
}

declare function acquireVsCodeApi(): {
  postMessage(message: TimelineRequest): void;
  getState(): Memory | undefined;
  setState(state: Memory): void;
};

const host = acquireVsCodeApi();
let memory: Memory = host.getState() ?? { scale: "month", onlyProblems: false };
let data: TimelineData | undefined;

const page = {
  filter: element("select", "filter"),
  scale: element("select", "scale"),
  onlyProblems: element("input", "only-problems"),
  onlyProblemsLabel: element("span", "only-problems-label"),
  plot: element("div", "plot"),
  list: element("div", "list"),
  status: element("p", "status"),
};

function fill(label: string, value: string | number): string {
  return label.replace("{0}", String(value));
}

function draw(): void {
  if (data === undefined) return;
  const { labels, more } = data;
  drawChoices(data);
  const rows = memory.onlyProblems ? data.rows.filter(({ problem }) => problem !== undefined) : data.rows;
  const buckets = bucketsOf(rows, memory.scale);
  // The latest days are what an editor works on; where the reader has moved to stays in view.
  const from = page.plot.childElementCount === 0 ? Number.MAX_SAFE_INTEGER : page.plot.scrollLeft;
  drawPlot(page.plot, buckets, labels.plot, (bucket) => {
    const section = document.getElementById(sectionId(bucket));
    section?.scrollIntoView({ block: "start" });
    section?.querySelector("button")?.focus({ preventScroll: true });
  });
  page.plot.hidden = buckets.length === 0;
  page.plot.scrollLeft = from;
  page.list.replaceChildren(...buckets.map((bucket) => section(bucket, labels)));
  page.status.textContent =
    rows.length === 0 ? labels.none : more > 0 ? fill(labels.more, more) : fill(labels.count, rows.length);
}

function drawChoices({ entities, key, labels }: TimelineData): void {
  const option = (value: string, text: string, selected: boolean) => new Option(text, value, selected, selected);
  page.filter.replaceChildren(
    option("", labels.all, key === ""),
    ...entities.map((each) => option(each.key, each.name, each.key === key)),
  );
  page.filter.setAttribute("aria-label", labels.filter);
  page.scale.replaceChildren(
    ...(["year", "month", "day"] as const).map((scale) => option(scale, labels[scale], scale === memory.scale)),
  );
  page.scale.setAttribute("aria-label", labels.scale);
  page.onlyProblems.checked = memory.onlyProblems;
  page.onlyProblemsLabel.textContent = labels.onlyProblems;
}

function sectionId({ key }: Bucket): string {
  return `bucket-${key}`;
}

function section(bucket: Bucket, labels: TimelineLabels): HTMLElement {
  const made = make("section", "bucket", "", make("h2", "", titleOf(bucket.key, document.documentElement.lang)));
  made.id = sectionId(bucket);
  const list = make("ul", "");
  for (const row of bucket.rows) list.append(make("li", "", "", statement(row, labels)));
  made.append(list);
  return made;
}

function statement(row: TimelineRow, labels: TimelineLabels): HTMLButtonElement {
  const { sentence, words, uri, problem } = row;
  const text = make("span", "sentence");
  const at = sentence.indexOf(words);
  if (at < 0) text.append(sentence);
  else text.append(sentence.slice(0, at), make("mark", "", words), sentence.slice(at + words.length));
  const button = make(
    "button",
    problem === undefined ? "statement" : "statement disputed",
    "",
    make("time", "", daysOf(row, document.documentElement.lang)),
    text,
  );
  button.type = "button";
  if (problem !== undefined) {
    button.append(make("span", "problem", fill(labels.problem, problem)));
    button.title = problem;
  }
  button.append(make("span", "file", decodeURIComponent(uri.slice(uri.lastIndexOf("/") + 1))));
  button.addEventListener("click", () => host.postMessage({ type: "open", row }));
  return button;
}

function remember(change: Partial<Memory>): void {
  memory = { ...memory, ...change };
  host.setState(memory);
  draw();
}

page.filter.addEventListener("change", () => host.postMessage({ type: "filter", key: page.filter.value }));
page.scale.addEventListener("change", () => remember({ scale: page.scale.value as Scale }));
page.onlyProblems.addEventListener("change", () => remember({ onlyProblems: page.onlyProblems.checked }));
page.list.addEventListener("keydown", (event) => {
  if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
  const buttons = [...page.list.querySelectorAll("button")];
  const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
  const next = buttons[at + (event.key === "ArrowDown" ? 1 : -1)];
  if (at < 0 || next === undefined) return;
  event.preventDefault();
  next.focus();
});
window.addEventListener("message", ({ data: message }: MessageEvent<TimelineData>) => {
  if (message.type !== "data") return;
  data = message;
  draw();
});
host.postMessage({ type: "ready" });
