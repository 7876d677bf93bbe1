/** `bellagio-widgets cite`, and the program around it. */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';

import {citations} from '../../src/context/citations.js';
import {statement} from '../../src/context/statement.js';
import {citationStyles} from '../../src/text/citation-styles.js';
import {formatCitation} from '../../src/text/format-citation.js';
import {run} from './run-program.js';

const url = 'https://example.org/bellagio/';
const accessed = '2026-01-31';

test('cite prints the whole statement in APA style where nothing else is asked', () => {
  const {status, stdout, stderr} = run(['cite']);
  assert.deepEqual({status, stderr}, {status: 0, stderr: ''});
  assert.equal(stdout, `${formatCitation(citations, statement, 'apa')}\n`);
});

test('cite prints what formatCitation gives, in every style and format, with address and date', () => {
  citationStyles.forEach((style, index) => {
    const format = index % 2 ? 'text' : 'html';
    const {status, stdout} = run([
      ...['cite', 'c7.thesis', '--style', style, '--format', format],
      ...['--url', url, `--accessed=${accessed}`],
    ]);
    assert.equal(status, 0, style);
    const options = {passage: 'c7.thesis', url, accessed, format} as const;
    const wanted = formatCitation(citations, statement, style, options);
    assert.equal(stdout.trimEnd(), wanted?.trimEnd(), style);
    assert.match(stdout, /[^\n]\n$/, style);
  });
});

const refused: Readonly<Record<string, readonly string[]>> = {
  c11: ['cite', 'c11'],
  'c7 ': ['cite', 'c7 '],
  c8: ['cite', 'c7', 'c8'],
  oxford: ['cite', '--style', 'oxford'],
  pdf: ['cite', '--format', 'pdf'],
  'ftp://example.org/': ['cite', '--url', 'ftp://example.org/'],
  'javascript:alert(1)': ['cite', '--url', 'javascript:alert(1)'],
  'example.org': ['cite', '--url', 'example.org'],
  'https://': ['cite', '--url', 'https://'],
  '2026-02-30': ['cite', '--accessed', '2026-02-30'],
  yesterday: ['cite', '--accessed', 'yesterday'],
  '2026-1-3': ['cite', '--accessed', '2026-1-3'],
  '--stile': ['cite', '--stile', 'apa'],
  '-x': ['cite', '-x'],
  '--accessed': ['cite', '--accessed'],
  '--help': ['cite', '--help=yes'],
  copy: ['copy'],
  constructor: ['constructor'],
  '--colour': ['--colour'],
  'see --help': [],
};

for (const [named, args] of Object.entries(refused)) {
  test(`“${args.join(' ')}” exits 2, and one line on standard error names ${named}`, () => {
    const {status, stdout, stderr} = run(args);
    assert.deepEqual({status, stdout}, {status: 2, stdout: ''});
    assert.match(stderr, /^bellagio-widgets: [^\n]+\n$/);
    assert.ok(stderr.includes(named), stderr);
  });
}

test('help is printed on standard output, for the program and for each command', () => {
  for (const args of [['--help'], ['-h'], ['cite', '--help'], ['verify', '-h']]) {
    const {status, stdout, stderr} = run(args);
    assert.deepEqual({status, stderr}, {status: 0, stderr: ''});
    assert.match(stdout, /^bellagio-widgets/);
  }
  const {stdout} = run(['cite', '--help']);
  for (const style of citationStyles) assert.ok(stdout.includes(style), style);
});

test('the version is that of the package', () => {
  const {version} = JSON.parse(
    readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
  );
  assert.equal(run(['--version']).stdout, `${version}\n`);
});
