import { type AnalyzeOptions, type CivilDate, emptyDesk, type RuleLevels } from "../../core/index.ts";
import type { Desks } from "../desks.ts";
import { ScopedSettings } from "../scoped-settings.ts";
import { defaultSettings } from "../settings.ts";
import { articleId } from "../uri.ts";

/** How each article is to be read and judged: the dates that an editor has set, what the desk files and the settings say. */
export class ReadingOptions {
  scopes: ScopedSettings = new ScopedSettings(defaultSettings, []);
  readonly #desks: Desks;
  readonly #dates = new Map<string, CivilDate>();

  constructor(desks: Desks) {
    this.#desks = desks;
  }

  /** Undefined: the article's own date counts. */
  setDate(uri: string, date: CivilDate | undefined): void {
    if (date === undefined) this.#dates.delete(articleId(uri));
    else this.#dates.set(articleId(uri), date);
  }

  for(uri: string): AnalyzeOptions {
    const { desk } = this.#desks.for(uri);
    const dateOverride = this.#dates.get(articleId(uri));
    return dateOverride === undefined ? { desk } : { desk, dateOverride };
  }

  /** The severities of rules: the settings outrank the desk files, as they are the word of the one who sits there. */
  levels(uri: string): RuleLevels {
    return { ...this.#desks.for(uri).rules, ...this.scopes.for(uri).rules };
  }
}

/** Articles without a word from an editor or a desk file are read alike wherever they are. */
export function isPlain({ desk, dateOverride, hostDate }: AnalyzeOptions): boolean {
  return (desk === undefined || desk === emptyDesk) && dateOverride === undefined && hostDate === undefined;
}
