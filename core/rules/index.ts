import type { Rule } from "./define-rule.ts";

/** Every rule, sorted by id. `npm run new-rule` adds to it; a test holds it against the folder. */
export const rules: readonly Rule[] = [];
