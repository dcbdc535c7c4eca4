import { type Said, say } from "../wording/say.ts";

/** The title of a fix that changes so many places: `Change to “Harbour”`, `Change to “Harbour” in all 3 places`. */
export function changeTo(newText: string, places: number): Said {
  return places > 1 ? say`Change to “${newText}” in all ${places} places` : say`Change to “${newText}”`;
}
