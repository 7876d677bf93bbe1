import {parseAddress} from '../text/parse-address.js';

/**
 * Reads the address of the published static pages.
 *
 * @param written - Absolute, `http:` or `https:`, on any host, port and path. What may follow a path is left out, and so are a
 *   name and a password.
 * @returns The address with a slash at its end, as browsers write it; `undefined` for what is none, and for what a browser
 *   would have to mend.
 */
export function readBaseUrl(written: string | undefined): string | undefined {
  if (!written || !/^https?:\/\/[^\s/?#\\][^\s\\]*$/i.test(written)) return undefined;
  const url = parseAddress(written);
  return url && `${url.origin}${url.pathname.replace(/\/?$/, '/')}`;
}
