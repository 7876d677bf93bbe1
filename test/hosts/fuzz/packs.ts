/** Translation packs that nobody should send. */
import fc, {type Arbitrary} from 'fast-check';

import {inventTranslation} from '../../data/invented-translation.js';
import {markup, text} from './values.js';

const good = inventTranslation();

/** Something in a good pack is replaced. */
const spoilt = fc
  .record({
    name: fc.constantFrom(...Object.keys(good), '__proto__', 'constructor', '$schema'),
    value: fc.oneof(fc.jsonValue(), text, fc.constantFrom(...markup)),
  })
  .map(({name, value}) => {
    const written = JSON.stringify({...good, [name]: undefined});
    return written.replace(/^\{/, `{${JSON.stringify(name)}:${JSON.stringify(value)},`);
  });

const spoiltPassage = fc
  .record({
    id: fc.constantFrom('c7.thesis', 'title', 'c10.i3', '__proto__', 'c99'),
    value: fc.oneof(
      fc.jsonValue(),
      text,
      fc.constantFrom(...markup, '*', '**', '*a* b *', '\u202E'),
    ),
  })
  .map(({id, value}) => JSON.stringify({...good, passages: {...good.passages, [id]: value}}));

/** The text of a pack. */
export const pack: Arbitrary<string> = fc.oneof(
  fc.constant(JSON.stringify(good)),
  spoilt,
  spoiltPassage,
  fc.json(),
  fc.constantFrom(
    ...[
      '',
      'null',
      '[]',
      '{',
      '{"__proto__": {"language": "fr"}}',
      '\uFEFF{}',
      '"\\ud800"',
      '1e999',
    ],
    '['.repeat(50_000),
    `{"passages": {${'"a": "b",'.repeat(10_000)} "c": "d"}}`,
    JSON.stringify({...good, padding: 'x'.repeat(1_100_000)}),
    JSON.stringify({...good, translator: markup[0], direction: 'rtl'}),
  ),
);
