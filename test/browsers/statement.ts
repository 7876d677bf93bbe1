import type {Block, Conclusion, Statement} from '../../src/text/statement-types.js';

/** The published JSON, which `test/data` holds against the source itself: the words that browser tests expect. */
export const published = (await (await fetch('/data/statement.json')).json()) as Statement;

/** A conclusion of the published JSON. */
export function publishedConclusion(number: number): Conclusion {
  const conclusion = published.conclusions[number - 1];
  if (!conclusion) throw new Error(`The published JSON has no conclusion ${number}`);
  return conclusion;
}

/** The words of some blocks, parted by single spaces. */
export function wordsOf(...blocks: readonly Block[]): string {
  return blocks
    .flatMap(({sentences}) => sentences.map(({runs}) => runs.map(({text}) => text).join('')))
    .join(' ');
}

/** Thesis and body of a conclusion. */
export function fullText(number: number): string {
  const {thesis, body} = publishedConclusion(number);
  return wordsOf(thesis, ...body);
}

/** What a reader finds in an element's own document, white space folded, blocks parted. */
export function readText(element: Element): string {
  return [...element.querySelectorAll('h1,h2,h3,h4,h5,h6,p,li,dt,dd')]
    .map(({textContent}) => textContent.replace(/\s+/g, ' ').trim())
    .join(' ');
}
