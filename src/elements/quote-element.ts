import {ReactiveElement, type PropertyValues} from 'lit';

import {english as common} from '../../data/strings/en.js';
import {englishQuote as strings} from '../../data/strings/en-surfaces.js';
import {statement} from '../context/statement.js';
import {AttributeReader} from '../controllers/attribute-reader.js';
import {Chrome} from '../controllers/chrome.js';
import {holdWords, isEditable, LightWords} from '../controllers/light-words.js';
import {makeElement} from '../controllers/make-element.js';
import {passageWords} from '../controllers/passage-words.js';
import {BellagioVerifyEvent, type QuotationResult} from '../events/verify-event.js';
import {resolveAddress} from '../text/addresses.js';
import {parseChoice, writeValue} from '../text/attribute-values.js';
import {english} from '../text/english.js';
import {findPassage} from '../text/find-passage.js';
import {isInline} from '../text/is-inline.js';
import {nameVerdict, type VerdictName} from '../text/name-verdict.js';
import type {Passage} from '../text/statement-types.js';
import type {Verdict} from '../text/judgement.js';
import {version} from '../text/version.js';
import {makeAttribution, nameConclusion} from './attribution.js';
import {chromeStyles} from './chrome-styles.js';
import {makeFrame, makeNotice, makeSlot, markLanguage} from './frame.js';
import {inlineStyles} from './inline-styles.js';
import {loadTranslatedView} from './load-translated-view.js';
import {markStyles} from './mark-styles.js';
import {makeMark, type PreviewContent} from './preview-mark.js';
import type {QuotationMemory} from './quote-check.js';
import {quoteStyles} from './quote-styles.js';
import {findReadingAddress} from './reading-address.js';
import {verdictMarkStyles} from './verdict-mark-styles.js';

/** Which marks stand after a quotation: one that says the verdict, or none. */
export type QuoteMarks = 'all' | 'none';

const parseMarks = parseChoice<QuoteMarks>(['all', 'none']);

/** What makes a quotation a block of its own, and not words in a sentence. */
const block =
  'article,blockquote,div,dl,figure,footer,h1,h2,h3,h4,h5,h6,header,li,p,pre,section,table';

const verdicts = ['verbatim', 'edited', 'altered', 'not-found', 'unchecked'] as const;

const loadCheck = () => import('./quote-check.js');

/** What verifies an author's words, once it has come. */
let check: Awaited<ReturnType<typeof loadCheck>> | undefined;

/**
 * Quotes the statement: a passage by reference, or in its author's own words, which it verifies and never alters.
 *
 * @tag bellagio-quote
 * @slot - The author's own words, if the passage is not to be printed by reference.
 * @fires {BellagioVerifyEvent} bellagio-verify - The words have been held against the statement, with a new result.
 * @fires {BellagioErrorEvent} bellagio-error - The statement has no such passage, or its translation cannot be shown.
 * @csspart quotation - The words by reference.
 * @csspart mark - What says the verdict.
 * @csspart action - The same, as what can be pressed.
 * @csspart verbatim - The same, where the words are the source's.
 * @csspart edited - The same, where they are but for changes that are marked.
 * @csspart altered - The same, where they are not.
 * @csspart not-found - The same, where they are near to no passage.
 * @csspart status - What says a verdict that has changed.
 * @csspart preview - What explains the verdict.
 * @csspart frame - The whole widget, where it prints blocks by reference.
 * @csspart sheet - The measure of text inside the frame.
 * @csspart attribution - The line that names the source.
 * @csspart place - The passage in it.
 * @csspart source - The title in it, a link where there is an address.
 * @csspart translation - The line that says whose translation is shown.
 * @csspart switch - The button in it, which shows the original or the translation.
 * @csspart notice - Says that there is no such passage, or that its translation cannot be shown.
 * @cssprop [--bellagio-accent=currentColor] - Colour of the hairline and the focus ring.
 * @cssprop [--bellagio-surface=none] - Background of the frame. Give `::part(frame)` a padding with it.
 * @cssstate verbatim - The words stand in the statement as they are.
 * @cssstate edited - They do but for changes that are marked.
 * @cssstate altered - They are near to a passage, but not its words.
 * @cssstate not-found - No passage is near to them.
 * @cssstate unchecked - There is nothing to decide.
 * @cssstate missing - The statement has no such passage.
 * @cssstate block - It is a block of its own, and not words in a sentence.
 * @cssstate filled - The words are ours.
 * @cssstate translated - A translation is shown.
 */
export class QuoteElement extends ReactiveElement {
  static readonly version = version;

  static override properties = {
    passage: {},
    marks: {},
    isolated: {type: Boolean},
    verdict: {noAccessor: true},
  };

  /** The id of a passage, or a range: what is printed in an empty tag, or where alone an author's words may stand. */
  declare passage?: string | null;

  /** `all`, or `none`: then the verdict is only a state, an attribute and an event. */
  declare marks: QuoteMarks;

  /** Whether words by reference stand in the shadow root, where the page's styles do not reach them. */
  declare isolated: boolean;

  readonly #chrome = new Chrome(
    this,
    chromeStyles + inlineStyles + markStyles + verdictMarkStyles + quoteStyles,
  );
  readonly #words = new LightWords(this, this.#chrome, loadTranslatedView);
  readonly #attributes = new AttributeReader(this);
  readonly #memory: QuotationMemory = {};
  #passage: Passage | undefined;
  #missing = false;
  #result: QuotationResult | undefined;
  /** Tells the result that was last reported from others. */
  #reported = '';
  /** What the mark was last drawn for. */
  #mark = '';
  /** Settled when the words can be verified. */
  #loading: Promise<void> | undefined;

  constructor() {
    super();
    this.marks = 'all';
    this.isolated = false;
  }

  /**
   * How the words stand to the statement. Read-only; `undefined` until it is known.
   *
   * @readonly
   */
  // eslint-disable-next-line @typescript-eslint/related-getter-setter-pairs -- a page that sets it is told by its compiler
  get verdict(): Verdict | undefined {
    return this.#result?.verdict;
  }

  set verdict(_given: never) {
    // Neither a page nor a framework says what the verdict is.
    if (this.getAttribute('verdict') !== (this.verdict ?? null)) this.requestUpdate();
  }

  protected override createRenderRoot(): ShadowRoot {
    return this.#chrome.open();
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    await super.getUpdateComplete();
    await this.#words.judged;
    const loading = this.#loading;
    await loading;
    const complete = await super.getUpdateComplete();
    // With the one file at hand, it may turn out that another is needed.
    return loading === this.#loading ? complete : this.getUpdateComplete();
  }

  protected override update(changed: PropertyValues<this>): void {
    super.update(changed);
    const marks = this.#attributes.read('marks', this.marks, parseMarks, 'all');
    const passage = findPassage(statement, writeValue(this.passage).trim());
    this.#passage = passage;
    this.#missing = this.passage != null && !passage;
    const nodes = [...this.childNodes].filter((node) => !(node as Partial<Element>).slot);
    const written = holdWords(nodes);
    this.#words.show(
      written || !passage ? undefined : passageWords(statement, passage),
      this.isolated,
    );
    // The parser may still be adding to the content; the words will then be judged again.
    if (document.readyState !== 'loading') this.#result = this.#judge(written && nodes);
    const isBlock = written ? this.querySelector(block) !== null : !!passage && !isInline(passage);
    this.#chrome.setState('block', isBlock);
    this.#draw(isBlock, marks === 'all');
  }

  protected override updated(): void {
    this.#attributes.reportMissing(this.#chrome, 'passage', this.passage, this.#missing);
    const result = this.#result;
    const {verdict} = this;
    // In an editable region it would be saved into somebody's content.
    if (!verdict || isEditable(this)) this.removeAttribute('verdict');
    else if (this.getAttribute('verdict') !== verdict) this.setAttribute('verdict', verdict);
    for (const name of verdicts) this.#chrome.setState(name, name === verdict);
    const report = result ? JSON.stringify(result) : '';
    if (report !== this.#reported) {
      // What was there when the page came is no news to be read out.
      const marked = this.#verdictName;
      if (this.#reported)
        this.#chrome.write('status', marked ? this.#chrome.language.say(strings[marked]) : '');
      this.#reported = report;
      if (result) this.dispatchEvent(new BellagioVerifyEvent(result));
    }
    check?.setMark(this.renderRoot as ShadowRoot, this.#chrome.find('.adopted'));
  }

  /** What a mark says of the words. */
  get #verdictName(): VerdictName | undefined {
    return nameVerdict(this.verdict, this.#passage?.id);
  }

  /** @param written - The author's nodes, where there are words among them. */
  #judge(written: readonly Node[] | false): QuotationResult | undefined {
    const id = this.#passage?.id;
    if (!written) {
      if (id) return {verdict: 'verbatim', passage: id, reason: strings.verbatim};
      return this.#missing ? undefined : {verdict: 'unchecked', reason: strings.unchecked};
    }
    if (!check) {
      this.#loading ??= loadCheck().then(
        (loaded) => {
          check = loaded;
          this.requestUpdate();
        },
        // Offline, or not published with the first file: then there is no verdict.
        () => undefined,
      );
      return undefined;
    }
    // A passage that does not exist is reported; its words may well stand elsewhere.
    const result = check.checkQuotation(this, written, id, this.#memory);
    if (!result || !('then' in result)) return result;
    this.#loading = result.then(() => {
      this.requestUpdate();
    });
    return undefined;
  }

  #draw(isBlock: boolean, isMarked: boolean): void {
    const chrome = this.#chrome;
    const passage = this.#passage;
    const value = writeValue(this.passage);
    const {language} = chrome;
    const {sourceUrl} = chrome.settings.current;
    const source = resolveAddress(sourceUrl, location.href) ?? this.#addressOf(passage?.id);
    const shown = this.#missing ? value : passage?.id;
    const key = [this.#words.placement, isBlock, isMarked, shown, source];
    const drawn = chrome.draw(key, () => this.#makeView(isBlock, isMarked, value, source));
    chrome.set('source', 'href', source);
    const {conclusion: n, blocks} = passage ?? {};
    const place = n
      ? nameConclusion(language, n)
      : blocks?.length
        ? language.say(strings.preamble)
        : language.say(common.signatories);
    chrome.write('place', place);

    const holder = chrome.find('.mark');
    const {verdict} = this;
    const name = this.#verdictName;
    const address = this.#addressOf(this.#result?.passage);
    const mark = `${name} ${address}`;
    if (!holder || (mark === this.#mark && !drawn)) return;
    this.#mark = mark;
    const preview = verdict === 'verbatim' && address ? undefined : this.#loadPreview;
    holder.replaceChildren();
    if (!name) return;
    // No line begins with the mark of the one before.
    holder.append(
      '\u2060',
      makeMark(
        language,
        this,
        `action mark ${verdict}`,
        address,
        preview,
        language.say(strings[name]),
      ),
    );
  }

  #makeView(
    isBlock: boolean,
    isMarked: boolean,
    value: string,
    source: string | undefined,
  ): Element {
    const {language} = this.#chrome;
    const marked = markLanguage(language);
    const {placement} = this.#words;
    const wrap = isBlock ? 'div' : 'span';
    // A translation is nobody's quotation, word for word.
    const mark =
      isMarked && placement !== 'overshadowed'
        ? [
            makeElement('span', {...marked, class: 'mark'}),
            makeElement('span', {...marked, part: 'status', role: 'status'}),
          ]
        : [];
    if (this.#missing && placement === 'empty') return makeNotice(language, strings.missing, value);
    if (!/light|shadow/.test(placement)) {
      // Out of the flow where the words are a block, so that nothing on the page moves.
      const beside = isBlock ? [makeElement('div', {class: 'adopted'}, ...mark)] : mark;
      return makeElement(wrap, {}, makeElement('slot', {}), ...beside);
    }
    const slot = makeSlot('words');
    const part = 'quotation';
    if (!isBlock) {
      const quotation = makeElement('q', {part, ...english}, slot);
      return makeElement(wrap, {'data-address': source}, quotation, ...mark);
    }
    const isSet = this.#passage?.blocks.length;
    const attribution = makeAttribution();
    attribution.append(...mark);
    return makeFrame(
      language,
      {},
      makeElement('blockquote', {part, class: isSet ? 'marked' : undefined, ...english}, slot),
      attribution,
    );
  }

  readonly #loadPreview = async (): Promise<() => PreviewContent> => {
    const {explainVerdict} = await import('./verdict-panel.js');
    return () => {
      const result = this.#result as QuotationResult;
      const {language} = this.#chrome;
      const {theme} = this.#chrome.settings.current;
      return explainVerdict({
        root: this.renderRoot as ShadowRoot,
        result,
        within: this.#passage?.id,
        address: this.#addressOf(result.passage),
        theme,
        language,
      });
    };
  };

  #addressOf(id: string | undefined): string | undefined {
    return findReadingAddress(id, this.#chrome.settings.current);
  }
}
