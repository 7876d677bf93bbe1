/** @param {readonly number[]} values */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** The middle half of some values: from a quarter to three quarters of them. */
function quartiles(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share) => sorted[Math.round((sorted.length - 1) * share)];
  return [at(0.25), at(0.75)];
}

/** What a sample of a baseline taken a second time in each round is called. */
export const again = (name) => `${name}, again`;

/**
 * Measures several things in turn, so that whatever else the machine does meanwhile falls on all of them alike. Each round
 * begins at another of them, and every second one goes backwards. A round before the first is thrown away: in it the
 * browser itself warms up.
 *
 * @template T
 * @param {readonly string[]} names
 * @param {number} rounds
 * @param {(name: string) => Promise<T>} measure
 * @returns {Promise<Record<string, T[]>>} One value for each round, by name.
 */
export async function interleave(names, rounds, measure) {
  const samples = Object.fromEntries(names.map((name) => [name, []]));
  for (let round = 0; round <= rounds; round++) {
    const start = round % names.length;
    const order = [...names.slice(start), ...names.slice(0, start)];
    if (round % 2) order.reverse();
    for (const name of order) {
      const value = await measure(name);
      if (round > 0) samples[name].push(value);
    }
  }
  return samples;
}

/**
 * Compares two samples of one run, round by round.
 *
 * @param {Record<string, number[]>} samples - With the baseline once more, named by `again`.
 * @returns What a row of the report needs: the median ratio, its middle half, the same of the baseline against itself,
 * and the two medians.
 */
export function compare(samples, name, baseline) {
  const first = samples[baseline];
  const second = samples[again(baseline)];
  const ratios = samples[name].map((value, round) => value / ((first[round] + second[round]) / 2));
  const noise = second.map((value, round) => value / first[round]);
  return {
    unit: 'x',
    value: median(ratios),
    spread: quartiles(ratios),
    noise: median(noise),
    noiseSpread: quartiles(noise),
    medians: [median(samples[name]), median([...first, ...second])],
  };
}

/** A sample by itself, with its middle half. */
export function summarize(values, unit) {
  return {unit, value: median(values), spread: quartiles(values)};
}

/** Turns samples of records into samples of one of their numbers. */
export function pick(samples, read) {
  return Object.fromEntries(
    Object.entries(samples).map(([name, values]) => [name, values.map(read)]),
  );
}
