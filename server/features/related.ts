import { type Archive, type Article, mentionsOf, type Span } from "../../core/index.ts";

/** Another article on the same matter. */
export interface Related {
  /** Where it names the first thing that both name. */
  readonly place: Span & { readonly article: string };
  /** What both name: events first. */
  readonly shared: readonly string[];
}

/** So many names in common make two articles related, or one event. */
const ENOUGH = 3;
const MOST = 50;

/** The articles that name the same events or several of the same things, those with the most first. */
export function relatedTo(article: Article, archive: Archive, id: string): Related[] {
  const found = new Map<string, { weight: number; readonly shared: string[]; readonly place: Related["place"] }>();
  for (const entity of article.entities) {
    // A country is named in half of all articles.
    if (entity.type === "LOC") continue;
    const seen = new Set<string>();
    for (const { article: other, start, end } of mentionsOf(entity, archive)) {
      if (other === id || seen.has(other)) continue;
      seen.add(other);
      const known = found.get(other) ?? { weight: 0, shared: [], place: { article: other, start, end } };
      known.weight += entity.type === "EVENT" ? ENOUGH : 1;
      if (entity.type === "EVENT") known.shared.unshift(entity.name);
      else known.shared.push(entity.name);
      found.set(other, known);
    }
  }
  return [...found.values()]
    .filter(({ weight }) => weight >= ENOUGH)
    .sort((a, b) => b.weight - a.weight || (a.place.article < b.place.article ? -1 : 1))
    .slice(0, MOST)
    .map(({ place, shared }) => ({ place, shared }));
}
