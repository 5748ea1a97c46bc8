import { expect, fixture, html } from '@open-wc/testing';
import type { Voicemail } from '@hubline/core';
import {
  CHAT_WITH_BOB,
  aMessage,
  createFakeHub,
  type FakeHub,
  type FakeHubOptions,
} from '@hubline/core/testing';
import { still } from '../../../test/support/still.ts';
import { waitUntil } from '../../../test/support/wait-until.ts';
import './define.ts';
import type { HubCallNotifications } from './hub-call-notifications.ts';
import type { HubNotificationOpenEvent } from './notification-open.events.ts';
import { FakeDesktop } from './testing/fake-desktop.ts';

const ALWAYS = { days: [1, 2, 3, 4, 5, 6, 7], from: '00:00', to: '00:00', timeZone: 'UTC' };

interface Opened extends FakeHub {
  readonly element: HubCallNotifications;
  readonly desktop: FakeDesktop;
}

/** Nobody looks at the page. */
async function open(options: FakeHubOptions = {}): Promise<Opened> {
  const fake = createFakeHub({
    conversations: [CHAT_WITH_BOB],
    messages: [aMessage({ text: 'Good morning' })],
    ...options,
  });
  await fake.ready;
  const desktop = new FakeDesktop('on');
  desktop.attend(false);
  const element = await fixture<HubCallNotifications>(
    html`<hub-call-notifications .hub=${fake.hub} .desktop=${desktop}></hub-call-notifications>`,
  );
  const messages = await fake.hub.messages();
  await fake.hub.push();
  await waitUntil(() => messages.conversations$.value?.length === 1);
  await waitUntil(() => element.tellsNews);
  return { ...fake, element, desktop };
}

const said = ({ desktop }: Opened): string[] => desktop.told.map(({ body }) => body);

describe('Notifications of messages', () => {
  it('leave the page as axe wants it', async () => {
    const { element } = await open();
    await still(element);
    await expect(element).to.be.accessible();
  });

  it('say who wrote what, in one line', async () => {
    const page = await open();
    page.backend.chat.receive('chat-bob', { text: 'Lunch\u202e\nat noon?' });
    await waitUntil(() => page.desktop.told.length === 1);
    const [{ title, body, subject, reply }] = page.desktop.told as [(typeof page.desktop.told)[0]];
    expect([title, body]).to.deep.equal(['Bob Johnson', 'Lunch at noon?']);
    expect(subject).to.deep.equal({ about: 'message', id: 'chat-bob' });
    expect(reply?.title).to.equal('Reply');
  });

  it('say nothing of what is not to be shown, or not wanted', async () => {
    const page = await open();
    const { desktop, backend } = page;
    desktop.wish({ kinds: ['messages'], preview: false });
    backend.chat.receive('chat-bob', { text: 'A secret' });
    await waitUntil(() => desktop.told.length === 1);
    desktop.wish({ kinds: ['calls'], preview: true });
    backend.chat.receive('chat-bob', { text: 'Two' });
    desktop.wish({ kinds: ['messages'], preview: true });
    backend.chat.receive('chat-bob', { text: 'Three' });
    await waitUntil(() => desktop.told.length === 2);
    expect(said(page)).to.deep.equal(['New message', 'Three']);
  });

  it('stay out where the conversation is muted', async () => {
    const page = await open({ conversations: [{ ...CHAT_WITH_BOB, isMuted: true }] });
    const incoming: string[] = [];
    (await page.hub.messages()).incoming$.subscribe(({ text }) => incoming.push(text));
    page.backend.chat.receive('chat-bob', { text: 'One' });
    await waitUntil(() => incoming.length === 1);
    expect(said(page)).to.deep.equal([]);
  });

  it('stay out in quiet hours, as those of calls do', async () => {
    const page = await open({ push: { quietHours: ALWAYS } });
    const push = await page.hub.push();
    await waitUntil(() => push.isQuiet());
    const incoming: string[] = [];
    (await page.hub.messages()).incoming$.subscribe(({ text }) => incoming.push(text));
    page.backend.chat.receive('chat-bob', { text: 'One' });
    await waitUntil(() => incoming.length === 1);
    page.phone.ring();
    await waitUntil(() => page.hub.calls.active$.value.length === 1);
    await page.element.updateComplete;
    expect([said(page), page.desktop.shown]).to.deep.equal([[], []]);
  });

  it('tell of voicemail as it comes, and of none that was there before', async () => {
    const voicemail: Voicemail = {
      ...{
        id: 'v1',
        folder: 'new' as const,
        receivedAt: new Date(),
        seconds: 7,
        cut: false,
        peaks: [],
      },
      from: { name: 'Carol Smith', number: '1003', userId: 'carol' },
      forwarded: null,
    };
    const { backend, desktop } = await open({ voicemails: [voicemail] });
    backend.voicemails.all.upsert({ ...voicemail, id: 'v2' });
    await waitUntil(() => desktop.told.length === 1);
    const [{ title, subject }] = desktop.told as [(typeof desktop.told)[0]];
    expect(title).to.equal('Voicemail from Carol Smith');
    expect(subject).to.deep.equal({ about: 'voicemail', id: 'v2' });
  });

  it('open the conversation, or send what was written into them', async () => {
    const page = await open();
    const { element, desktop, backend } = page;
    const opened: string[] = [];
    element.addEventListener('hub-notification-open', ({ about, id }: HubNotificationOpenEvent) =>
      opened.push(`${about} ${id}`),
    );
    backend.chat.receive('chat-bob', { text: 'Lunch?' });
    await waitUntil(() => desktop.told.length === 1);
    desktop.choose();
    expect(opened).to.deep.equal(['message chat-bob']);
    backend.chat.receive('chat-bob', { text: 'Well?' });
    await waitUntil(() => desktop.told.length === 1);
    desktop.choose('Gladly');
    await waitUntil(() =>
      backend.chat.messagesOf('chat-bob').some(({ text }) => text === 'Gladly'),
    );
    expect(opened).to.have.length(1);
  });
});
