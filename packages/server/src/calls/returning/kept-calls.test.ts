import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { PhoneSystem } from '../../../../../test/support/phone-system.ts';
import { plainSdp } from '../../../../../test/support/plain-sdp.ts';
import { Page } from '../../../../../test/support/taking-back.ts';
import { until } from '../../../../../test/support/until.ts';
import type { RecordingState } from '../live-calls.ts';
import type { CallKeep, FinishedPart, KeptRow } from '../ports.ts';

/** Keeps calls as the store does. */
class Keep implements CallKeep {
  readonly rows = new Map<string, KeptRow>();

  constructor(rows: Iterable<KeptRow> = []) {
    for (const row of rows) this.rows.set(row.id, row);
  }

  /** What another server finds when this one dies now. */
  copy(): Keep {
    return new Keep(this.rows.values());
  }

  async all(): Promise<readonly KeptRow[]> {
    return [...this.rows.values()];
  }

  async put(row: KeptRow): Promise<void> {
    this.rows.set(row.id, row);
  }

  async touch(ids: readonly string[], now: number): Promise<void> {
    for (const id of ids) {
      const row = this.rows.get(id);
      if (row) this.rows.set(id, { ...row, kept_at: now });
    }
  }

  async remove(id: string): Promise<void> {
    this.rows.delete(id);
  }
}

const kept = (keep: Keep, count = 1): Promise<true> =>
  until(`not ${String(count)} kept`, () => (keep.rows.size === count ? true : null));

/** Alice called bob, and talks to him on a server that keeps that. */
async function talking(keep: Keep, system: PhoneSystem) {
  const [alice, bob] = [await Page.open(system, 'alice'), await Page.open(system, 'bob')];
  const calls = await system.answered(alice.phone, bob.phone, '1002');
  await kept(keep);
  const [[live], [other]] = [
    system.telephony.liveCalls('id-alice'),
    system.telephony.liveCalls('id-bob'),
  ];
  return { ...calls, live: live!, other: other! };
}

/** Their pages at the server that takes its place, which know nothing yet. */
const pagesAt = (system: PhoneSystem): Promise<[Page, Page]> =>
  Promise.all([
    Page.open(system, 'alice', { register: false }),
    Page.open(system, 'bob', { register: false }),
  ]);

/** The record of someone who was not there to leave it. */
const owed = (system: PhoneSystem, username: string): Promise<FinishedPart> =>
  system.finished.take(`a record of ${username}`, ({ user }) => user.username === username);

describe('A call that is up when the server ends', () => {
  for (const end of ['dies', 'stops'] as const) {
    test(`goes on when both phones are back, with one record for each (it ${end})`, async () => {
      const keep = new Keep();
      await using first = await PhoneSystem.start({ callKeep: keep });
      const { outgoing, incoming, live, other } = await talking(keep, first);
      let left = keep.copy();
      if (end === 'stops') {
        await first.telephony.close();
        assert.equal(first.finished.drain(() => true).length, 0);
        assert.equal(outgoing.inbox.drain(({ method }) => method === 'BYE').length, 0);
        left = keep;
      }

      await using second = await PhoneSystem.start({ callKeep: left });
      const [alice, bob] = await pagesAt(second);
      const his = await bob.takeBackWithSound(incoming);
      assert.match(his.answer.header('p-asserted-identity'), /Alice/);
      const [waiting] = second.telephony.liveCalls('id-bob');
      assert.equal(waiting!.otherAway, true);
      assert.equal(his.media.received, 0);
      const hers = await alice.takeBackWithSound(outgoing);
      hers.media.play(() => Buffer.from('where were we'));
      await his.media.hears('where were we');
      const lines = [
        ...second.telephony.liveCalls('id-alice'),
        ...second.telephony.liveCalls('id-bob'),
      ].map(({ direction, startedAt, answeredAt, party, otherAway, state, deviceId }) => ({
        ...{ direction, startedAt, answeredAt, party, otherAway, state, deviceId },
      }));
      assert.deepEqual(
        lines,
        [live, other].map(({ direction, startedAt, answeredAt, party, state, deviceId }) => ({
          ...{ direction, startedAt, answeredAt, party, otherAway: false, state, deviceId },
        })),
      );

      const hungUp = his.call.ended();
      await hers.call.bye();
      await hungUp;
      const records = [await second.record('alice'), await second.record('bob')];
      assert.deepEqual(
        records.map(({ direction, disposition, startedAt }) => [direction, disposition, startedAt]),
        [
          ['out', 'answered', live.startedAt],
          ['in', 'answered', other.startedAt],
        ],
      );
      assert.equal(records[0]!.callId, records[1]!.callId);
      await second.idle();
      assert.equal(second.finished.drain(() => true).length, 0);
      await kept(left, 0);
    });
  }

  test('ends honestly for the one who is back when the other is not in time', async () => {
    const keep = new Keep();
    await using first = await PhoneSystem.start({ callKeep: keep });
    const { outgoing, incoming } = await talking(keep, first);
    const left = keep.copy();
    const [{ kept_at: upUntil }] = [...left.rows.values()] as [KeptRow];
    await using second = await PhoneSystem.start({ callKeep: left, returnSeconds: 1 });
    const [alice, bob] = await pagesAt(second);
    const his = bob.takeBack(incoming, plainSdp());
    assert.equal((await his.final()).status, 200);
    assert.match((await his.ended()).header('reason'), /did not come back/);
    const missing = await owed(second, 'alice');
    assert.deepEqual([missing.disposition, missing.endedAt], ['answered', upUntil]);
    assert.equal((await second.record('bob')).disposition, 'answered');
    assert.equal((await alice.takeBack(outgoing, plainSdp()).final()).status, 481);
    await second.idle();
    await kept(left, 0);
  });

  test('leaves its records where nobody comes back', async () => {
    const keep = new Keep();
    await using first = await PhoneSystem.start({ callKeep: keep });
    const { live } = await talking(keep, first);
    const left = keep.copy();
    await using second = await PhoneSystem.start({ callKeep: left, returnSeconds: 0.1 });
    assert.equal((await owed(second, 'alice')).startedAt, live.startedAt);
    assert.equal((await owed(second, 'bob')).direction, 'in');
    await kept(left, 0);
  });

  test('is over when the one who is back hangs up', async () => {
    const keep = new Keep();
    await using first = await PhoneSystem.start({ callKeep: keep });
    const { outgoing, incoming } = await talking(keep, first);
    await using second = await PhoneSystem.start({ callKeep: keep.copy() });
    const [alice, bob] = await pagesAt(second);
    const hers = alice.takeBack(outgoing, plainSdp());
    await hers.final();
    await hers.bye();
    assert.deepEqual(await second.records(), ['alice out answered', 'bob in answered']);
    assert.equal((await bob.takeBack(incoming, plainSdp()).final()).status, 481);
  });

  test('is nobody else’s, and goes on after one more load of a page', async () => {
    const keep = new Keep();
    await using first = await PhoneSystem.start({ callKeep: keep });
    const { outgoing, incoming } = await talking(keep, first);
    await using second = await PhoneSystem.start({ callKeep: keep.copy() });
    const [alice, bob] = await pagesAt(second);
    assert.equal((await bob.takeBack(outgoing, plainSdp()).final()).status, 481);
    const lost = alice.takeBack(outgoing, plainSdp());
    assert.equal((await lost.final()).status, 200);
    await alice.reload();
    await until('still there', () => (second.telephony.stats().sockets === 2 ? true : null));
    const hers = alice.takeBack(outgoing, plainSdp());
    assert.equal((await hers.final()).status, 200);
    const his = bob.takeBack(incoming, plainSdp());
    assert.equal((await his.final()).status, 200);
    const hungUp = hers.ended();
    await his.bye();
    await hungUp;
    assert.deepEqual(await second.records(), ['alice out answered', 'bob in answered']);
  });

  test('outlives a second end, also with one of them back only', async () => {
    const keep = new Keep();
    await using first = await PhoneSystem.start({ callKeep: keep });
    const { outgoing, incoming } = await talking(keep, first);
    const left = keep.copy();
    await using second = await PhoneSystem.start({ callKeep: left });
    const [alice] = await pagesAt(second);
    const hers = alice.takeBack(outgoing, plainSdp());
    await hers.final();
    await second.telephony.close();
    await using third = await PhoneSystem.start({ callKeep: left });
    const [again, bob] = await pagesAt(third);
    const her = again.takeBack(hers, plainSdp());
    assert.equal((await her.final()).status, 200);
    const his = bob.takeBack(incoming, plainSdp());
    assert.equal((await his.final()).status, 200);
    assert.equal(third.telephony.liveCalls('id-alice')[0]!.otherAway, false);
    const hungUp = his.ended();
    await her.bye();
    await hungUp;
    assert.deepEqual(await third.records(), ['alice out answered', 'bob in answered']);
  });

  test('is recorded again where it was, and is kept as it changes', async () => {
    const keep = new Keep();
    await using first = await PhoneSystem.start({ callKeep: keep });
    const { outgoing, incoming, live } = await talking(keep, first);
    first.telephony.sideOf('id-alice', live.id)!.recording = 'paused';
    await until('not kept', () =>
      [...keep.rows.values()][0]!.data.includes('paused') ? true : null,
    );
    await using second = await PhoneSystem.start({ callKeep: keep.copy() });
    const told: [string, RecordingState][] = [];
    second.telephony.onReturned((side, state) => told.push([side.subscriber.username, state]));
    const [alice, bob] = await pagesAt(second);
    await alice.takeBack(outgoing, plainSdp()).final();
    assert.deepEqual(told, []);
    const his = bob.takeBack(incoming, plainSdp());
    await his.final();
    assert.deepEqual(told, [
      ['alice', 'paused'],
      ['bob', 'off'],
    ]);
    await his.bye();

    const hungUp = incoming.ended();
    await outgoing.bye();
    await hungUp;
    await kept(keep, 0);
  });

  test('is no emergency call a second time: who talks to the desk goes on with it', async () => {
    const keep = new Keep();
    await using first = await PhoneSystem.start({ callKeep: keep });
    const alice = await Page.open(first, 'alice');
    const sue = await Page.open(first, 'sue');
    const call = alice.phone.call('911', plainSdp());
    const incoming = await sue.phone.incoming();
    await incoming.accept(plainSdp('sendrecv', { setup: 'active' }));
    await call.final();
    await kept(keep);
    await using second = await PhoneSystem.start({ callKeep: keep.copy() });
    const again = await Page.open(second, 'alice', { register: false });
    const desk = await Page.open(second, 'sue', { register: false });
    const hers = again.phone.call('911', plainSdp(), [['Replaces', call.replaces()]]);
    assert.equal((await hers.final()).status, 200);
    const answering = desk.takeBack(incoming, plainSdp());
    assert.equal((await answering.final()).status, 200);
    assert.equal(second.telephony.liveCalls('id-alice')[0]!.emergency?.test, false);
    const hungUp = answering.ended();
    await hers.bye();
    await hungUp;
    assert.equal((await second.record('alice')).emergency?.test, false);
    await second.idle();
  });
});
