/* global AbortSignal, document, EventTarget, InputEvent, IntersectionObserver, MutationObserver, Node, requestAnimationFrame, ResizeObserver, window */
// Stands before every script of a page, and keeps count of what outlives an element: listeners on what stays, timers,
// observers, channels.
{
  const listeners = [];
  const pending = new Map();
  const observed = [];
  let channels = 0;

  /** What stays when an element goes. */
  const stays = (target) =>
    !(target instanceof Node) ||
    [document, document.documentElement, document.body, document.head].includes(target);

  const nameOf = (target) => target.constructor.name;

  const {addEventListener, removeEventListener} = EventTarget.prototype;
  const find = (target, type, listener, capture) =>
    listeners.findIndex(
      (one) =>
        one.target === target &&
        one.type === type &&
        one.listener === listener &&
        one.capture === capture,
    );
  const captures = (options) => options === true || !!options?.capture;

  EventTarget.prototype.addEventListener = function (type, listener, options) {
    const target = this ?? window;
    if (!listener || target instanceof AbortSignal || !stays(target)) {
      return addEventListener.call(target, type, listener, options);
    }
    const capture = captures(options);
    if (options?.signal?.aborted || find(target, type, listener, capture) >= 0) return undefined;
    const drop = () => {
      const index = listeners.indexOf(entry);
      if (index >= 0) listeners.splice(index, 1);
    };
    const hear = function (event) {
      drop();
      return listener.handleEvent ? listener.handleEvent(event) : listener.call(this, event);
    };
    const heard = options?.once ? hear : listener;
    const entry = {target, type, listener, capture, heard};
    listeners.push(entry);
    if (options?.signal) addEventListener.call(options.signal, 'abort', drop);
    return addEventListener.call(target, type, heard, options);
  };

  EventTarget.prototype.removeEventListener = function (type, listener, options) {
    const target = this ?? window;
    const index = find(target, type, listener, captures(options));
    const [entry] = index < 0 ? [] : listeners.splice(index, 1);
    return removeEventListener.call(target, type, entry?.heard ?? listener, options);
  };

  for (const [start, stop] of [
    ['setTimeout', 'clearTimeout'],
    ['setInterval', 'clearInterval'],
    ['requestAnimationFrame', 'cancelAnimationFrame'],
    ['requestIdleCallback', 'cancelIdleCallback'],
  ]) {
    const {[start]: begin, [stop]: end} = window;
    window[start] = (then, ...rest) => {
      const run = (...all) => {
        if (start !== 'setInterval') pending.delete(`${start} ${id}`);
        then(...all);
      };
      const id = begin.call(window, run, ...rest);
      pending.set(`${start} ${id}`, start);
      return id;
    };
    window[stop] = (id) => {
      pending.delete(`${start} ${id}`);
      end.call(window, id);
    };
  }

  for (const Observer of [MutationObserver, IntersectionObserver, ResizeObserver]) {
    const {observe, unobserve, disconnect} = Observer.prototype;
    const forget = (observer, target) => {
      for (let index = observed.length - 1; index >= 0; index--) {
        const one = observed[index];
        const same = one.observer.deref() === observer;
        if (same && (!target || one.target.deref() === target)) observed.splice(index, 1);
      }
    };
    Observer.prototype.observe = function (target, ...rest) {
      const ends = {observer: new WeakRef(this), target: new WeakRef(target)};
      forget(this, target);
      observed.push({kind: Observer.name, ...ends});
      return observe.call(this, target, ...rest);
    };
    if (unobserve) {
      Observer.prototype.unobserve = function (target) {
        forget(this, target);
        return unobserve.call(this, target);
      };
    }
    Observer.prototype.disconnect = function () {
      forget(this);
      return disconnect.call(this);
    };
  }

  for (const name of ['BroadcastChannel', 'MessageChannel']) {
    window[name] = class extends window[name] {
      constructor(...all) {
        super(...all);
        channels++;
      }
    };
  }

  const count = (names) => {
    const counts = {};
    for (const name of names.sort()) counts[name] = (counts[name] ?? 0) + 1;
    return counts;
  };

  globalThis.watch = {
    /** What is there by now, by kind. Of observers, those that the garbage collector has left, with what they observe. */
    count: () => ({
      ...count(listeners.map(({target, type}) => `listener: ${nameOf(target)} ${type}`)),
      ...count([...pending.values()].map((start) => `pending: ${start}`)),
      ...count(
        observed
          .filter(({observer, target}) => observer.deref() && target.deref())
          .map(({kind, target}) => `${kind}: ${nameOf(target.deref())}`),
      ),
      ...count(document.getAnimations().map(() => 'animation')),
      ...(channels && {channels}),
    }),

    async settle() {
      for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
    },

    /** Does what a reader does with an element. */
    async take(element, steps) {
      for (const {of, type, press, there} of steps) {
        const host = of ? element.querySelector(of) : element;
        const selector = press ?? there ?? 'input';
        let found;
        for (let turn = 0; turn < 600 && !found; turn++) {
          found = host.shadowRoot?.querySelector(selector);
          if (!found) await new Promise(requestAnimationFrame);
        }
        if (!found) throw new Error(`Never came: ${selector}`);
        // What has been scrolled away takes its preview along.
        if (press) found.scrollIntoView({block: 'center'});
        if (press) found.click();
        if (!type) continue;
        found.value = type;
        found.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
      }
    },
  };
}
