import {makeMarkup, type Markup} from '../snippets/markup.js';
import {writeMarkup} from '../snippets/write-markup.js';

/** A page, before it is written. */
export interface Page {
  readonly title: string;
  /** The folder that is published, from this page: `../../`. */
  readonly root: string;
  /** The folder of the scripts and styles, in that. */
  readonly version: string;
  /** What else stands in its head. */
  readonly head: readonly Markup[];
  /** Which style sheet and script it has besides what it says: their name, without an ending. */
  readonly styles: string;
  readonly script: string;
  readonly body: readonly Markup[];
}

/** Makes an element of a page's head. */
export function makeMeta(name: string, content: string): Markup {
  return makeMarkup('meta', {name, content});
}

/** Writes a page: the words are English, and it needs no script to be read. */
export function writePage({title, root, version, head, styles, script, body}: Page): string {
  const page = makeMarkup(
    'html',
    {lang: 'en', dir: 'ltr'},
    makeMarkup(
      'head',
      {},
      makeMarkup('meta', {charset: 'utf-8'}),
      makeMeta('viewport', 'width=device-width, initial-scale=1'),
      makeMeta('color-scheme', 'light dark'),
      makeMarkup('title', {}, title),
      ...head,
      makeMarkup('link', {rel: 'stylesheet', href: `${root}${version}/${styles}.css`}),
      // A module would need a header of the host in a sandbox, which has no origin, and does not load from a disk.
      makeMarkup('script', {defer: true, src: `${root}${version}/${script}.js`}),
    ),
    makeMarkup('body', {}, ...body),
  );
  return `<!doctype html>\n${writeMarkup([page])}\n`;
}
