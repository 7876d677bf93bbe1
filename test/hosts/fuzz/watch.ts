/** Listens to whatever a page has to complain of. To be run before anything else. */

declare global {
  /** No script may ever call it. */
  var canary: () => void;
}

/** What has gone wrong since it was last asked. */
export class Watch {
  #faults: string[] = [];
  #warnings: string[] = [];
  /** By path, the content of the translation packs that can be fetched. */
  readonly packs = new Map<string, string>();

  constructor() {
    const say = (fault: string) => this.say(fault);
    globalThis.canary = () => say('a script ran');
    addEventListener('error', ({message, error}: ErrorEvent) => {
      // The browser's own word for a measurement that comes a frame later.
      if (/^ResizeObserver loop/.test(message)) return;
      say(`thrown: ${message} ${String((error as Error | null)?.stack).slice(0, 600)}`);
    });
    addEventListener('unhandledrejection', ({reason}) => {
      say(`unhandled: ${String((reason as Error | null)?.stack ?? reason).slice(0, 600)}`);
    });
    document.addEventListener('securitypolicyviolation', (event) => {
      say(`against the policy: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`);
    });
    for (const kind of ['log', 'info', 'warn', 'error', 'debug'] as const) {
      console[kind] = (...values: unknown[]) => {
        this.#warnings.push(values.map(String).join(' '));
      };
    }
    globalThis.fetch = (address) => {
      const {protocol, pathname} = new URL(String(address));
      if (!/^(?:https?|file):$/.test(protocol)) say(`fetched: ${String(address)}`);
      const pack = this.packs.get(pathname);
      return Promise.resolve(new Response(pack, {status: pack === undefined ? 404 : 200}));
    };
    // A reader may follow links; the test stays.
    addEventListener('click', (event) => {
      for (const node of event.composedPath()) {
        const {localName, href = ''} = node as HTMLAnchorElement;
        const [address, fragment] = href.split('#');
        const stays = fragment !== undefined && address === document.URL.split('#')[0];
        if (localName === 'a' && href && !stays) event.preventDefault();
      }
    });
    // So it does where a press submits an author's form. No form of ours would be heard of here, and none could be stopped.
    addEventListener('submit', (event) => {
      event.preventDefault();
    });
  }

  say(fault: string): void {
    this.#faults.push(fault);
  }

  /** Gives what was heard, and forgets it. */
  take(): {faults: string[]; warnings: string[]} {
    const heard = {faults: this.#faults, warnings: this.#warnings};
    this.#faults = [];
    this.#warnings = [];
    return heard;
  }
}
