import {readdirSync, readFileSync} from 'node:fs';
import {join, relative} from 'node:path';
import {fileURLToPath} from 'node:url';

import {transformSync} from 'esbuild';

const root = new URL('../../', import.meta.url);

const readPage = (name) => readFileSync(new URL(`pages/${name}`, import.meta.url), 'utf8');

export const statement = JSON.parse(readFileSync(new URL('data/statement.json', root), 'utf8'));

/**
 * Reads what was built, as it is now.
 *
 * @param {string} [folder] - The `dist` of another place.
 * @returns {Record<string, string>} Contents by path in `dist`: `bellagio.js`, `tags/bellagio-conclusion.js`.
 * @throws {Error} With one line, where nothing has been built.
 */
export function readDist(folder = fileURLToPath(new URL('dist', root))) {
  try {
    const entries = readdirSync(folder, {recursive: true, withFileTypes: true});
    return Object.fromEntries(
      entries
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name))
        .sort()
        .map((path) => [relative(folder, path).replaceAll('\\', '/'), readFileSync(path, 'utf8')]),
    );
  } catch (error) {
    throw new Error('There is no dist/ yet: npm run build', {cause: error});
  }
}

function escapeHtml(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

function setSentences({sentences}) {
  const setRun = ({text, emphasis}) =>
    emphasis ? `<em>${escapeHtml(text)}</em>` : escapeHtml(text);
  return sentences.map(({runs}) => runs.map(setRun).join('')).join(' ');
}

function setBody({body}) {
  return body
    .map((block) =>
      block.kind === 'item' ? `<li>${setSentences(block)}</li>` : `<p>${setSentences(block)}</p>`,
    )
    .join('\n')
    .replace(/<li>[^]*<\/li>/, '<ul>$&</ul>');
}

export function findConclusion(number) {
  return statement.conclusions[number - 1];
}

/** Thesis and body as plain text, paragraphs parted by single spaces. */
export function readConclusion(number) {
  const {thesis, body} = findConclusion(number);
  return [thesis, ...body]
    .flatMap(({sentences}) => sentences.map(({runs}) => runs.map(({text}) => text).join('')))
    .join(' ');
}

/** The words of a conclusion as a blockquote, its attribution beside it: a copy as an author may have it. */
export function setQuotation(number, {attribution = true, heading = false} = {}) {
  const conclusion = findConclusion(number);
  const title = escapeHtml(conclusion.title.text);
  return `${heading ? `<h3>${title}</h3>\n` : ''}<blockquote lang="en">
<p><strong>${setSentences(conclusion.thesis)}</strong></p>
${setBody(conclusion)}
</blockquote>
${attribution ? `<p>— Conclusion ${number}, <cite>${escapeHtml(statement.title.editorial)}</cite></p>\n` : ''}`;
}

/** The same words as plain paragraphs, in nothing. */
export function setParagraphs(number) {
  const conclusion = findConclusion(number);
  return `<p>${setSentences(conclusion.thesis)}</p>\n${setBody(conclusion)}\n`;
}

/**
 * The source of the hand-written element, minified as a build would.
 *
 * @param {readonly number[]} numbers - The conclusions that are in it.
 * @param {{contentVisibility?: boolean}} [options]
 */
export function buildHandWritten(numbers, {contentVisibility = false} = {}) {
  const conclusions = numbers.map((number) => {
    const conclusion = findConclusion(number);
    const title = `<h3 lang="en">${escapeHtml(conclusion.title.text)}</h3>`;
    const thesis = `<p class="thesis" lang="en">${setSentences(conclusion.thesis)}</p>`;
    return [number, title + thesis + setBody(conclusion)];
  });
  const values = {
    CONCLUSIONS: Object.fromEntries(conclusions),
    SHEET: contentVisibility ? 'content-visibility: auto; contain-intrinsic-size: auto 28em;' : '',
    STATEMENT: statement.title.editorial,
  };
  return transformSync(readPage('hand-written.js'), {
    define: Object.fromEntries(
      Object.entries(values).map(([key, value]) => [key, JSON.stringify(value)]),
    ),
    format: 'esm',
    minify: true,
    target: 'es2022',
  }).code;
}

const probe = transformSync(readPage('probe.js'), {minify: true}).code;
export const scaleScript = readPage('scale.js');

/**
 * A page: a heading, a line, what is to be measured, and a line below it that must not be moved.
 *
 * @param {string} content
 * @param {string} [head] - More for the head.
 */
export function setPage(content, head = '') {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>A page of somebody</title>
<link rel="icon" href="data:,">
<style>body { max-width: 45em; margin: 1em auto; padding: 0 1em; font: 1em/1.5 serif; }</style>
<script>${probe}</script>
${head && `${head}\n`}</head>
<body>
<h1>A page</h1>
<p>A line above.</p>
<main>
${content}
</main>
<p>A line below.</p>
</body>
</html>
`;
}

const moduleScript = (address) => `<script type="module" src="${address}"></script>`;

/**
 * Makes code to be pasted by the functions that are published, for the files that are: `/dist/bellagio.js` and those beside it,
 * held to their hashes.
 *
 * @param {Record<string, string>} dist
 * @param {string} id - What is to be shown, as for `bellagio-widgets snippet`.
 * @param {Record<string, string | true>} [attributes] - Those of the tag.
 * @param {'element' | 'declarative'} [form]
 */
export async function writeSnippet(dist, id, attributes = {}, form = 'element') {
  const {makeSnippet} = await import(new URL('dist/modules/src/snippets.js', root));
  const integrity = JSON.parse(dist['integrity.json']);
  const options = {form, attributes, integrity, scriptUrl: '/dist/'};
  const {code, message} = makeSnippet(statement, id, options);
  if (code === undefined) throw new Error(message);
  return code;
}

/** The three tags that the first file holds, in settings. */
export const firstTags = `<bellagio-settings permalink-base="/b/">
<bellagio-conclusion n="7"></bellagio-conclusion>
<bellagio-signatories filter></bellagio-signatories>
<bellagio-quote-rotator></bellagio-quote-rotator>
</bellagio-settings>`;

/**
 * Everything that is measured in a browser, as files to be served.
 *
 * @param {Record<string, string>} dist
 */
export async function buildSite(dist) {
  const element = await writeSnippet(dist, 'c7');
  // The same text without the tag around it, and without the script.
  const [quotation] = /(?<=<bellagio-conclusion[^>]*>)[^]*(?=<\/bellagio-conclusion>)/.exec(
    element,
  );
  const files = {
    '/blank.html': setPage(''),
    '/static.html': setPage(`<div data-words>${quotation}</div>`),
    '/bare.html': setPage(
      `<bellagio-conclusion n="7"></bellagio-conclusion>\n${moduleScript('dist/bellagio.js')}`,
    ),
    '/element.html': setPage(element),
    '/first-tags.html': setPage(`${firstTags}\n${moduleScript('dist/bellagio.js')}`),
    '/hand-written.html': setPage(
      `<hand-written-conclusion n="7"></hand-written-conclusion>\n${moduleScript('hand-written.js')}`,
    ),
    '/iframe.html': setPage(
      '<iframe src="static.html" title="Conclusion 7" width="700" height="500"></iframe>',
    ),
    '/scale.html': setPage(moduleScript('dist/bellagio.js')),
    '/scale-hand-written.html': setPage(moduleScript('all-hand-written.js')),
    '/scale-hand-written-visible.html': setPage(moduleScript('all-hand-written-visible.js')),
    '/hand-written.js': buildHandWritten([7]),
    '/all-hand-written.js': buildHandWritten(statement.conclusions.map(({number}) => number)),
    '/all-hand-written-visible.js': buildHandWritten(
      statement.conclusions.map(({number}) => number),
      {contentVisibility: true},
    ),
  };
  for (const [path, content] of Object.entries(dist)) {
    if (/\.(js|css)$/.test(path) && !path.startsWith('modules/')) files[`/dist/${path}`] = content;
  }
  return files;
}
