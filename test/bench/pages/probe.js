/* global document, performance, PerformanceObserver, requestAnimationFrame, MessageChannel */
// Stands in the head of every page that is measured, the same in each.
{
  const painted = Promise.withResolvers();
  const shown = Promise.withResolvers();
  const probe = {
    /** Sum of all layout shifts so far. None follows an input here. */
    shift: 0,

    /**
     * When the words were painted, in milliseconds since 1970, by the browser's own account: the time at which the
     * frame was shown in which they are the largest text (thesis and body of a conclusion come in one frame in all that
     * is measured, so it is no matter which of them is the larger). Element timing would say the same, but it wants an
     * attribute on the paragraph, which is not ours to set where an element makes the paragraph; and waiting for an
     * animation frame would add work, and say when the frame began.
     */
    painted: painted.promise,

    /**
     * When what is watched for had been painted, in milliseconds since 1970: the first task after the frame at whose start
     * it stood there. That is a few milliseconds before the frame is on the screen. Of what stands in a shadow root, browsers tell no more.
     */
    shown: shown.promise,

    /** Asks at the start of each frame whether something is there, until it is. */
    watch(isThere) {
      const ask = async () => {
        if (!isThere()) {
          requestAnimationFrame(ask);
          return;
        }
        await probe.endOfFrame();
        shown.resolve(performance.timeOrigin + performance.now());
      };
      requestAnimationFrame(ask);
    },

    /** Whether something takes up room that stands in an element's shadow root. */
    isDrawn: (host, inside) =>
      document.querySelector(host)?.shadowRoot?.querySelector(inside)?.getBoundingClientRect()
        .height > 0,

    /** Waits until all that is under way is drawn: script, layout, and what follows from a layout. */
    async settle() {
      for (let frame = 0; frame < 3; frame++) await probe.nextPaint();
    },

    /** Waits until the next frame has been laid out and painted: the first task after it. */
    async nextPaint() {
      await new Promise((resolve) => requestAnimationFrame(resolve));
      await probe.endOfFrame();
    },

    /** Waits, in a frame that has begun, until it has been painted. */
    endOfFrame() {
      return new Promise((resolve) => {
        const {port1, port2} = new MessageChannel();
        port1.onmessage = resolve;
        port2.postMessage(undefined);
      });
    },

    /** What of a text is visible: the words that are rendered, white space folded. */
    readVisible: () => document.body.innerText.replace(/\s+/g, ' ').trim(),

    /**
     * Where each line of text stands, of what the page itself holds. Layout shift alone would not do: of nodes that are
     * slotted anew, the browser does not know where they were.
     */
    readLines() {
      const lines = [];
      const walker = document.createTreeWalker(document.querySelector('main'), 4);
      while (walker.nextNode()) {
        const range = document.createRange();
        range.selectNodeContents(walker.currentNode);
        for (const {x, y, width, height} of range.getClientRects()) {
          lines.push([walker.currentNode.data.trim().slice(0, 20), x, y, width, height].join(' '));
        }
      }
      return lines;
    },
  };
  globalThis.probe = probe;

  new PerformanceObserver((list) => {
    for (const {element, startTime} of list.getEntries()) {
      if (element?.closest('[data-words],bellagio-conclusion,hand-written-conclusion,sl-card')) {
        painted.resolve(performance.timeOrigin + startTime);
      }
    }
  }).observe({type: 'largest-contentful-paint', buffered: true});
  new PerformanceObserver((list) => {
    for (const {value} of list.getEntries()) probe.shift += value;
  }).observe({type: 'layout-shift', buffered: true});

  // By this a trace of the browser shows which thread is the page's.
  performance.mark('bellagio-bench');
}
