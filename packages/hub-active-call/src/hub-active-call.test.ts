import { HubError, type HubErrorCode } from '@hubline/core';
import { BOB, CAROL, createFakeHub, type FakeHub, type FakePhoneCall } from '@hubline/core/testing';
import { aTimeout, expect, fixture, html, oneEvent } from '@open-wc/testing';
import { waitUntil } from '../../../test/support/wait-until.ts';
import { sendKeys } from '@web/test-runner-commands';
import './define.ts';
import type { HubActiveCall } from './hub-active-call.ts';

const all = (element: HubActiveCall, selector: string) => [
  ...element.renderRoot.querySelectorAll<HTMLElement>(selector),
];
const text = (element: HubActiveCall) => (element.renderRoot as ShadowRoot).textContent ?? '';
const button = (element: HubActiveCall, word: string) =>
  all(element, 'button').find(({ textContent }) => textContent?.trim() === word) as
    HTMLButtonElement | undefined;
const words = (element: HubActiveCall) =>
  all(element, '.word').map(({ textContent }) => textContent?.trim());

async function idle(maxCalls = 1): Promise<[HubActiveCall, FakeHub]> {
  const fake = createFakeHub({ maxCalls });
  await fake.ready;
  const element = await fixture<HubActiveCall>(html`<hub-active-call></hub-active-call>`);
  element.hub = fake.hub;
  await element.updateComplete;
  return [element, fake];
}

/** Bob is being called. */
async function dialing(): Promise<[HubActiveCall, FakePhoneCall, FakeHub]> {
  const [element, fake] = await idle();
  await fake.hub.calls.dial(BOB.extension);
  await element.updateComplete;
  return [element, fake.phone.call, fake];
}

/** The call with Bob is up. */
async function talking(
  state: Parameters<FakePhoneCall['answer']>[0] = {},
): Promise<[HubActiveCall, FakePhoneCall, FakeHub]> {
  const [element, call, fake] = await dialing();
  call.answer(state);
  await element.updateComplete;
  return [element, call, fake];
}

async function failed(code: HubErrorCode): Promise<[HubActiveCall, FakeHub]> {
  const [element, call, fake] = await dialing();
  call.finish({ cause: 'failed', error: new HubError(code) });
  await element.updateComplete;
  return [element, fake];
}

describe('hub-active-call', () => {
  describe('accessibility', () => {
    it('has nothing that axe finds: calling, up, with the dial pad, hidden, over', async () => {
      const [element, call] = await dialing();
      await expect(element).to.be.accessible();
      call.answer({ muted: true, held: true });
      await element.updateComplete;
      await expect(element).to.be.accessible();
      button(element, 'Dial Pad')!.click();
      await element.updateComplete;
      await expect(element).to.be.accessible();
      element.collapsed = true;
      await element.updateComplete;
      await expect(element).to.be.accessible();
      call.finish({ cause: 'failed', error: new HubError('call/busy') });
      await element.updateComplete;
      await expect(element).to.be.accessible();
    });

    it('says changes of state to screen readers, but not each second', async () => {
      const [element] = await talking({ muted: true });
      const regions = all(element, '[role=status]').filter(({ textContent }) => textContent);
      expect(regions.map(({ textContent }) => textContent)).to.deep.equal(['Muted']);
    });
  });

  describe('state in words', () => {
    it('follows a call that is made: calling, ringing, up', async () => {
      const [element, call] = await dialing();
      expect(words(element)).to.deep.equal(['Calling…']);
      call.ring();
      await element.updateComplete;
      expect(words(element)).to.deep.equal(['Ringing…']);
      call.answer();
      await element.updateComplete;
      expect(words(element)).to.deep.equal([]);
      expect(all(element, '.who')[0]).to.have.text('Bob Johnson');
    });

    it('shows how long it lasts, and counts on', async () => {
      const [element] = await talking({ since: new Date(Date.now() - 161_500) });
      const clock = () => all(element, '.clock')[0]?.textContent?.trim();
      expect(clock()).to.match(/^02:4[0-2]$/);
      const first = clock();
      await waitUntil(() => clock() !== first, 'it counts', { timeout: 3000 });
      expect(clock()).to.match(/^02:4[1-3]$/);
    });

    it('says everything that is to be known at once', async () => {
      const [element, call] = await talking({ media: 'interrupted' });
      expect(words(element)).to.deep.equal(['Reconnecting…']);
      call.media('flowing');
      call.mute(true);
      call.remoteHold();
      await element.updateComplete;
      expect(words(element)).to.deep.equal(['They put you on hold', 'Muted']);
    });
  });

  describe('controls', () => {
    it('are there only when they work', async () => {
      const [element, call] = await dialing();
      expect(button(element, 'Mute') === undefined).to.equal(true);
      expect(button(element, 'End') !== undefined).to.equal(true);
      expect(button(element, 'Hide') !== undefined).to.equal(true);
      const height = element.offsetHeight;
      call.answer();
      await element.updateComplete;
      for (const word of ['Mute', 'Hold', 'Dial Pad', 'Hide', 'End']) {
        expect(button(element, word) !== undefined, word).to.equal(true);
      }
      expect(element.offsetHeight).to.equal(height);
    });

    it('Mute switches the microphone off and on', async () => {
      const [element, call] = await talking();
      const muted = () => {
        const state = call.state$.value;
        return state.phase === 'connected' && state.muted;
      };
      expect(button(element, 'Mute')?.getAttribute('aria-pressed')).to.equal('false');
      button(element, 'Mute')!.click();
      await element.updateComplete;
      expect(muted()).to.equal(true);
      expect(button(element, 'Mute')?.getAttribute('aria-pressed')).to.equal('true');
      button(element, 'Mute')!.click();
      await element.updateComplete;
      expect(muted()).to.equal(false);
    });

    it('Hold shows what is asked at once, and that it is not confirmed yet', async () => {
      const [element, call] = await talking();
      call.autoHold = false;
      button(element, 'Hold')!.click();
      await waitUntil(() => words(element).includes('Putting on hold…'));
      expect(button(element, 'Hold')?.getAttribute('aria-pressed')).to.equal('true');
      expect(button(element, 'Hold')?.getAttribute('aria-busy')).to.equal('true');
      call.confirmHold();
      await element.updateComplete;
      expect(words(element)).to.deep.equal(['On hold']);
      expect(button(element, 'Hold')?.hasAttribute('aria-busy')).to.equal(false);
      button(element, 'Hold')!.click();
      await waitUntil(() => words(element).includes('Taking off hold…'));
    });

    it('say in words what went wrong, while the call goes on', async () => {
      const [element, call] = await talking();
      call.failNext('hold', new HubError('call/failed'));
      button(element, 'Hold')!.click();
      await waitUntil(() => all(element, '.notice').length === 1);
      expect(all(element, '.notice')[0]).to.contain.text('Something went wrong with the call.');
      expect(button(element, 'End') !== undefined).to.equal(true);
    });

    it('End hangs up', async () => {
      const [element, call] = await talking();
      button(element, 'End')!.click();
      await waitUntil(() => call.state$.value.phase === 'ended');
    });

    it('End cancels a call that is not answered', async () => {
      const [element, call] = await dialing();
      button(element, 'End')!.click();
      await waitUntil(() => words(element)[0] === 'Call cancelled');
      expect(call.state$.value.phase).to.equal('ended');
    });
  });

  describe('Dial Pad', () => {
    it('sends digits into the call and shows them, until it is closed', async () => {
      const [element, call, fake] = await talking();
      button(element, 'Dial Pad')!.click();
      await waitUntil(() => element.shadowRoot?.activeElement?.localName === 'hub-dialpad');
      await sendKeys({ type: '12#' });
      await waitUntil(() => call.digits === '12#');
      expect(fake.audio.keys).to.equal('12#');
      const pad = element.renderRoot.querySelector('hub-dialpad')!;
      await pad.updateComplete;
      expect(pad.renderRoot.querySelector('output')).to.have.text('12#');
      await sendKeys({ press: 'Escape' });
      await element.updateComplete;
      expect(element.renderRoot.querySelector('hub-dialpad') === null).to.equal(true);
      expect(element.shadowRoot?.activeElement?.textContent?.trim()).to.equal('Dial Pad');
    });
  });

  describe('keyboard', () => {
    it('has m for Mute, h for Hold, d for the dial pad while the call has the focus', async () => {
      const [element, call] = await talking();
      element.focus();
      await sendKeys({ press: 'm' });
      await sendKeys({ press: 'h' });
      const state = call.state$.value;
      expect(state.phase === 'connected' && state.muted && state.held).to.equal(true);
      await sendKeys({ press: 'd' });
      await waitUntil(() => element.renderRoot.querySelector('hub-dialpad') !== null);
    });
  });

  describe('collapsed', () => {
    it('leaves a bar with `Back to Call`, the name and the time', async () => {
      const [element] = await talking();
      setTimeout(() => button(element, 'Hide')!.click());
      await oneEvent(element, 'hub-hide');
      await element.updateComplete;
      expect(element.hasAttribute('collapsed')).to.equal(true);
      expect(button(element, 'Back to Call') !== undefined).to.equal(true);
      expect(text(element)).to.contain('Bob Johnson').and.to.contain('00:0');
      setTimeout(() => button(element, 'Back to Call')!.click());
      await oneEvent(element, 'hub-show');
      await element.updateComplete;
      expect(button(element, 'End') !== undefined).to.equal(true);
    });

    it('takes the focus along, both ways', async () => {
      const [element] = await talking();
      button(element, 'Hide')!.focus();
      button(element, 'Hide')!.click();
      await waitUntil(() => element.shadowRoot?.activeElement?.className === 'back-button');
      button(element, 'Back to Call')!.click();
      await waitUntil(() => element.shadowRoot?.activeElement?.localName === 'section');
    });

    it('stays as it is when hub-hide or hub-show is cancelled', async () => {
      const [element] = await talking();
      element.addEventListener('hub-hide', (event) => event.preventDefault(), { once: true });
      button(element, 'Hide')!.click();
      expect(element.collapsed).to.equal(false);
    });

    it('is over with the call', async () => {
      const [element, call, fake] = await talking();
      element.collapsed = true;
      call.finish({ cause: 'hung-up', by: 'me' });
      await waitUntil(() => element.matches(':state(idle)'), 'it goes', { timeout: 4000 });
      await fake.hub.calls.dial(CAROL.extension);
      await element.updateComplete;
      expect(element.collapsed).to.equal(false);
    });
  });

  describe('the end', () => {
    const reasons: readonly (readonly [HubErrorCode, RegExp, boolean])[] = [
      ['call/busy', /on another call/, true],
      ['call/no-answer', /Nobody answered/, true],
      ['call/declined', /declined/, true],
      ['call/unreachable', /cannot be reached/, true],
      ['call/not-found', /does not exist/, false],
      ['call/no-route', /No outside line/, false],
    ];
    for (const [code, reason, again] of reasons) {
      it(`says the reason of ${code}${again ? ', and offers `Call again`' : ''}`, async () => {
        const [element] = await failed(code);
        expect(words(element)).to.deep.equal(['Call not connected']);
        expect(all(element, '.reason')[0]?.textContent).to.match(reason);
        expect(button(element, 'Call again') !== undefined).to.equal(again);
      });
    }

    it('goes away by itself after a moment when I hung up', async () => {
      const [element, call] = await talking();
      call.finish({ cause: 'hung-up', by: 'me' });
      await element.updateComplete;
      expect(words(element)).to.deep.equal(['Call ended']);
      await waitUntil(() => element.matches(':state(idle)'), 'it goes', { timeout: 4000 });
      expect(text(element).trim()).to.equal('');
    });

    it('stays for as long as `linger` says', async () => {
      const [element, call] = await talking();
      element.linger = 3600;
      call.finish({ cause: 'hung-up', by: 'me' });
      await aTimeout(1700);
      expect(words(element)).to.deep.equal(['Call ended']);
    });

    it('goes away with `Close`, and tells so', async () => {
      const [element] = await failed('call/busy');
      setTimeout(() => button(element, 'Close')!.click());
      await oneEvent(element, 'hub-closed');
      await element.updateComplete;
      expect(element.offsetHeight).to.equal(0);
    });

    it('calls again', async () => {
      const [element, fake] = await failed('call/busy');
      button(element, 'Call again')!.click();
      await waitUntil(() => fake.phone.calls.length === 2);
      await waitUntil(() => words(element)[0] === 'Calling…');
    });

    it('leaves a call that only rang here to Recent Calls', async () => {
      const [element, fake] = await idle();
      fake.phone.ring().finish({ cause: 'cancelled' });
      await element.updateComplete;
      expect(element.matches(':state(idle)')).to.equal(true);
    });
  });

  it('shows nothing of a call that rings in', async () => {
    const [element, fake] = await idle();
    fake.phone.ring();
    await element.updateComplete;
    expect(text(element).trim()).to.equal('');
  });

  it('ends no call when it is removed and put back', async () => {
    const [element, call] = await talking();
    const place = element.parentElement!;
    element.remove();
    expect(call.state$.value.phase).to.equal('connected');
    place.append(element);
    await element.updateComplete;
    expect(button(element, 'End') !== undefined).to.equal(true);
  });
});
