/**
 * Gives a value back that has to be there.
 *
 * @throws Error naming the place, where it is missing or empty.
 */
export function expect<T>(value: T | 0 | null | undefined, place: string): T {
  if (!value) throw Error('Malformed: ' + place);
  return value;
}
