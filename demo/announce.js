const said = document.createElement('p');
said.className = 'said';
said.setAttribute('role', 'status');
document.body.append(said);

/**
 * Has screen readers say something. It is not shown.
 *
 * @param {string} text - What was said last is not said again.
 */
export function announce(text) {
  said.textContent = text;
}
