import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { PhoneSystem } from '../../../../test/support/phone-system.ts';
import { plainAnswer, plainSdp } from '../../../../test/support/plain-sdp.ts';
import { until } from '../../../../test/support/until.ts';

describe('A phone that loses its socket', () => {
  test('keeps its call, with sound, and goes on with it on a new socket', async () => {
    await using system = await PhoneSystem.start();
    const [alice, bob] = [await system.phone('alice'), await system.phone('bob')];
    const { outgoing, incoming, callerMedia, calleeMedia } = await system.connect(
      alice,
      bob,
      '1002',
    );
    await alice.vanish();
    await until('still registered', () =>
      system.telephony.registrations('id-alice').length === 0 ? true : null,
    );
    callerMedia.play(() => Buffer.from('still here'));
    await calleeMedia.hears('still here');

    await alice.reconnect();
    assert.equal((await alice.register()).status, 200);
    assert.equal(system.telephony.registrations('id-alice').length, 1);
    assert.equal((await outgoing.reinvite(callerMedia.describe('sendrecv'))).status, 200);
    const hungUp = outgoing.ended();
    await incoming.bye();
    await hungUp;
    assert.deepEqual(await system.records(), ['alice out answered', 'bob in answered']);
  });

  test('goes on with its call when the old socket was not known to be dead', async () => {
    await using system = await PhoneSystem.start();
    const [alice, bob] = [await system.phone('alice'), await system.phone('bob')];
    const { outgoing, incoming } = await system.answered(alice, bob, '1002');
    const old = alice.socket;
    await alice.reconnect();
    await alice.register();
    await until('the old socket is open', () => (old.readyState === old.CLOSED ? true : null));
    assert.equal((await outgoing.bye()).status, 200);
    await incoming.ended();
    assert.equal(system.telephony.stats().sockets, 2);
  });

  test('is told on its new socket what happened in between', async () => {
    await using system = await PhoneSystem.start();
    const [alice, bob] = [await system.phone('alice'), await system.phone('bob')];
    const { outgoing, incoming } = await system.answered(alice, bob, '1002');
    await alice.answerTo(alice.request('OPTIONS', 'sip:acme.test'));
    await alice.vanish();
    await until('not noticed', () => (system.telephony.stats().sockets === 1 ? true : null));
    await incoming.bye();
    await system.record('alice');
    await alice.reconnect();
    await alice.register();
    await outgoing.ended();
    await system.idle();
  });

  test('still gets the answer to a call that rang meanwhile', async () => {
    await using system = await PhoneSystem.start();
    const [alice, bob] = [await system.phone('alice'), await system.phone('bob')];
    const outgoing = alice.call('1002', plainSdp());
    const incoming = await bob.incoming();
    incoming.ring();
    await outgoing.status(180);
    await alice.vanish();
    await until('not noticed', () => (system.telephony.stats().sockets === 1 ? true : null));
    await incoming.accept(plainAnswer());
    await alice.reconnect();
    await alice.register();
    assert.equal((await outgoing.final()).status, 200);
  });

  test('rings on its new socket when the call was lost with the old one', async () => {
    await using system = await PhoneSystem.start();
    const [alice, bob] = [await system.phone('alice'), await system.phone('bob')];
    const old = bob.socket;
    // What is sent on it from now on is lost.
    old.removeAllListeners('message');
    const outgoing = alice.call('1002', plainSdp());
    await until('no call', () => (system.telephony.stats().legs === 2 ? true : null));
    await bob.reconnect();
    old.terminate();
    await bob.register();
    const incoming = await bob.incoming();
    await incoming.accept(plainAnswer());
    assert.equal((await outgoing.final()).status, 200);
  });

  test('learns on its new socket that a call was cancelled which it never got', async () => {
    await using system = await PhoneSystem.start();
    const [alice, bob] = [await system.phone('alice'), await system.phone('bob')];
    const old = bob.socket;
    // What is sent on it from now on is lost.
    old.removeAllListeners('message');
    const outgoing = alice.call('1002', plainSdp());
    await until('no call', () => (system.telephony.stats().legs === 2 ? true : null));
    outgoing.cancel();
    await outgoing.final();
    await bob.reconnect();
    old.terminate();
    await bob.register();
    const incoming = await bob.incoming();
    incoming.ring();
    await incoming.cancelled();
    await system.idle();
  });

  test('loses its call when it stays away', async () => {
    await using system = await PhoneSystem.start({ graceSeconds: 0.1 });
    const [alice, bob] = [await system.phone('alice'), await system.phone('bob')];
    const { incoming } = await system.answered(alice, bob, '1002');
    await alice.vanish();
    await incoming.ended();
    assert.deepEqual(await system.records(), ['alice out answered', 'bob in answered']);
  });

  test('gives up its call when it stays away while it rings', async () => {
    await using system = await PhoneSystem.start({ graceSeconds: 0.1 });
    const [alice, bob] = [await system.phone('alice'), await system.phone('bob')];
    const outgoing = alice.call('1002', plainSdp());
    const incoming = await bob.incoming();
    incoming.ring();
    await outgoing.status(180);
    await alice.vanish();
    await incoming.cancelled();
    assert.deepEqual(await system.records(), ['alice out cancelled', 'bob in missed']);
  });

  test('is noticed when it stops to answer pings', async () => {
    await using system = await PhoneSystem.start({ pingSeconds: 0.05, graceSeconds: 0.1 });
    const alice = await system.phone('alice');
    alice.call('*43', plainSdp());
    await until('no call', () => (system.telephony.stats().calls === 1 ? true : null));
    // A network that went away: nothing comes in, and nobody says so.
    alice.socket.pause();
    await system.idle();
    assert.equal(system.telephony.stats().registrations, 0);
  });

  test('is not reached by new calls while it is away', async () => {
    await using system = await PhoneSystem.start();
    const [alice, bob] = [await system.phone('alice'), await system.phone('bob')];
    bob.call('*43', plainSdp());
    await until('no call', () => (system.telephony.stats().calls === 1 ? true : null));
    await bob.vanish();
    await until('not noticed', () => (system.telephony.stats().sockets === 1 ? true : null));
    const answer = await alice.call('1002', plainSdp()).final();
    assert.equal(answer.header('reason'), 'Q.850;cause=20');
  });

  test('does not give its calls to another device of the same user', async () => {
    await using system = await PhoneSystem.start();
    const [alice, bob] = [await system.phone('alice'), await system.phone('bob')];
    const outgoing = alice.call('1002', plainSdp());
    await (await bob.incoming()).accept(plainAnswer());
    const answer = await outgoing.final();
    await alice.vanish();
    const other = await system.phone('alice', { contact: alice.contact });
    const bye = other.request('BYE', 'sip:server@hubline.invalid', {
      callId: answer.callId,
      cseq: 2,
      from: answer.header('from'),
      to: answer.header('to'),
    });
    assert.equal((await other.answerTo(bye)).status, 481);
    assert.equal(system.telephony.stats().legs, 2);
  });
});
