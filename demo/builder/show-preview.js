// A frame for each page that is shown, so that none of them is a step in the history. The one before stays in sight until
// the next is there.

/** Policies that forbid styles in attributes, as a builder of yours may have, let a script set them. */
function setStyles(page) {
  for (const element of page.querySelectorAll('[style]')) {
    if (!element.style.length) element.style.cssText = element.getAttribute('style');
  }
}

/** Gives a frame the height of what is in it, as far as its style sheet lets it. */
function followHeight(frame) {
  const root = frame.contentDocument.documentElement;
  const observer = new frame.contentWindow.ResizeObserver(() => {
    frame.style.blockSize = `${Math.ceil(root.getBoundingClientRect().height)}px`;
  });
  observer.observe(root);
}

/**
 * Shows a page in place of the one before.
 *
 * @param {HTMLElement} stage - What holds the frames. It is busy until what it is to show is there.
 * @param {string} page - A whole document.
 * @param {boolean} scripts - Whether scripts run in it.
 */
export function showPreview(stage, page, scripts) {
  const frame = document.createElement('iframe');
  frame.title = 'Preview';
  // Without a sandbox where scripts run: they are our own, and need a site of theirs to load from.
  if (!scripts) frame.setAttribute('sandbox', 'allow-same-origin allow-popups');
  frame.srcdoc = page;
  frame.addEventListener('load', () => {
    // A later one was there first.
    if (!frame.isConnected) return;
    setStyles(frame.contentDocument);
    followHeight(frame);
    while (frame.previousElementSibling) frame.previousElementSibling.remove();
    frame.classList.add('shown');
    if (frame === stage.lastElementChild) stage.ariaBusy = null;
  });
  stage.append(frame);
}
