/** The modules for bundlers, in plain Node: no DOM, no compiler. */
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {test} from 'node:test';
import {pathToFileURL} from 'node:url';

import {readConclusion, statement} from '../bench/pages.mjs';
import {projectPath} from './built-files.js';

/** Runs a module in a process of its own, in the project's folder, from which `lit` can be found. */
function runModule(code: string) {
  const {stdout, stderr, status} = spawnSync(process.execPath, ['--input-type=module'], {
    cwd: projectPath(''),
    input: code,
    encoding: 'utf8',
    env: {},
  });
  assert.deepEqual({status, stderr}, {status: 0, stderr: ''});
  return JSON.parse(stdout);
}

const urlOf = (entry: string) =>
  JSON.stringify(pathToFileURL(projectPath(`dist/modules/src/${entry}.js`)).href);

test('importing the definitions in Node, where there is nothing to define them in, does no harm', () => {
  assert.deepEqual(
    runModule(`await import(${urlOf('define')}); console.log(JSON.stringify('alive'));`),
    'alive',
  );
});

test('the text model works in Node by itself', () => {
  const found = runModule(`
    const text = await import(${urlOf('text')});
    const {thesis, body} = text.findConclusion(text.statement, 7);
    console.log(JSON.stringify({
      words: text.blocksToText([thesis, ...body]),
      signatories: text.filterSignatories(text.statement.signatories, '').length,
      quotations: text.listQuotations(text.statement, [7, 8], 'theses').length,
      dom: 'customElements' in globalThis || 'document' in globalThis,
    }));`);
  assert.deepEqual(found, {
    words: readConclusion(7),
    signatories: statement.signatories.length,
    quotations: 2,
    dom: false,
  });
});

test('the package is found by its own name, by each path that it documents', () => {
  const found = runModule(`
    const tags = ['conclusion', 'signatories', 'quote-rotator', 'settings'];
    const names = ['', '/text', '/define', ...tags.map((tag) => '/define/bellagio-' + tag)];
    const modules = await Promise.all(names.map((name) => import('bellagio-widgets' + name)));
    console.log(JSON.stringify(modules.map((one) => Object.keys(one).length > 0)));`);
  assert.deepEqual(found, [true, true, false, false, false, false, false]);
});
