/** `bellagio-widgets snippet`: what needs no build. */
import assert from 'node:assert/strict';
import {test} from 'node:test';

import {statement} from '../../src/context/statement.js';
import {makeSnippet, snippetForms, type SnippetForm} from '../../src/snippets.js';
import {run, write} from './run-program.js';

const base = 'https://example.org/bellagio/';

/** The forms that no file of the package is needed for. */
const words: readonly SnippetForm[] = ['blockquote', 'upgradable', 'email', 'markdown', 'text'];

function make(id: string, form: SnippetForm, baseUrl?: string): string {
  const snippet = makeSnippet(statement, id, {form, baseUrl});
  if ('fault' in snippet) throw new Error(snippet.message);
  return snippet.code;
}

test('snippet prints what makeSnippet gives, and a line break', () => {
  for (const form of [...words, 'url'] as const) {
    const {status, stdout, stderr} = run(['snippet', 'c7', '--form', form, '--base-url', base]);
    assert.deepEqual({status, stderr}, {status: 0, stderr: ''}, form);
    assert.equal(stdout, `${make('c7', form, base)}\n`);
  }
  assert.equal(
    run(['snippet', '--form=text', 'c7.thesis-c7.p1']).stdout,
    `${make('c7.thesis-c7.p1', 'text')}\n`,
  );
});

const refused: readonly (readonly [named: string, ...args: string[]])[] = [
  ['c11', 'c11'],
  ['c7 ', 'c7 '],
  ['“”', ''],
  ['one passage at a time, not c8', 'c7', 'c8'],
  ['no passage given'],
  ['“pdf”', 'c7', '--form', 'pdf'],
  ['--form needs a value', 'c7', '--form'],
  ['iframe needs a base address', 'c7', '--form', 'iframe'],
  ['--base-url', 'c7', '--form', 'url'],
  ['“example.org”', 'c7', '--form', 'text', '--base-url', 'example.org'],
  ['“javascript:alert(1)”', 'c7', '--form', 'text', '--base-url', 'javascript:alert(1)'],
  ['“”', 'c7', '--form', 'text', '--base-url', ''],
  ['“data:text/javascript,1”', 'c7', '--form', 'text', '--script-url', 'data:text/javascript,1'],
  ['text has no tag', 'c7', '--form', 'text', '--attributes', 'show=thesis'],
  ['“rotator” has no form “text”', 'rotator', '--form', 'text'],
  ['“statement” has no form “email”', 'statement', '--form', 'email'],
  ['--colour', 'c7', '--colour', 'red'],
  ['“c7 [31m <b>”', 'c7\n\u001B[31m\u0007<b>', '--form', 'text'],
];

for (const [named, ...args] of refused) {
  test(`“snippet ${args.join(' ').replace(/\s/g, ' ')}” exits 2, and one line names what is wrong`, () => {
    const {status, stdout, stderr} = run(['snippet', ...args]);
    assert.deepEqual({status, stdout}, {status: 2, stdout: ''});
    assert.match(stderr, /^bellagio-widgets: [^\n]+\n$/);
    assert.ok(stderr.includes(named), stderr);
  });
}

test('help names every form and every option, and the program’s own help the command', () => {
  const {status, stdout, stderr} = run(['snippet', '--help']);
  assert.deepEqual({status, stderr}, {status: 0, stderr: ''});
  for (const form of snippetForms) assert.match(stdout, new RegExp(`^  ${form} `, 'm'));
  for (const option of ['form', 'base-url', 'script-url', 'attributes', 'help']) {
    assert.ok(stdout.includes(`--${option} `), option);
  }
  assert.ok(run(['--help']).stdout.includes('bellagio-widgets snippet'));
});

const passages = [
  ...['title', 'preamble', 'preamble.p1.s2', 'c7', 'c7.title', 'c7.thesis', 'c7.thesis.s2', 'c10'],
  ...['c10.p1', 'c10.i2', 'c10.i2.s1', 'c7.thesis-c7.p1', 'c7.thesis.s2-c7.p1.s1'],
  ...['c10.i2-c10.i4', 'signatories', 'signatories.12'],
];

test('verify finds whatever is printed with a link verbatim, and ascribed to its passage', () => {
  const forms = [
    'element',
    'blockquote',
    'upgradable',
    'declarative',
    'email',
    'markdown',
  ] as const;
  const files = passages.flatMap((id) =>
    forms.map(
      (form) => [`${id}.${form}.${form === 'markdown' ? 'md' : 'html'}`, id, form] as const,
    ),
  );
  write(Object.fromEntries(files.map(([file, id, form]) => [file, make(id, form, base)])));
  const {status, stdout} = run([
    ...['verify', '--format', 'json', '--'],
    ...files.map(([file]) => file),
  ]);
  assert.equal(status, 0);
  const findings: {file: string; verdict: string; passage: string | null}[] = JSON.parse(stdout);
  assert.deepEqual(
    findings.map(({file, verdict}) => `${file} ${verdict}`),
    files.map(([file]) => `${file} verbatim`),
  );
  for (const {file, passage} of findings) {
    // A sentence that is all of its block has two names, and the whole of the signatories is one of a tag.
    const [id] = file.match(/.*(?=\.\w+\.\w+$)/) ?? [];
    assert.ok(!passage || id?.startsWith(passage), `${file}: ${passage}`);
  }
});

test('verify finds all that is printed without a link verbatim, where it is asked for all quotations', () => {
  const forms = ['blockquote', 'upgradable', 'email', 'markdown'] as const;
  const files = passages.flatMap((id) =>
    forms.map(
      (form) => [`${id}.${form}.${form === 'markdown' ? 'md' : 'html'}`, id, form] as const,
    ),
  );
  write(Object.fromEntries(files.map(([file, id, form]) => [file, make(id, form)])));
  const names = files.map(([file]) => file);
  const {stdout} = run(['verify', '--all', '--format', 'json', '--', ...names]);
  assert.deepEqual(
    JSON.parse(stdout).map(({file, verdict}: Record<string, string>) => `${file} ${verdict}`),
    names.map((file) => `${file} verbatim`),
  );
});

test('verify finds plain text verbatim as it is printed, with a link and without one', () => {
  for (const id of ['c7', 'c10', 'c10.i2-c10.i4', 'signatories', 'title']) {
    for (const baseUrl of [base, undefined]) {
      const {stdout} = run(
        ['verify', '-', '--stdin-type', 'text', '--format', 'json'],
        make(id, 'text', baseUrl),
      );
      const [{verdict, passage}] = JSON.parse(stdout);
      assert.deepEqual({verdict, passage}, {verdict: 'verbatim', passage: id});
    }
  }
});
