// What is wrong with a choice, in words for the one who wrote it, and which control it is to be mended in.

import {makeSnippet} from '../../dist/modules/src/snippets.js';
import {statement} from '../../dist/modules/src/text.js';
import {findControl} from './choice-fields.js';
import {parseAddress} from './parse-address.js';

const example = 'https://example.org/bellagio/';

/** What keeps something from being an address on the web. */
function explainAddress(written) {
  if (/\s/.test(written)) return 'There is a space in it.';
  const [, scheme] = /^([a-z][a-z\d+.-]*):(?!\d)/i.exec(written) ?? [];
  if (!scheme) {
    const whole = `https://${written.replace(/^\/+/, '')}`;
    const meant = /^\/*[^/]+\.[^/]/.test(written) && parseAddress(whole) ? whole : example;
    return `It lacks its beginning: did you mean ${meant}?`;
  }
  if (!/^https?$/i.test(scheme)) {
    return `It begins with “${scheme}:”, where only “https:” or “http:” can stand.`;
  }
  if (!/^https?:\/\//i.test(written)) return 'Two slashes belong after the colon.';
  return `No name of a site can be read in it, as in ${example}.`;
}

/** Lets a message be a sentence. */
function punctuate(message) {
  return `${message.charAt(0).toUpperCase()}${message.slice(1)}.`;
}

/**
 * The kinds of fault, each with the name of the control, and what to do about it.
 *
 * @type {Record<string, {name: string, advise: (written: string) => string}>}
 */
const kinds = {
  passage: {
    name: 'passage-id',
    advise: () => 'Take one from the list, or a range of two such as c7.thesis-c7.p1.',
  },
  form: {name: 'form', advise: () => 'Take one from the list.'},
  'form-of-whole': {name: 'form', advise: () => 'Take one of these.'},
  'no-base-url': {
    name: 'base-url',
    advise: () => `Write where the pages are published, such as ${example}.`,
  },
  'base-url': {name: 'base-url', advise: explainAddress},
  'script-url': {
    name: 'script-url',
    advise: (written) =>
      written
        ? explainAddress(written)
        : 'Write where you have published the files, such as /bellagio/.',
  },
};

/** What an attribute may be, by its control. */
function adviseAttribute({type, min, max}) {
  if (type === 'number') return max ? `It is from ${min} to ${max}.` : `It is ${min} or more.`;
  return 'See what is written under it.';
}

/** The attributes that a tag does not take as they were written. */
function findAttributeFaults(form, {id, attributes}) {
  return [...form.querySelectorAll('.attributes:enabled input')].flatMap((control) => {
    const {name} = control;
    const value = attributes[name];
    // What is no number has no value.
    if (control.validity.badInput) {
      return [{control, text: `What is written as ${name} is no number.`}];
    }
    if (value === undefined) return [];
    const {fault, message} = makeSnippet(statement, id, {form: 'tag', attributes: {[name]: value}});
    if (fault !== 'attribute') return [];
    return [{control, text: `${message}. ${adviseAttribute(control)}`}];
  });
}

/**
 * Asks for code part by part, since an answer names only the first fault.
 *
 * @returns {import('../../dist/types/src/snippets.js').SnippetFault[]} One of a kind.
 */
function askForFaults({id, baseUrl, scriptUrl, form}) {
  const answers = [
    makeSnippet(statement, id, {form: 'tag'}),
    makeSnippet(statement, 'statement', {form: 'tag', baseUrl}),
    makeSnippet(statement, 'statement', {form: 'tag', scriptUrl}),
    makeSnippet(statement, id, {form, baseUrl, scriptUrl}),
  ];
  return [...new Map(answers.map((answer) => [answer.fault, answer])).values()].filter(
    ({fault}) => fault,
  );
}

/**
 * Finds all that is wrong with a choice.
 *
 * @param {HTMLFormElement} form - The builder's.
 * @param {import('./choice-fields.js').Choice} choice - What the form holds.
 * @returns {{control: HTMLElement, text: string}[]} Each with the control that it is to be mended in, and one or two
 * sentences. None where there is code.
 */
export function findFaults(form, choice) {
  const faults = askForFaults(choice).map(({fault, message}) => {
    const {name, advise} = kinds[fault];
    const control = findControl(form, name);
    return {control, text: `${punctuate(message)} ${advise(control.value.trim())}`};
  });
  return [...findAttributeFaults(form, choice), ...faults];
}
