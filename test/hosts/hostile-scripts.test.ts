/** Pages whose scripts have been at the built-ins: every tag shows its words once, throws nothing, and answers. */
import {readFileSync} from 'node:fs';
import {test} from 'node:test';

import {build} from 'esbuild';

import {projectPath} from '../packaging/built-files.js';
import {assertWords, copyFrom, everyTag, useEverySurface} from './every-tag.js';
import {loadScript, serveHosts, setHost, site, visit, type HostOptions} from './host-visits.js';

serveHosts();

const readPackage = (path: string) => readFileSync(projectPath(`node_modules/${path}`), 'utf8');
const readOwn = (name: string) => readFileSync(new URL(`pages/${name}`, import.meta.url), 'utf8');

interface HostilePage extends HostOptions {
  /** What runs on the page before our own script. */
  readonly before?: () => string | Promise<string>;
  /** What stands in its body. */
  readonly body?: string;
}

const bundle = async (code: string) => {
  const {outputFiles} = await build({
    stdin: {contents: code, resolveDir: projectPath('.')},
    bundle: true,
    format: 'iife',
    write: false,
    minify: true,
  });
  return outputFiles[0]!.text;
};

/** Puts the text of a function into a page. (What compiles this file gives names to functions, by a function of its own.) */
const run = (code: () => void) => () => `((__name) => (${String(code)})())((named) => named)`;

const pages: Record<string, HostilePage> = {
  'zone.js': {before: () => readPackage('zone.js/bundles/zone.umd.js')},
  'Sugar, which extends the natives': {
    before: () => `${readPackage('sugar/dist/sugar.js')};Sugar.extend()`,
  },
  'core-js': {before: () => bundle('import "core-js"')},
  'Bliss, which extends Element and Array': {before: () => readPackage('blissfuljs/bliss.js')},
  'the polyfill of custom elements, forced': {
    before: () =>
      `customElements.forcePolyfill = true; ${readPackage('@webcomponents/custom-elements/custom-elements.min.js')}`,
  },
  'the polyfill of custom elements': {
    before: () => readPackage('@webcomponents/custom-elements/custom-elements.min.js'),
  },
  'an old library, as Prototype and MooTools were': {before: () => readOwn('old-library.js')},
  'an enumerable property of all objects': {
    before: run(() => {
      Object.assign(Object.prototype, {extra: () => 'extra', lang: 'xx'});
    }),
  },
  'frozen prototypes': {
    before: run(() => {
      for (const one of [Object, Array, Function, Element, HTMLElement, Node, Event]) {
        Object.freeze(one.prototype);
        Object.freeze(one);
      }
    }),
  },
  'Element.prototype.remove and matches replaced': {
    before: run(() => {
      const {matches} = Element.prototype;
      Object.assign(Element.prototype, {
        matches(this: Element, selector: string) {
          return matches.call(this, String(selector));
        },
        remove(this: Element) {
          this.parentNode?.removeChild(this);
        },
        closest(this: Element, selector: string): Element | null {
          return matches.call(this, selector)
            ? this
            : (this.parentElement?.closest(selector) ?? null);
        },
      });
    }),
  },
  'createElement and addEventListener patched': {
    before: run(() => {
      const {createElement} = document;
      document.createElement = function (name: string) {
        const element = createElement.call(document, name);
        element.setAttribute('data-made', '');
        return element;
      } as never;
      const {addEventListener} = EventTarget.prototype;
      EventTarget.prototype.addEventListener = function (type, listener, options) {
        const heard = function (this: unknown, event: Event) {
          if (typeof listener === 'function') listener.call(this as never, event);
          else listener?.handleEvent(event);
        };
        addEventListener.call(this, type, heard, options);
      };
    }),
  },
  'fetch, XMLHttpRequest and storage that throw': {
    before: run(() => {
      const deny = () => {
        throw new Error('denied');
      };
      Object.assign(globalThis, {fetch: deny, XMLHttpRequest: deny});
      for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches']) {
        Object.defineProperty(globalThis, name, {get: deny});
      }
      Object.defineProperty(document, 'cookie', {get: deny, set: deny});
    }),
  },
  'MutationObserver, IntersectionObserver and ResizeObserver wrapped': {
    before: run(() => {
      for (const name of ['MutationObserver', 'IntersectionObserver', 'ResizeObserver'] as const) {
        const Own = globalThis[name] as unknown as new (...args: unknown[]) => object;
        (globalThis as Record<string, unknown>)[name] = function (
          call: (...args: unknown[]) => void,
          options: unknown,
        ) {
          return new Own((...args: unknown[]) => {
            setTimeout(() => {
              call(...args);
            });
          }, options);
        };
      }
    }),
  },
  'no console': {before: () => 'delete globalThis.console'},
  'a console whose methods throw': {
    before: run(() => {
      for (const name of Object.keys(console)) {
        (console as unknown as Record<string, unknown>)[name] = () => {
          throw new Error('no console');
        };
      }
    }),
  },
  'customElements.define wrapped': {
    before: run(() => {
      const {define} = CustomElementRegistry.prototype;
      CustomElementRegistry.prototype.define = function (name, constructor, options) {
        const {prototype} = constructor as unknown as {
          prototype: {connectedCallback: () => void};
        };
        const connected = prototype.connectedCallback;
        prototype.connectedCallback = function () {
          (this as unknown as Element).setAttribute('data-seen', '');
          connected.call(this);
        };
        define.call(this, name, constructor, options);
      };
    }),
  },
  'names that stand in for parts of the window': {
    body: `<form name="customElements"></form><a id="location"></a><a id="navigator"></a>
<img alt="" name="CSSStyleSheet"><form id="document"></form><img alt="" id="Promise"><a id="bellagio"></a>
<img alt="" name="matchMedia"><img alt="" name="trustedTypes"><a id="litPropertyMetadata"></a><a id="reactiveElementVersions"></a>`,
  },
  'names that stand in for parts of the document': {
    body: `<img alt="" name="getElementById"><form name="body"></form><form name="location"></form>
<img alt="" name="head"><form name="title"></form><img alt="" name="dir"><form name="forms"></form><img alt="" name="URL">`,
  },
  'names that stand in for more parts of the document': {
    body: `<img alt="" name="readyState"><img alt="" name="designMode"><img alt="" name="contentType">
<img alt="" name="hidden"><img alt="" name="activeElement"><img alt="" name="execCommand">`,
  },
};

for (const [name, {before, body = '', ...options}] of Object.entries(pages)) {
  test(`on a page with ${name}, every tag shows its words once, and answers`, async () => {
    site.add('/before.js', (await before?.()) ?? '');
    await visit(
      setHost(`<script src="/before.js"></script>`, body + everyTag + loadScript()),
      async (host) => {
        await assertWords(host);
        await useEverySurface(host);
      },
      options,
    );
  });
}

test('where shadow roots are simulated, and styles in them are none, every tag shows its words once, and can be copied', async () => {
  const polyfill = readPackage('@webcomponents/shadydom/shadydom.min.js');
  site.add('/before.js', `window.ShadyDOM = {force: true}; ${polyfill}`);
  await visit(
    setHost('<script src="/before.js"></script>', everyTag + loadScript()),
    async (host) => {
      await assertWords(host);
      for (const id of ['conclusion', 'adopted', 'isolated']) await copyFrom(host, id);
    },
  );
});
