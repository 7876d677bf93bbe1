import {isInline} from '../text/is-inline.js';
import type {Block, Passage, Sentence, Signatory, Statement} from '../text/statement-types.js';
import {makeMarkup, type Markup, type MarkupElement} from './markup.js';

/** How words are set. */
export interface Setting {
  /** Whether every passage is the target of a link: blocks, sentences and signatories carry their ids. */
  readonly ids?: boolean;
}

/** Sets one sentence with its emphasis. */
function setSentence({id, runs}: Sentence, {ids}: Setting): Markup[] {
  const words = runs.map(({text, emphasis}) => (emphasis ? makeMarkup('em', {}, text) : text));
  return ids ? [makeMarkup('span', {id}, ...words)] : words;
}

/** Sets the sentences of a block in one line. */
export function setSentences({sentences}: Block, setting: Setting = {}): Markup[] {
  return sentences.flatMap((sentence, index) => [
    ...(index ? [' '] : []),
    ...setSentence(sentence, setting),
  ]);
}

/**
 * Sets blocks of the statement as paragraphs and lists, as the elements do; but a thesis that its body follows is strong,
 * so that it is told from the body where no style sheet does that.
 */
export function setBlocks(blocks: readonly Block[], setting: Setting = {}): MarkupElement[] {
  const set = blocks.map((block) => {
    const words = setSentences(block, setting);
    const strong = block.kind === 'thesis' && blocks.length > 1;
    return makeMarkup(
      block.kind === 'item' ? 'li' : 'p',
      {id: setting.ids ? block.id : undefined},
      ...(strong ? [makeMarkup('strong', {}, ...words)] : words),
    );
  });
  return joinItems(set);
}

/** Puts list items that follow each other into a list. */
function joinItems(set: readonly MarkupElement[]): MarkupElement[] {
  const joined: MarkupElement[] = [];
  for (const one of set) {
    const last = joined.at(-1);
    if (one.name !== 'li') joined.push(one);
    else if (last?.name !== 'ul') joined.push(makeMarkup('ul', {}, one));
    else joined.splice(-1, 1, makeMarkup('ul', {}, ...last.content, one));
  }
  return joined;
}

/**
 * Sets signatories as the names and descriptions of a list: a `dt` for each, a `dd` for each post. Names are strong, so that
 * they are told from the posts where no style sheet does that.
 */
export function setSignatories(signatories: readonly Signatory[], {ids}: Setting = {}): Markup {
  const entries = signatories.flatMap(({id, name, affiliations}) => [
    makeMarkup('dt', {id: ids ? id : undefined}, makeMarkup('strong', {}, name)),
    ...affiliations.map((post) => makeMarkup('dd', {}, post.join(' '))),
  ]);
  return makeMarkup('dl', {}, ...entries);
}

/** The signatories that a passage stands for; none for any other passage. */
export function findSigners(statement: Statement, {id}: Passage): readonly Signatory[] {
  return statement.signatories.filter((one) => one.id === id || id === 'signatories');
}

/** Sets the words of any passage as blocks. */
export function setPassage(statement: Statement, passage: Passage): Markup[] {
  const {blocks, text} = passage;
  const [block] = blocks;
  // A sentence of a list stands out of it.
  if (isInline(passage)) return [makeMarkup('p', {}, ...(block ? setSentences(block) : [text]))];
  return block ? setBlocks(blocks) : [setSignatories(findSigners(statement, passage))];
}
