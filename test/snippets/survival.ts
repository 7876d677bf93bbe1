import {isDeepStrictEqual} from 'node:util';

import {marked} from 'marked';

import {statement} from '../../src/context/statement.js';
import {listForms, makeSnippet, type SnippetForm} from '../../src/snippets.js';
import {listElements, parse, readLines, seenText} from './read-html.js';
import {sanitizers} from './sanitizers.js';

/** What a reader sees of pasted code, from the most to the least. */
export const ranks = ['all', 'words and link', 'words', 'nothing'] as const;
export type Rank = (typeof ranks)[number];

/** The forms that are HTML, or become it. */
export const pastedForms: readonly SnippetForm[] = [
  'element',
  'blockquote',
  'upgradable',
  'declarative',
  'iframe',
  'email',
  'markdown',
];

/** A body that is a paragraph, one with a list, a sentence, a range, paragraphs alone, people, everything there is. */
const passages = [
  ...['c7', 'c10', 'c7.thesis.s2', 'c7.thesis-c7.p1', 'preamble', 'signatories', 'title'],
  ...['statement', 'rotator'],
];

const base = 'https://example.org/bellagio/';

/** Code to paste, as HTML. */
export interface Pasted {
  readonly id: string;
  readonly form: SnippetForm;
  readonly baseUrl: string | undefined;
  readonly html: string;
}

/** Everything that is pasted: each passage in each form that it has, with a base address and without one. */
export function listPasted(): Pasted[] {
  return pastedForms.flatMap((form) =>
    passages
      .filter((id) => listForms(id).includes(form))
      .flatMap((id) =>
        [base, undefined].flatMap((baseUrl) => {
          const snippet = makeSnippet(statement, id, {form, baseUrl});
          if ('fault' in snippet) return [];
          const {code, language} = snippet;
          const html = language === 'markdown' ? marked.parse(code, {async: false}) : code;
          return {id, form, baseUrl, html};
        }),
      ),
  );
}

/** Pasted code before and after a sanitizer. */
export interface Survivor extends Pasted {
  readonly sanitizer: string;
  readonly left: string;
}

/** Sends everything through every sanitizer. */
export async function survive(): Promise<Survivor[]> {
  const pasted = listPasted();
  const survivors: Survivor[] = [];
  for (const [sanitizer, clean] of Object.entries(sanitizers)) {
    const left = await clean(pasted.map(({html}) => html));
    survivors.push(...pasted.map((one, index) => ({...one, sanitizer, left: left[index]!})));
  }
  return survivors;
}

/** Nobody sees whether these are there. */
const unseen = /^(?:lang|dir|cite|data-bellagio|role|title)$/;

/** The elements that decide how something looks or what it does; what is slanted as the name of a source is not told apart. */
const outline = (html: string) =>
  listElements(parse(html))
    .filter(({tagName}) => tagName !== 'cite')
    .map(({tagName, attrs}) =>
      [
        tagName,
        ...attrs
          .filter(({name}) => !unseen.test(name))
          .map(
            ({name, value}) => `${name}=${name === 'style' ? value.replace(/[\s;]/g, '') : value}`,
          )
          .sort(),
      ].join(' '),
    );

/**
 * Says what a reader sees of pasted code after a sanitizer.
 *
 * @returns `undefined` where it is neither: some of the words, words in another order, text that was none, or another address.
 */
export function rank({html, left}: Pick<Survivor, 'html' | 'left'>): Rank | undefined {
  const [before, after] = [parse(html), parse(left)];
  if (isDeepStrictEqual(outline(left), outline(html))) return 'all';
  if (seenText(after) === '') return 'nothing';
  if (seenText(after) !== seenText(before)) return undefined;
  const [was, is] = [readLines(before), readLines(after)];
  if (!isDeepStrictEqual(is.lines, was.lines)) return undefined;
  if (is.address === was.address) return 'words and link';
  return is.address === undefined ? 'words' : undefined;
}

/** What the README says of it: with a base address, in the least lucky of the passages. */
export function writeTable(survivors: readonly Survivor[]): string {
  const columns = Object.keys(sanitizers);
  const rows = pastedForms.map((form) =>
    [
      `\`${form}\``,
      ...columns.map((column) => {
        const seen = survivors
          .filter(({baseUrl, ...one}) => baseUrl && one.form === form && one.sanitizer === column)
          .map((one) => ranks.indexOf(rank(one) ?? 'nothing'));
        return ranks[Math.max(...seen)];
      }),
    ].join(' | '),
  );
  return [
    `| form | ${columns.join(' | ')} |`,
    `| --- |${' --- |'.repeat(columns.length)}`,
    ...rows.map((row) => `| ${row} |`),
  ].join('\n');
}
