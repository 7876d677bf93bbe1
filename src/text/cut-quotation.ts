/** What a folded quotation is made of. */
export interface Cut {
  /** The stretches that are kept from the source: one at least. */
  readonly kept: readonly string[];
  /** What marks a departure between two kept stretches: ellipses, brackets, or some of each. */
  readonly gaps: readonly string[];
  /** The same before the first and after the last of them; empty where there is none. */
  readonly before: string;
  readonly after: string;
  /** Where the first begins and the last ends in the folded quotation. */
  readonly from: number;
  readonly to: number;
}

/**
 * Cuts a folded quotation at ellipses and brackets, and takes off what may be ignored at its edges: quotation marks,
 * and one closing full stop, comma or semicolon.
 */
export function cutQuotation(folded: string): Cut {
  const parts = folded.split(/((?: ?\.? ?… ?\.?| ?\[ ?[^ [\]…][^[\]…]*\])+ ?)/);
  let from = 0;
  let to = folded.length;
  let first = 0;
  let last = parts.length - 1;
  const part = (at: number) => parts[at] ?? '';

  // Character by character: an expression that looks for the end of a text from each of a thousand marks is slow.
  const isEdge = (char = '') => char === "'" || char === ' ';
  for (; ; first += 2) {
    let taken = 0;
    while (isEdge(part(first)[taken])) taken++;
    parts[first] = part(first).slice(taken);
    from += taken;
    if (parts[first] || first === last) break;
    from += part(first + 1).length;
  }
  let closed = false;
  for (; ; last -= 2) {
    let length = part(last).length;
    for (; length; length--) {
      const char = part(last).charAt(length - 1);
      if (!closed && '.,;'.includes(char)) closed = true;
      else if (!isEdge(char)) break;
    }
    to -= part(last).length - length;
    parts[last] = part(last).slice(0, length);
    if (length || first === last) break;
    to -= part(last - 1).length;
  }
  return {
    kept: parts.slice(first, last + 1).filter((_, at) => at % 2 === 0),
    gaps: parts.slice(first, last + 1).filter((_, at) => at % 2),
    before: part(first - 1),
    after: part(last + 1),
    from,
    to,
  };
}

/**
 * Tells which kept words stand together.
 *
 * @returns For each piece between ellipses its rows, which only brackets part that stand for words of their own.
 */
export function cutRows({kept, gaps}: Cut): string[][] {
  let text = '';
  kept.forEach((words, nth) => {
    const gap = gaps[nth] ?? '';
    const isPart = joins(words, gap) || joins(gap, kept[nth + 1] ?? '');
    text += words + (gap.includes('…') ? '…' : isPart ? '' : '[');
  });
  return text.split('…').map((piece) => piece.split('['));
}

/** Counts words, cut at white space; an ellipsis is none. */
export function countWords(folded: string): number {
  return folded.match(/[^ …]+/g)?.length ?? 0;
}

/** Whether a bracket is part of the word beside it: `labo[u]r`, `[M]igrants`. */
export function joins(left: string, right: string): boolean {
  return (
    (right.startsWith('[') && joint.test(left.slice(-1))) ||
    (left.endsWith(']') && joint.test(right.charAt(0)))
  );
}

const joint = /[\p{L}\p{N}-]/u;
