import { HubError } from '@hubline/core';
import {
  ALICE,
  PASSWORD,
  SECOND_FACTOR_CODE,
  createFakeHub,
  type FakeHub,
  type FakeHubOptions,
} from '@hubline/core/testing';
import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { still } from '../../../test/support/still.ts';
import { waitUntil } from '../../../test/support/wait-until.ts';
import { sendKeys } from '@web/test-runner-commands';
import './define.ts';
import type { HubLeaveEvent, HubSignedInEvent } from './hub-sign-in.events.ts';
import type { HubSignIn } from './hub-sign-in.ts';

const all = (element: HubSignIn, selector: string) => [
  ...element.renderRoot.querySelectorAll<HTMLElement>(selector),
];
const input = (element: HubSignIn, id: string) => all(element, `#${id}`)[0] as HTMLInputElement;
const login = (element: HubSignIn) => all(element, '.submit')[0] as HTMLButtonElement;
const problem = (element: HubSignIn) =>
  all(element, '#problem')[0]?.textContent?.replace(/\s+/g, ' ').trim();

async function signedOut(): Promise<[HubSignIn, FakeHub]> {
  const fake = createFakeHub({ signedIn: null });
  await fake.ready;
  const element = await fixture<HubSignIn>(html`<hub-sign-in></hub-sign-in>`);
  element.hub = fake.hub;
  await waitUntil(() => login(element) && all(element, '.demo').length === 1);
  return [element, fake];
}

async function submit(element: HubSignIn, username: string, password: string): Promise<void> {
  input(element, 'username').value = username;
  input(element, 'password').value = password;
  login(element).click();
  await element.updateComplete;
}

describe('hub-sign-in', () => {
  describe('accessibility', () => {
    it('has nothing that axe finds: empty, loading, wrong, server away', async () => {
      const [element, fake] = await signedOut();
      await expect(element).to.be.accessible();
      await submit(element, 'alice', 'wrong');
      await waitUntil(() => problem(element));
      await expect(element).to.be.accessible();
      fake.backend.goOffline(new Date(Date.now() + 60_000));
      await element.updateComplete;
      await expect(element).to.be.accessible();

      const loading = createFakeHub();
      loading.backend.pause();
      element.hub = loading.hub;
      await element.updateComplete;
      expect(all(element, '.skeleton')).not.to.have.length(0);
      await expect(element).to.be.accessible();
    });

    it('has the fields that password managers know, and LOGIN', async () => {
      const [element] = await signedOut();
      expect(all(element, 'label').map(({ textContent }) => textContent)).to.deep.equal([
        'Username',
        'Password',
      ]);
      expect(input(element, 'username')?.getAttribute('autocomplete')).to.equal('username');
      expect(input(element, 'password')?.getAttribute('autocomplete')).to.equal('current-password');
      expect(login(element)).to.have.trimmed.text('LOGIN');
    });

    it('says problems to screen readers', async () => {
      const [element] = await signedOut();
      expect(all(element, '#problem')[0]?.getAttribute('role')).to.equal('alert');
    });
  });

  describe('signing in', () => {
    it('works by keyboard alone, and tells so', async () => {
      const [element] = await signedOut();
      input(element, 'username').focus();
      await sendKeys({ type: 'alice' });
      await sendKeys({ press: 'Tab' });
      await sendKeys({ type: PASSWORD });
      setTimeout(() => void sendKeys({ press: 'Enter' }));
      const event: HubSignedInEvent = await oneEvent(element, 'hub-signed-in');
      expect(event.user.name).to.equal(ALICE.name);
      expect(event.bubbles && event.composed).to.equal(true);
    });

    it('shows that it is under way', async () => {
      const [element, fake] = await signedOut();
      fake.backend.pause();
      await submit(element, 'alice', PASSWORD);
      expect(login(element)?.getAttribute('aria-busy')).to.equal('true');
      expect(login(element).ariaDisabled).to.equal('true');
      fake.backend.answer();
      await waitUntil(() => fake.hub.session.state$.value.status === 'signed-in');
    });

    it('asks for what is missing before it asks the server', async () => {
      const [element, fake] = await signedOut();
      await submit(element, '', '');
      expect(problem(element)).to.equal('Type your username and your password.');
      expect(fake.hub.session.state$.value.status).to.equal('signed-out');
      expect(element.shadowRoot?.activeElement?.id).to.equal('username');
    });
  });

  describe('failure', () => {
    it('keeps the username, says what is wrong, and asks for the password again', async () => {
      const [element] = await signedOut();
      await submit(element, 'alice', 'wrong');
      await waitUntil(() => problem(element)?.startsWith('The username or the password'));
      expect(input(element, 'username').value).to.equal('alice');
      expect(input(element, 'password').value).to.equal('');
      await waitUntil(() => element.shadowRoot?.activeElement?.id === 'password');
    });

    it('after too many tries counts down and keeps LOGIN off until then', async () => {
      const [element, fake] = await signedOut();
      fake.backend.failNext('signIn', new HubError('session/too-many-tries', { retryAfter: 2 }));
      await submit(element, 'alice', 'wrong');
      await waitUntil(() => /Try again in [12] seconds?\./.test(problem(element) ?? ''));
      expect(login(element).ariaDisabled).to.equal('true');
      await waitUntil(() => !login(element).ariaDisabled, 'it is over', { timeout: 5000 });
      expect(problem(element)).to.equal('');
      await submit(element, 'alice', PASSWORD);
      await waitUntil(() => fake.hub.session.state$.value.status === 'signed-in');
    });

    it('of the server is said in words', async () => {
      const [element, fake] = await signedOut();
      fake.backend.failNext('signIn', new HubError('server/failed'));
      await submit(element, 'alice', PASSWORD);
      await waitUntil(() => problem(element)?.startsWith('Something went wrong on the server.'));
      expect(input(element, 'password').value).to.equal(PASSWORD);
    });
  });

  describe('a server that is away', () => {
    it('is said, with the next try, and goes away by itself', async () => {
      const [element, fake] = await signedOut();
      fake.backend.goOffline(new Date(Date.now() + 30_000));
      await element.updateComplete;
      const notice = () => all(element, '.notice.warning')[0]?.textContent?.replace(/\s+/g, ' ');
      expect(notice()).to.contain('The server does not answer. This page comes back by itself.');
      expect(notice()).to.match(/Next try in (?:29|30|31) seconds\./);
      input(element, 'username').value = 'alice';
      fake.backend.goOnline();
      await element.updateComplete;
      expect(notice()).to.equal(undefined);
      expect(input(element, 'username').value).to.equal('alice');
    });

    it('is not said twice when LOGIN is pressed meanwhile', async () => {
      const [element, fake] = await signedOut();
      fake.backend.goOffline();
      await submit(element, 'alice', PASSWORD);
      await waitUntil(() => !login(element).ariaDisabled);
      expect(all(element, '.notice')).to.have.length(1);
    });
  });

  describe('a session that ended', () => {
    it('says why', async () => {
      const fake = createFakeHub();
      await fake.ready;
      const element = await fixture<HubSignIn>(html`<hub-sign-in></hub-sign-in>`);
      element.hub = fake.hub;
      fake.backend.endSession('ended-elsewhere');
      await waitUntil(() =>
        problem(element)?.startsWith('You were signed out from another place.'),
      );
    });
  });

  describe('demo users', () => {
    it('are named on a demo server, and fill the form when clicked', async () => {
      const [element, fake] = await signedOut();
      const users = all(element, '.demo-user');
      expect(users).to.have.length(4);
      expect(users[0]).to.contain.text('Alice Anderson').and.to.contain.text('1001');
      users[0]!.click();
      expect(input(element, 'username').value).to.equal('alice');
      expect(element.shadowRoot?.activeElement?.textContent?.trim()).to.equal('LOGIN');
      login(element).click();
      await waitUntil(() => fake.hub.session.state$.value.status === 'signed-in');
    });

    it('are not there on any other server', async () => {
      const signInOptions = { serverName: 'Acme Phones', demo: null, providers: [] };
      const fake = createFakeHub({ signedIn: null, signInOptions });
      await fake.ready;
      const element = await fixture<HubSignIn>(html`<hub-sign-in></hub-sign-in>`);
      element.hub = fake.hub;
      await waitUntil(() => all(element, 'h2')[0]?.textContent === 'Acme Phones');
      expect(all(element, '.demo')).to.have.length(0);
    });
  });

  const PROVIDERS = [
    { id: 'google', name: 'Google' },
    { id: 'microsoft', name: 'Office 365' },
    { id: 'acme', name: 'Acme Login' },
  ];

  /** Both shadows: the form's, and that of the code. */
  const inside = (element: HubSignIn, selector: string) => [
    ...all(element, selector),
    ...(element.renderRoot
      .querySelector('hub-sign-in-code')
      ?.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? []),
  ];
  const button = (element: HubSignIn, name: string) =>
    inside(element, 'button').find((one) => one.textContent?.trim() === name) as
      HTMLButtonElement | undefined;
  const labelled = (element: HubSignIn, name: string) =>
    inside(element, 'label')
      .filter((label) => label.textContent?.trim() === name)
      .map((label) => (label as HTMLLabelElement).control as HTMLInputElement)[0];
  const alerts = (element: HubSignIn) =>
    inside(element, '[role=alert]')
      .map(({ textContent }) => textContent?.replace(/\s+/g, ' ').trim())
      .join(' ');

  async function openWith(options: FakeHubOptions): Promise<[HubSignIn, FakeHub]> {
    const fake = createFakeHub({ signedIn: null, ...options });
    await fake.ready;
    const element = await fixture<HubSignIn>(html`<hub-sign-in .hub=${fake.hub}></hub-sign-in>`);
    return [element, fake];
  }

  describe('providers', () => {
    for (const theme of ['light', 'dark'] as const) {
      it(`have nothing that axe finds in the ${theme} theme`, async () => {
        const [element] = await openWith({ providers: PROVIDERS });
        element.theme = theme;
        element.style.background = theme === 'dark' ? '#16181d' : 'white';
        await waitUntil(() => button(element, 'Sign in with Google'));
        await still(element);
        await expect(element).to.be.accessible();
      });
    }

    it('are there only where the server has them', async () => {
      const [element] = await openWith({ providers: PROVIDERS.slice(0, 2) });
      await waitUntil(() => button(element, 'Sign in with Office 365'));
      expect(button(element, 'Sign in with Google')).not.to.equal(undefined);
      expect(inside(element, '.provider')).to.have.length(2);
      const [other] = await openWith({});
      await waitUntil(() => all(other, '.demo').length === 1);
      expect(inside(other, '.provider')).to.have.length(0);
    });

    it('are gone to with the address of this page to come back to', async () => {
      const [element] = await openWith({ providers: PROVIDERS });
      await waitUntil(() => button(element, 'Sign in with Google'));
      element.addEventListener('hub-leave', (event) => event.preventDefault());
      setTimeout(() => button(element, 'Sign in with Google')!.click());
      const { address }: HubLeaveEvent = await oneEvent(element, 'hub-leave');
      expect(address.pathname).to.equal('/providers/google');
      expect(address.searchParams.get('return')).to.equal(location.href);
    });

    it('have what they sent back taken out of the address at once, and used', async () => {
      history.replaceState(null, '', '#/soft-phone?sign-in=ticket-1');
      const fake = createFakeHub({ signedIn: null, tickets: { 'ticket-1': ALICE } });
      await fake.ready;
      fake.backend.pause();
      const element = await fixture<HubSignIn>(html`<hub-sign-in></hub-sign-in>`);
      expect(location.hash).to.equal('#/soft-phone');
      setTimeout(() => (element.hub = fake.hub));
      setTimeout(() => fake.backend.answer(), 10);
      const event: HubSignedInEvent = await oneEvent(element, 'hub-signed-in');
      expect(event.user.name).to.equal(ALICE.name);
      expect(element.outerHTML + element.shadowRoot!.innerHTML).not.to.contain('ticket-1');
    });

    const REASONS = {
      refused: 'Signing in there did not work.',
      'link-needed': 'Sign in once with your username and password to connect this account.',
      'not-allowed': 'You may not sign in with this account here.',
    };
    for (const [because, words] of Object.entries(REASONS)) {
      it(`that say ${because} have it said in words`, async () => {
        history.replaceState(null, '', `#sign-in-error=${because}`);
        const [element] = await openWith({});
        await waitUntil(() => problem(element)?.startsWith(words));
        expect(location.hash).to.equal('');
        await submit(element, 'alice', 'wrong');
        await waitUntil(() => problem(element)?.startsWith('The username or the password'));
      });
    }

    for (const because of ['link-needed', 'refused']) {
      it(`that say ${because} ${because === 'refused' ? 'do not ' : ''}connect the account once a password is right`, async () => {
        history.replaceState(null, '', `#sign-in-error=${because}`);
        const [element, fake] = await openWith({});
        const { authenticator } = fake.backend;
        const signIn = authenticator.signIn.bind(authenticator);
        const links: (boolean | undefined)[] = [];
        authenticator.signIn = (credentials) => {
          links.push(credentials.link);
          return signIn(credentials);
        };
        await submit(element, 'alice', 'wrong');
        await waitUntil(() => problem(element)?.startsWith('The username or the password'));
        await submit(element, 'alice', PASSWORD);
        await waitUntil(() => fake.hub.session.state$.value.status === 'signed-in');
        const link = because === 'link-needed' ? true : undefined;
        expect(links).to.deep.equal([link, link]);
      });
    }

    it('whose ticket is not taken lead back to the form', async () => {
      history.replaceState(null, '', '#sign-in=old');
      const [element] = await openWith({});
      await waitUntil(() => problem(element)?.startsWith('Signing in there did not work.'));
      await submit(element, 'alice', PASSWORD);
      await waitUntil(() => element.hub?.session.state$.value.status === 'signed-in');
    });

    it('may bring someone whose account asks for a code', async () => {
      history.replaceState(null, '', '#sign-in=ticket-2');
      const [element, fake] = await openWith({
        tickets: { 'ticket-2': ALICE },
        secondFactors: [ALICE.id],
      });
      await waitUntil(() => labelled(element, 'Code'));
      labelled(element, 'Code')!.value = SECOND_FACTOR_CODE;
      button(element, 'Continue')!.click();
      await waitUntil(() => fake.hub.session.state$.value.status === 'signed-in');
    });
  });

  describe('the second factor', () => {
    async function asked(): Promise<[HubSignIn, FakeHub]> {
      const [element, fake] = await openWith({ secondFactors: [ALICE.id] });
      await submit(element, 'alice', PASSWORD);
      await waitUntil(() => labelled(element, 'Code'), 'no code asked for');
      return [element, fake];
    }

    async function enter(element: HubSignIn, label: string, code: string): Promise<void> {
      labelled(element, label)!.value = code;
      button(element, 'Continue')!.click();
    }

    for (const theme of ['light', 'dark'] as const) {
      it(`has nothing that axe finds in the ${theme} theme: asked for, wrong`, async () => {
        const [element] = await asked();
        element.theme = theme;
        element.style.background = theme === 'dark' ? '#16181d' : 'white';
        await element.updateComplete;
        await still(element);
        await expect(element).to.be.accessible();
        await enter(element, 'Code', '000000');
        await waitUntil(() => alerts(element).includes('This code is not right'));
        await still(element);
        await expect(element).to.be.accessible();
      });
    }

    it('is asked for after the password, by keyboard alone', async () => {
      const [element, fake] = await asked();
      const code = labelled(element, 'Code')!;
      expect(code.autocomplete).to.equal('one-time-code');
      expect(code.inputMode).to.equal('numeric');
      const shadow = element.renderRoot.querySelector('hub-sign-in-code')!.shadowRoot!;
      await waitUntil(() => shadow.activeElement === code);
      await sendKeys({
        type: `${SECOND_FACTOR_CODE.slice(0, 3)} ${SECOND_FACTOR_CODE.slice(3)}`,
      });
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => fake.hub.session.state$.value.status === 'signed-in');
    });

    it('says that a code is wrong, and asks for another', async () => {
      const [element, fake] = await asked();
      await enter(element, 'Code', '000000');
      await waitUntil(() => alerts(element).includes('This code is not right'));
      expect(labelled(element, 'Code')!.value).to.equal('');
      await enter(element, 'Code', '');
      await waitUntil(() => alerts(element).includes('Enter the code.'));
      await enter(element, 'Code', SECOND_FACTOR_CODE);
      await waitUntil(() => fake.hub.session.state$.value.status === 'signed-in');
    });

    it('takes a recovery code', async () => {
      const [element] = await asked();
      button(element, 'Use a recovery code')!.click();
      await waitUntil(() => labelled(element, 'Recovery code'));
      expect(labelled(element, 'Recovery code')!.inputMode).to.equal('text');
      await enter(element, 'Recovery code', 'never-there');
      await waitUntil(() => alerts(element).includes('This recovery code is not right'));
      button(element, 'Use the code of my app')!.click();
      await waitUntil(() => labelled(element, 'Code'));
    });

    it('waits after too many tries', async () => {
      const [element, fake] = await asked();
      fake.backend.failNext('signIn', new HubError('session/too-many-tries', { retryAfter: 2 }));
      await enter(element, 'Code', '000000');
      await waitUntil(() => /Try again in [12] seconds?\./.test(alerts(element)));
      expect(button(element, 'Continue')!.ariaDisabled).to.equal('true');
      await waitUntil(() => !button(element, 'Continue')!.ariaDisabled, 'it is over', {
        timeout: 5000,
      });
      await enter(element, 'Code', SECOND_FACTOR_CODE);
      await waitUntil(() => fake.hub.session.state$.value.status === 'signed-in');
    });

    it('keeps the code where the server is away', async () => {
      const [element, fake] = await asked();
      fake.backend.failNext('signIn', new HubError('network/timeout'));
      await enter(element, 'Code', SECOND_FACTOR_CODE);
      await waitUntil(() => alerts(element).includes('The server took too long'));
      button(element, 'Continue')!.click();
      await waitUntil(() => fake.hub.session.state$.value.status === 'signed-in');
    });

    it('is left by Back, which forgets the password', async () => {
      const [element] = await asked();
      button(element, 'Back')!.click();
      await waitUntil(() => input(element, 'password'));
      await waitUntil(() => element.shadowRoot?.activeElement?.id === 'password');
      expect(input(element, 'username').value).to.equal('alice');
      expect(input(element, 'password').value).to.equal('');
    });

    it('keeps the password in no field and no attribute', async () => {
      const [element] = await asked();
      expect(inside(element, 'input')).to.have.length(1);
      const drawn = inside(element, '*').map(({ outerHTML }) => outerHTML);
      expect(drawn.join('')).not.to.contain(PASSWORD);
    });
  });

  it('keeps the password out of attributes, and of everything but its field', async () => {
    const [element] = await signedOut();
    await submit(element, 'alice', 'secret-word');
    expect(element.shadowRoot!.innerHTML).not.to.contain('secret-word');
  });

  it('is a form also without a hub', async () => {
    const element = await fixture<HubSignIn>(html`<hub-sign-in></hub-sign-in>`);
    await submit(element, 'alice', 'x');
    expect(problem(element)).to.equal('');
    expect(login(element).ariaDisabled).to.equal(null);
  });
});
