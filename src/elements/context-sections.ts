import {makeElement} from '../controllers/make-element.js';

/** A part of the statement, in the dialog with the context. */
export interface ContextSection {
  readonly heading: string;
  readonly words: readonly Node[];
  /** Whether the reader came from here; absent where a section has no thesis. */
  readonly current?: boolean;
}

/** Sets parts of the statement one after the other. The one that the reader came from is marked. */
export function setSections(sections: readonly ContextSection[]): HTMLElement[] {
  return sections.map(({heading, words, current}) =>
    makeElement(
      'section',
      {
        lang: 'en',
        dir: 'ltr',
        class: current === undefined ? undefined : current ? 'thesis current' : 'thesis',
        'aria-current': current ? 'true' : undefined,
      },
      makeElement('h3', {}, heading),
      ...words,
    ),
  );
}
