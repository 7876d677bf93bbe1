import {defaultTreeAdapter, parse, type DefaultTreeAdapterMap} from 'parse5';

export type Element = DefaultTreeAdapterMap['element'];
export type ChildNode = DefaultTreeAdapterMap['childNode'];
export type ParentNode = DefaultTreeAdapterMap['parentNode'];

/** Browsers stop at 512; nobody's page is nested deeper. */
const deepest = 1000;

/** A document that cannot be read, and the place where that shows. */
export class UnreadableError extends Error {
  /** @param offset - In UTF-16 units from the document's beginning. */
  constructor(
    message: string,
    readonly offset: number,
  ) {
    super(message);
  }
}

/**
 * Parses HTML as browsers do where no script runs: a document, or a part of one.
 *
 * @throws UnreadableError where tags are nested so deep that no browser shows it.
 */
export function parseHtml(html: string): ParentNode {
  const depths = new WeakMap<ParentNode, number>();
  const descend = (parent: ParentNode, child: ChildNode) => {
    const depth = (depths.get(parent) ?? 0) + 1;
    depths.set(child as Element, depth);
    if (depth > deepest) {
      throw new UnreadableError(
        `tags are nested more than ${deepest} deep`,
        child.sourceCodeLocation?.startOffset ?? 0,
      );
    }
  };
  return parse(html, {
    scriptingEnabled: false,
    sourceCodeLocationInfo: true,
    treeAdapter: {
      ...defaultTreeAdapter,
      appendChild(parent, child) {
        descend(parent, child);
        defaultTreeAdapter.appendChild(parent, child);
      },
      insertBefore(parent, child, reference) {
        descend(parent, child);
        defaultTreeAdapter.insertBefore(parent, child, reference);
      },
    },
  });
}

export function isElement(node: ParentNode | ChildNode): node is Element {
  return 'tagName' in node;
}

/** The value of an attribute; `undefined` where there is none. */
export function attributeOf({attrs}: Element, name: string): string | undefined {
  return attrs.find((attribute) => attribute.name === name)?.value;
}

/** What becomes of a node on a walk. */
export interface Visitor {
  /** @returns `false` where nothing inside the node is to be visited. */
  enter: (node: ChildNode) => boolean;
  leave?: (element: Element) => void;
}

/** Visits nodes and all inside them, in the order of the document, without recursion. */
export function visitNodes(nodes: readonly ChildNode[], {enter, leave}: Visitor): void {
  const open: {nodes: readonly ChildNode[]; next: number; element?: Element}[] = [{nodes, next: 0}];
  for (let level = open.at(-1); level; level = open.at(-1)) {
    const node = level.nodes[level.next++];
    if (!node) {
      open.pop();
      if (level.element) leave?.(level.element);
    } else if (enter(node) && isElement(node)) {
      open.push({nodes: node.childNodes, next: 0, element: node});
    }
  }
}

/** The elements around a node, from the nearest one outwards. */
export function* ancestorsOf({parentNode}: ChildNode): Generator<Element> {
  for (let node = parentNode; node && isElement(node); node = node.parentNode) yield node;
}
