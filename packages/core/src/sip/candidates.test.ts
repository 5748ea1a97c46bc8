import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { candidateCount, enoughCandidates, farCandidates } from './candidates.ts';

/** Just enough of a peer connection that gathers. */
class Gathering extends EventTarget {
  signalingState = 'have-local-offer';
  localDescription = { sdp: '' };

  find(type: string, address = '10.0.0.1'): void {
    this.localDescription.sdp += `a=candidate:1 1 udp 1 ${address} 5000 typ ${type}\r\n`;
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

function wait(
  gathering: Gathering,
  awaited: ReturnType<typeof farCandidates> = [],
): { readonly over: boolean } {
  const state = { over: false };
  const connection = gathering as unknown as RTCPeerConnection;
  void enoughCandidates(connection, awaited).then(() => (state.over = true));
  return state;
}

const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
const STUN = farCandidates([{ urls: ['stun:stun.example.test'] }]);

/** Time passes, and all that waited for it is done. */
async function pass(t: TestContext, milliseconds: number): Promise<void> {
  t.mock.timers.tick(milliseconds);
  await settled();
}

test('the candidates of the machine itself are enough', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const gathering = new Gathering();
  const state = wait(gathering);
  await pass(t, 100);
  assert.equal(state.over, false);
  gathering.find('host');
  await pass(t, 4);
  assert.equal(state.over, true);
});

test('those of all its interfaces are told, since the first may lead nowhere', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const gathering = new Gathering();
  const state = wait(gathering);
  for (const address of ['127.0.0.1', '10.0.0.1', 'fd00::1']) {
    gathering.find('host', address);
    await pass(t, 3);
    assert.equal(state.over, false);
  }
  await pass(t, 1);
  assert.equal(state.over, true);
});

test('one that hides its address counts', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const gathering = new Gathering();
  const state = wait(gathering);
  gathering.find('host', '4b1f7a36-61f4-4c1b-9f6b-6f9f1d1f2c55.local');
  await pass(t, 4);
  assert.equal(state.over, true);
});

test('what was found before is not waited for again', async () => {
  const gathering = new Gathering();
  gathering.find('host');
  const state = wait(gathering);
  await Promise.resolve();
  assert.equal(state.over, true);
});

test('a call that does not connect without waits for what a server finds', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const gathering = new Gathering();
  const state = wait(gathering, STUN);
  gathering.find('host');
  await pass(t, 100);
  assert.equal(state.over, false);
  gathering.find('srflx');
  await pass(t, 4);
  assert.equal(state.over, true);
});

test('a STUN server that does not answer costs such a call 300 ms', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const gathering = new Gathering();
  const state = wait(gathering, STUN);
  gathering.find('host');
  await pass(t, 299);
  assert.equal(state.over, false);
  await pass(t, 1);
  assert.equal(state.over, true);
});

test('a machine without any candidate costs a call a second and a half', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const state = wait(new Gathering());
  await pass(t, 1_499);
  assert.equal(state.over, false);
  await pass(t, 1);
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
  assert.deepEqual(farCandidates([{ urls: 'turn:turn.example.test' }]), ['relay']);
  assert.deepEqual(farCandidates([]), []);
});

test('candidates are counted, those over TCP left out', () => {
  const gathering = new Gathering();
  gathering.find('host');
  gathering.find('srflx');
  const tcp = 'a=candidate:1 1 tcp 1 10.0.0.1 9 typ host tcptype active\r\n';
  assert.equal(candidateCount(gathering.localDescription.sdp + tcp), 2);
});
