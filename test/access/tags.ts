/** A page that has every tag, and what brings it into every state that a reader meets. */
import {readFileSync} from 'node:fs';

import type {Page} from 'puppeteer-core';

import {setQuotation} from '../bench/pages.mjs';
import {loadModule, visit} from '../packaging/visits.js';

/** What `pages/look.js` adds to a page. */
export interface Look {
  walk: () => Element[];
  parentOf: (node: Node) => Element | null;
  isShown: (element: Element) => boolean;
  describe: (element: Element) => string;
  active: HTMLElement | null;
  at: (x: number, y: number) => Element | null;
  isWithin: (node: Node | null, other: Element) => boolean;
  languageOf: (node: Node) => string;
  listen: () => void;
  said: string[];
  contrast: (element: Element, colour: string) => number;
  isOurs: (element: Element) => boolean;
  controls: () => HTMLElement[];
  texts: () => Text[];
}

declare global {
  var look: Look;
}

const script = readFileSync(new URL('pages/look.js', import.meta.url), 'utf8');

/** An altered sentence. */
const altered = `<p>Human rights should be guaranteed for most migrants, wherever they are.</p>`;

const [, pasted = ''] = /(<blockquote[^]*)/.exec(setQuotation(4)) ?? [];

/** Every tag. What is the page's own has no words of any language. */
const tags = `
<section><h2>1</h2>
<bellagio-conclusion id="whole" n="7" show="summary"></bellagio-conclusion>
<bellagio-settings permalink-base="/pages/" source-url="/original.pdf">
<bellagio-conclusion id="addressed" n="8" isolated></bellagio-conclusion>
</bellagio-settings>
<bellagio-conclusion id="adopted" n="3">${setQuotation(3).replace('<p>—', '<p lang="en">—')}</bellagio-conclusion>
<bellagio-conclusion id="missing" n="11"></bellagio-conclusion>
${pasted.replace('<blockquote', '<blockquote id="pasted" data-bellagio="c4"')}
</section>
<section><h2>2</h2>
<bellagio-signatories id="found" filter></bellagio-signatories>
<bellagio-signatories id="nobody" filter layout="columns" sort="name"></bellagio-signatories>
</section>
<section><h2>3</h2>
<bellagio-quote-rotator id="rotator"></bellagio-quote-rotator>
</section>
<section><h2>4</h2>
<p><bellagio-quote id="reference" passage="c7.thesis.s3"></bellagio-quote>
<bellagio-cite id="cite" passage="c9.thesis.s1"></bellagio-cite>
<bellagio-cite id="unknown" passage="c99"></bellagio-cite></p>
<bellagio-quote id="block" passage="c10"></bellagio-quote>
<bellagio-quote id="altered" passage="c7.thesis.s3"><blockquote lang="en">${altered}</blockquote></bellagio-quote>
</section>
<section><h2>5</h2>
<bellagio-search id="search" placeholder="2006"></bellagio-search>
<bellagio-statement id="statement" heading-level="3" contents>
<bellagio-search id="inside" slot="search"></bellagio-search>
</bellagio-statement>
</section>`;

/** The language of each page, with the side on which its lines begin. */
export const languages = {
  en: 'ltr',
  es: 'ltr',
  fr: 'ltr',
  ar: 'rtl',
  hi: 'ltr',
  fil: 'ltr',
  tr: 'ltr',
} as const;

export type LanguageName = keyof typeof languages;

export interface Shown {
  lang?: LanguageName;
  width?: number;
  height?: number;
  /** Styles of the page. */
  styles?: string;
  /** What is done to the empty page before. */
  prepare?: (page: Page) => Promise<void>;
}

/** Shows every tag in a page, and gives it to a callback when all that comes by itself is there. */
export async function showTags(
  use: (page: Page) => Promise<void>,
  {lang = 'en', width = 800, height = 600, styles = '', prepare}: Shown = {},
): Promise<void> {
  const page = `<!doctype html><html lang="${lang}" dir="${languages[lang]}"><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>2006</title>
<style>body { margin: 16px; font: 1em/1.5 serif; } ${styles}</style>
<body><main><h1>2006</h1>${tags}</main>${loadModule()}</body></html>`;
  await visit(
    page,
    async (page) => {
      await page.setViewport({width, height});
      await page.evaluate(script);
      await page.waitForFunction(() => !look.walk().some((one) => one.matches('[data-awaited]')));
      await use(page);
    },
    {width, prepare, says: [/bellagio-conclusion/, /bellagio-cite/]},
  );
}

/** Waits for what stands in a shadow root. (That it is to be seen has the driver look again with every frame.) */
const waitFor = (page: Page, selector: string) => page.waitForSelector(selector, {visible: true});

/** Presses what is in a shadow root, by the keyboard. */
async function press(page: Page, selector: string): Promise<void> {
  const control = await waitFor(page, selector);
  await control!.focus();
  await page.keyboard.press('Enter');
}

/** By name, what brings a page into a state; each gives the id of the tag that it is about, where it is about one. */
export const states = {
  'at rest': async () => undefined,
  'filled in': async (page: Page) => {
    for (const [id, query] of [
      ['found', 'mex'],
      ['nobody', 'zzz'],
      ['search', 'migra'],
      ['inside', 'zzz'],
    ] as const) {
      const field = await page.$(`#${id} >>> input`);
      await field!.type(query);
      await page.waitForFunction(
        (id) =>
          document.getElementById(id)!.shadowRoot!.querySelector('[role=status]')!.textContent,
        {},
        id,
      );
    }
    await press(page, '#whole >>> summary');
    return undefined;
  },
  'with a citation': async (page: Page) => {
    await press(page, '#cite >>> [part~="mark"]');
    await waitFor(page, '#cite >>> :popover-open .panel');
    return 'cite';
  },
  'with an altered quotation explained': async (page: Page) => {
    await press(page, '#altered >>> [part~="mark"]');
    await waitFor(page, '#altered >>> :popover-open .panel');
    return 'altered';
  },
  'with a dialog of contexts': async (page: Page) => {
    await press(page, '#whole >>> [part~="context"]');
    await waitFor(page, '#whole >>> dialog[open] .scroll > *');
    return 'whole';
  },
  'with a dialog of citations': async (page: Page) => {
    await press(page, '#whole >>> [part~="cite"]');
    await waitFor(page, '#whole >>> dialog[open] .scroll > *');
    return 'whole';
  },
} satisfies Record<string, (page: Page) => Promise<string | undefined>>;

export type StateName = keyof typeof states;

/** Closes what a state has opened, and waits until it is gone. */
export async function leaveState(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await page.waitForFunction(
    () => !look.walk().some((one) => one.matches('dialog[open], :popover-open')),
  );
}

/** Brings a page into each state, one after the other, and gives it to a callback. */
export async function goThroughStates(
  page: Page,
  use: (state: StateName, id: string | undefined) => Promise<void>,
): Promise<void> {
  for (const [name, enter] of Object.entries(states)) {
    await use(name as StateName, await enter(page));
    if (name.startsWith('with')) await leaveState(page);
  }
}
