// `node demo/set-words.mjs`: writes the statement's words into the demo pages that can be read without a script. There,
// as in a page of an embedder, the words stand in the file; an element's `data-words` says which passage it is to hold.
import {readFileSync, writeFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';

import {format, resolveConfig} from 'prettier';

const pages = ['blog/index.html', 'newsletter/index.html', 'ngo/index.html'];

const {conclusions} = JSON.parse(
  readFileSync(new URL('../data/statement.json', import.meta.url), 'utf8'),
);

const references = {'&': '&amp;', '<': '&lt;', '>': '&gt;'};
const escapeText = (text) => text.replaceAll(/[&<>]/g, (mark) => references[mark]);

const writeSentence = ({runs}) =>
  runs
    .map(({text, emphasis}) => (emphasis ? `<em>${escapeText(text)}</em>` : escapeText(text)))
    .join('');

/** Markup by passage id. */
const words = new Map();
for (const {title, thesis, body} of conclusions) {
  words.set(title.id, escapeText(title.text));
  for (const {id, sentences} of [thesis, ...body]) {
    words.set(id, sentences.map(writeSentence).join(' '));
    for (const sentence of sentences) words.set(sentence.id, writeSentence(sentence));
  }
}

for (const page of pages) {
  const path = fileURLToPath(new URL(page, import.meta.url));
  const markup = readFileSync(path, 'utf8').replaceAll(
    /(<(\w+)\b[^>]*\sdata-words="([^"]*)"[^>]*>)[^]*?(<\/\2\s*>)/g,
    (_, open, name, id, close) => {
      if (!words.has(id)) throw new Error(`${page}: there is no passage "${id}"`);
      return open + words.get(id) + close;
    },
  );
  writeFileSync(path, await format(markup, {...(await resolveConfig(path)), filepath: path}));
}
