/**
 * Makes an HTML element by DOM calls alone: no markup is parsed, so no host can misread it and no policy need allow it.
 *
 * @param name - Its local name.
 * @param attributes - Those that are undefined are left out.
 * @param content - Text and nodes, in order.
 */
export function makeElement<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Readonly<Record<string, string | undefined>>,
  ...content: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined) element.setAttribute(key, value);
  }
  element.append(...content);
  return element;
}
