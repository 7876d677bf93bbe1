// The code, what it weighs, and what can be done with it.

import {makeSnippet} from '../../dist/modules/src/snippets.js';
import {statement} from '../../dist/modules/src/text.js';
import {makeCopyButton} from '../copy-button.js';
import {make} from '../option-fields.js';
import {formsThatLoad} from './places.js';
import {writePrivacy} from './privacy.js';
import {readElement} from './read-element.js';

const endings = {html: 'html', markdown: 'md', text: 'txt'};
const labels = {
  code: 'Copy code',
  link: 'Copy link',
  privacy: 'Copy paragraph',
  rights: 'Copy line',
};

const find = (selector) => document.querySelector(selector);
const area = find('#code');
const size = find('.size');
const address = find('.address');
const privacy = find('.privacy');

const selectText = (element) => () => getSelection().selectAllChildren(element);

const copyButton = makeCopyButton(labels.code, {
  read: () => area.value,
  select() {
    area.focus();
    area.select();
  },
});
const linkButton = makeCopyButton(labels.link, {
  read: () => address.href,
  select: selectText(address),
});
const privacyButton = makeCopyButton(labels.privacy, {
  read: () => privacy.textContent,
  select: selectText(privacy),
});
const rightsButton = makeCopyButton(labels.rights, {
  read: () => find('.rights').textContent,
  select: selectText(find('.rights')),
});
const downloadButton = make('button', {type: 'button', className: 'text-button'}, 'Download');

/** What is shown now. */
let shown = {name: '', language: 'text'};

/** A file of its own is read in the right letters, and has a title. */
function writeFile() {
  if (shown.language !== 'html') return area.value;
  return `<!doctype html>\n<meta charset="utf-8">\n<title>${shown.name}</title>\n${area.value}\n`;
}

function download() {
  const file = new Blob([writeFile()], {type: `text/${shown.language}`});
  const href = URL.createObjectURL(file);
  make('a', {href, download: `${shown.name}.${endings[shown.language]}`}).click();
  URL.revokeObjectURL(href);
}

/** Counts the bytes that a text takes as it is, and as servers send it; those only where the browser can tell. */
async function measure(text) {
  const bytes = new Blob([text]);
  if (!globalThis.CompressionStream) return {plain: bytes.size};
  const packed = bytes.stream().pipeThrough(new CompressionStream('gzip'));
  return {plain: bytes.size, packed: (await new Response(packed).blob()).size};
}

const count = new Intl.NumberFormat('en');

async function showSize(text) {
  const {plain, packed} = await measure(text);
  if (area.value !== text) return;
  // What is short grows when it is packed: servers leave it as it is.
  const also = packed < plain ? `, ${count.format(packed)} with gzip` : '';
  size.textContent = `${count.format(plain)} bytes${also}`;
}

/** Puts the buttons in their places. */
export function fillPanel() {
  find('.actions').append(copyButton, downloadButton);
  find('.share').append(linkButton);
  privacy.after(privacyButton);
  find('.rights').after(rightsButton);
  downloadButton.addEventListener('click', download);
}

/** Where the files of a choice are loaded from; `undefined` where none are. */
function readScript({id, form, scriptUrl}) {
  return formsThatLoad.includes(form) ? readElement(statement, id, {scriptUrl})?.script : undefined;
}

/**
 * Shows the code of a choice.
 *
 * @param {import('./choice-fields.js').Choice} choice
 * @param {Record<string, string>} integrity - The hashes of the published files.
 * @param {string} fault - Why there is no code; empty where there is.
 * @returns {Promise<void>} Kept once its size is shown.
 */
export async function showCode(choice, integrity, fault) {
  const {code = '', language = 'text'} = fault
    ? {}
    : makeSnippet(statement, choice.id, {...choice, integrity});
  shown = {name: `bellagio-${choice.id}-${choice.form}`, language};
  area.value = code;
  area.rows = Math.min(Math.max(code.split('\n').length, 4), 16);
  copyButton.textContent = labels.code;
  for (const button of [copyButton, downloadButton, privacyButton]) button.disabled = !code;
  privacy.textContent = code
    ? writePrivacy(choice, readScript(choice))
    : 'Once there is code, this says what it loads.';
  privacyButton.textContent = labels.privacy;
  size.textContent = code ? '' : `There is no code. ${fault}`;
  if (code) await showSize(code);
}

/** Shows the address by which a choice is shared. */
export function showAddress(href) {
  address.href = href;
  address.textContent = href;
  linkButton.textContent = labels.link;
}
