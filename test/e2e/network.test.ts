import assert from 'node:assert/strict';
import { after, afterEach, before, suite, test } from 'node:test';
import { calls, openPage } from '../support/app-pages.ts';
import { connect, hangUp, Office, PEOPLE } from '../support/office.ts';
import type { Person } from '../support/person.ts';
import { until } from '../support/until.ts';

/** As long as a call has to do without a SIP socket. */
const SOCKET_AWAY_MS = 20_000;
const MEDIA_AWAY_MS = 5_000;
/** In ms: what nobody notices, and a phone may make up for two lost packets. */
const NO_GAP = 60;

suite('A bad network', () => {
  let office: Office;
  let alice: Person;
  let bob: Person;

  before(async () => {
    office = await Office.open({ chaos: true });
    [alice, bob] = await Promise.all([office.arrive('alice'), office.arrive('bob')]);
  });
  afterEach(async () => {
    office.chaos.heal();
    await Promise.all([alice.toBeRegistered(), bob.toBeRegistered()]);
    await hangUp(alice, bob);
  });
  after(() => office.close());

  async function toHearEachOther(timeout?: number): Promise<void> {
    await Promise.all([
      alice.ears.toHear(PEOPLE.bob.tone, timeout),
      bob.ears.toHear(PEOPLE.alice.tone, timeout),
    ]);
  }

  /** The time that this test is about. */
  const time = (ms: number): Promise<void> => new Promise((over) => setTimeout(over, ms));

  test('without any socket for 20 s a call goes on without a gap, and is ended afterwards', async () => {
    const { chaos } = office;
    await connect(alice, bob);
    await toHearEachOther();
    const gaps = await Promise.all([alice.ears.watchSilence(), bob.ears.watchSilence()]);
    chaos.refuseSockets(true);
    chaos.cutSockets();
    await alice.toRead(/server cannot be reached/);
    await time(SOCKET_AWAY_MS);
    const [ofAlice, ofBob] = await Promise.all(gaps.map((gap) => gap()));
    assert.ok(ofAlice! < NO_GAP && ofBob! < NO_GAP, `gaps of ${ofAlice} and ${ofBob} ms`);
    chaos.heal();
    await Promise.all([alice.toBeRegistered(), bob.toBeRegistered()]);
    await toHearEachOther();
    await alice.press('End');
    await bob.toHaveNoCall();
  });

  test('who hangs up while there is no socket is believed as soon as there is one', async () => {
    const { chaos } = office;
    await connect(alice, bob);
    chaos.refuseSockets(true);
    chaos.cutSockets();
    await alice.toRead(/server cannot be reached/);
    await alice.press('End');
    await alice.toHaveNoCall();
    chaos.heal();
    await bob.toHaveNoCall(10_000);
  });

  test('sound that is cut off for 5 s is back soon after', async () => {
    const { chaos } = office;
    await connect(alice, bob);
    await toHearEachOther();
    chaos.cutMedia(true);
    await Promise.all([alice.ears.toHearSilence(), bob.ears.toHearSilence()]);
    await time(MEDIA_AWAY_MS);
    chaos.cutMedia(false);
    await toHearEachOther(3_000);
  });

  test('a server that is killed and starts again finds its calls, and the history has each once', async () => {
    await connect(alice, bob);
    await toHearEachOther();
    await office.server.kill();
    await alice.toRead(/server cannot be reached/);
    await office.server.start();
    await Promise.all([alice.toBeRegistered(), bob.toBeRegistered()]);
    await toHearEachOther(15_000);
    await Promise.all([alice.toBeInACall(), bob.toBeInACall()]);
    await bob.press('End');
    await alice.toHaveNoCall();
    await openPage(alice, 'Call History');
    const withBob = calls(alice).filter({ hasText: PEOPLE.bob.name });
    // One for each test of this file.
    await until('the call is not in the history', async () =>
      (await withBob.count()) >= 4 ? true : null,
    );
    assert.equal(await withBob.count(), 4);
    await openPage(alice, 'Soft Phone');
  });
});
