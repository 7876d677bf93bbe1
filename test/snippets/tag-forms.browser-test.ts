import {expect, nextFrame} from '@open-wc/testing';
import type {ReactiveElement} from 'lit';

import {statement} from '../../src/context/statement.js';
import '../../src/define.js';
import type {BellagioVerifyEvent} from '../../src/events/verify-event.js';
import {listTagAttributes, makeSnippet, type SnippetOptions} from '../../src/snippets.js';
import {findPassage} from '../../src/text/find-passage.js';
import {listPassageIds} from '../../src/text/list-passage-ids.js';
import {holdsNodes, part, restoreConsole} from '../browsers/put.js';

const base = 'https://example.org/bellagio/';

/** What is asked for, and how. */
interface Question {
  readonly id: string;
  readonly attributes?: SnippetOptions['attributes'];
  readonly baseUrl?: string;
}

function describeQuestion({id, attributes = {}, baseUrl}: Question): string {
  const set = Object.entries(attributes).map((pair) => pair.join('='));
  return [id, ...set, ...(baseUrl ? ['with a base address'] : [])].join(', ');
}

/** Ranges of every kind. */
const ranges = [
  'preamble.p1-preamble.p2',
  'c1.thesis.s1-c1.p1',
  'c7.thesis-c7.p1',
  'c7.thesis.s2-c7.p1.s1',
  'c7.thesis.s1-c7.thesis.s2',
  'c10.p1-c10.i3',
  'c10.i2-c10.i4',
];
const passages = [...listPassageIds(statement), ...ranges];

const ask = (id: string, name: string, ...values: readonly (string | true)[]): Question[] =>
  values.map((value) => ({id, attributes: {[name]: value}}));

/** Each value of each attribute that has a say in the words, or in how they are set. */
const choices: Question[] = [
  ...statement.conclusions.flatMap(({id}) => ask(id, 'show', 'full', 'thesis', 'summary')),
  ...ask('c7', 'heading-level', '2', '6'),
  ...ask('c7', 'actions', 'none', 'copy link'),
  ...ask('c7', 'isolated', true),
  ...ask('signatories', 'sort', 'printed', 'name'),
  ...ask('signatories', 'layout', 'list', 'columns', 'inline'),
  ...ask('signatories', 'filter', true),
  ...ask('signatories', 'heading-level', '2', '6'),
  ...ask('signatories', 'isolated', true),
  ...ask('rotator', 'from', 'theses', 'sentences'),
  ...ask('rotator', 'conclusions', 'all', '7', '3, 7', '9 2'),
  ...ask('rotator', 'order', 'printed', 'random', 'daily'),
  ...ask('rotator', 'interval', '0'),
  ...ask('rotator', 'isolated', true),
  ...ask('statement', 'contents', true),
  ...ask('statement', 'heading-level', '2', '6'),
  ...ask('statement', 'isolated', true),
  ...ask('c7.thesis.s2', 'marks', 'all', 'none'),
  ...ask('c7.p1', 'isolated', true),
];

const questions: Question[] = [
  ...[...passages, 'statement', 'rotator'].flatMap((id) => [{id}, {id, baseUrl: base}]),
  ...choices,
];

const isIsolated = ({attributes}: Question) => attributes?.['isolated'] === true;
const marksAll = ({attributes}: Question) => attributes?.['marks'] !== 'none';

function write({id, ...options}: Question, form: 'element' | 'declarative' = 'element'): string {
  const snippet = makeSnippet(statement, id, {form, ...options});
  if ('fault' in snippet) throw new Error(snippet.message);
  return snippet.code;
}

interface Visited {
  readonly question: Question;
  readonly element: ReactiveElement;
  /** The element's nodes, as they were before it was upgraded. */
  readonly nodes: readonly Node[];
  readonly markup: string;
  readonly mismatches: number;
  /** What was found of its words. */
  readonly verified: readonly BellagioVerifyEvent[];
}

interface Visit {
  readonly visited: readonly Visited[];
  /** What was said on the console. */
  readonly warnings: readonly string[];
}

const ours =
  'bellagio-conclusion,bellagio-signatories,bellagio-quote-rotator,bellagio-quote,bellagio-statement';

/** Puts code into the page, as far as it is markup, and waits until each element has settled. */
async function visit(
  all: readonly Question[],
  fill = (box: HTMLElement, question: Question) => {
    box.innerHTML = write(question);
  },
): Promise<Visit> {
  const place = document.createElement('main');
  document.body.append(place);
  const warnings: string[] = [];
  console.warn = (...said: unknown[]) => warnings.push(said.join(' '));
  const mismatches: unknown[] = [];
  const verified: BellagioVerifyEvent[] = [];
  place.addEventListener('bellagio-mismatch', ({target}) => mismatches.push(target));
  place.addEventListener('bellagio-verify', (event) => verified.push(event));
  const put = all.map((question) => {
    const box = document.createElement('div');
    fill(box, question);
    const element = box.querySelector<ReactiveElement>(ours)!;
    const before = {question, element, nodes: [...element.childNodes], markup: element.innerHTML};
    place.append(box);
    return before;
  });
  // What comes with a file of its own is drawn once that is there.
  for (let round = 0; round < 2; round++) {
    await nextFrame();
    await Promise.all(put.map(({element}) => element.updateComplete));
  }
  await nextFrame();
  restoreConsole();
  const isOf = (element: Element) => (event: Event) => event.target === element;
  return {
    visited: put.map((one) => ({
      ...one,
      mismatches: mismatches.filter((target) => target === one.element).length,
      verified: verified.filter(isOf(one.element)),
    })),
    warnings,
  };
}

/** Lists what is wrong, one line each, by what was asked for. */
function listFaults(
  visited: readonly Visited[],
  judge: (one: Visited) => string | false | undefined,
): string[] {
  return visited.flatMap((one) => {
    const fault = judge(one);
    return fault ? [`${describeQuestion(one.question)}: ${fault}`] : [];
  });
}

/** What holds words: never one in another. */
const leaves = 'h2,h3,h4,h5,h6,p,li,dt,dd,span';

/** Blocks as a reader has them: kind, words, what of them is emphasised. */
function readBlocks(holders: readonly Element[]): string[] {
  return holders
    .flatMap((holder) => (holder.matches(leaves) ? [holder] : [...holder.querySelectorAll(leaves)]))
    .map((block) => {
      const {localName, innerText, textContent} = block as HTMLElement;
      // A rotator shows one and hides the others.
      const words = (innerText || textContent).replace(/\s+/g, ' ').trim();
      const emphasis = Array.from(block.querySelectorAll('em'), (em) => em.textContent);
      // Within a line there is no paragraph; and a heading’s number stands apart in the tag’s own chrome.
      const kind = localName === 'span' ? 'p' : localName;
      return [kind, /^h/.test(kind) ? words.replace(/^\d+\. /, '') : words, ...emphasis].join(
        ' | ',
      );
    });
}

/** The beginning of the words, which no two passages of an element share. */
const readStart = (holder: Element) =>
  holder.querySelector(leaves)!.textContent.replace(/\s+/g, ' ').trim().slice(0, 40);

/** Whether the shadow root has words of the text. */
const hasCopy = (element: Element, start: string) =>
  element.shadowRoot!.textContent.replace(/\s+/g, ' ').includes(start);

const clearPage = () => {
  for (const place of document.querySelectorAll('body > main')) place.remove();
};

describe('the form “element”', () => {
  let visited: readonly Visited[];
  let warnings: readonly string[];

  before(async function () {
    this.timeout(120_000);
    ({visited, warnings} = await visit(questions));
  });
  after(clearPage);

  const of = (tag: string) => visited.filter(({element}) => element.localName === tag);

  it('holds what every tag takes for the text: no event, no warning', () => {
    expect(warnings).to.deep.equal([]);
    expect(
      listFaults(visited, ({mismatches}) => mismatches > 0 && `${mismatches} mismatches`),
    ).to.deep.equal([]);
  });

  it('is adopted: every node stands where it stood, and there is none more', () => {
    const faults = listFaults(visited, ({question, element, nodes, markup}) => {
      if (element.innerHTML !== markup) return 'other markup';
      if (!holdsNodes(element, nodes)) return 'other nodes';
      return element.matches(':state(filled)') !== isIsolated(question) && 'filled';
    });
    // A quotation has its author's words, and none in the shadow root, even where it is isolated.
    const quoted = of('bellagio-quote').filter(({question}) => isIsolated(question));
    expect(faults).to.deep.equal(
      quoted.map(({question}) => `${describeQuestion(question)}: filled`),
    );
  });

  it('is shown once: in the page, or where the words are isolated in the shadow root', () => {
    const faults = listFaults(visited, ({question, element}) => {
      const [words] = element.children;
      const start = readStart(words!);
      const inPage = words!.assignedSlot !== null;
      const inRoot = hasCopy(element, start);
      const isolated = isIsolated(question) && element.localName !== 'bellagio-quote';
      return (inPage === isolated || inRoot !== isolated) && `page ${inPage}, root ${inRoot}`;
    });
    expect(faults).to.deep.equal([]);
  });

  it('names the source in one line: its own, or that of a tag which has one for each quotation', () => {
    const faults = listFaults(visited, ({question: {baseUrl}, element}) => {
      const lines = [
        element.lastElementChild as HTMLElement,
        part(element, '[part="attribution"]'),
      ].filter((line) => line?.checkVisibility({visibilityProperty: true}));
      if (lines.length !== 1) return `${lines.length} lines`;
      const address = lines[0]!.querySelector('a')?.getAttribute('href') ?? undefined;
      return address?.startsWith(base) !== (baseUrl && true) && `leads to ${address}`;
    });
    expect(faults).to.deep.equal([]);
  });

  it('has the words that the tag prints by itself, block by block, emphasis by emphasis', async function () {
    this.timeout(120_000);
    const shown = visited.filter(({question}) => !isIsolated(question) && !question.baseUrl);
    const {visited: printed} = await visit(
      shown.map(({question}) => question),
      (box, question) => {
        box.innerHTML = write(question);
        box.querySelector(ours)!.replaceChildren();
      },
    );
    const faults = shown.flatMap(({question, element}, index) => {
      const bare = printed[index]!.element;
      // What is folded away is no less part of the words.
      for (const details of element.querySelectorAll('details')) details.open = true;
      const given = readBlocks([...element.children].slice(0, -1));
      // A conclusion’s and the signatories’ own heading has no place in a quotation.
      const headed = element.matches('bellagio-conclusion,bellagio-signatories');
      const expected = readBlocks([...bare.children].slice(headed ? 1 : 0));
      expect(expected.length, describeQuestion(question)).to.be.above(0);
      const wrong = expected.findIndex((block, place) => block !== given[place]);
      return wrong < 0 && given.length === expected.length
        ? []
        : [`${describeQuestion(question)}: ${given[wrong]} for ${expected[wrong]}`];
    });
    expect(faults).to.deep.equal([]);
  });

  it('is found to be verbatim, that very passage, with a quiet mark or none', () => {
    const quotes = of('bellagio-quote');
    expect(quotes.length).to.be.above(250);
    const faults = listFaults(quotes, ({question, element, verified}) => {
      if (element.getAttribute('passage') !== question.id) return 'another passage';
      if (element.getAttribute('verdict') !== 'verbatim') return element.outerHTML.slice(0, 80);
      if (verified.length !== 1) return `verified ${verified.length} times`;
      // A paragraph of one sentence has two names.
      const read = (id: string | undefined) => findPassage(statement, id)?.text;
      const found = verified[0]!.passage;
      if (read(found) !== read(question.id)) return `found ${found}`;
      const mark = part(element, '[part~="mark"]');
      if (!marksAll(question)) return mark !== null && 'marked';
      return (!mark?.matches('[part~="verbatim"]') || mark.offsetHeight > 32) && 'no quiet mark';
    });
    expect(faults).to.deep.equal([]);
  });

  it('folds the body of a summary away, and has it at hand', () => {
    const folded = visited.filter(({question}) => question.attributes?.['show'] === 'summary');
    expect(folded).to.have.length(10);
    for (const {element} of folded) {
      const details = element.querySelector('blockquote > details')!;
      expect(details.firstElementChild?.localName).to.equal('summary');
      expect(details.querySelectorAll('p').length).to.be.above(0);
    }
  });

  it('lets actions and marks cover no word, however wide it is, folded or unfolded', async function () {
    this.timeout(60_000);
    const {visited: all} = await visit([
      {id: 'c10'},
      {id: 'c10', attributes: {show: 'summary'}},
      {id: 'c7', attributes: {show: 'summary'}, baseUrl: base},
      {id: 'c7.thesis.s2'},
    ]);
    const covered: string[] = [];
    for (const {question, element} of all) {
      const beside = part(element, '.adopted')!;
      const look = async (what: string) => {
        // It finds its place when it is told of the size, and is drawn there in the next frame.
        for (let frame = 0; frame < 3; frame++) await nextFrame();
        const {left, top, bottom} = beside.getBoundingClientRect();
        const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
        const range = document.createRange();
        while (walker.nextNode()) {
          if (!walker.currentNode.parentElement!.checkVisibility()) continue;
          range.selectNodeContents(walker.currentNode);
          for (const line of range.getClientRects()) {
            // Letters leave the top and the bottom of their line free.
            const [above, below] = [line.top + 5, line.bottom - 5];
            if (line.right > left && above < bottom && below > top) covered.push(what);
          }
        }
      };
      const box = element.parentElement!;
      for (let width = 240; width <= 480; width += 12) {
        box.style.width = `${width}px`;
        const what = `${describeQuestion(question)}, ${width} px`;
        await look(what);
        const details = element.querySelector('details');
        if (!details) continue;
        details.open = true;
        await look(`${what}, unfolded`);
        details.open = false;
      }
    }
    expect([...new Set(covered)]).to.deep.equal([]);
  });

  it('gives a rotator each quotation as one element, which it shows one at a time, and names where it stands', async () => {
    const counts = new Set<number>();
    for (const {question, element} of of('bellagio-quote-rotator')) {
      if (isIsolated(question)) continue;
      const quotations = [...element.querySelectorAll('blockquote')];
      counts.add(quotations.length);
      // A transition may still be under way.
      for (const one of quotations) one.style.transition = 'none';
      const isSeen = (one: Element) => getComputedStyle(one).visibility === 'visible';
      const next = part<HTMLButtonElement>(element, '[name="next"]');
      expect(next === null).to.equal(quotations.length === 1);
      const seen = new Set<Element>();
      while (seen.size < quotations.length) {
        const [one, another] = quotations.filter(isSeen);
        expect(another === undefined).to.equal(true);
        expect(seen.has(one!)).to.equal(false);
        seen.add(one!);
        const [, n] = /conclusion\/(\d+)\//.exec(one!.cite) ?? [];
        const place = part(element, '[part="place"]')!.textContent;
        if (question.baseUrl) expect(place).to.equal(`Conclusion ${n}`);
        next?.click();
        await element.updateComplete;
      }
    }
    // Theses, sentences, and lists of conclusions.
    expect(counts.has(10) && counts.has(2) && counts.has(1) && Math.max(...counts) > 20).to.equal(
      true,
    );
  });
});

describe('a shadow root that came with the page', () => {
  after(clearPage);

  const shadow =
    '<template shadowrootmode="open"><p>Drawn without a script</p><slot></slot></template>';

  it('is emptied by every tag before it first draws: the words stand where they were, once', async function () {
    if (!('setHTMLUnsafe' in Element.prototype)) return this.skip();
    this.timeout(60_000);
    const asked = [
      ...['c7', 'c7.thesis.s2', 'c10.i2', 'title', 'preamble', 'signatories.4', 'statement'],
      ...['signatories', 'rotator'],
    ].map((id) => ({id}));
    const drawn: string[] = [];
    const {visited, warnings} = await visit([...asked, ...choices], (box, question) => {
      const markup = write(question).replace(/<bellagio-(?!settings)[^>]*>/, `$&${shadow}`);
      box.setHTMLUnsafe(markup);
      const root = box.querySelector(ours)!.shadowRoot!;
      expect(root.textContent).to.equal('Drawn without a script');
      new MutationObserver(() => drawn.push(root.textContent)).observe(root, {childList: true});
    });
    expect(warnings).to.deep.equal([]);
    expect(drawn.length).to.be.above(visited.length - 1);
    expect(drawn.filter((text) => text.includes('Drawn without'))).to.deep.equal([]);
    const faults = listFaults(visited, ({question, element, nodes, mismatches}) => {
      if (mismatches || !holdsNodes(element, nodes)) return `${mismatches} mismatches`;
      const isolated = isIsolated(question) && element.localName !== 'bellagio-quote';
      const words = element.firstElementChild!;
      return (words.assignedSlot !== null) === isolated && 'slotted';
    });
    expect(faults).to.deep.equal([]);
  });
});

describe('the attributes that snippets take', () => {
  after(clearPage);

  const subjects = ['c7', 'signatories', 'rotator', 'c7.thesis', 'statement'];
  const words =
    'full thesis summary printed name list columns inline theses sentences random daily all none copy cite link context';
  const values = [
    ...words.split(' '),
    ...['', ' ', 'x', '0', '1', '2', '6', '7', '11', '07', '7.5', '0.5', '1e3', '-3'],
    ...['3, 7', '3,7,99', 'copy link', 'copy,none', ' full ', 'Full'],
  ];

  it('are those of the tags', async () => {
    const {visited} = await visit(subjects.map((id) => ({id})));
    for (const {element} of visited) {
      const {observedAttributes} = element.constructor as typeof ReactiveElement;
      const own = new Set(['n', 'passage', 'verdict']);
      expect([...listTagAttributes(element.localName)].sort()).to.deep.equal(
        observedAttributes.filter((name) => !own.has(name)).sort(),
      );
    }
  });

  it('may have the values that the tag takes without a warning, and no others', async function () {
    this.timeout(60_000);
    const disagree: string[] = [];
    for (const id of subjects) {
      const {visited} = await visit([{id}]);
      const [{element}] = visited as [Visited];
      const {properties} = element.constructor as typeof ReactiveElement;
      const flags = Object.entries(properties).flatMap(([name, {type}]) =>
        type === Boolean ? [name] : [],
      );
      for (const name of listTagAttributes(element.localName)) {
        const takes = (value: string | true) =>
          !('fault' in makeSnippet(statement, id, {form: 'tag', attributes: {[name]: value}}));
        if (flags.includes(name)) {
          // With any value they are on, and so the element has none to warn of.
          if (!takes(true) || !takes('') || takes('true') || takes('x'))
            disagree.push(`${id} ${name}`);
          continue;
        }
        if (takes(true)) disagree.push(`${id} ${name} without a value`);
        for (const value of values) {
          const warnings: string[] = [];
          console.warn = (...said: unknown[]) => warnings.push(said.join(' '));
          element.setAttribute(name, value);
          await element.updateComplete;
          restoreConsole();
          element.removeAttribute(name);
          await element.updateComplete;
          if (takes(value) !== (warnings.length === 0)) disagree.push(`${id} ${name}="${value}"`);
        }
      }
    }
    expect(disagree).to.deep.equal([]);
  });
});
