/**
 * Sets a custom state, which a page can style by `:state(…)`.
 *
 * @param on - Whether the state holds.
 */
export function setState(internals: ElementInternals | undefined, name: string, on: boolean): void {
  try {
    const states = internals?.states;
    if (states?.has(name) !== on) states?.[on ? 'add' : 'delete'](name);
  } catch {
    // Browsers before the final standard have no states, or refuse names without dashes. They are an extra there.
  }
}
