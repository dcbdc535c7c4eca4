import {
  Archive,
  type Article,
  rules as allRules,
  analyze,
  type CheckOptions,
  check as checkArticle,
  deskSchema,
  type Finding,
  parseIso,
  type Rule,
  readDesk,
  summarize,
} from "../../core/index.ts";

export interface CheckContext extends CheckOptions {
  readonly rules?: readonly Rule[];
  /** The publication date the host knows, `YYYY-MM-DD`. */
  readonly date?: string | undefined;
  /** What a desk file says, as YAML. */
  readonly desk?: string | undefined;
  /** The other articles, by name. */
  readonly archive?: Readonly<Record<string, string>> | undefined;
}

export interface Checked {
  readonly article: Article;
  readonly findings: readonly Finding[];
}

/**
 * Analyses and checks one text (or checks an article). The one place where tests of rules meet the engine's interface; a rule that throws fails the
 * test here.
 */
export function check(
  text: string | Article,
  { rules = allRules, date, desk, archive, ...options }: CheckContext = {},
): Checked {
  const article = typeof text === "string" ? read(text, date, desk) : text;
  const others = Object.entries(archive ?? {}).map(([id, other]) => summarize(id, read(other, undefined)));
  const { findings, failures } = checkArticle(article, Archive.of(others), rules, options);
  if (failures.length > 0) throw new Error(failures.map(({ rule, message }) => `${rule}: ${message}`).join("\n"));
  return { article, findings };
}

/** Reads a text with the publication date that the host knows, and a desk file, if any. */
export function read(text: string, date?: string, desk?: string): Article {
  const told = desk === undefined ? {} : { desk: readDesk(desk, deskSchema(allRules)).desk };
  if (date === undefined) return analyze(text, told);
  const hostDate = parseIso(date);
  if (hostDate === undefined) throw new Error(`Not a date: ${date}`);
  return analyze(text, { ...told, hostDate });
}
