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
  /** The name of its style sheet and of its script, without an ending: those of pages to read, or for frames of other sites. */
  readonly kind: 'pages' | 'embed';
  readonly body: readonly Markup[];
}

/** Makes an element of a page's head. */
export function makeMeta(name: string, content: string): Markup {
  return makeMarkup('meta', {name, content});
}

/**
 * Writes a page: its words are English, and it needs no script to be read.
 *
 * Its script is no module. In the sandbox of another site's frame it has an origin of its own, and would get a module only from
 * hosts that say so in a header; from a disk it would get none.
 */
export function writePage({title, root, version, head, kind, body}: Page): string {
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
      makeMarkup('link', {rel: 'stylesheet', href: `${root}${version}/${kind}.css`}),
      makeMarkup('script', {defer: true, src: `${root}${version}/${kind}.js`}),
    ),
    makeMarkup('body', {}, ...body),
  );
  return `<!doctype html>\n${writeMarkup([page])}\n`;
}
