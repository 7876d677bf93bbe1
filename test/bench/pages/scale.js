/* global document, performance, probe */
// Makes many elements at once, and takes the time.
{
  const place = () => document.querySelector('main');

  /** Takes the time until the work's script is done, until the page is laid out as well, and until it is painted. */
  const time = async (work) => {
    const start = performance.now();
    const last = work();
    // Elements that draw in a task of their own do so in the order in which they were asked to.
    await last.updateComplete;
    const script = performance.now() - start;
    void place().offsetHeight;
    const layout = performance.now() - start;
    await probe.nextPaint();
    return {script, layout, painted: performance.now() - start};
  };

  const check = () => {
    for (const {localName, textContent} of place().children) {
      // Others show nothing, or little.
      if (/conclusion|signatories|rotator|statement/.test(localName) && textContent.length < 200)
        throw new Error('An element shows no words');
    }
  };

  globalThis.scale = {
    /**
     * Makes elements, by markup as a page does, the ten conclusions in turn. The tag may have attributes, and something
     * inside.
     */
    async fill(tag, count, inside = '') {
      const [name] = tag.split(' ');
      const markup = Array.from(
        {length: count},
        (_, i) => `<${tag} n="${(i % 10) + 1}">${inside}</${name}>`,
      );
      const html = markup.join('');
      await probe.settle();
      const times = await time(() => {
        place().innerHTML = html;
        return place().lastElementChild;
      });
      check();
      return times;
    },

    /** Has every element show the next conclusion, or takes another attribute for this, and its value for all. */
    async change(name = 'n', value) {
      await probe.settle();
      const times = await time(() => {
        for (const element of place().children) {
          element.setAttribute(
            name,
            value ?? String((Number(element.getAttribute(name)) % 10) + 1),
          );
        }
        return place().lastElementChild;
      });
      check();
      return times;
    },

    async clear() {
      place().replaceChildren();
      await probe.settle();
    },
  };
}
