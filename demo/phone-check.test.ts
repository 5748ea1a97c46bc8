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
import { createFakeHub } from '@hubline/core/testing';
import { defineElement } from '@hubline/element';
import { expect, fixture, html } from '@open-wc/testing';
import { still } from '../test/support/still.ts';
import { waitUntil } from '../test/support/wait-until.ts';
import { setViewport } from '@web/test-runner-commands';
import { HublineApp } from './hubline-app.ts';
import { HublineUserMenu } from './hubline-user-menu.ts';
import { hrefOf } from './route.ts';

defineElement(HublineUserMenu);
defineElement(HublineApp);

const all = (app: HublineApp, selector: string) => [
  ...app.renderRoot.querySelectorAll<HTMLElement>(selector),
];
const menuLinks = (app: HublineApp) => [
  ...(all(app, 'hubline-user-menu')[0]?.shadowRoot?.querySelectorAll<HTMLElement>('a') ?? []),
];
const check = (app: HublineApp) => all(app, 'hub-phone-check')[0];

async function open(address: string): Promise<HublineApp> {
  history.replaceState(null, '', address);
  const { hub, ready } = createFakeHub();
  await ready;
  const provider = await fixture<HTMLElement>(
    html`<hub-provider .hub=${hub}><hubline-app></hubline-app></hub-provider>`,
  );
  const app = provider.querySelector('hubline-app')!;
  await app.updateComplete;
  return app;
}

describe('the check of the phone', () => {
  afterEach(async () => {
    history.replaceState(null, '', hrefOf(''));
    await setViewport({ width: 800, height: 600 });
  });

  for (const width of [360, 1280]) {
    it(`has nothing that axe finds, and fits, at a width of ${width} px`, async () => {
      await setViewport({ width, height: 800 });
      const app = await open(hrefOf('settings/phone-check'));
      await waitUntil(() => check(app)?.shadowRoot?.querySelector('.point'));
      await still(app);
      await expect(check(app)).to.be.accessible();
      const page = all(app, '.page.phone-check')[0]!;
      expect(page.scrollWidth).to.be.at.most(page.clientWidth);
    });
  }

  it('is a tab beside the settings', async () => {
    const app = await open(hrefOf('settings'));
    const tabs = all(app, '[role=tab]');
    expect(tabs.map(({ textContent }) => textContent)).to.deep.equal(['Settings', 'Phone Check']);
    tabs[1]!.click();
    await waitUntil(() => check(app)?.shadowRoot?.querySelector('.point'));
    expect(all(app, 'h1')[0]!.textContent).to.equal('Settings');
  });

  it('is where the menu of the user leads when it does not ring', async () => {
    const app = await open(hrefOf('soft-phone'));
    const link = menuLinks(app).find(({ textContent }) => textContent.trim() === 'Not ringing?')!;
    link.click();
    await waitUntil(() => check(app)?.shadowRoot?.querySelector('.point'));
    expect(location.hash).to.equal(hrefOf('settings/phone-check'));
  });
});
