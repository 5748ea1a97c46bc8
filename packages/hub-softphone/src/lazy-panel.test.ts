import { expect, fixture, html } from '@open-wc/testing';
import { LitElement } from 'lit';
import { LazyPanel } from './lazy-panel.ts';
import { notLoaded } from './other-states.ts';
import { commonEnglish, softphoneEnglish } from '@hubline/element';

const words = { common: commonEnglish, softphone: softphoneEnglish };

class PanelElement extends LitElement {
  fetches: (() => Promise<unknown>)[] = [];
  readonly panel: LazyPanel = new LazyPanel(this, () => this.fetches.shift()!());

  protected override render() {
    return this.panel.state === 'failed' ? notLoaded(this.panel, words) : this.panel.state;
  }
}
customElements.define('panel-element', PanelElement);

async function panel(...fetches: PanelElement['fetches']): Promise<PanelElement> {
  const element = await fixture<PanelElement>(html`<panel-element></panel-element>`);
  element.fetches = fetches;
  return element;
}

const text = ({ renderRoot }: PanelElement) => renderRoot.textContent?.replace(/\s+/g, ' ').trim();
const comes = () => Promise.resolve();
const fails = () => Promise.reject(new TypeError('Failed to fetch'));

describe('LazyPanel', () => {
  it('is fetched when it is opened, and stays open', async () => {
    const element = await panel(comes);
    const opening = element.panel.open();
    await element.updateComplete;
    expect(text(element)).to.equal('loading');
    await opening;
    await element.updateComplete;
    expect(text(element)).to.equal('open');
    await element.panel.open();
    expect(element.fetches).to.have.length(0);
  });

  it('says that it could not be loaded, and tries again', async () => {
    const element = await panel(fails, comes);
    await element.panel.open();
    await element.updateComplete;
    expect(element.panel.isOpen).to.equal(true);
    expect(text(element)).to.equal('This part could not be loaded. Try again');
    await expect(element).to.be.accessible();
    element.renderRoot.querySelector('button')!.click();
    await Promise.resolve();
    await element.updateComplete;
    expect(text(element)).to.equal('open');
  });

  it('that is closed while it is fetched stays closed', async () => {
    const element = await panel(comes);
    const opening = element.panel.open();
    element.panel.close();
    await opening;
    expect(element.panel.state).to.equal('closed');
  });
});
