/** Browsers that lack something, as older ones do: what is lacking is taken away before our script comes. */
import assert from 'node:assert/strict';
import {test} from 'node:test';

import {readConclusion, setQuotation} from '../bench/pages.mjs';
import {countWords} from '../packaging/source-words.js';
import {assertWords, everyTag, useEverySurface, type Abilities} from './every-tag.js';
import {loadScript, serveHosts, setHost, site, visit} from './host-visits.js';

serveHosts();

interface Lack {
  /** Takes it away. */
  readonly script: string;
  readonly can?: Abilities;
}

/** Features that came after custom elements and ES2022, or that hardened browsers leave out. */
const lacks = {
  popovers: {
    script: `delete HTMLElement.prototype.popover; delete HTMLElement.prototype.showPopover;
      delete HTMLElement.prototype.hidePopover; delete HTMLElement.prototype.togglePopover;`,
    can: {previews: false},
  },
  'modal dialogs': {
    script:
      'delete HTMLDialogElement.prototype.showModal; delete HTMLDialogElement.prototype.show;',
    can: {dialogs: false},
  },
  highlights: {script: 'delete CSS.highlights; delete globalThis.Highlight;'},
  'custom states': {
    script: 'delete ElementInternals.prototype.states; delete globalThis.CustomStateSet;',
  },
  'element internals': {
    script: 'delete HTMLElement.prototype.attachInternals; delete globalThis.ElementInternals;',
  },
  'states without dashes': {
    script: `const {add} = globalThis.CustomStateSet?.prototype ?? {}; if (add) CustomStateSet.prototype.add = function (name) {
      if (!name.startsWith('--')) throw new DOMException('no dashes', 'SyntaxError');
      return add.call(this, name);
    };`,
  },
  'segmenters of words': {script: 'delete Intl.Segmenter'},
  'a clipboard': {
    script: `Object.defineProperty(Navigator.prototype, 'clipboard', {value: undefined});
      delete globalThis.ClipboardItem;`,
  },
  'constructed style sheets': {
    script: `globalThis.CSSStyleSheet = class { constructor() { throw new TypeError('Illegal constructor'); } };
      for (const one of [Document, ShadowRoot]) delete one.prototype.adoptedStyleSheets;`,
  },
  'what came to elements since': {
    script: `delete Element.prototype.checkVisibility; delete Element.prototype.ariaCurrent;
      delete Element.prototype.currentCSSZoom; delete AbortSignal.prototype.throwIfAborted;
      delete Element.prototype.moveBefore; delete Document.prototype.startViewTransition;
      delete Element.prototype.setHTMLUnsafe; delete Document.prototype.featurePolicy;`,
  },
} satisfies Record<string, Lack>;

async function lookAround(script: string, can: Abilities = {}): Promise<void> {
  await visit(
    setHost('', everyTag + loadScript()),
    async (host) => {
      await assertWords(host);
      await useEverySurface(host, can);
    },
    {script},
  );
}

for (const [what, {script, can}] of Object.entries<Lack>(lacks)) {
  test(`a browser without ${what} shows every tag, and what it can do answers`, async () => {
    await lookAround(script, can);
  });
}

test('a browser without any of these shows every tag, and what it can do answers', async () => {
  const all = Object.values(lacks).map(({script}) => `{${script}}`);
  await lookAround(all.join('\n'), {previews: false, dialogs: false});
});

test('without popovers, previews are links to where there is an address, and otherwise no controls', async () => {
  const mark = '<bellagio-cite id="CITE" passage="c9.thesis.s1"></bellagio-cite>';
  const body = `<bellagio-settings permalink-base="/b/">${mark.replace('CITE', 'linked')}</bellagio-settings>
<bellagio-settings>${mark.replace('CITE', 'plain')}</bellagio-settings>`;
  await visit(
    setHost('', body + loadScript()),
    async ({look}) => {
      assert.equal(
        await look('attribute', '#linked >>> [part~="mark"]', 'href'),
        `${site.origin}/b/conclusion/9/#c9.thesis.s1`,
      );
      assert.equal(await look('attribute', '#plain >>> [part~="mark"]', 'role'), null);
      assert.equal(await look('attribute', '#plain >>> [part~="mark"]', 'href'), null);
    },
    {script: lacks.popovers.script},
  );
});

test('without modal dialogs, what would open one says so, and leaves nothing behind', async () => {
  await visit(
    setHost('', everyTag + loadScript()),
    async ({look, press}) => {
      for (const name of ['context', 'cite']) {
        await press(`#conclusion >>> [name="${name}"]`);
        await look('wait', '#conclusion >>> [part="actions"] [part="status"]', 'loaded');
        assert.equal(await look('has', '#conclusion >>> dialog'), false);
      }
    },
    {script: lacks['modal dialogs'].script},
  );
});

const filled = `<bellagio-conclusion id="filled" n="7">${setQuotation(7)}</bellagio-conclusion>`;

for (const [what, script] of Object.entries({
  'loads bellagio.js': loadScript(),
  'loads bellagio.all.js': loadScript('bellagio.all.js', ''),
})) {
  test(`a browser without custom elements that ${what} leaves the author’s content`, async () => {
    await visit(
      setHost('', filled + script),
      async ({look}) => {
        assert.equal(countWords(await look('readAll'), readConclusion(7)), 1);
        assert.equal(await look('has', '[slot]'), false);
      },
      {script: 'delete globalThis.customElements', expects: /^thrown: .*customElements/s},
    );
  });
}

test('a script that cannot be parsed leaves the author’s content', async () => {
  site.add('/newer.js', 'class Newer { #field match { when: then } }');
  await visit(
    setHost('<script src="/newer.js"></script>', filled),
    async ({look}) => {
      assert.equal(countWords(await look('readAll'), readConclusion(7)), 1);
    },
    {expects: /^thrown: .*SyntaxError/s},
  );
});
