import {expect, fixture, html, nextFrame} from '@open-wc/testing';
import {sendKeys, sendMouse} from '@web/test-runner-commands';

import {citations} from '../../src/context/citations.js';
import '../../src/define/bellagio-cite.js';
import '../../src/define/bellagio-quote.js';
import {makeCitePanel} from '../../src/elements/cite-panel.js';
import type {CiteElement} from '../../src/elements/cite-element.js';
import type {BellagioCopyEvent} from '../../src/events/copy-event.js';
import type {BellagioErrorEvent} from '../../src/events/error-event.js';
import {citationStyles, type CitationStyle} from '../../src/text/citation-styles.js';
import {formatCitation, formatMark} from '../../src/text/format-citation.js';
import {englishLanguage} from '../../src/text/language.js';
import {engine} from '../browsers/engine.js';
import {part, put as putTag, restoreConsole, settle, until} from '../browsers/put.js';
import {fullText, published, publishedConclusion, wordsOf} from '../browsers/statement.js';
import {today} from '../browsers/today.js';
import {withViewport} from '../browsers/viewport.js';

const markText = (style: CitationStyle, passage?: string) =>
  formatMark(citations, published, style, passage)!
    .map(({text}) => text)
    .join('');

const put = async (markup: string) => {
  const errors: BellagioErrorEvent[] = [];
  const listen = (event: Event) => errors.push(event as BellagioErrorEvent);
  document.addEventListener('bellagio-error', listen);
  const found = await putTag<CiteElement>('bellagio-cite', markup);
  document.removeEventListener('bellagio-error', listen);
  return {...found, errors};
};

const mark = (element: Element) => part<HTMLAnchorElement>(element, '[part~="mark"]')!;
const opened = (element: Element) => part(element, '[part="preview"]:popover-open');
const isPinned = (element: Element) => mark(element).getAttribute('aria-expanded') === 'true';
const choice = (element: Element) => part<HTMLSelectElement>(element, 'select')!;
const reference = (element: Element) => part(element, '[part="reference"]')!.textContent;
const status = (element: Element) => part(element, '[part="status"]')!.textContent;

async function open(element: Element): Promise<HTMLElement> {
  mark(element).click();
  return until(() => opened(element), 'the preview');
}

const closed = (element: Element) => until(() => !opened(element), 'the end of the preview');

const middleOf = (target: Element): [number, number] => {
  const [{left, top, width, height}] = target.getClientRects() as unknown as [DOMRect];
  return [Math.round(left + width / 2), Math.round(top + height / 2)];
};
const hover = (target: Element) => sendMouse({type: 'move', position: middleOf(target)});
const moveAway = () => sendMouse({type: 'move', position: [1, 1]});
const click = (target: Element) => sendMouse({type: 'click', position: middleOf(target)});

/** What a finger does, event by event. */
function tap(target: Element): void {
  const finger = {bubbles: true, composed: true, pointerType: 'touch', isPrimary: true};
  for (const type of [
    'pointerover',
    'pointerenter',
    'pointerdown',
    'pointerup',
    'pointerout',
    'pointerleave',
  ]) {
    target.dispatchEvent(new PointerEvent(type, {...finger, bubbles: !/enter|leave/.test(type)}));
  }
  (target as HTMLElement).click();
}

const changeStyle = (element: Element, style: string) => {
  choice(element).value = style;
  choice(element).dispatchEvent(new Event('change'));
};

describe('bellagio-cite', () => {
  afterEach(async () => {
    restoreConsole();
    Reflect.deleteProperty(navigator, 'clipboard');
    await moveAway();
  });

  describe('sets its mark', () => {
    for (const style of citationStyles) {
      it(`in ${style}, of a passage and of the whole statement`, async () => {
        const {element, warnings} = await put(
          `<p>So it is <bellagio-cite passage="c7.p1" cite-style="${style}"></bellagio-cite>.</p>`,
        );
        expect(mark(element).textContent).to.equal(markText(style, 'c7.p1'));
        element.removeAttribute('passage');
        await settle(element);
        expect(mark(element).textContent).to.equal(markText(style));
        expect(warnings).to.deep.equal([]);
        expect(element.childNodes).to.have.length(0);
        expect(getComputedStyle(element).display).to.equal('inline');
      });
    }

    it('in the author’s own text where there is some, and follows it', async () => {
      const {element} = await put('<bellagio-cite passage="c7">the seventh</bellagio-cite>');
      const text = element.firstChild as Text;
      expect(text.assignedSlot!.parentElement === mark(element)).to.equal(true);
      expect(mark(element).textContent).to.equal('');
      text.data = ' ';
      await settle(element);
      expect(mark(element).textContent).to.equal(markText('apa', 'c7'));
      text.data = 'seven';
      await settle(element);
      expect(text.assignedSlot!.parentElement === mark(element)).to.equal(true);
      await expect(element).to.be.accessible();
    });

    it('in the style of the settings, which its own attribute overrides', async () => {
      const {element, place} = await put(
        '<bellagio-settings cite-style="mla"><bellagio-cite passage="c7"></bellagio-cite></bellagio-settings>',
      );
      expect(mark(element).textContent).to.equal(markText('mla', 'c7'));
      place.querySelector('bellagio-settings')!.citeStyle = 'harvard';
      await settle(element);
      await settle(element);
      expect(mark(element).textContent).to.equal(markText('harvard', 'c7'));
      element.citeStyle = 'chicago-notes';
      await settle(element);
      expect(mark(element).textContent).to.equal(markText('chicago-notes', 'c7'));
      element.remove();
      element.citeStyle = null;
      place.append(element);
      await settle(element);
      expect(mark(element).textContent).to.equal(markText('apa', 'c7'));
    });

    it('as a link where the browser has no popovers', async () => {
      const popover = Object.getOwnPropertyDescriptor(HTMLElement.prototype, 'popover')!;
      Reflect.deleteProperty(HTMLElement.prototype, 'popover');
      try {
        const {element} = await put(
          '<bellagio-settings permalink-base="https://example.org/b/"><bellagio-cite passage="c7.p1"></bellagio-cite></bellagio-settings>',
        );
        expect(mark(element).href).to.equal('https://example.org/b/conclusion/7/#c7.p1');
        expect(mark(element).hasAttribute('role')).to.equal(false);
        const source = await put(
          '<bellagio-settings source-url="https://example.org/pdf"><bellagio-cite></bellagio-cite></bellagio-settings>',
        );
        expect(mark(source.element).href).to.equal('https://example.org/pdf');
      } finally {
        Object.defineProperty(HTMLElement.prototype, 'popover', popover);
      }
    });
  });

  describe('given something bad', () => {
    for (const value of ['', 'c11', 'C7', '<script>alert(1)</script>', 'x'.repeat(100_000)]) {
      it(`passage="${value.slice(0, 30)}" says so once`, async () => {
        const holder = document.createElement('bellagio-cite');
        holder.setAttribute('passage', value);
        const {element, errors, warnings} = await put(holder.outerHTML);
        expect(errors.map((error) => error.value === value)).to.deep.equal([true]);
        expect(warnings).to.have.length(1);
        expect(element.matches(':state(missing)')).to.equal(true);
        expect(part(element, '[part="notice"]')!.textContent).to.contain(value.slice(0, 30));
        if (value.length < 100) await expect(element).to.be.accessible();
        element.passage = 'c7';
        await until(() => !element.matches(':state(missing)'), 'the end of the state');
        expect(mark(element).textContent).to.equal(markText('apa', 'c7'));
      });
    }

    it('keeps the author’s text, without a mark', async () => {
      const {element} = await put('<bellagio-cite passage="c11">as they say</bellagio-cite>');
      expect(element.firstChild!.nodeType === 3 && (element.firstChild as Text).assignedSlot).to
        .exist;
      expect(mark(element)).to.equal(null);
    });

    it('takes the settings’ style for an unknown one, and warns once', async () => {
      const {element, warnings} = await put('<bellagio-cite cite-style="ieee"></bellagio-cite>');
      expect(warnings).to.deep.equal(['bellagio-cite: cite-style="ieee" is not valid.']);
      expect(mark(element).textContent).to.equal(markText('apa'));
    });

    for (const value of [Symbol('c7'), Object.create(null), NaN, () => 'c7']) {
      it(`as a property, ${typeof value}, throws nothing`, async () => {
        const {element} = await put('<bellagio-cite passage="c7"></bellagio-cite>');
        Object.assign(element, {passage: value, citeStyle: value});
        await settle(element);
        Object.assign(element, {passage: 'c7', citeStyle: 'mla'});
        await settle(element);
        expect(mark(element).textContent).to.equal(markText('mla', 'c7'));
      });
    }
  });

  describe('shows in its preview', () => {
    it('the passage, its place, the reference, a choice of styles, copy and download', async () => {
      const {element} = await put('<bellagio-cite passage="c7"></bellagio-cite>');
      const box = await open(element);
      const words = part(element, '[part="words"]')!;
      const set = words.firstElementChild as HTMLElement;
      expect([...set.children].map(({textContent}) => textContent).join(' ')).to.equal(fullText(7));
      expect([set.lang, set.dir]).to.deep.equal(['en', 'ltr']);
      expect(getComputedStyle(words).overflowY).to.equal('auto');
      expect(words.scrollHeight).to.be.above(words.clientHeight);
      expect(part(element, '[part="place"]')!.textContent).to.equal('conclusion 7');
      expect([...choice(element).options].map(({value}) => value)).to.deep.equal([
        ...citationStyles,
      ]);
      expect(reference(element)).to.equal(
        formatCitation(citations, published, 'apa', {passage: 'c7'}),
      );
      expect(part(element, '[part="reference"] i')!.textContent).to.equal(
        published.title.editorial,
      );
      expect([...box.querySelectorAll('button')].map(({textContent}) => textContent)).to.deep.equal(
        ['Copy', '.bib', '.ris', '.json'],
      );
      await expect(element).to.be.accessible();
    });

    it('the whole statement by its title', async () => {
      const {element} = await put('<bellagio-cite></bellagio-cite>');
      await open(element);
      expect(part(element, '[part="words"]')!.textContent).to.equal(published.title.editorial);
      expect(part(element, '[part="place"]')).to.equal(null);
      await expect(element).to.be.accessible();
    });

    it('signatories and sentences', async () => {
      const {element} = await put('<bellagio-cite passage="signatories.2"></bellagio-cite>');
      await open(element);
      expect(part(element, '[part="words"] dt')!.textContent).to.equal(
        published.signatories[1]!.name,
      );
      element.passage = 'c7.thesis.s1';
      await settle(element);
      await open(element);
      expect(wordsOf(publishedConclusion(7).thesis)).to.contain(
        part(element, '[part="words"]')!.textContent,
      );
    });

    for (const style of citationStyles) {
      it(`the reference in ${style}, as the reader chooses, with address and day`, async () => {
        const {element} = await put(
          '<bellagio-settings permalink-base="https://example.org/b"><bellagio-cite passage="c7.p1"></bellagio-cite></bellagio-settings>',
        );
        const before = today();
        await open(element);
        changeStyle(element, style);
        const url = 'https://example.org/b/conclusion/7/#c7.p1';
        // A day may end meanwhile.
        const possible = [before, today()].map((accessed) =>
          formatCitation(citations, published, style, {passage: 'c7.p1', url, accessed}),
        );
        expect(possible).to.include(reference(element));
        expect(element.hasAttribute('cite-style')).to.equal(false);
        expect(mark(element).textContent).to.equal(markText('apa', 'c7.p1'));
        await expect(element).to.be.accessible();
        mark(element).click();
        await closed(element);
        await open(element);
        expect(choice(element).value).to.equal(style);
      });
    }

    it('the day by the reader’s clock, and none without an address', () => {
      const today = new Date(2026, 0, 2, 0, 30);
      const root = document.createElement('div').attachShadow({mode: 'open'});
      const language = englishLanguage;
      const view = {root, passage: 'c7', style: 'ris' as const, language, today};
      const settings = {theme: 'auto', citeStyle: 'apa'} as const;
      const dated = makeCitePanel({
        ...view,
        settings: {...settings, sourceUrl: 'https://example.org/p'},
      });
      expect(dated.querySelector('[part="reference"]')!.textContent).to.contain('2026/01/02');
      expect(dated.textContent).to.contain('https://example.org/p');
      const undated = makeCitePanel({...view, settings});
      expect(undated.querySelector('[part="reference"]')!.textContent).not.to.contain('2026/');
    });

    it('what it has copied, and says so in an event', async () => {
      const {element} = await put('<bellagio-cite passage="c7"></bellagio-cite>');
      const events: BellagioCopyEvent[] = [];
      element.addEventListener('bellagio-copy', (event) => events.push(event));
      let written: ClipboardItem[] = [];
      Object.defineProperty(navigator, 'clipboard', {
        value: {write: async (items: ClipboardItem[]) => void (written = items)},
        configurable: true,
      });
      await open(element);
      for (const style of ['apa', 'bibtex'] as const) {
        changeStyle(element, style);
        part(element, 'button[part~="copy"]')!.click();
        await until(() => status(element), 'a word on the copy');
        expect(status(element)).to.equal('Copied');
        const options = {passage: 'c7'};
        const text = formatCitation(citations, published, style, options)!;
        expect(await (await written[0]!.getType('text/plain')).text()).to.equal(text);
        expect(events.at(-1)!.text).to.equal(text);
      }
      const html = await (await written[0]!.getType('text/html')).text();
      expect(events.map(({passage}) => passage)).to.deep.equal(['c7', 'c7']);
      expect(events[1]!.html).to.equal(html);
      expect(events[0]!.html).to.contain('<i>');
    });

    it('what to do by hand where the clipboard is closed', async () => {
      const {element} = await put('<bellagio-cite passage="c7"></bellagio-cite>');
      const refuse = () => Promise.reject(new Error('closed'));
      Object.defineProperty(navigator, 'clipboard', {value: {write: refuse}, configurable: true});
      const copy = document.execCommand;
      document.execCommand = () => false;
      await open(element);
      part(element, 'button[part~="copy"]')!.click();
      await until(() => status(element), 'a word on the copy');
      document.execCommand = copy;
      expect(status(element)).to.contain('by hand');
    });

    it('files to download, and that a page may forbid it', async () => {
      const {element} = await put('<bellagio-cite passage="c7"></bellagio-cite>');
      await open(element);
      const make = URL.createObjectURL;
      const blobs: Blob[] = [];
      URL.createObjectURL = (blob: Blob) => {
        blobs.push(blob);
        return '#nowhere';
      };
      try {
        for (const button of part(element, '.files')!.querySelectorAll('button')) {
          button.click();
          expect(status(element)).to.contain(`bellagio-2006${button.textContent}`);
        }
      } finally {
        URL.createObjectURL = make;
      }
      const texts = await Promise.all(blobs.map((blob) => blob.text()));
      expect(texts).to.deep.equal(
        (['bibtex', 'ris', 'csl-json'] as const).map((style) =>
          formatCitation(citations, published, style, {passage: 'c7'}),
        ),
      );
    });
  });
});

describe('a preview', () => {
  const room = '<div style="height: 1400px"></div>';
  const putInRoom = async (markup: string) => {
    const found = await put(
      `${room}<p>Words before <a id="before" href="#">x</a> ${markup} <button id="after">y</button></p>${room}`,
    );
    mark(found.element).scrollIntoView({block: 'center'});
    await nextFrame();
    return found;
  };
  const simple = '<bellagio-cite passage="c7"></bellagio-cite>';

  afterEach(async () => {
    restoreConsole();
    await moveAway();
    await sendKeys({press: 'Escape'});
  });

  it('shows on hover, takes no focus, and goes when the pointer leaves', async () => {
    const {element} = await putInRoom(simple);
    const before = document.activeElement;
    await hover(mark(element));
    await until(() => opened(element), 'the preview');
    expect(document.activeElement === before).to.equal(true);
    expect(isPinned(element)).to.equal(false);
    expect(
      [...opened(element)!.querySelectorAll<HTMLElement>('a,button,select,[tabindex]')].every(
        ({tabIndex}) => tabIndex === -1,
      ),
    ).to.equal(true);
    await expect(element).to.be.accessible();
    await moveAway();
    await closed(element);
  });

  it('stays while the pointer is in it, and is pinned by a press there', async () => {
    const {element} = await putInRoom(simple);
    await hover(mark(element));
    const box = await until(() => opened(element), 'the preview');
    await hover(box.querySelector('[part="place"]')!);
    for (let frame = 0; frame < 40; frame++) await nextFrame();
    expect(opened(element)).to.exist;
    await click(box.querySelector('.words p')!);
    await until(() => isPinned(element), 'the pin');
    await moveAway();
    for (let frame = 0; frame < 40; frame++) await nextFrame();
    expect(opened(element)).to.exist;
  });

  it('is dismissed by Escape while it is hovered', async () => {
    const {element} = await putInRoom(simple);
    await hover(mark(element));
    await until(() => opened(element), 'the preview');
    await sendKeys({press: 'Escape'});
    expect(opened(element)).to.equal(null);
  });

  it('shows on keyboard focus, and goes with it', async function () {
    // Its driver never answers to a Tab.
    if (engine === 'webkit') return this.skip();
    const {element} = await putInRoom(simple);
    document.querySelector<HTMLElement>('#before')!.focus();
    await sendKeys({press: 'Tab'});
    expect(document.activeElement === element).to.equal(true);
    await until(() => opened(element), 'the preview');
    expect(isPinned(element)).to.equal(false);
    await sendKeys({press: 'Tab'});
    expect(document.activeElement?.id).to.equal('after');
    await closed(element);
  });

  it('is pinned by Enter, has its controls right after the mark, and gives the focus back on Escape', async function () {
    if (engine === 'webkit') return this.skip();
    const {element} = await putInRoom(simple);
    document.querySelector<HTMLElement>('#before')!.focus();
    await sendKeys({press: 'Tab'});
    await sendKeys({press: 'Enter'});
    await until(() => opened(element) && isPinned(element), 'the pinned preview');
    const reached: (string | null | undefined)[] = [];
    for (let press = 0; press < 6; press++) {
      await sendKeys({press: 'Tab'});
      const {activeElement} = element.shadowRoot!;
      reached.push(activeElement?.getAttribute('part'));
    }
    expect(reached).to.deep.equal([
      'words',
      'styles',
      'action copy',
      'action file',
      'action file',
      'action file',
    ]);
    await sendKeys({press: 'Escape'});
    expect(opened(element)).to.equal(null);
    expect(element.shadowRoot!.activeElement === mark(element)).to.equal(true);
    for (let frame = 0; frame < 20; frame++) await nextFrame();
    expect(opened(element)).to.equal(null);
    await sendKeys({press: 'Enter'});
    await until(() => opened(element), 'the preview');
  });

  it('closes when the focus leaves it', async function () {
    if (engine === 'webkit') return this.skip();
    const {element} = await putInRoom(simple);
    mark(element).focus();
    await sendKeys({press: 'Enter'});
    await until(() => opened(element) && isPinned(element), 'the pinned preview');
    for (let press = 0; press < 7; press++) await sendKeys({press: 'Tab'});
    expect(document.activeElement?.id).to.equal('after');
    await closed(element);
  });

  it('opens and closes by Enter and by Space, which scrolls nothing', async () => {
    const {element} = await putInRoom(simple);
    mark(element).focus();
    const {scrollY} = window;
    for (const key of ['Enter', ' ']) {
      await sendKeys({press: key});
      await until(() => opened(element) && isPinned(element), 'the pinned preview');
      await sendKeys({press: key});
      await closed(element);
    }
    expect(scrollY).to.equal(window.scrollY);
  });

  it('is pinned by a click on a mark that it is hovering over, and closed by the next', async () => {
    const {element} = await putInRoom(simple);
    await hover(mark(element));
    await until(() => opened(element), 'the preview');
    await click(mark(element));
    await until(() => isPinned(element), 'the pin');
    expect(opened(element)).to.exist;
    await click(mark(element));
    await closed(element);
    for (let frame = 0; frame < 30; frame++) await nextFrame();
    expect(opened(element)).to.equal(null);
  });

  it('opens by one tap and stays', async () => {
    const {element} = await putInRoom(simple);
    tap(mark(element));
    await until(() => opened(element), 'the preview');
    for (let frame = 0; frame < 30; frame++) await nextFrame();
    expect(opened(element)).to.exist;
    expect(isPinned(element)).to.equal(true);
    tap(document.querySelector('#before')!);
    await closed(element);
    tap(mark(element));
    await until(() => opened(element), 'the preview');
  });

  it('takes the press that is meant for it from the label, link or summary that it stands in', async () => {
    const {place} = await putInRoom(
      `</p><label><input type="checkbox">Yes ${simple}</label> <a href="#away">Away ${simple}</a><details><summary>More ${simple}</summary>Text</details>`,
    );
    for (const element of place.querySelectorAll('bellagio-cite')) {
      await settle(element);
      await click(mark(element));
      await until(() => opened(element) && isPinned(element), 'the pinned preview');
      // In Firefox a press gives the focus to a link around the mark, which closes the preview before the click opens it.
      if (engine === 'firefox' && element.closest('a')) continue;
      await click(mark(element));
      await closed(element);
    }
    expect(place.querySelector('input')!.checked).to.equal(false);
    expect(place.querySelector('details')!.open).to.equal(false);
    expect(location.hash).not.to.equal('#away');
  });

  it('is closed by a press outside, not by one inside', async () => {
    const {element} = await putInRoom(simple);
    await click(mark(element));
    const box = await until(() => opened(element), 'the preview');
    await click(box.querySelector('[part="place"]')!);
    expect(opened(element)).to.exist;
    await sendMouse({type: 'click', position: [3, 3]});
    await closed(element);
  });

  it('is one at a time', async () => {
    const {element, place} = await putInRoom(
      `${simple} and <bellagio-quote>Nobody at this table has written such a thing.</bellagio-quote>`,
    );
    const quote = place.querySelector('bellagio-quote')!;
    await settle(quote);
    await open(element);
    mark(quote).click();
    await until(() => opened(quote), 'the other preview');
    expect(opened(element)).to.equal(null);
  });

  it('that is pinned is not taken away by a hover elsewhere', async () => {
    const {element, place} = await putInRoom(`${simple} and ${simple.replace('c7', 'c8')}`);
    const other = place.querySelectorAll('bellagio-cite')[1]!;
    await hover(mark(other));
    await until(() => opened(other), 'the other preview');
    await open(element);
    expect(opened(other)).to.equal(null);
    await moveAway();
    await hover(mark(other));
    for (let frame = 0; frame < 40; frame++) await nextFrame();
    expect(opened(element)).to.exist;
    expect(opened(other)).to.equal(null);
  });

  it('closes when its mark is scrolled away, follows it before', async () => {
    const {element} = await putInRoom(simple);
    const box = await open(element);
    const distance = () =>
      box.getBoundingClientRect().top - mark(element).getBoundingClientRect().bottom;
    const before = distance();
    window.scrollBy(0, 40);
    await nextFrame();
    await nextFrame();
    expect(Math.abs(distance() - before)).to.be.below(2);
    window.scrollTo(0, 0);
    await closed(element);
  });

  it('is gone when its host is taken away, and works where it comes back', async () => {
    const {element, place} = await putInRoom(simple);
    await open(element);
    element.remove();
    place.append(element);
    await settle(element);
    expect(opened(element)).to.equal(null);
    await open(element);
  });

  it('tells that it could not be loaded by staying a link', async () => {
    const {makeMark} = await import('../../src/elements/preview-mark.js');
    const holder = await fixture<HTMLElement>(html`<p></p>`);
    const made = makeMark(
      englishLanguage,
      holder,
      'mark',
      '#c7',
      () => Promise.reject(new Error('offline')),
      'Mark',
    );
    holder.append(made);
    made.click();
    await until(() => made.title, 'a word on it');
    expect(made.getAttribute('href')).to.equal('#c7');
    expect(made.hasAttribute('role')).to.equal(false);
    await expect(holder).to.be.accessible();
  });

  describe('lies where it covers neither its mark nor the words, inside the viewport:', () => {
    const margin = 4;
    const check = (element: Element, covered: readonly Element[]) => {
      const box = opened(element)!.getBoundingClientRect();
      const {clientWidth, clientHeight} = document.documentElement;
      expect(box.left, 'left').to.be.at.least(margin);
      expect(box.top, 'top').to.be.at.least(margin);
      expect(box.right, 'right').to.be.at.most(clientWidth - margin);
      expect(box.bottom, 'bottom').to.be.at.most(clientHeight - margin);
      for (const one of covered) {
        for (const line of one.getClientRects()) {
          const apart = line.bottom <= box.top + 0.5 || line.top >= box.bottom - 0.5;
          expect(
            apart,
            `a line at ${line.top} to ${line.bottom}, the preview at ${box.top} to ${box.bottom}`,
          ).to.equal(true);
        }
      }
    };
    const sizes = [
      [280, 640],
      [320, 480],
      [720, 300],
      [1200, 800],
    ] as const;

    for (const [width, height] of sizes) {
      for (const direction of ['ltr', 'rtl']) {
        it(`${width} × ${height}, ${direction}, at every edge`, async function () {
          if (engine === 'webkit') return this.skip();
          await withViewport(width, height, async () => {
            const {element} = await put(
              `<div dir="${direction}" style="height: 2000px; position: relative"><p style="position: absolute; inset-inline: 0; top: 900px; text-align: justify">${'word '.repeat(12)}${simple}</p></div>`,
            );
            const paragraph = element.parentElement!;
            for (const align of ['start', 'end', 'center'] as const) {
              for (const block of ['start', 'center', 'end'] as const) {
                paragraph.style.textAlign = align;
                mark(element).scrollIntoView({block});
                await nextFrame();
                mark(element).click();
                await until(() => opened(element), 'the preview');
                check(element, [mark(element)]);
                mark(element).click();
                await closed(element);
              }
            }
          });
        });
      }
    }

    it('in a part of the page that is magnified', async function () {
      const {element} = await put(
        `<div style="zoom: 2; height: 600px"><p style="padding-top: 40px">Words ${simple}</p></div>`,
      );
      // Before it was a standard, what was measured was not what was seen.
      if (!('currentCSSZoom' in element)) return this.skip();
      await open(element);
      check(element, [mark(element)]);
      const lines = mark(element).getBoundingClientRect();
      const {top, bottom} = opened(element)!.getBoundingClientRect();
      expect(Math.min(Math.abs(top - lines.bottom), Math.abs(lines.top - bottom))).to.be.below(12);
    });

    it('of a quotation over many lines', async () => {
      const words = `Nobody has said ${'that so many words of it would have to be written '.repeat(4)}`;
      const {place} = await putInRoom(`${simple} <bellagio-quote>${words}</bellagio-quote>`);
      const quote = place.querySelector('bellagio-quote')!;
      await settle(quote);
      expect(quote.getClientRects().length).to.be.above(2);
      for (const block of ['center', 'end', 'start'] as const) {
        mark(quote).scrollIntoView({block});
        await nextFrame();
        mark(quote).click();
        await until(() => opened(quote), 'the preview');
        // At the start the words are above the viewport, and the mark is not to be covered.
        check(quote, block === 'start' ? [mark(quote)] : [quote, mark(quote)]);
        mark(quote).click();
        await closed(quote);
      }
    });

    it('begins where its mark begins, in either direction', async () => {
      for (const [direction, side] of [
        ['ltr', 'left'],
        ['rtl', 'right'],
      ] as const) {
        const {element} = await putInRoom(
          `</p><p dir="${direction}">${'word '.repeat(5)}${simple}`,
        );
        const box = await open(element);
        const line = mark(element).getBoundingClientRect();
        expect(box.getBoundingClientRect()[side]).to.be.closeTo(line[side], 1);
        mark(element).click();
        await closed(element);
      }
    });

    it('of a quotation that is larger than the viewport: not on its mark', async () => {
      const words = `<blockquote>${'<p>Nobody has ever said such a thing as this.</p>'.repeat(60)}</blockquote>`;
      const {place} = await putInRoom(`</p>${simple}<bellagio-quote>${words}</bellagio-quote>`);
      const quote = place.querySelector('bellagio-quote')!;
      await settle(quote);
      mark(quote).scrollIntoView({block: 'end'});
      await nextFrame();
      mark(quote).click();
      await until(() => opened(quote), 'the preview');
      check(quote, [mark(quote)]);
    });

    it('after a resize', async function () {
      if (engine === 'webkit') return this.skip();
      const {element} = await putInRoom(simple);
      await open(element);
      await withViewport(320, 500, async () => {
        await nextFrame();
        mark(element).scrollIntoView({block: 'nearest'});
        await nextFrame();
        await nextFrame();
        if (opened(element)) check(element, [mark(element)]);
      });
    });
  });
});
