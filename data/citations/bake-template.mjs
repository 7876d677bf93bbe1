/**
 * Makes one template of all that a rendering can be, so that readers fill in what citeproc once rendered.
 *
 * A template's parts are divided by "|". A part is printed where all its placeholders have values, so it needs nothing
 * else to say when it stands; where it holds none that says so, `{v}` stands for the place and `{w}` for the address, both
 * printed as nothing.
 *
 * @param {(given: {place: boolean, url: boolean, accessed: boolean}) => string} render The rendering with placeholders
 *   instead of values: {p}, {u}, and {y}, {m}, {d}, {l} or {b} of the date.
 * @returns {string} The template.
 * @throws {Error} Where no such template gives all the renderings.
 */
export function bakeTemplate(render) {
  const cases = [0, 1, 2, 3, 4, 5, 6, 7].map((bits) => {
    const given = {place: Boolean(bits & 1), url: Boolean(bits & 2), accessed: Boolean(bits & 4)};
    return {given, tokens: tokenize(render(given))};
  });
  const everything = cases.at(-1).tokens;
  const kept = cases.map(({tokens}) => keepTokens(everything, tokens));

  const parts = [];
  everything.forEach((token, index) => {
    const shown = cases.filter((_, number) => kept[number][index]).map(({given}) => given);
    const needs = ['place', 'url', 'accessed'].filter((name) =>
      shown.every((given) => given[name]),
    );
    if (shown.length !== 2 ** (3 - needs.length)) {
      throw new Error(
        `citations.ts: no plain condition for “${token}” in “${everything.join('')}”`,
      );
    }
    const last = parts.at(-1);
    if (last?.needs.join() === needs.join()) last.text += token;
    else parts.push({needs, text: token});
  });
  return parts.map(closePart).join('|');
}

const PLACEHOLDERS = {place: /\{[pv]\}/, url: /\{[uw]\}/, accessed: /\{[ymdlb]\}/};

const SILENT = {place: '{v}', url: '{w}'};

function closePart({needs, text}) {
  const silent = needs.map((name) => (PLACEHOLDERS[name].test(text) ? '' : SILENT[name]));
  const closed = [text, ...silent].join('');
  for (const [name, placeholder] of Object.entries(PLACEHOLDERS)) {
    if (placeholder.test(closed) !== needs.includes(name)) {
      throw new Error(`citations.ts: “${text}” does not stand with its ${name}`);
    }
  }
  return closed;
}

function tokenize(text) {
  if (text.includes('|')) throw new Error(`citations.ts: “${text}” holds the mark between parts`);
  return text.match(/\{\w\}|<[^>]+>|\(\w+\)|\w+|[^]/gu) ?? [];
}

/**
 * Says of each token of the longer text whether the shorter one keeps it, in as few cuts as can be; among equals the cuts lie
 * early, so that what comes in takes the comma before it along.
 */
function keepTokens(longer, shorter) {
  const known = new Map();
  const cut = (i, j, keptNext) => {
    if (i === 0) return j === 0 ? {cuts: 0, kept: []} : undefined;
    const key = `${i} ${j} ${keptNext}`;
    if (!known.has(key)) {
      const keeping = longer[i - 1] === shorter[j - 1] ? cut(i - 1, j - 1, true) : undefined;
      const dropping = cut(i - 1, j, false);
      const choices = [
        keeping && {cuts: keeping.cuts, kept: [...keeping.kept, true]},
        dropping && {cuts: dropping.cuts + Number(keptNext), kept: [...dropping.kept, false]},
      ].filter(Boolean);
      known.set(key, choices[1]?.cuts < choices[0]?.cuts ? choices[1] : choices[0]);
    }
    return known.get(key);
  };
  const best = cut(longer.length, shorter.length, true);
  if (!best) {
    throw new Error(
      `citations.ts: “${shorter.join('')}” is no shorter form of “${longer.join('')}”`,
    );
  }
  return best.kept;
}
