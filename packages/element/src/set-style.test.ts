import { expect, fixture, html } from '@open-wc/testing';
import { LitElement } from 'lit';
import { setStyle } from './set-style.ts';

class StyledElement extends LitElement {
  place: Readonly<Record<string, string>> = { 'block-size': '40px', '--_at': '3' };

  override render() {
    return html`<p style=${setStyle(this.place)}></p>`;
  }
}
customElements.define('styled-element', StyledElement);

describe('setStyle', () => {
  it('sets properties, changes them, and takes away those that are named no more', async () => {
    const element = await fixture<StyledElement>(html`<styled-element></styled-element>`);
    const { style } = element.renderRoot.querySelector('p')!;
    expect([style.blockSize, style.getPropertyValue('--_at')]).to.deep.equal(['40px', '3']);
    element.place = { 'block-size': '20px' };
    element.requestUpdate();
    await element.updateComplete;
    expect([style.blockSize, style.getPropertyValue('--_at')]).to.deep.equal(['20px', '']);
  });

  it('never writes the attribute, which a strict policy forbids', async () => {
    const { setAttribute } = Element.prototype;
    const written: string[] = [];
    Element.prototype.setAttribute = function (name, value) {
      written.push(name);
      setAttribute.call(this, name, value);
    };
    try {
      await fixture(html`<styled-element></styled-element>`);
    } finally {
      Element.prototype.setAttribute = setAttribute;
    }
    expect(written).to.not.include('style');
  });
});
