import { type Bucket, titleOf } from "./buckets.ts";

const SVG = "http://www.w3.org/2000/svg";
/** Pixels. */
const STEP = 22;
const BAR = 14;
const HEIGHT = 90;
const FOOT = 34;
const GAP = 12;
const LABEL = 32;
/** After so much of one year it is told again: the plot may be scrolled to the middle of it. */
const AGAIN = 6 * STEP;

/**
 * Draws a bar for each bucket: as high as it has statements, its disputed ones in the colour of warnings. A bar can be clicked
 * and reached with the keyboard; a break in the axis stands where time was skipped.
 */
export function drawPlot(
  place: HTMLElement,
  buckets: readonly Bucket[],
  label: string,
  go: (bucket: Bucket) => void,
): void {
  const most = Math.max(1, ...buckets.map(({ rows }) => rows.length));
  const svg = shape("svg", { role: "group", "aria-label": label, height: HEIGHT + FOOT });
  let x = 12;
  let lastYear = "";
  /** From here on the next year finds room. */
  let free = 0;
  for (const bucket of buckets) {
    if (bucket.afterGap) {
      svg.append(shape("path", { class: "gap", d: `M${x + 2},${HEIGHT + 4} l3,-8 m2,8 l3,-8` }));
      x += GAP;
    }
    const bar = shape("g", { class: "bar", tabindex: 0, role: "button", "aria-label": nameOf(bucket) });
    const title = shape("title", {});
    title.textContent = nameOf(bucket);
    const height = Math.max(3, (bucket.rows.length / most) * (HEIGHT - 6));
    const disputed = (bucket.problems / bucket.rows.length) * height;
    bar.append(
      title,
      shape("rect", { class: "hit", x: x - 2, y: 0, width: STEP, height: HEIGHT }),
      shape("rect", { class: "count", x, y: HEIGHT - height, width: BAR, height }),
      shape("rect", { class: "disputed", x, y: HEIGHT - disputed, width: BAR, height: disputed }),
    );
    bar.addEventListener("click", () => go(bucket));
    bar.addEventListener("keydown", (event) => {
      if (event.key === "Enter" || event.key === " ") {
        event.preventDefault();
        go(bucket);
      } else if (event.key === "ArrowRight") focusNext(bar, "nextElementSibling");
      else if (event.key === "ArrowLeft") focusNext(bar, "previousElementSibling");
    });
    svg.append(bar);
    const year = bucket.key.slice(0, 4);
    if (x >= free && (year !== lastYear || x >= free + AGAIN)) {
      const text = shape("text", { x: x + BAR / 2, y: HEIGHT + 16, class: "year" });
      text.textContent = year;
      svg.append(text);
      lastYear = year;
      free = x + LABEL;
    }
    x += STEP;
  }
  svg.append(shape("path", { class: "axis", d: `M0,${HEIGHT + 0.5} H${x}` }));
  svg.setAttribute("width", String(x + 20));
  place.replaceChildren(svg);
}

function focusNext(from: Element, side: "nextElementSibling" | "previousElementSibling"): void {
  let next = from[side];
  while (next !== null && !next.classList.contains("bar")) next = next[side];
  if (next instanceof SVGElement) next.focus();
}

function nameOf({ key, rows, problems }: Bucket): string {
  const title = titleOf(key, document.documentElement.lang);
  return problems === 0 ? `${title}: ${rows.length}` : `${title}: ${rows.length} (${problems} ⚠)`;
}

function shape(name: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  return made;
}
