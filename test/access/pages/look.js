/* global document, getComputedStyle, MutationObserver, Node, OffscreenCanvas, ShadowRoot */
// Stands in every page whose access is tested: looks through shadow roots.
{
  const childrenOf = (element) => {
    if (element.shadowRoot) return element.shadowRoot.children;
    const assigned = element.localName === 'slot' ? element.assignedElements() : [];
    return assigned.length ? assigned : element.children;
  };

  /** All elements in the order in which they are shown, through slots and shadow roots. */
  const walk = function* (element) {
    yield element;
    for (const child of childrenOf(element)) yield* walk(child);
  };

  /** What stands around a node as it is shown: slots and hosts count. */
  const parentOf = (node) =>
    node.assignedSlot ??
    node.parentElement ??
    (node.parentNode instanceof ShadowRoot ? node.parentNode.host : null);

  const isShown = (element) =>
    element.checkVisibility({visibilityProperty: true, opacityProperty: true}) &&
    element.getClientRects().length > 0;

  const look = {
    walk: () => [...walk(document.body)],
    parentOf,
    isShown,

    /** Tells an element from the others of the page. */
    describe(element) {
      const {host} = element.getRootNode();
      const own = element.getAttribute('part') ?? element.className;
      const words = element.textContent.trim().slice(0, 20);
      const name = `${element.localName}${element.id && `#${element.id}`}${own && `[${own}]`} ${words}`;
      return host ? `${look.describe(host).split(' ')[0]} ${name}` : name;
    },

    /** What has the focus, through all shadow roots. */
    get active() {
      let active = document.activeElement;
      while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
      return active;
    },

    /** What is seen at a point of the window, through all shadow roots. */
    at(x, y) {
      let at = document.elementFromPoint(x, y);
      while (at?.shadowRoot) {
        const inner = at.shadowRoot.elementFromPoint(x, y);
        if (!inner || inner === at) break;
        at = inner;
      }
      return at;
    },

    /** Whether a node is another, or is shown inside of it. */
    isWithin(node, other) {
      for (let at = node; at; at = parentOf(at)) if (at === other) return true;
      return false;
    },

    /** The language that stands around a node, by HTML: slots do not count. */
    languageOf(node) {
      for (let at = node; at; at = at.parentNode ?? at.host) {
        const language = at.getAttribute?.('lang');
        if (language) return language;
      }
      return '';
    },

    /** Begins to write down what status messages say. */
    listen() {
      const observer = new MutationObserver((records) => {
        const regions = records.map(({target}) =>
          (target.closest ? target : target.parentElement)?.closest('[role="status"]'),
        );
        for (const region of new Set(regions)) {
          if (region?.textContent) look.said.push(region.textContent);
        }
      });
      const options = {subtree: true, childList: true, characterData: true};
      for (const {shadowRoot} of look.walk()) if (shadowRoot) observer.observe(shadowRoot, options);
    },
    said: [],

    /** The contrast of a colour to what is behind an element: 1 to 21, by WCAG. */
    contrast(element, colour) {
      const layers = [colour];
      for (let at = element; at; at = parentOf(at)) {
        layers.push(getComputedStyle(at).backgroundColor);
        if (at.matches('dialog, [popover]')) break;
      }
      const root = document.documentElement.appendChild(document.createElement('i'));
      root.style.background = 'Canvas';
      root.style.colorScheme = getComputedStyle(element).colorScheme;
      layers.push(getComputedStyle(root).backgroundColor);
      root.remove();
      const context = new OffscreenCanvas(1, 1).getContext('2d', {willReadFrequently: true});
      const paint = (colours) => {
        for (const one of colours.reverse()) {
          context.fillStyle = one;
          context.fillRect(0, 0, 1, 1);
        }
        const linear = [...context.getImageData(0, 0, 1, 1).data]
          .map((value) => value / 255)
          .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2];
      };
      const [front, back] = [paint([...layers]), paint(layers.slice(1))];
      return (Math.max(front, back) + 0.05) / (Math.min(front, back) + 0.05);
    },

    /** Whether an element stands in one of ours, or in its shadow root. */
    isOurs(element) {
      for (let at = element; at; at = parentOf(at)) {
        if (/^bellagio-(?!settings)/.test(at.localName) || at.hasAttribute('data-bellagio'))
          return true;
      }
      return false;
    },

    /** All controls of ours that are shown. */
    controls: () =>
      look
        .walk()
        .filter(
          (element) =>
            element.matches('a[href], button, input, select, summary, [tabindex="0"]') &&
            isShown(element) &&
            look.isOurs(element),
        ),

    /** The texts of ours that are shown, with the element that each stands in. */
    texts: () =>
      look
        .walk()
        .filter((element) => isShown(element) && look.isOurs(element))
        .flatMap((element) =>
          [...element.childNodes].filter(
            (node) => node.nodeType === Node.TEXT_NODE && node.data.trim(),
          ),
        ),
  };
  globalThis.look = look;
}
