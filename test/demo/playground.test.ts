import assert from 'node:assert/strict';
import {readdirSync} from 'node:fs';
import {basename, join} from 'node:path';
import {test} from 'node:test';

import type {Page} from 'puppeteer-core';

import {
  allowClipboard,
  demo,
  findFaultsOfAccess,
  measureWidth,
  root,
  serveDemo,
  setControl,
  visit,
} from './demo-pages.js';

serveDemo();

const tags = ['bellagio-conclusion', 'bellagio-signatories', 'bellagio-quote-rotator'] as const;
const size = {width: 1280, height: 800};

function groupOf(tag: string): string {
  return tag === 'bellagio-settings' ? '.playground .settings' : `.playground [data-tag="${tag}"]`;
}

function openAll(page: Page): Promise<void> {
  return page.$$eval('.playground details', (all) =>
    all.forEach((details) => (details.open = true)),
  );
}

async function choose(page: Page, tag: string): Promise<void> {
  await page.$eval(`.playground [value="${tag}"]`, (radio) => (radio as HTMLInputElement).click());
}

/** What the playground shows, and what a page would that has its markup. */
function look(page: Page) {
  return page.evaluate(() => {
    const {value: markup} = document.querySelector<HTMLTextAreaElement>('#markup')!;
    const {body} = new DOMParser().parseFromString(markup, 'text/html');
    const settings = body.querySelector('bellagio-settings');
    const [shown, written] = [
      {parent: document.querySelector('.stage bellagio-settings')!, withSettings: true},
      {parent: settings ?? body, withSettings: settings !== null},
    ].map(({parent, withSettings}) => {
      const [attributes, around] = [parent.children[0]!, parent].map((element) =>
        Object.fromEntries(Array.from(element.attributes, ({name, value}) => [name, value])),
      );
      return {
        tags: Array.from(parent.children, ({localName}) => localName).join(),
        attributes: attributes!,
        settings: withSettings ? around! : {},
      };
    });
    return {markup, shown: shown!, written: written!};
  });
}

/** Values that are not the default, for the controls that take any. */
const samples: Record<string, string> = {
  n: '3',
  'heading-level': '4',
  actions: 'copy, link',
  interval: '20',
  conclusions: '1, 7',
  'permalink-base': 'https://example.org/?a="1"&b=<i>&amp;\'',
  'source-url': '/original & more.pdf',
  'ui-lang': 'tr',
  passage: 'c3.p1',
  placeholder: 'rights, "legal status" & <more>',
  // The gallery around the playground has one.
  for: 'statement',
};

/** The controls of a group with the values to try. */
async function listTrials(page: Page, tag: string) {
  const controls = await page.$$eval(`${groupOf(tag)} [name]`, (elements) =>
    elements.map((element) => ({
      name: element.getAttribute('name')!,
      choices:
        element instanceof HTMLSelectElement
          ? Array.from(element.options, ({value}) => value)
          : undefined,
      isSwitch: element.matches('[type=checkbox]'),
      first: (element as HTMLInputElement).value,
    })),
  );
  return controls.map(({name, choices, isSwitch, first}) => ({
    name,
    first: choices?.[0] ?? first,
    values: choices?.slice(1) ?? [isSwitch ? '' : samples[name]!],
  }));
}

test('every attribute of every tag that was built has a control', async () => {
  const built = readdirSync(join(root, 'dist/tags'))
    .filter((name) => name.endsWith('.js'))
    .map((name) => basename(name, '.js'));
  await visit(demo.address, size, async (page) => {
    for (const tag of built) {
      const names = await page.evaluate((localName) => {
        const definition = customElements.get(localName);
        const {observedAttributes} = definition as unknown as {observedAttributes: string[]};
        // It is what the element says, and nothing to be set.
        return observedAttributes.filter((name) => name !== 'verdict');
      }, tag);
      const controls = await page.$$eval(`${groupOf(tag)} [name]`, (elements) =>
        elements.map((element) => element.getAttribute('name')!),
      );
      assert.deepEqual(controls.toSorted(), names.toSorted(), tag);
    }
  });
});

for (const tag of tags) {
  test(`every control of ${tag} sets its attribute, shown and written alike, and keeps the focus`, async () => {
    await visit(demo.address, size, async (page, wrong) => {
      await openAll(page);
      await choose(page, tag);
      const plain = await look(page);
      assert.equal(plain.shown.tags, tag);
      assert.deepEqual(plain.shown, plain.written);
      assert.equal(plain.markup.includes('settings'), false);
      const host = (await page.$(`.stage ${tag}`))!;
      await host.evaluate((element) => {
        new MutationObserver(() => element.setAttribute('data-moved', '')).observe(
          element.parentElement!,
          {childList: true},
        );
      });

      for (const group of [tag, 'bellagio-settings']) {
        const kind = group === tag ? 'attributes' : 'settings';
        const trials = await listTrials(page, group);
        assert.ok(trials.length > 3);
        for (const {name, first, values} of trials) {
          const selector = `${groupOf(group)} [name="${name}"]`;
          for (const value of values) {
            await setControl(page, selector, value);
            const {shown, written} = await look(page);
            assert.deepEqual(shown[kind], {...plain.shown[kind], [name]: value});
            assert.deepEqual(written, shown);
            assert.ok(
              await page.$eval(selector, (control) => control === document.activeElement),
              `${name} has lost the focus`,
            );
          }
          await setControl(page, selector, first);
          assert.deepEqual(await look(page), plain, `${name} is the default again`);
        }
      }
      assert.deepEqual(wrong, []);
    });
  });
}

test('all that differs from the default is written, and nothing else', async () => {
  await visit(demo.address, size, async (page) => {
    await openAll(page);
    assert.equal((await look(page)).markup, '<bellagio-conclusion n="7"></bellagio-conclusion>');
    await choose(page, 'bellagio-signatories');
    assert.equal((await look(page)).markup, '<bellagio-signatories></bellagio-signatories>');
    const group = groupOf('bellagio-signatories');
    await setControl(page, `${group} [name=layout]`, 'columns');
    await setControl(page, `${group} [name=filter]`, '');
    await setControl(page, `${groupOf('bellagio-settings')} [name=theme]`, 'dark');
    const expected =
      '<bellagio-settings theme="dark">\n' +
      '  <bellagio-signatories layout="columns" filter></bellagio-signatories>\n' +
      '</bellagio-settings>';
    assert.equal((await look(page)).markup, expected);
    assert.equal(
      await page.$eval('.markup .length', ({textContent}) => textContent),
      `${expected.length} characters`,
    );

    await page.click('.playground .again');
    assert.equal((await look(page)).markup, '<bellagio-conclusion n="7"></bellagio-conclusion>');
  });
});

test('a tag that is chosen again has the values that were given it', async () => {
  await visit(demo.address, size, async (page) => {
    await setControl(page, `${groupOf('bellagio-conclusion')} [name=n]`, '3');
    await choose(page, 'bellagio-quote-rotator');
    assert.equal((await look(page)).markup, '<bellagio-quote-rotator></bellagio-quote-rotator>');
    await choose(page, 'bellagio-conclusion');
    assert.deepEqual((await look(page)).shown.attributes, {n: '3'});
  });
});

test('copying says so in place, until the next change', async () => {
  await visit(demo.address, size, async (page) => {
    await allowClipboard(page);
    const label = () => page.$eval('.markup button', ({textContent}) => textContent);
    await page.focus('.markup button');
    await page.keyboard.press('Enter');
    await page.waitForFunction(
      () => document.querySelector('.markup button')!.textContent === 'Copied',
    );
    assert.equal(
      await page.evaluate(() => navigator.clipboard.readText()),
      (await look(page)).markup,
    );
    await setControl(page, `${groupOf('bellagio-conclusion')} [name=show]`, 'thesis');
    assert.equal(await label(), 'Copy markup');
  });
});

test('where the clipboard is closed, the markup is selected', async () => {
  await visit(demo.address, size, async (page, wrong) => {
    await page.evaluate(() => {
      Object.defineProperty(navigator, 'clipboard', {value: undefined});
    });
    await page.click('.markup button');
    await page.waitForFunction(
      () => document.querySelector('.markup button')!.textContent === 'Selected',
    );
    const [selected, said] = await page.evaluate(() => {
      const {value, selectionStart, selectionEnd} = document.activeElement as HTMLTextAreaElement;
      return [
        value.slice(selectionStart, selectionEnd),
        document.querySelector('.said')!.textContent,
      ];
    });
    assert.equal(selected, (await look(page)).markup);
    assert.match(said!, /by hand/);
    await setControl(page, `${groupOf('bellagio-conclusion')} [name=show]`, 'thesis');
    assert.equal(await page.$eval('.markup button', ({textContent}) => textContent), 'Copy markup');
    assert.deepEqual(wrong, []);
  });
});

test('the address remembers the choice, and leaves no steps in the history', async () => {
  let address = '';
  let left: Awaited<ReturnType<typeof look>>;
  await visit(demo.address, size, async (page) => {
    await openAll(page);
    const steps = await page.evaluate(() => history.length);
    await choose(page, 'bellagio-signatories');
    const group = groupOf('bellagio-signatories');
    await setControl(page, `${group} [name=sort]`, 'name');
    await setControl(page, `${group} [name=isolated]`, '');
    await setControl(
      page,
      `${groupOf('bellagio-settings')} [name="permalink-base"]`,
      samples['permalink-base']!,
    );
    await setControl(page, '.playground [name=column]', '320');
    await page.focus('.markup button');
    left = await look(page);
    assert.equal(await page.evaluate(() => history.length), steps);
    address = await page.evaluate(() => location.href);
  });
  await visit(address, size, async (page, wrong) => {
    assert.deepEqual(await look(page), left);
    assert.equal(
      await page.$eval(
        '.playground [name=column]',
        (select) => (select as HTMLSelectElement).value,
      ),
      '320',
    );
    assert.ok(
      await page.$eval('#playground', (heading) => {
        const {top} = heading.getBoundingClientRect();
        return top >= 0 && top < innerHeight / 2;
      }),
    );

    await page.click('#contents a[href="#headings"]');
    await page.waitForFunction(() => location.hash === '#headings');
    assert.deepEqual(await look(page), left);
    await page.goBack();
    await page.waitForFunction((before) => location.href === before, {}, address);
    assert.deepEqual(await look(page), left);
    assert.deepEqual(wrong, []);
  });
});

test('an address with a tag, a choice or an attribute that do not exist is no harm', async () => {
  const hash = '#playground?tag=bellagio-nothing&show=everything&n=%zz&color=red&column=5';
  await visit(demo.address + hash, size, async (page, wrong) => {
    assert.deepEqual((await look(page)).shown, {
      tags: 'bellagio-conclusion',
      attributes: {n: '7'},
      settings: {},
    });
    assert.equal(
      await page.$eval(
        '.playground [name=column]',
        (select) => (select as HTMLSelectElement).value,
      ),
      'full',
    );
    assert.deepEqual(wrong, []);
  });
});

test('the page around the preview has the width, direction, colours and font that were chosen', async () => {
  await visit(demo.address, size, async (page) => {
    await openAll(page);
    const measure = () =>
      page.$eval('.stage bellagio-conclusion', (host) => {
        const stage = host.closest('.stage')!;
        const {direction, colorScheme, fontFamily} = getComputedStyle(host);
        const {backgroundColor} = getComputedStyle(stage);
        const width = host.parentElement!.parentElement!.getBoundingClientRect().width;
        return {width, direction, colorScheme, fontFamily, backgroundColor};
      });
    const first = await measure();
    for (const width of [280, 320, 480, 720]) {
      await setControl(page, '.playground [name=column]', String(width));
      assert.equal((await measure()).width, width);
    }
    await setControl(page, '.playground [name=direction]', 'rtl');
    assert.equal((await measure()).direction, 'rtl');
    await setControl(page, '.playground [name=scheme]', 'dark');
    const dark = await measure();
    assert.equal(dark.colorScheme, 'dark');
    assert.notEqual(dark.backgroundColor, first.backgroundColor);
    await setControl(page, '.playground [name=font]', 'sans');
    assert.notEqual((await measure()).fontFamily, first.fontFamily);
    assert.equal((await look(page)).markup, '<bellagio-conclusion n="7"></bellagio-conclusion>');
    await page.click('.playground .again');
    assert.deepEqual(await measure(), first);
  });
});

test('what the tag tells is listed, the last six lines of it', async () => {
  await visit(demo.address, size, async (page) => {
    const listed = () =>
      page.$$eval('.happened p', (lines) => lines.map(({textContent}) => textContent));
    assert.deepEqual(await listed(), []);
    await page.$eval('.stage bellagio-conclusion', (host) =>
      host.shadowRoot!.querySelector<HTMLButtonElement>('button[name=copy]')!.click(),
    );
    await page.waitForFunction(
      () => document.querySelector('.happened')!.textContent === 'bellagio-copy: c7',
    );
    const number = `${groupOf('bellagio-conclusion')} [name=n]`;
    for (const bad of ['11', '12', '13', '14', '15', '16']) {
      await page.$eval(
        number,
        (control, value) => {
          (control as HTMLInputElement).value = value;
          control.dispatchEvent(new Event('input', {bubbles: true}));
        },
        bad,
      );
      await page.waitForFunction(
        (value) => document.querySelector('.happened')!.textContent.endsWith(`n="${value}"`),
        {},
        bad,
      );
    }
    assert.deepEqual(
      await listed(),
      ['11', '12', '13', '14', '15', '16'].map((bad) => `bellagio-error: n="${bad}"`),
    );
  });
});

test('a rotator’s change by hand is listed', async () => {
  await visit(demo.address, size, async (page) => {
    await choose(page, 'bellagio-quote-rotator');
    await page.waitForFunction(() =>
      document
        .querySelector('.stage bellagio-quote-rotator')
        ?.shadowRoot?.querySelector('[part~=next]'),
    );
    await page.$eval('.stage bellagio-quote-rotator', (host) =>
      host.shadowRoot!.querySelector<HTMLButtonElement>('[part~=next]')!.click(),
    );
    await page.waitForFunction(() =>
      document.querySelector('.happened')!.textContent.includes('bellagio-quote-change: c2.thesis'),
    );
  });
});

test('the keyboard reaches every control once, in the order in which they stand', async () => {
  await visit(demo.address, size, async (page) => {
    await openAll(page);
    const expected = await page.evaluate(() => {
      const focusable = document.querySelectorAll<HTMLElement>(
        '.playground :is(summary, select, input:not([type=radio]), textarea, button, .markup a)',
      );
      return Array.from(focusable)
        .filter((element) => element.checkVisibility())
        .map((element) => element.getAttribute('name') ?? element.textContent.trim());
    });
    assert.ok(expected.length > 15);
    await page.focus('.playground [name=tag]');
    const reached: string[] = [];
    while (reached.length < expected.length) {
      await page.keyboard.press('Tab');
      reached.push(
        await page.evaluate(() => {
          const element = document.activeElement!;
          return element.getAttribute('name') ?? element.textContent.trim();
        }),
      );
    }
    assert.deepEqual(reached, expected);
    await page.keyboard.press('Tab');
    assert.equal(
      await page.evaluate(() => document.activeElement!.closest('.stage')?.className),
      'stage',
    );

    await page.focus('.playground [name=tag]');
    await page.keyboard.press('ArrowDown');
    assert.equal((await look(page)).shown.tags, 'bellagio-signatories');
    assert.equal(
      await page.evaluate(() => (document.activeElement as HTMLInputElement).value),
      'bellagio-signatories',
    );
  });
});

test('a preview that is wider than its place is scrolled in it, from the keyboard too', async () => {
  await visit(demo.address, {width: 320, height: 700}, async (page) => {
    await openAll(page);
    assert.equal(await page.$eval('.stage', (stage) => stage.getAttribute('tabindex')), null);
    await setControl(page, '.playground [name=column]', '720');
    await page.waitForFunction(
      () => document.querySelector('.stage')!.getAttribute('tabindex') === '0',
    );
    await page.focus('.stage');
    await page.keyboard.press('ArrowRight');
    await page.waitForFunction(() => document.querySelector('.stage')!.scrollLeft > 0);
    assert.equal(await measureWidth(page), 320);
  });
});

for (const width of [280, 320, 480, 720, 1200]) {
  test(`no choice makes the page scroll sideways at ${width} px`, async () => {
    await visit(demo.address, {width, height: 700}, async (page) => {
      await openAll(page);
      const tooWide: string[] = [];
      const measure = async (what: string) => {
        const reached = await page.evaluate(() => document.documentElement.scrollWidth);
        if (reached !== width) tooWide.push(`${what}: ${reached} px`);
      };
      const base = `https://example.org/${'long'.repeat(40)}/`;
      await setControl(page, `${groupOf('bellagio-settings')} [name="permalink-base"]`, base);
      for (const direction of ['ltr', 'rtl']) {
        await page.evaluate((dir) => (document.documentElement.dir = dir), direction);
        await setControl(page, '.playground [name=direction]', direction);
        for (const tag of tags) {
          await choose(page, tag);
          for (const column of ['full', '280', '720']) {
            await setControl(page, '.playground [name=column]', column);
            await measure(`${tag}, ${direction}, column ${column}`);
          }
        }
      }
      assert.deepEqual(tooWide, []);
    });
  });
}

for (const scheme of ['light', 'dark']) {
  for (const width of [320, 1280]) {
    test(`axe finds nothing in the playground, ${scheme}, at ${width} px`, async () => {
      const check = async (page: Page, wrong: string[]) => {
        await openAll(page);
        for (const tag of tags) {
          await choose(page, tag);
          for (const colours of ['auto', 'light', 'dark']) {
            await setControl(page, '.playground [name=scheme]', colours);
            assert.deepEqual(await findFaultsOfAccess(page, '.playground'), [], tag + colours);
          }
        }
        assert.deepEqual(wrong, []);
      };
      await visit(demo.address, {width, height: 3000}, check, {scheme});
    });
  }
}
