import assert from 'node:assert/strict';
import { test } from 'node:test';
import { flightRecorder } from '../diagnostics/flight-recorder.ts';
import { FakeMicrophone } from '../testing/fake-microphone.ts';
import { fakePeerConnection } from '../testing/fake-peer-connection.ts';
import { FakeSipServer } from '../testing/fake-sip-server.ts';
import { sipPhone } from './sip-phone.ts';

test('a recorder is told of each message and each change of state, and keeps no stream alive', async (t) => {
  const server = new FakeSipServer();
  const recorder = flightRecorder();
  const phone = sipPhone({
    microphone: new FakeMicrophone(),
    WebSocket: server.WebSocket,
    createPeerConnection: fakePeerConnection,
    recorder,
  });
  t.after(() => phone.stop());
  await phone.start({ account: async () => server.account() });
  const invited = server.next('INVITE');
  const call = phone.dial('1002');
  const invite = await invited;
  server.answer(invite, 486);
  await new Promise<void>((resolve) => {
    call.state$.subscribe(({ phase }) => phase === 'ended' && resolve());
  });

  const first = recorder.entries
    .filter((entry) => entry.kind === 'sip')
    .map(({ way, text }) => `${way} ${text.slice(0, text.indexOf(' '))}`);
  assert.deepEqual(first.slice(0, 4), ['out REGISTER', 'in SIP/2.0', 'out REGISTER', 'in SIP/2.0']);
  assert.ok(first.includes('out INVITE') && first.at(-1) === 'out ACK', first.join());
  const events = recorder.entries.filter((entry) => entry.kind === 'event');
  const said = (name: string, key: string): unknown[] =>
    events
      .filter((entry) => entry.name === name)
      .map(({ data }) => (data as Record<string, unknown>)[key]);
  assert.deepEqual(said('registration', 'status'), ['registering', 'registered']);
  assert.deepEqual([said('call', 'phase')[0], said('call', 'phase').at(-1)], ['dialing', 'ended']);
  assert.ok(said('call', 'remoteStream').every((stream) => stream === null));
  assert.ok(said('call', 'id').every((id) => id === call.id));
});
