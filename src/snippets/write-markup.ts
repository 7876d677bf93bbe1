import type {Markup, MarkupElement} from './markup.js';

/** Elements that stand on lines of their own. */
const block =
  /^(?:article|aside|base|blockquote|body|dd|details|div|dl|dt|figcaption|figure|footer|h[1-6]|head|header|hr|html|iframe|li|link|main|meta|nav|ol|p|pre|script|section|summary|table|tbody|td|template|title|tr|ul)$/;

const voids = /^(?:base|br|hr|img|input|link|meta|wbr)$/;

/** Whether an element stands on lines of its own, as tags of the family do where they hold blocks. */
function isBlock(markup: Markup): markup is MarkupElement {
  return (
    typeof markup !== 'string' &&
    (block.test(markup.name) || (markup.name.includes('-') && markup.content.some(isBlock)))
  );
}

/**
 * Writes a tree as HTML: the only place where anything is escaped. Blocks stand on lines of their own, two spaces deeper than
 * what is around them; white space is added nowhere else, so that no reader sees any.
 *
 * @returns The HTML, without a line break at its end.
 */
export function writeMarkup(markup: readonly Markup[]): string {
  return writeLines(markup, '').join('\n');
}

function writeLines(markup: readonly Markup[], indent: string): string[] {
  const lines: string[] = [];
  let line = '';
  const endLine = () => {
    if (line.trim()) lines.push(indent + line.trim());
    line = '';
  };
  for (const one of markup) {
    if (isBlock(one)) {
      endLine();
      lines.push(...writeBlock(one, indent));
    } else {
      line += writeInline(one);
    }
  }
  endLine();
  return lines;
}

function writeBlock(markup: MarkupElement, indent: string): string[] {
  if (!markup.content.some(isBlock)) return [indent + writeInline(markup)];
  return [
    indent + openTag(markup),
    ...writeLines(markup.content, `${indent}  `),
    `${indent}</${markup.name}>`,
  ];
}

function writeInline(markup: Markup): string {
  if (typeof markup === 'string') return escapeText(markup);
  const {name, content} = markup;
  if (voids.test(name)) return openTag(markup);
  const inner = name === 'script' ? content.map(escapeData) : content.map(writeInline);
  return `${openTag(markup)}${inner.join('')}</${name}>`;
}

function openTag({name, attributes}: MarkupElement): string {
  const written = Object.entries(attributes).map(([key, value]) => {
    if (value === undefined) return '';
    return value === true ? ` ${key}` : ` ${key}="${escapeText(value).replaceAll('"', '&quot;')}"`;
  });
  return `<${name}${written.join('')}>`;
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** A script's content is read as it stands. Ours is JSON, in which a character may be written by its number. */
function escapeData(data: Markup): string {
  return typeof data === 'string' ? data.replaceAll('<', '\\u003C') : '';
}
