import '@hubline/element/define.js';
import '@hubline/hub-dialpad/define.js';
import '@hubline/hub-recent-calls/define.js';
import '@hubline/hub-registration-status/define.js';
import { FakeMicrophone, createFakeHub } from '@hubline/core/testing';
import { defineElement, type HubElement } from '@hubline/element';
import { expect, fixture, html } from '@open-wc/testing';
import { HublineApp } from './hubline-app.ts';
import { HublineMicrophoneCard } from './onboarding/hubline-microphone-card.ts';
import { hrefOf } from './route.ts';
import { still } from '../test/support/still.ts';
import { waitUntil } from '../test/support/wait-until.ts';

defineElement(HublineMicrophoneCard);
defineElement(HublineApp);

async function open(status: 'prompt' | 'granted' | 'denied') {
  const fake = createFakeHub({ microphone: new FakeMicrophone(status) });
  await fake.ready;
  const provider = await fixture<HTMLElement>(
    html`<hub-provider .hub=${fake.hub}><hubline-app></hubline-app></hub-provider>`,
  );
  const app = provider.querySelector('hubline-app')!;
  await app.updateComplete;
  await waitUntil(() => fake.hub.microphone.state$.value.status === status);
  const element = app.renderRoot.querySelector<HubElement>('hubline-microphone-card')!;
  await element.updateComplete;
  return { app, fake, element, root: element.renderRoot as ShadowRoot };
}

const button = (root: ShadowRoot) => root.querySelector('button')!;
const heading = (root: ShadowRoot) => root.querySelector('h2')?.textContent;
/** How often the page asks for the microphone. */
const questions = (app: HublineApp) =>
  [
    ...app.renderRoot.querySelectorAll<HubElement>(
      'hubline-microphone-card, hub-registration-status',
    ),
  ]
    .flatMap((element) => [...element.renderRoot.querySelectorAll('button')])
    .filter((found) => found.checkVisibility()).length;

describe('the microphone, the first time', () => {
  beforeEach(() => history.replaceState(null, '', location.pathname));
  after(() => history.replaceState(null, '', location.pathname));

  it('has nothing that axe finds: asked for, granted', async () => {
    const { app, root } = await open('prompt');
    await still(app);
    await expect(app).to.be.accessible();
    button(root).click();
    await waitUntil(() => heading(root) === 'People can hear you');
    await still(app);
    await expect(app).to.be.accessible();
  }).timeout(30_000);

  it('is asked for on the Soft Phone, and not in the header at the same time', async () => {
    const { app, root } = await open('prompt');
    expect(heading(root)).to.equal('Let people hear you');
    expect(button(root).textContent.trim()).to.equal('Allow microphone');
    await waitUntil(() => questions(app) === 1);
    location.hash = hrefOf('settings');
    await waitUntil(() => app.renderRoot.querySelector('h1')!.textContent === 'Settings');
    const status = app.renderRoot.querySelector<HubElement>('hub-registration-status')!;
    await waitUntil(() => status.renderRoot.querySelector('button')?.checkVisibility());
  });

  it('says that it is there once it was granted, until that was read', async () => {
    const { root, element } = await open('prompt');
    button(root).click();
    await waitUntil(() => heading(root) === 'People can hear you');
    await waitUntil(() => root.activeElement === button(root));
    button(root).click();
    await element.updateComplete;
    expect(root.querySelector('section') === null).to.equal(true);
  });

  it('says what to do where it was refused, and looks again', async () => {
    const { app, fake, root } = await open('prompt');
    fake.microphone.answer = 'denied';
    button(root).click();
    await waitUntil(() => root.textContent?.includes('blocked for this page'));
    await still(app);
    await expect(app).to.be.accessible();
    expect(questions(app)).to.equal(1);
    fake.microphone.become('granted');
    button(root).click();
    await waitUntil(() => heading(root) === 'People can hear you');
  }).timeout(30_000);

  it('is left to the header where the phone has something else to say there', async () => {
    const { fake, root } = await open('prompt');
    fake.phone.loseConnection();
    await waitUntil(() => root.querySelector('section') === null);
  });

  for (const status of ['granted', 'denied'] as const) {
    it(`asks nobody whose browser has ${status} it before`, async () => {
      const { root } = await open(status);
      expect(root.querySelector('section') === null).to.equal(true);
    });
  }
});
