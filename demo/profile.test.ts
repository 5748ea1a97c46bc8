import '@hubline/element/define.js';
import '@hubline/hub-active-call/define.js';
import '@hubline/hub-call-notifications/define.js';
import '@hubline/hub-dialpad/define.js';
import '@hubline/hub-emergency-banner/define.js';
import '@hubline/hub-incoming-call/define.js';
import '@hubline/hub-notices/define.js';
import '@hubline/hub-recent-calls/define.js';
import '@hubline/hub-registration-status/define.js';
import '@hubline/hub-sign-in/define.js';
import { createFakeHub, type FakeHub, type FakeHubOptions } from '@hubline/core/testing';
import { defineElement, type HubElement } from '@hubline/element';
import { expect, fixture, html } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { still } from '../test/support/still.ts';
import { waitUntil } from '../test/support/wait-until.ts';
import { HublineApp } from './hubline-app.ts';
import { HublineUserMenu } from './hubline-user-menu.ts';
import { hrefOf } from './route.ts';

defineElement(HublineUserMenu);
defineElement(HublineApp);

const TABS = [
  ['profile', 'hub-profile-form', 'First Name'],
  ['profile/emergency-address', 'hub-e911-form', 'Emergency Address'],
  ['profile/security', 'hub-account-security', 'New Password'],
] as const;

const all = (app: HublineApp, selector: string) => [
  ...app.renderRoot.querySelectorAll<HTMLElement>(selector),
];
const heading = (app: HublineApp) => all(app, 'h1')[0]!.textContent;
const tabs = (app: HublineApp) => all(app, '[role=tab]').map(({ textContent }) => textContent);
const inMenu = (app: HublineApp) =>
  all(app, 'hubline-user-menu')[0]?.shadowRoot?.querySelector<HTMLElement>(
    `a[href='${hrefOf('profile')}']`,
  );

async function open(page: string, options: FakeHubOptions = {}): Promise<[HublineApp, FakeHub]> {
  history.replaceState(null, '', hrefOf(page));
  const fake = createFakeHub(options);
  await fake.ready;
  const provider = await fixture<HTMLElement>(
    html`<hub-provider .hub=${fake.hub}><hubline-app></hubline-app></hub-provider>`,
  );
  const app = provider.querySelector('hubline-app')!;
  await app.updateComplete;
  return [app, fake];
}

/** All that is said in the shadows of it. */
function textOf(root: ParentNode): string {
  const below = [...root.querySelectorAll('*')].map(({ shadowRoot }) =>
    shadowRoot ? textOf(shadowRoot) : '',
  );
  return [root.textContent, ...below].join(' ');
}

async function says(app: HublineApp, tag: string, words: string): Promise<void> {
  const said = () => (all(app, tag)[0] as HubElement | undefined)?.shadowRoot;
  const found = () => textOf(said() ?? document.createElement('i')).includes(words);
  await waitUntil(found, `${tag} does not say “${words}”`, { timeout: 8_000 });
}

describe('The profile of the app', () => {
  beforeEach(() => setViewport({ width: 1280, height: 800 }));
  after(() => history.replaceState(null, '', location.pathname));

  for (const theme of ['light', 'dark'] as const) {
    for (const [page, tag, words] of TABS) {
      it(`has nothing that axe finds in the ${theme} theme where it is narrow: ${page}`, async () => {
        await setViewport({ width: 320, height: 640 });
        document.documentElement.style.colorScheme = theme;
        const [app] = await open(page);
        await says(app, tag, words);
        await still(app);
        await expect(app).to.be.accessible();
        document.documentElement.style.colorScheme = '';
      });
    }
  }

  it('is reached by the menu of the user, and has its parts as tabs', async () => {
    const [app] = await open('soft-phone');
    await waitUntil(() => inMenu(app));
    expect(inMenu(app)!.textContent.trim()).to.equal('Profile');
    inMenu(app)!.click();
    await says(app, 'hub-profile-form', 'First Name');
    expect(heading(app)).to.equal('Profile');
    expect(tabs(app)).to.deep.equal(['Profile', 'Emergency Address', 'Security']);
    expect(all(app, 'nav a').map(({ textContent }) => textContent.trim())).not.to.include(
      'Profile',
    );
  });

  it('is not offered where there is none', async () => {
    const [app, { backend }] = await open('soft-phone');
    await waitUntil(() => inMenu(app));
    backend.setCapability('profile.write', { level: 'none' });
    await waitUntil(() => !inMenu(app));
  });

  it('is where the warning leads that there is no emergency address', async () => {
    const [app] = await open('soft-phone', { addresses: [] });
    const banner = () => all(app, 'hub-emergency-banner')[0]!.shadowRoot!;
    await waitUntil(() => banner().textContent.includes('no emergency address'));
    const way = [...banner().querySelectorAll('button')].find(
      ({ textContent }) => textContent.trim() === 'Add an address',
    );
    way!.click();
    await says(app, 'hub-e911-form', 'Emergency Address');
    expect(location.hash).to.equal(hrefOf('profile/emergency-address'));
  });
});
