import {readWords} from './authored-words.js';

/** What an author sets beside a quotation: its heading, its source. */
const beside = 'h1,h2,h3,h4,h5,h6,cite,footer,figcaption';

/** What may begin with a dash and then is a line that names the source. */
const line = 'p,div,small';

/** What a text that names the source may follow. */
const quotation = 'blockquote,p,q';

/** Longer than any line that names a source, in characters. */
const longestLine = 200;

/** A link in a quotation that leads to what is quoted. */
export interface SourceLink {
  readonly element: Element;
  /** What the words end in, with an object replacement character for the link, where it only names their source. */
  readonly end: RegExp;
}

/**
 * What stood for something left out at either end, with what parted it from the words. The end is looked for from many places,
 * so what may stand there is of limited length.
 */
const edges = /^[\s\uFFFC]+|[\s([–—―,;-]{0,99}\uFFFC[\s\uFFFC).\]]{0,99}$/g;

/**
 * Reads the words that an author quotes: all that a reader sees in the content, without headings, without what stands in
 * a `cite`, `footer` or `figcaption`, and without a last line of its own that begins with a dash. What is left out from
 * between the words leaves a mark there, so that the words on both sides of it never pass for one run.
 *
 * @param nodes - The author's content.
 * @param link - Left out at the end, where it only names the source.
 * @returns White space folded; everything that stands there where else nothing would be left.
 */
export function readQuotedWords(nodes: readonly Node[], link?: SourceLink): string {
  const left: Node[] = [];
  const see = (siblings: readonly Node[]) => {
    for (const [index, node] of siblings.entries()) {
      if (node.nodeType === Node.ELEMENT_NODE && (node as Element).matches(beside)) left.push(node);
      else if (namesSource(node) && measure(siblings.slice(index)) < longestLine) {
        left.push(...siblings.slice(index));
        return;
      } else see([...node.childNodes]);
    }
  };
  see(nodes);
  const unlinked = link && readWords(nodes, [...left, link.element]);
  const words = unlinked && link.end.test(unlinked) ? unlinked : readWords(nodes, left);
  return words.replace(edges, '') || readWords(nodes);
}

/** Tells whether a line of its own begins here, with a dash. */
function namesSource(node: Node): boolean {
  const isElement = node.nodeType === Node.ELEMENT_NODE;
  const block = (isElement ? node : node.previousSibling) as Partial<Element> | null;
  return (
    /^\s*[–—―]/.test(node.textContent ?? '') &&
    block?.matches?.(isElement ? line : quotation) === true
  );
}

function measure(nodes: readonly Node[]): number {
  return nodes.reduce((length, {textContent}) => length + (textContent ?? '').trim().length, 0);
}
