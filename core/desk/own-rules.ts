import type { DeskSeverity } from "./desk.ts";
import type { RuleName } from "./schema.ts";

/** What is reported in the desk file itself; severity is set like that of any other rule. */
export interface DeskRule extends RuleName {
  readonly severity: Exclude<DeskSeverity, "off">;
}

/** An entry of `intended` that matches no finding any more: it can be cleaned away. */
export const staleIgnore: DeskRule = {
  id: "stale-ignore",
  severity: "hint",
  summary: "An entry of the desk file lets a finding stand that is no longer there.",
};
