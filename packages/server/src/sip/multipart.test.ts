import assert from 'node:assert/strict';
import { test } from 'node:test';
import { boundaryOf, readParts, writeParts } from './multipart.ts';

const SDP = 'v=0\r\no=- 1 1 IN IP4 127.0.0.1\r\n';

test('what is written is read again, whatever is in it', () => {
  const location = '<a>--hubline-part\r\n--hubline-part--\r\n☃</a>';
  const { contentType, content } = writeParts([
    { contentType: 'application/sdp', headers: [], content: SDP },
    { contentType: 'application/pidf+xml', headers: ['Content-ID: <a@b>'], content: location },
  ]);
  assert.deepEqual(readParts(content, boundaryOf(contentType)!), [
    { contentType: 'application/sdp', content: SDP },
    { contentType: 'application/pidf+xml', content: location },
  ]);
});

test('a preamble, an epilogue, other cases and quoted boundaries are understood', () => {
  const boundary = boundaryOf('Multipart/Mixed; charset=x; BOUNDARY="a b"')!;
  const body =
    'preamble\r\n--a b\r\nX: y\r\nCONTENT-TYPE: Application/SDP;x=y\r\n\r\nv=0\r\n--a b--\r\nepilogue';
  assert.deepEqual(readParts(body, boundary), [{ contentType: 'application/sdp', content: 'v=0' }]);
});

test('a part without headers is text', () => {
  assert.deepEqual(readParts('--x\r\n\r\nhello\r\n--x--', 'x'), [
    { contentType: 'text/plain', content: 'hello' },
  ]);
});

for (const type of ['application/sdp', 'multipart/mixed', 'text/plain;boundary=x', '']) {
  test(`"${type}" has no parts`, () => assert.equal(boundaryOf(type), null));
}

test('nonsense has no parts', () => {
  assert.deepEqual(readParts('--y\r\nno such boundary', 'x'), []);
});
