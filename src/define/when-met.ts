/** What in an address leads to a passage; whether it does so for a quotation, the file that is loaded will see. */
const toPassage = /\/conclusion\/\d+\/|#(?:c\d|preamble|signatories|title)/;

/**
 * Has a file loaded when the page first holds what it serves. What stands in shadow roots of others is not seen.
 *
 * @param selector - What to look for. Of links, only those that may lead to a passage count.
 * @param load - Loads the file. Where it cannot be had, the page stays as its author has made it.
 */
export function loadWhenMet(selector: string, load: () => Promise<unknown>): void {
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
    const found = [...element.querySelectorAll<HTMLAnchorElement>(selector)];
    if (element.matches(selector)) found.push(element);
    if (!found.some(({href}) => !href || toPassage.test(href))) return;
    observer.disconnect();
    // Offline, or not published with the first file.
    load().catch(() => undefined);
  }
}
