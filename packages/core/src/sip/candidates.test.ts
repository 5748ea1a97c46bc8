import assert from 'node:assert/strict';
import { test } from 'node:test';
import { enoughCandidates, wantedCandidates } from './candidates.ts';

/** Just enough of a peer connection that gathers. */
class Gathering extends EventTarget {
  signalingState = 'have-local-offer';
  localDescription = { sdp: '' };

  find(type: string): void {
    this.localDescription.sdp += `a=candidate:1 1 udp 1 10.0.0.1 5000 typ ${type}\r\n`;
    this.dispatchEvent(Object.assign(new Event('icecandidate'), { candidate: {} }));
  }

  finish(): void {
    this.dispatchEvent(Object.assign(new Event('icecandidate'), { candidate: null }));
  }

  close(): void {
    this.signalingState = 'closed';
    this.dispatchEvent(new Event('signalingstatechange'));
  }
}

function wait(gathering: Gathering, iceServers: RTCIceServer[]): { readonly over: boolean } {
  const state = { over: false };
  const wanted = wantedCandidates(iceServers);
  const connection = gathering as unknown as RTCPeerConnection;
  void enoughCandidates(connection, wanted).then(() => (state.over = true));
  return state;
}

const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
const STUN = [{ urls: ['stun:stun.example.test'] }];

test('a host candidate is enough where no server could find others', async () => {
  const gathering = new Gathering();
  const state = wait(gathering, []);
  await settled();
  assert.equal(state.over, false);
  gathering.find('host');
  await settled();
  assert.equal(state.over, true);
});

test('a server-reflexive candidate is waited for where a STUN server is configured', async () => {
  const gathering = new Gathering();
  const state = wait(gathering, STUN);
  gathering.find('host');
  await settled();
  assert.equal(state.over, false);
  gathering.find('srflx');
  await settled();
  assert.equal(state.over, true);
});

test('a STUN server that does not answer costs 300 ms', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const now = t.mock.method(performance, 'now', () => 0);
  const gathering = new Gathering();
  const state = wait(gathering, STUN);
  gathering.find('host');
  now.mock.mockImplementation(() => 299);
  t.mock.timers.tick(298);
  await settled();
  assert.equal(state.over, false);
  now.mock.mockImplementation(() => 300);
  t.mock.timers.tick(2);
  await settled();
  assert.equal(state.over, true);
});

test('the end of the gathering, or of the call, ends the wait', async () => {
  const [finished, closed] = [new Gathering(), new Gathering()];
  const states = [wait(finished, STUN), wait(closed, STUN)];
  finished.finish();
  closed.close();
  await settled();
  assert.deepEqual(states, [{ over: true }, { over: true }]);
});

test('relayed candidates are waited for where there are only TURN servers', () => {
  assert.deepEqual(wantedCandidates([{ urls: 'turn:turn.example.test' }]), ['host', 'relay']);
});
