import assert from 'node:assert/strict';
import { EventEmitter } from 'node:events';
import { beforeEach, describe, test } from 'node:test';
import type { WebSocket } from 'ws';
import type { Audience } from './audience.ts';
import type { LoggedChange, TopicChange } from './change-log.ts';
import { FeedClient } from './feed-client.ts';
import type { FeedHost } from './feed-client.ts';

const SECOND = 1000;

/** A socket on which nothing travels: what was sent is kept, what happened to it is noted. */
class IdleSocket extends EventEmitter {
  readonly OPEN = 1;
  readyState = 1;
  bufferedAmount = 0;
  sent: Record<string, unknown>[] = [];
  pings = 0;
  end: string | null = null;

  send(text: string): void {
    this.sent.push(JSON.parse(text) as Record<string, unknown>);
  }

  ping(): void {
    this.pings += 1;
  }

  close(code: number): void {
    this.readyState = 2;
    this.end = String(code);
  }

  terminate(): void {
    this.readyState = 3;
    this.end = 'terminated';
  }
}

let now: number;
let socket: IdleSocket;
let resets: PromiseWithResolvers<readonly TopicChange[]>;
let missed: readonly LoggedChange[] | null;
let client: FeedClient;

beforeEach(() => {
  now = 0;
  missed = null;
  socket = new IdleSocket();
  resets = Promise.withResolvers();
  const host: FeedHost = {
    clock: () => now,
    authenticate: () => ({
      ...{ sessionId: 'session', userId: 'alice', tenantId: 'office', expiresAt: 600 * SECOND },
    }),
    admit: () => true,
    start: () => ({ epoch: 'epoch', seq: 7, missed }),
    resets: () => resets.promise,
    left: () => {},
    failed: () => {},
  };
  client = new FeedClient(socket as unknown as WebSocket, host);
});

const removal = (seq: number, audience: Audience = null): LoggedChange => ({
  ...{ seq, audience, topic: 'directory', change: { op: 'remove', id: String(seq) } },
});

async function hello(): Promise<void> {
  const message = JSON.stringify({ type: 'hello', token: 'token', since: null });
  socket.emit('message', Buffer.from(message), false);
  await Promise.resolve();
}

/** As after `hello` and an answer of the database. */
async function live(): Promise<void> {
  await hello();
  resets.resolve([]);
  await new Promise(setImmediate);
}

const sentSeqs = () => socket.sent.filter(({ type }) => type === 'change').map(({ seq }) => seq);

test('what happens while the beginning is looked up comes after it, in order', async () => {
  await hello();
  client.deliver(removal(8));
  client.deliver(removal(9));
  assert.deepEqual(
    socket.sent.map(({ type }) => type),
    ['welcome'],
  );
  resets.resolve([{ topic: 'directory', change: { op: 'reset', items: [] } }]);
  await new Promise(setImmediate);
  client.deliver(removal(10));
  assert.deepEqual(sentSeqs(), [7, 8, 9, 10]);
});

test('what belongs to others is never sent, not even when it happened meanwhile', async () => {
  await hello();
  client.deliver(removal(8, 'bob'));
  resets.resolve([]);
  await new Promise(setImmediate);
  client.deliver(removal(9, 'bob'));
  client.deliver(removal(10, 'alice'));
  assert.deepEqual(sentSeqs(), [10]);
});

test('what concerns several is sent to them, and to no other', async () => {
  await live();
  client.deliver(removal(8, new Set(['bob', 'alice'])));
  client.deliver(removal(9, new Set(['bob', 'carol'])));
  client.deliver(removal(10, new Set()));
  assert.deepEqual(sentSeqs(), [8]);
});

test('what was missed is sent to whom it concerns', async () => {
  missed = [
    removal(4),
    removal(5, 'bob'),
    removal(6, 'alice'),
    removal(7, new Set(['bob'])),
    removal(8, new Set(['alice', 'bob'])),
  ];
  await hello();
  assert.deepEqual(sentSeqs(), [4, 6, 8]);
});

test('a failed look-up closes the socket instead of leaving it half way', async () => {
  await hello();
  resets.reject(new Error('disk on fire'));
  await new Promise(setImmediate);
  assert.equal(socket.end, '1011');
});

test('a client that does not read is dropped before it fills the memory', async () => {
  await live();
  socket.bufferedAmount = 1024 * 1024 + 1;
  client.deliver(removal(8));
  assert.equal(socket.end, 'terminated');
  client.deliver(removal(9));
  assert.deepEqual(sentSeqs(), []);
});

describe('a quiet client', () => {
  test('is pinged every 25 seconds and kept as long as it answers', async () => {
    await live();
    for (let round = 1; round <= 3; round += 1) {
      now += 24 * SECOND;
      client.tick();
      assert.equal(socket.pings, round - 1);
      now += SECOND;
      client.tick();
      assert.equal(socket.pings, round);
      socket.emit('pong');
    }
    assert.equal(socket.end, null);
  });

  test('that does not answer a ping is dropped at the next', async () => {
    await live();
    now += 25 * SECOND;
    client.tick();
    now += 25 * SECOND;
    client.tick();
    assert.equal(socket.end, 'terminated');
  });

  test('that never said hello is closed after five seconds', () => {
    now += 5 * SECOND - 1;
    client.tick();
    assert.equal(socket.end, null);
    now += 1;
    client.tick();
    assert.equal(socket.end, '1008');
  });
});

test('the feed ends with the token', async () => {
  await live();
  now = 600 * SECOND;
  client.tick();
  assert.deepEqual(socket.sent.at(-1), { type: 'session-ended', because: 'expired' });
  assert.equal(socket.end, '4401');
});

test('what still arrives while the socket closes is not listened to', async () => {
  await live();
  socket.emit('message', Buffer.from('nonsense'), false);
  assert.equal(socket.end, '1008');
  socket.emit('message', Buffer.from('{"type":"ping"}'), false);
  assert.ok(!socket.sent.some(({ type }) => type === 'pong'));
});
