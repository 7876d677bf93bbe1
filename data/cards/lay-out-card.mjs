import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';

import satori from 'satori';

import {cardSize, family, margins} from './compose-cards.mjs';

/** The space between the words and what stands below them, at least. */
const GAP = 30;

const {resolve} = createRequire(import.meta.url);

function readFont(name, subset, weight, style) {
  const file = `@fontsource/alegreya/files/alegreya-${subset}-${weight}-${style}.woff`;
  return {name, weight, style, data: readFileSync(resolve(file))};
}

const fonts = [
  readFont(family, 'latin', 400, 'normal'),
  readFont(family, 'latin', 400, 'italic'),
  readFont(family, 'latin', 500, 'normal'),
  // Under a name of its own it is asked for what the others have not: the ş of a signatory.
  readFont(`${family} Extended`, 'latin-ext', 400, 'normal'),
];

/**
 * Sets the words of a card in the largest of its sizes that leaves room for all of them, and in lines as even as this size allows.
 *
 * @param {object} card One of those that listCards gives.
 * @param {{asText?: boolean}} [options] `asText`: the words stay text that can be read; else they become outlines, which need
 *   no font where they are drawn.
 * @returns {Promise<string>} SVG without the paper.
 * @throws {Error} Where the words do not fit in any size, or the font lacks a letter: nothing is ever cut.
 */
export async function layOutCard({name, sizes, widths, compose}, {asText = false} = {}) {
  try {
    for (const size of sizes) {
      const {end, fits} = await layOut(compose(size, widths[1]), true);
      if (!fits) continue;
      const width = await findNarrowest(
        widths,
        async (width) => (await layOut(compose(size, width), true)).end === end,
      );
      return (await layOut(compose(size, width), asText)).svg;
    }
  } catch (error) {
    throw new Error(`cards/${name}.png: ${error.message}`, {cause: error});
  }
  throw new Error(`cards/${name}.png: the words do not fit, even at ${sizes.at(-1)} px`);
}

/**
 * Lines of the least width that makes no more of them are the most even, and leave no word alone in the last. (Satori balances
 * only text that holds no emphasis.)
 */
async function findNarrowest([least, most], suits) {
  let [tooNarrow, narrowest] = [least, most];
  while (narrowest - tooNarrow > 4) {
    const width = Math.round((tooNarrow + narrowest) / 2);
    if (await suits(width)) narrowest = width;
    else tooNarrow = width;
  }
  return narrowest;
}

async function layOut(tree, asText) {
  const boxes = {};
  const svg = await satori(tree, {
    ...cardSize,
    fonts,
    embedFont: !asText,
    onNodeDetected: ({key, top, height}) => {
      if (key) boxes[key] = {top, end: top + height};
    },
    loadAdditionalAsset: (_, letters) => {
      throw new Error(`${family} has no “${letters}”`);
    },
  });
  const lowest = boxes.foot ? boxes.foot.top - GAP : cardSize.height - margins.bottom;
  return {svg, end: boxes.words.end, fits: boxes.words.end <= lowest};
}
