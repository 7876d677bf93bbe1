import type {Block, Passage, Signatory, Statement} from '../text/statement-types.js';
import {findSigners} from './set-words.js';
import type {Subject} from './subject.js';

/** Writes a quotation in Markdown: as a block of quotation, its source in the last line. */
export function writeMarkdown(
  statement: Statement,
  passage: Passage,
  {name, address}: Subject,
): string {
  const {blocks, text} = passage;
  const signers = findSigners(statement, passage);
  const words = signers.length
    ? signers.map(writeSigner)
    : blocks.length
      ? writeBlocks(passage)
      : [escape(text)];
  const link = address?.replaceAll('(', '%28').replaceAll(')', '%29');
  const source = link ? `[${escape(name)}](${link})` : escape(name);
  return [...words, `— ${source}`]
    .join('\n\n')
    .split('\n')
    .map((line) => (line ? `> ${line}` : '>'))
    .join('\n');
}

/** Paragraphs and lists; a thesis before its body is strong. */
function writeBlocks({id, blocks}: Passage): string[] {
  const part = /\.s\d+$/.test(id) && blocks.length < 2;
  const paragraphs: string[] = [];
  const items: string[] = [];
  for (const block of blocks) {
    const words = writeSentences(block);
    if (block.kind === 'item' && !part) items.push(`- ${words}`);
    else paragraphs.push(block.kind === 'thesis' && blocks.length > 1 ? `**${words}**` : words);
  }
  return items.length ? [...paragraphs, items.join('\n')] : paragraphs;
}

function writeSentences({sentences}: Block): string {
  return sentences
    .map(({runs}) =>
      runs.map(({text, emphasis}) => (emphasis ? `*${escape(text)}*` : escape(text))).join(''),
    )
    .join(' ');
}

/** Two spaces at the end of a line break it in every kind of Markdown. */
function writeSigner({name, affiliations}: Signatory): string {
  return [`**${escape(name)}**`, ...affiliations.map((post) => escape(post.join(' ')))].join(
    '  \n',
  );
}

/** Keeps text from being read as markup, wherever in a line it stands. */
function escape(text: string): string {
  return text
    .replace(/[\\`*_[\]<>&~|]/g, '\\$&')
    .replace(/^[#+=-]/, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2');
}
