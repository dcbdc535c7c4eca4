import type { Weekday } from "../../../calendar/civil.ts";
import { weekdayName } from "../../../calendar/names.ts";

const SHORT: readonly string[] = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
const LONGER: readonly string[] = ["Mon", "Tues", "Wed", "Thurs", "Fri", "Sat", "Sun"];

/** The weekday in the dress of the old word: `Tues.` for `Wed.`, `TUESDAY` for `WEDNESDAY`. */
export function weekdayLike(old: string, weekday: Weekday): string {
  const stop = old.endsWith(".") ? "." : "";
  const word = stop === "" ? old : old.slice(0, -1);
  const names = word.length === 3 ? SHORT : LONGER;
  const name = word.length <= 5 ? `${names[weekday - 1]}${stop}` : weekdayName(weekday);
  return word.length > 1 && word === word.toUpperCase() ? name.toUpperCase() : name;
}
