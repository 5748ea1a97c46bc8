import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import type { IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { after, before, describe, test } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { TestServer } from '../support/test-server.ts';

const SCRIPT = `console.log('${'a phone in a page '.repeat(200)}');`;

let folder: string;
let server: TestServer;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hubline-pages-'));
  const [pages, bundle] = [join(folder, 'pages'), join(folder, 'bundle')];
  await mkdir(join(pages, 'assets'), { recursive: true });
  await mkdir(bundle);
  await writeFile(join(folder, 'secret.txt'), 'secret');
  await writeFile(join(pages, 'index.html'), '<!doctype html><title>Demo</title>');
  await writeFile(join(pages, 'embed.html'), '<!doctype html><title>Embed</title>');
  await writeFile(join(pages, 'service-worker.js'), SCRIPT);
  await writeFile(join(pages, 'manifest.webmanifest'), '{}');
  await writeFile(join(pages, 'assets/app-1a2b3c4d.js'), SCRIPT);
  await writeFile(join(bundle, 'hub-softphone.bundle.js'), SCRIPT);
  await writeFile(join(bundle, 'hub-softphone.panel-1a2b3c4d.js'), SCRIPT);
  server = await TestServer.start({ staticFolders: [pages, bundle] });
});
after(async () => {
  await server[Symbol.asyncDispose]();
  await rm(folder, { recursive: true });
});

/** The path goes out as it is: `fetch` would tidy it up first. */
async function get(path: string, headers: Record<string, string> = {}, method = 'GET') {
  const { port } = new URL(server.url);
  const asking = request({ host: '127.0.0.1', port, path, method, headers });
  return new Promise<{ status: number; headers: Record<string, string>; body: Buffer }>(
    (resolve, reject) => {
      asking.once('error', reject);
      asking.once('response', (response) => {
        const status = response.statusCode ?? 0;
        buffer(response).then(
          (body) => resolve({ status, headers: single(response.headers), body }),
          reject,
        );
      });
      asking.end();
    },
  );
}

/** Of the headers looked at here there is one each. */
function single(headers: IncomingHttpHeaders): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));
}

describe('pages', () => {
  test('come with their policy and are asked about each time', async () => {
    for (const [path, title] of [
      ['/', 'Demo'],
      ['/index.html', 'Demo'],
      ['/embed.html', 'Embed'],
      ['/?from=mail', 'Demo'],
    ] as const) {
      const { status, headers, body } = await get(path);
      assert.equal(status, 200, path);
      assert.match(body.toString(), new RegExp(`<title>${title}`));
      assert.match(headers['content-type'] ?? '', /^text\/html; charset=utf-8/i);
      assert.equal(headers['cache-control'], 'no-cache');
      const policy = (headers['content-security-policy'] ?? '').split('; ');
      for (const part of [
        "default-src 'none'",
        "script-src 'self'",
        "worker-src 'self'",
        "img-src 'self' data: blob:",
        'media-src blob:',
        "frame-ancestors 'self'",
      ]) {
        assert.ok(policy.includes(part), part);
      }
      assert.ok(!/unsafe|https:/.test(policy.join()), policy.join());
    }
  });

  test('that are not there are a problem, not a page', async () => {
    const { status, headers } = await get('/nothing.html');
    assert.deepEqual([status, headers['content-type']], [404, 'application/problem+json']);
  });

  test('can be asked about without being sent', async () => {
    const whole = await get('/');
    const head = await get('/', {}, 'HEAD');
    assert.deepEqual([head.status, head.body.length], [200, 0]);
    assert.equal(head.headers['etag'], whole.headers['etag']);
  });
});

describe('files', () => {
  test('go out compressed as the browser likes it', async () => {
    const path = '/assets/app-1a2b3c4d.js';
    const br = await get(path, { 'Accept-Encoding': 'gzip, br' });
    assert.equal(br.headers['content-encoding'], 'br');
    assert.equal(brotliDecompressSync(br.body).toString(), SCRIPT);
    assert.equal(Number(br.headers['content-length']), br.body.length);
    const gzip = await get(path, { 'Accept-Encoding': 'gzip' });
    assert.equal(gunzipSync(gzip.body).toString(), SCRIPT);
    const plain = await get(path);
    assert.equal(plain.headers['content-encoding'], undefined);
    assert.equal(plain.body.toString(), SCRIPT);
    for (const { headers } of [br, gzip, plain]) {
      assert.equal(headers['vary'], 'Accept-Encoding');
      assert.match(headers['content-type'] ?? '', /^text\/javascript/);
    }
  });

  test('with a hash in their name are kept for good', async () => {
    const { headers } = await get('/assets/app-1a2b3c4d.js');
    assert.equal(headers['cache-control'], 'public, max-age=31536000, immutable');
  });

  test('that the browser has are not sent again', async () => {
    const headers = { 'Accept-Encoding': 'br' };
    const first = await get('/hub-softphone.bundle.js', headers);
    const again = await get('/hub-softphone.bundle.js', {
      ...headers,
      'If-None-Match': first.headers['etag'] ?? '',
    });
    assert.deepEqual([again.status, again.body.length], [304, 0]);
    assert.equal(again.headers['etag'], first.headers['etag']);
    const other = await get('/hub-softphone.bundle.js', { 'If-None-Match': '"another"' });
    assert.equal(other.status, 200);
  });
});

test('the service worker is asked about each time, keeps to the policy and serves every page', async () => {
  const { status, headers } = await get('/service-worker.js');
  assert.equal(status, 200);
  assert.match(headers['content-type'] ?? '', /^text\/javascript/);
  assert.equal(headers['cache-control'], 'no-cache');
  assert.match(headers['content-security-policy'] ?? '', /^default-src 'none'; script-src 'self';/);
});

test('the manifest is one to the browser, and may be read under the policy of the pages', async () => {
  const { status, headers } = await get('/manifest.webmanifest');
  assert.equal(status, 200);
  assert.match(headers['content-type'] ?? '', /^application\/manifest\+json/);
  assert.equal(headers['cache-control'], 'no-cache');
  const page = await get('/');
  assert.match(page.headers['content-security-policy'] ?? '', /manifest-src 'self'/);
});

test('what is shared with an app that the browser has forgotten is not taken, and the page says so', async () => {
  const { status, headers } = await get('/share', { Origin: server.url }, 'POST');
  assert.deepEqual([status, headers['location']], [303, '/?shared=failed']);
});

test('the script for other sites, with its parts, may be loaded by any of them, nothing else', async () => {
  for (const [path, origin] of [
    ['/hub-softphone.bundle.js', '*'],
    ['/hub-softphone.panel-1a2b3c4d.js', '*'],
    ['/assets/app-1a2b3c4d.js', undefined],
    ['/', undefined],
  ] as const) {
    const { headers } = await get(path, { Origin: 'https://shop.example' });
    assert.equal(headers['access-control-allow-origin'], origin, path);
  }
});

for (const path of [
  '/../secret.txt',
  '/..%2fsecret.txt',
  '/%2e%2e/secret.txt',
  '/%2e%2e%2fsecret.txt',
  '/assets/../../secret.txt',
  '/assets/..%2f..%2fsecret.txt',
  '/..%5csecret.txt',
  '/..%c0%afsecret.txt',
  '//secret.txt',
  '/%00',
  '/%ff',
]) {
  test(`${path} leads nowhere`, async () => {
    const { status, body } = await get(path);
    assert.ok(status === 404 || status === 400, `${path}: ${status}`);
    assert.ok(!body.toString().includes('secret'), path);
  });
}

test('while nothing is built, the first page says what to do', async () => {
  await using bare = await TestServer.start();
  const { status, text, headers } = await bare.client.request('GET', '/');
  assert.equal(status, 200);
  assert.match(text, /npm run build/);
  assert.match(headers.get('Content-Security-Policy') ?? '', /default-src 'none'/);
});
