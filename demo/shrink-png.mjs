import {crc32, deflateSync, inflateSync} from 'node:zlib';

const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');

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
  for (let at = signature.length; at < png.length;) {
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

/** The commonest colours, and for every colour the nearest of them. */
function choosePalette(pixels, size) {
  const counts = new Map();
  for (const pixel of pixels) counts.set(pixel, (counts.get(pixel) ?? 0) + 1);
  const colours = [...counts.keys()].sort((a, b) => counts.get(b) - counts.get(a) || a - b);
  const palette = colours.slice(0, size);
  const channels = (colour) => [colour >> 16, (colour >> 8) & 255, colour & 255];
  const distance = (a, b) =>
    channels(a).reduce((sum, channel, index) => sum + (channel - channels(b)[index]) ** 2, 0);
  const places = colours.map((colour) => {
    const distances = palette.map((candidate) => distance(colour, candidate));
    return [colour, distances.indexOf(Math.min(...distances))];
  });
  return {palette, places: new Map(places)};
}

function chunk(type, content) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(content.length, 0);
  ends.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)]);
}

/**
 * Writes a picture of text with a few colours, which is all that its smoothed edges need, in a fraction of the bytes.
 *
 * @param png - A picture with 8 bits a channel and without transparency, as browsers take it.
 * @param size - How many colours to keep, 256 at most: the commonest.
 * @returns The same bytes for the same picture.
 */
export function shrinkPng(png, size) {
  const {width, height, pixels} = readPixels(png);
  const {palette, places} = choosePalette(pixels, size);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Eight bits a pixel, each the place of a colour in the palette.
  header.set([8, 3], 8);
  const colours = Buffer.alloc(palette.length * 3);
  palette.forEach((colour, index) => colours.writeUIntBE(colour, index * 3, 3));
  const rows = Buffer.alloc(height * (width + 1));
  pixels.forEach((pixel, index) => {
    rows[Math.floor(index / width) * (width + 1) + 1 + (index % width)] = places.get(pixel);
  });
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('PLTE', colours),
    chunk('IDAT', deflateSync(rows, {level: 9, memLevel: 9})),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
