// The builder. What the form holds is the only state: every change shows all of it anew, and writes it into the page's
// address.

import {statement} from '../../dist/modules/src/text.js';
import {announce} from '../announce.js';
import {make} from '../option-fields.js';
import {readAddress, writeAddress} from './choice-address.js';
import {fillFields, readChoice, showFields, wishForm} from './choice-fields.js';
import {fillPanel, showAddress, showCode} from './code-panel.js';
import {showFault} from './field-fault.js';
import {findFaults} from './find-faults.js';
import {namePassage} from './passage-list.js';
import {notePreview, writePreview} from './preview-page.js';
import {markPassage, watchReading} from './reading-view.js';
import {showPreview} from './show-preview.js';

/** How long changes rest before they are told of, and faults in what is still being written, in milliseconds. */
const rest = 700;

/** How long a choice stands before it is previewed, in milliseconds. */
const glance = 120;

const form = document.querySelector('.builder');
const {elements} = form;
const find = (selector) => document.querySelector(selector);
const box = find('.reading');
const host = find('bellagio-statement');
const chosen = find('.chosen');
const stage = find('.stage');
const note = find('.note');

/** The hashes of the published files, once they are known. */
let integrity = {};

/** Whether the statement stands in the page, to be marked. */
let readable = false;

/** Counts what was shown, so that what comes late is known to be old. */
let shows = 0;

async function showChoicePreview(choice, turn) {
  // Whoever goes through a list with the keyboard passes what is not meant.
  await new Promise((resolve) => setTimeout(resolve, glance));
  if (turn !== shows) return;
  const scripts = !elements['no-scripts'].checked;
  const view = {dark: elements.dark.checked, rtl: elements.rtl.checked, scripts};
  const page = await writePreview(statement, choice, view);
  if (turn !== shows) return;
  stage.classList.toggle('dark', view.dark);
  stage.classList.toggle('narrow', elements.narrow.checked);
  note.textContent = notePreview(choice.form);
  showPreview(stage, page, scripts);
}

function clearPreview() {
  stage.replaceChildren();
  note.textContent = 'There is nothing to be seen without code.';
}

/** Shows the faults that there are, each at its control. */
function showFaults(faults) {
  for (const control of elements) {
    const own = faults.filter((fault) => fault.control === control);
    showFault(control, own.map(({text}) => text).join(' '));
  }
}

/** Shows all that follows from what the form holds. */
async function show(reveal, said = '') {
  const turn = ++shows;
  const choice = readChoice(form);
  showFields(form, choice);
  const faults = findFaults(form, choice);
  showFaults(faults);
  showAddress(writeAddress(form));
  const name = namePassage(statement, choice.id);
  chosen.textContent = name ? `Chosen: ${name}.${said}` : '';
  if (readable) markPassage(box, host, statement, choice.id, reveal);
  const [{text = ''} = {}] = faults;
  stage.ariaBusy = text ? null : 'true';
  if (text) clearPreview();
  else void showChoicePreview(choice, turn);
  await showCode(choice, integrity, text);
  return turn === shows ? choice : undefined;
}

/** What was shown, as an address. */
let before = '';
let waiting;
let telling;

async function update({reveal = true, said} = {}) {
  const address = writeAddress(form);
  if (address === before) return;
  before = address;
  find('.complaints').replaceChildren();
  try {
    history.replaceState(history.state, '', address);
  } catch {
    // Some browsers refuse too many of these in a row. The next one will do.
  }
  const choice = await show(reveal, said);
  if (!choice) return;
  clearTimeout(telling);
  telling = setTimeout(() => announce(`${choice.form}: ${find('.size').textContent}`), rest);
}

function handleChange({type, target}) {
  if (target === elements.passage) elements['passage-id'].value = target.value;
  if (target === elements.form) wishForm(form, target.value);
  if (target.name === 'place') wishForm(form, '');

  clearTimeout(waiting);
  const writing = type === 'input' && target.matches('input:not([type=checkbox], [type=radio])');
  const faults = writing ? findFaults(form, readChoice(form)) : [];
  if (faults.some(({control}) => control === target)) waiting = setTimeout(update, rest);
  else void update();
}

/** Says what is said of a selection besides what was chosen by it. */
function handleReading(id, grown, cut) {
  elements['passage-id'].value = id;
  const said = [
    grown ? ' Your selection has grown to whole sentences.' : '',
    cut ? ' A passage ends with its section.' : '',
  ];
  void update({reveal: false, said: said.join('')});
}

function complain(complaints) {
  if (!complaints.length) return;
  find('.complaints').append(
    make('p', {}, 'Not all that the address of this page asks for can be had:'),
    make('ul', {}, ...complaints.map((text) => make('li', {}, text))),
  );
}

async function loadIntegrity() {
  try {
    integrity = await (await fetch('../../dist/integrity.json')).json();
  } catch {
    complain(['The hashes of the files could not be loaded. The code comes without them.']);
  }
}

async function begin() {
  fillFields(form);
  fillPanel();
  await loadIntegrity();
  complain(readAddress(form, location.search));
  before = writeAddress(form);
  find('.waiting').remove();
  form.hidden = false;
  form.addEventListener('input', handleChange);
  form.addEventListener('change', handleChange);
  form.addEventListener('submit', (event) => event.preventDefault());
  await show(true);
}

async function beginReading() {
  await customElements.whenDefined('bellagio-statement');
  await host.updateComplete;
  readable = true;
  watchReading(box, host, statement, handleReading);
  markPassage(box, host, statement, readChoice(form).id, true);
}

void begin();
void beginReading();
