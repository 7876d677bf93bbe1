import type {Passage} from '../text/statement-types.js';

/**
 * Names the page that shows a passage in a frame of another site: that of its conclusion, of the preamble, of the
 * signatories, or of the whole statement.
 *
 * @param passage - `undefined` for the whole statement.
 * @returns Relative to the published pages: `embed/7/`, or for a part `embed/7/#c7.p1`.
 */
export function embedPath(passage: Passage | undefined): string {
  const {id = 'statement', conclusion} = passage ?? {};
  const [section = ''] = id.split(/[.-]/, 1);
  const folder = String(conclusion ?? (section === 'title' ? 'statement' : section));
  const whole = conclusion ? `c${folder}` : folder;
  return `embed/${folder}/${id === whole ? '' : `#${id}`}`;
}
