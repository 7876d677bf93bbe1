import type {ReactiveController} from 'lit';

import {english as common} from '../../data/strings/en.js';
import {englishQuote as strings} from '../../data/strings/en-surfaces.js';
import type {Settings} from '../context/settings.js';
import {statement} from '../context/statement.js';
import {watchBlockquotes} from '../controllers/blockquote-watch.js';
import {makeElement} from '../controllers/make-element.js';
import {addStyles} from '../controllers/root-styles.js';
import {SettingsConsumer, type SettingsHost} from '../controllers/settings-consumer.js';
import {BellagioVerifyEvent, type QuotationResult} from '../events/verify-event.js';
import {resolveAddress} from '../text/addresses.js';
import {findPassage} from '../text/find-passage.js';
import {nameVerdict} from '../text/name-verdict.js';
import {permalinkToPassage} from '../text/passage-address.js';
import {baseOfAddress} from '../text/passage-of-address.js';
import type {Passage} from '../text/statement-types.js';
import {answerActions, makeActions, type PassageAction} from './action-row.js';
import {nameConclusion} from './attribution.js';
import {chromeStyles} from './chrome-styles.js';
import {conclusionStyles} from './conclusion-styles.js';
import {markLanguage} from './frame.js';
import {markStyles} from './mark-styles.js';
import {makeMark, type PreviewContent} from './preview-mark.js';
import type {QuotationMemory} from './quote-check.js';
import {findSource, linkedSource, type QuotationSource} from './quotation-source.js';
import {findReadingAddress} from './reading-address.js';
import {verdictMarkStyles} from './verdict-mark-styles.js';

const forQuotation: readonly PassageAction[] = ['copy', 'cite', 'link'];
const forConclusion: readonly PassageAction[] = [...forQuotation, 'context'];

const loadCheck = () => import('./quote-check.js');

/** What verifies words, once it has come; `null` where it cannot be had. */
let check: Awaited<ReturnType<typeof loadCheck>> | null | undefined;

/** Words that are known to be the statement's. */
interface Quoted {
  readonly passage: Passage;
  /** As they stand in the page, where they are not all of the passage, or edited. */
  readonly words: string | undefined;
}

/**
 * Serves a blockquote that is said to be from the statement: once its words have been held against their passage, it
 * becomes the host of what can be done with them, or of a mark where they are not the passage's. It keeps its nodes, which show through one
 * slot, and its attributes; nothing is added to the document.
 */
class PastedQuotation implements SettingsHost {
  readonly #element: HTMLElement;
  readonly #controllers: ReactiveController[] = [];
  readonly #settings: SettingsConsumer;
  readonly #memory: QuotationMemory = {};
  #source: QuotationSource | undefined;
  #result: QuotationResult | undefined;
  #quoted: Quoted | undefined;
  #root: ShadowRoot | undefined;
  #view: HTMLElement | undefined;
  /** What the view was last drawn for. */
  #drawn = '';
  /** The value that was last warned of. */
  #warned: string | undefined;
  /** Tells the result that was last reported from others. */
  #reported = '';
  #isPending = false;

  constructor(element: HTMLElement) {
    this.#element = element;
    this.#settings = new SettingsConsumer(this, element);
  }

  addController(controller: ReactiveController): void {
    this.#controllers.push(controller);
  }

  /** Looks at the blockquote again, which may have been moved. */
  look(): void {
    for (const controller of this.#controllers) controller.hostDisconnected?.();
    if (this.#element.getRootNode() === document) {
      for (const controller of this.#controllers) controller.hostConnected?.();
    }
    this.requestUpdate();
  }

  requestUpdate(): void {
    if (this.#isPending) return;
    this.#isPending = true;
    queueMicrotask(() => {
      this.#isPending = false;
      this.#update();
    });
  }

  #update(): void {
    // A root of somebody else's, another copy of this library perhaps, is left alone.
    if (!this.#root && this.#element.shadowRoot) return;
    const source = findSource(this.#element);
    this.#source = source;
    this.#result = source && this.#isKnown(source) ? this.#judge(source) : undefined;
    this.#keepWords();
    if (this.#draw()) this.#report();
  }

  /** Tells whether there is such a passage, and warns once where there is none. */
  #isKnown({passage}: QuotationSource): boolean {
    if (findPassage(statement, passage)) return true;
    if (passage !== this.#warned) {
      console.warn(`blockquote[data-bellagio]: "${passage.slice(0, 99)}" is no passage.`);
    }
    this.#warned = passage;
    return false;
  }

  /** @returns What is known of the words by now; it is asked for again when more is. */
  #judge({passage, named, link}: QuotationSource): QuotationResult | undefined {
    const element = this.#element;
    const update = () => {
      this.requestUpdate();
    };
    if (!check) {
      if (check === undefined) this.#load();
      return undefined;
    }
    const result = check.checkQuotation(
      element,
      [...element.childNodes],
      passage,
      this.#memory,
      link && {element: link, end: linkedSource},
    );
    if (!result || 'then' in result) {
      void result?.then(update);
      return undefined;
    }
    // A link alone is no reason to speak of words that have nothing to do with the passage.
    return named || result.passage ? result : undefined;
  }

  #load(): void {
    loadCheck().then(
      (loaded) => {
        check = loaded;
        this.requestUpdate();
      },
      // Offline, or not published with the first file: blockquotes stay as they are.
      () => {
        check = null;
      },
    );
  }

  /** Keeps what is known to be quoted, also while a page translator has been at work on it. */
  #keepWords(): void {
    const {verdict, passage: id, span} = this.#result ?? {};
    const passage = findPassage(statement, id);
    if (!passage || verdict === 'altered') this.#quoted = undefined;
    else if (verdict !== 'unchecked') {
      const isWhole = verdict === 'verbatim' && span?.[0] === 0 && span[1] === passage.text.length;
      this.#quoted = {passage, words: isWhole ? undefined : this.#memory.words};
    }
  }

  /** Those around the blockquote; the published pages may also be known by the link of its attribution. */
  get #settingsHere(): Settings {
    const settings = this.#settings.current;
    const base = settings.permalinkBase || baseOfAddress(this.#source?.link?.href ?? '');
    return {...settings, permalinkBase: base};
  }

  /** @returns Whether the blockquote is ours to serve. */
  #draw(): boolean {
    const element = this.#element;
    const quoted = this.#quoted;
    const {verdict, passage: near} = this.#result ?? {};
    const name = nameVerdict(verdict, this.#source?.passage);
    const {language} = this.#settings;
    if (!quoted) {
      if (!name) return this.#show('');
      const address = findReadingAddress(near, this.#settingsHere);
      return this.#show(JSON.stringify([name, address, language.lang]), () =>
        makeElement(
          'div',
          {...markLanguage(language), class: 'adopted'},
          makeMark(
            language,
            element,
            `action mark ${verdict}`,
            address,
            this.#loadPreview,
            language.say(strings[name]),
          ),
        ),
      );
    }

    const {passage, words} = quoted;
    const {id, conclusion: n, blocks} = passage;
    const page = location.href;
    const address =
      permalinkToPassage(this.#settingsHere.permalinkBase, page, passage) ??
      resolveAddress(element.id && `#${element.id}`, page);
    const isConclusion = id === `c${n}` && !words;
    const shown = this.#show(JSON.stringify([id, words, !address, language.lang]), () => {
      const name = n
        ? nameConclusion(language, n)
        : id === 'title'
          ? statement.title.editorial
          : blocks.length
            ? language.say(strings.preamble)
            : language.say(common.signatories);
      const actions = isConclusion ? forConclusion : forQuotation;
      return makeActions(language, name, actions, !!address, 'adopted');
    });
    const link = this.#view?.querySelector('a');
    if (link) link.href = address as string;
    return shown;
  }

  /**
   * Shows something beside the words, unless it is shown already.
   *
   * @param key - Tells it from anything else; empty for nothing.
   * @returns Whether the blockquote is ours to show something in.
   */
  #show(key: string, make?: () => HTMLElement): boolean {
    if (key === this.#drawn) return true;
    try {
      this.#root ??= this.#open();
    } catch {
      // It has a closed root of somebody else's.
      return false;
    }
    this.#drawn = key;
    this.#view?.remove();
    this.#view = make?.();
    if (this.#view) {
      this.#root.append(this.#view);
      check?.setMark(this.#root, this.#view);
    }
    return true;
  }

  #open(): ShadowRoot {
    const root = this.#element.attachShadow({mode: 'open'});
    addStyles(root, chromeStyles + conclusionStyles + markStyles + verdictMarkStyles);
    root.append(makeElement('slot', {}));
    answerActions(root, () => {
      this.requestUpdate();
      const {passage, words} = this.#quoted ?? {};
      return (
        passage && {
          host: this.#element,
          root,
          passage: passage.id,
          words,
          settings: this.#settingsHere,
          language: this.#settings.language,
        }
      );
    });
    return root;
  }

  readonly #loadPreview = async (): Promise<() => PreviewContent> => {
    const {explainVerdict} = await import('./verdict-panel.js');
    return () => {
      const settings = this.#settingsHere;
      const result = this.#result as QuotationResult;
      return explainVerdict({
        root: this.#root as ShadowRoot,
        result,
        within: this.#source?.passage,
        address: findReadingAddress(result.passage, settings),
        theme: settings.theme,
        language: this.#settings.language,
      });
    };
  };

  #report(): void {
    const result = this.#result;
    const report = result ? JSON.stringify(result) : '';
    if (report === this.#reported) return;
    this.#reported = report;
    if (result) this.#element.dispatchEvent(new BellagioVerifyEvent(result));
  }
}

const served = new WeakMap<Element, PastedQuotation>();

/**
 * Serves the blockquotes of the page that are said to be from the statement, whenever they come: those with
 * `data-bellagio`, and those that a link attributes to a passage if their words are near it.
 */
export function servePastedQuotations(): void {
  watchBlockquotes((blockquote) => {
    let quotation = served.get(blockquote);
    if (!quotation && findSource(blockquote)) {
      quotation = new PastedQuotation(blockquote);
      served.set(blockquote, quotation);
    }
    quotation?.look();
    return quotation !== undefined;
  });
}
