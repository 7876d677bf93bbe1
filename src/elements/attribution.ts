import {english as strings} from '../../data/strings/en.js';
import {statement} from '../context/statement.js';
import type {Chrome} from '../controllers/chrome.js';
import {makeElement} from '../controllers/make-element.js';
import {permalinkTo, resolveAddress} from '../text/addresses.js';
import {english} from '../text/english.js';
import type {Language} from '../text/language.js';

/** Makes what names the source, for `writeAttribution` to fill. */
export function makeAttribution(): HTMLElement {
  const title = makeElement('cite', english, statement.title.editorial);
  return makeElement(
    'p',
    {part: 'attribution'},
    makeElement('span', {part: 'place'}),
    ' ',
    makeElement('a', {part: 'source'}, title),
  );
}

/**
 * Says in the attribution which part of the statement is shown, and gives its link an address: the source's own, else the
 * part's on the published pages.
 *
 * @param place - A conclusion's number, or the id of another part.
 * @param name - What the part is called, unless it is a conclusion.
 */
export function writeAttribution(
  chrome: Chrome,
  place: number | string,
  name: string = nameConclusion(chrome.language, place),
): void {
  const {permalinkBase, sourceUrl} = chrome.settings.current;
  const page = location.href;
  chrome.set(
    'source',
    'href',
    resolveAddress(sourceUrl, page) ?? permalinkTo(permalinkBase, page, place),
  );
  chrome.write('place', name);
}

/** @param n - Its number. */
export function nameConclusion(language: Language, n: number | string): string {
  return language.say(strings.conclusion, {n});
}
