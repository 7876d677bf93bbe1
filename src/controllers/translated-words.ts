import {statement} from '../context/statement.js';
import {listTranslatable} from '../text/list-translatable.js';
import {makeOnce} from '../text/make-once.js';
import type {Translation} from '../text/read-translation.js';
import type {CanonicalWords} from './canonical-words.js';
import {makeElement} from './make-element.js';

/** By a passage's words, its id: blocks in a page have no ids. */
const listIds = (): ReadonlyMap<string, string> =>
  makeOnce('translatable', () => {
    const write = (runs: readonly {text: string}[]) => runs.map(({text}) => text).join('');
    return new Map(listTranslatable(statement).map(({id, runs}) => [write(runs), id]));
  });

/** The places that words stand in: a block, or the items of a list. */
function listPlaces(block: Element): Element[] {
  return block.localName === 'ul' ? [...block.children] : [block];
}

/** Whether a block stays in the source's words in any translation: names are no words, and neither is what stands above them. */
function isOfSignatories({localName, textContent}: Element): boolean {
  return /^d[dlt]$/.test(localName) || textContent === statement.signaturesHeading;
}

/**
 * Tells whether words can be shown in a translation, which is never mixed with the source: each of their blocks has to be a
 * passage that translations have words for, or of the signatories. Words in a line of the page's own have none.
 */
export function areTranslatable({blocks}: CanonicalWords): boolean {
  const ids = listIds();
  const places = blocks.filter((block) => !isOfSignatories(block)).flatMap(listPlaces);
  return (
    places.length > 0 &&
    places.every((place) => place.localName !== 'span' && ids.has(place.textContent))
  );
}

/** Sets the words of a translation in a place. */
function translatePlace(place: Element, {passages}: Translation): void {
  const runs = passages.get(listIds().get(place.textContent) ?? '') ?? [];
  place.replaceChildren(
    ...runs.map(({text, emphasis}) => (emphasis ? makeElement('em', {}, text) : text)),
  );
}

/** Says of an element which language its words are in. */
function markTranslated(element: Element, {language, direction}: Translation): void {
  element.setAttribute('lang', language);
  element.setAttribute('dir', direction);
}

/** Translates the words in an element that is no block, where they are a passage's. */
export function translateInPlace(element: Element, translation: Translation): void {
  if (!listIds().has(element.textContent)) return;
  translatePlace(element, translation);
  markTranslated(element, translation);
}

/**
 * Translates a block of canonical words.
 *
 * @returns A copy in the translation's words, for no slot; `undefined` for what stays in the source's.
 */
export function translateBlock(block: Element, translation: Translation): Element | undefined {
  if (isOfSignatories(block)) return undefined;
  const copy = block.cloneNode(true) as Element;
  for (const place of listPlaces(copy)) translatePlace(place, translation);
  copy.removeAttribute('slot');
  markTranslated(copy, translation);
  return copy;
}
