import {announce} from './announce.js';

/**
 * Makes a button that copies a text, and says in its place that it did.
 *
 * @param {string} label - What it says until then.
 * @param {{read: () => string, select: () => void}} source - Where the text is; and selects it there, for the reader to
 * copy by hand where the browser allows no more.
 * @returns {HTMLButtonElement}
 */
export function makeCopyButton(label, {read, select}) {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'text-button';
  button.textContent = label;
  button.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(read());
      button.textContent = 'Copied';
      announce(`${label}: copied.`);
    } catch {
      select();
      button.textContent = 'Selected';
      announce('Copying is not allowed here. The text is selected: copy it by hand.');
    }
  });
  button.addEventListener('blur', () => (button.textContent = label));
  return button;
}
