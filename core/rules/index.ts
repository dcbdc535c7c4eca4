import * as all from "./all.ts";
import type { Rule } from "./define-rule.ts";

/** Every rule, sorted by id. `npm run new-rule` adds to `all.ts`; a test holds it against the folder. */
export const rules: readonly Rule[] = Object.values(all).sort((a, b) => (a.id < b.id ? -1 : 1));
