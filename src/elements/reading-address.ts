import type {Settings} from '../context/settings.js';
import {statement} from '../context/statement.js';
import {resolveAddress} from '../text/addresses.js';
import {findPassage} from '../text/find-passage.js';
import {permalinkToPassage} from '../text/passage-address.js';

/**
 * Finds where a passage can be read: on the published pages, else in a whole statement on this page.
 *
 * @param id - Of the passage; without one there is no such place.
 */
export function findReadingAddress(
  id: string | undefined,
  {permalinkBase}: Settings,
): string | undefined {
  const passage = findPassage(statement, id);
  if (!passage) return undefined;
  const page = location.href;
  return (
    permalinkToPassage(permalinkBase, page, passage) ??
    (document.querySelector('bellagio-statement:defined')
      ? resolveAddress(`#${passage.id}`, page)
      : undefined)
  );
}
