import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LoggerFactory, Parser, type IncomingMessage } from 'sip.js/lib/core/index.js';
import { anyMessageReader, readPlainMessage } from './read-message.ts';

const factory = new LoggerFactory();
factory.builtinEnabled = false;
const logger = factory.getLogger('test');

const HEADERS = [
  'Via: SIP/2.0/WSS abc.invalid;branch=z9hG4bK123;received=10.0.0.1',
  'Via: SIP/2.0/UDP 10.0.0.9:5060;branch=z9hG4bK9',
  'From: "Bob \\"B\\" Builder" <sip:1002@example.test>;tag=aB-1',
  'To: Alice <sip:al%20ice@example.test:5070;transport=ws>',
  'Call-ID: 3f8b@host',
  'CSeq: 42 INVITE',
];
const CONTACT =
  'Contact: <sip:x1@y.invalid;transport=ws;ob>;+sip.instance="<urn:uuid:1>";expires=60';
const SDP = 'v=0\r\no=- 1 1 IN IP4 127.0.0.1\r\ns=é\r\n';

function write(startLine: string, headers: readonly string[], body = ''): string {
  const length = `Content-Length: ${new TextEncoder().encode(body).length}`;
  const type = body ? ['Content-Type: application/sdp'] : [];
  return [startLine, ...headers, ...type, length, '', body].join('\r\n');
}

const ORDINARY = [
  write('INVITE sip:x1@y.invalid;transport=ws SIP/2.0', [...HEADERS, CONTACT], SDP),
  write('SIP/2.0 180 Ringing', [...HEADERS, CONTACT, 'Record-Route: <sip:p1;lr>']),
  write('SIP/2.0 200 OK', [...HEADERS, CONTACT, 'Record-Route: <sip:p1;lr>'], SDP),
  write('SIP/2.0 486 Busy Here', [...HEADERS, 'Reason: Q.850;cause=17, SIP;cause=486']),
  write(
    'CANCEL sip:x1@y.invalid SIP/2.0',
    HEADERS.map((one) => one.replace('INVITE', 'CANCEL')),
  ),
  write('SIP/2.0 401 Unauthorized', [
    ...HEADERS,
    'WWW-Authenticate: Digest realm="r, x", nonce="n", qop="auth", algorithm=MD5, stale=TRUE',
  ]),
  write('SIP/2.0 407 Proxy Authentication Required', [
    ...HEADERS,
    'Proxy-Authenticate: Digest realm="r",nonce="n",opaque="",stale=false, qop="auth,auth-int"',
  ]),
  write(
    'NOTIFY sip:x1@y.invalid SIP/2.0',
    [...HEADERS.map((one) => one.replace('INVITE', 'NOTIFY')), 'Event: refer;id=93809824'],
    SDP,
  ),
  write('SIP/2.0 200 OK', [...HEADERS, 'Content-Disposition: session'], SDP),
];

/** What the rest of the library looks at. */
function essence(message: IncomingMessage): unknown {
  const { method, body, callId, cseq, fromTag, toTag, viaBranch, via } = message;
  const contact: unknown = message.parseHeader('contact');
  return {
    ...{ method, body, callId, cseq, fromTag, toTag, viaBranch, host: via.host, port: via.port },
    from: [message.from.uri.toString(), message.from.displayName],
    to: [message.to.uri.toString(), message.to.displayName, message.to.hasParam('tag')],
    contact: String(contact),
    type: message.parseHeader('content-type') as unknown,
    challenge: message.parseHeader('www-authenticate') as unknown,
    proxy: message.parseHeader('proxy-authenticate') as unknown,
    event: (message.parseHeader('event') as { event?: unknown } | undefined)?.event,
    disposition: (message.parseHeader('content-disposition') as { type?: unknown } | undefined)
      ?.type,
    vias: message.getHeaders('via'),
    routes: message.getHeaders('record-route'),
    reasons: message.getHeaders('reason'),
    start: [
      (message as { ruri?: unknown }).ruri?.toString(),
      (message as { statusCode?: number }).statusCode,
    ],
  };
}

test('ordinary messages are read as the grammar of sip.js reads them', () => {
  for (const text of ORDINARY) {
    const [plain, full] = [readPlainMessage(text), Parser.parseMessage(text, logger)];
    assert.ok(plain && full, text);
    // The library counts characters where bytes are meant.
    full.body = plain.body.length < full.body.length ? plain.body : full.body;
    assert.deepEqual(essence(plain), essence(full));
  }
});

test('what is out of the ordinary is left to the grammar, and read all the same', async () => {
  const compact = write(
    'SIP/2.0 200 OK',
    HEADERS.map((one) => one.replace('Via', 'v')),
  );
  const folded = write('SIP/2.0 200 OK', [...HEADERS, 'Subject: a\r\n b']);
  const listed = write('SIP/2.0 200 OK', [...HEADERS, 'Contact: <sip:a@b>, <sip:c@d>']);
  const routes = write('SIP/2.0 200 OK', [...HEADERS, 'Record-Route: <sip:p1;lr>,<sip:p2;lr>']);
  const ipv6 = write('OPTIONS sip:x@[::1] SIP/2.0', HEADERS);
  const basic = write('SIP/2.0 401 Unauthorized', [
    ...HEADERS,
    'WWW-Authenticate: Basic realm="r"',
  ]);
  const escaped = write('SIP/2.0 401 Unauthorized', [
    ...HEADERS,
    String.raw`WWW-Authenticate: Digest realm="a \"b\"", nonce="n"`,
  ]);
  const readMessage = await anyMessageReader();
  for (const text of [compact, folded, listed, routes, ipv6, basic, escaped]) {
    assert.equal(readPlainMessage(text), null);
    assert.ok(readMessage(text, logger), text);
  }
  assert.equal(readMessage(routes, logger)!.getHeaders('record-route').length, 2);
});

test('a body ends where its length in bytes says', () => {
  const text = `${write('SIP/2.0 200 OK', HEADERS, SDP)}rubbish`;
  assert.equal(readPlainMessage(text)!.body, SDP);
});

test('nonsense is no message', () => {
  for (const text of [
    '',
    'hello',
    '\r\n\r\n',
    'SIP/2.0 200 OK\r\n\r\n',
    ORDINARY[0]!.slice(0, 80),
  ]) {
    assert.equal(readPlainMessage(text), null);
  }
});
