import assert from 'node:assert/strict';
import {test} from 'node:test';

import {listTranslatable, statement} from '../../src/text.js';
import {inventTranslation} from '../data/invented-translation.js';
import {run, write} from './run-program.js';

const ids = listTranslatable(statement).map(({id}) => id);

function check(pack: unknown) {
  write({'pack.json': typeof pack === 'string' ? pack : JSON.stringify(pack)});
  return run(['translation', 'check', 'pack.json']);
}

test('a new pack has a line to fill in for each passage, and the source’s words beside them', () => {
  const {status, stdout, stderr} = run(['translation', 'new', 'fr']);
  assert.deepEqual([status, stderr], [0, '']);
  const pack = JSON.parse(stdout);
  assert.deepEqual(Object.keys(pack.passages), ids);
  assert.deepEqual(Object.keys(pack.$source), ids);
  assert.ok(pack.$source['c7.thesis'].includes('*all*'));
  assert.deepEqual(
    [pack.language, pack.direction, pack.translator, pack.date, pack.standing],
    ['fr', 'ltr', '', '', 'unofficial'],
  );
});

test('a new pack can be had without the source’s words', () => {
  const {stdout} = run(['translation', 'new', 'fr', '--bare']);
  assert.equal('$source' in JSON.parse(stdout), false);
});

for (const [language, direction] of [
  ['ar', 'rtl'],
  ['ar-MA', 'rtl'],
  ['fa', 'rtl'],
  ['az-Arab', 'rtl'],
  ['az', 'ltr'],
  ['hi', 'ltr'],
]) {
  test(`a new pack in ${language} is read ${direction}`, () => {
    assert.equal(JSON.parse(run(['translation', 'new', language!]).stdout).direction, direction);
  });
}

test('a new pack lacks all that is to be filled in, and a line each says so', () => {
  const {status, stdout, stderr} = check(run(['translation', 'new', 'fr']).stdout);
  const lines = stderr.trimEnd().split('\n');
  assert.deepEqual([status, stdout, lines.length], [1, '', 2 + ids.length]);
  assert.match(lines[0] ?? '', /^pack\.json: translator: /);
  assert.match(lines.at(-1) ?? '', /^pack\.json: passages\["c10\.i5"\]: /);
});

test('a whole pack is good', () => {
  const {status, stdout, stderr} = check(inventTranslation());
  assert.deepEqual([status, stderr], [0, '']);
  assert.match(stdout, /^pack\.json: every /);
});

test('a passage that nobody has translated yet is named', () => {
  const pack = inventTranslation();
  const source = listTranslatable(statement).find(({id}) => id === 'c3.title');
  pack.passages['c3.title'] = source?.runs.map(({text}) => text).join('') ?? '';
  assert.deepEqual(
    [check(pack).status, check(pack).stderr],
    [1, 'pack.json: passages["c3.title"]: reads as the source does\n'],
  );
});

for (const [what, args, said] of [
  ['no task', [], /no task given/],
  ['an unknown task', ['make'], /there is no task make/],
  ['no language', ['new'], /no language given/],
  ['no file', ['check'], /no file given/],
  ['two languages', ['new', 'fr', 'es'], /one at a time/],
  ['no language tag', ['new', 'French!'], /“French!” is no language tag/],
  ['a language’s name', ['new', 'french'], /“french” is no language tag/],
  ['English', ['new', 'en-US'], /the language of the source/],
  ['a missing file', ['check', 'absent.json'], /absent\.json: there is no such file/],
  ['a folder', ['check', '.'], /\.: is a folder/],
  ['an unknown option', ['new', 'fr', '--all'], /there is no option --all/],
] as const) {
  test(`${what} ends with 2 and one line`, () => {
    const {status, stdout, stderr} = run(['translation', ...args]);
    assert.deepEqual([status, stdout, stderr.split('\n').length], [2, '', 2]);
    assert.match(stderr, said);
  });
}

test('what is no JSON ends with 2 and one line', () => {
  const {status, stderr} = check('{"language": ');
  assert.deepEqual([status, stderr], [2, 'bellagio-widgets: pack.json: is no JSON\n']);
});

test('help says what there is', () => {
  const {status, stdout} = run(['translation', '--help']);
  assert.equal(status, 0);
  assert.match(stdout, /translation new LANGUAGE[^]*translation check FILE[^]*--bare/);
});
