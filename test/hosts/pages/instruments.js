/* global document, history, IDBFactory, CacheStorage, MutationObserver, navigator, Navigator, ServiceWorkerContainer, StorageManager, Storage, Document, History, CookieStore, localStorage, sessionStorage, indexedDB, caches, scrollX, scrollY, window, addEventListener */
// Runs in a page before anything else, and writes down what scripts there do beside showing something.
{
  const noise = {};
  /** @param {string} kind */
  const say = (kind, what) => void (noise[kind] ??= []).push(what);

  /** Has a method, or a setter, tell of each call. */
  const tap = (owner, name, kind, means = 'value') => {
    const descriptor = Object.getOwnPropertyDescriptor(owner, name);
    const original = descriptor[means];
    descriptor[means] = function (...values) {
      say(kind, name);
      return Reflect.apply(original, this, values);
    };
    Object.defineProperty(owner, name, descriptor);
  };
  tap(Storage.prototype, 'setItem', 'storage');
  tap(Document.prototype, 'cookie', 'storage', 'set');
  tap(IDBFactory.prototype, 'open', 'storage');
  tap(CacheStorage.prototype, 'open', 'storage');
  tap(StorageManager.prototype, 'getDirectory', 'storage');
  tap(ServiceWorkerContainer.prototype, 'register', 'storage');
  tap(CookieStore.prototype, 'set', 'storage');
  tap(Navigator.prototype, 'sendBeacon', 'channels');
  tap(History.prototype, 'pushState', 'history');
  tap(History.prototype, 'replaceState', 'history');

  /** Ways out that a proxy may not see. */
  const channels = ['RTCPeerConnection', 'WebTransport', 'WebSocket', 'EventSource'];
  for (const name of [...channels, 'Worker', 'SharedWorker', 'BroadcastChannel']) {
    const construct = (target, values, made) => {
      say('channels', name);
      return Reflect.construct(target, values, made);
    };
    window[name] = new Proxy(window[name], {construct});
  }

  /** All that hangs on the page's own objects: each with its properties. */
  const readObjects = () => {
    const objects = new Map();
    const add = (name, object) => {
      const properties = Object.getOwnPropertyDescriptors(object);
      objects.set(
        name,
        new Map(
          Reflect.ownKeys(properties).map((key) => {
            const {value, get, set} = properties[key];
            return [key, [value, get, set]];
          }),
        ),
      );
    };
    for (const name of Object.getOwnPropertyNames(window)) {
      const {value} = Object.getOwnPropertyDescriptor(window, name);
      if (typeof value !== 'function' && (typeof value !== 'object' || !value)) continue;
      // The console, Math, Intl and their like, and all classes.
      if (/^[A-Z]|^console$/.test(name)) add(name, value);
      if (value.prototype) add(`${name}.prototype`, value.prototype);
    }
    const {customElements, location} = window;
    Object.entries({document, navigator, history, location, customElements}).forEach((one) =>
      add(...one),
    );
    return objects;
  };

  /** What a page has of Lit, and may have. */
  const known = ['litElementVersions', 'reactiveElementVersions', 'litHtmlVersions'];

  const isOurTag = (node) => /^bellagio-/.test(node?.localName ?? '');
  const isOurBlock = (node) => /^bellagio-/.test(node.slot ?? '') && !node.hasAttribute('style');
  /** A block of ours, or something in it. */
  const isOurs = (node) => {
    for (let at = node; at; at = at.parentNode) if (at.slot && isOurBlock(at)) return true;
    return false;
  };

  const watch = (records) => {
    for (const {type, target, attributeName, addedNodes, removedNodes} of records) {
      if (type === 'childList') {
        for (const node of [...addedNodes, ...removedNodes]) {
          const right = isOurs(target) || (isOurTag(target) && isOurBlock(node));
          if (!right) say('nodes', `${target.localName}: ${node.nodeName}`);
        }
      } else if (!isOurs(target) || attributeName === 'style') {
        // What a quotation was found to be stands on its tag.
        const right = target.localName === 'bellagio-quote' && attributeName === 'verdict';
        if (!right) say('nodes', `${target.localName ?? target.data}: ${attributeName}`);
      }
    }
  };
  const observer = new MutationObserver(watch);

  let before;
  let isDriven = false;
  addEventListener(
    'focusin',
    ({target}) => {
      if (!isDriven) say('focus', target.localName);
    },
    true,
  );

  const readPage = () => ({
    title: document.title,
    name: window.name,
    sheets: document.styleSheets.length + document.adoptedStyleSheets.length,
    state: String(history.state),
    designed: document.designMode,
  });

  const instruments = {
    /** Begins when the page is as its author has made it, before the first of our scripts runs. */
    begin() {
      before = {
        globals: new Set(Reflect.ownKeys(window)),
        objects: readObjects(),
        page: readPage(),
        length: history.length,
      };
      observer.observe(document, {
        subtree: true,
        childList: true,
        attributes: true,
        characterData: true,
      });
      // A reader may follow links; the test stays.
      addEventListener('click', (event) => {
        const link = event.composedPath().find((node) => node.localName === 'a' && node.href);
        if (link && link.href.split('#')[0] !== document.URL.split('#')[0]) event.preventDefault();
      });
    },

    /** Says that from now on a reader does something. */
    drive() {
      if (history.length !== before.length) say('history', 'length');
      if (scrollX || scrollY) say('focus', 'scrolled');
      isDriven = true;
    },

    /** Everything that was done, and what has come of it, by kind. */
    async read() {
      watch(observer.takeRecords());
      for (const key of Reflect.ownKeys(window)) {
        if (!before.globals.has(key) && !known.includes(key)) say('globals', String(key));
      }
      const after = readObjects();
      for (const [name, properties] of before.objects) {
        const now = after.get(name) ?? new Map();
        for (const key of new Set([...properties.keys(), ...now.keys()])) {
          const [old, own] = [properties.get(key), now.get(key)];
          if (own && old?.every((value, index) => Object.is(value, own[index]))) continue;
          say('objects', `${name}.${String(key)}`);
        }
      }
      const page = readPage();
      for (const key of Object.keys(page)) {
        if (page[key] !== before.page[key]) say('page', `${key}: ${page[key]}`);
      }
      for (const [name, kept] of [
        ['localStorage', Object.keys(localStorage)],
        ['sessionStorage', Object.keys(sessionStorage)],
        ['databases', await indexedDB.databases()],
        ['caches', await caches.keys()],
        ['workers', await navigator.serviceWorker.getRegistrations()],
      ]) {
        if (kept.length) say('storage', name);
      }
      return noise;
    },

    /** Finds a control that was not driven yet, first in what has been opened; `null` where there is none. */
    next() {
      const all = [];
      const walk = (root) => {
        for (const element of root.querySelectorAll('*')) {
          if (root !== document && element.matches(carriers)) say('carriers', element.localName);
          else if (root !== document && isControl(element)) all.push(element);
          if (element.shadowRoot) walk(element.shadowRoot);
        }
      };
      walk(document);
      const modal = all.map((element) => element.closest('dialog:modal')).find(Boolean);
      instruments.isModal = !!modal;
      const fresh = all.filter(
        (element) =>
          !driven.has(describe(element)) &&
          element.checkVisibility({visibilityProperty: true}) &&
          (!modal || modal.contains(element)),
      );
      // From the end: what closes it stands first.
      const next = fresh.findLast((one) => one.closest(':popover-open, dialog')) ?? fresh[0];
      if (next) driven.add(describe(next));
      return next ?? null;
    },

    /** Every control that was driven, described. */
    get driven() {
      return [...driven];
    },
    isModal: false,
  };

  const driven = new Set();

  /** What makes a browser load, or get ready to load, something; those in the document are known. */
  const carriers = 'link,script,iframe,frame,object,embed,img,video,audio,source,track';

  /** Whatever a reader can reach by keyboard is a control; what only a pointer reaches says so by its look. */
  function isControl(element) {
    return element.tabIndex >= 0 || element.localName === 'summary';
  }

  /** Tells a control from the others; drawn anew it is the same. */
  function describe(element) {
    const {host} = element.getRootNode();
    const hosts = [...document.querySelectorAll(host.localName)];
    const name = ['part', 'name', 'class', 'aria-label', 'data-passage'].map((attribute) =>
      element.getAttribute(attribute),
    );
    const words = element.textContent.trim().slice(0, 30);
    return [host.localName, hosts.indexOf(host), element.localName, ...name, words].join('|');
  }

  window.instruments = instruments;
}
