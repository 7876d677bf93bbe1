import {statement} from '../context/statement.js';
import {gap, parting, unread} from '../text/author-content.js';
import {normalizeWords} from '../text/normalize-words.js';
import {passageOfAddress} from '../text/passage-of-address.js';
import {attributeOf, isElement, visitNodes, type ChildNode, type Element} from './html-tree.js';

/** A stretch of words that stands on one line and in one kind of element. */
export interface Piece {
  readonly text: string;
  /** Counts blocks and line breaks. */
  readonly line: number;
  /** Counts blocks alone: lines parted by a line break share it. */
  readonly block: number;
  /** Whether it stands in a `cite`, a `footer` or a `figcaption`. */
  readonly attribution: boolean;
  /** Whether it stands in a link. */
  readonly linked: boolean;
  /** The passage that the link leads to. */
  readonly passage?: string | undefined;
  readonly heading: boolean;
  /** Whether it stands in the `summary` of a disclosure. */
  readonly summary: boolean;
  readonly code: boolean;
}

/** What a quotation reads. */
export interface Content {
  readonly pieces: readonly Piece[];
  /** Whether there is more of it than anyone could check. */
  readonly endless: boolean;
}

const source = /^(?:cite|footer|figcaption|bellagio-cite)$/;
const code = /^(?:pre|code|kbd|samp)$/;
const heading = /^h[1-6]$/;

/** In characters and in nodes: several times the whole statement, in any markup. */
const enough = 100_000;

/**
 * Reads nodes as their reader does: blocks and line breaks part words, scripts and style sheets are no words, a `q` has
 * its quotation marks. A `blockquote` in them is a quotation of its own, and so left out, unless it is to be read too.
 */
export function readPieces(
  nodes: readonly ChildNode[],
  {nested = false}: {nested?: boolean} = {},
): Content {
  const pieces: Piece[] = [];
  const depth = {attribution: 0, heading: 0, summary: 0, code: 0};
  const links: (string | undefined)[] = [];
  let [line, block, length, visited] = [0, 0, 0, 0];
  const isEndless = () => length > enough || visited > enough;

  const add = (text: string) => {
    length += text.length;
    pieces.push({
      text,
      line,
      block,
      attribution: depth.attribution > 0,
      linked: links.length > 0,
      passage: links.at(-1),
      heading: depth.heading > 0,
      summary: depth.summary > 0,
      code: depth.code > 0,
    });
  };
  const startLine = (tag: string) => {
    if (!parting.test(tag)) return;
    line++;
    if (tag !== 'br') block++;
  };
  const count = (element: Element, step: 1 | -1) => {
    const {tagName} = element;
    if (source.test(tagName)) depth.attribution += step;
    if (heading.test(tagName)) depth.heading += step;
    if (tagName === 'summary') depth.summary += step;
    if (code.test(tagName)) depth.code += step;
  };

  visitNodes(nodes, {
    enter(node) {
      visited++;
      if (isEndless()) return false;
      if (node.nodeName === '#text' && 'value' in node) add(node.value);
      if (!isElement(node)) return false;
      const {tagName} = node;
      if (unread.test(tagName) || isFootnoteMark(node)) return false;
      startLine(tagName);
      if (tagName === 'blockquote' && !nested) {
        add(gap);
        startLine(tagName);
        return false;
      }
      count(node, 1);
      if (isLink(node)) {
        links.push(linkedPassage(node));
        // A link around a picture has no words.
        add('');
      }
      if (tagName === 'q') add('“');
      return true;
    },
    leave(element) {
      if (element.tagName === 'q') add('”');
      if (isLink(element)) links.pop();
      count(element, -1);
      startLine(element.tagName);
    },
  });
  return {pieces, endless: isEndless()};
}

/** The words of pieces, as `normalizeWords` gives them. */
export function joinPieces(pieces: readonly Piece[]): string {
  let [words, line] = ['', 0];
  for (const piece of pieces) {
    words += (piece.line === line ? '' : ' ') + piece.text;
    ({line} = piece);
  }
  const inside = new RegExp(`[^ ${gap}](?:.*[^ ${gap}])?`);
  return inside.exec(normalizeWords(words))?.[0] ?? '';
}

function isLink(element: Element): boolean {
  const {tagName} = element;
  return tagName === 'bellagio-cite' || (tagName === 'a' && attributeOf(element, 'href') != null);
}

/** The passage that a link or an inline citation leads to. */
export function linkedPassage(element: Element): string | undefined {
  if (element.tagName === 'bellagio-cite') return attributeOf(element, 'passage')?.trim();
  return passageOfAddress(statement, attributeOf(element, 'href'));
}

/** A raised number that leads to a note in the page is no word of a quotation. */
function isFootnoteMark({tagName, childNodes}: Element): boolean {
  const [link, ...others] = childNodes;
  return (
    tagName === 'sup' &&
    others.length === 0 &&
    link !== undefined &&
    isElement(link) &&
    link.tagName === 'a' &&
    /^#(?!c\d)/.test(attributeOf(link, 'href') ?? '')
  );
}
