/** In which order a rotator shows its quotations. */
export type QuotationOrder = 'printed' | 'random' | 'daily';

const dayInMilliseconds = 86_400_000;

/**
 * Decides in which order quotations are shown, and which comes first. Each stands in the sequence once, so that going round
 * it shows none twice in a row where there are two or more.
 *
 * @param count - How many quotations there are, from 0.
 * @param order - `printed` begins with the first one; `random` shuffles them; `daily` keeps the order of print and begins
 * with another one each day, the same for everyone on a UTC day.
 * @param clock - `now` in milliseconds since 1970-01-01 UTC, earlier times below 0; `random` from 0 to just below 1.
 * Each is asked only where the order needs it.
 * @returns The numbers of the quotations, from 0, and the place in this sequence, from 0, to begin at (0 for no quotations).
 */
export function orderQuotations(
  count: number,
  order: QuotationOrder,
  clock: {now: () => number; random: () => number},
): {sequence: number[]; first: number} {
  const sequence: number[] = [];
  // The shuffle of Fisher and Yates, built up: each comes with equal chance to any of the places that there are by then.
  for (let next = 0; next < count; next++) {
    const place = order === 'random' ? Math.floor(clock.random() * (next + 1)) : next;
    sequence.splice(place, 0, next);
  }
  const days = order === 'daily' ? Math.floor(clock.now() / dayInMilliseconds) : 0;
  // A remainder of something below 0 is below 0, and one of a division by 0 is no number.
  return {sequence, first: ((days % count) + count) % count || 0};
}
