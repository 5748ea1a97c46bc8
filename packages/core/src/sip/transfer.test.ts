import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import type { PhoneCall } from '../calls/phone.ts';
import type { FakeSipDialog } from '../testing/fake-sip-dialog.ts';
import { phoneOnFakeServer, type PhoneOnFakeServer } from '../testing/phone-on-fake-server.ts';
import { reached } from '../testing/reached.ts';
import type { SipText } from '../testing/sip-text.ts';

interface Talking extends PhoneOnFakeServer {
  readonly call: PhoneCall;
  readonly dialog: FakeSipDialog;
  readonly invite: SipText;
}

interface Leg {
  readonly call: PhoneCall;
  readonly dialog: FakeSipDialog;
  readonly invite: SipText;
}

async function registered(t: TestContext): Promise<PhoneOnFakeServer> {
  const setup = phoneOnFakeServer();
  await setup.start();
  t.after(() => setup.phone.stop());
  return setup;
}

async function dialled({ server, phone }: PhoneOnFakeServer, number: string): Promise<Leg> {
  const invited = server.next('INVITE');
  const call = phone.dial(number);
  const invite = await invited;
  return { call, invite, dialog: server.dialogOf(invite) };
}

async function answered(setup: PhoneOnFakeServer, number: string): Promise<Leg> {
  const leg = await dialled(setup, number);
  const body = leg.invite.body.replace('actpass', 'active');
  setup.server.answer(leg.invite, 200, { body });
  await reached(leg.call.state$, (state) => state.phase === 'connected');
  return leg;
}

async function talking(t: TestContext): Promise<Talking> {
  const setup = await registered(t);
  return { ...setup, ...(await answered(setup, '1002')) };
}

/** What the server tells of how the transfer goes (RFC 3515 §2.4.5). */
async function tell(
  dialog: FakeSipDialog,
  status: string,
  { headers = '', over = false }: { readonly headers?: string; readonly over?: boolean } = {},
): Promise<void> {
  const state = over ? 'terminated;reason=noresource' : 'active;expires=60';
  const answer = await dialog.request(
    'NOTIFY',
    ['Event: refer', `Subscription-State: ${state}`],
    `SIP/2.0 ${status}\r\n${headers}`,
  );
  assert.equal(answer.status, 200);
}

async function referred(
  { server }: PhoneOnFakeServer,
  status: number,
): Promise<{ readonly refer: SipText; readonly referTo: string }> {
  const refer = await server.next('REFER');
  server.answer(refer, status);
  return { refer, referTo: refer.header('refer-to') };
}

test('a transfer is a REFER; how it goes is told, and the call ends as transferred', async (t) => {
  const setup = await talking(t);
  const { call, dialog } = setup;
  let rang = 0;
  const asked = referred(setup, 202);
  const done = call.transfer({ kind: 'number', number: '1003' }, () => (rang += 1));
  const { referTo } = await asked;
  assert.equal(referTo, '<sip:1003@example.test>');
  await tell(dialog, '100 Trying');
  assert.equal(rang, 0);
  await tell(dialog, '180 Ringing');
  assert.equal(rang, 1);
  await tell(dialog, '200 OK', {
    headers: 'P-Asserted-Identity: "Carol Smith" <sip:1003@example.test>\r\n',
    over: true,
  });
  assert.deepEqual(await done, { number: '1003', name: 'Carol Smith' });
  await dialog.request('BYE');
  const state = call.state$.value;
  assert.ok(state.phase === 'ended' && state.end.cause === 'transferred');
});

test('where the server does not hang up after a transfer, we do', async (t) => {
  const setup = await talking(t);
  const { call, dialog, server } = setup;
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const asked = referred(setup, 202);
  const done = call.transfer({ kind: 'number', number: '1003' });
  await asked;
  await tell(dialog, '200 OK', { over: true });
  await done;
  const goodbye = server.next('BYE');
  t.mock.timers.tick(2_000);
  await goodbye;
  const state = call.state$.value;
  assert.ok(state.phase === 'ended' && state.end.cause === 'transferred');
  t.mock.timers.reset();
});

for (const [status, code] of [
  ['486 Busy Here', 'call/busy'],
  ['603 Decline', 'call/declined'],
  ['404 Not Found', 'call/not-found'],
  ['480 Temporarily Unavailable', 'call/unreachable'],
] as const) {
  test(`a transfer that meets ${status} fails as ${code}, and the call goes on`, async (t) => {
    const setup = await talking(t);
    const { call, dialog } = setup;
    const asked = referred(setup, 202);
    const done = assert.rejects(call.transfer({ kind: 'number', number: '1003' }), { code });
    await asked;
    await tell(dialog, status, { over: true });
    await done;
    assert.equal(call.state$.value.phase, 'connected');
    // And can be asked for once more.
    const again = referred(setup, 202);
    const second = call.transfer({ kind: 'number', number: '1004' });
    await again;
    await tell(dialog, '200 OK', { over: true });
    await second;
  });
}

for (const [status, code] of [
  [403, 'call/own-number'],
  [481, 'call/ended'],
  [491, 'call/in-progress'],
  [405, 'call/failed'],
] as const) {
  test(`a REFER that is answered with ${status} fails as ${code}`, async (t) => {
    const setup = await talking(t);
    const asked = referred(setup, status);
    const done = assert.rejects(setup.call.transfer({ kind: 'number', number: '1003' }), { code });
    await asked;
    await done;
  });
}

test('what is no status in a NOTIFY is left alone', async (t) => {
  const setup = await talking(t);
  const { call, dialog } = setup;
  const asked = referred(setup, 202);
  const done = assert.rejects(call.transfer({ kind: 'number', number: '1003' }), {
    code: 'call/busy',
  });
  await asked;
  const headers = ['Event: refer', 'Subscription-State: active'];
  assert.equal((await dialog.request('NOTIFY', headers, 'hello')).status, 200);
  await tell(dialog, '486 Busy Here', { over: true });
  await done;
});

test('one who hangs up in the middle ends the transfer', async (t) => {
  const setup = await talking(t);
  const { call, dialog } = setup;
  const asked = referred(setup, 202);
  const done = assert.rejects(call.transfer({ kind: 'number', number: '1003' }), {
    code: 'call/ended',
  });
  await asked;
  await dialog.request('BYE');
  await done;
  assert.equal(call.state$.value.phase, 'ended');
});

test('an assisted transfer names the other dialog, as the other side sees it', async (t) => {
  const setup = await talking(t);
  const { call, dialog } = setup;
  const target = await answered(setup, '1003');
  const asked = referred(setup, 202);
  const done = call.transfer({ kind: 'call', call: target.call });
  const { referTo } = await asked;
  const [, address, replaces = ''] = /^<(.*)\?Replaces=(.*)>$/.exec(referTo) ?? [];
  assert.equal(address, 'sip:1003@example.test');
  const expected = [
    target.invite.header('call-id'),
    'to-tag=server',
    `from-tag=${target.invite.tag('from')}`,
  ];
  assert.equal(decodeURIComponent(replaces), expected.join(';'));
  await tell(dialog, '200 OK', { over: true });
  await done;
  // The server ends both; neither hung up on us.
  await Promise.all([dialog.request('BYE'), target.dialog.request('BYE')]);
  for (const one of [call, target.call]) {
    const state = one.state$.value;
    assert.ok(state.phase === 'ended' && state.end.cause === 'transferred');
  }
});

test('an assisted transfer to one whose phone still rings ends both as transferred', async (t) => {
  const setup = await talking(t);
  const { call, dialog, server } = setup;
  const target = await dialled(setup, '1003');
  server.answer(target.invite, 180);
  await reached(target.call.state$, ({ phase }) => phase === 'ringing');
  const asked = referred(setup, 202);
  const done = call.transfer({ kind: 'call', call: target.call });
  const { referTo } = await asked;
  assert.match(decodeURIComponent(referTo), /;to-tag=server;from-tag=/);
  await tell(dialog, '200 OK', { over: true });
  await done;
  server.answer(target.invite, 487);
  const state = await reached(target.call.state$, ({ phase }) => phase === 'ended');
  assert.ok(state.phase === 'ended' && state.end.cause === 'transferred');
});

test('a call moves to another phone of mine by its device', async (t) => {
  const setup = await talking(t);
  const asked = referred(setup, 202);
  const done = setup.call.transfer({ kind: 'phone', id: 'urn:uuid:0b' });
  const { referTo } = await asked;
  assert.match(referTo, /^<sip:alice@example\.test;gr=urn:uuid:0b>$/);
  await tell(setup.dialog, '200 OK', { over: true });
  await done;
});

test('a call is pulled here from another phone by naming its dialog', async (t) => {
  const setup = await registered(t);
  const { server, phone } = setup;
  const invited = server.next('INVITE');
  const dialog = { callId: 'c1@server', serverTag: 'st', phoneTag: 'pt' };
  const call = phone.pull(dialog, { number: '1003', name: 'Carol Smith' });
  const invite = await invited;
  assert.equal(invite.header('replaces'), 'c1@server;to-tag=st;from-tag=pt');
  assert.deepEqual(call.remote$.value, { number: '1003', name: 'Carol Smith' });
  server.answer(invite, 481);
  const state = await reached(call.state$, ({ phase }) => phase === 'ended');
  assert.ok(state.phase === 'ended' && state.end.cause === 'failed');
});
