// The statement as it is read, to choose from: which passage stands where in the page, by what is published of the text.

import {findPassage, verifyQuote} from '../../dist/modules/src/text.js';

/** How long a selection rests before it counts, in milliseconds: it changes with each move of a finger. */
const rest = 250;

const highlightName = 'builder-chosen';

const textOf = ({runs}) => runs.map(({text}) => text).join('');

/** The range of an element's text from one place to another, in UTF-16 code units. */
function makeRange(element, from, to) {
  const range = document.createRange();
  range.selectNodeContents(element);
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let before = 0;
  while (walker.nextNode()) {
    const {currentNode: node} = walker;
    const after = before + node.length;
    if (from >= before && from < after) range.setStart(node, from - before);
    if (to > before && to <= after) range.setEnd(node, to - before);
    before = after;
  }
  return range;
}

/**
 * Lists what stands where, in the order of print: headings, sentences and signatories with their passage ids. Words that
 * are not found, as where a page translator has rewritten them, are left out.
 */
function locateUnits(host, statement) {
  const elements = [...host.querySelectorAll('h1, h2, h3, h4, h5, h6, p, li, dt, dd')];
  const take = (text) => {
    const index = elements.findIndex(({textContent}) => textContent === text);
    return index < 0 ? undefined : elements.splice(0, index + 1).at(-1);
  };
  const units = [];
  const add = (id, section, kind, element, from = 0, to = element?.textContent.length) => {
    if (element) {
      units.push({id, section, kind, elements: [element], range: makeRange(element, from, to)});
    }
  };
  const addBlocks = (section, blocks) => {
    for (const {sentences} of blocks) {
      const element = take(sentences.map(textOf).join(' '));
      let from = 0;
      for (const sentence of sentences) {
        const to = from + textOf(sentence).length;
        add(sentence.id, section, 'sentence', element, from, to);
        from = to + 1;
      }
    }
  };

  const {title, preamble, conclusions, signaturesHeading, signatories} = statement;
  add(title.id, 'statement', 'heading', take(title.editorial));
  addBlocks(preamble.id, preamble.paragraphs);
  for (const {id, title: heading, thesis, body} of conclusions) {
    add(heading.id, id, 'heading', take(heading.text));
    addBlocks(id, [thesis, ...body]);
  }
  add('signatories', 'signatories', 'heading', take(signaturesHeading));
  for (const {id, name, affiliations} of signatories) {
    const element = take(name);
    if (!element) continue;
    add(id, 'signatories', 'signatory', element);
    for (const post of affiliations) {
      const line = take(post.join(' '));
      if (!line) continue;
      units.at(-1).elements.push(line);
      units.at(-1).range.setEndAfter(line);
    }
  }
  return units;
}

/** Whether two ranges have a character in common. */
function meet(one, other) {
  return (
    one.compareBoundaryPoints(Range.START_TO_END, other) > 0 &&
    one.compareBoundaryPoints(Range.END_TO_START, other) < 0
  );
}

/** Of what was touched, what there can be one passage for: headings go only by themselves, and a range ends with its section. */
function keepSection(touched) {
  const words = touched.filter(({kind}) => kind !== 'heading');
  const [first] = words.length ? words : touched;
  return words.length ? words.filter(({section}) => section === first.section) : [first];
}

/** Names the smallest passage that has all that was kept. */
function nameKept(statement, kept) {
  const [{id, section, kind}] = kept;
  if (kind === 'heading') return id;
  if (kind === 'signatory') return kept.length > 1 ? section : id;
  const text = kept.map((unit) => findPassage(statement, unit.id).text).join(' ');
  return verifyQuote(text, statement, {within: section}).passage;
}

/**
 * Lets readers choose in the statement that stands in the page: a click takes a conclusion (or the preamble, or the list of
 * signatories) whole, a selection the sentences that it touches.
 *
 * @param {HTMLElement} box - What the statement is scrolled in.
 * @param {HTMLElement} host - The `bellagio-statement`.
 * @param {(id: string, grown: boolean, cut: boolean) => void} handleChoice - Is told a passage id or a range; whether
 * it is more than was selected; and whether it is less, since it ends with its conclusion.
 */
export function watchReading(box, host, statement, handleChoice) {
  const readSelection = () => {
    const selection = getSelection();
    const inside = box.contains(selection.anchorNode) || box.contains(selection.focusNode);
    return inside && !selection.isCollapsed ? selection.getRangeAt(0) : undefined;
  };

  box.addEventListener('click', (event) => {
    if (readSelection()) return;
    const [target] = event.composedPath();
    const number = target.closest('[part~="number"]');
    const id = number ? number.hash.slice(1) : findSection(target);
    if (!id) return;
    if (number) event.preventDefault();
    handleChoice(id, false, false);
  });
  const findSection = (target) =>
    locateUnits(host, statement).find(({elements}) => elements.some((one) => one.contains(target)))
      ?.section;

  let timer;
  document.addEventListener('selectionchange', () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      const range = readSelection();
      if (!range) return;
      const touched = locateUnits(host, statement).filter((unit) => meet(unit.range, range));
      if (!touched.length) return;
      const kept = keepSection(touched);
      const before = kept[0].range.compareBoundaryPoints(Range.START_TO_START, range) < 0;
      const after = kept.at(-1).range.compareBoundaryPoints(Range.END_TO_END, range) > 0;
      const cut = touched.at(-1).section !== kept[0].section;
      handleChoice(nameKept(statement, kept), before || after, cut);
    }, rest);
  });
}

/** The passage ids of the sentences, headings and signatories that a choice is made of. */
function listParts(statement, id) {
  const passage = findPassage(statement, id);
  const sentences = passage?.blocks.flatMap((block) => block.sentences.map((one) => one.id)) ?? [];
  if (sentences.length) return sentences;
  return id === 'signatories' ? statement.signatories.map((one) => one.id) : [id];
}

/**
 * Marks a passage in the statement, and has it in sight.
 *
 * @param {HTMLElement} box - What the statement is scrolled in.
 * @param {HTMLElement} host - The `bellagio-statement`.
 * @param {string} id - A passage id or a range; `statement` for all, anything else for nothing.
 * @param {boolean} reveal - Whether to scroll to it, within the box.
 */
export function markPassage(box, host, statement, id, reveal) {
  const parts = new Set(listParts(statement, id));
  const ranges = locateUnits(host, statement)
    .filter((unit) => id === 'statement' || parts.has(unit.id))
    .map(({range}) => range);
  // Firefox before 140 has no such marks. What is chosen is also said in words.
  if (globalThis.Highlight) CSS.highlights.set(highlightName, new Highlight(...ranges));
  if (!reveal || !ranges.length) return;
  const {top, bottom} = box.getBoundingClientRect();
  const first = ranges[0].getBoundingClientRect();
  const last = ranges.at(-1).getBoundingClientRect();
  const room = (bottom - top) / 4;
  if (first.top < top || last.bottom > bottom) box.scrollTop += first.top - top - room;
}
