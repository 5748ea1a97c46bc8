import {
  OFFICE_ADDRESS,
  createFakeHub,
  type FakeHub,
  type FakeHubOptions,
} from '@hubline/core/testing';
import { expect, fixture, html } from '@open-wc/testing';
import { still } from '../../../test/support/still.ts';
import { waitUntil } from '../../../test/support/wait-until.ts';
import './define.ts';
import type { HubSoftphone } from './hub-softphone.ts';

const inside = (element: HubSoftphone, tag: string) =>
  element.renderRoot.querySelector<HTMLElement>(tag);
const text = (element: HubSoftphone, tag: string) =>
  inside(element, tag)?.shadowRoot?.textContent?.replace(/\s+/g, ' ') ?? '';
const buttons = (root: ParentNode | null | undefined, name: string) =>
  [...(root?.querySelectorAll('button') ?? [])].find(
    (one) => (one.ariaLabel ?? one.textContent?.trim()) === name,
  );
const banner = (element: HubSoftphone) => inside(element, 'hub-emergency-banner')?.shadowRoot;

async function open(options: FakeHubOptions = {}): Promise<[HubSoftphone, FakeHub]> {
  const fake = createFakeHub(options);
  await fake.ready;
  const element = await fixture<HubSoftphone>(
    html`<hub-softphone style="inline-size: 360px" .hub=${fake.hub}></hub-softphone>`,
  );
  return [element, fake];
}

describe('hub-softphone: emergency calls', () => {
  for (const theme of ['light', 'dark'] as const) {
    it(`has nothing that axe finds in the ${theme} theme: warning, addresses`, async () => {
      const [element] = await open();
      element.theme = theme;
      await waitUntil(() => buttons(banner(element), 'Add an address'));
      await still(element);
      await expect(element).to.be.accessible();
      buttons(banner(element), 'Add an address')!.click();
      await waitUntil(() => text(element, 'hub-e911-form').includes('No emergency address yet'));
      await still(element);
      await expect(element).to.be.accessible();
    });
  }

  it('say what stands in their way, and lead to the addresses and back', async () => {
    const [element] = await open();
    await waitUntil(() => buttons(banner(element), 'Add an address'));
    buttons(banner(element), 'Add an address')!.click();
    await waitUntil(() => text(element, 'hub-e911-form').includes('Add a new address'));
    buttons(inside(element, 'hub-e911-form'), 'Close')!.click();
    await waitUntil(() => element.shadowRoot!.activeElement?.localName === 'hub-dialpad');
    expect(inside(element, 'hub-e911-form')).to.equal(null);
  });

  it('leave the form to a page that has its own', async () => {
    const [element] = await open();
    await waitUntil(() => buttons(banner(element), 'Add an address'));
    element.addEventListener('hub-emergency-address', (event) => event.preventDefault());
    buttons(banner(element), 'Add an address')!.click();
    await Promise.resolve();
    await element.updateComplete;
    expect(inside(element, 'hub-e911-form')).to.equal(null);
  });

  it('have nothing said of them where help knows where to come', async () => {
    const [element, { hub }] = await open({ addresses: [OFFICE_ADDRESS] });
    const emergency = await hub.emergency();
    await waitUntil(() => emergency.state$.value && customElements.get('hub-emergency-banner'));
    await waitUntil(() => text(element, 'hub-emergency-banner').trim() === '');
  });

  it('go through without an address, which is said beside them', async () => {
    const [element, { hub }] = await open();
    await waitUntil(() => buttons(banner(element), 'Add an address'));
    await hub.calls.dial('911');
    await waitUntil(() => text(element, 'hub-emergency-banner').includes('Say where you are.'));
    expect(hub.calls.active$.value).to.have.length(1);
  });
});
