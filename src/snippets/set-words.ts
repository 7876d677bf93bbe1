import type {Block, Passage, Sentence, Signatory, Statement} from '../text/statement-types.js';
import {makeMarkup, type Markup} from './markup.js';

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
export function setBlocks(blocks: readonly Block[], setting: Setting = {}): Markup[] {
  const set = blocks.map((block) => {
    const words = setSentences(block, setting);
    const strong = block.kind === 'thesis' && blocks.length > 1;
    return makeMarkup(
      block.kind === 'item' ? 'li' : 'p',
      {id: setting.ids ? block.id : undefined},
      ...(strong ? [makeMarkup('strong', {}, ...words)] : words),
    );
  });
  const paragraphs = set.filter(({name}) => name === 'p');
  const items = set.filter(({name}) => name === 'li');
  // The statement has one list, which ends its conclusion.
  return items.length ? [...paragraphs, makeMarkup('ul', {}, ...items)] : paragraphs;
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

/** Tells whether a passage is part of one block, or a title: then it is set as one paragraph, even out of a list. */
function isInline({id, blocks}: Passage): boolean {
  return blocks.length < 2 && /\.s\d+$/.test(id);
}

/** Sets the words of any passage as blocks. */
export function setPassage(statement: Statement, passage: Passage): Markup[] {
  const {blocks, text} = passage;
  const [block] = blocks;
  if (!block) {
    const signers = findSigners(statement, passage);
    return [signers.length ? setSignatories(signers) : makeMarkup('p', {}, text)];
  }
  return isInline(passage) ? [makeMarkup('p', {}, ...setSentences(block))] : setBlocks(blocks);
}
