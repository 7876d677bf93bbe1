// Names for all that there is code for, made from the statement.

import {describePlace, findPassage, listPassageIds} from '../../dist/modules/src/text.js';
import {make} from '../option-fields.js';

/** What code can be had for besides passages. */
const wholes = {
  statement: 'The whole statement',
  rotator: 'Its quotations, one at a time',
};

/** So many words of a sentence tell it from others. */
const fewWords = 5;

/**
 * Names a passage, the whole statement or the rotator.
 *
 * @param {import('../../dist/types/src/text.js').Statement} statement
 * @param {string} id
 * @returns {string | undefined} For example `Conclusion 7, thesis`; `undefined` for what there is no code for.
 */
export function namePassage(statement, id) {
  if (Object.hasOwn(wholes, id)) return wholes[id];
  const place = describePlace(statement, id);
  return place && place.charAt(0).toUpperCase() + place.slice(1);
}

function makeOption(statement, id) {
  const name = namePassage(statement, id);
  const {text} = findPassage(statement, id);
  const signer = statement.signatories.find((one) => one.id === id);
  const words = text.split(' ', fewWords).join(' ');
  const told = signer?.name ?? (/\.s\d+$/.test(id) ? `“${words} …”` : undefined);
  return make('option', {value: id}, told ? `${name}: ${told}` : name);
}

/**
 * Fills a list with every passage id of the statement, by conclusion.
 *
 * @param {HTMLSelectElement} select
 */
export function listPassages(select, statement) {
  const conclusions = statement.conclusions.map(({id, number, title}) => [
    id,
    `${number}. ${title.text}`,
  ]);
  const sections = new Map([
    ['title', statement.title.editorial],
    ['preamble', namePassage(statement, 'preamble')],
    ...conclusions,
    ['signatories', namePassage(statement, 'signatories')],
  ]);
  const groups = new Map(
    Array.from(sections, ([section, label]) => [section, make('optgroup', {label})]),
  );
  for (const [id, name] of Object.entries(wholes)) {
    groups.get('title').append(make('option', {value: id}, name));
  }
  for (const id of listPassageIds(statement)) {
    const [section] = id.split('.', 1);
    groups.get(section).append(makeOption(statement, id));
  }
  select.append(...groups.values());
}

/**
 * Chooses a passage in such a list. A range is none of its own, and is added while it is chosen.
 *
 * @param {HTMLSelectElement} select
 * @param {string} id
 */
export function choosePassage(select, statement, id) {
  select.querySelector('[data-range]')?.remove();
  if (id.includes('-')) {
    const option = make('option', {value: id}, namePassage(statement, id));
    option.dataset.range = '';
    const [section] = id.split('.', 1);
    select.querySelector(`[value="${section}"]`).parentElement.append(option);
  }
  select.value = id;
}
