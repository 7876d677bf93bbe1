import {ReactiveElement, type PropertyValues} from 'lit';

import {english as strings} from '../../data/strings/en.js';
import {conclusionNumbers, statement} from '../context/statement.js';
import {AttributeReader} from '../controllers/attribute-reader.js';
import {conclusionWords} from '../controllers/canonical-words.js';
import {Chrome} from '../controllers/chrome.js';
import {LightWords} from '../controllers/light-words.js';
import {makeElement} from '../controllers/make-element.js';
import {setBeside} from '../controllers/part-beside.js';
import {permalinkTo, resolveAddress} from '../text/addresses.js';
import {parseChoice, parseHeadingLevel, parseList, writeValue} from '../text/attribute-values.js';
import type {Show} from '../text/conclusion-blocks.js';
import {findConclusion} from '../text/find-conclusion.js';
import type {Conclusion} from '../text/statement-types.js';
import {version} from '../text/version.js';
import {answerActions, type PassageAction} from './action-row.js';
import {linkSource} from './attribution.js';
import {chromeStyles} from './chrome-styles.js';
import {conclusionChrome, renumber} from './conclusion-chrome.js';
import {conclusionStyles} from './conclusion-styles.js';
import {makeNotice} from './frame.js';
import {loadTranslatedView} from './load-translated-view.js';

const styles = chromeStyles + conclusionStyles;
const allActions: readonly PassageAction[] = ['copy', 'cite', 'link', 'context'];
const parseActions = parseList(allActions);
const parseShow = parseChoice<Show>(['full', 'thesis', 'summary']);
const parseNumber = parseChoice(conclusionNumbers);

/**
 * Shows one numbered conclusion of the statement.
 *
 * @tag bellagio-conclusion
 * @slot - The author's own words, shown until and unless the canonical text can be.
 * @fires {BellagioErrorEvent} bellagio-error - No conclusion has this number, or the translation cannot be shown.
 * @fires {BellagioMismatchEvent} bellagio-mismatch - The content is not the source's text, which is shown instead.
 * @fires {BellagioCopyEvent} bellagio-copy - A reader has copied the conclusion.
 * @csspart frame - The whole widget, where the words are ours.
 * @csspart sheet - The measure of text inside the frame.
 * @csspart number - The conclusion's number.
 * @csspart disclosure - The `details` around the body where `show` is `summary`.
 * @csspart attribution - The line that names the source.
 * @csspart place - The conclusion in it, by its number.
 * @csspart source - The title in it, a link where there is an address.
 * @csspart translation - The line that says whose translation is shown.
 * @csspart switch - The button in it, which shows the original or the translation.
 * @csspart actions - The row of actions.
 * @csspart action - One action.
 * @csspart copy - The action that copies the words.
 * @csspart cite - The action that shows citations.
 * @csspart link - The action that is a link, or makes one.
 * @csspart context - The action that shows what stands around it.
 * @csspart status - What an action has to say.
 * @csspart notice - Says that no conclusion has this number, or that the translation cannot be shown.
 * @csspart dialog - The dialog with the context, or with citations.
 * @csspart panel - What stands in the dialog with the citation.
 * @csspart words - The words that are cited.
 * @csspart styles - The choice of a style.
 * @csspart reference - The reference.
 * @csspart file - The action that downloads it for a reference manager; beside `action`.
 * @cssprop [--bellagio-accent=currentColor] - Colour of the number, the hairline and the focus ring.
 * @cssprop [--bellagio-surface=none] - Background. Give `::part(frame)` a padding with it.
 * @cssstate missing - No conclusion has this number.
 * @cssstate mismatch - The content is not the source's text.
 * @cssstate filled - The words are ours: nothing stood in the element, or not the source's text.
 * @cssstate translated - A translation is shown.
 */
export class ConclusionElement extends ReactiveElement {
  static readonly version = version;

  static override properties = {
    // A value that is no number is kept as written, for the warning.
    n: {converter: (value: string | null) => parseNumber(value) ?? value ?? undefined},
    show: {},
    headingLevel: {
      attribute: 'heading-level',
      converter: (value: string | null) => parseHeadingLevel(value) ?? value,
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

  readonly #chrome = new Chrome(this, styles);
  readonly #words = new LightWords(this, this.#chrome, loadTranslatedView);
  readonly #attributes = new AttributeReader(this);
  #conclusion: Conclusion | undefined;
  #show: Show = 'full';
  #actions = allActions;

  constructor() {
    super();
    this.show = 'full';
    this.headingLevel = 3;
    this.isolated = false;
    this.actions = 'all';
  }

  protected override createRenderRoot(): ShadowRoot {
    const root = this.#chrome.open();
    answerActions(root, () => {
      this.requestUpdate();
      const conclusion = this.#conclusion;
      return (
        conclusion && {
          host: this,
          root,
          passage: conclusion.id,
          shown: this.#show === 'thesis' ? conclusion.thesis.id : undefined,
          settings: this.#chrome.settings.current,
          language: this.#chrome.language,
        }
      );
    });
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
    this.#show = options.read('show', this.show, parseShow, 'full');
    this.#actions = options.read('actions', this.actions, parseActions, allActions);
    const level = options.read('heading-level', this.headingLevel, parseHeadingLevel, 3);
    const conclusion = findConclusion(statement, parseNumber(this.n));
    const isOther = conclusion !== this.#conclusion;
    this.#conclusion = conclusion;
    this.#words.show(conclusion && conclusionWords(conclusion, this.#show, level), this.isolated);
    this.#draw(isOther);
  }

  protected override updated(): void {
    this.#attributes.reportMissing(this.#chrome, 'n', this.n, !this.#conclusion);
    setBeside(this, this.#chrome.find('.adopted'));
  }

  /** @param isOther - Whether it is another conclusion than the one that was drawn before. */
  #draw(isOther: boolean): void {
    const {placement} = this.#words;
    const conclusion = this.#conclusion;
    const value = writeValue(this.n);
    const chrome = this.#chrome;
    const page = location.href;
    const {language} = chrome;
    const {permalinkBase} = chrome.settings.current;
    const address =
      (conclusion && permalinkTo(permalinkBase, page, conclusion.number)) ??
      resolveAddress(this.id && `#${this.id}`, page);
    const key = [conclusion ? '' : value, this.#show, placement, this.#actions, !address];
    const drawn = chrome.draw(key, () =>
      placement === 'empty'
        ? makeNotice(language, strings.missing, value)
        : conclusion && placement !== 'author'
          ? conclusionChrome(
              language,
              conclusion.number,
              this.#show,
              this.#actions,
              placement === 'adopted',
              !!address,
            )
          : makeElement('slot', {}),
    );
    if (!conclusion) return;
    linkSource(chrome, conclusion.number);
    chrome.set('link', 'href', address);
    if (drawn || !isOther) return;
    renumber(chrome, conclusion.number);
    chrome.write('status', '');
  }
}
