import {ReactiveElement, type PropertyValues} from 'lit';

import {english as strings} from '../../data/strings/en.js';
import {conclusionNumbers, statement} from '../context/statement.js';
import {AttributeReader} from '../controllers/attribute-reader.js';
import {quotationWords} from '../controllers/canonical-words.js';
import {Chrome} from '../controllers/chrome.js';
import {LightWords} from '../controllers/light-words.js';
import {makeElement} from '../controllers/make-element.js';
import {Rotation} from '../controllers/rotation.js';
import {BellagioQuoteChangeEvent} from '../events/quote-change-event.js';
import {parseChoice, parseList, parseSeconds} from '../text/attribute-values.js';
import {listQuotations, type QuotationSource} from '../text/list-quotations.js';
import {makeOnce} from '../text/make-once.js';
import {orderQuotations, type QuotationOrder} from '../text/order-quotations.js';
import type {Passage} from '../text/statement-types.js';
import {version} from '../text/version.js';
import {linkSource, makeAttribution, nameConclusion} from './attribution.js';
import {chromeStyles} from './chrome-styles.js';
import {makeAction, makeFrame, makeSlot} from './frame.js';
import {loadTranslatedView} from './load-translated-view.js';
import {styleQuotationInPlace} from './quotation-in-place.js';
import {quoteRotatorStyles} from './quote-rotator-styles.js';

const makeStyles = () =>
  makeOnce('rotator', () => chromeStyles + quoteRotatorStyles + styleQuotationInPlace());
const parseNumbers = (value: unknown) => {
  const numbers = parseList(conclusionNumbers)(value);
  // A rotator without quotations would be none.
  return numbers?.length ? numbers : undefined;
};
const parseOrder = parseChoice<QuotationOrder>(['printed', 'random', 'daily']);
const parseFrom = parseChoice<QuotationSource>(['theses', 'sentences']);

/** All quotations stand in conclusions. */
type Quotation = Passage & {readonly conclusion: number};

/**
 * Shows one quotation of the statement at a time, and the next after a while: a carousel by the pattern of the ARIA
 * Authoring Practices. It rests while hovered, hidden or off screen. It stops under reduced motion, when the focus enters
 * it, and when paused, until its reader starts it again.
 *
 * @tag bellagio-quote-rotator
 * @slot - The author's own quotation, shown until and unless the canonical ones can be.
 * @fires {BellagioQuoteChangeEvent} bellagio-quote-change - Another quotation is shown.
 * @fires {BellagioErrorEvent} bellagio-error - The translation cannot be shown.
 * @fires {BellagioMismatchEvent} bellagio-mismatch - The content is not the source's text, which is shown instead.
 * @csspart frame - The whole widget.
 * @csspart sheet - What stands inside the frame.
 * @csspart actions - The row of controls.
 * @csspart action - One control.
 * @csspart pause - The control that stops the rotation, while it goes.
 * @csspart play - The same control, while it is stopped.
 * @csspart previous - The control that leads back.
 * @csspart next - The control that leads on.
 * @csspart position - Which of how many is shown.
 * @csspart time - The line that shows the time left.
 * @csspart slides - What holds the quotations.
 * @csspart slide - The quotation that is shown, with its source.
 * @csspart quotation - The quotation.
 * @csspart attribution - The line that names the source.
 * @csspart place - The conclusion in it, by its number.
 * @csspart source - The title in it, a link where there is an address.
 * @csspart translation - The line that says whose translation is shown.
 * @csspart switch - The button in it, which shows the original or the translation.
 * @csspart notice - Says that the translation cannot be shown.
 * @cssprop [--bellagio-accent=currentColor] - Colour of the lines and the focus ring.
 * @cssprop [--bellagio-surface=none] - Background. Give `::part(frame)` a padding with it.
 * @cssstate mismatch - The content is not the source's text.
 * @cssstate filled - The words are ours: nothing stood in the element, or not the source's text.
 * @cssstate translated - A translation is shown.
 */
export class QuoteRotatorElement extends ReactiveElement {
  static readonly version = version;

  static override properties = {
    interval: {converter: (value: string | null) => parseSeconds(value) ?? value},
    order: {},
    conclusions: {},
    from: {},
    isolated: {type: Boolean},
  };

  /** Seconds that a quotation stays, from 1; with 0 they change only by hand. */
  declare interval: number;

  /** `printed`, `random` (none comes twice in a row) or `daily` (begins with the same for everyone on a UTC day). */
  declare order: QuotationOrder;

  /** Which conclusions to quote: `all`, or numbers from 1 to 10, parted at spaces or commas. */
  declare conclusions: string;

  /** What to quote: `theses`, or `sentences` (those that stand alone in at most 240 characters). */
  declare from: QuotationSource;

  /** Whether the words stand in the shadow root, where the page's styles do not reach them. */
  declare isolated: boolean;

  readonly #chrome = new Chrome(this, makeStyles());
  readonly #words = new LightWords(this, this.#chrome, loadTranslatedView);
  readonly #attributes = new AttributeReader(this);
  readonly #rotation = new Rotation(this, () => {
    this.#move(1, true);
  });
  #quotations: readonly Passage[] = [];
  /** What the quotations were chosen by. */
  #choice = '';
  #sequence: readonly number[] = [];
  /** The place in the sequence. */
  #place = 0;
  #seconds = 0;
  /** Whether the quotation came by itself. */
  #automatic = false;
  /** The passage that is shown. */
  #shown = '';
  /** Whether it went on when a pointer was pressed. By the time of the click, the focus that came along has stopped it. */
  #wentOn = false;

  constructor() {
    super();
    this.interval = 12;
    this.order = 'printed';
    this.conclusions = 'all';
    this.from = 'theses';
    this.isolated = false;
  }

  protected override createRenderRoot(): ShadowRoot {
    const root = this.#chrome.open();
    root.addEventListener('pointerdown', () => {
      this.#wentOn = this.#rotation.goes;
    });
    root.addEventListener('click', this.#handleClick);
    root.addEventListener('keydown', this.#handleKey as EventListener);
    return root;
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    await super.getUpdateComplete();
    await this.#words.judged;
    return super.getUpdateComplete();
  }

  protected override update(changed: PropertyValues<this>): void {
    super.update(changed);
    const options = this.#attributes;
    const from = options.read('from', this.from, parseFrom, 'theses');
    const order = options.read('order', this.order, parseOrder, 'printed');
    const numbers = options.read('conclusions', this.conclusions, parseNumbers, conclusionNumbers);
    this.#seconds = options.read('interval', this.interval, parseSeconds, 12);
    const choice = [from, order, numbers].join();
    if (choice !== this.#choice) {
      this.#choice = choice;
      this.#quotations = listQuotations(statement, numbers, from);
      const clock = {now: Date.now, random: Math.random};
      const {sequence, first} = orderQuotations(this.#quotations.length, order, clock);
      this.#sequence = sequence;
      this.#place = first;
    }
    this.#words.show(quotationWords(this.#quotations), this.isolated);
    this.#draw();
  }

  #draw(): void {
    const chrome = this.#chrome;
    const {language} = chrome;
    const {placement} = this.#words;
    const adopted = placement === 'adopted';
    const count = this.#quotations.length;
    // What an author has not set as one block for each cannot be shown one at a time.
    const whole =
      placement === 'author' ||
      (adopted && this.querySelectorAll(':scope>blockquote').length !== count);
    const drawn = chrome.draw([placement, whole, this.#seconds, this.#choice], () =>
      whole ? makeElement('slot', {}) : this.#makeChrome(adopted),
    );
    const index = this.#sequence[this.#place] as number;
    const quotation = this.#quotations[index] as Quotation;
    const n = this.#place + 1;
    chrome.set('quotation', 'data-place', String(index + 1));
    chrome.set('slide', 'aria-label', language.say(strings.position, {n, count}));
    chrome.write('position', language.say('{n} / {count}', {n, count}));
    chrome.write('place', nameConclusion(language, quotation.conclusion));
    linkSource(chrome, quotation.conclusion);
    const goes = this.#rotation.goes && this.#seconds > 0;
    chrome.set('slides', 'aria-live', goes ? 'off' : 'polite');
    const control = chrome.find('[name="rotation"]');
    if (control) {
      const name = goes ? 'pause' : 'play';
      control.setAttribute('part', `action ${name}`);
      control.title = control.textContent = language.say(strings[name]);
    }
    const {id, text} = quotation;
    const changed = id !== this.#shown;
    if (drawn || changed) {
      this.#rotation.restart(chrome.find('[part="time"]'), count > 1 ? this.#seconds : 0);
    }
    if (this.#shown && changed) {
      const report = new BellagioQuoteChangeEvent(id, text, this.#automatic);
      // Not before the host has been drawn: who listens may look at it.
      void this.updateComplete.then(() => this.dispatchEvent(report));
    }
    this.#shown = id;
    this.#automatic = false;
  }

  #makeChrome(adopted: boolean): Element {
    const {language} = this.#chrome;
    const controls = makeElement(
      'div',
      {part: 'actions'},
      this.#seconds ? makeAction('rotation', '') : '',
      makeAction('previous', language.say(strings.previous)),
      makeAction('next', language.say(strings.next)),
      makeElement('span', {part: 'position'}),
    );
    const slots = adopted
      ? [makeElement('slot', {class: 'stack'})]
      : this.#quotations.map(({id}) => makeSlot(id));
    const slide = makeElement(
      'div',
      {part: 'slide', role: 'group', 'aria-roledescription': language.say(strings.slide)},
      makeElement('div', {part: 'quotation', class: 'stack'}, ...slots),
      makeAttribution(),
    );
    return makeFrame(
      language,
      {
        role: 'group',
        'aria-roledescription': language.say(strings.carousel),
        'aria-label': language.say(strings.quotations),
      },
      this.#quotations.length > 1 ? controls : '',
      makeElement('div', {part: 'time'}),
      makeElement('div', {part: 'slides'}, slide),
    );
  }

  #move(step: number, automatic: boolean): void {
    const count = this.#quotations.length;
    this.#place = (this.#place + step + count) % count;
    this.#automatic = automatic;
    this.requestUpdate();
  }

  /** The arrow keys lead on and back, as the language of the controls is read. */
  readonly #handleKey = ({key}: KeyboardEvent): void => {
    const right = this.#chrome.language.dir === 'rtl' ? -1 : 1;
    if (key === 'ArrowLeft') this.#move(-right, false);
    if (key === 'ArrowRight') this.#move(right, false);
  };

  readonly #handleClick = (event: Event): void => {
    const rotation = this.#rotation;
    const {name} = event.target as HTMLButtonElement;
    if (name === 'previous') this.#move(-1, false);
    else if (name === 'next') this.#move(1, false);
    else if (name === 'rotation') {
      // Clicks without a pointer, as by a key, have no detail.
      if ((event as MouseEvent).detail ? this.#wentOn : rotation.goes) rotation.stop();
      else rotation.start();
    }
  };
}
