const HEADER = `// Derived from bellagio-statement-2006.md: do not edit. To derive it anew: node data/derive.mjs
//
// Every reader downloads this, so the format was chosen by its size after Brotli, and by its size in the browser's heap:
// a string with one character beyond Latin-1 takes twice the room, so each block is a string of its own.
// Sections (opening, ten conclusions, signatures) are arrays of blocks, and a sentence is a line. A space before a sentence
// is the editorial mark that it leans on words outside itself.
// A section begins with its heading; the second block of a conclusion is its thesis; "- " begins a list item;
// asterisks enclose emphasis, which never stands at the edge of a sentence.
// In a signatory's first line the number is the editorial rank of the family name, which follows it up to
// the line's end or "|"; "+ " begins a further post.
`;

/**
 * Writes the statement as the module that parseStatement (src/text/parse-statement.ts) reads.
 *
 * @param {object} statement As readStatement gives it.
 * @returns {string} The text of statement.ts.
 * @throws {Error} Where words of the statement would be read as a mark of the format.
 */
export function writeModule({title, preamble, conclusions, signaturesHeading, signatories}) {
  const sections = [
    // The printed title is this one in capitals (readStatement has made sure), so it need not be sent.
    [title.editorial, ...preamble.paragraphs.map(writeBlock)],
    ...conclusions.map(({title, thesis, body}) => [
      title.text,
      ...[thesis, ...body].map(writeBlock),
    ]),
    [signaturesHeading, ...signatories.map(writeSignatory)],
  ];
  const source = sections
    .map((blocks) => `[\n${blocks.map((block) => `${writeLiteral(block)},\n`).join('')}],\n`)
    .join('');
  return `${HEADER}export const statementSource: readonly (readonly string[])[] = [\n${source}];\n`;
}

function writeLiteral(block) {
  if (/[`\\]|\$\{|\n\n|^\n|\s$/.test(block)) {
    throw new Error(
      'statement.ts: the words hold a mark that a template literal or the format would swallow',
    );
  }
  return `\`${block}\``;
}

function writeBlock({id, kind, sentences}) {
  const lines = sentences.map(writeSentence);
  if (lines[0].startsWith('-')) throw new Error(`statement.ts, ${id}: begins like a list item`);
  return (kind === 'item' ? '- ' : '') + lines.join('\n');
}

function writeSentence({id, runs, leans}) {
  const line = runs.map(({text, emphasis}) => (emphasis ? `*${text}*` : text)).join('');
  if (line !== line.trim()) throw new Error(`statement.ts, ${id}: begins or ends with a space`);
  return leans ? ` ${line}` : line;
}

function writeSignatory({id, name, affiliations, editorial: {familyName, nameRank}}) {
  const lines = affiliations.flat();
  if (/[\d|]/.test(name) || lines.some((line) => line.startsWith('+ '))) {
    throw new Error(`statement.ts, ${id}: holds a mark of the format`);
  }
  const start = ` ${name} `.indexOf(` ${familyName} `);
  const suffix = name.slice(start + familyName.length);
  const marked = `${name.slice(0, start)}${nameRank}${familyName}${suffix && `|${suffix}`}`;
  return `${marked}\n${affiliations.map((post) => post.join('\n')).join('\n+ ')}`;
}
