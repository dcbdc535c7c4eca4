import { InvalidArgumentError } from "commander";
import { type CivilDate, parseIso, rules, type Severity } from "../core/index.ts";
import { SEVERITIES } from "./severities.ts";

/** Readers of option values: what they throw becomes the message of a wrong call. */

export function kilobytes(value: string): number {
  if (!/^\d{1,7}$/.test(value) || Number(value) === 0) throw new InvalidArgumentError("Not a number of kilobytes.");
  return Number(value) * 1024;
}

export function isoDate(value: string): CivilDate {
  const date = parseIso(value);
  if (date === undefined) throw new InvalidArgumentError("Not a date of the form YYYY-MM-DD.");
  return date;
}

export type RuleSettings = Readonly<Record<string, Severity | "off">>;

/** Adds `ID=severity` or `ID=off` to what earlier options said. */
export function ruleSetting(value: string, earlier: RuleSettings = {}): RuleSettings {
  const [id = "", setting = ""] = splitOnce(value, "=");
  if (!rules.some((rule) => rule.id === id)) throw new InvalidArgumentError(unknownRule(id));
  const severity = setting === "off" ? setting : SEVERITIES.find((known) => known === setting);
  if (severity === undefined) throw new InvalidArgumentError(`Write ${id}=${[...SEVERITIES, "off"].join("|")}.`);
  return { ...earlier, [id]: severity };
}

function splitOnce(value: string, at: string): string[] {
  const index = value.indexOf(at);
  return index < 0 ? [value] : [value.slice(0, index), value.slice(index + 1)];
}

export function unknownRule(id: string): string {
  const near = rules.map((rule) => rule.id).filter((known) => sharesWord(known, id));
  const hint = near.length === 0 ? "`copydesk rules` lists them." : `Did you mean ${near.join(" or ")}?`;
  return `There is no rule "${id}". ${hint}`;
}

function sharesWord(known: string, asked: string): boolean {
  const words = known.split("-");
  return asked
    .toLowerCase()
    .split(/[-_ ]/)
    .some((word) => word.length > 2 && words.some((own) => own.startsWith(word) || word.startsWith(own)));
}
