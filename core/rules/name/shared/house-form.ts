import type { Desk } from "../../../desk/desk.ts";

const WORDS = /[\p{L}\p{M}\p{N}'’]+/gu;

function evenForm(name: string): string {
  return ` ${(name.toLowerCase().match(WORDS) ?? []).join(" ")} `;
}

/** True when a name that the newsroom uses has these words in it, in their order; not for a form that it wants replaced. */
export function isHouseForm({ entities }: Desk, words: string): boolean {
  if (entities.length === 0) return false;
  const asked = evenForm(words);
  return (
    entities.some(({ name, aliases }) => [name, ...aliases].some((form) => evenForm(form).includes(asked))) &&
    !entities.some(({ avoid }) => avoid.some((form) => evenForm(form) === asked))
  );
}
