import {expect, fixture, html, nextFrame} from '@open-wc/testing';

import '../../src/define/bellagio-quote.js';
import type {QuoteElement} from '../../src/elements/quote-element.js';
import type {BellagioErrorEvent} from '../../src/events/error-event.js';
import type {BellagioVerifyEvent} from '../../src/events/verify-event.js';
import {
  holdsNodes,
  part,
  put as putTag,
  restoreConsole,
  settle,
  slotted,
  until,
} from '../browsers/put.js';
import {React, flushSync, hydrateRoot, renderToString} from '../browsers/react.js';
import {fullText, published, publishedConclusion, wordsOf} from '../browsers/statement.js';

const thesis = wordsOf(publishedConclusion(7).thesis);
const sentenceOf = (number: number) => {
  const [sentence] = publishedConclusion(number).thesis.sentences;
  return sentence!.runs.map(({text}) => text).join('');
};
const first = sentenceOf(7);
/** Words that only resemble the statement's: one of them is another. */
const altered = first.replace(/ \w+/, ' never');
const edited =
  thesis.split(' ').slice(0, 5).join(' ') + ' … ' + thesis.split(' ').slice(-5).join(' ');
const foreign = 'Nobody at this table has ever written such a thing.';

const verdicts = ['verbatim', 'edited', 'altered', 'not-found', 'unchecked'];
const page = document.documentElement;
const addresses = 'permalink-base="https://example.org/bellagio/"';

interface Reported {
  errors: BellagioErrorEvent[];
  verified: BellagioVerifyEvent[];
}

async function put(markup: string) {
  const errors: BellagioErrorEvent[] = [];
  const verified: BellagioVerifyEvent[] = [];
  const listenTo = (event: Event) => {
    if (event.type === 'bellagio-error') errors.push(event as BellagioErrorEvent);
    else verified.push(event as BellagioVerifyEvent);
  };
  for (const type of ['bellagio-error', 'bellagio-verify']) {
    document.addEventListener(type, listenTo);
  }
  const {element, place, warnings, mismatches} = await putTag<QuoteElement>(
    'bellagio-quote',
    markup,
  );
  await settle(element);
  ending.push(() => {
    for (const type of ['bellagio-error', 'bellagio-verify']) {
      document.removeEventListener(type, listenTo);
    }
  });
  const reported: Reported = {errors, verified};
  return {element, place, warnings, mismatches, ...reported};
}

let ending: (() => void)[] = [];

const mark = (element: Element) => part<HTMLAnchorElement>(element, '[part~="mark"]')!;
const preview = (element: Element) => part(element, '[part="preview"]')!;
const hasState = (element: Element, state: string) => element.matches(`:state(${state})`);

async function open(element: Element): Promise<HTMLElement> {
  mark(element).click();
  return until(() => part(element, '[part="preview"]:popover-open'), 'the preview');
}

describe('bellagio-quote', () => {
  afterEach(() => {
    restoreConsole();
    for (const end of ending) end();
    ending = [];
    page.lang = 'en';
    page.className = '';
  });

  describe('by reference', () => {
    it('prints a sentence in a line, between quotation marks, in the light DOM', async () => {
      const {element, verified, mismatches} = await put(
        '<p>It says <bellagio-quote passage="c7.thesis.s1"></bellagio-quote> there.</p>',
      );
      expect(element.textContent).to.equal(first);
      expect(slotted(element)).to.equal(first);
      const [words] = element.children as unknown as HTMLElement[];
      expect([words!.lang, words!.dir]).to.deep.equal(['en', 'ltr']);
      expect(getComputedStyle(element).display).to.equal('inline');
      expect(part(element, 'q')).to.exist;
      expect(getComputedStyle(part(element, 'q')!).quotes).to.contain('“');
      expect(element.getAttribute('verdict')).to.equal('verbatim');
      expect(element.verdict).to.equal('verbatim');
      expect(verified.map(({verdict, passage}) => [verdict, passage])).to.deep.equal([
        ['verbatim', 'c7.thesis.s1'],
      ]);
      expect(mismatches).to.deep.equal([]);
    });

    for (const [id, text, blocks] of [
      ['c7', fullText(7), 'p'],
      ['c10', fullText(10), 'ul'],
      [
        'c7.thesis-c7.p1',
        wordsOf(publishedConclusion(7).thesis, publishedConclusion(7).body[0]!),
        'p',
      ],
      ['preamble', wordsOf(...published.preamble.paragraphs), 'p'],
    ] as const) {
      it(`prints ${id} as a block with its attribution`, async () => {
        const {element} = await put(`<bellagio-quote passage="${id}"></bellagio-quote>`);
        expect(slotted(element)).to.equal(text);
        expect(element.querySelector(blocks)).to.exist;
        expect(getComputedStyle(element).display).to.equal('block');
        expect(part(element, 'blockquote')).to.exist;
        expect(part(element, '[part="place"]')!.textContent).to.equal(
          id === 'preamble' ? 'Preamble' : `Conclusion ${/\d+/.exec(id)![0]}`,
        );
        expect(part(element, '[part="source"]')!.textContent).to.equal(published.title.editorial);
        await expect(element).to.be.accessible();
      });
    }

    it('prints titles, signatories and a list item', async () => {
      const title = await put('<bellagio-quote passage="title"></bellagio-quote>');
      expect(title.element.textContent).to.equal(published.title.printed);
      const signatory = await put('<bellagio-quote passage="signatories.4"></bellagio-quote>');
      expect(signatory.element.querySelector('dt')!.textContent).to.equal(
        published.signatories[3]!.name,
      );
      const all = await put('<bellagio-quote passage="signatories"></bellagio-quote>');
      expect(all.element.querySelectorAll('dt')).to.have.length(22);
      expect(part(all.element, '[part="place"]')!.textContent).to.equal('Signatories');
      const item = await put('<bellagio-quote passage="c10.i3"></bellagio-quote>');
      expect(item.element.querySelectorAll('li')).to.have.length(1);
    });

    it('keeps the emphasis of the source', async () => {
      const {element} = await put('<bellagio-quote passage="c1.thesis"></bellagio-quote>');
      const {runs} = publishedConclusion(1).thesis.sentences.at(-1)!;
      expect([...element.querySelectorAll('em')].map(({textContent}) => textContent)).to.deep.equal(
        runs.filter(({emphasis}) => emphasis).map(({text}) => text),
      );
    });

    it('follows a changed passage, and takes its words away with a bad one', async () => {
      const {element, errors} = await put('<bellagio-quote passage="c7"></bellagio-quote>');
      element.passage = 'c8.thesis.s1';
      await settle(element);
      expect(element.textContent).to.equal(sentenceOf(8));
      expect(hasState(element, 'block')).to.equal(false);
      element.passage = 'c11';
      await settle(element);
      expect(element.textContent).to.equal('');
      expect(element.verdict).to.equal(undefined);
      expect(element.hasAttribute('verdict')).to.equal(false);
      expect(errors.map(({attribute, value}) => [attribute, value])).to.deep.equal([
        ['passage', 'c11'],
      ]);
    });

    it('stands in the shadow root where isolated, and in an editable region', async () => {
      for (const markup of [
        '<bellagio-quote passage="c7" isolated></bellagio-quote>',
        '<div contenteditable="true"><bellagio-quote passage="c7"></bellagio-quote></div>',
      ]) {
        const {element} = await put(markup);
        expect(element.childNodes).to.have.length(0);
        expect(part(element, 'slot')!.textContent).to.contain(thesis);
        expect(element.verdict).to.equal('verbatim');
      }
    });

    it('takes its own words in a saved page for its own, and a declared root for none', async () => {
      const {element} = await put('<bellagio-quote passage="c7"></bellagio-quote>');
      const saved = await put(element.outerHTML);
      expect(saved.element.innerHTML).to.equal(element.innerHTML);
      expect(saved.verified).to.have.length(1);
      const place = await fixture<HTMLElement>(html`<div></div>`);
      const parsed = place as HTMLElement & {setHTMLUnsafe?: (markup: string) => void};
      if (!parsed.setHTMLUnsafe) return;
      parsed.setHTMLUnsafe(
        '<bellagio-quote passage="c7.thesis.s1"><template shadowrootmode="open">Twice</template></bellagio-quote>',
      );
      const declared = place.querySelector('bellagio-quote')!;
      await settle(declared);
      expect(declared.textContent).to.equal(first);
      expect(declared.shadowRoot!.textContent).not.to.contain('Twice');
    });

    it('leaves what a page translator has made of its words, and says no mismatch', async () => {
      const {element, mismatches} = await put(
        '<bellagio-quote passage="c7.thesis.s1"></bellagio-quote>',
      );
      page.lang = 'fr';
      page.classList.add('translated-ltr');
      const words = element.querySelector('span')!;
      words.innerHTML =
        '<font style="vertical-align: inherit;"><font style="vertical-align: inherit;">La migration</font></font>';
      await settle(element);
      expect(element.textContent).to.equal('La migration');
      expect(mismatches).to.deep.equal([]);
    });

    it('gets its words back when a framework clears it, and takes an author’s that come later', async () => {
      const {element, verified} = await put(
        '<bellagio-quote passage="c7.thesis.s1"></bellagio-quote>',
      );
      element.replaceChildren();
      await settle(element);
      expect(element.textContent).to.equal(first);
      element.textContent = foreign;
      await settle(element);
      expect(element.textContent).to.equal(foreign);
      expect(slotted(element)).to.equal(foreign);
      expect(element.verdict).to.equal('not-found');
      element.textContent = '';
      await settle(element);
      expect(element.textContent).to.equal(first);
      expect(verified.map(({verdict}) => verdict)).to.deep.equal([
        'verbatim',
        'not-found',
        'verbatim',
      ]);
    });
  });

  describe('around an author’s words', () => {
    const cases = {verbatim: first, edited, altered, 'not-found': foreign, unchecked: 'Two words'};
    for (const [verdict, words] of Object.entries(cases)) {
      it(`says ${verdict}, and leaves every node as it was`, async () => {
        const markup = `<p>They said “<bellagio-quote>${words}</bellagio-quote>” once.</p>`;
        const {element, verified, mismatches, warnings} = await put(markup);
        expect(element.innerHTML).to.equal(words);
        expect(slotted(element)).to.equal(words);
        expect(element.getAttribute('verdict')).to.equal(verdict);
        expect(element.verdict).to.equal(verdict);
        expect(verdicts.filter((name) => hasState(element, name))).to.deep.equal([verdict]);
        expect(verified).to.have.length(1);
        expect(verified[0]!.verdict).to.equal(verdict);
        expect(verified[0]!.bubbles && verified[0]!.composed).to.equal(true);
        expect(verified[0]!.reason).not.to.equal('');
        expect(mismatches).to.deep.equal([]);
        expect(warnings).to.deep.equal([]);
        expect(getComputedStyle(element).display).to.equal('inline');
        expect(mark(element) !== null).to.equal(verdict !== 'unchecked');
        await expect(element).to.be.accessible();
      });
    }

    it('leaves headings and attributions out, wherever an author sets them', async () => {
      for (const content of [
        `<blockquote><p>${thesis}</p><footer>— <cite>Bellagio, 2006</cite></footer></blockquote>`,
        `<figure><blockquote>${thesis}</blockquote><figcaption>Bellagio, 2006</figcaption></figure>`,
        `<h3>What was said</h3><blockquote>${thesis}</blockquote><p>— Bellagio, 2006</p>`,
        `<blockquote>${thesis}</blockquote>– <a href="#x">Bellagio, 2006</a>`,
        `“${thesis}” (<cite>Bellagio, 2006</cite>)`,
        `“${thesis}” — <cite>Bellagio, 2006</cite>`,
        `<q>${thesis}</q> — Bellagio, 2006`,
      ]) {
        const {element} = await put(`<bellagio-quote>${content}</bellagio-quote>`);
        expect(element.verdict, content).to.equal('verbatim');
        expect(element.innerHTML).to.equal(content);
      }
    });

    it('never leaves out words that a reader takes for quoted ones', async () => {
      const [start, ...rest] = first.split(' ');
      for (const content of [
        `${start} <cite>never</cite> ${rest.join(' ')}`,
        `<p>${first}</p><p>Nothing of the kind was ever said.</p>`,
        `<em>${start}</em> ${rest.join(' ')} – but not always and not everywhere`,
        `${first.slice(0, -1)}<em> </em> – and never more`,
        `<p>— ${start} never</p><p>${first}</p>`,
      ]) {
        const {element} = await put(`<bellagio-quote>${content}</bellagio-quote>`);
        expect(element.verdict, content).not.to.equal('verbatim');
      }
    });

    it('is a block around blocks, with its mark out of the flow', async () => {
      const {element} = await put(
        `<bellagio-quote><blockquote><p>${thesis}</p></blockquote></bellagio-quote>`,
      );
      expect(getComputedStyle(element).display).to.equal('block');
      const beside = part(element, '.adopted')!;
      await until(() => getComputedStyle(beside).visibility === 'visible', 'the mark');
      expect(getComputedStyle(beside).position).to.equal('absolute');
      element.hidden = true;
      expect(getComputedStyle(element).display).to.equal('none');
    });

    it('holds them against one passage alone where one is given', async () => {
      const {element, verified} = await put(
        `<bellagio-quote passage="c7">${first}</bellagio-quote>`,
      );
      expect(element.verdict).to.equal('verbatim');
      element.passage = 'c8';
      await settle(element);
      expect(element.verdict).not.to.equal('verbatim');
      expect(element.textContent).to.equal(first);
      expect(verified).to.have.length(2);
    });

    it('verifies again when they change, and reports only what is new', async () => {
      const {element, verified} = await put(`<bellagio-quote>${first}</bellagio-quote>`);
      const status = part(element, '[part="status"]')!;
      expect(status.textContent).to.equal('');
      const [text] = element.childNodes;
      (text as Text).data = altered;
      await settle(element);
      expect(element.getAttribute('verdict')).to.equal('altered');
      expect(status.textContent).to.equal('Altered quotation');
      expect(status.getAttribute('role')).to.equal('status');
      (text as Text).data = ` ${altered} `;
      await settle(element);
      element.requestUpdate();
      await settle(element);
      expect(verified.map(({verdict}) => verdict)).to.deep.equal(['verbatim', 'altered']);
      expect(verified[1]!.diff!.some(({kind}) => kind === 'added')).to.equal(true);
      (text as Text).data = first;
      await settle(element);
      expect(status.textContent).to.equal('Verbatim quotation');
    });

    it('says nothing of a translation, and verifies what is no longer one', async () => {
      const {element} = await put(`<bellagio-quote>${first}</bellagio-quote>`);
      page.classList.add('translated-ltr');
      element.innerHTML =
        '<font style="vertical-align: inherit;"><font style="vertical-align: inherit;">Las migraciones traen riesgos consigo</font></font>';
      await settle(element);
      expect(element.verdict).to.equal('unchecked');
      expect(mark(element)).to.equal(null);
      page.classList.remove('translated-ltr');
      element.textContent = first;
      await settle(element);
      expect(element.verdict).to.equal('verbatim');
    });

    it('verifies in an editable region, and adds nothing that could be saved', async () => {
      const {element, place, verified} = await put(
        `<div contenteditable="true"><bellagio-quote verdict="verbatim">${altered}</bellagio-quote></div>`,
      );
      expect(element.verdict).to.equal('altered');
      expect(verified).to.have.length(1);
      expect(place.firstElementChild!.innerHTML).to.equal(
        `<bellagio-quote>${altered}</bellagio-quote>`,
      );
    });

    it('shows no marks where none are wanted', async () => {
      const {element, verified} = await put(
        `<bellagio-quote marks="none">${altered}</bellagio-quote>`,
      );
      expect(mark(element)).to.equal(null);
      expect(part(element, '[part="status"]')).to.equal(null);
      expect(element.getAttribute('verdict')).to.equal('altered');
      expect(hasState(element, 'altered')).to.equal(true);
      expect(verified).to.have.length(1);
      element.marks = 'all';
      await settle(element);
      expect(mark(element)).to.exist;
    });

    it('lets nobody else say the verdict', async () => {
      const {element} = await put(`<bellagio-quote verdict="verbatim">${altered}</bellagio-quote>`);
      expect(element.getAttribute('verdict')).to.equal('altered');
      element.setAttribute('verdict', 'verbatim');
      await settle(element);
      expect(element.getAttribute('verdict')).to.equal('altered');
      (element as {verdict: unknown}).verdict = 'verbatim';
      await settle(element);
      expect(element.verdict).to.equal('altered');
    });

    it('goes on working after a move, a clone and in another shadow root', async () => {
      const {element} = await put(`<bellagio-quote>${first}</bellagio-quote>`);
      const outer = await fixture<HTMLElement>(html`<div></div>`);
      const root = outer.attachShadow({mode: 'closed'});
      root.append(element);
      await settle(element);
      element.textContent = altered;
      await settle(element);
      expect(element.verdict).to.equal('altered');
      const copy = element.cloneNode(true) as QuoteElement;
      element.after(copy);
      await settle(copy);
      expect(copy.verdict).to.equal('altered');
      const box = await open(copy);
      expect(box.textContent).to.contain('As quoted here');
      copy.remove();
      root.append(copy);
      await settle(copy);
      const again = await open(copy);
      expect(again.matches(':popover-open')).to.equal(true);
    });

    it('survives React, which hydrates and replaces its words', async () => {
      const host = await fixture<HTMLElement>(html`<div></div>`);
      const make = (words: string) =>
        React.createElement('p', {}, React.createElement('bellagio-quote', {verdict: 'x'}, words));
      host.innerHTML = renderToString(make(first));
      const element = host.querySelector('bellagio-quote')!;
      await settle(element);
      const errors: unknown[] = [];
      const root = hydrateRoot(host, make(first), {
        onRecoverableError: (error) => errors.push(error),
      });
      await settle(element);
      flushSync(() => root.render(make(altered)));
      await settle(element);
      expect(errors).to.deep.equal([]);
      expect(element.textContent).to.equal(altered);
      expect(element.verdict).to.equal('altered');
      root.unmount();
    });
  });

  describe('given something bad', () => {
    it('says so once, and keeps the author’s words, which it holds against all of the statement', async () => {
      const {element, errors, warnings} = await put(
        `<bellagio-quote passage="c11">${first}</bellagio-quote>`,
      );
      expect(errors).to.have.length(1);
      expect(warnings).to.deep.equal(['bellagio-quote: passage="c11" is not valid.']);
      expect(hasState(element, 'missing')).to.equal(true);
      expect(element.textContent).to.equal(first);
      expect(element.verdict).to.equal('verbatim');
      element.passage = 'c7';
      await settle(element);
      expect(hasState(element, 'missing')).to.equal(false);
    });

    for (const value of [
      '',
      'c7.p9',
      'C7',
      'c7-c8',
      '<script>alert(1)</script>',
      'x'.repeat(100_000),
    ]) {
      it(`passage="${value.slice(0, 30)}" shows a notice`, async () => {
        const holder = document.createElement('bellagio-quote');
        holder.setAttribute('passage', value);
        const {element, errors, warnings} = await put(holder.outerHTML);
        expect(errors.map((error) => error.value === value)).to.deep.equal([true]);
        expect(warnings).to.have.length(1);
        expect(part(element, '[part="notice"]')!.textContent).to.contain(value.slice(0, 30));
        expect(part(element, 'script')).to.equal(null);
        element.requestUpdate();
        await settle(element);
        expect(errors).to.have.length(1);
      });
    }

    it('or nothing at all, says that there is nothing to check', async () => {
      const {element, errors} = await put('<bellagio-quote></bellagio-quote>');
      expect(element.verdict).to.equal('unchecked');
      expect(errors).to.deep.equal([]);
      expect(mark(element)).to.equal(null);
    });

    for (const value of [Symbol('c7'), Object.create(null), {toString: () => 7}, NaN, () => 'c7']) {
      it(`as a property, ${typeof value}, throws nothing`, async () => {
        const {element, errors} = await put('<bellagio-quote passage="c7"></bellagio-quote>');
        Object.assign(element, {passage: value, marks: value, isolated: value, verdict: value});
        await settle(element);
        expect(errors).to.have.length(1);
        Object.assign(element, {passage: 'c7', isolated: false, marks: 'all'});
        await settle(element);
        expect(slotted(element)).to.equal(fullText(7));
      });
    }

    it('marks="some" takes the default, and warns once', async () => {
      const {element, warnings} = await put(
        `<bellagio-quote marks="some">${first}</bellagio-quote>`,
      );
      expect(warnings).to.deep.equal(['bellagio-quote: marks="some" is not valid.']);
      expect(mark(element)).to.exist;
    });

    for (const [what, words] of Object.entries({
      'a hundred thousand letters': 'migration '.repeat(10_000),
      'nothing but marks': '… [ ] “ ” ( ) — '.repeat(50),
      'a script': '&lt;script&gt;alert(1)&lt;/script&gt; and three more words',
    })) {
      it(`verifies ${what}`, async () => {
        const {element} = await put(`<bellagio-quote>${words}</bellagio-quote>`);
        expect(element.verdict).to.be.oneOf(verdicts);
        expect(element.verdict).not.to.equal('verbatim');
      });
    }
  });

  describe('marks its verdict', () => {
    it('quietly where verbatim, with a link to the passage on the published pages', async () => {
      for (const [words, address] of [
        [`passage="c7.p1.s2">`, 'https://example.org/bellagio/conclusion/7/#c7.p1.s2'],
        [`passage="c7">`, 'https://example.org/bellagio/conclusion/7/'],
        [`passage="preamble.p1">`, 'https://example.org/bellagio/statement/#preamble.p1'],
      ] as const) {
        const {element} = await put(
          `<bellagio-settings ${addresses}><bellagio-quote ${words}</bellagio-quote></bellagio-settings>`,
        );
        expect(mark(element).href).to.equal(address);
        expect(mark(element).textContent).to.equal('Verbatim quotation');
        expect(mark(element).hasAttribute('role')).to.equal(false);
        await expect(element).to.be.accessible();
      }
    });

    it('follows the settings around it, also those that come late', async () => {
      const {element, place} = await put(`<bellagio-quote>${first}</bellagio-quote>`);
      expect(mark(element).href).to.equal('');
      const settings = document.createElement('bellagio-settings');
      settings.permalinkBase = 'https://example.org/a/';
      place.append(settings);
      settings.append(element);
      await settle(element);
      expect(mark(element).href).to.match(/^https:\/\/example\.org\/a\/conclusion\/7\/#c7\.thesis/);
      settings.permalinkBase = 'https://example.org/b';
      await settle(settings);
      await settle(element);
      expect(mark(element).href).to.contain('https://example.org/b/conclusion/7/');
    });

    for (const [verdict, words, name] of [
      ['edited', edited, 'Edited quotation'],
      ['altered', altered, 'Altered quotation'],
      ['not-found', foreign, 'Not in the statement'],
    ] as const) {
      it(`by a name where ${verdict}, and explains it in a preview`, async () => {
        const {element} = await put(`<bellagio-quote>${words}</bellagio-quote>`);
        expect(mark(element).textContent).to.equal(name);
        expect(mark(element).getAttribute('role')).to.equal('button');
        const box = await open(element);
        expect(box.getAttribute('aria-label')).to.equal('About this quotation');
        await expect(element).to.be.accessible();
      });
    }

    it('an altered one with what the author wrote beside what was said', async () => {
      const {element} = await put(
        `<bellagio-quote passage="c7.thesis.s1">${altered}</bellagio-quote>`,
      );
      const box = await open(element);
      const [quoted, source] = [...box.querySelectorAll<HTMLElement>('.words')].map((words) => {
        const copy = words.cloneNode(true) as HTMLElement;
        copy.querySelectorAll('.unseen').forEach((unseen) => unseen.remove());
        return copy.textContent.replace(/\s+/g, ' ').trim();
      });
      const bare = (text: string) => text.replace(/[.“”"]/g, '').trim();
      expect(bare(quoted!)).to.equal(bare(altered));
      expect(bare(source!)).to.equal(bare(first));
      expect(box.querySelector('del')!.textContent).to.contain('never');
      expect(box.querySelector('del .unseen')!.textContent).to.equal('[not in the statement: ');
      expect(box.querySelector('ins')).to.exist;
      expect(getComputedStyle(box.querySelector('del')!).textDecorationLine).to.equal(
        'line-through',
      );
      for (const words of box.querySelectorAll<HTMLElement>('.words > div')) {
        expect([words.lang, words.dir]).to.deep.equal(['en', 'ltr']);
      }
    });

    it('an unknown one honestly, with no passage', async () => {
      const {element} = await put(`<bellagio-quote>${foreign}</bellagio-quote>`);
      const box = await open(element);
      expect(box.textContent).to.equal('No passage of the statement is near these words.');
    });

    it('in the theme of the settings', async () => {
      const {element} = await put(
        `<bellagio-settings theme="dark"><bellagio-quote>${altered}</bellagio-quote></bellagio-settings>`,
      );
      expect(getComputedStyle(await open(element)).colorScheme).to.equal('dark');
    });

    it('as links where the browser has no popovers, or as words', async () => {
      const popover = Object.getOwnPropertyDescriptor(HTMLElement.prototype, 'popover')!;
      Reflect.deleteProperty(HTMLElement.prototype, 'popover');
      ending.push(() => Object.defineProperty(HTMLElement.prototype, 'popover', popover));
      const linked = await put(
        `<bellagio-settings ${addresses}><bellagio-quote>${altered}</bellagio-quote></bellagio-settings>`,
      );
      expect(mark(linked.element).href).to.contain('https://example.org/bellagio/conclusion/7/');
      expect(mark(linked.element).hasAttribute('aria-haspopup')).to.equal(false);
      expect(preview(linked.element)).to.equal(null);
      const bare = await put(`<bellagio-quote>${altered}</bellagio-quote>`);
      expect(mark(bare.element).textContent).to.equal('Altered quotation');
      mark(bare.element).click();
      await nextFrame();
      expect(preview(bare.element)).to.equal(null);
      await expect(bare.element).to.be.accessible();
    });
  });

  it('is defined once, and twice without harm', async () => {
    const before = customElements.get('bellagio-quote');
    await import('../../src/define/bellagio-quote.js?again' as string);
    expect(customElements.get('bellagio-quote')).to.equal(before);
  });

  it('keeps nodes that stand beside the words', async () => {
    const {element} = await put(`<bellagio-quote>${first}<!-- note --><b></b></bellagio-quote>`);
    const nodes = [...element.childNodes];
    element.marks = 'none';
    await settle(element);
    expect(holdsNodes(element, nodes)).to.equal(true);
  });
});
