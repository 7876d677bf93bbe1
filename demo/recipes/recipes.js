// Each block of code can be copied, and be scrolled from the keyboard.

import {makeCopyButton} from '../copy-button.js';

for (const block of document.querySelectorAll('pre')) {
  const code = block.querySelector('code');
  block.tabIndex = 0;
  const button = makeCopyButton('Copy code', {
    read: () => code.textContent,
    select: () => getSelection().selectAllChildren(code),
  });
  block.after(button);
}
