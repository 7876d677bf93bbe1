import {slotPrefix} from '../controllers/canonical-words.js';

/** What an address that leads to a passage has in it. */
const toPassage = /\/conclusion\/\d+\/|#(c\d|preamble|signatories|title)/;

/**
 * Has files loaded when the page first holds what they serve. What stands in shadow roots of others is not seen. Where one
 * cannot be had, the page stays as its author has made it.
 */
export function loadWhatIsMet(): void {
  /** By what to look for. Of links, only those that may lead to a passage count. */
  const awaited = new Map<string, () => Promise<unknown>>([
    [
      'bellagio-cite,bellagio-quote,bellagio-search,bellagio-statement',
      () => import('./rarer-tags.js'),
    ],
    // Whether it is a quotation of the statement, the file that is loaded will see.
    [
      'blockquote[data-bellagio],:is(blockquote,blockquote+p,blockquote+figcaption) a:not(bellagio-conclusion *,bellagio-signatories *,bellagio-quote-rotator *,bellagio-quote *)',
      () => import('./pasted-quotations.js'),
    ],
  ]);
  const observer = new MutationObserver((records) => {
    for (const {attributeName, target, addedNodes} of records) {
      (attributeName ? [target] : addedNodes).forEach(meet);
    }
  });
  observer.observe(document, {childList: true, subtree: true, attributeFilter: ['data-bellagio']});
  meet(document.documentElement);

  function meet(node: Node): void {
    const element = node as HTMLAnchorElement;
    // A polyfill has null where there is none.
    const {slot} = node as Partial<Element>;
    // Text has no name. Words of ours hold nothing, and there may be many.
    if (!element.localName || slot?.startsWith(slotPrefix)) return;
    for (const [selector, load] of awaited) {
      const found = [element, ...element.querySelectorAll<HTMLAnchorElement>(selector)];
      if (found.some((one) => one.matches(selector) && (!one.href || toPassage.test(one.href)))) {
        awaited.delete(selector);
        // Offline, or not published with the first file.
        load().catch(() => undefined);
      }
    }
    if (!awaited.size) observer.disconnect();
  }
}
