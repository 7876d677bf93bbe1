/* global document, getComputedStyle, innerHeight, innerWidth, Node, NodeFilter, ShadowRoot */
// Stands in every page whose access is tested: looks through shadow roots.
{
  const walk = function* (root = document) {
    for (const element of root.querySelectorAll('*')) {
      yield element;
      if (element.shadowRoot) yield* walk(element.shadowRoot);
    }
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
    walk: () => [...walk()],
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
