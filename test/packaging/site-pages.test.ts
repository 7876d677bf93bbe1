/** The static pages as files: their words, their HTML and links, and what programs read of them. */
import assert from 'node:assert/strict';
import {createRequire} from 'node:module';
import {after, before, test} from 'node:test';

import {extract, setProviderList} from '@extractus/oembed-extractor';
import {XMLParser, XMLValidator} from 'fast-xml-parser';
import {HtmlValidate, StaticConfigLoader} from 'html-validate';

import type {Block, Conclusion, Sentence} from '../../src/text/statement-types.js';
import {statement} from '../bench/pages.mjs';
import {attributeOf, listElements, parse, type Element} from '../snippets/read-html.js';
import {passageIds} from '../snippets/statement-lines.js';
import {readBytes} from './built-files.js';
import {readPage, readWords, serveStaticSite, type StaticSite} from './static-site.js';

// Packages without types.
const require = createRequire(import.meta.url);
interface Metadata {
  readonly highwirePress: Readonly<Record<string, string>>;
  readonly openGraph: Readonly<Record<string, string>> & {
    readonly image: Readonly<Record<'url' | 'width' | 'height' | 'alt', string>>;
  };
  readonly jsonLd: Readonly<Record<string, unknown>> & {readonly isPartOf?: {'@id': string}};
  readonly general: {readonly canonical: string; readonly description: string};
}
const readMetadata: (address: string) => Promise<Metadata> = require('html-metadata');
const {plugins} = require('@citation-js/core');
require('@citation-js/plugin-bibtex');
require('@citation-js/plugin-ris');
const readReference = (text: string) => plugins.input.chain(text, {generateGraph: false});

let site: StaticSite;
before(async () => {
  site = await serveStaticSite();
});
after(() => site.server.close());

const read = (path: string) => {
  const file = site.files.get(path);
  assert.ok(file, `there is no ${path}`);
  return file.toString();
};
const listPages = () => [...site.files.keys()].filter((path) => path.endsWith('.html'));
const sections = ['statement', 1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
const pathOf = (section: string | number) =>
  section === 'statement' ? 'statement/' : `conclusion/${section}/`;

const conclusions: readonly Conclusion[] = statement.conclusions;
const title: string = statement.title.editorial;

const mark = (...sentences: readonly Sentence[]) =>
  sentences
    .map(({runs}) => runs.map(({text, emphasis}) => (emphasis ? `*${text}*` : text)).join(''))
    .join(' ');

const blocksOf = ({thesis, body}: Conclusion) => [thesis, ...body];
const wordsOf = (blocks: readonly Block[]) => mark(...blocks.flatMap(({sentences}) => sentences));
const wordsOfConclusion = (one: Conclusion) =>
  `${one.number}. ${one.title.text} ${wordsOf(blocksOf(one))}`;
const preamble = () => wordsOf(statement.preamble.paragraphs);
const signers = (): string =>
  statement.signatories
    .map(({name, affiliations}: {name: string; affiliations: string[][]}) =>
      [name, ...affiliations.map((lines) => lines.join(' '))].join(' '),
    )
    .join(' ');
const wordsOfSigners = () => `${statement.signaturesHeading} ${signers()}`;
const wordsOfWhole = () =>
  [title, 'Preamble', preamble(), ...conclusions.map(wordsOfConclusion), wordsOfSigners()].join(
    ' ',
  );

function find(elements: readonly Element[], tag: string): Element {
  const found = elements.filter(({tagName}) => tagName === tag);
  assert.equal(found.length, 1, `${found.length} ${tag}`);
  return found[0]!;
}

const isBeside = (element: Element) => element.tagName === 'nav' || isClass(element, 'part');
const isClass = (element: Element, name: string) =>
  (attributeOf(element, 'class') ?? '').split(' ').includes(name);

test('the page of the statement has all its words, once and in order, with their emphasis', () => {
  const words = readWords(find(readPage(read('statement/index.html')), 'main'), isBeside);
  assert.equal(words, `${wordsOfWhole()} ${site.baseUrl}statement/`);
});

test('the page of each conclusion has all its words, once and in order, with their emphasis', () => {
  for (const one of conclusions) {
    const path = pathOf(one.number);
    const words = readWords(find(readPage(read(`${path}index.html`)), 'main'), isBeside);
    assert.equal(words, `${wordsOfConclusion(one)} ${site.baseUrl}${path}`);
  }
});

test('the pages for frames have the words that they are for, and a line with their source', () => {
  const expected: Record<string, string> = {
    preamble: `Preamble ${preamble()}`,
    signatories: wordsOfSigners(),
    statement: wordsOfWhole(),
  };
  for (const one of conclusions) expected[one.number] = wordsOfConclusion(one);
  const embeds = listPages().filter((path) => path.startsWith('embed/'));
  assert.deepEqual(
    embeds.sort(),
    Object.keys(expected)
      .map((name) => `embed/${name}/index.html`)
      .sort(),
  );
  for (const [name, words] of Object.entries(expected)) {
    const page = readPage(read(`embed/${name}/index.html`));
    assert.equal(readWords(find(page, 'main')), words);
    const source = page.find((element) => isClass(element, 'source'))!;
    const address = attributeOf(find(listElements([source]), 'a'), 'href') ?? '';
    const isConclusion = conclusions.some(({number}) => String(number) === name);
    const fragment = isConclusion || name === 'statement' ? '' : `#${name}`;
    assert.equal(address, site.baseUrl + pathOf(isConclusion ? name : 'statement') + fragment);
    assert.ok(readWords(source).includes(title));
  }
});

/** What passages say, read from the data by their ids. */
function listPassages(): Map<string, string> {
  const passages = new Map([
    ['title', title],
    ['preamble', `Preamble ${preamble()}`],
    ['signatories', wordsOfSigners()],
  ]);
  const blocks: Block[] = [...statement.preamble.paragraphs, ...conclusions.flatMap(blocksOf)];
  for (const block of blocks) {
    passages.set(block.id, wordsOf([block]));
    for (const sentence of block.sentences) passages.set(sentence.id, mark(sentence));
  }
  for (const one of conclusions) {
    passages.set(one.id, wordsOfConclusion(one));
    passages.set(one.title.id, `${one.number}. ${one.title.text}`);
  }
  for (const {id, name} of statement.signatories) passages.set(id, name);
  return passages;
}

test('every passage id leads to its words, on the page of the statement and on every other that has them', () => {
  const passages = listPassages();
  assert.deepEqual([...passages.keys()].sort(), [...passageIds].sort());
  const own = (section: string) =>
    passageIds.filter((id) => id === section || id.startsWith(`${section}.`));
  const expected = new Map([
    ['statement/', passageIds],
    ['embed/statement/', passageIds],
    ['embed/preamble/', own('preamble')],
    ['embed/signatories/', own('signatories')],
  ]);
  for (const {id, number} of conclusions) {
    expected.set(pathOf(number), own(id));
    expected.set(`embed/${number}/`, own(id));
  }
  for (const [path, ids] of expected) {
    const byId = new Map<string, Element>();
    for (const element of readPage(read(`${path}index.html`))) {
      const id = attributeOf(element, 'id');
      if (id !== undefined) assert.ok(!byId.has(id), `${path} has ${id} twice`);
      if (id !== undefined) byId.set(id, element);
    }
    for (const id of ids) {
      const element = byId.get(id);
      assert.ok(element, `${path} has no ${id}`);
      assert.equal(readWords(element), passages.get(id), `${path}#${id}`);
    }
  }
});

test('the HTML of every page validates, and parses without a fault', async () => {
  const validator = new HtmlValidate(new StaticConfigLoader({extends: ['html-validate:standard']}));
  for (const path of listPages()) {
    const html = read(path);
    const {results} = await validator.validateString(html, path);
    const messages = results.flatMap(({messages}) =>
      messages.map(({ruleId, line, message}) => `${path}:${line}: ${ruleId}: ${message}`),
    );
    assert.deepEqual(messages, []);
    const faults: string[] = [];
    readPage(html, faults);
    assert.deepEqual(faults, [], path);
  }
});

/** Every address that an element names. */
const listAddresses = (element: Element) =>
  ['href', 'src', 'cite', 'action', 'poster', 'srcset', 'data'].flatMap((name) => {
    const value = attributeOf(element, name);
    return value === undefined ? [] : [value];
  });

test('every link leads to a page here, and to what its fragment names; nothing leads elsewhere', () => {
  const {baseUrl, files} = site;
  const ids = new Map<string, Set<string>>();
  for (const path of listPages()) {
    const found = readPage(read(path)).flatMap((element) => attributeOf(element, 'id') ?? []);
    ids.set(path, new Set(found));
  }
  let count = 0;
  for (const path of listPages()) {
    const page = baseUrl + path.replace(/index\.html$/, '');
    const codes = readPage(read(path)).filter(({tagName}) => tagName === 'textarea');
    const inCodes = codes.flatMap((code) => listElements(parse(readWords(code))));
    for (const element of [...readPage(read(path)), ...inCodes]) {
      for (const address of listAddresses(element)) {
        const url = new URL(address, page);
        const target = url.origin + url.pathname;
        assert.ok(target.startsWith(baseUrl), `${path}: ${address}`);
        const file = target.slice(baseUrl.length).replace(/(^|\/)$/, '$1index.html');
        assert.ok(files.has(file), `${path}: ${address}`);
        const fragment = decodeURIComponent(url.hash.slice(1));
        assert.ok(!fragment || ids.get(file)?.has(fragment), `${path}: ${address}`);
        count++;
      }
    }
  }
  assert.ok(count > 250, `${count} links`);
});

test('pages name their own files by relative paths, so that another base path needs no change in them', () => {
  for (const path of listPages().filter((path) => path !== '404.html')) {
    const own = readPage(read(path)).filter(
      (element) =>
        element.tagName === 'script' ||
        attributeOf(element, 'rel') === 'stylesheet' ||
        isClass(element, 'contents'),
    );
    const addresses = own.flatMap(listAddresses);
    assert.ok(addresses.length >= 2, path);
    for (const address of addresses) assert.doesNotMatch(address, /^(\/|https?:)/, path);
  }
});

test('oEmbed is discovered by a reader of others, and says what it has to', async () => {
  const {baseUrl} = site;
  // One that knows no provider, so that it has to look at the page.
  setProviderList([]);
  for (const section of sections) {
    const address = baseUrl + pathOf(section);
    const {status, ...answer} = (await extract(address)) as Record<string, unknown>;
    assert.ok(status === undefined || status === 'ok');
    const {html, title: name, width, height, cache_age: age, method, ...rest} = answer;
    assert.ok(method === undefined || method === 'provider-api' || method === 'auto-discovery');
    assert.deepEqual(rest, {
      version: '1.0',
      type: 'rich',
      provider_name: title,
      provider_url: baseUrl,
      thumbnail_url: `${baseUrl}cards/${section}.png`,
      thumbnail_width: 1200,
      thumbnail_height: 630,
    });
    assert.equal(name, conclusions.find(({number}) => number === section)?.title.text ?? title);
    assert.ok(Number.isInteger(age) && Number(age) > 0);
    const elements = listElements(parse(String(html)));
    const frame = find(elements, 'iframe');
    assert.equal(attributeOf(frame, 'src'), `${baseUrl}embed/${section}/`);
    assert.equal(attributeOf(frame, 'width'), String(width));
    assert.equal(attributeOf(frame, 'height'), String(height));
    assert.ok(attributeOf(frame, 'title')?.includes(title));
    assert.equal(attributeOf(find(elements, 'a'), 'href'), address);
    // What WordPress leaves of an answer.
    assert.deepEqual(
      elements.map(({tagName}) => tagName),
      ['blockquote', 'a', 'iframe'],
    );
  }
});

test('what reference managers, networks and search engines read are facts of the source, and no others', async () => {
  const {baseUrl} = site;
  const whole = `${baseUrl}statement/`;
  for (const section of sections) {
    const address = baseUrl + pathOf(section);
    const found = await readMetadata(address);
    const conclusion = conclusions.find(({number}) => number === section);
    const name = conclusion?.title.text ?? title;
    const [first] = statement.preamble.paragraphs;
    const summary = wordsOf([conclusion?.thesis ?? first]).replaceAll('*', '');
    assert.deepEqual(found.highwirePress, {
      title,
      publication_date: '2006',
      language: 'en',
      fulltext_html_url: whole,
      abstract_html_url: whole,
      ...(conclusion && {section: name}),
    });
    const {image, ...graph} = found.openGraph;
    assert.deepEqual(graph, {
      type: 'article',
      title: name,
      description: summary,
      url: address,
      locale: 'en',
    });
    assert.equal(image.url, `${baseUrl}cards/${section}.png`);
    assert.deepEqual([image.width, image.height], ['1200', '630']);
    assert.ok(image.alt);
    const data = found.jsonLd;
    const describe = {
      '@type': 'CreativeWork',
      '@id': address,
      url: address,
      name,
      description: summary,
      inLanguage: 'en',
      datePublished: '2006',
      image: `${baseUrl}cards/${section}.png`,
    };
    const {'@context': context, isPartOf, position, ...own} = data;
    assert.equal(context, 'https://schema.org');
    assert.deepEqual(own, describe);
    assert.equal(isPartOf?.['@id'], conclusion && whole);
    assert.equal(position, conclusion?.number);
    assert.equal(found.general.canonical, address);
    assert.doesNotMatch(
      JSON.stringify(found),
      /"[^"]*(?:author|creator|publisher|doi|isbn|issn|identifier|license)[^"]*":/i,
    );
  }
});

test('a link to the base address is shown by what it leads to: the statement', async () => {
  const {baseUrl} = site;
  const found = await readMetadata(baseUrl);
  const {image, ...graph} = found.openGraph;
  const description = wordsOf([statement.preamble.paragraphs[0]]).replaceAll('*', '');
  assert.deepEqual(graph, {type: 'website', title, description, url: baseUrl, locale: 'en'});
  assert.equal(image.url, `${baseUrl}cards/statement.png`);
  assert.equal(found.general.canonical, baseUrl);
  assert.equal(found.general.description, description);
});

test('the card that a page names is there, and a PNG of the size that is said', () => {
  for (const section of sections) {
    const card = site.files.get(`cards/${section}.png`)!;
    assert.ok(card.equals(readBytes(`cards/${section}.png`)));
    assert.deepEqual([card.readUInt32BE(16), card.readUInt32BE(20)], [1200, 630]);
  }
});

test('the files for reference managers say the whole statement, its address, and the place as a note', () => {
  for (const section of sections) {
    for (const ending of ['ris', 'bib', 'json']) {
      const path = `cite/${section}.${ending}`;
      const [entry, ...more] = readReference(read(path));
      assert.deepEqual(more, [], path);
      assert.equal(entry.title, title, path);
      assert.equal(entry.URL, site.baseUrl + pathOf(section), path);
      assert.equal(entry.issued['date-parts'][0][0], 2006, path);
      assert.equal(entry.author ?? entry.publisher ?? entry.DOI, undefined, path);
      const note = section === 'statement' ? undefined : `conclusion ${section}`;
      assert.equal(entry.note?.toLowerCase(), note, path);
    }
  }
});

test('the sitemap lists every page for readers, and no other', () => {
  const xml = read('sitemap.xml');
  assert.equal(XMLValidator.validate(xml), true);
  const {urlset} = new XMLParser({ignoreAttributes: false}).parse(xml);
  assert.equal(urlset['@_xmlns'], 'http://www.sitemaps.org/schemas/sitemap/0.9');
  assert.deepEqual(
    urlset.url.map(({loc}: {loc: string}) => loc).sort(),
    listPages()
      .filter((path) => !/^(embed\/|404)/.test(path))
      .map((path) => site.baseUrl + path.replace('index.html', ''))
      .sort(),
  );
});

test('pages for frames and the page for missing ones are kept out of search engines, the others are not', () => {
  for (const path of listPages()) {
    const robots = readPage(read(path)).some(
      (element) =>
        attributeOf(element, 'name') === 'robots' && attributeOf(element, 'content') === 'noindex',
    );
    assert.equal(robots, /^(embed\/|404)/.test(path), path);
  }
});

test('what the pages offer to paste holds the words that they show, or the address where they stand', () => {
  for (const one of conclusions) {
    const page = readPage(read(`${pathOf(one.number)}index.html`));
    const codes = page.filter(({tagName}) => tagName === 'textarea');
    assert.ok(codes.length >= 4);
    for (const code of codes) {
      const id = attributeOf(code, 'id')!;
      const label = page.find((element) => attributeOf(element, 'for') === id);
      assert.ok(label && readWords(label), id);
      assert.notEqual(attributeOf(code, 'readonly'), undefined);
      const text = readWords(code);
      const words = text.replaceAll(/<[^>]*>/g, '').replace(/\s+/g, ' ');
      const said = words.includes(wordsOf([one.thesis]).replaceAll('*', ''));
      const markdown = words.includes(wordsOf([one.thesis]));
      const framed = text.includes(`${site.baseUrl}embed/${one.number}/`);
      assert.ok(said || markdown || framed, `${one.id}, ${id}: ${text}`);
    }
  }
});
