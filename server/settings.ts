import { DATE_STYLES, type DateStyle, KNOWN_CURRENCIES, type MeasureSystem, type Severity } from "../core/index.ts";

/** What the user may set, under `copydesk.`. */
export interface Settings {
  /** Globs of the plain text files that are read as articles. */
  readonly files: readonly string[];
  /** Globs of files that are left alone, whatever `files` and their language say. */
  readonly exclude: readonly string[];
  /** KB of UTF-8. */
  readonly maxFileSize: number;
  /** By rule id; a rule that is not named keeps its default. */
  readonly rules: Readonly<Record<string, Severity | "off">>;
  /** Where the days of relative dates are shown after them. */
  readonly "inlayHints.dates": "all" | "outsideQuotations" | "off";
  /** In which system measures are told that the article does not convert; `article` is the one that it converts others to. */
  readonly "inlayHints.units": MeasureSystem | "article" | "off";
  /** In which currency (ISO 4217) sums are told, likewise. */
  readonly "inlayHints.currency": string;
  /** The style that dates can be changed to; `article` is the one that the article uses most. */
  readonly dateStyle: DateStyle | "article";
  /** Counts of names, dates and problems above the headline. */
  readonly codeLens: boolean;
  /** What is found in the word that is being typed is told when it is written. */
  readonly hideWhileTyping: boolean;
}

const HINTS: readonly Settings["inlayHints.dates"][] = ["all", "outsideQuotations", "off"];
const UNITS: readonly Settings["inlayHints.units"][] = ["article", "metric", "customary", "off"];
const CURRENCIES: readonly string[] = ["article", ...KNOWN_CURRENCIES, "off"];
const STYLES: readonly Settings["dateStyle"][] = ["article", ...DATE_STYLES];

/** The defaults that package.json states as well, for editors without it. */
export const defaultSettings: Settings = {
  files: ["**/*.txt"],
  exclude: [],
  maxFileSize: 2048,
  rules: {},
  "inlayHints.dates": "outsideQuotations",
  "inlayHints.units": "article",
  "inlayHints.currency": "article",
  dateStyle: "article",
  codeLens: false,
  hideWhileTyping: true,
};

const SEVERITIES: ReadonlySet<unknown> = new Set(["error", "warning", "information", "hint", "off"]);
/** A text of more characters than this no editor hands over, and no JavaScript string holds. */
const LARGEST_KB = 512 * 1024;

export interface SettingsRead {
  readonly settings: Settings;
  /** What could not be used, in words; the value of `last` stands in its place. */
  readonly problems: readonly string[];
}

/**
 * Reads what the client sent for the section `copydesk`. A value that is missing or null stands for the default.
 *
 * @param ruleIds the rules there are
 */
export function readSettings(value: unknown, last: Settings, ruleIds: ReadonlySet<string>): SettingsRead {
  const problems: string[] = [];
  if (value !== undefined && value !== null && (typeof value !== "object" || Array.isArray(value))) {
    return { settings: last, problems: ["copydesk: expected an object; the earlier settings stay."] };
  }
  const section: Partial<Record<keyof Settings | "inlayHints", unknown>> = value ?? {};
  const settings: Settings = {
    files: globs("files", section.files, last, problems),
    exclude: globs("exclude", section.exclude, last, problems),
    maxFileSize: size(section.maxFileSize, last, problems),
    rules: severities(section.rules, last, ruleIds, problems),
    "inlayHints.dates": choice("inlayHints.dates", hintsIn(section, "dates"), HINTS, last, problems),
    "inlayHints.units": choice("inlayHints.units", hintsIn(section, "units"), UNITS, last, problems),
    "inlayHints.currency": choice("inlayHints.currency", hintsIn(section, "currency"), CURRENCIES, last, problems),
    dateStyle: choice("dateStyle", section.dateStyle, STYLES, last, problems),
    codeLens: yesOrNo("codeLens", section.codeLens, last, problems),
    hideWhileTyping: yesOrNo("hideWhileTyping", section.hideWhileTyping, last, problems),
  };
  return { settings, problems };
}

function globs(key: "files" | "exclude", value: unknown, last: Settings, problems: string[]): readonly string[] {
  if (value === undefined || value === null) return defaultSettings[key];
  if (Array.isArray(value) && value.every((glob) => typeof glob === "string" && glob.length < 1000)) {
    return value.filter((glob: string) => glob.trim() !== "");
  }
  problems.push(`copydesk.${key}: expected a list of globs such as ["**/*.txt"]; ${keeps(last[key])}`);
  return last[key];
}

/** Some clients send `{ "inlayHints": { "dates": … } }`, some the dotted name. */
function hintsIn(section: { readonly inlayHints?: unknown } & object, key: "dates" | "units" | "currency"): unknown {
  const { inlayHints } = section;
  if (typeof inlayHints === "object" && inlayHints !== null && !Array.isArray(inlayHints))
    return (inlayHints as Readonly<Record<string, unknown>>)[key];
  return (section as Readonly<Record<string, unknown>>)[`inlayHints.${key}`] ?? inlayHints;
}

function choice<K extends "inlayHints.dates" | "inlayHints.units" | "inlayHints.currency" | "dateStyle">(
  key: K,
  value: unknown,
  choices: readonly Settings[K][],
  last: Settings,
  problems: string[],
): Settings[K] {
  if (value === undefined || value === null) return defaultSettings[key];
  const chosen = choices.find((each) => each === value);
  if (chosen !== undefined) return chosen;
  problems.push(`copydesk.${key}: expected ${choices.map(shown).join(" or ")}; ${keeps(last[key])}`);
  return last[key];
}

function yesOrNo(key: "codeLens" | "hideWhileTyping", value: unknown, last: Settings, problems: string[]): boolean {
  if (value === undefined || value === null) return defaultSettings[key];
  if (typeof value === "boolean") return value;
  problems.push(`copydesk.${key}: expected true or false; ${keeps(last[key])}`);
  return last[key];
}

function size(value: unknown, last: Settings, problems: string[]): number {
  if (value === undefined || value === null) return defaultSettings.maxFileSize;
  if (typeof value === "number" && value > 0 && value <= LARGEST_KB) return value;
  problems.push(`copydesk.maxFileSize: expected a number of KB from 1 to ${LARGEST_KB}; ${keeps(last.maxFileSize)}`);
  return last.maxFileSize;
}

function severities(
  value: unknown,
  last: Settings,
  ruleIds: ReadonlySet<string>,
  problems: string[],
): Readonly<Record<string, Severity | "off">> {
  if (value === undefined || value === null) return defaultSettings.rules;
  if (typeof value !== "object" || Array.isArray(value)) {
    problems.push(`copydesk.rules: expected rules with a severity each; ${keeps(last.rules)}`);
    return last.rules;
  }
  const good: [string, Severity | "off"][] = [];
  for (const [id, severity] of Object.entries(value)) {
    if (!ruleIds.has(id)) {
      problems.push(`copydesk.rules: there is no rule "${id}".`);
    } else if (SEVERITIES.has(severity)) {
      good.push([id, severity]);
    } else {
      const before = Object.hasOwn(last.rules, id) ? last.rules[id] : undefined;
      problems.push(
        `copydesk.rules: "${id}" is ${shown(severity)}, not "error", "warning", "information", "hint" or "off"; ` +
          keeps(before ?? "its default"),
      );
      if (before !== undefined) good.push([id, before]);
    }
  }
  return Object.fromEntries(good);
}

function keeps(value: unknown): string {
  return `it stays ${shown(value)}.`;
}

function shown(value: unknown): string {
  return (JSON.stringify(value) ?? String(value)).slice(0, 200);
}
