/** Distance from what is explained, and from the edges of the viewport, in CSS pixels. */
const gap = 8;

/** The most that a preview takes, in CSS pixels. It scrolls inside. */
const widest = 400;
const tallest = 440;

/** Where the words leave less, in CSS pixels, a preview may lie on them, but never on the lines of the mark. */
const leastRoom = 160;

/** Time before a pointer that rests on a mark opens a preview, and before one that has left closes it: in milliseconds. */
const openDelay = 150;
const closeDelay = 300;

/** What tells that a reader wants to see a preview, or no more. */
const signs = ['pointerenter', 'pointerleave', 'focusin', 'focusout', 'click'];

/** Asks the previews of every copy of this library on the page to make room for another. */
const makeRoom = 'bellagio-preview';

/** What browsers give since `zoom` is a standard; before, Safari and Chrome measure what they set. */
interface Zoomed {
  readonly currentCSSZoom: number;
}

/**
 * Shows a preview while a mark is hovered or has the keyboard's focus. It takes no focus and is not modal. A press of the
 * mark pins it; then what is in it can be reached by Tab. Escape closes it and gives the focus back to the mark. There is one on
 * a page at a time. It stays inside the viewport, and lies neither on the mark nor, where there is room, on the words of
 * the host.
 *
 * @see https://www.w3.org/WAI/WCAG22/Understanding/content-on-hover-or-focus.html
 */
export class Preview {
  readonly #host: Element;
  readonly #mark: HTMLElement;
  readonly #box: HTMLElement;
  readonly #fill: () => void;
  /** Ends what goes on while it is open. */
  #open: AbortController | undefined;
  #pinned = false;
  /** Whether a pointer, or a finger, is on the mark or the preview. */
  #over = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /**
   * @param host - What holds the words that are explained.
   * @param mark - A button in its shadow root.
   * @param box - A popover right after the mark.
   * @param fill - Brings its content up to date, each time before it opens.
   */
  constructor(host: Element, mark: HTMLElement, box: HTMLElement, fill: () => void) {
    this.#host = host;
    this.#mark = mark;
    this.#box = box;
    this.#fill = fill;
    for (const sign of signs) {
      mark.addEventListener(sign, this);
      box.addEventListener(sign, this);
    }
  }

  /** @param onMark - Whether it happens to the mark, and not to the preview. */
  handleEvent(event: Event, onMark = event.currentTarget === this.#mark): void {
    const mark = this.#mark;
    const {type, pointerType, relatedTarget} = event as PointerEvent;
    if (type === 'pointerenter') {
      this.#over = true;
      if (!onMark) this.#reach(true);
      // A finger presses, it does not hover.
      if (pointerType !== 'touch') this.#wait(openDelay, () => this.#show(true));
    } else if (type === 'pointerleave') {
      this.#over = false;
      this.#reach(this.#pinned);
      this.#wait(closeDelay, () => {
        if (!this.#pinned && !mark.matches(':focus-visible')) this.#close();
      });
    } else if (type === 'focusin') {
      if (!onMark) this.#pin(true);
      else if (mark.matches(':focus-visible')) this.#show();
    } else if (type === 'focusout') {
      const next = relatedTarget as Node | null;
      const outside = !mark.contains(next) && !this.#box.contains(next);
      if (outside && (next || !(this.#pinned || this.#over))) this.#close(false);
    } else if (!onMark) {
      this.#pin(true);
    } else {
      clearTimeout(this.#timer);
      // A move in the page closes it unasked.
      if (this.#pinned && this.#box.matches(':popover-open')) {
        this.#close();
      } else {
        this.#pin(true);
        this.#show();
      }
    }
  }

  #wait(time: number, then: () => void): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(then, time);
  }

  /** @param hovers - Whether only a pointer rests on the mark: then what is pinned elsewhere stays. */
  #show(hovers = false): void {
    const mark = this.#mark;
    const box = this.#box;
    const page = mark.ownerDocument;
    if (!mark.isConnected || box.matches(':popover-open')) return;
    if (!page.dispatchEvent(new Event(makeRoom, {cancelable: hovers}))) return;
    this.#fill();
    box.showPopover();
    this.#pin(this.#pinned);
    this.#place();

    // A mark that moves to another place while its preview is open leaves its listeners behind.
    this.#open?.abort();
    const {signal} = (this.#open = new AbortController());
    const options = {signal, capture: true};
    const place = () => {
      this.#place();
    };
    page.addEventListener(
      'keydown',
      (event) => {
        if (event.key !== 'Escape') return;
        // It closes this, and not also the dialog of the page that this stands in.
        event.preventDefault();
        event.stopPropagation();
        this.#close();
      },
      options,
    );
    const handlePress = () => {
      if (!this.#over) this.#close();
    };
    page.addEventListener('pointerdown', handlePress, options);
    const handleRequest = (event: Event) => {
      if (this.#pinned) event.preventDefault();
      if (!event.defaultPrevented) this.#close(false);
    };
    page.addEventListener(makeRoom, handleRequest, options);
    page.addEventListener('scroll', place, options);
    addEventListener('resize', place, options);
    for (const type of ['resize', 'scroll']) {
      visualViewport?.addEventListener(type, place, options);
    }
    // A mark that is scrolled away, also inside a box of the page, or is taken away takes its preview along.
    const observer = new IntersectionObserver((entries) => {
      if (!entries.at(-1)?.isIntersecting) this.#close();
    });
    observer.observe(mark);
    signal.addEventListener('abort', () => {
      observer.disconnect();
    });
  }

  /** @param givesBack - Whether a focus that is inside goes back to the mark. */
  #close(givesBack = true): void {
    const box = this.#box;
    clearTimeout(this.#timer);
    this.#open?.abort();
    this.#pin(false);
    if (givesBack && box.matches(':focus-within')) {
      // While the preview still stands, so that the focus does not open it again.
      this.#mark.focus({preventScroll: true});
    }
    if (box.matches(':popover-open')) box.hidePopover();
  }

  #pin(pinned: boolean): void {
    this.#pinned = pinned;
    this.#mark.setAttribute('aria-expanded', String(pinned));
    this.#reach(pinned);
  }

  /** What cannot be reached by Tab does not scroll either: a pointer that comes to it makes it reachable. */
  #reach(reachable: boolean): void {
    this.#box.style.overflow = reachable ? 'auto' : 'hidden';
    for (const control of this.#box.querySelectorAll<HTMLElement>('a,button,select,[tabindex]')) {
      control.tabIndex = reachable ? 0 : -1;
    }
  }

  #place(): void {
    const mark = this.#mark;
    const box = this.#box;
    // What is seen, also where a reader has zoomed in with two fingers.
    const {clientWidth, clientHeight} = document.documentElement;
    const {
      offsetLeft: viewLeft,
      offsetTop: viewTop,
      width: viewWidth,
      height: viewHeight,
    } = visualViewport ?? {offsetLeft: 0, offsetTop: 0, width: clientWidth, height: clientHeight};
    const measure = (...elements: readonly Element[]) => {
      const lines = elements.flatMap((element) => [...element.getClientRects()]);
      const top = Math.min(...lines.map((line) => line.top)) - gap;
      const bottom = Math.max(...lines.map((line) => line.bottom)) + gap;
      const above = top - viewTop - gap;
      const below = viewTop + viewHeight - bottom - gap;
      return {top, bottom, above, below, room: Math.max(above, below)};
    };
    let lines = measure(this.#host, mark);
    if (lines.room < leastRoom) lines = measure(mark);
    // Lengths that are measured are the viewport's; those that are set are magnified with the page's `zoom`.
    const zoom = (box as Partial<Zoomed>).currentCSSZoom ?? 1;
    const width = Math.min(widest * zoom, viewWidth - 2 * gap);
    const {style} = box;
    const set = (name: 'width' | 'maxHeight' | 'top' | 'left', length: number) => {
      style[name] = `${length / zoom}px`;
    };
    set('width', width);
    const {top, bottom, above, below, room} = lines;
    const most = tallest * zoom;
    const under = below === room || below >= Math.min(most, (box.scrollHeight + 2) * zoom);
    set('maxHeight', Math.min(most, under ? below : above));
    set('top', under ? bottom : top);
    // Whatever height it comes to have, it grows away from the words.
    style.translate = under ? '' : '0 -100%';

    const {left: start, right: end} = mark.getBoundingClientRect();
    const left = getComputedStyle(this.#host).direction === 'rtl' ? end - width : start;
    set('left', Math.max(viewLeft + gap, Math.min(left, viewLeft + viewWidth - gap - width)));
  }
}
