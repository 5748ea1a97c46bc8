import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { HubError } from '../errors/hub-error.ts';
import type { DiagnosticReport } from './diagnostic-report.ts';
import type { FlightEntry } from './flight-recorder.ts';
import { writeReport } from './write-report.ts';

const NOW = 1_800_000_000_000;

/** What nobody who reads a report may learn. */
const SECRETS = {
  password: 'hunter2-Pa55word',
  nonce: 'dcd98b7102dd2f0e8b11d0f600bfb0c093',
  response: '6629fae49393a05397450978507c4ef1',
  token: 'eyJhbGciOiJIUzI1NiJ9',
  cookie: 'sid-8fj2k',
  number: '+12125550142',
  user: 'bobjohnson',
  name: 'Bob Johnson',
  address: '192.168.178.23',
  outside: '203.0.113.77',
  six: '2001:db8::beef',
  mdns: 'a7c9d1e2-1111-4222-8333-444455556666',
  domain: 'pbx.harbor-cafe.example',
  callId: 'f81d4fae7dec',
  tag: 'tag8732xy',
  branch: 'z9hG4bK776asdhds',
  ufrag: 'uFr4g',
  pwd: 'asd88fgpdd777uzjYhagZg',
  fingerprint: '4A:AD:B9:B1:3F:82:18:3B',
  digits: '4711',
  text: 'meet me at noon',
} as const;

const S = SECRETS;

const sdp = (changes: { readonly ufrag?: string; readonly fingerprint?: string } = {}): string =>
  [
    'v=0',
    `o=${S.user} 2890844526 1 IN IP4 ${S.address}`,
    's=-',
    `c=IN IP4 ${S.outside}`,
    't=0 0',
    'm=audio 50000 UDP/TLS/RTP/SAVPF 111 0 110',
    'a=rtpmap:111 opus/48000/2',
    'a=rtpmap:0 PCMU/8000',
    `a=rtpmap:110 ${S.token}/8000`,
    'a=sendrecv',
    `a=ice-ufrag:${changes.ufrag ?? S.ufrag}`,
    `a=ice-pwd:${S.pwd}`,
    `a=fingerprint:sha-256 ${changes.fingerprint ?? S.fingerprint}`,
    `a=candidate:1 1 udp 2122 ${S.address} 50000 typ host generation 0 ufrag ${S.ufrag}`,
    `a=candidate:2 1 udp 2121 ${S.mdns}.local 50001 typ host`,
    `a=candidate:3 1 udp 1686 ${S.outside} 50002 typ srflx raddr ${S.address} rport 50000`,
    `a=candidate:4 1 udp 1685 ${S.six} 50003 typ relay raddr ${S.outside} rport 50002`,
    `a=candidate:5 1 tcp 1684 ${S.address} 9 typ host tcptype active`,
    `a=ssrc:1 cname:${S.cookie}`,
    'm=video 0 UDP/TLS/RTP/SAVPF 96',
    'a=inactive',
    '',
  ].join('\r\n');

const message = (
  start: string,
  cseq: string,
  headers: readonly string[] = [],
  body = '',
  callId: string = S.callId,
): string =>
  [
    start,
    `Via: SIP/2.0/WSS ${S.address}:5061;branch=${S.branch}`,
    `From: "${S.name}" <sip:${S.user}@${S.domain}>;tag=${S.tag}`,
    `To: <sip:${S.number}@${S.domain};token=${S.token}>`,
    `Call-ID: ${callId}`,
    `CSeq: ${cseq}`,
    `Contact: <sip:${S.user}@${S.outside};transport=ws>`,
    ...headers,
    '',
    body,
  ].join('\r\n');

const INVITE = `INVITE sip:${S.number}@${S.domain} SIP/2.0`;

const sip = (way: 'in' | 'out', text: string, ago = 1_000): FlightEntry => ({
  at: NOW - ago,
  kind: 'sip',
  way,
  text,
});

const event = (name: string, data: unknown, ago = 1_000): FlightEntry => ({
  at: NOW - ago,
  kind: 'event',
  name,
  data,
});

const state = (phase: string, more: object = {}, ids: object = {}): object => ({
  ...{ id: 'x1', callId: S.callId, direction: 'out' },
  ...ids,
  phase,
  ...more,
});

function textOf(entries: readonly FlightEntry[]): string {
  return writeReport({ entries, now: NOW, userAgent: 'Browser 1.0', timeZone: 'Europe/Berlin' });
}

function reportOf(entries: readonly FlightEntry[]): DiagnosticReport {
  return JSON.parse(textOf(entries)) as DiagnosticReport;
}

function assertSilent(text: string): void {
  for (const [what, secret] of Object.entries(SECRETS)) {
    assert.ok(!text.includes(secret), `the report tells the ${what}`);
  }
}

/** A call as it goes over the wire, with a secret wherever one can be. */
const CALL: readonly FlightEntry[] = [
  event('call', state('dialing', {}, { callId: '' }), 9_000),
  sip('out', message(INVITE, '1 INVITE', ['Content-Type: application/sdp'], sdp()), 8_900),
  sip(
    'in',
    message('SIP/2.0 407 Proxy Authentication Required', '1 INVITE', [
      `Proxy-Authenticate: Digest realm="${S.domain}", nonce="${S.nonce}"`,
    ]),
    8_800,
  ),
  sip(
    'out',
    message(
      INVITE,
      '2 INVITE',
      [
        `Proxy-Authorization: Digest username="${S.user}", nonce="${S.nonce}", response="${S.response}"`,
        `Cookie: ${S.cookie}`,
        `Authorization: Bearer ${S.token}`,
        `P-Asserted-Identity: "${S.name}" <tel:${S.number}>`,
        `Replaces: ${S.callId};to-tag=${S.tag};from-tag=${S.tag}`,
        `Require: replaces, ${S.token}`,
        'Content-Type: application/sdp',
      ],
      sdp({ ufrag: 'other', fingerprint: '00:11' }),
    ),
    8_700,
  ),
  sip('in', message(`SIP/2.0 200 ${S.name}`, '2 INVITE', [], sdp()), 8_000),
  event('call', state('connected', { muted: false, media: 'flowing', trouble: null }), 7_900),
  event('quality', state('', { mos: 4.31234567, grade: 'good', warnings: ['loss', S.token] })),
  event('registration', { status: 'unreachable', error: new HubError('network/unreachable') }),
  sip(
    'out',
    message(
      `INFO sip:${S.user}@${S.domain} SIP/2.0`,
      '3 INFO',
      ['c: application/dtmf-relay'],
      `Signal=${S.digits}\r\nDuration=160\r\n`,
    ),
  ),
  sip(
    'in',
    message(
      `MESSAGE sip:${S.user}@${S.domain} SIP/2.0`,
      '4 MESSAGE',
      ['c: text/plain'],
      S.text,
      'another',
    ),
  ),
  sip(
    'in',
    message(`BYE sip:${S.user}@${S.domain} SIP/2.0`, '5 BYE', [
      `Reason: Q.850;cause=16;text="${S.name}"`,
      `Warning: 399 ${S.domain} "${S.text}"`,
      'Retry-After: 5 (busy)',
    ]),
  ),
  event(
    'call',
    state('ended', {
      end: {
        cause: 'failed',
        error: new HubError('call/media-failed', {
          message: S.password,
          cause: new Error(S.token),
        }),
      },
      note: S.password,
    }),
  ),
  event(S.name, { [S.user]: true, kind: S.password, remote: { [S.number]: 1, kind: 'relay' } }),
];

test('nothing that is secret, and nobody, is in a report', () => {
  assertSilent(textOf(CALL));
});

test('a report tells what went over the wire, and between whom', () => {
  const { ladder, parties } = reportOf(CALL);
  assert.deepEqual(parties, { 'party-1': '…42', 'party-2': '…' });
  assert.deepEqual(
    ladder.map(({ way, method, status, cseq, call, from, to }) =>
      [way, method ?? status, cseq, call, from, to].join(' '),
    ),
    [
      'out INVITE 1 INVITE call-1 me party-1',
      'in 407 1 INVITE call-1 me party-1',
      'out INVITE 2 INVITE call-1 me party-1',
      'in 200 2 INVITE call-1 me party-1',
      'out INFO 3 INFO call-1 me party-1',
      'in MESSAGE 4 MESSAGE other-1 party-2 me',
      'in BYE 5 BYE call-1 party-2 me',
    ],
  );
});

test('of the headers those are told that say why something happened', () => {
  const { ladder } = reportOf(CALL);
  assert.deepEqual(ladder[1]!.headers, { challenge: true });
  assert.deepEqual(ladder[2]!.headers, {
    replaces: true,
    require: ['replaces'],
    authorized: true,
  });
  assert.deepEqual(ladder[6]!.headers, {
    reason: [{ protocol: 'Q.850', cause: 16 }],
    retryAfter: 5,
    warning: [399],
  });
  assert.equal(ladder[4]!.dtmf, 4);
});

test('of a session description its media, candidates and changes are told', () => {
  const { ladder } = reportOf(CALL);
  assert.deepEqual(ladder[0]!.sdp, {
    media: [
      {
        kind: 'audio',
        direction: 'sendrecv',
        refused: false,
        codecs: ['opus', 'PCMU', 'other'],
      },
      { kind: 'video', direction: 'inactive', refused: true, codecs: [] },
    ],
    candidates: {
      'host private': 1,
      'host mDNS': 1,
      'srflx public': 1,
      'relay public': 1,
      'host private tcp': 1,
    },
    iceRestart: false,
    fingerprintChanged: false,
  });
  assert.equal(ladder[2]!.sdp?.iceRestart, true);
  assert.equal(ladder[2]!.sdp?.fingerprintChanged, true);
  assert.equal(ladder[3]!.sdp?.iceRestart, false);
});

test('each call has its states, its quality and its end', () => {
  const { calls } = reportOf(CALL);
  assert.equal(calls.length, 1);
  const [call] = calls;
  assert.deepEqual([call!.call, call!.direction, call!.party], ['call-1', 'out', 'party-1']);
  assert.deepEqual(
    call!.states.map(({ phase }) => phase),
    ['dialing', 'connected', 'ended'],
  );
  assert.deepEqual(call!.states.at(-1)!['end'], {
    cause: 'failed',
    error: { code: 'call/media-failed' },
  });
  assert.equal(call!.quality[0]!['mos'], 4.3123);
  assert.deepEqual(call!.quality[0]!['warnings'], ['loss']);
});

test('other events are told without what is in them', () => {
  const { events } = reportOf(CALL);
  assert.deepEqual(
    events.map(({ name, data }) => ({ name, data })),
    [
      {
        name: 'registration',
        data: { status: 'unreachable', error: { code: 'network/unreachable' } },
      },
      { name: 'other', data: { remote: { kind: 'relay' } } },
    ],
  );
});

test('the number of an emergency call is told whole', () => {
  const text = message('INVITE sip:911@x SIP/2.0', '1 INVITE').replace(
    /^To: .*$/m,
    'To: <sip:911@x>',
  );
  assert.deepEqual(reportOf([sip('out', text)]).parties, { 'party-1': '911' });
});

test('only the last five calls are told', () => {
  const entries = Array.from({ length: 8 }, (_, index) => {
    const callId = `call${index}@x`;
    return [
      sip('out', message(INVITE, '1 INVITE', [], '', callId)),
      event('call', state('ended', { end: { cause: 'cancelled' } }, { id: `id${index}`, callId })),
    ];
  }).flat();
  const { calls, ladder } = reportOf(entries);
  assert.deepEqual(
    calls.map(({ call }) => call),
    ['call-4', 'call-5', 'call-6', 'call-7', 'call-8'],
  );
  assert.equal(ladder.length, 5);
});

test('what is older than ten minutes is not told, but how a call was that is still up', () => {
  const old = 11 * 60_000;
  const { calls, ladder, events } = reportOf([
    event('registration', { status: 'registered' }, old),
    sip('out', message(INVITE, '1 INVITE'), old),
    event('call', state('dialing'), old),
    event('call', state('connected'), old),
    event('call', state('ended', {}, { id: 'x2', callId: 'x2' }), old),
    sip('out', message(`BYE ${S.domain} SIP/2.0`, '2 BYE')),
  ]);
  assert.deepEqual(
    calls.map(({ states }) => states.map(({ phase }) => phase)),
    [['connected']],
  );
  assert.deepEqual(
    ladder.map(({ method, call }) => [method, call]),
    [['BYE', 'call-1']],
  );
  assert.deepEqual(events, []);
});

test('a report stays under 200 kB, and keeps what is newest', () => {
  const entries = Array.from({ length: 2_000 }, (_, index) =>
    sip('out', message(INVITE, `${index} INVITE`, ['Reason: SIP;cause=480'], sdp()), 2_000 - index),
  );
  const text = textOf(entries);
  assert.ok(new TextEncoder().encode(text).length < 200_000);
  const { ladder } = JSON.parse(text) as DiagnosticReport;
  assert.ok(ladder.length > 100, `${ladder.length} messages`);
  assert.equal(ladder.at(-1)!.cseq, '1999 INVITE');
});

test('without anything that was kept there is an empty report', () => {
  const { calls, ladder, events, format } = reportOf([]);
  assert.deepEqual([calls, ladder, events, format], [[], [], [], 'hubline-diagnostics']);
});

const HEADERS = [
  ...['Via', 'From', 'To', 'f', 't', 'Call-ID', 'i', 'CSeq', 'Contact', 'm', 'Reason', 'Warning'],
  ...['Replaces', 'Retry-After', 'Require', 'Unsupported', 'Event', 'o', 'Expires', 'Refer-To'],
  ...[
    'WWW-Authenticate',
    'Authorization',
    'Content-Type',
    'c',
    'X-Anything',
    'P-Asserted-Identity',
  ],
];
const SDP_LINES = [
  ...['o=- 1 1 IN IP4 ', 'c=IN IP4 ', 's=', 'm=audio 9 RTP/AVP 0 ', 'm=', 'a=rtpmap:0 ', 'a='],
  ...['a=ice-ufrag:', 'a=ice-pwd:', 'a=fingerprint:sha-256 ', 'a=candidate:1 1 udp 1 ', 'a=mid:'],
];
const SHAPES = [
  (secret: string) => secret,
  (secret: string) => `<sip:${secret}@host>;tag=1`,
  (secret: string) => `"${secret}" <sip:1002@host>`,
  (secret: string) => `<sip:1002@${secret}>`,
  (secret: string) => `SIP;cause=200;text="${secret}"`,
  (secret: string) => `399 ${secret} "x"`,
  (secret: string) => `1 ${secret}`,
  (secret: string) => `replaces, ${secret}`,
  (secret: string) => `${secret} 5000 typ host`,
  (secret: string) => `application/dtmf-relay;${secret}`,
];

/** Long and strange enough never to be found by chance. */
const secrets = fc
  .tuple(fc.constantFrom('Qz7', '+1999', '77x'), fc.stringMatching(/^[a-zA-Z0-9._~+-]{6,20}$/))
  .map(([begin, rest]) => begin + rest);

test('wherever a secret stands in a message or an event, no report tells it', () => {
  const line = fc.tuple(fc.constantFrom(...HEADERS), fc.constantFrom(...SHAPES));
  const described = fc.tuple(fc.constantFrom(...SDP_LINES), fc.constantFrom(...SHAPES));
  fc.assert(
    fc.property(
      secrets,
      fc.array(line, { maxLength: 12 }),
      fc.array(described, { maxLength: 8 }),
      fc.constantFrom(...SHAPES),
      fc.constantFrom('in' as const, 'out' as const),
      fc.boolean(),
      (secret, headers, lines, start, way, known) => {
        const text = [
          known ? `INVITE ${start(secret)} SIP/2.0` : start(secret),
          ...headers.map(([name, shape]) => `${name}: ${shape(secret)}`),
          '',
          'v=0',
          ...lines.map(([begin, shape]) => begin + shape(secret)),
          secret,
        ].join('\r\n');
        const noted = { id: secret, callId: secret, phase: secret, end: { cause: secret }, secret };
        const report = textOf([
          sip(way, text),
          event('call', noted),
          event(secret, { [secret]: secret, kind: [secret], error: new Error(secret) }),
          event('quality', { ...noted, warnings: [secret], fault: { kind: secret } }),
        ]);
        assert.ok(!report.includes(secret), report);
      },
    ),
    { numRuns: 2_000 },
  );
});

test('whatever comes over the wire, there is a report that can be read', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.string(), fc.string({ unit: 'binary' })), { maxLength: 5 }),
      fc.anything(),
      (texts, data) => {
        const entries = [...texts.map((text) => sip('in', text)), event('call', data)];
        assert.equal(reportOf(entries).format, 'hubline-diagnostics');
      },
    ),
    { numRuns: 500 },
  );
});
