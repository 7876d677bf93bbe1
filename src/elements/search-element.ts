import {ReactiveElement, type PropertyValues} from 'lit';

import {english as common} from '../../data/strings/en.js';
import {englishSearch as strings} from '../../data/strings/en-surfaces.js';
import {AttributeReader} from '../controllers/attribute-reader.js';
import {Chrome} from '../controllers/chrome.js';
import {makeElement} from '../controllers/make-element.js';
import {writeValue} from '../text/attribute-values.js';
import {version} from '../text/version.js';
import {chromeStyles} from './chrome-styles.js';
import {markLanguage} from './frame.js';
import type {SearchedStatement} from './search-results.js';
import {searchStyles} from './search-styles.js';
import {signatoriesStyles} from './signatories-styles.js';

/** Longer than any query that a reader would type, in characters. */
const longestQuery = '100';

const target = 'bellagio-statement';

/**
 * Searches the statement, passage by passage, while its reader types. Every word has to stand in a passage, at the beginning of
 * a word; what stands in quotation marks has to stand there as it is.
 *
 * It is a search field with a list of links, not a combobox: results are places to go to, with their context, not values
 * for the field. The arrow keys lead from the field into the list and back, Home and End to its ends, Escape clears.
 *
 * Inside a `bellagio-statement` it searches that one: `<bellagio-search slot="search">`.
 *
 * @tag bellagio-search
 * @csspart search - The search as a whole.
 * @csspart field - The search field.
 * @csspart status - How many passages were found; what to try where there are none.
 * @csspart results - The list of results.
 * @csspart place - Where in the statement the results under it stand.
 * @csspart result - One result.
 * @cssprop [--bellagio-accent=currentColor] - Colour of the focus ring.
 */
export class SearchElement extends ReactiveElement {
  static readonly version = version;

  static override properties = {placeholder: {}, for: {}};

  /** An example of what to type, shown in the empty field. */
  declare placeholder?: string | null;

  /** The id of a `bellagio-statement` to move in. Without it, results lead to the published pages, or unfold in place. */
  declare for?: string | null;

  readonly #chrome = new Chrome(this, chromeStyles + signatoriesStyles + searchStyles);
  readonly #attributes = new AttributeReader(this);

  protected override createRenderRoot(): ShadowRoot {
    const root = this.#chrome.open();
    root.addEventListener('input', this.#handleInput);
    return root;
  }

  protected override update(changed: PropertyValues<this>): void {
    super.update(changed);
    const chrome = this.#chrome;
    const {language} = chrome;
    const name = language.say(strings.search);
    chrome.draw('', () =>
      makeElement(
        'div',
        // By its name it is told from the search of the site.
        {...markLanguage(language), part: 'search', role: 'search', 'aria-label': name},
        makeElement(
          'label',
          {},
          name,
          makeElement('input', {
            part: 'field',
            type: 'search',
            maxlength: longestQuery,
            value: chrome.find('input')?.value,
          }),
        ),
        makeElement('p', {part: 'status', role: 'status'}),
        makeElement('div', {part: 'results'}),
      ),
    );
    chrome.set('field', 'placeholder', writeValue(this.placeholder) || undefined);
  }

  protected override updated(): void {
    // The parser may still come to it.
    if (document.readyState !== 'loading') this.#findStatement();
    else document.addEventListener('DOMContentLoaded', this.#findStatement, {once: true});
  }

  /** Finds the statement to move in, which may have come, or gone, since. */
  readonly #findStatement = (): SearchedStatement | undefined => {
    const id = this.for;
    const name = writeValue(id);
    const root = this.getRootNode() as Partial<Document>;
    const found =
      id == null
        ? this.closest(target)
        : (root.getElementById?.(name) ?? document.getElementById(name));
    const right = found?.localName === target;
    this.#attributes.report('for', id, this.isConnected && id != null && !right);
    return right ? found : undefined;
  };

  /** What shows results is loaded when a reader first types. */
  readonly #handleInput = (): void => {
    import('./search-results.js').then(
      ({showResults}) => {
        showResults(this, this.#chrome, this.#findStatement);
      },
      () => {
        this.#chrome.write('status', this.#chrome.language.say(common.unavailable));
      },
    );
  };
}
