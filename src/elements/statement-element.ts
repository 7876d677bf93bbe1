import {ReactiveElement, type PropertyValues} from 'lit';

import {english as strings} from '../../data/strings/en.js';
import {englishStatement as words} from '../../data/strings/en-surfaces.js';
import {statement} from '../context/statement.js';
import {AttributeReader} from '../controllers/attribute-reader.js';
import {Chrome} from '../controllers/chrome.js';
import {DeepLinks} from '../controllers/deep-links.js';
import {LightWords} from '../controllers/light-words.js';
import {makeElement} from '../controllers/make-element.js';
import {ReadingPlace} from '../controllers/reading-place.js';
import {statementWords} from '../controllers/statement-words.js';
import {resolveAddress} from '../text/addresses.js';
import {parseHeadingLevel} from '../text/attribute-values.js';
import {english} from '../text/english.js';
import {version} from '../text/version.js';
import {linkSource, makeAttribution, nameConclusion} from './attribution.js';
import {chromeStyles} from './chrome-styles.js';
import {conclusionStyles} from './conclusion-styles.js';
import {makeSlot, markLanguage} from './frame.js';
import {loadTranslatedView} from './load-translated-view.js';
import type {PassageMatch} from './passage-guide.js';
import {signatoriesStyles} from './signatories-styles.js';
import {statementStyles} from './statement-styles.js';

/** The address of a passage in this page, whatever base the page has; where the page has no address, its fragment. */
const addressOf = (id: string) => resolveAddress(`#${id}`, location.href) ?? `#${id}`;

/**
 * Shows the whole statement: title, preamble, the ten conclusions, the signatories.
 *
 * The page's address leads into it where its fragment is a passage id (`#c7`, `#c7.p1.s2`, `#signatories.4`) or a range
 * (`#c7.thesis-c7.p1`), unless an element of the page's own has that id. Of several statements in a page, the first
 * one answers.
 *
 * What is led to is highlighted under the name `bellagio-target`, what a search has found under `bellagio-search`. Chromium
 * shows both by our own styles. In the other browsers a line stands beside the passage, unless the page has a rule of
 * its own: `::highlight(bellagio-target) { background: … }`.
 *
 * @tag bellagio-statement
 * @slot - The author's own copy, shown until and unless the canonical text can be. Its title may be the printed one or
 * the editorial one; its headings may have the conclusions' numbers.
 * @slot search - A place for a `bellagio-search`, which then searches this statement.
 * @fires {BellagioErrorEvent} bellagio-error - The translation cannot be shown.
 * @fires {BellagioMismatchEvent} bellagio-mismatch - The content is not the source's text, which is shown instead.
 * @csspart frame - The whole widget.
 * @csspart sheet - One section.
 * @csspart number - A conclusion's number, which is a link to it.
 * @csspart aside - What stands beside the text: the search and the table of contents. It stays in the window; under a header
 * that does so too, give it a `top` and a `max-height`.
 * @csspart contents - The table of contents.
 * @csspart mark - The line beside a passage that was led to.
 * @csspart attribution - The line that names the source.
 * @csspart place - The part of the statement in it.
 * @csspart source - The title in it, a link where there is an address.
 * @csspart translation - The line that says whose translation is shown.
 * @csspart switch - The button in it, which shows the original or the translation.
 * @csspart notice - Says that the translation cannot be shown.
 * @cssprop [--bellagio-accent=currentColor] - Colour of the numbers, the lines and the focus ring.
 * @cssprop [--bellagio-surface=none] - Background. Give `::part(frame)` a padding with it.
 * @cssstate mismatch - The content is not the source's text.
 * @cssstate filled - The words are ours: nothing stood in the element, or not the source's text.
 * @cssstate translated - A translation is shown.
 */
export class StatementElement extends ReactiveElement {
  static readonly version = version;

  static override properties = {
    contents: {type: Boolean},
    headingLevel: {
      attribute: 'heading-level',
      converter: (value: string | null) => parseHeadingLevel(value) ?? value,
    },
    isolated: {type: Boolean},
  };

  /** Whether a table of contents stands beside the text, or folded above it where there is no room. */
  declare contents: boolean;

  /** The level of the title's heading: 2 to 6. Those of the sections stand one below it. */
  declare headingLevel: number;

  /** Whether the words stand in the shadow root, where the page's styles do not reach them. */
  declare isolated: boolean;

  readonly #chrome = new Chrome(
    this,
    chromeStyles + conclusionStyles + signatoriesStyles + statementStyles,
  );
  readonly #words = new LightWords(this, this.#chrome, loadTranslatedView);
  readonly #attributes = new AttributeReader(this);
  readonly #links = new DeepLinks(
    this,
    this.#words,
    async () => (await import('./passage-guide.js')).PassageGuide,
  );
  readonly #place = new ReadingPlace(this, (index) => {
    this.renderRoot.querySelectorAll('nav a').forEach((link, place) => {
      link.ariaCurrent = place === index ? 'location' : null;
    });
  });

  constructor() {
    super();
    this.contents = false;
    this.headingLevel = 3;
    this.isolated = false;
  }

  protected override createRenderRoot(): ShadowRoot {
    const root = this.#chrome.open();
    for (const type of ['pointerover', 'focusin', 'click']) {
      root.addEventListener(type, this.#handleApproach);
    }
    return root;
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    await super.getUpdateComplete();
    await this.#words.judged;
    return super.getUpdateComplete();
  }

  protected override update(changed: PropertyValues<this>): void {
    super.update(changed);
    const level = this.#attributes.read('heading-level', this.headingLevel, parseHeadingLevel, 3);
    // A page may have put anything into properties.
    const isolated = this.isolated ? true : false;
    this.#words.show(statementWords(statement, level, isolated), isolated);
    const {placement} = this.#words;
    const searched = this.querySelector(':scope > [slot="search"]') !== null;
    const key = [placement, isolated, !this.contents, searched];
    this.#chrome.draw(key, () => this.#makeChrome(searched));
    linkSource(this.#chrome, 'title');
  }

  protected override updated(): void {
    const root = this.renderRoot;
    const sections = root.querySelectorAll('section');
    // In an author's copy each section begins with a heading; before the preamble's stands the title.
    const starts = sections.length ? sections : this.querySelectorAll('h1,h2,h3,h4,h5,h6');
    // Preamble, conclusions, signatories.
    const count = statement.conclusions.length + 2;
    this.#place.follow(root.querySelector('nav') ? [...starts].slice(-count) : []);
  }

  /**
   * Leads a reader to a passage: scrolls to it, highlights it where it is less than a section, and moves the focus there. The
   * page's address stays as it is.
   *
   * @param passage - A passage id, for example `c7.p1.s2`, or a range.
   * @returns Whether there is such a passage among the words that are shown; `false` also where the file that finds it
   * cannot be had.
   */
  async goTo(passage: string): Promise<boolean> {
    return !!(await this.#links.guide())?.goTo(passage, 'start');
  }

  /**
   * Highlights stretches of passages, in place of those that were highlighted by this before.
   *
   * @param matches - Each a passage id with the first and the last place, in UTF-16 code units of the passage's text, the
   * last one exclusive. None take all highlights away.
   */
  async markMatches(matches: readonly PassageMatch[]): Promise<void> {
    (await this.#links.guide())?.mark(matches);
  }

  #makeChrome(searched: boolean): Element {
    const {language} = this.#chrome;
    const marked = markLanguage(language);
    const own = /light|shadow/.test(this.#words.placement);
    const aside = this.contents || searched;
    if (!own && !aside) return makeElement('slot', {});
    const entries: Element[] = [];
    const sections: Element[] = [];
    const add = (id: string, name: string, n?: number) => {
      const number = String(n);
      const link = makeLink(id, {}, makeElement('span', n ? english : {}, name));
      if (n) link.prepend(makeElement('span', {class: 'n'}, number));
      entries.push(makeElement('li', {}, link));
      const label = {part: 'number', 'aria-label': nameConclusion(language, number)};
      sections.push(
        makeElement(
          'section',
          {part: 'sheet'},
          n ? makeLink(id, label, number) : '',
          ...['title', 'thesis', 'body'].map((block) => makeSlot(`${id}-${block}`)),
        ),
      );
    };
    add('preamble', language.say(words.preamble));
    for (const {id, title, number} of statement.conclusions) add(id, title.text, number);
    add('signatories', language.say(strings.signatories));
    sections[0]?.prepend(makeSlot('title'));
    const list = makeElement(this.isolated ? 'div' : 'dl', {}, makeSlot('signatories-people'));
    sections.at(-1)?.append(makeElement('div', {class: 'list'}, list), makeAttribution());

    const contents = language.say(words.contents);
    const nav = makeElement(
      'nav',
      {part: 'contents', 'aria-label': contents},
      // Closed, it hides the list after it, but only where that is above the text.
      makeElement('details', {}, makeElement('summary', {}, contents)),
      makeElement('ol', {role: 'list'}, ...entries),
    );
    return makeElement(
      'div',
      // What is in the frame has its line height and direction; an author's words have their own.
      {class: 'view', ...(own && {...marked, part: 'frame'})},
      makeElement(
        'div',
        {class: aside ? 'page' : undefined},
        makeElement(
          'div',
          {...marked, part: 'aside'},
          makeElement('slot', {name: 'search'}),
          this.contents ? nav : '',
        ),
        own
          ? makeElement('div', {class: 'view'}, ...sections)
          : makeElement('div', {}, makeElement('slot', {})),
      ),
    );
  }

  /** Links lead to where the page is by now; those that the page cannot answer are followed here. */
  readonly #handleApproach = (event: Event): void => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('[data-passage]');
    if (!link) return;
    const id = link.getAttribute('data-passage') ?? '';
    link.href = addressOf(id);
    const {ctrlKey, metaKey, shiftKey, type} = event as MouseEvent;
    if (type !== 'click' || ctrlKey || metaKey || shiftKey) return;
    if (this.#links.answers && resolveAddress('#', location.href)) return;
    event.preventDefault();
    void this.goTo(id);
  };
}

/** Makes a link to a passage in the page. */
function makeLink(
  id: string,
  attributes: Readonly<Record<string, string>>,
  ...content: readonly (Node | string)[]
): HTMLElement {
  return makeElement('a', {'data-passage': id, href: addressOf(id), ...attributes}, ...content);
}
