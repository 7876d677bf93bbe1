import {englishFilter as strings} from '../../data/strings/en-opened.js';
import type {AttributeReader} from '../controllers/attribute-reader.js';
import {setSignatories} from '../controllers/canonical-words.js';
import type {Chrome} from '../controllers/chrome.js';
import {makeElement} from '../controllers/make-element.js';
import {filterSignatories} from '../text/filter-signatories.js';
import type {Signatory} from '../text/statement-types.js';

// Loaded when a reader enters the search field.

/**
 * Shows whom a query finds, in place of the list, and says how many they are. The list itself stays in the page.
 *
 * @param field - Where the reader types; Escape clears it. A query longer than it takes is none that a reader could have
 * typed: then all are shown, and the console is told.
 * @param signatories - All of them, in the order in which they are shown.
 */
export function showFound(
  chrome: Chrome,
  field: HTMLInputElement,
  signatories: readonly Signatory[],
  attributes: AttributeReader,
): void {
  // Some browsers clear a search field by themselves.
  field.onkeydown ??= (event) => {
    if (event.key !== 'Escape' || !field.value) return;
    // It clears this, and does not also close the dialog of the page that this stands in.
    event.preventDefault();
    field.value = '';
    field.dispatchEvent(new Event('input', {bubbles: true}));
  };
  const {language} = chrome;
  const list = chrome.find('[part="list"]');
  if (!list) return;
  // What stands in the field by now: this may have been asked for before the last letter, and come after it.
  const {value, maxLength} = field;
  const tooLong = value.length > maxLength;
  attributes.report('filter', value, tooLong);
  const query = tooLong ? '' : value.trim();
  const found = filterSignatories(signatories, query);
  const filtered = query !== '';
  list.classList.toggle('behind', filtered);
  while (list.nextSibling) list.nextSibling.remove();
  if (filtered) {
    const shown = found.length
      ? makeElement('dl', {part: 'list found'}, ...setSignatories(found))
      : makeElement('p', {part: 'notice'}, language.say(strings.foundNone));
    list.after(shown);
    // Over a shorter list of an author's it scrolls: what scrolls must be reachable by keyboard.
    if (shown.scrollHeight > shown.clientHeight) shown.tabIndex = 0;
  }
  const values = {n: found.length, count: signatories.length};
  chrome.write('status', filtered ? language.say(strings.found, values) : '');
}
