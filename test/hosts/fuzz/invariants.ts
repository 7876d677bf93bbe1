/** What holds whatever a page does. */
import {fold, listBlockTexts, listConclusions, squeeze, type Published} from './words-of-source.js';

/** Addresses in attributes that a browser may follow. */
const addressed = new Set([
  'href',
  'src',
  'action',
  'formaction',
  'xlink:href',
  'srcdoc',
  'poster',
  'data',
]);

/** No such address may stand in anything of ours. */
const barred =
  /^[\0-\x20]*(?:j\s*a\s*v\s*a|v\s*b)\s*s\s*c\s*r\s*i\s*p\s*t\s*:|^[\0-\x20]*d\s*a\s*t\s*a\s*:|^blob:/i;

/** Elements that a browser loads something for. */
const loading = /^(?:script|iframe|object|embed|img|link|base|meta|video|audio|source)$/;

/** Tags that have words of the statement as children. */
const filled = /^bellagio-(?:conclusion|signatories|quote-rotator|quote|cite|statement)$/;

/** All that our blocks are made of. */
const ofBlocks = /^(?:p|ul|li|em|span|h[2-6]|d[dlt])$/;

export const isOurBlock = (node: Node) =>
  !!(node as Partial<Element>).slot?.startsWith('bellagio-') &&
  filled.test(node.parentElement?.localName ?? '');

/** Lists elements, and those in their shadow roots where they have any. */
export function walk(root: ParentNode): Element[] {
  const all = [...root.querySelectorAll('*')];
  const inside = all.flatMap(({shadowRoot}) => (shadowRoot ? walk(shadowRoot) : []));
  return inside.length ? [...all, ...inside] : all;
}

const numbers = new WeakMap<Node, number>();
let last = 0;
const numberOf = (node: Node) => {
  if (!numbers.has(node)) numbers.set(node, ++last);
  return numbers.get(node)!;
};

/** Describes the nodes of a page's author, each with its identity, its attributes and its words. */
export function describeAuthored(root: Node): string[] {
  const lines: string[] = [];
  const open: [Node, number][] = [[root, 0]];
  // Elements may stand in each other more often than functions can.
  while (open.length) {
    const [node, depth] = open.pop()!;
    const {localName = '', attributes = [] as unknown as NamedNodeMap} = node as Element;
    const written = [...attributes]
      .filter(({name}) => localName !== 'bellagio-quote' || name !== 'verdict')
      .map(({name, value}) => `${name}=${value.length}${value.slice(0, 40)}`);
    const words = node.nodeValue ?? '';
    lines.push(
      `${depth} ${numberOf(node)} ${node.nodeName} ${written.join(' ')} ${words.length}${words.slice(0, 40)}`,
    );
    for (const child of [...node.childNodes].reverse()) {
      if (!isOurBlock(child)) open.push([child, depth + 1]);
    }
  }
  return lines;
}

/** Holds what stands in a part of a page against the statement. */
export class Invariants {
  readonly #texts: ReadonlySet<string>;
  readonly #conclusions: ReturnType<typeof listConclusions>;

  constructor(published: Published) {
    this.#texts = listBlockTexts(published);
    this.#conclusions = listConclusions(published);
  }

  /**
   * Finds addresses that would run something, in what is ours.
   *
   * @param translated - Whether the page says that words have been translated: then what is in their slots is left as it is.
   */
  findBarred(area: ParentNode, translated: boolean): string[] {
    const faults: string[] = [];
    const look = (element: Element) => {
      for (const {name, value} of element.attributes) {
        if (addressed.has(name) && barred.test(value)) {
          faults.push(`${element.localName} ${name}="${value.slice(0, 100)}"`);
        }
        if (name.startsWith('on')) faults.push(`an attribute ${name}`);
      }
      if (loading.test(element.localName)) faults.push(`a ${element.localName} of ours`);
    };
    for (const host of walk(area)) {
      if (isOurHost(host)) host.shadowRoot?.querySelectorAll('*').forEach(look);
      for (const block of host.children) {
        if (!translated && isOurBlock(block)) [block, ...block.querySelectorAll('*')].forEach(look);
      }
    }
    return faults;
  }

  /** Finds words in our slots that are not the source's. */
  findWrongWords(area: ParentNode): string[] {
    const faults: string[] = [];
    for (const host of walk(area)) {
      if (!filled.test(host.localName) || !customElements.get(host.localName)) continue;
      if (!host.isConnected) continue;
      for (const block of host.children)
        if (isOurBlock(block)) faults.push(...this.#findInBlock(block));
      const {shadowRoot} = host;
      if (!shadowRoot) continue;
      for (const slot of shadowRoot.querySelectorAll('slot[name^="bellagio-"]')) {
        for (const block of slot.children) faults.push(...this.#findInBlock(block));
      }
      const number = shadowRoot.querySelector('[part="number"]')?.textContent;
      const isCovered = shadowRoot.querySelector('[part="translation"]');
      if (number && host.localName === 'bellagio-conclusion' && !isCovered) {
        const shown = [...shadowRoot.querySelectorAll('slot')]
          .flatMap((slot) =>
            slot.assignedNodes().length ? slot.assignedNodes() : [...slot.childNodes],
          )
          .map(({textContent}) => textContent)
          .join('');
        const {title, thesis, body} = this.#conclusions.get(Number(number)) ?? {title: '?'};
        const right = [title + thesis + body, title + thesis].includes(squeeze(shown));
        if (!right) faults.push(`under number ${number}: ${fold(shown).slice(0, 200)}`);
      }
    }
    return faults;
  }

  #findInBlock(block: Element): string[] {
    const leaves = /^(?:ul|dl)$/.test(block.localName) ? [...block.children] : [block];
    const wrong = leaves.filter(({textContent}) => !this.#texts.has(fold(textContent)));
    const other = [...block.querySelectorAll('*'), block].filter(
      ({localName}) => !ofBlocks.test(localName),
    );
    return [
      ...wrong.map((leaf) => `in ${block.slot}: ${fold(leaf.textContent).slice(0, 100)}`),
      ...other.map(({localName}) => `in ${block.slot}: a ${localName}`),
    ];
  }
}

export const isOurHost = (host: Element) =>
  /^bellagio-/.test(host.localName) || host.localName === 'blockquote';
