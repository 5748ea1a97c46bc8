import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createServer } from '@hubline/server';
import { RtpPeer } from '../support/rtp-peer.ts';
import { TestServer } from '../support/test-server.ts';

test('accounts, sessions and call records are there after a restart', async () => {
  await using server = await TestServer.start();
  const { cookie, token } = await server.client.signIn('alice');
  const phone = await server.client.phone(token);
  await phone.register();
  const media = new RtpPeer('alice');
  assert.equal((await phone.call('1009', media.offer()).final()).status, 404);
  media.close();
  await phone.close();
  await server.stop();

  await server.start();
  const resumed = await server.client.refresh(cookie);
  assert.equal(resumed.status, 200);
  assert.equal(resumed.body.user.username, 'alice');
  const records = await server.client.request('GET', '/api/call-records', {
    token: resumed.body.accessToken,
  });
  assert.deepEqual(
    records.body.items.map(({ direction, disposition, party }) => [
      direction,
      disposition,
      party.number,
    ]),
    [['out', 'failed', '1009']],
  );
  assert.equal((await server.client.signInAnswer('bob')).status, 200);
});

test('access tokens do not outlive the process', async () => {
  await using server = await TestServer.start();
  const { token } = await server.client.signIn('alice');
  await server.stop();
  await server.start();
  assert.equal((await server.client.request('GET', '/api/directory', { token })).status, 401);
});

test('the demonstration is made once', async () => {
  await using server = await TestServer.start();
  const before = await server.client.signIn('alice');
  await server.stop();
  await server.start();
  const after = await server.client.signIn('alice');
  assert.equal(after.userId, before.userId);
  const { body } = await server.client.request('GET', '/api/directory', { token: after.token });
  assert.equal(body.items.length, 7);
});

test('a second server on the same data is refused', async () => {
  await using server = await TestServer.start();
  await assert.rejects(createServer({ port: 0, dataFolder: server.dataFolder }), {
    name: 'StoreError',
    message: /Another Hubline server is using the data folder/,
  });
});

test('a port in use is said in a sentence, and the data folder is free again', async () => {
  await using server = await TestServer.start();
  await using other = await TestServer.start();
  await other.stop();
  const port = Number(new URL(server.url).port);
  await assert.rejects(createServer({ port, dataFolder: other.dataFolder }), {
    name: 'ListenError',
    message: `Port ${port} of 127.0.0.1 is in use by another program; choose another with --port.`,
  });
  await other.start();
  assert.equal((await other.client.signInAnswer('alice')).status, 200);
});

test('pages of call records follow each other without gap or repetition', async () => {
  await using server = await TestServer.start();
  const { token } = await server.client.signIn('dave');
  const phone = await server.client.phone(token);
  await phone.register();
  for (const number of ['1091', '1092', '1093', '1094', '1095']) {
    const media = new RtpPeer('dave');
    await phone.call(number, media.offer()).final();
    media.close();
  }
  await phone.close();
  const seen: string[] = [];
  const path = '/api/call-records?limit=2';
  let cursor = '';
  for (;;) {
    const { body } = await server.client.request('GET', `${path}${cursor}`, { token });
    seen.push(...body.items.map(({ party }) => party.number));
    if (body.next === null) break;
    cursor = `&cursor=${body.next}`;
  }
  assert.deepEqual(seen, ['1095', '1094', '1093', '1092', '1091']);
});
