import {statement} from '../context/statement.js';
import {gap, parting} from '../text/author-content.js';
import {passageOfAddress} from '../text/passage-of-address.js';
import {isAttribution, isOneSentence} from './attribution.js';
import {
  ancestorsOf,
  attributeOf,
  isElement,
  visitNodes,
  type ChildNode,
  type Element,
  type ParentNode,
} from './html-tree.js';
import {joinPieces, readPieces, type Content} from './quotation-pieces.js';

/** Words in a document that are to be the statement's. */
export interface Quotation {
  readonly element: Element;
  /**
   * What is asked of the words.
   *
   * - `quote`: to stand in the statement, or in `within`.
   * - `widget`: to be what this tag shows.
   */
  readonly kind: 'quote' | 'widget';
  /** The passage that they are said to be from, as the document names it. */
  readonly within?: string | undefined;
  readonly content: Content;
}

/** Which quotations to look for. */
export interface Search {
  /** Also those that nobody ascribes to the statement. */
  readonly all: boolean;
}

const passedOver = /^(?:pre|code|kbd|samp|script|style|textarea|template|title|svg|math)$/;
const widget = /^bellagio-(?:conclusion|signatories|quote-rotator|statement)$/;

/**
 * Finds the quotations of a document: `bellagio-quote`, `data-bellagio`, `blockquote` and `q` that a `cite` or a link
 * ascribes to a passage, and the contents of the other tags. Code is passed over, and so is what stands inside
 * `data-bellagio="off"`.
 *
 * @returns In the order of the document. Words that are read with a quotation around them are not listed again.
 */
export function findQuotations(document: ParentNode, {all}: Search): Quotation[] {
  const found: Quotation[] = [];
  /** The quotations around the place of the walk, and the places where they are switched off. */
  const around: Quotation[] = [];
  const switches: {element: Element; off: boolean}[] = [];

  visitNodes(document.childNodes, {
    enter(node) {
      if (!isElement(node) || passedOver.test(node.tagName)) return false;
      const mark = attributeOf(node, 'data-bellagio')?.trim();
      if (mark !== undefined) switches.push({element: node, off: mark === 'off'});
      if (switches.at(-1)?.off) return true;

      const outer = around.at(-1);
      const quotation = readQuotation(node, mark, outer, all);
      if (quotation && !(outer && isReadWith(quotation, outer, all))) {
        found.push(quotation);
        around.push(quotation);
      }
      return true;
    },
    leave(element) {
      if (around.at(-1)?.element === element) around.pop();
      if (switches.at(-1)?.element === element) switches.pop();
    },
  });
  return found.filter((quotation) => quotation.kind === 'widget' || !isHollow(quotation));
}

/** The quotation that an element is; `undefined` for an element that is none, or nobody's concern. */
function readQuotation(
  element: Element,
  mark: string | undefined,
  outer: Quotation | undefined,
  all: boolean,
): Quotation | undefined {
  const {tagName, childNodes} = element;
  if (widget.test(tagName)) {
    return {element, kind: 'widget', content: readPieces(childNodes, {nested: true})};
  }
  const tag = tagName === 'bellagio-quote';
  const plain = tagName === 'blockquote' || tagName === 'q';
  if (!tag && !plain && mark === undefined) return undefined;

  const content = readPieces(childNodes, {nested: tag});
  const passage = tag ? attributeOf(element, 'passage')?.trim() : mark;
  const ascribed = plain ? findSource(element, content) : findCited(childNodes);
  // What is quoted inside a quotation of a passage is from there, unless somebody says otherwise.
  const inherited = tagName === 'blockquote' && outer?.kind === 'quote' ? outer.within : undefined;
  const within = passage || ascribed || inherited;
  const concerns = tag || mark !== undefined || within !== undefined || all;
  return concerns ? {element, kind: 'quote', within, content} : undefined;
}

/** The passage that the first `blockquote` or `q` with a `cite` attribute names. */
function findCited(nodes: readonly ChildNode[]): string | undefined {
  let cited: string | undefined;
  visitNodes(nodes, {
    enter(node) {
      if (cited !== undefined || !isElement(node)) return false;
      if (node.tagName === 'blockquote' || node.tagName === 'q') cited = findCite(node);
      return cited === undefined;
    },
  });
  return cited;
}

const findCite = (element: Element) => passageOfAddress(statement, attributeOf(element, 'cite'));

/** Whether the words are checked with those around them. */
function isReadWith(inner: Quotation, outer: Quotation, all: boolean): boolean {
  const {tagName} = outer.element;
  const own = inner.within !== undefined && inner.within !== outer.within;
  if (outer.kind === 'widget') {
    const n = tagName === 'bellagio-conclusion' ? attributeOf(outer.element, 'n')?.trim() : '';
    return !n || !own || inner.within.split('.')[0] === `c${n}`;
  }
  if (own) return false;
  if (tagName === 'bellagio-quote') return true;
  if (inner.element.tagName === 'blockquote') return false;
  return !all || joinPieces(inner.content.pieces) === unquote(joinPieces(outer.content.pieces));
}

const unquote = (text: string) => text.replace(/^“([^]*)”$/, '$1');

/** Whether a quotation holds nothing but code, or other quotations. */
function isHollow({element, content: {pieces}}: Quotation): boolean {
  const words = pieces.filter(({text}) => text.trim());
  if (words.length > 0 && words.every(({code}) => code)) return true;
  const own = words.filter(({text}) => text !== gap);
  if (own.length > 0 && own.length < words.length && isAttribution(own)) return true;
  const empty = element.tagName !== 'bellagio-quote' && joinPieces(pieces) === '';
  return empty && (words.length > 0 || element.childNodes.some(isElement));
}

/** The passage that a quotation is ascribed to: by its `cite`, by a link in it, or by an attribution beside it. */
function findSource(element: Element, {pieces}: Content): string | undefined {
  const cited = findCite(element);
  if (cited) return cited;
  const linked = pieces.filter(({passage}) => passage !== undefined);
  const inside = linked.find(({attribution}) => attribution) ?? linked.at(-1);
  if (inside) return inside.passage;

  const figure = findAncestor(element, 'figure');
  const captions = figure?.childNodes.filter((node) => node.nodeName === 'figcaption') ?? [];
  const captioned = captions.length > 0 ? findLink(captions) : undefined;
  return captioned ?? findSourceBeside(widen(element));
}

function findAncestor(element: Element, tag: string): Element | undefined {
  for (const ancestor of ancestorsOf(element)) if (ancestor.tagName === tag) return ancestor;
  return undefined;
}

/** The passage that the last link in some nodes leads to. */
function findLink(nodes: readonly ChildNode[]): string | undefined {
  return readPieces(nodes).pieces.findLast(({passage}) => passage !== undefined)?.passage;
}

const isBlank = (node: ChildNode) => !isElement(node) && !('value' in node && node.value.trim());

/** The outermost element that holds nothing but this one: the attribution stands beside it. */
function widen(element: Element): Element {
  let widest = element;
  for (const parent of ancestorsOf(element)) {
    const alone = parent.childNodes.every((node) => node === widest || isBlank(node));
    if (!alone || /^(?:body|html|main|article|section|li|t[dh])$/.test(parent.tagName)) break;
    widest = parent;
  }
  return widest;
}

/** So many nodes are looked at for an attribution beside a quotation. */
const near = 12;

function findSourceBeside(element: Element): string | undefined {
  const siblings = element.parentNode?.childNodes ?? [];
  const index = placeOf(element);
  const after = siblings.slice(index + 1, index + 1 + near);
  const before = siblings.slice(Math.max(index - near, 0), index).reverse();
  if (!parting.test(element.tagName)) {
    return findLinkNear(after) ?? findLinkNear(before, {backwards: true});
  }

  const next = takeLine(after);
  const nextPieces = readPieces(next).pieces;
  if (!holdsQuotation(next) && isAttribution(nextPieces)) {
    const passage = nextPieces.findLast((piece) => piece.passage !== undefined)?.passage;
    if (passage !== undefined) return passage;
  }
  const lead = readPieces(takeLine(before).reverse()).pieces;
  const words = joinPieces(lead);
  const introduces = /:["'“‘«]?$/.test(words) && words.length < longestLead && isOneSentence(words);
  return introduces ? lead.findLast(({passage}) => passage !== undefined)?.passage : undefined;
}

/** In characters. */
const longestLead = 200;

const places = new WeakMap<ParentNode, Map<ChildNode, number>>();

/** Where an element stands among its siblings, from 0; counted once for all of them. */
function placeOf(element: Element): number {
  const {parentNode} = element;
  if (!parentNode) return 0;
  let order = places.get(parentNode);
  if (!order) {
    places.set(parentNode, (order = new Map(parentNode.childNodes.map((node, n) => [node, n]))));
  }
  return order.get(element) ?? 0;
}

/** A block, or the nodes that stand on a line of their own. */
function takeLine(nodes: readonly ChildNode[]): ChildNode[] {
  const line: ChildNode[] = [];
  for (const node of nodes) {
    if (isBlank(node) && line.length === 0) continue;
    const block = isElement(node) && parting.test(node.tagName);
    if (block && line.length > 0) break;
    if (!(block && node.nodeName === 'br')) line.push(node);
    if (block && node.nodeName !== 'br') break;
  }
  return line;
}

/** Whether another quotation stands in some nodes, or a heading: what follows belongs to these. */
function holdsQuotation(nodes: readonly ChildNode[]): boolean {
  let holds = false;
  visitNodes(nodes, {
    enter(node) {
      holds ||= isElement(node) && /^(?:blockquote|q|h[1-6]|bellagio-quote)$/.test(node.tagName);
      return !holds;
    },
  });
  return holds;
}

/** In characters: `, as they say in ` may stand between a quotation in a sentence and its link. */
const betweenWords = 60;

/** Unlike a link in parentheses, one in the next sentence is another matter. */
const sentenceEnd = /[.!?]["'”’»)\]]* (?![([])/;

/** The passage of the nearest link in the same sentence, before the next quotation. */
function findLinkNear(nodes: readonly ChildNode[], {backwards = false} = {}): string | undefined {
  let between = '';
  for (const node of nodes) {
    if (isElement(node)) {
      if (parting.test(node.tagName) || holdsQuotation([node])) return undefined;
      const passage = findLink([node]);
      if (passage !== undefined) return passage;
    }
    const words = readPieces([node]).pieces.map(({text}) => text.replace(/\s+/g, ' '));
    between = backwards ? words.join('') + between : between + words.join('');
    if (between.length > betweenWords || sentenceEnd.test(between)) return undefined;
  }
  return undefined;
}
