import {englishReference as strings, englishStyles} from '../../data/strings/en-opened.js';
import {citations} from '../context/citations.js';
import type {Settings} from '../context/settings.js';
import {statement} from '../context/statement.js';
import {addStyles} from '../controllers/root-styles.js';
import {makeElement} from '../controllers/make-element.js';
import {setPassage} from '../controllers/passage-words.js';
import {BellagioCopyEvent} from '../events/copy-event.js';
import {copyToClipboard} from '../services/clipboard.js';
import {resolveAddress} from '../text/addresses.js';
import {citationStyles, type CitationStyle} from '../text/citation-styles.js';
import {describePlace} from '../text/describe-place.js';
import {english} from '../text/english.js';
import {findPassage} from '../text/find-passage.js';
import {formatCitation} from '../text/format-citation.js';
import type {Language} from '../text/language.js';
import {permalinkToPassage} from '../text/passage-address.js';
import {markLanguage} from './frame.js';
import {panelStyles} from './panel-styles.js';
import type {PreviewContent} from './preview-mark.js';

// Loaded when a reader first reaches for a citation.

/** What a panel is about. */
export interface CiteView {
  /** The shadow root that it will stand in. */
  readonly root: ShadowRoot;
  /** The id of a passage; `undefined` for the whole statement. */
  readonly passage?: string | undefined;
  /** The style that is chosen at first. */
  readonly style?: CitationStyle | undefined;
  readonly settings: Settings;
  readonly language: Language;
  /** The day on which the reader has seen it. */
  readonly today?: Date;
}

/** Names a panel. */
export function nameCitePanel(language: Language): string {
  return language.say(strings.about);
}

/** Shows a panel in a preview. */
export function previewCitation(view: CiteView): PreviewContent {
  const {passage, style, settings, language} = view;
  return {
    label: nameCitePanel(language),
    language,
    theme: settings.theme,
    key: JSON.stringify([passage, style, settings, language.lang]),
    make: () => makeCitePanel(view),
  };
}

/** The files that can be downloaded. */
const files = {bibtex: '.bib', ris: '.ris', 'csl-json': '.json'} as const;

const types = {
  bibtex: 'application/x-bibtex',
  ris: 'application/x-research-info-systems',
  'csl-json': 'application/vnd.citationstyles.csl+json',
} as const;

/**
 * Makes what a reader needs to cite a passage: its words, its place, the reference in a style of the reader's choice, and
 * buttons that copy and download it. Fires `bellagio-copy` on itself. The shadow root has
 * `chromeStyles`.
 */
export function makeCitePanel(view: CiteView): HTMLElement {
  const {root, settings, language, today = new Date()} = view;
  const {say} = language;
  addStyles(root, panelStyles);
  const passage = findPassage(statement, view.passage);
  const page = location.href;
  const url =
    permalinkToPassage(settings.permalinkBase, page, passage) ??
    resolveAddress(settings.sourceUrl, page);
  // The day by the reader's clock, not by Greenwich's.
  const day = new Date(today.getTime() - today.getTimezoneOffset() * 60_000);
  const accessed = url && day.toISOString().slice(0, 10);
  const options = {passage: passage?.id, url, accessed};
  const format = (style: CitationStyle, form: 'text' | 'html') =>
    formatCitation(citations, statement, style, {...options, format: form}) ?? '';

  const reference = makeElement('p', {...english, part: 'reference', 'aria-live': 'polite'});
  const status = makeElement('span', {part: 'status', role: 'status'});
  const styles = makeElement(
    'select',
    {part: 'styles'},
    ...citationStyles.map((style) =>
      makeElement('option', {value: style}, say(englishStyles[style])),
    ),
  );
  const write = () => {
    const style = styles.value as CitationStyle;
    const coded = style in files;
    reference.className = coded ? 'code' : '';
    reference.replaceChildren(
      ...(coded ? [format(style, 'text')] : readMarkup(format(style, 'html'))),
    );
    status.textContent = '';
  };
  styles.value = view.style ?? '';
  // The settings of another version of this library may have styles that are none here.
  styles.value ||= 'apa';
  styles.addEventListener('change', write);
  write();

  // Without a name: a conclusion, in whose shadow root it may stand, knows its own buttons by theirs.
  const copy = makeElement('button', {part: 'action copy'}, say(strings.copy));
  const copyReference = async () => {
    const style = styles.value as CitationStyle;
    const text = format(style, 'text');
    const html = style in files ? reference.outerHTML : format(style, 'html');
    const copied = await copyToClipboard({text, html});
    status.textContent = copied ? say(strings.copied) : say(strings.copyFailed);
    if (copied) panel.dispatchEvent(new BellagioCopyEvent(passage?.id ?? '', text, html));
    else getSelection()?.selectAllChildren(reference);
  };
  // No async function is the listener itself: libraries that wrap listeners do not take such a one for a function.
  copy.addEventListener('click', () => {
    void copyReference();
  });
  const downloads = (Object.keys(files) as (keyof typeof files)[]).map((style) => {
    const file = files[style];
    const label = say(strings.downloadFile, {file});
    const button = makeElement(
      'button',
      {part: 'action file', dir: 'ltr', 'aria-label': label},
      file,
    );
    button.addEventListener('click', () => {
      const name = `bellagio-2006${file}`;
      save(name, format(style, 'text'), types[style]);
      status.textContent = say(strings.saved, {file: name});
    });
    return button;
  });
  const words = passage ? setPassage(statement, passage) : [statement.title.editorial];
  const panel = makeElement(
    'div',
    {...markLanguage(language), part: 'panel', class: 'panel'},
    passage
      ? makeElement(
          'p',
          {class: 'label', part: 'place'},
          describePlace(statement, passage.id, say) ?? '',
        )
      : '',
    // What scrolls must be reachable by keyboard.
    makeElement(
      'div',
      {
        // The name is in the reader's language, the words are not.
        lang: language.lang,
        dir: 'ltr',
        class: 'words',
        part: 'words',
        tabindex: '0',
        role: 'region',
        'aria-label': say(strings.words),
      },
      makeElement('div', english, ...words),
    ),
    makeElement('label', {}, makeElement('span', {class: 'label'}, say(strings.style)), styles),
    reference,
    makeElement(
      'div',
      {part: 'actions'},
      copy,
      makeElement(
        'span',
        {class: 'files', role: 'group', 'aria-label': say(strings.download)},
        makeElement('span', {}, say(strings.download)),
        ...downloads,
      ),
      status,
    ),
  );
  return panel;
}

/** Has the browser save a file. No policy of the page's need allow an address made from the file's own content. */
function save(name: string, text: string, type: string): void {
  const href = URL.createObjectURL(new Blob([text], {type}));
  makeElement('a', {href, download: name}).click();
  setTimeout(() => {
    URL.revokeObjectURL(href);
  }, 60_000);
}

/** Makes nodes of a reference's markup: text with `i` in it and numbered entities. The browser parses no markup. */
function readMarkup(markup: string): (Node | string)[] {
  return markup.split(/<\/?i>/).map((part, index) => {
    const text = part.replace(/&#(\d+);/g, (_, code: number) => String.fromCharCode(code));
    // What stood between tags has an odd place.
    return index % 2 ? makeElement('i', {}, text) : text;
  });
}
