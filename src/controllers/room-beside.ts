import type {ReactiveElement, ReactiveController} from 'lit';

/**
 * Sets a part of a host's chrome out of the flow, where it covers no word and moves nothing: at the right end of the
 * last line of the author's text, or below it where that line has no room.
 */
export class RoomBeside implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #find: () => HTMLElement | null;
  #observer: ResizeObserver | undefined;

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
    if (this.#observer || !this.#find()) return;
    // It calls after layout and before paint, so that measuring forces no layout.
    this.#observer = new ResizeObserver(() => {
      this.#place();
    });
    this.#observer.observe(this.#host);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#observer = undefined;
  }

  #place(): void {
    const part = this.#find();
    if (!part) return;
    const box = this.#host.getBoundingClientRect();
    const text = document.createRange();
    text.selectNodeContents(this.#host);
    const line = [...text.getClientRects()].at(-1) ?? box;
    const fits = box.right - line.right > part.offsetWidth + 8;
    const middle = (line.top + line.bottom) / 2 - box.top;
    part.style.top = fits ? `${middle - part.offsetHeight / 2}px` : '100%';
    part.style.visibility = 'visible';
  }
}
