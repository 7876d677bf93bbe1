import {blocksToText} from './blocks-to-text.js';
import {findConclusion} from './find-conclusion.js';
import type {Statement} from './statement-types.js';

/** A conclusion by its number, 1 to 10, or another part of the statement that has a card. */
export type CardName = number | 'statement' | 'preamble' | 'signatories';

/** What a page says of a card: all that `og:image` and its kin ask for. */
export interface CardDescription {
  /** Its place among the published files, for example `cards/7.png`. */
  readonly file: string;
  readonly type: 'image/png';
  /** In pixels, as is the height. */
  readonly width: 1200;
  readonly height: 630;
  /** The words on it, in one line: for those who do not see the picture. */
  readonly alt: string;
}

/**
 * Describes the picture that networks and chat programs show beside a link, without drawing it.
 *
 * @returns Number, title and thesis of a conclusion; the title of the statement and those of its conclusions; the words of
 *   the preamble; the names of the signatories. `undefined` where no conclusion has this number.
 */
export function describeCard(statement: Statement, card: CardName): CardDescription | undefined {
  const alt = readCard(statement, card);
  return alt === undefined
    ? undefined
    : {file: `cards/${card}.png`, type: 'image/png', width: 1200, height: 630, alt};
}

function readCard(statement: Statement, card: CardName): string | undefined {
  const {title, preamble, conclusions, signaturesHeading, signatories} = statement;
  if (card === 'preamble') return blocksToText(preamble.paragraphs);
  if (card === 'signatories') {
    return `${signaturesHeading} ${signatories.map(({name}) => name).join(', ')}`;
  }
  if (card === 'statement') {
    const titles = conclusions.map(({number, title: {text}}) => `${number}. ${text}`);
    return `${title.editorial} — ${titles.join('; ')}`;
  }
  const conclusion = findConclusion(statement, card);
  return conclusion && `${card}. ${conclusion.title.text} — ${blocksToText([conclusion.thesis])}`;
}
