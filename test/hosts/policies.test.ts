/** Every policy that the README calls enough is, for every tag and whatever a reader opens; and nothing is reported. */
import assert from 'node:assert/strict';
import {test} from 'node:test';

import {build} from 'esbuild';

import {readConclusion, setQuotation} from '../bench/pages.mjs';
import {inventTranslation} from '../data/invented-translation.js';
import {projectPath, readBuilt} from '../packaging/built-files.js';
import {countWords} from '../packaging/source-words.js';
import {assertWords, everyTag, useEverySurface} from './every-tag.js';
import {loadScript, serveHosts, setHost, site, visit} from './host-visits.js';
import {plainPolicies, readPolicies} from './policies.js';

serveHosts();

const integrity: Record<string, string> = JSON.parse(readBuilt('integrity.json'));
const hash = integrity['bellagio.all.js']!;
const asClassic = loadScript('bellagio.all.js', 'defer');

const strictest = plainPolicies.at(-1)!;

/** How a policy is filled in, with the tags of scripts that go with it. */
function fillIn(policy: string): {value: string; scripts: string[]} {
  if (policy.includes('nonce-…')) {
    const attributes = 'type="module" nonce="abc123"';
    const value = policy.replace('nonce-…', 'nonce-abc123');
    return {
      value,
      scripts: [loadScript('bellagio.js', attributes)],
    };
  }
  if (policy.includes('sha384-…')) {
    const attributes = `integrity="${hash}" crossorigin="anonymous" defer`;
    return {
      value: policy.replace('sha384-…', hash),
      scripts: [loadScript('bellagio.all.js', attributes)],
    };
  }
  // The one file makes no difference but under the first and the strictest policy.
  const alone = policy === plainPolicies[0] || policy === strictest;
  return {value: policy, scripts: [loadScript(), ...(alone ? [asClassic] : [])]};
}

test('the README names policies for own files, a nonce, a hash and trusted types', () => {
  const values = readPolicies().map(({value}) => value);
  for (const kind of [
    "default-src 'none'; script-src 'self'; style-src 'self'",
    'nonce-…',
    'sha384-…',
    "require-trusted-types-for 'script'",
    "trusted-types lit-html 'allow-duplicates'",
  ]) {
    assert.ok(
      values.some((value) => value.includes(kind)),
      kind,
    );
  }
});

for (const {value: policy} of readPolicies()) {
  const {value, scripts} = fillIn(policy);
  for (const script of scripts) {
    const [, file] = /\/dist\/([\w.]+)/.exec(script)!;
    test(`under ${policy}, ${file} shows every tag, and all that a reader opens`, async () => {
      await visit(
        setHost(script, everyTag),
        async (host) => {
          await assertWords(host);
          await useEverySurface(host);
        },
        {headers: {'content-security-policy': value}},
      );
    });
  }
}

const spanish = (
  translation: string,
) => `<bellagio-settings ui-lang="es" translation="${translation}">
<bellagio-conclusion id="translated" n="7"></bellagio-conclusion></bellagio-settings>`;

test('another language and a translation need one word more, connect-src', async () => {
  const pack = inventTranslation();
  const [begins = ''] = pack.passages['c7.thesis']!.split('*');
  site.add('/pack.json', JSON.stringify(pack));
  for (const script of [loadScript(), asClassic]) {
    await visit(
      setHost(script, spanish('/pack.json')),
      async ({look, press}) => {
        await look('wait', '#translated >>> [part="translation"]', '.');
        await look('waitRead', '#translated', begins, 1);
        await look('wait', '#translated >>> [name="copy"]', '^Copiar$');
        await press('#translated >>> [part="switch"]');
        await look('waitRead', '#translated', readConclusion(7), 1);
      },
      {headers: {'content-security-policy': `${strictest}; connect-src 'self'`}},
    );
  }
});

test('where a translation is not allowed, the source’s words stay, and a reader is told', async () => {
  site.add('/pack-2.json', JSON.stringify(inventTranslation()));
  await visit(
    setHost(loadScript(), spanish('/pack-2.json')),
    async ({look}) => {
      await look('wait', '#translated >>> [part="notice"]', '.');
      await look('waitRead', '#translated', readConclusion(7), 1);
    },
    {
      headers: {'content-security-policy': strictest},
      expects: /connect-src|bellagio-error|translation="|Content Security Policy/,
    },
  );
});

const filled = `<bellagio-conclusion id="filled" n="7">${setQuotation(7)}</bellagio-conclusion>`;

test('a bundle of the modules works under Lit’s policy of types, and leaves the author’s content where that is forbidden', async () => {
  const {outputFiles} = await build({
    entryPoints: [projectPath('dist/modules/src/define.js')],
    bundle: true,
    format: 'esm',
    write: false,
    minify: true,
    conditions: ['production'],
  });
  site.add('/bundle.js', outputFiles[0]!.text);
  const html = setHost('<script type="module" src="/bundle.js"></script>', everyTag + filled);
  const types = "require-trusted-types-for 'script'; trusted-types";
  await visit(
    html,
    async (host) => {
      await assertWords(host);
      await useEverySurface(host);
    },
    {headers: {'content-security-policy': `${types} lit-html 'allow-duplicates'`}},
  );
  await visit(
    html,
    async ({look}) => {
      assert.equal(countWords(await look('read', '#filled'), readConclusion(7)), 1);
      assert.equal(await look('has', '#filled >>> [part]'), false);
    },
    {
      headers: {'content-security-policy': `${types} another`},
      expects: /lit-html|trusted-types/,
    },
  );
});

test('a policy that bars all scripts leaves the author’s content', async () => {
  await visit(
    setHost(loadScript(), filled),
    async ({look}) => {
      assert.equal(countWords(await look('read', '#filled'), readConclusion(7)), 1);
    },
    {
      headers: {'content-security-policy': "script-src 'none'"},
      expects: /script-src|Content Security Policy/,
    },
  );
});

test('the browser does hold files to their hashes: a wrong one stops the script, and the author’s content stands', async () => {
  const wrong = `integrity="${integrity['bellagio.js']}" crossorigin="anonymous"`;
  await visit(
    setHost(loadScript('bellagio.all.js', wrong), filled),
    async ({look, thrown, said}) => {
      assert.match([...thrown, ...said].join('\n'), /integrity/);
      assert.equal(countWords(await look('read', '#filled'), readConclusion(7)), 1);
    },
    {expects: /integrity/},
  );
});
