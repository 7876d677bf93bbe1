import type {ReactiveController, ReactiveElement} from 'lit';

import {englishTranslation as strings} from '../../data/strings/en-opened.js';
import {slotPrefix, type CanonicalWords} from '../controllers/canonical-words.js';
import type {Chrome} from '../controllers/chrome.js';
import type {LightWords, Placement} from '../controllers/light-words.js';
import {makeElement} from '../controllers/make-element.js';
import {addStyles} from '../controllers/root-styles.js';
import {
  areTranslatable,
  translateBlock,
  translateInPlace,
} from '../controllers/translated-words.js';
import {BellagioErrorEvent} from '../events/error-event.js';
import {findTranslationPack, type TranslationPack} from '../services/translation-pack.js';
import {writeValue} from '../text/attribute-values.js';
import type {Language} from '../text/language.js';
import type {Translation, TranslationFault} from '../text/read-translation.js';
import {makeNotice, markLanguage} from './frame.js';
import {translationStyles} from './translation-styles.js';

// Loaded when the settings first ask for a translation.

/** Begins the name of a slot that shows a translation: no words of the source's are for it, and its end stays for styles. */
const translatedPrefix = 'translated-';

/** After so many faults of a pack the console has heard enough: the command line tells all. */
const mostFaults = 5;

/** Packs that have failed, with the first view that says so to readers. */
const tellers = new WeakMap<TranslationPack, TranslatedView>();

function isTranslation(
  content: Translation | readonly TranslationFault[] | undefined,
): content is Translation {
  return content !== undefined && !Array.isArray(content);
}

/** Shows the translation that the settings name in place of a host's words, with its standing and a way back to these. */
class TranslatedView implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #chrome: Chrome;
  readonly #words: LightWords;
  /** The pack, and what the settings had for it. */
  #pack: TranslationPack | undefined;
  #written: string | undefined;
  /** Whether a reader has gone back to the source's words. */
  #original = false;
  /** Whether the reader has just changed that, and has the focus on what did it. */
  #pressed = false;
  /** What stands in the slots. */
  #filled: {words: CanonicalWords; translation: Translation} | undefined;
  /** The line about the translation, or the notice that there is none; and what it was made for. */
  #line: HTMLElement | undefined;
  #lineKey = '';

  constructor(host: ReactiveElement, chrome: Chrome, words: LightWords) {
    this.#host = host;
    this.#chrome = chrome;
    this.#words = words;
    words.cover = (placement) =>
      this.#translation && !this.#original && isReadable(placement) ? 'overshadowed' : placement;
    host.addController(this);
    words.judgeAgain();
  }

  hostUpdated(): void {
    this.#follow();
    const {words, placement} = this.#words;
    const translation = this.#translation;
    const covers = placement === 'overshadowed';
    this.#chrome.setState('translated', covers);
    if (covers && words && translation) this.#fill(words, translation);
    this.#drawLine(isReadable(placement));
  }

  get #root(): ShadowRoot {
    return this.#host.renderRoot as ShadowRoot;
  }

  /** The pack that the settings name by now, once it has been looked for. */
  get #current(): TranslationPack | undefined {
    const {words} = this.#words;
    const {translation} = this.#chrome.settings.current;
    return words && translation === this.#written && areTranslatable(words)
      ? this.#pack
      : undefined;
  }

  get #translation(): Translation | undefined {
    const content = this.#current?.content;
    return isTranslation(content) ? content : undefined;
  }

  /** Looks for the pack that the settings name. */
  #follow(): void {
    const {words} = this.#words;
    const {translation} = this.#chrome.settings.current;
    if (translation === this.#written || !words || !areTranslatable(words)) return;
    this.#written = translation;
    this.#original = false;
    this.#pack = translation ? findTranslationPack(translation) : undefined;
    this.#words.judgeAgain();
    void this.#pack?.loaded.then(() => {
      this.#words.judgeAgain();
    });
  }

  #fill(words: CanonicalWords, translation: Translation): void {
    const before = this.#filled;
    const same = words === before?.words && translation === before.translation;
    this.#filled = {words, translation};
    for (const slot of this.#root.querySelectorAll<HTMLSlotElement>(`[name*="${slotPrefix}"]`)) {
      // A host that draws itself anew, as it does when the placement changes, has empty slots.
      if (slot.firstChild && same) continue;
      const name = slot.name.replace(translatedPrefix, '');
      const blocks = words.blocks.filter(({slot: own}) => own === name);
      const translated = blocks.map((block) => translateBlock(block, translation));
      slot.name = (translated.some(Boolean) ? translatedPrefix : '') + name;
      slot.replaceChildren(
        ...blocks.map((block, index) => translated[index] ?? block.cloneNode(true)),
      );
    }
    for (const entry of this.#root.querySelectorAll('[part="contents"] [lang="en"]')) {
      translateInPlace(entry, translation);
    }
  }

  /** @param readable - Whether there are words for it to stand beside. */
  #drawLine(readable: boolean): void {
    const pack = readable ? this.#current : undefined;
    const content = pack?.content;
    const shown = isTranslation(content) ? content : undefined;
    const faults = isTranslation(content) ? undefined : content;
    const {language} = this.#chrome;
    // One notice is enough for a page: the first that can have it has it, as long as it stands there.
    const told = pack && tellers.get(pack);
    const tells = pack && faults && (!told || told === this || !told.#tellsOf(pack));
    const key = [language.lang, language.isAwaited, this.#written, this.#original].join();
    if (!shown && !tells) {
      this.#line?.remove();
      this.#lineKey = '';
    } else {
      if (key !== this.#lineKey) {
        this.#line?.remove();
        this.#line = shown ? this.#makeLine(shown) : makeFailure(language);
      }
      this.#lineKey = key;
      this.#setLine();
    }
    if (this.#pressed) this.#line?.querySelector('button')?.focus();
    this.#pressed = false;
    if (!tells) return;
    tellers.set(pack, this);
    if (!told) this.#report(pack, faults);
  }

  /** Whether it says to readers that a pack has failed. */
  #tellsOf(pack: TranslationPack): boolean {
    return this.#host.isConnected && this.#current === pack && !!this.#line?.isConnected;
  }

  /** Says that a pack has failed on the console, and by an event. */
  #report({address}: TranslationPack, faults: readonly TranslationFault[]): void {
    const named = faults
      .slice(0, mostFaults)
      .map(({place, message}) => `${place || 'the pack'} ${message}`);
    const more = faults.length - named.length;
    if (more) named.push(`and ${more} more`);
    const written = writeValue(this.#written);
    const subject = `bellagio-settings: translation="${written.slice(0, 99)}"`;
    const where = address && address !== written ? ` (${address.slice(0, 99)})` : '';
    console.warn(`${subject} cannot be shown${where}: ${named.join('; ')}.`);
    this.#host.dispatchEvent(new BellagioErrorEvent('translation', written));
  }

  #makeLine({standing, translator, date}: Translation): HTMLElement {
    const {language} = this.#chrome;
    const original = this.#original;
    const name = original ? strings.showTranslation : strings.showOriginal;
    const button = makeElement('button', {part: 'switch', type: 'button'}, language.say(name));
    button.addEventListener('click', () => {
      this.#original = !this.#original;
      this.#pressed = true;
      this.#words.judgeAgain();
    });
    const line = makeElement('p', {...markLanguage(language), part: 'translation'});
    if (!original) {
      const day = new Intl.DateTimeFormat(language.lang, {dateStyle: 'long', timeZone: 'UTC'});
      const about = language.say(strings[standing], {
        // A name in any script keeps its own direction.
        translator: `\u2068${translator}\u2069`,
        date: day.format(new Date(date)),
      });
      line.append(makeElement('span', {id: 'translation'}, about), ' ');
      button.setAttribute('aria-describedby', 'translation');
    }
    line.append(button);
    return line;
  }

  /** Sets the line where it belongs: under the title of the whole statement, or after the words and their source. */
  #setLine(): void {
    const root = this.#root;
    const line = this.#line as HTMLElement;
    addStyles(root, translationStyles);
    const before = ['section > [name$="bellagio-title"]', '[part="slides"]', '[part="attribution"]']
      .map((selector) => this.#chrome.find(selector))
      .find(Boolean);
    if (before ? before.nextSibling === line : root.lastChild === line) return;
    if (before) before.after(line);
    else root.append(line);
  }
}

function makeFailure(language: Language): HTMLElement {
  const notice = makeNotice(language, strings.failed, '');
  notice.className = 'failed';
  return notice;
}

/** Whether there are words of the source's to read. */
function isReadable(placement: Placement): boolean {
  return /light|shadow|adopted/.test(placement);
}

/** Has the translation that the settings name shown in place of words. */
export function coverWords(host: ReactiveElement, chrome: Chrome, words: LightWords): void {
  new TranslatedView(host, chrome, words);
}
