import {expect} from '@open-wc/testing';

import '../../src/define.js';
import {part, put, restoreConsole, until} from './put.js';

const tags = `<h2>2006</h2>
<bellagio-conclusion n="7" show="summary"></bellagio-conclusion>
<bellagio-signatories filter></bellagio-signatories>
<bellagio-quote-rotator></bellagio-quote-rotator>
<bellagio-quote passage="c10"></bellagio-quote>
<p><bellagio-cite passage="c9.thesis.s1"></bellagio-cite></p>
<bellagio-search></bellagio-search>`;

describe('every tag, in every engine, passes axe in', () => {
  afterEach(restoreConsole);

  for (const [lang, dir, copy] of [
    ['en', 'ltr', 'Copy'],
    ['es', 'ltr', 'Copiar'],
    ['fr', 'ltr', 'Copier'],
    ['ar', 'rtl', 'نسخ'],
    ['hi', 'ltr', 'कॉपी करें'],
    ['fil', 'ltr', 'Kopyahin'],
    ['tr', 'ltr', 'Kopyala'],
  ] as const) {
    it(lang, async () => {
      const {place, element} = await put(
        'bellagio-conclusion',
        `<section lang="${lang}" dir="${dir}">${tags}</section>`,
      );
      await until(() => part(element, '[name="copy"]')?.textContent === copy, copy);
      await expect(place).to.be.accessible();
    });
  }
});
