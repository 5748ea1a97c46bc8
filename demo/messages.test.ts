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
import {
  CHAT_OF_THREE,
  CHAT_WITH_BOB,
  aMessage,
  createFakeHub,
  type FakeHub,
} from '@hubline/core/testing';
import { HubMessageEvent, defineElement } from '@hubline/element';
import { FakeDesktop } from '@hubline/hub-call-notifications/testing.js';
import { expect, fixture, html } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { still } from '../test/support/still.ts';
import { waitUntil } from '../test/support/wait-until.ts';
import { HublineApp } from './hubline-app.ts';
import { HublineUserMenu } from './hubline-user-menu.ts';
import { hrefOf } from './route.ts';

defineElement(HublineUserMenu);
defineElement(HublineApp);

const MESSAGES = hrefOf('messages');
const WITH_BOB = `${MESSAGES}?conversation=chat-bob`;

const all = (app: HublineApp, selector: string) => [
  ...app.renderRoot.querySelectorAll<HTMLElement>(selector),
];
const link = (app: HublineApp) =>
  all(app, 'nav a').find(({ textContent }) => textContent.trim().startsWith('Chat and SMS'));
const messages = (app: HublineApp) => app.renderRoot.querySelector('hub-messages');
const notice = (app: HublineApp) =>
  app.renderRoot.querySelector('hub-notices')?.shadowRoot?.querySelector('.notice');

async function open(address = hrefOf('soft-phone')): Promise<[HublineApp, FakeHub]> {
  history.replaceState(null, '', address);
  const fake = createFakeHub({
    conversations: [{ ...CHAT_WITH_BOB, unread: 3 }, CHAT_OF_THREE],
    messages: [aMessage({ text: 'Good morning' })],
  });
  await fake.ready;
  const provider = await fixture<HTMLElement>(
    html`<hub-provider .hub=${fake.hub}><hubline-app></hubline-app></hub-provider>`,
  );
  return [provider.querySelector('hubline-app')!, fake];
}

describe('The messages of the app', () => {
  beforeEach(() => setViewport({ width: 1280, height: 800 }));
  after(() => history.replaceState(null, '', location.pathname));

  for (const theme of ['light', 'dark'] as const) {
    it(`have nothing that axe finds in the ${theme} theme where it is narrow`, async () => {
      await setViewport({ width: 360, height: 640 });
      document.documentElement.style.colorScheme = theme;
      const [app] = await open(WITH_BOB);
      await waitUntil(() => messages(app)?.conversationId === 'chat-bob');
      await still(app);
      await expect(app).to.be.accessible();
      document.documentElement.style.colorScheme = '';
    });
  }

  it('tell in the menu how many are unread', async () => {
    const [app] = await open();
    await waitUntil(() => link(app)?.textContent.includes('3 unread messages'));
  });

  it('have an address for each conversation', async () => {
    const [app] = await open(WITH_BOB);
    await waitUntil(() => messages(app)?.conversationId === 'chat-bob');
    messages(app)!.conversationId = CHAT_OF_THREE.id;
    await waitUntil(() => location.hash === `${MESSAGES}?conversation=chat-team`);
    messages(app)!.conversationId = undefined;
    await waitUntil(() => location.hash === MESSAGES);
  });

  it('keep the conversation open while another page is', async () => {
    const [app] = await open(WITH_BOB);
    await waitUntil(() => messages(app)?.conversationId === 'chat-bob');
    location.hash = hrefOf('soft-phone');
    await waitUntil(() => all(app, '.page.current')[0]?.matches('.soft-phone'));
    location.hash = MESSAGES;
    await waitUntil(() => location.hash === WITH_BOB);
    expect(messages(app)!.conversationId).to.equal('chat-bob');
  });

  it('are told of where another page is open, and opened from there', async () => {
    const [app, { backend }] = await open();
    await waitUntil(() => link(app)?.textContent.includes('3 unread'));
    backend.chat.receive('chat-bob', { text: 'Lunch?' });
    await waitUntil(() => notice(app));
    expect(notice(app)).to.contain.text('Bob Johnson: Lunch?');
    notice(app)!.querySelector<HTMLElement>('.action')!.click();
    await waitUntil(() => messages(app)?.conversationId === 'chat-bob');
    await waitUntil(() => location.hash === WITH_BOB);
  });

  it('bring the question whether notifications are wanted, when the first one comes', async () => {
    const [app, { backend }] = await open();
    const notifications = app.renderRoot.querySelector('hub-call-notifications')!;
    notifications.desktop = new FakeDesktop('undecided');
    await waitUntil(() => link(app)?.textContent.includes('3 unread'));
    expect(notifications.matches(':state(asking)')).to.equal(false);
    backend.chat.receive('chat-bob', { text: 'Lunch?' });
    await waitUntil(() => notifications.matches(':state(asking)'));
    notifications.shadowRoot!.querySelector<HTMLElement>('[part=not-now]')!.click();
    await waitUntil(() => !notifications.matches(':state(asking)'));
    backend.chat.receive('chat-bob', { text: 'Are you there?' });
    await waitUntil(() => link(app)?.textContent.includes('5 unread'));
    expect(notifications.matches(':state(asking)')).to.equal(false);
  });

  it('are begun from other pages', async () => {
    const [app] = await open();
    await waitUntil(() => link(app));
    const party = { number: '1002', name: 'Bob Johnson', userId: 'user-bob' };
    all(app, 'hub-dialpad')[0]!.dispatchEvent(new HubMessageEvent(party));
    await waitUntil(() => messages(app)?.conversationId === 'chat-bob');
  });

  it('are no page where there are none', async () => {
    const [app, { backend }] = await open();
    await waitUntil(() => link(app));
    backend.setCapability('chat.direct', { level: 'none' });
    await waitUntil(() => link(app) === undefined);
  });
});
