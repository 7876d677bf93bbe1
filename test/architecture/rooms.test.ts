import assert from 'node:assert/strict';
import {test} from 'node:test';

import {readProjectFiles} from './project-files.js';
import {checkRooms} from './rooms.js';

/** The problems of a project of one file, without their places. */
function check(path: string, content: string) {
  return checkRooms(new Map([[path, content]])).map((problem) => problem.replace(/^.*?: /, ''));
}

test('every import in src and data goes to its own room or to one at its left', () => {
  assert.deepEqual(checkRooms(readProjectFiles('src', 'data')), []);
});

test('an import from a room at the right is found, in whatever form it is written', () => {
  const forms = [
    `import {A} from '../elements/a.js';`,
    `import type {A} from '../elements/a.js';`,
    `import '../elements/a.js';`,
    `export {A} from '../elements/a.js';`,
    `export * from '../elements/a.js';`,
    `const a = await import('../elements/a.js');`,
    `const a = await import(\`../elements/a.js\`);`,
    `type A = import('../elements/a.js').A;`,
    `let a: typeof import('../elements/a.js');`,
    `import a = require('../elements/a.js');`,
    `declare module '../elements/a.js' {}`,
  ];
  for (const form of forms) {
    assert.deepEqual(
      check('src/controllers/b.ts', form),
      ['controllers may not import ../elements/a.js, from elements'],
      form,
    );
  }
});

test('what only looks like an import is none', () => {
  assert.deepEqual(check('src/text/a.ts', `// import {A} from '../elements/a.js';`), []);
  assert.deepEqual(check('src/text/a.ts', `const a = "import '../elements/a.js'";`), []);
});

test('an import that is computed is found, since nothing can be said of it', () => {
  assert.deepEqual(check('src/services/a.ts', 'const load = (name: string) => import(name);'), [
    'imports what only running it can tell',
  ]);
});

test('context and events do not wait on services, and events carry no context', () => {
  const service = `import {load} from '../services/load.js';`;
  assert.equal(check('src/context/a.ts', service).length, 1);
  assert.equal(check('src/events/a.ts', service).length, 1);
  assert.equal(check('src/events/a.ts', `import {key} from '../context/key.js';`).length, 1);
  assert.equal(check('src/services/a.ts', `import {key} from '../context/key.js';`).length, 0);
});

test('snippets, the command line and the site stay apart from the rooms of the browser', () => {
  assert.equal(check('src/snippets/a.ts', `import {b} from '../events/b.js';`).length, 1);
  assert.equal(check('src/cli/a.ts', `import {b} from '../controllers/b.js';`).length, 1);
  assert.equal(check('src/site/a.ts', `import {b} from '../cli/b.js';`).length, 1);
  assert.equal(check('src/index.ts', `import {b} from './site/b.js';`).length, 1);
  assert.equal(check('src/elements/a.ts', `import {b} from '../snippets/b.js';`).length, 1);
  assert.equal(check('src/cli/a.ts', `import {b} from '../snippets/b.js';`).length, 0);
});

test('data imports nothing from src, and its modules need no Node', () => {
  assert.equal(check('data/a.ts', `import type {B} from '../src/text/b.js';`).length, 1);
  assert.equal(check('data/a.ts', `import {readFileSync} from 'node:fs';`).length, 1);
  assert.equal(check('data/a.mjs', `import {readFileSync} from 'node:fs';`).length, 0);
  assert.equal(check('data/cards/a.mjs', `import {b} from '../../src/text/b.js';`).length, 1);
  assert.equal(check('data/strings/a.ts', `import type {B} from './b.js';`).length, 0);
});

test('packages are imported only where the room has use for them', () => {
  assert.equal(check('src/elements/a.ts', `import {html} from 'lit';`).length, 0);
  assert.equal(check('src/snippets/a.ts', `import {html} from 'lit';`).length, 1);
  assert.equal(check('src/elements/a.ts', `import {join} from 'node:path';`).length, 1);
  assert.equal(check('src/elements/a.ts', `import debounce from 'debounce';`).length, 1);
  assert.equal(check('src/cli/a.ts', `import {join} from 'node:path';`).length, 0);
  assert.equal(check('data/cards/a.mjs', `import satori from 'satori';`).length, 0);
  assert.equal(check('data/cards/a.ts', `import satori from 'satori';`).length, 1);
  assert.equal(check('src/site/a.ts', `import {Resvg} from '@resvg/resvg-js';`).length, 1);
});

test('a folder that is no room, and an import from outside the rooms, are found', () => {
  assert.deepEqual(check('src/widgets/a.ts', ''), ['there is no room "widgets"']);
  assert.equal(check('src/text/a.ts', `import manifest from '../../package.json';`).length, 1);
  assert.equal(check('src/cli/a.ts', `import {b} from '../../test/b.js';`).length, 1);
});
