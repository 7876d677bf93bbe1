/** Tags as a server draws them, in plain Node. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {isDeepStrictEqual} from 'node:util';

import {readConclusion} from '../bench/pages.mjs';
import {ConclusionElement} from '../../src/elements/conclusion-element.js';
import {drawTag} from '../../src/ssr/draw-tag.js';
import {StandInElement} from '../../src/ssr/stand-in-element.js';
import {standInPage} from '../../src/ssr/stand-in-page.js';
import {readTitled} from '../packaging/source-words.js';
import {attributeOf, listElements, parse, seenText} from '../snippets/read-html.js';

const draw = (attributes: Record<string, string>) =>
  drawTag(ConclusionElement, new Map(Object.entries(attributes)));

const listGlobals = () => Object.getOwnPropertyDescriptors(globalThis) as PropertyDescriptorMap;
/** Those of the process, before anything was drawn in it. */
const before = listGlobals();

/** The names of globals that are there, are gone or are others since then. */
function listChanged(): string[] {
  const now = listGlobals();
  const names = Object.keys({...before, ...now});
  return names.filter((name) => !isDeepStrictEqual(now[name], before[name]));
}

test('the words stand outside the shadow root, once, unless they are isolated', () => {
  const {light, shadow} = draw({n: '7'});
  assert.equal(seenText(parse(light)), readTitled(7));
  assert.ok(!seenText(parse(shadow)).includes(readConclusion(7)));
  const isolated = draw({n: '7', isolated: ''});
  assert.equal(isolated.light, '');
  assert.ok(seenText(parse(isolated.shadow)).includes(readConclusion(7)));
});

test('styles come first, hold without a state, and end where they should', () => {
  const faults: string[] = [];
  const [style] = listElements(parse(draw({n: '7'}).shadow, faults)).filter(
    ({tagName}) => tagName === 'style',
  );
  assert.deepEqual(faults, []);
  const [sheet] = style!.childNodes as {value?: string}[];
  assert.match(sheet!.value!, /:host\s*{[^}]*margin-block/);
  assert.ok(!sheet!.value!.includes(':state(filled)'));
  assert.match(sheet!.value!, /@media \(scripting: none\)[^@]*$/);
  // A browser reads a sheet as it stands.
  assert.doesNotMatch(sheet!.value!, /&\w+;/);
});

test('what an embedder has written is escaped', () => {
  const {shadow} = draw({n: '"><img src=x onerror=alert(1)>'});
  const elements = listElements(parse(shadow));
  assert.deepEqual(
    elements.filter(({tagName}) => tagName === 'img'),
    [],
  );
  assert.match(seenText(parse(shadow)), /<img src=x/);
});

test('a link to the tag itself names its place in the page alone', () => {
  const links = listElements(parse(draw({n: '7', id: 'here'}).shadow)).filter(
    ({tagName}) => tagName === 'a',
  );
  assert.deepEqual(
    links.map((link) => attributeOf(link, 'href')),
    [undefined, '#here'],
  );
});

test('the process has its own globals back, also after a failure', () => {
  draw({n: '7'});
  assert.deepEqual(listChanged(), []);
  const failing = () => {
    throw new Error('on purpose');
  };
  assert.throws(() => {
    standInPage(failing);
  }, /on purpose/);
  assert.deepEqual(listChanged(), []);
});

test('a selector that the stand-in does not know is refused', () => {
  assert.throws(() => new StandInElement('div').querySelector('p > a'), TypeError);
});
