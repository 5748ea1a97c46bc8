import assert from 'node:assert/strict';
import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { request } from 'node:https';
import { text } from 'node:stream/consumers';
import { test } from 'node:test';
import { createServer } from '@hubline/server';
import { WebSocket } from 'ws';
import { localhostCertificate } from '../support/certificate.ts';
import type { AnswerBody } from '../support/server-client.ts';

const { cert, key } = localhostCertificate();

async function ask(url: string, method: string, headers: Record<string, string>, body = '') {
  const asking = request(url, { method, headers, ca: cert });
  const answered = new Promise<IncomingMessage>((resolve, reject) => {
    asking.once('response', resolve).once('error', reject);
  });
  asking.end(body);
  const answer = await answered;
  return { headers: answer.headers, body: JSON.parse(await text(answer)) as AnswerBody };
}

test('with certificate and key it speaks HTTPS and WSS, and says so to phones', async () => {
  const server = await createServer({ port: 0, dataFolder: ':memory:', tls: { cert, key } });
  try {
    assert.match(server.url, /^https:\/\/localhost:\d+$/);
    const session = await ask(
      `${server.url}/api/session`,
      'POST',
      { 'Content-Type': 'application/json' },
      JSON.stringify({ username: 'alice', password: 'hubline-demo' }),
    );
    assert.match(session.headers['set-cookie']?.[0] ?? '', /; Secure; SameSite=Strict/);

    const account = await ask(
      `${server.url}/api/sip-account?device=0b1ff2b8-6e1c-4d8f-9d3e-0d2a51b0a111`,
      'GET',
      { Authorization: `Bearer ${session.body.accessToken}` },
    );
    const [wsUrl = ''] = account.body.wsUrls;
    assert.equal(wsUrl, `${server.url.replace('https', 'wss')}/sip`);
    const socket = new WebSocket(wsUrl, 'sip', { ca: cert });
    await once(socket, 'open');
    socket.close();
    await once(socket, 'close');
  } finally {
    await server.close();
  }
});

test('a key that does not belong to the certificate is said in a sentence', async () => {
  const other = localhostCertificate();
  await assert.rejects(
    createServer({ port: 0, dataFolder: ':memory:', tls: { cert, key: other.key } }),
    { name: 'ListenError', message: 'The certificate and the key cannot be used together.' },
  );
});
