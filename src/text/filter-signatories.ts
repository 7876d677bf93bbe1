import {foldForSearch} from './fold-for-search.js';
import type {Signatory} from './statement-types.js';

/**
 * Finds signatories by their name or by one of their posts.
 *
 * @param query - Part of a name or of a post, as typed. Case, marks on letters and the shapes of apostrophes and hyphens do
 * not matter; everything else has to stand there in one run.
 * @returns Those found, in the order given; all where the query is empty.
 */
export function filterSignatories(
  signatories: readonly Signatory[],
  query: string,
): readonly Signatory[] {
  const wanted = foldForSearch(query);
  return signatories.filter(({name, affiliations}) =>
    [name, ...affiliations.map((post) => post.join(' '))].some((words) =>
      foldForSearch(words).includes(wanted),
    ),
  );
}
