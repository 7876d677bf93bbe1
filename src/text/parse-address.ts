/**
 * Parses an address.
 *
 * `URL.canParse` is no help: in Node 20 and 22 it denies right addresses with letters such as ü, once it has been asked some
 * thousand times.
 *
 * @param page - The address of the page that a relative one is written in.
 * @returns `undefined` for what is no address.
 */
export function parseAddress(address: string, page?: string): URL | undefined {
  try {
    return new URL(address, page);
  } catch {
    return undefined;
  }
}
