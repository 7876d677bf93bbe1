import type {ReactiveElement, ReactiveController} from 'lit';

/**
 * Sets a part of a host's chrome out of the flow, so that it moves nothing: at the right end of the last line of the
 * author's text that has room for it, else in the gap below the text. Only where the page leaves no gap either does it
 * take a line of its own: moving the page is better than covering it.
 */
export class RoomBeside implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #find: () => HTMLElement | null;
  #observer: ResizeObserver | undefined;
  #part: HTMLElement | null = null;

  /** @param find - Finds the part, where there is one. It is hidden until it has its place. */
  constructor(host: ReactiveElement, find: () => HTMLElement | null) {
    this.#host = host;
    this.#find = find;
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostUpdated(): void {
    const part = this.#find();
    if (part === this.#part) return;
    this.hostDisconnected();
    this.#part = part;
    if (!part) return;
    // It calls after layout and before paint, so that measuring forces no layout.
    this.#observer = new ResizeObserver(() => {
      this.#place(part);
    });
    this.#observer.observe(this.#host);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#part = null;
  }

  #place(part: HTMLElement): void {
    const box = this.#host.getBoundingClientRect();
    const lines = this.#measureLines();
    const line = lines.reverse().find(({top, bottom}) => {
      const middle = (top + bottom) / 2;
      const ends = lines.filter((other) => other.top < middle && other.bottom > middle);
      return box.right - Math.max(...ends.map(({right}) => right)) > part.offsetWidth + 8;
    });
    const next = this.#host.nextElementSibling?.getBoundingClientRect();
    const crowded = !line && next && next.top - box.bottom < 16;
    const top = line
      ? `${(line.top + line.bottom) / 2 - box.top - part.offsetHeight / 2}px`
      : '100%';
    // Not at once: what resizes the host while its size is being told is an error on the page.
    requestAnimationFrame(() => {
      Object.assign(part.style, {top, position: crowded ? 'static' : '', visibility: 'visible'});
    });
  }

  /** The boxes of the author's words, line by line, in reading order. */
  #measureLines(): DOMRect[] {
    const walker = document.createTreeWalker(this.#host, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    const lines: DOMRect[] = [];
    while (walker.nextNode()) {
      range.selectNodeContents(walker.currentNode);
      lines.push(...range.getClientRects());
    }
    return lines;
  }
}
