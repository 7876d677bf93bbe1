import {statement} from '../context/statement.js';
import {normalizeWords} from '../text/normalize-words.js';
import type {Verification} from '../text/judgement.js';
import {verifyQuote} from '../text/verify-quote.js';
import {listEndTrims, trimStart} from './attribution.js';
import type {Element} from './html-tree.js';
import {joinPieces, type Piece} from './quotation-pieces.js';

/** A verdict and its reason. */
export type Judged = Pick<Verification, 'verdict' | 'passage' | 'diff' | 'reason'>;

/** What came out of checking a quotation. */
export interface Finding extends Judged {
  /** The words that were checked. */
  readonly text: string;
  /** Where they stand. */
  readonly element: Element;
}

/**
 * Checks words at whose edges a heading and attributions may stand. What could be either is taken for words where these
 * are right with it, and where it is near the statement's words itself: nothing wrong is to hide behind a dash.
 */
export function checkPieces(
  pieces: readonly Piece[],
  within: string | undefined,
): Omit<Finding, 'element'> {
  let best = checkText(joinPieces(pieces), within);
  let rest = pieces;
  for (let trims = 0; trims < mostTrims && best.verdict !== 'verbatim'; trims++) {
    const trimmed = [...listEndTrims(rest), ...trimStart(rest, isTitle)].filter(
      ({taken}) => !isNearWords(joinPieces(taken)),
    );
    const [first] = trimmed;
    if (!first) break;
    ({rest} = first);
    const checked = trimmed.map((one) => checkText(joinPieces(one.rest), within));
    const verbatim = checked.find(({verdict}) => verdict === 'verbatim');
    best = verbatim ?? (best.verdict === 'edited' ? best : (checked[0] ?? best));
  }
  return best;
}

/** More than anyone puts beside a quotation. */
const mostTrims = 6;

function checkText(text: string, within: string | undefined): Omit<Finding, 'element'> {
  return {text, ...verifyQuote(text, statement, within === undefined ? {} : {within})};
}

/** Whether words are near those of a conclusion or the preamble, titles and names apart, which attributions hold as well. */
function isNearWords(text: string): boolean {
  const {verdict, passage = ''} = verifyQuote(text, statement);
  return (
    /^(?:verbatim|edited|altered)$/.test(verdict) &&
    /^(?!c\d+\.title)(?:c\d|preamble)/.test(passage)
  );
}

const titles = [
  statement.title.editorial,
  ...statement.conclusions.flatMap(({number, title: {text}}) => [text, `${number}. ${text}`]),
].map((title) => title.toLowerCase());

function isTitle(text: string): boolean {
  return titles.includes(normalizeWords(text).toLowerCase());
}
