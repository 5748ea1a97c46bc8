import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { MULTIPART, multipart, partsOf } from '../../../../../test/support/multipart.ts';
import { PhoneSystem, USERS } from '../../../../../test/support/phone-system.ts';
import { plainAnswer, plainSdp } from '../../../../../test/support/plain-sdp.ts';
import { readLocation } from '../../../../../test/support/read-location.ts';
import { until } from '../../../../../test/support/until.ts';
import type { AddressDraft, CallEmergency } from '../../emergency/emergency-entry.ts';
import type { EmergencyBook } from '../../emergency/ports.ts';
import { pidfLo } from './pidf-lo.ts';

const HOME: AddressDraft = {
  ...{ name: 'Home', callerName: 'Älice & <Bob> "O\'Neil" 🚑', line1: '123 1/2 N Main St' },
  ...{ line2: 'Apt 4', country: 'US', state: 'TX', city: 'Dallas', zip: '75201' },
  location: '2nd floor, behind the lift',
};

const bookOf = (address: AddressDraft | null): EmergencyBook => ({
  addressOf: (userId) => (userId === USERS.alice.userId ? address : null),
  callerIdOf: () => '+14695550911',
});

describe('An emergency call', () => {
  test('rings the desk with address, caller id and priority, and nobody can hear less of it', async () => {
    await using system = await PhoneSystem.start({ emergencyBook: bookOf(HOME) });
    const [alice, desk] = [await system.phone('alice'), await system.phone('sue')];
    const outgoing = alice.call('911', plainSdp());
    const incoming = await desk.incoming();
    const invite = incoming.invite!;
    assert.equal(invite.header('priority'), 'emergency');
    assert.equal(invite.header('geolocation-routing'), 'no');
    const asserted = '"Alice Ämter" <sip:+14695550911@acme.test>';
    assert.equal(invite.header('p-asserted-identity'), asserted);
    assert.match(invite.header('from'), /"Alice Ämter" <sip:\+14695550911@acme\.test>/);
    const parts = partsOf(invite);
    assert.match(parts.get('application/sdp')!.content, /^v=0\r\n/);
    const location = parts.get('application/pidf+xml')!;
    const cid = /^<cid:(.+)>$/.exec(invite.header('geolocation'))![1]!;
    assert.ok(location.headers.includes(`Content-ID: <${cid}>`));
    assert.deepEqual(readLocation(location.content), {
      ...{ entity: 'pres:alice@acme.test', method: 'Manual' },
      civic: {
        ...{ country: 'US', A1: 'TX', A3: 'Dallas', RD: 'N Main St', HNO: '123', HNS: '1/2' },
        ...{ LOC: HOME.location, NAM: HOME.callerName, PC: '75201', UNIT: 'Apt 4' },
      },
    });
    await incoming.accept(plainAnswer());
    assert.equal((await outgoing.final()).status, 200);
    await outgoing.bye();
    const { emergency } = await system.record('sue');
    const { name: _, ...address } = HOME;
    assert.deepEqual(emergency, { test: false, callerId: '+14695550911', address });
    assert.deepEqual((await system.record('alice')).emergency, emergency);
  });

  test('takes the address that is on file at this moment', async () => {
    let address = HOME;
    const book = { ...bookOf(null), addressOf: () => address };
    await using system = await PhoneSystem.start({ emergencyBook: book });
    const [alice, desk] = [await system.phone('alice'), await system.phone('sue')];
    for (const city of ['Plano', 'Austin']) {
      address = { ...HOME, city };
      alice.call('911', plainSdp());
      const { invite } = await desk.incoming();
      const { content } = partsOf(invite!).get('application/pidf+xml')!;
      assert.equal(readLocation(content).civic['A3'], city);
    }
  });

  test('goes through without an address, or where what is on file cannot be read', async () => {
    for (const addressOf of [() => null, () => assert.fail('broken')]) {
      const emergencyBook: EmergencyBook = { addressOf, callerIdOf: () => null };
      await using system = await PhoneSystem.start({ emergencyBook });
      const [alice, desk] = [await system.phone('alice'), await system.phone('sue')];
      alice.call('911', plainSdp());
      const { invite } = await desk.incoming();
      assert.equal(invite!.header('content-type'), 'application/sdp');
      assert.equal(invite!.header('geolocation'), '');
      const asserted = '"Alice Ämter" <sip:+14695551001@acme.test>';
      assert.equal(invite!.header('p-asserted-identity'), asserted);
    }
  });

  test('passes on what the phone says where nothing is on file', async () => {
    await using system = await PhoneSystem.start();
    const [alice, desk] = [await system.phone('alice'), await system.phone('sue')];
    const told = pidfLo('pres:alice@acme.test', { ...HOME, city: 'Waco' }, 0);
    const body = multipart([
      ['application/pidf+xml', told],
      ['application/sdp', plainSdp()],
    ]);
    const outgoing = alice.call('911', body, [['Content-Type', MULTIPART]]);
    const incoming = await desk.incoming();
    assert.equal(partsOf(incoming.invite!).get('application/pidf+xml')!.content, told);
    await incoming.accept(plainAnswer());
    assert.equal((await outgoing.final()).status, 200);
  });

  test('rings all of the desk, and one that declines does not silence the others', async () => {
    await using system = await PhoneSystem.start();
    const alice = await system.phone('alice');
    const phones = [await system.phone('sue'), await system.phone('sue')];
    const outgoing = alice.call('911', plainSdp());
    const [one, two] = await Promise.all(phones.map((phone) => phone.incoming()));
    one!.ring();
    await one!.reject(603);
    await two!.accept(plainAnswer());
    assert.equal((await outgoing.final()).status, 200);
  });

  test('rings again where the desk was busy', async () => {
    await using system = await PhoneSystem.start();
    const [alice, desk] = [await system.phone('alice'), await system.phone('sue')];
    const outgoing = alice.call('911', plainSdp());
    await (await desk.incoming()).reject(486);
    const again = await desk.incoming();
    await again.accept(plainAnswer());
    assert.equal((await outgoing.final()).status, 200);
    await outgoing.bye();
    assert.deepEqual(await system.records(), ['alice out answered', 'sue in answered']);
  });

  test('waits for someone to be there, and fails clearly where nobody comes', async () => {
    await using system = await PhoneSystem.start({ ringSeconds: 1 });
    const alice = await system.phone('alice');
    const outgoing = alice.call('911', plainSdp());
    const answer = await outgoing.final();
    assert.equal(answer.status, 480);
    assert.equal(answer.header('reason'), 'Q.850;cause=20');
    const records = ['alice out no-answer', 'carol in missed', 'sue in missed'];
    assert.deepEqual(await system.records(), records);
    const second = alice.call('911', plainSdp());
    await second.status(100);
    const desk = await system.phone('sue');
    await (await desk.incoming()).accept(plainAnswer());
    assert.equal((await second.final()).status, 200);
  });

  test('is cancelled by its caller alone', async () => {
    await using system = await PhoneSystem.start();
    const [alice, desk] = [await system.phone('alice'), await system.phone('sue')];
    const outgoing = alice.call('911', plainSdp());
    const incoming = await desk.incoming();
    incoming.ring();
    await outgoing.status(180);
    outgoing.cancel();
    await incoming.cancelled();
    await system.idle();
  });

  test('is admitted where the registration of the phone has ended, and no other call is', async () => {
    await using system = await PhoneSystem.start();
    const [alice, desk] = [await system.phone('alice'), await system.phone('sue')];
    await alice.register(0);
    // As when they ended, and nobody could give others.
    alice.account = { ...alice.account, password: 'of another time' };
    assert.equal((await alice.call('1003', plainSdp()).final()).status, 403);
    alice.call('911', plainSdp());
    await desk.incoming();
  });

  test('outlives the session of its caller, and nothing else does', async () => {
    await using system = await PhoneSystem.start();
    const [alice, desk] = [
      await system.phone('alice', { sessionId: 'a' }),
      await system.phone('sue'),
    ];
    const outgoing = alice.call('911', plainSdp());
    const incoming = await desk.incoming();
    system.telephony.endSession('a');
    await incoming.accept(plainAnswer());
    assert.equal((await outgoing.final()).status, 200);
    system.telephony.endSession('a');
    assert.equal(system.telephony.stats().sockets, 2);
    await outgoing.bye();
    await system.idle();
    system.telephony.endSession('a');
    const closed = await until(
      () => 'the socket is open',
      () => alice.closed,
    );
    assert.equal(closed.code, 4401);
  });

  test('needs an account', async () => {
    await using system = await PhoneSystem.start();
    await system.phone('sue');
    const stranger = await system.phone('alice', { register: false });
    stranger.account = { ...stranger.account, password: 'guessed' };
    assert.equal((await stranger.call('911', plainSdp()).final()).status, 403);
  });

  test('is told at once, and goes on where telling fails', async () => {
    const told: CallEmergency[] = [];
    const emergencyWatch = {
      called(_: unknown, call: CallEmergency) {
        told.push(call);
        throw new Error('nobody listens');
      },
    };
    await using system = await PhoneSystem.start({ emergencyBook: bookOf(HOME), emergencyWatch });
    const [alice, desk] = [await system.phone('alice'), await system.phone('sue')];
    alice.call('911', plainSdp());
    await desk.incoming();
    assert.deepEqual(
      told.map(({ address }) => address?.city),
      ['Dallas'],
    );
  });
});

describe('The test number', () => {
  test('answers and leaves the address in the record', async () => {
    await using system = await PhoneSystem.start({ emergencyBook: bookOf(HOME) });
    const [alice, desk] = [await system.phone('alice'), await system.phone('sue')];
    const outgoing = alice.call('933', plainSdp());
    assert.equal((await outgoing.final()).status, 200);
    const [live] = system.telephony.liveCalls(USERS.alice.userId);
    assert.equal(live?.emergency?.address?.line1, HOME.line1);
    await outgoing.bye();
    const { emergency, disposition } = await system.record('alice');
    assert.equal(disposition, 'answered');
    assert.equal(emergency?.test, true);
    assert.equal(emergency.address?.zip, '75201');
    assert.deepEqual(
      desk.inbox.drain(({ method }) => method === 'INVITE'),
      [],
    );
  });
});
