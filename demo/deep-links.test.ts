import '@hubline/element/define.js';
import '@hubline/hub-dialpad/define.js';
import '@hubline/hub-recent-calls/define.js';
import { BOB, CAROL, QUEUES, QUEUE_AGENTS, contactOf, createFakeHub } from '@hubline/core/testing';
import { defineElement, type HubElement } from '@hubline/element';
import { expect, fixture, html } from '@open-wc/testing';
import { HublineApp } from './hubline-app.ts';
import { still } from '../test/support/still.ts';
import { waitUntil } from '../test/support/wait-until.ts';

defineElement(HublineApp);

async function open(address: string, prepare?: (fake: ReturnType<typeof createFakeHub>) => void) {
  history.replaceState(null, '', address);
  const fake = createFakeHub({ signedIn: BOB, queues: QUEUES, queueAgents: QUEUE_AGENTS });
  await fake.ready;
  prepare?.(fake);
  const provider = await fixture<HTMLElement>(
    html`<hub-provider .hub=${fake.hub}><hubline-app></hubline-app></hub-provider>`,
  );
  const app = provider.querySelector('hubline-app')!;
  await app.updateComplete;
  return { app, fake };
}

const list = (app: HublineApp, tag: string) => app.renderRoot.querySelector<HubElement>(tag);
const side = (app: HublineApp, tag: string) =>
  list(app, tag)?.renderRoot?.querySelector('.side > *')?.shadowRoot?.textContent ?? '';
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
