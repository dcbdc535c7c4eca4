import type { ArchiveEntity, EntityType } from "../../core/index.ts";
import { t } from "../l10n.ts";

export interface FoundName {
  readonly name: string;
  readonly type: EntityType;
  readonly detail: string;
  readonly entity: ArchiveEntity;
}

const MOST = 200;

const TYPES: Readonly<Record<EntityType, () => string>> = {
  PER: () => t("person"),
  ORG: () => t("organisation"),
  LOC: () => t("place"),
  EVENT: () => t("event"),
  WORK: () => t("agreement or work"),
};

/** The things of the archive in whose name, or another form of it, the letters of `query` stand in order; the best first. */
export function findNames(entities: readonly ArchiveEntity[], query: string): FoundName[] {
  const letters = fold(query).replace(/\s+/g, "");
  const found: { readonly entity: ArchiveEntity; readonly name: string; readonly score: number }[] = [];
  for (const entity of entities) {
    let best: { name: string; score: number } | undefined;
    for (const name of [entity.name, ...entity.aliases]) {
      const score = scoreOf(fold(name), letters);
      // An alias must be better than the name to stand for it.
      if (score !== undefined && (best === undefined || score > best.score)) best = { name, score };
    }
    if (best !== undefined) found.push({ entity, ...best });
  }
  found.sort((a, b) => b.score - a.score || b.entity.mentions - a.entity.mentions || (a.name < b.name ? -1 : 1));
  return found.slice(0, MOST).map(({ entity, name }) => {
    const { type, articles } = entity;
    const whole = name === entity.name ? "" : `${entity.name}, `;
    const count = articles === 1 ? t("1 article") : t("{0} articles", articles);
    return { name, type, detail: `${whole}${TYPES[type]()}, ${count}`, entity };
  });
}

function fold(text: string): string {
  return text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "");
}

/** Undefined where the letters do not stand in the name in order; more for whole beginnings and letters that follow on. */
function scoreOf(name: string, letters: string): number | undefined {
  let at = -1;
  let score = 0;
  for (const letter of letters) {
    const next = name.indexOf(letter, at + 1);
    if (next < 0) return undefined;
    if (next === at + 1) score += 3;
    if (next === 0 || !/[\p{L}\p{N}]/u.test(name.charAt(next - 1))) score += 2;
    at = next;
  }
  return score - name.length / 100;
}
