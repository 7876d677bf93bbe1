import {readHeight} from './height-message.js';

/** The frames that published pages of ours may be in. */
const ours = 'iframe[src*="/embed/"]';

const listFrames = () => [...document.querySelectorAll<HTMLIFrameElement>(ours)];

/** Finds the frame that a message came from, if it came from the page that the frame was made for. */
function findFrame({source, origin}: MessageEvent): HTMLIFrameElement | undefined {
  const frame = listFrames().find(({contentWindow}) => contentWindow === source);
  if (!frame) return undefined;
  // A page in a sandbox has no origin that it could tell.
  const {sandbox, src} = frame;
  const closed = frame.hasAttribute('sandbox') && !sandbox.contains('allow-same-origin');
  return origin === (closed ? 'null' : new URL(src).origin) ? frame : undefined;
}

/**
 * Gives the frames on this page, also those that are added later, the heights that the pages in them tell. Called twice, it does
 * the same twice.
 */
export function fitFrames(): void {
  addEventListener('message', (event: MessageEvent<unknown>) => {
    const height = readHeight(event.data);
    const frame = height === undefined ? undefined : findFrame(event);
    if (!frame || height === undefined) return;
    // Its author may have given it a border.
    const inside = getComputedStyle(frame).boxSizing === 'border-box';
    const edges = inside ? frame.offsetHeight - frame.clientHeight : 0;
    frame.style.minHeight = '0';
    frame.style.height = `${height + edges}px`;
  });
  // Those that told their heights before we listened tell them again.
  for (const {contentWindow} of listFrames()) contentWindow?.postMessage({message: 'ready'}, '*');
}
