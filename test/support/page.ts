import type { Example, Fix, Rule } from "../../core/index.ts";
import { check } from "./check.ts";
import { parseMarkup, renderCarets } from "./markup.ts";

/** The manual page of a rule, from the rule itself. */
export function renderPage(rule: Rule): string {
  const parts = [
    `# ${rule.id}`,
    rule.summary,
    facts(rule),
    "## Why",
    rule.why,
    "## What it reports",
    ...rule.flags.map((example) => renderFlag(rule, example)),
    "## What it leaves alone",
    rule.limits,
    ...rule.accepts.map((acceptance) =>
      typeof acceptance === "string" ? fenced(acceptance) : `${setting(acceptance)}${fenced(acceptance.text)}`,
    ),
  ];
  return `${parts.join("\n\n")}\n`;
}

/** The table of contents of the pages. */
export function renderIndex(rules: readonly Rule[]): string {
  const rows = rules.map(({ id, category, severity, off, summary }) => {
    return `| [${id}](${id}.md) | ${category} | ${off === true ? "off" : severity} | ${summary} |`;
  });
  return `# The rules\n\n| rule | category | severity | what it reports |\n|---|---|---|---|\n${rows.join("\n")}\n`;
}

function facts({ category, severity, off }: Rule): string {
  const switchedOff = off === true ? ", off unless switched on" : "";
  return `Category: ${category}. Severity: ${severity}${switchedOff}; inside quotations at most a hint.`;
}

function renderFlag(rule: Rule, example: Example): string {
  const { text } = parseMarkup(example.text);
  const { date, desk, archive } = example;
  const { findings } = check(text, { rules: [rule], date, desk, archive, ...idOf(example) });
  const proof = findings.flatMap(({ evidence }) =>
    evidence.map(({ start, end, note, article }) => {
      const source = article === undefined ? text : (example.archive?.[article] ?? "");
      return `- ${article === undefined ? "" : `in ${article}: `}“${oneLine(source.slice(start, end))}”: ${note}`;
    }),
  );
  const fixes = [...new Set(findings.flatMap((finding) => finding.fixes.map(renderFix)))];
  return [
    `${setting(example)}${fenced(renderCarets(text, findings))}`,
    ...(proof.length === 0 ? [] : [`Proof:\n\n${proof.join("\n")}`]),
    ...(fixes.length === 0 ? [] : [`Fixes:\n\n${fixes.join("\n")}`]),
  ].join("\n\n");
}

function renderFix({ title, preferred }: Fix): string {
  return `- ${title}${preferred === true ? " (preferred)" : ""}`;
}

/** The example's own name, as the option of a check. */
export function idOf({ name }: Pick<Example, "name">): { readonly id?: string } {
  return name === undefined ? {} : { id: name };
}

function setting({ date, desk, archive, name }: Pick<Example, "date" | "desk" | "archive" | "name">): string {
  const lines: string[] = [];
  if (date !== undefined) lines.push(`Published on ${date}.`);
  if (desk !== undefined) lines.push("The desk file says:", fenced(desk, "yaml"));
  for (const [name, text] of Object.entries(archive ?? {})) lines.push(`The archive holds \`${name}\`:`, fenced(text));
  if (lines.length > (date === undefined ? 0 : 1))
    lines.push(name === undefined ? "The article:" : `The article \`${name}\`:`);
  return lines.length === 0 ? "" : `${lines.join("\n\n")}\n\n`;
}

function fenced(text: string, language = "text"): string {
  return `\`\`\`${language}\n${text}\n\`\`\``;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ");
}
