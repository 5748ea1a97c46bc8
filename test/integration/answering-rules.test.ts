import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { deskPhone } from '../support/desk-phone.ts';
import { plainAnswer, plainSdp } from '../support/plain-sdp.ts';
import type { ServerClient, SignedIn } from '../support/server-client.ts';
import type { SipPhone } from '../support/sip-phone.ts';
import { TestServer } from '../support/test-server.ts';

/** What people choose in their profile, as those who call them meet it. */

const USUAL = {
  ...{ doNotDisturb: false, ringSeconds: null },
  ...{ always: null, busy: null, noAnswer: null, notConnected: null },
};
const to = (number: string) => ({ kind: 'number', number });

let server: TestServer;
let client: ServerClient;
let alice: SignedIn;
let bob: SignedIn;
const phones = {} as Record<'alice' | 'bob' | 'carol', SipPhone>;
before(async () => {
  server = await TestServer.start({ voicemail: false });
  client = server.client;
  [alice, bob] = [await client.signIn('alice'), await client.signIn('bob')];
  for (const name of ['alice', 'bob', 'carol'] as const) {
    phones[name] = await deskPhone(server.url, name);
  }
});
after(async () => {
  for (const phone of Object.values(phones)) await phone.close();
  await server[Symbol.asyncDispose]();
});

async function change({ token }: SignedIn, body: unknown): Promise<void> {
  const answer = await client.request('PUT', '/api/profile', { token, body });
  assert.equal(answer.status, 200, answer.text);
}

const answering = (who: SignedIn, rules: Partial<Record<keyof typeof USUAL, unknown>> = {}) =>
  change(who, { answering: { ...USUAL, ...rules } });

/** Alice calls; `at` answers and hangs up. Returns who it says calls, and whom it was for. */
async function callAnsweredAt(at: SipPhone, number = '1002') {
  const outgoing = phones.alice.call(number, plainSdp());
  const incoming = await at.incoming();
  await incoming.accept(plainAnswer());
  assert.equal((await outgoing.final()).status, 200);
  const over = outgoing.ended();
  await incoming.bye();
  await over;
  const { invite } = incoming;
  return {
    caller: invite!.header('p-asserted-identity'),
    divertedFrom: invite!.header('diversion'),
  };
}

describe('A call', () => {
  test('rings where its callee has just chosen, and at their own phones again afterwards', async () => {
    await answering(bob, { always: to('1003') });
    const { caller, divertedFrom } = await callAnsweredAt(phones.carol);
    assert.match(caller, /^"Alice Anderson" <sip:1001@/);
    assert.match(divertedFrom, /^"Bob Johnson" <sip:1002@.*;reason=unconditional$/);
    await answering(bob);
    assert.equal((await callAnsweredAt(phones.bob)).divertedFrom, '');
  });

  test('that is forwarded by a number of seven digits goes by the area code of who forwards it', async () => {
    await change(bob, { areaCode: '469', answering: { ...USUAL, busy: to('555-0103') } });
    const outgoing = phones.alice.call('1002', plainSdp());
    await (await phones.bob.incoming()).reject(486);
    const incoming = await phones.carol.incoming();
    assert.match(incoming.invite!.header('diversion'), /reason=user-busy$/);
    await incoming.accept(plainAnswer());
    await outgoing.final();
    const over = incoming.ended();
    await outgoing.bye();
    await over;
    await change(bob, { areaCode: '', answering: USUAL });
  });

  test('to someone who is not to be disturbed rings nowhere', async () => {
    await answering(bob, { doNotDisturb: true });
    assert.equal((await phones.alice.call('1002', plainSdp()).final()).status, 486);
    assert.deepEqual(phones.bob.inbox.items, []);
    await answering(bob);
  });

  test('comes from who they are called now, though their phone is signed in since before', async () => {
    await change(alice, { firstName: 'Alicia', listInDirectory: false });
    assert.match((await callAnsweredAt(phones.bob)).caller, /^"Alicia Anderson" <sip:1001@/);
    await change(alice, { firstName: 'Alice', listInDirectory: true });
  });

  test('from a queue rings agents whatever they want of other calls', async () => {
    await answering(bob, { doNotDisturb: true, always: to('1003') });
    const online = { token: bob.token, body: { statusId: 'online' } };
    const { status } = await client.request('PUT', '/api/agent/status', online);
    assert.equal(status, 204);
    const outgoing = phones.alice.call('2002', plainSdp());
    const offered = await phones.bob.incoming();
    offered.ring();
    await outgoing.final();
    await outgoing.bye();
    await offered.cancelled();
    await answering(bob);
  });
});
