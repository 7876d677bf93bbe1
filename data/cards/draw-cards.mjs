import {Resvg} from '@resvg/resvg-js';

import {cardSize, listCards, margins, paper} from './compose-cards.mjs';
import {layOutCard} from './lay-out-card.mjs';
import {writePng} from './write-png.mjs';

const COLOURS = 24;

/**
 * Draws the pictures that networks and chat programs show beside a link.
 *
 * @param {object} statement As published in statement.json.
 * @returns {Promise<Map<string, Buffer>>} PNGs of 1200 x 630 by name (`1` to `10`, `statement`, `preamble`, `signatories`), the
 *   same bytes every time.
 * @throws {Error} With the card's name, where its words do not fit into its margins, or the font lacks a letter.
 */
export async function drawCards(statement) {
  const cards = new Map();
  for (const card of listCards(statement)) cards.set(card.name, await drawCard(card));
  return cards;
}

/**
 * Draws one card.
 *
 * @param {object} card One of those that listCards gives.
 * @returns {Promise<Buffer>} A PNG.
 * @throws {Error} As drawCards does.
 */
export async function drawCard(card) {
  const svg = await layOutCard(card);
  const drawing = new Resvg(svg, {background: paper, font: {loadSystemFonts: false}});
  if (!staysInside(drawing.innerBBox())) {
    throw new Error(`cards/${card.name}.png: it is printed on its margins`);
  }
  const {width, height, pixels: bytes} = drawing.render();
  const pixels = new Uint32Array(width * height);
  for (let index = 0; index < pixels.length; index++)
    pixels[index] = bytes.readUIntBE(index * 4, 3);
  return writePng({width, height, pixels}, COLOURS, {runsOnly: true});
}

/** Looks at the ink: a word that is longer than its line hangs out of it. */
function staysInside({x, y, width, height}) {
  const {left, right, top, bottom} = margins;
  return (
    x >= left &&
    y >= top &&
    x + width <= cardSize.width - right &&
    y + height <= cardSize.height - bottom
  );
}
