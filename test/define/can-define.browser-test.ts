import {expect} from '@open-wc/testing';

import '../../src/define.js';
import {canDefine} from '../../src/define/can-define.js';

describe('canDefine', () => {
  const warn = console.warn;
  let warnings: string[] = [];

  beforeEach(() => {
    warnings = [];
    console.warn = (...said: unknown[]) => warnings.push(said.join(' '));
  });
  afterEach(() => {
    console.warn = warn;
  });

  it('says yes to a free tag', () => {
    expect(canDefine('bellagio-free')).to.equal(true);
    expect(warnings).to.deep.equal([]);
  });

  it('says no, without a word, where the same version serves the tag', () => {
    expect(canDefine('bellagio-conclusion')).to.equal(false);
    expect(canDefine('bellagio-settings')).to.equal(false);
    expect(warnings).to.deep.equal([]);
  });

  it('says no where another version serves tags, and warns once for all of them', () => {
    customElements.define(
      'bellagio-old',
      class extends HTMLElement {
        static version = '0.0.9';
      },
    );
    customElements.define('bellagio-strange', class extends HTMLElement {});
    expect(canDefine('bellagio-old')).to.equal(false);
    expect(canDefine('bellagio-strange')).to.equal(false);
    expect(warnings).to.have.length(1);
    expect(warnings[0]).to.contain('bellagio-old').and.to.contain('0.0.9');
  });
});
