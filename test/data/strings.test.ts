import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';

import {languages, readForms} from '../../data/strings/derive/plural-forms.mjs';
import {readMessages} from '../../data/strings/derive/read-messages.mjs';
import {readTranslations} from '../../data/strings/derive/read-translations.mjs';
import {messages as english} from '../../data/strings/languages/messages.js';
import {pickPlural} from '../../src/text/pick-plural.js';

const messages = readMessages();
const names = Object.keys(languages) as (keyof typeof languages)[];
const readPo = (language: string) =>
  readFileSync(new URL(`../../data/strings/po/${language}.po`, import.meta.url), 'utf8');

test('the chrome speaks Spanish, French, Arabic, Hindi, Filipino and Turkish besides English', () => {
  assert.deepEqual(names, ['es', 'fr', 'ar', 'hi', 'fil', 'tr']);
});

test('every message has a note for translators, and a text', () => {
  const bare = messages.filter(({note, text}) => !note || !text);
  assert.deepEqual(bare, []);
});

for (const language of names) {
  test(`every message is translated into ${language}, with its placeholders and plural forms`, () => {
    const {texts, faults} = readTranslations(language, messages);
    assert.deepEqual(faults, []);
    assert.equal(texts.size, messages.length);
  });

  test(`gettext’s rule for plurals in ${language} chooses as Unicode’s does`, () => {
    const {rule, categories} = languages[language];
    const expression = /plural=(.+);/.exec(rule)?.[1] ?? '';
    const choose = new Function('n', `return Number(${expression})`) as (n: number) => number;
    const plurals = new Intl.PluralRules(language);
    for (let n = 0; n <= 2000; n++) {
      assert.equal(categories[choose(n)], plurals.select(n), `${n}`);
    }
  });

  test(`what readers download in ${language} has each message in the place of the English one`, async () => {
    const {language: module} = await import(`../../data/strings/languages/chrome-${language}.ts`);
    const {texts} = readTranslations(language, messages);
    const lines = module.messages.split('\n');
    const known = english.split('\n');
    assert.equal(lines.length, known.length);
    for (const {surface, key, text} of messages) {
      const context = `${surface}.${key}`;
      assert.equal(lines[known.indexOf(text)], texts.get(context), context);
    }
    assert.equal(module.lang, language);
    assert.equal(module.dir, language === 'ar' ? 'rtl' : 'ltr');
  });
}

const faultsOf = (change: (text: string) => string) =>
  readTranslations('fr', messages, change(readPo('fr'))).faults;

for (const [what, change, fault] of [
  [
    'a message that is missing',
    (text: string) => text.replace(/#[^#]*msgctxt "strings\.copy"[^#]*/, ''),
    'fr.po: strings.copy: is not translated',
  ],
  [
    'a message without a translation',
    (text: string) => text.replace('msgstr "Copier"', 'msgstr ""'),
    'fr.po: strings.copy: is not translated',
  ],
  [
    'a message whose English was another',
    (text: string) => text.replace('msgid "Pause"', 'msgid "Stop"'),
    'fr.po: strings.pause: was translated from other words',
  ],
  [
    'a placeholder that is lost',
    (text: string) => text.replace('Télécharger {file}', 'Télécharger'),
    'fr.po: reference.downloadFile: has other {names} than "Download {file}"',
  ],
  [
    'a placeholder that nobody fills',
    (text: string) => text.replace('"Lien"', '"Lien {n}"'),
    'fr.po: strings.link: has other {names} than "Link"',
  ],
  [
    'a form for plurals too few',
    (text: string) => text.replace(/msgstr\[1\].*\n/, ''),
    'fr.po: results.found: has 1 forms',
  ],
  [
    'another rule for plurals',
    (text: string) => text.replace('plural=(n > 1)', 'plural=(n != 1)'),
    'fr.po: Plural-Forms: is not "nplurals=2; plural=(n > 1);"',
  ],
  [
    'a message that is the same in English, and another one elsewhere',
    (text: string) => text.replace('"Copier"', '"Copie"'),
    'fr.po: reference.copy: is not "Copie", as elsewhere',
  ],
  [
    'a translation that its translator doubts',
    (text: string) => text.replace('msgctxt "strings.copy"', '#, fuzzy\nmsgctxt "strings.copy"'),
    'fr.po: strings.copy: is marked as fuzzy',
  ],
  [
    'a message that is no more',
    (text: string) => `${text}\nmsgctxt "strings.gone"\nmsgid "Gone"\nmsgstr "Parti"\n`,
    'fr.po: strings.gone: is no message',
  ],
] as const) {
  test(`${what} is found`, () => assert.deepEqual(faultsOf(change), [fault]));
}

test('a plural has the form of its number, and where a language has no other, the last', () => {
  const arabic = readForms('zero:0|one:1|two:2|few:3|many:11|100');
  assert.deepEqual(Object.values(arabic), ['0', '1', '2', '3', '11', '100']);
  const message = 'zero:0|one:1|two:2|few:3|many:11|100';
  assert.deepEqual(
    [0, 1, 2, 3, 11, 100].map((n) => pickPlural(message, n, 'ar')),
    ['0', '1', '2', '3', '11', '100'],
  );
  assert.equal(pickPlural('one:one|more', 1_000_000, 'fr'), 'more');
  assert.equal(pickPlural('as ever', 7, 'en'), 'as ever');
});
