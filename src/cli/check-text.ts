import {checkPieces, type Finding} from './check-pieces.js';
import type {Piece} from './quotation-pieces.js';

/** What begins an item of a list in plain text. */
const listMark = /^[ \t]*[-*•‣–] +/gm;

/**
 * Checks plain text that is one quotation as a whole. Its source may stand in the last lines, as where it was copied from an
 * element, and marks may begin the items of a list: they are taken for words where more is right with them than without.
 */
export function checkText(text: string): Omit<Finding, 'element'> {
  const written = checkPieces(readLines(text), undefined);
  const unmarked = checkPieces(readLines(text.replace(listMark, '')), undefined);
  return countDepartures(unmarked) < countDepartures(written) ? unmarked : written;
}

/** How many stretches are not the statement's; no end of them where the words are near to none of its passages. */
function countDepartures({verdict, diff}: Omit<Finding, 'element'>): number {
  if (verdict === 'not-found') return Infinity;
  return diff?.filter(({kind}) => kind !== 'same').length ?? 0;
}

/** The lines of a text; blank ones part its paragraphs. */
function readLines(text: string): Piece[] {
  let block = 0;
  return text.split(/\r\n?|\n/).map((words, line) => {
    if (!words.trim()) block++;
    return {
      text: words,
      line,
      block,
      attribution: false,
      linked: false,
      heading: false,
      summary: false,
      code: false,
    };
  });
}
