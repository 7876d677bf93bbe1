import type {Theme} from '../context/settings.js';
import {addStyles} from '../controllers/root-styles.js';
import {makeElement} from '../controllers/make-element.js';
import {english} from '../text/english.js';
import {dialogStyles} from './dialog-styles.js';
import {markLanguage} from './frame.js';
import type {Language} from '../text/language.js';

/** What a dialog shows, and where. */
export interface DialogView {
  /** The shadow root that it opens in. */
  readonly root: ShadowRoot;
  /** Its title, in the language of the source. */
  readonly title: string;
  /** Names what scrolls in it. */
  readonly label: string;
  /** Says what closes it. */
  readonly close: string;
  readonly language: Language;
  readonly theme: Theme;
  readonly content: readonly Node[];
}

/**
 * Opens a modal dialog. It closes on Escape, by its button and by a press outside, gives the focus back, and takes itself
 * away.
 *
 * @returns The dialog.
 */
export function openDialog({
  root,
  title,
  label,
  close,
  language,
  theme,
  content,
}: DialogView): HTMLDialogElement {
  // One of a second press, or of a host that was moved while it was open.
  root.querySelector('dialog')?.remove();
  addStyles(root, dialogStyles);
  const button = makeElement('button', {class: 'close'}, close);
  const heading = makeElement('h2', {...english, id: 'dialog-title'}, title);
  const dialog = makeElement(
    'dialog',
    {...markLanguage(language), part: 'dialog', class: theme, 'aria-labelledby': 'dialog-title'},
    makeElement('div', {class: 'head'}, heading, button),
    // What scrolls must be reachable by keyboard.
    makeElement(
      'div',
      {class: 'scroll', tabindex: '0', role: 'region', 'aria-label': label},
      ...content,
    ),
  );
  dialog.addEventListener('click', ({target}) => {
    if (target === dialog || target === button) dialog.close();
  });
  dialog.addEventListener('close', () => {
    dialog.remove();
  });
  root.append(dialog);
  try {
    dialog.showModal();
  } catch (error) {
    // A browser without dialogs would show it as a part of the page. Whoever asked for one says that there is none.
    dialog.remove();
    throw error;
  }
  return dialog;
}
