/** The name of our highlight, among those of the page. */
const name = 'bellagio-range';

/**
 * Goes to the words that the address of a page names as a range of passages (`#c7.thesis-c7.p1`), and marks them. A single
 * passage has an element of its own, which the browser finds by itself.
 */
export function followRanges(): void {
  const follow = () => {
    const ids = location.hash.slice(1).split('-');
    const [from, to] = ids.map((id) => document.getElementById(id));
    // eslint-disable-next-line @typescript-eslint/no-unnecessary-condition -- older browsers have none
    CSS.highlights?.delete(name);
    if (!from || !to || ids.length !== 2) return;
    from.scrollIntoView();
    const range = new Range();
    range.setStart(from, 0);
    range.setEnd(to, to.childNodes.length);
    // eslint-disable-next-line @typescript-eslint/no-unnecessary-condition -- older browsers have none
    CSS.highlights?.set(name, new Highlight(range));
  };
  addEventListener('hashchange', follow);
  follow();
}
