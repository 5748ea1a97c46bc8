import assert from 'node:assert/strict';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { test } from 'node:test';
import { RtpPeer } from '../support/rtp-peer.ts';
import { ServerClient, type SignedIn } from '../support/server-client.ts';
import { ServerProcess } from '../support/server-process.ts';
import type { SipPhone } from '../support/sip-phone.ts';
import { takingBack } from '../support/taking-back.ts';
import { until } from '../support/until.ts';

process.env['HUBLINE_TEST_SOURCES'] ??= '1';

interface Live {
  readonly id: string;
  readonly direction: string;
  readonly startedAt: string;
  readonly recording: string;
  readonly otherAway: boolean;
}

interface Record {
  readonly id: string;
  readonly startedAt: string;
  readonly disposition: string;
  readonly recordings: readonly unknown[];
}

/** The same session at the server that started anew. */
async function refreshed(client: ServerClient, session: SignedIn): Promise<SignedIn> {
  const { body } = await client.refresh(session.cookie);
  return { ...session, token: body.accessToken };
}

async function live(client: ServerClient, { token }: SignedIn): Promise<readonly Live[]> {
  const follower = await client.follow(token);
  const { change } = await follower.takeChange('calls', 'reset');
  await follower.close();
  return change.items as unknown as Live[];
}

async function records(client: ServerClient, { token }: SignedIn): Promise<readonly Record[]> {
  const { body } = await client.request('GET', '/api/call-records', { token });
  return body.items;
}

async function online(client: ServerClient, { token }: SignedIn): Promise<SipPhone> {
  const phone = await client.phone(token);
  await phone.register();
  return phone;
}

function mayRecord(dataFolder: string, username: string): void {
  using database = new DatabaseSync(join(dataFolder, 'hubline.db'), { timeout: 5_000 });
  database.prepare('update users set may_record = 1 where username = ?').run(username);
}

for (const end of ['kill', 'stop'] as const) {
  test(`a call goes on, and is one call in the records, when the server had to start anew (${end})`, async () => {
    await using server = await ServerProcess.start();
    await server.stop();
    mayRecord(server.dataFolder, 'alice');
    await server.start();
    const client = new ServerClient(server.url);
    let [alice, bob] = [await client.signIn('alice'), await client.signIn('bob')];
    const phones = [await online(client, alice), await online(client, bob)] as const;
    const media = [new RtpPeer('alice'), new RtpPeer('bob')] as const;
    const outgoing = phones[0].call('1002', media[0].offer());
    const incoming = await phones[1].incoming();
    await incoming.accept(media[1].answer(incoming.invite!.body));
    media[0].acceptAnswer((await outgoing.final()).body);
    await Promise.all(media.map(({ opened }) => opened));
    const [before] = await live(client, alice);
    const recording = { token: alice.token, body: { action: 'start' } };
    const started = await client.request('POST', `/api/calls/${before!.id}/recording`, recording);
    assert.equal(started.status, 204);
    media[0].play(() => Buffer.alloc(40, 1));
    media[1].play(() => Buffer.alloc(40, 2));
    await until('nothing heard', () => (media[1].received > 100 ? true : null));
    await until('not kept', () => (isKept(server.dataFolder, 'on') ? true : null));
    await server[end]();
    for (const one of media) one.close();
    for (const phone of phones) await phone.close();
    await server.start();
    [alice, bob] = [await refreshed(client, alice), await refreshed(client, bob)];

    const [again, back] = [await client.phone(alice.token), await client.phone(bob.token)];
    const [hers, his] = [new RtpPeer('alice'), new RtpPeer('bob')];
    const first = back.call('taken-back', his.offer(), takingBack(incoming.replaces()));
    his.acceptAnswer((await first.final()).body);
    assert.equal((await live(client, bob))[0]!.otherAway, true);
    assert.deepEqual(await records(client, alice), []);
    const second = again.call('taken-back', hers.offer(), takingBack(outgoing.replaces()));
    hers.acceptAnswer((await second.final()).body);
    await Promise.all([hers.opened, his.opened]);
    hers.play(() => Buffer.from('where were we'));
    await his.hears('where were we');
    const joined = await until('not recorded again', async () => {
      const [call] = await live(client, alice);
      return call?.recording === 'on' ? call : null;
    });
    const { direction, startedAt, otherAway } = joined;
    assert.deepEqual(
      { direction, startedAt, otherAway },
      { direction: 'out', startedAt: before!.startedAt, otherAway: false },
    );
    await until('nothing heard', () => (his.received > 100 ? true : null));

    const hungUp = first.ended();
    await second.bye();
    await hungUp;
    const record = await until('no record with both recordings', async () => {
      const [one] = await records(client, alice);
      return one?.recordings.length === 2 ? one : null;
    });
    assert.deepEqual([record.startedAt, record.disposition], [before!.startedAt, 'answered']);
    assert.equal((await records(client, alice)).length, 1);
    assert.equal((await records(client, bob)).length, 1);
    for (const one of [hers, his]) one.close();
    for (const phone of [again, back]) await phone.close();
  });
}

function isKept(dataFolder: string, recording: string): boolean {
  using database = new DatabaseSync(join(dataFolder, 'hubline.db'), { timeout: 5_000 });
  const row = database.prepare('select data from kept_calls').get();
  return String(row?.['data']).includes(`"recording":"${recording}"`);
}
