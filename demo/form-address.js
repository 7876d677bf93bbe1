// What controls hold, as a part of the page's address.

function isAsBefore(control) {
  if (control.localName === 'select') return control.selectedIndex === 0;
  if (/^(checkbox|radio)$/.test(control.type)) return control.checked === control.defaultChecked;
  return control.value === control.defaultValue;
}

/**
 * Writes what controls hold, those left out that hold what they began with.
 *
 * @param {Iterable<HTMLInputElement | HTMLSelectElement>} controls
 * @returns {[name: string, value: string][]} An empty value for a box that is ticked.
 */
export function writeControls(controls) {
  return [...controls]
    .filter((control) => !isAsBefore(control) && (control.type !== 'radio' || control.checked))
    .map((control) => [control.name, control.type === 'checkbox' ? '' : control.value]);
}

/**
 * Sets a control to what was written of it.
 *
 * @param {HTMLInputElement | HTMLSelectElement} control - Of radio buttons any one.
 * @param {string} value
 * @returns {boolean} Whether the control can hold that; if not, it stays as it was.
 */
export function setControl(control, value) {
  if (control.type === 'checkbox') {
    control.checked = true;
    return true;
  }
  if (control.type === 'radio') {
    const radios = [...control.form.elements].filter(({name}) => name === control.name);
    const chosen = radios.find((radio) => radio.value === value);
    if (chosen) chosen.checked = true;
    return chosen !== undefined;
  }
  const before = control.value;
  control.value = value;
  // It may be no number, or none of the choices.
  if (control.value === value && !control.selectedOptions?.[0]?.disabled) return true;
  control.value = before;
  return false;
}
