import type { Acceptance, Example, Rule } from "../../core/index.ts";
import { type Io, write } from "../io.ts";
import { paint, type Style } from "../text/style.ts";

/** Prints the page of a rule: what, why, limits, examples. */
export async function explainCommand(rule: Rule, style: Style, io: Io): Promise<void> {
  const out = [
    `${paint(style, rule.id, "bold")}  ${rule.category}, ${rule.off === true ? "off" : rule.severity} by default`,
    "",
    ...wrap(rule.summary, style.columns),
    ...section("Why", wrap(rule.why, style.columns - 2), style),
    ...section("Limits", wrap(rule.limits, style.columns - 2), style),
    ...section(
      "Reports",
      rule.flags.flatMap((example) => exampleLines(example, style)),
      style,
    ),
    ...section(
      "Stays silent on",
      rule.accepts.flatMap((text) => acceptLines(text, style)),
      style,
    ),
  ];
  await write(io.stdout, `${out.join("\n")}\n`);
}

function section(title: string, lines: readonly string[], style: Style): string[] {
  return lines.length === 0
    ? []
    : ["", paint(style, title, "bold"), ...lines.map((line) => (line === "" ? "" : `  ${line}`))];
}

function exampleLines({ text, fixed, date, archive }: Example, style: Style): string[] {
  const marked = text.replace(/\{\|(?:[\w-]+: )?([\s\S]*?)\|\}/g, (_, words: string) => marks(words, style));
  return [
    ...contextLines(date, archive, style),
    ...bullet("-", marked, style),
    ...(fixed === undefined ? [] : bullet("+", fixed, style)),
    "",
  ];
}

function acceptLines(accepted: Acceptance, style: Style): string[] {
  const { text, date, archive } = typeof accepted === "string" ? { text: accepted } : accepted;
  return [...contextLines(date, archive, style), ...bullet("·", text, style)];
}

function marks(words: string, style: Style): string {
  return style.color ? paint(style, words, "red") : `»${words}«`;
}

function contextLines(date: string | undefined, archive: Example["archive"], style: Style): string[] {
  const others = Object.entries(archive ?? {}).flatMap(([name, text]) => [`(${name}:)`, ...text.split("\n")]);
  return [...(date === undefined ? [] : [`(published ${date})`]), ...others].map((line) => paint(style, line, "dim"));
}

function bullet(mark: string, text: string, style: Style): string[] {
  const color = mark === "-" ? "red" : mark === "+" ? "green" : "dim";
  return text
    .split("\n")
    .flatMap((line) => wrap(line, style.columns - 6))
    .map((line, i) => `${i === 0 ? paint(style, mark, color) : " "} ${line}`);
}

/** Lines of at most `columns`, broken at spaces. */
function wrap(text: string, columns: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/[ \n]+/)) {
    if (line !== "" && line.length + word.length + 1 > columns) {
      lines.push(line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  return [...lines, line];
}
