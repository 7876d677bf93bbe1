/**
 * Parses an absolute address.
 *
 * @param {string} written
 * @returns {URL | undefined} `undefined` for what is none.
 */
export function parseAddress(written) {
  try {
    return new URL(written);
  } catch {
    return undefined;
  }
}
