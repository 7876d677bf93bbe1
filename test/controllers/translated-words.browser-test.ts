import {expect, nextFrame} from '@open-wc/testing';

import '../../src/define.js';
import type {ConclusionElement} from '../../src/elements/conclusion-element.js';
import type {QuoteElement} from '../../src/elements/quote-element.js';
import type {QuoteRotatorElement} from '../../src/elements/quote-rotator-element.js';
import type {SettingsElement} from '../../src/elements/settings-element.js';
import type {SignatoriesElement} from '../../src/elements/signatories-element.js';
import type {StatementElement} from '../../src/elements/statement-element.js';
import type {BellagioCopyEvent} from '../../src/events/copy-event.js';
import type {BellagioErrorEvent} from '../../src/events/error-event.js';
import {engine} from '../browsers/engine.js';
import {part, put, restoreConsole, settle, slotted, until} from '../browsers/put.js';
import {
  fullText,
  published,
  publishedConclusion,
  readText,
  wordsOf,
} from '../browsers/statement.js';
import {inventTranslation} from '../data/invented-translation.js';

type Pack = ReturnType<typeof inventTranslation>;
type Shown =
  ConclusionElement | QuoteElement | QuoteRotatorElement | SignatoriesElement | StatementElement;

const pack = inventTranslation();
const fetchFromNetwork = window.fetch;
const setRealTimeout = window.setTimeout;

/** Its words in the invented language, as a reader finds them. */
const translated = (...ids: string[]) =>
  ids.map((id) => (pack.passages[id] ?? id).replaceAll('*', '')).join(' ');

const conclusionIds = (n: number) => {
  const {title, thesis, body} = publishedConclusion(n);
  return [title.id, thesis.id, ...body.map(({id}) => id)];
};

const credit = 'Unofficial translation by \u2068Nobody & Co.\u2069, January 31, 2026';
const failure = 'The translation could not be loaded. These are the original words.';

let served = 0;

/** Serves something under an address that no test has used before. */
function serve(answer: (init: RequestInit) => Response | Promise<Response>): {
  address: string;
  requests: RequestInit[];
} {
  const address = `/packs/${++served}.json`;
  const requests: RequestInit[] = [];
  const fetchBefore = window.fetch;
  window.fetch = async (input, init) => {
    if (input !== new URL(address, location.href).href) return fetchBefore(input, init);
    requests.push(init ?? {});
    return answer(init ?? {});
  };
  return {address, requests};
}

const servePack = (change: Partial<Pack> = {}) =>
  serve(() => Response.json({...pack, ...change})).address;

const line = (element: Element) => part(element, '[part="translation"]');
const button = (element: Element) => part<HTMLButtonElement>(element, '[part="switch"]')!;
const notices = (place: Element) =>
  [...place.querySelectorAll('*')].flatMap((element) => [
    ...(element.shadowRoot?.querySelectorAll('[part="notice"]') ?? []),
  ]);

interface PutTranslated<E> {
  place: HTMLElement;
  settings: SettingsElement;
  element: E;
  warnings: string[];
  errors: BellagioErrorEvent[];
}

/** Puts an element inside settings with a translation, and waits until it is shown. */
async function putTranslated<E extends Shown>(
  tag: string,
  markup: string,
  address = servePack(),
): Promise<PutTranslated<E>> {
  const all = await putSettings<E>(tag, markup, address);
  await until(() => line(all.element), 'the line about the translation');
  await settle(all.element);
  return all;
}

async function putSettings<E extends Shown>(
  tag: string,
  markup: string,
  address: string,
): Promise<PutTranslated<E>> {
  const errors: BellagioErrorEvent[] = [];
  const listen = (event: BellagioErrorEvent) => errors.push(event);
  document.addEventListener('bellagio-error', listen);
  const {place, element, warnings} = await put<E>(
    tag,
    `<bellagio-settings translation="${address}">${markup}</bellagio-settings>`,
  );
  document.removeEventListener('bellagio-error', listen);
  place.addEventListener('bellagio-error', listen);
  const settings = place.querySelector('bellagio-settings')!;
  return {place, settings, element, warnings, errors};
}

async function press(element: Shown): Promise<void> {
  button(element).focus();
  button(element).click();
  await settle(element);
}

const seventh = '<bellagio-conclusion n="7"></bellagio-conclusion>';

/** Conclusion 7 as an author may have it in the page. */
function writeOut(): string {
  const {title, thesis, body} = publishedConclusion(7);
  const paragraphs = [thesis, ...body].map((block) => `<p>${wordsOf(block)}</p>`).join('');
  return `<blockquote lang="en"><h3>${title.text}</h3>${paragraphs}</blockquote>`;
}

describe('a translation', () => {
  afterEach(() => {
    restoreConsole();
    window.fetch = fetchFromNetwork;
    window.setTimeout = setRealTimeout;
    history.replaceState(null, '', location.pathname + location.search);
    document.documentElement.className = '';
    document.documentElement.removeAttribute('lang');
  });

  describe('is shown by a conclusion', () => {
    it('in its own language and direction, with its standing, while the source’s words stay in the page', async () => {
      const {element, warnings, errors} = await putTranslated<ConclusionElement>(
        'bellagio-conclusion',
        seventh,
      );
      expect(slotted(element)).to.equal(translated(...conclusionIds(7)));
      const blocks = [...element.shadowRoot!.querySelectorAll('slot > *')];
      expect(blocks.map(({localName}) => localName)).to.deep.equal(['h3', 'p', 'p']);
      for (const block of blocks) {
        expect(block.getAttribute('lang')).to.equal('qaa');
        expect(block.getAttribute('dir')).to.equal('ltr');
      }
      expect(readText(element)).to.equal(`${publishedConclusion(7).title.text} ${fullText(7)}`);
      expect([...element.children].every((child) => !child.assignedSlot)).to.equal(true);
      expect(line(element)!.lang).to.equal('en');
      expect(line(element)!.textContent).to.equal(`${credit} Show the original`);
      expect(element.matches(':state(translated)')).to.equal(true);
      expect(warnings).to.deep.equal([]);
      expect(errors).to.deep.equal([]);
      await expect(element).to.be.accessible();
    });

    it('in place of an author’s own copy, which is untouched', async () => {
      const {element} = await putTranslated<ConclusionElement>(
        'bellagio-conclusion',
        `<bellagio-conclusion n="7">${writeOut()}</bellagio-conclusion>`,
      );
      expect(slotted(element)).to.equal(translated(...conclusionIds(7)));
      expect(element.innerHTML).to.equal(writeOut());
      await press(element);
      expect(slotted(element)).to.equal(`${publishedConclusion(7).title.text} ${fullText(7)}`);
      expect(element.innerHTML).to.equal(writeOut());
      expect(element.shadowRoot!.lastElementChild === line(element)).to.equal(true);
      await expect(element).to.be.accessible();
      await press(element);
      expect(slotted(element)).to.equal(translated(...conclusionIds(7)));
    });

    it('isolated, there and back', async () => {
      const {element} = await putTranslated<ConclusionElement>(
        'bellagio-conclusion',
        '<bellagio-conclusion n="7" isolated></bellagio-conclusion>',
      );
      expect(slotted(element)).to.equal(translated(...conclusionIds(7)));
      await press(element);
      expect(slotted(element)).to.equal(`${publishedConclusion(7).title.text} ${fullText(7)}`);
      await press(element);
      expect(slotted(element)).to.equal(translated(...conclusionIds(7)));
      expect(element.childNodes.length).to.equal(0);
    });

    for (const [show, ids] of [
      ['thesis', ['c7.title', 'c7.thesis']],
      ['summary', conclusionIds(7)],
    ] as const) {
      it(`as ${show}`, async () => {
        const {element} = await putTranslated<ConclusionElement>(
          'bellagio-conclusion',
          `<bellagio-conclusion n="7" show="${show}"></bellagio-conclusion>`,
        );
        expect(slotted(element)).to.equal(translated(...ids));
        await expect(element).to.be.accessible();
      });
    }

    it('whose number, level and extent may change, with lists and emphasis', async () => {
      const {element} = await putTranslated<ConclusionElement>('bellagio-conclusion', seventh);
      for (const {number: n} of published.conclusions) {
        element.n = n;
        await settle(element);
        expect(slotted(element), String(n)).to.equal(translated(...conclusionIds(n)));
        const emphasised = [...element.shadowRoot!.querySelectorAll('slot em')];
        expect(emphasised.map(({textContent}) => textContent)).to.deep.equal(
          conclusionIds(n).flatMap((id) =>
            Array.from(pack.passages[id]!.matchAll(/\*([^*]+)\*/g), ([, text]) => text),
          ),
        );
      }
      element.headingLevel = 2;
      element.show = 'thesis';
      await settle(element);
      expect(slotted(element)).to.equal(translated('c10.title', 'c10.thesis'));
      expect(!!part(element, 'h2')).to.equal(true);
      element.setAttribute('n', 'eleven');
      await settle(element);
      expect(!!line(element)).to.equal(false);
      expect(element.shadowRoot!.textContent).to.contain('eleven');
      element.n = 1;
      await settle(element);
      expect(slotted(element)).to.equal(translated('c1.title', 'c1.thesis'));
    });

    it('that copies, and reports, the source’s words', async () => {
      const {element} = await putTranslated<ConclusionElement>('bellagio-conclusion', seventh);
      const copied: string[] = [];
      const write = navigator.clipboard.write.bind(navigator.clipboard);
      element.addEventListener('bellagio-copy', ({text}: BellagioCopyEvent) => copied.push(text));
      navigator.clipboard.write = () => Promise.resolve();
      navigator.clipboard.writeText = () => Promise.resolve();
      part(element, '[part~="copy"]')!.click();
      await until(() => copied.length, 'a copy');
      navigator.clipboard.write = write;
      delete (navigator.clipboard as Partial<Clipboard>).writeText;
      expect(copied[0]).to.contain(wordsOf(publishedConclusion(7).thesis));
      expect(copied[0]).not.to.contain(translated('c7.thesis'));
    });
  });

  describe('can be left for the source’s words, and come back to', () => {
    it('by a button that keeps the focus, says what it does, and is large enough', async () => {
      const {element} = await putTranslated<ConclusionElement>('bellagio-conclusion', seventh);
      const active = () => element.shadowRoot!.activeElement as HTMLElement;
      await press(element);
      expect(slotted(element)).to.equal(`${publishedConclusion(7).title.text} ${fullText(7)}`);
      expect([...element.children].every((child) => child.assignedSlot)).to.equal(true);
      expect(line(element)!.textContent).to.equal('Show the translation');
      expect(active() === button(element)).to.equal(true);
      expect(element.matches(':state(translated)')).to.equal(false);
      await expect(element).to.be.accessible();
      await press(element);
      expect(slotted(element)).to.equal(translated(...conclusionIds(7)));
      expect(active() === button(element)).to.equal(true);
      const described = active().getAttribute('aria-describedby')!;
      expect(part(element, `#${described}`)!.textContent).to.equal(credit);
      const {width, height} = active().getBoundingClientRect();
      expect(Math.min(width, height)).to.be.at.least(24);
    });

    it('one element at a time, also when its number changes', async () => {
      const {place, element} = await putTranslated<ConclusionElement>(
        'bellagio-conclusion',
        `${seventh}<bellagio-conclusion n="3"></bellagio-conclusion>`,
      );
      const other = place.querySelector<ConclusionElement>('[n="3"]')!;
      await until(() => line(other), 'the other line');
      await press(element);
      expect(slotted(other)).to.equal(translated(...conclusionIds(3)));
      element.n = 8;
      await settle(element);
      expect(slotted(element)).to.equal(`${publishedConclusion(8).title.text} ${fullText(8)}`);
    });

    it('in the language of the chrome', async () => {
      const {settings, element} = await putTranslated<ConclusionElement>(
        'bellagio-conclusion',
        seventh,
        servePack({standing: 'official' as 'unofficial', translator: 'Instituto'}),
      );
      expect(line(element)!.textContent).to.contain('Official translation by');
      settings.uiLang = 'es';
      await until(() => line(element)?.lang === 'es', 'a line in Spanish');
      expect(line(element)!.textContent).to.equal(
        'Traducción oficial de \u2068Instituto\u2069, 31 de enero de 2026 Mostrar el original',
      );
      settings.uiLang = 'ar';
      await until(() => line(element)?.lang === 'ar', 'a line in Arabic');
      expect(line(element)!.dir).to.equal('rtl');
      expect(slotted(element)).to.equal(translated(...conclusionIds(7)));
      await expect(element).to.be.accessible();
    });
  });

  it('from right to left is set so, whatever stands around it', async () => {
    const {element} = await putTranslated<ConclusionElement>(
      'bellagio-conclusion',
      seventh,
      servePack({language: 'ar', direction: 'rtl' as 'ltr'}),
    );
    const thesis = part(element, '[name$="thesis"] > p')!;
    expect(thesis.lang).to.equal('ar');
    expect(getComputedStyle(thesis).direction).to.equal('rtl');
    expect(getComputedStyle(line(element)!).direction).to.equal('ltr');
    await expect(element).to.be.accessible();
  });

  describe('is shown by a rotator', () => {
    it('one quotation at a time, while its events tell the source’s words', async () => {
      const {element} = await putTranslated<QuoteRotatorElement>(
        'bellagio-quote-rotator',
        '<bellagio-quote-rotator interval="0"></bellagio-quote-rotator>',
      );
      const ids = published.conclusions.map(({thesis}) => thesis.id);
      expect(slotted(element)).to.equal(translated(...ids));
      const visible = () =>
        [...element.shadowRoot!.querySelectorAll('slot')]
          .filter((slot) => getComputedStyle(slot).visibility === 'visible')
          .map((slot) => slot.textContent)
          .join();
      await until(() => visible() === translated('c1.thesis'), 'the first quotation');
      const told: string[] = [];
      element.addEventListener('bellagio-quote-change', ({text}) => told.push(text));
      part(element, '[name="next"]')!.click();
      await settle(element);
      await until(() => visible() === translated('c2.thesis'), 'the second quotation');
      expect(told).to.deep.equal([wordsOf(publishedConclusion(2).thesis)]);
      await expect(element).to.be.accessible();
      await press(element);
      expect(slotted(element)).to.equal(
        published.conclusions.map(({thesis}) => wordsOf(thesis)).join(' '),
      );
    });

    it('not of sentences, of which there is no translation: never a mixture', async () => {
      const {address, requests} = serve(() => Response.json(pack));
      const {place, element} = await putTranslated<ConclusionElement>(
        'bellagio-conclusion',
        `<bellagio-quote-rotator interval="0" from="sentences"></bellagio-quote-rotator>${seventh}`,
        address,
      );
      const rotator = place.querySelector('bellagio-quote-rotator')!;
      expect(slotted(element)).to.equal(translated(...conclusionIds(7)));
      expect(!!line(rotator)).to.equal(false);
      expect([...rotator.children].every((child) => child.assignedSlot)).to.equal(true);
      rotator.from = 'theses';
      await until(() => line(rotator), 'the line about the translation');
      expect(slotted(rotator)).to.contain(translated('c1.thesis', 'c2.thesis'));
      expect(requests.length).to.equal(1);
    });
  });

  describe('is shown by a quotation by reference', () => {
    it('of whole blocks', async () => {
      const {element} = await putTranslated<QuoteElement>(
        'bellagio-quote',
        '<bellagio-quote passage="c10.thesis-c10.i3"></bellagio-quote>',
      );
      expect(slotted(element)).to.equal(
        translated('c10.thesis', 'c10.p1', 'c10.i1', 'c10.i2', 'c10.i3'),
      );
      expect(element.verdict).to.equal('verbatim');
      expect(!!part(element, '[part~="mark"]')).to.equal(false);
      await expect(element).to.be.accessible();
    });

    for (const passage of ['c7.p1.s1', 'c7.title', 'signatories', 'c7.p1.s2-c8.thesis']) {
      it(`not of ${passage}, which stays the source’s`, async () => {
        const {place, element} = await putTranslated<ConclusionElement>(
          'bellagio-conclusion',
          `<bellagio-quote passage="${passage}"></bellagio-quote>${seventh}`,
        );
        expect(!!line(element)).to.equal(true);
        const quote = place.querySelector('bellagio-quote')!;
        expect(!!line(quote)).to.equal(false);
        expect(quote.matches(':state(translated)')).to.equal(false);
      });
    }
  });

  describe('is shown by the whole statement', () => {
    const everything = () => {
      const {title, preamble, conclusions, signaturesHeading} = published;
      return [
        ...[title.id, ...preamble.paragraphs.map(({id}) => id)],
        ...conclusions.flatMap(({number}) => conclusionIds(number)),
        signaturesHeading,
      ];
    };

    for (const [what, attributes] of [
      ['filled', 'contents'],
      ['isolated', 'contents isolated'],
    ] as const) {
      it(`${what}, with its contents, but for the signatories`, async () => {
        const {element} = await putTranslated<StatementElement>(
          'bellagio-statement',
          `<bellagio-statement ${attributes}></bellagio-statement>`,
        );
        const words = slotted(element);
        expect(words.startsWith(translated(...everything()))).to.equal(true);
        expect(words).to.contain(published.signatories.at(-1)!.name);
        const entry = part(element, 'nav [data-passage="c7"] span:last-child')!;
        expect(entry.textContent).to.equal(translated('c7.title'));
        expect(entry.lang).to.equal('qaa');
        const cite = part(element, '[part="source"] cite')!;
        expect(cite.textContent).to.equal(published.title.editorial);
        await expect(element).to.be.accessible();
        await press(element);
        expect(slotted(element)).to.contain(fullText(7));
        expect(part(element, 'nav [data-passage="c7"] span:last-child')!.textContent).to.equal(
          publishedConclusion(7).title.text,
        );
      });
    }

    it('whose size of the title is that of the source’s', async () => {
      const {element} = await putTranslated<StatementElement>(
        'bellagio-statement',
        '<bellagio-statement></bellagio-statement>',
      );
      const size = () => {
        const slot = part<HTMLSlotElement>(element, '[name$="bellagio-title"]')!;
        return getComputedStyle(slot.assignedElements({flatten: true})[0]!).fontSize;
      };
      const before = size();
      await press(element);
      expect(size()).to.equal(before);
    });

    it('into which the page’s address leads, also when the translation comes later', async () => {
      let answer: (response: Response) => void = () => undefined;
      const {address} = serve(() => new Promise((resolve) => (answer = resolve)));
      location.hash = '#c7';
      const {place, element} = await putSettings<StatementElement>(
        'bellagio-statement',
        '<bellagio-statement></bellagio-statement>',
        address,
      );
      const heading = () =>
        part<HTMLSlotElement>(element, '[name$="c7-title"]')!.assignedElements({
          flatten: true,
        })[0]!;
      const inView = () => {
        const {top} = heading().getBoundingClientRect();
        return top >= -1 && top < 200;
      };
      await until(() => scrollY > 0 && inView(), 'the source’s section');
      // Much longer than the source's: what stands above grows.
      const [first = ''] = published.preamble.paragraphs.map(({id}) => id);
      answer(
        Response.json({
          ...pack,
          passages: {...pack.passages, [first]: `${pack.passages[first]} `.repeat(6).trim()},
        }),
      );
      await until(() => line(element), 'the line about the translation');
      // WebKit goes to the top when the focused line goes; the reader has to follow the link again.
      if (engine !== 'webkit') await until(inView, 'the translated section');
      expect(heading().textContent).to.equal(translated('c7.title'));

      place.insertAdjacentHTML('beforeend', '<a href="#c2">two</a>');
      place.querySelector('a')!.click();
      await until(() => {
        const title = part(element, '[name$="c2-title"] > *')!;
        const {top} = title.getBoundingClientRect();
        return top >= -1 && top < innerHeight;
      }, 'the other section');
      scrollTo(0, 0);
    });
  });

  it('is not shown by the signatories, who are nobody’s to translate, nor fetched for them', async () => {
    const {address, requests} = serve(() => Response.json(pack));
    const {element} = await putSettings<SignatoriesElement>(
      'bellagio-signatories',
      '<bellagio-signatories></bellagio-signatories>',
      address,
    );
    await nextFrame();
    expect(!!line(element)).to.equal(false);
    expect(requests.length).to.equal(0);
  });

  describe('comes by the settings', () => {
    it('once for all who show it, without cookies', async () => {
      const {address, requests} = serve(() => Response.json(pack));
      const {place} = await putTranslated<ConclusionElement>(
        'bellagio-conclusion',
        `${seventh.repeat(9)}<bellagio-statement></bellagio-statement>`,
        address,
      );
      const late = document.createElement('bellagio-conclusion');
      late.n = 2;
      place.querySelector('bellagio-settings')!.append(late);
      for (const element of place.querySelectorAll('bellagio-conclusion, bellagio-statement')) {
        await until(() => line(element), 'a line about the translation');
      }
      expect(requests.length).to.equal(1);
      expect(requests[0]!.credentials).to.equal('omit');
    });

    it('that are nearest, and from those around these', async () => {
      const own = servePack({translator: 'Own'});
      const {place, element} = await putTranslated<ConclusionElement>(
        'bellagio-conclusion',
        [
          `<bellagio-settings theme="dark">${seventh}</bellagio-settings>`,
          `<bellagio-settings translation="${own}"><bellagio-conclusion n="2"></bellagio-conclusion></bellagio-settings>`,
          '<bellagio-settings translation=""><bellagio-conclusion n="3"></bellagio-conclusion></bellagio-settings>',
        ].join(''),
        servePack({translator: 'Around'}),
      );
      const [second, third] = [2, 3].map((n) => place.querySelector(`[n="${n}"]`)!);
      await until(() => line(second!), 'its own translation');
      expect(line(element)!.textContent).to.contain('Around');
      expect(line(second!)!.textContent).to.contain('Own');
      expect(!!line(third!)).to.equal(false);
      expect(slotted(third!)).to.contain(fullText(3));
    });

    it('which may change at any time, and go', async () => {
      const {settings, element} = await putTranslated<ConclusionElement>(
        'bellagio-conclusion',
        seventh,
      );
      settings.translation = servePack({language: 'qab', translator: 'Another'});
      await until(() => line(element)?.textContent.includes('Another'), 'the other translation');
      expect(part(element, 'slot > p')!.lang).to.equal('qab');
      settings.removeAttribute('translation');
      await settle(element);
      expect(!!line(element)).to.equal(false);
      expect(slotted(element)).to.equal(`${publishedConclusion(7).title.text} ${fullText(7)}`);
      expect(element.matches(':state(translated)')).to.equal(false);
    });

    it('and is left by an element that moves out of them', async () => {
      const {place, element} = await putTranslated<ConclusionElement>(
        'bellagio-conclusion',
        seventh,
      );
      place.append(element);
      await settle(element);
      expect(slotted(element)).to.contain(fullText(7));
      expect(!!line(element)).to.equal(false);
      place.querySelector('bellagio-settings')!.append(element);
      await until(() => line(element), 'the line about the translation');
    });

    it('relative to the page, whatever base it has', async () => {
      const base = document.createElement('base');
      base.href = 'https://elsewhere.example/';
      document.head.append(base);
      try {
        const address = servePack();
        const {element} = await putTranslated<ConclusionElement>(
          'bellagio-conclusion',
          seventh,
          address,
        );
        expect(slotted(element)).to.equal(translated(...conclusionIds(7)));
      } finally {
        base.remove();
      }
    });
  });

  it('stays where a page translator rewrites the source’s words, which is no mismatch', async () => {
    const {place, element} = await putTranslated<ConclusionElement>('bellagio-conclusion', seventh);
    const mismatches: Event[] = [];
    place.addEventListener('bellagio-mismatch', (event) => mismatches.push(event));
    document.documentElement.className = 'translated-ltr';
    for (const block of element.children) {
      block.innerHTML = '<font style="vertical-align: inherit;">Otras palabras</font>';
    }
    await settle(element);
    expect(slotted(element)).to.equal(translated(...conclusionIds(7)));
    await press(element);
    expect(slotted(element)).to.equal('Otras palabras Otras palabras Otras palabras');
    expect(mismatches.length).to.equal(0);
  });

  it('stays off words of an author’s that are not the text, which are reported as ever', async () => {
    const mismatches: Event[] = [];
    const listen = (event: Event) => mismatches.push(event);
    document.addEventListener('bellagio-mismatch', listen);
    const {element} = await putTranslated<ConclusionElement>(
      'bellagio-conclusion',
      '<bellagio-conclusion n="7"><p>Something else altogether</p></bellagio-conclusion>',
    );
    document.removeEventListener('bellagio-mismatch', listen);
    expect(mismatches.length).to.equal(1);
    expect(slotted(element)).to.equal(translated(...conclusionIds(7)));
    expect(element.firstElementChild!.textContent).to.equal('Something else altogether');
  });

  describe('that cannot be had leaves the source’s words where they are, says so once to readers and once to the page:', () => {
    const withPassages = (change: Record<string, unknown>) =>
      Response.json({...pack, passages: {...pack.passages, ...change}});
    const {'c7.p1': gone, ...rest} = pack.passages;
    void gone;
    const hostile = '<img src=x onerror="window.hacked=1">';

    const faults: Record<string, [() => Response | Promise<Response>, RegExp]> = {
      'a pack of the wrong shape': [() => Response.json([]), /the pack is no object/],
      'missing passages': [
        () => Response.json({...pack, passages: rest}),
        /passages\["c7\.p1"\] is missing/,
      ],
      'markup in strings': [
        () => withPassages({'c7.thesis': hostile}),
        /passages\["c7\.thesis"\] has markup/,
      ],
      'more faults than anyone wants to read': [
        () => Response.json({}),
        /language is no BCP 47 tag.*; and \d+ more\.$/,
      ],
      'an address with nothing': [
        () => new Response('Not found', {status: 404}),
        /is answered with 404/,
      ],
      'a page in place of a pack': [
        () => new Response('<!doctype html><title>Sign in</title>'),
        /is no JSON/,
      ],
      'nothing at all': [() => new Response(''), /is no JSON/],
      'another site that does not allow it': [
        () => Promise.reject(new TypeError('Failed to fetch')),
        /cannot be fetched.*CORS/,
      ],
      'a length that is too much': [
        () => new Response('{}', {headers: {'content-length': '5000000'}}),
        /is larger than 1 MB/,
      ],
    };

    async function expectFailure(
      {place, element, errors, warnings}: PutTranslated<Shown>,
      address: string,
      reason: RegExp,
    ) {
      await until(() => notices(place).length, 'a notice');
      await settle(element);
      expect(notices(place).map(({textContent}) => textContent)).to.deep.equal([failure]);
      expect(slotted(element)).to.contain(fullText(7));
      expect(element.textContent).to.contain(wordsOf(publishedConclusion(7).thesis));
      expect(!!line(element)).to.equal(false);
      expect(errors.map(({attribute, value}) => [attribute, value])).to.deep.equal([
        ['translation', address],
      ]);
      expect(warnings.length).to.equal(1);
      expect(warnings[0]).to.match(/^bellagio-settings: /);
      expect(warnings[0]).to.contain(address);
      expect(warnings[0]).to.match(reason);
      expect(Object.hasOwn(window, 'hacked')).to.equal(false);
      await expect(element).to.be.accessible();
    }

    for (const [what, [answer, reason]] of Object.entries(faults)) {
      it(what, async () => {
        const {address, requests} = serve(answer);
        const all = await putSettings<ConclusionElement>(
          'bellagio-conclusion',
          `${seventh}<bellagio-conclusion n="2"></bellagio-conclusion>`,
          address,
        );
        await expectFailure(all, address, reason);
        all.settings.theme = 'dark';
        await settle(all.element);
        expect(notices(all.place).length).to.equal(1);
        expect(all.errors.length).to.equal(1);
        expect(requests.length).to.equal(1);
      });
    }

    it('five megabytes, of which no more than one is read', async () => {
      let sent = 0;
      const chunk = new TextEncoder().encode(' '.repeat(100_000));
      const {address} = serve(({signal}) => {
        const body = new ReadableStream<Uint8Array>({
          start(controller) {
            signal?.addEventListener('abort', () => {
              controller.error(signal.reason);
            });
          },
          pull(controller) {
            sent += chunk.length;
            controller.enqueue(chunk);
            if (sent >= 5_000_000) controller.close();
          },
        });
        return new Response(body);
      });
      const all = await putSettings<ConclusionElement>('bellagio-conclusion', seventh, address);
      await expectFailure(all, address, /is larger than 1 MB/);
      expect(sent).to.be.below(1_500_000);
    });

    it('a pack that never arrives, which nothing waits for', async () => {
      let giveUp: () => void = () => expect.fail('nobody would give up');
      window.setTimeout = ((handler: () => void, delay?: number) => {
        if (delay !== 20_000) return setRealTimeout(handler, delay);
        giveUp = handler;
        return 0;
      }) as typeof setTimeout;
      const {address} = serve(
        ({signal}) =>
          new Promise((_, reject) => {
            signal?.addEventListener('abort', () => {
              reject(signal.reason as Error);
            });
          }),
      );
      const all = await putSettings<ConclusionElement>('bellagio-conclusion', seventh, address);
      expect(slotted(all.element)).to.contain(fullText(7));
      await all.element.updateComplete;
      expect(notices(all.place).length).to.equal(0);
      expect(all.warnings.length).to.equal(0);
      await nextFrame();
      giveUp();
      await expectFailure(all, address, /has not come within 20 seconds/);
    });

    for (const address of ['javascript:window.hacked=1', 'data:application/json,{}', 'http://[']) {
      it(`the address ${address}, which is never asked`, async () => {
        window.fetch = () => expect.fail('asked');
        const all = await putSettings<ConclusionElement>('bellagio-conclusion', seventh, address);
        await expectFailure(all, address, /has an address that is none on the web/);
      });
    }

    it('in an adopted copy as well, which stays as it is', async () => {
      const {address} = serve(() => new Response('', {status: 500}));
      const all = await putSettings<ConclusionElement>(
        'bellagio-conclusion',
        `<bellagio-conclusion n="7">${writeOut()}</bellagio-conclusion>`,
        address,
      );
      await expectFailure(all, address, /is answered with 500/);
      expect(all.element.innerHTML).to.equal(writeOut());
    });

    it('until there is a good one', async () => {
      const {address} = serve(() => new Response('', {status: 404}));
      const all = await putSettings<ConclusionElement>('bellagio-conclusion', seventh, address);
      await expectFailure(all, address, /404/);
      all.settings.translation = servePack();
      await until(() => line(all.element), 'the line about the translation');
      expect(notices(all.place).length).to.equal(0);
      expect(slotted(all.element)).to.equal(translated(...conclusionIds(7)));
      all.settings.removeAttribute('translation');
      await settle(all.element);
      expect(slotted(all.element)).to.contain(fullText(7));
      expect(notices(all.place).length).to.equal(0);
    });
  });

  it('is printed with its line, and without the button', async () => {
    const {element} = await putTranslated<ConclusionElement>('bellagio-conclusion', seventh);
    const rules = element
      .shadowRoot!.adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules])
      .filter((rule) => rule instanceof CSSMediaRule)
      .filter(({conditionText}) => conditionText === 'print')
      .flatMap(({cssRules}) => [...cssRules] as CSSStyleRule[])
      .filter(({style}) => style.display === 'none')
      .map(({selectorText}) => selectorText);
    expect(rules.some((selectors) => button(element).matches(selectors))).to.equal(true);
    expect(rules.some((selectors) => line(element)!.matches(selectors))).to.equal(false);
  });
});
