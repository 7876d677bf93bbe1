import type {ReactiveElement} from 'lit';

import {statement} from '../context/statement.js';
import type {Guide} from '../controllers/deep-links.js';
import {addStyles} from '../controllers/root-styles.js';
import type {Block} from '../text/statement-types.js';
import {guideStyles} from './guide-styles.js';

// Loaded when a reader is led to a passage.

/** A stretch of a passage that has been found. */
export interface PassageMatch {
  /** The id of the passage. */
  readonly passage: string;
  /** The text of the passage before the stretch. */
  readonly before: string;
  /** The text of the stretch. */
  readonly text: string;
}

/** Where a sentence, a heading or a signatory stands among the words that are shown, in letters. */
interface Spot {
  readonly id: string;
  readonly from: number;
  readonly to: number;
}

/** What can be an end of a range. */
const rangeEnd = /^(c\d+|preamble)\.(?!title)/;

/**
 * Leads to passages among the words that a host shows, its own or an author's, and marks them: by the CSS highlight API,
 * and by a line beside them in the shadow root, since few browsers let the highlights of a shadow root reach the page's words.
 */
export class PassageGuide implements Guide {
  readonly #host: ReactiveElement;
  readonly #line = document.createElement('span');
  /** A change of width sets the words in other lines. */
  readonly #observer = new ResizeObserver(() => {
    this.draw();
  });
  readonly #highlights: Record<string, Highlight> = {};
  /** The passage that was led to. */
  #target = '';
  /** How the page was scrolled to it, and to where. */
  #place: ScrollLogicalPosition | undefined;
  #scrolled = NaN;
  #matches: readonly PassageMatch[] = [];

  constructor(host: ReactiveElement) {
    this.#host = host;
    this.#line.setAttribute('part', 'mark');
    this.#line.tabIndex = -1;
    if (host.isConnected) this.start();
  }

  start(): void {
    addEventListener('click', this);
    this.#observer.observe(this.#host);
  }

  stop(): void {
    removeEventListener('click', this);
    this.#observer.disconnect();
    this.draw();
  }

  /** A link to where the page is already changes nothing that the browser would tell of. */
  handleEvent(event: Event): void {
    const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement);
    if (link?.href === location.href && !event.defaultPrevented) this.answer(event);
  }

  /**
   * Leads to the passage that the page's address names. Where it names none, or an element of the page's own, nothing is
   * marked any more.
   *
   * @param event - What has led there; without one, the words have only just come.
   */
  answer(event?: Event): void {
    let id = '';
    try {
      id = decodeURIComponent(location.hash.slice(1));
    } catch {
      // Then it is no id.
    }
    // An element of the page may stand in for a method of the document: <img name="getElementById">.
    const {getElementById, getElementsByName} = Document.prototype;
    const anchor = getElementById.call(document, id) ?? getElementsByName.call(document, id)[0];
    const own = anchor?.parentElement === this.#host;
    // A translation, or other words than an author's, may be shown in its place.
    const covered = this.#host.contains(anchor ?? null) && !anchor?.getClientRects().length;
    // To headings of ours the browser goes by itself. And not where a reader has been at it, or the browser has gone back.
    const stay = event ? own && !covered : scrollX || scrollY;
    const place = stay ? undefined : event ? 'nearest' : 'start';
    this.goTo(anchor && !own && !covered ? '' : id, place);
  }

  /**
   * Scrolls to a passage, marks it where it is less than a section, and moves the focus there.
   *
   * @param id - A passage id or range.
   * @param place - Where in the window it shall stand; without it nothing is scrolled or focused.
   * @returns Whether there is such a passage.
   */
  goTo(id: string, place?: ScrollLogicalPosition): boolean {
    // A page may have asked for anything.
    this.#target = typeof id === 'string' ? id : '';
    this.#scrolled = NaN;
    const found = this.draw();
    if (found && place) {
      this.#line.focus({preventScroll: true});
      this.#scroll(place);
    }
    return found;
  }

  #scroll(place: ScrollLogicalPosition): void {
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    this.#line.scrollIntoView({block: place, behavior: still ? 'instant' : 'auto'});
    this.#place = place;
    this.#scrolled = scrollY;
  }

  /** Marks stretches of passages, in place of those marked before. */
  mark(matches: readonly PassageMatch[]): void {
    // A page may have asked for anything.
    const given: readonly unknown[] = Array.isArray(matches) ? matches : [];
    this.#matches = given.flatMap((match) => {
      const {passage, before, text} = Object(match) as Partial<Record<string, unknown>>;
      return typeof passage === 'string' && typeof before === 'string' && typeof text === 'string'
        ? {passage, before, text}
        : [];
    });
    this.draw();
  }

  /**
   * Draws the marks anew.
   *
   * @returns Whether there is a passage that was led to.
   */
  draw(): boolean {
    const id = this.#target;
    const shown = this.#host.isConnected && (id || this.#matches.length);
    const find = shown ? this.#readWords() : () => undefined;
    const target = find(id);
    const part = id.includes('.');
    this.#highlight('target', target && part ? [target] : []);
    this.#highlight(
      'search',
      this.#matches.flatMap(({passage, before, text}) => {
        const from = readLetters(before).length;
        return find(passage, from, from + readLetters(text).length) ?? [];
      }),
    );
    addStyles(this.#host.renderRoot as ShadowRoot, guideStyles);
    if (target) this.#setLine(target, part);
    else this.#line.remove();
    // Where the reader has not gone on, the passage stays in view when the words above it change, as by a translation.
    if (target && this.#place && scrollY === this.#scrolled) this.#scroll(this.#place);
    return !!target;
  }

  /** Those in or behind which the words stand. */
  get #slots(): HTMLSlotElement[] {
    const slots = this.#host.renderRoot.querySelectorAll('slot');
    return [...slots].filter(({name}) => name !== 'search');
  }

  /**
   * Reads the words that are shown.
   *
   * @returns What gives the range of a passage, or of a stretch of it, in letters. In a translation it is that of the
   * heading.
   */
  #readWords(): (id: string, from?: number, to?: number) => Range | undefined {
    const places: [Text, number][] = [];
    let words = '';
    for (const node of this.#slots.flatMap((slot) => slot.assignedNodes({flatten: true}))) {
      const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
      let text = node as Text | null;
      if (!(text instanceof Text)) text = walker.nextNode() as Text | null;
      for (; text; text = walker.nextNode() as Text | null) {
        for (let index = 0; index < text.length; index++) {
          for (const letter of readLetters(text.data.charAt(index))) {
            words += letter;
            places.push([text, index]);
          }
        }
      }
    }
    let end = 0;
    const spots = listWords().map(([id, text]): Spot => {
      const letters = readLetters(text);
      const from = words.indexOf(letters, end);
      if (from >= 0) end = from + letters.length;
      return {id, from: from < 0 ? NaN : from, to: end};
    });
    return (id, from = 0, to) => {
      const ends = id.split('-');
      const [begin = [], end = begin, none] = ends.map((part) =>
        spots.filter((spot) => `${spot.id}.`.startsWith(`${part}.`)),
      );
      const [first, next] = [begin[0], end[0]];
      const last = end.at(-1);
      if (!first || !next || !last || none) return undefined;
      const [section = ''] = id.split('.');
      const isRange = ends.every((part) => rangeEnd.exec(part)?.[1] === section);
      if (ends[1] && !(isRange && spots.indexOf(next) > spots.indexOf(begin.at(-1) ?? first))) {
        return undefined;
      }
      const range = new Range();
      const start = places[first.from + from];
      const stop = places[(to === undefined ? last.to : first.from + to) - 1];
      const heading = this.#slots
        .filter(({name}) => name.includes(`-${section}`))
        .flatMap((slot) => slot.assignedNodes({flatten: true}))[0];
      if (start && stop) {
        range.setStart(...start);
        range.setEnd(stop[0], stop[1] + 1);
      } else if (heading) range.selectNodeContents(heading);
      else return undefined;
      return range;
    };
  }

  /** Highlights ranges under a name of ours, in place of those before. */
  #highlight(name: string, ranges: readonly Range[]): void {
    const all = CSS.highlights as HighlightRegistry | undefined;
    const key = `bellagio-${name}`;
    // Another host may have taken the name since.
    if (all?.get(key) === this.#highlights[key]) all?.delete(key);
    if (all && ranges.length) all.set(key, (this.#highlights[key] = new Highlight(...ranges)));
  }

  /**
   * Sets the line beside a range. It takes no room, can be scrolled to as the page wishes (scroll paddings), and can be
   * focused, so that the next Tab goes on from there.
   */
  #setLine(range: Range, long: boolean): void {
    const line = this.#line;
    const {style} = line;
    const around = this.#slots.find((slot) =>
      slot.assignedNodes({flatten: true}).some((node) => node.contains(range.startContainer)),
    );
    if (line.nextSibling !== around) around?.before(line);
    style.top = style.left = style.height = '0';
    const zero = line.getBoundingClientRect();
    const {top, left, height} = range.getBoundingClientRect();
    style.top = `${top - zero.top}px`;
    style.left = `${left - zero.left}px`;
    if (long) style.height = `${height}px`;
  }
}

/** Lists all words of the statement in the order of print, with the ids of the smallest passages. */
function listWords(): [id: string, words: string][] {
  const {title, preamble, conclusions, signaturesHeading, signatories} = statement;
  const cut = ({sentences}: Block) =>
    sentences.map(({id, runs}): [string, string] => [id, runs.map(({text}) => text).join('')]);
  return [
    [title.id, title.editorial],
    ...preamble.paragraphs.flatMap(cut),
    ...conclusions.flatMap(({title, thesis, body}): [string, string][] => [
      [title.id, title.text],
      ...[thesis, ...body].flatMap(cut),
    ]),
    ['signatories', signaturesHeading],
    ...signatories.map(({id, name, affiliations}): [string, string] => [
      id,
      [name, ...affiliations.flat()].join(''),
    ]),
  ];
}

/** What counts where words in a page are held against the source's: no spaces, no marks on letters, no capitals. */
function readLetters(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\s\p{M}\p{Cf}]/gu, '')
    .toLowerCase();
}
