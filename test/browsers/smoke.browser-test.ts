import {expect, fixture, html, nextFrame} from '@open-wc/testing';
import {sendKeys, sendMouse} from '@web/test-runner-commands';
import {ReactiveElement} from 'lit';
import type {ComponentType} from 'react';

import {engine} from './engine.js';
import {React, flushSync, hydrateRoot, renderToString} from './react.js';
import {withViewport} from './viewport.js';

class GreetingElement extends ReactiveElement {
  static override properties = {name: {}};
  declare name: string;

  protected override createRenderRoot() {
    return this.attachShadow({mode: 'open'});
  }

  protected override updated() {
    this.renderRoot.textContent = `Hello, ${this.name}`;
  }
}

customElements.define('smoke-greeting', GreetingElement);

const Greeting: ComponentType<{who: string}> = ({who}) =>
  React.createElement('p', {className: 'greeting'}, 'Hello, ', who);

describe('the tools of the browser tests', () => {
  it('upgrade a Lit element whose fields do not hide its properties', async () => {
    const element = await fixture<GreetingElement>(
      html`<smoke-greeting name="Oya"></smoke-greeting>`,
    );
    expect(element.shadowRoot?.textContent).to.equal('Hello, Oya');
    element.name = 'Manolo';
    await element.updateComplete;
    expect(element.shadowRoot?.textContent).to.equal('Hello, Manolo');
  });

  it('bring Lit without its development mode', () => {
    const warned = (globalThis as {litIssuedWarnings?: Set<unknown>}).litIssuedWarnings;
    expect(warned).to.equal(undefined);
  });

  it('find nothing against an accessible button', async () => {
    await expect(await fixture(html`<button>Copy</button>`)).to.be.accessible();
  });

  it('find a button without a name, with the axe that the lock file names', async () => {
    await expect(await fixture(html`<button></button>`)).not.to.be.accessible();
    const {axe} = window as unknown as {axe: {version: string}};
    expect(axe.version).to.equal('4.14.1');
  });

  it('let React hydrate its own markup without a recoverable error', async () => {
    const greeting = React.createElement(Greeting, {who: 'Maruja'});
    const host = await fixture<HTMLElement>(html`<div></div>`);
    host.insertAdjacentHTML('afterbegin', renderToString(greeting));
    const served = host.firstElementChild;
    const errors: unknown[] = [];
    const root = flushSync(() =>
      hydrateRoot(host, greeting, {onRecoverableError: (error) => errors.push(error)}),
    );
    await nextFrame();
    expect(errors).to.deep.equal([]);
    expect(host.firstElementChild).to.equal(served);
    flushSync(() => root.render(React.createElement(Greeting, {who: 'Hein'})));
    expect(served?.textContent).to.equal('Hello, Hein');
    root.unmount();
  });

  it('press keys and the mouse as a visitor does', async () => {
    const button = await fixture<HTMLButtonElement>(html`<button>Copy</button>`);
    let clicks = 0;
    button.addEventListener('click', () => clicks++);
    button.focus();
    await sendKeys({press: 'Enter'});
    expect(clicks).to.equal(1);
    const {x, y, width, height} = button.getBoundingClientRect();
    await sendMouse({
      type: 'click',
      position: [Math.round(x + width / 2), Math.round(y + height / 2)],
    });
    expect(clicks).to.equal(2);
  });

  it('narrow the window where the driver can', async function () {
    if (engine === 'webkit') return this.skip();
    const line = await fixture(html`<p>A line of text.</p>`);
    const before = line.clientWidth;
    await withViewport(320, 640, async () => {
      expect(line.clientWidth).to.be.below(320);
    });
    expect(line.clientWidth).to.equal(before);
  });
});
