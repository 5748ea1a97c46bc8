import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Hub, PresenceState } from '@hubline/core';
import { createServer, type HublineServer } from '@hubline/server';
import { connected, hubOf, next, phase, when } from '../support/hub-on-server.ts';

/** What colleagues and one's own phones see of each other, through the real server. */

const CHROME =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36';

/** As a browser opens it. */
class ChromeSocket extends WebSocket {
  constructor(url: string | URL, protocols: string | string[] = []) {
    // Node takes headers here, which browsers send by themselves.
    super(url, { protocols, headers: { 'User-Agent': CHROME } } as unknown as string[]);
  }
}

let server: HublineServer;

before(async () => {
  server = await createServer({ port: 0, dataFolder: ':memory:' });
});
after(() => server.close());

/** Waits until one sees a colleague so. */
async function seen(hub: Hub, name: string, state: PresenceState): Promise<void> {
  const contacts = await when(hub.contacts.all$, (all) => all.some((one) => one.name === name));
  const { id } = contacts.find((one) => one.name === name)!;
  await when(hub.presence.all$, (all) => all.get(id) === state);
}

describe('a colleague', () => {
  test('is offline without a phone, ready with one, ringing and busy by their calls', async (t) => {
    const alice = await hubOf(t, server.url, 'alice');
    await seen(alice, 'Bob Johnson', 'offline');
    const [bob, carol] = [await hubOf(t, server.url, 'bob'), await hubOf(t, server.url, 'carol')];
    await seen(alice, 'Bob Johnson', 'ready');
    const ringing = next(bob.calls.incoming$);
    const hers = await carol.calls.dial('1002');
    const his = await ringing;
    await seen(alice, 'Bob Johnson', 'ringing');
    await seen(alice, 'Carol Chen', 'busy');
    await his.accept();
    await seen(alice, 'Bob Johnson', 'busy');
    await hers.end();
    await seen(alice, 'Bob Johnson', 'ready');
    await bob.close();
    await seen(alice, 'Bob Johnson', 'offline');
  });

  test('who is away is busy in a call, and away again after it', async (t) => {
    const [alice, bob] = [await hubOf(t, server.url, 'alice'), await hubOf(t, server.url, 'bob')];
    await bob.presence.setAway(true);
    await seen(alice, 'Bob Johnson', 'away');
    const { theirs } = await connected(bob, alice, '1001');
    await seen(alice, 'Bob Johnson', 'busy');
    await theirs.end();
    await seen(alice, 'Bob Johnson', 'away');
    const other = await hubOf(t, server.url, 'bob');
    await when(other.presence.away$, (away) => away);
    await other.presence.setAway(false);
    await seen(alice, 'Bob Johnson', 'ready');
    await when(bob.presence.away$, (away) => !away);
  });

  test('is not seen from outside the office', async (t) => {
    const [visitor, alice] = [
      await hubOf(t, server.url, 'visitor'),
      await hubOf(t, server.url, 'alice'),
    ];
    await when(visitor.presence.all$, ({ size }) => size > 0);
    assert.equal(visitor.presence.all$.value.size, 1);
    await when(alice.presence.all$, ({ size }) => size === 5);
  });
});

describe('my phones', () => {
  test('know each other by name, come and go', async (t) => {
    const here = await hubOf(t, server.url, 'alice');
    const there = await hubOf(t, server.url, 'alice', { WebSocket: ChromeSocket });
    const others = await when(here.phones.others$, ({ length }) => length === 1);
    assert.deepEqual([others[0]?.name, others[0]?.kind], ['Chrome on Windows', 'web']);
    await when(there.phones.others$, ({ length }) => length === 1);
    await there.close();
    await when(here.phones.others$, ({ length }) => length === 0);
  });

  test('see each other’s calls; one moves to the other, and is pulled back', async (t) => {
    const [here, there] = [
      await hubOf(t, server.url, 'alice'),
      await hubOf(t, server.url, 'alice', { WebSocket: ChromeSocket }),
    ];
    const bob = await hubOf(t, server.url, 'bob');
    const { theirs, taken: his } = await connected(here, bob, '1002');
    const [seenThere] = await when(there.phones.calls$, ({ length }) => length === 1);
    assert.equal(seenThere?.party.name, 'Bob Johnson');

    const ringing = next(there.calls.incoming$);
    const moving = theirs.switchTo(here.phones.others$.value[0]!.id);
    const moved = await ringing;
    await moved.accept();
    await moving;
    await phase(theirs, 'ended');
    assert.equal(his.state$.value.phase, 'connected');
    const [seenHere] = await when(here.phones.calls$, ({ length }) => length === 1);

    const pulled = await here.calls.pull(seenHere!);
    await phase(pulled, 'connected');
    assert.deepEqual((await phase(moved, 'ended')).end, { cause: 'elsewhere' });
    assert.equal(his.state$.value.phase, 'connected');
    await his.end();
    await phase(pulled, 'ended');
  });
});
