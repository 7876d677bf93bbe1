import {expect, fixture, html, nextFrame} from '@open-wc/testing';

import '../../src/define/bellagio-conclusion.js';
import type {ConclusionElement} from '../../src/elements/conclusion-element.js';
import type {BellagioMismatchEvent} from '../../src/events/mismatch-event.js';
import {React, flushSync, hydrateRoot, renderToString} from '../browsers/react.js';
import {
  fullText,
  published,
  publishedConclusion,
  readText,
  wordsOf,
} from '../browsers/statement.js';

const seventh = fullText(7);
const thesis = wordsOf(publishedConclusion(7).thesis);
const withTitle = (number: number) =>
  `${publishedConclusion(number).title.text} ${fullText(number)}`;

const shown = (element: Element) => readText(element);
const ours = (element: Element) => [...element.querySelectorAll(':scope > [slot^="bellagio-"]')];

/** The nodes that a reader sees: those assigned to a slot, or standing in one that has none assigned. */
function seen(element: Element): string {
  return [...(element.shadowRoot?.querySelectorAll('slot') ?? [])]
    .flatMap((slot) => slot.assignedNodes({flatten: true}))
    .map((node) => node.textContent ?? '')
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
}

function listen(target: EventTarget): BellagioMismatchEvent[] {
  const events: BellagioMismatchEvent[] = [];
  target.addEventListener('bellagio-mismatch', (event) =>
    events.push(event as BellagioMismatchEvent),
  );
  return events;
}

/** Puts markup into the page as a parser would, and waits until it has settled. */
async function put(
  markup: string,
): Promise<{element: ConclusionElement; events: BellagioMismatchEvent[]}> {
  const place = await fixture<HTMLElement>(html`<div></div>`);
  const events = listen(place);
  place.insertAdjacentHTML('afterbegin', markup);
  const element = place.querySelector<ConclusionElement>('bellagio-conclusion')!;
  await settle(element);
  return {element, events};
}

/** Mutation observers answer in a microtask, and the update that they ask for in the next. */
async function settle(element: ConclusionElement): Promise<void> {
  await nextFrame();
  await element.updateComplete;
  await nextFrame();
}

const page = document.documentElement;

describe('the words in the page', () => {
  afterEach(() => {
    page.lang = 'en';
    page.className = '';
  });

  describe('of an empty tag', () => {
    for (const {number} of published.conclusions) {
      it(`are the source's for conclusion ${number}, in the light DOM`, async () => {
        const {element, events} = await put(
          `<bellagio-conclusion n="${number}"></bellagio-conclusion>`,
        );
        expect(shown(element)).to.equal(withTitle(number));
        expect(seen(element)).to.have.length.above(100);
        expect(events).to.deep.equal([]);
        for (const block of ours(element)) {
          expect(block.parentElement).to.equal(element);
          expect((block as HTMLElement).lang).to.equal('en');
          expect(block.assignedSlot?.getRootNode()).to.equal(element.shadowRoot);
        }
      });
    }

    it('keep the emphasis of the source as elements', async () => {
      const {element} = await put('<bellagio-conclusion n="1"></bellagio-conclusion>');
      const emphasised = [...element.querySelectorAll('em')].map(({textContent}) => textContent);
      expect(emphasised).to.deep.equal(['option', 'necessity']);
    });

    it('are filled where only white space and comments stand', async () => {
      const {element, events} = await put(
        '<bellagio-conclusion n="7"> <!-- later -->\n </bellagio-conclusion>',
      );
      expect(shown(element)).to.equal(withTitle(7));
      expect(events).to.deep.equal([]);
    });

    const unseen: Record<string, string> = {
      'in a comment': `<!-- ${seventh} -->`,
      'in a comment, with an attribution after it': `<!-- ${seventh} --><p>— <cite>Bellagio</cite></p>`,
      'for readers without scripts': `<noscript>${seventh}</noscript>`,
      'in a script': `<script type="text/plain">${seventh}</script>`,
      'in a template': `<template>${seventh}</template>`,
    };
    for (const [where, markup] of Object.entries(unseen)) {
      it(`are filled where the text stands ${where}, where nobody sees it`, async () => {
        const {element} = await put(`<bellagio-conclusion n="7">${markup}</bellagio-conclusion>`);
        expect(seen(element)).to.equal(withTitle(7));
      });
    }
  });

  describe('of a tag whose content is the text', () => {
    const forms: Record<string, string> = {
      'as one paragraph': `<p>${seventh}</p>`,
      'as bare text': seventh,
      'as elements of one line, with white space between them': `<strong>${thesis}</strong> <span>${seventh.slice(thesis.length + 1)}</span>`,
      'with white space at the edges of elements': `<strong>${thesis} </strong><span>${seventh.slice(thesis.length + 1)}</span>`,
      'with a break between thesis and body': `${thesis}<br>${seventh.slice(thesis.length + 1)}`,
      'in a division without white space between its paragraphs': `<div><p>${thesis}</p><p>${seventh.slice(thesis.length + 1)}</p></div>`,
      'with comments in it': `<p>${thesis}</p><!-- more --><p>${seventh.slice(thesis.length + 1)}</p><!-- end -->`,
      'as two paragraphs without white space between them': `<p>${thesis}</p><p>${seventh.slice(thesis.length + 1)}</p>`,
      'in a blockquote with emphasis, spaces and line breaks': `<blockquote>\n <p><strong>${thesis.replace('all', '<em>all</em>').replace(/ /g, '\n  ')}</strong></p>\n <p>${seventh.slice(thesis.length + 1)}</p>\n</blockquote>`,
      'with a heading before it': `<h2>7. Protecting</h2><p>${seventh}</p>`,
      'with an attribution after it': `<blockquote>${seventh}</blockquote><p>— <cite>Conclusion 7</cite></p>`,
      'with an attribution as bare text and a cite': `<blockquote>${seventh}</blockquote> — <cite>Conclusion 7</cite>`,
      'with heading, text and a footer in one blockquote': `<h4>Seven</h4><blockquote><p>${seventh}</p><footer>From <a href="https://example.org/conclusion/7/">Bellagio</a></footer></blockquote>`,
      'with an attribution as bare text': `<blockquote>${seventh}</blockquote> ― Conclusion 7`,
      'with an attribution before it': `<p><cite>Conclusion 7</cite>:</p><blockquote>${seventh}</blockquote>`,
      'with a figure and its caption': `<figure><blockquote>${seventh}</blockquote><figcaption>Bellagio, 2006</figcaption></figure>`,
      decomposed: `<p>${seventh.normalize('NFD')}</p>`,
      'with soft hyphens': `<p>${seventh.replaceAll('migra', 'mi\u00ADgra')}</p>`,
      'with its body in a disclosure': `<p>${thesis}</p><details><summary>More</summary>${seventh.slice(thesis.length)}</details>`,
    };
    for (const [form, markup] of Object.entries(forms)) {
      it(`are the author's own nodes, ${form}`, async () => {
        const place = await fixture<HTMLElement>(html`<div></div>`);
        const events = listen(place);
        const element = document.createElement('bellagio-conclusion');
        element.setAttribute('n', '7');
        element.insertAdjacentHTML('afterbegin', markup);
        const nodes = [...element.childNodes];
        const before = element.innerHTML;
        place.append(element);
        await settle(element);
        expect([...element.childNodes]).to.deep.equal(nodes);
        expect(element.innerHTML).to.equal(before);
        const authored = nodes.map((node) => (node instanceof Comment ? '' : node.textContent));
        expect(seen(element)).to.equal(authored.join(' ').replace(/\s+/g, ' ').trim());
        expect(events).to.deep.equal([]);
      });
    }

    it('are judged by what is shown: a thesis is the text of show="thesis", and not of the full conclusion', async () => {
      const only = await put(
        `<bellagio-conclusion n="7" show="thesis"><p>${thesis}</p></bellagio-conclusion>`,
      );
      expect(ours(only.element)).to.deep.equal([]);
      const full = await put(`<bellagio-conclusion n="7"><p>${thesis}</p></bellagio-conclusion>`);
      expect(shown(full.element)).to.equal(`${thesis} ${withTitle(7)}`);
      expect(full.events).to.have.length(1);
    });
  });

  describe('of a tag whose content is different', () => {
    const forms: Record<string, string> = {
      'a word is changed': seventh.replace('must', 'may'),
      'a word is dropped': seventh.replace(' not only', ''),
      'a word is parted': seventh.replace('security', 'secu rity').replace('legal', 'le gal'),
      'words run together beside an inline element': seventh.replace(' must', '<em>must</em>'),
      'a break parts a word': `<p>${seventh.replace('security', 'secu<br>rity')}</p>`,
      'a block parts a word': `<div>${seventh.replace('security', 'secu<div>rity</div>')}</div>`,
      'a sentence is added': `${seventh} So be it.`,
      'a paragraph stands between text and attribution': `${seventh}<p>Not so.</p><p>— <cite>Conclusion 7</cite></p>`,
      'two headings stand beside it': `<h2>One</h2><h3>Two</h3><p>${seventh}</p>`,
      'a link adds a word inside a sentence': seventh.replace('must', 'must <a href="#x">not</a>'),
      'a cite adds a word inside a sentence': seventh.replace('must', 'must <cite>never</cite>'),
      'a heading stands inside a sentence': `<div>${seventh.replace('must', 'must <h3>not</h3>')}</div>`,
      'dashes add a word': seventh.replace('must', 'must <span>- rarely -</span>'),
      'summaries add words': `<details><summary>All of this is wrong.</summary><summary>So is this.</summary>${seventh}</details>`,
      'an attribution is a page long': `<p>${seventh}</p><p>— <cite>Bellagio</cite> ${'which we do not believe, '.repeat(20)}</p>`,
      'font elements make it up':
        '<font face="Arial"><font size="2">Migration is free of risks.</font></font>',
      'it is another conclusion': fullText(8),
      'it is in another language': 'La migration comporte des risques.',
    };
    for (const [form, markup] of Object.entries(forms)) {
      it(`are the source's where ${form}, and the author's nodes stay, unseen`, async () => {
        const {element, events} = await put(
          `<bellagio-conclusion n="7">${markup}</bellagio-conclusion>`,
        );
        const authored = [...element.childNodes].filter(
          (node) => !ours(element).includes(node as Element),
        );
        const written = document.createElement('div');
        written.append(...authored.map((node) => node.cloneNode(true)));
        expect(written.innerHTML).to.equal(markup);
        expect(
          ours(element)
            .map(({textContent}) => textContent)
            .join(' '),
        ).to.equal(withTitle(7));
        expect(seen(element)).to.equal(withTitle(7));
        expect(events).to.have.length(1);
        expect(events[0]?.expected).to.equal(seventh);
        expect(events[0]?.found).to.be.a('string').that.is.not.empty;
        expect(events[0]?.composed && events[0].bubbles).to.equal(true);
      });
    }
  });

  describe('that are changed later', () => {
    it('come back where the tag is cleared', async () => {
      const {element, events} = await put('<bellagio-conclusion n="7"></bellagio-conclusion>');
      element.replaceChildren();
      await settle(element);
      expect(shown(element)).to.equal(withTitle(7));
      element.textContent = '';
      await settle(element);
      expect(shown(element)).to.equal(withTitle(7));
      expect(events).to.deep.equal([]);
    });

    it('are put right where a script rewrites ours', async () => {
      const {element} = await put('<bellagio-conclusion n="7"></bellagio-conclusion>');
      element.querySelector('p')!.textContent = 'Migration entails no risks.';
      await settle(element);
      expect(shown(element)).to.equal(withTitle(7));
    });

    it('give way to an author who puts in the text, and come back when it is taken out', async () => {
      const {element, events} = await put('<bellagio-conclusion n="7"></bellagio-conclusion>');
      const paragraph = document.createElement('p');
      paragraph.append(seventh);
      element.append(paragraph);
      await settle(element);
      expect([...element.children]).to.deep.equal([paragraph]);
      paragraph.remove();
      await settle(element);
      expect(shown(element)).to.equal(withTitle(7));
      expect(events).to.deep.equal([]);
    });

    it('stay where other content is put in, which is reported once', async () => {
      const {element, events} = await put('<bellagio-conclusion n="7"></bellagio-conclusion>');
      const note = document.createElement('p');
      note.append('A note.');
      element.append(note);
      await settle(element);
      expect(seen(element)).to.equal(withTitle(7));
      expect(element.contains(note)).to.equal(true);
      note.className = 'seen';
      element.append(' ');
      await settle(element);
      expect(events.map(({found}) => found)).to.deep.equal(['A note.']);
    });

    it('are judged again where an author rewrites adopted words', async () => {
      const {element, events} = await put(
        `<bellagio-conclusion n="7"><p>${seventh}</p></bellagio-conclusion>`,
      );
      const text = element.querySelector('p')!.firstChild as Text;
      text.data = seventh.replace('must', 'may');
      await settle(element);
      expect(seen(element)).to.equal(withTitle(7));
      expect(events).to.have.length(1);
      text.data = seventh;
      await settle(element);
      expect(ours(element)).to.deep.equal([]);
      expect(seen(element)).to.equal(seventh);
    });

    it('follow the number, and other attributes', async () => {
      const {element, events} = await put('<bellagio-conclusion n="7"></bellagio-conclusion>');
      element.n = 8;
      await settle(element);
      expect(shown(element)).to.equal(withTitle(8));
      element.show = 'thesis';
      element.headingLevel = 5;
      await settle(element);
      const {title, thesis: eighth} = publishedConclusion(8);
      expect(shown(element)).to.equal(`${title.text} ${wordsOf(eighth)}`);
      expect(element.querySelector('h5')?.textContent).to.equal(title.text);
      expect(events).to.deep.equal([]);
    });

    it('take another heading level', async () => {
      const {element} = await put('<bellagio-conclusion n="7"></bellagio-conclusion>');
      element.headingLevel = 5;
      await settle(element);
      expect(element.querySelector('h5')?.textContent).to.equal(publishedConclusion(7).title.text);
      expect(element.querySelector('h3')).to.equal(null);
    });

    it('come back where ours lose their slot', async () => {
      const {element} = await put('<bellagio-conclusion n="7"></bellagio-conclusion>');
      element.querySelector('p')!.removeAttribute('slot');
      await settle(element);
      expect(seen(element)).to.contain(withTitle(7));
    });

    it('are reported once, whatever else changes', async () => {
      const {element, events} = await put('<bellagio-conclusion n="7">x</bellagio-conclusion>');
      element.headingLevel = 4;
      await settle(element);
      element.actions = 'copy';
      await settle(element);
      expect(events).to.have.length(1);
    });

    it('are wrapped by annotators and highlighters without a fight', async () => {
      const {element, events} = await put('<bellagio-conclusion n="7"></bellagio-conclusion>');
      const paragraph = element.querySelector('p')!;
      const mark = document.createElement('mark');
      const range = document.createRange();
      range.setStart(paragraph.firstChild!, 3);
      range.setEnd(paragraph.firstChild!, 30);
      range.surroundContents(mark);
      await settle(element);
      expect(element.contains(mark)).to.equal(true);
      expect(shown(element)).to.equal(withTitle(7));
      expect(events).to.deep.equal([]);
    });

    it('retreat into the shadow root from a script that will not leave them alone', async () => {
      const {element} = await put('<bellagio-conclusion n="7"></bellagio-conclusion>');
      let fights = 0;
      const rival = new MutationObserver(() => {
        if (fights++ < 100) element.replaceChildren();
      });
      rival.observe(element, {childList: true});
      element.replaceChildren();
      for (let turn = 0; turn < 30; turn++) await settle(element);
      rival.disconnect();
      expect(fights).to.be.below(30);
      expect(element.childNodes).to.have.length(0);
      expect(readText(element.shadowRoot as unknown as Element)).to.contain(seventh);
    });
  });

  describe('of a tag with content that cannot be shown', () => {
    for (const slot of ['foo', 'bellagio-nope', 'bellagio-body']) {
      it(`are the source's where the text stands in the slot "${slot}"`, async () => {
        const {element} = await put(
          `<bellagio-conclusion n="7"><p slot="${slot}">${seventh}</p></bellagio-conclusion>`,
        );
        expect(seen(element)).to.equal(withTitle(7));
      });
    }

    it('stay the author’s, and nothing is thrown, where they cannot be read', async () => {
      const {element} = await put(
        '<bellagio-conclusion n="7"><form><input name="childNodes"><input name="slot"></form><p>Keep me.</p></bellagio-conclusion>',
      );
      expect(element.querySelector('p')?.assignedSlot).not.to.equal(null);
    });

    it('of a nested tag are judged by what that shows', async () => {
      const {element, events} = await put(
        '<bellagio-conclusion n="7"><bellagio-conclusion n="8"></bellagio-conclusion></bellagio-conclusion>',
      );
      await settle(element);
      expect(seen(element)).to.equal(withTitle(7));
      expect(events.filter(({target}) => target === element)).to.have.length(1);
    });
  });

  describe('under a page translator', () => {
    const translate = (element: Element) => {
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      const texts: Text[] = [];
      while (walker.nextNode()) texts.push(walker.currentNode as Text);
      for (const text of texts) {
        const outer = document.createElement('font');
        const inner = document.createElement('font');
        inner.append(`übersetzt: ${text.data.length}`);
        outer.append(inner);
        text.replaceWith(outer);
      }
    };

    for (const content of ['', `<p>${seventh}</p>`]) {
      const whose = content ? "an author's adopted words" : 'our words';
      it(`stay as it rewrites them: ${whose} in font elements`, async () => {
        const {element, events} = await put(
          `<bellagio-conclusion n="7">${content}</bellagio-conclusion>`,
        );
        translate(element);
        const rewritten = element.innerHTML;
        await settle(element);
        expect(element.innerHTML).to.equal(rewritten);
        expect(seen(element)).to.contain('übersetzt');
        expect(events).to.deep.equal([]);
      });

      it(`stay as it rewrites them: ${whose} with a class on the root`, async () => {
        const {element, events} = await put(
          `<bellagio-conclusion n="7">${content}</bellagio-conclusion>`,
        );
        page.classList.add('translated-ltr');
        for (const text of element.querySelectorAll('p')) text.textContent = 'Übersetzt.';
        const rewritten = element.innerHTML;
        await settle(element);
        expect(element.innerHTML).to.equal(rewritten);
        expect(events).to.deep.equal([]);
      });

      it(`stay as it rewrites them: ${whose} with another language on the root`, async () => {
        const {element, events} = await put(
          `<bellagio-conclusion n="7">${content}</bellagio-conclusion>`,
        );
        page.lang = 'de';
        for (const text of element.querySelectorAll('p')) text.textContent = 'Übersetzt.';
        const rewritten = element.innerHTML;
        await settle(element);
        expect(element.innerHTML).to.equal(rewritten);
        expect(events).to.deep.equal([]);
      });
    }

    it('stay as they are found in a page that was translated before the script ran', async () => {
      page.classList.add('translated-ltr');
      const {element, events} = await put(
        '<bellagio-conclusion n="7"><p>Migration birgt Risiken.</p></bellagio-conclusion>',
      );
      expect(ours(element)).to.deep.equal([]);
      expect(seen(element)).to.equal('Migration birgt Risiken.');
      expect(events).to.deep.equal([]);
    });

    it('are not mistaken for translated because an author uses font elements', async () => {
      const {element, events} = await put(
        '<bellagio-conclusion n="7"><font color="red">No risks.</font></bellagio-conclusion>',
      );
      expect(seen(element)).to.equal(withTitle(7));
      expect(events).to.have.length(1);
    });

    it('follow a new number in a translated page', async () => {
      const {element} = await put('<bellagio-conclusion n="7"></bellagio-conclusion>');
      page.classList.add('translated-ltr');
      translate(element);
      await settle(element);
      element.n = 8;
      await settle(element);
      expect(shown(element)).to.equal(withTitle(8));
    });
  });

  describe('inside an editable region', () => {
    for (const region of ['contenteditable', 'contenteditable="plaintext-only"']) {
      it(`stand in the shadow root, and nothing is added (${region})`, async () => {
        const {element, events} = await put(
          `<div ${region}><bellagio-conclusion n="7"></bellagio-conclusion></div>`,
        );
        expect(element.childNodes).to.have.length(0);
        expect(element.outerHTML).to.equal('<bellagio-conclusion n="7"></bellagio-conclusion>');
        expect(readText(element.shadowRoot as unknown as Element)).to.contain(withTitle(7));
        expect(events).to.deep.equal([]);
      });
    }

    it('stand in the shadow root of an island that cannot be edited, since it is saved all the same', async () => {
      const {element} = await put(
        '<div contenteditable><div contenteditable="false"><bellagio-conclusion n="7"></bellagio-conclusion></div></div>',
      );
      expect(element.childNodes).to.have.length(0);
    });

    it('leave the light DOM where the region becomes editable later', async () => {
      const {element} = await put('<div><bellagio-conclusion n="7"></bellagio-conclusion></div>');
      element.parentElement!.contentEditable = 'true';
      await settle(element);
      expect(element.childNodes).to.have.length(0);
      expect(seen(element)).to.contain(seventh);
      element.parentElement!.removeAttribute('contenteditable');
      await settle(element);
      expect(shown(element)).to.equal(withTitle(7));
    });

    it('leave an author’s other content in its place', async () => {
      const {element, events} = await put(
        '<div contenteditable><bellagio-conclusion n="7"><p>Draft</p></bellagio-conclusion></div>',
      );
      expect(element.innerHTML).to.equal('<p>Draft</p>');
      expect(seen(element)).to.contain(seventh);
      expect(events).to.have.length(1);
    });

    it('stand in the light DOM again after a move out of it', async () => {
      const {element} = await put(
        '<div contenteditable><bellagio-conclusion n="7"></bellagio-conclusion></div>',
      );
      element.parentElement!.after(element);
      await settle(element);
      expect(shown(element)).to.equal(withTitle(7));
      expect(element.shadowRoot?.querySelector('slot > *')).to.equal(null);
    });
  });

  describe('of a saved page', () => {
    it('are adopted, ours though they are: the same nodes, no second copy', async () => {
      const first = await put('<bellagio-conclusion n="7"></bellagio-conclusion>');
      const saved = first.element.outerHTML;
      const place = await fixture<HTMLElement>(html`<div></div>`);
      const events = listen(place);
      const template = document.createElement('template');
      template.insertAdjacentHTML('afterbegin', '');
      template.innerHTML = saved;
      const element = template.content.firstElementChild as ConclusionElement;
      const nodes = [...element.childNodes];
      place.append(element);
      await settle(element);
      expect([...element.childNodes]).to.deep.equal(nodes);
      expect(shown(element)).to.equal(withTitle(7));
      expect(events).to.deep.equal([]);
      element.n = 8;
      await settle(element);
      expect(shown(element)).to.equal(withTitle(8));
    });

    it('are put right where somebody has edited the file', async () => {
      const {element} = await put(
        '<bellagio-conclusion n="7"><p slot="bellagio-thesis" lang="en">Migration is free of risks.</p></bellagio-conclusion>',
      );
      expect(shown(element)).to.equal(withTitle(7));
    });
  });

  describe('in a declarative shadow root', () => {
    for (const mode of ['open', 'closed'] as const) {
      it(`are shown once, the root that came with the page being emptied (${mode})`, async function () {
        if (!('setHTMLUnsafe' in Element.prototype)) return this.skip();
        const place = await fixture<HTMLElement>(html`<div></div>`);
        const events = listen(place);
        // The tag must not be defined yet where the root is made by the parser.
        const frame = document.createElement('div');
        frame.setHTMLUnsafe(
          `<bellagio-conclusion n="7"><template shadowrootmode="${mode}"><p>${seventh}</p><slot></slot></template></bellagio-conclusion>`,
        );
        place.append(frame);
        const element = place.querySelector<ConclusionElement>('bellagio-conclusion')!;
        await settle(element);
        expect(shown(element)).to.equal(withTitle(7));
        expect(element.renderRoot.textContent).not.to.contain(thesis);
        expect(seen({shadowRoot: element.renderRoot} as unknown as Element)).to.equal(withTitle(7));
        expect(events).to.deep.equal([]);
      });
    }
  });

  describe('with a bad number', () => {
    it('are the author’s, and canonical words shown before go away', async () => {
      const {element} = await put(
        '<bellagio-conclusion n="7"><p>Ask us about it.</p></bellagio-conclusion>',
      );
      expect(ours(element)).not.to.have.length(0);
      element.setAttribute('n', 'seven');
      await settle(element);
      expect(element.innerHTML).to.equal('<p>Ask us about it.</p>');
      expect(seen(element)).to.equal('Ask us about it.');
      element.setAttribute('n', '7');
      await settle(element);
      expect(seen(element)).to.equal(withTitle(7));
    });
  });

  describe('in the shadow root by choice', () => {
    it('are not in the light DOM, nor is an author’s own copy shown', async () => {
      const {element, events} = await put(
        `<bellagio-conclusion n="7" isolated><p>${seventh}</p></bellagio-conclusion>`,
      );
      expect(element.innerHTML).to.equal(`<p>${seventh}</p>`);
      expect(seen(element)).to.contain(seventh);
      expect(readText(element.shadowRoot as unknown as Element)).to.contain(withTitle(7));
      expect(events).to.deep.equal([]);
    });

    it('move between the roots as the choice changes, and survive other changes', async () => {
      const {element} = await put('<bellagio-conclusion n="7"></bellagio-conclusion>');
      element.isolated = true;
      await settle(element);
      expect(element.childNodes).to.have.length(0);
      element.actions = 'none';
      await settle(element);
      expect(readText(element.shadowRoot as unknown as Element)).to.contain(withTitle(7));
      element.isolated = false;
      await settle(element);
      expect(shown(element)).to.equal(withTitle(7));
      expect(element.shadowRoot?.textContent).not.to.contain(thesis);
    });
  });

  describe('in a React page that is hydrated around them', () => {
    // React takes a tag's children for its own; the tag is upgraded before React comes to it.
    const render = (content?: string) =>
      React.createElement(
        'main',
        {},
        React.createElement('bellagio-conclusion', {n: '7'}, content),
      );

    const hydrate = async (content?: string) => {
      const place = await fixture<HTMLElement>(html`<div></div>`);
      const events = listen(place);
      place.insertAdjacentHTML('afterbegin', renderToString(render(content)));
      const served = place.querySelector('bellagio-conclusion')!;
      await settle(served);
      const errors: unknown[] = [];
      const root = flushSync(() =>
        hydrateRoot(place, render(content), {onRecoverableError: (error) => errors.push(error)}),
      );
      const element = () => place.querySelector('bellagio-conclusion')!;
      await settle(element());
      await settle(element());
      return {served, element, errors, events, root};
    };

    it('cause no error where the text stands inside, and keep its nodes', async () => {
      const {served, element, errors, events, root} = await hydrate(seventh);
      expect(errors).to.deep.equal([]);
      expect(element()).to.equal(served);
      expect(element().textContent).to.equal(seventh);
      expect(events).to.deep.equal([]);
      flushSync(() => root.render(render(fullText(7))));
      await settle(element());
      expect(element().textContent).to.equal(seventh);
      root.unmount();
    });

    it('come back where a bare tag ran before React', async () => {
      const {element, root} = await hydrate();
      expect(shown(element())).to.equal(withTitle(7));
      root.unmount();
    });

    it('survive React’s own updates', async () => {
      const {element, root} = await hydrate();
      flushSync(() =>
        root.render(
          React.createElement('main', {}, React.createElement('bellagio-conclusion', {n: '8'})),
        ),
      );
      await settle(element());
      expect(shown(element())).to.equal(withTitle(8));
      root.unmount();
    });
  });
});
