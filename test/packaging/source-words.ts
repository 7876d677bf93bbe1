/** What each tag is to say, read from the statement's data and put together here, on one line. */
import {findConclusion, readConclusion, statement} from '../bench/pages.mjs';

interface Signatory {
  readonly name: string;
  readonly affiliations: readonly (readonly string[])[];
}
interface Block {
  readonly sentences: readonly {readonly runs: readonly {readonly text: string}[]}[];
}

/** One block of the statement. */
export const readBlock = ({sentences}: Block): string =>
  sentences.map(({runs}) => runs.map(({text}) => text).join('')).join(' ');

export const title: string = statement.title.editorial;

export const readThesis = (n: number): string => readBlock(findConclusion(n).thesis);

/** Title, thesis and body. */
export const readTitled = (n: number): string =>
  `${findConclusion(n).title.text} ${readConclusion(n)}`;

/** The heading of the signatories, and each with his or her posts, as `join` says. */
export function readSignatories(
  join = ({name, posts}: {name: string; posts: string[]}) => [name, ...posts].join(' '),
  between = ' ',
): string {
  const people = (statement.signatories as readonly Signatory[]).map(({name, affiliations}) =>
    join({name, posts: affiliations.map((lines) => lines.join(' '))}),
  );
  return `${statement.signaturesHeading} ${people.join(between)}`;
}

/** The whole statement, with its headings; the conclusions' numbers where wanted. */
export function readWhole({numbered}: {numbered: boolean}): string {
  const conclusions = Array.from({length: 10}, (_, index) =>
    [numbered ? String(index + 1) : '', readTitled(index + 1)].join(' ').trim(),
  );
  const preamble = (statement.preamble.paragraphs as readonly Block[]).map(readBlock);
  return [title, ...preamble, ...conclusions, readSignatories()].join(' ');
}

/** Without white space, which lines and pages make as they need it, and in one normal form. */
export const squeeze = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '');

/** How often some words stand in a text, however it is broken into lines. */
export const countWords = (text: string, words: string): number =>
  squeeze(text).split(squeeze(words)).length - 1;
