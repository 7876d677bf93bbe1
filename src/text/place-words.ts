/** What the parts of the statement are called; `{n}`, `{first}` and `{last}` are numbers. */
export interface PlaceWords {
  /** One of the ten, by number. */
  readonly conclusion: string;
  /** Of the statement, or of a conclusion. */
  readonly title: string;
  /** Of a conclusion: what it says in bold. */
  readonly thesis: string;
  /** An editorial label: the source has no heading there. */
  readonly preamble: string;
  /** One paragraph, by number. */
  readonly paragraph: string;
  /** Some in a row. */
  readonly paragraphs: string;
  /** One point of the list in conclusion 10. */
  readonly item: string;
  /** Some in a row. */
  readonly items: string;
  /** One sentence, by number. */
  readonly sentence: string;
  /** Some in a row. */
  readonly sentences: string;
  /** All who signed. */
  readonly signatories: string;
  /** One of those who signed, by place in print. */
  readonly signatory: string;
  /** `{from}` and `{to}` are places such as `paragraph 1, sentence 2`. */
  readonly range: string;
  /** Stands between a part and a part of that, for example between conclusion and paragraph. */
  readonly comma: string;
}

export const englishPlaces: PlaceWords = {
  conclusion: 'conclusion {n}',
  title: 'title',
  thesis: 'thesis',
  preamble: 'preamble',
  paragraph: 'paragraph {n}',
  paragraphs: 'paragraphs {first}–{last}',
  item: 'item {n}',
  items: 'items {first}–{last}',
  sentence: 'sentence {n}',
  sentences: 'sentences {first}–{last}',
  signatories: 'signatories',
  signatory: 'signatory {n}',
  range: '{from} to {to}',
  comma: ', ',
};
