/**
 * The numbers to reach, by the name of the row that measures each: `limit` is what it may be at most, `least` what it must
 * be at least, `aim` what it should be. The README shows these rows, in this order, and those without a limit beside them.
 *
 * @type {Record<string, {limit?: number, least?: number, aim?: number}>}
 */
export const numbers = {
  'dist/bellagio.js': {limit: 14_600, aim: 12_000},
  'every tag in English, all files that such a page loads': {limit: 24_000, aim: 20_000},
  'requests of a page with the three first widgets, beside the page': {limit: 1},

  'text painted: element against static': {limit: 1.03},
  'text painted: bare against hand-written': {limit: 1.2, aim: 1.1},
  'text painted: hand-written against static': {},
  'text painted: bare against iframe': {limit: 1.15},
  'layout shift: element': {limit: 0},
  'text painted, CPU slowed 4 x: element against static': {limit: 1.03},
  'text painted, CPU slowed 4 x: bare against hand-written': {limit: 1.2, aim: 1.1},
  'text painted, CPU slowed 4 x: hand-written against static': {},
  'text painted, CPU slowed 4 x: bare against iframe': {limit: 1},
  'layout shift, CPU slowed 4 x: element': {limit: 0},

  '1,000: script, style and layout: bellagio against hand-written': {limit: 0.2},
  '1,000: script, style and layout: hand-written with content-visibility against hand-written': {},
  '1,000: until painted: bellagio against hand-written': {limit: 0.25},
  '1,000: until painted: hand-written with content-visibility against hand-written': {},
  '1,000: change of n until painted: bellagio against hand-written': {limit: 0.15},
  '5,000: script: bellagio against hand-written': {limit: 3, aim: 2},
  '5,000: script, style and layout: bellagio against hand-written': {limit: 0.2},
  '5,000: script, style and layout: hand-written with content-visibility against hand-written': {},
  '5,000: until painted: bellagio against hand-written': {limit: 0.25},
  '5,000: until painted: hand-written with content-visibility against hand-written': {},
  'growth of script, style and layout for each, from 1,000 to 5,000': {limit: 1.3},

  'script heap for each: bellagio': {limit: 1_024},
  'DOM heap for each: bellagio': {limit: 8 * 1_024},
  'script heap kept of each: bellagio': {limit: 8},
  'DOM heap kept of each: bellagio': {limit: 8},
  'script heap added to a page: bare against iframe': {limit: 0.6},

  'longest task at load, CPU slowed 4 x: bare': {limit: 50},
  'longest task at load, CPU slowed 4 x: element': {limit: 50},

  'painted, CPU slowed 4 x: Shoelace’s card against bare': {least: 2.8},
  'painted, CPU slowed 4 x: media-chrome against bare': {least: 1.5},
  'painted, CPU slowed 4 x: emoji-picker-element against bare': {least: 3.5},
};

/**
 * Puts the numbers to reach beside the rows that were measured.
 *
 * @template {{what: string}} Row
 * @param {readonly Row[]} rows
 * @returns {(Row & {limit?: number, least?: number, aim?: number})[]}
 */
export function addNumbers(rows) {
  return rows.map((row) => ({...row, ...numbers[row.what]}));
}

/** The numbers that no row speaks of. @param {readonly {what: string}[]} rows */
export function listUnmeasured(rows) {
  const measured = new Set(rows.map(({what}) => what));
  return Object.keys(numbers).filter((what) => !measured.has(what));
}
