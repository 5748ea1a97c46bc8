import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { components } from '../../packages/core/src/api/schema.ts';
import { opusFile } from '../support/opus-file.ts';
import { PrivateDisk } from '../support/private-disk.ts';
import { RecordedSound } from '../support/recorded-sound.ts';
import { ServerClient, type SignedIn } from '../support/server-client.ts';
import { ServerProcess } from '../support/server-process.ts';
import { TestServer } from '../support/test-server.ts';

process.env['HUBLINE_TEST_SOURCES'] ??= '1';

/** Greetings over REST: who has them, what is refused, what clients are told. */

type Greeting = components['schemas']['Greeting'];

const TONE = 620;

let sound: string;
before(async () => {
  sound = (await opusFile(TONE, { seconds: 2 })).toString('base64');
});

const draft = (name: string, isDefault = false) => ({
  ...{ name, source: 'recorded', sound, isDefault },
});

async function listed(client: ServerClient, { token }: SignedIn): Promise<Greeting[]> {
  const answer = await client.request('GET', '/api/greetings', { token });
  assert.equal(answer.status, 200, answer.text);
  return answer.body.items as unknown as Greeting[];
}

describe('Greetings', () => {
  let server: TestServer;
  let client: ServerClient;
  let alice: SignedIn;
  let bob: SignedIn;
  before(async () => {
    server = await TestServer.start();
    client = server.client;
    [alice, bob] = [await client.signIn('alice'), await client.signIn('bob')];
  });
  after(() => server[Symbol.asyncDispose]());

  const ask = (method: string, path: string, { token }: SignedIn, body?: unknown) =>
    client.request(method, path, { token, body });

  async function add(who: SignedIn, body: unknown, headers: Record<string, string> = {}) {
    const answer = await client.request('POST', '/api/greetings', {
      ...{ token: who.token, body, headers },
    });
    return { ...answer, greeting: JSON.parse(answer.text) as Greeting };
  }

  async function heard({ token }: SignedIn, id: string): Promise<RecordedSound> {
    const path = `${client.url}/api/greetings/${id}/sound`;
    const answer = await fetch(path, { headers: { Authorization: `Bearer ${token}` } });
    assert.deepEqual([answer.status, answer.headers.get('Content-Type')], [200, 'audio/ogg']);
    return RecordedSound.decode(Buffer.from(await answer.arrayBuffer()), 1);
  }

  test('begin with the one of the system, which plays and stays', async () => {
    const [system, ...more] = await listed(client, alice);
    assert.deepEqual(more, []);
    assert.deepEqual([system?.id, system?.isDefault, system?.createdAt], ['system', true, null]);
    assert.ok(system!.seconds > 3, `${system!.seconds} s`);
    const played = await heard(alice, 'system');
    assert.ok(Math.abs(played.seconds - system!.seconds) < 0.05, `${played.seconds} s`);
    assert.equal((await ask('DELETE', '/api/greetings/system', alice)).status, 403);
    const named = await ask('PUT', '/api/greetings/system', alice, { name: 'Mine' });
    assert.equal(named.status, 403);
  });

  test('are added, chosen, named and removed, for their owner alone, who is told', async () => {
    const feed = await client.follow(alice.token);
    await feed.settled();
    const told = async (op: string) => (await feed.takeChange('greetings', op)).change;
    assert.equal((await told('reset')).items.length, 1);

    const { status, greeting } = await add(alice, draft('  On\tholiday ', true));
    assert.equal(status, 201);
    const { id } = greeting;
    assert.deepEqual(greeting, {
      ...{ id, name: 'On holiday', source: 'recorded', isDefault: true },
      ...{ seconds: greeting.seconds, createdAt: greeting.createdAt },
    });
    assert.deepEqual((await told('upsert')).item, greeting);
    assert.equal((await told('upsert')).item.id, 'system');
    assert.ok((await heard(alice, id)).secondsOf(TONE, 0, [TONE, 440]) > 1.8);

    const path = `/api/greetings/${id}`;
    for (const [method, address, body, expected] of [
      ['GET', `${path}/sound`, undefined, 404],
      ['PUT', path, { name: 'Yours' }, 404],
      ['PUT', '/api/greetings/default', { id }, 404],
      ['DELETE', path, undefined, 204],
    ] as const) {
      assert.equal((await ask(method, address, bob, body)).status, expected, address);
    }
    assert.equal((await ask('PUT', path, alice, { name: 'Away' })).status, 204);
    assert.equal((await told('upsert')).item.name, 'Away');
    const chosen = { id: 'system' };
    assert.equal((await ask('PUT', '/api/greetings/default', alice, chosen)).status, 204);
    await told('upsert');
    await told('upsert');
    assert.equal((await ask('PUT', '/api/greetings/default', alice, { id })).status, 204);
    assert.deepEqual(
      (await listed(client, alice)).map(({ name, isDefault }) => [name, isDefault]),
      [
        ['', false],
        ['Away', true],
      ],
    );
    for (let time = 0; time < 2; time += 1) {
      assert.equal((await ask('DELETE', path, alice)).status, 204);
    }
    assert.equal((await told('remove')).id, id);
    const [system, ...more] = await listed(client, alice);
    assert.deepEqual([system?.isDefault, more], [true, []]);
    assert.deepEqual(await readdir(join(server.dataFolder, 'greetings')), []);
    await feed.close();
  });

  test('are for who is signed in', async () => {
    for (const [method, path, body] of [
      ['GET', '/api/greetings', undefined],
      ['GET', '/api/greetings/system/sound', undefined],
      ['POST', '/api/greetings', draft('Mine')],
      ['PUT', '/api/greetings/default', { id: 'system' }],
      ['PUT', '/api/greetings/x', { name: 'Mine' }],
      ['DELETE', '/api/greetings/x', undefined],
    ] as const) {
      assert.equal((await client.request(method, path, { body })).status, 401, path);
    }
  });

  test('that come twice with one key are one', async () => {
    const headers = { 'Idempotency-Key': 'a-key' };
    const first = await add(bob, draft('Once'), headers);
    const again = await add(bob, draft('Once'), headers);
    assert.deepEqual([again.status, again.text], [201, first.text]);
    assert.equal((await listed(client, bob)).length, 2);
    await ask('DELETE', `/api/greetings/${first.greeting.id}`, bob);
  });

  test('are refused by field', async () => {
    for (const [body, fields] of [
      [draft(' '), { name: 'no-name' }],
      [draft('x'.repeat(101)), { name: 'name-too-long' }],
      [{ ...draft('Mine'), sound: 'AAAA' }, { sound: 'unreadable' }],
    ] as const) {
      const answer = await add(bob, body);
      assert.deepEqual([answer.status, answer.body.fields], [422, fields]);
    }
    const large = await add(bob, { ...draft('Mine'), sound: 'A'.repeat(3_200_000) });
    assert.deepEqual([large.status, large.body.fields], [413, { sound: 'too-large' }]);
    assert.match(large.body.detail, /at most 2 MB/);
    for (let at = 0; at < 20; at += 1) assert.equal((await add(bob, draft('Mine'))).status, 201);
    const full = await add(bob, draft('Mine'));
    assert.deepEqual([full.status, full.body.fields], [422, { name: 'too-many' }]);
    assert.equal((await listed(client, bob)).length, 21);
  });
});

test('a greeting for which the disk has no room is refused in a word of its own, and leaves nothing', async () => {
  await using disk = await PrivateDisk.make(8);
  const { through, path } = disk;
  const server = await ServerProcess.start({ through, env: { HUBLINE_DATA: path } });
  try {
    const client = new ServerClient(server.url);
    const alice = await client.signIn('alice');
    const post = () =>
      client.request('POST', '/api/greetings', { token: alice.token, body: draft('Mine', true) });
    assert.equal((await post()).status, 201);
    await disk.fill();
    const refused = await post();
    assert.deepEqual([refused.status, refused.body.code], [507, 'server/full']);
    const before = await listed(client, alice);
    assert.equal(before.length, 2);
    await disk.free();
    assert.equal((await post()).status, 201);
    assert.equal((await listed(client, alice)).length, 3);
  } finally {
    await server.close();
  }
});
