/** The card images as they are published, decoded by a browser. */
import assert from 'node:assert/strict';
import {before, test} from 'node:test';

import type {Page} from 'puppeteer-core';

import {listCards} from '../../data/cards/compose-cards.mjs';
import {drawCards} from '../../data/cards/draw-cards.mjs';
import {layOutCard} from '../../data/cards/lay-out-card.mjs';
import {describeCard, type CardName} from '../../src/text/describe-card.js';
import {launchBrowser, withPage} from '../bench/browser.mjs';
import {statement} from '../bench/pages.mjs';
import {readCardTexts} from '../data/card-words.js';
import {listFiles, readBytes} from './built-files.js';

const names: CardName[] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 'preamble', 'signatories', 'statement'];
const nameOf = (file: string) => names.find((name) => String(name) === file)!;
const readCard = (name: CardName) => readBytes(`cards/${name}.png`);

/** What a browser makes of a picture: four bytes a pixel, red, green, blue and how opaque it is. */
interface Picture {
  readonly width: number;
  readonly height: number;
  readonly pixels: Buffer;
}

const pictures = new Map<CardName, Picture>();

before(async () => {
  const browser = await launchBrowser();
  try {
    await withPage(browser, async (page) => {
      for (const name of names) pictures.set(name, await decode(page, readCard(name)));
    });
  } finally {
    await browser.close();
  }
});

async function decode(page: Page, png: Buffer): Promise<Picture> {
  const {pixels, ...size} = await page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const picture = await createImageBitmap(new Blob([bytes], {type: 'image/png'}));
    const {width, height} = picture;
    const context = new OffscreenCanvas(width, height).getContext('2d')!;
    context.drawImage(picture, 0, 0);
    let letters = '';
    for (const byte of context.getImageData(0, 0, width, height).data) {
      letters += String.fromCharCode(byte);
    }
    return {width, height, pixels: btoa(letters)};
  }, png.toString('base64'));
  return {...size, pixels: Buffer.from(pixels, 'base64')};
}

interface Box {
  readonly left: number;
  /** The first place that is outside, as is `bottom`. */
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Lists the pixels in a box that differ from the paper, which is the colour of the first one. */
function listInk({width, height, pixels}: Picture, box?: Box): {x: number; y: number}[] {
  const {left, right, top, bottom} = box ?? {left: 0, right: width, top: 0, bottom: height};
  const paper = pixels.readUInt32BE(0);
  const ink = [];
  for (let y = Math.round(top); y < bottom; y++) {
    for (let x = Math.round(left); x < right; x++) {
      if (pixels.readUInt32BE((y * width + x) * 4) !== paper) ink.push({x, y});
    }
  }
  return ink;
}

/** The first colour of a picture, and its darkest: red, green and blue. */
function listExtremes({pixels}: Picture): [readonly number[], readonly number[]] {
  const colours = [...new Set(new Uint32Array(pixels.buffer, pixels.byteOffset, pixels.length / 4))]
    .map((colour) => [colour & 255, (colour >> 8) & 255, (colour >> 16) & 255])
    .map((colour) => ({colour, light: colour.reduce((a, b) => a + b)}));
  const darkest = colours.reduce((a, b) => (b.light < a.light ? b : a));
  return [colours[0]!.colour, darkest.colour];
}

/** The contrast of two colours, from 1 to 21, as WCAG 2.2 defines it. */
function contrast(...colours: [readonly number[], readonly number[]]): number {
  const [dark, light] = colours
    .map((colour) => {
      const [red, green, blue] = colour
        .map((value) => value / 255)
        .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
      return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
    })
    .sort((a, b) => a - b);
  return (light! + 0.05) / (dark! + 0.05);
}

test('there is a picture for each conclusion, the statement, the preamble and the signatories', () => {
  assert.deepEqual(listFiles(/^cards\//).sort(), names.map((name) => `cards/${name}.png`).sort());
});

test('each is a picture of 1200 x 630 with something on it, and nothing on its margins', () => {
  for (const [name, picture] of pictures) {
    const {width, height} = picture;
    assert.deepEqual({width, height}, {width: 1200, height: 630}, String(name));
    const ink = listInk(picture);
    const share = ink.length / (width * height);
    assert.ok(share > 0.03 && share < 0.3, `${name}: ${share} of it is printed`);
    const outside = ink.find(({x, y}) => x < 90 || x >= 1110 || y < 46 || y >= 584);
    assert.equal(outside, undefined, `${name}: ${JSON.stringify(outside)}`);
  }
});

test('each word of a card is there in ink, and dark on light', async () => {
  for (const card of listCards(statement)) {
    const picture = pictures.get(nameOf(card.name))!;
    const texts = readCardTexts(await layOutCard(card, {asText: true}));
    for (const {text, left, right, baseline, size} of texts) {
      // As high as quotation marks; a full stop is the least that is printed there.
      const ink = listInk(picture, {left, right, top: baseline - size * 0.75, bottom: baseline});
      assert.ok(ink.length > size / 10, `${card.name}: there is no “${text}”`);
    }
    const [paper, ink] = listExtremes(picture);
    assert.ok(contrast(paper, ink) > 15, `${card.name}: ${contrast(paper, ink)}`);
  }
});

test('each picture has 60 kB at most', () => {
  for (const name of names) {
    const {length} = readCard(name);
    assert.ok(length <= 60_000, `${name}: ${length} bytes`);
  }
});

test('drawn again they are the same, byte for byte', async () => {
  for (const [name, png] of await drawCards(statement)) {
    assert.ok(png.equals(readCard(nameOf(name))), name);
  }
});

test('what pages say of a card leads to a picture of this size', () => {
  for (const [name, {width, height}] of pictures) {
    const card = describeCard(statement, name)!;
    assert.ok(readBytes(card.file).equals(readCard(name)), card.file);
    assert.deepEqual([card.width, card.height, card.type], [width, height, 'image/png']);
  }
});
