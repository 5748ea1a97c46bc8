import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { test } from 'node:test';
import { WebSocket } from 'ws';
import { closeListener, listen } from './listen.ts';
import { acceptSockets } from './socket-upgrades.ts';

test('who comes while the server stops is turned away, and does not keep it from stopping', async () => {
  const server = createServer();
  let accepted = 0;
  const closeSockets = acceptSockets(server, {
    endpoints: new Map([['/events', { subprotocol: null, accept: () => (accepted += 1) }]]),
    allowedOrigins: new Set(),
    clock: Date.now,
  });
  const port = await listen(server, 0, '127.0.0.1');
  const early = new WebSocket(`ws://127.0.0.1:${port}/events`);
  await once(early, 'open');
  const closing = closeSockets();
  const late = new WebSocket(`ws://127.0.0.1:${port}/events`);
  await Promise.all([once(late, 'error'), once(early, 'close'), closing]);
  await closeListener(server);
  assert.equal(accepted, 1);
});
