import {english as strings} from '../../data/strings/en.js';
import {makeElement} from '../controllers/make-element.js';
import type {Language} from '../text/language.js';
import {makeAction, markLanguage} from './frame.js';
import type {PassageView} from './passage-actions.js';

/** What a reader can do with a conclusion, or another passage. */
export type PassageAction = 'copy' | 'cite' | 'link' | 'context';

const loadActions = () => import('./passage-actions.js');

/**
 * Makes the row of actions.
 *
 * @param passage - What they are done to, as it is called.
 * @param addressed - Whether the passage has an address to link to: then `link` is a link, and has none yet.
 */
export function makeActions(
  language: Language,
  passage: string,
  actions: readonly PassageAction[],
  addressed: boolean,
  className?: string,
): HTMLElement {
  return makeElement(
    'div',
    {
      ...markLanguage(language),
      part: 'actions',
      class: className,
      role: 'group',
      'aria-label': passage,
    },
    ...actions.map((action) => {
      const name = language.say(strings[action]);
      // Without an address, one is looked for when the reader asks for it.
      return action === 'link' && addressed
        ? makeElement('a', {part: 'action link', title: name}, name)
        : makeAction(action, name);
    }),
    makeElement('span', {part: 'status', role: 'status'}),
  );
}

/**
 * Has the row of actions in a shadow root answer. What does them is loaded when a reader first reaches for one.
 *
 * @param prepare - Brings the row up to date, since the page may have another address by now, and says what an action is
 * to be done to.
 */
export function answerActions(root: ShadowRoot, prepare: () => PassageView | undefined): void {
  // Not async itself: libraries that wrap listeners do not take such a one for a function.
  const handle = ({type, target}: Event) => {
    const reached = target as Element;
    const row = reached.closest('[part="actions"]');
    // What an author has in a slot does not stand in our root.
    const view = root.contains(row) && prepare();
    if (!view) return;
    const name = type === 'click' && (reached.closest('button')?.name as PassageAction | '');
    const tell = (message: string) => {
      if (name) (row?.lastChild as Element).textContent = message;
    };
    loadActions()
      .then(async (actions) => {
        if (name) tell(await actions[name](view));
      })
      .catch(() => {
        // A failure is told when the action is asked for.
        tell(view.language.say(strings.unavailable));
      });
  };
  for (const sign of ['pointerover', 'focusin', 'click']) root.addEventListener(sign, handle);
}
