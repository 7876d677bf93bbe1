import {expect, fixture, html, nextFrame} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';

import '../../src/define/bellagio-search.js';
import '../../src/define/bellagio-statement.js';
import type {SearchElement} from '../../src/elements/search-element.js';
import type {StatementElement} from '../../src/elements/statement-element.js';
import {searchPassages} from '../../src/text/search-passages.js';
import {engine} from '../browsers/engine.js';
import {part, put as putMarkup, restoreConsole, settle, until} from '../browsers/put.js';
import {published} from '../browsers/statement.js';

const tag = 'bellagio-search';
const put = (markup: string) => putMarkup<SearchElement>(tag, markup);
const putTag = (attributes = '') => put(`<${tag} ${attributes}></${tag}>`);

const field = (element: Element) => part<HTMLInputElement>(element, '[part="field"]')!;
const status = (element: Element) => part(element, '[role="status"]')!.textContent;
const results = (element: Element) => [
  ...element.shadowRoot!.querySelectorAll<HTMLElement>('[part="result"]'),
];
const places = (element: Element) =>
  [...element.shadowRoot!.querySelectorAll('[part="place"]')].map(({textContent}) => textContent);
const active = (element: Element) => element.shadowRoot!.activeElement;
const found = (query: string) => searchPassages(published, query);
const highlighted = () =>
  [
    ...(((CSS.highlights ?? new Map()) as Map<string, Iterable<Range>>).get('bellagio-search') ??
      []),
  ].map(String);
const marks = (element: Element) => [...element.shadowRoot!.querySelectorAll('mark')];
const bare = location.pathname + location.search;

/** Types in place of what stands in the field, and waits for the results. */
async function type(element: SearchElement, query: string): Promise<void> {
  field(element).focus();
  field(element).value = '';
  await sendKeys({type: query});
  await until(() => results(element).length === found(query).length, query);
  const {length} = found(query);
  const count = `${length} ${length === 1 ? 'passage' : 'passages'} found`;
  await until(() => status(element) === count, `the count of ${query}`);
}

/** Puts a text into the field as pasting does. */
function paste(element: Element, text: string): void {
  field(element).value = text;
  field(element).dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
}

/** Takes timers out of the machine's hands: on a slow one, a letter may take longer than a reader's rest. */
function holdClock() {
  const {setTimeout, clearTimeout} = window;
  const waiting = new Map<unknown, {then: () => void; due: number}>();
  let now = 0;
  let last = 0;
  window.setTimeout = ((then: () => void, delay = 0) => {
    // No browser gives a number below zero.
    waiting.set(--last, {then, due: now + delay});
    return last;
  }) as typeof setTimeout;
  window.clearTimeout = (id) => {
    if (!waiting.delete(id)) clearTimeout(id);
  };
  const pass = (milliseconds: number) => {
    now += milliseconds;
    for (const [id, {then, due}] of waiting) {
      if (due <= now && waiting.delete(id)) then();
    }
  };
  const release = () => {
    Object.assign(window, {setTimeout, clearTimeout});
    pass(Infinity);
  };
  return {pass, release};
}

describe('bellagio-search', () => {
  afterEach(() => {
    restoreConsole();
    history.replaceState(null, '', bare);
  });

  it('is a search with a named field', async () => {
    const {element, warnings} = await putTag('placeholder="e.g. remittances"');
    expect(part(element, '[role="search"]')?.ariaLabel).to.equal('Search the statement');
    expect(field(element).type).to.equal('search');
    expect(field(element).labels?.[0]?.textContent).to.equal('Search the statement');
    expect(field(element).placeholder).to.equal('e.g. remittances');
    element.placeholder = null;
    await settle(element);
    expect(field(element).hasAttribute('placeholder')).to.equal(false);
    expect(warnings).to.deep.equal([]);
    expect(element.childNodes).to.have.length(0);
  });

  describe('finds by keys', () => {
    it('passages with their places, their words unaltered, and the matches marked', async () => {
      const {element} = await putTag();
      await type(element, 'migrant work');
      const expected = found('migrant work');
      for (const [index, {text}] of expected.entries()) {
        const shown = results(element)[index]!.textContent.replace(/^… | …$/g, '');
        expect(text).to.include(shown);
        expect(results(element)[index]!.lang).to.equal('en');
      }
      for (const mark of marks(element)) expect(mark.textContent).to.match(/^(migrant|work)$/i);
      expect(marks(element).length).to.be.at.least(expected.length);
      expect(places(element)).to.include('Conclusion 3, body');
      expect(places(element).length).to.equal(new Set(places(element)).size);
    });

    for (const [query, place] of [
      ['unver', 'Signatories'],
      ['perspectives from 2006', 'Title'],
      ['bellagio italy', 'Preamble'],
      ['"protecting migrants"', 'Conclusion 7, title'],
    ] as const) {
      it(`“${query}”: ${place}`, async () => {
        const {element} = await putTag();
        await type(element, query);
        expect(places(element)).to.include(place);
      });
    }

    it('the count, announced once and not with every letter', async () => {
      const {element} = await putTag();
      const said: string[] = [];
      const live = part(element, '[role="status"]')!;
      new MutationObserver(() => said.push(live.textContent)).observe(live, {childList: true});
      const last = `${found('remit').length} passages found`;
      const clock = holdClock();
      try {
        for (const query of ['r', 're', 'rem', 'remit']) {
          paste(element, query);
          await until(() => results(element).length === found(query).length, query);
          clock.pass(400);
          await nextFrame();
          expect(said, query).to.deep.equal([]);
        }
        clock.pass(1_000);
        await nextFrame();
        expect(said).to.deep.equal([last]);
      } finally {
        clock.release();
      }
    });

    it('the count, without moving what is found', async () => {
      const {element} = await putTag();
      const clock = holdClock();
      try {
        paste(element, 'remit');
        await until(() => results(element).length === found('remit').length, 'the results');
        const {top} = results(element)[0]!.getBoundingClientRect();
        clock.pass(1_000);
        expect(status(element)).to.include('found');
        expect(results(element)[0]!.getBoundingClientRect().top).to.equal(top);
        paste(element, '');
        await until(() => !results(element).length, 'nothing');
        expect(part(element, '[role="status"]')!.clientHeight, 'an empty line').to.equal(0);
      } finally {
        clock.release();
      }
    });

    it('nothing, and says what to try', async () => {
      const {element} = await putTag();
      paste(element, 'zebra');
      await until(() => status(element).startsWith('No passage found. Try'), 'the notice');
      expect(results(element)).to.have.length(0);
      await type(element, 'haas');
      paste(element, '   ');
      await until(() => !results(element).length, 'nothing');
      expect(status(element)).to.equal('');
    });

    it('at most 100 characters, and survives anything', async () => {
      const {element, warnings} = await putTag();
      expect(field(element).maxLength).to.equal(100);
      await type(element, 'haas');
      for (const text of ['a '.repeat(50_000), '"'.repeat(100_000)]) {
        paste(element, text);
        await until(() => !results(element).length, 'nothing');
        await type(element, 'haas');
      }
      for (const text of ['<img src=x>', '.*', '\u0000', '“', '{n}', '$&']) {
        paste(element, text);
        await until(() => results(element).length === found(text).length, text);
      }
      expect(part(element, 'img') === null).to.equal(true);
      expect(warnings).to.deep.equal([]);
    });
  });

  describe('by the keyboard', () => {
    it('goes from the field into the list, through it, to its ends and back', async () => {
      const {element} = await putTag();
      await type(element, 'state');
      const all = results(element);
      expect(all.length).to.be.above(4);
      const press = async (key: string, expected: Element) => {
        await sendKeys({press: key});
        expect(active(element) === expected, key).to.equal(true);
      };
      await press('ArrowUp', field(element));
      await press('ArrowDown', all[0]!);
      await press('ArrowDown', all[1]!);
      await press('End', all.at(-1)!);
      await press('ArrowDown', all.at(-1)!);
      await press('ArrowUp', all.at(-2)!);
      await press('Home', all[0]!);
      await press('ArrowUp', field(element));
      await press('ArrowDown', all[0]!);
      await press('Escape', field(element));
      expect(field(element).value).to.equal('');
      expect(results(element)).to.have.length(0);
      expect(status(element)).to.equal('');
    });

    it('opens a result, and unfolds its passage where there is nowhere to go', async () => {
      const {element} = await putTag();
      await type(element, 'migration');
      const index = found('migration').findIndex(({text}) => text.length > 200);
      const result = results(element)[index]!;
      expect(result.localName).to.equal('button');
      expect(result.getAttribute('aria-expanded')).to.equal('false');
      const cut = result.textContent;
      result.focus();
      await sendKeys({press: 'Enter'});
      expect(result.textContent).to.equal(found('migration')[index]!.text);
      expect(result.getAttribute('aria-expanded')).to.equal('true');
      await sendKeys({press: 'Enter'});
      expect(result.textContent).to.equal(cut);
    });

    it('is no button where it leads nowhere and holds no more, and is read on the way', async () => {
      const {element} = await putTag();
      await type(element, 'migration');
      const all = results(element);
      const index = found('migration').findIndex(({text}) => text.length < 100);
      const result = all[index]!;
      expect(result.matches('a, button, [role], [tabindex="0"]')).to.equal(false);
      expect(result.textContent).to.equal(found('migration')[index]!.text);
      expect(getComputedStyle(result).cursor).not.to.equal('pointer');
      await sendKeys({press: 'Home'});
      for (let step = 0; step <= index; step++) await sendKeys({press: 'ArrowDown'});
      expect(active(element)).to.equal(result);
      result.click();
      await settle(element);
      expect(result.isConnected).to.equal(true);
      expect(result.textContent).to.equal(found('migration')[index]!.text);
    });
  });

  it('links to the published pages where they have an address', async () => {
    const {element, place} = await put(
      `<bellagio-settings permalink-base="https://ngo.example/b"><${tag}></${tag}></bellagio-settings>`,
    );
    await type(element, 'unver');
    const address = () => (results(element)[0] as HTMLAnchorElement).href;
    const {id} = found('unver')[0]!;
    expect(address()).to.equal(`https://ngo.example/b/statement/#${id}`);
    await type(element, 'protecting');
    const first = found('protecting')[0]!;
    const there = `https://ngo.example/b/conclusion/${first.conclusion}/#${first.id}`;
    await until(() => address() === there, 'the other results');
    place.querySelector('bellagio-settings')!.setAttribute('permalink-base', '/c');
    await until(() => address().startsWith(`${location.origin}/c/`), 'the new address');
    place.querySelector('bellagio-settings')!.removeAttribute('permalink-base');
    await until(() => results(element)[0]!.localName !== 'a', 'no address');
  });

  describe('moves a statement', () => {
    const both = (attributes = '') =>
      `<${tag} for="st"></${tag}><div style="height: 200vh"></div><bellagio-statement id="st" ${attributes}></bellagio-statement>`;
    const statementOf = (place: Element) =>
      place.querySelector<StatementElement>('bellagio-statement')!;
    const inView = (statement: Element) => {
      const line = part(statement, '[part="mark"]');
      if (!line) return false;
      const {top} = line.getBoundingClientRect();
      return top >= -2 && top < innerHeight;
    };

    for (const attributes of ['', 'isolated']) {
      it(`to the passage chosen, and highlights all matches there (${attributes || 'in the page'})`, async () => {
        const {element, place, warnings} = await put(both(attributes));
        const statement = statementOf(place);
        await settle(statement);
        await type(element, 'remittances');
        const all = found('remittances');
        expect((results(element)[1] as HTMLAnchorElement).href).to.equal(
          `${location.origin}${bare}#${all[1]!.id}`,
        );
        await sendKeys({press: 'ArrowDown'});
        await sendKeys({press: 'ArrowDown'});
        await sendKeys({press: 'Enter'});
        await until(() => inView(statement), 'the passage');
        expect(location.hash).to.equal('');
        if (CSS.highlights as unknown) {
          await until(() => highlighted().length, 'highlights');
          expect(highlighted().sort()).to.deep.equal(
            all
              .flatMap(({text, matches}) => matches.map(([from, to]) => text.slice(from, to)))
              .sort(),
          );
          paste(element, '');
          await until(() => !highlighted().length, 'no highlights');
          await type(element, 'remittances');
          results(element)[0]!.click();
          await until(() => highlighted().length, 'highlights');
          element.remove();
          await until(() => !highlighted().length, 'no highlights');
        }
        expect(warnings).to.deep.equal([]);
      });
    }

    it('around it, without being told which', async () => {
      const {element, place, warnings} = await put(
        `<bellagio-statement contents><${tag} slot="search"></${tag}></bellagio-statement>`,
      );
      const statement = statementOf(place);
      await settle(statement);
      expect(element.assignedSlot?.name).to.equal('search');
      await type(element, 'turkey');
      results(element)[0]!.click();
      await until(() => inView(statement), 'the passage');
      expect(statement.matches(':state(filled)')).to.equal(true);
      expect(warnings).to.deep.equal([]);
    });

    it('that comes later', async () => {
      const {element, place} = await put(`<${tag} for="late"></${tag}>`);
      await type(element, 'turkey');
      expect(results(element)[0]!.localName).not.to.equal('a');
      place.insertAdjacentHTML('beforeend', '<bellagio-statement id="late"></bellagio-statement>');
      const statement = statementOf(place);
      await settle(statement);
      results(element)[0]!.click();
      await until(() => inView(statement), 'the passage');
    });

    for (const markup of [
      `<${tag} for="nothing"></${tag}>`,
      `<${tag} for="other"></${tag}><p id="other"></p>`,
      `<${tag} for=""></${tag}>`,
    ]) {
      it(`unless there is none: warns once, and does without (${markup.length})`, async () => {
        const {element, warnings} = await put(markup);
        const id = element.getAttribute('for');
        expect(warnings).to.deep.equal([`${tag}: for="${id}" is not valid.`]);
        await type(element, 'turkey');
        expect(results(element)[0]!.localName).not.to.equal('a');
        element.requestUpdate();
        await settle(element);
        expect(warnings).to.have.length(1);
      });
    }
  });

  for (const [what, value] of Object.entries({
    'a symbol': Symbol('x'),
    'an object without a prototype': Object.create(null) as object,
    'a number': 7,
  })) {
    it(`survives ${what} as a property`, async () => {
      const {element} = await putTag();
      Object.assign(element, {for: value, placeholder: value});
      await settle(element);
      await type(element, 'turkey');
      element.remove();
      element.requestUpdate();
      await settle(element);
    });
  }

  it('goes on working after a move', async () => {
    const {element} = await putTag();
    await type(element, 'haas');
    const other = await fixture<HTMLElement>(html`<section></section>`);
    other.append(element);
    await settle(element);
    await type(element, 'unver');
    expect(places(element)).to.deep.equal(['Signatories']);
  });

  describe('is accessible', () => {
    for (const [state, markup] of Object.entries({
      alone: `<${tag}></${tag}>`,
      'with addresses': `<bellagio-settings permalink-base="/b/"><${tag}></${tag}></bellagio-settings>`,
      'in a statement': `<bellagio-statement heading-level="2" contents><${tag} slot="search"></${tag}></bellagio-statement>`,
    })) {
      it(state, async () => {
        const {element} = await put(`<main><h1>Page</h1>${markup}</main>`);
        await expect(element).to.be.accessible();
        await type(element, 'state');
        await expect(element).to.be.accessible();
        paste(element, 'zebra');
        await until(() => status(element).startsWith('No'), 'the notice');
        await expect(element).to.be.accessible();
      });
    }

    it('with a visible focus and targets of 24 pixels', async function () {
      if (engine === 'webkit') return this.skip();
      const {element} = await putTag();
      await type(element, 'state');
      // In some browsers a Tab leads to what scrolls first.
      await sendKeys({press: 'ArrowDown'});
      const first = await until(
        () => results(element).find((one) => one === active(element)),
        'a result',
      );
      expect(parseFloat(getComputedStyle(first).outlineWidth)).to.be.at.least(2);
      for (const one of results(element)) expect(one.offsetHeight).to.be.at.least(24);
    });
  });
});
