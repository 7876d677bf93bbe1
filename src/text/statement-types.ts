/** A stretch of words that is set in one way. */
export interface Run {
  readonly text: string;
  /** Present where the source prints the words in italics. */
  readonly emphasis?: true;
}

/** One sentence, as cut once by the build. Sentences of one block are parted by a single space. */
export interface Sentence {
  /** For example `c7.thesis.s2`. */
  readonly id: string;
  readonly runs: readonly Run[];
  /**
   * Editorial: present where a sentence of a thesis or paragraph leans on words outside itself (`Such an approach …`),
   * so that it should not be quoted alone.
   */
  readonly leans?: true;
}

/** A paragraph or list item: one sentence at least. */
export interface Block {
  /** For example `preamble.p1`, `c7.thesis`, `c7.p1`, `c10.i3`. */
  readonly id: string;
  readonly kind: 'thesis' | 'paragraph' | 'item';
  readonly sentences: readonly Sentence[];
}

/** One of the ten numbered conclusions. */
export interface Conclusion {
  /** `c1` to `c10`. */
  readonly id: string;
  /** As printed: 1 to 10. */
  readonly number: number;
  readonly title: {readonly id: string; readonly text: string};
  readonly thesis: Block;
  /** Paragraphs and, in conclusion 10, list items, in the order of print. */
  readonly body: readonly Block[];
}

/** One of the 22 people who signed. */
export interface Signatory {
  /** `signatories.1` to `signatories.22`, in the order of print. */
  readonly id: string;
  readonly name: string;
  /** One entry a post (the cut between posts is editorial), each holding its lines as printed. */
  readonly affiliations: readonly (readonly string[])[];
  /** Not the source's: added so that names can be sorted. */
  readonly editorial: {
    /** With its particle: `de Haas`. */
    readonly familyName: string;
    /** Place in the order of family names, from 1; particles do not count (de Haas under H). */
    readonly nameRank: number;
  };
}

/** The whole statement, in the order of print. */
export interface Statement {
  readonly title: {
    readonly id: 'title';
    /** In capitals, as in the source. */
    readonly printed: string;
    /** In ordinary capitals: the editorial form, used for headings and citations. */
    readonly editorial: string;
  };
  readonly preamble: {readonly id: 'preamble'; readonly paragraphs: readonly Block[]};
  readonly conclusions: readonly Conclusion[];
  /** As printed above the signatories, with its colon. */
  readonly signaturesHeading: string;
  readonly signatories: readonly Signatory[];
}

/** What a passage id or a range of ids points to. */
export interface Passage {
  /** As asked for, for example `c7.p1.s2` or `c7.thesis-c7.p1`. */
  readonly id: string;
  /** The number of the conclusion that it stands in; absent in title, preamble and signatories. */
  readonly conclusion?: number;
  /** Its words without emphasis; blocks are parted by a single space. */
  readonly text: string;
  /** Whole or partial blocks with the sentences it holds; empty for titles and signatories. */
  readonly blocks: readonly Block[];
}
