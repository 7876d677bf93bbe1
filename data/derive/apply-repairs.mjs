/**
 * Applies the listed repairs to the source and stops at any that does not fit it.
 *
 * @param {string} source The source text, as it stands in the file.
 * @param {readonly object[]} repairs `repairs` of repairs.json, applied in their order.
 * @returns {string} The repaired text.
 * @throws {Error} Where a repair is of no known kind, or is not found as often as it says.
 */
export function applyRepairs(source, repairs) {
  return repairs.reduce(
    (text, repair) => appliers.get(repair.kind)?.(text, repair) ?? fail(repair),
    source,
  );
}

const appliers = new Map([
  ['join', applyJoin],
  ['shape', applyShape],
]);

function applyJoin(text, {where, find, replace}) {
  const parts = text.split(find);
  expectTimes(where, parts.length - 1, 1);
  return parts.join(replace);
}

function applyShape(text, {where, pattern, replace, times}) {
  const expression = new RegExp(pattern, 'gmu');
  expectTimes(where, [...text.matchAll(expression)].length, times);
  return text.replace(expression, replace);
}

function expectTimes(where, found, expected) {
  if (found !== expected) {
    throw new Error(`repairs.json, ${where}: found ${found} times, not ${expected}`);
  }
}

function fail({where, kind}) {
  throw new Error(`repairs.json, ${where}: no such kind of repair: ${kind}`);
}
