import { expect, fixture, html } from '@open-wc/testing';
import { waitUntil } from '../../../test/support/wait-until.ts';
import { LitElement } from 'lit';
import { Clock } from './clock.ts';

class ClockElement extends LitElement {
  running = true;
  start = new Date();
  renders = 0;
  readonly clock = new Clock(this, () => this.running);

  override updated() {
    this.renders += 1;
  }

  override render() {
    return html`<p>${this.clock.since(this.start)}</p>`;
  }

  get seconds(): number {
    return Number(this.renderRoot.textContent);
  }
}
customElements.define('clock-element', ClockElement);

const make = () => fixture<ClockElement>(html`<clock-element></clock-element>`);

describe('Clock', () => {
  it('counts on by itself while it is needed', async () => {
    const element = await make();
    const first = element.seconds;
    await waitUntil(() => element.seconds > first, 'it counts', { timeout: 3000 });
    expect(element.seconds).to.equal(first + 1);
  });

  it('does not go back when it is rendered anew within a second', async () => {
    const element = await fixture<ClockElement>(
      html`<clock-element .start=${new Date(Date.now() - 60_999)}></clock-element>`,
    );
    const first = element.seconds;
    element.requestUpdate();
    await element.updateComplete;
    expect(element.seconds).to.be.within(first, first + 1);
  });

  it('changes together with all others on the page', async () => {
    const [one, other] = [await make(), await make()];
    const start = new Date(Date.now() - 60_400);
    for (const element of [one, other]) {
      element.start = start;
      element.requestUpdate();
      await element.updateComplete;
    }
    const before = one.seconds;
    await waitUntil(() => one.seconds > before, 'it counts', { timeout: 3000 });
    await other.updateComplete;
    expect(other.seconds).to.equal(one.seconds);
  });

  it('stands still when it is not needed or not on the page', async () => {
    const [stopped, removed, running] = [await make(), await make(), await make()];
    stopped.running = false;
    stopped.requestUpdate();
    await stopped.updateComplete;
    removed.remove();
    const before = [stopped.renders, removed.renders];
    const ticked = running.renders;
    await waitUntil(() => running.renders > ticked + 1, 'the others tick', { timeout: 4000 });
    expect([stopped.renders, removed.renders]).to.deep.equal(before);
  });

  it('never shows less than nothing', async () => {
    const { clock } = await make();
    expect(clock.since(new Date(Date.now() + 60_000))).to.equal(0);
    expect(clock.until(new Date(Date.now() - 60_000))).to.equal(0);
    expect(clock.until(new Date(Date.now() + 9_500))).to.be.within(9, 11);
  });
});
