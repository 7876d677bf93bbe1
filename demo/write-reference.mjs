// `node demo/write-reference.mjs`, after `npm run build`: writes demo/reference/index.html from the custom elements manifest, so
// that the page says of each tag what editors say. With --check it only tells whether that would change it.
import {readFileSync, writeFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {parseArgs} from 'node:util';

import {marked} from 'marked';

import {examples} from './reference/examples.mjs';

const path = fileURLToPath(new URL('reference/index.html', import.meta.url));
const {modules} = JSON.parse(
  readFileSync(new URL('../dist/custom-elements.json', import.meta.url), 'utf8'),
);
const declarations = modules.flatMap((one) => one.declarations ?? []);
const tags = Object.keys(examples).map((name) => {
  const declaration = declarations.find(({tagName}) => tagName === name);
  if (!declaration) throw new Error(`The manifest has no ${name}.`);
  return declaration;
});

const references = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;'};
const escape = (text = '') => text.replaceAll(/[&<>"]/g, (mark) => references[mark]);
const setCode = (text) => (text ? `<code>${escape(text)}</code>` : '');
/** Descriptions are written in Markdown. */
const setProse = (text = '') => marked.parseInline(text.replaceAll(/\s+/g, ' ').trim());

/** Values that can be chosen from stand apart. */
const setType = (type) =>
  (type?.text ?? '')
    .split(' | ')
    .filter((part) => part && part !== 'undefined')
    .map((part) => setCode(part.replaceAll("'", '')))
    .join(' <span class="or">or</span> ');

function setTable(tag, id, caption, heads, rows) {
  if (!rows.length) return '';
  const cells = (row) =>
    row
      .map((cell, index) => (index ? `<td>${cell}</td>` : `<th scope="row">${cell}</th>`))
      .join('');
  return `<section>
  <h3 id="${tag}-${id}">${caption}</h3>
  <div class="table" role="region" aria-labelledby="${tag} ${tag}-${id}" tabindex="0">
    <table>
      <thead><tr>${heads.map((head) => `<th scope="col">${head}</th>`).join('')}</tr></thead>
      <tbody>
        ${rows.map((row) => `<tr>${cells(row)}</tr>`).join('\n        ')}
      </tbody>
    </table>
  </div>
</section>`;
}

const named = (list = []) =>
  list.map(({name, description}) => [setCode(name), setProse(description)]);

function setExample({says, markup, template}) {
  const shown = template ? `<template>\n${markup}\n</template>` : `\n${markup}\n`;
  return `<figure>
  <figcaption><p>${setProse(says)}</p></figcaption>
  <div class="live">${shown}</div>
</figure>`;
}

function setTag({tagName: tag, name, description, attributes = [], members = [], ...rest}) {
  const ofAttributes = new Set(attributes.map(({fieldName}) => fieldName));
  const fields = members.filter(
    ({kind, static: isStatic, privacy, name}) =>
      kind === 'field' && !isStatic && privacy !== 'private' && !ofAttributes.has(name),
  );
  return `<section class="tag" aria-labelledby="${tag}">
<h2 id="${tag}"><code>${tag}</code></h2>
<p>${setProse(description)} The class is ${setCode(name)}.</p>
${(examples[tag] ?? []).map(setExample).join('\n')}
${setTable(
  tag,
  'attributes',
  'Attributes and properties',
  ['Attribute', 'Property', 'Values', 'Default', 'What it does'],
  attributes.map(({name, fieldName, type, default: value, description}) => [
    setCode(name),
    setCode(fieldName),
    setType(type),
    setCode(value?.replaceAll("'", '')),
    setProse(description),
  ]),
)}
${setTable(
  tag,
  'properties',
  'Properties without an attribute',
  ['Property', 'Type', 'What it is'],
  fields.map(({name, type, description}) => [
    setCode(name),
    setCode(type?.text),
    setProse(description),
  ]),
)}
${setTable(
  tag,
  'events',
  'Events',
  ['Event', 'Class', 'When'],
  (rest.events ?? []).map(({name, type, description}) => [
    setCode(name),
    setCode(type?.text),
    setProse(description),
  ]),
)}
${setTable(
  tag,
  'slots',
  'Slots',
  ['Slot', 'What it takes'],
  (rest.slots ?? []).map(({name, description}) => [
    name ? setCode(name) : '(default)',
    setProse(description),
  ]),
)}
${setTable(tag, 'parts', 'Parts', ['<code>::part(…)</code>', 'What it is'], named(rest.cssParts))}
${setTable(
  tag,
  'styles',
  'Custom properties',
  ['Property', 'Default', 'What it sets'],
  (rest.cssProperties ?? []).map(({name, default: value, description}) => [
    setCode(name),
    setCode(value),
    setProse(description),
  ]),
)}
${setTable(tag, 'states', 'States', ['<code>:state(…)</code>', 'When'], named(rest.cssStates))}
</section>`;
}

const page = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <title>Bellagio widgets: the reference</title>
    <meta name="description" content="Every tag with its attributes, properties, events, parts, custom properties and states, and live examples." />
    <!-- Written by demo/write-reference.mjs from the custom elements manifest. -->
    <link rel="stylesheet" href="../gallery.css" />
    <link rel="stylesheet" href="reference.css" />
    <script type="module" src="../gallery.js"></script>
    <script type="module" src="../../dist/bellagio.js"></script>
  </head>
  <body>
    <header>
      <h1>Reference</h1>
      <nav aria-label="Tags">
        ${tags.map(({tagName}) => `<a href="#${tagName}">${tagName.replace('bellagio-', '')}</a>`).join('\n        ')}
      </nav>
      <a href="../">Gallery</a>
    </header>
    <main>
      <p class="aside">
        What each tag takes and gives, from the same manifest that editors read: <a href="../../dist/custom-elements.json">custom-elements.json</a>.
        How it goes into a site, a newsletter or a framework stands in <a href="../recipes/">the recipes</a>;
        <a href="../builder/">the builder</a> writes the code.
      </p>
      <nav id="contents" aria-label="Contents of this page">
        <ul>
          ${tags.map(({tagName, description = ''}) => `<li><a href="#${tagName}"><code>${tagName}</code></a> ${setProse(/^.*?[.]/s.exec(description)?.[0] ?? '')}</li>`).join('\n          ')}
        </ul>
      </nav>
${tags.map(setTag).join('\n')}
    </main>
  </body>
</html>
`.replaceAll(/\n{2,}/g, '\n');

const {values: options} = parseArgs({options: {check: {type: 'boolean'}}});
if (!options.check) {
  writeFileSync(path, page);
} else if (readFileSync(path, 'utf8') !== page) {
  console.error(
    'demo/reference/index.html is not what the manifest says: node demo/write-reference.mjs',
  );
  process.exitCode = 1;
}
