import assert from 'node:assert/strict';
import {test} from 'node:test';

import {orderQuotations} from '../../src/text/order-quotations.js';

const never = () => assert.fail('asked without need');
const day = 86_400_000;

/** Numbers from 0 to just below 1, the same at every run (mulberry32). */
function seed(state: number): () => number {
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const shuffle = (count: number, random: () => number) =>
  orderQuotations(count, 'random', {now: never, random});
const daily = (count: number, time: number) =>
  orderQuotations(count, 'daily', {now: () => time, random: never});
const upTo = (count: number) => Array.from({length: count}, (_, index) => index);

test('printed keeps the order of print, asking neither clock nor chance', () => {
  const clock = {now: never, random: never};
  assert.deepEqual(orderQuotations(4, 'printed', clock), {sequence: [0, 1, 2, 3], first: 0});
  assert.deepEqual(orderQuotations(1, 'printed', clock), {sequence: [0], first: 0});
  assert.deepEqual(orderQuotations(0, 'printed', clock), {sequence: [], first: 0});
});

test('random holds every quotation once, whatever chance gives', () => {
  const extremes = [() => 0, () => 1 - 2 ** -53, () => 0.5];
  for (const random of [...extremes, seed(1), seed(2), seed(3)]) {
    for (const count of [0, 1, 2, 3, 10, 64]) {
      const {sequence, first} = shuffle(count, random);
      assert.deepEqual(
        [...sequence].sort((a, b) => a - b),
        upTo(count),
      );
      assert.equal(first, 0);
    }
  }
});

test('random gives each of the possible orders about equally often', () => {
  const random = seed(20060710);
  const rounds = 24_000;
  const counts = new Map<string, number>();
  for (let round = 0; round < rounds; round++) {
    const order = shuffle(4, random).sequence.join();
    counts.set(order, (counts.get(order) ?? 0) + 1);
  }
  assert.equal(counts.size, 24);
  // Chi-squared with 23 degrees of freedom exceeds 49.7 once in a thousand; the seed is fixed.
  const expected = rounds / 24;
  const deviation = [...counts.values()].reduce(
    (sum, count) => sum + (count - expected) ** 2 / expected,
    0,
  );
  assert.ok(deviation < 49.7, `chi-squared is ${deviation}`);
});

test('random differs from one page to the next', () => {
  assert.notDeepEqual(shuffle(10, seed(1)).sequence, shuffle(10, seed(2)).sequence);
});

test('going round never shows a quotation twice in a row', () => {
  for (let count = 2; count <= 40; count++) {
    for (const {sequence, first} of [shuffle(count, seed(count)), daily(count, count * 1e11)]) {
      let place = first;
      for (let step = 0; step < 3 * count; step++) {
        const next = (place + 1) % count;
        assert.notEqual(sequence[next], sequence[place]);
        place = next;
      }
    }
  }
});

test('daily keeps the order of print and begins one further each UTC day', () => {
  assert.deepEqual(daily(10, 0), {sequence: upTo(10), first: 0});
  const bellagio = Date.UTC(2006, 6, 10);
  const days = bellagio / day;
  for (let later = 0; later < 25; later++) {
    assert.equal(daily(10, bellagio + later * day).first, (days + later) % 10);
  }
});

test('daily is the same from the first to the last millisecond of a UTC day', () => {
  for (const midnight of [Date.UTC(1969, 11, 31), 0, Date.UTC(2006, 6, 10), Date.UTC(2038, 1, 1)]) {
    const {first} = daily(7, midnight);
    for (const time of [1, day / 2, day - 1]) assert.equal(daily(7, midnight + time).first, first);
    assert.equal(daily(7, midnight + day).first, (first + 1) % 7);
    assert.equal(daily(7, midnight - 1).first, (first + 6) % 7);
  }
});

test('daily is right before 1970', () => {
  assert.equal(daily(10, -1).first, 9);
  assert.equal(daily(10, -10 * day).first, 0);
  assert.equal(daily(10, -10 * day - 1).first, 9);
  assert.equal(daily(1, -5 * day).first, 0);
});

test('daily without quotations begins at 0', () => {
  for (const time of [0, -1, Date.UTC(2006, 6, 10)]) {
    assert.deepEqual(daily(0, time), {sequence: [], first: 0});
  }
});
