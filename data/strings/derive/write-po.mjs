import {po} from 'gettext-parser';

import {languages, readForms} from './plural-forms.mjs';

const marks = {charset: 'utf-8'};

/**
 * Writes the messages in gettext's format, for a translator to fill in or go on with.
 *
 * @param {ReturnType<import('./read-messages.mjs').readMessages>} messages
 * @param {string} [language] None for the template.
 * @param {(context: string, category: string) => string | undefined} [translate] What is translated already.
 */
export function writePo(messages, language, translate = () => undefined) {
  const {rule = 'nplurals=INTEGER; plural=EXPRESSION;', categories = ['one', 'other']} =
    languages[language] ?? {};
  const translations = {};
  for (const {surface, key, text, note} of messages) {
    const msgctxt = `${surface}.${key}`;
    const {one, other} = readForms(text);
    const msgid = one ?? other;
    translations[msgctxt] = {
      [msgid]: {
        msgctxt,
        msgid,
        ...(one !== undefined && {msgid_plural: other}),
        msgstr: (one === undefined ? ['other'] : categories).map(
          (category) => translate(msgctxt, category) ?? '',
        ),
        ...(note && {comments: {extracted: note}}),
      },
    };
  }
  const headers = {
    'Project-Id-Version': 'bellagio-widgets',
    ...(language && {Language: language}),
    'MIME-Version': '1.0',
    'Content-Type': 'text/plain; charset=utf-8',
    'Content-Transfer-Encoding': '8bit',
    'Plural-Forms': rule,
  };
  return `${po.compile({...marks, headers, translations}, {foldLength: 0})}\n`;
}
