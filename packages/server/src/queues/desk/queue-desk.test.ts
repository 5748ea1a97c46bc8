import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { PhoneSystem, PROMPTS, USERS } from '../../../../../test/support/phone-system.ts';
import { plainAnswer, plainSdp } from '../../../../../test/support/plain-sdp.ts';
import { accepted, told } from '../../../../../test/support/sip-referral.ts';
import { until } from '../../../../../test/support/until.ts';
import { userRow } from '../../../../../test/support/user-row.ts';
import type { VoicemailDesk } from '../../calls/ports.ts';
import { resolveNumber } from '../../directory/dial-plan.ts';
import { snapshotOf, type Snapshot } from '../../directory/snapshot.ts';
import { silentLogger } from '../../logger.ts';
import { readOpusFile } from '../../media/opus-file.ts';
import { Prompts } from '../../prompts/prompts.ts';
import { QueueDeskService, type QueueDirectory } from './queue-desk-service.ts';

const SALES = { id: 'sales', tenant_id: 'acme', name: 'Sales', extension: '2001' };

let prompts: Prompts;
before(async () => {
  prompts = await Prompts.load(`${PROMPTS}/prompts`);
});

function officeWith(settings: string): Snapshot {
  const { alice, bob, carol } = USERS;
  const users = [alice, bob, carol].map(({ userId, username, name, extension, tenantId }) =>
    userRow({ id: userId, tenant_id: tenantId, username, name, extension }),
  );
  const members = [bob, carol].map(({ userId }) => ({
    ...{ queue_id: SALES.id, user_id: userId, skill: 50, status_id: 'offline', status_since: 0 },
  }));
  return snapshotOf({
    tenants: [
      {
        id: 'acme',
        name: 'Acme',
        domain: 'acme.test',
        area_code: '',
        demo: 0,
        created_at: 0,
        emergency_extension: '',
      },
    ],
    ...{ users, queues: [{ ...SALES, settings }], queueMembers: members, parks: [], numbers: [] },
  });
}

/** Telephony with a queue of bob and carol, who are Online where a test says so. */
class Office implements AsyncDisposable {
  readonly system: PhoneSystem;
  readonly desk: QueueDeskService;
  readonly log: string[];

  private constructor(parts: Pick<Office, 'system' | 'desk' | 'log'>) {
    this.system = parts.system;
    this.desk = parts.desk;
    this.log = parts.log;
  }

  static async open(
    settings: object = {},
    online: readonly string[] = ['bob'],
    voicemail: VoicemailDesk | null = null,
  ): Promise<Office> {
    const snapshot = officeWith(JSON.stringify({ wrapUpSeconds: 0, ...settings }));
    const directory: QueueDirectory = {
      queues: () => [...snapshot.queues.values()],
      queue: (queueId) => snapshot.queues.get(queueId),
      tenant: (tenantId) => snapshot.tenants.get(tenantId),
      person: (userId) => snapshot.people.get(userId),
      onReload: () => {},
      resolve: (caller, dialled) => resolveNumber(snapshot, caller, dialled),
    };
    const desk = new QueueDeskService({
      ...{ directory, prompts, voicemail, clock: () => Date.now(), logger: silentLogger },
    });
    const log: string[] = [];
    desk.onEvent((event) => {
      const { kind } = event;
      log.push('userId' in event ? `${kind} ${event.userId.replace('id-', '')}` : kind);
    });
    const system = await PhoneSystem.start({ queues: desk, dialPlan: directory });
    desk.follow(system.telephony);
    for (const name of online) desk.setOnline(`id-${name}`, SALES.id, true);
    return new Office({ system, desk, log });
  }

  get callers(): string[] {
    return this.desk.callers(SALES.id).map(({ party, state }) => `${party.number} ${state}`);
  }

  async toHave(...callers: readonly string[]): Promise<void> {
    await until(
      () => `there are ${this.callers.join(', ') || 'no callers'}`,
      () => (this.callers.join() === callers.join() ? true : null),
    );
  }

  async toLog(...events: readonly string[]): Promise<void> {
    await until(
      () => `logged ${this.log.join(', ')}`,
      () => (this.log.join() === events.join() ? true : null),
    );
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.desk.close();
    await this.system[Symbol.asyncDispose]();
  }
}

describe('A caller of a queue', () => {
  test('is connected to the agent who takes the call, and both have it in their records', async () => {
    await using office = await Office.open();
    const { system } = office;
    const [alice, bob] = [await system.phone('alice'), await system.phone('bob')];
    const outgoing = alice.call('2001', plainSdp());
    const answer = await outgoing.final();
    assert.equal(answer.status, 200);
    assert.equal(answer.header('p-asserted-identity'), '"Sales" <sip:2001@acme.test>');
    const atBob = await bob.incoming();
    assert.match(atBob.invite!.header('p-asserted-identity'), /Alice.*1001/);
    assert.match(atBob.invite!.header('diversion'), /^"Sales" <sip:2001@acme\.test>;reason=queue$/);
    atBob.ring();
    await office.toHave('1001 ringing');
    await atBob.accept(plainAnswer());
    await office.toHave();
    const hungUp = atBob.ended();
    await outgoing.bye();
    await hungUp;
    const { party } = await system.record('alice');
    assert.deepEqual(party, { name: 'Sales', number: '2001', userId: null });
    assert.deepEqual(await system.records(), ['bob in answered']);
    await office.toLog('entered', 'offered bob', 'answered bob', 'talked bob', 'wrapped-up bob');
  });

  test('hears the announcement first, then music, then the agent', async () => {
    await using office = await Office.open({ announceSeconds: 0 }, []);
    const { system } = office;
    const [alice, bob] = [await system.phone('alice'), await system.phone('bob')];
    const [atAlice, atBob] = [system.media('alice'), system.media('bob')];
    const outgoing = alice.call('2001', atAlice.offer());
    atAlice.acceptAnswer((await outgoing.final()).body);
    await atAlice.opened;
    const [first] = prompts.frames(['next-in-queue']);
    const said = await atAlice.hears(first!.payload);
    const frames = await readOpusFile(`${PROMPTS}/music-on-hold.opus`);
    const isMusic = (payload: Buffer) => frames.some((frame) => frame.payload.equals(payload));
    await atAlice.packets.take(
      'music after the announcement',
      ({ payload, at }) => at > said.at && isMusic(payload),
    );
    office.desk.setOnline('id-bob', SALES.id, true);
    const incoming = await bob.incoming();
    await incoming.accept(atBob.answer(incoming.invite!.body));
    await atBob.opened;
    atBob.play(() => Buffer.from('from bob'));
    await atAlice.hears('from bob');
  });

  test('comes before who came later, whom the same agent takes next', async () => {
    await using office = await Office.open();
    const { system } = office;
    const [alice, carol] = [await system.phone('alice'), await system.phone('carol')];
    await alice.call('2001', plainSdp()).final();
    await carol.call('2001', plainSdp()).final();
    await office.toHave('1001 waiting', '1003 waiting');
    const bob = await system.phone('bob');
    const first = await bob.incoming();
    assert.match(first.invite!.header('from'), /1001/);
    await first.accept(plainAnswer());
    await office.toHave('1003 waiting');
    await first.bye();
    const second = await bob.incoming();
    assert.match(second.invite!.header('from'), /1003/);
    await second.accept(plainAnswer());
  });

  test('who hangs up while it rings has it stop, and is logged as abandoned', async () => {
    await using office = await Office.open();
    const { system } = office;
    const [alice, bob] = [await system.phone('alice'), await system.phone('bob')];
    const outgoing = alice.call('2001', plainSdp());
    await outgoing.final();
    const atBob = await bob.incoming();
    atBob.ring();
    await outgoing.bye();
    await atBob.cancelled();
    await office.toLog('entered', 'offered bob', 'abandoned');
    assert.deepEqual(await system.records(), ['alice out answered']);
  });

  for (const [how, end] of [
    ['declines', 603],
    ['is busy at the phone', 486],
  ] as const) {
    test(`rings at the next agent where one ${how}`, async () => {
      await using office = await Office.open({}, ['bob', 'carol']);
      const { system } = office;
      const [alice, bob, carol] = [
        await system.phone('alice'),
        await system.phone('bob'),
        await system.phone('carol'),
      ];
      await alice.call('2001', plainSdp()).final();
      await (await bob.incoming()).reject(end);
      await (await carol.incoming()).accept(plainAnswer());
      const missed = end === 603 ? ['missed bob'] : [];
      await office.toLog(
        ...['entered', 'offered bob', ...missed],
        ...['offered carol', 'answered carol'],
      );
    });
  }

  test('rings at the next agent where the phone of one is lost', async () => {
    await using office = await Office.open({}, ['bob', 'carol']);
    const { system } = office;
    const [alice, bob, carol] = [
      await system.phone('alice'),
      await system.phone('bob'),
      await system.phone('carol'),
    ];
    await alice.call('2001', plainSdp()).final();
    (await bob.incoming()).ring();
    await office.toHave('1001 ringing');
    await bob.close();
    await (await carol.incoming()).accept(plainAnswer());
    await office.toLog('entered', 'offered bob', 'offered carol', 'answered carol');
  });

  test('who is transferred by the agent is theirs no more', async () => {
    await using office = await Office.open();
    const { system } = office;
    const [alice, bob, carol] = [
      await system.phone('alice'),
      await system.phone('bob'),
      await system.phone('carol'),
    ];
    const outgoing = alice.call('2001', plainSdp());
    await outgoing.final();
    const atBob = await bob.incoming();
    await atBob.accept(plainAnswer());
    await accepted(atBob, '<sip:1003@acme.test>');
    await (await carol.incoming()).accept(plainAnswer());
    await atBob.ended();
    await office.toLog('entered', 'offered bob', 'answered bob', 'talked bob', 'wrapped-up bob');
    assert.equal(outgoing.inbox.items.filter(({ method }) => method === 'BYE').length, 0);
  });
});

describe('A transfer into a queue', () => {
  test('has the other party wait there', async () => {
    await using office = await Office.open({}, []);
    const { system } = office;
    const [alice, carol] = [await system.phone('alice'), await system.phone('carol')];
    const { incoming } = await system.answered(alice, carol, '1003');
    await accepted(incoming, '<sip:2001@acme.test>');
    const last = await told(incoming);
    assert.equal(last.how, '200 terminated');
    await incoming.ended();
    await office.toHave('1001 waiting');
  });

  test('gives the place of the one who asked there to the other party', async () => {
    await using office = await Office.open({}, []);
    const { system } = office;
    const [alice, carol] = [await system.phone('alice'), await system.phone('carol')];
    const { incoming } = await system.answered(alice, carol, '1003');
    const asking = carol.call('2001', plainSdp());
    await asking.final();
    await office.toHave('1003 waiting');
    const replaces = encodeURIComponent(asking.replaces());
    await accepted(incoming, `<sip:2001@acme.test?Replaces=${replaces}>`);
    assert.equal((await told(incoming)).how, '200 terminated');
    await Promise.all([incoming.ended(), asking.ended()]);
    await office.toHave('1001 waiting');
    assert.deepEqual(office.log, ['entered']);
  });
});

describe('A caller whom the queue does not keep', () => {
  test('is sent on to a number', async () => {
    const overflow = { kind: 'number', number: '1003' };
    await using office = await Office.open({ overflow, overflowWithoutAgents: true }, []);
    const { system } = office;
    const [alice, carol] = [await system.phone('alice'), await system.phone('carol')];
    const outgoing = alice.call('2001', plainSdp());
    await outgoing.final();
    const atCarol = await carol.incoming();
    await atCarol.accept(plainAnswer());
    const hungUp = atCarol.ended();
    await outgoing.bye();
    await hungUp;
    assert.deepEqual(await system.records(), ['alice out answered', 'carol in answered']);
    assert.deepEqual(office.log, ['entered', 'overflowed']);
  });

  test('may leave a message in the mailbox that the queue names, once nobody is there', async () => {
    const taken: string[] = [];
    const overflow = { kind: 'voicemail', extension: '1003' };
    await using office = await Office.open({ overflow, overflowWithoutAgents: true }, ['bob'], {
      takesMessagesFor: () => true,
      takeMessage: (caller, user) => void taken.push(`${caller.subscriber.name}: ${user.name}`),
      playMessages: () => {},
    });
    const { system } = office;
    const media = system.media('alice');
    const alice = await system.phone('alice');
    const outgoing = alice.call('2001', media.offer());
    media.acceptAnswer((await outgoing.final()).body);
    await office.toHave('1001 waiting');
    office.desk.setOnline('id-bob', SALES.id, false);
    await until(
      () => 'no message is taken',
      () => (taken.length > 0 ? true : null),
    );
    assert.deepEqual(taken, [`${USERS.alice.name}: ${USERS.carol.name}`]);
    assert.deepEqual(office.log, ['entered', 'overflowed']);
  });

  test('is told so where it leads nowhere, and hung up on', async () => {
    const overflow = { kind: 'number', number: '9999' };
    await using office = await Office.open({ overflow, overflowWithoutAgents: true }, []);
    const { system } = office;
    const media = system.media('alice');
    const alice = await system.phone('alice');
    const outgoing = alice.call('2001', media.offer());
    media.acceptAnswer((await outgoing.final()).body);
    await media.opened;
    const [first] = prompts.frames(['nobody-available']);
    await media.hears(first!.payload);
    await outgoing.ended();
  });
});

describe('A caller who presses one', () => {
  /** Alice asked to be called back, and bob is there for it. */
  async function called(office: Office) {
    const { system } = office;
    const alice = await system.phone('alice');
    const media = system.media('alice');
    const outgoing = alice.call('2001', media.offer());
    media.acceptAnswer((await outgoing.final()).body);
    await media.opened;
    media.send(Buffer.from([1, 10, 3, 192]), { payloadType: 110, marker: true });
    await office.toHave('1001 callback');
    await outgoing.bye();
    const bob = await system.phone('bob');
    const atBob = await bob.incoming();
    assert.match(atBob.invite!.header('p-asserted-identity'), /Alice.*1001/);
    assert.match(atBob.invite!.header('diversion'), /"Sales \(callback\)"/);
    return { alice, atBob };
  }

  test('is called back when an agent is there for them', async () => {
    await using office = await Office.open({ callback: true });
    const { alice, atBob } = await called(office);
    await atBob.accept(plainAnswer());
    const atAlice = await alice.incoming();
    assert.match(atAlice.invite!.header('p-asserted-identity'), /"Sales" <sip:2001@acme.test>/);
    await atAlice.accept(plainAnswer());
    const hungUp = atBob.ended();
    await atAlice.bye();
    await hungUp;
    await office.toLog(
      ...['entered', 'callback-wanted', 'offered bob', 'answered bob', 'talked bob'],
      'wrapped-up bob',
    );
    assert.deepEqual(await office.system.records(), [
      ...['alice in answered', 'alice out answered', 'bob in answered'],
    ]);
  });

  test('is given up where they do not answer then, and the agent is told', async () => {
    await using office = await Office.open({ callback: true });
    const { alice, atBob } = await called(office);
    const media = office.system.media('bob');
    await atBob.accept(media.answer(atBob.invite!.body));
    await media.opened;
    await (await alice.incoming()).reject(603);
    const [first] = prompts.frames(['caller-does-not-answer']);
    await media.hears(first!.payload);
    await atBob.ended();
    await office.toLog(
      ...['entered', 'callback-wanted', 'offered bob', 'answered bob', 'callback-failed'],
      ...['talked bob', 'wrapped-up bob'],
    );
  });
});

test('How long an agent held the caller is logged when the call is over', async () => {
  await using office = await Office.open();
  const { system } = office;
  const held = Promise.withResolvers<number>();
  office.desk.onEvent((event) => {
    if (event.kind === 'talked') held.resolve(event.held);
  });
  const [alice, bob] = [await system.phone('alice'), await system.phone('bob')];
  const media = system.media('bob');
  await alice.call('2001', plainSdp()).final();
  const atBob = await bob.incoming();
  await atBob.accept(media.answer(atBob.invite!.body));
  await atBob.reinvite(media.describe('sendonly'));
  const since = performance.now();
  await until('it is not held for long enough', () =>
    performance.now() - since > 200 ? true : null,
  );
  await atBob.bye();
  assert.ok((await held.promise) >= 200);
});

test('An agent who is in a call is not rung, and one who is called is not either', async () => {
  await using office = await Office.open();
  const { system } = office;
  const [alice, bob, carol] = [
    await system.phone('alice'),
    await system.phone('bob'),
    await system.phone('carol'),
  ];
  const outgoing = carol.call(USERS.bob.extension, plainSdp());
  const atBob = await bob.incoming();
  atBob.ring();
  await alice.call('2001', plainSdp()).final();
  await office.toHave('1001 waiting');
  assert.equal(office.desk.agents(SALES.id)[0]?.activity, 'on-call');
  outgoing.cancel();
  await atBob.cancelled();
  const next = await bob.incoming();
  assert.match(next.invite!.header('from'), /1001/);
  await next.accept(plainAnswer());
});
