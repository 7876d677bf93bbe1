/** Has files loaded when the page first holds what they serve. What stands in shadow roots of others is not seen. */
export function loadWhatIsMet(): void {
  loadWhenMet(
    'bellagio-cite,bellagio-quote,bellagio-search,bellagio-statement',
    () => import('./rarer-tags.js'),
  );
  // Whether it is a quotation of the statement, the file that is loaded will see.
  loadWhenMet(
    'blockquote[data-bellagio],:is(blockquote,blockquote+p,blockquote+figcaption) a:not(bellagio-conclusion *,bellagio-signatories *,bellagio-quote-rotator *,bellagio-quote *)',
    () => import('./pasted-quotations.js'),
  );
}

/** What an address that leads to a passage has in it. */
const toPassage = /\/conclusion\/\d+\/|#(c\d|preamble|signatories|title)/;

/**
 * Has a file loaded when the page first holds what it serves.
 *
 * @param selector - What to look for. Of links, only those that may lead to a passage count.
 * @param load - Loads the file. Where it cannot be had, the page stays as its author has made it.
 */
function loadWhenMet(selector: string, load: () => Promise<unknown>): void {
  const observer = new MutationObserver((records) => {
    for (const {attributeName, target, addedNodes} of records) {
      (attributeName ? [target] : addedNodes).forEach(meet);
    }
  });
  observer.observe(document, {childList: true, subtree: true, attributeFilter: ['data-bellagio']});
  meet(document.documentElement);

  function meet(node: Node): void {
    const element = node as HTMLAnchorElement;
    // Text has neither method, and holds nothing.
    if (!element.localName) return;
    const found = [element, ...element.querySelectorAll<HTMLAnchorElement>(selector)];
    if (found.some((one) => one.matches(selector) && (!one.href || toPassage.test(one.href)))) {
      observer.disconnect();
      // Offline, or not published with the first file.
      load().catch(() => undefined);
    }
  }
}
