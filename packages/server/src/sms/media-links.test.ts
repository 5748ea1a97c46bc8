import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MediaLinks } from './media-links.ts';

const HOUR_MS = 60 * 60_000;

function partsOf(link: string): [id: string, expires: number, signature: string] {
  const { pathname, searchParams } = new URL(link);
  const id = pathname.split('/').at(-1) ?? '';
  return [id, Number(searchParams.get('expires')), searchParams.get('signature') ?? ''];
}

test('a link is good for an hour, for its file alone, also after a restart', () => {
  let now = 1_000_000;
  const open = (secret = 'secret') => new MediaLinks(secret, 'https://x.example.com', () => now);
  const link = open().urlOf('a1');
  assert.match(
    link,
    /^https:\/\/x\.example\.com\/api\/carriers\/media\/a1\?expires=\d+&signature=/,
  );
  const [id, expires, signature] = partsOf(link);
  assert.equal(open().isGood(id, expires, signature), true);
  assert.equal(open().isGood('a2', expires, signature), false);
  assert.equal(open().isGood(id, expires + HOUR_MS, signature), false);
  assert.equal(open().isGood(id, expires, ''), false);
  assert.equal(open().isGood(id, NaN, signature), false);
  assert.equal(open('other secret').isGood(id, expires, signature), false);
  now += HOUR_MS + 1;
  assert.equal(open().isGood(id, expires, signature), false);
});
