import {existsSync, mkdtempSync, readFileSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';

import pixelmatch from 'pixelmatch';
import {PNG} from 'pngjs';

import {writePng} from '../../data/cards/write-png.mjs';

/** How many bits of each channel are kept: so few colours are left that a palette holds them. */
const bits = 5;
const step = 255 / (2 ** bits - 1);
const round = (channel) => Math.round(Math.round(channel / step) * step);

/** From where on two colours differ: 1 is black beside white. */
const threshold = 0.07;

/** How many pixels may differ in a square of the page: fewer than a comma has at its edges. */
const square = 64;
const most = 12;

export const findBaseline = (name, mode) =>
  new URL(`baselines/${name}-${mode}.png`, import.meta.url);

/** Makes a picture small enough to be kept: pixel by pixel, so that what is the same before is so after. */
export function shrink(png) {
  const {width, height, data} = PNG.sync.read(png);
  const pixels = Array.from({length: width * height}, (_, index) => {
    const [red, green, blue] = data.subarray(index * 4, index * 4 + 3).map(round);
    return (red << 16) | (green << 8) | blue;
  });
  return writePng({width, height, pixels}, 256);
}

/** Where pictures go that are not what they should be: made once, when first asked for. */
let folder;
const findFolder = () => (folder ??= mkdtempSync(join(tmpdir(), 'bellagio-visual-')));

/**
 * Compares a picture with its baseline.
 *
 * @param {string} name - Of the sheet.
 * @param {string} mode
 * @param {Buffer} png - As it was taken.
 * @returns {string | undefined} What is wrong with it, in a line that names the files to look at.
 */
export function comparePicture(name, mode, png) {
  const path = findBaseline(name, mode);
  const actual = PNG.sync.read(shrink(png));
  const {width, height} = actual;
  const write = (what, bytes) => {
    const file = join(findFolder(), `${name}-${mode}-${what}.png`);
    writeFileSync(file, bytes);
    return file;
  };
  if (!existsSync(path)) return `has no baseline: ${write('actual', png)}`;
  const baseline = PNG.sync.read(readFileSync(path));
  if (baseline.width !== width || baseline.height !== height) {
    return (
      `is ${width} by ${height}, not ${baseline.width} by ${baseline.height} pixels: ` +
      write('actual', png)
    );
  }
  const difference = new PNG({width, height});
  const pixels = pixelmatch(baseline.data, actual.data, difference.data, width, height, {
    threshold,
    includeAA: true,
    windowSize: square,
  });
  if (pixels <= most) return undefined;
  const files = [write('actual', png), write('difference', PNG.sync.write(difference))];
  return `differs in ${pixels} pixels of a square: ${files.join(' and ')}`;
}
