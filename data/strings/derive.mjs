/**
 * Derives the modules of the languages, and the template for translators, from the English messages and their translations.
 *
 *   node data/strings/derive.mjs           writes the derived files
 *   node data/strings/derive.mjs --check   writes nothing; exits 1 and names each derived file that is stale
 *   node data/strings/derive.mjs --update  also brings new messages into the translations, to be translated
 *
 * A translation is a PO file, which translators' programs read and write. A message is found there by its surface and name
 * (`quote.altered`), and has for a note what stands before it in the types. A message that is missing, was translated from
 * other words, or has other {names} stops the derivation.
 */
import {parseArgs} from 'node:util';

import {keepDerived} from '../derive/keep-derived.mjs';
import {languages, readForms} from './derive/plural-forms.mjs';
import {readMessages} from './derive/read-messages.mjs';
import {readTranslations} from './derive/read-translations.mjs';
import {writeEnglish, writeLanguage} from './derive/write-language.mjs';
import {writePo} from './derive/write-po.mjs';

const {values} = parseArgs({options: {check: {type: 'boolean'}, update: {type: 'boolean'}}});

const messages = readMessages();
const derived = new Map([
  ['strings/po/messages.pot', writePo(messages)],
  ['strings/languages/messages.ts', writeEnglish(messages)],
]);
for (const language of Object.keys(languages)) {
  const {texts, faults} = readTranslations(language, messages);
  if (values.update) {
    const translate = (context, category) => readForms(texts.get(context) ?? '')[category];
    derived.set(`strings/po/${language}.po`, writePo(messages, language, translate));
  } else if (faults.length) {
    console.error(faults.map((fault) => `data/strings/po/${fault}`).join('\n'));
    process.exitCode = 1;
  } else {
    const direction = language === 'ar' ? 'rtl' : 'ltr';
    derived.set(
      `strings/languages/chrome-${language}.ts`,
      writeLanguage(language, direction, messages, texts),
    );
  }
}

keepDerived(derived, {check: values.check, script: 'strings/derive.mjs'});
