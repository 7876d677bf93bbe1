// Native controls for the options of a tag, from the table of options; and the attributes that they ask for.

/** @typedef {import('./playground-options.js').Option} Option */

/** @type {Map<Element, Option>} */
const optionOf = new Map();

/** Makes an element with properties and children. */
export function make(name, properties, ...children) {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...children);
  return element;
}

/** @param {Option} option */
function makeControl({name, kind, choices, min, max, standard, start}) {
  if (kind === 'choice') {
    return make('select', {name}, ...choices.map((choice) => make('option', {}, choice)));
  }
  if (kind === 'switch') return make('input', {type: 'checkbox', name});
  const input = make('input', {
    type: kind === 'number' ? 'number' : 'text',
    name,
    defaultValue: start ?? standard ?? '',
    spellcheck: false,
    dir: 'ltr',
    autocapitalize: 'none',
  });
  if (kind === 'number') Object.assign(input, {min, max: max ?? ''});
  if (kind === 'address') input.inputMode = 'url';
  return input;
}

/** @param {Option} option */
function makeField(option) {
  const control = makeControl(option);
  optionOf.set(control, option);
  const label = make('label', {}, make('code', {}, option.name), control);
  const field = make('div', {className: option.kind}, label);
  if (option.hint) {
    const hint = make('small', {id: `hint-${optionOf.size}`}, option.hint);
    control.setAttribute('aria-describedby', hint.id);
    field.append(hint);
  }
  return field;
}

/**
 * Makes a control with its label for each option.
 *
 * @param {readonly Option[]} options
 * @returns {HTMLDivElement}
 */
export function makeFields(options) {
  return make('div', {className: 'fields'}, ...options.map(makeField));
}

/**
 * Reads the attributes that a group of controls asks for: those that differ from the default, as they are to be written.
 *
 * @param {Element} fields
 * @returns {[name: string, value: string][]} An empty value for what is only there.
 */
export function readAttributes(fields) {
  return [...fields.querySelectorAll('[name]')].flatMap((control) => {
    const {name, kind, choices, standard} = optionOf.get(control);
    if (kind === 'switch') return control.checked ? [[name, '']] : [];
    const value = control.value.trim();
    return value === '' || value === (choices?.[0] ?? standard) ? [] : [[name, value]];
  });
}
