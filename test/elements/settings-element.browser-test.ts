import {ContextConsumer, ContextProvider} from '@lit/context';
import {expect, fixture, html, nextFrame} from '@open-wc/testing';
import {ReactiveElement} from 'lit';

import {settingsContext, type Settings} from '../../src/context/settings.js';
import '../../src/define/bellagio-cite.js';
import '../../src/define/bellagio-conclusion.js';
import type {CiteElement} from '../../src/elements/cite-element.js';
import type {ConclusionElement} from '../../src/elements/conclusion-element.js';
import type {SettingsElement} from '../../src/elements/settings-element.js';

/** Lit's own consumer, as another library on the page would use it. */
class ForeignConsumer extends ReactiveElement {
  readonly consumer = new ContextConsumer(this, {context: settingsContext, subscribe: true});

  protected override createRenderRoot() {
    return this;
  }
}
customElements.define('foreign-consumer', ForeignConsumer);

/** Lit's own provider, as an earlier version of this library might have used it. */
class ForeignProvider extends ReactiveElement {
  readonly provider = new ContextProvider(this, {
    context: settingsContext,
    initialValue: {theme: 'dark', permalinkBase: 'https://foreign.example/'},
  });

  protected override createRenderRoot() {
    return this;
  }
}
customElements.define('foreign-provider', ForeignProvider);

const settle = async () => {
  await nextFrame();
  await nextFrame();
};

const put = async (markup: string) => {
  const place = await fixture<HTMLElement>(html`<div></div>`);
  place.insertAdjacentHTML('afterbegin', markup);
  await settle();
  const find = <T extends Element>(selector: string) => place.querySelector<T>(selector)!;
  return {
    place,
    settings: find<SettingsElement>('bellagio-settings'),
    inner: find<SettingsElement>('bellagio-settings bellagio-settings'),
    conclusion: find<ConclusionElement>('bellagio-conclusion'),
    cite: find<CiteElement>('bellagio-cite'),
    foreign: find<ForeignConsumer>('foreign-consumer'),
  };
};

/** Where the link action leads: `undefined` where it is a button, since there is no address. */
const link = (element: Element) =>
  element.shadowRoot!.querySelector<HTMLAnchorElement>('[part~="link"]')!.href as
    string | undefined;
const source = (element: Element) =>
  element.shadowRoot!.querySelector<HTMLAnchorElement>('[part="source"]')!.href;

/** The mark of a citation in each style that is set here. */
const marks = {
  apa: '(Perspectives from the South, 2006, conclusion 7)',
  mla: '(Perspectives from the South, conclusion 7)',
};
const mark = (element: Element) => element.shadowRoot!.querySelector('[part~="mark"]')!.textContent;

describe('bellagio-settings', () => {
  it('shows nothing and adds nothing', async () => {
    const markup = '<bellagio-settings theme="dark"><p>Text</p></bellagio-settings>';
    const {place, settings} = await put(markup);
    expect(place.innerHTML).to.contain(markup);
    expect(settings.shadowRoot).to.equal(null);
    await expect(place).to.be.accessible();
  });

  it('gives the elements inside it their addresses, and changes at any time', async () => {
    const {settings, conclusion} = await put(
      '<bellagio-settings permalink-base="https://a.example/" source-url="https://b.example/1.pdf"><div><bellagio-conclusion n="7"></bellagio-conclusion></div></bellagio-settings>',
    );
    expect(link(conclusion)).to.equal('https://a.example/conclusion/7/');
    expect(source(conclusion)).to.equal('https://b.example/1.pdf');
    settings.permalinkBase = 'https://c.example/x';
    settings.removeAttribute('source-url');
    await settle();
    expect(link(conclusion)).to.equal('https://c.example/x/conclusion/7/');
    expect(source(conclusion)).to.equal('https://c.example/x/conclusion/7/');
  });

  describe('gives citations their style', () => {
    const tag = '<bellagio-cite passage="c7"></bellagio-cite>';

    it('which may change at any time, and go', async () => {
      const {settings, cite} = await put(
        `<bellagio-settings cite-style="mla">${tag}</bellagio-settings>`,
      );
      expect(mark(cite)).to.equal(marks.mla);
      settings.citeStyle = 'apa';
      await settle();
      expect(mark(cite)).to.equal(marks.apa);
      settings.setAttribute('cite-style', 'mla');
      await settle();
      expect(mark(cite)).to.equal(marks.mla);
      settings.removeAttribute('cite-style');
      await settle();
      expect(mark(cite)).to.equal(marks.apa);
    });

    it('from the nearest settings that have one', async () => {
      const {settings, inner, cite} = await put(
        `<bellagio-settings cite-style="mla"><bellagio-settings theme="dark">${tag}</bellagio-settings></bellagio-settings>`,
      );
      expect(mark(cite)).to.equal(marks.mla);
      inner.citeStyle = 'apa';
      await settle();
      expect(mark(cite)).to.equal(marks.apa);
      inner.citeStyle = null;
      settings.citeStyle = null;
      await settle();
      expect(mark(cite)).to.equal(marks.apa);
      settings.citeStyle = 'mla';
      await settle();
      expect(mark(cite)).to.equal(marks.mla);
    });

    it('also when they are put around citations that are there already, and taken away', async () => {
      const {place, cite} = await put(`<p>${tag}</p>`);
      expect(mark(cite)).to.equal(marks.apa);
      const late = document.createElement('bellagio-settings');
      late.citeStyle = 'mla';
      cite.before(late);
      late.append(cite);
      await settle();
      expect(mark(cite)).to.equal(marks.mla);
      place.append(cite);
      late.remove();
      await settle();
      expect(mark(cite)).to.equal(marks.apa);
    });

    it('which is the default one where a provider of another version knows of none, or of others', async () => {
      const {place, cite} = await put(`<foreign-provider>${tag}</foreign-provider>`);
      const foreign = place.querySelector<ForeignProvider>('foreign-provider')!;
      expect(mark(cite)).to.equal(marks.apa);
      foreign.provider.setValue({theme: 'dark', citeStyle: 'mla'});
      await settle();
      expect(mark(cite)).to.equal(marks.mla);
      foreign.provider.setValue({theme: 'dark', citeStyle: 'turabian'} as unknown as Settings);
      await settle();
      expect(mark(cite)).to.equal(marks.apa);
    });

    it('which warns once where it is unknown, and is that of the settings around it', async () => {
      const warn = console.warn;
      const warnings: string[] = [];
      console.warn = (...said: unknown[]) => warnings.push(said.join(' '));
      const {inner, cite} = await put(
        `<bellagio-settings cite-style="mla"><bellagio-settings cite-style="turabian">${tag}</bellagio-settings></bellagio-settings>`,
      );
      inner.theme = 'dark';
      await settle();
      console.warn = warn;
      expect(mark(cite)).to.equal(marks.mla);
      expect(warnings).to.deep.equal(['bellagio-settings: cite-style="turabian" is not valid.']);
    });
  });

  it('has properties for all its attributes', async () => {
    const {settings} = await put(
      '<bellagio-settings permalink-base="/p" source-url="/s" ui-lang="fr" translation="/t.json" theme="light"></bellagio-settings>',
    );
    const {permalinkBase, sourceUrl, uiLang, translation, theme} = settings;
    expect({permalinkBase, sourceUrl, uiLang, translation, theme}).to.deep.equal({
      permalinkBase: '/p',
      sourceUrl: '/s',
      uiLang: 'fr',
      translation: '/t.json',
      theme: 'light',
    });
  });

  it('takes what it leaves open from the settings around it', async () => {
    const {settings, foreign} = await put(
      '<bellagio-settings permalink-base="/outer" translation="/t.json" theme="dark"><bellagio-settings source-url="/s" ui-lang="tr"><foreign-consumer></foreign-consumer></bellagio-settings></bellagio-settings>',
    );
    expect(foreign.consumer.value).to.deep.equal({
      citeStyle: 'apa',
      permalinkBase: '/outer',
      sourceUrl: '/s',
      uiLang: 'tr',
      translation: '/t.json',
      theme: 'dark',
    });
    settings.theme = 'light';
    await settle();
    expect(foreign.consumer.value?.theme).to.equal('light');
  });

  it('reaches into shadow roots', async () => {
    const {settings} = await put(
      '<bellagio-settings permalink-base="/p"><div></div></bellagio-settings>',
    );
    const root = settings.querySelector('div')!.attachShadow({mode: 'open'});
    const conclusion = document.createElement('bellagio-conclusion');
    conclusion.n = 7;
    root.append(conclusion);
    await settle();
    expect(link(conclusion)).to.contain('/p/conclusion/7/');
  });

  it('is followed by elements that move in, and left by those that move out', async () => {
    const {place, settings, conclusion} = await put(
      '<bellagio-settings permalink-base="/p"></bellagio-settings><bellagio-conclusion n="7"></bellagio-conclusion>',
    );
    expect(link(conclusion)).to.equal(undefined);
    settings.append(conclusion);
    await settle();
    expect(link(conclusion)).to.contain('/p/conclusion/7/');
    place.append(conclusion);
    await settle();
    expect(link(conclusion)).to.equal(undefined);
    settings.permalinkBase = '/q';
    await settle();
    expect(link(conclusion)).to.equal(undefined);
  });

  it('can be put around elements that are there already', async () => {
    const {conclusion} = await put('<bellagio-conclusion n="7"></bellagio-conclusion>');
    const late = document.createElement('bellagio-settings');
    late.permalinkBase = '/late';
    conclusion.before(late);
    late.append(conclusion);
    await settle();
    expect(link(conclusion)).to.contain('/late/conclusion/7/');
  });

  it('speaks the protocol of @lit/context both ways', async () => {
    const {foreign} = await put(
      '<bellagio-settings theme="dark"><foreign-consumer></foreign-consumer></bellagio-settings>',
    );
    expect(foreign.consumer.value?.theme).to.equal('dark');
    const {place} = await put('<foreign-provider></foreign-provider>');
    const provider = place.querySelector<ForeignProvider>('foreign-provider')!;
    const conclusion = document.createElement('bellagio-conclusion');
    conclusion.n = 7;
    provider.append(conclusion);
    await settle();
    expect(link(conclusion)).to.equal('https://foreign.example/conclusion/7/');
    provider.provider.setValue({theme: 'auto'} satisfies Settings);
    await settle();
    expect(link(conclusion)).to.equal(undefined);
  });

  it('leaves requests for other contexts alone', async () => {
    const {settings} = await put('<bellagio-settings><p></p></bellagio-settings>');
    let passed = false;
    settings.parentElement!.addEventListener('context-request', () => (passed = true));
    const request = Object.assign(new Event('context-request', {bubbles: true, composed: true}), {
      context: 'something-else',
      callback: () => expect.fail('answered'),
    });
    settings.querySelector('p')!.dispatchEvent(request);
    expect(passed).to.equal(true);
  });

  it('falls back to the theme around it where its own is unknown, and warns once', async () => {
    const warn = console.warn;
    const warnings: string[] = [];
    console.warn = (...said: unknown[]) => warnings.push(said.join(' '));
    const {foreign, inner} = await put(
      '<bellagio-settings theme="light"><bellagio-settings theme="pink"><foreign-consumer></foreign-consumer></bellagio-settings></bellagio-settings>',
    );
    inner.uiLang = 'fr';
    await settle();
    console.warn = warn;
    expect(foreign.consumer.value?.theme).to.equal('light');
    expect(warnings).to.deep.equal(['bellagio-settings: theme="pink" is not valid.']);
  });
});
