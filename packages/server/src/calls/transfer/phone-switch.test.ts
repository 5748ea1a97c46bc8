import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { PhoneSystem } from '../../../../../test/support/phone-system.ts';
import { plainAnswer, plainSdp } from '../../../../../test/support/plain-sdp.ts';
import { accepted, told } from '../../../../../test/support/sip-referral.ts';

const MOBILE = '<sip:bob@acme.test;gr=mobile>';

/** Alice called bob, who answered at his desk; his mobile rang as well. */
async function atDesk(system: PhoneSystem) {
  const alice = await system.phone('alice');
  const desk = await system.phone('bob', { deviceId: 'desk' });
  const { outgoing, incoming, callerMedia, calleeMedia } = await system.connect(
    alice,
    desk,
    '1002',
  );
  const mobile = await system.phone('bob', { deviceId: 'mobile' });
  callerMedia.play(() => Buffer.from('from alice'));
  calleeMedia.play(() => Buffer.from('from desk'));
  await callerMedia.hears('from desk');
  return { alice, desk, mobile, outgoing, incoming, callerMedia, calleeMedia };
}

describe('Switching to another phone of one’s own', () => {
  test('goes on at the first until the other answers, and leaves one record', async () => {
    await using system = await PhoneSystem.start({ ringSeconds: 5 });
    const { mobile, outgoing, incoming, callerMedia, calleeMedia } = await atDesk(system);
    await accepted(incoming, MOBILE);
    const atMobile = await mobile.incoming();
    assert.match(atMobile.invite!.header('p-asserted-identity'), /Alice/);
    atMobile.ring();
    assert.equal((await told(incoming)).how, '180 active');
    callerMedia.packets.drain(() => true);
    calleeMedia.packets.drain(() => true);
    await callerMedia.hears('from desk');
    await calleeMedia.hears('from alice');

    const media = system.media('mobile');
    await atMobile.accept(media.answer(atMobile.invite!.body));
    const last = await told(incoming);
    assert.equal(last.how, '200 terminated');
    assert.match((await incoming.ended()).header('reason'), /Transferred/);
    await media.opened;
    media.play(() => Buffer.from('from mobile'));
    await callerMedia.hears('from mobile');
    await media.hears('from alice');
    const [live, ...others] = system.telephony.liveCalls('id-bob');
    assert.deepEqual(others, []);
    assert.equal(live!.deviceId, 'mobile');
    assert.equal(live!.direction, 'in');

    const hungUp = outgoing.ended();
    await atMobile.bye();
    await hungUp;
    assert.deepEqual(await system.records(), ['alice out answered', 'bob in answered']);
  });

  test('fails to a phone that is not there, busy or declining, and the call goes on', async () => {
    await using system = await PhoneSystem.start({ ringSeconds: 5 });
    const { mobile, outgoing, incoming, callerMedia } = await atDesk(system);
    await accepted(incoming, '<sip:bob@acme.test;gr=fridge>');
    assert.equal((await told(incoming)).how, '480 terminated');
    await accepted(incoming, '<sip:bob@acme.test;gr=desk>');
    assert.equal((await told(incoming)).how, '480 terminated');
    for (const status of [486, 603]) {
      await accepted(incoming, MOBILE);
      await (await mobile.incoming()).reject(status);
      assert.equal((await told(incoming)).how, `${status} terminated`);
    }
    callerMedia.packets.drain(() => true);
    await callerMedia.hears('from desk');
    await outgoing.bye();
    assert.deepEqual(await system.records(), ['alice out answered', 'bob in answered']);
  });

  test('is refused to a phone of someone else', async () => {
    await using system = await PhoneSystem.start({ ringSeconds: 5 });
    const { outgoing, incoming } = await atDesk(system);
    assert.equal((await outgoing.refer(MOBILE)).status, 403);
    assert.equal((await incoming.refer('<sip:bob@elsewhere.test;gr=mobile>')).status, 403);
    await outgoing.bye();
    await system.idle();
  });

  test('stops ringing when the call ends', async () => {
    await using system = await PhoneSystem.start({ ringSeconds: 5 });
    const { mobile, outgoing, incoming } = await atDesk(system);
    await accepted(incoming, MOBILE);
    const atMobile = await mobile.incoming();
    atMobile.ring();
    await told(incoming);
    await outgoing.bye();
    await atMobile.cancelled();
    await incoming.ended();
    assert.deepEqual(await system.records(), ['alice out answered', 'bob in answered']);
  });

  test('works in the echo, too', async () => {
    await using system = await PhoneSystem.start();
    const desk = await system.phone('bob', { deviceId: 'desk' });
    const mobile = await system.phone('bob', { deviceId: 'mobile' });
    const outgoing = desk.call('*43', plainSdp());
    await outgoing.final();
    assert.equal((await outgoing.refer('<sip:1001@acme.test>')).status, 403);
    await accepted(outgoing, MOBILE);
    const atMobile = await mobile.incoming();
    const media = system.media('mobile');
    await atMobile.accept(media.answer(atMobile.invite!.body));
    assert.equal((await told(outgoing)).how, '200 terminated');
    await outgoing.ended();
    await media.opened;
    media.play(() => Buffer.from('hello me'));
    await media.hears('hello me');
    await atMobile.bye();
    assert.deepEqual(await system.records(), ['bob out answered']);
  });
});

describe('Pulling a call from another phone of one’s own', () => {
  const pulling = (replaces: string): (readonly [string, string])[] => [
    ['Replaces', replaces],
    ['Require', 'replaces'],
  ];

  test('answers at once, and the other phone is told that it went elsewhere', async () => {
    await using system = await PhoneSystem.start({ ringSeconds: 5 });
    const { mobile, outgoing, incoming, callerMedia } = await atDesk(system);
    const media = system.media('mobile');
    const { dialog } = system.telephony.liveCalls('id-bob')[0]!;
    const { callId, serverTag, phoneTag } = dialog!;
    const header = `${callId};to-tag=${serverTag};from-tag=${phoneTag}`;
    assert.equal(header, incoming.replaces());
    const pulled = mobile.call('1001', media.offer(), pulling(header));
    const answer = await pulled.final();
    assert.equal(answer.status, 200);
    assert.match(answer.header('p-asserted-identity'), /Alice/);
    assert.equal(answer.header('supported'), 'replaces');
    assert.equal(
      (await incoming.ended()).header('reason'),
      'SIP;cause=200;text="Call completed elsewhere"',
    );
    media.acceptAnswer(answer.body);
    await media.opened;
    media.play(() => Buffer.from('from mobile'));
    await callerMedia.hears('from mobile');
    await media.hears('from alice');
    const hungUp = outgoing.ended();
    await pulled.bye();
    await hungUp;
    assert.deepEqual(await system.records(), ['alice out answered', 'bob in answered']);
  });

  test('is refused for a foreign call, one that is gone, and what cannot be read', async () => {
    await using system = await PhoneSystem.start({ ringSeconds: 5 });
    const { alice, mobile, outgoing, incoming } = await atDesk(system);
    const answer = async (phone: typeof alice, header: string): Promise<number> =>
      (await phone.call('1001', plainSdp(), pulling(header)).final()).status;
    assert.equal(await answer(alice, incoming.replaces()), 403);
    assert.equal(await answer(mobile, incoming.replaces('another')), 481);
    assert.equal(await answer(mobile, 'nonsense'), 400);
    const twice = mobile.call('1001', plainSdp(), [
      ['Replaces', incoming.replaces()],
      ['Replaces', incoming.replaces()],
    ]);
    assert.equal((await twice.final()).status, 400);
    const silent = plainSdp().replace('opus/48000/2', 'PCMU/8000');
    const mute = mobile.call('1001', silent, pulling(incoming.replaces()));
    assert.equal((await mute.final()).status, 488);
    await outgoing.bye();
    assert.deepEqual(await system.records(), ['alice out answered', 'bob in answered']);
  });

  test('takes a call along that is being transferred, and its end is heard of here', async () => {
    await using system = await PhoneSystem.start({ ringSeconds: 5 });
    const { mobile, outgoing, incoming } = await atDesk(system);
    const carol = await system.phone('carol');
    await accepted(incoming, '<sip:1003@acme.test>');
    const atCarol = await carol.incoming();
    atCarol.ring();
    await told(incoming);
    const pulled = mobile.call('1001', plainSdp(), pulling(incoming.replaces()));
    assert.equal((await pulled.final()).status, 200);
    await incoming.ended();
    await atCarol.accept(plainAnswer());
    assert.match((await pulled.ended()).header('reason'), /Transferred/);
    const hungUp = atCarol.ended();
    await outgoing.bye();
    await hungUp;
    await system.idle();
  });
});
