import { BOB, CAROL, createFakeHub, type FakeHub } from '@hubline/core/testing';
import type { CallRecord, KeyValueStore } from '@hubline/core';
import { expect } from '@open-wc/testing';
import { waitUntil } from '../../test/support/wait-until.ts';
import { MissedCalls } from './missed-calls.ts';

const NOW = Date.now();

const call = (id: string, minute: number, change: Partial<CallRecord> = {}): CallRecord => ({
  ...{ id, direction: 'in', disposition: 'missed', answeredAt: null, recordings: [] },
  ...{ party: { number: CAROL.extension, name: CAROL.name } },
  ...{ startedAt: new Date(NOW + minute * 60_000), endedAt: new Date(NOW + minute * 60_000) },
  ...change,
});

function memory(): KeyValueStore {
  const kept = new Map<string, string>();
  return {
    get: (key) => kept.get(key) ?? null,
    set: (key, value) => void kept.set(key, value),
    remove: (key) => void kept.delete(key),
  };
}

describe('Missed calls on the icon of the app', () => {
  let fake: FakeHub;
  let store: KeyValueStore;
  let seen: boolean;

  beforeEach(async () => {
    fake = createFakeHub({ signedIn: BOB });
    await fake.ready;
    store = memory();
    seen = false;
    fake.backend.records.upsert(call('before', -1));
  });

  async function page(): Promise<MissedCalls> {
    const { hub } = fake;
    const missed = new MissedCalls({ hub, store, isSeen: () => seen, changed: () => undefined });
    await waitUntil(() => store.get(`hubline.calls-seen.${BOB.id}`) !== null);
    return missed;
  }

  it('are those since the app was first there, and no others', async () => {
    const missed = await page();
    expect(missed.count).to.equal(0);
    fake.backend.records.upsert(call('one', 1));
    fake.backend.records.upsert(call('taken', 2, { disposition: 'answered' }));
    fake.backend.records.upsert(call('mine', 3, { direction: 'out', disposition: 'no-answer' }));
    fake.backend.records.upsert(call('two', 4));
    await waitUntil(() => missed.count === 2);
  });

  it('are counted alike by a page that is opened later', async () => {
    const missed = await page();
    fake.backend.records.upsert(call('one', 1));
    await waitUntil(() => missed.count === 1);
    const later = await page();
    await waitUntil(() => later.count === 1);
  });

  it('are gone in all pages once they are seen in one', async () => {
    const [missed, other] = [await page(), await page()];
    fake.backend.records.upsert(call('one', 1));
    await waitUntil(() => missed.count === 1 && other.count === 1);
    seen = true;
    missed.look();
    expect([missed.count, other.count]).to.deep.equal([0, 0]);
    fake.backend.records.upsert(call('while one looks', 2));
    await waitUntil(() => fake.hub.history.recent$.value.length === 3);
    expect(missed.count).to.equal(0);
  });
});
