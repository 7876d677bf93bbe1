/**
 * The languages with, for each, gettext's rule for its plurals and the categories of Unicode in the order of that rule. A
 * category that whole numbers below a million never have, as `many` in Spanish and French, has the form of `other`.
 */
export const languages = {
  es: {rule: 'nplurals=2; plural=(n != 1);', categories: ['one', 'other']},
  fr: {rule: 'nplurals=2; plural=(n > 1);', categories: ['one', 'other']},
  ar: {
    rule: 'nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5);',
    categories: ['zero', 'one', 'two', 'few', 'many', 'other'],
  },
  hi: {rule: 'nplurals=2; plural=(n > 1);', categories: ['one', 'other']},
  fil: {
    rule: 'nplurals=2; plural=(n!=1 && n!=2 && n!=3 && (n%10==4 || n%10==6 || n%10==9));',
    categories: ['one', 'other'],
  },
  tr: {rule: 'nplurals=2; plural=(n != 1);', categories: ['one', 'other']},
};

/** Parts a message into its forms, by category; one without forms is of `other` alone. */
export function readForms(text) {
  return Object.fromEntries(
    text.split('|').map((form) => {
      const [, category = 'other', rest] = /^(?:(zero|one|two|few|many):)?([^]*)$/.exec(form);
      return [category, rest];
    }),
  );
}

/** Joins the forms of a message, as `src/text/pick-plural.ts` reads them. */
export function writeForms(forms) {
  return Object.entries(forms)
    .map(([category, form]) => (category === 'other' ? form : `${category}:${form}`))
    .join('|');
}
