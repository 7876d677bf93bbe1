/** The name of our highlight, among those of the page. */
const name = 'bellagio-range';

/** The elements of both passages of a range; none for any other address. */
function findEnds(hash: string): HTMLElement[] {
  // Passage ids have no character that an address would encode.
  const ends = hash.slice(1).split('-');
  const found = ends.flatMap((id) => document.getElementById(id) ?? []);
  return ends.length === 2 && found.length === 2 ? found : [];
}

/**
 * Goes to the words that the address of a page names as a range of passages (`#c7.thesis-c7.p1`), and marks them, now and
 * whenever the address changes. A single passage has an element of its own, which the browser finds by itself.
 */
export function followRanges(): void {
  const follow = () => {
    // Older browsers have no highlights, and go there without a mark.
    const highlights = (CSS as Partial<typeof CSS>).highlights;
    highlights?.delete(name);
    const [from, to] = findEnds(location.hash);
    if (!from || !to) return;
    from.scrollIntoView();
    const range = new Range();
    range.setStartBefore(from);
    range.setEndAfter(to);
    highlights?.set(name, new Highlight(range));
  };
  addEventListener('hashchange', follow);
  follow();
}
