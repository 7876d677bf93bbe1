import {nextFrame} from '@open-wc/testing';
import {setViewport} from '@web/test-runner-commands';

import {until} from './put.js';

/** Gives the page a viewport of another size while something is done: the driver answers before the page has it. */
export async function withViewport(
  width: number,
  height: number,
  use: () => Promise<void>,
): Promise<void> {
  try {
    await resize(width, height);
    await use();
  } finally {
    // The next file is tested in the same window.
    await resize(800, 600);
  }
}

async function resize(width: number, height: number): Promise<void> {
  await setViewport({width, height});
  await until(
    () => innerWidth === width && innerHeight === height,
    `a viewport of ${width} × ${height}`,
  );
  // Before a frame is drawn, the page is told of its size.
  await nextFrame();
}
