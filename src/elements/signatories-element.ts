import {ReactiveElement, type PropertyValues} from 'lit';

import {english as strings} from '../../data/strings/en.js';
import {statement} from '../context/statement.js';
import {AttributeReader} from '../controllers/attribute-reader.js';
import {signatoriesWords} from '../controllers/canonical-words.js';
import {Chrome} from '../controllers/chrome.js';
import {LightWords} from '../controllers/light-words.js';
import {makeElement} from '../controllers/make-element.js';
import {parseChoice, parseHeadingLevel} from '../text/attribute-values.js';
import type {Signatory} from '../text/statement-types.js';
import {version} from '../text/version.js';
import {linkSource, makeAttribution} from './attribution.js';
import {chromeStyles} from './chrome-styles.js';
import {makeFrame, makeSlot} from './frame.js';
import {signatoriesStyles} from './signatories-styles.js';

/** In which order the signatories stand: as printed, or by family name. */
export type SignatoriesSort = 'printed' | 'name';

/** How the signatories are set: one under the other, in as many columns as there is room for, or as running text. */
export type SignatoriesLayout = 'list' | 'columns' | 'inline';

const styles = chromeStyles + signatoriesStyles;
const parseSort = parseChoice<SignatoriesSort>(['printed', 'name']);
const parseLayout = parseChoice<SignatoriesLayout>(['list', 'columns', 'inline']);

/**
 * Shows the 22 signatories of the statement with their affiliations.
 *
 * @tag bellagio-signatories
 * @slot - The author's own list, shown until and unless the canonical one can be.
 * @fires {BellagioMismatchEvent} bellagio-mismatch - The content is not the source's text, which is shown instead.
 * @csspart frame - The whole widget.
 * @csspart sheet - What stands inside the frame.
 * @csspart filter - The label with the search field.
 * @csspart field - The search field.
 * @csspart status - How many the filter has found.
 * @csspart list - The list.
 * @csspart found - The list of those whom the filter has found.
 * @csspart notice - Says that the filter has found nobody.
 * @csspart attribution - The line that names the source.
 * @csspart place - The part of the statement in it.
 * @csspart source - The title in it, a link where there is an address.
 * @cssprop [--bellagio-accent=currentColor] - Colour of the hairline and the focus ring.
 * @cssprop [--bellagio-surface=none] - Background. Give `::part(frame)` a padding with it.
 * @cssstate mismatch - The content is not the source's text.
 * @cssstate filled - The words are ours: nothing stood in the element, or not the source's text.
 */
export class SignatoriesElement extends ReactiveElement {
  static readonly version = version;

  static override properties = {
    sort: {},
    layout: {},
    filter: {type: Boolean},
    headingLevel: {
      attribute: 'heading-level',
      converter: (value: string | null) => parseHeadingLevel(value) ?? value,
    },
    isolated: {type: Boolean},
  };

  /** Their order: `printed`, or `name` (by family name; particles do not count: de Haas stands under H). */
  declare sort: SignatoriesSort;

  /** `list`, `columns` (as many as there is room for) or `inline` (running text). */
  declare layout: SignatoriesLayout;

  /** Whether a search field stands above them. It searches names and affiliations, with or without diacritics. */
  declare filter: boolean;

  /** The level of the heading: 2 to 6. */
  declare headingLevel: number;

  /** Whether the words stand in the shadow root, where the page's styles do not reach them. */
  declare isolated: boolean;

  readonly #chrome = new Chrome(this, styles);
  readonly #words = new LightWords(this, this.#chrome);
  readonly #attributes = new AttributeReader(this);
  #signatories = statement.signatories;

  constructor() {
    super();
    this.sort = 'printed';
    this.layout = 'list';
    this.filter = false;
    this.headingLevel = 3;
    this.isolated = false;
  }

  protected override createRenderRoot(): ShadowRoot {
    const root = this.#chrome.open();
    root.addEventListener('input', this.#handleInput);
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
    const sort = options.read('sort', this.sort, parseSort, 'printed');
    const layout = options.read('layout', this.layout, parseLayout, 'list');
    const level = options.read('heading-level', this.headingLevel, parseHeadingLevel, 3);
    const {signaturesHeading, signatories} = statement;
    const rank = ({editorial}: Signatory) => editorial.nameRank;
    this.#signatories =
      sort === 'name' ? [...signatories].sort((a, b) => rank(a) - rank(b)) : signatories;
    // A page may have put anything into properties.
    const isolated = this.isolated ? true : false;
    const words = signatoriesWords(signaturesHeading, this.#signatories, level, isolated);
    this.#words.show(words, isolated);
    const {placement} = this.#words;
    const adopted = placement === 'adopted';
    this.#chrome.draw([placement, isolated, sort, layout, this.filter ? 1 : 0], () =>
      // An author's list stays where it is, unless a filter needs a place above it.
      placement === 'author' || (adopted && !this.filter)
        ? makeElement('slot', {})
        : this.#makeChrome(layout, adopted),
    );
    linkSource(this.#chrome, 'signatories');
  }

  #makeChrome(layout: SignatoriesLayout, adopted: boolean): Element {
    // No name is longer.
    const {language} = this.#chrome;
    const value = this.#chrome.find('input')?.value;
    const field = {part: 'field', type: 'search', maxlength: '100', value};
    const list = makeElement(
      adopted || this.isolated ? 'div' : 'dl',
      {part: 'list'},
      adopted ? makeElement('slot', {}) : makeSlot('people'),
    );
    return makeFrame(
      language,
      {},
      makeSlot('title'),
      ...(this.filter
        ? [
            makeElement(
              'label',
              {part: 'filter'},
              language.say(strings.filter),
              makeElement('input', field),
            ),
            makeElement('p', {part: 'status', role: 'status'}),
          ]
        : []),
      makeElement('div', {class: `stack ${layout}`}, list),
      // An author has named the source as well as the signatories.
      adopted ? '' : makeAttribution(language.say(strings.signatories)),
    );
  }

  readonly #handleInput = ({target}: Event): void => {
    const field = target as HTMLInputElement;
    import('./signatory-filter.js')
      .then(({showFound}) => {
        if (field.isConnected) showFound(this.#chrome, field, this.#signatories, this.#attributes);
      })
      .catch(() => {
        this.#chrome.write('status', this.#chrome.language.say(strings.unavailable));
      });
  };
}
