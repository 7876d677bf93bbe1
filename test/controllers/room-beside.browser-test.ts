import {expect, fixture, html, nextFrame} from '@open-wc/testing';

import {placeBeside} from '../../src/controllers/room-beside.js';

function makePart() {
  const part = document.createElement('div');
  part.style.cssText = 'position: absolute; visibility: hidden';
  part.textContent = 'Copy';
  return part;
}

describe('the room beside adopted words', () => {
  it('is for the part that the chrome has now, also where the call for an earlier one comes after it', async () => {
    const host = await fixture<HTMLElement>(html`<div style="position: relative">A line.</div>`);
    const root = host.attachShadow({mode: 'open'});
    const [earlier, now] = [makePart(), makePart()];
    root.append(document.createElement('slot'), now);
    placeBeside(host, now);
    placeBeside(host, earlier);
    for (let frame = 0; frame < 4; frame++) await nextFrame();
    expect(now.style.visibility).to.equal('visible');
    expect(earlier.style.visibility).to.equal('hidden');
  });
});
