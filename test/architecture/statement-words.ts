import type {Files} from './project-files.js';

/** So many words in a row are the statement's, not a coincidence. */
const runLength = 8;

function* listWords(text: string): Generator<{word: string; index: number}> {
  for (const {0: word, index} of text.matchAll(/[\p{L}\p{N}]+/gu)) {
    yield {word: word.normalize('NFKC').toLowerCase(), index};
  }
}

function* listRuns(text: string): Generator<{run: string; index: number}> {
  const words = [...listWords(text)];
  for (let i = 0; i + runLength <= words.length; i++) {
    const run = words.slice(i, i + runLength);
    yield {run: run.map(({word}) => word).join(' '), index: run[0]?.index ?? 0};
  }
}

/** The words of a value read from JSON, in the order of print. */
function listTexts(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value)
    .filter(([key]) => key !== 'id' && key !== 'kind')
    .flatMap(([, inner]) => listTexts(inner));
}

/**
 * Every run of eight words of the statement: as the source has them, and as they are once its listed faults are
 * repaired.
 */
export function listStatementRuns(source: string, json: string): ReadonlySet<string> {
  const runs = new Set<string>();
  for (const text of [source, listTexts(JSON.parse(json)).join(' ')]) {
    for (const {run} of listRuns(text)) runs.add(run);
  }
  return runs;
}

/** Blanks tags and entities, so that emphasis does not hide a run; what is left keeps its place. */
function blankMarkup(text: string): string {
  return text.replaceAll(/<\/?[a-z][^<>]*>|&#?\w+;/gi, (markup) =>
    markup.replaceAll(/[^\n]/g, ' '),
  );
}

/** Finds words of the statement that someone typed by hand: they are to come from `data/`. */
export function checkTypedWords(files: Files, statement: ReadonlySet<string>): string[] {
  return [...files].flatMap(([path, content]) => {
    for (const text of [content, blankMarkup(content)]) {
      for (const {run, index} of listRuns(text)) {
        if (!statement.has(run)) continue;
        const line = text.slice(0, index).split('\n').length;
        return [`${path}:${line}: words of the statement typed by hand: "${run} …"`];
      }
    }
    return [];
  });
}
