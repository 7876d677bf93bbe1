import {statement} from '../context/statement.js';
import {parseChoice, parseList} from '../text/attribute-values.js';
import {blocksToText} from '../text/blocks-to-text.js';
import {conclusionBlocks, type Show} from '../text/conclusion-blocks.js';
import {findConclusion} from '../text/find-conclusion.js';
import {listQuotations, type QuotationSource} from '../text/list-quotations.js';
import type {Signatory} from '../text/statement-types.js';
import {verifyQuote} from '../text/verify-quote.js';
import {isAttribution, listEndTrims, trimStart} from './attribution.js';
import {checkPieces, type Finding} from './check-pieces.js';
import {attributeOf, isElement, type Element} from './html-tree.js';
import {joinPieces, readPieces, type Piece} from './quotation-pieces.js';

/**
 * Checks what an author has put into a tag that shows words: it has to be these words, with one heading and one attribution
 * beside them, or readers see the source's in its place.
 *
 * @returns The finding; `undefined` where nothing stands inside and nothing else is wrong.
 */
export function checkWidget(element: Element, pieces: readonly Piece[]): Finding | undefined {
  const name = element.tagName;
  const written = attributeOf(element, 'n') ?? '';
  const n = parseNumber(written);
  if (name === 'bellagio-conclusion' && n === undefined) {
    const text = joinPieces(pieces);
    const reason = `There is no conclusion “${written}”.`;
    return {element, text, verdict: 'not-found', reason};
  }
  if (joinPieces(pieces) === '') return undefined;
  switch (name) {
    case 'bellagio-conclusion':
      return checkConclusion(element, pieces, n);
    case 'bellagio-signatories':
      return checkWhole(element, pieces, 'signatories', [
        listPeople(statement.signatories),
        listPeople(statement.signatories.toSorted((a, b) => rankOf(a) - rankOf(b))),
      ]);
    case 'bellagio-quote-rotator':
      return checkRotator(element, pieces);
    default:
      return checkBlocks(element, pieces);
  }
}

const numbers = statement.conclusions.map(({number}) => number);
const parseNumber = parseChoice(numbers);
const parseNumbers = parseList(numbers);
const parseShow = parseChoice<Show>(['full', 'thesis', 'summary']);
const parseFrom = parseChoice<QuotationSource>(['theses', 'sentences']);

function checkConclusion(
  element: Element,
  pieces: readonly Piece[],
  n: number | undefined,
): Finding | undefined {
  const conclusion = findConclusion(statement, n);
  if (!conclusion) return undefined;
  const show = parseShow(attributeOf(element, 'show')) ?? 'full';
  const text = blocksToText(conclusionBlocks(conclusion, show));
  const id = show === 'thesis' ? conclusion.thesis.id : conclusion.id;
  return checkWhole(element, pieces, id, [text]);
}

const rankOf = ({editorial}: Signatory) => editorial.nameRank;

const listPeople = (signatories: readonly Signatory[]) =>
  signatories
    .flatMap(({name, affiliations}) => [name, ...affiliations.map((post) => post.join(' '))])
    .join(' ');

/** Checks words that have to be a whole passage, in one of some orders. */
function checkWhole(
  element: Element,
  pieces: readonly Piece[],
  id: string,
  texts: readonly string[],
): Finding {
  const readings = listReadings(pieces);
  const whole = readings.find((text) => texts.includes(text));
  if (whole !== undefined) {
    const reason = 'It is what the tag shows, word for word.';
    return {element, text: whole, verdict: 'verbatim', passage: id, reason};
  }
  const check = (text: string): Finding => ({
    element,
    text,
    ...verifyQuote(text, statement, {within: id}),
  });
  const checked = readings.map(check);
  const wholes = texts.map(listLetters);
  const folded = checked.find(
    ({verdict, text}) => verdict === 'verbatim' && wholes.includes(listLetters(text)),
  );
  if (folded) return folded;
  const best =
    checked.find(({verdict}) => verdict === 'verbatim') ??
    checked.at(-1) ??
    check(joinPieces(pieces));
  if (best.verdict !== 'verbatim' && best.verdict !== 'edited') return best;
  const reason = `The tag shows the whole of ${id}, and this is only a part of it: readers see the source’s words instead.`;
  return {...best, verdict: 'altered', reason};
}

/** By these, words that are known to be right can be told to be all of a passage. */
const listLetters = (text: string) => text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');

/** The words, without a heading and the label of a disclosure, and without an attribution at one of the edges. */
function listReadings(pieces: readonly Piece[]): string[] {
  const words = withoutFirst(withoutFirst(pieces, 'heading'), 'summary');
  const trimmed = [...listEndTrims(words), ...trimStart(words, () => false)];
  return [pieces, words, ...trimmed.map(({rest}) => rest)].map(joinPieces);
}

/** Leaves out the first block of a kind. */
function withoutFirst(pieces: readonly Piece[], kind: 'heading' | 'summary'): readonly Piece[] {
  const first = pieces.find((piece) => piece[kind] && piece.text.trim());
  return first ? pieces.filter((piece) => !(piece[kind] && piece.block === first.block)) : pieces;
}

/** Checks quotations, each of which may stand in an element of its own. */
function checkRotator(element: Element, pieces: readonly Piece[]): Finding | undefined {
  const chosen = parseNumbers(attributeOf(element, 'conclusions') ?? 'all');
  const from = parseFrom(attributeOf(element, 'from')) ?? 'theses';
  const quotations = listQuotations(statement, chosen?.length ? chosen : numbers, from);
  const all = quotations.map(({text}) => text).join(' ');
  const text = listReadings(pieces).find((reading) => reading === all);
  if (text !== undefined) {
    const reason = 'It is what the tag shows, word for word.';
    return {element, text, verdict: 'verbatim', reason};
  }
  const parts = element.childNodes.filter(isElement).map((child) => ({
    element: child,
    pieces: readPieces([child], {nested: true}).pieces,
  }));
  const quoted = parts.filter((part) => joinPieces(part.pieces) && !isAttribution(part.pieces));
  const several = quoted.length > 1 ? quoted : [{element, pieces}];
  const findings = several.map((part) => ({
    element: part.element,
    ...checkPieces(part.pieces, undefined),
  }));
  return findWorst(findings);
}

/** Checks the blocks of a content one by one. */
function checkBlocks(element: Element, pieces: readonly Piece[]): Finding | undefined {
  const blocks = new Map<number, Piece[]>();
  for (const piece of pieces) {
    const block = blocks.get(piece.block);
    if (block) block.push(piece);
    else blocks.set(piece.block, [piece]);
  }
  const people = listPeople(statement.signatories);
  const findings = Array.from(blocks.values(), (block) => ({
    finding: {element, ...checkPieces(block, undefined)},
    named: isAttribution(block),
  })).flatMap(({finding, named}) => {
    const {text, verdict} = finding;
    const apart = text === '' || people.includes(text) || (named && verdict === 'not-found');
    return apart ? [] : finding;
  });
  const worst = findWorst(findings);
  if (worst?.verdict !== 'verbatim') return worst;
  const reason = 'The blocks in it are the statement’s.';
  return {element, text: joinPieces(pieces), verdict: 'verbatim', reason};
}

const verdicts = ['altered', 'not-found', 'edited', 'verbatim', 'unchecked'];

function findWorst(findings: readonly Finding[]): Finding | undefined {
  const rank = ({verdict}: Finding) => verdicts.indexOf(verdict);
  return findings.toSorted((a, b) => rank(a) - rank(b))[0];
}
