import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { components } from '../../packages/core/src/api/schema.ts';
import { plainAnswer, plainSdp } from '../support/plain-sdp.ts';
import type { Answer, SignedIn } from '../support/server-client.ts';
import { TestServer } from '../support/test-server.ts';
import { until } from '../support/until.ts';

process.env['HUBLINE_TEST_SOURCES'] ??= '1';

/** Callers are picked out of a queue over REST, and rung at phones over SIP. */

type Schemas = components['schemas'];

let server: TestServer;
let manager: SignedIn;
let agent: SignedIn;
let caller: SignedIn;
before(async () => {
  server = await TestServer.start();
  const { client } = server;
  [manager, agent] = [await client.signIn('alice'), await client.signIn('bob')];
  caller = await client.signIn('dave');
});
after(() => server[Symbol.asyncDispose]());

const ask = (who: SignedIn, method: string, path: string, body?: unknown): Promise<Answer> =>
  server.client.request(method, path, { token: who.token, body });

async function queued(who: SignedIn, queueId: string): Promise<Schemas['QueuedCaller'][]> {
  const answer = await ask(who, 'GET', `/api/queues/${queueId}/callers`);
  return answer.body.items as unknown as Schemas['QueuedCaller'][];
}

test('a manager who is no agent picks the caller, whom nobody else gets then', async () => {
  const { client } = server;
  const [phone, dave] = [await client.phone(manager.token), await client.phone(caller.token)];
  await dave.register();
  const outgoing = dave.call('2001', plainSdp());
  assert.equal((await outgoing.final()).status, 200);

  const [sales] = (await ask(manager, 'GET', '/api/queues')).body
    .items as unknown as Schemas['Queue'][];
  assert.equal(sales?.waiting, 1);
  const [waiting] = await queued(agent, sales.id);
  assert.deepEqual(
    [waiting?.party.name, waiting?.party.number, waiting?.position, waiting?.state],
    ['Dave Davis', '1004', 1, 'waiting'],
  );
  const path = `/api/queue-callers/${waiting!.id}/pick`;
  const early = await ask(manager, 'POST', path);
  assert.deepEqual([early.status, early.body.code], [409, 'phone/not-registered']);

  await phone.register();
  assert.equal((await ask(manager, 'POST', path)).status, 204);
  const incoming = await phone.incoming();
  incoming.ring();
  const bob = await client.phone(agent.token);
  await bob.register();
  const late = await ask(agent, 'POST', path);
  assert.deepEqual([late.status, late.body.code], [409, 'queue/caller-taken']);
  await incoming.accept(plainAnswer());
  assert.deepEqual(await queued(agent, sales.id), []);
  assert.equal((await ask(agent, 'POST', path)).status, 404);

  const ended = incoming.ended();
  await outgoing.bye();
  await ended;

  const query = new URLSearchParams({
    from: new Date(Date.now() - 3_600_000).toISOString(),
    to: new Date(Date.now() + 3_600_000).toISOString(),
    timeZone: 'UTC',
  });
  const records = async () => (await ask(manager, 'GET', '/api/call-records')).body.items;
  await until(
    () => 'no call record was written',
    async () => ((await records()).length > 0 ? true : null),
  );
  const answer = await ask(manager, 'GET', `/api/my-stats?${query.toString()}`);
  const { answered, direct } = JSON.parse(answer.text) as Schemas['MyStats'];
  // It is a call of the queue, and none past it.
  assert.deepEqual([answered, direct.received], [1, 0]);
});
