import type {ReactiveController, ReactiveControllerHost} from 'lit';

/** Tells which section of its host is being read: the last one that has reached the upper quarter of the window. */
export class ReadingPlace implements ReactiveController {
  readonly #tell: (index: number) => void;
  #observer: IntersectionObserver | undefined;

  /** @param tell - Called with the index of the section when it may have changed; -1 above the first. */
  constructor(host: ReactiveControllerHost, tell: (index: number) => void) {
    this.#tell = tell;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
  }

  /** @param sections - The sections, or their first elements, in reading order; none to follow nothing. */
  follow(sections: readonly Element[]): void {
    this.#observer?.disconnect();
    this.#observer = new IntersectionObserver(
      () => {
        // A pixel more: places are rounded.
        const line = innerHeight / 4 + 1;
        const reached = sections.filter((one) => one.getBoundingClientRect().top < line);
        this.#tell(reached.length - 1);
      },
      // All that lies above the line counts as seen, so that no jump is missed.
      {rootMargin: '99999px 0px -75%'},
    );
    for (const section of sections) this.#observer.observe(section);
  }
}
