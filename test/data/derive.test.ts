import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, test} from 'node:test';
import {fileURLToPath} from 'node:url';

const DATA = fileURLToPath(new URL('../../data', import.meta.url));
const SOURCE = 'bellagio-statement-2006.md';
const folders: string[] = [];
after(() => folders.forEach((folder) => rmSync(folder, {recursive: true})));

/** A copy of data/ to break. */
function copyOfData(): string {
  const folder = mkdtempSync(join(tmpdir(), 'bellagio-data-'));
  folders.push(folder);
  cpSync(DATA, folder, {recursive: true});
  return folder;
}

function derive(folder: string, ...options: string[]) {
  const {status, stdout, stderr} = spawnSync(
    process.execPath,
    [join(folder, 'derive.mjs'), ...options],
    {encoding: 'utf8'},
  );
  return {status, stdout, stderr};
}

function edit(folder: string, file: string, change: (text: string) => string): void {
  const path = join(folder, file);
  const before = readFileSync(path, 'utf8');
  const changed = change(before);
  assert.notEqual(changed, before, `the test no longer changes ${file}`);
  writeFileSync(path, changed);
}

// Plain JavaScript without declarations: imported by address, so that no type check asks for them.
const load = (file: string) => import(new URL(`../../data/derive/${file}`, import.meta.url).href);
const {applyRepairs} = await load('apply-repairs.mjs');
const {cutSentences} = await load('cut-sentences.mjs');
const {readStatement} = await load('read-statement.mjs');
const {writeModule} = await load('write-module.mjs');

const readData = (file: string) => readFileSync(join(DATA, file), 'utf8');
const source = readData(SOURCE);
const {repairs} = JSON.parse(readData('repairs.json'));
const editorial = () => ({
  title: JSON.parse(readData('title.editorial.json')),
  signatories: JSON.parse(readData('signatories.editorial.json')).signatories,
  leaning: JSON.parse(readData('sentences.editorial.json')).leaning,
});

test('the committed derived files are those that the source gives', () => {
  assert.deepEqual(derive(DATA, '--check'), {status: 0, stdout: '', stderr: ''});
});

for (const file of ['statement.ts', 'statement.json']) {
  test(`a ${file} that was edited by hand is named by --check and left alone, then derived anew`, () => {
    const folder = copyOfData();
    edit(folder, file, (text) =>
      text.replace('not a *necessity', 'a *necessity').replace('sustainable', 'lasting'),
    );
    const edited = readFileSync(join(folder, file), 'utf8');
    const check = derive(folder, '--check');
    assert.equal(check.status, 1);
    assert.equal(check.stderr, `data/${file} is stale: run node data/derive.mjs\n`);
    assert.equal(readFileSync(join(folder, file), 'utf8'), edited);
    assert.equal(derive(folder).status, 0);
    assert.equal(readFileSync(join(folder, file), 'utf8'), readData(file));
  });
}

test('derived files that are missing are named by --check, and written by a plain run', () => {
  const folder = copyOfData();
  rmSync(join(folder, 'statement.ts'));
  rmSync(join(folder, 'statement.json'));
  const {status, stderr} = derive(folder, '--check');
  assert.equal(status, 1);
  assert.match(stderr, /statement\.ts is stale.*\n.*statement\.json is stale/);
  assert.equal(derive(folder).stdout, 'wrote data/statement.ts\nwrote data/statement.json\n');
  assert.equal(derive(folder, '--check').status, 0);
});

test('nothing is derived from a source of which a single byte was changed', () => {
  const folder = copyOfData();
  edit(folder, SOURCE, (text) => text.replace('labour', 'labor').replace('Labour', 'Labor'));
  const {status, stderr} = derive(folder);
  assert.notEqual(status, 0);
  assert.match(stderr, /bellagio-statement-2006\.md was changed: its sha256 is/);
});

for (const repair of repairs) {
  test(`the repair of ${repair.where} says why, and is in effect`, () => {
    assert.ok(repair.reason.length > 20);
    if (repair.kind === 'join') {
      assert.equal(source.split(repair.find).length, 2);
      assert.ok(applyRepairs(source, repairs).includes(repair.replace));
      const letters = (text: string) => text.replace(/[\s*-]/g, '');
      assert.equal(letters(repair.find), letters(repair.replace), 'a join changes no letter');
    } else {
      const found = [...source.matchAll(new RegExp(repair.pattern, 'gmu'))];
      assert.ok(found.length >= repair.times);
      assert.doesNotMatch(applyRepairs(source, repairs), new RegExp(repair.pattern, 'mu'));
    }
  });

  test(`without the repair of ${repair.where} nothing is derived, or other words`, () => {
    const others = repairs.filter((other: unknown) => other !== repair);
    let derived: unknown;
    try {
      derived = readStatement(applyRepairs(source, others), editorial());
    } catch {
      return;
    }
    assert.notDeepEqual(derived, readStatement(applyRepairs(source, repairs), editorial()));
  });

  test(`the repair of ${repair.where} stops the derivation where it does not fit`, () => {
    assert.throws(() => applyRepairs('', [repair]), {
      message: new RegExp(`^repairs\\.json, ${repair.where}: found 0 times, not `),
    });
    assert.throws(() => applyRepairs(`${source}\n\n${source}`, [repair]), {
      message: new RegExp(`^repairs\\.json, ${repair.where}: found \\d+ times, not `),
    });
  });
}

test('a repair of an unknown kind is refused', () => {
  assert.throws(() => applyRepairs(source, [{kind: 'improve', where: 'thesis 8'}]), {
    message: 'repairs.json, thesis 8: no such kind of repair: improve',
  });
});

const surprises: Record<string, [find: string | RegExp, replace: string, message: RegExp]> = {
  'a conclusion that is missing': [/### 3\.[^]*(?=### 4\.)/, '', /^source: 9 conclusions, not 10$/],
  'a wrong number': ['### 7. ', '### 8. ', /^c7\.title: the number printed is 8$/],
  'a heading in bold': [
    '### 7. Protecting migrants',
    '### **7. Protecting**',
    /^c7\.title: unexpected structure/,
  ],
  'a thesis that is not bold': [
    '**Migration entails',
    'Migration entails',
    /^c7\.thesis: unexpected structure/,
  ],
  'bold words in a body': [
    'The current concern',
    '**The** current concern',
    /^c7\.p1: unexpected marks/,
  ],
  'a line break in a body': [
    'The current concern',
    'The current\nconcern',
    /^c7\.p1: unexpected marks/,
  ],
  'two spaces in a row': [
    'The current concern',
    'The current  concern',
    /^c7\.p1: unexpected marks/,
  ],
  'emphasis that is left open': [
    '*all* migrants',
    '*all migrants',
    /^c7\.thesis\.s3: emphasis is left open/,
  ],
  'emphasis at the edge of a sentence': [
    'Human rights must',
    '*Human* rights must',
    /^c7\.thesis\.s3: emphasis/,
  ],
  'a list mark that is missing': ['- respect', 'respect', /^c10\.i3: unexpected structure/],
  'a small letter after a full stop': [
    'process. Debates',
    'process. debates',
    /^c7\.p1: is this the end of a sentence\?/,
  ],
  'an abbreviation that nobody has judged': [
    'human security, and',
    'human security, e.g. and',
    /^c7\.p1: is this the end/,
  ],
  'another title': ['PERSPECTIVES', 'VIEWS', /^title\.editorial\.json: the words are not those/],
  'a signatory whose name is spelled otherwise': [
    'Kirişci',
    'Kirisci',
    /^signatories\.editorial\.json, signatories\.17: “Kemal Kirişci” is printed “Kemal Kirisci”$/,
  ],
  'a signatory without affiliation': [
    '\nDirector, Enlaces América',
    '',
    /^signatories\.10: unexpected affiliation/,
  ],
  'a signatory too many': [
    'Oscar Chacón\n',
    'A. Nother\nDirector\n\nOscar Chacón\n',
    /^signatories\.editorial\.json: 22 entries for 23 signatories$/,
  ],
};

for (const [name, [find, replace, message]] of Object.entries(surprises)) {
  test(`the derivation stops at ${name}, and names the place`, () => {
    const text = applyRepairs(source, repairs);
    const changed = text.replace(find, replace);
    assert.notEqual(changed, text);
    assert.throws(() => readStatement(changed, editorial()), {message});
  });
}

test('the derivation stops at an editorial table that does not fit the print, and names the place', () => {
  const text = applyRepairs(source, repairs);
  const refuse = (change: (rows: Record<string, unknown>[]) => void, message: RegExp) => {
    const tables = editorial();
    change(tables.signatories);
    assert.throws(() => readStatement(text, tables), {message});
  };
  refuse((rows) => (rows[0]!['nameRank'] = 2), /nameRank is not 1 to 22, each once/);
  refuse(
    (rows) => (rows[12]!['familyName'] = 'Haast'),
    /signatories\.13: “Haast” is no part of “Hein de Haas”/,
  );
  refuse(
    (rows) => (rows[11]!['postsBegin'] = [1, 4]),
    /signatories\.12: postsBegin does not fit 3 lines/,
  );
  refuse(
    (rows) => (rows[11]!['postsBegin'] = [2]),
    /signatories\.12: postsBegin does not fit 3 lines/,
  );
  refuse(
    (rows) => (rows[11]!['postsBegin'] = [1, 1]),
    /signatories\.12: postsBegin does not fit 3 lines/,
  );
});

const misfits: Record<string, [id: string, fault: string]> = {
  'a sentence that there is not': ['c7.p1.s9', 'no sentence of a thesis or body'],
  'a block': ['c7.p1', 'no sentence of a thesis or body'],
  'a sentence of the preamble': ['preamble.p1.s1', 'no sentence of a thesis or body'],
  'a sentence given twice': ['c7.p1.s2', 'given twice'],
  'a list item': ['c10.i3', 'no sentence of a thesis or body'],
  "a list item's sentence": ['c10.i3.s1', 'a list item, which nobody quotes alone'],
};

for (const [name, [id, fault]] of Object.entries(misfits)) {
  test(`the derivation stops where the table of leaning sentences has ${name}`, () => {
    const tables = editorial();
    tables.leaning.push({id, reason: 'none'});
    assert.throws(() => readStatement(applyRepairs(source, repairs), tables), {
      message: `sentences.editorial.json, ${id}: ${fault}`,
    });
  });
}

test('a sentence leans where the table says so, and nowhere else', () => {
  const tables = {...editorial(), leaning: [{id: 'c7.p1.s1'}]};
  const statement = readStatement(applyRepairs(source, repairs), tables);
  const leaning = JSON.stringify(statement).match(/"leans":true/g);
  assert.equal(leaning?.length, 1);
  assert.equal(statement.conclusions[6].body[0].sentences[0].leans, true);
  assert.match(writeModule(statement), /\n` The current concern/);
});

test('no module is written of words that a template literal or the format would swallow', () => {
  for (const text of ['A `tick`.', 'A \\ slash.', 'A ${sum}.', 'Two\n\nparts.', 'Open\n']) {
    const statement = readStatement(applyRepairs(source, repairs), editorial());
    statement.preamble.paragraphs[0].sentences[0].runs = [{text}];
    assert.throws(() => writeModule(statement), {message: /swallow|ends with a space/});
  }
});

test('no module is written of a sentence that begins or ends like the mark for leaning', () => {
  for (const text of [' The state', 'The state ']) {
    const statement = readStatement(applyRepairs(source, repairs), editorial());
    statement.conclusions[6].body[0].sentences[1].runs = [{text}];
    assert.throws(() => writeModule(statement), {
      message: 'statement.ts, c7.p1.s2: begins or ends with a space',
    });
  }
});

test('sentences end at full stops and question marks, but not at i.e. and initials', () => {
  assert.deepEqual(cutSentences('One. Two? Three', 'here'), ['One.', 'Two?', 'Three']);
  assert.deepEqual(cutSentences('So, i.e. South-South. Next.', 'here'), [
    'So, i.e. South-South.',
    'Next.',
  ]);
  assert.deepEqual(cutSentences('By Jose Z. Molano, Maruja M.B. Asis and O. Can. End.', 'here'), [
    'By Jose Z. Molano, Maruja M.B. Asis and O. Can.',
    'End.',
  ]);
  assert.deepEqual(cutSentences('They say “so.” “No.” (Yes.) But 3.5 stays.', 'here'), [
    'They say “so.”',
    '“No.”',
    '(Yes.)',
    'But 3.5 stays.',
  ]);
});
