import {cutSentences} from './cut-sentences.mjs';

const CONCLUSIONS = 10;

/**
 * Reads the repaired source into the shape of `Statement` (src/text/statement-types.ts).
 *
 * @param {string} text The source after its repairs: blocks parted by one blank line.
 * @param {{title: {editorial: string}, signatories: readonly object[], leaning: readonly {id: string}[]}} editorial
 *   The three editorial tables.
 * @returns {object} The statement.
 * @throws {Error} Where the text has another structure than the statement's, naming the place.
 */
export function readStatement(text, editorial) {
  const [opening, ...sections] = text.trim().split(/^(?=### )/m);
  const signatures = sections.pop();
  if (sections.length !== CONCLUSIONS) {
    throw new Error(`source: ${sections.length} conclusions, not ${CONCLUSIONS}`);
  }
  const {title, preamble} = readOpening(splitBlocks(opening), editorial.title);
  return {
    title,
    preamble,
    conclusions: markLeaning(
      sections.map((section, index) => readConclusion(splitBlocks(section), index + 1)),
      editorial.leaning,
    ),
    ...readSignatures(splitBlocks(signatures), editorial.signatories),
  };
}

function splitBlocks(section) {
  return section.trim().split('\n\n');
}

function readOpening([heading, ...paragraphs], {editorial}) {
  const [, printed] = match(heading, /^## (\P{Ll}+)$/u, 'title');
  if (editorial.toUpperCase() !== printed) {
    throw new Error('title.editorial.json: the words are not those of the printed title');
  }
  return {
    title: {id: 'title', printed, editorial},
    preamble: {id: 'preamble', paragraphs: readBody(paragraphs, 'preamble')},
  };
}

function readConclusion([heading, thesis, ...body], number) {
  const id = `c${number}`;
  const [, printedNumber, title] = match(heading, /^### (\d+)\. ([^*#|]+)$/, `${id}.title`);
  if (Number(printedNumber) !== number) {
    throw new Error(`${id}.title: the number printed is ${printedNumber}`);
  }
  const [, words] = match(thesis, /^\*\*(?!\*)(.+)\*\*$/, `${id}.thesis`);
  return {
    id,
    number,
    title: {id: `${id}.title`, text: title},
    thesis: readBlock(words, `${id}.thesis`, 'thesis'),
    body: readBody(body, id),
  };
}

/** Paragraphs and list items count separately: p1, p2, … and i1, i2, … */
function readBody(blocks, id) {
  const counts = {p: 0, i: 0};
  const number = (letter) => `${id}.${letter}${++counts[letter]}`;
  const body = blocks.flatMap((block) =>
    block.startsWith('- ')
      ? block.split('\n').map((line) => {
          const itemId = number('i');
          return readBlock(match(line, /^- (.+)$/, itemId)[1], itemId, 'item');
        })
      : readBlock(block, number('p'), 'paragraph'),
  );
  if (body.length === 0) throw new Error(`${id}: no words`);
  return body;
}

function readBlock(text, id, kind) {
  if (!text || /[\n#|`\\_]|\*\*|\s{2}|^\s|\s$/.test(text)) {
    throw new Error(`${id}: unexpected marks or spaces: ${JSON.stringify(text)}`);
  }
  const sentences = cutSentences(text, id).map((sentence, index) => {
    const sentenceId = `${id}.s${index + 1}`;
    return {id: sentenceId, runs: readRuns(sentence, sentenceId)};
  });
  return {id, kind, sentences};
}

function markLeaning(conclusions, table) {
  const blocks = conclusions.flatMap(({thesis, body}) => [thesis, ...body]);
  for (const {id} of table) {
    const refuse = (fault) => throwError(`sentences.editorial.json, ${id}: ${fault}`);
    const block = blocks.find(({sentences}) => sentences.some((one) => one.id === id));
    if (!block) refuse('no sentence of a thesis or body');
    if (block.kind === 'item') refuse('a list item, which nobody quotes alone');
    const sentence = block.sentences.find((one) => one.id === id);
    if (sentence.leans) refuse('given twice');
    sentence.leans = true;
  }
  return conclusions;
}

/** Every second stretch between asterisks is emphasised. None is empty: emphasis stands inside a sentence. */
function readRuns(sentence, id) {
  const stretches = sentence.split('*');
  if (stretches.length % 2 === 0 || stretches.includes('')) {
    throw new Error(`${id}: emphasis is left open, empty, or at the edge of the sentence`);
  }
  return stretches.map((text, index) => (index % 2 ? {text, emphasis: true} : {text}));
}

function readSignatures([heading, ...entries], table) {
  const [, signaturesHeading] = match(heading, /^### (\p{Lu}\p{Ll}+:)$/u, 'signatures, heading');
  if (entries.length !== table.length) {
    throw new Error(
      `signatories.editorial.json: ${table.length} entries for ${entries.length} signatories`,
    );
  }
  const ranks = table.map(({nameRank}) => nameRank).sort((a, b) => a - b);
  if (!ranks.every((rank, index) => rank === index + 1)) {
    throw new Error(`signatories.editorial.json: nameRank is not 1 to ${table.length}, each once`);
  }
  return {
    signaturesHeading,
    signatories: entries.map((entry, index) => readSignatory(entry, index + 1, table[index])),
  };
}

function readSignatory(entry, number, row) {
  const id = `signatories.${number}`;
  const [name, ...lines] = entry.split('\n');
  if (row.name !== name) {
    throw new Error(`signatories.editorial.json, ${id}: “${row.name}” is printed “${name}”`);
  }
  const words = ` ${name} `.split(` ${row.familyName} `);
  if (words.length !== 2) {
    throw new Error(
      `signatories.editorial.json, ${id}: “${row.familyName}” is no part of “${name}”`,
    );
  }
  if (
    lines.length === 0 ||
    lines.some((line) => !/^\S(.*\S)?$/.test(line) || /[*#|`\\+]/.test(line))
  ) {
    throw new Error(`${id}: unexpected affiliation: ${JSON.stringify(lines)}`);
  }
  return {
    id,
    name,
    affiliations: partPosts(lines, row.postsBegin, id),
    editorial: {familyName: row.familyName, nameRank: row.nameRank},
  };
}

function partPosts(lines, postsBegin, id) {
  const ascends = postsBegin.every((line, index) => index === 0 || line > postsBegin[index - 1]);
  if (postsBegin[0] !== 1 || !ascends || postsBegin.at(-1) > lines.length) {
    throw new Error(
      `signatories.editorial.json, ${id}: postsBegin does not fit ${lines.length} lines`,
    );
  }
  return postsBegin.map((line, index) =>
    lines.slice(line - 1, (postsBegin[index + 1] ?? Infinity) - 1),
  );
}

function match(text, expression, place) {
  return (
    expression.exec(text ?? '') ??
    throwError(`${place}: unexpected structure: ${JSON.stringify(text)}`)
  );
}

function throwError(message) {
  throw new Error(message);
}
