import type {Nodes, PhrasingContent} from 'mdast';
import {fromMarkdown} from 'mdast-util-from-markdown';
import {gfmFromMarkdown} from 'mdast-util-gfm';
import {gfm} from 'micromark-extension-gfm';

import type {Reading} from './read-html.js';
import {joinWords, textOf, type Line, type Words} from './statement-lines.js';

function readWords(nodes: readonly PhrasingContent[], emphasis = false): Words[] {
  return nodes.flatMap((node) => {
    if (node.type === 'text') return {text: node.value, emphasis};
    if (node.type === 'emphasis') return readWords(node.children, true);
    if (node.type === 'strong' || node.type === 'link') return readWords(node.children, emphasis);
    throw new Error(`Markdown reads ${node.type} in “${'value' in node ? node.value : ''}”`);
  });
}

/** Lines parted by a line break: a name and its posts. */
function readParagraph(nodes: readonly PhrasingContent[], kind: Line['kind']): Line[] {
  const parts: PhrasingContent[][] = [[]];
  for (const node of nodes) {
    if (node.type === 'break') parts.push([]);
    else parts.at(-1)!.push(node);
  }
  const broken = parts.length > 1;
  return parts.map((part, index) => ({
    kind: broken ? (index ? 'dd' : 'dt') : kind,
    strong: part.length > 0 && part.every(({type}) => type === 'strong'),
    words: joinWords(readWords(part)),
  }));
}

function readBlocks(nodes: readonly Nodes[], kind: Line['kind'] = 'p'): Line[] {
  return nodes.flatMap((node) => {
    if (node.type === 'paragraph') return readParagraph(node.children, kind);
    if (node.type === 'list' && !node.ordered) {
      return node.children.flatMap(({children}) => readBlocks(children, 'li'));
    }
    throw new Error(`Markdown reads ${node.type}`);
  });
}

/** Reads Markdown, GitHub's flavour, that is to be one quotation and nothing else. */
export function readMarkdown(markdown: string): Reading {
  const {children} = fromMarkdown(markdown, {
    extensions: [gfm()],
    mdastExtensions: [gfmFromMarkdown()],
  });
  const [quotation, ...others] = children;
  if (quotation?.type !== 'blockquote' || others.length > 0) {
    throw new Error(`Markdown reads ${children.map(({type}) => type).join(', ')}`);
  }
  const last = quotation.children.at(-1);
  if (last?.type !== 'paragraph') throw new Error('The last line is no paragraph');
  const link = last.children.find(({type}) => type === 'link');
  return {
    lines: readBlocks(quotation.children.slice(0, -1)),
    source: readBlocks([last]).map(textOf).join('').replace(/^— /, ''),
    address: link && 'url' in link ? link.url : undefined,
  };
}
