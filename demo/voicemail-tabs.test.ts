import '@hubline/element/define.js';
import '@hubline/hub-active-call/define.js';
import '@hubline/hub-agent-status/define.js';
import '@hubline/hub-call-notifications/define.js';
import '@hubline/hub-dialpad/define.js';
import '@hubline/hub-incoming-call/define.js';
import '@hubline/hub-notices/define.js';
import '@hubline/hub-recent-calls/define.js';
import '@hubline/hub-registration-status/define.js';
import '@hubline/hub-sign-in/define.js';
import { createFakeHub, type FakeHub } from '@hubline/core/testing';
import { defineElement } from '@hubline/element';
import { expect, fixture, html } from '@open-wc/testing';
import { still } from '../test/support/still.ts';
import { waitUntil } from '../test/support/wait-until.ts';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { HublineApp } from './hubline-app.ts';
import { HublineUserMenu } from './hubline-user-menu.ts';
import { hrefOf } from './route.ts';

defineElement(HublineUserMenu);
defineElement(HublineApp);

const VOICEMAIL = hrefOf('voicemail');
const GREETINGS = hrefOf('voicemail/greetings');

const all = (app: HublineApp, selector: string) => [
  ...app.renderRoot.querySelectorAll<HTMLElement>(selector),
];
const tabs = (app: HublineApp) => all(app, '[role=tab]');
const tab = (app: HublineApp, name: string) =>
  tabs(app).find(({ textContent }) => textContent === name)!;
const selected = (app: HublineApp) =>
  tabs(app)
    .filter(({ ariaSelected }) => ariaSelected === 'true')
    .map(({ textContent }) => textContent);
const link = (app: HublineApp, name: string) =>
  all(app, 'nav a').find(({ textContent }) => textContent.trim().startsWith(name));
const heading = (app: HublineApp) => all(app, 'h1')[0]!;
const focused = (app: HublineApp) => app.shadowRoot!.activeElement as HTMLElement | null;
/** The panel that the tab of that name leads to, once its page is there. */
const panel = (app: HublineApp, name: string) =>
  app.shadowRoot!.getElementById(tab(app, name).getAttribute('aria-controls') ?? '');
const isOpen = (one: HTMLElement) => getComputedStyle(one).visibility === 'visible';

async function open(address: string): Promise<[HublineApp, FakeHub]> {
  history.replaceState(null, '', address);
  const fake = createFakeHub();
  await fake.ready;
  const provider = await fixture<HTMLElement>(
    html`<hub-provider .hub=${fake.hub}><hubline-app></hubline-app></hub-provider>`,
  );
  const app = provider.querySelector('hubline-app')!;
  await app.updateComplete;
  return [app, fake];
}

/** The element of a page has been fetched and drawn. */
async function arrives(app: HublineApp, tag: string): Promise<void> {
  await waitUntil(() => all(app, tag)[0]?.shadowRoot, `${tag} is not fetched`, { timeout: 8_000 });
}

describe('The voicemail of the app', () => {
  beforeEach(() => setViewport({ width: 1280, height: 800 }));
  after(() => history.replaceState(null, '', location.pathname));

  for (const theme of ['light', 'dark'] as const) {
    it(`has nothing that axe finds in the ${theme} theme where it is narrow`, async () => {
      await setViewport({ width: 320, height: 640 });
      document.documentElement.style.colorScheme = theme;
      const [app] = await open(GREETINGS);
      await arrives(app, 'hub-greetings');
      await still(app);
      await expect(app).to.be.accessible();
      document.documentElement.style.colorScheme = '';
    });
  }

  it('has two tabs with addresses of their own below one heading and one link of the menu', async () => {
    const [app] = await open(VOICEMAIL);
    await arrives(app, 'hub-voicemail');
    expect(tabs(app).map(({ textContent }) => textContent)).to.deep.equal([
      'Voicemail',
      'Greetings',
    ]);
    expect(selected(app)).to.deep.equal(['Voicemail']);
    tab(app, 'Greetings').click();
    await arrives(app, 'hub-greetings');
    expect(location.hash).to.equal(GREETINGS);
    expect(selected(app)).to.deep.equal(['Greetings']);
    expect(heading(app).textContent).to.equal('Voicemail');
    expect(document.title).to.equal('Greetings · Hubline');
    expect(link(app, 'Greetings')).to.equal(undefined);
    expect(link(app, 'Voicemail')!.ariaCurrent).to.equal('true');
    link(app, 'Voicemail')!.click();
    await waitUntil(() => link(app, 'Voicemail')!.ariaCurrent === 'page');
    expect(location.hash).to.equal(VOICEMAIL);
  });

  it('names each panel after its tab, and keeps the other out of reach', async () => {
    const [app] = await open(VOICEMAIL);
    await arrives(app, 'hub-voicemail');
    tab(app, 'Greetings').click();
    await arrives(app, 'hub-greetings');
    for (const name of ['Voicemail', 'Greetings']) {
      const page = panel(app, name)!;
      expect(page.getAttribute('role')).to.equal('tabpanel');
      expect(page.getAttribute('aria-labelledby')).to.equal(tab(app, name).id);
      expect(isOpen(page), name).to.equal(name === 'Greetings');
    }
  });

  it('opens at the tab that the address names, also after a reload', async () => {
    const [app] = await open(GREETINGS);
    await arrives(app, 'hub-greetings');
    expect(selected(app)).to.deep.equal(['Greetings']);
    expect(all(app, 'hub-voicemail')).to.deep.equal([]);
  });

  it('goes from tab to tab by the arrow keys, and leaves the focus there', async () => {
    const [app] = await open(VOICEMAIL);
    await arrives(app, 'hub-voicemail');
    tab(app, 'Voicemail').focus();
    await sendKeys({ press: 'ArrowRight' });
    await waitUntil(() => focused(app) === tab(app, 'Greetings'));
    expect(location.hash).to.equal(GREETINGS);
    await sendKeys({ press: 'ArrowRight' });
    await waitUntil(() => focused(app) === tab(app, 'Voicemail'));
    await sendKeys({ press: 'End' });
    await waitUntil(() => focused(app) === tab(app, 'Greetings'));
    expect(tabs(app).map(({ tabIndex }) => tabIndex)).to.deep.equal([-1, 0]);
  });

  it('has no tabs on other pages, nor where there is one page alone', async () => {
    const [app, { backend }] = await open(VOICEMAIL);
    link(app, 'Contacts')!.click();
    await waitUntil(() => heading(app).textContent === 'Contacts');
    expect(tabs(app)).to.deep.equal([]);
    backend.setCapability('greetings.list', { level: 'none', why: 'not-configured' });
    link(app, 'Voicemail')!.click();
    await waitUntil(() => heading(app).textContent === 'Voicemail');
    expect(tabs(app)).to.deep.equal([]);
    backend.setCapability('voicemail.list', { level: 'none', why: 'not-configured' });
    await app.updateComplete;
    expect(link(app, 'Voicemail')).to.equal(undefined);
  });

  it('tells in the menu how many messages are new', async () => {
    const [app, { backend }] = await open(hrefOf('soft-phone'));
    expect(link(app, 'Voicemail')!.textContent.trim()).to.equal('Voicemail');
    backend.voicemails.setMailbox({ new: 1 });
    await app.updateComplete;
    expect(link(app, 'Voicemail')!.textContent).to.contain('1 new message');
    backend.voicemails.setMailbox({ new: 12 });
    await app.updateComplete;
    expect(link(app, 'Voicemail')!.textContent).to.contain('12 new messages');
  });

  it('has its PIN beside the password, where the greetings lead to', async () => {
    const [app] = await open(GREETINGS);
    await arrives(app, 'hub-greetings');
    const way = all(app, 'hub-greetings > a')[0]!;
    expect(way.textContent).to.equal('Voicemail PIN');
    way.click();
    await arrives(app, 'hub-voicemail-pin');
    expect(heading(app).textContent).to.equal('Profile');
  });
});
