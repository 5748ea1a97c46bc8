import assert from 'node:assert/strict';
import { test } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { Asset } from './asset.ts';

const text = Buffer.from('all work and no play '.repeat(500));

test('text goes out as small as the client can read it, and comes back whole', async () => {
  const asset = new Asset('app.js', text);
  assert.equal(asset.encodingFor('gzip, deflate, br, zstd'), 'br');
  assert.equal(asset.encodingFor('gzip, br;q=0'), 'gzip');
  assert.equal(asset.encodingFor(undefined), 'identity');
  assert.deepEqual(brotliDecompressSync(await asset.content('br')), text);
  assert.deepEqual(gunzipSync(await asset.content('gzip')), text);
  assert.deepEqual(await asset.content('identity'), text);
});

test('small texts and pictures go out as they are', () => {
  assert.equal(new Asset('app.js', Buffer.from('x()')).encodingFor('br'), 'identity');
  assert.equal(new Asset('photo.png', text).encodingFor('br'), 'identity');
});

test('each encoding has a tag of its own that changes with the content', () => {
  const asset = new Asset('app.js', text);
  const other = new Asset('app.js', Buffer.from('other'));
  assert.notEqual(asset.etag('br'), asset.etag('identity'));
  assert.notEqual(asset.etag('identity'), other.etag('identity'));
  assert.equal(asset.etag('br'), new Asset('app.js', text).etag('br'));
});

test('files are called what they are', () => {
  const typeOf = (path: string) => new Asset(path, text).contentType;
  assert.match(typeOf('index.html'), /^text\/html; charset=utf-8$/i);
  assert.match(typeOf('app.js'), /^text\/javascript/);
  assert.match(typeOf('app.css'), /^text\/css/);
  assert.match(typeOf('app.svg'), /^image\/svg\+xml/);
  assert.match(typeOf('app.webmanifest'), /^application\/manifest\+json/);
  assert.equal(typeOf('app.unknown'), 'application/octet-stream');
});
