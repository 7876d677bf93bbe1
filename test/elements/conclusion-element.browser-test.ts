import {expect, fixture, html, nextFrame} from '@open-wc/testing';
import {emulateMedia, sendKeys} from '@web/test-runner-commands';

import {citations} from '../../src/context/citations.js';
import '../../src/define/bellagio-conclusion.js';
import type {ConclusionElement} from '../../src/elements/conclusion-element.js';
import type {BellagioCopyEvent} from '../../src/events/copy-event.js';
import type {BellagioErrorEvent} from '../../src/events/error-event.js';
import {citationStyles, type CitationStyle} from '../../src/text/citation-styles.js';
import {formatCitation} from '../../src/text/format-citation.js';
import {engine} from '../browsers/engine.js';
import {until} from '../browsers/put.js';
import {
  fullText,
  published,
  publishedConclusion,
  readText,
  wordsOf,
} from '../browsers/statement.js';
import {today} from '../browsers/today.js';
import {withViewport} from '../browsers/viewport.js';

const title = published.title.editorial;

interface Put {
  element: ConclusionElement;
  errors: BellagioErrorEvent[];
  warnings: string[];
}

const warn = console.warn;

/** Puts markup into the page, keeps what is said on the console, and waits until the element has settled. */
async function put(markup: string): Promise<Put> {
  const place = await fixture<HTMLElement>(html`<div></div>`);
  const errors: BellagioErrorEvent[] = [];
  const warnings: string[] = [];
  console.warn = (...said: unknown[]) => warnings.push(said.join(' '));
  place.addEventListener('bellagio-error', (event) => errors.push(event));
  place.insertAdjacentHTML('afterbegin', markup);
  const element = place.querySelector<ConclusionElement>('bellagio-conclusion')!;
  await settle(element);
  return {element, errors, warnings};
}

async function settle(element: ConclusionElement): Promise<void> {
  await nextFrame();
  await element.updateComplete;
  await nextFrame();
  // Over adopted words the actions come with a file of their own.
  const beside = element.shadowRoot!.querySelector('.adopted');
  if (beside) await until(() => getComputedStyle(beside).visibility === 'visible', 'the actions');
  // What was placed in one frame is drawn in the next.
  await nextFrame();
}

const part = <T extends HTMLElement>(element: Element, selector: string) =>
  element.shadowRoot!.querySelector<T>(selector);
const button = (element: Element, name: string) =>
  part<HTMLButtonElement>(element, `button[name="${name}"]`)!;
const link = (element: Element) => part<HTMLAnchorElement>(element, '[part~="link"]')!;
const status = (element: Element) => part(element, '[part="status"]')!.textContent;
const matchesState = (element: Element, state: string) => element.matches(`:state(${state})`);

/** Replaces the clipboard for one test. */
function setClipboard(clipboard: Partial<Clipboard> | undefined): void {
  Object.defineProperty(navigator, 'clipboard', {value: clipboard, configurable: true});
}

describe('bellagio-conclusion', () => {
  afterEach(() => {
    console.warn = warn;
    Reflect.deleteProperty(navigator, 'clipboard');
    document.querySelectorAll('base').forEach((base) => base.remove());
  });

  describe('shows', () => {
    it('number, title, thesis, body and attribution', async () => {
      const {element, warnings} = await put('<bellagio-conclusion n="7"></bellagio-conclusion>');
      expect(part(element, '[part="number"]')?.textContent).to.equal('7');
      expect(element.querySelector('h3')?.textContent).to.equal(publishedConclusion(7).title.text);
      expect(part(element, '[part="attribution"]')?.textContent).to.equal(`Conclusion 7 ${title}`);
      expect(part(element, '[part="place"]')?.textContent).to.equal('Conclusion 7');
      expect(part(element, 'a[part="source"] cite[lang="en"]')?.textContent).to.equal(title);
      expect(warnings).to.deep.equal([]);
    });

    it('its words in lang="en" and from left to right on any page, its chrome in the page’s language', async () => {
      const {element} = await put(
        '<div lang="ar" dir="rtl"><bellagio-conclusion n="7"></bellagio-conclusion></div>',
      );
      for (const block of element.children) {
        expect((block as HTMLElement).lang).to.equal('en');
        expect(getComputedStyle(block).direction).to.equal('ltr');
      }
      await until(() => part(element, '[part="actions"]')?.lang === 'ar', 'the language');
      expect(part(element, '[part="actions"]')?.dir).to.equal('rtl');
    });

    it('the list of conclusion 10 as a list', async () => {
      const {element} = await put('<bellagio-conclusion n="10"></bellagio-conclusion>');
      const items = publishedConclusion(10).body.filter(({kind}) => kind === 'item');
      expect(
        [...element.querySelectorAll('ul > li')].map(({textContent}) => textContent),
      ).to.deep.equal(items.map((item) => wordsOf(item)));
    });

    it('the thesis alone', async () => {
      const {element} = await put(
        '<bellagio-conclusion n="9" show="thesis"></bellagio-conclusion>',
      );
      const {title: heading, thesis} = publishedConclusion(9);
      expect(readText(element)).to.equal(`${heading.text} ${wordsOf(thesis)}`);
    });

    it('a summary: the thesis, and the body in a disclosure that is closed', async () => {
      const {element} = await put(
        '<bellagio-conclusion n="7" show="summary"></bellagio-conclusion>',
      );
      const disclosure = part<HTMLDetailsElement>(element, 'details')!;
      const [, , body] = element.children;
      expect(disclosure.open).to.equal(false);
      expect(body?.assignedSlot?.parentElement).to.equal(disclosure);
      expect(readText(element)).to.contain(fullText(7));
      expect((body as HTMLElement).checkVisibility()).to.equal(false);
      part(element, 'summary')!.click();
      await nextFrame();
      expect((body as HTMLElement).checkVisibility()).to.equal(true);
    });

    it('its heading at the level asked for', async () => {
      for (const level of [2, 3, 4, 5, 6]) {
        const {element} = await put(
          `<bellagio-conclusion n="7" heading-level="${level}"></bellagio-conclusion>`,
        );
        expect(element.firstElementChild?.localName).to.equal(`h${level}`);
      }
    });

    it('by property what it shows by attribute', async () => {
      const {element} = await put('<bellagio-conclusion></bellagio-conclusion>');
      Object.assign(element, {
        n: 7,
        show: 'thesis',
        headingLevel: 2,
        isolated: true,
        actions: 'copy',
      });
      await settle(element);
      expect(element.childNodes).to.have.length(0);
      expect(part(element, 'h2')?.textContent).to.equal(publishedConclusion(7).title.text);
      expect(element.shadowRoot?.querySelectorAll('[part~="action"]')).to.have.length(1);
      // What frameworks hand over as a string is a number all the same.
      Object.assign(element, {n: '8', isolated: false});
      await settle(element);
      expect(element.querySelector('h2')?.textContent).to.equal(publishedConclusion(8).title.text);
    });

    it('reads its attributes as properties of their types', async () => {
      const {element} = await put(
        '<bellagio-conclusion n=" 7 " heading-level="4" isolated></bellagio-conclusion>',
      );
      expect(element.n).to.equal(7);
      expect(element.headingLevel).to.equal(4);
      expect(element.isolated).to.equal(true);
      expect(element.show).to.equal('full');
    });
  });

  describe('given a bad number', () => {
    const bad = [
      '0',
      '11',
      'seven',
      '7.5',
      '',
      '-1',
      '07',
      '7.0',
      '1e1',
      '٧',
      '<script>alert(1)</script>',
      '7 8',
    ];
    for (const value of bad) {
      it(`"${value}" says so once, and throws nothing`, async () => {
        const holder = document.createElement('bellagio-conclusion');
        holder.setAttribute('n', value);
        const {element, errors, warnings} = await put(holder.outerHTML);
        expect(errors).to.have.length(1);
        expect(errors[0]?.attribute).to.equal('n');
        expect(errors[0]?.value).to.equal(value);
        expect(warnings).to.deep.equal([`bellagio-conclusion: n="${value}" is not valid.`]);
        expect(part(element, '[part="notice"]')?.textContent).to.contain(`“${value}”`);
        expect(element.shadowRoot?.querySelector('script')).to.equal(null);
        expect(matchesState(element, 'missing')).to.equal(true);
        element.show = 'thesis';
        element.requestUpdate();
        await settle(element);
        expect(errors).to.have.length(1);
        expect(warnings).to.have.length(1);
        element.setAttribute('n', '7');
        await settle(element);
        expect(matchesState(element, 'missing')).to.equal(false);
        expect(part(element, '[part="notice"]')).to.equal(null);
        expect(readText(element)).to.contain(wordsOf(publishedConclusion(7).thesis));
      });
    }

    it('or none, keeps the author’s content', async () => {
      const {element, errors} = await put(
        '<bellagio-conclusion><p>Soon here.</p></bellagio-conclusion>',
      );
      expect(errors.map(({value}) => value)).to.deep.equal([null]);
      expect(element.innerHTML).to.equal('<p>Soon here.</p>');
      expect(element.querySelector('p')?.assignedSlot).not.to.equal(null);
    });

    it('and another after it, says so again', async () => {
      const {element, errors} = await put('<bellagio-conclusion n="11"></bellagio-conclusion>');
      element.setAttribute('n', '12');
      await settle(element);
      expect(errors.map(({value}) => value)).to.deep.equal(['11', '12']);
      expect(part(element, '[part="notice"]')?.textContent).to.contain('“12”');
    });
  });

  describe('given a property that is no text at all', () => {
    const odd: Record<string, unknown> = {
      'a symbol': Symbol('seven'),
      'an object without a prototype': Object.create(null),
      'an object that throws': {
        toString() {
          throw new Error('no');
        },
      },
      NaN,
      'a function': () => 7,
    };
    for (const [what, value] of Object.entries(odd)) {
      it(`${what}, says so once, and throws nothing`, async () => {
        const {element, errors} = await put('<bellagio-conclusion n="7"></bellagio-conclusion>');
        Object.assign(element, {n: value, show: value, actions: value, headingLevel: value});
        await settle(element);
        expect(errors).to.have.length(1);
        expect(part(element, '[part="notice"]')).not.to.equal(null);
        element.n = 7;
        await settle(element);
        expect(readText(element)).to.contain(fullText(7));
      });
    }
  });

  describe('given an unknown choice', () => {
    for (const [attribute, value] of [
      ['show', 'everything'],
      ['heading-level', '1'],
      ['heading-level', 'x'],
      ['actions', 'copy print'],
      ['actions', ''],
    ] as const) {
      it(`${attribute}="${value}" takes the default, and warns once`, async () => {
        const {element, errors, warnings} = await put(
          `<bellagio-conclusion n="7" ${attribute}="${value}"></bellagio-conclusion>`,
        );
        const plain = await put('<bellagio-conclusion n="7"></bellagio-conclusion>');
        expect(element.innerHTML).to.equal(plain.element.innerHTML);
        expect(element.shadowRoot?.querySelectorAll('[part~="action"]')).to.have.length(4);
        element.requestUpdate();
        await settle(element);
        expect(errors).to.deep.equal([]);
        expect(warnings).to.deep.equal([
          `bellagio-conclusion: ${attribute}="${value}" is not valid.`,
        ]);
      });
    }
  });

  describe('goes on working', () => {
    it('after a move, a clone and a new attachment', async () => {
      const {element} = await put('<bellagio-conclusion n="7"></bellagio-conclusion>');
      const other = await fixture<HTMLElement>(html`<section></section>`);
      other.append(element);
      await settle(element);
      element.n = 8;
      await settle(element);
      expect(readText(element)).to.contain(fullText(8));
      element.remove();
      element.setAttribute('n', '9');
      await settle(element);
      other.append(element);
      await settle(element);
      expect(readText(element)).to.contain(fullText(9));
      const copy = element.cloneNode(true) as ConclusionElement;
      element.after(copy);
      await settle(copy);
      expect(copy.children).to.have.length(element.children.length);
      expect(readText(copy)).to.equal(readText(element));
      copy.setAttribute('n', '2');
      await settle(copy);
      expect(readText(copy)).to.contain(fullText(2));
      expect(readText(element)).not.to.contain(fullText(2));
    });

    it('inside another shadow root', async () => {
      const outer = await fixture<HTMLElement>(html`<div></div>`);
      const root = outer.attachShadow({mode: 'open'});
      const element = document.createElement('bellagio-conclusion');
      element.n = 7;
      root.append(element);
      await settle(element);
      expect(readText(element)).to.contain(fullText(7));
      button(element, 'context').click();
      const dialog = await until(() => part<HTMLDialogElement>(element, 'dialog'), 'the dialog');
      expect(dialog.open).to.equal(true);
      dialog.close();
    });

    it('in another document', async () => {
      const frame = await fixture<HTMLIFrameElement>(
        html`<iframe title="Another document"></iframe>`,
      );
      const element = document.createElement('bellagio-conclusion');
      element.n = 7;
      frame.contentDocument!.body.append(element);
      await settle(element);
      await settle(element);
      expect(readText(element)).to.contain(fullText(7));
      const size = () =>
        frame.contentWindow!.getComputedStyle(part(element, '[part="number"]')!).fontSize;
      const styled = size();
      button(element, 'context').click();
      const dialog = await until(
        () => part<HTMLDialogElement>(element, 'dialog[open]'),
        'the dialog',
      );
      dialog.close();
      const place = await fixture<HTMLElement>(html`<div></div>`);
      place.append(element);
      await settle(element);
      expect(getComputedStyle(part(element, '[part="number"]')!).fontSize).to.equal(styled);
      expect(parseFloat(styled)).to.be.above(30);
      button(element, 'context').click();
      const again = await until(
        () => part<HTMLDialogElement>(element, 'dialog[open]'),
        'the dialog',
      );
      expect(getComputedStyle(again).paddingTop).to.equal('0px');
      again.close();
    });
  });

  describe('links', () => {
    it('to its own place in the page, by its id where it has one', async () => {
      const {element} = await put('<bellagio-conclusion n="7" id="seven"></bellagio-conclusion>');
      expect(link(element).href).to.equal(`${location.href.replace(/#.*/, '')}#seven`);
    });

    it('to the page of its own where there is one, rather than to a place in this one', async () => {
      const {element} = await put(
        '<bellagio-settings permalink-base="/statement"><bellagio-conclusion n="7" id="seven"></bellagio-conclusion></bellagio-settings>',
      );
      expect(link(element).pathname).to.equal('/statement/conclusion/7/');
      element.n = 8;
      await settle(element);
      expect(link(element).pathname).to.equal('/statement/conclusion/8/');
    });

    it('to its words in the page, by a text fragment, where it has neither, when a reader asks for it', async () => {
      const {element} = await put(
        '<div><div style="height: 9000px"></div><bellagio-conclusion n="7"></bellagio-conclusion><div style="height: 9000px"></div></div>',
      );
      const page = location.href;
      const addresses: string[] = [];
      const changed = new Promise((resolve) => {
        addEventListener('hashchange', resolve, {once: true});
      });
      // Where there is a navigation API, it alone is told of the fragment.
      const {navigation} = globalThis as {navigation?: EventTarget};
      const note = (event: Event) => {
        addresses.push((event as Event & {destination: {url: string}}).destination.url);
      };
      navigation?.addEventListener('navigate', note);
      expect(part(element, 'a[part~="link"]')).to.equal(null);
      button(element, 'link').click();
      await changed;
      navigation?.removeEventListener('navigate', note);
      expect(location.href.replace(/#.*/, '')).to.equal(page.replace(/#.*/, ''));
      const {thesis} = publishedConclusion(7);
      for (const address of addresses) {
        const [, words = ''] = address.split('#:~:text=');
        expect(words).not.to.equal('');
        expect(wordsOf(thesis).startsWith(decodeURIComponent(words))).to.equal(true);
      }
      // Firefox goes there only after a hand has pressed.
      if (engine !== 'firefox') {
        const words = element.querySelector('p')!;
        await until(() => words.getBoundingClientRect().top < innerHeight, 'the words');
      }
      history.replaceState(history.state, '', page);
      scrollTo(0, 0);
    });

    it('to the place that it has when a reader comes to them', async () => {
      const {element} = await put('<bellagio-conclusion n="7" id="one"></bellagio-conclusion>');
      const before = location.href;
      element.id = 'two';
      // As a page does that is an application: the old address would lead away from it.
      history.replaceState(history.state, '', '?elsewhere');
      link(element).dispatchEvent(new PointerEvent('pointerover', {bubbles: true, composed: true}));
      await settle(element);
      const {hash, search} = link(element);
      history.replaceState(history.state, '', before);
      expect({hash, search}).to.deep.equal({hash: '#two', search: '?elsewhere'});
    });

    it('past a base element that would misdirect them', async () => {
      const base = document.createElement('base');
      base.href = 'https://elsewhere.example/';
      document.head.append(base);
      const {element} = await put(
        '<bellagio-settings permalink-base="/statement"><bellagio-conclusion n="7"></bellagio-conclusion></bellagio-settings>',
      );
      expect(link(element).href).to.equal(`${location.origin}/statement/conclusion/7/`);
    });

    it('to nothing that is not a page', async () => {
      for (const base of ['javascript:alert(1)', 'data:text/html,x', 'https://', 'blob:x']) {
        const {element} = await put(
          `<bellagio-settings permalink-base="${base}" source-url="${base}"><bellagio-conclusion n="7"></bellagio-conclusion></bellagio-settings>`,
        );
        expect(part(element, '[part~="link"]')?.localName).to.equal('button');
        expect(part(element, '[part="source"]')?.hasAttribute('href')).to.equal(false);
      }
    });
  });

  describe('copies', () => {
    const copyOf = async (markup: string) => {
      const {element} = await put(markup);
      const written: ClipboardItem[] = [];
      setClipboard({
        write: (items: ClipboardItem[]) => {
          written.push(...items);
          return Promise.resolve();
        },
      });
      const events: BellagioCopyEvent[] = [];
      element.addEventListener('bellagio-copy', (event) => events.push(event));
      button(element, 'copy').click();
      await until(() => status(element), 'a word on the copy');
      const read = async (type: string) => (await written[0]!.getType(type)).text();
      return {element, events, text: await read('text/plain'), html: await read('text/html')};
    };

    it('the words with their attribution, as text and as HTML', async () => {
      const {
        element,
        events,
        text,
        html: markup,
      } = await copyOf('<bellagio-conclusion n="7"></bellagio-conclusion>');
      const {thesis, body, title: heading} = publishedConclusion(7);
      expect(text).to.equal(
        `${wordsOf(thesis)}\n\n${wordsOf(body[0]!)}\n\n— Conclusion 7, “${heading.text}”, ${title}\n`,
      );
      const parsed = new DOMParser().parseFromString(markup, 'text/html').body;
      expect(parsed.querySelector('blockquote')?.lang).to.equal('en');
      expect(readText(parsed.querySelector('blockquote')!)).to.equal(fullText(7));
      expect(parsed.querySelector('strong em')?.textContent).to.equal('all');
      expect(parsed.lastElementChild?.textContent).to.contain(title);
      expect(parsed.querySelector('a, [slot], [style], script')).to.equal(null);
      expect(status(element)).to.equal('Copied');
      expect(events.map(({passage}) => passage)).to.deep.equal(['c7']);
      expect(events[0]?.text).to.equal(text);
      expect(events[0]?.html).to.equal(markup);
    });

    it('the address too, where one is set', async () => {
      const {text, html: markup} = await copyOf(
        '<bellagio-settings permalink-base="https://ngo.example/b/"><bellagio-conclusion n="10" show="thesis"></bellagio-conclusion></bellagio-settings>',
      );
      expect(text).to.match(/\nhttps:\/\/ngo\.example\/b\/conclusion\/10\/\n$/);
      expect(markup).to.contain('href="https://ngo.example/b/conclusion/10/"');
    });

    it('a list with a mark before each item', async () => {
      const {text, html: markup} = await copyOf(
        '<bellagio-conclusion n="10"></bellagio-conclusion>',
      );
      for (const item of publishedConclusion(10).body.filter(({kind}) => kind === 'item')) {
        expect(text).to.contain(`\n- ${wordsOf(item)}`);
      }
      expect(markup.match(/<li>/g)).to.have.length(5);
    });

    it('and says where it may not, with the words selected to be copied by hand', async () => {
      const {element} = await put('<bellagio-conclusion n="7"></bellagio-conclusion>');
      setClipboard({write: () => Promise.reject(new DOMException('closed', 'NotAllowedError'))});
      const copy = document.execCommand.bind(document);
      document.execCommand = () => false;
      const events: Event[] = [];
      element.addEventListener('bellagio-copy', (event) => events.push(event));
      button(element, 'copy').click();
      await until(() => status(element), 'a word on the copy');
      document.execCommand = copy;
      expect(status(element)).to.contain('did not allow');
      expect(getSelection()?.toString()).to.contain(
        wordsOf(publishedConclusion(7).thesis).slice(0, 40),
      );
      expect(events).to.deep.equal([]);
      element.n = 8;
      await settle(element);
      expect(status(element)).to.equal('');
    });

    it('by the copy event where there is no clipboard API', async () => {
      const {element} = await put('<bellagio-conclusion n="7"></bellagio-conclusion>');
      setClipboard(undefined);
      const copy = document.execCommand.bind(document);
      let taken = '';
      document.execCommand = () => {
        const event = new ClipboardEvent('copy', {
          clipboardData: new DataTransfer(),
          cancelable: true,
        });
        window.dispatchEvent(event);
        taken = event.clipboardData?.getData('text/plain') ?? '';
        return true;
      };
      button(element, 'copy').click();
      await until(() => status(element), 'a word on the copy');
      document.execCommand = copy;
      expect(status(element)).to.equal('Copied');
      // WebKit makes clipboard events of scripts without data that could be set.
      if (engine !== 'webkit') expect(taken).to.contain(wordsOf(publishedConclusion(7).thesis));
    });
  });

  describe('shows its context', () => {
    const open = async (n: number) => {
      const {element} = await put(`<bellagio-conclusion n="${n}"></bellagio-conclusion>`);
      button(element, 'context').focus();
      await sendKeys({press: 'Enter'});
      const dialog = await until(
        () => part<HTMLDialogElement>(element, 'dialog[open]'),
        'the dialog',
      );
      return {element, dialog};
    };
    const texts = (dialog: Element) =>
      [...dialog.querySelectorAll('section')].map((section) => readText(section));

    it('in a dialog: the conclusion between its neighbours', async () => {
      const {element, dialog} = await open(7);
      expect(texts(dialog)).to.deep.equal(
        [6, 7, 8].map((n) => `${n}. ${publishedConclusion(n).title.text} ${fullText(n)}`),
      );
      expect(dialog.querySelector('[aria-current]')?.querySelector('h3')?.textContent).to.contain(
        '7.',
      );
      expect(dialog.querySelector('h2')?.textContent).to.equal(title);
      expect(dialog.matches(':modal')).to.equal(true);
      await expect(element).to.be.accessible();
      dialog.close();
    });

    it('after the preamble for the first, and to the end for the last', async () => {
      const first = await open(1);
      expect(texts(first.dialog)[0]).to.equal(
        `Preamble ${wordsOf(...published.preamble.paragraphs)}`,
      );
      first.dialog.close();
      const last = await open(10);
      expect(texts(last.dialog)).to.have.length(2);
      last.dialog.close();
    });

    it('closes on Escape, goes away and gives the focus back', async () => {
      const {element} = await open(7);
      expect(element.shadowRoot?.activeElement?.className).to.equal('close');
      await sendKeys({press: 'Escape'});
      await until(() => !part(element, 'dialog'), 'the end of the dialog');
      expect(element.shadowRoot?.activeElement).to.equal(button(element, 'context'));
    });

    it('closes by its button, and by a press outside', async () => {
      for (const where of ['.close', 'dialog']) {
        const {element} = await open(7);
        part(element, where)!.click();
        await until(() => !part(element, 'dialog'), 'the end of the dialog');
      }
    });

    it('in the theme of the settings', async () => {
      const {element} = await put(
        '<bellagio-settings theme="dark"><bellagio-conclusion n="7"></bellagio-conclusion></bellagio-settings>',
      );
      button(element, 'context').click();
      const dialog = await until(
        () => part<HTMLDialogElement>(element, 'dialog[open]'),
        'the dialog',
      );
      expect(getComputedStyle(dialog).colorScheme).to.equal('dark');
      dialog.close();
    });
  });

  describe('shows how it is cited', () => {
    const tag = '<bellagio-conclusion n="7"></bellagio-conclusion>';
    const open = async (markup = tag) => {
      const {element} = await put(markup);
      button(element, 'cite').focus();
      await sendKeys({press: 'Enter'});
      const dialog = await until(
        () => part<HTMLDialogElement>(element, 'dialog[open]'),
        'the dialog',
      );
      const find = <T extends HTMLElement>(selector: string) => dialog.querySelector<T>(selector)!;
      const choose = (style: CitationStyle) => {
        const choice = find<HTMLSelectElement>('select');
        choice.value = style;
        choice.dispatchEvent(new Event('change'));
      };
      const reference = () => find('[part="reference"]').textContent;
      return {element, dialog, find, choose, reference};
    };
    const cited = (style: CitationStyle, options = {}) =>
      formatCitation(citations, published, style, {passage: 'c7', ...options})!;

    it('in a dialog: its words, its place, and the reference in every style', async () => {
      const {element, dialog, find, choose, reference} = await open();
      expect(dialog.matches(':modal')).to.equal(true);
      expect(find('h2').textContent).to.equal(`7. ${publishedConclusion(7).title.text}`);
      expect(readText(find('[part="words"]'))).to.equal(fullText(7));
      expect(find('[part="place"]').textContent.toLowerCase()).to.equal('conclusion 7');
      expect(reference()).to.equal(cited('apa'));
      for (const style of citationStyles) {
        choose(style);
        expect(reference()).to.equal(cited(style));
      }
      await expect(element).to.be.accessible();
      dialog.close();
    });

    it('in the style and with the address of the settings, and the day', async () => {
      const before = today();
      const {dialog, find, choose, reference} = await open(
        `<bellagio-settings cite-style="mla" permalink-base="https://ngo.example/">${tag}</bellagio-settings>`,
      );
      expect(find<HTMLSelectElement>('select').value).to.equal('mla');
      const url = 'https://ngo.example/conclusion/7/';
      for (const style of ['mla', 'harvard'] as const) {
        choose(style);
        // A day may end meanwhile.
        const possible = [before, today()].map((accessed) => cited(style, {url, accessed}));
        expect(possible).to.include(reference());
      }
      dialog.close();
    });

    it('in the theme of the settings', async () => {
      const {dialog} = await open(`<bellagio-settings theme="dark">${tag}</bellagio-settings>`);
      expect(getComputedStyle(dialog).colorScheme).to.equal('dark');
      dialog.close();
    });

    it('to the keyboard: every control by Tab; Escape closes, and gives the focus back', async function () {
      // Its driver never answers to a Tab.
      if (engine === 'webkit') return this.skip();
      const {element} = await open();
      const reached = new Set<string>();
      for (let press = 0; press < 9; press++) {
        const active = element.shadowRoot!.activeElement;
        if (active) reached.add(active.getAttribute('part') ?? active.className);
        await sendKeys({press: 'Tab'});
      }
      expect([...reached]).to.include.members(['close', 'styles', 'action copy', 'action file']);
      await sendKeys({press: 'Escape'});
      await until(() => !part(element, 'dialog'), 'the end of the dialog');
      expect(element.shadowRoot!.activeElement).to.equal(button(element, 'cite'));
    });

    it('to be copied, as text and with its italics, which an event tells', async () => {
      let written: ClipboardItem[] = [];
      setClipboard({write: async (items) => void (written = items)});
      const {element, dialog, find} = await open();
      const events: BellagioCopyEvent[] = [];
      element.addEventListener('bellagio-copy', (event) => events.push(event));
      find('button[part~="copy"]').click();
      const said = find('[part="status"]');
      await until(() => said.textContent, 'a word on the copy');
      expect(said.textContent).to.equal('Copied');
      const read = async (type: string) => (await written[0]!.getType(type)).text();
      expect(await read('text/plain')).to.equal(cited('apa'));
      expect(await read('text/html')).to.equal(cited('apa', {format: 'html'}));
      // And not also the words, by the conclusion's own button.
      expect(status(element)).to.equal('');
      expect(events.map(({passage, text}) => [passage, text])).to.deep.equal([
        ['c7', cited('apa')],
      ]);
      dialog.close();
    });

    it('to be downloaded', async () => {
      const {dialog, find} = await open();
      const make = URL.createObjectURL;
      const blobs: Blob[] = [];
      URL.createObjectURL = (blob: Blob) => {
        blobs.push(blob);
        return '#nowhere';
      };
      try {
        for (const file of find('.files').querySelectorAll('button')) file.click();
      } finally {
        URL.createObjectURL = make;
      }
      const texts = await Promise.all(blobs.map((blob) => blob.text()));
      expect(texts).to.deep.equal((['bibtex', 'ris', 'csl-json'] as const).map((s) => cited(s)));
      dialog.close();
    });

    it('of the number that it has by now, once for two presses', async () => {
      const {element} = await put(tag);
      element.n = 3;
      await settle(element);
      button(element, 'cite').click();
      button(element, 'cite').click();
      const dialog = await until(
        () => part<HTMLDialogElement>(element, 'dialog[open]'),
        'the dialog',
      );
      await settle(element);
      expect(element.shadowRoot!.querySelectorAll('dialog')).to.have.length(1);
      expect(readText(element.shadowRoot!.querySelector('[part="words"]')!)).to.equal(fullText(3));
      dialog.close();
      part<HTMLDialogElement>(element, 'dialog')?.close();
    });
  });

  describe('offers its actions', () => {
    for (const [actions, names] of [
      ['all', ['Copy', 'Cite', 'Link', 'Context']],
      ['none', []],
      ['copy', ['Copy']],
      ['context, copy', ['Copy', 'Context']],
      ['link cite', ['Cite', 'Link']],
    ] as const) {
      it(`${actions}, each with a name`, async () => {
        const {element, warnings} = await put(
          `<bellagio-conclusion n="7" actions="${actions}"></bellagio-conclusion>`,
        );
        const shown = [...element.shadowRoot!.querySelectorAll('[part~="action"]')];
        expect(shown.map(({textContent}) => textContent)).to.deep.equal(names);
        expect(warnings).to.deep.equal([]);
      });
    }

    it('to the keyboard, in order, with a visible focus', async function () {
      // Its driver never answers to a Tab.
      if (engine === 'webkit') return this.skip();
      const {element} = await put(
        '<bellagio-conclusion n="7"></bellagio-conclusion><button id="after">After</button>',
      );
      button(element, 'copy').focus();
      await sendKeys({press: 'Tab'});
      const second = button(element, 'cite');
      expect(element.shadowRoot?.activeElement).to.equal(second);
      expect(parseFloat(getComputedStyle(second).outlineWidth)).to.be.at.least(2);
    });

    it('in targets of at least 24 by 24 pixels, at any width', async () => {
      for (const width of [260, 320, 800]) {
        for (const content of ['', `<p>${fullText(7)}</p>`]) {
          const {element} = await put(
            `<div style="width: ${width}px"><bellagio-conclusion n="7">${content}</bellagio-conclusion></div>`,
          );
          for (const action of element.shadowRoot!.querySelectorAll('[part~="action"]')) {
            const {width: wide, height: high} = action.getBoundingClientRect();
            expect(Math.min(wide, high), `${action.textContent} at ${width}`).to.be.at.least(24);
          }
        }
      }
    });

    it('and no other button does what they do', async () => {
      const {element} = await put(
        `<bellagio-conclusion n="7"><p>${fullText(7)}</p><footer>— <cite>Bellagio</cite> <button name="context">Mine</button></footer></bellagio-conclusion>`,
      );
      element.querySelector('button')!.click();
      await settle(element);
      await settle(element);
      expect(part(element, 'dialog')).to.equal(null);
    });
  });

  describe('sets its actions beside adopted words', () => {
    const tag = `<bellagio-conclusion n="7"><p>${fullText(7)}</p></bellagio-conclusion>`;
    const next = `<p class="next">${fullText(1)}</p>`;
    const tight = '<style>.tight p { margin: 0 }</style>';

    /** What follows the tag, and how close. */
    const pages: Record<string, string> = {
      'a paragraph follows at the usual distance': `<div>${tag}${next}</div>`,
      'a paragraph follows at once': `${tight}<div class="tight">${tag}${next}</div>`,
      'a script and what is hidden stand before the paragraph that follows at once': `${tight}<div class="tight">${tag}<script type="text/plain"></script><p hidden>Hidden.</p>${next}</div>`,
      'bare text follows at once': `${tight}<div class="tight">${tag}${fullText(1)}</div>`,
      'a picture follows at once': `${tight}<div class="tight">${tag}<svg width="800" height="40" style="display: block"></svg>${next}</div>`,
      'words follow the box that it is the last of': `${tight}<div class="tight"><div>${tag}</div>${next}</div>`,
      'its box cuts off what hangs out of it': `${tight}<div class="tight" style="overflow: hidden">${tag}</div>`,
      'its box is a card whose border they would cross': `${tight}<div class="tight" style="border: 1px solid">${tag}</div>${next}`,
    };
    for (const [page, markup] of Object.entries(pages)) {
      it(`where ${page}: in reach, and over nothing of the page`, async () => {
        for (const width of [280, 700]) {
          const {element} = await put(
            `<div style="width: ${width}px">${markup}</div><div style="height: 300px"></div>`,
          );
          const place = element.closest('div[style]')!.parentElement!;
          element.scrollIntoView({block: 'end'});
          scrollBy(0, 100);
          await settle(element);
          const actions = part(element, '[part="actions"]')!;
          await until(() => getComputedStyle(actions).visibility === 'visible', 'their place');
          const box = actions.getBoundingClientRect();
          const taken: DOMRect[] = [...place.querySelectorAll('svg')].map((picture) =>
            picture.getBoundingClientRect(),
          );
          const walker = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
          const range = document.createRange();
          while (walker.nextNode()) {
            range.selectNodeContents(walker.currentNode);
            taken.push(...range.getClientRects());
          }
          // The icons are 16 pixels high, and a line of text is 4 pixels higher on each side than its letters.
          const edge = (box.height - 16) / 2 + 4;
          for (const {left, right, top, bottom} of taken) {
            const apart =
              right <= box.left ||
              left >= box.right ||
              bottom - edge <= box.top ||
              top >= box.bottom - edge;
            expect(apart, `${width} pixels wide`).to.equal(true);
          }
          for (const action of actions.querySelectorAll('[part~="action"]')) {
            const {left, top, width: wide, height: high} = action.getBoundingClientRect();
            const hit = element.shadowRoot!.elementFromPoint(left + wide / 2, top + high / 2);
            expect(hit === action, `${action.textContent} at ${width} pixels`).to.equal(true);
          }
          const card = element.parentElement!;
          if (getComputedStyle(card).borderTopWidth !== '0px') {
            expect(box.bottom - edge + 4).to.be.at.most(card.getBoundingClientRect().bottom);
          }
        }
      });
    }

    // A source's line is short.
    const signed = tag.replace('</p>', '</p><p>— <cite>Bellagio, 2006</cite></p>');
    const other = signed.replaceAll('bellagio-conclusion', 'div');
    const still: Record<string, (tag: string) => string> = {
      'a paragraph follows at the usual distance': (tag) => `<div>${tag}${next}</div>`,
      'nothing follows': (tag) => `<div>${tag}</div>${next}`,
      'a script follows, and then a paragraph': (tag) =>
        `<div>${tag}<script type="text/plain"></script>${next}</div>`,
      'another stands beside it in a row': (tag) =>
        `<div style="display: grid; grid-template-columns: 1fr 1fr; gap: 24px">${tag}${tag}</div>${next}`,
      'it floats beside the next paragraph': (tag) =>
        `<div>${tag.replace('>', ' style="float: left; width: 40%">')}${next}</div>`,
    };
    for (const [where, setPage] of Object.entries(still)) {
      it(`and moves nothing where one of their lines has room, and ${where}`, async () => {
        const {element} = await put(
          `<section style="display: flow-root">${setPage(signed)}</section>`,
        );
        const place = element.closest('section')!;
        for (const shown of place.querySelectorAll('bellagio-conclusion')) {
          const actions = part(shown, '[part="actions"]')!;
          await until(() => getComputedStyle(actions).visibility === 'visible', 'their place');
        }
        const plain = await fixture<HTMLElement>(
          html`<section style="display: flow-root"></section>`,
        );
        plain.insertAdjacentHTML('afterbegin', setPage(other));
        const list = (root: Element) =>
          [...root.querySelectorAll('p')].map((paragraph) => {
            const {x, y, height} = paragraph.getBoundingClientRect();
            return [x, y - root.getBoundingClientRect().y, height];
          });
        expect(list(place)).to.deep.equal(list(plain));
      });
    }
  });

  describe('is accessible', () => {
    const states: Record<string, string> = {
      'in full': '<bellagio-conclusion n="7"></bellagio-conclusion>',
      'as a thesis': '<bellagio-conclusion n="7" show="thesis"></bellagio-conclusion>',
      'as a summary': '<bellagio-conclusion n="10" show="summary"></bellagio-conclusion>',
      isolated: '<bellagio-conclusion n="1" isolated></bellagio-conclusion>',
      adopted: `<bellagio-conclusion n="7"><blockquote><p>${fullText(7)}</p></blockquote></bellagio-conclusion>`,
      'with other content':
        '<bellagio-conclusion n="7"><p>Something else.</p></bellagio-conclusion>',
      'with a bad number': '<bellagio-conclusion n="99"></bellagio-conclusion>',
      'with a bad number and content':
        '<bellagio-conclusion n="99"><p>Soon.</p></bellagio-conclusion>',
      'with every address':
        '<bellagio-settings permalink-base="/b/" source-url="/orig.pdf"><bellagio-conclusion n="7"></bellagio-conclusion></bellagio-settings>',
    };
    for (const [state, markup] of Object.entries(states)) {
      it(state, async () => {
        const {element} = await put(`<main><h1>Page</h1><h2>Part</h2>${markup}</main>`);
        await expect(element).to.be.accessible();
      });
    }
  });

  describe('looks', () => {
    it('no wider than its container, at 280 pixels and with long words', async () => {
      const {element} = await put(
        '<div style="width: 280px; font-size: 200%"><bellagio-conclusion n="9"></bellagio-conclusion></div>',
      );
      const frame = part(element, '[part="frame"]')!;
      expect(frame.scrollWidth).to.be.at.most(281);
    });

    it('no wider than what shrinks to fit it', async () => {
      const shrinking: Record<string, string> = {
        'a flex item': 'display: flex',
        'a grid item': 'display: grid',
        'a float': 'float: left',
        'an inline block': 'display: inline-block',
        'fit-content': 'width: fit-content',
        'a table cell': 'display: table-cell',
      };
      for (const [what, style] of Object.entries(shrinking)) {
        const {element} = await put(
          `<div style="width: 260px"><div style="${style}"><bellagio-conclusion n="7"></bellagio-conclusion></div></div>`,
        );
        element.scrollIntoView();
        await settle(element);
        const {width} = element.getBoundingClientRect();
        expect(width, what).to.be.within(200, 261);
      }
    });

    it('the same while other things change: an open dialog stays', async () => {
      const {element} = await put(
        '<bellagio-conclusion n="7" show="summary"></bellagio-conclusion>',
      );
      button(element, 'context').click();
      const dialog = await until(
        () => part<HTMLDialogElement>(element, 'dialog[open]'),
        'the dialog',
      );
      element.actions = 'copy';
      element.n = 8;
      await settle(element);
      expect(dialog.isConnected && dialog.matches(':modal')).to.equal(true);
      dialog.close();
    });

    it('as the page says: rules of the page win on the words', async () => {
      const style = document.createElement('style');
      style.textContent = '#own p { font-weight: 300; margin: 7px } #own h3 { font-size: 31px }';
      document.head.append(style);
      const {element} = await put('<bellagio-conclusion id="own" n="7"></bellagio-conclusion>');
      expect(getComputedStyle(element.querySelector('p')!).fontWeight).to.equal('300');
      expect(getComputedStyle(element.querySelector('p')!).marginTop).to.equal('7px');
      expect(getComputedStyle(element.querySelector('h3')!).fontSize).to.equal('31px');
      style.remove();
    });

    it('without buttons in print, with the address spelled out', async function () {
      if (engine !== 'chromium') return this.skip();
      const {element} = await put(
        '<bellagio-settings permalink-base="https://ngo.example/"><bellagio-conclusion n="7" show="summary"></bellagio-conclusion></bellagio-settings>',
      );
      await emulateMedia({media: 'print'});
      expect(getComputedStyle(part(element, '[part="actions"]')!).display).to.equal('none');
      expect(getComputedStyle(part(element, '[part="source"]')!, '::after').content).to.contain(
        'https://ngo.example/conclusion/7/',
      );
      expect((element.children[2] as HTMLElement).getBoundingClientRect().height).to.be.above(20);
      await emulateMedia({media: 'screen'});
    });

    it('set at no more than 66 characters a line', async function () {
      if (engine === 'webkit') return this.skip();
      await withViewport(1200, 800, async () => {
        const {element} = await put('<bellagio-conclusion n="5"></bellagio-conclusion>');
        const range = document.createRange();
        for (const paragraph of element.querySelectorAll('p')) {
          const text = paragraph.firstChild as Text;
          let top = -Infinity;
          let start = 0;
          for (let at = 0; at < text.length; at++) {
            range.setStart(text, at);
            range.setEnd(text, at + 1);
            const box = range.getBoundingClientRect();
            if (box.top <= top + 5) continue;
            if (at) expect(text.data.slice(start, at).trim().length).to.be.at.most(66);
            start = at;
            ({top} = box);
          }
        }
      });
    });
  });
});
