/** Tags in other places than the page that they were parsed in: dialogs, templates, frames, other documents, and back. */
import assert from 'node:assert/strict';
import {test} from 'node:test';

import {readConclusion, setQuotation} from '../bench/pages.mjs';
import {copyFrom, assertWords, everyTag, useEverySurface} from './every-tag.js';
import {loadScript, serveHosts, setHost, site, visit, type Host} from './host-visits.js';

serveHosts();

for (const [how, open] of Object.entries({
  'opened as a modal one': 'showModal',
  'shown beside the page': 'show',
} as const)) {
  test(`in a dialog that is ${how} later, every tag shows its words once, and all answers`, async () => {
    const body = `<dialog id="around" style="width: 700px">${everyTag}</dialog>`;
    await visit(setHost(loadScript(), body), async (host) => {
      await host.page.$eval(
        '#around',
        (dialog, open) => (dialog as HTMLDialogElement)[open](),
        open,
      );
      await host.settle();
      await assertWords(host);
      await useEverySurface(host);
      // Escape has closed what it opened, and not the page's own dialog.
      assert.equal(await host.look('has', '#around[open]'), true);
    });
  });
}

test('cloned from a template, every tag shows its words once, and all answers', async () => {
  const body = `<template>${everyTag}</template><section id="here"></section>`;
  await visit(setHost(loadScript(), body), async (host) => {
    await host.page.evaluate(() => {
      const {content} = document.querySelector('template')!;
      document.querySelector('#here')!.append(content.cloneNode(true));
    });
    await host.look('wait', '#statement >>> [part~="frame"]');
    await host.settle();
    await assertWords(host);
    await useEverySurface(host);
  });
});

test('cloned from a page that has been filled, every tag shows its words once, and all answers', async () => {
  const body = `<section id="first">${everyTag}</section><section id="second"></section>`;
  await visit(setHost(loadScript(), body), async (host) => {
    await host.page.evaluate(() => {
      const first = document.querySelector('#first')!;
      const copy = first.cloneNode(true);
      document.querySelector('#second')!.append(...copy.childNodes);
      first.remove();
    });
    await host.settle();
    await assertWords(host);
    await useEverySurface(host);
  });
});

const frame = '<iframe src="/inside.html" title="inside" width="700" height="500"></iframe>';
const bare = '<bellagio-conclusion id="conclusion" n="7"></bellagio-conclusion>';

/** Asserts that a conclusion stands there with its words, once, in its styles, and can be copied. */
async function assertAlive({look}: Host, path: string): Promise<void> {
  await look('wait', `${path} >>> [part="actions"]`, 'Copy');
  await look('waitRead', path, readConclusion(7), 1);
  await look('waitStyle', `${path} >>> [part="actions"]`, 'display', 'flex');
}

for (const [what, tag] of Object.entries({
  'an empty tag': bare,
  'a tag with the text inside': bare.replace('></', `>${setQuotation(7)}</`),
  'an isolated tag': bare.replace('n=', 'isolated n='),
})) {
  test(`${what} lives on in the document of a frame, and back in its own`, async () => {
    site.add('/inside.html', setHost('', '<div id="inside"></div>'));
    await visit(setHost(loadScript(), `<div id="outside">${tag}</div>${frame}`), async (host) => {
      const {page} = host;
      await assertAlive(host, '#conclusion');
      await page.evaluate(() => {
        const inside = document.querySelector('iframe')!.contentDocument!;
        inside.querySelector('#inside')!.append(document.querySelector('#conclusion')!);
      });
      await assertAlive(host, 'iframe >>> #conclusion');
      await page.evaluate(() => {
        const inside = document.querySelector('iframe')!.contentDocument!;
        document.querySelector('#outside')!.append(inside.querySelector('#conclusion')!);
      });
      await assertAlive(host, '#conclusion');
      await host.settle();
      await copyFrom(host, 'conclusion');
    });
  });
}

test('a tag that was parsed in the document of a frame, or in one without a window, lives where it is adopted', async () => {
  site.add('/inside.html', setHost('', bare));
  await visit(
    setHost(
      loadScript(),
      `<div id="from-frame"></div><div id="made"></div><div id="parsed"></div>${frame}`,
    ),
    async (host) => {
      await host.page.evaluate((bare) => {
        const inside = document.querySelector('iframe')!.contentDocument!;
        document
          .querySelector('#from-frame')!
          .append(document.adoptNode(inside.querySelector('#conclusion')!));
        const other = document.implementation.createHTMLDocument('');
        const made = other.createElement('bellagio-conclusion');
        made.setAttribute('n', '7');
        other.body.append(made);
        document.querySelector('#made')!.append(made);
        const {body} = new DOMParser().parseFromString(bare, 'text/html');
        document
          .querySelector('#parsed')!
          .append(document.importNode(body.firstElementChild!, true));
      }, bare);
      await host.settle();
      for (const place of ['from-frame', 'made', 'parsed']) {
        await assertAlive(host, `#${place} bellagio-conclusion`);
      }
    },
  );
});

test('a tag that goes to a document without a window comes back with its words', async () => {
  await visit(setHost(loadScript(), `<div id="outside">${bare}</div>`), async (host) => {
    await host.page.evaluate(async () => {
      const tag = document.querySelector('#conclusion')! as HTMLElement & {
        n: number;
        updateComplete: Promise<unknown>;
      };
      const other = document.implementation.createHTMLDocument('');
      other.body.append(tag);
      tag.n = 8;
      await tag.updateComplete;
      tag.n = 7;
      document.querySelector('#outside')!.append(tag);
    });
    await assertAlive(host, '#conclusion');
    await host.settle();
    await copyFrom(host, 'conclusion');
  });
});
