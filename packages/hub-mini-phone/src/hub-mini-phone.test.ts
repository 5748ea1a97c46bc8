import { HubError } from '@hubline/core';
import { BOB, CAROL, createFakeHub, type FakeHub } from '@hubline/core/testing';
import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { still } from '../../../test/support/still.ts';
import { waitUntil } from '../../../test/support/wait-until.ts';
import './define.ts';
import type { HubMiniPhone } from './hub-mini-phone.ts';

const all = (element: HubMiniPhone, selector: string) => [
  ...element.renderRoot.querySelectorAll<HTMLElement>(selector),
];
const nameOf = ({ ariaLabel, textContent }: Element) => (ariaLabel ?? textContent).trim();
const button = (element: HubMiniPhone, word: string) =>
  all(element, 'button').find((found) => nameOf(found) === word);
const word = (element: HubMiniPhone) => all(element, '.up .word')[0]?.textContent.trim();
const pressed = (element: HubMiniPhone, name: string) =>
  button(element, name)?.getAttribute('aria-pressed');
const focused = (element: HubMiniPhone) => {
  const inner = element.shadowRoot?.activeElement;
  return inner && nameOf(inner);
};

async function open(): Promise<[HubMiniPhone, FakeHub]> {
  const fake = createFakeHub({ maxCalls: 3 });
  await fake.ready;
  const element = await fixture<HubMiniPhone>(
    html`<hub-mini-phone .hub=${fake.hub}></hub-mini-phone>`,
  );
  return [element, fake];
}

/** The call with Bob is up. */
async function talking(): Promise<[HubMiniPhone, FakeHub]> {
  const [element, fake] = await open();
  await fake.hub.calls.dial(BOB.extension);
  fake.phone.call.answer({ since: new Date(Date.now() - 161_500) });
  await element.updateComplete;
  return [element, fake];
}

async function rings(element: HubMiniPhone, { phone }: FakeHub): Promise<void> {
  phone.ring({ number: CAROL.extension, name: CAROL.name });
  await waitUntil(() => button(element, 'Accept') !== undefined);
}

describe('hub-mini-phone', () => {
  describe('can be used by everyone', () => {
    it('without a call', async () => {
      const [element] = await open();
      await still(element);
      await expect(element).to.be.accessible();
    });

    it('in a call', async () => {
      const [element] = await talking();
      button(element, 'Mute')!.click();
      await waitUntil(() => word(element) === 'Muted');
      await still(element);
      await expect(element).to.be.accessible();
    });

    it('with a call that comes in', async () => {
      const [element, fake] = await talking();
      await rings(element, fake);
      await still(element);
      await expect(element).to.be.accessible();
    });
  });

  it('shows who it is, and how long it lasts', async () => {
    const [element] = await talking();
    expect(all(element, '.who')[0]).to.have.text(BOB.name);
    expect(all(element, '.clock')[0]?.textContent.trim()).to.match(/^02:4[0-4]$/);
  });

  it('mutes and holds', async () => {
    const [element] = await talking();
    button(element, 'Mute')!.click();
    await waitUntil(() => word(element) === 'Muted');
    expect(pressed(element, 'Mute')).to.equal('true');
    button(element, 'Hold')!.click();
    await waitUntil(() => word(element) === 'On hold');
    button(element, 'Hold')!.click();
    await waitUntil(() => pressed(element, 'Hold') === 'false');
  });

  it('does it by key too', async () => {
    const [element] = await talking();
    element.focus();
    await sendKeys({ press: 'm' });
    await waitUntil(() => pressed(element, 'Mute') === 'true');
    await sendKeys({ press: 'h' });
    await waitUntil(() => pressed(element, 'Hold') === 'true');
    const back = oneEvent(element, 'hub-mini-back');
    await sendKeys({ press: 'Escape' });
    await back;
  });

  it('ends the call, says so, and is done after a while', async () => {
    const [element] = await talking();
    element.linger = 0.2;
    const closed = oneEvent(element, 'hub-mini-closed');
    button(element, 'End')!.click();
    await waitUntil(() => word(element) === 'Call ended');
    expect(button(element, 'End')).to.equal(undefined);
    await closed;
    expect(all(element, '.who').length).to.equal(0);
  });

  it('leaves a merged call to the others', async () => {
    const [element, { hub, phone }] = await talking();
    await hub.calls.dial(CAROL.extension);
    phone.call.answer();
    const [one, two] = hub.calls.active$.value;
    const conference = await hub.calls.merge(one!, two!);
    await waitUntil(() => all(element, '.who')[0]?.textContent === 'Bob Johnson and Carol Smith');
    let left = false;
    conference.leave = async () => void (left = true);
    button(element, 'End')!.click();
    expect(left).to.equal(true);
  });

  it('takes a call that comes in, with the focus going on in it', async () => {
    const [element, fake] = await talking();
    await rings(element, fake);
    button(element, 'Accept')!.focus();
    button(element, 'Accept')!.click();
    await waitUntil(() => all(element, '.up .who')[0]?.textContent === CAROL.name);
    expect(button(element, 'Accept')).to.equal(undefined);
    expect(focused(element)).to.equal(`Call with ${CAROL.name}`);
  });

  it('declines a call that comes in, and the other one goes on', async () => {
    const [element, fake] = await talking();
    await rings(element, fake);
    button(element, 'Decline')!.click();
    await waitUntil(() => button(element, 'Decline') === undefined);
    expect(all(element, '.up .who')[0]).to.have.text(BOB.name);
  });

  it('says what went wrong', async () => {
    const [element, { phone }] = await talking();
    phone.call.failNext('hold', new HubError('network/timeout'));
    button(element, 'Hold')!.click();
    await waitUntil(() => all(element, '.notice').length === 1);
  });
});
