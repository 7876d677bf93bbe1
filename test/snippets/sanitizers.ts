import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';

import type DOMPurify from 'dompurify';
import puppeteer from 'puppeteer-core';
import rehypeParse from 'rehype-parse';
import rehypeSanitize from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import sanitizeHtml from 'sanitize-html';
import {unified} from 'unified';

import {findChromium} from '../setup/find-chromium.mjs';
import {githubOptions, wordpressOptions} from './allow-lists.js';

/** What a site makes of code that somebody pastes: of each of some snippets, what is left. */
export type Sanitizer = (codes: readonly string[]) => Promise<string[]>;

/** DOMPurify works on the DOM of a browser. */
async function cleanInBrowser(codes: readonly string[]): Promise<string[]> {
  const purify = createRequire(import.meta.url).resolve('dompurify/purify.min.js');
  const {executablePath, args, headless} = findChromium();
  const browser = await puppeteer.launch({executablePath, args, headless});
  try {
    const page = await browser.newPage();
    await page.evaluate(readFileSync(purify, 'utf8'));
    return await page.evaluate(
      (all) =>
        all.map((code) =>
          (window as unknown as {DOMPurify: typeof DOMPurify}).DOMPurify.sanitize(code),
        ),
      codes,
    );
  } finally {
    await browser.close();
  }
}

const rehype = unified()
  .use(rehypeParse, {fragment: true})
  .use(rehypeSanitize)
  .use(rehypeStringify)
  .freeze();

const cleanWith =
  (clean: (code: string) => string): Sanitizer =>
  async (codes) =>
    codes.map(clean);

/** By name, as the README’s table heads its columns. The first three are as they come, with their defaults. */
export const sanitizers: Readonly<Record<string, Sanitizer>> = {
  DOMPurify: cleanInBrowser,
  'sanitize-html': cleanWith((code) => sanitizeHtml(code)),
  'rehype-sanitize': cleanWith((code) => String(rehype.processSync(code))),
  WordPress: cleanWith((code) => sanitizeHtml(code, wordpressOptions)),
  GitHub: cleanWith((code) => sanitizeHtml(code, githubOptions)),
};
