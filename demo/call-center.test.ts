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
import { QUEUES, QUEUE_AGENTS, createFakeHub, type FakeHub } from '@hubline/core/testing';
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

const all = (app: HublineApp, selector: string) => [
  ...app.renderRoot.querySelectorAll<HTMLElement>(selector),
];
const tabs = (app: HublineApp) => all(app, '[role=tab]').map(({ textContent }) => textContent);
const link = (app: HublineApp) =>
  all(app, 'nav a').find(({ textContent }) => textContent.trim().startsWith('Call Center'));

async function open(page: string): Promise<[HublineApp, FakeHub]> {
  history.replaceState(null, '', hrefOf(page));
  const fake = createFakeHub({ queues: QUEUES, queueAgents: QUEUE_AGENTS });
  await fake.ready;
  const provider = await fixture<HTMLElement>(
    html`<hub-provider .hub=${fake.hub}><hubline-app></hubline-app></hub-provider>`,
  );
  const app = provider.querySelector('hubline-app')!;
  await app.updateComplete;
  return [app, fake];
}

/** The element of a page has been fetched, and says that. */
async function says(app: HublineApp, tag: string, words: string): Promise<void> {
  const content = () => (all(app, tag)[0] as HubElement | undefined)?.shadowRoot?.textContent;
  await waitUntil(() => content()?.includes(words), `${tag} does not say “${words}”`, {
    timeout: 8_000,
  });
}

describe('The call center of the app', () => {
  beforeEach(() => setViewport({ width: 1280, height: 800 }));
  after(() => history.replaceState(null, '', location.pathname));

  for (const theme of ['light', 'dark'] as const) {
    it(`has nothing that axe finds in the ${theme} theme where it is narrow`, async () => {
      await setViewport({ width: 320, height: 640 });
      document.documentElement.style.colorScheme = theme;
      const [app] = await open('call-center');
      await says(app, 'hub-queue-panel', 'Sales');
      await still(app);
      await expect(app).to.be.accessible();
      document.documentElement.style.colorScheme = '';
    });
  }

  it('opens at the tab that the address names', async () => {
    const [app] = await open('call-center/my-stats');
    await says(app, 'hub-my-stats', 'Service level');
    expect(tabs(app)).to.deep.equal(['Call Center', 'My Stats', 'Wallboard', 'Statuses']);
    expect(document.title).to.equal('My Stats · Hubline');
  });

  it('tells in the menu how many wait in my queues', async () => {
    const [app, { backend }] = await open('soft-phone');
    await waitUntil(() => link(app)!.textContent.includes('3 callers wait'));
    backend.center.queues.reset(QUEUES.map((queue) => ({ ...queue, waiting: 0 })));
    await waitUntil(() => !link(app)!.textContent.includes('wait'));
  });

  it('explains itself to a Basic User, who has My Stats', async () => {
    const [app, { backend }] = await open('call-center');
    for (const id of ['queues.watch', 'queues.supervise', 'queues.statuses'] as const) {
      backend.setCapability(id, { level: 'none', why: 'scope' });
    }
    await says(app, 'hub-queue-panel', 'This page is for Call Center Agents');
    await waitUntil(() => tabs(app).length === 2);
    expect(tabs(app)).to.deep.equal(['Call Center', 'My Stats']);
  });
});
