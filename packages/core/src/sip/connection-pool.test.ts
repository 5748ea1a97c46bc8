import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { FakePeerConnection } from '../testing/fake-peer-connection.ts';
import { ConnectionPool } from './connection-pool.ts';

const LOCAL: RTCConfiguration = { iceServers: [] };
const WITH_TURN: RTCConfiguration = { iceServers: [{ urls: ['turn:turn.example.test'] }] };

function pooled(t: TestContext): { pool: ConnectionPool; made: FakePeerConnection[] } {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const made: FakePeerConnection[] = [];
  const pool = new ConnectionPool((configuration) => {
    made.push(new FakePeerConnection(configuration));
    return made.at(-1) as unknown as RTCPeerConnection;
  });
  t.after(() => pool.drop());
  return { pool, made };
}

const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
const states = (made: readonly FakePeerConnection[]): readonly string[] =>
  made.map(({ signalingState }) => signalingState);

test('one is ready, with an offer where the microphone was allowed, and without a track', async (t) => {
  const { pool, made } = pooled(t);
  pool.prepare(LOCAL, true);
  await settled();
  assert.deepEqual(states(made), ['have-local-offer']);
  assert.deepEqual(
    made[0]!.getTransceivers().map(({ sender }) => sender.track),
    [null],
  );
  pool.prepare(LOCAL, true);
  assert.equal(made.length, 1);
});

test('it finds no way out before the microphone was allowed', async (t) => {
  const { pool, made } = pooled(t);
  pool.prepare(LOCAL, false);
  await settled();
  assert.deepEqual(states(made), ['stable']);
  pool.prepare(LOCAL, true);
  await settled();
  assert.deepEqual(states(made), ['closed', 'have-local-offer']);
});

test('it is given away once', async (t) => {
  const { pool, made } = pooled(t);
  pool.prepare(LOCAL, true);
  await settled();
  assert.equal(pool.take(LOCAL), made[0]);
  assert.equal(pool.take(LOCAL), null);
  t.mock.timers.tick(120_000);
  assert.notEqual(made[0]!.signalingState, 'closed');
});

test('is not given away while it makes its offer: another one would cross it', async (t) => {
  const { pool, made } = pooled(t);
  pool.prepare(LOCAL, true);
  assert.equal(pool.take(LOCAL), null);
  await settled();
  assert.deepEqual(states(made), ['closed']);
});

test('one that was made for other servers is closed, and not used', (t) => {
  const { pool, made } = pooled(t);
  pool.prepare(LOCAL, true);
  assert.equal(pool.take(WITH_TURN), null);
  assert.deepEqual(states(made), ['closed']);
});

test('it is closed after a minute', (t) => {
  const { pool, made } = pooled(t);
  pool.prepare(LOCAL, true);
  t.mock.timers.tick(59_999);
  assert.notEqual(made[0]!.signalingState, 'closed');
  t.mock.timers.tick(1);
  assert.equal(made[0]!.signalingState, 'closed');
  assert.equal(pool.take(LOCAL), null);
});
