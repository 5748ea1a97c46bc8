import assert from 'node:assert/strict';
import { test } from 'node:test';
import { keepingCookies } from './keeping-cookies.ts';

test('Node keeps no cookies, so they are kept for it', async () => {
  const sent: (string | null)[] = [];
  const send = keepingCookies(new URL('https://pbx.example/'), async (_input, init) => {
    sent.push(new Headers(init?.headers).get('Cookie'));
    return new Response(null, { headers: { 'Set-Cookie': 'a=1' } });
  });
  await send('https://pbx.example/api/session', { credentials: 'include' });
  await send('https://pbx.example/api/session', { credentials: 'include' });
  assert.deepEqual(sent, [null, 'a=1']);
});
