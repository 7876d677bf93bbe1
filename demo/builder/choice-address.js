// A choice as the page's address, so that it can be shared. Only what differs from the beginning is written.

import {makeSnippet} from '../../dist/modules/src/snippets.js';
import {statement} from '../../dist/modules/src/text.js';
import {setControl, writeControls} from '../form-address.js';
import {findControl, readChoice, readWishedForm, showFields, wishForm} from './choice-fields.js';
import {findFaults} from './find-faults.js';

/** These are written as what they mean. */
const written = ['passage', 'passage-id', 'form'];

/**
 * Writes the address of what a form holds.
 *
 * @param {HTMLFormElement} form
 * @returns {string} Absolute.
 */
export function writeAddress(form) {
  const {elements} = form;
  const address = new URL(location.pathname, location.href);
  const controls = [...elements].filter(
    (control) => control.name && control.matches(':enabled') && !written.includes(control.name),
  );
  const id = elements['passage-id'];
  const wished = readWishedForm(form);
  address.search = new URLSearchParams([
    ...(id.value === id.defaultValue ? [] : [['passage', id.value]]),
    ...(wished ? [['form', wished]] : []),
    ...writeControls(controls),
  ]);
  return address.href;
}

function readPassage(form, id) {
  const {fault, message} = makeSnippet(statement, id, {form: 'tag'});
  if (fault) return `${message}.`;
  form.elements['passage-id'].value = id;
  return undefined;
}

function readForm(form, name) {
  const {id} = readChoice(form);
  const {fault, message} = makeSnippet(statement, id, {form: name});
  if (fault === 'form' || fault === 'form-of-whole') return `${message}.`;
  wishForm(form, name);
  return undefined;
}

/** Sets one control, if there is one of that name, and says so if it cannot hold the value. */
function readControl(form, name, value) {
  const control = findControl(form, name);
  if (control) {
    return setControl(control, value) ? undefined : `There is no “${value}” for ${name}.`;
  }
  // Whoever passes an address on may have added names of their own.
  return form.elements.namedItem(name) ? `What is chosen has no ${name}.` : undefined;
}

/**
 * Sets a form by an address.
 *
 * @param {HTMLFormElement} form
 * @param {string} search - The query of the address.
 * @returns {string[]} What in it is unknown or broken, each a sentence: there the form stays as it was.
 */
export function readAddress(form, search) {
  const complaints = [];
  const complain = (said) => said && complaints.push(said);
  const asked = new Map([...new URLSearchParams(search)].reverse());
  const take = (name, read) => {
    if (asked.has(name)) complain(read(form, asked.get(name)));
    asked.delete(name);
  };
  take('passage', readPassage);
  take('place', (_, value) => readControl(form, 'place', value));
  take('form', readForm);
  // Which of the others there are depends on these, and on where the script is loaded from.
  showFields(form, readChoice(form));
  take('script', (_, value) => readControl(form, 'script', value));
  showFields(form, readChoice(form));
  for (const [name, value] of asked) complain(readControl(form, name, value));
  for (const {control, text} of findFaults(form, readChoice(form))) {
    complain(text);
    control.value = control.defaultValue;
    // An address of one's own that is none leaves nowhere to load from.
    if (control.name === 'script-url') form.querySelector('[name="script"]').checked = true;
  }
  return complaints;
}
