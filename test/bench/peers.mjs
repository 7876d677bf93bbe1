import {readFileSync} from 'node:fs';
import {join, relative} from 'node:path';
import {fileURLToPath} from 'node:url';

import {buildSync} from 'esbuild';

import {setPage, setQuotation} from './pages.mjs';

const modules = fileURLToPath(new URL('../../node_modules', import.meta.url));

/** The files that an entry imports, and their imports, as they lie in the package: `cdn/chunks/chunk.3.js`, for example. */
function readImported(name, entries) {
  const folder = join(modules, name);
  const {metafile} = buildSync({
    entryPoints: entries.map((entry) => join(folder, entry)),
    bundle: true,
    metafile: true,
    write: false,
    format: 'esm',
    outdir: '/',
    // Imports whose address the script makes up are no business of a bundler.
    logLevel: 'error',
  });
  return Object.keys(metafile.inputs).map((file) => relative(folder, file).replaceAll('\\', '/'));
}

/** One file of an entry and all that it imports, minified, as services that bundle for pages hand out. */
function bundle(name, entry) {
  const {outputFiles} = buildSync({
    entryPoints: [join(modules, name, entry)],
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    write: false,
    legalComments: 'none',
  });
  return outputFiles[0].text;
}

const place = (name) => `/peers/${name.replace(/^@/, '')}`;

const readFiles = (name, files) =>
  Object.fromEntries(
    files.map((file) => [
      `${place(name)}/${file}`,
      readFileSync(join(modules, name, file), 'utf8'),
    ]),
  );

const moduleScript = (address) => `<script type="module" src="${address}"></script>`;

const shoelace = '@shoelace-style/shoelace';
const shoelaceHead = `<link rel="stylesheet" href="${place(shoelace)}/cdn/themes/light.css">
${moduleScript(`${place(shoelace)}/cdn/shoelace-autoloader.js`)}`;
const card = `<sl-card>\n${setQuotation(7)}</sl-card>`;

function readShoelace() {
  const entries = ['cdn/shoelace-autoloader.js', 'cdn/components/card/card.js'];
  return readFiles(shoelace, [...readImported(shoelace, entries), 'cdn/themes/light.css']);
}

const emojiPicker = 'emoji-picker-element';
const emojiData = 'en/emojibase/data.json';

/**
 * Public peers, each on a page as its own documentation has an embedder write it, from files of its package.
 *
 * `says` is how the page is written, for the usage text. `isShown` runs in the page, at the start of a frame: whether what the
 * peer is for stands there drawn. Where it is missing, it is a text in the page, and the browser says when that is painted.
 * `tag` is what many are made of, `inside` what each of them holds, `change` an attribute and another value
 * for it.
 *
 * @type {Record<string, {
 *   path: string,
 *   says: string,
 *   head: string,
 *   content: string,
 *   readFiles: () => Record<string, string>,
 *   isShown?: () => boolean,
 *   tag?: string,
 *   inside?: string,
 *   change?: {name: string, value: string},
 * }>}
 */
export const peers = {
  'Shoelace’s card': {
    path: 'shoelace-card',
    says: `conclusion 7 in sl-card; light theme and autoloader as the package has them; what is not defined yet is hidden,
    against the flash that its documentation warns of`,
    head: `${shoelaceHead}\n<style>:not(:defined) { visibility: hidden; }</style>`,
    content: card,
    readFiles: readShoelace,
    tag: 'sl-card',
    inside: setQuotation(7),
  },
  'Shoelace’s card, with its flash': {
    path: 'shoelace-card-flashing',
    says: 'the same, and nothing hidden: the text is painted before the card',
    head: shoelaceHead,
    content: card,
    readFiles: readShoelace,
  },
  'media-chrome': {
    path: 'media-chrome',
    says: `the video example of its readme, the package as one minified file; the video is not loaded. Shown is the
    play button`,
    head: moduleScript('/peers/media-chrome.js'),
    content: `<media-controller>
<video slot="media" preload="none" width="640" height="360"></video>
<media-control-bar>
<media-play-button></media-play-button>
<media-mute-button></media-mute-button>
<media-volume-range></media-volume-range>
<media-time-range></media-time-range>
<media-pip-button></media-pip-button>
<media-fullscreen-button></media-fullscreen-button>
</media-control-bar>
</media-controller>`,
    readFiles: () => ({'/peers/media-chrome.js': bundle('media-chrome', 'dist/index.js')}),
    isShown: () => globalThis.probe.isDrawn('media-play-button', 'svg'),
  },
  'emoji-picker-element': {
    path: 'emoji-picker-element',
    says: `index.js as its readme has it, with the two files that this imports; the English data of its data package. Shown are
    the first emoji`,
    head: moduleScript(`${place(emojiPicker)}/index.js`),
    content: `<emoji-picker data-source="${place('emoji-picker-element-data')}/${emojiData}"></emoji-picker>`,
    readFiles: () => ({
      ...readFiles(emojiPicker, ['index.js', 'picker.js', 'database.js']),
      ...readFiles('emoji-picker-element-data', [emojiData]),
    }),
    isShown: () => globalThis.probe.isDrawn('emoji-picker', '.tabpanel .emoji'),
  },
  giscus: {
    path: 'giscus',
    says: `the component with its Lit as one minified file. Its comments come from giscus.app, and no request leaves this
    machine: shown is the frame, still empty, which is kind to it`,
    head: moduleScript('/peers/giscus.js'),
    content: `<giscus-widget id="comments" repo="giscus/giscus-component" repoid="1" category="Announcements"
categoryid="1" mapping="specific" term="Welcome" reactionsenabled="1" emitmetadata="0" inputposition="top"
theme="light" lang="en" loading="lazy"></giscus-widget>`,
    readFiles: () => ({'/peers/giscus.js': bundle('giscus', 'dist/giscus.mjs')}),
    isShown: () => globalThis.probe.isDrawn('giscus-widget', 'iframe'),
  },
  'lite-youtube-embed': {
    path: 'lite-youtube-embed',
    says: `the basic usage of its readme, files as the package has them. Its picture would come from i.ytimg.com, and does not:
    shown is the play button, which is kind to it`,
    head: `<link rel="stylesheet" href="${place('lite-youtube-embed')}/src/lite-yt-embed.css">`,
    content: `<script src="${place('lite-youtube-embed')}/src/lite-yt-embed.js"></script>
<lite-youtube videoid="goiWrNiaT0I" playlabel="Play: Crayon Physics Deluxe - Trailer HD"></lite-youtube>`,
    readFiles: () =>
      readFiles('lite-youtube-embed', ['src/lite-yt-embed.css', 'src/lite-yt-embed.js']),
    isShown: () =>
      globalThis.document.querySelector('lite-youtube .lyt-playbtn')?.getBoundingClientRect()
        .height > 0,
  },
  'relative-time-element': {
    path: 'relative-time-element',
    says: `the example of its readme, dist/bundle.js minified. Shown is the time in the reader's words; the author's date stands
    there before`,
    head: moduleScript('/peers/relative-time-element.js'),
    content:
      '<p><relative-time datetime="2014-04-01T16:30:00-08:00">April 1, 2014</relative-time></p>',
    readFiles: () => ({
      '/peers/relative-time-element.js': bundle('@github/relative-time-element', 'dist/bundle.js'),
    }),
    isShown: () =>
      /\S/.test(globalThis.document.querySelector('relative-time')?.shadowRoot?.textContent ?? ''),
    tag: 'relative-time datetime="2014-04-01T16:30:00-08:00"',
    inside: 'April 1, 2014',
    change: {name: 'datetime', value: '2015-05-02T16:30:00-08:00'},
  },
};

/**
 * The pages of a peer, and what they load, as files to be served: by its path one with it, and by `-scale` one where many are
 * to be made.
 *
 * @param {keyof typeof peers} name
 * @returns {Record<string, string>}
 */
export function buildPeer(name) {
  const {path, head, content, readFiles, isShown} = peers[name];
  const watch = isShown ? `<script>probe.watch(${isShown});</script>\n` : '';
  return {
    ...readFiles(),
    [`/${path}.html`]: setPage(content, watch + head),
    [`/${path}-scale.html`]: setPage('', head),
  };
}
