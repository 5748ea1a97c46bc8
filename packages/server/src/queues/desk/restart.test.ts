import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { PhoneSystem, PROMPTS } from '../../../../../test/support/phone-system.ts';
import { plainSdp } from '../../../../../test/support/plain-sdp.ts';
import type { SipCall } from '../../../../../test/support/sip-call.ts';
import { openStoreOfUsers } from '../../../../../test/support/store-of-users.ts';
import { until } from '../../../../../test/support/until.ts';
import { Directory } from '../../directory/directory.ts';
import { silentLogger } from '../../logger.ts';
import { Prompts } from '../../prompts/prompts.ts';
import type { Store } from '../../store/store.ts';
import { KeptPlaces } from './kept-places.ts';
import { QueueDeskService } from './queue-desk-service.ts';

const SALES = { id: 'sales', tenant_id: 'acme', name: 'Sales', extension: '2001' };

let prompts: Prompts;
before(async () => {
  prompts = await Prompts.load(`${PROMPTS}/prompts`);
});

/** Telephony with a queue of bob alone, on this store. */
class Office implements AsyncDisposable {
  readonly system: PhoneSystem;
  readonly desk: QueueDeskService;
  readonly log: string[];
  readonly #places: KeptPlaces;

  private constructor(parts: Pick<Office, 'system' | 'desk' | 'log'>, places: KeptPlaces) {
    this.system = parts.system;
    this.desk = parts.desk;
    this.log = parts.log;
    this.#places = places;
  }

  static async open(store: Store): Promise<Office> {
    const directory = await Directory.load(store);
    const desk = new QueueDeskService({
      ...{ directory, prompts, voicemail: null, clock: () => Date.now(), logger: silentLogger },
    });
    const log: string[] = [];
    desk.onEvent((event) => {
      if ('visitId' in event) log.push(event.kind);
    });
    const places = await KeptPlaces.load({
      repository: store.waitingCallers,
      room: desk,
      queue: (queueId) => directory.queue(queueId),
      person: (userId) => directory.person(userId),
      logger: silentLogger,
    });
    const system = await PhoneSystem.start({
      ...{ queues: desk, returning: places, dialPlan: directory },
    });
    desk.follow(system.telephony);
    places.open();
    system.telephony.onLiveCalls(() => places.check());
    return new Office({ system, desk, log }, places);
  }

  get callers(): string[] {
    return this.desk.callers(SALES.id).map(({ party, state }) => `${party.name} ${state}`);
  }

  async toHave(...callers: readonly string[]): Promise<void> {
    await until(
      () => `there are ${this.callers.join(', ') || 'no callers'}`,
      () => (this.callers.join() === callers.join() ? true : null),
    );
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#places.close();
    this.desk.close();
    await this.system[Symbol.asyncDispose]();
  }
}

async function waits(office: Office, who: 'alice' | 'carol'): Promise<SipCall> {
  const phone = await office.system.phone(who);
  const call = phone.call('2001', plainSdp());
  assert.equal((await call.final()).status, 200);
  return call;
}

/** Their phone asks for its dead dialog; what it is answered with. */
async function returns(office: Office, who: 'alice' | 'carol', call: SipCall): Promise<number> {
  const phone = await office.system.phone(who);
  const again = phone.call('2001', plainSdp(), [
    ['Replaces', call.replaces()],
    ['Require', 'replaces'],
  ]);
  return (await again.final()).status;
}

describe('A queue of a server that starts anew', () => {
  test('has its callers in the order of before, whoever returns first', async () => {
    const store = await openStoreOfUsers();
    await store.queues.add(SALES, ['id-bob']);
    const [alices, carols, since] = await (async () => {
      await using office = await Office.open(store);
      const first = await waits(office, 'alice');
      await office.toHave('Alice Ämter waiting');
      const second = await waits(office, 'carol');
      await office.toHave('Alice Ämter waiting', 'Carol waiting');
      return [first, second, office.desk.callers(SALES.id).map((caller) => caller.since)];
    })();

    await using office = await Office.open(store);
    await office.toHave();
    assert.equal(await returns(office, 'carol', carols), 200);
    await office.toHave('Carol waiting');
    assert.equal(await returns(office, 'alice', alices), 200);
    await office.toHave('Alice Ämter waiting', 'Carol waiting');
    assert.deepEqual(
      office.desk.callers(SALES.id).map((caller) => caller.since),
      since,
    );
    // Once is enough.
    assert.equal(await returns(office, 'alice', alices), 481);
    assert.deepEqual(office.log, []);

    office.desk.setOnline('id-bob', SALES.id, true);
    const bob = await office.system.phone('bob');
    const ringing = await bob.incoming();
    assert.match(ringing.invite!.header('from'), /1001/);
    assert.deepEqual(office.log, ['offered']);
  });

  test('has nobody who hung up before it ended, or was answered', async () => {
    const store = await openStoreOfUsers();
    await store.queues.add(SALES, ['id-bob']);
    const [alices, carols] = await (async () => {
      await using office = await Office.open(store);
      const first = await waits(office, 'alice');
      const second = await waits(office, 'carol');
      await office.toHave('Alice Ämter waiting', 'Carol waiting');
      await first.bye();
      await office.toHave('Carol waiting');
      const bob = await office.system.phone('bob');
      office.desk.setOnline('id-bob', SALES.id, true);
      const taken = await bob.incoming();
      await taken.accept(plainSdp().replace('actpass', 'active'));
      await office.toHave();
      return [first, second];
    })();

    await using office = await Office.open(store);
    assert.equal(await returns(office, 'alice', alices), 481);
    assert.equal(await returns(office, 'carol', carols), 481);
    assert.deepEqual(office.callers, []);
    assert.deepEqual(await store.waitingCallers.all(), []);
  });

  test('says no goodbye to who waits, so that their phone asks for the call later', async () => {
    const store = await openStoreOfUsers();
    await store.queues.add(SALES, ['id-bob']);
    await using office = await Office.open(store);
    const call = await waits(office, 'alice');
    await office.toHave('Alice Ämter waiting');
    office.desk.close();
    // What was sent before is there when this is answered.
    call.send('INFO');
    await call.status(200, 'INFO');
    assert.deepEqual(
      call.inbox.drain(({ method, status }) => method === 'BYE' && status === 0),
      [],
    );
    assert.deepEqual(office.log, ['entered']);
  });

  test('calls back those who wanted that before', async () => {
    const store = await openStoreOfUsers();
    await store.queues.add({ ...SALES, settings: JSON.stringify({ callback: true }) }, ['id-bob']);
    await (async () => {
      await using office = await Office.open(store);
      const alice = await office.system.phone('alice');
      const media = office.system.media('alice');
      const call = alice.call('2001', media.offer());
      media.acceptAnswer((await call.final()).body);
      await media.opened;
      await office.toHave('Alice Ämter waiting');
      media.send(Buffer.from([1, 0x0a, 0x03, 0xc0]), { payloadType: 110, marker: true });
      await office.toHave('Alice Ämter callback');
    })();

    await using office = await Office.open(store);
    assert.deepEqual(office.callers, ['Alice Ämter callback']);
    assert.deepEqual(office.log, []);
    office.desk.setOnline('id-bob', SALES.id, true);
    const bob = await office.system.phone('bob');
    await bob.incoming();
  });
});
