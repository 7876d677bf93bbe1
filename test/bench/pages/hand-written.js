/* global document, navigator, location, getSelection, customElements, HTMLElement, CSSStyleSheet, ClipboardItem, Blob, CONCLUSIONS, SHEET, STATEMENT */
// What an engineer would write for one site, without a framework and with the text inlined: the words as light DOM, number,
// attribution and buttons in a shadow root, one template for each, one style sheet for all. It trusts its author, its
// host and its attributes. The names in capitals are put in by pages.mjs, from data/.
const sheet = new CSSStyleSheet();
sheet.replaceSync(`
  :host { display: block; }
  .frame { margin-block: 1em; line-height: 1.5; container-type: inline-size; ${SHEET} }
  .sheet { max-width: 49ch; padding-top: 0.75em; border-top: 1px solid; overflow-wrap: break-word; }
  .number { font-size: 2.25em; line-height: 1; }
  @container (min-width: 30em) {
    .sheet { position: relative; padding-left: 3.5em; }
    .number { position: absolute; left: 0; top: 0.28em; }
  }
  ::slotted(*) { margin-block: 0 0.75em; text-wrap: pretty; }
  ::slotted(h3) { font-size: 1.25em; line-height: 1.25; text-wrap: balance; }
  ::slotted(.thesis) { font-weight: 600; }
  .attribution, .actions { margin: 0; font-size: 0.875em; line-height: 24px; opacity: 0.8; }
  .actions > * {
    display: inline-flex; align-items: center; gap: 0.35em; margin-right: 1em; padding: 0;
    border: 0; background: none; color: inherit; font: inherit; text-decoration: none;
  }
  .actions > [class]::before { width: 16px; height: 16px; background: currentColor; content: ''; }
  .copy::before { clip-path: path('M1 5h10v10H1zM5 1h10v10h-3V4H5z'); }
  .link::before { clip-path: path('M7 4H1v8h6v-1.2H2.2V5.2H7zm2 0h6v8H9v-1.2h4.8V5.2H9z'); }
  .context::before { clip-path: path('M1 2h14v1.2H1zM1 5h1.2v6H1zM1 12.8h14V14H1z'); }
  @media print { .actions { display: none; } }
`);

function makeTemplate(html) {
  const template = document.createElement('template');
  template.innerHTML = html;
  return template;
}

const chrome = makeTemplate(`
  <div class="frame"><div class="sheet">
    <span class="number"></span>
    <slot></slot>
    <p class="attribution">Conclusion <span></span>, <cite>${STATEMENT}</cite></p>
    <div class="actions" role="group" aria-label="Conclusion">
      <button class="copy" name="copy">Copy</button><a class="link">Link</a>
      <button class="context" name="context">Context</button> <span role="status"></span>
    </div>
  </div></div>`);

const words = new Map(Object.entries(CONCLUSIONS).map(([n, html]) => [n, makeTemplate(html)]));

class HandWrittenConclusion extends HTMLElement {
  static observedAttributes = ['n'];

  connectedCallback() {
    if (!this.shadowRoot) {
      const root = this.attachShadow({mode: 'open'});
      root.adoptedStyleSheets = [sheet];
      root.append(chrome.content.cloneNode(true));
      root.addEventListener('click', this);
    }
    this.fill();
  }

  attributeChangedCallback() {
    if (this.shadowRoot) this.fill();
  }

  fill() {
    const n = this.getAttribute('n');
    const root = this.shadowRoot;
    this.replaceChildren(words.get(n).content.cloneNode(true));
    root.querySelector('.number').textContent = n;
    root.querySelector('.attribution span').textContent = n;
    const start = this.querySelector('.thesis').textContent.split(' ', 8).join(' ');
    root.querySelector('a').href = `${location.href}#:~:text=${encodeURIComponent(start)}`;
  }

  async handleEvent({target}) {
    const status = this.shadowRoot.querySelector('[role="status"]');
    if (target.name === 'copy') {
      try {
        const html = new Blob([this.innerHTML], {type: 'text/html'});
        const text = new Blob([this.innerText], {type: 'text/plain'});
        await navigator.clipboard.write([
          new ClipboardItem({'text/html': html, 'text/plain': text}),
        ]);
        status.textContent = 'Copied';
      } catch {
        getSelection().selectAllChildren(this);
        status.textContent = 'Select and copy by hand';
      }
    }
    if (target.name === 'context') {
      const dialog = document.createElement('dialog');
      for (const {content} of words.values()) dialog.append(content.cloneNode(true));
      dialog.addEventListener('click', () => dialog.remove());
      this.shadowRoot.append(dialog);
      dialog.showModal();
    }
  }
}

customElements.define('hand-written-conclusion', HandWrittenConclusion);
