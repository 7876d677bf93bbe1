import assert from 'node:assert/strict';
import {test} from 'node:test';

import * as rules from './house-rules.js';
import {readProjectFiles, type Files} from './project-files.js';

const project = readProjectFiles('src', 'data', 'demo', 'test');

/** Says which of some files a rule finds fault with, each standing alone unless `beside` is given. */
function findFaulty(
  rule: (files: Files) => string[],
  path: string,
  contents: string[],
  beside: Record<string, string> = {},
) {
  return contents.filter(
    (content) => rule(new Map([...Object.entries(beside), [path, content]])).length > 0,
  );
}

test('src/text imports only itself, and reaches for nothing that it was not given', () => {
  assert.deepEqual(rules.checkPureText(project), []);

  const bad = [
    `import {statement} from '../../data/statement.js';`,
    `import type {Statement} from '../../data/statement.js';`,
    `import {html} from 'lit';`,
    `const title = document.title;`,
    `const {innerWidth} = window;`,
    `export const load = () => fetch('/statement.json');`,
    `const now = Date.now();`,
    `const now = new Date();`,
    `const n = Math.random();`,
    `const n = Math\n  .random();`,
    `export function read(host: HTMLElement) {}`,
    `const key = {document};`,
  ];
  assert.deepEqual(findFaulty(rules.checkPureText, 'src/text/a.ts', bad), bad);

  const good = [
    `import type {Run} from './statement-types.js';`,
    `const printed = new Date('2006-07-13');`,
    `const window = words.slice(0, 8); window.join(' ');`,
    `const at = passage.document.location;`,
    `// the document`,
  ];
  assert.deepEqual(findFaulty(rules.checkPureText, 'src/text/a.ts', good), []);
});

test('no file of src/elements imports an element’s class', () => {
  assert.deepEqual(rules.checkElementsApart(project), []);

  const beside = {
    'src/elements/b-element.ts': 'export class BElement extends LitElement {}',
    'src/elements/b-styles.ts': 'export const styles = css``;',
  };
  const bad = [
    `import {BElement} from './b-element.js';`,
    `import type {BElement} from './b-element.js';`,
    `const b = () => import('./b-element.js');`,
  ];
  assert.deepEqual(
    findFaulty(rules.checkElementsApart, 'src/elements/a-element.ts', bad, beside),
    bad,
  );
  const good = [`import {styles} from './b-styles.js';`, `const b = import('./b-styles.js');`];
  assert.deepEqual(
    findFaulty(rules.checkElementsApart, 'src/elements/a-element.ts', good, beside),
    [],
  );
});

test('importing a class does no work', () => {
  assert.deepEqual(rules.checkQuietElements(project), []);

  const bad = [`document.addEventListener('click', close);`, `AElement.finalize();`];
  assert.deepEqual(findFaulty(rules.checkQuietElements, 'src/elements/a-element.ts', bad), bad);
});

test('only define files and the script-tag bundles register tags', () => {
  assert.deepEqual(rules.checkRegistration(project), []);

  const bad = [
    `customElements.define('bellagio-a', A);`,
    `window.customElements.define('bellagio-a', A);`,
    `globalThis . customElements\n.define('bellagio-a', A);`,
    `const define = customElements.define;`,
    `@customElement('bellagio-a') class A extends LitElement {}`,
  ];
  assert.deepEqual(findFaulty(rules.checkRegistration, 'src/elements/a-element.ts', bad), bad);
  assert.deepEqual(findFaulty(rules.checkRegistration, 'src/index.ts', bad), bad);
  assert.deepEqual(findFaulty(rules.checkRegistration, 'src/bellagio.all.ts', bad), []);
});

test('each define file registers the tag of its name, written out', () => {
  assert.deepEqual(rules.checkDefineFiles(project), []);

  const path = 'src/define/bellagio-a.ts';
  const bad = [
    `customElements.define('bellagio-b', A);`,
    `customElements.define(tag, A);`,
    `define('bellagio-a', A);`,
    `// customElements.define('bellagio-a', A);`,
  ];
  assert.deepEqual(findFaulty(rules.checkDefineFiles, path, bad), bad);
  const good = [`if (free) customElements.define('bellagio-a', A);`];
  assert.deepEqual(findFaulty(rules.checkDefineFiles, path, good), []);
});

test('the define file of an element that reads settings imports the settings’ one first', () => {
  assert.deepEqual(rules.checkSettingsFirst(project), []);

  const beside = {
    'src/define/bellagio-settings.ts': '',
    'src/controllers/settings-consumer.ts': '',
    'src/controllers/words.ts': `import {SettingsConsumer} from './settings-consumer.js';`,
    'src/elements/a-element.ts': `import {words} from '../controllers/words.js';`,
    'src/elements/b-element.ts': '',
  };
  const path = 'src/define/bellagio-a.ts';
  const element = `import {AElement} from '../elements/a-element.js';`;
  const bad = [element, `${element} import './bellagio-settings.js';`];
  assert.deepEqual(findFaulty(rules.checkSettingsFirst, path, bad, beside), bad);
  const good = [
    `import './bellagio-settings.js'; ${element}`,
    `import {BElement} from '../elements/b-element.js';`,
  ];
  assert.deepEqual(findFaulty(rules.checkSettingsFirst, path, good, beside), []);
});

test('no file or folder has a name that says nothing', () => {
  assert.deepEqual(rules.checkNames(project), []);

  const bad = ['src/text/utils.ts', 'src/common/a.ts', 'test/string-helpers.ts', 'demo/misc.js'];
  const good = ['src/text/commonplace.ts'];
  const files = new Map([...bad, ...good].map((path) => [path, '']));
  assert.equal(rules.checkNames(files).length, bad.length);
});

test('no string becomes markup in src', () => {
  assert.deepEqual(rules.checkMarkup(project), []);

  const bad = [
    `host.innerHTML = text;`,
    `host['outerHTML'] = text;`,
    `host.innerHTML += text;`,
    `import {unsafeHTML} from 'lit/directives/unsafe-html.js';`,
    `host.insertAdjacentHTML('beforeend', text);`,
    'html`<p .innerHTML=${text}></p>`;',
    'html`<p id=${id} .innerHTML="${text}"></p>`;',
  ];
  assert.deepEqual(findFaulty(rules.checkMarkup, 'src/elements/a-element.ts', bad), bad);
  const good = [`const markup = host.innerHTML;`, `// host.innerHTML = text;`];
  assert.deepEqual(findFaulty(rules.checkMarkup, 'src/elements/a-element.ts', good), []);
});

test('demo pages need only their own folder and what is published', () => {
  assert.deepEqual(rules.checkDemoPaths(project), []);

  const bad = [
    `<script type="module" src="../src/bellagio.ts"></script>`,
    `<link rel="stylesheet" href="/demo/gallery.css">`,
    `<script src=../../dist/bellagio.js></script>`,
    `<script type="module">import {html} from 'lit';</script>`,
    `<script type="module">import '../node_modules/lit/index.js';</script>`,
    `<script type="module">const name = 'a'; await import(name);</script>`,
  ];
  assert.deepEqual(findFaulty(rules.checkDemoPaths, 'demo/index.html', bad), bad);
  const good = [
    `<script type="module" src="../dist/bellagio.js"></script>`,
    `<link rel="stylesheet" href="gallery.css">`,
    `<script type="module">import '../dist/tags/bellagio-conclusion.js';</script>`,
    `<a href="https://example.org/">elsewhere</a>`,
    `<pre>&lt;script src="/wherever/bellagio.js"></pre>`,
  ];
  assert.deepEqual(findFaulty(rules.checkDemoPaths, 'demo/index.html', good), []);
  const scripts = [`import '../src/index.js';`, `export {html} from 'lit';`];
  assert.deepEqual(findFaulty(rules.checkDemoPaths, 'demo/gallery.js', scripts), scripts);
});
