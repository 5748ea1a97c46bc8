import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Parser, type IncomingRequestMessage, type LoggerFactory } from 'sip.js/lib/core/index.js';
import { parseFrame } from './parser.ts';

const INVITE = [
  'INVITE sip:1002@acme.test SIP/2.0',
  'Via: SIP/2.0/WS kq1m.invalid;branch=z9hG4bK7;rport',
  'Max-Forwards: 70',
  'From: "Alice \\"A\\" Ämter, jr." <sip:alice@ACME.test;x=y>;tag=a1',
  'To: <sip:1002@acme.test>',
  'Call-ID: kq1m-1@x',
  'CSeq: 7 INVITE',
  'Contact: <sip:q8@kq1m.invalid;transport=ws;ob>;+sip.instance="<urn:uuid:1>";expires=60',
  'Allow: INVITE, ACK, BYE',
  'Supported: outbound, replaces',
  'User-Agent: SIP.js/0.21.2',
  'Content-Type: application/sdp',
  'Content-Length: 5',
  '',
  'v=0\r\n',
].join('\r\n');

function request(text: string): IncomingRequestMessage {
  const parsed = parseFrame(text);
  assert.equal(parsed.kind, 'request', JSON.stringify(parsed));
  return (parsed as { message: IncomingRequestMessage }).message;
}

describe('The parser', () => {
  test('reads what the parser of sip.js reads', () => {
    const logger = { warn() {}, error() {} } as unknown as ReturnType<LoggerFactory['getLogger']>;
    const theirs = Parser.parseMessage(INVITE, logger) as IncomingRequestMessage;
    const ours = request(INVITE);
    for (const field of ['method', 'callId', 'cseq', 'fromTag', 'viaBranch', 'body'] as const) {
      assert.equal(ours[field], theirs[field], field);
    }
    assert.equal(ours.ruri!.toString(), theirs.ruri!.toString());
    assert.equal(ours.from.uri.toString(), theirs.from.uri.toString());
    assert.equal(ours.to.toString(), theirs.to.toString());
    const contact = (message: IncomingRequestMessage): string =>
      String((message.parseHeader('contact') as { uri: unknown }).uri);
    assert.equal(contact(ours), contact(theirs));
    assert.equal(ours.parseHeader('content-type'), theirs.parseHeader('content-type'));
  });

  test('takes quotes, escapes and commas in a display name as part of the name', () => {
    assert.equal(request(INVITE).from.displayName, 'Alice "A" Ämter, jr.');
  });

  test('understands compact names and folded lines', () => {
    const text = INVITE.replace('From:', 'f:')
      .replace('Via:', 'v:')
      .replace('Call-ID:', 'i:')
      .replace('Contact: <', 'm:\r\n <');
    assert.equal(request(text).fromTag, 'a1');
    assert.equal(request(text).callId, 'kq1m-1@x');
    assert.equal(
      (request(text).parseHeader('contact') as { getParam(name: string): string }).getParam(
        '+sip.instance',
      ),
      '<urn:uuid:1>',
    );
  });

  test('counts the body in bytes and leaves out what comes after it', () => {
    const text = INVITE.replace('Content-Length: 5', 'Content-Length: 4').replace('v=0\r\n', 'ää!');
    assert.equal(request(text).body, 'ää');
  });

  test('takes the rest as the body where no length is given (RFC 7118)', () => {
    assert.equal(request(INVITE.replace('Content-Length: 5\r\n', '')).body, 'v=0\r\n');
  });

  test('decodes the user of an address once', () => {
    assert.equal(
      request(INVITE.replace('sip:1002@acme.test SIP', 'sip:%2A43@acme.test SIP')).ruri!.user,
      '*43',
    );
    assert.equal(
      request(INVITE.replace('sip:1002@acme.test SIP', 'sip:%2523@acme.test SIP')).ruri!.user,
      '%23',
    );
  });

  test('reads an answer', () => {
    const parsed = parseFrame(INVITE.replace(/^.*/, 'SIP/2.0 486 Busy Here'));
    assert.equal(parsed.kind, 'response');
    assert.equal(
      'message' in parsed && 'statusCode' in parsed.message && parsed.message.statusCode,
      486,
    );
  });

  test('tells keep-alives from messages', () => {
    assert.deepEqual(parseFrame('\r\n\r\n'), { kind: 'keep-alive', wantsAnswer: true });
    assert.deepEqual(parseFrame('\r\n'), { kind: 'keep-alive', wantsAnswer: false });
  });

  test('does not take names of object members for headers or parameters', () => {
    const text = INVITE.replace('User-Agent:', '__proto__: x\r\nconstructor: y\r\nUser-Agent:');
    assert.equal(request(text).getHeader('constructor'), 'y');
    const odd = parseFrame(INVITE.replace(';ob>', ';__proto__>'));
    assert.equal(odd.kind, 'bad-request');
  });

  test('lets no line end slip into an answer of ours', () => {
    const parsed = parseFrame(INVITE.replace('Call-ID: kq1m-1@x', 'Call-ID: a\nX-Evil: 1'));
    assert.equal(parsed.kind, 'not-sip');
  });
});
