/** How a page in a frame talks to the page around it. Heights are no secret, so that whoever has framed it may hear them. */

/** What our own script in the page around is told. */
export interface HeightMessage {
  readonly type: 'bellagio-height';
  /** CSS pixels. */
  readonly height: number;
}

/** Where WordPress writes the secret by which it knows the frames that it has made. */
const secretInHash = /[?&]secret=([a-zA-Z0-9]{1,40})(?:&|$)/;

/**
 * Tells the page around a frame how high the page in it is, now and whenever that changes, and lets WordPress follow its links,
 * which a frame of its cannot.
 *
 * @see https://developer.wordpress.org/reference/functions/wp_filter_oembed_result/
 */
export function talkToParent(): void {
  if (parent === window) return;
  const post = (message: object) => {
    parent.postMessage(message, '*');
  };
  const postToWordPress = (message: string, value: string | number) => {
    const secret = secretInHash.exec(location.hash)?.[1];
    if (secret) post({message, value, secret});
  };
  const tellHeight = () => {
    const height = Math.ceil(document.documentElement.getBoundingClientRect().height);
    post({type: 'bellagio-height', height} satisfies HeightMessage);
    postToWordPress('height', height);
  };
  // A frame that cannot be seen, as WordPress's until it hears of it, is not drawn, and so not observed either.
  tellHeight();
  new ResizeObserver(tellHeight).observe(document.documentElement);
  addEventListener('hashchange', tellHeight);
  // The page around has begun to listen after we had spoken.
  addEventListener('message', ({source, data}: MessageEvent<unknown>) => {
    const asked = source === parent && typeof data === 'object' && data !== null;
    if (asked && 'message' in data && data.message === 'ready') tellHeight();
  });
  addEventListener('click', (event) => {
    const {target} = event;
    const link = target instanceof Element && target.closest('a');
    const {altKey, ctrlKey, metaKey, shiftKey} = event;
    if (!link || !secretInHash.test(location.hash)) return;
    // The reader wants it elsewhere.
    if (altKey || ctrlKey || metaKey || shiftKey) return;
    event.preventDefault();
    postToWordPress('link', link.href);
  });
  postToWordPress('ready', '');
}
