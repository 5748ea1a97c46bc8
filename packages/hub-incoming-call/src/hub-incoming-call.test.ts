import { HubError } from '@hubline/core';
import { BOB, CAROL, createFakeHub, type FakeHub } from '@hubline/core/testing';
import { expect, fixture, fixtureSync, html } from '@open-wc/testing';
import { waitUntil } from '../../../test/support/wait-until.ts';
import { sendKeys } from '@web/test-runner-commands';
import './define.ts';
import type { HubIncomingCall } from './hub-incoming-call.ts';

const bob = { number: BOB.extension, name: BOB.name };
const carol = { number: CAROL.extension, name: CAROL.name };

const all = (element: HubIncomingCall, selector: string) => [
  ...element.renderRoot.querySelectorAll<HTMLElement>(selector),
];
const button = (element: HubIncomingCall, word: string) =>
  all(element, 'button').find(({ textContent }) => textContent?.trim() === word) as
    HTMLButtonElement | undefined;
const announced = (element: HubIncomingCall) =>
  element.renderRoot.querySelector('.visually-hidden[role=alert]')?.textContent?.trim();

async function waiting(maxCalls = 1): Promise<[HubIncomingCall, FakeHub]> {
  const fake = createFakeHub({ maxCalls });
  await fake.ready;
  const element = await fixture<HubIncomingCall>(html`<hub-incoming-call></hub-incoming-call>`);
  element.hub = fake.hub;
  await element.updateComplete;
  return [element, fake];
}

/** Bob calls. */
async function ringing(): Promise<[HubIncomingCall, FakeHub]> {
  const [element, fake] = await waiting();
  fake.phone.ring(bob);
  await element.updateComplete;
  return [element, fake];
}

describe('hub-incoming-call', () => {
  describe('accessibility', () => {
    it('keeps the focus with another call that rings, on nothing that Enter presses', async () => {
      const [element, fake] = await waiting(2);
      fake.phone.ring(bob);
      fake.phone.ring(carol);
      await element.updateComplete;
      button(element, 'Decline')!.focus();
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => all(element, 'section').length === 1);
      const [left] = all(element, 'section');
      await waitUntil(() => element.shadowRoot!.activeElement === left);
      expect(left!.ariaLabel).to.equal('Incoming call from Carol Smith');
    });

    it('has nothing that axe finds: silent, ringing, with an error, with two calls', async () => {
      const [element, fake] = await waiting(2);
      await expect(element).to.be.accessible();
      fake.phone.ring(bob).failNext('accept', new HubError('microphone/denied'));
      await element.updateComplete;
      await expect(element).to.be.accessible();
      button(element, 'Accept')!.click();
      await waitUntil(() => all(element, '.notice').length === 1);
      await expect(element).to.be.accessible();
      fake.phone.ring(carol, null, { offersVideo: true });
      await element.updateComplete;
      await expect(element).to.be.accessible();
    });

    it('announces a call once, whatever happens to it then', async () => {
      const [element, fake] = await ringing();
      expect(announced(element)).to.equal('Incoming call from Bob Johnson');
      const region = element.renderRoot.querySelector('.visually-hidden[role=alert]')!;
      let changes = 0;
      const observer = new MutationObserver((records) => (changes += records.length));
      observer.observe(region, { childList: true, characterData: true, subtree: true });
      fake.phone.call.autoAccept = false;
      button(element, 'Accept')!.click();
      await element.updateComplete;
      expect(observer.takeRecords().length + changes).to.equal(0);
      observer.disconnect();
    });

    it('never takes the focus from what is being typed', async () => {
      const field = fixtureSync<HTMLInputElement>(html`<input aria-label="Note" />`);
      field.focus();
      await ringing();
      await sendKeys({ type: 'a b' });
      await sendKeys({ press: 'Enter' });
      expect(field.value).to.equal('a b');
      expect(document.activeElement?.localName).to.equal('input');
    });
  });

  describe('the caller', () => {
    it('is shown with name and number', async () => {
      const [element] = await ringing();
      expect(all(element, '.who')[0]).to.have.text('Bob Johnson');
      expect(all(element, '.party')[0]).to.contain.text('1002');
    });

    it('is shown by number where there is no name, and as unknown where there is neither', async () => {
      const [element, fake] = await waiting();
      fake.phone.ring({ number: '+12125550000', name: '' });
      await element.updateComplete;
      expect(all(element, '.who')[0]).to.have.text('(212) 555-0000');
      fake.phone.call.identify({ number: '', name: '' });
      await element.updateComplete;
      expect(all(element, '.who')[0]).to.have.text('Unknown caller');
    });

    it('is text, never markup', async () => {
      const [element, fake] = await waiting();
      fake.phone.ring({ number: '1', name: '<b>Eve</b>' });
      await element.updateComplete;
      expect(all(element, '.who')[0]).to.have.text('<b>Eve</b>');
    });
  });

  describe('where the call was before', () => {
    it('is said of a park that nobody took it from, and of anyone else', async () => {
      const [element, fake] = await waiting(2);
      fake.backend.parks.reset([{ id: 'p', extension: '701', name: 'Park 701', call: null }]);
      fake.phone.ring(bob, { number: '701', name: 'Park 701' });
      await element.updateComplete;
      expect(all(element, '.call')[0]).to.contain.text('Back from Park 701');
      fake.phone.ring(carol, { number: '2001', name: 'Sales' });
      await element.updateComplete;
      expect(all(element, '.call')[1]).to.contain.text('Diverted from Sales');
      await expect(element).to.be.accessible();
    });

    it('is not said of a call that came straight', async () => {
      const [element] = await ringing();
      expect(all(element, '.diverted')).to.have.length(0);
    });
  });

  describe('Accept', () => {
    it('takes the call', async () => {
      const [element, fake] = await ringing();
      button(element, 'Accept')!.click();
      await waitUntil(() => fake.phone.call.state$.value.phase === 'connected');
      await element.updateComplete;
      expect(all(element, '.call')).to.have.length(0);
    });

    it('shows that it is being carried out', async () => {
      const [element, fake] = await ringing();
      fake.phone.call.autoAccept = false;
      let accepted = (): void => {};
      fake.phone.call.accept = () => new Promise((resolve) => (accepted = resolve));
      button(element, 'Accept')!.click();
      await waitUntil(() => button(element, 'Accept')?.ariaDisabled === 'true');
      expect(all(element, '.state')[0]?.textContent?.trim()).to.equal('Connecting…');
      expect(button(element, 'Decline')?.ariaDisabled).to.equal(null);
      accepted();
    });

    it('keeps the focus while it is carried out, and takes no second press', async () => {
      const [element, fake] = await ringing();
      let accepts = 0;
      fake.phone.call.accept = () => {
        accepts += 1;
        return new Promise(() => {});
      };
      button(element, 'Accept')!.focus();
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => button(element, 'Accept')?.ariaDisabled === 'true');
      await sendKeys({ press: 'Enter' });
      expect(accepts).to.equal(1);
      expect(element.shadowRoot?.activeElement?.textContent?.trim()).to.equal('Accept');
    });

    it('says in words why it failed, while the call rings on', async () => {
      const [element, fake] = await ringing();
      fake.phone.call.failNext('accept', new HubError('microphone/denied'));
      button(element, 'Accept')!.click();
      await waitUntil(() => all(element, '.notice').length === 1);
      expect(all(element, '.notice')[0]).to.contain.text('The microphone is blocked');
      expect(all(element, '.notice')[0]).to.contain.text('It rings on.');
      button(element, 'Accept')!.click();
      await waitUntil(() => fake.phone.call.state$.value.phase === 'connected');
    });
  });

  describe('Accept with Video', () => {
    it('is there for a call that comes with video, and opens the camera', async () => {
      const [element, fake] = await waiting();
      fake.phone.ring(bob, null, { offersVideo: true });
      await element.updateComplete;
      expect(all(element, '.state')[0]?.textContent?.trim()).to.equal('Incoming video call');
      button(element, 'Accept with Video')!.click();
      await waitUntil(() => fake.phone.call.state$.value.phase === 'connected');
      expect(fake.phone.call.video).to.not.equal(null);
      expect(fake.camera.live).to.equal(1);
    });

    it('leaves the camera closed with `Accept`', async () => {
      const [element, fake] = await waiting();
      fake.phone.ring(bob, null, { offersVideo: true });
      await element.updateComplete;
      button(element, 'Accept')!.click();
      await waitUntil(() => fake.phone.call.state$.value.phase === 'connected');
      expect(fake.camera.live).to.equal(0);
    });

    it('rings on where the camera cannot be used, and says why', async () => {
      const [element, fake] = await waiting();
      fake.camera.obstacle = 'camera/missing';
      fake.phone.ring(bob, null, { offersVideo: true });
      await element.updateComplete;
      button(element, 'Accept with Video')!.click();
      await waitUntil(() => all(element, '.notice').length === 1);
      expect(all(element, '.notice')[0]?.textContent).to.contain('No camera was found.');
      expect(fake.phone.call.state$.value.phase).to.equal('ringing');
    });

    it('is not there for a plain call, nor where there is no video', async () => {
      const [element] = await ringing();
      expect(button(element, 'Accept with Video')).to.equal(undefined);
      const [other, fake] = await waiting();
      fake.backend.setCapability('call.video', { level: 'none', why: 'protocol' });
      fake.phone.ring(bob, null, { offersVideo: true });
      await other.updateComplete;
      expect(button(other, 'Accept with Video')).to.equal(undefined);
    });
  });

  describe('Ignore', () => {
    it('silences it here while it rings on elsewhere', async () => {
      const [element, fake] = await ringing();
      button(element, 'Ignore')!.click();
      await element.updateComplete;
      await waitUntil(() => all(element, '.call').length === 0);
      expect(fake.phone.call.state$.value.phase).to.equal('ringing');
    });
  });

  describe('Decline', () => {
    it('refuses the call', async () => {
      const [element, fake] = await ringing();
      button(element, 'Decline')!.click();
      await waitUntil(() => fake.phone.call.state$.value.phase === 'ended');
      await element.updateComplete;
      expect(all(element, '.call')).to.have.length(0);
    });

    it('stands at least 24 px from Accept, with a shape of its own', async () => {
      const [element] = await ringing();
      element.style.inlineSize = '300px';
      const disc = (word: string) => button(element, word)!.querySelector('.disc')!;
      const [accept, decline] = [disc('Accept'), disc('Decline')];
      const gap = decline.getBoundingClientRect().left - accept.getBoundingClientRect().right;
      expect(gap).to.be.at.least(24);
      expect(getComputedStyle(decline).borderRadius).not.to.equal(
        getComputedStyle(accept).borderRadius,
      );
    });
  });

  describe('several calls', () => {
    it('are listed, each with its own buttons', async () => {
      const [element, fake] = await waiting(2);
      const [first, second] = [fake.phone.ring(bob), fake.phone.ring(carol)];
      await element.updateComplete;
      expect(all(element, '.who').map(({ textContent }) => textContent)).to.deep.equal([
        'Bob Johnson',
        'Carol Smith',
      ]);
      all(element, '.decline')[1]!.click();
      await waitUntil(() => second.state$.value.phase === 'ended');
      expect(first.state$.value.phase).to.equal('ringing');
    });
  });

  describe('a call that waits', () => {
    async function waitingInCall(): Promise<[HubIncomingCall, FakeHub]> {
      const [element, fake] = await waiting(2);
      await fake.hub.calls.dial(CAROL.extension);
      fake.phone.call.answer();
      fake.phone.ring(bob);
      await element.updateComplete;
      return [element, fake];
    }

    it('says that it waits, and that Accept puts the other one on hold', async () => {
      const [element, fake] = await waitingInCall();
      expect(all(element, '.state')[0]?.textContent?.trim()).to.equal('Call waiting');
      expect(all(element, '.holds')[0]).to.have.text('Accept puts your other call on hold.');
      for (const theme of ['light', 'dark'] as const) {
        element.theme = theme;
        await element.updateComplete;
        await expect(element).to.be.accessible();
      }
      button(element, 'Accept')!.click();
      await waitUntil(() => fake.phone.call.state$.value.phase === 'connected');
      const carol = fake.phone.calls[0]!.state$.value;
      expect(carol.phase === 'connected' && carol.held).to.equal(true);
    });

    it('is an ordinary call again once the other one is on hold or over', async () => {
      const [element, fake] = await waitingInCall();
      await fake.hub.calls.active$.value[0]!.hold(true);
      await element.updateComplete;
      expect(all(element, '.state')[0]?.textContent?.trim()).to.equal('Incoming call');
      expect(all(element, '.holds')).to.have.length(0);
    });

    it('stays small beside the call that is up, at 320 px', async () => {
      const [element] = await waitingInCall();
      element.style.inlineSize = '320px';
      await element.updateComplete;
      expect(element.scrollWidth).to.be.at.most(320);
      expect(element.offsetHeight).to.be.below(260);
    });
  });

  describe('hub-silent', () => {
    it('is told once no call rings any more, with the focus still inside', async () => {
      const [element, fake] = await ringing();
      const told: (string | undefined)[] = [];
      element.addEventListener('hub-silent', () =>
        told.push(element.shadowRoot?.activeElement?.textContent?.trim()),
      );
      button(element, 'Accept')!.focus();
      fake.phone.call.finish({ cause: 'cancelled' });
      await element.updateComplete;
      expect(told).to.deep.equal(['Accept']);
    });
  });

  describe(':state(ringing)', () => {
    it('is there while a call rings', async () => {
      const [element, fake] = await waiting();
      expect(element.matches(':state(ringing)')).to.equal(false);
      fake.phone.ring(bob);
      await element.updateComplete;
      expect(element.matches(':state(ringing)')).to.equal(true);
      fake.phone.call.finish({ cause: 'cancelled' });
      await element.updateComplete;
      expect(element.matches(':state(ringing)')).to.equal(false);
    });
  });

  it('ends no call when it is removed and put back', async () => {
    const [element, fake] = await ringing();
    const place = element.parentElement!;
    element.remove();
    place.append(element);
    await element.updateComplete;
    expect(fake.phone.call.state$.value.phase).to.equal('ringing');
    expect(all(element, '.call')).to.have.length(1);
  });
});
