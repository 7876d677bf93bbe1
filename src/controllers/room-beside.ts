// Loaded when actions are to stand over adopted words.

/** Room between the words and the part, in CSS pixels. */
const distance = 8;

/** Less than this, in CSS pixels, is no room for a line of small text. */
const leastGap = 16;

const parts = new WeakMap<Element, HTMLElement>();
let observer: ResizeObserver | undefined;

/**
 * Sets a part of a host's chrome out of the flow, so that it moves nothing: at the end of the last line of the author's
 * text that has room for it, else in the gap below the text, inside the host or out of it. Only where the page leaves no
 * gap either does it take a line of its own: moving the page is better than covering it. It finds its place anew when the
 * host's size changes.
 *
 * @param part - Hidden until it has its place.
 */
export function placeBeside(host: Element, part: HTMLElement): void {
  // Who calls has waited for this file, and calls of one time need not arrive in order: an earlier part may come last.
  if (part.getRootNode() !== host.shadowRoot) return;
  parts.set(host, part);
  // It calls after layout and before paint, so that measuring forces no layout.
  observer ??= new ResizeObserver((entries) => {
    for (const {target} of entries) place(target);
  });
  observer.unobserve(host);
  observer.observe(host);
}

function place(host: Element): void {
  const part = parts.get(host);
  if (!part?.isConnected) return;
  const box = host.getBoundingClientRect();
  const {lines, direction} = measureLines(host);
  const rightToLeft = direction === 'rtl';
  const line = lines.reverse().find(({top, bottom}) => {
    const middle = (top + bottom) / 2;
    const beside = lines.filter((other) => other.top < middle && other.bottom > middle);
    const ends = beside.map(({left, right}) => (rightToLeft ? left - box.left : box.right - right));
    return Math.min(...ends) > part.offsetWidth + distance;
  });
  const height = part.offsetHeight;
  const end = Math.max(...lines.map(({bottom}) => bottom));
  let top = box.height;
  if (line) {
    // In the middle of its line, but not across the edge of the host, where a border may be.
    top = Math.min((line.top + line.bottom) / 2 - box.top - height / 2, box.height - height);
  } else if (box.bottom - end >= leastGap) {
    top = box.height - height;
  }
  const position = line || top < box.height || hasGap(host, height) ? '' : 'static';
  // Not at once: what resizes the host while its size is being told is an error on the page.
  requestAnimationFrame(() => {
    Object.assign(part.style, {
      top: `${top}px`,
      ...(rightToLeft ? {left: '0px', right: 'auto'} : {left: '', right: ''}),
      position,
      visibility: 'visible',
    });
  });
}

/** The boxes of the words in a node, line by line, in reading order, and the direction of the last ones. */
function measureLines(node: Node): {lines: DOMRect[]; direction: string} {
  const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  const lines: DOMRect[] = [];
  let last = node.parentElement;
  for (let text: Node | null = node.nodeType === Node.TEXT_NODE ? node : walker.nextNode(); text;) {
    range.selectNodeContents(text);
    // What a disclosure hides has boxes in some browsers, over the words after it; so has white space in others.
    const isSeen =
      text.textContent?.trim() &&
      // eslint-disable-next-line @typescript-eslint/no-unnecessary-condition -- Safari before 17.4 does not know
      text.parentElement?.checkVisibility?.() !== false;
    const boxes = isSeen ? range.getClientRects() : [];
    if (boxes.length) last = text.parentElement;
    lines.push(...boxes);
    text = walker.nextNode();
  }
  return {lines, direction: last ? getComputedStyle(last).direction : ''};
}

/**
 * Tells whether the page leaves a gap below a host, inside the box that the host stands in.
 *
 * @param height - What the gap has to hold, in CSS pixels. It may reach a little into the space above the next line.
 */
function hasGap(host: Element, height: number): boolean {
  // What a host does not let out of its box is not seen there.
  if (getComputedStyle(host).overflow !== 'visible') return false;
  const {bottom, left, right} = host.getBoundingClientRect();
  for (let next = host.nextSibling; next; next = next.nextSibling) {
    const boxes =
      next.nodeType === Node.ELEMENT_NODE
        ? (next as Element).getClientRects()
        : next.textContent?.trim()
          ? measureLines(next).lines
          : [];
    const [first] = boxes;
    // What stands beside it, in a row or a column, is not below it.
    if (first && first.left < right && first.right > left) return first.top - bottom >= leastGap;
  }
  const around = host.parentElement;
  if (!around || around === document.body) return true;
  const {top} = around.getBoundingClientRect();
  return top + around.clientTop + around.clientHeight - bottom >= height;
}
