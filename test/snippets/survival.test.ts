/** Whatever site code is pasted into: the words are there, a link leads to their source, and no code is shown to readers. */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {before, test} from 'node:test';

import {statement} from '../../src/context/statement.js';
import {passageOfAddress} from '../../src/text/passage-of-address.js';
import {listElements, parse, readLines, seenText} from './read-html.js';
import {sanitizers} from './sanitizers.js';
import {linesOf, passageIds, textOf} from './statement-lines.js';
import {rank, survive, writeTable, type Survivor} from './survival.js';
import {readTable, setTable} from './survival-table.js';

let survivors: Survivor[] = [];
before(async () => {
  survivors = await survive();
});

const describeSurvivor = ({sanitizer, form, id, baseUrl}: Survivor) =>
  `${form} of ${id}, ${baseUrl ? 'with' : 'without'} a base address, after ${sanitizer}`;

/** A frame is taken out by each of them: nothing of it can be left. */
const worded = () => survivors.filter(({form}) => form !== 'iframe');

test('everything has been through every sanitizer', () => {
  assert.equal(Object.keys(sanitizers).length, 5);
  for (const name of Object.keys(sanitizers)) {
    assert.ok(survivors.filter(({sanitizer}) => sanitizer === name).length > 90, name);
  }
});

test('the words are there after every sanitizer: all, in order, with their emphasis, paragraphs and lists', () => {
  for (const survivor of worded()) {
    if (!passageIds.concat('c7.thesis-c7.p1').includes(survivor.id)) continue;
    const {lines} = readLines(parse(survivor.left));
    assert.deepEqual(lines, linesOf(survivor.id), describeSurvivor(survivor));
  }
});

test('readers see the words and their source, and nothing of scripts, style sheets and attributes', () => {
  for (const survivor of worded()) {
    const seen = seenText(parse(survivor.left));
    assert.equal(seen, seenText(parse(survivor.html)), describeSurvivor(survivor));
    const {lines, source} = readLines(parse(survivor.left));
    assert.equal(seen, [...lines.map(textOf), `— ${source}`].join(' '), describeSurvivor(survivor));
  }
});

test('the source is a working link after every sanitizer, where a base address was given', () => {
  for (const survivor of worded()) {
    const {address} = readLines(parse(survivor.left));
    const {baseUrl, id} = survivor;
    if (!baseUrl) {
      assert.equal(address, undefined, describeSurvivor(survivor));
      continue;
    }
    assert.ok(address?.startsWith(baseUrl), describeSurvivor(survivor));
    if (passageIds.includes(id)) assert.equal(passageOfAddress(statement, address), id);
  }
});

test('no script, style sheet, frame and handler is left, where the site has not allowed it', () => {
  for (const survivor of survivors) {
    const names = listElements(parse(survivor.left)).flatMap(({tagName, attrs}) => [
      tagName,
      ...attrs.map(({name}) => name),
    ]);
    const bad = names.filter((name) => /^(?:script|style|link|iframe|on.*)$/.test(name));
    const inline = survivor.form === 'email' ? ['style'] : [];
    assert.deepEqual(
      bad.filter((name) => !inline.includes(name)),
      [],
      describeSurvivor(survivor),
    );
  }
});

test('what is left has a rank, and every passage has the same', () => {
  const seen = new Map<string, Set<string>>();
  for (const survivor of survivors) {
    const found = rank(survivor);
    assert.ok(found, describeSurvivor(survivor));
    const key = `${survivor.form} after ${survivor.sanitizer}`;
    // Without an address there is no link that could be lost.
    if (survivor.baseUrl) seen.set(key, (seen.get(key) ?? new Set()).add(found));
  }
  for (const [key, found] of seen) assert.equal(found.size, 1, `${key}: ${[...found].join()}`);
});

test('the README’s table is what this run has found; node --import tsx test/snippets/survival-table.ts writes it', async () => {
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
  assert.equal(readTable(readme), await setTable(writeTable(survivors)));
});
