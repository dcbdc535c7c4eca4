import type { Desk } from "../../../desk/desk.ts";

const WORDS = /[\p{L}\p{M}\p{N}'’]+/gu;

function wordsOf(name: string): string[] {
  return name.toLowerCase().match(WORDS) ?? [];
}

/** True when the newsroom has said that `form`, a word or a name, is right as it stands, or uses it in a name of its own. */
export function isToldRight(desk: Desk, form: string): boolean {
  if (desk.right.length === 0 && desk.entities.length === 0) return false;
  const asked = wordsOf(form).join(" ");
  const holds = (name: string) => ` ${wordsOf(name).join(" ")} `.includes(` ${asked} `);
  return (
    desk.right.some(holds) ||
    desk.entities.some(
      ({ name, aliases, avoid }) =>
        !avoid.some((other) => wordsOf(other).join(" ") === asked) && [name, ...aliases].some(holds),
    )
  );
}

/** True when the newsroom has said that the names (or the names with these words in them) belong to two things. */
export function areToldApart(desk: Desk, one: string, other: string): boolean {
  return desk.different.some((names) => {
    const all = names.map((name) => ` ${wordsOf(name).join(" ")} `);
    const ones = all.filter((name) => name.includes(` ${wordsOf(one).join(" ")} `));
    const others = all.filter((name) => name.includes(` ${wordsOf(other).join(" ")} `));
    return ones.some((a) => others.some((b) => a !== b));
  });
}
