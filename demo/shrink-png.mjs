import {inflateSync} from 'node:zlib';

import {writePng} from '../data/cards/write-png.mjs';

const signatureLength = 8;

/** Undoes the five filters of the PNG specification (third edition, 9.2). */
function unfilter(data, height, stride, bytesPerPixel) {
  const rows = Buffer.alloc(height * stride);
  for (let y = 0; y < height; y++) {
    const filter = data[y * (stride + 1)];
    for (let x = 0; x < stride; x++) {
      const here = y * stride + x;
      const left = x < bytesPerPixel ? 0 : rows[here - bytesPerPixel];
      const up = y === 0 ? 0 : rows[here - stride];
      const corner = x < bytesPerPixel || y === 0 ? 0 : rows[here - stride - bytesPerPixel];
      const paeth = () => {
        const distances = [left, up, corner].map((value) => Math.abs(left + up - corner - value));
        return [left, up, corner][distances.indexOf(Math.min(...distances))];
      };
      const guess = [0, left, up, (left + up) >> 1, filter === 4 ? paeth() : 0][filter];
      rows[here] = data[y * (stride + 1) + 1 + x] + guess;
    }
  }
  return rows;
}

function readPixels(png) {
  const parts = [];
  let header;
  for (let at = signatureLength; at < png.length;) {
    const length = png.readUInt32BE(at);
    const type = png.toString('latin1', at + 4, at + 8);
    const content = png.subarray(at + 8, at + 8 + length);
    if (type === 'IHDR') header = content;
    if (type === 'IDAT') parts.push(content);
    at += 12 + length;
  }
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const bytesPerPixel = {2: 3, 6: 4}[header[9]];
  const rows = unfilter(
    inflateSync(Buffer.concat(parts)),
    height,
    width * bytesPerPixel,
    bytesPerPixel,
  );
  const pixels = Array.from({length: width * height}, (_, index) => {
    return rows.readUIntBE(index * bytesPerPixel, 3);
  });
  return {width, height, pixels};
}

/**
 * Writes a picture of text with a few colours, which is all that its smoothed edges need, in a fraction of the bytes.
 *
 * @param png - A picture with 8 bits a channel and without transparency, as browsers take it.
 * @param size - How many colours to keep, 256 at most: the commonest.
 * @returns The same bytes for the same picture.
 */
export function shrinkPng(png, size) {
  return writePng(readPixels(png), size);
}
