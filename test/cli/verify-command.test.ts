/** `bellagio-widgets verify` as a command: what it takes, what it prints, how it ends. */
import assert from 'node:assert/strict';
import {spawn} from 'node:child_process';
import {mkdirSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import {fileURLToPath} from 'node:url';

import {statement} from '../bench/pages.mjs';
import {bodyOf, folder, placeOf, run, thesisOf, verify, write} from './run-program.js';

const words = thesisOf(7);
const quote = (text: string) => `<blockquote cite="#c7">${text}</blockquote>\n`;
const right = quote(words);
const edited = quote(words.replace('Migration', '[M]igration'));
const wrong = quote(words.replace('must', 'should'));
const invented = quote('Nobody has ever written this.');
const short = quote('migrants');

write({
  'right.html': right,
  'wrong.html': `<p>One line.</p>\n  ${wrong}`,
  'invented.html': invented,
  'edited.html': edited,
  'short.html': short,
  'nothing.html': '<p>No quotation.</p>',
  'all.html': right + edited + wrong + invented + short,
  'site/posts/one.md': `> ${words}\n\n— [7](#c7)\n`,
  'site/posts/two.markdown': right,
  'site/posts/picture.png': 'a',
  'site/node_modules/a/readme.md': wrong,
  'site/.hidden/a.md': wrong,
  'site/[id].html': right,
  'latin.html': Buffer.from('<p>\xFC</p>', 'latin1'),
  'wide.html': Buffer.from('\uFEFF<p>a</p>', 'utf16le'),
  'picture.html': Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 1]),
  'notes.txt': words,
  'huge.html': Buffer.alloc(11e6, 'a '),
});
mkdirSync(join(folder, 'a-folder'));

const sum = (stdout: string) => stdout.trimEnd().split('\n').at(-1);

test('all verbatim or edited, too short, or nothing at all: exit 0', () => {
  for (const [name, summary] of [
    ['right', '1 checked in 1 file: 1 verbatim'],
    ['edited', '1 checked in 1 file: 1 edited'],
    ['short', '1 checked in 1 file: 1 unchecked'],
    ['nothing', '0 checked in 1 file'],
  ]) {
    const {status, stdout, stderr} = run(['verify', `${name}.html`]);
    assert.deepEqual({status, stderr}, {status: 0, stderr: ''}, name);
    assert.equal(sum(stdout), summary);
  }
});

test('some altered or not found: exit 1, with a line for each quotation and one that sums up', () => {
  const {status, stdout, stderr} = run(['verify', 'wrong.html', 'invented.html', 'right.html']);
  assert.deepEqual({status, stderr}, {status: 1, stderr: ''});
  const lines = stdout.split('\n');
  assert.match(lines[0]!, /^wrong\.html:2:3: altered c7\.thesis — .*must.*should/);
  assert.match(lines[1]!, /^invented\.html:1:1: not-found — \S/);
  assert.match(lines[2]!, /^right\.html:1:1: verbatim c7\.thesis — \S/);
  assert.equal(lines[3], '3 checked in 3 files: 1 verbatim, 1 altered, 1 not-found');
  assert.deepEqual(lines.slice(4), ['']);
});

const unusable: Readonly<Record<string, RegExp>> = {
  'missing.html': /no such file/,
  'missing/page.md': /no such file/,
  'a-folder': /folder/,
  'latin.html': /UTF-8/,
  'wide.html': /no text|UTF-8/,
  'picture.html': /no text/,
  'notes.txt': /HTML nor Markdown/,
  'huge.html': /larger/,
  'nowhere/*.html': /fits/,
  'site/posts/*.png': /fits/,
};

test('unusable input is one line each, after the other files are done, and exit 2 wins over 1', () => {
  const names = Object.keys(unusable);
  const {status, stdout, stderr} = run(['verify', ...names, 'wrong.html']);
  assert.equal(status, 2);
  assert.equal(sum(stdout), '1 checked in 1 file: 1 altered');
  const lines = stderr.trimEnd().split('\n');
  assert.equal(lines.length, names.length, stderr);
  names.forEach((name, index) => {
    assert.ok(lines[index]!.startsWith(`${name}: `), lines[index]);
    assert.match(lines[index]!, unusable[name]!);
  });
});

test('a wrong option, or no file, is one line on standard error and exit 2', () => {
  for (const [args, named] of [
    [['--format', 'xml', 'right.html'], 'xml'],
    [['--every', 'right.html'], '--every'],
    [['--all=yes', 'right.html'], '--all'],
    [['--stdin-type', 'pdf', '-'], 'pdf'],
    [[], 'no file'],
  ] as const) {
    const {status, stdout, stderr} = run(['verify', ...args]);
    assert.deepEqual({status, stdout}, {status: 2, stdout: ''});
    assert.match(stderr, /^bellagio-widgets: [^\n]+\n$/);
    assert.ok(stderr.includes(named), stderr);
  }
  assert.equal(run(['verify'], '').status, 2, 'an empty pipe that nobody asked for');
});

test('patterns find files in folders, once each, but none of packages, hidden folders or pictures', () => {
  const {status, stdout} = run([
    ...['verify', 'site/**/*', 'site/posts/one.md', './site/posts/*', 'site/[id].html'],
    ...['--format', 'json'],
  ]);
  assert.equal(status, 0);
  assert.deepEqual(
    JSON.parse(stdout).map(({file}: {file: string}) => file),
    ['site/[id].html', 'site/posts/one.md', 'site/posts/two.markdown'],
  );
});

test('a file whose name begins with a dash can be named after --', () => {
  write({'-a.html': right});
  assert.equal(run(['verify', '--', '-a.html']).status, 0);
});

test('standard input is read for a dash, and where something is piped in and no file is named', () => {
  for (const args of [[], ['-']]) {
    const {status, stdout} = run(['verify', ...args], `\n${wrong}`);
    assert.equal(status, 1);
    assert.match(stdout, /^<stdin>:2:1: altered /);
  }
  const both = run(['verify', 'right.html', '-', '-'], wrong);
  assert.equal(sum(both.stdout), '2 checked in 2 files: 1 verbatim, 1 altered');
  assert.equal(sum(run(['verify', 'right.html'], wrong).stdout), '1 checked in 1 file: 1 verbatim');
  assert.equal(run(['verify', '-'], '').status, 0);
  assert.match(run(['verify', '-'], Buffer.from([0xff, 0xfe])).stderr, /^<stdin>: .*UTF-8\n$/);
});

test('what is piped in is guessed to be HTML or Markdown, or said to be so, or one quotation', () => {
  const markdown = `> ${words}\n\n— [7](#c7)\n`;
  const count = (input: string, ...type: string[]) =>
    sum(run(['verify', '-', ...type], input).stdout);
  const one = '1 checked in 1 file: 1 verbatim';
  const none = '0 checked in 1 file';
  assert.equal(count(right), one);
  assert.equal(count(markdown), one);
  assert.equal(count(markdown, '--stdin-type', 'html'), none);
  assert.equal(count(words), none);
  assert.equal(count(`\n  “${words}”\n`, '--stdin-type', 'text'), one);
  const text = run(['verify', '-', '--stdin-type', 'text'], `\n  ${words.replace('must', 'can')}`);
  assert.match(text.stdout, /^<stdin>:2:3: altered /);
});

test('in plain text, list marks and the source in the last lines are no words of the quotation', () => {
  const source = `— Conclusion 10, ${statement.title.editorial}\nhttps://example.org/conclusion/10/`;
  const [lead = '', ...items] = bodyOf(10);
  const check = (list: readonly string[], end: string) => {
    const text = `${thesisOf(10)}\n\n${lead}\n${list.join('\n')}\n\n${end}`;
    const {stdout} = run(['verify', '-', '--stdin-type', 'text', '--format', 'json'], text);
    return JSON.parse(stdout)[0];
  };
  const marked = (mark: string) => items.map((item) => mark + item);
  for (const mark of ['- ', '* ', '  • ', '– ']) {
    const {verdict, passage} = check(marked(mark), source);
    assert.deepEqual({verdict, passage}, {verdict: 'verbatim', passage: 'c10'}, mark);
  }
  for (const end of ['', source.replace(/\n.*/, '')]) {
    assert.equal(check(marked('- '), end).verdict, 'verbatim', end);
  }
  const wrong = check(marked('- ').with(1, items[1]!.replace('need', 'want')), source);
  assert.equal(wrong.verdict, 'altered');
  const changed = wrong.diff.filter(({kind}: {kind: string}) => kind !== 'same');
  assert.deepEqual(
    changed.map(({text}: {text: string}) => text.trim()),
    ['need', 'want'],
  );
  const hidden = check(items, '— Human rights must be guaranteed for some migrants');
  assert.equal(hidden.verdict, 'altered');
});

test('a dash of the statement that begins a line is no list mark', () => {
  const text = thesisOf(10).replaceAll(' – ', '\n– ');
  const {stdout} = run(['verify', '-', '--stdin-type', 'text'], text);
  assert.equal(sum(stdout), '1 checked in 1 file: 1 verbatim');
});

test('json is one array, in which every finding has the same keys', () => {
  const findings = verify('all.html', right + edited + wrong + invented + short);
  for (const finding of findings) {
    assert.deepEqual(Object.keys(finding), [
      ...['file', 'line', 'column', 'verdict', 'passage', 'reason', 'diff', 'text'],
    ]);
    assert.equal(finding.file, 'all.html');
  }
  assert.deepEqual(
    findings.map(({line, verdict, passage}) => [line, verdict, passage]),
    [
      [1, 'verbatim', 'c7.thesis'],
      [2, 'edited', 'c7.thesis'],
      [3, 'altered', 'c7.thesis'],
      [4, 'not-found', null],
      [5, 'unchecked', null],
    ],
  );
  const {diff, text} = findings[2]!;
  const join = (kind: string) =>
    diff!.filter((part) => part.kind === kind).map((part) => part.text.trim());
  assert.deepEqual([join('dropped'), join('added')], [['must'], ['should']]);
  assert.equal(text, words.replace('must', 'should'));
  assert.equal(findings[0]!.diff, null);
  const {status, stdout} = run(['verify', 'nothing.html', 'missing.html', '--format', 'json']);
  assert.deepEqual([status, stdout], [2, '[]\n']);
});

test('github has an error for each wrong quotation, a notice for each that is too short, and escapes both', () => {
  const odd = 'a, 50%: b.html';
  const percent = wrong.replace('should', '100%');
  write({[odd]: `\n ${percent}${right}${short}`});
  const {status, stdout, stderr} = run(['verify', odd, 'missing,x.html', '--format', 'github']);
  assert.equal(status, 2);
  const lines = stdout.trimEnd().split('\n');
  const {line, column} = placeOf(`\n ${percent}`, '<blockquote');
  const file = 'a%2C 50%25%3A b.html';
  assert.ok(
    lines[0]!.startsWith(`::error file=${file},line=${line},col=${column}::altered c7.thesis — `),
    lines[0],
  );
  assert.ok(lines[0]!.includes('“100%25”'), lines[0]);
  assert.ok(lines[1]!.startsWith(`::notice file=${file},line=4,col=1::unchecked — `), lines[1]);
  assert.ok(lines[2]!.startsWith('::error file=missing%2Cx.html::'), lines[2]);
  assert.match(lines[3]!, /^3 checked in 1 file: /);
  assert.equal(lines.length, 4);
  assert.match(stderr, /^missing,x\.html: .*\n$/);

  const piped = run(['verify', '-', '--format', 'github'], wrong);
  assert.match(piped.stdout, /^::error::<stdin>:1:1: altered /);
});

test('a document cannot put lines or terminal commands of its own into the report', () => {
  const passage = 'c7&#10;::error::x&#27;[2J\u202E';
  const content = `<bellagio-quote passage="${passage}">${words}</bellagio-quote>`;
  write({'hostile.html': content});
  for (const format of ['text', 'github']) {
    const {stdout} = run(['verify', 'hostile.html', '--format', format]);
    assert.equal(stdout.trimEnd().split('\n').length, 2, stdout);
    // eslint-disable-next-line no-control-regex -- these are what must not come through
    assert.doesNotMatch(stdout, /[\x00-\x09\x0b-\x1f\x7f\u202E]/);
  }
});

test('a reader who leaves early, as head does, ends it without a word', async () => {
  write({'many.html': wrong.repeat(5000)});
  const main = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));
  const child = spawn(
    process.execPath,
    ['--import', import.meta.resolve('tsx'), main, 'verify', 'many.html'],
    {
      cwd: folder,
    },
  );
  let stderr = '';
  child.stderr.on('data', (data) => (stderr += data));
  child.stdout.once('data', () => child.stdout.destroy());
  await new Promise((resolve) => child.once('close', resolve));
  assert.equal(stderr, '');
});
