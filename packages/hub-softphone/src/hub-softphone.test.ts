import { HubError } from '@hubline/core';
import { ALICE, BOB, FakeBackend, createFakeHub, type FakeHub } from '@hubline/core/testing';
import type { HubActiveCall } from '@hubline/hub-active-call';
import type { HubElement } from '@hubline/element';
import { expect, fixture, fixtureSync, html } from '@open-wc/testing';
import { waitUntil } from '../../../test/support/wait-until.ts';
import { sendKeys } from '@web/test-runner-commands';
import './define.ts';
import type { HubSoftphone } from './hub-softphone.ts';

const WIDTHS = ['320px', '420px', '700px', '1000px'];

const part = <T extends HubElement>(phone: HubSoftphone, tag: string) =>
  phone.renderRoot.querySelector<T>(tag);
const inside = (phone: HubSoftphone, tag: string, selector: string) =>
  part(phone, tag)?.renderRoot.querySelector<HTMLElement>(selector);
const button = (phone: HubSoftphone, tag: string, word: string) =>
  [...(part(phone, tag)?.renderRoot.querySelectorAll('button') ?? [])].find(
    ({ textContent }) => textContent?.trim() === word,
  );
const has = (phone: HubSoftphone, tag: string) => part(phone, tag) !== null;
/** By what people can reach: rendered, and not hidden below a call. */
const reachable = (phone: HubSoftphone, tag: string) =>
  part(phone, tag)?.checkVisibility({ visibilityProperty: true }) ?? false;

async function settle(phone: HubSoftphone): Promise<void> {
  await phone.updateComplete;
  for (const child of phone.renderRoot.querySelectorAll<HubElement>('*')) {
    await (child.updateComplete as Promise<boolean> | undefined);
  }
}

async function softphone(
  options: Parameters<typeof createFakeHub>[0] = {},
  width = '360px',
): Promise<[HubSoftphone, FakeHub]> {
  const fake = createFakeHub(options);
  await fake.ready;
  const place = fixtureSync<HTMLElement>(html`<div><hub-softphone></hub-softphone></div>`);
  place.style.inlineSize = width;
  const phone = place.querySelector('hub-softphone')!;
  phone.hub = fake.hub;
  await settle(phone);
  return [phone, fake];
}

async function talking(width?: string): Promise<[HubSoftphone, FakeHub]> {
  const [phone, fake] = await softphone({}, width);
  await fake.hub.calls.dial(BOB.extension);
  fake.phone.call.answer();
  await settle(phone);
  return [phone, fake];
}

describe('hub-softphone', () => {
  describe('accessibility', () => {
    for (const theme of ['light', 'dark'] as const) {
      it(`has nothing that axe finds in the ${theme} theme: idle, ringing, in a call, hidden, signed out`, async () => {
        const [phone, fake] = await softphone();
        phone.theme = theme;
        await settle(phone);
        await expect(phone).to.be.accessible();
        fake.phone.ring();
        await settle(phone);
        await expect(phone).to.be.accessible();
        fake.phone.call.answer();
        await settle(phone);
        await expect(phone).to.be.accessible();
        part<HubActiveCall>(phone, 'hub-active-call')!.collapsed = true;
        await settle(phone);
        await expect(phone).to.be.accessible();
        fake.phone.call.finish();
        await fake.hub.session.signOut();
        await settle(phone);
        await expect(phone).to.be.accessible();
      });
    }

    for (const width of WIDTHS) {
      it(`loses nothing at ${width}`, async () => {
        const [phone] = await talking(width);
        await settle(phone);
        expect(phone.scrollWidth, 'the phone').to.be.at.most(phone.clientWidth);
        const call = part(phone, 'hub-active-call')!;
        const edge = phone.getBoundingClientRect();
        for (const control of call.renderRoot.querySelectorAll('button')) {
          const box = control.getBoundingClientRect();
          expect(box.left, control.textContent).to.be.at.least(edge.left);
          expect(box.right, control.textContent).to.be.at.most(edge.right);
          expect(box.height, control.textContent).to.be.at.least(40);
        }
      });
    }
  });

  describe('session', () => {
    it('shows the sign-in form while nobody is signed in, and the phone after', async () => {
      const [phone, fake] = await softphone({ signedIn: null });
      expect(has(phone, 'hub-sign-in')).to.equal(true);
      expect(has(phone, 'hub-dialpad')).to.equal(false);
      await fake.hub.session.signIn({ username: 'alice', password: 'hubline-demo' });
      await settle(phone);
      expect(has(phone, 'hub-sign-in')).to.equal(false);
      expect(has(phone, 'hub-dialpad')).to.equal(true);
    });

    it('shows the shape of the phone while an earlier session is looked for', async () => {
      const backend = new FakeBackend({ signedIn: ALICE });
      backend.pause();
      const fake = createFakeHub({ backend });
      const phone = await fixture<HubSoftphone>(
        html`<hub-softphone .hub=${fake.hub}></hub-softphone>`,
      );
      expect(phone.renderRoot.querySelectorAll('.skeleton')).not.to.have.length(0);
      fake.backend.answer();
      await waitUntil(() => part(phone, 'hub-dialpad') !== null);
    });

    it('ends with `Sign Out` in the user menu, which names who is signed in', async () => {
      const [phone, fake] = await softphone();
      const toggle = phone.renderRoot.querySelector<HTMLElement>('.user-toggle')!;
      const menu = phone.renderRoot.querySelector<HTMLElement>('.menu')!;
      expect(menu.hidden).to.equal(true);
      toggle.click();
      await phone.updateComplete;
      expect(toggle?.getAttribute('aria-expanded')).to.equal('true');
      expect(menu).to.contain.text(ALICE.name).and.to.contain.text('Extension 1001');
      menu.querySelector('button')!.click();
      await waitUntil(() => fake.hub.session.state$.value.status === 'signed-out');
    });

    it('closes the user menu with Escape and gives the focus back', async () => {
      const [phone] = await softphone();
      const toggle = phone.renderRoot.querySelector<HTMLElement>('.user-toggle')!;
      toggle.click();
      await phone.updateComplete;
      phone.renderRoot.querySelector<HTMLElement>('.sign-out')!.focus();
      await sendKeys({ press: 'Escape' });
      await phone.updateComplete;
      expect(toggle?.getAttribute('aria-expanded')).to.equal('false');
      expect(phone.shadowRoot?.activeElement?.className).to.contain('user-toggle');
    });
  });

  describe('calls', () => {
    it('cover the phone in a narrow place, and stand beside the dial pad in a wide one', async () => {
      const [narrow] = await talking('360px');
      expect(reachable(narrow, 'hub-active-call')).to.equal(true);
      expect(reachable(narrow, 'hub-dialpad')).to.equal(false);
      const [wide] = await talking('800px');
      expect(reachable(wide, 'hub-active-call')).to.equal(true);
      expect(reachable(wide, 'hub-dialpad')).to.equal(true);
    });

    it('that ring come on top, with who calls', async () => {
      const [phone, fake] = await softphone();
      fake.phone.ring();
      await settle(phone);
      expect(inside(phone, 'hub-incoming-call', '.who')).to.have.text(BOB.name);
      expect(reachable(phone, 'hub-dialpad')).to.equal(false);
      button(phone, 'hub-incoming-call', 'Ignore')!.click();
      await settle(phone);
      await waitUntil(() => reachable(phone, 'hub-dialpad'));
    });

    it('that are hidden leave the phone usable, and come back', async () => {
      const [phone] = await talking();
      button(phone, 'hub-active-call', 'Hide')!.click();
      await settle(phone);
      expect(reachable(phone, 'hub-dialpad')).to.equal(true);
      button(phone, 'hub-active-call', 'Back to Call')!.click();
      await settle(phone);
      expect(reachable(phone, 'hub-dialpad')).to.equal(false);
    });

    it('take the focus of who dialled, and give it back when they are over', async () => {
      const [phone, fake] = await softphone();
      part(phone, 'hub-dialpad')!.focus();
      await sendKeys({ type: BOB.extension });
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => phone.shadowRoot?.activeElement?.localName === 'hub-active-call');
      fake.phone.call.finish({ cause: 'failed', error: new HubError('call/busy') });
      await settle(phone);
      button(phone, 'hub-active-call', 'Close')!.focus();
      button(phone, 'hub-active-call', 'Close')!.click();
      await waitUntil(() => phone.shadowRoot?.activeElement?.localName === 'hub-dialpad');
    });
  });

  describe('hub', () => {
    it('is handed to the elements inside', async () => {
      const [phone, fake] = await softphone();
      expect(part(phone, 'hub-dialpad')!.hub === fake.hub).to.equal(true);
    });

    it('says what to do where there is neither a hub nor a server', async () => {
      const phone = await fixture<HubSoftphone>(html`<hub-softphone></hub-softphone>`);
      expect((phone.renderRoot as ShadowRoot).textContent).to.contain('“server”');
      await expect(phone).to.be.accessible();
    });

    it('is made for `server`, kept when the element is moved, and let go of by close()', async () => {
      const phone = await fixture<HubSoftphone>(
        html`<hub-softphone server=${location.origin}></hub-softphone>`,
      );
      const made = phone.hub;
      expect(made !== undefined).to.equal(true);
      const place = phone.parentElement!;
      phone.remove();
      place.append(phone);
      await phone.updateComplete;
      expect(phone.hub === made).to.equal(true);
      await phone.close();
      expect(phone.hub === undefined).to.equal(true);
    });

    it('set by the page is not closed by the phone', async () => {
      const [phone, fake] = await talking();
      await phone.close();
      expect(fake.backend.closed).to.equal(false);
      expect(fake.phone.call.state$.value.phase).to.equal('connected');
    });
  });

  describe('notifications', () => {
    it('are an offer that the page has to make', async () => {
      const [phone] = await softphone();
      expect(has(phone, 'hub-call-notifications')).to.equal(false);
    });

    it('come with their code, for who is signed in, through the service worker of the page', async () => {
      const [phone, fake] = await softphone({ signedIn: null });
      phone.setAttribute('notifications', '');
      phone.setAttribute('service-worker', '/worker.js');
      await settle(phone);
      expect(has(phone, 'hub-call-notifications')).to.equal(false);
      await fake.hub.session.signIn({ username: 'alice', password: 'hubline-demo' });
      await waitUntil(() => part(phone, 'hub-call-notifications')?.hub === fake.hub);
      expect(part(phone, 'hub-call-notifications')).to.have.property('serviceWorker', '/worker.js');
    });
  });

  it('ends no call when it is removed and put back', async () => {
    const [phone, fake] = await talking();
    const place = phone.parentElement!;
    phone.remove();
    expect(fake.phone.call.state$.value.phase).to.equal('connected');
    place.append(phone);
    await settle(phone);
    expect(button(phone, 'hub-active-call', 'End') !== undefined).to.equal(true);
  });

  it('hands its density to the elements inside', async () => {
    const [phone] = await softphone();
    const key = () => inside(phone, 'hub-dialpad', '.key')!.offsetHeight;
    const regular = key();
    phone.density = 'compact';
    await settle(phone);
    expect(key()).to.be.lessThan(regular);
  });

  it('needs no style attribute anywhere, so that it works under a strict policy', async () => {
    const [phone] = await talking();
    const styled = [phone, ...phone.renderRoot.querySelectorAll<HubElement>('*')].flatMap(
      (element) => [...(element.shadowRoot?.querySelectorAll('[style], style') ?? [])],
    );
    expect(styled).to.have.length(0);
  });
});
