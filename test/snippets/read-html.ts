import {defaultTreeAdapter as tree, parseFragment, type DefaultTreeAdapterTypes} from 'parse5';

import {joinWords, textOf, type Line, type Words} from './statement-lines.js';

export type Node = DefaultTreeAdapterTypes.ChildNode;
export type Element = DefaultTreeAdapterTypes.Element;
type Template = DefaultTreeAdapterTypes.Template;

/** What a reader is given: the words, and in the last line their source. */
export interface Reading {
  readonly lines: readonly Line[];
  /** The name of the source, without the dash before it. */
  readonly source: string | undefined;
  /** The address that the name of the source leads to. */
  readonly address: string | undefined;
}

/** Parses HTML as a browser does. What is wrong with it goes into `faults`. */
export function parse(html: string, faults: string[] = []): Node[] {
  return parseFragment(html, {
    onParseError: ({code, startLine}) => faults.push(`${code} in line ${startLine}`),
  }).childNodes;
}

/** All elements of some nodes, in the order of the document; those inside a template as well. */
export function listElements(nodes: readonly Node[]): Element[] {
  return nodes
    .filter(tree.isElementNode)
    .flatMap((element) => [
      element,
      ...listElements(element.childNodes),
      ...('content' in element ? listElements((element as Template).content.childNodes) : []),
    ]);
}

export const attributeOf = ({attrs}: Element, name: string): string | undefined =>
  attrs.find((attribute) => attribute.name === name)?.value;

const unseen = /^(?:script|style|template|title|noscript)$/;
const blocks =
  /^(?:article|aside|blockquote|dd|details|div|dl|dt|figcaption|figure|footer|h[1-6]|header|li|main|nav|ol|p|pre|section|summary|table|tbody|td|tr|ul)$/;

/** What a reader sees, on one line: nothing of scripts, style sheets and templates. */
export function seenText(nodes: readonly Node[]): string {
  const read = (node: Node): string => {
    if (tree.isTextNode(node)) return node.value;
    if (!tree.isElementNode(node) || unseen.test(node.tagName)) return '';
    const words = node.childNodes.map(read).join('');
    return blocks.test(node.tagName) || node.tagName === 'br' ? `\n${words}\n` : words;
  };
  return nodes.map(read).join('').replace(/\s+/g, ' ').trim();
}

/** Whether there is a line break in the text of some nodes, which no reader sees. */
export const spanLines = (nodes: readonly Node[]): boolean =>
  nodes.some((node) =>
    tree.isTextNode(node)
      ? node.value.includes('\n')
      : tree.isElementNode(node) && spanLines(node.childNodes),
  );

/** A stretch of a line, and in what it stands. */
interface Stretch extends Words {
  readonly strong: boolean;
  readonly address: string | undefined;
}

/**
 * Reads the lines of a quotation. Where lines of one paragraph are parted by a line break, the first is a name, and the others
 * are its posts.
 */
export function readLines(nodes: readonly Node[]): Reading {
  const lines: {kind: string; stretches: Stretch[]; broken: boolean}[] = [];
  const begin = (kind: string, broken = false) => lines.push({kind, stretches: [], broken});
  const walk = (node: Node, around: Omit<Stretch, 'text'>) => {
    if (tree.isTextNode(node)) {
      if (lines.length === 0) begin('');
      lines.at(-1)!.stretches.push({...around, text: node.value});
    }
    if (!tree.isElementNode(node) || unseen.test(node.tagName)) return;
    const {tagName} = node;
    if (blocks.test(tagName)) begin(tagName);
    if (tagName === 'br') begin('dd', true);
    for (const child of node.childNodes) {
      walk(child, {
        emphasis: around.emphasis || tagName === 'em',
        strong: around.strong || tagName === 'strong',
        address: tagName === 'a' ? attributeOf(node, 'href') : around.address,
      });
    }
    if (blocks.test(tagName)) begin('');
  };
  for (const node of nodes) walk(node, {emphasis: false, strong: false, address: undefined});

  const read = lines
    .map(({kind, stretches}, index) => {
      const worded = stretches.filter(({text}) => text.trim());
      const named = kind === 'p' && lines[index + 1]?.broken;
      const line: Line = {
        kind: (named ? 'dt' : kind) as Line['kind'],
        strong: worded.length > 0 && worded.every(({strong}) => strong),
        words: joinWords(stretches),
      };
      return {line, stretches: worded};
    })
    .filter(({line}) => line.words.length > 0);

  const last = read.at(-1);
  if (!last || !textOf(last.line).startsWith('— ')) {
    return {lines: read.map(({line}) => line), source: undefined, address: undefined};
  }
  const name = last.stretches.filter(({text}) => text.trim() !== '—');
  const [address] = name.map((stretch) => stretch.address);
  const whole = name.every((stretch) => stretch.address === address);
  return {
    lines: read.slice(0, -1).map(({line}) => line),
    source: textOf(last.line).slice(2),
    address: whole ? address : 'only a part of the name is a link',
  };
}
