import {ReactiveElement, type PropertyValues} from 'lit';

import {englishQuote as strings} from '../../data/strings/en-surfaces.js';
import {citationMarks} from '../context/citation-marks.js';
import {statement} from '../context/statement.js';
import {AttributeReader} from '../controllers/attribute-reader.js';
import {Chrome} from '../controllers/chrome.js';
import {LightWords} from '../controllers/light-words.js';
import {makeElement} from '../controllers/make-element.js';
import {resolveAddress} from '../text/addresses.js';
import {parseChoice, writeValue} from '../text/attribute-values.js';
import {citationStyles, type CitationStyle} from '../text/citation-styles.js';
import {english} from '../text/english.js';
import {findPassage} from '../text/find-passage.js';
import {formatMark} from '../text/format-citation.js';
import {permalinkToPassage} from '../text/passage-address.js';
import type {Passage} from '../text/statement-types.js';
import {version} from '../text/version.js';
import {chromeStyles} from './chrome-styles.js';
import {makeNotice} from './frame.js';
import {inlineStyles} from './inline-styles.js';
import {markStyles} from './mark-styles.js';
import {makeMark, type PreviewContent} from './preview-mark.js';

const parseStyle = parseChoice(citationStyles);

/**
 * Cites a passage, or the whole statement, in a sentence, with a preview of its words and the reference.
 *
 * @tag bellagio-cite
 * @slot - The author's own text for the mark.
 * @fires {BellagioErrorEvent} bellagio-error - The statement has no such passage.
 * @fires {BellagioCopyEvent} bellagio-copy - A reader has copied the reference.
 * @csspart mark - The mark in the text.
 * @csspart preview - The preview.
 * @csspart panel - What stands in it.
 * @csspart place - Where the passage stands.
 * @csspart words - Its words.
 * @csspart styles - The choice of a style.
 * @csspart reference - The reference.
 * @csspart actions - The row of actions.
 * @csspart action - One action.
 * @csspart copy - The action that copies the reference.
 * @csspart file - The action that downloads it for a reference manager.
 * @csspart status - What an action has to say.
 * @csspart notice - Says that there is no such passage.
 * @cssprop [--bellagio-accent=currentColor] - Colour of the hairline and the focus ring.
 * @cssstate missing - The statement has no such passage.
 */
export class CiteElement extends ReactiveElement {
  static readonly version = version;

  static override properties = {
    passage: {},
    citeStyle: {attribute: 'cite-style'},
  };

  /** The id of a passage, or a range; the whole statement where there is none. */
  declare passage?: string | null;

  /** The style of the mark and of the reference; that of the settings where there is none. */
  declare citeStyle?: CitationStyle | null;

  readonly #chrome = new Chrome(this, chromeStyles + inlineStyles + markStyles);
  readonly #words = new LightWords(this, this.#chrome);
  readonly #attributes = new AttributeReader(this);
  #passage: Passage | undefined;
  #style: CitationStyle = 'apa';

  protected override createRenderRoot(): ShadowRoot {
    return this.#chrome.open();
  }

  protected override update(changed: PropertyValues<this>): void {
    super.update(changed);
    const chrome = this.#chrome;
    const {language} = chrome;
    const settings = chrome.settings.current;
    this.#style = this.#attributes.read(
      'cite-style',
      this.citeStyle,
      parseStyle,
      // Those of another version of this library may have styles that are none here.
      parseStyle(settings.citeStyle) ?? 'apa',
    );
    const value = writeValue(this.passage);
    const passage = findPassage(statement, value.trim());
    this.#passage = passage;
    const missing = this.passage != null && !passage;
    // It has no words of its own to put there, but tells whether an author's are.
    this.#words.show(undefined);
    const authored = this.#words.placement === 'author';
    const runs = formatMark(citationMarks, statement, this.#style, passage?.id) ?? [];
    const page = location.href;
    const address =
      permalinkToPassage(settings.permalinkBase, page, passage) ??
      resolveAddress(settings.sourceUrl, page);
    const key = [authored, missing && value, JSON.stringify(runs), address];
    chrome.draw(key, () => {
      const words = runs.map(({text, emphasis}) => (emphasis ? makeElement('i', {}, text) : text));
      const content = authored
        ? makeElement('slot', {})
        : missing
          ? makeNotice(language, strings.missing, value, 'span')
          : makeElement('span', english, ...words);
      if (missing) return content;
      const mark = makeMark(language, this, 'mark', address, this.#loadPreview, content);
      return makeElement('span', {'data-address': address}, mark);
    });
    this.#attributes.reportMissing(chrome, 'passage', this.passage, missing);
  }

  readonly #loadPreview = async (): Promise<() => PreviewContent> => {
    const {previewCitation} = await import('./cite-panel.js');
    return () =>
      previewCitation({
        root: this.renderRoot as ShadowRoot,
        passage: this.#passage?.id,
        style: this.#style,
        settings: this.#chrome.settings.current,
        language: this.#chrome.language,
      });
  };
}
