import type {ActionStrings} from '../../data/strings/strings.js';
import type {Theme} from '../context/settings.js';
import {makeElement} from '../controllers/make-element.js';
import {addStyles} from '../controllers/root-styles.js';

/** A part of the statement in the dialog. */
export interface ContextSection {
  readonly heading: string;
  readonly words: readonly Node[];
  /** Whether the reader came from here; absent where a section has no thesis. */
  readonly current?: boolean;
}

/** What the dialog shows, and where. */
export interface ContextView {
  /** The shadow root that it opens in. */
  readonly root: ShadowRoot;
  readonly title: string;
  readonly strings: ActionStrings;
  readonly theme: Theme;
  readonly sections: readonly ContextSection[];
}

const styles = `
dialog {
  box-sizing: border-box;
  inline-size: min(38em, 100vw - 2em);
  max-block-size: min(48em, 100dvh - 2em);
  padding: 0;
  border: 1px solid color-mix(in srgb, currentColor 30%, transparent);
  background: Canvas;
  color: CanvasText;
  font-size: 1rem;
  line-height: 1.5;
  text-align: start;
  overscroll-behavior: contain;
}
dialog[open] { display: flex; flex-direction: column; }
dialog::backdrop { background: rgb(0 0 0 / 0.5); }
.light { color-scheme: light; }
.dark { color-scheme: dark; }
header {
  display: flex;
  gap: 1em;
  align-items: start;
  justify-content: space-between;
  padding: 0.75em 1.25em;
  border-block-end: 1px solid var(--_accent);
}
.close {
  flex: none;
  min-block-size: 28px;
  padding: 0 0.75em;
  border: 1px solid color-mix(in srgb, currentColor 30%, transparent);
  background: none;
  color: inherit;
  font: inherit;
  font-size: 0.875em;
  cursor: pointer;
}
.scroll { overflow: auto; padding: 1.25em; }
section {
  max-inline-size: 49ch;
  margin-inline: auto;
  padding-inline-start: 1em;
  border-inline-start: 2px solid transparent;
  scroll-margin-block-start: 1.25em;
}
section:not(.current) { color: color-mix(in srgb, CanvasText 80%, Canvas); }
section + section { margin-block-start: 2em; }
.current { border-inline-start-color: var(--_accent); }
section h3 { margin-block: 0 0.5em; font-size: 1.125em; line-height: 1.25; text-wrap: balance; }
section ul { padding-inline-start: 1.25em; }
.thesis > p:first-of-type { font-weight: 600; }
@media (prefers-contrast: more), (forced-colors: active) {
  section:not(.current) { color: CanvasText; }
}
@media print { dialog[open] { display: none; } }
`;

/** What holds the styles in each root; a move to another document takes them away. */
const styled = new WeakMap<ShadowRoot, CSSStyleSheet | HTMLStyleElement>();

function style(root: ShadowRoot): void {
  const known = styled.get(root);
  const stands =
    known &&
    ('localName' in known ? root.contains(known) : root.adoptedStyleSheets.includes(known));
  if (!stands) styled.set(root, addStyles(root, styles));
}

/**
 * Opens a modal dialog that shows a conclusion between its neighbours. It closes on Escape, by its button and by a press
 * outside, gives the focus back, and takes itself away.
 */
export function openContextDialog({root, title, strings, theme, sections}: ContextView): void {
  // One of a second press, or of a host that was moved while it was open.
  root.querySelector('dialog')?.remove();
  style(root);
  const chromeLanguage = {lang: strings.lang, dir: strings.dir};
  const english = {lang: 'en', dir: 'ltr'};
  const parts = sections.map(({heading, words, current}) =>
    makeElement(
      'section',
      {
        ...english,
        class: current === undefined ? undefined : current ? 'thesis current' : 'thesis',
        'aria-current': current ? 'true' : undefined,
      },
      makeElement('h3', {}, heading),
      ...words,
    ),
  );
  const close = makeElement('button', {class: 'close'}, strings.close);
  const dialog = makeElement(
    'dialog',
    {...chromeLanguage, part: 'dialog', class: theme, 'aria-labelledby': 'context-title'},
    makeElement('header', {}, makeElement('h2', {...english, id: 'context-title'}, title), close),
    // What scrolls must be reachable by keyboard.
    makeElement(
      'div',
      {class: 'scroll', tabindex: '0', role: 'region', 'aria-label': strings.context},
      ...parts,
    ),
  );
  dialog.addEventListener('click', ({target}) => {
    if (target === dialog || target === close) dialog.close();
  });
  dialog.addEventListener('close', () => {
    dialog.remove();
  });
  root.append(dialog);
  dialog.showModal();
  dialog.querySelector('.current')?.scrollIntoView({block: 'start'});
}
