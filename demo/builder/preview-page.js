// The page that a preview shows: the code in a blank page, made with the files of this place, wherever the code will take
// them from. So nothing is asked of anybody else, and code can be tried that is not published yet.

import {makeSnippet} from '../../dist/modules/src/snippets.js';
import {parseAddress} from './parse-address.js';
import {readElement} from './read-element.js';

/** Where this builder lies: the published pages stand beside it. */
export const thisPlace = new URL('.', location.href).href;

/** Where the files of the package lie, for this builder. */
export const thisScript = new URL('../../dist/bellagio.js', location.href).href;

const sheet = new URL('preview.css', location.href).href;

/** What code of each kind needs besides itself to be seen, and what is to be said of that. */
const kinds = {
  upgradable: {
    note: 'With the script that the site may have. Without scripts, you see what everybody else does.',
  },
  markdown: {as: 'blockquote', note: 'About as a site sets the Markdown.'},
  url: {
    note: 'The published page as a card, if there is one. A site may also frame it, or show the address alone.',
  },
  tag: {note: 'The tag, as such a builder runs it. Without scripts there is nothing to see.'},
  email: {
    note: 'On white, as most mail programs have it. In the dark, with its colours turned, as others do.',
  },
  iframe: {note: 'With the page beside this builder. It is light or dark as your system is.'},
};

/**
 * What is to be said of the preview of a form.
 *
 * @returns {string} Empty where all is as in the code.
 */
export function notePreview(form) {
  return kinds[form]?.note ?? '';
}

function makeElement(name, attributes, ...content) {
  const element = document.implementation.createHTMLDocument().createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...content);
  return element;
}

/** Loads a page that may be published beside this builder; `undefined` where there is none. */
async function loadPage(address) {
  try {
    const answer = await fetch(address);
    const text = await answer.text();
    return answer.ok ? new DOMParser().parseFromString(text, 'text/html') : undefined;
  } catch {
    return undefined;
  }
}

/** Shows an address as a reader meets it who is sent it: the page's own card, or where there is none, the address. */
async function showAddress(address) {
  const link = makeElement('a', {href: address}, address);
  const page = await loadPage(address);
  const read = (name) => page?.querySelector(`meta[property="og:${name}"]`)?.content ?? '';
  // A card that is published elsewhere stays there: nothing is asked of others here.
  const image = parseAddress(read('image'));
  if (image?.origin !== location.origin) return link.outerHTML;
  link.className = 'card';
  link.replaceChildren(
    makeElement('img', {src: image.href, alt: read('image:alt')}),
    makeElement('strong', {}, read('title')),
  );
  return link.outerHTML;
}

/** Shows the frame, if there is a page for it. */
async function showFrame(code) {
  const {body} = new DOMParser().parseFromString(code, 'text/html');
  const address = body.querySelector('iframe').src;
  if (await loadPage(address)) return code;
  return makeElement(
    'p',
    {},
    `No page is published at ${address}, so there is nothing in the frame.`,
  ).outerHTML;
}

/** The tag by itself with the script of its own, as site builders run it that ask for the two. */
function runTag(statement, id, options) {
  const {tag} = readElement(statement, id, options);
  tag.replaceChildren();
  const src = new URL(`tags/${tag.localName}.js`, thisScript).href;
  return tag.outerHTML + makeElement('script', {type: 'module', src}).outerHTML;
}

/**
 * Makes what a preview shows of a choice.
 *
 * @param {object} choice - As `makeSnippet` takes it: `id` and the options.
 * @param {boolean} scripts - Whether scripts run.
 * @returns {Promise<string>} Markup; empty where there is no code.
 */
async function writeBody(statement, {id, ...options}, scripts) {
  const {form} = options;
  const needsPages = form === 'iframe' || form === 'url';
  const {code} = makeSnippet(statement, id, {
    ...options,
    form: kinds[form]?.as ?? form,
    scriptUrl: thisScript,
    baseUrl: needsPages ? thisPlace : options.baseUrl,
  });
  if (!code) return '';
  if (form === 'text') return makeElement('pre', {}, code).outerHTML;
  if (form === 'url') return showAddress(code);
  if (form === 'iframe') return showFrame(code);
  if (form === 'tag') return runTag(statement, id, options);
  if (form !== 'upgradable' || !scripts) return code;
  return code + makeElement('script', {type: 'module', src: thisScript}).outerHTML;
}

/**
 * Writes the page that a preview shows.
 *
 * @param {object} choice - As `makeSnippet` takes it: `id` and the options.
 * @param {{dark: boolean, rtl: boolean, scripts: boolean}} view
 * @returns {Promise<string>} A whole document, whose links open elsewhere.
 */
export async function writePreview(statement, choice, {dark, rtl, scripts}) {
  const body = await writeBody(statement, choice, scripts);
  const scheme = dark ? 'dark' : 'light';
  return `<!doctype html>
<html lang="en" dir="${rtl ? 'rtl' : 'ltr'}" class="${scheme} ${choice.form}">
<head>
<meta charset="utf-8">
<meta name="color-scheme" content="${scheme}">
<title>Preview</title>
<base target="_blank">
<link rel="stylesheet" href="${sheet}">
</head>
<body>
${body}
</body>
</html>`;
}
