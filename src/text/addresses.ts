/**
 * Makes an address that can stand in a link.
 *
 * @param address - Absolute, or relative to the page.
 * @param page - The address of the page (never its `base` element, which a stranger may have set).
 * @returns The absolute address; `undefined` where it is none, or neither `http:`, `https:` nor `file:`.
 */
export function resolveAddress(address: string | undefined, page: string): string | undefined {
  if (!address) return undefined;
  try {
    const {href} = new URL(address, page);
    return /^(?:https?|file):/.test(href) ? href : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Makes an address on the published static pages.
 *
 * @param base - Address of these pages, absolute or relative to the page; a missing slash at its end is added.
 * @param page - The address of the page that the link will stand in.
 * @param place - A conclusion's number, 1 to 10, for its own page; any other passage's id for its place in the statement.
 * @returns For example `https://example.org/bellagio/conclusion/7/`; `undefined` where the base is no address.
 */
export function permalinkTo(
  base: string | undefined,
  page: string,
  place: number | string,
): string | undefined {
  const path = typeof place === 'number' ? `conclusion/${place}/` : `statement/#${place}`;
  return resolveAddress(base, page)?.replace(/\/?(?:[?#].*)?$/, `/${path}`);
}
