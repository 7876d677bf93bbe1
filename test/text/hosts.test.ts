/** The text model is for any host: it must not lean on the DOM, on Node or on a build of ours. */
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {fileURLToPath} from 'node:url';
import {once} from 'node:events';
import {test} from 'node:test';
import {createContext, runInContext} from 'node:vm';
import {Worker} from 'node:worker_threads';

import {buildSync} from 'esbuild';

import * as text from '../../src/text.js';

const build = (format: 'esm' | 'iife') =>
  buildSync({
    entryPoints: [fileURLToPath(new URL('../../src/text.ts', import.meta.url))],
    bundle: true,
    format,
    ...(format === 'iife' && {globalName: 'text'}),
    target: 'es2022',
    charset: 'utf8',
    write: false,
    logLevel: 'silent',
  }).outputFiles[0]!.text;

const asUrl = (code: string) => `data:text/javascript;charset=utf-8,${encodeURIComponent(code)}`;
const words = text.findPassage(text.statement, 'c7.thesis')!.text;

test('the text model works in a worker', async () => {
  const worker = new Worker(
    new URL(
      asUrl(
        `import {parentPort} from 'node:worker_threads';
        const {statement, findPassage} = await import(${JSON.stringify(asUrl(build('esm')))});
        parentPort.postMessage([findPassage(statement, 'c7.thesis').text, statement]);`,
      ),
    ),
    {execArgv: []},
  );
  const [message] = await once(worker, 'message');
  await worker.terminate();
  assert.deepEqual(message, [words, text.statement]);
});

test('the text model works in plain Node', () => {
  const {stdout, stderr} = spawnSync(process.execPath, ['--input-type=module'], {
    input: `${build('esm')}\nconsole.log(findPassage(statement, 'c7.thesis').text)`,
    encoding: 'utf8',
    env: {},
  });
  assert.deepEqual({stdout, stderr}, {stdout: `${words}\n`, stderr: ''});
});

test('the text model asks nothing of its host: the language itself is enough', () => {
  const bare = createContext(Object.create(null));
  const found = runInContext(
    `'use strict'; ${build('iife').replace('"use strict";', '')};
    [text.findPassage(text.statement, 'c7.thesis').text, text.listPassageIds(text.statement).length]`,
    bare,
  );
  assert.deepEqual([...found], [words, text.listPassageIds(text.statement).length]);
});
