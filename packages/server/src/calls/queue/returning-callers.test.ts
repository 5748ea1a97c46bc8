import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { PhoneSystem, USERS } from '../../../../../test/support/phone-system.ts';
import { plainSdp } from '../../../../../test/support/plain-sdp.ts';
import type { DialogId } from '../live-calls.ts';
import type { KeptPlace, QueuedParty, QueueDesk, ReturningCallers, Subscriber } from '../ports.ts';

const DEAD: DialogId = { callId: 'dead@phone.invalid', serverTag: 'server', phoneTag: 'phone' };
const REPLACES = 'dead@phone.invalid;to-tag=server;from-tag=phone';

/** Keeps one place, of alice, until it is taken. */
class Places implements ReturningCallers, QueueDesk {
  readonly entered: [username: string, queueId: string, place: KeptPlace | undefined][] = [];
  isTaken = false;

  find(user: Subscriber, dialog: DialogId): KeptPlace | null {
    const isHers = user === USERS.alice && JSON.stringify(dialog) === JSON.stringify(DEAD);
    if (!isHers || this.isTaken) return null;
    return {
      ...{ visitId: 'visit', since: 1_000 },
      queue: { kind: 'queue', id: 'sales', name: 'Sales', extension: '2001', number: '2001' },
      take: () => (this.isTaken = true),
    };
  }

  enter(party: QueuedParty, queueId: string, place?: KeptPlace): void {
    this.entered.push([party.subscriber.username, queueId, place]);
  }
}

const headers = [
  ['Replaces', REPLACES],
  ['Require', 'replaces'],
] as const;

describe('Who waited in a queue when the server ended', () => {
  test('waits in the same place when their phone asks for its dead dialog', async () => {
    const places = new Places();
    await using system = await PhoneSystem.start({ queues: places, returning: places });
    const alice = await system.phone('alice');
    const media = system.media('alice');
    const call = alice.call('2001', media.offer(), headers);
    const answer = await call.final();
    assert.equal(answer.status, 200);
    assert.equal(answer.header('p-asserted-identity'), '"Sales" <sip:2001@acme.test>');
    media.acceptAnswer(answer.body);
    await media.opened;
    const [[username, queueId, place]] = places.entered as [Places['entered'][0]];
    assert.deepEqual([username, queueId], ['alice', 'sales']);
    assert.deepEqual([place!.visitId, place!.since], ['visit', 1_000]);
    assert.ok(places.isTaken);
    await call.bye();
    const { direction, disposition, party } = await system.record('alice');
    assert.deepEqual([direction, disposition, party.name], ['out', 'answered', 'Sales']);
    assert.equal((await alice.call('2001', plainSdp(), headers).final()).status, 481);
  });

  test('keeps the place where their phone offers nothing that is understood', async () => {
    const places = new Places();
    await using system = await PhoneSystem.start({ queues: places, returning: places });
    const alice = await system.phone('alice');
    assert.equal((await alice.call('2001', 'v=0\r\n', headers).final()).status, 488);
    assert.ok(!places.isTaken);
  });

  test('is nobody else', async () => {
    const places = new Places();
    await using system = await PhoneSystem.start({ queues: places, returning: places });
    const bob = await system.phone('bob');
    assert.equal((await bob.call('2001', plainSdp(), headers).final()).status, 481);
    assert.deepEqual(places.entered, []);
  });
});
