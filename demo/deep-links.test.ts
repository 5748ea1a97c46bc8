import '@hubline/element/define.js';
import '@hubline/hub-dialpad/define.js';
import '@hubline/hub-recent-calls/define.js';
import {
  BOB,
  CAROL,
  CHAT_OF_THREE,
  CHAT_WITH_BOB,
  QUEUES,
  QUEUE_AGENTS,
  contactOf,
  createFakeHub,
  type FakeHubOptions,
} from '@hubline/core/testing';
import { defineElement, type HubElement } from '@hubline/element';
import { HubViewContactEvent } from '@hubline/hub-call-history';
import { expect, fixture, html } from '@open-wc/testing';
import { HublineApp } from './hubline-app.ts';
import { still } from '../test/support/still.ts';
import { waitUntil } from '../test/support/wait-until.ts';

defineElement(HublineApp);

async function open(
  address: string,
  prepare?: (fake: ReturnType<typeof createFakeHub>) => void,
  conversations: FakeHubOptions['conversations'] = [],
) {
  history.replaceState(null, '', address);
  const fake = createFakeHub({
    signedIn: BOB,
    queues: QUEUES,
    queueAgents: QUEUE_AGENTS,
    conversations,
  });
  await fake.ready;
  prepare?.(fake);
  const provider = await fixture<HTMLElement>(
    html`<hub-provider .hub=${fake.hub}><hubline-app></hubline-app></hub-provider>`,
  );
  const app = provider.querySelector('hubline-app')!;
  await app.updateComplete;
  return { app, fake };
}

/** What is opened from now on is a step of its own. */
const followed = () => waitUntil(() => history.state !== null, 'the address is not followed');
const list = (app: HublineApp, tag: string) => app.renderRoot.querySelector<HubElement>(tag);
const side = (app: HublineApp, tag: string) =>
  list(app, tag)?.renderRoot?.querySelector('.side > *')?.shadowRoot?.textContent ?? '';
const tab = (app: HublineApp, tag: string, name: string) =>
  list(app, tag)?.renderRoot?.querySelector<HTMLElement>(`#tab-${name}`);
const queueTab = (app: HublineApp, name: string) =>
  list(app, 'hub-queue-panel')
    ?.renderRoot?.querySelector('hub-queue-details')
    ?.shadowRoot?.querySelector<HTMLElement>(`#tab-${name}`);
const heading = (app: HublineApp) => app.renderRoot.querySelector('h1')!.textContent;

describe('the address of the app', () => {
  after(() => history.replaceState(null, '', location.pathname));

  it('names the contact that is open, and opens it again', async () => {
    const { app } = await open(`#/contacts?contact=${contactOf(CAROL).id}`);
    await waitUntil(() => side(app, 'hub-contact-list').includes(CAROL.name));
    list(app, 'hub-contact-list')!
      .renderRoot.querySelector('.side > *')!
      .dispatchEvent(new Event('close-side', { bubbles: true, composed: true }));
    await waitUntil(() => location.hash === '#/contacts');
  });

  it('follows a link to another contact', async () => {
    const { app } = await open(`#/contacts?contact=${contactOf(CAROL).id}`);
    await waitUntil(() => side(app, 'hub-contact-list').includes(CAROL.name));
    location.hash = `#/contacts?contact=${contactOf(BOB).id}`;
    await waitUntil(() => side(app, 'hub-contact-list').includes(BOB.name));
  });

  it('names the queue that is open, and opens it again', async () => {
    const [queue] = QUEUES;
    const { app } = await open(`#/call-center?queue=${queue!.id}`);
    await waitUntil(() => side(app, 'hub-queue-panel').includes(queue!.name));
    const other = QUEUES[1]!;
    const panel = list(app, 'hub-queue-panel')!;
    panel.renderRoot.querySelector<HTMLElement>(`.row[data-id="${other.id}"]`)!.click();
    await waitUntil(() => location.hash === `#/call-center?queue=${other.id}`);
  });

  it('names the message that is open, and finds it in the other folder', async () => {
    const { app } = await open('#/voicemail?message=kept', ({ backend }) => {
      backend.voicemails.all.upsert({
        ...{ id: 'kept', folder: 'saved', seconds: 4, cut: false, peaks: [], forwarded: null },
        ...{ from: { number: CAROL.extension, name: CAROL.name }, receivedAt: new Date() },
      });
    });
    await waitUntil(() => side(app, 'hub-voicemail').includes(CAROL.name));
    expect(location.hash).to.equal('#/voicemail?message=kept');
  });

  it('leads back to what was open on a page', async () => {
    const address = `#/contacts?contact=${contactOf(CAROL).id}`;
    const { app } = await open(address);
    await waitUntil(() => side(app, 'hub-contact-list').includes(CAROL.name));
    location.hash = '#/soft-phone';
    await waitUntil(() => heading(app) === 'Soft Phone');
    location.hash = '#/contacts';
    await waitUntil(() => location.hash === address);
    expect(side(app, 'hub-contact-list')).to.contain(CAROL.name);
  });

  it('leads back through the contacts that were open, and forth again', async () => {
    const { app } = await open('#/contacts');
    await followed();
    const contacts = app.renderRoot.querySelector('hub-contact-list')!;
    const shows = (name: string) =>
      waitUntil(() => side(app, 'hub-contact-list').includes(name), `${name} is not open`);
    for (const person of [CAROL, BOB]) {
      await contacts.open(contactOf(person).id);
      await waitUntil(() => location.hash === `#/contacts?contact=${contactOf(person).id}`);
    }
    history.back();
    await shows(CAROL.name);
    history.back();
    await waitUntil(() => contacts.opened === undefined);
    expect(location.hash).to.equal('#/contacts');
    history.forward();
    await shows(CAROL.name);
    history.forward();
    await shows(BOB.name);
    expect(location.hash).to.equal(`#/contacts?contact=${contactOf(BOB).id}`);
  });

  it('leads back to the page from where a contact was shown, at once', async () => {
    const { app } = await open('#/soft-phone');
    const view = new HubViewContactEvent(contactOf(CAROL));
    app.renderRoot.querySelector('hub-recent-calls')!.dispatchEvent(view);
    await waitUntil(() => location.hash === `#/contacts?contact=${contactOf(CAROL).id}`);
    history.back();
    await waitUntil(() => heading(app) === 'Soft Phone');
  });

  it('leads back through conversations', async () => {
    const { app } = await open('#/messages', undefined, [CHAT_WITH_BOB, CHAT_OF_THREE]);
    await followed();
    const messages = app.renderRoot.querySelector('hub-messages')!;
    for (const { id } of [CHAT_WITH_BOB, CHAT_OF_THREE]) {
      messages.open(id);
      await waitUntil(() => location.hash === `#/messages?conversation=${id}`);
    }
    history.back();
    await waitUntil(() => messages.conversationId === CHAT_WITH_BOB.id);
    history.back();
    await waitUntil(() => messages.conversationId === undefined);
  });

  it('takes a filter for no step of the way back, and keeps it', async () => {
    const { app } = await open('#/contacts');
    await waitUntil(() => tab(app, 'hub-contact-list', 'internal'));
    const { length } = history;
    tab(app, 'hub-contact-list', 'internal')!.click();
    await waitUntil(() => location.hash === '#/contacts?filter=internal');
    expect(history.length).to.equal(length);
    const { app: again } = await open('#/contacts?filter=internal');
    await waitUntil(() => tab(again, 'hub-contact-list', 'internal')?.ariaSelected === 'true');
  });

  it('names the tab of a queue, and leads back to the one before', async () => {
    const queue = QUEUES[0]!.id;
    const { app } = await open(`#/call-center?queue=${queue}&tab=agents`);
    const selected = (name: string) =>
      waitUntil(() => queueTab(app, name)?.ariaSelected === 'true', `${name} is not chosen`);
    await selected('agents');
    queueTab(app, 'waiting')!.click();
    await waitUntil(() => location.hash === `#/call-center?queue=${queue}`);
    await selected('waiting');
    history.back();
    await selected('agents');
    expect(location.hash).to.equal(`#/call-center?queue=${queue}&tab=agents`);
  });

  it('names the days of my figures, and leads back to those before', async () => {
    const { app } = await open('#/call-center/my-stats');
    await followed();
    await waitUntil(() => tab(app, 'hub-my-stats', 'week'));
    tab(app, 'hub-my-stats', 'week')!.click();
    await waitUntil(() => location.hash === '#/call-center/my-stats?days=week');
    history.back();
    await waitUntil(() => tab(app, 'hub-my-stats', 'today')?.ariaSelected === 'true');
  });

  it('names the folder of voicemail', async () => {
    const { app } = await open('#/voicemail?folder=saved');
    const folder = () => list(app, 'hub-voicemail')?.renderRoot?.querySelector('select');
    await waitUntil(() => folder()?.value === 'saved');
    folder()!.value = 'new';
    folder()!.dispatchEvent(new Event('change'));
    await waitUntil(() => location.hash === '#/voicemail');
  });

  it('names the call that is open, and opens it again', async () => {
    const { app } = await open('#/call-history', ({ backend }) => {
      backend.records.upsert({
        ...{ id: 'long-ago', direction: 'in', disposition: 'answered', recordings: [] },
        ...{ party: { number: CAROL.extension, name: CAROL.name }, startedAt: new Date() },
        ...{ answeredAt: new Date(), endedAt: new Date() },
      });
    });
    const calls = () => app.renderRoot.querySelector('hub-call-history');
    await followed();
    calls()!.open('long-ago');
    await waitUntil(() => location.hash === '#/call-history?call=long-ago');
    history.back();
    await waitUntil(() => calls()!.opened === undefined);
    history.forward();
    await waitUntil(() => side(app, 'hub-call-history').includes(CAROL.name));
  });

  it('is the same after a click on the page that is open', async () => {
    const address = `#/contacts?contact=${contactOf(CAROL).id}`;
    const { app } = await open(address);
    await waitUntil(() => side(app, 'hub-contact-list').includes(CAROL.name));
    const { length } = history;
    app.renderRoot.querySelector<HTMLElement>('nav a[aria-current=page]')!.click();
    await app.updateComplete;
    expect(location.hash).to.equal(address);
    expect(history.length).to.equal(length);
  });

  it('of a page that is not open to the person says why, with nothing that axe finds', async () => {
    const { app } = await open('#/call-center/wallboard', ({ backend }) => {
      backend.setCapability('queues.watch', { level: 'none', why: 'scope' });
    });
    const page = () => app.renderRoot.querySelector<HTMLElement>('.current')!;
    await waitUntil(() => page().innerText.includes('Wallboard is not open to you'));
    expect(page().innerText).to.contain('Your scope does not include it');
    await still(app);
    await expect(app).to.be.accessible();
  });

  it('of a page that the phone system does not have says so', async () => {
    const { app } = await open('#/call-park', ({ backend }) => {
      backend.setCapability('parks.list', { level: 'none', why: 'protocol' });
    });
    const page = () => app.renderRoot.querySelector<HTMLElement>('.current')!;
    await waitUntil(() => page().innerText.includes('Your phone system does not offer it'));
  });
});
