import type { Desk, DeskSeries } from "../desk/desk.ts";
import { type KnownEdition, type KnownSeries, seriesNamed } from "../knowledge/event-series.ts";
import { nameKey } from "../text/name-key.ts";

/** The series that `name` names: what the newsroom has told comes before what is built in. */
export function seriesOf(name: string, desk: Desk): KnownSeries | undefined {
  return deskSeriesOf(desk).get(nameKey(name)) ?? seriesNamed(name);
}

const deskSeries = new WeakMap<Desk, ReadonlyMap<string, KnownSeries>>();

function deskSeriesOf(desk: Desk): ReadonlyMap<string, KnownSeries> {
  const known = deskSeries.get(desk);
  if (known !== undefined) return known;
  const map = new Map<string, KnownSeries>();
  for (const told of desk.series) {
    const series = fromDesk(told);
    for (const name of [told.name, ...told.aliases]) map.set(nameKey(name), series);
  }
  deskSeries.set(desk, map);
  return map;
}

const DESK_SOURCE = "the desk file";

function fromDesk({ name, aliases, cadence, first, editions }: DeskSeries): KnownSeries {
  const told: KnownEdition[] = editions.map((edition) => ({ ...edition, source: DESK_SOURCE }));
  const start = first === undefined || told.some(({ edition }) => edition === first.edition) ? [] : [first];
  return {
    name,
    aliases,
    cadence,
    regularFrom: 1,
    editions: [...start.map((it) => ({ ...it, source: DESK_SOURCE })), ...told],
    desk: true,
  };
}
