/** Full stops that end no sentence, although a space follows. */
const ABBREVIATION = /(?:^|[\s(])i\.e\.$/;
const INITIAL = /(?:^|[\s.(])\p{Lu}\.$/u;

/** A mark that may end a sentence, with whatever closes behind it. */
const POSSIBLE_END = /[.?!][”"')*]*(?= )/g;

const SENTENCE_START = /^[“"(*]*\p{Lu}/u;

/**
 * Cuts a block into its sentences. This is the one place where sentences are cut: the result is committed,
 * and passage ids depend on it for good.
 *
 * @param {string} block One paragraph, thesis or list item, on one line.
 * @param {string} place Where it stands, for the error.
 * @returns {string[]} One sentence at least; joined by single spaces they are the block again.
 * @throws {Error} At a full stop that is neither a known abbreviation nor followed by a capital: a person must judge.
 */
export function cutSentences(block, place) {
  const sentences = [];
  let start = 0;
  for (const match of block.matchAll(POSSIBLE_END)) {
    const end = match.index + match[0].length;
    const sentence = block.slice(start, end);
    if (ABBREVIATION.test(sentence) || INITIAL.test(sentence)) continue;
    if (!SENTENCE_START.test(block.slice(end + 1))) {
      throw new Error(`${place}: is this the end of a sentence? “${sentence.slice(-40)}”`);
    }
    sentences.push(sentence);
    start = end + 1;
  }
  return [...sentences, block.slice(start)];
}
