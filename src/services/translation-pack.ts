import {statement} from '../context/statement.js';
import {resolveAddress} from '../text/addresses.js';
import {
  readTranslation,
  type Translation,
  type TranslationFault,
} from '../text/read-translation.js';

// Loaded when the settings first ask for a translation.

/** A translation pack, loaded once for everyone on the page who shows it. */
export interface TranslationPack {
  /** Its address; `undefined` where what the page has written is none. */
  readonly address: string | undefined;
  /** Once it has come: the translation, or else what is wrong with it. */
  content?: Translation | readonly TranslationFault[];
  /** Settled when it has come, whatever has become of it. */
  readonly loaded: Promise<void>;
}

/** In bytes: ten times what a translation needs. */
const largest = 1_000_000;

/** In milliseconds. */
const patience = 20_000;

/** By address, and by what a page has written: the same words mean the same pack when the page has changed its address. */
const packs = new Map<string, TranslationPack>();

/**
 * Finds a translation pack; it is fetched when it is first asked for, and never again. It is fetched without cookies, and from
 * another site by that site's leave (CORS). Nothing is thrown.
 *
 * @param written - Its address, absolute or relative to the page (never to its `base`, which a stranger may have set).
 */
export function findTranslationPack(written: string): TranslationPack {
  let pack = packs.get(written);
  if (!pack) {
    const address = resolveAddress(written, location.href);
    pack = packs.get(address ?? '') ?? startPack(address);
    packs.set(written, pack);
    if (address) packs.set(address, pack);
  }
  return pack;
}

function startPack(address: string | undefined): TranslationPack {
  const content = address
    ? fetchPack(address)
    : Promise.resolve(describe('has an address that is none on the web'));
  const pack: TranslationPack = {
    address,
    loaded: content.then((it) => {
      pack.content = it;
    }),
  };
  return pack;
}

/** What is wrong with a pack as a whole. */
function describe(message: string): readonly TranslationFault[] {
  return [{place: '', message}];
}

async function fetchPack(address: string): Promise<Translation | readonly TranslationFault[]> {
  const control = new AbortController();
  let given = 'cannot be fetched: it is not there, or not for this page (CORS, a policy)';
  const stop = (message: string) => {
    given = message;
    control.abort();
  };
  const timer = setTimeout(() => {
    stop(`has not come within ${patience / 1000} seconds`);
  }, patience);
  try {
    const text = await fetchText(address, control.signal, stop);
    given = 'is no JSON';
    return readTranslation(statement, JSON.parse(text));
  } catch {
    return describe(given);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Fetches a text, and no more of it than may be.
 *
 * @param stop - Ends it, with the reason.
 */
async function fetchText(
  address: string,
  signal: AbortSignal,
  stop: (message: string) => void,
): Promise<string> {
  const {ok, status, headers, body} = await fetch(address, {credentials: 'omit', signal});
  if (!ok) stop(`is answered with ${status}`);
  if (Number(headers.get('content-length')) > largest) stop('is larger than 1 MB');
  const reader = body?.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let size = 0;
  for (;;) {
    // What was stopped rejects here.
    signal.throwIfAborted();
    const part = await reader?.read();
    if (!part?.value) return text + decoder.decode();
    size += part.value.length;
    if (size > largest) stop('is larger than 1 MB');
    text += decoder.decode(part.value, {stream: true});
  }
}
