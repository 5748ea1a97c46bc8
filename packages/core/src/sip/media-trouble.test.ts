import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import type { PhoneCall, PhoneCallState } from '../calls/phone.ts';
import type { FakePeerConnection } from '../testing/fake-peer-connection.ts';
import { phoneOnFakeServer, type PhoneOnFakeServer } from '../testing/phone-on-fake-server.ts';
import { reached } from '../testing/reached.ts';
import { turns } from '../testing/turns.ts';

type Connected = Extract<PhoneCallState, { phase: 'connected' }>;

interface Talk extends PhoneOnFakeServer {
  readonly call: PhoneCall;
  readonly connection: FakePeerConnection;
  state(): Connected;
}

const TURN = [{ urls: ['turn:turn.example.test'], username: 'alice', credential: 'secret' }];

/** A call that is up. */
async function talk(t: TestContext): Promise<Talk> {
  const setup = phoneOnFakeServer();
  await setup.start(() => ({ iceServers: TURN }));
  t.after(() => setup.phone.stop());
  const invited = setup.server.next('INVITE');
  const call = setup.phone.dial('1002');
  const invite = await invited;
  setup.server.answer(invite, 200, { body: invite.body.replace('actpass', 'active') });
  await reached(call.state$, (state) => state.phase === 'connected' && state.media === 'flowing');
  // From now on the sound is looked after.
  await turns();
  const connection = setup.connections[0]!;
  return { ...setup, call, connection, state: () => call.state$.value as Connected };
}

test('a page of the other side that goes without a word is told of, and waited for', async (t) => {
  const { call, connection, server, state } = await talk(t);
  const before = server.received.length;
  connection.leave();
  // Had it hung up, that would be known in a moment.
  assert.equal(state().trouble, null);
  await reached(call.state$, (now) => now.phase === 'connected' && now.trouble !== null);
  assert.deepEqual(
    [state().media, state().trouble],
    ['interrupted', { kind: 'other-away', repair: null }],
  );
  call.repair('ice-restart');
  assert.equal(server.received.length, before);
  assert.equal(call.state$.value.phase, 'connected');
});

test('a path that is cut is told of as such, with what is done about it', async (t) => {
  const { call, connection, server, state } = await talk(t);
  assert.equal(state().trouble, null);
  connection.become('disconnected');
  assert.deepEqual(state().trouble, { kind: 'path', repair: null });
  const reinvited = server.next('INVITE');
  call.repair('ice-restart');
  const { body } = await reinvited;
  assert.deepEqual(state().trouble, { kind: 'path', repair: 'ice-restart' });
  assert.match(body, /^a=candidate:/m);
  connection.become('connected');
  assert.deepEqual([state().media, state().trouble], ['flowing', null]);
});

test('the relay alone is used where that is asked for', async (t) => {
  const { call, connection, server } = await talk(t);
  const reinvited = server.next('INVITE');
  call.repair('relay');
  const reinvite = await reinvited;
  assert.equal(connection.configuration.iceTransportPolicy, 'relay');
  assert.deepEqual(connection.configuration.iceServers, TURN);
  server.answer(reinvite, 200, { body: reinvite.body.replace('actpass', 'active') });
  const again = server.next('INVITE');
  call.repair('ice-restart');
  await again;
  assert.equal(connection.configuration.iceTransportPolicy, 'all');
});

test('a microphone that is to be repaired is opened anew', async (t) => {
  const { call, microphone } = await talk(t);
  call.repair('microphone');
  await new Promise((resolve) => setImmediate(resolve));
  assert.equal(microphone.streams.length, 2);
});
