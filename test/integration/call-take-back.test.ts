import assert from 'node:assert/strict';
import { after, before, test, type TestContext } from 'node:test';
import {
  flightRecorder,
  hublineBackend,
  sipPhone,
  type Backend,
  type Call,
  type CallState,
  type FlightRecorder,
  type Phone,
  type PhoneCall,
  type SipAccounts,
} from '@hubline/core';
import { FakeMicrophone, PASSWORD, fakePeerConnection } from '@hubline/core/testing';
import { createServer, type HublineServer } from '@hubline/server';
import { hubOf, next, phase, when } from '../support/hub-on-server.ts';

/** A page that is loaded anew goes on with its call through the real server; all but the sound is real. */

let server: HublineServer;
const backends: Backend[] = [];

before(async () => {
  server = await createServer({ port: 0, dataFolder: ':memory:', voicemail: false });
});

after(async () => {
  await Promise.all(backends.map((backend) => backend.close()));
  await server.close();
});

/** Who is signed in so, whatever page they have. */
async function accountsOf(username: string): Promise<SipAccounts> {
  const backend = hublineBackend({ server: server.url });
  backends.push(backend);
  await backend.authenticator.signIn({ username, password: PASSWORD });
  return backend.sipAccounts!;
}

/** What a page makes of her phone. */
function page(t: TestContext, recorder?: FlightRecorder): Phone {
  const phone = sipPhone({
    microphone: new FakeMicrophone(),
    createPeerConnection: fakePeerConnection,
    ...(recorder && { recorder }),
  });
  t.after(() => phone.stop());
  return phone;
}

const flowing = (call: PhoneCall): Promise<unknown> =>
  when(call.state$, (state) => state.phase === 'connected' && state.media === 'flowing');

interface Talking {
  readonly accounts: SipAccounts;
  readonly old: Phone;
  readonly hers: PhoneCall;
  readonly his: Call;
  /** All that became of his side since they talk. */
  readonly states: CallState[];
}

/** Alice talks with Bob, whose phone may not ring any more. */
async function talking(t: TestContext, caller: 'alice' | 'bob'): Promise<Talking> {
  const accounts = await accountsOf('alice');
  const old = page(t);
  await old.start(accounts);
  const bob = await hubOf(t, server.url, 'bob');
  let hers: PhoneCall;
  let his: Call;
  if (caller === 'alice') {
    const ringing = next(bob.calls.incoming$);
    hers = old.dial('1002');
    his = await ringing;
    await his.accept();
  } else {
    const ringing = new Promise<PhoneCall>((resolve) => old.incoming$.subscribe(resolve));
    his = await bob.calls.dial('1001');
    hers = await ringing;
    await hers.accept();
  }
  await Promise.all([flowing(hers), phase(his, 'connected')]);
  bob.calls.incoming$.subscribe(() => assert.fail('his phone rang'));
  const states: CallState[] = [];
  his.state$.subscribe((state) => states.push(state));
  return { accounts, old, hers, his, states };
}

for (const caller of ['alice', 'bob'] as const) {
  test(`a page that is loaded anew has its call back (${caller} called), and nobody rings or hangs up`, async (t) => {
    const { accounts, old, hers, his, states } = await talking(t, caller);
    const saved = hers.save()!;
    await old.abandon();
    const phone = page(t);
    const back = phone.resume(saved);
    await phone.start(accounts);
    await flowing(back);
    const state = back.state$.value;
    assert.ok(state.phase === 'connected');
    assert.deepEqual([back.id, state.since.getTime()], [hers.id, saved.since]);
    assert.deepEqual([state.muted, state.held, state.trouble], [false, false, null]);
    assert.ok(states.every((one) => one.phase === 'connected'));
    await back.end();
    assert.deepEqual((await phase(his, 'ended')).end, { cause: 'hung-up', by: 'them' });
  });
}

/** The SIP messages about this call, as their first lines. */
function sipOf({ entries }: FlightRecorder, callId: string): readonly string[] {
  return entries.flatMap((entry) =>
    entry.kind === 'sip' && entry.text.includes(callId) ? [entry.text.split('\r\n')[0]!] : [],
  );
}

test('it is asked for once: the server knows by the first INVITE who asks', async (t) => {
  const { accounts, old, hers } = await talking(t, 'alice');
  const [saved, other] = [hers.save()!, hers.callId];
  await old.abandon();
  const recorder = flightRecorder();
  const phone = page(t, recorder);
  const back = phone.resume(saved);
  await phone.start(accounts);
  await flowing(back);
  assert.notEqual(back.callId, other);
  const messages = sipOf(recorder, back.callId);
  assert.ok(messages.includes('SIP/2.0 200 OK'), messages.join());
  assert.equal(messages.filter((line) => line.startsWith('INVITE ')).length, 1);
  assert.ok(!messages.some((line) => line.startsWith('SIP/2.0 407')));
});

test('where the nonce of the account was used before, it is asked for again', async (t) => {
  const { accounts, old, hers } = await talking(t, 'alice');
  const account = await accounts.account();
  const ofBoth: SipAccounts = { account: async () => ({ ...account }) };
  let saved = hers.save()!;
  await old.abandon();
  const asked: boolean[] = [];
  for (let time = 0; time < 2; time += 1) {
    const recorder = flightRecorder();
    const phone = page(t, recorder);
    const back = phone.resume(saved);
    await phone.start(ofBoth);
    await flowing(back);
    asked.push(sipOf(recorder, back.callId).some((line) => line.startsWith('SIP/2.0 407')));
    saved = back.save()!;
    await phone.abandon();
  }
  assert.deepEqual(asked, [false, true]);
});

test('it is taken back again and again, on hold as it was', async (t) => {
  const { accounts, old, hers, his, states } = await talking(t, 'alice');
  await hers.hold(true);
  await when(his.state$, (state) => state.phase === 'connected' && state.heldByRemote);
  let phone = old;
  let call = hers;
  for (let time = 0; time < 3; time += 1) {
    const saved = call.save()!;
    await phone.abandon();
    phone = page(t);
    call = phone.resume(saved);
    await phone.start(accounts);
    await flowing(call);
    const state = call.state$.value;
    assert.ok(state.phase === 'connected' && state.held && !state.holdPending);
  }
  assert.ok(states.every((one) => one.phase === 'connected'));
  await call.hold(false);
  await when(his.state$, (state) => state.phase === 'connected' && !state.heldByRemote);
  await his.end();
  await when(call.state$, (state) => state.phase === 'ended');
});

test('a call that ended while the page was away is over when it is back', async (t) => {
  const { accounts, old, hers, his } = await talking(t, 'alice');
  const saved = hers.save()!;
  await old.abandon();
  await his.end();
  const phone = page(t);
  const back = phone.resume(saved);
  await phone.start(accounts);
  const state = await when(back.state$, (one) => one.phase === 'ended');
  assert.ok(state.phase === 'ended');
  assert.deepEqual(state.end, { cause: 'hung-up', by: 'them' });
});

test('nobody takes the call of someone else', async (t) => {
  const { hers, his, states } = await talking(t, 'alice');
  const accounts = await accountsOf('carol');
  const { aor } = await accounts.account();
  const phone = page(t);
  const taken = phone.resume({ ...hers.save()!, localUri: aor });
  await phone.start(accounts);
  const state = await when(taken.state$, (one) => one.phase === 'ended');
  assert.ok(state.phase === 'ended');
  assert.deepEqual(state.end, { cause: 'hung-up', by: 'them' });
  assert.equal(hers.state$.value.phase, 'connected');
  assert.ok(states.every((one) => one.phase === 'connected'));
  await his.end();
});
