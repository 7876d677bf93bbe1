import {listTranslatable, statement} from '../../src/text.js';

/** Turns words into those of a language that nobody speaks: letters move on by one, emphasis stays. */
function invent(text: string): string {
  return text.replaceAll(/[a-y]/gi, (letter) =>
    String.fromCharCode((letter.codePointAt(0) ?? 0) + 1),
  );
}

/** A whole pack in a language that was invented for the tests (the tag is one of those for private use). */
export function inventTranslation() {
  const passages = listTranslatable(statement).map(({id, runs}) => [
    id,
    runs.map(({text, emphasis}) => (emphasis ? `*${invent(text)}*` : invent(text))).join(''),
  ]);
  return {
    language: 'qaa',
    direction: 'ltr' as const,
    translator: 'Nobody & Co.',
    date: '2026-01-31',
    standing: 'unofficial' as const,
    passages: Object.fromEntries(passages) as Record<string, string>,
  };
}
