let count = 0;

/** @type {WeakMap<Element, HTMLElement>} */
const noteOf = new WeakMap();

function makeNote(control) {
  const note = document.createElement('p');
  note.className = 'fault';
  note.id = `fault-${++count}`;
  (control.closest('label') ?? control).after(note);
  noteOf.set(control, note);
  return note;
}

/**
 * Says beside a control what is wrong with what is written in it.
 *
 * @param {HTMLElement} control
 * @param {string} text - Empty where nothing is.
 */
export function showFault(control, text) {
  if (!text && !noteOf.has(control)) return;
  const note = noteOf.get(control) ?? makeNote(control);
  note.textContent = text;
  note.hidden = !text;
  const others = (control.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .filter((id) => id && id !== note.id);
  const described = text ? [note.id, ...others] : others;
  if (described.length) control.setAttribute('aria-describedby', described.join(' '));
  else control.removeAttribute('aria-describedby');
  control.ariaInvalid = text ? 'true' : null;
}
