import { type Rule, rules } from "../../core/index.ts";
import { type Io, write } from "../io.ts";
import { paint, SEVERITY_PAINT, type Style } from "../text/style.ts";

/** Lists the rules. */
export async function rulesCommand(format: "text" | "json", style: Style, io: Io): Promise<void> {
  if (format === "json") {
    const list = rules.map(({ id, category, severity, off, summary }) => {
      return { id, category, severity, enabled: off !== true, summary };
    });
    await write(io.stdout, `${JSON.stringify(list, undefined, 2)}\n`);
    return;
  }
  const width = Math.max(0, ...rules.map(({ id }) => id.length));
  for (const rule of rules) await write(io.stdout, ruleLine(rule, width, style));
}

function ruleLine({ id, severity, off, summary }: Rule, width: number, style: Style): string {
  const level = (off === true ? "off" : severity).padEnd("information".length);
  return `${paint(style, id.padEnd(width), "bold")}  ${paint(style, level, SEVERITY_PAINT[severity])}  ${summary}\n`;
}
