/** CSS pixels; what a page tells beyond is not believed. */
const lowest = 40;
const highest = 100_000;

/** The frames that our pages may be in. */
const ours = 'iframe[src*="/embed/"]';

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

/** Finds the frame that a message came from, if it came from the page that the frame was made for. */
function findFrame({source, origin}: MessageEvent): HTMLIFrameElement | undefined {
  const frame = [...document.querySelectorAll<HTMLIFrameElement>(ours)].find(
    ({contentWindow}) => contentWindow === source,
  );
  if (!frame) return undefined;
  // A page in a sandbox has no origin that it could tell.
  const {sandbox, src} = frame;
  const closed = frame.hasAttribute('sandbox') && !sandbox.contains('allow-same-origin');
  return origin === (closed ? 'null' : new URL(src).origin) ? frame : undefined;
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
  for (const {contentWindow} of document.querySelectorAll<HTMLIFrameElement>(ours)) {
    contentWindow?.postMessage({message: 'ready'}, '*');
  }
}
