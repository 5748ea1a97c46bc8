import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { PhoneSystem } from '../../../../test/support/phone-system.ts';
import { plainAnswer, plainSdp } from '../../../../test/support/plain-sdp.ts';

describe('A call', () => {
  test('connects two phones that hear each other, and ends on both sides', async () => {
    await using system = await PhoneSystem.start();
    const [alice, bob] = [await system.phone('alice'), await system.phone('bob')];
    const call = await system.connect(alice, bob, '1002');
    call.callerMedia.play(() => Buffer.from('from alice'));
    call.calleeMedia.play(() => Buffer.from('from bob'));
    await call.calleeMedia.hears('from alice');
    await call.callerMedia.hears('from bob');

    const hungUp = call.incoming.ended();
    const answer = await call.outgoing.bye();
    await hungUp;

    assert.equal(answer.status, 200);
    const record = await system.record('alice');
    assert.equal(record.direction, 'out');
    assert.equal(record.disposition, 'answered');
    assert.deepEqual(record.party, {
      name: 'Bob "Bobby" Stone',
      number: '1002',
      userId: 'id-bob',
    });
    const bobs = await system.record('bob');
    assert.equal(bobs.callId, record.callId);
    assert.deepEqual(bobs.party, { name: 'Alice Ämter', number: '1001', userId: 'id-alice' });
    assert.ok(record.startedAt <= record.answeredAt! && record.answeredAt! <= record.endedAt);
    assert.deepEqual(
      { ...system.telephony.stats() },
      { sockets: 2, connections: 2, registrations: 2, calls: 0, legs: 0 },
    );
  });

  test('ends when the called one hangs up', async () => {
    await using system = await PhoneSystem.start();
    const [alice, bob] = [await system.phone('alice'), await system.phone('bob')];
    const { outgoing, incoming } = await system.answered(alice, bob, '1002');
    const hungUp = outgoing.ended();
    await incoming.bye();
    await hungUp;
    assert.deepEqual(await system.records(), ['alice out answered', 'bob in answered']);
  });

  test('ends once when both hang up at the same moment', async () => {
    await using system = await PhoneSystem.start();
    const [alice, bob] = [await system.phone('alice'), await system.phone('bob')];
    const { outgoing, incoming } = await system.answered(alice, bob, '1002');
    await Promise.all([incoming.bye(), outgoing.bye()]);
    assert.deepEqual(await system.records(), ['alice out answered', 'bob in answered']);
  });

  test('shows colleagues the name and the extension', async () => {
    await using system = await PhoneSystem.start();
    const [alice, bob] = [await system.phone('alice'), await system.phone('bob')];
    const outgoing = alice.call('1002', plainSdp());
    const incoming = await bob.incoming();
    const caller = '"Alice Ämter" <sip:1001@acme.test>';
    assert.equal(incoming.invite!.header('p-asserted-identity'), caller);
    assert.ok(incoming.invite!.header('from').startsWith(`${caller};tag=`));
    incoming.ring();
    const called = '"Bob \\"Bobby\\" Stone" <sip:1002@acme.test>';
    assert.equal((await outgoing.status(180)).header('p-asserted-identity'), called);
    await incoming.accept(plainAnswer());
    assert.equal((await outgoing.final()).header('p-asserted-identity'), called);
  });

  test('shows other tenants the name and the outside number', async () => {
    await using system = await PhoneSystem.start();
    const [bob, visitor] = [await system.phone('bob'), await system.phone('visitor')];
    const outgoing = visitor.call('+14695551002', plainSdp());
    const incoming = await bob.incoming();
    assert.equal(
      incoming.invite!.header('p-asserted-identity'),
      '"Vic Visitor" <sip:+14695559001@acme.test>',
    );
    incoming.ring();
    assert.equal(
      (await outgoing.status(180)).header('p-asserted-identity'),
      '"Bob \\"Bobby\\" Stone" <sip:+14695551002@outside.test>',
    );
  });

  test('offers the called phone Opus and telephone events in one section, and nothing else', async () => {
    await using system = await PhoneSystem.start();
    const [alice, bob] = [await system.phone('alice'), await system.phone('bob')];
    alice.call('1002', plainSdp());
    const { body } = (await bob.incoming()).invite!;
    assert.deepEqual(body.match(/^m=.*$/gm)?.length, 1);
    assert.match(body, /^a=fmtp:111 minptime=10;useinbandfec=1;usedtx=0;stereo=0\r$/m);
    assert.match(body, /^a=rtpmap:110 telephone-event\/48000\r$/m);
    assert.match(body, /^a=candidate:.* 127\.0\.0\.1 \d+ typ host\r$/m);
    assert.match(body, /^a=setup:actpass\r$/m);
  });

  test('answers an offer with sections that it does not speak by refusing those alone', async () => {
    await using system = await PhoneSystem.start();
    const alice = await system.phone('alice');
    const video = 'm=video 9 UDP/TLS/RTP/SAVPF 96\r\na=mid:1\r\na=rtpmap:96 VP8/90000\r\n';
    const answer = await alice.call('*43', plainSdp() + video).final();
    assert.equal(answer.status, 200);
    assert.deepEqual(answer.body.match(/^m=\w+ (\d+)/gm)?.length, 2);
    assert.match(answer.body, /^m=video 0 /m);
  });
});

describe('A call that does not come about', () => {
  const refusals = [
    ['1999', 404, 'Q.850;cause=1', 'failed', 'an unknown extension'],
    ['+12125550100', 404, 'Q.850;cause=3', 'failed', 'an outside number without a line'],
    ['*97', 480, 'Q.850;cause=31', 'failed', 'a code with nothing behind it'],
  ] as const;
  for (const [number, status, reason, disposition, what] of refusals) {
    test(`is refused in words for ${what}`, async () => {
      await using system = await PhoneSystem.start();
      const alice = await system.phone('alice');
      const answer = await alice.call(number, plainSdp()).final();
      assert.equal(answer.status, status);
      assert.equal(answer.header('reason'), reason);
      const record = await system.record('alice');
      assert.equal(record.disposition, disposition);
      assert.deepEqual(record.party, { name: '', number, userId: null });
      assert.deepEqual(await system.records(), []);
    });
  }

  test('is missed by someone who has no phone registered', async () => {
    await using system = await PhoneSystem.start();
    const alice = await system.phone('alice');
    const answer = await alice.call('1002', plainSdp()).final();
    assert.equal(answer.status, 480);
    assert.equal(answer.header('reason'), 'Q.850;cause=20');
    assert.deepEqual(await system.records(), ['alice out no-answer', 'bob in missed']);
  });

  test('ends when nobody answers in the ring time', async () => {
    await using system = await PhoneSystem.start({ ringSeconds: 0.1 });
    const [alice, bob] = [await system.phone('alice'), await system.phone('bob')];
    const outgoing = alice.call('1002', plainSdp());
    const incoming = await bob.incoming();
    incoming.ring();
    await incoming.cancelled();
    const answer = await outgoing.final();
    assert.equal(answer.status, 480);
    assert.equal(answer.header('reason'), 'Q.850;cause=19');
    assert.deepEqual(await system.records(), ['alice out no-answer', 'bob in missed']);
  });

  test('ends when the caller gives up', async () => {
    await using system = await PhoneSystem.start();
    const [alice, bob] = [await system.phone('alice'), await system.phone('bob')];
    const outgoing = alice.call('1002', plainSdp());
    const incoming = await bob.incoming();
    incoming.ring();
    await outgoing.status(180);
    outgoing.cancel();
    assert.equal((await outgoing.status(200, 'CANCEL')).status, 200);
    assert.equal((await outgoing.final()).status, 487);
    const cancel = await incoming.cancelled();
    assert.doesNotMatch(cancel.header('reason'), /elsewhere/);
    assert.deepEqual(await system.records(), ['alice out cancelled', 'bob in missed']);
  });

  test('is busy when the only phone says so', async () => {
    await using system = await PhoneSystem.start();
    const [alice, bob] = [await system.phone('alice'), await system.phone('bob')];
    const outgoing = alice.call('1002', plainSdp());
    await (await bob.incoming()).reject(486);
    const answer = await outgoing.final();
    assert.equal(answer.status, 486);
    assert.equal(answer.header('reason'), 'Q.850;cause=17');
    assert.deepEqual(await system.records(), ['alice out busy', 'bob in busy']);
  });

  test('is refused when the offer has no audio that we speak', async () => {
    await using system = await PhoneSystem.start();
    const [alice, bob] = [await system.phone('alice'), await system.phone('bob')];
    const outgoing = alice.call('1002', plainSdp().replace('opus/48000/2', 'PCMU/8000'));
    assert.equal((await outgoing.final()).status, 488);
    assert.deepEqual(await system.records(), ['alice out failed']);
    assert.equal(bob.inbox.items.length, 0);
  });

  test('is not made for a phone that answers without usable sound', async () => {
    await using system = await PhoneSystem.start();
    const [alice, bob] = [await system.phone('alice'), await system.phone('bob')];
    const outgoing = alice.call('1002', plainSdp());
    const incoming = await bob.incoming();
    await incoming.accept('v=0\r\n');
    await incoming.ended();
    assert.equal((await outgoing.final()).status, 480);
    await system.idle();
  });
});
