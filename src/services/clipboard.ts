/** What goes on the clipboard: one quotation in two forms. */
export interface Clip {
  readonly text: string;
  readonly html: string;
}

/** How long a browser may take to say whether it lets us, in milliseconds: a reader's action does not count for much longer. */
const patience = 1_000;

/** What Chromium tells of what a page may do. */
interface WithPolicy extends Document {
  readonly featurePolicy?: {allowsFeature(feature: string): boolean};
}

/** Copies by answering the browser's own copy event: works on plain `http:` and where a frame's policy bars the API. */
function copyByEvent(clip: Clip): boolean {
  let copied = false;
  const answer = (event: ClipboardEvent) => {
    event.preventDefault();
    event.stopImmediatePropagation();
    event.clipboardData?.setData('text/plain', clip.text);
    event.clipboardData?.setData('text/html', clip.html);
    copied = event.clipboardData !== null;
  };
  addEventListener('copy', answer, true);
  try {
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- nothing else works in such frames
    document.execCommand('copy');
  } catch {
    copied = false;
  }
  removeEventListener('copy', answer, true);
  return copied;
}

/**
 * Puts a quotation on the clipboard, as `text/html` and `text/plain`. To be called in answer to a reader's action.
 *
 * @returns Whether it is there; `false` where the clipboard is closed.
 */
export async function copyToClipboard(clip: Clip): Promise<boolean> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  try {
    // Chromium reports a violation of the page's policy where it is only tried.
    if ((document as WithPolicy).featurePolicy?.allowsFeature('clipboard-write') === false) {
      return copyByEvent(clip);
    }
    const parts = {
      'text/plain': new Blob([clip.text], {type: 'text/plain'}),
      'text/html': new Blob([clip.html], {type: 'text/html'}),
    };
    const unanswered = new Promise((_, reject) => {
      timer = setTimeout(reject, patience);
    });
    await Promise.race([navigator.clipboard.write([new ClipboardItem(parts)]), unanswered]);
    return true;
  } catch {
    return copyByEvent(clip);
  } finally {
    clearTimeout(timer);
  }
}
