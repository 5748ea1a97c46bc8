import assert from 'node:assert/strict';
import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { test, type TestContext } from 'node:test';
import { PASSWORD } from '@hubline/core/testing';
import { partsOf } from '../support/multipart.ts';
import { OpusEar } from '../support/opus-ear.ts';
import { plainAnswer, plainSdp } from '../support/plain-sdp.ts';
import { readLocation } from '../support/read-location.ts';
import { RtpPeer } from '../support/rtp-peer.ts';
import type { SipMessage } from '../support/sip-message.ts';
import type { SipPhone } from '../support/sip-phone.ts';
import { TestServer } from '../support/test-server.ts';
import { until } from '../support/until.ts';

/** Calls to 911 and 933 on a whole server, seen on the wire by whoever answers them. */

const HOME = {
  ...{ name: 'Home', callerName: 'Dave & "Co" <ünited>', line1: '7 Elm St', line2: 'Apt 5' },
  ...{ country: 'US', state: 'TX', city: 'Frisco', zip: '75034', location: 'Back door' },
};

interface Office {
  readonly server: TestServer;
  readonly token: string;
  readonly phone: SipPhone;
  readonly desk: SipPhone;
}

/** Dave's phone, and that of the emergency desk. */
async function office(t: TestContext): Promise<Office> {
  const server = await TestServer.start();
  t.after(() => server[Symbol.asyncDispose]());
  const { client } = server;
  const [{ token }, { token: ofDesk }] = [await client.signIn('dave'), await client.signIn('desk')];
  const [phone, desk] = [await client.phone(token), await client.phone(ofDesk)];
  t.after(() => Promise.all([phone.close(), desk.close()]));
  for (const one of [phone, desk]) assert.equal((await one.register()).status, 200);
  return { server, token, phone, desk };
}

async function addAddress({ server, token }: Office, draft: object): Promise<void> {
  const send = (path: string, body: object) =>
    server.client.request('POST', `/api/emergency/${path}`, { token, body });
  const validated = await send('validation', { draft, addressId: null });
  assert.equal(validated.status, 200, validated.text);
  const { address, proof } = JSON.parse(validated.text) as { address: object; proof: string };
  const added = await send('addresses', { draft: address, proof, password: PASSWORD });
  assert.ok(added.status < 300, added.text);
}

/** What the desk is told of where the caller is. */
const civicOf = (invite: SipMessage) =>
  readLocation(partsOf(invite).get('application/pidf+xml')!.content).civic;

test('a call to 911 rings the desk with the address and the number of the caller', async (t) => {
  const set = await office(t);
  await addAddress(set, HOME);
  const outgoing = set.phone.call('911', plainSdp());
  const incoming = await set.desk.incoming();
  assert.deepEqual(civicOf(incoming.invite!), {
    ...{ country: 'US', A1: 'TX', A3: 'Frisco', RD: 'Elm St', HNO: '7', LOC: 'Back door' },
    ...{ NAM: HOME.callerName, PC: '75034', UNIT: 'Apt 5' },
  });
  const asserted = incoming.invite!.header('p-asserted-identity');
  assert.match(asserted, /^"Dave Davis" <sip:\+14695550104@/);
  assert.equal(incoming.invite!.header('priority'), 'emergency');
  await incoming.accept(plainAnswer());
  assert.equal((await outgoing.final()).status, 200);
});

test('right after the address was changed the new one is sent', async (t) => {
  const set = await office(t);
  await addAddress(set, HOME);
  await addAddress(set, { ...HOME, name: 'Shop', line1: '8 Oak Ave' });
  set.phone.call('911', plainSdp());
  const { invite } = await set.desk.incoming();
  assert.equal(civicOf(invite!)['RD'], 'Oak Ave');
});

test('a second call, and one whose caller parked another, ring like the first', async (t) => {
  const set = await office(t);
  const first = set.phone.call('911', plainSdp());
  await (await set.desk.incoming()).accept(plainAnswer());
  assert.equal((await first.final()).status, 200);
  const second = set.phone.call('911', plainSdp());
  await (await set.desk.incoming()).accept(plainAnswer());
  assert.equal((await second.final()).status, 200);
});

test('with the database gone and locked it rings, with address and caller id', async (t) => {
  const set = await office(t);
  await addAddress(set, HOME);
  const { dataFolder, client } = set.server;
  const other = new DatabaseSync(join(dataFolder, 'hubline.db'));
  other.exec('begin exclusive');
  t.after(() => other.close());
  await rename(join(dataFolder, 'hubline.db'), join(dataFolder, 'gone.db'));
  // Nothing that needs the database answers as usual now.
  const { status } = await client.request('POST', '/api/contacts', {
    token: set.token,
    body: { name: 'Nobody', phones: [], company: '', emails: [], note: '' },
  });
  assert.ok(status >= 400);
  const outgoing = set.phone.call('911', plainSdp());
  const incoming = await set.desk.incoming();
  assert.equal(civicOf(incoming.invite!)['RD'], 'Elm St');
  assert.match(incoming.invite!.header('p-asserted-identity'), /\+14695550104/);
  await incoming.accept(plainAnswer());
  assert.equal((await outgoing.final()).status, 200);
  await outgoing.bye();
  other.exec('rollback');
});

test('a phone whose credentials have ended rings the desk, and nobody else', async (t) => {
  const { server, phone, desk } = await office(t);
  await phone.register(0);
  server.ahead = 60 * 60_000;
  assert.notEqual((await phone.call('1001', plainSdp()).final()).status, 200);
  phone.call('911', plainSdp());
  await desk.incoming();
});

test('933 plays a tone, and the address is in the record of the call', async (t) => {
  const set = await office(t);
  await addAddress(set, HOME);
  const media = new RtpPeer('dave');
  t.after(() => media.close());
  const ear = await OpusEar.at(media);
  t.after(() => ear.close());
  const outgoing = set.phone.call('933', media.offer());
  const answer = await outgoing.final();
  assert.equal(answer.status, 200);
  media.acceptAnswer(answer.body);
  await ear.toHearEndOf(440);
  await outgoing.bye();
  const record = await until(
    () => 'there is no record of it',
    async () => {
      const { text } = await set.server.client.request('GET', '/api/call-records', {
        token: set.token,
      });
      const { items } = JSON.parse(text) as { items: { emergency: unknown }[] };
      return items[0]?.emergency ?? null;
    },
  );
  const { name: _, ...address } = HOME;
  assert.deepEqual(record, { test: true, callerId: '+14695550104', address });
});

test('the office manager is told as the call goes out, and an agent is not', async (t) => {
  const { server, phone, desk } = await office(t);
  const { client } = server;
  const told = await client.follow((await client.signIn('alice')).token);
  const begins = await told.takeChange('emergency-calls', 'reset');
  assert.deepEqual(begins['change'], { op: 'reset', items: [] });
  phone.call('911', plainSdp());
  const message = await told.takeChange('emergency-calls', 'upsert');
  const { item } = message['change'] as unknown as {
    item: { caller: object; test: boolean; address: null };
  };
  assert.equal(item.test, false);
  assert.deepEqual(
    { ...item.caller, userId: '' },
    {
      ...{ userId: '', name: 'Dave Davis', extension: '1004', callbackNumber: '+14695550104' },
    },
  );
  await desk.incoming();
  // Who comes later is told of those of today.
  const later = await client.follow((await client.signIn('alice')).token);
  const { change } = (await later.takeChange('emergency-calls', 'reset')) as unknown as {
    change: { items: unknown[] };
  };
  assert.equal(change.items.length, 1);
  const agent = await client.follow((await client.signIn('bob')).token);
  const { change: none } = (await agent.takeChange('emergency-calls', 'reset')) as unknown as {
    change: { items: unknown[] };
  };
  assert.deepEqual(none.items, []);
});
