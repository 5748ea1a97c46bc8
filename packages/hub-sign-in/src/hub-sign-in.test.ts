import { HubError } from '@hubline/core';
import { ALICE, PASSWORD, createFakeHub, type FakeHub } from '@hubline/core/testing';
import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { waitUntil } from '../../../test/support/wait-until.ts';
import { sendKeys } from '@web/test-runner-commands';
import './define.ts';
import type { HubSignedInEvent } from './hub-sign-in.events.ts';
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
      expect(login(element).disabled).to.equal(true);
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
      expect(login(element).disabled).to.equal(true);
      await waitUntil(() => !login(element).disabled, 'it is over', { timeout: 5000 });
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
      await waitUntil(() => !login(element).disabled);
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

  it('keeps the password out of attributes, and of everything but its field', async () => {
    const [element] = await signedOut();
    await submit(element, 'alice', 'secret-word');
    expect(element.shadowRoot!.innerHTML).not.to.contain('secret-word');
  });

  it('is a form also without a hub', async () => {
    const element = await fixture<HubSignIn>(html`<hub-sign-in></hub-sign-in>`);
    await submit(element, 'alice', 'x');
    expect(problem(element)).to.equal('');
    expect(login(element).disabled).to.equal(false);
  });
});
