import { type Said, say } from "../wording/say.ts";

/** The title of a fix: `Change to “Harbour”`, and of one that changes several places `Change to “Harbour” in all 3 places`. */
export function changeTo(newText: string, places = 1): Said {
  return places > 1 ? say`Change to “${newText}” in all ${places} places` : say`Change to “${newText}”`;
}
