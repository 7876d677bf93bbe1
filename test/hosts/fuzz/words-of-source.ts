/** What may stand as words of the statement, read from the published data by code of its own. */

interface Block {
  readonly kind: string;
  readonly sentences: readonly {readonly runs: readonly {readonly text: string}[]}[];
}

/** The content of `data/statement.json`. */
export interface Published {
  readonly title: {readonly printed: string; readonly editorial: string};
  readonly preamble: {readonly paragraphs: readonly Block[]};
  readonly conclusions: readonly {
    readonly number: number;
    readonly title: {readonly text: string};
    readonly thesis: Block;
    readonly body: readonly Block[];
  }[];
  readonly signaturesHeading: string;
  readonly signatories: readonly {readonly name: string; readonly affiliations: string[][]}[];
}

export const fold = (text: string) => text.replace(/\s+/g, ' ').trim().normalize();

const cut = ({sentences}: Block) => sentences.map(({runs}) => runs.map(({text}) => text).join(''));

/** All texts that may fill a block: titles, names, posts, and sentences of one paragraph in a row. */
export function listBlockTexts(published: Published): Set<string> {
  const {title, preamble, conclusions, signaturesHeading, signatories} = published;
  const texts = [title.printed, title.editorial, signaturesHeading];
  const blocks = [
    ...preamble.paragraphs,
    ...conclusions.flatMap(({thesis, body}) => [thesis, ...body]),
  ];
  for (const block of blocks) {
    const sentences = cut(block);
    for (let from = 0; from < sentences.length; from++) {
      for (let to = from + 1; to <= sentences.length; to++) {
        texts.push(sentences.slice(from, to).join(' '));
      }
    }
  }
  texts.push(...conclusions.map(({title}) => title.text));
  for (const {name, affiliations} of signatories) {
    texts.push(name, ...affiliations.map((post) => post.join(' ')));
    texts.push([name, ...affiliations.flat()].join(' '));
  }
  return new Set(texts.map(fold));
}

/** By number, the words of each conclusion, its title before its thesis before its body, without any white space. */
export function listConclusions({
  conclusions,
}: Published): Map<number, Record<'title' | 'thesis' | 'body', string>> {
  return new Map(
    conclusions.map(({number, title, thesis, body}) => [
      number,
      {
        title: squeeze(title.text),
        thesis: squeeze(cut(thesis).join()),
        body: squeeze(body.flatMap(cut).join()),
      },
    ]),
  );
}

/** Where blocks end is not to be seen in text. */
export const squeeze = (text: string) => text.normalize().replace(/[\s\u00AD,]+/g, '');
