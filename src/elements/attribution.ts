import {english as strings} from '../../data/strings/en.js';
import {statement} from '../context/statement.js';
import type {Chrome} from '../controllers/chrome.js';
import {makeElement} from '../controllers/make-element.js';
import {permalinkTo, resolveAddress} from '../text/addresses.js';
import {english} from '../text/english.js';
import type {Language} from '../text/language.js';

/**
 * Makes what names the source, for `linkSource` to give an address.
 *
 * @param place - Which part of the statement is shown, where that is known by now.
 */
export function makeAttribution(place = ''): HTMLElement {
  const title = makeElement('cite', english, statement.title.editorial);
  return makeElement(
    'p',
    {part: 'attribution'},
    makeElement('span', {part: 'place'}, place),
    ' ',
    makeElement('a', {part: 'source'}, title),
  );
}

/**
 * Gives the link in the attribution an address: the source's own, else the part's on the published pages.
 *
 * @param place - A conclusion's number, or the id of another part.
 */
export function linkSource(chrome: Chrome, place: number | string): void {
  const {permalinkBase, sourceUrl} = chrome.settings.current;
  const page = location.href;
  chrome.set(
    'source',
    'href',
    resolveAddress(sourceUrl, page) ?? permalinkTo(permalinkBase, page, place),
  );
}

/** @param n - Its number. */
export function nameConclusion(language: Language, n: number | string): string {
  return language.say(strings.conclusion, {n});
}
