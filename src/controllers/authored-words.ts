import {normalizeWords} from '../text/normalize-words.js';

/** Elements that begin a new line, and so part words even where no white space stands between their tags. */
const block =
  /^(?:address|article|aside|blockquote|br|center|d[dlt]|details|div|fig.+|footer|h[1-6r]|header|li|main|[ou]l|p|pre|section|summary|t[dhr]|table|tbody)$/;

const unread = /^(?:script|style|template|noscript)$/;

/**
 * Reads nodes as their reader does: blocks part words, scripts and style sheets are no words.
 *
 * @param left - Elements to leave out.
 */
export function readWords(nodes: Iterable<Node>, left: readonly Node[] = []): string {
  const read = (all: Iterable<Node>): string => {
    let words = '';
    for (const node of all) {
      const {localName, data} = node as Element & Text;
      if (node.nodeType === Node.TEXT_NODE) words += data;
      else if (
        node.nodeType === Node.ELEMENT_NODE &&
        !unread.test(localName) &&
        !left.includes(node)
      ) {
        const gap = block.test(localName) ? ' ' : '';
        words += gap + read(node.childNodes) + gap;
      }
    }
    return words;
  };
  return normalizeWords(read(nodes));
}

const attribution = 'cite,footer,figcaption,a[href]';

/**
 * Tells whether an author's content already is a text. White space and NFC apart it must be the same, but one heading
 * and one attribution may stand beside it: an element that is or holds a `cite`, `footer`, `figcaption` or link, or that
 * begins with a dash. The `summary` of a disclosure is no part of it either.
 *
 * @param host - The element around the content.
 * @param nodes - The content: children of the host.
 * @param text - The text, as `normalizeWords` gives it.
 */
export function holdsText(host: Element, nodes: Iterable<Node>, text: string): boolean {
  const isText = (...left: readonly Element[]) =>
    readWords(nodes, left).replace(/^[\s–—-]+|[\s–—-]+$/g, '') === text;
  if (isText()) return true;
  const heading = host.querySelector(':is(h1,h2,h3,h4,h5,h6):not([slot])');
  const beside = [...host.querySelectorAll('summary'), ...(heading ? [heading] : [])];
  return (
    isText(...beside) ||
    // Nobody's attribution needs more elements; a hostile page may have any number.
    [...host.querySelectorAll('*')]
      .slice(-99)
      .some(
        (element) =>
          (element.matches(attribution) ||
            element.querySelector(attribution) ||
            /^\s*[–—-]/.test(element.textContent)) &&
          isText(...beside, element),
      )
  );
}
