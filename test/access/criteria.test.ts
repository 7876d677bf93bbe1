/** The README's table of access: every criterion of WCAG 2.2, and that what proves it is there. */
import assert from 'node:assert/strict';
import {existsSync, readFileSync} from 'node:fs';
import {test} from 'node:test';

import {readProjectFiles} from '../architecture/project-files.js';
import {listFiles, projectPath, readBuilt, siblings} from '../packaging/built-files.js';
import {serveVisits} from '../packaging/visits.js';
import {goThroughStates, showTags} from './tags.js';

serveVisits();

interface Row {
  number: string;
  level: string;
  name: string;
  meaning: string;
  proof: string;
}

const readme = readFileSync(projectPath('README.md'), 'utf8');

/** The table, without the lines that head it. */
const rows: Row[] = (/^## Access$([^]*?)^## /m.exec(readme)?.[1] ?? '')
  .split('\n')
  .filter((line) => /^\| \d/.test(line))
  .map((line) => {
    const [, criterion = '', level = '', meaning = '', proof = ''] = line
      .split('|')
      .map((cell) => cell.trim());
    const [number = '', ...name] = criterion.split(' ');
    return {number, level, name: name.join(' '), meaning, proof};
  });

const criteria = readFileSync(new URL('wcag-2.2.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => /^\d/.test(line))
  .map((line) => {
    const [number = '', level = '', name = ''] = line.split('\t');
    return {number, level, name};
  });

test('the table of access has all 55 criteria of the levels A and AA once, in their order and by their names, and some of AAA', () => {
  const wanted = criteria.filter(({level}) => level === 'A' || level === 'AA');
  assert.equal(wanted.length, 55);
  const named = rows.map(({number, level, name}) => ({number, level, name}));
  assert.deepEqual(
    named.filter(({level}) => level === 'A' || level === 'AA'),
    wanted,
  );
  const others = named.filter(({level}) => level === 'AAA');
  assert.ok(others.length > 0);
  for (const other of others)
    assert.deepEqual(
      criteria.filter(({number}) => number === other.number),
      [other],
    );
  const rest = rows.filter(({level}) => !/^A+$/.test(level));
  assert.deepEqual(
    rest.map(({number, meaning}) => [number, meaning]),
    [['4.1.1', 'obsolete, and removed']],
  );
});

test('each criterion in the table has a meaning, and the title of a test or a picture that is there', () => {
  const sources = [...readProjectFiles('test')].filter(([path]) => path.endsWith('test.ts'));
  const titles = new Set(
    sources.flatMap(([, source]) =>
      Array.from(
        source.matchAll(/\b(?:it|test)\(\s*(?:'((?:\\'|[^'])+)'|`([^`]+)`)/g),
        ([, plain, template]) =>
          (plain ?? template ?? '').replace(/\$\{[^}]*\}/g, '…').replaceAll("\\'", "'"),
      ),
    ),
  );
  const pictures = readFileSync(projectPath('demo/pictures.mjs'), 'utf8');
  for (const {number, meaning, proof} of rows) {
    assert.ok(meaning.length > 3, number);
    if (number === '4.1.1') continue;
    const proofs = proof.split(/(?<=”|\)), /);
    for (const one of proofs) {
      const title = /^“(.+)”$/.exec(one)?.[1];
      if (title !== undefined) {
        assert.ok(titles.has(title), `${number}: there is no test “${title}”`);
        continue;
      }
      const [, path = '', name = ''] =
        /^\[picture\]\((demo\/pictures\/(\w+)-(?:light|dark)\.png)\)$/.exec(one) ?? [];
      assert.ok(name && existsSync(projectPath(path)), `${number}: ${one}`);
      assert.match(
        pictures,
        new RegExp(`^  ${name}: \\[`, 'm'),
        `${path} is not made by npm run pictures`,
      );
    }
  }
});

test('nothing of ours sounds, plays, is a picture or a form, has keys of its own, or asks to be dragged or shaken', async () => {
  await showTags(async (page) => {
    await goThroughStates(page, async (state) => {
      const found = await page.evaluate(() =>
        look
          .walk()
          .filter(look.isOurs)
          .filter((one) =>
            one.matches(
              'audio, video, canvas, img, picture, object, embed, iframe, form, [accesskey], [draggable], [autofocus], input:not([type="search"])',
            ),
          )
          .map(look.describe),
      );
      assert.deepEqual(found, [], state);
    });
  });
  const scripts = ['bellagio.js', ...siblings, ...listFiles(/^tags\/.*\.js$/)].map(readBuilt);
  for (const script of scripts) {
    assert.doesNotMatch(
      script,
      /devicemotion|deviceorientation|touchmove|pointermove|mousemove|dragstart|accessKey|vibrate|AudioContext/,
    );
  }
});
