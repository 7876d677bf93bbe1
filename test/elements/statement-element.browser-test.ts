import {expect, fixture, html, nextFrame} from '@open-wc/testing';
import {emulateMedia, sendKeys} from '@web/test-runner-commands';

import '../../src/define/bellagio-statement.js';
import type {StatementElement} from '../../src/elements/statement-element.js';
import {engine} from '../browsers/engine.js';
import {
  holdsNodes,
  part,
  put as putMarkup,
  restoreConsole,
  settle,
  slotted,
  until,
} from '../browsers/put.js';
import {published, readText, wordsOf} from '../browsers/statement.js';

const tag = 'bellagio-statement';
const put = (markup: string) => putMarkup<StatementElement>(tag, markup);
const putTag = (attributes = '', content = '') => put(`<${tag} ${attributes}>${content}</${tag}>`);

const {title, preamble, conclusions, signatories, signaturesHeading} = published;
const people = signatories.map(({name, affiliations}) => [
  name,
  ...affiliations.map((lines) => lines.join(' ')),
]);

/** The whole statement by the published JSON, with any title, with numbers before the headings or without. */
const write = (heading: string, number = (_: number) => '') =>
  [
    heading,
    wordsOf(...preamble.paragraphs),
    ...conclusions.map(
      (one) => `${number(one.number)}${one.title.text} ${wordsOf(one.thesis, ...one.body)}`,
    ),
    signaturesHeading,
    ...people.flat(),
  ].join(' ');
const allWords = write(title.editorial);

/** The statement as an author, or a server, would write it. */
const copyOf = (heading: string, number = (_: number) => '') => `
  <h2>${heading}</h2>
  ${preamble.paragraphs.map((block) => `<p>${wordsOf(block)}</p>`).join('\n')}
  ${conclusions
    .map(
      (one) => `<section><h3>${number(one.number)}${one.title.text}</h3>
      <p><strong>${wordsOf(one.thesis)}</strong></p>
      ${one.body.map((block) => `<p>${wordsOf(block)}</p>`).join('\n')}</section>`,
    )
    .join('\n')}
  <h3>${signaturesHeading}</h3>
  <ul>${people.map(([name, ...posts]) => `<li><b>${name}</b> ${posts.join('<br>')}</li>`).join('')}</ul>`;

const bare = location.pathname + location.search;
const setHash = (hash: string) => {
  location.hash = hash;
};
const nextHash = () =>
  new Promise((resolve) => addEventListener('hashchange', resolve, {once: true}));

const registry = () => (CSS.highlights ?? new Map()) as Map<string, Iterable<Range>>;
const highlighted = (name = 'bellagio-target') =>
  [...(registry().get(name) ?? [])].map((range) => String(range).replace(/\s+/g, ' '));
const mark = (element: Element) => part(element, '[part="mark"]');
const inView = (element: Element) => {
  const {top, bottom} = element.getBoundingClientRect();
  return top >= -1 && bottom <= innerHeight + 1;
};
const links = (element: Element) => [
  ...element.shadowRoot!.querySelectorAll<HTMLAnchorElement>('nav a'),
];
const current = (element: Element) =>
  element.shadowRoot!.querySelector('[aria-current]')?.textContent;
const sentence = 'c7.p1.s2';
const sentenceText = conclusions[6]!.body[0]!.sentences[1]!.runs.map(({text}) => text).join('');

describe('bellagio-statement', () => {
  afterEach(async () => {
    restoreConsole();
    history.replaceState(null, '', bare);
    scrollTo(0, 0);
    if (engine === 'chromium') await emulateMedia({media: 'screen'});
  });

  describe('shows', () => {
    it('the whole statement in the source’s words, in the light DOM', async () => {
      const {element, warnings, mismatches} = await putTag();
      expect(readText(element)).to.equal(allWords);
      expect(slotted(element)).to.equal(allWords);
      for (const block of element.children as HTMLCollectionOf<HTMLElement>) {
        expect(block.lang).to.equal('en');
        expect(block.dir).to.equal('ltr');
        expect(block.assignedSlot !== null, block.textContent).to.equal(true);
      }
      expect(element.querySelectorAll('em').length).to.be.above(2);
      expect(element.matches(':state(filled)')).to.equal(true);
      expect(warnings).to.deep.equal([]);
      expect(mismatches).to.deep.equal([]);
    });

    it('as the source has it, its title apart from capitals', async () => {
      const source = await (await fetch('/data/bellagio-statement-2006.md')).text();
      const {element} = await putTag();
      const letters = (text: string) => text.replace(/[^\p{L}]/gu, '').toLowerCase();
      const shown = letters(element.textContent);
      for (const line of source.split('\n')) expect(shown).to.include(letters(line));
    });

    it('the title at the level asked for, and everything else below it', async () => {
      for (const level of [2, 3, 4, 5, 6]) {
        const {element} = await putTag(`heading-level="${level}"`);
        const levels = [...element.querySelectorAll('h1,h2,h3,h4,h5,h6')].map((heading) =>
          Number(heading.localName[1]),
        );
        expect(levels).to.deep.equal([level, ...Array(11).fill(Math.min(level + 1, 6))]);
      }
      const {element} = await putTag();
      expect(element.firstElementChild?.localName).to.equal('h3');
      expect(element.firstElementChild?.textContent).to.equal(title.editorial);
    });

    it('the numbers of the conclusions, as links to them', async () => {
      const {element} = await putTag();
      const numbers = [...element.shadowRoot!.querySelectorAll('a[part="number"]')];
      expect(numbers.map(({textContent}) => textContent)).to.deep.equal(
        conclusions.map(({number}) => String(number)),
      );
      expect(numbers.map((link) => link.getAttribute('aria-label'))).to.deep.equal(
        conclusions.map(({number}) => `Conclusion ${number}`),
      );
      expect((numbers[6] as HTMLAnchorElement).href).to.equal(`${location.origin}${bare}#c7`);
    });

    it('by property what it shows by attribute', async () => {
      const {element} = await putTag();
      Object.assign(element, {contents: true, headingLevel: 5, isolated: true});
      await settle(element);
      expect(element.childNodes).to.have.length(0);
      expect(part(element, 'h5')?.textContent).to.equal(title.editorial);
      expect(links(element)).to.have.length(12);
      expect(slotted(element)).to.equal(allWords);
      Object.assign(element, {contents: false, isolated: false});
      await settle(element);
      expect(readText(element)).to.equal(allWords);
      expect(links(element)).to.have.length(0);
    });

    it('the words in the shadow root where they would be saved into somebody’s content', async () => {
      const {element} = await put(`<div contenteditable><${tag} contents></${tag}></div>`);
      expect(element.childNodes).to.have.length(0);
      expect(slotted(element)).to.equal(allWords);
    });

    it('where the original is', async () => {
      const {element, place} = await put(
        `<bellagio-settings permalink-base="/b"><${tag}></${tag}></bellagio-settings>`,
      );
      const source = () => part(element, '[part="source"]')?.getAttribute('href');
      expect(source()).to.equal(`${location.origin}/b/statement/#title`);
      place.querySelector('bellagio-settings')!.setAttribute('source-url', 'https://o.example/');
      await settle(element);
      expect(source()).to.equal('https://o.example/');
      const other = await putTag();
      expect(part(other.element, '[part="source"]')?.hasAttribute('href')).to.equal(false);
    });
  });

  describe('adopts an author’s copy', () => {
    const forms: Record<string, string> = {
      'with the editorial title': copyOf(title.editorial),
      'with the printed title': copyOf(title.printed),
      'with numbers in the headings': copyOf(title.editorial, (n) => `${n}. `),
      'as printed': copyOf(title.printed, (n) => `${n}. `),
      'with a heading and an attribution beside it': `<h1>Read it</h1>${copyOf(title.editorial)}<footer>— <cite>Somebody</cite></footer>`,
      'with an attribution beside it that is its title': `${copyOf(title.editorial)}<p>— <cite>${title.editorial}</cite></p>`,
      'as one paragraph': `<p>${allWords}</p>`,
      decomposed: copyOf(title.editorial).normalize('NFD'),
    };
    for (const [form, content] of Object.entries(forms)) {
      it(form, async () => {
        const {element, mismatches, warnings} = await putTag('', content);
        const plain = await fixture<HTMLElement>(html`<div></div>`);
        plain.insertAdjacentHTML('afterbegin', content);
        expect(element.innerHTML).to.equal(plain.innerHTML);
        expect(element.matches(':state(filled)')).to.equal(false);
        expect(mismatches).to.deep.equal([]);
        expect(warnings).to.deep.equal([]);
        expect(element.offsetHeight).to.be.closeTo(plain.offsetHeight, 1);
      });
    }

    const good = copyOf(title.editorial);
    const wrong: Record<string, string> = {
      'a title is another': copyOf(title.editorial.replace('South', 'North')),
      'the title is wanting': good.replace(/<h2>.*<\/h2>/, ''),
      'a heading is another': good.replace(conclusions[6]!.title.text, 'Protecting states'),
      'a heading is wanting': good.replace(`<h3>${conclusions[6]!.title.text}</h3>`, ''),
      'a number is another': copyOf(title.editorial, (n) => `${n + 1}. `),
      'a word is another': good.replace('should', 'must'),
      'a signatory is wanting': good.replace('Hein de Haas', ''),
      'it is something else': '<p>Hello.</p>',
    };
    for (const [what, content] of Object.entries(wrong)) {
      it(`not where ${what}: tells so, and shows the source’s words`, async () => {
        const {element, mismatches} = await putTag('', content);
        expect(mismatches).to.have.length(1);
        expect(mismatches[0]?.expected).to.equal(allWords);
        expect(slotted(element)).to.equal(allWords);
        expect(element.matches(':state(mismatch)')).to.equal(true);
      });
    }

    it('and passes over a search in it', async () => {
      const {element, mismatches} = await putTag('', `${good}<p slot="search">Search here</p>`);
      expect(mismatches).to.deep.equal([]);
      expect(element.matches(':state(filled)')).to.equal(false);
      expect(element.querySelector<HTMLElement>('[slot]')!.assignedSlot?.name).to.equal('search');
    });

    it('and is not held up by a long run of dashes', async () => {
      const begun = performance.now();
      // As long as may stand in a statement, with as many lines beside it as are looked at.
      const content = `x ${'- '.repeat(8_000)}x ${'<cite>Source</cite>'.repeat(40)}`;
      const {element, mismatches} = await putTag('', content);
      expect(performance.now() - begun).to.be.below(2_000);
      expect(mismatches).to.have.length(1);
      expect(slotted(element)).to.include(title.editorial);
    });

    it('with its contents, and marks the section in it that is being read', async () => {
      const {element} = await put(
        `<div dir="rtl" style="width: 1100px"><${tag} contents>${good}</${tag}></div>`,
      );
      expect(element.matches(':state(filled)')).to.equal(false);
      expect(getComputedStyle(element.querySelector('p')!).direction).to.equal('rtl');
      const tops = [...element.querySelectorAll('h2, p')].map(
        (block) => block.getBoundingClientRect().top,
      );
      expect(tops).to.deep.equal([...new Set(tops)].sort((a, b) => a - b));
      element.querySelectorAll('h3')[4]!.scrollIntoView();
      await until(() => current(element)?.startsWith('5'), 'conclusion 5');
    });
  });

  describe('contents', () => {
    it('list the sections with links to where the page is', async () => {
      const {element} = await putTag('contents');
      expect(part(element, 'nav')?.getAttribute('aria-label')).to.equal('Contents');
      expect(links(element).map(({textContent}) => textContent)).to.deep.equal([
        'Preamble',
        ...conclusions.map(({number, title}) => number + title.text),
        'Signatories',
      ]);
      expect(links(element).map(({href}) => new URL(href).hash)).to.deep.equal([
        '#preamble',
        ...conclusions.map(({id}) => `#${id}`),
        '#signatories',
      ]);
      history.replaceState(null, '', `${bare}&moved`);
      links(element)[3]!.dispatchEvent(new PointerEvent('pointerover', {bubbles: true}));
      expect(links(element)[3]!.href).to.equal(`${location.origin}${bare}&moved#c3`);
    });

    it('lead into this page whatever its base', async () => {
      const base = document.createElement('base');
      base.href = 'https://elsewhere.example/';
      document.head.append(base);
      try {
        const {element} = await putTag('contents');
        expect(links(element)[7]!.href).to.equal(`${location.origin}${bare}#c7`);
      } finally {
        base.remove();
      }
    });

    it('stand beside the text in a wide container, folded above it in a narrow one', async () => {
      const {element, place} = await put(
        `<div style="width: 1100px"><${tag} contents></${tag}></div>`,
      );
      const box = (node: Element) => node.getBoundingClientRect();
      const list = part(element, 'nav ol')!;
      const text = element.querySelector('p')!;
      expect(box(list).right).to.be.below(box(text).left);
      expect(box(list).top).to.be.below(box(text).top);
      (place.firstElementChild as HTMLElement).style.width = '300px';
      await nextFrame();
      expect(list.checkVisibility()).to.equal(false);
      const summary = part(element, 'summary')!;
      expect(box(summary).bottom).to.be.at.most(box(text).top);
      summary.click();
      await until(() => list.checkVisibility(), 'the list');
      expect(box(list).bottom).to.be.at.most(box(text).top);
    });

    for (const attributes of ['contents', 'contents isolated']) {
      it(`mark the section that is being read, also after a jump (${attributes})`, async () => {
        const {element} = await put(
          `<div style="height: 100vh"></div><${tag} ${attributes}></${tag}><div style="height: 100vh"></div>`,
        );
        const sections = element.shadowRoot!.querySelectorAll('section');
        expect(current(element)).to.equal(undefined);
        for (const [index, name] of [
          [7, '7'],
          [11, 'Signatories'],
          [2, '2'],
          [0, 'Preamble'],
        ] as const) {
          sections[index]!.scrollIntoView();
          await until(() => current(element)?.startsWith(name), name);
        }
        expect(element.shadowRoot!.querySelectorAll('[aria-current]')).to.have.length(1);
        scrollTo(0, 0);
        await until(() => !current(element), 'nothing');
      });
    }

    it('go on marking after a move', async () => {
      const {element, place} = await putTag('contents');
      place.prepend(element);
      await settle(element);
      element.shadowRoot!.querySelectorAll('section')[4]!.scrollIntoView();
      await until(() => current(element)?.startsWith('4'), 'conclusion 4');
    });
  });

  describe('led to by the page’s address', () => {
    it('gives its headings ids that the page does not have', async () => {
      const {element, place} = await put(
        `<p id="c3">Mine</p><a name="c4">Mine</a><${tag}></${tag}><${tag} id="second"></${tag}>`,
      );
      const second = place.querySelector<StatementElement>('#second')!;
      await settle(second);
      const ids = (one: Element) => [...one.querySelectorAll('[id]')].map(({id}) => id);
      expect(ids(element)).to.deep.equal(
        ['title', ...conclusions.map(({id}) => id), 'signatories'].filter(
          (id) => !['c3', 'c4'].includes(id),
        ),
      );
      expect(ids(second)).to.deep.equal([]);
      element.remove();
      await settle(second);
      expect(ids(second)).to.have.length(10);
    });

    for (const attributes of ['', 'isolated', 'contents']) {
      it(`goes to every kind of passage (${attributes})`, async () => {
        const {element} = await put(
          `<div style="height: 150vh"></div><${tag} ${attributes}></${tag}>`,
        );
        const wanted: [string, string | undefined][] = [
          ['c7', undefined],
          [sentence, sentenceText],
          ['signatories.4', people[3]!.join('')],
          ['c10.i3', wordsOf(conclusions[9]!.body[3]!)],
          ['title', undefined],
          ['preamble', undefined],
          ['preamble.p2', wordsOf(preamble.paragraphs[1]!)],
          ['c5.title', conclusions[4]!.title.text],
          ['c8.thesis-c8.p1', wordsOf(conclusions[7]!.thesis, conclusions[7]!.body[0]!)],
          ['signatories', undefined],
        ];
        const letters = (text: string) => text.replace(/\s/g, '');
        for (const [id, text] of wanted) {
          setHash(id);
          await until(() => mark(element) && inViewTop(element), id);
          await until(
            () =>
              engine === 'firefox' && !CSS.highlights
                ? true
                : letters(highlighted().join()) === letters(text ?? ''),
            `${id}: ${highlighted().join()}`,
          );
          scrollTo(0, 0);
        }
      });
    }

    const inViewTop = (element: Element) => {
      const {top} = mark(element)!.getBoundingClientRect();
      return top >= -2 && top < innerHeight;
    };

    it('goes there when it comes after the page, unless the page has been scrolled', async () => {
      setHash(sentence);
      const before = `<div style="height: 150vh"></div>`;
      const {element} = await put(`${before}<${tag}></${tag}>`);
      await until(() => mark(element) && inViewTop(element) && scrollY > 0, sentence);
      expect(highlighted()).to.deep.equal([sentenceText]);
      element.parentElement!.remove();
      await fixture(html`<div style="height: 300vh"></div>`);
      scrollTo(0, 40);
      const other = await put(`${before}<${tag}></${tag}>`);
      await until(() => mark(other.element), 'the mark');
      await nextFrame();
      expect(scrollY).to.equal(40);
    });

    it('goes back and forward, and writes nothing itself', async () => {
      const {element} = await put(`<div style="height: 150vh"></div><${tag}></${tag}>`);
      const state = {mine: 1};
      setHash('c2.p1');
      await until(() => mark(element), 'c2.p1');
      setHash('c9.p2');
      const second = wordsOf(conclusions[8]!.body[1]!);
      await until(() => highlighted()[0] === second, 'c9.p2');
      history.replaceState(state, '');
      const {length} = history;
      let changed = nextHash();
      history.back();
      await changed;
      await until(() => highlighted()[0] === wordsOf(conclusions[1]!.body[0]!), 'back');
      expect(inViewTop(element)).to.equal(true);
      changed = nextHash();
      history.forward();
      await changed;
      await until(() => highlighted()[0] === second, 'forward');
      expect(history.length).to.equal(length);
      expect(history.state).to.deep.equal(state);
    });

    it('leaves the page’s own anchors alone', async () => {
      const {element, place} = await put(
        `<${tag}></${tag}><div style="height: 300vh"></div><p id="c7.p1">Mine</p><a name="c8.p1">Mine</a><div style="height: 100vh"></div>`,
      );
      setHash(sentence);
      await until(() => mark(element), sentence);
      for (const id of ['c7.p1', 'c8.p1']) {
        setHash(id);
        await until(() => !mark(element), id);
        expect(highlighted()).to.deep.equal([]);
        expect(inView(place.querySelector(`[id="${id}"],[name="${id}"]`)!)).to.equal(true);
      }
    });

    const hostile = [
      '%E0%A4%A',
      'c7"]',
      'c7.p1.s2 ',
      'C7',
      'c07',
      'c11',
      'c7.p9',
      'c7-c8',
      'c7.p1-c7.thesis',
      'c7.p1-c7.p1',
      'c7.title-c7.p1',
      'c7.thesis-c8.p1',
      'c7.thesis-c7.p1-c7.p1',
      'c7.thesis-',
      '-',
      'signatories.1-signatories.2',
      'signatories.0',
      'signatories.23',
      '__proto__',
      'constructor',
      `c1${'.'.repeat(100_000)}`,
      `c1${'-c1.p1'.repeat(20_000)}`,
    ];
    it('does nothing for what is no passage id', async () => {
      const {element, warnings} = await putTag();
      setHash(sentence);
      await until(() => mark(element), sentence);
      for (const hash of hostile) {
        setHash(hash);
        await until(() => !mark(element), hash.slice(0, 40));
        expect(highlighted()).to.deep.equal([]);
        setHash(sentence);
        await until(() => mark(element), 'the mark again');
      }
      expect(warnings).to.deep.equal([]);
    });

    it('answers by the first of two', async () => {
      const {element, place} = await put(`<${tag} isolated></${tag}><${tag} contents></${tag}>`);
      const second = place.querySelectorAll<StatementElement>(tag)[1]!;
      setHash(sentence);
      await until(() => mark(element), sentence);
      expect(mark(second) === null).to.equal(true);
      history.replaceState(null, '', bare);
      links(second)[5]!.click();
      await until(() => mark(second), 'the second');
      expect(location.hash).to.equal('');
    });

    it('goes once more to where the page is already', async () => {
      const {element, place} = await put(
        `<a id="there" href="${bare}#${sentence}">There</a><div style="height: 200vh"></div><${tag}></${tag}>`,
      );
      const link = place.querySelector<HTMLAnchorElement>('#there')!;
      link.click();
      await until(() => mark(element) && inViewTop(element), sentence);
      scrollTo(0, 0);
      link.click();
      await until(() => inViewTop(element), 'again');
    });

    it('finds passages in an author’s copy', async () => {
      const {element} = await putTag(
        '',
        copyOf(title.printed, (n) => `${n}. `),
      );
      for (const [id, text] of [
        [sentence, sentenceText],
        ['c10.i3', wordsOf(conclusions[9]!.body[3]!)],
        ['signatories.4', people[3]!.join(' ')],
      ] as const) {
        setHash(id);
        await until(
          () => highlighted()[0]?.replace(/\s/g, '') === text.replace(/\s/g, ''),
          `${id}: ${highlighted().join()}`,
        );
      }
      expect(element.querySelectorAll('[id]')).to.have.length(0);
    });

    it('goes to the section where a translator has been at the words', async () => {
      const {element} = await putTag();
      for (const block of element.querySelectorAll('h3,h4,p,li,dt,dd')) {
        const font = document.createElement('font');
        const inner = document.createElement('font');
        inner.textContent = 'Palabras';
        font.append(inner);
        font.style.verticalAlign = inner.style.verticalAlign = 'inherit';
        block.replaceChildren(font);
      }
      await settle(element);
      setHash(sentence);
      await until(() => mark(element), 'the mark');
      expect(highlighted()[0]).to.match(/^\s*Palabras\s*$/);
    });

    it('keeps its mark as it is drawn anew, and takes it away as it goes', async () => {
      const {element, place} = await putTag();
      setHash(sentence);
      await until(() => mark(element), sentence);
      element.headingLevel = 5;
      await settle(element);
      expect(highlighted()).to.deep.equal([sentenceText]);
      element.isolated = true;
      await settle(element);
      expect(highlighted()).to.deep.equal([sentenceText]);
      element.remove();
      await nextFrame();
      expect(registry().has('bellagio-target')).to.equal(false);
      place.append(element);
      await settle(element);
      expect(highlighted()).to.deep.equal([sentenceText]);
    });

    it('moves the focus there, from where a Tab goes on', async function () {
      if (engine === 'webkit') return this.skip();
      const {element, place} = await put(
        `<button>Before</button><${tag} isolated></${tag}><button id="after">After</button>`,
      );
      place.querySelector('button')!.focus();
      setHash('c9.p2');
      await until(() => element.shadowRoot!.activeElement === mark(element), 'the focus');
      await sendKeys({press: 'Tab'});
      expect(element.shadowRoot!.activeElement?.textContent).to.equal('10');
    });
  });

  describe('asked to', () => {
    it('leads to a passage, and tells whether there is one', async () => {
      const {element} = await put(`<div style="height: 200vh"></div><${tag}></${tag}>`);
      expect(await element.goTo(sentence)).to.equal(true);
      expect(inView(mark(element)!)).to.equal(true);
      expect(location.hash).to.equal('');
      for (const id of ['', 'c11', 'c7"]', undefined, null, 7, {}]) {
        expect(await element.goTo(id as string)).to.equal(false);
      }
    });

    it('marks what a search has found, and takes that away', async () => {
      const {element} = await putTag();
      await element.markMatches([
        {passage: 'c7.title', before: 'Protecting ', text: 'migrants'},
        {passage: 'nowhere', before: '', text: 'x'},
      ]);
      expect(highlighted('bellagio-search')).to.deep.equal(['migrants']);
      const [range] = [...registry().get('bellagio-search')!];
      expect(element.contains(range!.startContainer)).to.equal(true);
      await element.markMatches([]);
      expect(registry().has('bellagio-search')).to.equal(false);
      await element.markMatches([{passage: 'c7.title', before: '', text: 'Protecting'}]);
      element.remove();
      expect(registry().has('bellagio-search')).to.equal(false);
    });
  });

  describe('given bad values', () => {
    for (const value of ['1', '7', 'h2', '', '3.5']) {
      it(`heading-level="${value}" takes the default, and warns once`, async () => {
        const {element, warnings} = await putTag(`heading-level="${value}"`);
        element.requestUpdate();
        await settle(element);
        expect(element.firstElementChild?.localName).to.equal('h3');
        expect(warnings).to.deep.equal([`${tag}: heading-level="${value}" is not valid.`]);
      });
    }

    for (const [what, value] of Object.entries({
      'a symbol': Symbol('x'),
      'an object without a prototype': Object.create(null) as object,
      'a function': () => 7,
    })) {
      it(`${what} as a property, throws nothing`, async () => {
        const {element, warnings} = await putTag();
        Object.assign(element, {headingLevel: value, contents: value, isolated: value});
        await settle(element);
        expect(slotted(element)).to.equal(allWords);
        expect(warnings).to.have.length(1);
      });
    }
  });

  it('goes on working after a move, a new attachment and a clone', async () => {
    const {element} = await putTag('contents');
    const other = await fixture<HTMLElement>(html`<section></section>`);
    const nodes = [...element.childNodes];
    other.append(element);
    await settle(element);
    expect(holdsNodes(element, nodes)).to.equal(true);
    element.remove();
    element.headingLevel = 2;
    other.append(element);
    await settle(element);
    expect(element.querySelector('h2')?.textContent).to.equal(title.editorial);
    const copy = element.cloneNode(true) as StatementElement;
    element.after(copy);
    await settle(copy);
    expect(readText(copy)).to.equal(allWords);
    element.replaceChildren();
    await settle(element);
    expect(readText(element)).to.equal(allWords);
  });

  describe('is accessible', () => {
    const states: Record<string, string> = {
      plain: `<${tag} heading-level="2"></${tag}>`,
      'with contents': `<${tag} heading-level="2" contents></${tag}>`,
      'narrow, with contents': `<div style="width: 300px"><${tag} heading-level="2" contents></${tag}></div>`,
      isolated: `<${tag} heading-level="2" contents isolated></${tag}>`,
      adopted: `<${tag} contents>${copyOf(title.editorial)}</${tag}>`,
      'with another text': `<${tag} heading-level="2"><p>Hello.</p></${tag}>`,
    };
    for (const [state, markup] of Object.entries(states)) {
      it(state, async () => {
        const {element} = await put(`<main><h1>Page</h1>${markup}</main>`);
        setHash(sentence);
        await until(() => mark(element), 'the mark');
        await expect(element).to.be.accessible();
      });
    }
  });

  it('prints without its contents', async function () {
    if (engine !== 'chromium') return this.skip();
    const {element} = await putTag('contents');
    await emulateMedia({media: 'print'});
    expect(part(element, 'nav')!.checkVisibility()).to.equal(false);
    expect(element.querySelector('p')!.checkVisibility()).to.equal(true);
  });
});
