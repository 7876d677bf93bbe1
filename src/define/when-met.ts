const rare = new Map([
  ['bellagio-cite', () => import('./bellagio-cite.js')],
  ['bellagio-quote', () => import('./bellagio-quote.js')],
  ['bellagio-search', () => import('./bellagio-search.js')],
  ['bellagio-statement', () => import('./bellagio-statement.js')],
]);
const tags = String([...rare.keys()]);

/** Has the rarer tags defined, each when a page first holds one. Those in shadow roots of others are not seen. */
export function defineWhenMet(): void {
  new MutationObserver((records) => {
    for (const {addedNodes} of records) addedNodes.forEach(meet);
  }).observe(document, {childList: true, subtree: true});
  meet(document);
}

function meet(node: Node): void {
  const {localName} = node as Element;
  const define = rare.get(localName);
  rare.delete(localName);
  // Offline, or not published with the first file: the author's content stays.
  define?.().catch(() => undefined);
  (node as Partial<Element>).querySelectorAll?.(tags).forEach(meet);
}
