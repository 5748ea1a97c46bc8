import assert from 'node:assert/strict';
import { after, before, test, type TestContext } from 'node:test';
import type { Call, Hub } from '@hubline/core';
import { createServer, type HublineServer } from '@hubline/server';
import { connected, hubOf, next, phase, when } from '../support/hub-on-server.ts';

/**
 * Calls through the real server by hubs that have no browser: all but the sound is real. Nobody takes
 * messages there, so that callers hear why they are not answered.
 */

let server: HublineServer;
const sockets = new Set<WebSocket>();

/** The sockets of all phones, so that a test can break them. */
class BreakableWebSocket extends WebSocket {
  constructor(url: string | URL, protocols?: string | string[]) {
    super(url, protocols);
    sockets.add(this);
  }
}

before(async () => {
  server = await createServer({ port: 0, dataFolder: ':memory:', voicemail: false });
});

after(() => server.close());

const signedIn = (t: TestContext, username: string, maxCalls = 4): Promise<Hub> =>
  hubOf(t, server.url, username, { WebSocket: BreakableWebSocket, maxCalls });

/** Two people who talk; Bob has room for one more call. */
async function talking(t: TestContext): Promise<{ alice: Hub; bob: Hub; hers: Call; his: Call }> {
  const [alice, bob] = [await signedIn(t, 'alice'), await signedIn(t, 'bob', 2)];
  const { theirs: hers, taken: his } = await connected(alice, bob, '1002');
  return { alice, bob, hers, his };
}

test('the echo test answers a hub that runs without a page', async (t) => {
  const alice = await signedIn(t, 'alice');
  const call = await alice.calls.dial('*43');
  const up = await when(
    call.state$,
    (state) => state.phase === 'connected' && state.media === 'flowing',
  );
  assert.equal(up.phase, 'connected');
  await call.end();
  const { end } = await phase(call, 'ended');
  assert.deepEqual(end, { cause: 'hung-up', by: 'me' });
});

test('one calls, the other sees who it is and accepts, and either can hang up', async (t) => {
  const [alice, bob] = [await signedIn(t, 'alice'), await signedIn(t, 'bob')];
  const ringing = next(bob.calls.incoming$);
  const hers = await alice.calls.dial('1002');
  const his = await ringing;
  const caller = his.state$.value.party;
  assert.deepEqual([caller.number, caller.name], ['1001', 'Alice Anderson']);
  const called = await when(hers.state$, (state) => state.phase === 'ringing');
  assert.equal(called.party.name, 'Bob Johnson');
  await his.accept();
  await phase(hers, 'connected');
  await his.end();
  assert.deepEqual((await phase(hers, 'ended')).end, { cause: 'hung-up', by: 'them' });
  assert.deepEqual((await phase(his, 'ended')).end, { cause: 'hung-up', by: 'me' });
});

test('a call that the caller takes back stops ringing', async (t) => {
  const [alice, bob] = [await signedIn(t, 'alice'), await signedIn(t, 'bob')];
  const ringing = next(bob.calls.incoming$);
  const hers = await alice.calls.dial('1002');
  const his = await ringing;
  await hers.end();
  assert.deepEqual((await phase(his, 'ended')).end, { cause: 'cancelled' });
});

test('a call that is declined ends as declined', async (t) => {
  const [alice, bob] = [await signedIn(t, 'alice'), await signedIn(t, 'bob')];
  const ringing = next(bob.calls.incoming$);
  const hers = await alice.calls.dial('1002');
  await (await ringing).decline();
  assert.deepEqual((await phase(hers, 'ended')).end, { cause: 'declined' });
});

test('of two phones of one person the second falls silent when the first takes the call', async (t) => {
  const alice = await signedIn(t, 'alice');
  const [desk, mobile] = [await signedIn(t, 'bob'), await signedIn(t, 'bob')];
  const both = [next(desk.calls.incoming$), next(mobile.calls.incoming$)];
  const hers = await alice.calls.dial('1002');
  const [taken, left] = await Promise.all(both);
  await taken!.accept();
  await phase(hers, 'connected');
  assert.deepEqual((await phase(left!, 'ended')).end, { cause: 'elsewhere' });
});

test('a call that cannot be put through says why', async (t) => {
  const alice = await signedIn(t, 'alice');
  for (const [number, code] of [
    ['1999', 'call/not-found'],
    ['1003', 'call/unreachable'],
    ['+12025550100', 'call/no-route'],
  ] as const) {
    const call = await alice.calls.dial(number);
    const { end } = await phase(call, 'ended');
    assert.equal(end.cause === 'failed' && end.error.code, code, number);
  }
});

test('someone who talks hears of a second call, and is busy for a third one', async (t) => {
  const { bob } = await talking(t);
  const [carol, dave] = [await signedIn(t, 'carol'), await signedIn(t, 'dave')];
  const ringing = next(bob.calls.incoming$);
  const second = await carol.calls.dial('1002');
  assert.equal((await ringing).state$.value.party.name, 'Carol Chen');
  await phase(second, 'ringing');
  const third = await dave.calls.dial('1002');
  const { end } = await phase(third, 'ended');
  assert.equal(end.cause === 'failed' && end.error.code, 'call/busy');
});

test('hold is confirmed by the server, and undone', async (t) => {
  const { hers } = await talking(t);
  await hers.hold(true);
  assert.equal((await phase(hers, 'connected')).held, true);
  await hers.hold(false);
  assert.equal((await phase(hers, 'connected')).held, false);
});

test('a broken socket ends no call, and the call can be ended on the next socket', async (t) => {
  const { alice, hers, his } = await talking(t);
  const lost = when(alice.registration.state$, ({ status }) => status === 'unreachable');
  for (const socket of sockets) socket.close();
  await lost;
  await when(alice.registration.state$, ({ status }) => status === 'registered');
  assert.equal(hers.state$.value.phase, 'connected');
  assert.equal(his.state$.value.phase, 'connected');
  await hers.end();
  assert.deepEqual((await phase(his, 'ended')).end, { cause: 'hung-up', by: 'them' });
});

test('who hangs up while the socket is away is heard when it is back', async (t) => {
  const { alice, hers, his } = await talking(t);
  const lost = when(alice.registration.state$, ({ status }) => status === 'unreachable');
  for (const socket of sockets) socket.close();
  await lost;
  await hers.end();
  assert.deepEqual((await phase(his, 'ended')).end, { cause: 'hung-up', by: 'them' });
});
