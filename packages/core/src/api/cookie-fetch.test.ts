import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cookieFetch } from './cookie-fetch.ts';

const server = new URL('https://pbx.example/');

function jar(...answers: readonly (readonly string[])[]): {
  readonly ask: (url?: string, credentials?: RequestCredentials) => Promise<Headers>;
} {
  let sent = new Headers();
  let count = 0;
  const send = cookieFetch(server, async (_input, init) => {
    sent = new Headers(init?.headers);
    const headers = new Headers();
    for (const line of answers[count++] ?? []) headers.append('Set-Cookie', line);
    return new Response(null, { headers });
  });
  return {
    async ask(url = 'https://pbx.example/api/session', credentials = 'include') {
      await send(url, { credentials });
      return sent;
    },
  };
}

test('what the server gave is shown to it again, as by a page of its own', async () => {
  const { ask } = jar(['hubline_refresh=abc=; HttpOnly; Max-Age=60', 'other=1']);
  assert.equal((await ask()).get('Cookie'), null);
  const headers = await ask();
  assert.equal(headers.get('Cookie'), 'hubline_refresh=abc=; other=1');
  assert.equal(headers.get('Origin'), 'https://pbx.example');
});

test('a cookie is replaced, and removed when it is over', async () => {
  const { ask } = jar(
    ['a=1'],
    ['a=2'],
    ['a=; Max-Age=0'],
    ['b=1; Expires=Thu, 01 Jan 1970 00:00:00 GMT'],
  );
  await ask();
  assert.equal((await ask()).get('Cookie'), 'a=1');
  assert.equal((await ask()).get('Cookie'), 'a=2');
  assert.equal((await ask()).get('Cookie'), null);
  assert.equal((await ask()).get('Cookie'), null);
});

test('no other server sees it, and no request that did not ask for it', async () => {
  const { ask } = jar(['a=1'], ['evil=1'], ['evil=1']);
  await ask();
  assert.equal((await ask('https://elsewhere.example/')).get('Cookie'), null);
  assert.equal((await ask(undefined, 'omit')).get('Cookie'), null);
  assert.equal((await ask()).get('Cookie'), 'a=1');
});
