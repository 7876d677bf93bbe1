import {expect, fixture, html, nextFrame} from '@open-wc/testing';
import {emulateMedia, sendKeys, sendMouse} from '@web/test-runner-commands';

import '../../src/define/bellagio-quote-rotator.js';
import type {QuoteRotatorElement} from '../../src/elements/quote-rotator-element.js';
import type {BellagioQuoteChangeEvent} from '../../src/events/quote-change-event.js';
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
import {published, publishedConclusion, wordsOf} from '../browsers/statement.js';

const tag = 'bellagio-quote-rotator';
const put = (markup: string) => putMarkup<QuoteRotatorElement>(tag, markup);
const putTag = (attributes = '', content = '') => put(`<${tag} ${attributes}>${content}</${tag}>`);

const title = published.title.editorial;
const theses = published.conclusions.map(({thesis}) => ({id: thesis.id, text: wordsOf(thesis)}));
const texts = theses.map(({text}) => text);
/** What the page promises: sentences of theses and bodies that stand alone in at most 240 characters. */
const sentences = published.conclusions.flatMap(({thesis, body}) =>
  [thesis, ...body]
    .filter(({kind}) => kind !== 'item')
    .flatMap((block) => block.sentences)
    .filter(({leans}) => !leans)
    .map(({id, runs}) => ({id, text: runs.map(({text}) => text).join('')}))
    .filter(({text}) => text.length <= 240),
);

const control = (element: Element) => part<HTMLButtonElement>(element, '[name="rotation"]')!;
const previous = (element: Element) => part<HTMLButtonElement>(element, '[name="previous"]')!;
const next = (element: Element) => part<HTMLButtonElement>(element, '[name="next"]')!;
const buttons = (element: Element) => [...element.shadowRoot!.querySelectorAll('button')];
const carousel = (element: Element) => part(element, '[aria-roledescription="carousel"]')!;
const slides = (element: Element) => [
  ...element.shadowRoot!.querySelectorAll('[aria-roledescription="slide"]'),
];
const live = (element: Element) => part(element, '[aria-live]')!.getAttribute('aria-live');
const position = (element: Element) => part(element, '[part="position"]')!.textContent;
const nameOf = (button: Element) => button.getAttribute('aria-label') ?? button.textContent.trim();

/** The animation that is the time left, as the browser knows it. */
const time = (element: Element) => part(element, '[part="time"]')?.getAnimations()[0];
const runs = (element: Element) => time(element)?.playState === 'running';
const untilRuns = (element: Element) =>
  until(() => runs(element) && time(element), 'that it goes on');
const untilRests = (element: Element) => until(() => !runs(element), 'that it rests');

/** Lets the time be over. */
async function endTime(element: QuoteRotatorElement): Promise<void> {
  const running = await untilRuns(element);
  const came = new Promise((resolve) =>
    element.addEventListener('bellagio-quote-change', resolve, {once: true}),
  );
  running.finish();
  await came;
  await element.updateComplete;
}

async function press(button: HTMLButtonElement, element: QuoteRotatorElement): Promise<void> {
  button.click();
  await element.updateComplete;
}

/** The quotations that a reader sees; a cross-fade is taken to its end. */
function seen(element: Element): string[] {
  for (const animation of [
    ...document.getAnimations(),
    ...element.shadowRoot!.getAnimations(),
    ...element.getAnimations({subtree: true}),
  ]) {
    if (animation instanceof CSSTransition) animation.finish();
  }
  const own = [...element.children].filter((child) => child.assignedSlot);
  const blocks = own.length ? own : [...element.shadowRoot!.querySelectorAll('slot > p')];
  return blocks
    .filter((block) => {
      const {visibility, opacity} = getComputedStyle(block.assignedSlot ?? block);
      return (
        getComputedStyle(block).visibility === 'visible' &&
        visibility === 'visible' &&
        opacity === '1'
      );
    })
    .map(({textContent}) => textContent.replace(/\s+/g, ' ').trim());
}

function listen(target: EventTarget): BellagioQuoteChangeEvent[] {
  const events: BellagioQuoteChangeEvent[] = [];
  target.addEventListener('bellagio-quote-change', (event) =>
    events.push(event as BellagioQuoteChangeEvent),
  );
  return events;
}

const middleOf = (element: Element): [number, number] => {
  const {left, top, width, height} = element.getBoundingClientRect();
  return [Math.round(left + width / 2), Math.round(top + height / 2)];
};
const moveTo = (element: Element) => sendMouse({type: 'move', position: middleOf(element)});
const moveAway = () => sendMouse({type: 'move', position: [1, 1]});

const {now} = Date;
const {random} = Math;
const utcDay = (text: string) => Date.parse(`${text}T12:00:00Z`);

function hideDocument(hidden: boolean): void {
  if (hidden) {
    Object.defineProperty(document, 'hidden', {value: true, configurable: true});
    Object.defineProperty(document, 'visibilityState', {value: 'hidden', configurable: true});
  } else {
    Reflect.deleteProperty(document, 'hidden');
    Reflect.deleteProperty(document, 'visibilityState');
  }
  document.dispatchEvent(new Event('visibilitychange'));
}

describe('bellagio-quote-rotator', () => {
  let moved = false;
  const hover = async (element: Element) => {
    moved = true;
    await moveTo(element);
  };

  afterEach(async () => {
    restoreConsole();
    Date.now = now;
    Math.random = random;
    if (document.hidden) hideDocument(false);
    if (moved) await moveAway();
    moved = false;
    // Only Chromium's driver serves emulateMedia.
    if (engine === 'chromium') await emulateMedia({reducedMotion: 'no-preference'});
  });

  describe('shows', () => {
    it('every thesis in the source’s words, as paragraphs in the light DOM', async () => {
      const {element, warnings, mismatches} = await putTag();
      const blocks = [...element.children] as HTMLElement[];
      expect(blocks.map(({localName}) => localName)).to.deep.equal(theses.map(() => 'p'));
      expect(blocks.map(({textContent}) => textContent)).to.deep.equal(texts);
      for (const block of blocks) {
        expect(block.lang).to.equal('en');
        expect(block.dir).to.equal('ltr');
        expect(block.assignedSlot?.getRootNode() === element.shadowRoot).to.equal(true);
      }
      const emphasised = [...element.querySelectorAll('em')].map(({textContent}) => textContent);
      expect(emphasised).to.include.members(['option', 'necessity', 'all']);
      expect(emphasised).to.have.length(
        published.conclusions.flatMap(({thesis}) =>
          thesis.sentences.flatMap((sentence) => sentence.runs.filter(({emphasis}) => emphasis)),
        ).length,
      );
      expect(element.matches(':state(filled)')).to.equal(true);
      expect(warnings).to.deep.equal([]);
      expect(mismatches).to.deep.equal([]);
    });

    it('every sentence that stands alone in at most 240 characters', async () => {
      const {element} = await putTag('from="sentences"');
      const blocks = [...element.children];
      expect(blocks.length).to.be.above(30);
      expect(blocks.map(({textContent}) => textContent)).to.deep.equal(
        sentences.map(({text}) => text),
      );
      expect([...new Set(blocks.map(({localName}) => localName))]).to.deep.equal(['p']);
    });

    for (const [from, quotations] of [
      ['theses', theses],
      ['sentences', sentences],
    ] as const) {
      for (const isolated of ['', 'isolated']) {
        it(`one of the ${from} at a time, in turn, with its place and its source (${isolated || 'in the light DOM'})`, async () => {
          const {element} = await putTag(`from="${from}" interval="0" ${isolated}`);
          for (const [index, {id, text}] of quotations.entries()) {
            expect(seen(element), id).to.deep.equal([text]);
            expect(position(element)).to.equal(`${index + 1} / ${quotations.length}`);
            expect(part(element, '[part="attribution"]')?.textContent).to.equal(
              `Conclusion ${/\d+/.exec(id)![0]} ${title}`,
            );
            await press(next(element), element);
          }
          expect(seen(element)).to.deep.equal([quotations[0]!.text]);
          await press(previous(element), element);
          expect(seen(element)).to.deep.equal([quotations.at(-1)!.text]);
        });
      }
    }

    it('words in a way that WebKit’s process survives when a page translator parts them', async function () {
      // WebKitGTK 2.50.6 ends at `text-wrap: pretty` in long paragraphs of several inline boxes, as translators make them.
      if (engine !== 'webkit') return this.skip();
      for (const isolated of ['', 'isolated']) {
        const {element} = await putTag(isolated);
        const paragraph = element.querySelector('p') ?? part(element, 'slot > p')!;
        const wrap = getComputedStyle(paragraph).getPropertyValue('text-wrap-style');
        expect(wrap).not.to.equal('pretty');
      }
    });

    it('quotation marks that are not in the words', async () => {
      for (const isolated of ['', 'isolated']) {
        const {element} = await putTag(isolated);
        const [paragraph] = isolated
          ? element.shadowRoot!.querySelectorAll('slot > p')
          : element.children;
        expect(getComputedStyle(paragraph!, '::before').content).to.contain('“');
        expect(getComputedStyle(paragraph!, '::after').content).to.contain('”');
        expect(paragraph!.textContent).to.equal(texts[0]);
      }
    });

    for (const [written, numbers] of [
      ['1,7', [1, 7]],
      ['7 1', [1, 7]],
      [' 3 ', [3]],
      ['10, 2,,  4', [2, 4, 10]],
      ['5,5', [5]],
      ['all', theses.map((_, index) => index + 1)],
    ] as const) {
      it(`the conclusions asked for: "${written}"`, async () => {
        const {element, warnings} = await putTag(`conclusions="${written}"`);
        expect([...element.children].map(({textContent}) => textContent)).to.deep.equal(
          numbers.map((number) => wordsOf(publishedConclusion(number).thesis)),
        );
        expect(warnings).to.deep.equal([]);
      });
    }

    it('others as its attributes change, from the first one on', async () => {
      const {element} = await putTag('interval="0"');
      await press(next(element), element);
      element.setAttribute('conclusions', '8 9');
      await settle(element);
      expect(seen(element)).to.deep.equal([texts[7]]);
      expect(element.children).to.have.length(2);
      element.setAttribute('from', 'sentences');
      await settle(element);
      expect(seen(element)).to.deep.equal([sentences.find(({id}) => id.startsWith('c8.'))!.text]);
      element.removeAttribute('from');
      element.removeAttribute('conclusions');
      await settle(element);
      expect([...element.children].map(({textContent}) => textContent)).to.deep.equal(texts);
      expect(seen(element)).to.deep.equal([texts[0]]);
    });

    it('by property what it shows by attribute', async () => {
      const {element} = await putTag();
      Object.assign(element, {interval: 0, conclusions: '2 3', order: 'printed', isolated: true});
      await settle(element);
      expect(element.childNodes).to.have.length(0);
      expect(control(element) === null).to.equal(true);
      expect(seen(element)).to.deep.equal([texts[1]]);
      // What frameworks hand over as a string is a number all the same.
      Object.assign(element, {interval: '5', from: 'sentences', isolated: false});
      await settle(element);
      expect((await untilRuns(element)).effect?.getTiming().duration).to.equal(5000);
      expect(seen(element)[0]).to.equal(sentences.find(({id}) => id.startsWith('c2.'))!.text);
    });

    it('nothing of its own in the light DOM where it is isolated', async () => {
      const {element, mismatches} = await putTag('isolated', `<p>${texts[0]}</p>`);
      expect(element.innerHTML).to.equal(`<p>${texts[0]}</p>`);
      expect(element.querySelector('p')?.assignedSlot === null).to.equal(true);
      expect(slotted(element)).to.equal(texts.join(' '));
      expect(mismatches).to.deep.equal([]);
    });

    it('one conclusion alone without controls, and nothing moves', async () => {
      const {element} = await putTag('conclusions="7"');
      expect(buttons(element)).to.have.length(0);
      expect(part(element, '[part="position"]') === null).to.equal(true);
      expect(seen(element)).to.deep.equal([texts[6]]);
      // As long as it takes another one to begin.
      const {element: other} = await putTag('conclusions="7 8"');
      await untilRuns(other);
      expect(time(element)?.playState).to.equal(undefined);
    });
  });

  describe('is the carousel of the ARIA Authoring Practices', () => {
    it('a group with the role description carousel, and a label that does not say so', async () => {
      const {element} = await putTag();
      expect(carousel(element).getAttribute('role')).to.equal('group');
      const label = carousel(element).getAttribute('aria-label')!;
      expect(label.trim()).not.to.equal('');
      expect(label).not.to.match(/carousel/i);
      expect(carousel(element).contains(control(element))).to.equal(true);
      expect(carousel(element).contains(slides(element)[0]!)).to.equal(true);
    });

    it('each slide a group with the role description slide, named by its place', async () => {
      const {element} = await putTag('interval="0" conclusions="2 4 6"');
      for (const label of ['1 of 3', '2 of 3', '3 of 3', '1 of 3']) {
        const [slide, ...others] = slides(element);
        expect(others).to.have.length(0);
        expect(slide?.getAttribute('role')).to.equal('group');
        expect(slide?.getAttribute('aria-label')).to.equal(label);
        expect(slide?.querySelector('slot') !== null).to.equal(true);
        await press(next(element), element);
      }
    });

    it('rotation control, next and previous are native buttons with names', async () => {
      const {element} = await putTag();
      expect(buttons(element).map(({name}) => name)).to.deep.equal([
        'rotation',
        'previous',
        'next',
      ]);
      for (const button of buttons(element)) {
        expect(button.hasAttribute('role')).to.equal(false);
        expect(button.tabIndex).to.equal(0);
        expect(button.disabled).to.equal(false);
      }
      expect(nameOf(previous(element))).to.equal('Previous');
      expect(nameOf(next(element))).to.equal('Next');
    });

    it('the rotation control comes before the slides and is first in the tab order', async function () {
      const {element, place} = await put(`<button id="before">Before</button><${tag}></${tag}>`);
      const [first] = element.shadowRoot!.querySelectorAll('button, a[href], [tabindex]');
      expect(first === control(element)).to.equal(true);
      for (const slide of slides(element)) {
        const follows = control(element).compareDocumentPosition(slide);
        expect(follows & Node.DOCUMENT_POSITION_FOLLOWING).to.be.above(0);
      }
      // WebKit's driver never answers to a Tab.
      if (engine === 'webkit') return;
      place.querySelector<HTMLElement>('#before')!.focus();
      for (const button of [control(element), previous(element), next(element)]) {
        await sendKeys({press: 'Tab'});
        expect(element.shadowRoot!.activeElement === button, button.name).to.equal(true);
        expect(parseFloat(getComputedStyle(button).outlineWidth)).to.be.at.least(2);
      }
    });

    it('its name says what it will do and changes; it is never pressed', async () => {
      const {element} = await putTag();
      expect(nameOf(control(element))).to.equal('Pause');
      const same = control(element);
      await press(same, element);
      expect(nameOf(control(element))).to.equal('Play');
      expect(control(element) === same).to.equal(true);
      expect(same.hasAttribute('aria-pressed')).to.equal(false);
      await press(same, element);
      expect(nameOf(control(element))).to.equal('Pause');
      expect(same.hasAttribute('aria-pressed')).to.equal(false);
    });

    it('its slides are a live region: off while it rotates, polite while not', async () => {
      const {element} = await putTag();
      expect(part(element, '[aria-live]')!.contains(slides(element)[0]!)).to.equal(true);
      expect(part(element, '[aria-live]')!.contains(control(element))).to.equal(false);
      expect(live(element)).to.equal('off');
      await endTime(element);
      expect(live(element)).to.equal('off');
      await press(control(element), element);
      expect(live(element)).to.equal('polite');
      await press(next(element), element);
      expect(live(element)).to.equal('polite');
      await press(control(element), element);
      expect(live(element)).to.equal('off');
      const byHand = await putTag('interval="0"');
      expect(live(byHand.element)).to.equal('polite');
    });

    it('stops when the keyboard focus enters, and does not resume when that leaves', async () => {
      const {element, place} = await put(`<${tag}></${tag}><button id="after">After</button>`);
      await untilRuns(element);
      next(element).focus();
      await settle(element);
      expect(time(element) === undefined).to.equal(true);
      expect(nameOf(control(element))).to.equal('Play');
      expect(live(element)).to.equal('polite');
      place.querySelector<HTMLElement>('#after')!.focus();
      await settle(element);
      expect(time(element) === undefined).to.equal(true);
      expect(nameOf(control(element))).to.equal('Play');
    });

    it('stops when the focus enters a link in its source', async () => {
      const {element} = await put(
        `<bellagio-settings permalink-base="/b/"><${tag}></${tag}></bellagio-settings>`,
      );
      await untilRuns(element);
      part(element, '[part="source"]')!.focus();
      await settle(element);
      expect(time(element) === undefined).to.equal(true);
      expect(nameOf(control(element))).to.equal('Play');
    });

    it('is started and stopped by keys on its rotation control', async () => {
      const {element} = await putTag();
      control(element).focus();
      await settle(element);
      expect(nameOf(control(element))).to.equal('Play');
      // Each driver has its own name for the space bar.
      for (const key of ['Enter', engine === 'firefox' ? ' ' : 'Space']) {
        await sendKeys({press: key});
        await untilRuns(element);
        expect(nameOf(control(element)), key).to.equal('Pause');
        await sendKeys({press: key});
        await untilRests(element);
        expect(nameOf(control(element)), key).to.equal('Play');
      }
      expect(element.shadowRoot!.activeElement === control(element)).to.equal(true);
    });

    for (const [lang, on, back] of [
      ['en', 'ArrowRight', 'ArrowLeft'],
      ['ar', 'ArrowLeft', 'ArrowRight'],
    ] as const) {
      it(`is led on by ${on}, and back by ${back}, where its controls are in lang="${lang}"`, async () => {
        const {element} = await put(`<div lang="${lang}"><${tag}></${tag}></div>`);
        await until(() => part(element, '[part="sheet"]')?.lang === lang, lang);
        const shown = () => part(element, '[part="quotation"]')!.dataset['place'];
        control(element).focus();
        const places: (string | undefined)[] = [];
        for (const key of [on, on, back, 'ArrowDown', 'a']) {
          await sendKeys({press: key});
          await settle(element);
          places.push(shown());
        }
        expect(places).to.deep.equal(['2', '3', '2', '2', '2']);
      });
    }

    it('goes on under its reader’s hand after it was started there: moving to the next control does not stop it', async function () {
      // WebKit's driver never answers to a Tab.
      if (engine === 'webkit') return this.skip();
      const {element} = await putTag();
      control(element).focus();
      await sendKeys({press: 'Enter'});
      await untilRuns(element);
      await sendKeys({press: 'Tab'});
      await settle(element);
      expect(element.shadowRoot!.activeElement === previous(element)).to.equal(true);
      expect(nameOf(control(element))).to.equal('Pause');
    });

    it('next and previous keep the focus, by keys and by mouse', async () => {
      const {element} = await putTag();
      for (const [button, expected] of [
        [next(element), 1],
        [previous(element), 0],
      ] as const) {
        button.focus();
        await sendKeys({press: 'Enter'});
        await settle(element);
        expect(seen(element)).to.deep.equal([texts[expected]]);
        expect(element.shadowRoot!.activeElement === button).to.equal(true);
      }
      moved = true;
      await sendMouse({type: 'click', position: middleOf(next(element))});
      await settle(element);
      expect(seen(element)).to.deep.equal([texts[1]]);
      // WebKit focuses no button that is clicked; what had the focus is left without.
      if (engine === 'webkit') return;
      expect(element.shadowRoot!.activeElement === next(element)).to.equal(true);
    });

    it('has no rotation control with an interval of 0, and nothing moves', async () => {
      const {element} = await putTag('interval="0"');
      expect(buttons(element).map(({name}) => name)).to.deep.equal(['previous', 'next']);
      const {element: other} = await putTag();
      await untilRuns(other);
      expect(time(element) === undefined).to.equal(true);
    });

    it('a mouse press on pause pauses, whatever focus comes along, and one more starts it', async () => {
      const {element} = await putTag();
      await untilRuns(element);
      moved = true;
      for (const name of ['Play', 'Pause', 'Play', 'Pause']) {
        await sendMouse({type: 'click', position: middleOf(control(element))});
        await settle(element);
        expect(nameOf(control(element))).to.equal(name);
        expect(runs(element)).to.equal(false);
      }
      await moveAway();
      await untilRuns(element);
    });

    it('a script’s click on pause pauses, and one more starts it', async () => {
      const {element} = await putTag();
      await untilRuns(element);
      await press(control(element), element);
      expect(time(element) === undefined).to.equal(true);
      await press(control(element), element);
      await untilRuns(element);
    });
  });

  describe('takes its time', () => {
    for (const [written, milliseconds] of [
      ['', 12_000],
      ['interval="1"', 1_000],
      ['interval=" 7.5 "', 7_500],
      ['interval="3600"', 3_600_000],
    ] as const) {
      it(`as long as asked for: ${written || 'by default'}`, async () => {
        const {element, warnings} = await putTag(written);
        const {effect} = await untilRuns(element);
        expect(effect?.getTiming().duration).to.equal(milliseconds);
        expect(effect?.getTiming().iterations).to.equal(1);
        expect(warnings).to.deep.equal([]);
      });
    }

    it('and then shows the next one, again and again, round and round', async () => {
      const {element} = await putTag('conclusions="3 4 5"');
      for (const index of [3, 4, 2, 3]) {
        await endTime(element);
        expect(seen(element)).to.deep.equal([texts[index]]);
      }
    });

    it('for every quotation anew, also after one was asked for', async () => {
      const {element} = await putTag();
      const first = await untilRuns(element);
      first.currentTime = 9_000;
      await press(next(element), element);
      const second = await untilRuns(element);
      expect(second === first).to.equal(false);
      expect(Number(second.currentTime)).to.be.below(5_000);
      expect(first.playState).to.equal('idle');
    });

    it('on one line, which runs out', async () => {
      const {element} = await putTag();
      const running = await untilRuns(element);
      expect(
        element.shadowRoot!.getAnimations().filter((one) => !(one instanceof CSSTransition)),
      ).to.have.length(1);
      const line = part(element, '[part="time"]')!;
      running.currentTime = 0;
      const full = line.getBoundingClientRect().width;
      running.currentTime = 6_000;
      expect(line.getBoundingClientRect().width).to.be.closeTo(full / 2, full / 20);
      expect(line.textContent).to.equal('');
    });

    it('anew with another interval, and none with 0', async () => {
      const {element} = await putTag();
      const first = await untilRuns(element);
      element.interval = 30;
      await settle(element);
      expect((await untilRuns(element)).effect?.getTiming().duration).to.equal(30_000);
      expect(first.playState).to.equal('idle');
      element.interval = 0;
      await settle(element);
      expect(time(element) === undefined).to.equal(true);
      expect(live(element)).to.equal('polite');
    });

    it('without regard to other changes', async () => {
      const {element} = await put(
        `<bellagio-settings permalink-base="/a/"><${tag}></${tag}></bellagio-settings>`,
      );
      const running = await untilRuns(element);
      running.currentTime = 5_000;
      element.closest('bellagio-settings')!.setAttribute('permalink-base', '/b/');
      element.setAttribute('class', 'x');
      element.requestUpdate();
      await settle(element);
      expect(time(element) === running).to.equal(true);
      expect(Number(running.currentTime)).to.be.at.least(5_000);
      expect(runs(element)).to.equal(true);
    });
  });

  describe('rests, and goes on where it was,', () => {
    const restAndGoOn = async (
      element: QuoteRotatorElement,
      rest: () => unknown,
      goOn: () => unknown,
    ) => {
      const running = await untilRuns(element);
      running.currentTime = 6_000;
      await rest();
      await untilRests(element);
      expect(nameOf(control(element))).to.equal('Pause');
      expect(running.playState).to.equal('paused');
      expect(Number(running.currentTime)).to.be.within(6_000, 11_900);
      await goOn();
      await untilRuns(element);
      expect(time(element) === running).to.equal(true);
      expect(Number(running.currentTime)).to.be.at.least(6_000);
      expect(seen(element)).to.deep.equal([texts[0]]);
    };

    it('while hovered', async () => {
      const {element} = await putTag();
      await restAndGoOn(element, () => hover(element), moveAway);
    });

    it('while hovered, also where the quotation has been changed by hand', async () => {
      const {element} = await putTag();
      await untilRuns(element);
      await hover(element);
      await untilRests(element);
      await press(next(element), element);
      await settle(element);
      expect(runs(element)).to.equal(false);
      await moveAway();
      await untilRuns(element);
    });

    it('while off screen', async () => {
      const {element, place} = await put(`<${tag}></${tag}><div style="height: 5000px"></div>`);
      await restAndGoOn(
        element,
        () => place.lastElementChild!.scrollIntoView({block: 'end', behavior: 'instant'}),
        () => scrollTo({top: 0, behavior: 'instant'}),
      );
    });

    it('while hidden', async () => {
      const {element} = await putTag();
      await restAndGoOn(
        element,
        () => (element.hidden = true),
        () => (element.hidden = false),
      );
    });

    it('while something around it is hidden', async () => {
      const {element, place} = await putTag();
      await restAndGoOn(
        element,
        () => (place.hidden = true),
        () => (place.hidden = false),
      );
    });

    it('while its document is hidden', async () => {
      const {element} = await putTag();
      await restAndGoOn(
        element,
        () => hideDocument(true),
        () => hideDocument(false),
      );
    });

    it('while any of these holds', async () => {
      const {element} = await putTag();
      await untilRuns(element);
      hideDocument(true);
      await hover(element);
      await untilRests(element);
      hideDocument(false);
      await settle(element);
      expect(runs(element)).to.equal(false);
      await moveAway();
      await untilRuns(element);
    });

    it('from the start, where it stands below what is on screen', async () => {
      const {element: first, place} = await put(
        `<${tag}></${tag}><div style="height: 5000px"></div><${tag}></${tag}>`,
      );
      const last = place.lastElementChild as QuoteRotatorElement;
      await untilRuns(first);
      expect(runs(last)).to.equal(false);
      expect(live(last)).to.equal('off');
      last.scrollIntoView({behavior: 'instant'});
      await untilRuns(last);
      await untilRests(first);
      scrollTo({top: 0, behavior: 'instant'});
      await untilRuns(first);
      await untilRests(last);
    });
  });

  describe('under reduced motion', () => {
    beforeEach(function () {
      // Only Chromium's driver serves emulateMedia.
      if (engine !== 'chromium') this.skip();
    });

    it('stands still until its reader starts it', async () => {
      await emulateMedia({reducedMotion: 'reduce'});
      const {element} = await putTag();
      expect(nameOf(control(element))).to.equal('Play');
      expect(live(element)).to.equal('polite');
      expect(time(element) === undefined).to.equal(true);
      await press(control(element), element);
      await untilRuns(element);
      expect(nameOf(control(element))).to.equal('Pause');
      await endTime(element);
      expect(seen(element)).to.deep.equal([texts[1]]);
      await untilRuns(element);
    });

    it('its time line stands still after it was started', async () => {
      await emulateMedia({reducedMotion: 'reduce'});
      const {element} = await putTag();
      await press(control(element), element);
      const running = await untilRuns(element);
      const line = part(element, '[part="time"]')!;
      const {width} = line.getBoundingClientRect();
      running.currentTime = 9_000;
      expect(line.getBoundingClientRect().width).to.equal(width);
    });

    it('stops where that is turned on later, and does not resume where it is turned off', async () => {
      const {element} = await putTag();
      await untilRuns(element);
      await emulateMedia({reducedMotion: 'reduce'});
      await until(() => nameOf(control(element)) === 'Play', 'its stop');
      expect(time(element) === undefined).to.equal(true);
      expect(live(element)).to.equal('polite');
      await emulateMedia({reducedMotion: 'no-preference'});
      await until(() => !matchMedia('(prefers-reduced-motion: reduce)').matches, 'the change');
      await settle(element);
      expect(time(element) === undefined).to.equal(true);
      expect(nameOf(control(element))).to.equal('Play');
    });

    it('changes without a cross-fade, which there is otherwise, of 200 ms', async () => {
      const {element} = await putTag('interval="0"');
      const slot = () => (element.firstElementChild as HTMLElement).assignedSlot!;
      expect(getComputedStyle(slot()).transitionDuration).to.equal('0.2s');
      await emulateMedia({reducedMotion: 'reduce'});
      expect(getComputedStyle(slot()).transitionDuration).to.equal('0s');
    });
  });

  describe('goes on working', () => {
    it('after a move, with one animation and the quotation that was shown', async () => {
      const {element} = await putTag();
      const events = listen(element);
      await endTime(element);
      const before = await untilRuns(element);
      const nodes = [...element.childNodes];
      const other = await fixture<HTMLElement>(html`<section></section>`);
      other.append(element);
      await settle(element);
      expect(before.playState).to.equal('idle');
      const after = await untilRuns(element);
      expect(part(element, '[part="time"]')!.getAnimations()).to.have.length(1);
      expect(after.effect?.getTiming().duration).to.equal(12_000);
      expect(seen(element)).to.deep.equal([texts[1]]);
      expect(holdsNodes(element, nodes)).to.equal(true);
      await endTime(element);
      expect(seen(element)).to.deep.equal([texts[2]]);
      expect(events.map(({passage}) => passage)).to.deep.equal(['c2.thesis', 'c3.thesis']);
    });

    it('paused as it was, after a move', async () => {
      const {element} = await putTag();
      await press(control(element), element);
      const {place: other, element: witness} = await putTag();
      other.append(element);
      await settle(element);
      await untilRuns(witness);
      expect(nameOf(control(element))).to.equal('Play');
      expect(time(element) === undefined).to.equal(true);
      await press(control(element), element);
      await untilRuns(element);
    });

    it('leaves no animation behind when it is removed', async () => {
      const {element} = await putTag();
      const running = await untilRuns(element);
      element.remove();
      expect(running.playState).to.equal('idle');
      expect(time(element) === undefined).to.equal(true);
      hideDocument(true);
      hideDocument(false);
      element.setAttribute('conclusions', '2 3');
      element.dispatchEvent(new PointerEvent('pointerleave'));
      await settle(element);
      expect(runs(element)).to.equal(false);
    });

    it('after a new attachment, as it has been set meanwhile', async () => {
      const {element, place} = await putTag();
      await untilRuns(element);
      element.remove();
      element.conclusions = '2 3';
      element.interval = 5;
      await settle(element);
      place.append(element);
      await settle(element);
      expect(seen(element)).to.deep.equal([texts[1]]);
      expect((await untilRuns(element)).effect?.getTiming().duration).to.equal(5_000);
      await endTime(element);
      expect(seen(element)).to.deep.equal([texts[2]]);
    });

    it('as a clone, apart from the first', async () => {
      const {element} = await putTag();
      await endTime(element);
      const copy = element.cloneNode(true) as QuoteRotatorElement;
      element.after(copy);
      await settle(copy);
      expect([...copy.children].map(({textContent}) => textContent)).to.deep.equal(texts);
      expect(seen(copy)).to.deep.equal([texts[0]]);
      await endTime(copy);
      await endTime(copy);
      expect(seen(copy)).to.deep.equal([texts[2]]);
      expect(seen(element)).to.deep.equal([texts[1]]);
    });

    it('where its words are taken away', async () => {
      const {element} = await putTag();
      await endTime(element);
      element.replaceChildren();
      await settle(element);
      expect([...element.children].map(({textContent}) => textContent)).to.deep.equal(texts);
      expect(seen(element)).to.deep.equal([texts[1]]);
      await endTime(element);
      expect(seen(element)).to.deep.equal([texts[2]]);
    });
  });

  describe('orders its quotations', () => {
    const rounds = async (element: QuoteRotatorElement, count: number) => {
      const shown: string[] = [];
      for (let turn = 0; turn < count; turn++) {
        shown.push(...seen(element));
        await press(next(element), element);
      }
      return shown;
    };

    it('daily: the same for everyone on a UTC day, another one first on the next', async () => {
      const firsts: string[] = [];
      for (let day = 10; day < 20; day++) {
        Date.now = () => Date.parse(`2026-07-${day}T00:00:00.000Z`);
        const {element} = await putTag('order="daily" interval="0"');
        Date.now = () => Date.parse(`2026-07-${day}T23:59:59.999Z`);
        const {element: other} = await putTag('order="daily" interval="0"');
        expect(seen(other)).to.deep.equal(seen(element));
        expect(position(element)).to.match(/^\d+ \/ 10$/);
        firsts.push(...seen(element));
      }
      expect(new Set(firsts).size).to.equal(10);
    });

    it('daily: goes on in the order of print, and shows each once a round', async () => {
      Date.now = () => utcDay('2026-07-15');
      const {element, warnings} = await putTag('order="daily" interval="0"');
      const shown = await rounds(element, 10);
      const start = texts.indexOf(shown[0]!);
      expect(shown).to.deep.equal([...texts.slice(start), ...texts.slice(0, start)]);
      expect(warnings).to.deep.equal([]);
    });

    it('daily: does not change before its reader’s eyes when the day ends', async () => {
      Date.now = () => utcDay('2026-07-15');
      const {element} = await putTag('order="daily"');
      const before = seen(element);
      Date.now = () => utcDay('2026-07-16');
      element.requestUpdate();
      await settle(element);
      expect(seen(element)).to.deep.equal(before);
    });

    it('random: each once a round, none twice in a row, and back to the one before', async () => {
      let state = 42;
      Math.random = () => (state = (state * 16_807) % 2_147_483_647) / 2_147_483_647;
      const {element, warnings} = await putTag('order="random" interval="0"');
      const shown = await rounds(element, 30);
      expect(new Set(shown)).to.have.property('size', 10);
      for (const round of [0, 10, 20]) {
        expect(shown.slice(round, round + 10)).to.have.members(texts);
      }
      shown.forEach((text, index) => {
        if (index) expect(text).not.to.equal(shown[index - 1]);
      });
      for (const text of shown.reverse()) {
        await press(previous(element), element);
        expect(seen(element)).to.deep.equal([text]);
      }
      expect(warnings).to.deep.equal([]);
    });

    it('random: otherwise for another, and counts its places from 1 all the same', async () => {
      const orders: string[] = [];
      for (let seed = 1; seed <= 3; seed++) {
        let state = seed * 7_919;
        Math.random = () => (state = (state * 16_807) % 2_147_483_647) / 2_147_483_647;
        const {element} = await putTag('order="random" interval="0"');
        expect(position(element)).to.equal('1 / 10');
        expect([...element.children].map(({textContent}) => textContent)).to.deep.equal(texts);
        orders.push((await rounds(element, 10)).join());
      }
      expect(new Set(orders).size).to.equal(3);
      expect(orders).not.to.include(texts.join());
    });

    it('random: the same while other things change', async () => {
      const {element} = await putTag('order="random" interval="0"');
      const [before] = seen(element);
      element.interval = 5;
      element.isolated = true;
      await settle(element);
      expect(seen(element)).to.deep.equal([before]);
    });
  });

  describe('reports', () => {
    it('every change by an event, whether it came by itself or not', async () => {
      const {element, place} = await putTag('conclusions="1 2 3"');
      const events = listen(place.parentElement!);
      await endTime(element);
      await press(next(element), element);
      await press(previous(element), element);
      expect(
        events.map(({passage, text, automatic}) => ({passage, text, automatic})),
      ).to.deep.equal([
        {passage: 'c2.thesis', text: texts[1], automatic: true},
        {passage: 'c3.thesis', text: texts[2], automatic: false},
        {passage: 'c2.thesis', text: texts[1], automatic: false},
      ]);
      for (const event of events) {
        expect(event.bubbles && event.composed).to.equal(true);
        expect(event.target === element).to.equal(true);
      }
    });

    it('sentences by their own ids', async () => {
      const {element} = await putTag('from="sentences" interval="0"');
      const events = listen(element);
      for (let turn = 0; turn < sentences.length; turn++) await press(next(element), element);
      expect(events.map(({passage, text}) => ({id: passage, text}))).to.deep.equal([
        ...sentences.slice(1),
        sentences[0],
      ]);
    });

    it('a change only after it can be seen', async () => {
      const {element} = await putTag('interval="0"');
      let there: string[] = [];
      element.addEventListener('bellagio-quote-change', () => (there = seen(element)));
      await press(next(element), element);
      expect(there).to.deep.equal([texts[1]]);
    });

    it('nothing at first', async () => {
      const events = listen(document);
      await putTag();
      await putTag('order="random"');
      expect(events).to.have.length(0);
    });

    it('a change of attributes that shows another quotation, and none that does not', async () => {
      const {element} = await putTag('interval="0"');
      const events = listen(element);
      element.conclusions = '1 2';
      await settle(element);
      expect(seen(element)).to.deep.equal([texts[0]]);
      expect(events.map(({passage}) => passage)).to.deep.equal([]);
      element.conclusions = '2 3';
      await settle(element);
      expect(events.map(({passage, automatic}) => [passage, automatic])).to.deep.equal([
        ['c2.thesis', false],
      ]);
    });
  });

  describe('keeps its height', () => {
    for (const from of ['theses', 'sentences']) {
      for (const isolated of ['', 'isolated']) {
        it(`over all ${from}, going and paused, at any width (${isolated || 'in the light DOM'})`, async () => {
          const {element, place} = await put(
            `<div style="width: 280px"><${tag} from="${from}" ${isolated}></${tag}><p id="after">After</p></div>`,
          );
          const container = element.parentElement!;
          const after = place.querySelector('#after')!;
          for (const width of [280, 480, 720, 1200]) {
            container.style.width = `${width}px`;
            const {top} = after.getBoundingClientRect();
            const count = from === 'theses' ? theses.length : sentences.length;
            for (let turn = 0; turn < count; turn++) {
              await press(next(element), element);
              const what = `${position(element)} at ${width}`;
              expect(after.getBoundingClientRect().top, what).to.be.closeTo(top, 0.5);
            }
            await press(control(element), element);
            expect(after.getBoundingClientRect().top, `paused at ${width}`).to.be.closeTo(top, 0.5);
            await press(control(element), element);
          }
        });
      }
    }

    it('over all theses at every width from 240 pixels', async () => {
      const {element, place} = await put(
        `<div style="width: 240px"><${tag}></${tag}><p id="after">After</p></div>`,
      );
      const jumps: string[] = [];
      const after = place.querySelector('#after')!;
      for (let width = 240; width <= 640; width += 5) {
        element.parentElement!.style.width = `${width}px`;
        const top = () => Math.round(after.getBoundingClientRect().top);
        const first = top();
        for (let turn = 0; turn < 10; turn++) {
          await press(next(element), element);
          if (top() !== first) jumps.push(`${top() - first}px at ${width}, ${position(element)}`);
        }
        await press(control(element), element);
        if (top() !== first) jumps.push(`${top() - first}px at ${width}, paused`);
        await press(control(element), element);
      }
      expect(jumps).to.deep.equal([]);
    });

    it('over ten blockquotes of the author', async () => {
      const {element, place} = await put(
        `<div style="width: 480px"><${tag}>${texts.map((text) => `<blockquote>${text}</blockquote>`).join('')}</${tag}><p id="after">After</p></div>`,
      );
      const after = place.querySelector('#after')!;
      for (const width of [280, 480, 720, 1200]) {
        element.parentElement!.style.width = `${width}px`;
        const {top} = after.getBoundingClientRect();
        for (let turn = 0; turn < 10; turn++) {
          await press(next(element), element);
          const what = `${position(element)} at ${width}`;
          expect(after.getBoundingClientRect().top, what).to.be.closeTo(top, 0.5);
        }
      }
    });

    it('and is no wider than a container of 280 pixels with large letters', async () => {
      const {element} = await put(
        `<div style="width: 280px; font-size: 200%"><${tag}></${tag}></div>`,
      );
      expect(part(element, '[part="frame"]')!.scrollWidth).to.be.at.most(281);
      for (const button of buttons(element)) {
        const {width, height} = button.getBoundingClientRect();
        expect(Math.min(width, height), button.name).to.be.at.least(24);
      }
    });

    it('and its buttons are at least 24 pixels high and wide', async () => {
      for (const width of [260, 320, 800]) {
        const {element} = await put(`<div style="width: ${width}px"><${tag}></${tag}></div>`);
        for (const button of buttons(element)) {
          const box = button.getBoundingClientRect();
          expect(Math.min(box.width, box.height), `${button.name} at ${width}`).to.be.at.least(24);
        }
      }
    });
  });

  describe('around an author’s own content', () => {
    const blockquotes = texts.map((text) => `<blockquote>${text}</blockquote>`).join('\n');

    it('that is all theses, one block each: shows these nodes one at a time, and adds none', async () => {
      const {element, mismatches, warnings} = await putTag('', blockquotes);
      const nodes = [...element.childNodes];
      expect(element.innerHTML).to.equal(blockquotes);
      expect(buttons(element)).to.have.length(3);
      for (const text of texts) {
        expect(seen(element)).to.deep.equal([text]);
        await press(next(element), element);
      }
      await endTime(element);
      await until(() => seen(element).length === 1, 'the end of the cross-fade');
      expect(seen(element)).to.deep.equal([texts[1]]);
      expect(holdsNodes(element, nodes)).to.equal(true);
      expect(element.innerHTML).to.equal(blockquotes);
      expect(element.matches(':state(filled)')).to.equal(false);
      expect(mismatches).to.deep.equal([]);
      expect(warnings).to.deep.equal([]);
    });

    for (const [where, content] of [
      ['before', `<h3>They said</h3>\n${blockquotes}`],
      ['after', `${blockquotes}<p>— <cite>Bellagio, 2006</cite></p>`],
    ] as const) {
      it(`that is all theses, with a line ${where} them: leaves that line to readers without us`, async () => {
        const {element, mismatches} = await putTag('', content);
        expect(element.innerHTML).to.equal(content);
        for (const [index, text] of texts.entries()) {
          expect(seen(element)).to.deep.equal([text]);
          expect(part(element, '[part="place"]')?.textContent).to.equal(`Conclusion ${index + 1}`);
          await press(next(element), element);
        }
        expect(mismatches).to.deep.equal([]);
      });
    }

    it('that is all theses in other elements: shows it whole', async () => {
      for (const content of [
        texts.map((text) => `<p>${text}</p>`).join('\n'),
        `<blockquote>${texts[0]}</blockquote><div>${blockquotes.split('\n').slice(1).join('')}</div>`,
      ]) {
        const {element, mismatches} = await putTag('', content);
        expect(element.innerHTML).to.equal(content);
        expect(buttons(element)).to.have.length(0);
        for (const block of element.children) {
          expect(getComputedStyle(block).visibility).to.equal('visible');
        }
        expect(mismatches).to.deep.equal([]);
      }
    });

    it('that is all theses, shows them in another order where that is asked for', async () => {
      Date.now = () => utcDay('2026-07-15');
      const {element} = await putTag('order="daily" interval="0"', blockquotes);
      const {element: plain} = await putTag('order="daily" interval="0"');
      for (let turn = 0; turn < 10; turn++) {
        expect(seen(element)).to.deep.equal(seen(plain));
        await press(next(element), element);
        await press(next(plain), plain);
      }
      expect(element.innerHTML).to.equal(blockquotes);
    });

    it('that is one exact quotation: shows the canonical ones, and reports nothing', async () => {
      for (const content of [
        `<blockquote>${texts[6]}</blockquote>`,
        `<blockquote>${texts[0]}</blockquote><p>— <cite>Bellagio, 2006</cite></p>`,
        `<p>${texts[6]}</p>`,
      ]) {
        const {element, mismatches, warnings} = await putTag('', content);
        expect(mismatches).to.have.length(0);
        expect(element.innerHTML.startsWith(content)).to.equal(true);
        expect((element.firstElementChild as HTMLElement).assignedSlot === null).to.equal(true);
        expect(slotted(element)).to.equal(texts.join(' '));
        expect(seen(element)).to.deep.equal([texts[0]]);
        expect(element.matches(':state(mismatch)')).to.equal(false);
        expect(buttons(element)).to.have.length(3);
        expect(warnings).to.deep.equal([]);
      }
    });

    for (const [what, content] of [
      ['a changed quotation', texts[6]!.replace('migrants', 'people')],
      ['something else', 'Quotations will be here soon.'],
      ['a quotation that was not asked for', wordsOf(publishedConclusion(7).body[0]!)],
    ] as const) {
      it(`that is ${what}: tells so, and shows the canonical quotations`, async () => {
        const {element, mismatches} = await putTag('', `<blockquote>${content}</blockquote>`);
        expect(mismatches).to.have.length(1);
        expect(mismatches[0]?.found).to.equal(content);
        expect(mismatches[0]?.expected).to.equal(texts.join(' '));
        expect(element.firstElementChild?.textContent).to.equal(content);
        expect((element.firstElementChild as HTMLElement).assignedSlot === null).to.equal(true);
        expect(slotted(element)).to.equal(texts.join(' '));
        expect(seen(element)).to.deep.equal([texts[0]]);
        expect(element.matches(':state(mismatch)')).to.equal(true);
        await endTime(element);
        expect(seen(element)).to.deep.equal([texts[1]]);
      });
    }

    it('that is all theses in one wrapper: shows it whole, without controls, and nothing moves', async () => {
      const content = `<div>${blockquotes}</div>`;
      const {element, mismatches} = await putTag('', content);
      expect(element.innerHTML).to.equal(content);
      expect(buttons(element)).to.have.length(0);
      expect(element.shadowRoot!.querySelectorAll('[aria-live], [role]')).to.have.length(0);
      expect(mismatches).to.deep.equal([]);
      for (const quote of element.querySelectorAll('blockquote')) {
        expect(getComputedStyle(quote).visibility).to.equal('visible');
        expect(quote.getBoundingClientRect().height).to.be.above(10);
      }
      expect(part(element, '[part="time"]') === null).to.equal(true);
      await settle(element);
      expect(element.shadowRoot!.getAnimations()).to.have.length(0);
    });

    it('that comes later, one block after another: shows it in the end', async () => {
      const {element} = await putTag('interval="0"');
      element.innerHTML = blockquotes;
      await settle(element);
      expect(element.innerHTML).to.equal(blockquotes);
      expect(seen(element)).to.deep.equal([texts[0]]);
      await press(next(element), element);
      expect(seen(element)).to.deep.equal([texts[1]]);
    });

    it('that is one thesis alone, asked for: shows it as it stands', async () => {
      const content = `<blockquote>${texts[6]}</blockquote>`;
      const {element, mismatches} = await putTag('conclusions="7"', content);
      expect(element.innerHTML).to.equal(content);
      expect(buttons(element)).to.have.length(0);
      expect(seen(element)).to.deep.equal([texts[6]]);
      expect(mismatches).to.deep.equal([]);
    });
  });

  describe('given an unknown choice', () => {
    for (const [attribute, value] of [
      ['conclusions', '1,99'],
      ['conclusions', 'none'],
      ['conclusions', ''],
      ['conclusions', '0'],
      ['interval', '-3'],
      ['interval', 'abc'],
      ['interval', '0.5'],
      ['interval', '1e3'],
      ['order', 'x'],
      ['from', 'y'],
    ] as const) {
      it(`${attribute}="${value}" takes the default, and warns once`, async () => {
        const {element, warnings} = await putTag(`${attribute}="${value}"`);
        expect([...element.children].map(({textContent}) => textContent)).to.deep.equal(texts);
        expect(seen(element)).to.deep.equal([texts[0]]);
        expect((await untilRuns(element)).effect?.getTiming().duration).to.equal(12_000);
        await endTime(element);
        await press(next(element), element);
        element.requestUpdate();
        await settle(element);
        expect(seen(element)).to.deep.equal([texts[2]]);
        expect(warnings).to.deep.equal([
          `bellagio-quote-rotator: ${attribute}="${value}" is not valid.`,
        ]);
      });
    }

    const odd: Record<string, unknown> = {
      'a symbol': Symbol('x'),
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
      it(`${what} as a property, takes the default, and throws nothing`, async () => {
        const {element, warnings} = await putTag();
        Object.assign(element, {conclusions: value, interval: value, order: value, from: value});
        await settle(element);
        expect([...element.children].map(({textContent}) => textContent)).to.deep.equal(texts);
        expect(warnings).to.have.length(4);
        expect((await untilRuns(element)).effect?.getTiming().duration).to.equal(12_000);
        Object.assign(element, {isolated: value});
        await settle(element);
        expect(slotted(element)).to.equal(texts.join(' '));
      });
    }
  });

  describe('inside settings', () => {
    const address = (element: Element) =>
      part<HTMLAnchorElement>(element, '[part="source"]')!.getAttribute('href');

    it('links to the conclusion of each quotation on the published pages', async () => {
      const {element} = await put(
        `<bellagio-settings permalink-base="https://ngo.example/b"><${tag} interval="0" conclusions="3 8"></${tag}></bellagio-settings>`,
      );
      expect(address(element)).to.equal('https://ngo.example/b/conclusion/3/');
      await press(next(element), element);
      expect(address(element)).to.equal('https://ngo.example/b/conclusion/8/');
    });

    it('links to the original where that has an address, and follows changes', async () => {
      const {element, place} = await put(
        `<bellagio-settings permalink-base="/b/" source-url="https://o.example/1.pdf"><${tag} interval="0"></${tag}></bellagio-settings>`,
      );
      expect(address(element)).to.equal('https://o.example/1.pdf');
      await press(next(element), element);
      expect(address(element)).to.equal('https://o.example/1.pdf');
      const settings = place.querySelector('bellagio-settings')!;
      settings.removeAttribute('source-url');
      await settle(element);
      expect(address(element)).to.equal(`${location.origin}/b/conclusion/2/`);
      settings.removeAttribute('permalink-base');
      await settle(element);
      expect(address(element)).to.equal(null);
      expect(seen(element)).to.deep.equal([texts[1]]);
    });
  });

  describe('is accessible', () => {
    const blockquotes = texts.map((text) => `<blockquote>${text}</blockquote>`).join('');
    const states: Record<string, string> = {
      'going and paused': `<${tag}></${tag}>`,
      'by hand': `<${tag} interval="0"></${tag}>`,
      'with sentences': `<${tag} from="sentences"></${tag}>`,
      isolated: `<${tag} isolated></${tag}>`,
      adopted: `<${tag}>${blockquotes}</${tag}>`,
      'adopted as a whole': `<${tag}><div>${blockquotes}</div></${tag}>`,
      'with one quotation': `<${tag} conclusions="7"></${tag}>`,
      'with other content': `<${tag}><p>Something else.</p></${tag}>`,
      'with every address': `<bellagio-settings permalink-base="/b/" source-url="/orig.pdf"><${tag}></${tag}></bellagio-settings>`,
      narrow: `<div style="width: 240px"><${tag}></${tag}></div>`,
    };
    for (const [state, markup] of Object.entries(states)) {
      it(state, async () => {
        const {element} = await put(`<main><h1>Page</h1>${markup}</main>`);
        await expect(element).to.be.accessible();
        if (!buttons(element).length) return;
        await press(next(element), element);
        seen(element);
        await expect(element).to.be.accessible();
        if (!control(element)) return;
        await press(control(element), element);
        await expect(element).to.be.accessible();
      });
    }

    it('with what is not shown hidden from everyone', async () => {
      for (const content of ['', blockquotes]) {
        const {element} = await putTag('interval="0"', content);
        expect(seen(element)).to.deep.equal([texts[0]]);
        const visibilities = [...element.children].map(
          (child) => getComputedStyle(child).visibility,
        );
        expect(visibilities).to.deep.equal(texts.map((_, index) => (index ? 'hidden' : 'visible')));
      }
    });

    it('in print: without controls, one quotation', async function () {
      // Only Chromium's driver serves emulateMedia.
      if (engine !== 'chromium') return this.skip();
      const {element} = await putTag();
      await emulateMedia({media: 'print'});
      try {
        await nextFrame();
        expect(getComputedStyle(part(element, '[part="actions"]')!).display).to.equal('none');
        expect(seen(element)).to.deep.equal([texts[0]]);
      } finally {
        await emulateMedia({media: 'screen'});
      }
    });
  });
});
