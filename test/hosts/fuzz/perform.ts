/** Does to a page what a case says, and looks after each step whether all that has to hold still holds. */
import type {Tree} from './content.js';
import {describeAuthored, isOurBlock, isOurHost, walk, type Invariants} from './invariants.js';
import {properties, type Case, type Operation} from './operations.js';
import type {Watch} from './watch.js';

/** In milliseconds, for one step. */
const longest = 2000;

/** Of a line on the console, in characters. */
const longestLine = 1500;

const policy = (
  globalThis as unknown as {
    trustedTypes: {createPolicy(name: string, rules: object): {createHTML(text: string): string}};
  }
).trustedTypes.createPolicy('fuzz', {createHTML: (text: string) => text});

/** A quotation as authors have it. */
let quotations: ReadonlyMap<number, string> = new Map();

/** @param given - By number, the markup of each conclusion as a quotation. */
export function useQuotations(given: ReadonlyMap<number, string>): void {
  quotations = given;
}

function parse(markup: string): DocumentFragment {
  const template = document.createElement('template');
  template.innerHTML = policy.createHTML(markup);
  return template.content;
}

function build(tree: Tree): Node {
  if ('text' in tree) return document.createTextNode(tree.text);
  if ('comment' in tree) return document.createComment(tree.comment);
  if ('parsed' in tree) return parse(tree.parsed);
  if ('words' in tree) {
    const content = parse(quotations.get(tree.words) ?? '');
    for (let count = 0; count < tree.without; count++) content.querySelector('p,li')?.remove();
    return content;
  }
  if ('deep' in tree) {
    let node = document.createElement('b');
    node.textContent = 'deep';
    for (let level = 0; level < tree.deep; level++) {
      const around = document.createElement('b');
      around.append(node);
      node = around;
    }
    return node;
  }
  const element = document.createElement(tree.name);
  for (const [name, value] of Object.entries(tree.attributes)) element.setAttribute(name, value);
  element.append(...tree.children.map(build));
  return element;
}

/** The tags in a part of a page, with those in shadow roots. */
const listHosts = (area: ParentNode) =>
  [...walk(area)].filter(({localName}) => /^bellagio-/.test(localName));

const turn = () =>
  new Promise<void>((resolve) => {
    const {port1, port2} = new MessageChannel();
    port1.onmessage = () => resolve();
    port2.postMessage(0);
  });

const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));

/** Settled when all that comes by itself has come. */
async function settle(area: ParentNode): Promise<void> {
  for (let round = 0; round < 3; round++) {
    await turn();
    // What fails is heard of as unhandled.
    await Promise.allSettled(
      listHosts(area).map(
        (host) => (host as Element & {updateComplete?: Promise<unknown>}).updateComplete,
      ),
    );
  }
}

/** A step took too long. On a busy machine it may be quick another time. */
export class Slowness extends Error {}

/** Whether what a case does has made words a translator's. */
const isTranslating = ({operations}: Case) => operations.some((one) => one.do === 'translate');

class Performance {
  readonly #watch: Watch;
  readonly #area = document.createElement('section');
  readonly #settings = document.createElement('bellagio-settings');
  readonly #other = document.implementation.createHTMLDocument();
  #subject: HTMLElement;
  #packs = 0;

  constructor(one: Case, watch: Watch) {
    this.#watch = watch;
    this.#subject = build({
      name: one.tag,
      attributes: one.attributes,
      children: [...one.content],
    }) as HTMLElement;
    this.#settings.append(this.#subject);
    this.#area.append(this.#settings);
    document.body.append(this.#area);
  }

  get area(): HTMLElement {
    return this.#area;
  }

  async do(operation: Operation): Promise<void> {
    const subject = this.#subject;
    switch (operation.do) {
      case 'attribute':
        return write(subject, operation.name, operation.text);
      case 'setting':
        return write(this.#settings, operation.name, operation.text);
      case 'property':
        return void Reflect.set(subject, operation.name, operation.value.make());
      case 'setting property':
        return void Reflect.set(this.#settings, operation.name, operation.value.make());
      case 'translation': {
        const path = `/packs/${Date.now()}-${this.#packs++}.json`;
        this.#watch.packs.set(path, operation.pack);
        return this.#settings.setAttribute('translation', path);
      }
      case 'content': {
        const nodes = operation.trees.map(build);
        if (operation.how === 'after') subject.after(...nodes);
        else if (operation.how === 'replace') subject.replaceChildren(...nodes);
        else subject[operation.how](...nodes);
        return;
      }
      case 'clear':
        return void (subject.textContent = '');
      case 'edit':
        return this.#edit(operation);
      case 'move':
        return this.#move(operation.place);
      case 'copy': {
        const copy = subject.cloneNode(true) as HTMLElement;
        subject.replaceWith(copy);
        this.#subject = copy;
        return;
      }
      case 'translate':
        document.documentElement.lang = 'fr';
        document.documentElement.classList.add('translated-ltr');
        for (const text of subject.querySelectorAll('p, li')) {
          const font = document.createElement('font');
          font.textContent = 'Traduit';
          text.replaceChildren(font);
        }
        return;
      case 'go':
        location.hash = operation.fragment;
        return;
      case 'event':
        return this.#fire(operation);
      case 'type':
        for (const element of walk(this.#area)) {
          if (element.localName !== 'input' || !(element.getRootNode() instanceof ShadowRoot))
            continue;
          (element as HTMLInputElement).value = operation.text;
          element.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
        }
        return;
      case 'call': {
        const method: unknown = Reflect.get(subject, operation.name);
        if (typeof method !== 'function') return;
        // What a caller is told of a bad argument is the caller's.
        await Promise.resolve(Reflect.apply(method, subject, [operation.value.make()])).catch(
          () => 0,
        );
        return;
      }
    }
  }

  /** Does something to one of our own blocks, as an editor or a script may. */
  #edit({which, how, text}: Operation & {do: 'edit'}): void {
    const blocks = [...this.#subject.children].filter(isOurBlock);
    const block = blocks[which % blocks.length];
    if (!block) return;
    if (how === 'words') block.textContent = text;
    else if (how === 'slot') block.setAttribute('slot', text);
    else if (how === 'remove') block.remove();
    else {
      const other = document.createElement('p');
      other.slot = block.slot;
      other.textContent = text;
      block.replaceWith(other);
    }
  }

  #move(place: string): void {
    const subject = this.#subject;
    const put = (around: Element) => {
      this.#area.append(around);
      around.append(subject);
    };
    if (place === 'section') this.#area.append(subject);
    else if (place === 'settings') this.#settings.append(subject);
    else if (place === 'nowhere') {
      subject.remove();
      this.#area.append(subject);
    } else if (place === 'other') {
      this.#other.body.append(subject);
      this.#settings.append(subject);
    } else if (place === 'editable') {
      const around = document.createElement('div');
      around.contentEditable = 'true';
      put(around);
    } else if (place === 'quotation') {
      const around = document.createElement('blockquote');
      around.lang = 'zz';
      put(around);
    } else {
      const host = document.createElement('div');
      this.#area.append(host);
      host.attachShadow({mode: 'open'}).append(subject);
    }
  }

  #fire({which, type, key}: Operation & {do: 'event'}): void {
    const inside = walk(this.#area)
      .flatMap((host) =>
        isOurHost(host) ? [...(host.shadowRoot?.querySelectorAll('*') ?? [])] : [],
      )
      .filter((element) =>
        element.matches('a, button, input, select, summary, [tabindex], [role], slot, p'),
      ) as HTMLElement[];
    const element = inside[which % inside.length];
    if (!element) return;
    const how = {bubbles: true, composed: true, cancelable: true};
    if (type === 'click') element.click();
    else if (type === 'focus') element.focus();
    else if (type === 'keydown') element.dispatchEvent(new KeyboardEvent(type, {...how, key}));
    else if (type === 'change') {
      if (element instanceof HTMLSelectElement) element.selectedIndex = which % element.length;
      element.dispatchEvent(new Event(type, how));
    } else element.dispatchEvent(new PointerEvent(type, {...how, bubbles: type === 'pointerover'}));
  }

  /** Leaves the page as it was. */
  end(): void {
    this.#area.remove();
    this.#watch.packs.clear();
    document.documentElement.lang = 'en';
    document.documentElement.removeAttribute('class');
  }
}

function write(element: Element, name: string, text: string | null): void {
  if (text === null) element.removeAttribute(name);
  else element.setAttribute(name, text);
}

/** The attribute whose value an operation writes; empty where it writes none, and nothing where it may be any number. */
function nameWritten(operation: Operation): string | undefined {
  if (operation.do === 'attribute') return operation.name;
  if (operation.do === 'property') return properties[operation.name];
  return /^(?:event|type|go|call)$/.test(operation.do) ? '' : undefined;
}

/** How many values a page has written that we may have something to say of. */
function countValues(area: Node, {operations}: Case): number {
  const hosts = listHosts(area as HTMLElement);
  const known = new Set(Object.values(properties));
  const written = [...hosts, ...(area as HTMLElement).querySelectorAll('blockquote')].flatMap(
    (host) =>
      host.getAttributeNames().filter((name) => known.has(name) || name === 'data-bellagio'),
  );
  return written.length + operations.length;
}

/**
 * Performs a case.
 *
 * @throws Error with all that did not hold, after the first step after which something did not.
 */
export async function perform(one: Case, watch: Watch, invariants: Invariants): Promise<void> {
  const performance = new Performance(one, watch);
  const {area} = performance;
  let warned = 0;
  const said = new Set<string>();
  let values = countValues(area, one);
  const check = async (step: string, act: () => unknown, written?: string) => {
    const begun = globalThis.performance.now();
    try {
      await act();
    } catch (error) {
      throw new Error(`${step}: it threw ${String(error)}`, {cause: error});
    }
    values = Math.max(values, countValues(area, one));
    const authored = describeAuthored(area);
    await settle(area);
    const took = globalThis.performance.now() - begun;
    const {faults, warnings} = watch.take();
    if (took > longest) throw new Slowness(`${step}: it took ${took} ms`);
    warned += warnings.length;
    // Only the value that was written is news.
    const repeated =
      written !== undefined &&
      warnings.find((line) => said.has(line) && !line.includes(` ${written}="`));
    if (repeated) faults.push(`said again: ${repeated.slice(0, 200)}`);
    warnings.forEach((line) => said.add(line));
    if (warned > 2 * values) faults.push(`${warned} warnings of ${values} values`);
    const long = warnings.filter(({length}) => length > longestLine);
    faults.push(...long.map(({length}) => `a line of ${length} characters`));
    const left = describeAuthored(area);
    const changed = authored.findIndex((line, index) => line !== left[index]);
    if (changed >= 0 || left.length !== authored.length) {
      faults.push(`an author’s node: ${authored[changed]} became ${left[changed]}`);
    }
    faults.push(...invariants.findBarred(area, isTranslating(one)));
    if (!isTranslating(one)) faults.push(...invariants.findWrongWords(area));
    if (faults.length) throw new Error([`${step}:`, ...faults.slice(0, 8)].join('\n  '));
  };
  try {
    await check('at first', () => undefined);
    for (const [index, operation] of one.operations.entries()) {
      const step = `step ${index + 1}, ${operation.do}`;
      await check(step, () => performance.do(operation), nameWritten(operation));
    }
    await check('a frame later', frame);
  } finally {
    performance.end();
    await settle(document);
    watch.take();
  }
}
