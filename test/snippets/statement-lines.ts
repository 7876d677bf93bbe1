import {readFileSync} from 'node:fs';

/** Words that are set in one way. */
export interface Words {
  readonly text: string;
  readonly emphasis: boolean;
}

/** A paragraph, an item of a list, a name or a post. */
export interface Line {
  readonly kind: 'p' | 'li' | 'dt' | 'dd';
  readonly strong: boolean;
  readonly words: readonly Words[];
}

interface Run {
  text: string;
  emphasis?: true;
}

interface Block {
  id: string;
  kind: 'thesis' | 'paragraph' | 'item';
  sentences: {id: string; runs: Run[]}[];
}

/** The statement as it is published, as far as it is read here. */
export interface PublishedStatement {
  title: {printed: string; editorial: string};
  preamble: {paragraphs: Block[]};
  conclusions: {
    id: string;
    number: number;
    title: {id: string; text: string};
    thesis: Block;
    body: Block[];
  }[];
  signatories: {id: string; name: string; affiliations: string[][]}[];
}

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

export const published: PublishedStatement = JSON.parse(read('data/statement.json'));

/** Every passage id, as they are frozen. */
export const passageIds = read('test/data/passage-ids.txt')
  .trim()
  .split('\n')
  .map((line) => line.split(' ', 1)[0]!);

/** One sentence in its place. */
interface Place {
  readonly section: string;
  readonly block: Block;
  readonly id: string;
  readonly runs: readonly Run[];
}

/** All sentences in the order of print. */
function listPlaces({preamble, conclusions}: PublishedStatement): Place[] {
  const sections: [string, Block[]][] = [
    ['preamble', preamble.paragraphs],
    ...conclusions.map(({id, thesis, body}): [string, Block[]] => [id, [thesis, ...body]]),
  ];
  return sections.flatMap(([section, blocks]) =>
    blocks.flatMap((block) => block.sentences.map(({id, runs}) => ({section, block, id, runs}))),
  );
}

const isIn = (id: string) => (place: Place) =>
  place.section === id || place.block.id === id || place.id === id;

/** Every range: of two blocks or sentences of one section, the second after the end of the first. */
export function listRanges(): string[] {
  const places = listPlaces(published);
  const sections = [...new Set(places.map(({section}) => section))];
  return sections.flatMap((section) => {
    const own = places.filter((place) => place.section === section);
    const ends = [...new Set(own.flatMap(({block, id}) => [block.id, id]))];
    return ends.flatMap((from) =>
      ends
        .filter((to) => own.findIndex(isIn(to)) > own.findLastIndex(isIn(from)))
        .map((to) => `${from}-${to}`),
    );
  });
}

/** Joins neighbours that are set in the same way; white space reads as a page shows it. */
export function joinWords(words: readonly Words[]): Words[] {
  const joined: Words[] = [];
  for (const {text, emphasis} of words) {
    const last = joined.at(-1);
    if (last?.emphasis === emphasis) joined.splice(-1, 1, {text: last.text + text, emphasis});
    else joined.push({text, emphasis});
  }
  return joined
    .map(({text, emphasis}, index) => {
      let folded = text.replace(/[ \t\n\f\r]+/g, ' ');
      if (index === 0) folded = folded.replace(/^ /, '');
      if (index === joined.length - 1) folded = folded.replace(/ $/, '');
      return {text: folded, emphasis};
    })
    .filter(({text}) => text !== '');
}

const plain = (text: string): Words[] => joinWords([{text, emphasis: false}]);

/**
 * The lines that a passage or a range is: read here from what is published, so that no code under test has a say in it.
 *
 * A sentence, and sentences of one block, are a paragraph. A thesis that something follows is strong, and so are names.
 */
export function linesOf(id: string, statement: PublishedStatement = published): Line[] {
  const {title, conclusions, signatories} = statement;
  const heading =
    id === 'title' ? title.printed : conclusions.find((one) => one.title.id === id)?.title.text;
  if (heading !== undefined) return [{kind: 'p', strong: false, words: plain(heading)}];
  if (id.startsWith('signatories')) {
    return signatories
      .filter((one) => id === 'signatories' || one.id === id)
      .flatMap(({name, affiliations}) => [
        {kind: 'dt' as const, strong: true, words: plain(name)},
        ...affiliations.map((post) => ({
          kind: 'dd' as const,
          strong: false,
          words: plain(post.join(' ')),
        })),
      ]);
  }
  const places = listPlaces(statement);
  const [from = '', to = from] = id.split('-');
  const own = places.slice(places.findIndex(isIn(from)), places.findLastIndex(isIn(to)) + 1);
  const blocks = [...new Set(own.map(({block}) => block))];
  return blocks.map((block) => {
    const alone = blocks.length === 1;
    const sentences = own.filter((place) => place.block === block);
    return {
      kind: block.kind === 'item' && !(alone && /\.s\d+$/.test(id)) ? 'li' : 'p',
      strong: block.kind === 'thesis' && !alone,
      words: joinWords(
        sentences.flatMap(({runs}, index) => [
          {text: index ? ' ' : '', emphasis: false},
          ...runs.map(({text, emphasis = false}) => ({text, emphasis})),
        ]),
      ),
    };
  });
}

/** The words of a line without their emphasis. */
export const textOf = ({words}: Pick<Line, 'words'>): string =>
  words.map(({text}) => text).join('');
