import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test, type TestContext } from 'node:test';
import type { PhoneCall, SavedLeg, SipAccount } from '../calls/phone.ts';
import { phoneOnFakeServer, type PhoneOnFakeServer } from '../testing/phone-on-fake-server.ts';
import { reached } from '../testing/reached.ts';
import type { SipText } from '../testing/sip-text.ts';
import { turns } from '../testing/turns.ts';

/** How the INVITE that takes a call back says who it is, before the server asks. */

const LEG: SavedLeg = {
  id: 'a-call',
  direction: 'in',
  dialog: { callId: 'old@server', serverTag: 'theirs', phoneTag: 'ours' },
  target: 'sip:bob-7@peer.invalid;transport=ws',
  routes: [],
  localUri: 'sip:alice@example.test',
  remoteUri: 'sip:bob@example.test',
  sequence: 4,
  remote: { number: '1002', name: 'Bob Builder' },
  divertedFrom: null,
  urgent: false,
  since: Date.UTC(2026, 0, 2, 3, 4, 5),
  muted: false,
  held: false,
};
const CHALLENGE =
  'Proxy-Authenticate: Digest realm="example.test", nonce="asked", algorithm=MD5, qop="auth", stale=true';

const hash = (text: string): string => createHash('md5').update(text).digest('hex');

function onFakeServer(t: TestContext): PhoneOnFakeServer {
  // What waits for an answer that never comes would keep the process.
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const setup = phoneOnFakeServer();
  t.after(() => setup.phone.stop());
  return setup;
}

/** A page that was loaded anew: it has the call before the phone has an account. */
function loadedAnew(t: TestContext): PhoneOnFakeServer & { readonly call: PhoneCall } {
  const setup = onFakeServer(t);
  return { ...setup, call: setup.phone.resume(LEG) };
}

/** With `nonce` as it comes with the account; the same for every page that asks. */
const withNonce = (): Partial<SipAccount> => ({ nonce: 'given' });

/** The one answer to a challenge that the request carries, checked as a server does. */
function proofOf(invite: SipText): Readonly<Record<string, string>> {
  const headers = invite.headers('proxy-authorization');
  assert.equal(headers.length, 1);
  const parts: Record<string, string> = Object.fromEntries(
    Array.from(headers[0]!.matchAll(/(\w+)="?([^",]*)"?/g), ([, name, value]) => [name!, value!]),
  );
  const { username, realm, nonce, nc, cnonce, uri, response } = parts;
  const [who, what] = [hash(`${username}:${realm}:secret`), hash(`INVITE:${uri}`)];
  assert.equal(response, hash(`${who}:${nonce}:${nc}:${cnonce}:auth:${what}`));
  assert.deepEqual([username, realm, uri], ['device-1', 'example.test', invite.uri]);
  return parts;
}

async function isBack(call: PhoneCall): Promise<void> {
  await reached(
    call.state$,
    (state) => state.phase === 'connected' && state.media === 'flowing' && !state.trouble,
  );
}

test('with the nonce of the account it proves at once who asks', async (t) => {
  const { call, server, start } = loadedAnew(t);
  const invited = server.next('INVITE');
  void start(withNonce);
  const invite = await invited;
  const { nonce, nc, qop } = proofOf(invite);
  assert.deepEqual([nonce, nc, qop], ['given', '00000001', 'auth']);
  server.answer(invite, 200, { body: invite.body.replace('actpass', 'active') });
  await isBack(call);
});

test('without one it waits to be asked', async (t) => {
  const { server, start } = loadedAnew(t);
  const invited = server.next('INVITE');
  void start();
  assert.deepEqual((await invited).headers('proxy-authorization'), []);
});

test('where the server asks all the same, that answer takes the place of the first', async (t) => {
  const { call, server, start } = loadedAnew(t);
  const [first, second] = [server.next('INVITE'), server.next('INVITE')];
  void start(withNonce);
  server.answer(await first, 407, { headers: [CHALLENGE] });
  const invite = await second;
  const { nonce, nc } = proofOf(invite);
  assert.deepEqual([nonce, nc], ['asked', '00000001']);
  server.answer(invite, 200, { body: invite.body.replace('actpass', 'active') });
  await isBack(call);
});

test('one that is said again on the next socket is the same', async (t) => {
  const { server, start } = loadedAnew(t);
  const [first, second] = [server.next('INVITE'), server.next('INVITE')];
  void start(withNonce);
  const before = proofOf(await first);
  server.disconnect();
  await turns();
  t.mock.timers.tick(1);
  assert.deepEqual(proofOf(await second), before);
});

test('no two calls use the same count of it', async (t) => {
  const { phone, server, start } = loadedAnew(t);
  const dialog = { ...LEG.dialog, callId: 'another@server' };
  phone.resume({ ...LEG, id: 'another-call', dialog });
  const invited = [server.next('INVITE'), server.next('INVITE')];
  void start(withNonce);
  const proofs = (await Promise.all(invited)).map(proofOf);
  assert.deepEqual(
    proofs.map(({ nonce, nc }) => [nonce, nc]),
    [
      ['given', '00000001'],
      ['given', '00000002'],
    ],
  );
});

test('one that is made again elsewhere counts on', async (t) => {
  const { server, phone, start } = onFakeServer(t);
  await start(withNonce);
  const invited = server.next('INVITE');
  const call = phone.dial('911');
  server.answer(await invited, 200, { body: (await invited).body.replace('actpass', 'active') });
  await reached(call.state$, ({ phase }) => phase === 'connected');
  const asked = server.next('OPTIONS');
  const [again, anew] = [server.next('INVITE'), server.next('INVITE')];
  server.disconnect();
  await turns();
  t.mock.timers.tick(1);
  server.answer(await asked, 481);
  assert.equal(proofOf(await again)['nc'], '00000001');
  server.answer(await again, 481);
  assert.equal((await anew).uri, 'sip:911@example.test');
  assert.equal(proofOf(await anew)['nc'], '00000002');
});
