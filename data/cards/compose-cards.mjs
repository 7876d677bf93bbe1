/** In pixels, as networks ask for it: 1.91 to 1. */
export const cardSize = {width: 1200, height: 630};

/** Nothing is printed nearer to the edges, which some networks round or trim. */
export const margins = {left: 90, right: 90, top: 46, bottom: 46};

/** The family that everything is set in: its figures are old-style unless asked otherwise. */
export const family = 'Alegreya';

/** Ink stands on paper 16 to 1, the foot 8 to 1, the accent 8 to 1. */
export const paper = '#fbfaf6';
const ink = '#1f1d1a';
const muted = '#4f4a44';
const accent = '#8c2f1b';

/**
 * Where the words stand; the number has the margin before them. Of a card that is cropped to its centred square, what stands in
 * the core of the column is left: titles and lists keep to it.
 */
const column = {left: 310, top: 60, width: 800, core: 600};
const gutter = 40;

/** Prose may be set narrower than its column, so that its lines come out even; lists stand as they are. */
const proseWidths = [600, column.width];
const listWidths = [column.core, column.core];

/** From the largest beside which a title still looks like one to the smallest that can be read. */
const thesisSizes = [36, 35, 34, 33, 32, 31, 30, 29, 28, 27, 26];

/**
 * Lists the cards: one for each conclusion, with its title and thesis, and one each for statement, preamble and signatories.
 *
 * @param {object} statement As published in statement.json.
 * @returns {{name: string, sizes: number[], widths: number[], compose: (size: number, width: number) => object}[]} Of each its
 *   name, the sizes of type to be tried in this order, the least and the greatest width of its lines (all in pixels), and
 *   what composes it as a tree of elements for satori.
 */
export function listCards({title, preamble, conclusions, signaturesHeading, signatories}) {
  const foot = setFoot(title.editorial);
  return [
    ...conclusions.map((conclusion) => ({
      name: String(conclusion.number),
      sizes: thesisSizes,
      widths: proseWidths,
      compose: (size, width) =>
        setPage(
          setNumber(conclusion.number),
          setColumn(
            setTitle(conclusion.title.text),
            setProse(size, width, [setParagraph(conclusion.thesis)]),
          ),
          foot,
        ),
    })),
    {
      name: 'statement',
      sizes: [24],
      widths: listWidths,
      compose: (size) => setPage(setColumn(setTitlePage(title.editorial, conclusions, size))),
    },
    {
      name: 'preamble',
      sizes: [21],
      widths: proseWidths,
      compose: (size, width) =>
        setPage(setColumn(setProse(size, width, preamble.paragraphs.map(setParagraph))), foot),
    },
    {
      name: 'signatories',
      sizes: [27],
      widths: listWidths,
      compose: (size) =>
        setPage(setColumn(setTitle(signaturesHeading), setNames(size, signatories)), foot),
    },
  ];
}

/** An element as satori takes it; a key is given to what is measured. */
function set(style, children, key) {
  return {type: 'div', key, props: {style: {display: 'block', ...style}, children}};
}

function setPage(...children) {
  // Alegreya's word space is narrow: in a small picture words would run into each other.
  const type = {fontFamily: family, wordSpacing: '0.04em', color: ink};
  return set({position: 'relative', ...cardSize, ...type}, children);
}

function setColumn(...children) {
  const {left, top, width} = column;
  return set({position: 'absolute', left, top, width}, children);
}

/** Small figures reach from the capitals of the title's first line down to the foot of its second. */
function setNumber(number) {
  const place = {position: 'absolute', left: 0, top: column.top - 47, width: column.left - gutter};
  return set(
    {...place, textAlign: 'right', fontSize: 176, lineHeight: 1, color: accent},
    String(number),
  );
}

function setTitle(text) {
  const type = {fontSize: 45, fontWeight: 500, lineHeight: 1.14, textWrap: 'balance'};
  return set({...type, width: column.core, marginBottom: 20}, text);
}

function setProse(fontSize, width, paragraphs) {
  return set({width, fontSize, lineHeight: 1.36}, paragraphs, 'words');
}

function setParagraph({sentences}, index = 0) {
  const runs = sentences.flatMap(({runs}, place) => (place > 0 ? [{text: ' '}, ...runs] : runs));
  return set(
    {textIndent: index > 0 ? '1.5em' : 0},
    runs.flatMap(({text, emphasis}) =>
      emphasis ? [setInline({fontStyle: 'italic'}, text)] : keepTogether(text),
    ),
  );
}

/** Breaks no line in a compound, nor before a dash. */
function keepTogether(text) {
  // Where satori breaks a line before text that does not wrap, it looks only at the text up to the first hyphen or space.
  return text
    .split(/(\S+ –|\S*\w-\w\S*)/)
    .map((part, index) => (index % 2 > 0 ? setInline({display: 'inline-block'}, part) : part));
}

function setInline(style, text) {
  return {type: 'span', props: {style, children: text}};
}

/** The title as on a book's first page, broken at its colon and smaller after it, and the contents below. */
function setTitlePage(title, conclusions, fontSize) {
  const [, first, second] = /^(.*?:) (.*)$/.exec(title);
  // Numbers hang before the titles, and are to stand in the core too.
  const indent = 14;
  return set({paddingLeft: indent}, [
    set({fontSize: 49, fontWeight: 500, lineHeight: 1.14}, first),
    set({marginTop: 4, fontSize: 33, lineHeight: 1.25, textWrap: 'balance'}, second),
    set({height: 2, marginTop: 20, marginBottom: 16, background: accent}, []),
    setContents(fontSize, conclusions),
  ]);
}

function setContents(fontSize, conclusions) {
  const figure = {width: 80, marginRight: 14, textAlign: 'right', color: accent};
  return set(
    {marginLeft: -94, fontSize, lineHeight: 1.42},
    conclusions.map(({number, title}) =>
      set({display: 'flex'}, [set(figure, String(number)), set({}, title.text)]),
    ),
    'words',
  );
}

/** Two columns, to be read downwards. */
function setNames(fontSize, people) {
  const grid = {
    display: 'grid',
    gridAutoFlow: 'column',
    gridTemplateRows: `repeat(${Math.ceil(people.length / 2)}, auto)`,
    gridTemplateColumns: '1fr 1fr',
    width: column.core,
  };
  return set(
    {...grid, fontSize, lineHeight: 1.26},
    people.map(({name}) => set({}, name)),
    'words',
  );
}

function setFoot(title) {
  const {left, right, bottom} = margins;
  const place = {position: 'absolute', left, right, bottom, paddingTop: 14};
  return set(
    {...place, borderTop: `2px solid ${accent}`, fontSize: 22, lineHeight: 1.2, color: muted},
    title,
    'foot',
  );
}
