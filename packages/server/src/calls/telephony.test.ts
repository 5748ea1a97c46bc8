import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PhoneSystem } from '../../../../test/support/phone-system.ts';

test('two phones call each other and hear each other', async () => {
  await using system = await PhoneSystem.start();
  const alice = await system.phone('alice');
  const bob = await system.phone('bob');
  const [aliceMedia, bobMedia] = [system.media('alice'), system.media('bob')];

  const outgoing = alice.call('1002', aliceMedia.offer());
  const incoming = await bob.incoming();
  incoming.ring();
  await outgoing.status(180);
  await incoming.accept(bobMedia.answer(incoming.invite!.body));
  const answer = await outgoing.final();
  assert.equal(answer.status, 200);
  aliceMedia.acceptAnswer(answer.body);
  await Promise.all([aliceMedia.opened, bobMedia.opened]);
  aliceMedia.play(() => Buffer.from('from alice'));
  bobMedia.play(() => Buffer.from('from bob'));
  await bobMedia.hears('from alice');
  await aliceMedia.hears('from bob');

  const hungUp = incoming.ended();
  await outgoing.bye();
  await hungUp;
  const record = await system.finished.take('a record', () => true);
  assert.equal(record.disposition, 'answered');
  assert.deepEqual(
    { ...system.telephony.stats() },
    { sockets: 2, registrations: 2, calls: 0, legs: 0 },
  );
});
