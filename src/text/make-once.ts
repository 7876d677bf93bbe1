const made = new Map<string, unknown>();

/** Gives the same object for the same question, so that a thousand elements share it. */
export function makeOnce<T>(key: string, make: () => T): T {
  if (!made.has(key)) made.set(key, make());
  return made.get(key) as T;
}
