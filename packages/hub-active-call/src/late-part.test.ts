import { HubElement } from '@hubline/element';
import { expect, fixture, html } from '@open-wc/testing';
import { LatePart } from './late-part.ts';
import type * as Later from './later/later.ts';

class LateElement extends HubElement {
  fetches: (() => Promise<typeof Later>)[] = [];
  readonly late: LatePart = new LatePart(this, () => this.fetches.shift()!());
  renders = 0;

  protected override render() {
    this.renders += 1;
    return html`<p class="card">${this.late.now ? 'there' : this.late.failed ? 'failed' : ''}</p>`;
  }
}
customElements.define('late-element', LateElement);

const there = () => import('./later/later.ts');
const fails = () => Promise.reject(new TypeError('Failed to fetch'));

async function late(...fetches: LateElement['fetches']): Promise<LateElement> {
  const element = await fixture<LateElement>(html`<late-element></late-element>`);
  element.fetches = fetches;
  return element;
}

const text = ({ renderRoot }: LateElement) => renderRoot.textContent?.trim();

describe('LatePart', () => {
  it('is shown once it is there, with its styles', async () => {
    const element = await late(there);
    const card = element.renderRoot.querySelector('.card')!;
    expect(getComputedStyle(card).display).to.equal('block');
    await element.late.load();
    await element.updateComplete;
    expect(text(element)).to.equal('there');
    expect(getComputedStyle(card).display).to.equal('grid');
  });

  it('is fetched once, however often it is asked for', async () => {
    const element = await late(there);
    await Promise.all([element.late.load(), element.late.load()]);
    await element.late.load();
    expect(element.fetches).to.have.length(0);
    expect(element.late.failed).to.equal(false);
  });

  it('that could not be fetched is fetched again when it is needed', async () => {
    const element = await late(fails, there);
    await element.late.load();
    await element.updateComplete;
    expect(text(element)).to.equal('failed');
    await element.late.load();
    await element.updateComplete;
    expect(text(element)).to.equal('there');
  });
});
