import assert from 'node:assert/strict';
import { after, before, test, type TestContext } from 'node:test';
import type { Call, Hub, Park } from '@hubline/core';
import { createServer, type HublineServer } from '@hubline/server';
import { connected, hubOf, next, phase, when } from '../support/hub-on-server.ts';
import { until } from '../support/until.ts';

/** The parks of the demo office, through the real server by hubs without a browser. */

let server: HublineServer;
/** Where a parked call comes back soon. */
let impatient: HublineServer;

before(async () => {
  server = await createServer({ port: 0, dataFolder: ':memory:' });
  impatient = await createServer({ port: 0, dataFolder: ':memory:', parkSeconds: 0.5 });
});
after(async () => {
  await server.close();
  await impatient.close();
});

interface Parking {
  readonly alice: Hub;
  readonly bob: Hub;
  /** What the visitor hears of it. */
  readonly visitors: Call;
  /** Alice's call with the visitor. */
  readonly hers: Call;
}

async function visited(t: TestContext, { url } = server): Promise<Parking> {
  const [alice, bob] = [await hubOf(t, url, 'alice'), await hubOf(t, url, 'bob')];
  const visitor = await hubOf(t, url, 'visitor');
  const { theirs, taken } = await connected(visitor, alice, '+14695550101');
  return { alice, bob, visitors: theirs, hers: taken };
}

const parkOf = (hub: Hub, extension: string): Park => {
  const park = hub.parks.all$.value.find((one) => one.extension === extension);
  assert.ok(park, extension);
  return park;
};

async function allGone(at = server): Promise<void> {
  await until(
    () => JSON.stringify(at.stats().telephony),
    () => {
      const { calls, legs } = at.stats().telephony;
      return calls === 0 && legs === 0 ? true : null;
    },
  );
}

test('a call that is parked shows to everyone, and one click of another takes it', async (t) => {
  const { alice, bob, visitors, hers } = await visited(t);
  await when(bob.parks.all$, ({ length }) => length === 5);
  const place = await hers.park('703');
  assert.deepEqual([place.extension, place.name], ['703', 'Park 703']);
  assert.deepEqual((await phase(hers, 'ended')).end, { cause: 'transferred' });
  const parks = await when(bob.parks.all$, (all) => all.some(({ call }) => call !== null));
  const { call } = parks.find(({ extension }) => extension === '703')!;
  assert.equal(call?.party.name, 'Victor Visitor');
  assert.equal(call.parkedBy.name, 'Alice Anderson');
  assert.equal(call.returnsAt.getTime() - call.since.getTime(), 120_000);

  const his = await bob.parks.pickUp(parkOf(bob, '703'));
  assert.equal(his.state$.value.party.name, 'Victor Visitor');
  await when(visitors.state$, ({ party }) => party.name === 'Bob Johnson');
  await when(alice.parks.all$, (all) => all.every((park) => park.call === null));
  await visitors.end();
  await phase(his, 'ended');
  await allGone();
});

test('a call parked wherever it is free says where, and is had again by dialling that', async (t) => {
  const { alice, hers, visitors } = await visited(t);
  const { extension } = await hers.park();
  assert.equal(extension, '701');
  const again = await alice.calls.dial('701');
  await phase(again, 'connected');
  assert.equal(visitors.state$.value.phase, 'connected');
  await again.end();
  await phase(visitors, 'ended');
});

test('of two who park in one place at once one is told, and keeps the caller', async (t) => {
  const { alice, bob, visitors, hers } = await visited(t);
  const carol = await hubOf(t, server.url, 'carol');
  const { theirs: carols, taken: his } = await connected(carol, bob, '1002');
  const outcomes = await Promise.allSettled([hers.park('702'), his.park('702')]);
  const refused = outcomes.findIndex(({ status }) => status === 'rejected');
  assert.equal(outcomes.filter(({ status }) => status === 'rejected').length, 1);
  const { reason } = outcomes[refused] as PromiseRejectedResult;
  assert.equal((reason as { code: string }).code, 'park/occupied');
  const kept = [hers, his][refused]!;
  assert.equal(kept.state$.value.phase, 'connected');
  assert.deepEqual(
    [visitors.state$.value.phase, carols.state$.value.phase],
    ['connected', 'connected'],
  );
  const parked = await when(alice.parks.all$, (all) => all.some(({ call }) => call !== null));
  assert.equal(parked.filter(({ call }) => call !== null).length, 1);
  await Promise.all([visitors.end(), carols.end()]);
  await when(alice.parks.all$, (all) => all.every(({ call }) => call === null));
  await allGone();
});

test('when all parks are taken one more is refused, and the caller is not lost', async (t) => {
  const { alice, bob, hers, visitors } = await visited(t);
  const dave = await hubOf(t, server.url, 'dave', { maxCalls: 6 });
  const waiting: Call[] = [];
  for (let at = 0; at < 5; at += 1) {
    const { theirs, taken } = await connected(dave, bob, '1002');
    await taken.park();
    waiting.push(theirs);
  }
  await when(alice.parks.all$, (all) => all.length === 5 && all.every(({ call }) => call !== null));
  await assert.rejects(hers.park(), { code: 'park/full' });
  assert.equal(hers.state$.value.phase, 'connected');
  await hers.end();
  await phase(visitors, 'ended');
  await Promise.all(waiting.map((call) => call.end()));
  await allGone();
});

test('someone of another tenant cannot take what is parked', async (t) => {
  const { alice, hers } = await visited(t);
  await hers.park('704');
  const stranger = await hubOf(t, server.url, 'visitor');
  assert.deepEqual(stranger.parks.all$.value, []);
  const call = await stranger.calls.dial('704');
  const { end } = await phase(call, 'ended');
  assert.equal(end.cause === 'failed' && end.error.code, 'call/not-found');
  await when(alice.parks.all$, (all) => all.some((park) => park.call !== null));
});

test('an empty park is said to be empty', async (t) => {
  const bob = await hubOf(t, server.url, 'bob');
  await when(bob.parks.all$, ({ length }) => length === 5);
  await assert.rejects(bob.parks.pickUp(parkOf(bob, '705')), { code: 'park/empty' });
});

test('a call that nobody picks up comes back to who parked it', async (t) => {
  const { alice, hers, visitors } = await visited(t, impatient);
  const back = next(alice.calls.incoming$);
  await hers.park('701');
  const again = await back;
  assert.equal(again.state$.value.party.name, 'Victor Visitor');
  await again.accept();
  await phase(again, 'connected');
  await when(alice.parks.all$, (all) => all.every(({ call }) => call === null));
  await visitors.end();
  await phase(again, 'ended');
  await allGone(impatient);
});

test('where that one does not take it the office manager is rung, and it stays in the park', async (t) => {
  const { alice, bob, visitors, hers } = await visited(t, impatient);
  // Bob parks it, whom alice passed it on to.
  const passed = next(bob.calls.incoming$);
  const passing = hers.transfer('1002');
  const his = await passed;
  await his.accept();
  await passing;
  const [atBob, atAlice] = [next(bob.calls.incoming$), next(alice.calls.incoming$)];
  await his.park('701');
  await (await atBob).decline();
  const reminder = await atAlice;
  assert.equal(reminder.state$.value.party.name, 'Victor Visitor');
  await reminder.decline();
  assert.equal(visitors.state$.value.phase, 'connected');
  assert.ok(parkOf(bob, '701').call);
  await visitors.end();
  await when(bob.parks.all$, (all) => all.every(({ call }) => call === null));
  await allGone(impatient);
});

test('a server that stops says goodbye to who is parked, and is gone at once', async (t) => {
  const stopping = await createServer({ port: 0, dataFolder: ':memory:' });
  const { hers, visitors } = await visited(t, stopping);
  await hers.park('701');
  const ended = phase(visitors, 'ended');
  await stopping.close();
  assert.deepEqual((await ended).end, { cause: 'hung-up', by: 'them' });
});
