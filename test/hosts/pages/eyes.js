/* global addEventListener, document, Document, getComputedStyle, Node, performance, Range, requestAnimationFrame */
// Looks at a page from a world of its own, as extensions do: what the page has done to the built-ins does not reach in here.
// The document itself, where elements of the page may stand in for its properties, is asked by its prototype.
{
  /** Finds by selectors that lead through shadow roots: `#id >>> button`. */
  const find = (path) =>
    path.split(' >>> ').reduce((root, selector) => {
      if (!root) return null;
      if (root.localName === 'iframe') return root.contentDocument?.querySelector(selector) ?? null;
      if (root === document) return Document.prototype.querySelector.call(document, selector);
      // Where shadow roots are simulated, what is in them stands in the host.
      return (root.shadowRoot ?? root).querySelector(selector);
    }, document);

  const need = (path) => {
    const found = find(path);
    if (!found) throw new Error(`The page has no ${path}`);
    return found;
  };

  /** The nodes under one as they are shown, through shadow roots and slots. */
  const listShownUnder = (node) => {
    if (node.shadowRoot) return [...node.shadowRoot.childNodes];
    const assigned = node.localName === 'slot' ? node.assignedNodes() : [];
    return assigned.length ? assigned : [...node.childNodes];
  };

  const isSeen = (element) =>
    element.checkVisibility({visibilityProperty: true, opacityProperty: true});

  /** The texts that are to be seen, with the element that each is shown in, and the boxes of its lines. */
  const listTexts = function* (element) {
    if (/^(script|style|template|select|option)$/.test(element.localName)) return;
    for (const node of listShownUnder(element)) {
      if (node.nodeType === Node.ELEMENT_NODE) {
        yield* listTexts(node);
      } else if (node.nodeType === Node.TEXT_NODE && node.data.trim()) {
        const around = node.assignedSlot ?? node.parentElement ?? element;
        // A slot has no box, and is seen where what stands around it is.
        if (!isSeen(around) && !(around.localName === 'slot' && isSeen(element))) continue;
        const range = new Range();
        range.selectNodeContents(node);
        const boxes = [...range.getClientRects()].filter(({width, height}) => width && height);
        if (boxes.length) yield {text: node.data, around: element, boxes};
      }
    }
  };

  /** What is seen at a point of the window, through all shadow roots. */
  const lookAt = (x, y) => {
    let at = Document.prototype.elementFromPoint.call(document, x, y);
    while (at?.shadowRoot) {
      const inner = at.shadowRoot.elementFromPoint(x, y);
      if (!inner || inner === at) break;
      at = inner;
    }
    return at;
  };

  /** What stands around a node as it is shown. */
  const parentOf = (node) =>
    node.assignedSlot ?? node.parentElement ?? node.parentNode?.host ?? null;

  const isWithin = (node, other) => {
    for (let at = node; at; at = parentOf(at)) if (at === other) return true;
    return false;
  };

  const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));

  /** What the page's policy has stopped, and what our own events complain of. */
  const complaints = [];
  for (const type of ['bellagio-mismatch', 'bellagio-error']) {
    addEventListener(type, () => complaints.push(type), true);
  }
  addEventListener('securitypolicyviolation', ({effectiveDirective, blockedURI}) => {
    complaints.push(`${effectiveDirective} ${blockedURI}`);
  });

  /** What an element looks like: its own box, from the corner of another, and its computed styles. */
  const describeLook = (element, corner) => {
    const [box] = element.getClientRects();
    const place = box ? [box.left - corner.left, box.top - corner.top, box.width, box.height] : [];
    const looks = [place.map(Math.round).join(' ')];
    for (const pseudo of [null, '::before', '::after', '::marker', '::backdrop', '::placeholder']) {
      const style = getComputedStyle(element, pseudo);
      // What is not there has no look.
      if (/^::(before|after)/.test(pseudo ?? '') && style.content === 'none') continue;
      if (pseudo === '::backdrop' && element.localName !== 'dialog') continue;
      if (pseudo === '::placeholder' && element.localName !== 'input') continue;
      for (const name of style) {
        // Where something stands is told by its box; these say where what is around it stands.
        if (!/^(--|inset|top|right|bottom|left)/.test(name))
          looks.push(`${pseudo ?? ''} ${name}: ${style[name]}`);
      }
    }
    return looks;
  };

  /** The nearest box that cuts off what reaches out of it, and can scroll it into sight in neither direction. */
  const findCutting = (element, box) => {
    for (let at = element; at && at.localName !== 'html'; at = parentOf(at)) {
      const {overflowX, overflowY, position} = getComputedStyle(at);
      const edge = at.getBoundingClientRect();
      const cuts = (overflow) => overflow === 'hidden' || overflow === 'clip';
      if (cuts(overflowX) && (box.left < edge.left - 1 || box.right > edge.right + 1)) return at;
      if (cuts(overflowY) && (box.top < edge.top - 4 || box.bottom > edge.bottom + 4)) return at;
      if (position === 'fixed') return null;
    }
    return null;
  };

  const describe = (element) =>
    `${element.localName}${element.id && `#${element.id}`}[${element.getAttribute?.('part') ?? ''}]`;

  const eyes = {
    complaints: () => complaints,

    /** What can be read in an element, in the order in which it is shown. */
    read: (path) => Array.from(listTexts(need(path)), ({text}) => text).join(' '),

    /** All that can be read on the page. */
    readAll: () => Array.from(listTexts(find('body')), ({text}) => text).join(' '),

    has: (path) => find(path) !== null,
    count: (path) => {
      const [selector] = path.split(' >>> ').slice(-1);
      const host = path.includes(' >>> ')
        ? find(path.replace(/ >>> (?!.* >>> ).*/, ''))
        : undefined;
      if (host === null) return 0;
      const root = host
        ? (host.shadowRoot ?? host)
        : Document.prototype.querySelector.call(document, 'html');
      return root.querySelectorAll(selector).length;
    },
    attribute: (path, name) => find(path)?.getAttribute(name) ?? null,
    address: () => document.URL,

    /**
     * Waits until there is something, which says something where a pattern is given, frame by frame; gives what it says.
     * What does not come within ten seconds is an error.
     */
    async wait(path, pattern = '') {
      const end = performance.now() + 10_000;
      let said = 'nothing is there';
      while (performance.now() < end) {
        const found = find(path);
        if (found) {
          said = found.textContent;
          if (new RegExp(pattern).test(said)) return said;
        }
        await nextFrame();
      }
      throw new Error(`${path} has not come to say /${pattern}/: ${said}`);
    },

    /** Waits until words can be read in an element so many times, however they are broken into lines. */
    async waitRead(path, words, times) {
      const squeeze = (text) => text.normalize('NFKC').replace(/\s+/g, '');
      const end = performance.now() + 10_000;
      let shown = '';
      while (performance.now() < end) {
        shown = eyes.read(path);
        if (squeeze(shown).split(squeeze(words)).length - 1 === times) return;
        await nextFrame();
      }
      throw new Error(
        `${path} does not show "${words.slice(0, 60)}" ${times} times: ${shown.slice(0, 300)}`,
      );
    },

    /** Waits until something has a computed style. */
    async waitStyle(path, name, value) {
      const end = performance.now() + 10_000;
      let style;
      while (performance.now() < end) {
        const found = find(path);
        style = found && found.ownerDocument.defaultView.getComputedStyle(found)[name];
        if (style === value) return;
        await nextFrame();
      }
      throw new Error(`${path} has ${name} ${style}, not ${value}`);
    },

    /** Waits until there is no such thing any more. */
    async waitGone(path) {
      const end = performance.now() + 10_000;
      while (performance.now() < end) {
        if (!find(path)) return;
        await nextFrame();
      }
      throw new Error(`${path} has not gone`);
    },

    /** Whether something has a box, and is not hidden. */
    isShown(path) {
      const found = find(path);
      return found !== null && isSeen(found) && found.getClientRects().length > 0;
    },

    /** What stands in the shadow root of each of these, by its place there: its box and computed styles, line by line. */
    describeLooks(paths) {
      const looks = {};
      for (const path of paths) {
        const root = need(path).shadowRoot;
        const corner = root.firstElementChild.getBoundingClientRect();
        // Of the whole statement, the last sections are like the first ones.
        [...root.querySelectorAll('*')].slice(0, 90).forEach((element, index) => {
          if (element.localName === 'slot') return;
          looks[`${path} ${index} ${describe(element)}`] = describeLook(
            element,
            // A dialog stands in the window.
            element.closest('dialog')?.getBoundingClientRect() ?? corner,
          );
        });
      }
      return looks;
    },

    /** What keeps words of these elements from being read: cut off, out of the page, too small, or over one another. */
    findFaults(paths) {
      const faults = [];
      const {scrollWidth, clientWidth} = document.scrollingElement;
      if (scrollWidth > clientWidth)
        faults.push(`the page is ${scrollWidth - clientWidth} px too wide`);
      const lines = [];
      for (const path of paths) {
        for (const {text, around, boxes} of listTexts(need(path))) {
          const name = `${path} ${describe(around)} "${text.trim().slice(0, 30)}"`;
          const size = parseFloat(getComputedStyle(around).fontSize);
          if (size < 9) faults.push(`${name} is of ${size} px`);
          for (const box of boxes) {
            if (box.left < -1 || box.right > clientWidth + 1) {
              faults.push(
                `${name} stands out of the page: ${Math.round(box.left)} to ${Math.round(box.right)}`,
              );
            }
            const cutting = findCutting(around, box);
            if (cutting) faults.push(`${name} is cut off by ${describe(cutting)}`);
            lines.push({name, text, box});
          }
        }
      }
      lines.sort((one, other) => one.box.top - other.box.top);
      lines.forEach(({name, box}, index) => {
        for (let next = index + 1; next < lines.length; next++) {
          const {name: other, box: below} = lines[next];
          if (below.top > box.bottom) break;
          const wide = Math.min(box.right, below.right) - Math.max(box.left, below.left);
          const high = Math.min(box.bottom, below.bottom) - below.top;
          // Lines that are set close reach into each other, letters do not.
          if (name !== other && wide > 2 && high > 0.45 * Math.min(box.height, below.height)) {
            faults.push(`${name} and ${other} lie over each other`);
          }
        }
      });
      return [...new Set(faults)];
    },

    /** Waits until all that was asked to draw itself has done so. */
    async settle() {
      for (let frame = 0; frame < 3; frame++) await nextFrame();
    },

    /** The middle of something in the window, where a pointer presses it, once it stands still there and nothing lies on it. */
    async point(path) {
      const end = performance.now() + 5000;
      let fault = 'is not there';
      let last = '';
      while (performance.now() < end) {
        const found = find(path);
        found?.scrollIntoView({block: 'center', behavior: 'instant'});
        await nextFrame();
        const [box] = found?.getClientRects() ?? [];
        if (!box) {
          if (found) fault = 'has no box';
          continue;
        }
        const x = box.left + box.width / 2;
        const y = box.top + box.height / 2;
        const hit = lookAt(x, y);
        const place = [x, y].join();
        if (place === last && isWithin(hit, found)) return {x, y};
        fault = `at ${place} is covered by ${hit?.outerHTML.slice(0, 200)}`;
        last = place;
      }
      throw new Error(`${path} ${fault}`);
    },
  };
  globalThis.eyes = eyes;
}
