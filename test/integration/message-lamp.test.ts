import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { leaveMessage } from '../support/desk-call.ts';
import type { ServerClient, SignedIn } from '../support/server-client.ts';
import type { SipPhone } from '../support/sip-phone.ts';
import { SipSubscription } from '../support/sip-subscription.ts';
import { TestServer } from '../support/test-server.ts';

/** The lamp of a desk phone (RFC 3842) and the mailbox of a whole server. */

let server: TestServer;
let client: ServerClient;

before(async () => {
  server = await TestServer.start();
  client = server.client;
});
after(() => server[Symbol.asyncDispose]());

async function registered({ token }: SignedIn): Promise<SipPhone> {
  const phone = await client.phone(token);
  await phone.register();
  return phone;
}

/** What the phone is told next: whether its lamp is on, how many messages are new, how many saved. */
async function lamp(subscription: SipSubscription): Promise<string> {
  const { lines } = await subscription.notified();
  const [waiting = '', , count = ''] = lines.map((line) => line.replace(/^[^:]*: /, ''));
  return `${waiting} ${count}`;
}

test('follows the messages: left, saved, deleted', async () => {
  const [alice, bob] = [await client.signIn('alice'), await client.signIn('bob')];
  const [caller, desk] = [await registered(alice), await registered(bob)];
  const subscription = await SipSubscription.begin(desk);
  assert.equal(await lamp(subscription), 'no 0/0 (0/0)');

  const busy = desk.incoming().then((call) => call.reject(486));
  await leaveMessage(caller, '1002', { hertz: 440, seconds: 1.5 });
  await busy;
  assert.equal(await lamp(subscription), 'yes 1/0 (0/0)');

  const { token } = bob;
  const { body } = await client.request('GET', '/api/voicemails?folder=new', { token });
  const path = `/api/voicemails/${body.items[0]!.id}`;
  await client.request('PUT', path, { token, body: { folder: 'saved' } });
  assert.equal(await lamp(subscription), 'no 0/1 (0/0)');
  await client.request('DELETE', path, { token });
  assert.equal(await lamp(subscription), 'no 0/0 (0/0)');

  await client.request('DELETE', '/api/session', { token });
  assert.equal(
    (await subscription.notify()).header('subscription-state').split(';')[0],
    'terminated',
  );
  await Promise.all([caller.close(), desk.close()]);
});
