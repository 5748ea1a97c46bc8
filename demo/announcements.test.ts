import { BOB, CHAT_WITH_BOB, aMessage, type FakeHubOptions } from '@hubline/core/testing';
import { HubError } from '@hubline/core';
import { expect } from '@open-wc/testing';
import { appOnFakes } from '../test/support/app-on-fakes.ts';
import { LiveRegions, type Said } from '../test/support/live-regions.ts';
import { still } from '../test/support/still.ts';
import { waitUntil } from '../test/support/wait-until.ts';

const bob = { number: BOB.extension, name: BOB.name };
let heard: LiveRegions;

async function listen(options: FakeHubOptions = {}) {
  const opened = await appOnFakes('soft-phone', options);
  await still(opened.app);
  heard = new LiveRegions(opened.app);
  return opened;
}

/** Waits until that is said, and has all that was said until then. */
async function toSay(...expected: readonly Said[]): Promise<void> {
  const last = expected.at(-1)!.text;
  await waitUntil(() => heard.texts.includes(last), `“${last}” is not said`).catch(
    (error: unknown) => {
      throw new Error(`${String(error)}: ${heard.texts.join(' | ')}`);
    },
  );
  expect(heard.said).to.deep.equal(expected);
  heard.said.length = 0;
}

const polite = (text: string): Said => ({ how: 'polite', text });
const atOnce = (text: string): Said => ({ how: 'assertive', text });

describe('What is read out, once each', function () {
  this.timeout(30_000);
  afterEach(() => heard.stop());
  after(() => history.replaceState(null, '', location.pathname));

  it('is who calls, that the call is up, held, muted, and over', async () => {
    const { fake } = await listen();
    fake.phone.ring(bob);
    await toSay(atOnce('Incoming call from Bob Johnson'));
    const [call] = fake.hub.calls.active$.value;
    await call!.accept();
    await toSay(polite('Talking'));
    await call!.hold(true);
    await toSay(polite('On hold'));
    await call!.mute(true);
    await toSay(polite('On hold. Muted'));
    await call!.hold(false);
    await toSay(polite('Muted'));
    await call!.mute(false);
    await toSay(polite('Talking'));
    fake.phone.call.finish();
    await waitUntil(() => heard.texts.includes('Call ended'));
    // After that, a question of the app's own may follow.
    expect(heard.said[0]).to.deep.equal(polite('Call ended'));
  });

  it('is how a call goes that is made, and why it failed', async () => {
    const { fake } = await listen();
    await fake.hub.calls.dial(BOB.extension);
    await toSay(polite('Calling…'));
    fake.phone.call.ring();
    await toSay(polite('Ringing…'));
    fake.phone.call.finish({ cause: 'failed', error: new HubError('call/busy') });
    await toSay(polite('Call not connected. They are on another call. Try again later.'));
  });

  it('is nothing of the seconds of a call', async () => {
    const { fake } = await listen();
    await fake.hub.calls.dial(BOB.extension);
    fake.phone.call.answer();
    await waitUntil(() => heard.texts.includes('Talking'));
    heard.said.length = 0;
    const { timer, page } = clockOf();
    const seconds = new Set<string>();
    await waitUntil(() => seconds.add(timer().textContent).size > 3);
    expect(page.checkVisibility()).to.equal(true);
    expect(heard.texts).to.deep.equal([]);
  });

  it('is that the phone is not registered, and that it is again, however often it tries', async () => {
    const { app, fake } = await listen();
    fake.phone.loseConnection();
    await waitUntil(() => heard.texts.length > 0);
    expect(heard.said.map(({ how }) => how)).to.deep.equal(['assertive']);
    heard.said.length = 0;
    const status = app.renderRoot.querySelector('hub-registration-status')!;
    for (let again = 0; again < 3; again += 1) {
      fake.phone.setRegistration({ status: 'registering' });
      await status.updateComplete;
      fake.phone.loseConnection();
      await status.updateComplete;
    }
    fake.phone.register();
    await toSay(polite('SIP: Registered'));
  });

  it('is a message that comes while another page is open', async () => {
    const { app, fake } = await listen({
      conversations: [{ ...CHAT_WITH_BOB, unread: 3 }],
      messages: [aMessage({ text: 'Good morning' })],
    });
    const menu = app.renderRoot.querySelector('nav')!;
    await waitUntil(() => menu.textContent.includes('3 unread messages'));
    fake.backend.chat.receive('chat-bob', { text: 'Lunch?' });
    const lunch = () => heard.said.filter(({ text }) => text.includes('Bob Johnson: Lunch?'));
    await waitUntil(() => lunch().length > 0);
    await still(app);
    // The app may ask beside it whether notifications are wanted.
    expect(lunch().map(({ how }) => how)).to.deep.equal(['polite']);
  });
});

/** The clock of the call, and the call around it. */
function clockOf(): { timer: () => Element; page: Element } {
  const page = document.querySelector('hubline-app')!.renderRoot.querySelector('hub-active-call')!;
  return { page, timer: () => page.renderRoot.querySelector('[role=timer]')! };
}
