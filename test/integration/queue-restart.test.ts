import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { filter, firstValueFrom, timeout } from 'rxjs';
import type { CallCenter, Hub, QueuedCaller } from '@hubline/core';
import { hubOf, next, phase, when } from '../support/hub-on-server.ts';
import { ServerProcess } from '../support/server-process.ts';

/** Who waits in a queue of a server that dies, and of the one that takes its place. */

const SALES = '2001';
/** As those outside dial it. */
const SALES_OUTSIDE = '+14695550200';
const DAVE = 'Dave Davis';
const VISITOR = 'Victor Visitor';
const PATIENCE_MS = 30_000;

/** Sockets to the server, or to nowhere while it is shut. */
function gate(): { open: boolean; readonly WebSocket: typeof WebSocket } {
  const state = {
    open: true,
    WebSocket: class extends WebSocket {
      constructor(url: string | URL, protocols?: string | string[]) {
        super(state.open ? url : 'ws://127.0.0.1:9', protocols);
      }
    },
  };
  return state;
}

async function sales(centre: CallCenter): Promise<string> {
  const queues = await when(centre.queues$, (all) => all.some((one) => one.extension === SALES));
  return queues.find((one) => one.extension === SALES)!.id;
}

/** Waits until these wait, in this order. */
function waiting(
  centre: CallCenter,
  queueId: string,
  ...names: readonly string[]
): Promise<readonly QueuedCaller[]> {
  return firstValueFrom(
    centre.callers$(queueId).pipe(
      filter((callers) => callers.map(({ party }) => party.name).join() === names.join()),
      timeout(PATIENCE_MS),
    ),
  );
}

const online = (hub: Hub): Promise<unknown> =>
  when(hub.registration.state$, ({ status }) => status === 'registered');

for (const end of ['kill', 'stop'] as const) {
  test(`callers have their places again after the server had to start anew (${end})`, async (t: TestContext) => {
    await using server = await ServerProcess.start();
    const [doors, late] = [gate(), gate()];
    const alice = await hubOf(t, server.url, 'alice');
    const bob = await hubOf(t, server.url, 'bob');
    const dave = await hubOf(t, server.url, 'dave', late);
    const visitor = await hubOf(t, server.url, 'visitor', doors);
    const centre = await alice.callCenter();
    const queueId = await sales(centre);

    const daves = await dave.calls.dial(SALES);
    await phase(daves, 'connected');
    await waiting(centre, queueId, DAVE);
    const visitors = await visitor.calls.dial(SALES_OUTSIDE);
    await phase(visitors, 'connected');
    const before = await waiting(centre, queueId, DAVE, VISITOR);

    late.open = false;
    await server[end]();
    await when(visitor.session.connection$, ({ status }) => status === 'offline');
    await server.start();
    for (const hub of [visitor, alice, bob]) hub.registration.retry();
    await Promise.all([visitor, alice, bob].map(online));
    // The one who came second is back first.
    await waiting(centre, queueId, VISITOR);
    late.open = true;
    dave.registration.retry();
    await online(dave);
    const after = await waiting(centre, queueId, DAVE, VISITOR);
    assert.deepEqual(
      after.map(({ id, since }) => [id, since]),
      before.map(({ id, since }) => [id, since]),
    );
    assert.deepEqual(
      [daves.state$.value.phase, visitors.state$.value.phase],
      ['connected', 'connected'],
    );

    const ringing = next(bob.calls.incoming$);
    await (await bob.callCenter()).setStatus('online');
    const taken = await ringing;
    assert.equal(taken.state$.value.party.name, DAVE);
    await taken.accept();
    await phase(taken, 'connected');
    await waiting(centre, queueId, VISITOR);
  });
}
