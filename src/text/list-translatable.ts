import type {Block, Run, Statement} from './statement-types.js';

/** A passage that a translation has words for. */
export interface Translatable {
  /** For example `title`, `preamble.p1`, `c7.title`, `c7.thesis`, `c7.p1`, `c10.i3`. */
  readonly id: string;
  /** The source's own words; of the title those in ordinary capitals. */
  readonly runs: readonly Run[];
}

/** Lists what a translation of the statement has words for: titles, theses, paragraphs and items, in the order of print. */
export function listTranslatable({title, preamble, conclusions}: Statement): Translatable[] {
  return [
    {id: title.id, runs: [{text: title.editorial}]},
    ...preamble.paragraphs.map(takeBlock),
    ...conclusions.flatMap(({title, thesis, body}) => [
      {id: title.id, runs: [{text: title.text}]},
      ...[thesis, ...body].map(takeBlock),
    ]),
  ];
}

function takeBlock({id, sentences}: Block): Translatable {
  const runs = sentences.flatMap(({runs}, index) => [...(index ? [{text: ' '}] : []), ...runs]);
  return {id, runs};
}
