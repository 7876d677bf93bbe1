import {parseAddress} from '../text/parse-address.js';

/** CSS pixels; what a page tells beyond is not believed. */
const lowest = 40;
const highest = 100_000;

/** The path of a page of ours for frames, on whatever site it is published. */
const ours = /\/embed\/(?:\d+|statement|preamble|signatories)\/$/;

/** Reads from a message a height that a page of ours can have, in CSS pixels. */
function readHeight(data: unknown): number | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const {type, height} = data as {type?: unknown; height?: unknown};
  const good =
    type === 'bellagio-height' &&
    typeof height === 'number' &&
    height >= lowest &&
    height <= highest;
  return good ? height : undefined;
}

/** A frame that was made for a page of ours. */
interface OwnFrame {
  readonly frame: HTMLIFrameElement;
  /** Of that page, as its messages tell it. */
  readonly origin: string;
}

/** Lists the frames on this page that were made for pages of ours; what they show by now may be something else. */
function listFrames(): OwnFrame[] {
  return [...document.querySelectorAll('iframe')].flatMap((frame) => {
    const {protocol, pathname, origin} = parseAddress(frame.src) ?? {};
    if (!/^https?:$/.test(protocol ?? '') || !ours.test(pathname ?? '')) return [];
    // A page in a sandbox has no origin that it could tell.
    const closed = frame.hasAttribute('sandbox') && !frame.sandbox.contains('allow-same-origin');
    return {frame, origin: closed || !origin ? 'null' : origin};
  });
}

/** Finds the frame that a message came from, if it came from the page that the frame was made for. */
function findFrame({source, origin}: MessageEvent): HTMLIFrameElement | undefined {
  return listFrames().find((own) => own.frame.contentWindow === source && own.origin === origin)
    ?.frame;
}

/** Gives the frames on this page, also those that are added later, the heights that the pages in them tell. */
export function fitFrames(): void {
  addEventListener('message', (event: MessageEvent<unknown>) => {
    const height = readHeight(event.data);
    const frame = height === undefined ? undefined : findFrame(event);
    if (!frame) return;
    frame.style.minHeight = '0';
    frame.style.height = `${height}px`;
  });
  // Those that told their heights before we listened tell them again.
  for (const {frame, origin} of listFrames()) {
    frame.contentWindow?.postMessage({message: 'ready'}, origin === 'null' ? '*' : origin);
  }
}
