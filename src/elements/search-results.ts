import type {ReactiveController, ReactiveElement} from 'lit';

import {english as common} from '../../data/strings/en.js';
import {englishResults as strings} from '../../data/strings/en-opened.js';
import {statement} from '../context/statement.js';
import type {Chrome} from '../controllers/chrome.js';
import {addStyles} from '../controllers/root-styles.js';
import {makeElement} from '../controllers/make-element.js';
import {permalinkTo, resolveAddress} from '../text/addresses.js';
import {english} from '../text/english.js';
import {pickPlural} from '../text/pick-plural.js';
import {cutSnippet, searchPassages, type SearchResult} from '../text/search-passages.js';
import type {PassageMatch} from './passage-guide.js';
import {resultStyles} from './result-styles.js';

// Loaded when a reader first types.

/** What a search asks of the statement that it moves in; nothing of it is there before the statement's upgrade. */
export interface SearchedStatement extends Element {
  /** Leads to a passage, and tells whether there is one. */
  goTo?: (passage: string) => Promise<boolean>;
  /** Highlights stretches of passages in place of those before. */
  markMatches?: (matches: readonly PassageMatch[]) => Promise<void>;
}

/** How much of a passage a result shows, in characters. */
const snippet = 160;

/** How long a reader has to rest before the count is announced, in milliseconds: not every letter is news. */
const rest = 500;

/** Shows what the query in the field finds, and leads there. */
class SearchSurface implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #chrome: Chrome;
  readonly #findStatement: () => SearchedStatement | undefined;
  #results: readonly SearchResult[] = [];
  /** What the list was drawn from. */
  #shown = '';
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** The statement in which matches are highlighted. */
  #marked: SearchedStatement | undefined;

  /** @param findStatement - Finds the statement to move in, as it is by now. */
  constructor(
    host: ReactiveElement,
    chrome: Chrome,
    findStatement: () => SearchedStatement | undefined,
  ) {
    this.#host = host;
    this.#chrome = chrome;
    this.#findStatement = findStatement;
    const root = host.renderRoot as ShadowRoot;
    root.addEventListener('input', this.#show);
    root.addEventListener('keydown', this.#handleKey);
    root.addEventListener('click', this.#handleClick);
  }

  hostConnected(): void {
    this.#show();
  }

  hostUpdated(): void {
    this.#show();
  }

  /** Ends what goes on outside the search. */
  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#unmark();
  }

  /** Shows what the query finds by now. */
  readonly #show = (): void => {
    addStyles(this.#host.renderRoot as ShadowRoot, resultStyles);
    const {value = '', maxLength = 0} = this.#field ?? {};
    // A longer query is none that a reader could have typed.
    const query = value.length > maxLength ? '' : value.trim();
    const {language} = this.#chrome;
    const {permalinkBase} = this.#chrome.settings.current;
    const moves = this.#findStatement() !== undefined;
    const key = query && [query, permalinkBase, moves, language.lang].join('\n');
    if (key === this.#shown) return;
    this.#shown = key;
    this.#unmark();
    this.#results = searchPassages(statement, query);
    this.#draw((result) => {
      const page = location.href;
      const {id, conclusion} = result;
      const fragment = `#${id}`;
      if (moves) return resolveAddress(fragment, page) ?? fragment;
      const address = permalinkTo(permalinkBase, page, conclusion ?? id);
      return address && conclusion ? address + fragment : address;
    });
    clearTimeout(this.#timer);
    if (query) this.#timer = setTimeout(this.#say, rest);
    else this.#say();
  };

  /** Says how many passages were found. */
  readonly #say = (): void => {
    const {language} = this.#chrome;
    const n = this.#results.length;
    const found = n
      ? language.say(pickPlural(language.say(strings.found), n, language.lang), {n})
      : language.say(strings.foundNone);
    this.#chrome.write('status', this.#shown && found);
  };

  get #field(): HTMLInputElement | null {
    return this.#chrome.find('[part="field"]') as HTMLInputElement | null;
  }

  get #items(): HTMLElement[] {
    const list = this.#chrome.find('[part="results"]');
    return [...(list?.querySelectorAll<HTMLElement>('[part="result"]') ?? [])];
  }

  #unmark(): void {
    void this.#marked?.markMatches?.([]);
    this.#marked = undefined;
  }

  /** @param addressOf - Where a result leads to; without an address, it unfolds in place. */
  #draw(addressOf: (result: SearchResult) => string | undefined): void {
    const {language} = this.#chrome;
    const groups: Element[] = [];
    let group = '';
    for (const result of this.#results) {
      const {place, conclusion: n = ''} = result;
      const name = language.say(strings[place], {n});
      if (name !== group) {
        groups.push(makeElement('p', {part: 'place'}, name), makeElement('ul', {role: 'list'}));
      }
      group = name;
      const address = addressOf(result);
      const cut = cutSnippet(result, snippet);
      const folded = cut[1] - cut[0] < result.text.length;
      const attributes = {part: 'result', ...english};
      const content = setSnippet(result, cut);
      const item = address
        ? makeElement('a', {...attributes, href: address}, ...content)
        : folded
          ? makeElement('button', {...attributes, 'aria-expanded': 'false'}, ...content)
          : // There is nothing to press, but the arrow keys lead through all results.
            makeElement('p', {...attributes, tabindex: '-1'}, ...content);
      groups.at(-1)?.append(makeElement('li', {}, item));
    }
    this.#chrome.find('[part="results"]')?.replaceChildren(...groups);
  }

  readonly #handleKey = (event: Event): void => {
    const {key, target, altKey, ctrlKey, metaKey, isComposing} = event as KeyboardEvent;
    if (altKey || ctrlKey || metaKey || isComposing) return;
    const field = this.#field;
    const items = this.#items;
    const index = items.indexOf(target as HTMLElement);
    const inList = index >= 0;
    let next: HTMLElement | null | undefined;
    if (key === 'ArrowDown') next = items[index + 1];
    else if (key === 'ArrowUp' && inList) next = items[index - 1] ?? field;
    else if (key === 'Home' && inList) next = items[0];
    else if (key === 'End' && inList) next = items.at(-1);
    else if (key === 'Escape' && field?.value) {
      field.value = '';
      this.#show();
      next = field;
    }
    if (!next) return;
    // Neither the page nor the caret moves as well.
    event.preventDefault();
    next.focus();
  };

  readonly #handleClick = (event: Event): void => {
    const {ctrlKey, metaKey, shiftKey} = event as MouseEvent;
    const item = (event.target as Element).closest<HTMLElement>('[part="result"]');
    const result = item && this.#results[this.#items.indexOf(item)];
    if (!result || ctrlKey || metaKey || shiftKey) return;
    const statement = this.#findStatement();
    if (statement?.goTo) {
      event.preventDefault();
      this.#marked = statement;
      void statement.markMatches?.(this.#results.flatMap(listMatches));
      void statement.goTo(result.id).then((isThere) => {
        if (isThere) this.#say();
        else this.#chrome.write('status', this.#chrome.language.say(common.unavailable));
      });
    } else if (item.ariaExpanded) {
      const unfolds = item.ariaExpanded === 'false';
      item.ariaExpanded = String(unfolds);
      const cut = unfolds ? ([0, result.text.length] as const) : cutSnippet(result, snippet);
      item.replaceChildren(...setSnippet(result, cut));
    }
  };
}

const surfaces = new WeakSet<ReactiveElement>();

/**
 * Shows what the query in the field of a search finds, from now on.
 *
 * @param findStatement - Finds the statement to move in, as it is by now.
 */
export function showResults(
  host: ReactiveElement,
  chrome: Chrome,
  findStatement: () => SearchedStatement | undefined,
): void {
  // It listens for itself.
  if (surfaces.has(host)) return;
  surfaces.add(host);
  host.addController(new SearchSurface(host, chrome, findStatement));
}

/** Sets a part of a result's text, its matches marked, with an ellipsis where it is cut. */
function setSnippet(
  {text, matches}: SearchResult,
  [from, to]: readonly [number, number],
): (Node | string)[] {
  const set: (Node | string)[] = from ? ['… '] : [];
  let at = from;
  for (const [begin, end] of matches) {
    if (begin < at || end > to) continue;
    set.push(text.slice(at, begin), makeElement('mark', {}, text.slice(begin, end)));
    at = end;
  }
  return [...set, text.slice(at, to), to < text.length ? ' …' : ''];
}

function listMatches({id, text, matches}: SearchResult): PassageMatch[] {
  return matches.map(([from, to]) => ({
    passage: id,
    before: text.slice(0, from),
    text: text.slice(from, to),
  }));
}
