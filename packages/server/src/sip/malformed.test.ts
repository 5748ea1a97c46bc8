import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { PhoneSystem } from '../../../../test/support/phone-system.ts';
import { plainAnswer, plainSdp } from '../../../../test/support/plain-sdp.ts';
import { buildMessage } from '../../../../test/support/sip-message.ts';
import type { SipPhone } from '../../../../test/support/sip-phone.ts';
import { until } from '../../../../test/support/until.ts';

const closed = (phone: SipPhone): Promise<number> =>
  until('the socket is still open', () => phone.closed?.code ?? null);

describe('A message that cannot be carried out', () => {
  test('is answered with 400 where there is enough of it', async () => {
    await using system = await PhoneSystem.start();
    const alice = await system.phone('alice');
    const good = [
      ['Via', 'SIP/2.0/WS phone.invalid;branch=z9hG4bKbad'],
      ['From', `<${alice.aor}>;tag=1`],
      ['To', '<sip:1002@acme.test>'],
      ['Call-ID', 'bad'],
      ['CSeq', '1 INVITE'],
      ['Contact', `<${alice.contact}>`],
    ] as const;
    const but = (name: string, value: string): string =>
      buildMessage(
        'INVITE sip:1002@acme.test SIP/2.0',
        good.map(([one, usual]) => [one, one === name ? value : usual] as const),
      );
    const broken = [
      but('Via', 'SIP/2.0/WS phone.invalid'),
      but('From', '<sip:alice@acme.test'),
      but('From', `<${alice.aor}>`),
      but('To', 'nobody'),
      but('Call-ID', 'two words'),
      but('CSeq', 'one INVITE'),
      but('CSeq', '99999999999 INVITE'),
      but('CSeq', '1 REGISTER'),
      but('Contact', '<>'),
      but('Contact', '*'),
      but('X-None', '').replace('sip:1002@acme.test SIP', 'sip: SIP'),
      but('X-None', '').replace('Content-Length: 0', 'Content-Length: 12'),
      but('X-None', '').replace('Content-Length: 0', 'Content-Length: some'),
      but('X-None', '').replace('Call-ID', 'no colon here\r\nCall-ID'),
    ];
    for (const text of broken) {
      alice.send(text);
      const answer = await alice.inbox.take('400', ({ status }) => status === 400);
      const via = text.split('\r\n').find((line) => line.startsWith('Via: '));
      assert.equal(`Via: ${answer.header('via')}`, via);
    }
    assert.equal(system.telephony.stats().legs, 0);
  });

  test('closes the socket with a reason where there is not', async () => {
    await using system = await PhoneSystem.start();
    for (const text of [
      'hello',
      'GET / HTTP/1.1\r\nHost: x\r\n\r\n',
      'INVITE sip:a SIP/2.0\r\n\r\n',
    ]) {
      const alice = await system.phone('alice', { register: false });
      alice.send(text);
      assert.equal(await closed(alice), 1002);
      assert.notEqual(alice.closed?.reason, '');
    }
  });

  test('closes the socket when it is longer than 64 kB or no text', async () => {
    await using system = await PhoneSystem.start();
    const long = await system.phone('alice', { register: false });
    long.send(`OPTIONS sip:acme.test SIP/2.0\r\nX: ${'x'.repeat(70_000)}\r\n\r\n`);
    assert.equal(await closed(long), 1009);
    const binary = await system.phone('alice', { register: false });
    binary.socket.send(Buffer.from([0xff, 0xfe, 0x00]));
    assert.equal(await closed(binary), 1007);
  });

  test('is ignored when it is an ACK or an answer', async () => {
    await using system = await PhoneSystem.start();
    const alice = await system.phone('alice');
    alice.send('ACK sip:1002@acme.test SIP/2.0\r\nVia: nonsense\r\n\r\n');
    alice.send('SIP/2.0 200 OK\r\nVia: nonsense\r\n\r\n');
    assert.equal((await alice.answerTo(alice.request('OPTIONS', 'sip:acme.test'))).status, 200);
  });
});

describe('A request that we do not carry out', () => {
  const cases = [
    ['UPDATE', 405],
    ['PUBLISH', 405],
    ['FROBNICATE', 501],
    ['BYE', 481],
    ['INFO', 481],
    ['CANCEL', 481],
    ['OPTIONS', 200],
  ] as const;
  for (const [method, status] of cases) {
    test(`${method} outside of a call is answered with ${status}`, async () => {
      await using system = await PhoneSystem.start();
      const alice = await system.phone('alice');
      const answer = await alice.answerTo(alice.request(method, 'sip:1002@acme.test'));
      assert.equal(answer.status, status);
      if (status === 405 || status === 501) {
        assert.equal(
          answer.header('allow'),
          'INVITE, ACK, BYE, CANCEL, OPTIONS, INFO, REFER, REGISTER, SUBSCRIBE',
        );
      }
    });
  }

  test('what is for a call that does not exist is answered with 481', async () => {
    await using system = await PhoneSystem.start();
    const alice = await system.phone('alice');
    for (const method of ['BYE', 'INFO', 'INVITE']) {
      const request = alice.request(method, 'sip:1002@acme.test', {
        to: '<sip:1002@acme.test>;tag=gone',
        headers: [['Contact', `<${alice.contact}>`]],
      });
      assert.equal((await alice.answerTo(request)).status, 481);
    }
  });

  test('an extension that is required and unknown is named', async () => {
    await using system = await PhoneSystem.start();
    const alice = await system.phone('alice');
    const request = alice.request('INVITE', 'sip:*43@acme.test', {
      headers: [
        ['Contact', `<${alice.contact}>`],
        ['Require', '100rel, replaces'],
      ],
      body: plainSdp(),
    });
    const answer = await alice.answerTo(request);
    assert.equal(answer.status, 420);
    assert.equal(answer.header('unsupported'), '100rel');
  });

  test('an address that is no SIP address is answered with 416', async () => {
    await using system = await PhoneSystem.start();
    const alice = await system.phone('alice');
    const answer = await alice.answerTo(alice.request('OPTIONS', 'tel:+14695550101'));
    assert.equal(answer.status, 416);
  });
});

test('a keep-alive is answered in kind', async () => {
  await using system = await PhoneSystem.start();
  const alice = await system.phone('alice');
  alice.send('\r\n\r\n');
  await until('no answer', () => (alice.trace.includes('< \r\n') ? true : null));
});

test('hundreds of mutilated messages leave the server serving', async () => {
  await using system = await PhoneSystem.start();
  const bob = await system.phone('bob');
  let random = 4711;
  // A generator of our own, so that a failure comes back the same.
  const next = (below: number): number => {
    random = (Math.imul(random, 1103515245) + 12345) >>> 0;
    return Math.floor((random / 2 ** 32) * below);
  };
  const junk = ['', '\0', '\r\n', '"', '<', '>', ';', ',', '%', '%zz', ':', '\u{1F600}', '\\', ' '];
  const mutate = (text: string): string => {
    let mutated = text;
    for (let count = 1 + next(3); count > 0; count--) {
      const at = next(mutated.length);
      const end = Math.min(mutated.length, at + next(12));
      mutated = mutated.slice(0, at) + junk[next(junk.length)]! + mutated.slice(end);
    }
    return mutated;
  };

  let alice = await system.phone('alice');
  const outgoing = alice.call('1002', plainSdp());
  const incoming = await bob.incoming();
  await incoming.accept(plainAnswer());
  await outgoing.final();
  await outgoing.reinvite(plainSdp('sendonly'));
  outgoing.send('INFO', 'x');
  await outgoing.bye();
  await incoming.ended();
  const seeds = alice.trace.filter((line) => line.startsWith('> ')).map((line) => line.slice(2));
  for (let round = 0; round < 500; round++) {
    if (alice.closed) alice = await system.phone('alice');
    alice.send(mutate(seeds[next(seeds.length)]!));
    if (round % 25 === 0) {
      const check = await system.phone('alice', { register: false });
      assert.equal((await check.answerTo(check.request('OPTIONS', 'sip:acme.test'))).status, 200);
      await check.close();
    }
  }

  await bob.close();
  const [carol, alice2] = [await system.phone('carol'), await system.phone('alice')];
  const after = alice2.call('1003', plainSdp());
  await (await carol.incoming()).accept(plainAnswer());
  assert.equal((await after.final()).status, 200);
});
