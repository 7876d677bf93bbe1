import {readFileSync} from 'node:fs';

import {po} from 'gettext-parser';

import {languages, readForms, writeForms} from './plural-forms.mjs';

const placeholders = (text) => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort().join(' ');

/**
 * Reads the translations of a language, and what is wrong with them.
 *
 * @param {string} language One of `languages`.
 * @param {ReturnType<import('./read-messages.mjs').readMessages>} messages
 * @param {string} [text] The PO file's; by default it is read.
 * @returns {{texts: Map<string, string>, faults: string[]}} By context (`quote.altered`).
 */
export function readTranslations(language, messages, text = readPo(language)) {
  const {rule, categories} = languages[language];
  const {headers, translations} = po.parse(text);
  const faults = [];
  const say = (context, fault) => faults.push(`${language}.po: ${context}: ${fault}`);
  if (headers['Plural-Forms'] !== rule) say('Plural-Forms', `is not "${rule}"`);

  const texts = new Map();
  for (const {surface, key, text} of messages) {
    const context = `${surface}.${key}`;
    const [entry] = Object.values(translations[context] ?? {});
    const {one, other} = readForms(text);
    const {msgid, msgstr = [], comments} = entry ?? {};
    if (!entry || msgstr.some((form) => !form)) say(context, 'is not translated');
    else if (msgid !== (one ?? other)) say(context, 'was translated from other words');
    else if (comments?.flag?.includes('fuzzy')) say(context, 'is marked as fuzzy');
    else if (msgstr.length !== (one === undefined ? 1 : categories.length)) {
      say(context, `has ${msgstr.length} forms`);
    } else {
      for (const form of msgstr) {
        // Where there is one thing, or none, or two, its number need not be told.
        const counted = one !== undefined && !form.includes('{n}');
        const wanted = placeholders(counted ? other.replace('{n}', '') : other);
        if (placeholders(form) !== wanted) say(context, `has other {names} than "${text}"`);
        if (/[\n|`\\]/.test(form))
          say(context, 'has a line break, "|", a backquote or a backslash');
        if (form.trim() !== form && text.trim() === text) say(context, 'has space at an edge');
      }
      const forms = categories.map((category, index) => [category, msgstr[index]]);
      const translation = one === undefined ? msgstr[0] : writeForms(Object.fromEntries(forms));
      // What is the same in English is one message to the page.
      const same = messages.find((other) => other.text === text);
      const known = texts.get(`${same.surface}.${same.key}`);
      if (known !== undefined && known !== translation)
        say(context, `is not "${known}", as elsewhere`);
      texts.set(context, translation);
    }
  }
  const known = new Set(messages.map(({surface, key}) => `${surface}.${key}`));
  for (const context of Object.keys(translations)) {
    if (context && !known.has(context)) say(context, 'is no message');
  }
  return {texts, faults};
}

function readPo(language) {
  return readFileSync(new URL(`../po/${language}.po`, import.meta.url), 'utf8');
}
