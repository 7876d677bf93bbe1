/* global document, InputEvent */
import {findConclusion, setQuotation} from '../bench/pages.mjs';

const [thesis] = findConclusion(7).thesis.sentences;
const sentence = thesis.runs.map(({text}) => text).join('');

const link = '<a href="https://example.org/statement/#c4">conclusion 4</a>';
const pasted = setQuotation(4, {attribution: false}).replace(
  '</blockquote>',
  `<p>— ${link}</p></blockquote>`,
);

/** Presses what is in a shadow root, by the keyboard, and waits for what this opens. */
const press = (pressed, opened) => async (page) => {
  const control = await page.waitForSelector(pressed, {visible: true});
  await control.focus();
  await page.keyboard.press('Enter');
  await page.waitForSelector(opened, {visible: true});
};

const quote = (content, attributes = '') =>
  `<bellagio-quote ${attributes}>${content}</bellagio-quote>`;

const altered = quote(
  '<blockquote lang="en"><p>Human rights should be guaranteed for most migrants, wherever they are.</p></blockquote>',
  'passage="c7.thesis.s3"',
);
const verbatim = `<p>They say ${quote(`<q lang="en">${sentence}</q>`)}, and mean it.</p>`;

/**
 * What is in each picture, by the name of its files: the page's content; what a reader does before, who then sees something
 * open; and how high the window is, in CSS pixels, where that is to hold more than the first words.
 *
 * @type {Record<string, {content: string, open?: (page: import('puppeteer-core').Page) => Promise<void>, height?: number}>}
 */
export const sheets = {
  conclusion: {content: '<bellagio-conclusion n="7"></bellagio-conclusion>'},
  'conclusion-summary': {
    content: '<bellagio-conclusion n="8" show="summary"></bellagio-conclusion>',
    height: 640,
  },
  'conclusion-isolated': {
    content: `<bellagio-settings permalink-base="https://example.org/" source-url="https://example.org/original.pdf">
<bellagio-conclusion n="10" isolated actions="copy link"></bellagio-conclusion></bellagio-settings>`,
  },
  'conclusion-adopted': {
    content: `<bellagio-conclusion n="3">${setQuotation(3, {heading: true})}</bellagio-conclusion>`,
  },
  missing: {
    content: `<bellagio-conclusion n="11"></bellagio-conclusion>
<p>So it was said: <bellagio-cite passage="c99"></bellagio-cite></p>`,
  },
  'signatories-list': {content: '<bellagio-signatories filter></bellagio-signatories>'},
  'signatories-columns': {
    content: '<bellagio-signatories layout="columns" sort="name"></bellagio-signatories>',
  },
  'signatories-inline': {content: '<bellagio-signatories layout="inline"></bellagio-signatories>'},
  rotator: {
    content: '<bellagio-quote-rotator order="daily"></bellagio-quote-rotator>',
    height: 960,
  },
  quote: {
    content: quote('', 'passage="c9.thesis"'),
  },
  'quote-verdicts': {
    content: `${verbatim}
<p>They ask for ${quote('<q lang="en">Human rights must be guaranteed for all […], wherever they are</q>')} and more.</p>
${altered}
<p>Nobody said ${quote('<q lang="en">that every border is to be closed at once</q>')}.</p>`,
  },
  cite: {
    content: `<p>So says the statement <bellagio-cite passage="c9.thesis.s1"></bellagio-cite>, and more than once
<bellagio-cite passage="c7" cite-style="mla"></bellagio-cite>, in
<bellagio-cite passage="c2">words of its own</bellagio-cite>.</p>`,
  },
  statement: {content: '<bellagio-statement contents></bellagio-statement>'},
  search: {
    content: '<bellagio-search placeholder="Words"></bellagio-search>',
    async open(page) {
      const field = await page.waitForSelector('bellagio-search >>> input');
      // At once: the results for each letter would come and go.
      await field.evaluate((field) => {
        field.value = 'women';
        field.focus();
        field.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
      });
      // The count is said when the typing has rested, and takes a line.
      await page.waitForFunction(
        () =>
          document.querySelector('bellagio-search').shadowRoot.querySelector('[role="status"]')
            .textContent,
      );
      await page.waitForSelector('bellagio-search >>> mark', {visible: true});
    },
  },
  pasted: {content: pasted},
  'open-preview': {
    content: verbatim,
    open: press('bellagio-quote >>> [part~="mark"]', 'bellagio-quote >>> :popover-open'),
  },
  'open-verdict': {
    content: altered,
    open: press('bellagio-quote >>> [part~="mark"]', 'bellagio-quote >>> :popover-open .panel'),
  },
  'open-cite': {
    content: '<p>So says the statement <bellagio-cite passage="c9.thesis.s1"></bellagio-cite>.</p>',
    open: press('bellagio-cite >>> [part~="mark"]', 'bellagio-cite >>> :popover-open .panel'),
  },
  'open-citations': {
    content: '<bellagio-conclusion n="7" show="thesis"></bellagio-conclusion>',
    open: press(
      'bellagio-conclusion >>> [part~="cite"]',
      'bellagio-conclusion >>> dialog[open] .scroll > *',
    ),
  },
  'open-context': {
    content: '<bellagio-conclusion n="7" show="thesis"></bellagio-conclusion>',
    open: press(
      'bellagio-conclusion >>> [part~="context"]',
      'bellagio-conclusion >>> dialog[open] .scroll > *',
    ),
  },
};

/**
 * How each is looked at. Those of one page follow one another without loading it again.
 *
 * @type {Record<string, {page: {lang: string, dir: string, width: number}, scheme: 'light' | 'dark', media: 'screen' | 'print'}>}
 */
const wide = {lang: 'en', dir: 'ltr', width: 600};
const right = {lang: 'ar', dir: 'rtl', width: 600};
const narrow = {lang: 'en', dir: 'ltr', width: 320};
export const modes = {
  light: {page: wide, scheme: 'light', media: 'screen'},
  dark: {page: wide, scheme: 'dark', media: 'screen'},
  print: {page: wide, scheme: 'light', media: 'print'},
  right: {page: right, scheme: 'light', media: 'screen'},
  narrow: {page: narrow, scheme: 'light', media: 'screen'},
};

/** The modes of a sheet: what a reader has opened is closed on paper. */
export const listModes = (name) =>
  Object.keys(modes).filter((mode) => !(mode === 'print' && name.startsWith('open-')));
