import { HubError } from '@hubline/core';
import { FakeHeadset, FakeHeadsets, createFakeHub, type FakeHub } from '@hubline/core/testing';
import { expect, fixture, html } from '@open-wc/testing';
import { still } from '../../../test/support/still.ts';
import { waitUntil } from '../../../test/support/wait-until.ts';
import './define.ts';
import type { HubHeadset } from './hub-headset.ts';

const button = (element: HubHeadset) =>
  element.renderRoot.querySelector<HTMLButtonElement>('button');
const word = (element: HubHeadset) => button(element)?.textContent.trim();
const says = (element: HubHeadset) =>
  element.renderRoot.querySelector('.now')?.textContent.replace(/\s+/g, ' ').trim();

async function open(headsets = new FakeHeadsets()): Promise<[HubHeadset, FakeHub]> {
  const fake = createFakeHub({ headsets });
  await fake.ready;
  const element = await fixture<HubHeadset>(html`<hub-headset .hub=${fake.hub}></hub-headset>`);
  await waitUntil(() => says(element) !== undefined && says(element) !== 'Looking for a headset…');
  return [element, fake];
}

describe('hub-headset', () => {
  it('can be used by everyone', async () => {
    const [element] = await open();
    await still(element);
    await expect(element).to.be.accessible();
  });

  it('connects the one that is chosen, and lets go of it', async () => {
    const [element, { headsets }] = await open();
    expect([word(element), says(element)]).to.deep.equal([
      'Connect headset',
      'No headset is connected.',
    ]);
    headsets.choice = new FakeHeadset();
    button(element)!.click();
    await waitUntil(() => word(element) === 'Disconnect');
    expect(says(element)).to.equal('Connected: Jabra Evolve2 30');
    button(element)!.click();
    await waitUntil(() => word(element) === 'Connect headset');
  });

  it('says that none was chosen', async () => {
    const [element] = await open();
    button(element)!.click();
    await waitUntil(() => says(element) === 'No headset was chosen.');
  });

  it('says that another program has it, and can be tried again', async () => {
    const [element, { headsets }] = await open();
    headsets.choice = new HubError('headset/busy');
    button(element)!.click();
    await waitUntil(() => says(element)?.startsWith('Another program uses the headset.') === true);
    headsets.choice = new FakeHeadset();
    await waitUntil(() => !button(element)!.ariaDisabled);
    button(element)!.click();
    await waitUntil(() => word(element) === 'Disconnect');
  });

  it('knows the one that was allowed before', async () => {
    const headsets = new FakeHeadsets();
    headsets.allowed = new FakeHeadset('Poly Voyager');
    const [element] = await open(headsets);
    await waitUntil(() => says(element) === 'Connected: Poly Voyager');
  });

  it('offers nothing where the browser speaks with none', async () => {
    const headsets = new FakeHeadsets();
    headsets.supported = false;
    const [element] = await open(headsets);
    expect(button(element)).to.equal(null);
    expect(says(element)).to.match(/^This browser cannot use the buttons/);
  });

  it('can be fetched again', async () => {
    const { hub, ready } = createFakeHub();
    await ready;
    let tries = 0;
    const failing = Object.create(hub, {
      headset: {
        value: async () => {
          tries += 1;
          if (tries === 1) throw new HubError('network/unreachable');
          return hub.headset();
        },
      },
    });
    const element = await fixture<HubHeadset>(html`<hub-headset .hub=${failing}></hub-headset>`);
    await waitUntil(() => word(element) === 'Try again');
    button(element)!.click();
    await waitUntil(() => word(element) === 'Connect headset');
  });
});
