import type {Markup, MarkupElement} from './markup.js';

/**
 * Writes a tree as Markdown: the only place where Markdown is escaped. It says what every kind of Markdown reads alike:
 * blocks parted by blank lines, `>`, `-`, `**` and `*`, links, and two spaces before a line that follows within a paragraph.
 *
 * @param markup - Quotations, paragraphs, lists and lists of descriptions, with `strong`, `em` and `a` in them. Of anything
 *   else, the words are written.
 * @returns The Markdown, without a line break at its end.
 */
export function writeMarkdown(markup: readonly Markup[]): string {
  return markup.map(writeBlock).join('\n\n');
}

function writeBlock(markup: Markup): string {
  if (typeof markup === 'string') return writeParagraph([markup]);
  const {name, content} = markup;
  switch (name) {
    case 'blockquote':
      return writeMarkdown(content)
        .replace(/^(?=.)/gm, '> ')
        .replace(/^$/gm, '>');
    case 'ul':
      return content.map((item) => `- ${writeParagraph([item])}`).join('\n');
    case 'dl':
      return groupDescriptions(content)
        .map((group) => group.map((one) => writeParagraph([one])).join('  \n'))
        .join('\n\n');
    default:
      return writeParagraph(content);
  }
}

/** Each term of a list with its descriptions. */
function groupDescriptions(content: readonly Markup[]): Markup[][] {
  const groups: Markup[][] = [];
  for (const one of content) {
    const last = groups.at(-1);
    if (last && typeof one !== 'string' && one.name === 'dd') last.push(one);
    else groups.push([one]);
  }
  return groups;
}

function writeParagraph(content: readonly Markup[]): string {
  return content
    .map(writeInline)
    .join('')
    .trim()
    .replace(/^[#+=-]|(?<=^\d+)[.)]/, refer);
}

function writeInline(markup: Markup): string {
  if (typeof markup === 'string') return escapeText(markup);
  const {name, attributes, content} = markup;
  const words = content.map(writeInline).join('');
  if (name === 'strong') return mark(words, '**');
  if (name === 'em') return mark(words, '*');
  return name === 'a' ? `[${words}](${readAddress(attributes)})` : words;
}

/** Sets marks around words. They are marks only where no space parts them from the words. */
function mark(words: string, marks: string): string {
  return words.replace(/\S(?:.*\S)?/, (marked) => `${marks}${marked}${marks}`);
}

/** Keeps text from being read as markup, wherever in a line it stands. */
function escapeText(text: string): string {
  return text.replace(/[\\`*_[\]<>&~|$]/g, refer).replace(/\s+/g, ' ');
}

/** Names a character by its number: that is no mark in any kind of Markdown, while backslashes are read by each in its way. */
function refer(character: string): string {
  return `&#${character.charCodeAt(0)};`;
}

/** An address may hold neither brackets that would end it, nor what would be read in it as a character or as code. */
function readAddress({href}: MarkupElement['attributes']): string {
  const address = typeof href === 'string' ? href : '';
  return address
    .replaceAll('(', '%28')
    .replaceAll(')', '%29')
    .replaceAll('`', '%60')
    .replaceAll('&', '&amp;');
}
