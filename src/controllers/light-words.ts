import type {ReactiveElement, ReactiveController} from 'lit';

import {slotPrefix, type CanonicalWords} from './canonical-words.js';
import type {Chrome} from './chrome.js';
import type {Content, Verdict} from './content-judge.js';

/**
 * Where the words stand.
 *
 * - `author`: no canonical words can be shown, so the author's nodes are (or they have not been judged yet).
 * - `empty`: neither canonical words nor the author's can be shown.
 * - `adopted`: the author's nodes are the words; they show through the default slot.
 * - `light`: our own blocks, direct children of the host, show through named slots.
 * - `shadow`: our own blocks stand inside the named slots, as their fallback.
 * - `overshadowed`: a translation stands inside the named slots; the words stay where they are, and are not shown.
 */
export type Placement = 'author' | 'empty' | 'adopted' | 'light' | 'shadow' | 'overshadowed';

/** Loads what shows a translation over the words, when the settings first ask for one. */
export type LoadCover = () => Promise<{
  coverWords(host: ReactiveElement, chrome: Chrome, words: LightWords): void;
}>;

/** After so many repairs of the same words something on the page fights for the place, and we move out of its way. */
const repairsBeforeRetreat = 9;

const controllers = new WeakMap<Node, LightWords>();
let observer: MutationObserver | undefined;

/** Judges what is not plain to see: all content of an author's. `null` where it cannot be had. */
let judge: ((content: Content) => Verdict) | null | undefined;

/**
 * Wakes the controllers that a change concerns: those around it.
 *
 * @param author - The controller that has made the changes itself, and need not be woken.
 */
function wake(records: readonly MutationRecord[] = [], author?: LightWords): void {
  for (const {target} of records) {
    for (let node: Node | null = target; node; node = node.parentNode) {
      const controller = controllers.get(node);
      if (controller !== author) controller?.judgeAgain();
    }
  }
}

/** Whether what we add to an element would be saved into somebody's content. */
export function isEditable(host: Element): boolean {
  return (
    document.designMode === 'on' ||
    !!host.closest('[contenteditable]:not([contenteditable="false" i])')
  );
}

/** The type of comments; those of elements and text are lower. */
const commentNode = 8;

/** Whether there is something to read in an author's nodes. */
export function holdWords(nodes: readonly Node[]): boolean {
  return nodes.some(({nodeType, textContent}) => nodeType < commentNode && textContent?.trim());
}

/**
 * Keeps the source's words in the light DOM of a host: fills an empty host, adopts an author's nodes that already are
 * the text, shows the canonical text in place of any other content, and judges again whenever the content changes.
 * Nodes of an author or a framework are never removed, moved or rewritten; nodes in slots named `bellagio-…` are ours.
 *
 * A host calls `show` in `update`, then draws by `placement`: a default slot for `author` and `adopted`, else one
 * slot for each slot name of the words. Where the settings have a translation, that may cover the words.
 */
export class LightWords implements ReactiveController {
  placement: Placement = 'empty';

  /** What was last to be shown. */
  words: CanonicalWords | undefined;

  /** Says where a translation stands instead of the words, once there may be one. */
  cover: ((placement: Placement) => Placement) | undefined;

  /** Settled when the content has been judged; the host's `updateComplete` waits for it. */
  judged: Promise<void> | undefined;

  readonly #host: ReactiveElement;
  readonly #chrome: Chrome;
  #loadCover: LoadCover | undefined;
  #isolated = false;
  #editable = false;
  #stale = true;
  #repairs = 0;
  readonly #memory: Content['memory'] = {};
  /** The words that stand as fallback in the shadow root's slots. */
  #shadowed: CanonicalWords | undefined;

  /** @param loadCover - Left out by a host whose words have no translation. */
  constructor(host: ReactiveElement, chrome: Chrome, loadCover?: LoadCover) {
    this.#host = host;
    this.#chrome = chrome;
    this.#loadCover = loadCover;
    host.addController(this);
  }

  hostConnected(): void {
    this.judgeAgain();
  }

  hostUpdated(): void {
    this.#chrome.setState('mismatch', !!this.#memory.mismatch);
    this.#chrome.setState('filled', /light|shadow/.test(this.placement));
    if (this.#loadCover && this.#chrome.settings.current.translation) {
      this.#loadCover().then(
        ({coverWords}) => {
          coverWords(this.#host, this.#chrome, this);
        },
        // Offline, or not published with the first file: the words stay as they are.
        () => undefined,
      );
      this.#loadCover = undefined;
    }
    const {words} = this;
    if (this.placement !== 'shadow' || !words) return;
    for (const slot of this.#host.renderRoot.querySelectorAll('slot')) {
      // A host that draws itself anew, as it does when the placement changes, has empty slots.
      if (slot.firstChild && words === this.#shadowed) continue;
      const blocks = words.blocks.filter(({slot: name}) => name === slot.name);
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
    const editable = isEditable(this.#host);
    if (
      words === this.words &&
      isolated === this.#isolated &&
      editable === this.#editable &&
      !this.#stale
    ) {
      return;
    }
    const before = this.words;
    if (words !== before) this.#repairs = 0;
    this.words = words;
    this.#isolated = isolated;
    this.#editable = editable;
    // What has happened until now is part of what is judged here; what happens by it needs no second judgement.
    wake(observer?.takeRecords());
    this.#stale = false;
    try {
      const placement = this.#place(before);
      this.placement = this.cover?.(placement) ?? placement;
    } catch {
      // A page can make its own nodes unreadable. Then they stay, as without us.
      this.placement = 'author';
    }
    wake(observer?.takeRecords(), this);
    this.#observe();
  }

  #place(before: CanonicalWords | undefined): Placement {
    const host = this.#host;
    const {words} = this;
    const memory = this.#memory;
    const own: Element[] = [];
    const authored: Node[] = [];
    for (const node of host.childNodes) {
      const slot = (node as Partial<Element>).slot;
      if (slot?.startsWith(slotPrefix)) own.push(node as Element);
      else if (!slot) authored.push(node);
    }
    const written = holdWords(authored);
    const stay = own.length ? 'light' : 'author';
    // The parser may still be adding to the content.
    if (document.readyState === 'loading') {
      const judgeAgain = () => this.judgeAgain();
      document.addEventListener('DOMContentLoaded', judgeAgain, {once: true});
      return stay;
    }

    const removeOwn = () => own.forEach((block) => block.remove());
    if (!words) {
      memory.mismatch = '';
      removeOwn();
      return written ? 'author' : 'empty';
    }
    let verdict = written ? undefined : this.#see(words, own, before);
    if (verdict) {
      memory.mismatch = '';
      memory.language = document.documentElement.lang;
    } else if (judge) {
      verdict = judge({host, words, own, authored, before, memory});
    } else if (judge === null && own.length) {
      // What is ours must be right, whoever has been at it.
      verdict = 'fill';
    } else {
      this.judged ??= import('./content-judge.js')
        .then(
          ({judgeContent}) => {
            judge = judgeContent;
          },
          // Offline, or not published with the first file: what stands in the page stays.
          () => {
            judge = null;
          },
        )
        .then(() => {
          this.judgeAgain();
        });
      return stay;
    }

    if (verdict === 'adopt') {
      removeOwn();
      return this.#isolated ? 'shadow' : 'adopted';
    }
    const fills = verdict === 'fill';
    if (fills && words === before) this.#repairs++;
    const retreats = this.#isolated || this.#repairs > repairsBeforeRetreat || this.#editable;
    if (fills || retreats) removeOwn();
    if (retreats) return 'shadow';
    if (fills) host.append(...words.blocks.map((block) => block.cloneNode(true)));
    return 'light';
  }

  /** Gives the verdict on our own blocks where it is plain to see. */
  #see(
    words: CanonicalWords,
    own: readonly Element[],
    before: CanonicalWords | undefined,
  ): Verdict | undefined {
    const {blocks} = words;
    if (
      own.length === blocks.length &&
      own.every((block, index) => block.isEqualNode(blocks[index] as Node))
    ) {
      return 'keep';
    }
    // Blocks of ours that stood for other words need no look.
    return !own.length || (before && words !== before) ? 'fill' : undefined;
  }

  #observe(): void {
    const host = this.#host;
    if (controllers.has(host)) return;
    controllers.set(host, this);
    observer ??= new MutationObserver((records) => {
      wake(records);
    });
    observer.observe(host, {
      childList: true,
      characterData: true,
      subtree: true,
      attributeFilter: ['slot'],
    });
  }
}
