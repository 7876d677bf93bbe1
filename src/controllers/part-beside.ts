/**
 * Sets a part of a host's chrome beside the words, out of the flow, by a file that is loaded when it is first needed. Where
 * it cannot be had, the words stand without the part, which stays hidden.
 */
export function setBeside(host: Element, part: HTMLElement | null): void {
  if (!part) return;
  import('./room-beside.js').then(
    ({placeBeside}) => {
      placeBeside(host, part);
    },
    // Offline, or not published with the first file.
    () => undefined,
  );
}
