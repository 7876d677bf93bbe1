import {expect, fixtureCleanup} from '@open-wc/testing';

import {english} from '../../data/strings/en.js';
import {englishResults} from '../../data/strings/en-opened.js';
import {englishQuote, englishSearch, englishStatement} from '../../data/strings/en-surfaces.js';
import {language as arabic} from '../../data/strings/languages/chrome-ar.js';
import {language as spanish} from '../../data/strings/languages/chrome-es.js';
import {language as filipino} from '../../data/strings/languages/chrome-fil.js';
import {language as french} from '../../data/strings/languages/chrome-fr.js';
import {language as hindi} from '../../data/strings/languages/chrome-hi.js';
import {language as turkish} from '../../data/strings/languages/chrome-tr.js';
import {messages} from '../../data/strings/languages/messages.js';
import type {Messages} from '../../data/strings/strings.js';
import '../../src/define.js';
import type {SignatoriesElement} from '../../src/elements/signatories-element.js';
import {part, put, restoreConsole, settle, until} from '../browsers/put.js';

const languages: Record<string, Messages> = {
  es: spanish,
  fr: french,
  ar: arabic,
  hi: hindi,
  fil: filipino,
  tr: turkish,
};

/** What a message is in a language, by the files that are derived from the translators'. */
function say(tag: string, message: string): string {
  const index = messages.split('\n').indexOf(message);
  return languages[tag]!.messages.split('\n')[index]!;
}

/** What conclusion 7 is called. Engines do not agree on the digits of Arabic without a country. */
const nameSeven = (tag: string) =>
  say(tag, english.conclusion).replace('{n}', (7).toLocaleString(tag));

type Host = HTMLElement & {readonly updateComplete: Promise<unknown>};

const conclusion = '<bellagio-conclusion n="7"></bellagio-conclusion>';

/** What the button that copies says. */
const copyOf = (element: Element) => part(element, '[part~="copy"]')?.textContent;

/** Puts a conclusion into something, and tells what it says once it says something else than English, or not. */
async function speakIn(markup: string, expected: string) {
  const {element} = await put<Host>('bellagio-conclusion', markup);
  await until(() => copyOf(element) === expected, `${expected} in ${markup}`);
  return element;
}

describe('the language of the chrome', () => {
  const page = document.documentElement;
  const {lang} = page;

  afterEach(() => {
    fixtureCleanup();
    restoreConsole();
    page.lang = lang;
  });

  for (const [tag, {dir}] of Object.entries(languages)) {
    it(`is ${tag} inside an element with lang="${tag}", while the words stay English`, async () => {
      const element = await speakIn(
        `<div lang="${tag}">${conclusion}</div>`,
        say(tag, english.copy),
      );
      const row = part(element, '[part="actions"]')!;
      expect([
        row.closest('[lang]')!.getAttribute('lang'),
        row.closest<HTMLElement>('[dir]')!.dir,
      ]).to.deep.equal([tag, dir]);
      expect(row.getAttribute('aria-label')).to.equal(nameSeven(tag));
      expect(part(element, '[part="place"]')?.textContent).to.equal(nameSeven(tag));
      for (const block of element.children) {
        expect((block as HTMLElement).lang).to.equal('en');
        expect(getComputedStyle(block).direction).to.equal('ltr');
      }
    });
  }

  for (const [tag, found] of [
    ['es-MX', 'es'],
    ['ar-MA', 'ar'],
    ['FR-ca', 'fr'],
    ['fr-Latn-CA', 'fr'],
    ['tl', 'fil'],
    ['es_MX', 'es'],
  ] as const) {
    it(`finds ${found} for ${tag}`, async () => {
      await speakIn(`<div lang="${tag}">${conclusion}</div>`, say(found, english.copy));
    });
  }

  for (const tag of ['de', 'art-lojban', 'esu', 'x', 'constructor', '<script>', 'ＥＳ']) {
    it(`is English for ${tag}, which the chrome does not speak`, async () => {
      const element = await speakIn(`<div>${conclusion}</div>`, english.copy);
      element.parentElement!.setAttribute('lang', tag);
      await settle(element);
      expect(copyOf(element)).to.equal(english.copy);
      expect(part(element, '[part="sheet"]')?.lang).to.equal('en');
    });
  }

  it('is that of the settings before that of the page', async () => {
    await speakIn(
      `<div lang="fr"><bellagio-settings ui-lang="tr"><div lang="es">${conclusion}</div></bellagio-settings></div>`,
      say('tr', english.copy),
    );
  });

  it('is the page’s again where the settings have none', async () => {
    const element = await speakIn(
      `<div lang="fr"><bellagio-settings ui-lang="tr">${conclusion}</bellagio-settings></div>`,
      say('tr', english.copy),
    );
    element.parentElement!.removeAttribute('ui-lang');
    await until(() => copyOf(element) === say('fr', english.copy), 'French');
  });

  it('may be two on one page', async () => {
    const {place} = await put<Host>(
      'bellagio-conclusion',
      `<div lang="hi">${conclusion}</div><div lang="ar">${conclusion}</div>`,
    );
    const [first, second] = place.querySelectorAll<Host>('bellagio-conclusion');
    await until(() => copyOf(first!) === say('hi', english.copy), 'Hindi');
    await until(() => copyOf(second!) === say('ar', english.copy), 'Arabic');
  });

  for (const [quotation, end] of [
    ['<blockquote lang="en">', '</blockquote>'],
    ['<blockquote><div lang="en">', '</div></blockquote>'],
    ['<q lang="en">', '</q>'],
  ] as const) {
    it(`is not that of ${quotation} around the element`, async () => {
      await speakIn(
        `<div lang="es">${quotation}${conclusion}${end}</div>`,
        say('es', english.copy),
      );
    });
  }

  it('is not that of the element itself', async () => {
    await speakIn(
      '<div lang="es"><bellagio-conclusion n="7" lang="en"></bellagio-conclusion></div>',
      say('es', english.copy),
    );
  });

  it('is that around the host of a shadow root in which the element stands', async () => {
    const {place} = await put<Host>(
      'bellagio-conclusion',
      `<div lang="tr"><section></section></div>${conclusion}`,
    );
    const root = place.querySelector('section')!.attachShadow({mode: 'open'});
    const inner = document.createElement('div');
    root.append(inner);
    inner.attachShadow({mode: 'open'}).innerHTML = conclusion;
    const element = inner.shadowRoot!.querySelector<Host>('bellagio-conclusion')!;
    await until(() => copyOf(element) === say('tr', english.copy), 'Turkish');
  });

  it('follows the page, the settings, and the element to another place', async () => {
    const {place, element} = await put<Host>(
      'bellagio-conclusion',
      `<div lang="es">${conclusion}</div><div lang="fr"></div>`,
    );
    const [first, second] = place.querySelectorAll('div');
    await until(() => copyOf(element) === say('es', english.copy), 'Spanish');
    second!.append(element);
    await until(() => copyOf(element) === say('fr', english.copy), 'French');
    second!.lang = 'tr';
    await until(() => copyOf(element) === say('tr', english.copy), 'Turkish');
    second!.removeAttribute('lang');
    page.lang = 'fil';
    await until(() => copyOf(element) === say('fil', english.copy), 'Filipino');
    page.lang = 'en';
    await until(() => copyOf(element) === english.copy, 'English');
    expect(first!.isConnected).to.equal(true);
  });

  it('is spoken by every tag', async () => {
    const {place} = await put<Host>(
      'bellagio-statement',
      `<div lang="es">
        <bellagio-signatories filter></bellagio-signatories>
        <bellagio-quote-rotator></bellagio-quote-rotator>
        <bellagio-quote passage="c7.p1"></bellagio-quote>
        <bellagio-cite passage="c77"></bellagio-cite>
        <bellagio-statement contents></bellagio-statement>
        <bellagio-search></bellagio-search>
      </div>`,
    );
    const said = (tag: string, selector: string) =>
      part(place.querySelector(tag)!, selector)?.textContent;
    await until(
      () => said('bellagio-search', 'label') === say('es', englishSearch.search),
      'search',
    );
    expect(said('bellagio-signatories', '[part="filter"]')).to.equal(say('es', english.filter));
    expect(said('bellagio-quote-rotator', '[part~="next"]')).to.equal(say('es', english.next));
    const slides = part(place.querySelector('bellagio-quote-rotator')!, '[part="sheet"]')!;
    expect(slides.ariaLabel).to.equal(say('es', english.quotations));
    expect(slides.getAttribute('aria-roledescription')).to.equal(say('es', english.carousel));
    expect(said('bellagio-quote', '[part="place"]')).to.equal(nameSeven('es'));
    expect(said('bellagio-cite', '[part="notice"]')).to.equal(
      say('es', englishQuote.missing).replace('{value}', 'c77'),
    );
    expect(said('bellagio-statement', 'summary')).to.equal(say('es', englishStatement.contents));
  });

  it('isolates English words inside Arabic ones', async () => {
    const {element} = await put<Host>(
      'bellagio-conclusion',
      '<div lang="ar" dir="rtl"><bellagio-conclusion n="seven (7)."></bellagio-conclusion></div>',
    );
    const notice = await until(
      () => part(element, '[part="notice"][lang="ar"]')?.textContent,
      'the notice',
    );
    expect(notice).to.equal(
      say('ar', english.missing).replace('{value}', '\u2068seven (7).\u2069'),
    );
  });

  it('writes numbers as its country does', async () => {
    const {element} = await put<Host>(
      'bellagio-quote-rotator',
      '<div lang="ar-EG"><bellagio-quote-rotator></bellagio-quote-rotator></div>',
    );
    const numbers = new Intl.NumberFormat('ar-EG');
    expect(numbers.format(10)).to.equal('١٠');
    const position = `${numbers.format(1)} / ${numbers.format(10)}`;
    await until(() => part(element, '[part="position"]')?.textContent === position, position);
  });

  it('counts by its own rules for plurals', async () => {
    const {element} = await put<Host>(
      'bellagio-search',
      '<div lang="ar"><bellagio-search></bellagio-search></div>',
    );
    await until(() => part(element, '[part="search"][lang="ar"]'), 'Arabic');
    const count = async (query: string) => {
      const field = part<HTMLInputElement>(element, 'input')!;
      field.value = query;
      field.dispatchEvent(new Event('input', {bubbles: true}));
      const status = part(element, '[part="status"]')!;
      const before = status.textContent;
      return until(() => status.textContent !== before && status.textContent, query);
    };
    const forms = Object.fromEntries(
      say('ar', englishResults.found)
        .split('|')
        .map((form) => form.split(':').reverse()),
    ) as Record<string, string>;
    for (const query of ['Moroccan', 'remittances', 'migrants']) {
      const told = await count(query);
      const n = element.shadowRoot!.querySelectorAll('[part="result"]').length;
      const name = new Intl.PluralRules('ar').select(n);
      const form = Object.entries(forms).find(([, category]) => category === name)?.[0];
      const expected = n ? form : say('ar', englishResults.foundNone);
      expect(told, `${query}: ${n}`).to.equal(expected?.replace('{n}', n.toLocaleString('ar')));
    }
  });

  it('keeps what a reader has typed when it changes', async () => {
    const {element} = await put<SignatoriesElement>(
      'bellagio-signatories',
      '<div lang="es"><bellagio-signatories filter></bellagio-signatories></div>',
    );
    await until(() => part(element, '[part="sheet"]')?.lang === 'es', 'Spanish');
    part<HTMLInputElement>(element, 'input')!.value = 'kirisci';
    element.parentElement!.lang = 'fr';
    await until(() => part(element, '[part="sheet"]')?.lang === 'fr', 'French');
    expect(part<HTMLInputElement>(element, 'input')!.value).to.equal('kirisci');
  });
});
