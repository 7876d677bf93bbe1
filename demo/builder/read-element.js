import {makeSnippet} from '../../dist/modules/src/snippets.js';

/**
 * Reads from its code, as a browser does, with which tag something is shown, and from where that is loaded.
 *
 * @param {import('../../dist/types/src/text.js').Statement} statement
 * @param {string} id - A passage id or a range, `statement` or `rotator`.
 * @param {Partial<import('../../dist/types/src/snippets.js').SnippetOptions>} [options]
 * @returns {{tag: Element, script: string} | undefined} The tag with its attributes and words, outside any page; and the
 * address of the script as it is written. `undefined` where there is no code.
 */
export function readElement(statement, id, options) {
  const {code} = makeSnippet(statement, id, {...options, form: 'element'});
  if (!code) return undefined;
  const {body} = new DOMParser().parseFromString(code, 'text/html');
  return {
    tag: body.firstElementChild,
    script: body.querySelector('script').getAttribute('src'),
  };
}
