/** Runs in a page with frames: has messages come from anywhere, and looks what comes of them. */
import fc, {type Arbitrary} from 'fast-check';

import {shorten} from './shorten.js';
import {text} from './values.js';
import {Watch} from './watch.js';

/** What a message may hold. */
const data: Arbitrary<unknown> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.anything({
      withBigInt: true,
      withDate: true,
      withMap: true,
      withSet: true,
      withTypedArray: true,
    }),
  },
  {weight: 1, arbitrary: text},
  {
    weight: 6,
    arbitrary: fc.record(
      {
        type: fc.oneof({weight: 5, arbitrary: fc.constant('bellagio-height')}, text),
        height: fc.oneof(
          {weight: 3, arbitrary: fc.double()},
          {weight: 3, arbitrary: fc.integer({min: -10, max: 200_000})},
          fc.constantFrom(
            NaN,
            Infinity,
            -0,
            40,
            39.999,
            100_000,
            1e308,
            '500',
            '500px',
            [500],
            null,
            500n,
          ),
          fc.anything(),
        ),
        message: fc.oneof(fc.constantFrom('ready', 'height', 'link'), text),
        value: fc.oneof(fc.integer(), text),
        secret: text,
      },
      {requiredKeys: []},
    ),
  },
  {
    weight: 1,
    arbitrary: fc
      .nat(200)
      .map((depth) =>
        Array.from({length: depth}).reduce<unknown>((inner) => ({height: inner}), 500),
      ),
  },
);

const secret = fc.oneof(fc.constantFrom('a1B2c3D4e5', '', '<b>', 'x'.repeat(41), '%61'), text);

const step = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('hear' as const),
      from: fc.nat(20),
      origin: fc.nat(20),
      data,
    }),
  },
  {weight: 2, arbitrary: fc.record({do: fc.constant('tell' as const), data})},
  {weight: 1, arbitrary: fc.record({do: fc.constant('secret' as const), secret})},
  {weight: 1, arbitrary: fc.record({do: fc.constant('go' as const), fragment: text})},
);

const watch = new Watch();

/** CSS pixels, as the README says. */
const [lowest, highest] = [40, 100_000];

const turn = () => new Promise((resolve) => setTimeout(resolve));

declare global {
  var fuzzMessages: (order: {seed: number; cases: number}) => Promise<string | undefined>;
}

globalThis.fuzzMessages = async ({seed, cases}) => {
  const frames = [...document.querySelectorAll('iframe')];
  const [embedded, published] = ['embedded', 'published'].map((id) =>
    frames.find((frame) => frame.id === id)!,
  );
  const sources: (MessageEventSource | null)[] = [
    ...frames.map((frame) => frame.contentWindow),
    window,
    null,
  ];
  const origins = [
    ...new Set(frames.map((frame) => originOf(frame))),
    location.origin,
    'null',
    '',
    'https://a.invalid',
  ];
  const readStyles = () => frames.map((frame) => frame.getAttribute('style') ?? '');

  const said: unknown[] = [];
  addEventListener('message', ({source, data, isTrusted}) => {
    if (isTrusted && source === embedded!.contentWindow) said.push(data);
  });
  for (const frame of [embedded!, published!]) {
    frame.contentWindow!.addEventListener('error', ({message}) =>
      watch.say(`in a frame: ${message}`),
    );
    frame.contentWindow!.addEventListener('unhandledrejection', ({reason}) =>
      watch.say(`in a frame: ${String(reason)}`),
    );
  }

  const property = fc.asyncProperty(fc.array(step, {maxLength: 8}), async (steps) => {
    const faults: string[] = [];
    let known = '';
    let asked = 0;
    embedded!.contentWindow!.location.hash = '';
    await turn();
    await turn();
    said.length = 0;
    for (const one of steps) {
      if (one.do === 'secret') {
        known = one.secret;
        embedded!.contentWindow!.location.hash = `#?secret=${known}`;
        asked++;
      } else if (one.do === 'go') published!.contentWindow!.location.hash = one.fragment;
      else if (one.do === 'tell') {
        try {
          embedded!.contentWindow!.postMessage(one.data, '*');
          asked++;
        } catch {
          // What cannot be cloned cannot be sent.
        }
      } else {
        const source = sources[one.from % sources.length] ?? null;
        const origin = origins[one.origin % origins.length] ?? '';
        const before = readStyles();
        dispatchEvent(new MessageEvent('message', {data: one.data, origin, source}));
        for (const [index, style] of readStyles().entries()) {
          if (style === before[index]) continue;
          const frame = frames[index]!;
          const height = parseFloat(frame.style.height);
          const {type, height: told} = one.data as Record<string, unknown>;
          if (!frame.hasAttribute('data-ours'))
            faults.push(`frame ${index} is none of ours: ${style}`);
          if (frame.contentWindow !== source || origin !== originOf(frame))
            faults.push(`frame ${index} heard ${origin}`);
          if (!(height >= lowest && height <= highest)) faults.push(`frame ${index} has ${style}`);
          if (type !== 'bellagio-height' || typeof told !== 'number')
            faults.push(`frame ${index} took anything`);
        }
      }
    }
    await turn();
    await turn();
    for (const message of said as Record<string, unknown>[]) {
      const {type, height, message: name, value, secret, ...more} = message;
      const ours = type === 'bellagio-height' && Number.isFinite(height) && name === undefined;
      const right =
        /^(?:height|ready)$/.test(String(name)) &&
        secret === known &&
        /^[a-z\d]{1,40}$/i.test(known);
      if (!ours && !right) faults.push(`it said ${JSON.stringify(message)}`);
      if (Object.keys(more).length || (ours && value !== undefined))
        faults.push(`it said more: ${Object.keys(more).join()}`);
    }
    if (said.length > 2 * (asked + 1))
      faults.push(`it said ${said.length} things, asked ${asked} times`);
    faults.push(...watch.take().faults);
    if (faults.length) throw new Error(faults.join('\n'));
  });
  const {failed, counterexample, counterexamplePath, errorInstance} = await fc.check(property, {
    seed,
    numRuns: cases,
  });
  if (!failed) return undefined;
  return `${String(errorInstance)}\nseed ${seed}, path ${counterexamplePath}: ${shorten(fc.stringify(counterexample))}`;
};

/** As a page in a frame would have it, if the frame shows what it was made for. */
function originOf(frame: HTMLIFrameElement): string {
  if (frame.hasAttribute('sandbox') && !frame.sandbox.contains('allow-same-origin')) return 'null';
  return URL.parse(frame.src)?.origin ?? 'none';
}
