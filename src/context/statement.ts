import {statementSource} from '../../data/statement.js';
import {parseStatement} from '../text/parse-statement.js';
import type {Statement} from '../text/statement-types.js';

/**
 * The 2006 statement, parsed once for everyone on the page.
 *
 * It lives here and not in `src/text`, because that room is passed its data and imports none: this is the one place
 * where data and functions meet. The mark lets a bundler drop words and parser from a page that uses neither.
 */
export const statement: Statement = /* @__PURE__ */ parseStatement(statementSource);

/** The numbers of the conclusions, as printed: 1 to 10. */
export const conclusionNumbers: readonly number[] = /* @__PURE__ */ statement.conclusions.map(
  ({number}) => number,
);
