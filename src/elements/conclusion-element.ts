import {ReactiveElement, type PropertyValues} from 'lit';

import {english as strings} from '../../data/strings/en.js';
import {statement} from '../context/statement.js';
import {AttributeReader} from '../controllers/attribute-reader.js';
import {conclusionWords} from '../controllers/canonical-words.js';
import {setState} from '../controllers/custom-states.js';
import {LightWords} from '../controllers/light-words.js';
import {makeElement} from '../controllers/make-element.js';
import {RoomBeside} from '../controllers/room-beside.js';
import {SettingsConsumer} from '../controllers/settings-consumer.js';
import {openShadowRoot, styleShadowRoot} from '../controllers/shadow-root.js';
import {BellagioErrorEvent} from '../events/error-event.js';
import {addressOfWords, permalinkTo, resolveAddress} from '../text/addresses.js';
import {parseChoice, parseList, writeValue} from '../text/attribute-values.js';
import {blocksToText} from '../text/blocks-to-text.js';
import type {Show} from '../text/conclusion-blocks.js';
import {findConclusion} from '../text/find-conclusion.js';
import type {Conclusion} from '../text/statement-types.js';
import {version} from '../text/version.js';
import {
  conclusionChrome,
  missingNotice,
  numberChrome,
  type ConclusionAction,
} from './conclusion-chrome.js';
import {conclusionStyles} from './conclusion-styles.js';

const allActions: readonly ConclusionAction[] = ['copy', 'cite', 'link', 'context'];
const parseActions = parseList(allActions);
const parseShow = parseChoice<Show>(['full', 'thesis', 'summary']);
const parseNumber = parseChoice(statement.conclusions.map(({number}) => number));
const parseLevel = parseChoice([2, 3, 4, 5, 6]);

const loadActions = () => import('./conclusion-actions.js');

/** The addresses of the conclusions' words in the page as it is addressed now. */
let page = '';
let places: (string | undefined)[] = [];

function findPlace({number, thesis}: Conclusion): string | undefined {
  if (page !== location.href) places = [];
  page = location.href;
  return (places[number] ??= addressOfWords(page, blocksToText([thesis])));
}

/**
 * Shows one numbered conclusion of the statement.
 *
 * @tag bellagio-conclusion
 * @slot - The author's own words, shown until and unless the canonical text can be.
 * @fires {BellagioErrorEvent} bellagio-error - No conclusion has this number.
 * @fires {BellagioMismatchEvent} bellagio-mismatch - The content is not the source's text, which is shown instead.
 * @fires {BellagioCopyEvent} bellagio-copy - A reader has copied the conclusion.
 * @csspart frame - The whole widget, where the words are ours.
 * @csspart sheet - The measure of text inside the frame.
 * @csspart number - The conclusion's number.
 * @csspart disclosure - The `details` around the body where `show` is `summary`.
 * @csspart attribution - The line that names the source.
 * @csspart source - The title in it, a link where there is an address.
 * @csspart actions - The row of actions.
 * @csspart action - One action; also as `copy`, `link` and `context`.
 * @csspart status - What an action has to say.
 * @csspart notice - Says that no conclusion has this number.
 * @csspart dialog - The dialog with the context.
 * @cssprop [--bellagio-accent=currentColor] - Colour of the number, the hairline and the focus ring.
 * @cssprop [--bellagio-surface=none] - Background. Give `::part(frame)` a padding with it.
 * @cssstate missing - No conclusion has this number.
 * @cssstate mismatch - The content is not the source's text.
 * @cssstate filled - The words are ours: nothing stood in the element, or not the source's text.
 */
export class ConclusionElement extends ReactiveElement {
  static readonly version = version;

  static override styles = conclusionStyles;

  static override properties = {
    // A value that is no number is kept as written, for the warning.
    n: {converter: (value: string | null) => parseNumber(value) ?? value ?? undefined},
    show: {},
    headingLevel: {
      attribute: 'heading-level',
      converter: (value: string | null) => parseLevel(value) ?? value,
    },
    isolated: {type: Boolean},
    actions: {},
  };

  /** Which conclusion to show, as numbered in print: 1 to 10. (A bad one is kept as written.) */
  declare n?: number | undefined;

  /** How much of it: `full`, `thesis`, or `summary` (the thesis, with the body behind a disclosure). */
  declare show: Show;

  /** The level of its heading: 2 to 6. */
  declare headingLevel: number;

  /** Whether the words stand in the shadow root, where the page's styles do not reach them. */
  declare isolated: boolean;

  /** `all`, `none`, or a list of `copy`, `cite`, `link` and `context`, parted at spaces or commas. */
  declare actions: string;

  // eslint-disable-next-line @typescript-eslint/no-unnecessary-condition -- Safari before 16.4 has no internals
  readonly #internals = this.attachInternals?.();
  readonly #settings = new SettingsConsumer(this);
  readonly #words = new LightWords(this);
  readonly #attributes = new AttributeReader(this);
  #conclusion: Conclusion | undefined;
  #show: Show = 'full';
  #actions = allActions;
  /** What the chrome was last drawn for. */
  #drawn = '';

  constructor() {
    super();
    this.show = 'full';
    this.headingLevel = 3;
    this.isolated = false;
    this.actions = 'all';
    new RoomBeside(this, () => this.#find('.adopted'));
  }

  protected override createRenderRoot(): ShadowRoot {
    const root = openShadowRoot(this, this.#internals);
    root.addEventListener('click', this.#handleClick);
    return root;
  }

  /** A move to another document takes the styles away. */
  adoptedCallback(): void {
    if (this.hasUpdated) styleShadowRoot(this, this.renderRoot as ShadowRoot);
  }

  protected override update(changed: PropertyValues<this>): void {
    super.update(changed);
    const options = this.#attributes;
    this.#show = options.read('show', this.show, parseShow, 'full');
    this.#actions = options.read('actions', this.actions, parseActions, allActions);
    const level = options.read('heading-level', this.headingLevel, parseLevel, 3);
    const conclusion = findConclusion(statement, parseNumber(this.n));
    this.#conclusion = conclusion;
    this.#words.show(conclusion && conclusionWords(conclusion, this.#show, level), this.isolated);
    this.#draw(changed);
  }

  protected override updated(): void {
    const {n} = this;
    setState(this.#internals, 'missing', !this.#conclusion);
    setState(this.#internals, 'mismatch', this.#words.mismatched);
    setState(this.#internals, 'filled', /light|shadow/.test(this.#words.placement));
    if (this.#attributes.report('n', n, !this.#conclusion)) {
      this.dispatchEvent(new BellagioErrorEvent('n', n == null ? null : writeValue(n)));
    }
  }

  #draw(changed: PropertyValues<this>): void {
    const {placement} = this.#words;
    const conclusion = this.#conclusion;
    const value = writeValue(this.n);
    const drawn = [conclusion ? '' : value, this.#show, placement, ...this.#actions].join();
    if (drawn !== this.#drawn) {
      this.#drawn = drawn;
      this.#replaceChrome(
        placement === 'empty'
          ? missingNotice(value)
          : conclusion && placement !== 'author'
            ? conclusionChrome(this.#show, this.#actions, placement === 'adopted')
            : makeElement('slot', {}),
      );
    }
    if (!conclusion) return;
    numberChrome(this.renderRoot, conclusion.number);
    if (changed.has('n')) this.#say('');
    this.#address();
  }

  #replaceChrome(chrome: Node): void {
    // Styles may stand here too, where sheets cannot be adopted, and an open dialog.
    for (const child of [...this.renderRoot.children]) {
      if (!/^(?:style|dialog)$/.test(child.localName)) child.remove();
    }
    this.renderRoot.append(chrome);
    for (const sign of ['pointerenter', 'focusin']) {
      this.#find('[part="actions"]')?.addEventListener(sign, this.#handleApproach);
    }
  }

  /** Gives the links their addresses: the source's own, the conclusion's own page, or its place in this one. */
  #address(): void {
    const conclusion = this.#conclusion;
    if (!conclusion) return;
    const {permalinkBase, sourceUrl} = this.#settings.current;
    const permalink = permalinkTo(permalinkBase, location.href, conclusion.number);
    const place = this.id ? resolveAddress(`#${this.id}`, location.href) : findPlace(conclusion);
    this.#link('[part="source"]', resolveAddress(sourceUrl, location.href) ?? permalink);
    this.#link('[part~="link"]', permalink ?? place);
  }

  #link(selector: string, address: string | undefined): void {
    const link = this.#find(selector);
    if (address) link?.setAttribute('href', address);
    else link?.removeAttribute('href');
  }

  #find(selector: string): HTMLElement | null {
    return this.renderRoot.querySelector(selector);
  }

  #say(message: string): void {
    const status = this.#find('[part="status"]');
    if (status) status.textContent = message;
  }

  /** Has everything at hand before an action is asked for: the page may have another address by now. */
  readonly #handleApproach = (): void => {
    this.#address();
    // A failure is told when the action is asked for.
    loadActions().catch(() => undefined);
  };

  readonly #handleClick = async ({target}: Event): Promise<void> => {
    const conclusion = this.#conclusion;
    const button = (target as Element).closest('button');
    const name = button?.name;
    // Buttons of the author's content are assigned to a slot, but do not stand in our root.
    if (!this.renderRoot.contains(button) || !conclusion) return;
    if (name !== 'copy' && name !== 'context') return;
    try {
      const actions = await loadActions();
      const message = await actions[name]({
        host: this,
        root: this.renderRoot as ShadowRoot,
        statement,
        conclusion,
        show: this.#show,
        settings: this.#settings.current,
      });
      this.#say(message);
    } catch {
      this.#say(strings.unavailable);
    }
  };
}
