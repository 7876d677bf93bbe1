import type {Definition, Html, Nodes} from 'mdast';
import {fromMarkdown} from 'mdast-util-from-markdown';
import {frontmatterFromMarkdown} from 'mdast-util-frontmatter';
import {gfmFromMarkdown} from 'mdast-util-gfm';
import {frontmatter} from 'micromark-extension-frontmatter';
import {gfm} from 'micromark-extension-gfm';

import {UnreadableError} from './html-tree.js';
import {listLineStarts} from './positions.js';

/** Markdown as HTML, and the way back. */
export interface RenderedMarkdown {
  readonly html: string;
  /** From an offset in the HTML to that in the Markdown: exact where a tag or a block begins. */
  readonly toMarkdown: (offset: number) => number;
}

/**
 * Renders Markdown (CommonMark and GitHub's tables, links and footnotes, with front matter) as HTML: raw HTML in it then
 * is what it will be in the page, even where it begins in one block and ends in another.
 *
 * @throws UnreadableError for what would keep the parser busy for minutes; no page by hand comes near.
 */
export function renderMarkdown(markdown: string): RenderedMarkdown {
  refuseHostile(markdown);
  const root = fromMarkdown(markdown, {
    extensions: [gfm(), frontmatter(['yaml', 'toml'])],
    mdastExtensions: [gfmFromMarkdown(), frontmatterFromMarkdown(['yaml', 'toml'])],
  });
  const writer = new Writer(markdown);
  const open: {node: Nodes; next: number}[] = [];
  const definitions = new Map<string, Definition>();
  walkTree(root, (node) => {
    if (node.type === 'definition' && !definitions.has(node.identifier)) {
      definitions.set(node.identifier, node);
    }
  });

  const enter = (node: Nodes) => {
    writer.enter(node, definitions);
    open.push({node, next: 0});
  };
  enter(root);
  for (let level = open.at(-1); level; level = open.at(-1)) {
    const {node} = level;
    const child = 'children' in node ? node.children[level.next++] : undefined;
    if (child) {
      enter(child);
    } else {
      open.pop();
      writer.leave(node);
    }
  }
  return writer.finish();
}

/** A hundred quotations and lists, one in the other. */
const tooDeep =
  /^(?:[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])[ \t])){100}|^[ \t]{300,}(?:[-+*>]|\d{1,9}[.)]) /m;

/** A line that begins a quotation or list item, after one that does not. */
const container = /(?:^|\n)(?! {0,3}(?:[>+*-]|\d+[.)]))[^\n]*\n {0,3}(?:[>+*-]|\d+[.)])/g;

/** In UTF-16 units. */
const longest = 3_000_000;
const mostContainers = 5000;

/** The parser's time grows with the square of some things. */
function refuseHostile(markdown: string): void {
  if (markdown.length > longest) throw new UnreadableError('it is larger than 3 MB', 0);
  const deep = markdown.search(tooDeep);
  if (deep >= 0) throw new UnreadableError('blocks are nested more than 100 deep', deep);
  const containers = markdown.match(container)?.length ?? 0;
  if (containers > mostContainers) {
    throw new UnreadableError(`it has more than ${mostContainers} quotations and lists`, 0);
  }
}

/** Visits a tree without recursion. */
function walkTree(root: Nodes, see: (node: Nodes) => void): void {
  const waiting = [root];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    see(node);
    if ('children' in node) for (const child of node.children.toReversed()) waiting.push(child);
  }
}

/** The elements that nodes of Markdown become; the others are written by hand. */
const tags: Readonly<Partial<Record<Nodes['type'], string>>> = {
  blockquote: 'blockquote',
  delete: 'del',
  emphasis: 'em',
  footnoteDefinition: 'section',
  list: 'ul',
  listItem: 'li',
  paragraph: 'p',
  strong: 'strong',
  table: 'table',
  tableCell: 'td',
  tableRow: 'tr',
};

class Writer {
  readonly #markdown: string;
  readonly #lineStarts: readonly number[];
  readonly #parts: string[] = [];
  /** Where stretches of the HTML begin, there and in the Markdown. */
  readonly #stretches: {html: number; markdown: number}[] = [];
  #length = 0;

  constructor(markdown: string) {
    this.#markdown = markdown;
    this.#lineStarts = listLineStarts(markdown);
  }

  enter(node: Nodes, definitions: ReadonlyMap<string, Definition>): void {
    const start = node.position?.start.offset ?? 0;
    if (node.type === 'html') this.#writeHtml(node, start);
    else this.#write(openNode(node, definitions), start);
  }

  leave(node: Nodes): void {
    const end = node.position?.end.offset ?? 0;
    if (node.type === 'heading') this.#write(`</h${node.depth}>`, end);
    else if (node.type === 'link' || node.type === 'linkReference') this.#write('</a>', end);
    else if (tags[node.type]) this.#write(`</${tags[node.type]}>`, end);
  }

  finish(): RenderedMarkdown {
    const stretches = this.#stretches;
    return {
      html: this.#parts.join(''),
      toMarkdown: (offset) => {
        let [found, after] = [0, stretches.length];
        while (after - found > 1) {
          const middle = (found + after) >> 1;
          if ((stretches[middle]?.html ?? 0) <= offset) found = middle;
          else after = middle;
        }
        const {html, markdown} = stretches[found] ?? {html: 0, markdown: 0};
        return markdown + offset - html;
      },
    };
  }

  #write(html: string, markdown: number): void {
    if (!html) return;
    this.#stretches.push({html: this.#length, markdown});
    this.#parts.push(html);
    this.#length += html.length;
  }

  /** Its lines have lost the marks of the blocks around them, and stand at the ends of those of the Markdown. */
  #writeHtml({value, position}: Html, start: number): void {
    const first = (position?.start.line ?? 1) - 1;
    const lines = value.match(/[^\r\n]*(?:\r\n?|\n|$)/g) ?? [];
    lines.forEach((line, index) => {
      const from = this.#lineStarts[first + index] ?? start;
      const written = this.#markdown.slice(from, this.#lineStarts[first + index + 1]);
      const shown = line.trim();
      const at = written.lastIndexOf(shown) - line.indexOf(shown);
      this.#write(line, index ? from + at : start);
    });
  }
}

/** The tag that a node begins with, or all of a node that has no children. */
function openNode(node: Nodes, definitions: ReadonlyMap<string, Definition>): string {
  switch (node.type) {
    case 'text':
      // A line that begins with a dash can be an attribution, as the reader of the source sees.
      return escape(node.value).replace(/\r\n?|\n/g, '<br>');
    case 'break':
      return '<br>';
    case 'inlineCode':
      return `<code>${escape(node.value)}</code>`;
    case 'code':
      return `<pre>${escape(node.value)}</pre>`;
    case 'heading':
      return `<h${node.depth}>`;
    case 'link':
      return openLink(node.url);
    case 'linkReference':
      return openLink(definitions.get(node.identifier)?.url);
    default:
      return tags[node.type] ? `<${tags[node.type]}>` : '';
  }
}

const openLink = (url: string | undefined) =>
  `<a href="${escape(url ?? '').replaceAll('"', '&quot;')}">`;

const escape = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
