import {dashFirst, gap, parting, tooLong, unread} from '../text/author-content.js';
import {normalizeWords} from '../text/normalize-words.js';

/**
 * Reads nodes as their reader does: blocks part words, scripts and style sheets are no words.
 *
 * @param left - Nodes to leave out: an object replacement character stands for each.
 */
export function readWords(nodes: Iterable<Node>, left: readonly Node[] = []): string {
  const read = (all: Iterable<Node>): string => {
    let words = '';
    for (const node of all) {
      const {localName, data} = node as Element & Text;
      if (left.includes(node)) words += ` ${gap} `;
      else if (node.nodeType === Node.TEXT_NODE) words += data;
      else if (node.nodeType === Node.ELEMENT_NODE && !unread.test(localName)) {
        const space = parting.test(localName) ? ' ' : '';
        words += space + read(node.childNodes) + space;
      }
    }
    return words;
  };
  return normalizeWords(read(nodes));
}

const source = 'cite,footer,figcaption,a[href]';

/** An attribution is or holds a `cite`, `footer`, `figcaption` or link, or begins with a dash. */
function isAttribution(node: Node): boolean {
  const text = node.textContent ?? '';
  const element = node as Element;
  return (
    text.length < tooLong &&
    (dashFirst.test(text) ||
      (node.nodeType === Node.ELEMENT_NODE &&
        (element.matches(source) || element.querySelector(source) !== null)))
  );
}

/**
 * Tells whether an author's content already is a text. White space and NFC apart it must be the same, but before or
 * after it, never inside, one heading and one attribution may stand, and between the lead and the rest the `summary` of a
 * disclosure.
 *
 * @param host - The element around the content.
 * @param nodes - The content: children of the host.
 * @param text - The text, as `normalizeWords` gives it.
 * @param lead - The part of it before which no disclosure opens.
 */
export function holdsText(
  host: Element,
  nodes: readonly Node[],
  text: string,
  lead: string,
): boolean {
  const folded = `${lead} ${gap}${text.slice(lead.length)}`;
  const isText = (...left: readonly Node[]) => {
    // From the first character that is none of these to the last: an expression for the edges would look for the end from
    // everywhere in a long run of them.
    const [words] = /[^\s–—―\uFFFC-](?:.*[^\s–—―\uFFFC-])?/.exec(readWords(nodes, left)) ?? [''];
    return words === text || words === folded;
  };
  // What has more to it than may stand beside the text is not looked through again and again.
  if (readWords(nodes).length > text.length + 4 * tooLong) return false;
  if (isText()) return true;
  const beside = ['h1,h2,h3,h4,h5,h6', 'details>summary:first-child'].flatMap((selector) => {
    const found = [...host.querySelectorAll(selector)].find((element) =>
      nodes.some((node) => node.contains(element)),
    );
    return found ?? [];
  });
  if (isText(...beside)) return true;
  // Nobody's attribution stands deeper in other elements; a hostile page may have any number.
  const all = [...nodes, ...host.querySelectorAll('*')];
  return [...all.slice(0, 50), ...all.slice(-50)].some(
    // The first heading may be part of the text itself.
    (node) => isAttribution(node) && (isText(...beside, node) || isText(node)),
  );
}
