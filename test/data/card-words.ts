import {parseFragment, type DefaultTreeAdapterTypes} from 'parse5';

/** A stretch of text as it was laid out on a card: a word, or a piece of one. In pixels. */
export interface CardText {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
}

/** Reads what stands on a card, in the order in which it was set, from the SVG that holds it as text. */
export function readCardTexts(svg: string): CardText[] {
  const texts: CardText[] = [];
  const visit = (node: DefaultTreeAdapterTypes.Node) => {
    if (node.nodeName === 'text' && 'attrs' in node) {
      const attributes = Object.fromEntries(node.attrs.map(({name, value}) => [name, value]));
      const text = node.childNodes.map((child) => ('value' in child ? child.value : '')).join('');
      const left = Number(attributes['x']);
      texts.push({
        text,
        left,
        right: left + Number(attributes['width']),
        baseline: Number(attributes['y']),
        size: Number(attributes['font-size']),
        bold: Number(attributes['font-weight']) > 400,
        italic: attributes['font-style'] === 'italic',
      });
    } else if ('childNodes' in node) node.childNodes.forEach(visit);
  };
  visit(parseFragment(svg));
  return texts.filter(({text}) => text.trim() !== '');
}

/** Parts texts into lines, each from left to right. */
export function listLines(texts: readonly CardText[]): CardText[][] {
  const lines: CardText[][] = [];
  for (const text of texts) {
    const last = lines.at(-1)?.at(-1);
    const goesOn = last && last.baseline === text.baseline && last.left < text.left;
    if (goesOn) lines.at(-1)?.push(text);
    else lines.push([text]);
  }
  return lines;
}

/** Reads a line as eyes do: a space is where there is one to be seen. */
export function readLine(line: readonly CardText[]): string {
  return line
    .map(({text, left, size}, index) => {
      const before = line[index - 1];
      return before && left - before.right > size / 10 ? ` ${text}` : text;
    })
    .join('');
}
