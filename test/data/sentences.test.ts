import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';

import {statement} from '../../src/context/statement.js';
import {blocksToText} from '../../src/text/blocks-to-text.js';

const {note, leaning}: {note: string; leaning: readonly {id: string; reason: string}[]} =
  JSON.parse(readFileSync(new URL('../../data/sentences.editorial.json', import.meta.url), 'utf8'));

const sentences = statement.conclusions
  .flatMap(({thesis, body}) => [thesis, ...body])
  .flatMap((block) =>
    block.sentences.map((sentence) => ({
      ...sentence,
      kind: block.kind,
      text: blocksToText([{...block, sentences: [sentence]}]),
    })),
  );

test('the editorial table lists, in the order of print, the sentences that lean', () => {
  assert.match(note, /^Editorial, not the source's/);
  assert.deepEqual(
    leaning.map(({id}) => id),
    sentences.filter(({leans}) => leans).map(({id}) => id),
  );
});

test('each that leans has a short reason, which quotes a few of its words at most', () => {
  for (const {id, reason} of leaning) {
    const {text} = sentences.find((sentence) => sentence.id === id)!;
    assert.ok(reason.length > 15 && reason.length < 80, id);
    for (const [, quoted = ''] of reason.matchAll(/“([^”]+)”/g)) {
      assert.ok(quoted.split(' ').length <= 4, id);
      assert.ok(text.toLowerCase().includes(quoted.toLowerCase()), `${id}: ${quoted}`);
    }
  }
});

test('no list item and no sentence of the preamble is said to lean', () => {
  const unjudged = [
    ...sentences.filter(({kind}) => kind === 'item'),
    ...statement.preamble.paragraphs.flatMap((paragraph) => paragraph.sentences),
  ];
  assert.equal(
    unjudged.some((sentence) => 'leans' in sentence),
    false,
  );
});

test('none that begins by pointing back, or ends in a colon, stands alone', () => {
  const pointsBack =
    /^(This|These|Those|Such|They|It|He|She|However|Instead|Therefore|Thus|Hence|Yet|But|And|Also|In addition,)(?= |,)/;
  for (const {id, kind, text, leans} of sentences) {
    if (kind !== 'item' && (pointsBack.test(text) || text.endsWith(':'))) assert.ok(leans, id);
  }
});
