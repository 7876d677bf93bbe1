import {expect, fixture, html, nextFrame} from '@open-wc/testing';
import {emulateMedia, sendKeys} from '@web/test-runner-commands';

import '../../src/define/bellagio-conclusion.js';
import '../../src/define/bellagio-quote.js';
import '../../src/define/pasted-quotations.js';
import type {BellagioCopyEvent} from '../../src/events/copy-event.js';
import type {BellagioVerifyEvent} from '../../src/events/verify-event.js';
import {engine} from '../browsers/engine.js';
import {holdsNodes, part, restoreConsole, slotted, until} from '../browsers/put.js';
import {React, flushSync, hydrateRoot, renderToString} from '../browsers/react.js';
import {
  fullText,
  published,
  publishedConclusion,
  readText,
  wordsOf,
} from '../browsers/statement.js';

const title = published.title.editorial;
const base = 'https://example.org/b/';
const page = document.documentElement;

const seventh = publishedConclusion(7);
const thesis = wordsOf(seventh.thesis);
const sentence = seventh.thesis.sentences[2]!.runs.map(({text}) => text).join('');
/** The words of another conclusion. */
const elsewhere = wordsOf(publishedConclusion(8).thesis);
const altered = sentence.replace('must', 'should');
const edited = sentence.replace(/^(\w+ \w+ \w+ )\w+ \w+ /, '$1… ');
const foreign = 'Nobody at this table has ever written such a thing.';

const cite = (n: number) =>
  `<cite>Conclusion ${n}, “${publishedConclusion(n).title.text}”, ${title}</cite>`;
/** A line that names the source, with a link or without. */
const sign = (n = 7, address = `${base}conclusion/${n}/`) =>
  `<p>— ${address ? `<a href="${address}">${cite(n)}</a>` : cite(n)}</p>`;

/** A whole conclusion, as it is handed out to be pasted. */
function pasteable(n: number, attributes = ` data-bellagio="c${n}"`, signature = sign(n)): string {
  const {thesis, body} = publishedConclusion(n);
  const paragraphs = body.filter(({kind}) => kind === 'paragraph');
  const items = body.filter(({kind}) => kind === 'item');
  return `<blockquote lang="en" dir="ltr" cite="${base}conclusion/${n}/"${attributes}>
  <p><strong>${wordsOf(thesis)}</strong></p>
  ${paragraphs.map((block) => `<p>${wordsOf(block)}</p>`).join('\n')}
  ${items.length ? `<ul>${items.map((block) => `<li>${wordsOf(block)}</li>`).join('')}</ul>` : ''}
  ${signature}
</blockquote>`;
}

/** Some words, quoted. */
const quoting = (words: string, attributes = '', signature = sign()) =>
  `<blockquote${attributes}><p>${words}</p>${signature}</blockquote>`;

const named = (id: string, words: string, signature = sign()) =>
  quoting(words, ` data-bellagio="${id}"`, signature);

interface Pasted {
  place: HTMLElement;
  /** The first blockquote. */
  quote: HTMLElement;
  verified: BellagioVerifyEvent[];
  copied: BellagioCopyEvent[];
  warnings: string[];
}

/** Waits until the page has been looked at, and what is known without waiting is drawn. */
async function settle(): Promise<void> {
  await nextFrame();
  await nextFrame();
}

async function paste(markup: string): Promise<Pasted> {
  const place = await fixture<HTMLElement>(html`<main></main>`);
  const verified: BellagioVerifyEvent[] = [];
  const copied: BellagioCopyEvent[] = [];
  const warnings: string[] = [];
  console.warn = (...said: unknown[]) => warnings.push(said.join(' '));
  place.addEventListener('bellagio-verify', (event) => verified.push(event));
  place.addEventListener('bellagio-copy', (event) => copied.push(event));
  place.insertAdjacentHTML('afterbegin', markup);
  await settle();
  return {place, quote: place.querySelector('blockquote')!, verified, copied, warnings};
}

const row = (quote: Element) => quote.shadowRoot && part(quote, '[part="actions"]');
const mark = (quote: Element) => quote.shadowRoot && part<HTMLElement>(quote, '[part~="mark"]');
const button = (quote: Element, name: string) =>
  part<HTMLButtonElement>(quote, `button[name="${name}"]`)!;
const status = (quote: Element) => part(quote, '[part="status"]')!.textContent;
/** The names of the actions that a blockquote has. */
const actions = (quote: Element) =>
  [...(row(quote)?.querySelectorAll('[part~="action"]') ?? [])].map(({textContent}) => textContent);
const link = (quote: Element) => part<HTMLAnchorElement>(quote, 'a[part~="link"]')!;

/** Whether a blockquote shows its own nodes alone, with a root of ours or without. */
const isPlain = (quote: Element) => !row(quote) && !mark(quote);

const forQuotation = ['Copy', 'Cite', 'Link'];
const forConclusion = [...forQuotation, 'Context'];

describe('a blockquote that was pasted', () => {
  /** What judges altered words comes in two files; from then on all is known at once. */
  before(async () => {
    const {quote} = await paste(named('c7', altered));
    await until(() => mark(quote), 'what judges');
    restoreConsole();
  });

  afterEach(() => {
    restoreConsole();
    page.lang = 'en';
    page.className = '';
    page.dir = '';
  });

  describe('and names its passage', () => {
    for (const n of [7, 10]) {
      it(`becomes the host of the actions of conclusion ${n}, and keeps its nodes and attributes`, async () => {
        const markup = pasteable(n);
        const place = await fixture<HTMLElement>(html`<div></div>`);
        place.innerHTML = markup;
        const quote = place.querySelector('blockquote')!;
        const nodes = [...quote.childNodes];
        await settle();
        expect(actions(quote)).to.deep.equal(forConclusion);
        expect(place.innerHTML).to.equal(markup);
        expect(holdsNodes(quote, nodes)).to.equal(true);
        expect(quote.shadowRoot!.querySelectorAll('slot')).to.have.length(1);
        expect(slotted(quote)).to.contain(fullText(n));
        expect(row(quote)!.getAttribute('role')).to.equal('group');
        expect(row(quote)!.getAttribute('aria-label')).to.equal(`Conclusion ${n}`);
        await until(() => getComputedStyle(row(quote)!).visibility === 'visible', 'their place');
        expect(getComputedStyle(row(quote)!).position).to.equal('absolute');
        expect(document.querySelector('style:not([media])[data-bellagio]')).to.equal(null);
        await expect(quote).to.be.accessible();
      });
    }

    for (const [id, words, name] of [
      ['c7.thesis.s3', sentence, 'Conclusion 7'],
      ['c7', sentence, 'Conclusion 7'],
      ['c7', thesis, 'Conclusion 7'],
      ['c7.thesis-c7.p1', fullText(7), 'Conclusion 7'],
      ['c7', edited, 'Conclusion 7'],
      ['preamble.p1', wordsOf(published.preamble.paragraphs[0]!), 'Preamble'],
      ['title', title, title],
      ['signatories.4', published.signatories[3]!.name, 'Signatories'],
    ] as const) {
      it(`${id}: has those of a quotation beside “${words.slice(0, 20)}…”`, async () => {
        const {quote} = await paste(named(id, words));
        const whole = words === fullText(7);
        expect(actions(quote)).to.deep.equal(whole ? forConclusion : forQuotation);
        expect(row(quote)!.getAttribute('aria-label')).to.equal(name);
        await expect(quote).to.be.accessible();
      });
    }

    it('tells what its words were found to be, by an event from itself', async () => {
      const {quote, verified} = await paste(named('c7', sentence));
      expect(verified.map(({verdict, passage}) => [verdict, passage])).to.deep.equal([
        ['verbatim', 'c7.thesis.s3'],
      ]);
      expect(verified[0]!.target === quote).to.equal(true);
      expect(verified[0]!.bubbles && verified[0]!.composed).to.equal(true);
    });

    it('says so where its words are altered, and offers no copy of them', async () => {
      const {quote, verified} = await paste(named('c7', altered));
      expect(row(quote)).to.equal(null);
      expect(mark(quote)!.textContent).to.equal('Altered quotation');
      expect(verified.map(({verdict}) => verdict)).to.deep.equal(['altered']);
      await expect(quote).to.be.accessible();
      mark(quote)!.click();
      const preview = await until(
        () => part(quote, '[part="preview"]:popover-open'),
        'the preview',
      );
      expect(preview.querySelector('del')!.textContent).to.contain('should');
      expect(preview.querySelector('ins')!.textContent).to.contain('must');
      expect(preview.querySelector('a')!.href).to.equal(`${base}conclusion/7/#c7.thesis.s3`);
      await expect(quote).to.be.accessible();
    });

    it('says so where its words are not those of the passage, without denying that they stand elsewhere', async () => {
      for (const words of [elsewhere, foreign]) {
        const {quote, verified} = await paste(named('c7', words));
        expect(row(quote)).to.equal(null);
        expect(mark(quote)!.textContent).to.equal('Not in the passage named');
        expect(verified.map(({verdict}) => verdict)).to.deep.equal(['not-found']);
        await expect(quote).to.be.accessible();
        mark(quote)!.click();
        const preview = await until(
          () => part(quote, '[part="preview"]:popover-open'),
          'the preview',
        );
        expect(preview.textContent).to.contain('The passage that is named');
        expect(preview.textContent).not.to.contain('No passage');
      }
    });

    it('has nothing beside too few words, or none', async () => {
      for (const words of ['Human rights', '', ' … ']) {
        const {quote, verified} = await paste(named('c7', words, ''));
        expect(quote.shadowRoot).to.equal(null);
        expect(verified.map(({verdict}) => verdict)).to.deep.equal(['unchecked']);
      }
    });

    for (const id of ['c11', 'C7', 'c7.p9', '', 'c7-c8', '<b>', 'x'.repeat(1000)]) {
      it(`“${id.slice(0, 10)}”, which is none: is left alone, with one warning`, async () => {
        const holder = document.createElement('blockquote');
        holder.setAttribute('data-bellagio', id);
        holder.innerHTML = `<p>${sentence}</p>${sign()}`;
        const {quote, warnings, verified} = await paste(holder.outerHTML);
        quote.querySelector('p')!.append('!');
        await settle();
        expect(quote.shadowRoot).to.equal(null);
        expect(warnings).to.have.length(1);
        expect(warnings[0]).to.match(/^blockquote\[data-bellagio\]/);
        expect(warnings[0]).to.contain(`"${id.slice(0, 99)}"`);
        expect(verified).to.deep.equal([]);
      });
    }
  });

  describe('and has lost the name of its passage', () => {
    const linked = (address: string) => quoting(sentence, '', sign(7, address));

    for (const address of [
      `${base}conclusion/7/`,
      `${base}conclusion/7/?utm_source=mail#top`,
      'http://elsewhere.example/conclusion/7/',
      '/conclusion/7/',
      '../conclusion/7/',
      `${base}statement/#c7`,
      `${base}conclusion/7/#c7.thesis.s3`,
      'https://example.org/any-page#c7.thesis',
      '#c7',
    ]) {
      it(`is found by its link: ${address}`, async () => {
        const {quote, verified} = await paste(linked(address));
        expect(actions(quote)).to.deep.equal(forQuotation);
        expect(verified.map(({verdict}) => verdict)).to.deep.equal(['verbatim']);
      });
    }

    for (const address of [
      'https://example.org/',
      `${base}conclusion/11/`,
      `${base}conclusion/7`,
      `${base}conclusion/7/comments/`,
      '#comments',
      '#c71',
      'mailto:c7@example.org#c7',
      'javascript:void%200#c7',
      'https://#c7',
    ]) {
      it(`is left alone where its link leads elsewhere: ${address}`, async () => {
        const {quote, verified, warnings} = await paste(linked(address));
        expect(quote.shadowRoot).to.equal(null);
        expect([...verified, ...warnings]).to.deep.equal([]);
      });
    }

    it('is left alone where its words are not near that passage', async () => {
      for (const markup of [
        quoting(foreign),
        quoting(elsewhere),
        quoting('Human rights'),
        quoting('A whole page of mine is about this', '', sign(7, '#title')),
        quoting(sentence, '', sign(8)),
      ]) {
        const {quote, verified, warnings} = await paste(markup);
        expect(quote.shadowRoot, markup).to.equal(null);
        expect([...verified, ...warnings]).to.deep.equal([]);
      }
    });

    it('is left alone where nothing links: not even a cite attribute counts', async () => {
      for (const markup of [
        quoting(sentence, '', ''),
        quoting(sentence, '', sign(7, '')),
        quoting(sentence, ` cite="${base}conclusion/7/"`, ''),
        quoting(sentence, '', `<p>— <a name="c7">${cite(7)}</a></p>`),
      ]) {
        const {quote} = await paste(markup);
        expect(quote.shadowRoot, markup).to.equal(null);
      }
    });

    it('is left alone where the fragment is one of the page’s own', async () => {
      for (const own of ['<h2 id="c7">Chapter 7</h2>', '<a name="c7"></a>']) {
        const {quote} = await paste(own + quoting(sentence, '', sign(7, '#c7')));
        expect(quote.shadowRoot, own).to.equal(null);
      }
      // Elsewhere it is not.
      const {quote} = await paste(`<h2 id="c7">Chapter 7</h2>${linked(`${base}statement/#c7`)}`);
      expect(actions(quote)).to.deep.equal(forQuotation);
    });

    it('is marked where its words are altered', async () => {
      const {quote, verified} = await paste(quoting(altered));
      expect(mark(quote)!.textContent).to.equal('Altered quotation');
      expect(verified.map(({verdict}) => verdict)).to.deep.equal(['altered']);
    });

    const a = `<a href="${base}conclusion/7/">`;
    const hosts: Record<string, string> = {
      'as WordPress does': `<figure class="wp-block-pullquote"><blockquote class="wp-block-quote"><p>${sentence}</p><cite>— ${a}Conclusion 7</a></cite></blockquote></figure>`,
      'into a caption': `<figure><blockquote><p>${sentence}</p></blockquote><figcaption>${a}${cite(7)}</a></figcaption></figure>`,
      'into a line after it, in a figure': `<figure><blockquote><p>${sentence}</p></blockquote><p>${a}${cite(7)}</a></p></figure>`,
      'into a line after it': `<blockquote><p>${sentence}</p></blockquote><p>— ${a}${cite(7)}</a></p>`,
      'and takes all blocks': `<blockquote>\n  ${thesis}\n  — ${a}Conclusion 7, ${title}</a>\n</blockquote>`,
      'and leaves line breaks': `<blockquote><p>${sentence}<br>— ${a}Conclusion 7</a></p></blockquote>`,
      'and leaves parentheses': `<blockquote>“${sentence}” (${a}Conclusion 7</a>)</blockquote>`,
    };
    for (const [how, markup] of Object.entries(hosts)) {
      it(`is found where a host sets the source ${how}`, async () => {
        const {quote} = await paste(markup);
        expect(actions(quote)).to.deep.equal(forQuotation);
      });
    }

    it('has nothing to do with a paragraph that follows, or with what another quotation links to', async () => {
      const plain = `<blockquote><p>${sentence}</p></blockquote>`;
      for (const markup of [
        `${plain}<p>That is what ${a}conclusion 7</a> says.</p>`,
        `${plain}<p>My own.</p><p>— ${a}Conclusion 7</a></p>`,
        `${plain}<div>— ${a}Conclusion 7</a></div>`,
        `<blockquote><p>${sentence}</p>${quoting(foreign)}</blockquote>`,
      ]) {
        const {quote} = await paste(markup);
        expect(quote.shadowRoot, markup).to.equal(null);
      }
    });

    it('never has words left out that a reader takes for quoted ones', async () => {
      const words = sentence.replace(/\.$/, '');
      for (const content of [
        `<p>${words} ${a}but not always</a></p>`,
        `<p>${words}, ${a}at least in theory</a>, as some say.</p>`,
        `<p>${a}Hardly ever:</a> ${words}</p>`,
      ]) {
        const {quote} = await paste(`<blockquote>${content}</blockquote>`);
        expect(row(quote), content).to.equal(null);
      }
    });
  });

  describe('offers its actions', () => {
    /** What a reader has on the clipboard after a press of Copy. */
    async function copyOf(markup: string) {
      const pasted = await paste(markup);
      const written: ClipboardItem[] = [];
      Object.defineProperty(navigator, 'clipboard', {
        value: {write: (items: ClipboardItem[]) => Promise.resolve(written.push(...items))},
        configurable: true,
      });
      try {
        button(pasted.quote, 'copy').click();
        await until(() => status(pasted.quote), 'a word on the copy');
      } finally {
        Reflect.deleteProperty(navigator, 'clipboard');
      }
      const read = async (type: string) => (await written[0]!.getType(type)).text();
      const markupOf = new DOMParser().parseFromString(await read('text/html'), 'text/html').body;
      return {...pasted, text: await read('text/plain'), body: markupOf};
    }

    it('copies a whole conclusion as the source has it, with its attribution and the address of its link', async () => {
      const {quote, text, body, copied} = await copyOf(pasteable(10));
      expect(status(quote)).to.equal('Copied');
      const {title: heading} = publishedConclusion(10);
      expect(text).to.contain(
        `\n\n— Conclusion 10, “${heading.text}”, ${title}\n${base}conclusion/10/\n`,
      );
      expect(readText(body.querySelector('blockquote')!)).to.equal(fullText(10));
      expect(body.querySelectorAll('strong')).to.have.length(1);
      expect(body.querySelectorAll('li')).to.have.length(5);
      expect(copied.map(({passage}) => passage)).to.deep.equal(['c10']);
      expect(copied[0]!.target === quote).to.equal(true);
    });

    it('copies a sentence, with the address of that very sentence', async () => {
      const {text, body, copied} = await copyOf(named('c7', sentence));
      expect(text).to.equal(
        `${sentence}\n\n— Conclusion 7, “${seventh.title.text}”, ${title}\n${base}conclusion/7/#c7.thesis.s3\n`,
      );
      expect(body.querySelector('strong')).to.equal(null);
      expect(body.querySelector('blockquote em')!.textContent).to.equal('all');
      expect(copied.map(({passage}) => passage)).to.deep.equal(['c7.thesis.s3']);
    });

    it('copies words as they stand where they are less than a sentence, or edited', async () => {
      const part = sentence.split(' ').slice(0, 7).join(' ');
      for (const words of [part, edited]) {
        const {text, copied} = await copyOf(named('c7', words));
        expect(text.split('\n')[0]).to.equal(words);
        expect(copied.map(({passage}) => passage)).to.deep.equal(['c7.thesis.s3']);
      }
    });

    it('names the part of the statement where that is no conclusion', async () => {
      const [first] = published.preamble.paragraphs;
      const preamble = await copyOf(named('preamble.p1', wordsOf(first!), sign(1, '')));
      expect(preamble.text).to.equal(`${wordsOf(first!)}\n\n— Preamble, ${title}\n`);
      const whole = await copyOf(named('title', title, ''));
      expect(whole.text).to.equal(`${published.title.printed}\n\n— ${title}\n`);
      const people = published.signatories.map(({name, affiliations}) =>
        [name, ...affiliations.flat()].join(' '),
      );
      const signatories = await copyOf(named('signatories', people.join(' '), ''));
      expect(signatories.text).to.equal(
        `${people.map((one) => `- ${one}`).join('\n')}\n\n— Signatories, ${title}\n`,
      );
    });

    it('links to the passage: by the settings, by the link of its attribution, by its own id', async () => {
      for (const [markup, address] of [
        [
          `<bellagio-settings permalink-base="https://ngo.example/x">${named('c7', sentence)}</bellagio-settings>`,
          'https://ngo.example/x/conclusion/7/#c7.thesis.s3',
        ],
        [named('c7', sentence), `${base}conclusion/7/#c7.thesis.s3`],
        [pasteable(7), `${base}conclusion/7/`],
        [
          named(
            'preamble.p1',
            wordsOf(published.preamble.paragraphs[0]!),
            sign(1, `${base}statement/#preamble.p1`),
          ),
          `${base}statement/#preamble.p1`,
        ],
        [
          quoting(sentence, ' data-bellagio="c7" id="rights"', sign(7, '')),
          `${location.href.split('#')[0]}#rights`,
        ],
      ] as const) {
        const {quote} = await paste(markup);
        expect(link(quote).href).to.equal(address);
      }
    });

    it('goes to the words themselves where no address is known', async () => {
      const {quote} = await paste(named('c7', sentence, sign(7, '')));
      expect(link(quote)).to.equal(null);
      const before = location.href;
      const changed = new Promise((resolve) => {
        addEventListener('hashchange', resolve, {once: true});
      });
      button(quote, 'link').click();
      await changed;
      history.replaceState(history.state, '', before);
      expect(status(quote)).to.equal('');
    });

    it('cites the very words, in a dialog that has nothing of the looks of a quotation', async () => {
      const {quote} = await paste(
        `<div style="font-style: italic; text-transform: uppercase; letter-spacing: 3px">${named('c7', sentence)}</div>`,
      );
      button(quote, 'cite').click();
      const dialog = await until(() => part(quote, 'dialog[open]'), 'the dialog');
      expect(dialog.querySelector('h2')!.textContent).to.equal(`7. ${seventh.title.text}`);
      expect(dialog.querySelector('[part="place"]')!.textContent).to.contain('sentence 3');
      expect(dialog.querySelector('[part="words"]')!.textContent).to.equal(sentence);
      expect(dialog.querySelector('[part="reference"]')!.textContent).to.contain(
        `${base}conclusion/7/`,
      );
      const {fontStyle, textTransform, letterSpacing} = getComputedStyle(dialog);
      expect([fontStyle, textTransform, letterSpacing]).to.deep.equal(['normal', 'none', 'normal']);
      await expect(quote).to.be.accessible();
      (dialog as HTMLDialogElement).close();
    });

    it('shows a whole conclusion in its context', async () => {
      const {quote} = await paste(pasteable(7));
      button(quote, 'context').click();
      const dialog = await until(() => part(quote, 'dialog[open]'), 'the dialog');
      expect(dialog.querySelector('[aria-current] h3')!.textContent).to.contain('7.');
      (dialog as HTMLDialogElement).close();
    });

    it('to the keyboard, after the words, in targets of at least 24 by 24 pixels', async function () {
      for (const width of [260, 800]) {
        for (const markup of [pasteable(7), named('c7', altered)]) {
          const {quote} = await paste(`<div style="width: ${width}px">${markup}</div>`);
          const shown = [...quote.shadowRoot!.querySelectorAll<HTMLElement>('[part~="action"]')];
          for (const action of shown) {
            const {width: wide, height: high} = action.getBoundingClientRect();
            expect(Math.min(wide, high), action.textContent).to.be.at.least(24);
          }
          await until(() => getComputedStyle(shown[0]!).visibility === 'visible', 'their place');
          // Its driver never answers to a Tab.
          if (engine === 'webkit') continue;
          quote.querySelector('a')!.focus();
          await sendKeys({press: 'Tab'});
          expect(quote.shadowRoot!.activeElement === shown[0]).to.equal(true);
          expect(parseFloat(getComputedStyle(shown[0]!).outlineWidth)).to.be.at.least(2);
        }
      }
    });

    it('and no button of the author’s does what they do', async () => {
      const {quote} = await paste(
        named(
          'c7',
          sentence,
          `<footer>— ${cite(7)} <span part="actions"><button name="cite">Mine</button></span></footer>`,
        ),
      );
      expect(actions(quote)).to.deep.equal(forQuotation);
      quote.querySelector('button')!.click();
      await settle();
      expect(part(quote, 'dialog')).to.equal(null);
    });

    it('not in print, where a mark that warns has a line of its own', async function () {
      if (engine !== 'chromium') return this.skip();
      const {place} = await paste(named('c7', sentence) + named('c7', altered));
      const [right, wrong] = place.querySelectorAll('blockquote');
      await emulateMedia({media: 'print'});
      expect(getComputedStyle(row(right!)!).display).to.equal('none');
      expect(getComputedStyle(mark(wrong!)!.parentElement!).position).to.equal('static');
      await emulateMedia({media: 'screen'});
    });
  });

  describe('moves nothing on the page', () => {
    const list = (place: Element) =>
      [...place.querySelectorAll('p,li')].map((block) => {
        const {x, y, width, height} = block.getBoundingClientRect();
        return [x, y - place.getBoundingClientRect().y, width, height].join();
      });
    const looks = {
      plain: '',
      'a border and a background': 'border-left: 4px solid; padding: 8px 20px; background: #eee',
      'columns of its own': 'display: grid; grid-template-columns: 1fr 1fr',
      'a row': 'display: flex; gap: 12px',
      'a float': 'float: right; width: 60%',
    };
    for (const [how, style] of Object.entries(looks)) {
      for (const dir of ['ltr', 'rtl']) {
        it(`set as ${how}, ${dir}`, async () => {
          const {place} = await paste(
            `<div dir="${dir}" style="display: flow-root; width: 700px"><p>Before.</p>${pasteable(7, '')}<p>After.</p>${named('c7', altered)}<p>The end.</p></div>`,
          );
          for (const quote of place.querySelectorAll('blockquote')) quote.style.cssText = style;
          const plain = place.cloneNode(true) as HTMLElement;
          for (const quote of plain.querySelectorAll('blockquote'))
            quote.setAttribute('data-bellagio', 'off');
          place.after(plain);
          for (const quote of place.querySelectorAll('blockquote')) {
            const shown = part(quote, '.adopted')!;
            await until(() => getComputedStyle(shown).visibility === 'visible', 'its place');
          }
          await settle();
          expect(list(place)).to.deep.equal(list(plain));
          plain.remove();
        });
      }
    }

    it('and lets nothing be cut off: where the blockquote hides what hangs out, a line is taken', async () => {
      const {quote} = await paste(
        `<style>.cut, .cut * { margin: 0; text-align: justify; text-align-last: justify }</style><div style="width: 300px"><blockquote class="cut" style="overflow: hidden" data-bellagio="c7"><p>${thesis}</p></blockquote></div>`,
      );
      await until(() => getComputedStyle(row(quote)!).visibility === 'visible', 'their place');
      expect(row(quote)!.getBoundingClientRect().bottom).to.be.at.most(
        quote.getBoundingClientRect().bottom,
      );
    });

    it('on the side where lines end', async () => {
      for (const [dir, own, side] of [
        ['rtl', 'ltr', 'right'],
        ['rtl', 'rtl', 'left'],
        ['ltr', 'ltr', 'right'],
      ] as const) {
        const {quote} = await paste(
          `<div dir="${dir}" style="width: 700px">${quoting(sentence, ` data-bellagio="c7" dir="${own}" style="margin: 0"`)}</div>`,
        );
        await until(() => getComputedStyle(row(quote)!).visibility === 'visible', 'their place');
        const box = quote.getBoundingClientRect();
        const shown = row(quote)!.getBoundingClientRect();
        expect(shown[side], `${dir}, ${own}`).to.equal(box[side]);
        expect(shown.bottom).to.be.at.most(box.bottom);
      }
    });
  });

  describe('is found whenever it comes', () => {
    it('added by itself, or deep in what is added', async () => {
      const {place} = await paste('');
      const section = document.createElement('section');
      section.innerHTML = `<div>${named('c7', sentence)}</div>`;
      place.append('text', section);
      place.insertAdjacentHTML('beforeend', quoting(sentence));
      await settle();
      const found = [...place.querySelectorAll('blockquote')].map(actions);
      expect(found).to.deep.equal([forQuotation, forQuotation]);
    });

    it('named later, given another name, named no more', async () => {
      const {quote, warnings} = await paste(quoting(sentence, '', sign(7, '')));
      expect(quote.shadowRoot).to.equal(null);
      quote.setAttribute('data-bellagio', 'c7');
      await settle();
      expect(actions(quote)).to.deep.equal(forQuotation);
      quote.setAttribute('data-bellagio', 'c8');
      await settle();
      expect(mark(quote)!.textContent).to.equal('Not in the passage named');
      quote.removeAttribute('data-bellagio');
      await settle();
      expect(isPlain(quote)).to.equal(true);
      expect(slotted(quote)).to.contain(sentence);
      quote.setAttribute('data-bellagio', ' c7.thesis ');
      await settle();
      expect(actions(quote)).to.deep.equal(forQuotation);
      expect(warnings).to.deep.equal([]);
    });

    it('signed later, in it or after it, signed otherwise, signed no more', async () => {
      const {place, quote} = await paste(`<div>${quoting(sentence, '', '')}</div>`);
      quote.insertAdjacentHTML('beforeend', sign());
      await settle();
      expect(actions(quote)).to.deep.equal(forQuotation);
      const signed = quote.querySelector('a')!;
      signed.href = `${base}about/`;
      await settle();
      expect(isPlain(quote)).to.equal(true);
      signed.href = `${base}conclusion/7/`;
      await settle();
      expect(actions(quote)).to.deep.equal(forQuotation);
      signed.parentElement!.remove();
      await settle();
      expect(isPlain(quote)).to.equal(true);
      quote.insertAdjacentHTML('afterend', `\n${sign()}`);
      await settle();
      expect(actions(quote)).to.deep.equal(forQuotation);
      place.querySelector('div > p')!.remove();
      await settle();
      expect(isPlain(quote)).to.equal(true);
    });

    it('and judged again when its words change, which is news only where the result is', async () => {
      const {quote, verified} = await paste(named('c7', sentence));
      const text = quote.querySelector('p')!.firstChild as Text;
      text.data = altered;
      await settle();
      expect(row(quote)).to.equal(null);
      expect(mark(quote)!.textContent).to.equal('Altered quotation');
      text.data = ` ${altered} `;
      await settle();
      text.data = foreign;
      await settle();
      expect(mark(quote)!.textContent).to.equal('Not in the passage named');
      text.data = sentence;
      await settle();
      expect(actions(quote)).to.deep.equal(forQuotation);
      quote.replaceChildren();
      await settle();
      expect(isPlain(quote)).to.equal(true);
      expect(verified.map(({verdict}) => verdict)).to.deep.equal([
        'verbatim',
        'altered',
        'not-found',
        'verbatim',
        'unchecked',
      ]);
    });

    it('and left alone again when the words of an unnamed one have come to be others', async () => {
      const {quote, verified} = await paste(quoting(sentence));
      (quote.querySelector('p')!.firstChild as Text).data = foreign;
      await settle();
      expect(isPlain(quote)).to.equal(true);
      expect(slotted(quote)).to.contain(foreign);
      expect(verified).to.have.length(1);
    });

    it('follows the settings around it, their changes, and where it is moved to', async () => {
      const {place, quote} = await paste(
        `<bellagio-settings permalink-base="https://a.example/">${named('c7', sentence)}</bellagio-settings><div></div>`,
      );
      const settings = place.querySelector('bellagio-settings')!;
      expect(link(quote).href).to.contain('https://a.example/');
      settings.permalinkBase = 'https://b.example/';
      await settings.updateComplete;
      await settle();
      expect(link(quote).href).to.contain('https://b.example/');
      place.querySelector('div')!.append(quote);
      await settle();
      expect(link(quote).href).to.contain(base);
      settings.permalinkBase = 'https://c.example/';
      await settings.updateComplete;
      await settle();
      expect(link(quote).href).to.contain(base);
      settings.append(quote);
      await settle();
      expect(link(quote).href).to.contain('https://c.example/');
    });

    it('lets go of the page when it leaves, and comes back', async () => {
      const {place, quote} = await paste(named('c7', sentence));
      quote.remove();
      await settle();
      expect(isPlain(quote)).to.equal(true);
      place.append(quote);
      await settle();
      expect(actions(quote)).to.deep.equal(forQuotation);
      const copy = quote.cloneNode(true) as HTMLElement;
      quote.after(copy);
      await settle();
      expect(actions(copy)).to.deep.equal(forQuotation);
    });

    it('by React, which hydrates it and replaces its words', async () => {
      const host = await fixture<HTMLElement>(html`<div></div>`);
      const make = (words: string) =>
        React.createElement('blockquote', {'data-bellagio': 'c7'}, words);
      host.innerHTML = renderToString(make(sentence));
      await settle();
      const quote = host.querySelector('blockquote')!;
      expect(actions(quote)).to.deep.equal(forQuotation);
      const errors: unknown[] = [];
      const root = hydrateRoot(host, make(sentence), {
        onRecoverableError: (error) => errors.push(error),
      });
      await settle();
      flushSync(() => root.render(make(altered)));
      await settle();
      expect(errors).to.deep.equal([]);
      expect(host.firstElementChild === quote).to.equal(true);
      expect(mark(quote)!.textContent).to.equal('Altered quotation');
      root.unmount();
      await settle();
    });
  });

  describe('is left alone', () => {
    it('where it is switched off, and anything in what is; then only its slot stays', async () => {
      for (const markup of [
        named('off', sentence),
        named(' off ', sentence),
        `<section data-bellagio="off">${quoting(sentence)}</section>`,
      ]) {
        const {quote, warnings} = await paste(markup);
        expect(quote.shadowRoot, markup).to.equal(null);
        expect(warnings).to.deep.equal([]);
      }
      const {place, quote} = await paste(`<section>${quoting(sentence)}</section>`);
      const section = place.querySelector('section')!;
      for (const element of [quote, section]) {
        expect(actions(quote)).to.deep.equal(forQuotation);
        element.setAttribute('data-bellagio', 'off');
        await settle();
        expect(isPlain(quote)).to.equal(true);
        expect(slotted(quote)).to.contain(sentence);
        element.removeAttribute('data-bellagio');
        await settle();
      }
      // What is named in a region that is switched off is meant to be served.
      section.setAttribute('data-bellagio', 'off');
      quote.setAttribute('data-bellagio', 'c7');
      await settle();
      expect(actions(quote)).to.deep.equal(forQuotation);
    });

    it('in an editable region, whose content is somebody’s to save', async () => {
      const {place, quote, verified} = await paste(
        `<div contenteditable="true">${named('c7', sentence)}</div>`,
      );
      expect(quote.shadowRoot).to.equal(null);
      expect(verified).to.deep.equal([]);
      const region = place.querySelector('div')!;
      region.removeAttribute('contenteditable');
      await settle();
      expect(actions(quote)).to.deep.equal(forQuotation);
      region.setAttribute('contenteditable', '');
      await settle();
      expect(isPlain(quote)).to.equal(true);
    });

    it('inside a tag of ours, whose concern its words are; not inside settings', async () => {
      const inner = `<blockquote data-bellagio="c7"><p><strong>${thesis}</strong></p><p>${wordsOf(...seventh.body)}</p></blockquote>${sign()}`;
      for (const tag of ['bellagio-conclusion n="7"', 'bellagio-quote', 'bellagio-statement']) {
        const {quote} = await paste(`<${tag}>${inner}</${tag.split(' ')[0]}>`);
        expect(quote.shadowRoot, tag).to.equal(null);
      }
      const {quote} = await paste(`<bellagio-settings>${inner}</bellagio-settings>`);
      expect(actions(quote)).to.deep.equal(forConclusion);
    });

    it('where it has a shadow root of somebody else’s, open, closed or declared', async () => {
      const errors: unknown[] = [];
      const handleError = (event: ErrorEvent) => errors.push(event.message);
      addEventListener('error', handleError);
      for (const mode of ['open', 'closed'] as const) {
        const {place, verified} = await paste('');
        const quote = document.createElement('blockquote');
        quote.setAttribute('data-bellagio', 'c7');
        quote.textContent = sentence;
        const root = quote.attachShadow({mode});
        root.innerHTML = '<slot></slot><i>Theirs</i>';
        place.append(quote);
        await settle();
        quote.textContent = altered;
        await settle();
        expect(root.innerHTML).to.equal('<slot></slot><i>Theirs</i>');
        expect(verified).to.deep.equal([]);
      }
      const {place} = await paste('');
      const parsed = place as unknown as {setHTMLUnsafe?: (markup: string) => void};
      for (const mode of parsed.setHTMLUnsafe ? ['open', 'closed'] : []) {
        parsed.setHTMLUnsafe?.(
          `<blockquote data-bellagio="c7"><template shadowrootmode="${mode}"><slot></slot><i>Theirs</i></template>${sentence}</blockquote>`,
        );
        await settle();
        const root = place.querySelector('blockquote')!.shadowRoot;
        expect(root?.textContent).to.equal(mode === 'open' ? 'Theirs' : undefined);
      }
      removeEventListener('error', handleError);
      expect(errors).to.deep.equal([]);
    });

    it('by a second copy of this library', async () => {
      await import('../../src/define/pasted-quotations.js?again' as string);
      const {quote, warnings, verified} = await paste(
        named('c7', sentence) + named('c99', sentence),
      );
      expect(quote.shadowRoot!.querySelectorAll('slot')).to.have.length(1);
      expect(actions(quote)).to.deep.equal(forQuotation);
      expect(warnings).to.have.length(1);
      expect(verified).to.have.length(1);
    });

    it('with everything else on the page', async () => {
      const markup = `<h2 id="c8">${sentence}</h2><p data-bellagio="c7">${sentence} <a href="${base}conclusion/7/">7</a></p><q cite="${base}conclusion/7/">${sentence}</q><div data-bellagio="c7"><p>${sentence}</p>${sign()}</div><blockquote>${foreign}</blockquote>`;
      const {place} = await paste(markup);
      expect(place.innerHTML).to.equal(markup);
      const roots = [...place.querySelectorAll('*')].filter(({shadowRoot}) => shadowRoot);
      expect(roots).to.deep.equal([]);
    });
  });

  describe('that a page translator rewrites', () => {
    const translated =
      '<font style="vertical-align: inherit;"><font style="vertical-align: inherit;">Los derechos humanos deben garantizarse</font></font>';

    it('keeps what can be done with its words, which are known, and is not called wrong', async () => {
      const {quote, verified} = await paste(named('c7', sentence));
      page.lang = 'es';
      page.classList.add('translated-ltr');
      quote.querySelector('p')!.innerHTML = translated;
      await settle();
      // In the language that the page is in by now.
      await until(() => actions(quote)[0] === 'Copiar', 'Spanish');
      expect(actions(quote)).to.have.length(forQuotation.length);
      expect(verified.map(({verdict, passage}) => [verdict, passage])).to.deep.equal([
        ['verbatim', 'c7.thesis.s3'],
        ['unchecked', 'c7.thesis.s3'],
      ]);
    });

    it('has nothing beside words that were never known, and loses a mark', async () => {
      page.lang = 'es';
      page.classList.add('translated-ltr');
      const late = await paste(named('c7', translated));
      expect(late.quote.shadowRoot).to.equal(null);
      page.className = '';
      const {quote} = await paste(named('c7', altered));
      expect(mark(quote)).to.exist;
      page.classList.add('translated-ltr');
      quote.querySelector('p')!.innerHTML = translated;
      await settle();
      expect(isPlain(quote)).to.equal(true);
    });
  });

  for (const [what, words] of Object.entries({
    'a hundred thousand letters': 'migration '.repeat(10_000),
    'nothing but marks': '… [ ] “ ” ( ) — '.repeat(50),
    'a script': '&lt;script&gt;alert(1)&lt;/script&gt; and three more words',
    'a thousand links': `${sign()} `.repeat(1000),
  })) {
    it(`throws nothing at ${what}`, async () => {
      const {quote} = await paste(quoting(words) + named('c7', words));
      expect(quote.shadowRoot).to.equal(null);
    });
  }
});
