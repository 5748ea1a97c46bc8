import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { PhoneSystem, USERS } from '../../../../test/support/phone-system.ts';
import { plainAnswer, plainSdp } from '../../../../test/support/plain-sdp.ts';
import { until } from '../../../../test/support/until.ts';

describe('Registering', () => {
  test('takes the right password and lists the device', async () => {
    await using system = await PhoneSystem.start();
    const before = Date.now();
    const bob = await system.phone('bob', { register: false, deviceId: 'desk' });
    const answer = await bob.register(120);
    assert.equal(answer.status, 200);
    assert.equal(
      answer.header('contact'),
      `<${bob.contact}>;expires=120;+sip.instance="<${bob.instance}>"`,
    );
    const [registration] = system.telephony.registrations('id-bob');
    assert.equal(registration?.deviceId, 'desk');
    assert.ok(registration.since >= before && registration.expiresAt > registration.since);
  });

  test('refuses a wrong password, and hangs up on who tries on', async () => {
    await using system = await PhoneSystem.start();
    const good = system.issue(USERS.bob);
    const bob = await system.phoneOf({ ...good, password: 'guess' });
    for (let guess = 0; guess < 9; guess++) assert.equal((await bob.register()).status, 403);
    assert.equal(system.telephony.stats().sockets, 1);
    assert.equal((await bob.register()).status, 403);
    await until('the socket is still open', () => (bob.closed?.code === 1008 ? true : null));
    assert.deepEqual(system.telephony.registrations('id-bob'), []);
  });

  test('refuses credentials that nobody issued, and addresses of someone else', async () => {
    await using system = await PhoneSystem.start();
    const unknown = await system.phoneOf({ ...system.issue(USERS.bob), authUser: 'nobody' });
    assert.equal((await unknown.register()).status, 403);
    const disguised = await system.phoneOf({ ...system.issue(USERS.bob), username: 'alice' });
    assert.equal((await disguised.register()).status, 403);
    assert.equal(system.telephony.stats().registrations, 0);
  });

  test('does not take the same answer twice', async () => {
    await using system = await PhoneSystem.start();
    const bob = await system.phone('bob', { register: false });
    const uri = 'sip:acme.test';
    const to = `<${bob.aor}>`;
    const contact = ['Contact', `<${bob.contact}>`] as const;
    const challenge = await bob.answerTo(bob.request('REGISTER', uri, { to, headers: [contact] }));
    assert.equal(challenge.status, 401);
    assert.match(challenge.header('www-authenticate'), /realm="acme\.test".*qop="auth"/);
    assert.doesNotMatch(challenge.header('www-authenticate'), /stale/);
    const headers = [contact, bob.authorization(challenge, 'REGISTER', uri)];
    assert.equal((await bob.answerTo(bob.request('REGISTER', uri, { to, headers }))).status, 200);
    const replayed = await bob.answerTo(bob.request('REGISTER', uri, { to, headers }));
    assert.equal(replayed.status, 401);
    assert.match(replayed.header('www-authenticate'), /stale=true/);
  });

  test('keeps the time within its limits', async () => {
    await using system = await PhoneSystem.start();
    const bob = await system.phone('bob', { register: false });
    const brief = await bob.register(5);
    assert.equal(brief.status, 423);
    assert.equal(brief.header('min-expires'), '30');
    assert.match((await bob.register(100_000)).header('contact'), /;expires=600;/);
  });

  test('ends for one device, and for all at once', async () => {
    await using system = await PhoneSystem.start();
    const [desk, mobile] = [await system.phone('bob'), await system.phone('bob')];
    assert.equal(system.telephony.registrations('id-bob').length, 2);
    assert.equal((await desk.register(0)).status, 200);
    assert.equal(system.telephony.registrations('id-bob').length, 1);
    const gone = await mobile.authenticated('REGISTER', 'sip:acme.test', () => ({
      to: `<${mobile.aor}>`,
      headers: [
        ['Contact', '*'],
        ['Expires', '0'],
      ],
    }));
    assert.equal(gone.status, 200);
    assert.deepEqual(system.telephony.registrations('id-bob'), []);
  });

  test('ends with the socket', async () => {
    await using system = await PhoneSystem.start();
    const bob = await system.phone('bob');
    await bob.vanish();
    await until('still registered', () =>
      system.telephony.stats().registrations === 0 ? true : null,
    );
    assert.equal(system.telephony.stats().sockets, 0);
  });

  test('is due in good time on a socket that nobody has named', async () => {
    await using system = await PhoneSystem.start({ pingSeconds: 0.5 });
    const named = await system.phone('bob');
    const stranger = await system.phone('bob', { register: false });
    await until('the socket is still open', () => (stranger.closed?.code === 1008 ? true : null));
    assert.equal(named.closed, null);
  });

  test('keeps a socket to the session that it began with', async () => {
    await using system = await PhoneSystem.start();
    const bob = await system.phone('bob');
    bob.account = system.issue(USERS.carol);
    assert.equal((await bob.register()).status, 403);
    assert.deepEqual(system.telephony.registrations('id-carol'), []);
  });
});

describe('Who may call', () => {
  test('a phone that is not registered is asked for its password', async () => {
    await using system = await PhoneSystem.start();
    const [alice, bob] = [
      await system.phone('alice', { register: false }),
      await system.phone('bob'),
    ];
    const outgoing = alice.call('1002', plainSdp());
    const called = bob.incoming().then((incoming) => incoming.accept(plainAnswer()));
    assert.equal((await outgoing.final()).status, 200);
    await called;
    assert.ok(alice.trace.some((text) => text.startsWith('< SIP/2.0 407')));
  });

  test('a phone that has unregistered is asked again', async () => {
    await using system = await PhoneSystem.start();
    const alice = await system.phone('alice');
    await alice.register(0);
    const outgoing = alice.call('*43', plainSdp());
    assert.equal((await outgoing.status(407)).method, 'INVITE');
  });

  test('one phone has thirty-two calls at once and no more', async () => {
    await using system = await PhoneSystem.start();
    const alice = await system.phone('alice');
    const calls = Array.from({ length: 32 }, () => alice.call('*43', plainSdp()));
    for (const call of calls) assert.equal((await call.final()).status, 200);
    const refused = await alice.call('*43', plainSdp()).final();
    assert.equal(refused.status, 503);
    assert.equal(refused.header('retry-after'), '5');
    await calls[0]!.bye();
    assert.equal((await alice.call('*43', plainSdp()).final()).status, 200);
  });

  test('nobody calls in the name of another', async () => {
    await using system = await PhoneSystem.start();
    const [alice, bob] = [await system.phone('alice'), await system.phone('bob')];
    const invite = alice.request('INVITE', 'sip:1002@acme.test', {
      from: '"The boss" <sip:carol@acme.test>;tag=1',
      headers: [['Contact', `<${alice.contact}>`]],
      body: plainSdp(),
    });
    assert.equal((await alice.answerTo(invite)).status, 403);
    assert.equal(bob.inbox.items.length, 0);
  });

  test('what the caller calls itself reaches nobody', async () => {
    await using system = await PhoneSystem.start();
    const [alice, bob] = [await system.phone('alice'), await system.phone('bob')];
    alice.request('INVITE', 'sip:1002@acme.test', {
      from: '"The boss" <sip:alice@acme.test>;tag=1',
      headers: [
        ['Contact', `<${alice.contact}>`],
        ['P-Asserted-Identity', '"The boss" <sip:1000@acme.test>'],
      ],
      body: plainSdp(),
    });
    assert.doesNotMatch((await bob.incoming()).invite!.text, /boss|1000/);
  });
});

describe('The end of a session', () => {
  test('ends its calls, registrations and sockets, and nobody else’s', async () => {
    await using system = await PhoneSystem.start();
    const [alice, bob] = [
      await system.phone('alice', { sessionId: 'over' }),
      await system.phone('bob'),
    ];
    const { outgoing, incoming } = await system.answered(alice, bob, '1002');
    // Its answer says that the ACK before it has arrived.
    await alice.answerTo(alice.request('OPTIONS', 'sip:acme.test'));

    system.telephony.endSession('over');

    await Promise.all([outgoing.ended(), incoming.ended()]);
    await until('the socket is still open', () => (alice.closed?.code === 4401 ? true : null));
    assert.deepEqual(await system.records(), ['alice out answered', 'bob in answered']);
    assert.deepEqual(
      { ...system.telephony.stats() },
      { sockets: 1, connections: 1, registrations: 1, calls: 0, legs: 0 },
    );
  });

  test('stops what it rings, and what rings at it', async () => {
    await using system = await PhoneSystem.start();
    const [alice, bob, carol] = [
      await system.phone('alice'),
      await system.phone('bob', { sessionId: 'over' }),
      await system.phone('carol'),
    ];
    const toBob = alice.call('1002', plainSdp());
    const atBob = await bob.incoming();
    bob.call('1003', plainSdp());
    const atCarol = await carol.incoming();
    atBob.ring();
    atCarol.ring();
    await toBob.status(180);

    system.telephony.endSession('over');

    await atCarol.cancelled();
    assert.equal((await toBob.final()).status, 480);
    await system.idle();
  });
});
