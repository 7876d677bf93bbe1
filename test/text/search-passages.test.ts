import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {statement} from '../../src/context/statement.js';
import {findPassage} from '../../src/text/find-passage.js';
import {foldForSearch} from '../../src/text/fold-for-search.js';
import {listPassageIds} from '../../src/text/list-passage-ids.js';
import {cutSnippet, searchPassages, type SearchResult} from '../../src/text/search-passages.js';

const search = (query: string) => searchPassages(statement, query);
const ids = (query: string) => search(query).map(({id}) => id);
const marked = ({text, matches}: SearchResult) => matches.map(([from, to]) => text.slice(from, to));

/** Everything that can be found, by a way of its own: the published ids and their words. */
const passages = listPassageIds(statement)
  .filter((id) =>
    /^(title|preamble\.p\d+|c\d+\.(title|thesis|p\d+\.s\d+|i\d+)|signatories\.\d+)$/.test(id),
  )
  .map((id) => ({
    id,
    text: id === 'title' ? statement.title.editorial : (findPassage(statement, id)?.text ?? ''),
  }));

/** The words of a text, cut by hand: at everything that is neither letter nor digit. */
const cut = (text: string) =>
  foldForSearch(text)
    .split(/[^a-z0-9]+/)
    .filter(Boolean);

/** The same numbers every time. */
function makeRandom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}

describe('searchPassages', () => {
  it('looks through everything that is printed, once', () => {
    const all = new Set(['a', 'e', 'i', 'o', 'u', 'm', 't', 's', 'p', 'd'].flatMap(ids));
    assert.deepEqual(
      [...all].filter((id) => !passages.some((one) => one.id === id)),
      [],
    );
    assert.deepEqual(
      passages.filter(({id}) => !all.has(id)),
      [],
    );
    assert.equal(ids('t').length, new Set(ids('t')).size);
  });

  it('agrees with a search by hand for one to three beginnings of words', () => {
    const random = makeRandom(7);
    const vocabulary = [...new Set(passages.flatMap(({text}) => cut(text)))];
    for (let round = 0; round < 600; round++) {
      const words = Array.from({length: 1 + random(3)}, () => {
        const word = vocabulary[random(vocabulary.length)] ?? '';
        return word.slice(0, 1 + random(word.length));
      });
      const expected = passages
        .filter(({text}) => words.every((word) => cut(text).some((one) => one.startsWith(word))))
        .map(({id}) => id);
      assert.deepEqual(ids(words.join(' ')).sort(), expected.sort(), words.join(' '));
    }
  });

  it('agrees with a search by hand for phrases, and finds each where it was taken from', () => {
    const random = makeRandom(11);
    for (let round = 0; round < 300; round++) {
      const {id, text} = passages[random(passages.length)] ?? {id: '', text: ''};
      const words = text.split(' ');
      const from = random(words.length);
      const phrase = words
        .slice(from, from + 1 + random(5))
        .join(' ')
        .replace(/["“”«»„]/g, '');
      if (!cut(phrase).length) continue;
      const folded = foldForSearch(phrase);
      // Quotation marks cannot be typed inside a phrase.
      if (foldForSearch(text).includes(folded)) {
        assert.ok(ids(`“${phrase}”`).includes(id), phrase);
      }
      for (const result of search(`"${phrase}"`)) {
        assert.ok(foldForSearch(result.text).includes(folded), phrase);
        assert.ok(
          marked(result).some((mark) => foldForSearch(mark).includes(folded)),
          phrase,
        );
      }
    }
  });

  it('marks stretches of the source’s own words, in order and apart, each with the beginning of a word', () => {
    for (const query of ['mig', 'm mi mig', 'migrants rights', 'unver', '"social', 'state s']) {
      for (const result of search(query)) {
        let last = -1;
        for (const [from, to] of result.matches) {
          assert.ok(last < from && from < to && to <= result.text.length, query);
          last = to;
        }
        for (const term of query.replace('"', '').split(' ')) {
          assert.ok(
            marked(result).some((mark) => foldForSearch(mark).startsWith(term)),
            `${query} in ${result.id}`,
          );
        }
      }
    }
  });

  it('folds case, marks on letters, apostrophes and hyphens', () => {
    const bearers: Record<string, string> = {
      unver: 'O. Can Ünver',
      kirisci: 'Kemal Kirişci',
      JORGEN: 'Jørgen Carling',
      'avci‐boer': 'Gamze Avcı-Boer',
      'U\u0308nver': 'O. Can Ünver',
    };
    for (const [query, name] of Object.entries(bearers)) {
      const [first, ...others] = search(query);
      assert.ok(first?.text.startsWith(name), query);
      assert.deepEqual(others, []);
      assert.equal(first?.place, 'signatories');
    }
    assert.deepEqual(marked(search('unver')[0]!), ['Ünver']);
    assert.deepEqual(ids('South–South').sort(), ids('South-South').sort());
  });

  it('finds beginnings of words only, and all of them have to be there', () => {
    assert.deepEqual(ids('igrants'), []);
    assert.ok(ids('protecting').includes('c7.title'));
    assert.deepEqual(ids('protecting zebra'), []);
    assert.deepEqual(ids('"migrant work"'), []);
    assert.ok(ids('"migrant work').length > 0);
    assert.ok(ids('«migrant workers»').length > 0);
  });

  it('keeps the results of one place together, those with whole words first', () => {
    for (const query of ['work', 'state', 'migrant', 'co', 'south']) {
      const results = search(query);
      const places = results.map(({place, conclusion}) => [place, conclusion].join());
      const runs = places.filter((place, index) => place !== places[index - 1]);
      assert.equal(runs.length, new Set(runs).size, query);
    }
    const whole = ({text}: SearchResult) => cut(text).includes('work');
    const place = ({place, conclusion}: SearchResult) => [place, conclusion].join();
    const results = search('work');
    const best = new Set(results.filter(whole).map(place));
    const ranks = results.map((result) => best.has(place(result)));
    assert.ok(ranks.includes(true) && ranks.includes(false));
    assert.ok(ranks.lastIndexOf(true) < ranks.indexOf(false));
    const order = passages.map(({id}) => id);
    const found = ids('migration');
    assert.deepEqual(
      found,
      [...found].sort((a, b) => order.indexOf(a) - order.indexOf(b)),
    );
  });

  it('finds nothing for nothing, and for marks alone', () => {
    for (const query of ['', '   ', '"', '""', '“”', '–', '... !', '\u0000', '\u200b', '💬']) {
      assert.deepEqual(search(query), [], JSON.stringify(query));
    }
  });

  it('answers hostile queries fast', () => {
    const hostile = [
      '"'.repeat(100_000),
      'a'.repeat(100_000),
      'a '.repeat(50_000),
      '\u0301'.repeat(100_000),
      '.*+?^${}()|[]\\'.repeat(5_000),
      '“a” '.repeat(20_000),
    ];
    for (const query of hostile) {
      const begin = performance.now();
      search(query);
      assert.ok(performance.now() - begin < 3_000, query.slice(0, 10));
    }
  });
});

describe('cutSnippet', () => {
  it('shows the first match with whole words around it, and no more than asked for', () => {
    for (const query of ['migra', 'communities', 'i', 'security', 'unver', 'the']) {
      for (const result of search(query)) {
        const {text, matches} = result;
        for (const longest of [40, 160, 1_000]) {
          const [from, to] = cutSnippet(result, longest);
          const [first, end] = matches[0]!;
          assert.ok(from <= first && end <= to, `${query} in ${result.id}`);
          assert.ok(to - from <= Math.max(longest, end - first), `${to - from} of ${longest}`);
          if (from) assert.equal(text[from - 1], ' ');
          if (to < text.length) assert.equal(text[to], ' ');
          if (text.length <= longest) assert.deepEqual([from, to], [0, text.length]);
        }
      }
    }
  });
});
