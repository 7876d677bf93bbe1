// The playground: native controls made from the table of options, the tag that they set, and its markup.
//
// What the form holds is the only state. Every change shows it anew, and writes it into the page's address, behind
// `#playground?`: no element has such an id, so the contents' links and this never meet.

import {makeCopyButton} from './copy-button.js';
import {setControl, writeControls} from './form-address.js';
import {make, makeFields, readAttributes} from './option-fields.js';
import {events, settings, tags} from './playground-options.js';

const prefix = '#playground?';
const copyLabel = 'Copy markup';
const linesOfLog = 6;

const form = document.querySelector('.playground form');
const stage = document.querySelector('.stage');
const column = document.querySelector('.stage .column');
const happened = document.querySelector('.happened');
const markup = document.querySelector('#markup');
const length = document.querySelector('.markup .length');

function writeTag(name, attributes) {
  const escape = (value) =>
    value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
  return [
    name,
    ...attributes.map(([key, value]) => (value ? `${key}="${escape(value)}"` : key)),
  ].join(' ');
}

function writeMarkup(tag, attributes, around) {
  const element = `<${writeTag(tag, attributes)}></${tag}>`;
  if (around.length === 0) return element;
  return `<${writeTag('bellagio-settings', around)}>\n  ${element}\n</bellagio-settings>`;
}

/** Sets what is missing or differs and nothing else, as a framework would, so that the element has to follow. */
function setAttributes(element, attributes) {
  const wanted = new Map(attributes);
  for (const name of element.getAttributeNames()) {
    if (!wanted.has(name)) element.removeAttribute(name);
  }
  for (const [name, value] of wanted) {
    if (element.getAttribute(name) !== value) element.setAttribute(name, value);
  }
}

/** A disabled group keeps its values, and is left out of everything else. */
const groupOf = new Map(
  Object.entries(tags).map(([tag, options]) => {
    const legend = make('legend', {}, 'Attributes');
    const group = make('fieldset', {}, legend, makeFields(options));
    group.dataset.tag = tag;
    return [tag, group];
  }),
);
const settingsFields = makeFields(settings);
const provider = document.createElement('bellagio-settings');
const copyButton = makeCopyButton(copyLabel, {
  read: () => markup.value,
  select() {
    markup.focus();
    markup.select();
  },
});

function show() {
  const tag = form.elements.tag.value;
  for (const [name, group] of groupOf) group.hidden = group.disabled = name !== tag;
  for (const {name, value} of form.querySelectorAll('.page select')) stage.dataset[name] = value;
  stage.dir = stage.dataset.direction;

  const attributes = readAttributes(groupOf.get(tag));
  const around = readAttributes(settingsFields);
  setAttributes(provider, around);
  const shown = provider.firstElementChild;
  const element = shown?.localName === tag ? shown : document.createElement(tag);
  setAttributes(element, attributes);
  if (element !== shown) provider.replaceChildren(element);

  markup.value = writeMarkup(tag, attributes, around);
  length.textContent = `${markup.value.length} characters`;
  copyButton.textContent = copyLabel;
}

/** The controls whose values count now. */
function listControls() {
  return [...form.querySelectorAll(':enabled[name]:not([type=radio])')];
}

function writeAddress() {
  const state = new URLSearchParams([
    ['tag', form.elements.tag.value],
    ...writeControls(listControls()),
  ]);
  try {
    history.replaceState(history.state, '', `${prefix}${state}`);
  } catch {
    // Some browsers refuse too many of these in a row. The next one will do.
  }
}

/** Sets the controls by the page's address, if it is one of ours. */
function readAddress() {
  if (!location.hash.startsWith(prefix)) return;
  const state = new URLSearchParams(location.hash.slice(prefix.length));
  form.reset();
  const radio = form.querySelector(`[name=tag][value="${CSS.escape(state.get('tag') ?? '')}"]`);
  if (radio) radio.checked = true;
  show();
  for (const control of listControls()) {
    const value = state.get(control.name);
    if (value === null) continue;
    control.closest('details')?.setAttribute('open', '');
    setControl(control, value);
  }
  show();
  document.querySelector('#playground').scrollIntoView();
}

function log({type, passage, attribute, value, found, automatic}) {
  const line = make('p', {}, `${type}: ${passage ?? found ?? `${attribute}="${value}"`}`);
  if (automatic) line.append(' (by itself)');
  happened.append(line);
  while (happened.children.length > linesOfLog) happened.firstElementChild.remove();
}

const radios = Object.keys(tags).map((tag, index) =>
  make(
    'label',
    {},
    make('input', {type: 'radio', name: 'tag', value: tag, defaultChecked: index === 0}),
    make('code', {}, tag),
  ),
);
form.querySelector('.tags').append(...radios);
form.querySelector('.tags').after(...groupOf.values());
form.querySelector('.settings').append(settingsFields);
length.before(copyButton, ' ');
column.append(provider);

for (const type of events) stage.addEventListener(type, log);
form.addEventListener('input', show);
form.addEventListener('change', writeAddress);
form.addEventListener('submit', (event) => event.preventDefault());
form.querySelector('.again').addEventListener('click', () => {
  form.reset();
  show();
  writeAddress();
});
addEventListener('hashchange', readAddress);

// Where the column is wider than its place, it is scrolled: without a pointer, that needs the focus.
const watched = new ResizeObserver(() => {
  if (stage.scrollWidth > stage.clientWidth) stage.tabIndex = 0;
  else stage.removeAttribute('tabindex');
});
watched.observe(stage);
watched.observe(column);

show();
readAddress();
