// The controls of the builder, and the choice that they hold.

import {listForms, listTagAttributes, snippetForms} from '../../dist/modules/src/snippets.js';
import {statement} from '../../dist/modules/src/text.js';
import {make, makeFields, readAttributes} from '../option-fields.js';
import {tags} from '../playground-options.js';
import {parseAddress} from './parse-address.js';
import {choosePassage, listPassages, namePassage} from './passage-list.js';
import {formNames, formsThatLoad, formsWithTag, places} from './places.js';
import {thisPlace, thisScript} from './preview-page.js';
import {readElement} from './read-element.js';

/**
 * @typedef {object} Choice - What `makeSnippet` is asked for.
 * @property {string} id
 * @property {string} form
 * @property {Record<string, string | true>} attributes
 * @property {string | undefined} baseUrl
 * @property {string | undefined} scriptUrl
 */

/** The name of the tag that shows a passage; `undefined` for what there is no code for. */
function tagOf(id) {
  return readElement(statement, id)?.tag.localName;
}

function makePlace({id, name}, index) {
  const radio = make('input', {type: 'radio', name: 'place', value: id});
  radio.defaultChecked = index === 0;
  return make('label', {}, radio, ' ', make('span', {}, name));
}

/** Makes the attributes that a tag takes in code, besides the one that says what it shows. */
function makeAttributes([tag, options]) {
  const names = listTagAttributes(tag);
  const fields = makeFields(options.filter(({name}) => names.includes(name)));
  const legend = make('legend', {}, 'Attributes of ', make('code', {}, tag));
  const group = make(
    'fieldset',
    {className: 'attributes', hidden: true, disabled: true},
    legend,
    fields,
  );
  group.dataset.tag = tag;
  return names.length ? [group] : [];
}

/**
 * Fills the form with all that there is to choose from.
 *
 * @param {HTMLFormElement} form
 */
export function fillFields(form) {
  const {elements} = form;
  listPassages(elements.passage, statement);
  form.querySelector('.places').append(...places.map(makePlace));
  for (const value of snippetForms) elements.form.append(make('option', {value}));
  form.querySelector('.no-attributes').after(...Object.entries(tags).flatMap(makeAttributes));
  elements['base-url'].defaultValue = thisPlace;
}

/**
 * Finds the control of a name that counts now: several tags may have an attribute of that name.
 *
 * @returns {HTMLInputElement | HTMLSelectElement | undefined}
 */
export function findControl(form, name) {
  return [...form.elements].find((one) => one.name === name && one.matches(':enabled'));
}

/** The form of code that a place wants. */
function readPlace(form) {
  return places.find(({id}) => id === form.elements.place.value);
}

/** The form that was chosen by hand, if it is one; without it, the place's holds. */
export function readWishedForm(form) {
  return form.elements.form.dataset.wished ?? '';
}

/** Chooses a form by hand; the place's own, or an empty one, follows the place again. */
export function wishForm(form, wished) {
  form.elements.form.dataset.wished = wished === readPlace(form).form ? '' : wished;
}

function readScriptUrl({elements}) {
  if (elements.script.value === 'cdn') return undefined;
  return elements.script.value === 'here' ? thisScript : elements['script-url'].value.trim();
}

/**
 * Reads what was chosen.
 *
 * @param {HTMLFormElement} form
 * @returns {Choice}
 */
export function readChoice(form) {
  const {elements} = form;
  const id = elements['passage-id'].value.trim();
  const possible = listForms(id);
  const wanted = [readWishedForm(form), readPlace(form).form, ...possible];
  const name = wanted.find((one) => possible.includes(one));
  const group = form.querySelector(`[data-tag="${tagOf(id)}"]`);
  const attributes = group && formsWithTag.includes(name) ? readAttributes(group) : [];
  return {
    id,
    form: name,
    attributes: Object.fromEntries(attributes.map(([key, value]) => [key, value || true])),
    baseUrl: elements['base-url'].value.trim() || undefined,
    scriptUrl: formsThatLoad.includes(name) ? readScriptUrl(form) : undefined,
  };
}

/** Tells why a form stands where another was asked for. */
function explainForm(form, {id, form: name}) {
  const place = readPlace(form);
  const wanted = readWishedForm(form) || place.form;
  if (name !== wanted) {
    const what = namePassage(statement, id).toLowerCase();
    return `There is no form “${wanted}” of this choice (${what}); this is the nearest that there is.`;
  }
  return wanted === place.form
    ? ''
    : `Chosen by hand. What fits this place best is “${place.form}”.`;
}

/** Whether an address is one that only this machine has. */
function leadsHere(address) {
  const host = parseAddress(address)?.hostname ?? '';
  return /^(localhost|127(\.\d+){3}|\[::1\])$|\.localhost$/.test(host);
}

/**
 * Shows the controls that belong to a choice, with what is to be said of them.
 *
 * @param {HTMLFormElement} form
 * @param {Choice} choice
 */
export function showFields(form, choice) {
  const {elements} = form;
  const known = namePassage(statement, choice.id);
  if (known) choosePassage(elements.passage, statement, choice.id);

  const possible = listForms(choice.id);
  for (const option of elements.form.options) {
    option.disabled = !possible.includes(option.value);
    const why = option.disabled ? 'not for what is chosen' : formNames[option.value];
    option.textContent = `${option.value}: ${why}`;
  }
  elements.form.value = choice.form;
  form.querySelector('.why').textContent = readPlace(form).why;
  form.querySelector('#form-hint').textContent = explainForm(form, choice);

  const tag = formsWithTag.includes(choice.form) ? tagOf(choice.id) : undefined;
  const groups = [...form.querySelectorAll('fieldset[data-tag]')];
  for (const group of groups) group.hidden = group.disabled = group.dataset.tag !== tag;
  form.querySelector('.no-attributes').hidden = groups.some(({hidden}) => !hidden);
  form.querySelector('.local').hidden = !leadsHere(choice.baseUrl);
  const scripts = form.querySelector('.scripts');
  scripts.hidden = scripts.disabled = !formsThatLoad.includes(choice.form);
  const own = form.querySelector('.own-script');
  own.hidden = elements['script-url'].disabled = elements.script.value !== 'own';
}
