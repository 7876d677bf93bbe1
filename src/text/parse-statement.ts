import {expect} from './expect.js';
import type {Block, Conclusion, Signatory, Statement} from './statement-types.js';

/**
 * Turns the compact source that travels to readers (`data/statement.ts` describes the format) into the
 * structured statement, with the permanent ids of all its passages.
 *
 * @param source - Its sections, each an array of blocks.
 * @throws Error on malformed data, naming the title, block or signatory (`c4.thesis`).
 */
export function parseStatement(source: readonly (readonly string[])[]): Statement {
  const [[title = '', ...paragraphs] = [], ...sections] = source;
  const [signaturesHeading, ...signatories] = sections.pop() ?? [];
  return {
    // Printed in capitals. The derivation refuses a title of which this would not be the printed form.
    title: {id: 'title', printed: expect(title, 'title').toUpperCase(), editorial: title},
    preamble: {id: 'preamble', paragraphs: parseBody('preamble', paragraphs)},
    conclusions: sections.map(parseConclusion),
    signaturesHeading: expect(signaturesHeading, 'signatories'),
    signatories: signatories.map(parseSignatory),
  };
}

function parseConclusion(
  [title, thesis = '', ...body]: readonly string[],
  number: number,
): Conclusion {
  // What came in is the position, from 0.
  const id = 'c' + ++number;
  const titleId = id + '.title';
  return {
    id,
    number,
    title: {id: titleId, text: expect(title, titleId)},
    thesis: parseBlock(id + '.thesis', 'thesis', thesis),
    body: parseBody(id, body),
  };
}

/** Paragraphs and list items count separately: p1, p2, … and i1, i2, … */
function parseBody(id: string, blocks: readonly string[]): Block[] {
  let paragraphs = 0;
  let items = 0;
  return blocks.map((text) =>
    text[0] === '-'
      ? parseBlock(id + '.i' + ++items, 'item', text.slice(2))
      : parseBlock(id + '.p' + ++paragraphs, 'paragraph', text),
  );
}

function parseBlock(id: string, kind: Block['kind'], text: string): Block {
  return {
    id,
    kind,
    sentences: text.split('\n').map((line, index) => ({
      id: id + '.s' + (index + 1),
      // Every second stretch between asterisks is emphasised.
      runs: line
        .trim()
        .split('*')
        .map((text, index, {length}) => ({
          text: expect(length % 2 && text, id),
          ...(index % 2 && {emphasis: true}),
        })),
      // The mark for it is a space.
      ...(line[0] === ' ' && {leans: true}),
    })),
  };
}

/** Once the expression below matches, each of its groups holds a string, if an empty one. */
type SignatoryMatch = readonly [
  block: string,
  before: string,
  nameRank: string,
  familyName: string,
  after: string,
  affiliations: string,
];

function parseSignatory(block: string, index: number): Signatory {
  const id = 'signatories.' + (index + 1);
  const [, before, nameRank, familyName, after, affiliations] = expect(
    /^(.+?)(\d+)([^|\n]+)\|?(.*)\n([^]+)/.exec(block),
    id,
  ) as readonly string[] as SignatoryMatch;
  return {
    id,
    name: before + familyName + after,
    affiliations: affiliations.split('\n+ ').map((post) => post.split('\n')),
    editorial: {familyName, nameRank: +nameRank},
  };
}
