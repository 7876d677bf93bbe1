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
import {readFileSync, writeFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {parseArgs} from 'node:util';

import {languages, readForms} from './derive/plural-forms.mjs';
import {readMessages} from './derive/read-messages.mjs';
import {readTranslations} from './derive/read-translations.mjs';
import {writeLanguage} from './derive/write-language.mjs';
import {writePo} from './derive/write-po.mjs';

const {values} = parseArgs({options: {check: {type: 'boolean'}, update: {type: 'boolean'}}});

const messages = readMessages();
const derived = new Map([['po/messages.pot', writePo(messages)]]);
for (const language of Object.keys(languages)) {
  const {texts, faults} = readTranslations(language, messages);
  if (values.update) {
    const translate = (context, category) => readForms(texts.get(context) ?? '')[category];
    derived.set(`po/${language}.po`, writePo(messages, language, translate));
  } else if (faults.length) {
    console.error(faults.map((fault) => `data/strings/po/${fault}`).join('\n'));
    process.exitCode = 1;
  } else {
    const direction = language === 'ar' ? 'rtl' : 'ltr';
    derived.set(
      `languages/chrome-${language}.ts`,
      writeLanguage(language, direction, messages, texts),
    );
  }
}

for (const [file, content] of derived) {
  if (content === readIfThere(file)) continue;
  if (values.check) {
    console.error(`data/strings/${file} is stale: run node data/strings/derive.mjs`);
    process.exitCode = 1;
  } else {
    writeFileSync(pathTo(file), content);
    console.log(`wrote data/strings/${file}`);
  }
}

function readIfThere(file) {
  try {
    return readFileSync(pathTo(file), 'utf8');
  } catch (error) {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  }
}

function pathTo(file) {
  return fileURLToPath(new URL(file, import.meta.url));
}
