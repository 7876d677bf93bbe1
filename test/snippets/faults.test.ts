/** What cannot be had, and what is said of it. */
import assert from 'node:assert/strict';
import {test} from 'node:test';

import {statement} from '../../src/context/statement.js';
import {
  listForms,
  listTagAttributes,
  makeSnippet,
  snippetForms,
  type SnippetFault,
  type SnippetForm,
  type SnippetOptions,
} from '../../src/snippets.js';

type Question = readonly [id: string, options: SnippetOptions];

const ask = ([id, options]: Question) => makeSnippet(statement, id, options);

function assertFault(question: Question, fault: SnippetFault['fault'], named: string): void {
  const answer = ask(question);
  const asked = JSON.stringify(question);
  assert.ok('fault' in answer, asked);
  assert.equal(answer.fault, fault, asked);
  assert.ok(answer.message.includes(named), `${answer.message} names ${named}`);
  assert.doesNotMatch(answer.message, /\.$|^[A-Z]/, 'no sentence: others write on');
}

const baseUrl = 'https://example.org/';

test('an unknown passage is a fault, whatever else is asked', () => {
  for (const id of [
    ...['', ' ', 'c0', 'c11', 'C7', 'c07', ' c7', 'c7 ', 'c7.', 'c7.p9', 'c7.thesis.s9', '7'],
    ...['c7-c8', 'c7.p1-c7.thesis', 'c7.thesis-c8.p1', 'signatories.0', 'signatories.23'],
    ...['<script>', 'constructor', '__proto__', 'toString', 'Statement', 'rotators'],
  ]) {
    for (const form of [...snippetForms, 'pdf' as SnippetForm]) {
      assertFault([id, {form, baseUrl: 'ftp://x'}], 'passage', `“${id}”`);
    }
  }
});

test('what is no text is no passage and no form, and nothing is thrown', () => {
  for (const odd of [undefined, null, 7, {}, [], Symbol.iterator.description]) {
    const id = ask([odd as string, {form: 'text'}]);
    assert.ok('fault' in id && id.fault === 'passage');
    const form = ask(['c7', {form: odd as SnippetForm}]);
    assert.ok('fault' in form && form.fault === 'form');
  }
});

test('an unknown form is a fault, and the known ones are told', () => {
  for (const form of ['', 'pdf', 'Element', 'html', 'constructor']) {
    assertFault(['c7', {form: form as SnippetForm}], 'form', `“${form}”`);
    assertFault(['c7', {form: form as SnippetForm}], 'form', snippetForms.join(', '));
  }
});

test('the whole and the rotator are a fault in forms that they do not have, and those that they have are told', () => {
  for (const id of ['statement', 'rotator']) {
    for (const form of snippetForms) {
      if (listForms(id).includes(form)) continue;
      assertFault([id, {form, baseUrl}], 'form-of-whole', listForms(id).join(', '));
      assertFault([id, {form, baseUrl}], 'form-of-whole', `“${form}”`);
    }
  }
});

test('a frame and an address cannot be had without a base address', () => {
  for (const form of ['iframe', 'url'] as const) {
    for (const id of ['c7', 'preamble', 'signatories', 'statement']) {
      assertFault([id, {form}], 'no-base-url', form);
    }
  }
});

test('what is no base address is a fault in every form', () => {
  for (const written of [
    ...['', ' ', 'example.org', '/bellagio/', '//example.org/', 'https:', 'https://', 'https:///x'],
    ...[
      'https:example.org',
      'https:/example.org',
      'http://?x',
      'https://#x',
      'javascript:alert(1)',
    ],
    ...[
      'data:text/html,x',
      'file:///a/',
      'ftp://example.org/',
      'mailto:a@b.org',
      'https://a b.org/',
    ],
    ...[
      'https://example.org/a b',
      ' https://example.org/',
      'https://example.org/\n',
      'https://a<b/',
    ],
    ...['https://example.org:99999/', 'https://[::1/', 'https:\\\\example.org', 'https://a.org\\b'],
  ]) {
    for (const form of snippetForms) {
      assertFault(['c7', {form, baseUrl: written}], 'base-url', `“${written}”`);
    }
  }
});

test('what is no address of a script is a fault in every form', () => {
  for (const written of [
    ...['javascript:alert(1)', 'data:text/javascript,1', 'blob:https://a.org/b', 'file:///a.js'],
    ...[
      'https://',
      'http://a b/c.js',
      '/a b.js',
      ' /a.js',
      '/a.js\n',
      'https://a.org',
      '?x',
      '#x',
      '',
    ],
    ...['\\\\a\\b.js', 'ftp://a.org/b.js', 'https://a.org:99999/b.js'],
  ]) {
    for (const form of snippetForms) {
      assertFault(['c7', {form, baseUrl, scriptUrl: written}], 'script-url', `“${written}”`);
    }
  }
});

/** Attributes that each tag takes, and values that it does not. */
const attributes: Readonly<Record<string, Readonly<Record<string, readonly (string | true)[]>>>> = {
  c7: {
    show: ['all', '', true, 'Full'],
    'heading-level': ['1', '7', '2.5', true],
    actions: ['copy paste', '', true],
    isolated: ['yes', 'isolated'],
    n: ['8'],
    passage: ['c7'],
    layout: ['columns'],
    onclick: ['alert(1)'],
    style: ['color:red'],
    'x y': [true],
    constructor: ['x'],
  },
  'c7.p1': {show: ['full'], marks: ['some'], passage: ['c8'], verdict: ['verbatim']},
  signatories: {sort: ['age'], layout: ['rows'], filter: ['yes'], show: ['full']},
  rotator: {
    interval: ['0.5', '-1', '12s', true],
    order: ['daily random'],
    conclusions: ['0', '11', '3;7'],
    from: ['words'],
  },
  statement: {contents: ['yes'], 'heading-level': ['0'], show: ['full']},
};

const tags: Readonly<Record<string, string>> = {
  c7: 'bellagio-conclusion',
  'c7.p1': 'bellagio-quote',
  signatories: 'bellagio-signatories',
  rotator: 'bellagio-quote-rotator',
  statement: 'bellagio-statement',
};

test('an attribute that the tag does not take, or not with this value, is a fault that names both', () => {
  for (const [id, bad] of Object.entries(attributes)) {
    for (const [name, values] of Object.entries(bad)) {
      for (const value of values) {
        const question: Question = [id, {form: 'element', attributes: {[name]: value}}];
        assertFault(question, 'attribute', `${tags[id]} takes no ${name}`);
        if (value !== true) assertFault(question, 'attribute', `="${value}"`);
      }
    }
  }
});

const good: Readonly<Record<string, Readonly<Record<string, readonly (string | true)[]>>>> = {
  c7: {
    show: ['full', 'thesis', 'summary'],
    'heading-level': ['2', '6'],
    actions: ['all', 'none', 'copy link', 'copy,cite'],
    isolated: [true, ''],
  },
  'c7.p1': {marks: ['all', 'none'], isolated: [true]},
  signatories: {
    sort: ['printed', 'name'],
    layout: ['list', 'columns', 'inline'],
    filter: [true],
    'heading-level': ['3'],
    isolated: [true],
  },
  rotator: {
    interval: ['0', '1', '12', '7.5'],
    order: ['printed', 'random', 'daily'],
    conclusions: ['all', '3, 7', '10'],
    from: ['theses', 'sentences'],
    isolated: [true],
  },
  statement: {contents: [true], 'heading-level': ['2'], isolated: [true]},
};

test('every attribute that is listed for a tag is taken, and written into the tag', () => {
  for (const [id, known] of Object.entries(good)) {
    assert.deepEqual(listTagAttributes(tags[id]!).toSorted(), Object.keys(known).toSorted());
    for (const [name, values] of Object.entries(known)) {
      for (const value of values) {
        const answer = ask([id, {form: 'element', attributes: {[name]: value}}]);
        assert.ok(!('fault' in answer), `${id} ${name}=${value}`);
        const [tag = ''] = answer.code.split('>');
        assert.ok(tag.startsWith(`<${tags[id]}`), tag);
        assert.ok(tag.includes(value === true ? ` ${name}` : ` ${name}="${value}"`), tag);
      }
    }
  }
  assert.deepEqual(listTagAttributes('bellagio-cite'), ['cite-style']);
  assert.deepEqual(listTagAttributes('bellagio-card'), []);
  assert.deepEqual(listTagAttributes('constructor'), []);
});

test('forms without a tag take no notice of attributes that its tag would have', () => {
  const attributes = {show: 'thesis'};
  for (const form of ['blockquote', 'upgradable', 'email', 'markdown', 'text'] as const) {
    assert.deepEqual(ask(['c7', {form, attributes}]), ask(['c7', {form}]));
  }
});
