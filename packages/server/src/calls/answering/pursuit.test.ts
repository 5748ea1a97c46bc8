import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  AnsweringOffice,
  type AnsweringOfficeOptions,
} from '../../../../../test/support/answering-office.ts';
import { PhoneSystem, USERS } from '../../../../../test/support/phone-system.ts';
import { plainAnswer, plainSdp } from '../../../../../test/support/plain-sdp.ts';
import { USUAL_RULES, type AnsweringRules } from '../../profile/answering-rules.ts';
import type { People } from '../ports.ts';

type Rules = Partial<Record<keyof typeof USERS, Partial<AnsweringRules>>>;

const to = (number: string) => ({ kind: 'number', number }) as const;
const VOICEMAIL = { kind: 'voicemail' } as const;

function people(rules: Rules): People {
  return {
    now: (user) => user,
    answering: ({ username }) => ({ ...USUAL_RULES, ...rules[username as keyof typeof USERS] }),
  };
}

const system = (rules: Rules) => PhoneSystem.start({ people: people(rules) });
const office = (rules: Rules, options: AnsweringOfficeOptions = {}) =>
  AnsweringOffice.open({ telephony: { people: people(rules) }, ...options });

describe('A call to someone who forwards', () => {
  test('all calls rings elsewhere alone, with who calls and whom it was for', async () => {
    await using phones = await system({ bob: { always: to('1003') } });
    const alice = await phones.phone('alice');
    const bob = await phones.phone('bob');
    const carol = await phones.phone('carol');
    const outgoing = alice.call('1002', plainSdp());
    const incoming = await carol.incoming();
    const { invite } = incoming;
    assert.match(invite!.header('p-asserted-identity'), /<sip:1001@acme\.test>/);
    assert.match(invite!.header('diversion'), /<sip:1002@acme\.test>;reason=unconditional$/);
    incoming.ring();
    assert.match((await outgoing.status(180)).header('p-asserted-identity'), /<sip:1002@/);
    await incoming.accept(plainAnswer());
    assert.match((await outgoing.final()).header('p-asserted-identity'), /<sip:1003@/);
    assert.equal(bob.inbox.items.length, 0);
    const ended = incoming.ended();
    await outgoing.bye();
    await ended;
    await phones.idle();
    const records = phones.finished.drain(() => true);
    assert.deepEqual(
      records.map(({ user, party }) => `${user.username} with ${party.number}`).sort(),
      ['alice with 1002', 'carol with 1001'],
    );
  });

  for (const [rule, status, reason] of [
    ['busy', 486, 'user-busy'],
    ['busy', 603, 'user-busy'],
    ['noAnswer', 480, 'no-answer'],
  ] as const) {
    test(`where it is answered with ${status}, rings elsewhere then, and is not missed`, async () => {
      await using phones = await system({ bob: { [rule]: to('1003') } });
      const [alice, bob] = [await phones.phone('alice'), await phones.phone('bob')];
      const carol = await phones.phone('carol');
      const outgoing = alice.call('1002', plainSdp());
      const atBob = await bob.incoming();
      if (status === 480) atBob.ring();
      await atBob.reject(status);
      const atCarol = await carol.incoming();
      assert.match(atCarol.invite!.header('diversion'), new RegExp(`reason=${reason}$`));
      await atCarol.accept(plainAnswer());
      assert.equal((await outgoing.final()).status, 200);
      const ended = atCarol.ended();
      await outgoing.bye();
      await ended;
      assert.deepEqual(await phones.records(), ['alice out answered', 'carol in answered']);
    });
  }

  test('where no phone is connected, from another office, does not tell the number it went to', async () => {
    await using phones = await system({ bob: { notConnected: to('1003') } });
    const [visitor, carol] = [await phones.phone('visitor'), await phones.phone('carol')];
    const outgoing = visitor.call('+14695551002', plainSdp());
    const incoming = await carol.incoming();
    assert.match(incoming.invite!.header('diversion'), /reason=unavailable$/);
    await incoming.accept(plainAnswer());
    assert.match((await outgoing.final()).header('p-asserted-identity'), /\+14695551002@/);
    const ended = incoming.ended();
    await outgoing.bye();
    await ended;
    assert.deepEqual(await phones.records(), ['carol in answered', 'visitor out answered']);
  });

  test('after as long as they want their phones to ring', async () => {
    await using phones = await system({ bob: { ringSeconds: 1, noAnswer: to('1003') } });
    const [alice, bob] = [await phones.phone('alice'), await phones.phone('bob')];
    const carol = await phones.phone('carol');
    const outgoing = alice.call('1002', plainSdp());
    const atBob = await bob.incoming();
    atBob.ring();
    await atBob.cancelled();
    const atCarol = await carol.incoming();
    atCarol.ring();
    await outgoing.status(180);
    outgoing.cancel();
    await atCarol.cancelled();
    assert.deepEqual(await phones.records(), [
      'alice out cancelled',
      'bob in missed',
      'carol in missed',
    ]);
  });

  test('to a queue waits there', async () => {
    await using phones = await system({ alice: { always: to('2001') } });
    const [visitor, bob] = [await phones.phone('visitor'), await phones.phone('bob')];
    const outgoing = visitor.call('+14695551001', plainSdp());
    const answer = await outgoing.final();
    assert.equal(answer.status, 200);
    assert.match(answer.header('p-asserted-identity'), /^"Sales"/);
    const offered = await bob.incoming();
    offered.ring();
    await outgoing.bye();
    await offered.cancelled();
    await phones.idle();
  });
});

describe('A call that forwarding brings nowhere', () => {
  const nowhere: [what: string, rules: Rules][] = [
    ['in a circle', { bob: { always: to('1003') }, carol: { always: to('1002') } }],
    ['back to the caller', { bob: { always: to('1001') } }],
    ['to a number that is none', { bob: { always: to('1999') } }],
    ['to messages of their own', { bob: { always: to('*97') } }],
    ['into the call of someone else', { bob: { always: to('*811003') } }],
    ['out of a park', { bob: { always: to('701') } }],
  ];
  for (const [what, rules] of nowhere) {
    test(`${what} is refused, and rings nowhere`, async () => {
      await using phones = await system(rules);
      const alice = await phones.phone('alice');
      const others = [await phones.phone('bob'), await phones.phone('carol')];
      assert.equal((await alice.call('1002', plainSdp()).final()).status, 486);
      await phones.idle();
      for (const { inbox } of others) assert.deepEqual(inbox.items, []);
      const records = await phones.records();
      assert.ok(records.includes('bob in missed'), records.join());
    });

    test(`${what} is taken by the voicemail of the one who was called`, async () => {
      await using answering = await office(rules);
      const alice = await answering.system.phone('alice');
      const media = answering.system.media('alice');
      const call = alice.call('1002', media.offer());
      const answer = await call.final();
      assert.equal(answer.status, 200);
      assert.match(answer.header('p-asserted-identity'), /<sip:1002@/);
      await call.bye();
      await answering.system.idle();
    });
  }
});

describe('A call to someone who is not to be disturbed', () => {
  test('rings no phone and is taken by voicemail, or refused where there is none', async () => {
    const rules: Rules = { bob: { doNotDisturb: true, always: to('1003'), busy: to('1003') } };
    await using phones = await system(rules);
    const [alice, bob] = [await phones.phone('alice'), await phones.phone('bob')];
    assert.equal((await alice.call('1002', plainSdp()).final()).status, 486);
    assert.deepEqual(bob.inbox.items, []);
    assert.deepEqual(await phones.records(), ['alice out busy', 'bob in missed']);

    await using answering = await office(rules);
    const caller = await answering.system.phone('alice');
    const call = caller.call('1002', answering.system.media('alice').offer());
    assert.equal((await call.final()).status, 200);
    await call.bye();
    assert.deepEqual(await answering.system.records(), ['alice out answered', 'bob in missed']);
  });

  test('that is forwarded to them is taken by their voicemail', async () => {
    const rules: Rules = { bob: { always: to('1003') }, carol: { doNotDisturb: true } };
    await using answering = await office({ ...rules, sue: { noAnswer: VOICEMAIL } });
    const alice = await answering.system.phone('alice');
    const call = alice.call('1002', answering.system.media('alice').offer());
    assert.equal((await call.final()).status, 200);
    await call.bye();
    assert.deepEqual(await answering.system.records(), [
      'alice out answered',
      'bob in missed',
      'carol in missed',
    ]);
  });
});

describe('A transferred call', () => {
  test('goes where the one who is to have it forwards calls, as a dialled one does', async () => {
    await using phones = await system({ carol: { always: to('1004') } });
    const [alice, bob] = [await phones.phone('alice'), await phones.phone('bob')];
    const sue = await phones.phone('sue');
    const { outgoing, incoming } = await phones.answered(alice, bob, '1002');
    assert.equal((await incoming.refer('<sip:1003@acme.test>')).status, 202);
    const atSue = await sue.incoming();
    assert.match(atSue.invite!.header('diversion'), /<sip:1003@acme\.test>/);
    assert.match(atSue.invite!.header('p-asserted-identity'), /<sip:1001@/);
    const gone = incoming.ended();
    await atSue.accept(plainAnswer());
    await gone;
    const ended = atSue.ended();
    await outgoing.bye();
    await ended;
    assert.deepEqual(await phones.records(), [
      'alice out answered',
      'bob in answered',
      'sue in answered',
    ]);
  });

  test('to one who is not to be disturbed goes on with who passed it on', async () => {
    await using phones = await system({ carol: { doNotDisturb: true } });
    const [alice, bob] = [await phones.phone('alice'), await phones.phone('bob')];
    const { outgoing, incoming } = await phones.answered(alice, bob, '1002');
    assert.equal((await incoming.refer('<sip:1003@acme.test>')).status, 202);
    await incoming.notified();
    assert.match((await incoming.notified()).body, /^SIP\/2\.0 486 /);
    const ended = incoming.ended();
    await outgoing.bye();
    await ended;
    await phones.idle();
  });
});

describe('Who calls', () => {
  test('has the name that they have now, though their phone signed in before', async () => {
    let name: string = USERS.alice.name;
    await using phones = await PhoneSystem.start({
      people: {
        now: (user) => (user.username === 'alice' ? { ...user, name } : user),
        answering: () => USUAL_RULES,
      },
    });
    const [alice, bob] = [await phones.phone('alice'), await phones.phone('bob')];
    name = 'Alice Renamed';
    const outgoing = alice.call('1002', plainSdp());
    const incoming = await bob.incoming();
    assert.match(incoming.invite!.header('p-asserted-identity'), /^"Alice Renamed"/);
    incoming.ring();
    await outgoing.status(180);
    outgoing.cancel();
    await incoming.cancelled();
  });
});
