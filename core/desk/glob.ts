/** Alternatives in braces multiply; no more than these are looked at. */
const MOST_ALTERNATIVES = 64;

/**
 * True when `glob` names the path or a folder that holds it. `*` is any part of a name, `?` one character, `**` any number
 * of folders, `{a,b}` either. Paths have `/` and are relative to the same folder; case does not count. O(glob × path).
 */
export function matchesGlob(glob: string, path: string): boolean {
  const names = split(path);
  return alternatives(glob.toLowerCase().replaceAll("\\", "/")).some((pattern) => matches(split(pattern), names));
}

function split(path: string): string[] {
  return path
    .toLowerCase()
    .split("/")
    .filter((name) => name !== "" && name !== ".");
}

function alternatives(glob: string): string[] {
  const done: string[] = [];
  const open = [glob];
  for (let pattern = open.pop(); pattern !== undefined; pattern = open.pop()) {
    // The innermost pair of braces, so that pairs in pairs come apart too.
    const close = pattern.indexOf("}");
    const start = close < 0 ? -1 : pattern.lastIndexOf("{", close);
    if (start < 0) done.push(pattern);
    else {
      for (const choice of pattern.slice(start + 1, close).split(",")) {
        if (open.length + done.length >= MOST_ALTERNATIVES) break;
        open.push(pattern.slice(0, start) + choice + pattern.slice(close + 1));
      }
    }
  }
  return done;
}

/** What a pattern matches it matches with all that lies below: `wire` and `wire/**` are the same. */
function matches(pattern: readonly string[], names: readonly string[]): boolean {
  if (pattern.length === 0) return false;
  // reached[i]: the pattern so far matches the first i names.
  let reached = names.map(() => false);
  reached.unshift(true);
  for (const part of pattern) {
    const next = reached.map(() => false);
    for (let i = 0; i < reached.length; i++) {
      if (part === "**") next[i] = reached[i] === true || (i > 0 && next[i - 1] === true);
      else if (i > 0) next[i] = reached[i - 1] === true && matchesName(part, names[i - 1] ?? "");
    }
    reached = next;
  }
  return reached.some((is, i) => is && (i > 0 || names.length === 0));
}

/** `*` and `?` in one name, with one step back: O(pattern × name). */
function matchesName(pattern: string, name: string): boolean {
  let at = 0;
  let star = -1;
  let resume = 0;
  let i = 0;
  while (i < name.length) {
    if (pattern[at] === "*") {
      star = at++;
      resume = i;
    } else if (at < pattern.length && (pattern[at] === "?" || pattern[at] === name[i])) {
      at++;
      i++;
    } else if (star >= 0) {
      at = star + 1;
      i = ++resume;
    } else return false;
  }
  while (pattern[at] === "*") at++;
  return at === pattern.length;
}
