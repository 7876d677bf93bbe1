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

/** How a tree is written. */
export interface Writing {
  /**
   * In characters. Longer lines are broken at spaces of the text, where no reader sees it; a tag is never broken. None by
   * default: some sites show each line break of a paragraph.
   */
  readonly lineLength?: number;
}

/**
 * Writes a tree as HTML: the only place where HTML is escaped. Blocks stand on lines of their own, two spaces deeper than
 * what is around them; white space is added nowhere else, so that no reader sees any. No line is blank, since a blank line ends
 * HTML in Markdown.
 *
 * @returns The HTML, without a line break at its end.
 */
export function writeMarkup(
  markup: readonly Markup[],
  {lineLength = Infinity}: Writing = {},
): string {
  return writeLines(markup, '', lineLength).join('\n');
}

/**
 * Writes a tree as HTML to which no white space is added, not even between blocks: what is parsed from it is node for node what
 * was written. Style sheets may stand in it.
 */
export function writeClosely(markup: readonly Markup[]): string {
  return markup.map(writeInline).join('');
}

/**
 * Writes an element around HTML that is written already.
 *
 * @param html - It stands as it is given, on lines of its own.
 */
export function writeAround(markup: MarkupElement, html: string): string {
  return [openTag(markup), html, `</${markup.name}>`].join('\n');
}

function writeLines(markup: readonly Markup[], indent: string, length: number): string[] {
  const lines: string[] = [];
  let line = '';
  const endLine = () => {
    const written = line.replace(/^ +| +$/g, '');
    if (written) lines.push(...breakLine(written, indent, length));
    line = '';
  };
  for (const one of markup) {
    if (isBlock(one)) {
      endLine();
      lines.push(...writeBlock(one, indent, length));
    } else {
      line += writeInline(one);
    }
  }
  endLine();
  return lines;
}

function writeBlock(markup: MarkupElement, indent: string, length: number): string[] {
  const {name, content} = markup;
  const line = indent + writeInline(markup);
  const fits = line.length <= length || content.length === 0 || name === 'script';
  if (fits && !content.some(isBlock)) return [line];
  return [
    indent + openTag(markup),
    ...writeLines(content, `${indent}  `, length),
    `${indent}</${name}>`,
  ];
}

/** Breaks a line where its text has a space. */
function breakLine(line: string, indent: string, length: number): string[] {
  const lines: string[] = [];
  let part = '';
  for (const [word] of line.matchAll(/ |(?:<[^>]*>|[^ <])+/g)) {
    if (word !== ' ' && part && indent.length + part.length + word.length > length) {
      lines.push(indent + part.trimEnd());
      part = '';
    }
    part += word;
  }
  return [...lines, indent + part];
}

function writeInline(markup: Markup): string {
  if (typeof markup === 'string') return escapeText(markup);
  const {name, content} = markup;
  if (voids.test(name)) return openTag(markup);
  return `${openTag(markup)}${content.map(writerOf(name)).join('')}</${name}>`;
}

/** Chooses how the content of an element is written. */
function writerOf(name: string): (markup: Markup) => string {
  if (name === 'script') return escapeData;
  if (name === 'style') return escapeSheet;
  return name === 'textarea' ? escapeLines : writeInline;
}

function openTag({name, attributes}: MarkupElement): string {
  const written = Object.entries(attributes).map(([key, value]) => {
    if (value === undefined) return '';
    return value === true ? ` ${key}` : ` ${key}="${escapeText(value).replaceAll('"', '&quot;')}"`;
  });
  return `<${name}${written.join('')}>`;
}

function escapeText(text: string): string {
  return escapeMarks(text).replace(/[\t\n\f\r]+/g, ' ');
}

/** A field's content is read line by line, but for a break at its beginning. */
function escapeLines(markup: Markup): string {
  return typeof markup === 'string' ? `\n${escapeMarks(markup)}` : '';
}

function escapeMarks(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** A script's content is read as it stands. Ours is JSON, in which a character may be written by its number. */
function escapeData(data: Markup): string {
  return typeof data === 'string' ? data.replaceAll('<', '\\u003C') : '';
}

/** A style sheet is read as it stands, up to what looks like its end; CSS may have a backslash before any such character. */
function escapeSheet(sheet: Markup): string {
  return typeof sheet === 'string' ? sheet.replaceAll('</', '<\\/') : '';
}
