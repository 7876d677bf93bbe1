import {makeElement} from '../controllers/make-element.js';
import type {Language} from '../text/language.js';

/** What chrome of ours is marked with. */
export function markLanguage({lang, dir}: Language): Readonly<Record<'lang' | 'dir', string>> {
  return {lang, dir};
}

/** Makes a slot for words of ours. */
export function makeSlot(name: string): HTMLSlotElement {
  return makeElement('slot', {name: `bellagio-${name}`});
}

/**
 * Sets words and chrome into the frame that every widget has in common.
 *
 * @param attributes - Those of the innermost part.
 */
export function makeFrame(
  language: Language,
  attributes: Readonly<Record<string, string>>,
  ...content: readonly (Node | string)[]
): HTMLElement {
  const sheet = makeElement(
    'div',
    {...markLanguage(language), part: 'sheet', ...attributes},
    ...content,
  );
  return makeElement('div', {part: 'frame'}, makeElement('div', {class: 'view'}, sheet));
}

/**
 * Makes what says that the statement does not hold what was asked for.
 *
 * @param message - `{value}` in it stands for what was asked for.
 */
export function makeNotice(
  language: Language,
  message: string,
  value: string,
  name: 'p' | 'span' = 'p',
): HTMLElement {
  const text = language.say(message, {value});
  return makeElement(name, {...markLanguage(language), part: 'notice'}, text);
}

/**
 * Makes a button of the kind that stands under the words.
 *
 * @param name - Its name, and one of its parts.
 * @param label - What it says.
 */
export function makeAction(name: string, label: string): HTMLButtonElement {
  return makeElement('button', {part: `action ${name}`, name, title: label}, label);
}
