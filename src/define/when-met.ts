const tags = 'bellagio-cite,bellagio-quote,bellagio-search,bellagio-statement';

/** Has the rarer tags defined when the page first holds one. Those in shadow roots of others are not seen. */
export function defineWhenMet(): void {
  const observer = new MutationObserver((records) => {
    for (const {addedNodes} of records) addedNodes.forEach(meet);
  });
  observer.observe(document, {childList: true, subtree: true});
  meet(document.documentElement);

  function meet(node: Node): void {
    const {localName} = node as Element;
    // Text has neither method, and holds nothing.
    if (!localName || !((node as Element).matches(tags) || (node as Element).querySelector(tags)))
      return;
    observer.disconnect();
    // Offline, or not published with the first file: the author's content stays.
    import('./rarer-tags.js').catch(() => undefined);
  }
}
