import type {HeightMessage} from './height-message.js';

/** Where WordPress writes the secret by which it knows the frames that it has made. */
const secretInHash = /[?&]secret=([a-zA-Z0-9]+)/;

const readSecret = () => secretInHash.exec(location.hash)?.[1];

/**
 * Tells the page around how high this page is, now and whenever that changes, and lets WordPress follow the links, which
 * its frames cannot: what it speaks is in its `wp-includes/js/wp-embed.js`.
 *
 * Whose page it is cannot be known, and a height is no secret: everyone who has framed this page may hear it.
 */
export function talkToParent(): void {
  if (parent === window) return;

  const post = (message: object) => {
    parent.postMessage(message, '*');
  };
  const tellHeight = () => {
    const height = Math.ceil(document.documentElement.getBoundingClientRect().height);
    const secret = readSecret();
    post({type: 'bellagio-height', height} satisfies HeightMessage);
    if (secret) post({message: 'height', value: height, secret});
  };
  new ResizeObserver(tellHeight).observe(document.documentElement);
  // The secret may come after the page.
  addEventListener('hashchange', tellHeight);
  // The page around asks, as it has begun to listen after we had spoken.
  addEventListener('message', ({source, data}: MessageEvent<unknown>) => {
    const asked = source === parent && typeof data === 'object' && data !== null;
    if (asked && 'message' in data && data.message === 'ready') tellHeight();
  });

  addEventListener('click', (event) => {
    const link = event.target instanceof Element && event.target.closest('a');
    const secret = readSecret();
    const {altKey, ctrlKey, metaKey, shiftKey} = event;
    if (!link || !secret || altKey || ctrlKey || metaKey || shiftKey) return;
    event.preventDefault();
    post({message: 'link', value: link.href, secret});
  });
}
