/** What of an element decides whether and how a blockquote in it, or around it, is served. */
const attributes = ['data-bellagio', 'href', 'contenteditable'];

/**
 * Watches the document for blockquotes, from when it is parsed: tells of each that is there, that comes, goes or moves, and
 * of each that changes in what says where it is from. Those in shadow roots are not seen.
 *
 * @param look - Is told. What it returns tells whether to watch the words of this one, too.
 */
export function watchBlockquotes(look: (blockquote: HTMLElement) => boolean): void {
  if (document.readyState === 'loading') {
    document.addEventListener('DOMContentLoaded', () => {
      watch(look);
    });
  } else watch(look);
}

function watch(look: (blockquote: HTMLElement) => boolean): void {
  const lookAt = (blockquotes: Iterable<HTMLElement>) => {
    for (const blockquote of blockquotes) {
      if (look(blockquote)) {
        observer.observe(blockquote, {characterData: true, childList: true, subtree: true});
      }
    }
  };
  const observer = new MutationObserver((records) => {
    lookAt(new Set(records.flatMap(listConcerned)));
  });
  observer.observe(document, {childList: true, subtree: true, attributeFilter: attributes});
  lookAt(document.querySelectorAll('blockquote'));
}

/** The blockquotes that a change concerns: around it, before it, and in what was added, removed or marked. */
function listConcerned(record: MutationRecord): HTMLElement[] {
  const {type, target, addedNodes, removedNodes, previousSibling} = record;
  const around: (Node | null)[] = [previousSibling, elementBefore(previousSibling)];
  for (let node: Node | null = target; node; node = node.parentNode) {
    around.push(node, elementBefore(node));
  }
  const holders = type === 'attributes' ? [target] : [...addedNodes, ...removedNodes];
  const inside = holders.flatMap((node) =>
    node.nodeType === Node.ELEMENT_NODE
      ? [node, elementBefore(node), ...(node as Element).querySelectorAll('blockquote')]
      : [],
  );
  return [...around, ...inside].filter(
    (node): node is HTMLElement => (node as Element | null)?.localName === 'blockquote',
  );
}

function elementBefore(node: Node | null): Element | null {
  // Neither a document nor a shadow root has any.
  return (node as Partial<Element> | null)?.previousElementSibling ?? null;
}
