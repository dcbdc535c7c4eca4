/** The element that the page has under this name. */
export function element<K extends keyof HTMLElementTagNameMap>(tag: K, id: string): HTMLElementTagNameMap[K] {
  const found = document.getElementById(id);
  if (found?.tagName.toLowerCase() !== tag) throw new Error(`the page has no ${tag} ${id}`);
  return found as HTMLElementTagNameMap[K];
}

/** A new element; words of articles go in as text and are never read as markup. */
export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  className: string,
  text = "",
  ...children: Node[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  made.className = className;
  made.textContent = text;
  made.append(...children);
  return made;
}
