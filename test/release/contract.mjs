import {readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';

import * as snippets from 'bellagio-widgets/snippets';
import * as text from 'bellagio-widgets/text';

const root = new URL('../../', import.meta.url);
const read = (path) => readFileSync(new URL(path, root), 'utf8');

/** Those that pages and servers name; what a page loads from beside them, and source maps, have names of our own. */
const namedFiles =
  /^(?:bellagio(?:\.all)?\.js|frame\.js|declarative\.css|tags\/.*\.js|[\w.-]+\.json|cards\/.*)$/;

/** The values that a type lets a tag have, each by itself, so that one more is no other type. */
function listValues(type = 'unknown') {
  return type
    .split('|')
    .map((value) => value.trim())
    .filter((value) => value !== 'undefined');
}

/**
 * Lists the tags that a custom elements manifest describes.
 *
 * @param {import('custom-elements-manifest/schema').Package} manifest
 */
export const listTags = ({modules}) =>
  modules.flatMap(({declarations = []}) => declarations).filter(({tagName}) => tagName);

/**
 * Lists what the custom elements manifest promises.
 *
 * @param {import('custom-elements-manifest/schema').Package} manifest
 * @returns {string[]} One promise a line.
 */
export function listPromisesOfTags(manifest) {
  return listTags(manifest).flatMap((declaration) => {
    const {tagName, attributes = [], members = [], events = []} = declaration;
    const named = (kind, list = []) =>
      list.map(({name}) => `${tagName} ${kind} ${name || '(default)'}`);
    return [
      `tag ${tagName} ${declaration.name}`,
      ...attributes.flatMap(({name, type}) =>
        listValues(type?.text).map((value) => `${tagName} attribute ${name}: ${value}`),
      ),
      ...members
        .filter(({privacy = 'public', static: isStatic}) => privacy === 'public' && !isStatic)
        .flatMap(({name, kind, type}) =>
          kind === 'method'
            ? [`${tagName} method ${name}`]
            : listValues(type?.text).map((value) => `${tagName} property ${name}: ${value}`),
        ),
      ...events.map(({name, type}) => `${tagName} event ${name}: ${type?.text}`),
      ...named('slot', declaration.slots),
      ...named('part', declaration.cssParts),
      ...named('style', declaration.cssProperties),
      ...named('state', declaration.cssStates),
    ];
  });
}

/**
 * Lists the public contract of what was built: all that an embedder may name. `dist/` has to stand.
 *
 * @returns {string[]} One promise a line, in order. A line that goes away breaks somebody's page; one that comes is a feature.
 */
export function listContract() {
  const {exports, bin} = JSON.parse(read('package.json'));
  const ids = read('test/data/passage-ids.txt').trim().split('\n');
  const files = Object.keys(JSON.parse(read('dist/integrity.json')));
  const named = (kind, names) => Array.from(names, (name) => `${kind} ${name}`);
  return [
    ...listPromisesOfTags(JSON.parse(read('dist/custom-elements.json'))),
    ...named('import', Object.keys(exports)),
    ...named('import ./text', Object.keys(text)),
    ...named('import ./snippets', Object.keys(snippets)),
    ...named('command', Object.keys(bin)),
    ...named(
      'file',
      files.filter((file) => namedFiles.test(file)),
    ),
    ...named('form', snippets.snippetForms),
    ...named('citation', text.citationStyles),
    ...named(
      'passage',
      ids.map((line) => line.split(' ')[0]),
    ),
  ].sort();
}

// `node test/release/contract.mjs > test/release/contract.txt` writes it down, after a build.
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.stdout.write(`${listContract().join('\n')}\n`);
}
