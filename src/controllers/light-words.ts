import type {ReactiveElement, ReactiveController} from 'lit';

import {BellagioMismatchEvent} from '../events/mismatch-event.js';
import {holdsText, readWords} from './authored-words.js';
import {slotPrefix, type CanonicalWords} from './canonical-words.js';
import {isTranslated, pageLanguage} from './page-translation.js';

/**
 * Where the words stand.
 *
 * - `author`: no canonical words can be shown, so the author's nodes are (or the parser has not come to the end of them).
 * - `empty`: neither canonical words nor the author's can be shown.
 * - `adopted`: the author's nodes are the words; they show through the default slot.
 * - `light`: our own blocks, direct children of the host, show through named slots.
 * - `shadow`: our own blocks stand inside the named slots, as their fallback.
 */
export type Placement = 'author' | 'empty' | 'adopted' | 'light' | 'shadow';

/** After so many repairs of the same words something on the page fights for the place, and we move out of its way. */
const repairsBeforeRetreat = 9;

const controllers = new WeakMap<Node, LightWords>();
let observer: MutationObserver | undefined;

/**
 * Wakes the controllers that a change concerns: those around it, or those in a region that has become editable.
 *
 * @param author - The controller that has made the changes itself, and need not be woken.
 */
function wake(records: readonly MutationRecord[], author?: LightWords): void {
  for (const {target, attributeName} of records) {
    for (let node: Node | null = target; node; node = node.parentNode) {
      const controller = controllers.get(node);
      if (controller !== author) controller?.judgeAgain();
    }
    if (attributeName === 'contenteditable') {
      for (const element of (target as Element).querySelectorAll('*')) {
        controllers.get(element)?.judgeAgain();
      }
    }
  }
}

/** Whether what we add to an element would be saved into somebody's content. */
function isEditable(host: Element): boolean {
  return (
    host.ownerDocument.designMode === 'on' ||
    host.closest('[contenteditable]:not([contenteditable="false" i])') !== null
  );
}

/** Tells blocks apart by all that matters of them: their slots, their kinds, their words. */
function describe(blocks: Iterable<Element>): string {
  return Array.from(blocks, (block) =>
    [block.getAttribute('slot'), block.localName, readWords([block])].join(),
  ).join('\n');
}

/**
 * Keeps the source's words in the light DOM of a host: fills an empty host, adopts an author's nodes that already are
 * the text, shows the canonical text in place of any other content, and judges again whenever the content changes.
 * Nodes of an author or a framework are never removed, moved or rewritten; nodes in slots named `bellagio-…` are ours.
 *
 * A host calls `show` in `update`, then draws by `placement`: a default slot for `author` and `adopted`, else one
 * slot for each slot name of the words.
 */
export class LightWords implements ReactiveController {
  placement: Placement = 'empty';

  readonly #host: ReactiveElement;
  #words: CanonicalWords | undefined;
  #isolated = false;
  #stale = true;
  /** The page's language when the words were last known to be right. */
  #language: string | undefined;
  #repairs = 0;
  /** The author's words, where they are not the text. */
  #mismatch = '';
  /** The words that stand as fallback in the shadow root's slots. */
  #shadowed: CanonicalWords | undefined;

  constructor(host: ReactiveElement) {
    this.#host = host;
    host.addController(this);
  }

  /** Whether the content is an author's that is not the text: it is in the document, and not shown. */
  get mismatched(): boolean {
    return this.#mismatch !== '';
  }

  hostConnected(): void {
    this.judgeAgain();
  }

  hostUpdated(): void {
    const words = this.placement === 'shadow' ? this.#words : undefined;
    if (!words && !this.#shadowed) return;
    for (const slot of this.#host.renderRoot.querySelectorAll('slot')) {
      // A host that draws itself anew has empty slots.
      if (words === this.#shadowed && slot.firstChild) continue;
      const blocks = [...(words?.blocks.children ?? [])].filter(
        ({slot: name}) => name === slot.name,
      );
      slot.replaceChildren(...blocks.map((block) => block.cloneNode(true)));
    }
    this.#shadowed = words;
  }

  /** Has the host look at its content again. */
  judgeAgain(): void {
    this.#stale = true;
    if (this.#host.isConnected) this.#host.requestUpdate();
  }

  /**
   * Shows words, and decides where they stand.
   *
   * @param words - What to show; `undefined` where there is nothing: canonical words shown before go away.
   * @param isolated - Whether the words shall stand in the shadow root.
   */
  show(words: CanonicalWords | undefined, isolated = false): void {
    if (words === this.#words && isolated === this.#isolated && !this.#stale) return;
    const before = this.#words;
    if (words !== before) this.#repairs = 0;
    this.#words = words;
    this.#isolated = isolated;
    // What has happened until now is part of what is judged here; what happens by it needs no second judgement.
    if (observer) wake(observer.takeRecords());
    this.#stale = false;
    try {
      this.placement = this.#judge(before);
    } catch {
      // A page can make its own nodes unreadable. Then they stay, as without us.
      this.placement = 'author';
    }
    if (observer) wake(observer.takeRecords(), this);
    this.#observe();
  }

  #judge(before: CanonicalWords | undefined): Placement {
    const host = this.#host;
    const words = this.#words;
    const own: Element[] = [];
    const authored: Node[] = [];
    for (const node of host.childNodes) {
      const slot = node.nodeType === Node.ELEMENT_NODE && (node as Element).getAttribute('slot');
      if (!slot) authored.push(node);
      else if (slot.startsWith(slotPrefix)) own.push(node as Element);
    }
    // The parser may still be adding to the content.
    if (host.ownerDocument.readyState === 'loading') {
      const judgeAgain = () => this.judgeAgain();
      host.ownerDocument.addEventListener('DOMContentLoaded', judgeAgain, {once: true});
      return own.length ? 'light' : 'author';
    }
    const written = authored.length ? readWords(authored) : '';
    const removeOwn = () => own.forEach((block) => block.remove());
    if (!words) {
      this.#mismatch = '';
      removeOwn();
      return written ? 'author' : 'empty';
    }

    const changed = words !== before;
    const translated = host.firstChild !== null && isTranslated(host, this.#language);
    // What a translator has rewritten cannot be compared, but is no translation of words that were asked for only now.
    const trusted = translated && !(changed && this.#language !== undefined);
    const isText = written !== '' && holdsText(host, authored, words.text, words.lead);
    if (isText) this.#language = pageLanguage(host);
    if (isText || (written && trusted && !own.length)) {
      this.#mismatch = '';
      removeOwn();
      return this.#isolated ? 'shadow' : 'adopted';
    }

    if (!translated) {
      if (written && (words.text !== before?.text || written !== this.#mismatch)) {
        // Not before the host has been drawn: who listens may look at it, or change it.
        const report = new BellagioMismatchEvent(words.text, written);
        void host.updateComplete.then(() => host.dispatchEvent(report));
      }
      this.#mismatch = written;
    }

    // Blocks of ours that stood for other words need no look.
    const comparable = own.length > 0 && (!changed || !before);
    const stands =
      comparable && describe(own) === (words.description ??= describe(words.blocks.children));
    if (!changed && !stands && !trusted && this.placement === 'light') this.#repairs++;
    const retreats = this.#isolated || this.#repairs > repairsBeforeRetreat || isEditable(host);
    if (stands || !own.length) this.#language = pageLanguage(host);
    if (!retreats && (stands || (own.length > 0 && trusted))) return 'light';
    removeOwn();
    if (retreats) return 'shadow';
    host.append(words.blocks.cloneNode(true));
    return 'light';
  }

  #observe(): void {
    const host = this.#host;
    if (controllers.has(host)) return;
    controllers.set(host, this);
    if (!observer) {
      observer = new MutationObserver((records) => {
        wake(records);
      });
      observer.observe(document, {subtree: true, attributeFilter: ['contenteditable']});
    }
    observer.observe(host, {
      childList: true,
      characterData: true,
      subtree: true,
      attributeFilter: ['slot'],
    });
  }
}
