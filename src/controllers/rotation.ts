import type {ReactiveController, ReactiveElement} from 'lit';

/**
 * Turns something again and again. It rests while its host is hovered, hidden or off screen. It stops under reduced
 * motion, when the focus enters, and when told to, until it is started again.
 *
 * The time left and the line that shows it are one animation of the browser's: there is no timer to be left behind, and
 * after a rest it goes on where it was.
 *
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/carousel/
 */
export class Rotation implements ReactiveController {
  /** Whether it turns, or will after a rest. */
  goes = true;

  readonly #host: ReactiveElement;
  readonly #turn: () => void;
  readonly #motion = matchMedia('(prefers-reduced-motion: reduce)');
  #hovered = false;
  #visible = false;
  #line: Element | null = null;
  #seconds = 0;
  #time: Animation | undefined;
  #observer: IntersectionObserver | undefined;

  /** @param turn - Called when the time is over. */
  constructor(host: ReactiveElement, turn: () => void) {
    this.#host = host;
    this.#turn = turn;
    host.addController(this);
    for (const type of ['pointerenter', 'pointerleave', 'focusin']) {
      host.addEventListener(type, this);
    }
  }

  hostConnected(): void {
    this.#observer = new IntersectionObserver((entries) => {
      this.#visible = !!entries.at(-1)?.isIntersecting;
      this.#apply();
    });
    this.#observer.observe(this.#host);
    document.addEventListener('visibilitychange', this);
    this.#motion.addEventListener('change', this);
    if (this.#motion.matches) this.stop();
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    document.removeEventListener('visibilitychange', this);
    this.#motion.removeEventListener('change', this);
    this.#hovered = this.#visible = false;
    this.#end();
  }

  handleEvent({type}: Event): void {
    if (type.startsWith('pointer')) this.#hovered = type === 'pointerenter';
    if (type === 'focusin' || (type === 'change' && this.#motion.matches)) this.stop();
    else this.#apply();
  }

  /**
   * Begins the time anew.
   *
   * @param line - Shows the time left; without one, nothing turns.
   * @param seconds - Time until the next turn; with 0 nothing turns by itself.
   */
  restart(line: Element | null, seconds: number): void {
    this.#end();
    this.#line = line;
    this.#seconds = seconds;
    this.#apply();
  }

  start(): void {
    this.goes = true;
    this.#host.requestUpdate();
    this.#apply();
  }

  stop(): void {
    this.goes = false;
    this.#host.requestUpdate();
    this.#end();
  }

  #end(): void {
    this.#time?.cancel();
    this.#time = undefined;
  }

  #apply(): void {
    if (!this.#line || !this.#seconds || !this.goes) return;
    if (this.#hovered || !this.#visible || document.hidden) return this.#time?.pause();
    if (!this.#time) {
      // Under reduced motion the time runs, and the line stands still.
      const frames = this.#motion.matches ? null : {transform: ['none', 'scaleX(0)']};
      this.#time = this.#line.animate(frames, this.#seconds * 1000);
      this.#time.onfinish = this.#turn;
    }
    this.#time.play();
  }
}
