/** The command line, given files that nobody has written by hand: findings or one line, and no trace of a fall. */
import assert from 'node:assert/strict';
import {test} from 'node:test';

import {findPassage, statement} from '../../src/text.js';
import {run, write} from './run-program.js';

const sentence = findPassage(statement, 'c7.thesis.s3')?.text ?? '';
const quotation = (words: string) => `<blockquote data-bellagio="c7">${words}</blockquote>`;

const files: Readonly<Record<string, string | Uint8Array>> = {
  'nothing.html': '',
  'zeros.html': new Uint8Array(100_000),
  'bytes.md': Uint8Array.from({length: 100_000}, (_, index) => (index * 7919) % 256),
  'sixteen.html': Buffer.from(`\uFEFF${quotation(sentence)}`, 'utf16le'),
  'deep.html': '<div>'.repeat(20_000) + quotation(sentence),
  'deep-quotations.html': '<blockquote>'.repeat(2000) + sentence,
  'deep.md': `${'> '.repeat(500)}${sentence}\n`,
  'lists.md': `${'- '.repeat(500)}${sentence}\n`,
  'brackets.md': '['.repeat(5000) + '*'.repeat(5000),
  'open.html': `<blockquote data-bellagio="c7" x='${sentence}`,
  'attributes.html': `<bellagio-quote ${'a=b '.repeat(20_000)} passage="__proto__">${sentence}</bellagio-quote>`,
  'long.html': quotation('migrants '.repeat(50_000)),
  'many.html': quotation(sentence).repeat(500),
  'scripts.html': `<script>"${quotation(sentence)}</script><!-- ${quotation(sentence)} --><svg><style>${quotation(sentence)}`,
  'links.html': `<blockquote>${sentence}</blockquote><p>— <a href="javascript:0#c7">x</a><a href="//[bad/conclusion/7/">y</a>`,
  '__proto__.html': quotation('\u202E' + sentence),
};

write(files);

for (const name of Object.keys(files)) {
  test(`${name} is read to its end`, () => {
    const begun = performance.now();
    const {status, stderr, stdout} = run(['verify', '--all', '--format', 'json', name]);
    assert.ok([0, 1, 2].includes(status ?? -1), `${status}: ${stderr.slice(0, 1000)}`);
    assert.doesNotMatch(stderr, /^\s+at /m);
    assert.ok(stderr.length < 1000, stderr.slice(0, 1000));
    if (status !== 2) assert.ok(Array.isArray(JSON.parse(stdout)));
    assert.ok(performance.now() - begun < 60_000);
  });
}
