/** What editors are told of the tags, held against the tags themselves, in every state that a reader can bring them into. */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';

import {Ajv} from 'ajv';
import {packPath} from '../hosts/sibling-uses.js';
import {tagStates, type TagState} from '../hosts/tag-states.js';
import {serveWatchedPages, withWatchedPage} from '../hosts/watched-page.js';
import {dist, listFiles, projectPath, readBuilt} from './built-files.js';
import {readThesis} from './source-words.js';

interface Named {
  readonly name: string;
  readonly description?: string;
  readonly type?: {readonly text: string};
  readonly default?: string;
}

interface Declaration extends Named {
  readonly tagName?: string;
  readonly attributes?: readonly Named[];
  readonly members?: readonly Named[];
  readonly events?: readonly Named[];
  readonly slots?: readonly Named[];
  readonly cssParts?: readonly Named[];
  readonly cssProperties?: readonly Named[];
  readonly cssStates?: readonly Named[];
}

interface Module {
  readonly path: string;
  readonly declarations?: readonly Declaration[];
  readonly exports?: readonly {readonly declaration: {readonly module?: string}}[];
}

const manifest = JSON.parse(readBuilt('custom-elements.json')) as {modules: readonly Module[]};
const declarations = manifest.modules
  .flatMap(({declarations = []}) => declarations)
  .filter(({tagName}) => tagName);
const tags = declarations.map(({tagName}) => tagName!);

const words = readThesis(7);
/** One that is not published. */
const none = '/none.json';
const quote = (text: string, more = '') =>
  `<bellagio-quote ${more}><q>${text}</q></bellagio-quote>`;
const alone = (markup: string): TagState => ({markup, count: 1});

/** Beside those that cost something, those that only look different. */
const states: readonly TagState[] = [
  ...Object.values(tagStates),
  ...['conclusion n="11"', 'quote passage="c0"', 'cite passage="c0"'].map((tag) =>
    alone(`<bellagio-${tag}></bellagio-${tag.split(' ')[0]}>`),
  ),
  ...[
    'quote-rotator conclusions="99"',
    'quote-rotator',
    'signatories',
    'statement contents',
  ].flatMap((tag) => {
    const name = `bellagio-${tag.split(' ')[0]}`;
    return [
      alone(`<bellagio-${tag}></${name}>`),
      alone(`<bellagio-${tag}><p>An author’s own words.</p></${name}>`),
      alone(
        `<bellagio-settings translation="${packPath}"><bellagio-${tag}></${name}></bellagio-settings>`,
      ),
    ];
  }),
  {
    markup: '<bellagio-signatories filter></bellagio-signatories>',
    steps: [{type: 'nobody'}, {there: '[part~="notice"]'}],
    count: 1,
  },
  alone('<bellagio-conclusion n="7" show="summary"></bellagio-conclusion>'),
  alone(
    `<bellagio-settings translation="${packPath}"><bellagio-quote passage="c7"></bellagio-quote></bellagio-settings>`,
  ),
  alone('<bellagio-quote passage="c7"></bellagio-quote>'),
  ...['quote-rotator', 'statement'].map((tag) =>
    alone(
      `<bellagio-settings translation="${none}"><bellagio-${tag}></bellagio-${tag}></bellagio-settings>`,
    ),
  ),
  alone(quote(words)),
  alone(quote(words.split(' ').toSpliced(9, 3, '…').join(' '))),
  alone(quote(words.replace('migrants', 'people'))),
  alone(quote('Nothing of the kind stands anywhere in there at all.')),
  alone(quote('One word')),
  {markup: '<bellagio-search></bellagio-search>', steps: [{type: 'xyzzy'}], count: 1},
];

serveWatchedPages();

test('the parts and states of every tag are those that a page meets', async () => {
  const known: Record<string, string[]> = Object.fromEntries(
    declarations.map(({tagName, cssStates = []}) => [tagName, cssStates.map(({name}) => name)]),
  );
  const met = new Set<string>();
  await withWatchedPage(async (page) => {
    for (const {markup, steps = []} of states) {
      const names = await page.evaluate(
        async (html, steps, known) => {
          const main = document.querySelector('main')!;
          main.innerHTML = html;
          await watch.settle();
          await watch.take(main.firstElementChild!, steps);
          await watch.settle();
          return [...main.querySelectorAll('*')].flatMap((host) => {
            const tag = host.localName;
            const parts = [...(host.shadowRoot?.querySelectorAll('[part]') ?? [])];
            const states = (known[tag] ?? []).filter((one: string) =>
              host.matches(`:state(${one})`),
            );
            return [
              ...parts.flatMap((part) => [...part.part].map((name) => `${tag} part ${name}`)),
              ...states.map((state) => `${tag} state ${state}`),
            ];
          });
        },
        markup,
        steps,
        known,
      );
      for (const name of names) if (name.startsWith('bellagio')) met.add(name);
    }
  });
  const listed = declarations.flatMap(({tagName, cssParts = [], cssStates = []}) => [
    ...cssParts.map(({name}) => `${tagName} part ${name}`),
    ...cssStates.map(({name}) => `${tagName} state ${name}`),
  ]);
  assert.deepEqual(
    {
      met: [...met].filter((name) => !listed.includes(name)),
      listed: listed.filter((name) => !met.has(name)),
    },
    {met: [], listed: []},
  );
});

test('the attributes and defaults of every tag are those that it has', async () => {
  await withWatchedPage(async (page) => {
    const members = declarations.map(({members = []}) => members.map(({name}) => name));
    const found = await page.evaluate(
      async (tags, members) => {
        document.querySelector('main')!.append(...tags.map((tag) => document.createElement(tag)));
        await Promise.all(tags.map((tag) => customElements.whenDefined(tag)));
        return Object.fromEntries(
          tags.map((tag, index) => {
            const element = document.createElement(tag) as unknown as Record<string, unknown>;
            const {observedAttributes} = customElements.get(tag) as unknown as {
              observedAttributes: string[];
            };
            return [
              tag,
              {
                attributes: observedAttributes,
                defaults: Object.fromEntries(
                  members[index]!.map((name) => [name, element[name] ?? null]),
                ),
              },
            ];
          }),
        );
      },
      tags,
      members,
    );
    for (const {tagName, attributes = [], members = []} of declarations) {
      const {attributes: observed, defaults} = found[tagName!]!;
      assert.deepEqual(attributes.map(({name}) => name).sort(), [...observed].sort(), tagName);
      for (const {name, default: written = 'null'} of members) {
        const value = JSON.parse(written.replaceAll("'", '"'));
        assert.deepEqual(defaults[name], value, `${tagName} ${name}`);
      }
    }
  });
});

test('the manifest keeps to its schema, names files that are published, and describes all that it names', () => {
  const schema = JSON.parse(
    readFileSync(projectPath('node_modules/custom-elements-manifest/schema.json'), 'utf8'),
  );
  const validate = new Ajv({strict: false, allErrors: true}).compile(schema);
  assert.ok(validate(manifest), JSON.stringify(validate.errors?.slice(0, 5), null, 2));
  for (const {path, exports = []} of manifest.modules) {
    const targets = exports.map(({declaration}) => declaration.module ?? path);
    for (const target of [path, ...targets]) assert.ok(dist[target.slice('dist/'.length)], target);
  }
  for (const one of declarations) {
    const {attributes, members, events, slots, cssParts, cssProperties, cssStates} = one;
    const named = [attributes, members, events, slots, cssParts, cssProperties, cssStates].flatMap(
      (list) => list ?? [],
    );
    for (const {name, description} of [one, ...named]) {
      assert.ok(description?.trim(), `${one.tagName}: ${name}`);
    }
    for (const {name, type} of [...(attributes ?? []), ...(events ?? [])]) {
      assert.ok(type?.text, `${one.tagName}: ${name} has no type`);
    }
  }
  assert.deepEqual(tags.map((tag) => `tags/${tag}.js`).sort(), listFiles(/^tags\/.*\.js$/));
});

test('what VS Code and JetBrains are told has every tag, with its attributes and their values', () => {
  const offered = (type = '') => [...type.matchAll(/'([^']*)'/g)].map(([, value]) => value!);
  const expected = declarations.map(({tagName, attributes = []}) => ({
    tag: tagName,
    attributes: attributes.map(({name, type}) => ({name, values: offered(type?.text)})),
  }));
  const html = JSON.parse(readBuilt('vscode.html-custom-data.json'));
  assert.deepEqual(
    html.tags.map(({name, attributes}: Described) => ({
      tag: name,
      attributes: attributes.map(({name, values = []}) => ({
        name,
        values: values.map(({name}) => name),
      })),
    })),
    expected,
  );
  const {elements} = JSON.parse(readBuilt('web-types.json')).contributions.html;
  assert.deepEqual(
    elements.map(({name, attributes}: Described) => ({
      tag: name,
      attributes: attributes.map(({name, value}) => ({name, values: offered(value?.type)})),
    })),
    expected,
  );
  const css = JSON.parse(readBuilt('vscode.css-custom-data.json'));
  assert.deepEqual(
    css.pseudoElements.map(({name}: {name: string}) => name).sort(),
    [
      ...new Set(
        declarations.flatMap(({cssParts = []}) => cssParts.map(({name}) => `::part(${name})`)),
      ),
    ].sort(),
  );
});

interface Described {
  readonly name: string;
  readonly attributes: readonly {
    readonly name: string;
    readonly values?: readonly {readonly name: string}[];
    readonly value?: {readonly type: string};
  }[];
}
