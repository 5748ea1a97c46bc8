import assert from 'node:assert/strict';
import { beforeEach, describe, test } from 'node:test';
import { VirtualClock } from '../../../../../test/support/virtual-clock.ts';
import type { QueueEventKind } from '../log/queue-event.ts';
import { Acd } from './acd.ts';
import type { AcdHost, AcdOfferEvents, AcdQueue } from './acd-host.ts';

const SECOND = 1_000;

interface Ringing {
  readonly visitId: string;
  readonly userIds: readonly string[];
  readonly events: AcdOfferEvents;
  cancelled: string | null;
}

/** Phones that ring until the test says what becomes of it, and a log in short words. */
class Host implements AcdHost {
  readonly clock = new VirtualClock(new Date(2030, 0, 7, 9).getTime());
  readonly rung: Ringing[] = [];
  readonly events: string[] = [];
  readonly overflown: string[] = [];
  readonly silent: string[] = [];
  changes = 0;

  now = (): number => this.clock.now;
  after = (milliseconds: number, callback: () => void): (() => void) =>
    this.clock.after(milliseconds, callback);

  offer(visitId: string, userIds: readonly string[], _: number, events: AcdOfferEvents) {
    const ringing: Ringing = { visitId, userIds, events, cancelled: null };
    this.rung.push(ringing);
    return { cancel: (because: string) => void (ringing.cancelled = because) };
  }

  overflow(visitId: string, _: string, because: string): void {
    this.overflown.push(`${visitId} ${because}`);
  }

  notAnswering(userId: string, queueId: string): void {
    this.silent.push(`${userId} ${queueId}`);
  }

  log(_: string, event: QueueEventKind): void {
    const parts = [
      event.kind === 'status' ? '' : event.visitId,
      event.kind,
      'userId' in event ? event.userId : '',
    ];
    this.events.push(parts.filter(Boolean).join(' '));
  }

  changed(): void {
    this.changes += 1;
  }

  /** What rings now. */
  get last(): Ringing {
    return this.rung.at(-1)!;
  }

  /** Whom it rang for, and where, so far. */
  get rings(): string[] {
    return this.rung.map(({ visitId, userIds }) => `${visitId}: ${userIds.join(' ')}`);
  }
}

const WHO = { name: '', number: '' };

function queue(change: Partial<AcdQueue> = {}): AcdQueue {
  return {
    ...{ id: 'sales', strategy: 'longest-idle', ringSeconds: 20, wrapUpSeconds: 10 },
    ...{ missesAllowed: 3, targetSeconds: 20, longestWaitSeconds: 0, mostCallers: 0 },
    ...{ overflowWithoutAgents: false, overflows: true },
    members: ['bob', 'carol', 'dave'].map((userId) => ({ userId, skill: 1 })),
    ...change,
  };
}

let host: Host;
let acd: Acd;

beforeEach(() => {
  host = new Host();
  acd = new Acd(host);
  acd.configure([queue()]);
});

/** They come Online with a phone, one a second. */
function online(...userIds: readonly string[]): void {
  for (const userId of userIds) {
    acd.setReachable(userId, true);
    acd.setOnline(userId, 'sales', true);
    pass(SECOND);
  }
}

function call(...visitIds: readonly string[]): void {
  for (const visitId of visitIds) {
    acd.enter(visitId, 'sales', WHO);
    pass(SECOND);
  }
}

function pass(milliseconds: number): void {
  let isOver = false;
  host.clock.after(milliseconds, () => (isOver = true));
  host.clock.run(() => isOver);
}

/** The last one who rings lets it ring, to the end. */
function miss(): void {
  host.last.events.onFailed(host.last.userIds);
}

function take(userId: string): void {
  host.last.events.onTaken(userId);
}

const activities = (): string[] =>
  acd.agents('sales').map(({ userId, activity }) => `${userId} ${activity}`);

describe('Callers', () => {
  test('wait in the order they came, and the first who is Online gets the first of them', () => {
    call('one', 'two');
    assert.deepEqual(host.rings, []);
    online('bob');
    assert.deepEqual(host.rings, ['one: bob']);
    take('bob');
    assert.deepEqual(
      acd.callers('sales').map(({ visitId, position, state }) => [visitId, position, state]),
      [['two', 1, 'waiting']],
    );
  });

  test('who comes back has the place they had', () => {
    call('one', 'two');
    acd.enter('before', 'sales', WHO, acd.callers('sales')[0]!.since - 1);
    assert.deepEqual(
      acd.callers('sales').map(({ visitId }) => visitId),
      ['before', 'one', 'two'],
    );
  });

  test('who hangs up while it rings stops it, and nobody has missed anything', () => {
    online('bob');
    call('one');
    acd.abandon('one');
    assert.equal(host.last.cancelled, 'caller-gave-up');
    host.last.events.onFailed(['bob']);
    host.last.events.onTaken('bob');
    assert.deepEqual(host.events, ['one entered', 'one offered bob', 'one abandoned']);
    assert.deepEqual(activities()[0], 'bob ready');
  });

  test('of two queues the one who waits longer is served first by an agent of both', () => {
    const members = [{ userId: 'bob', skill: 1 }];
    acd.configure([queue(), queue({ id: 'support', members })]);
    acd.enter('first', 'support', WHO);
    pass(SECOND);
    call('second');
    acd.setReachable('bob', true);
    acd.setOnline('bob', 'sales', true);
    acd.setOnline('bob', 'support', true);
    take('bob');
    acd.talked('second', 'bob', 0);
    pass(10 * SECOND);
    assert.deepEqual(host.rings, ['second: bob', 'first: bob']);
  });

  test('leave with their queue', () => {
    online('bob');
    call('one');
    acd.configure([]);
    assert.equal(host.last.cancelled, 'answered-elsewhere');
    assert.deepEqual(acd.callers('sales'), []);
    host.last.events.onTaken('bob');
    assert.equal(host.events.includes('one answered bob'), false);
  });
});

describe('An agent', () => {
  test('who has no phone, another status or another call is not rung', () => {
    acd.setOnline('bob', 'sales', true);
    acd.setReachable('carol', true);
    online('dave');
    acd.setBusy('dave', true);
    call('one');
    assert.deepEqual(host.rings, []);
    assert.deepEqual(activities(), ['bob unreachable', 'carol away', 'dave on-call']);
    acd.setBusy('dave', false);
    assert.deepEqual(host.rings, ['one: dave']);
  });

  test('who does not answer is passed over, and rung again when all others were', () => {
    online('bob', 'carol');
    call('one');
    miss();
    miss();
    assert.deepEqual(host.rings, ['one: bob', 'one: carol']);
    pass(5 * SECOND);
    assert.deepEqual(host.rings.at(-1), 'one: bob');
    assert.deepEqual(
      host.events.filter((event) => event.includes('missed')),
      ['one missed bob', 'one missed carol'],
    );
  });

  test('whose phone was not reached has missed nothing', () => {
    online('bob', 'carol');
    call('one');
    host.last.events.onFailed([]);
    assert.deepEqual(host.rings, ['one: bob', 'one: carol']);
    assert.equal(host.events.includes('one missed bob'), false);
  });

  test('who lets three calls ring is said not to answer, in each of their queues', () => {
    acd.configure([queue(), queue({ id: 'support' })]);
    online('bob');
    acd.setOnline('bob', 'support', true);
    call('one');
    miss();
    pass(5 * SECOND);
    miss();
    pass(5 * SECOND);
    assert.deepEqual(host.silent, []);
    miss();
    assert.deepEqual(host.silent, ['bob sales', 'bob support']);
  });

  test('who took one in between begins to count anew', () => {
    online('bob');
    call('one');
    miss();
    pass(5 * SECOND);
    miss();
    pass(5 * SECOND);
    take('bob');
    acd.talked('one', 'bob', 0);
    pass(10 * SECOND);
    call('two');
    miss();
    assert.deepEqual(host.silent, []);
  });

  test('who goes to Lunch while it rings misses nothing, and the next one is rung', () => {
    online('bob', 'carol');
    call('one');
    acd.setOnline('bob', 'sales', false);
    assert.equal(host.rung[0]?.cancelled, 'answered-elsewhere');
    assert.deepEqual(host.rings, ['one: bob', 'one: carol']);
    host.rung[0]?.events.onTaken('bob');
    take('carol');
    assert.deepEqual(
      host.events.filter((event) => /missed|answered/.test(event)),
      ['one answered carol'],
    );
  });

  test('whose page reloads while it rings leaves the caller waiting', () => {
    online('bob');
    call('one');
    acd.setReachable('bob', false);
    assert.equal(acd.callers('sales')[0]?.state, 'waiting');
    acd.setReachable('bob', true);
    assert.deepEqual(host.rings, ['one: bob', 'one: bob']);
  });

  test('has time after a call before the next one', () => {
    online('bob');
    call('one');
    take('bob');
    call('two');
    assert.deepEqual(activities()[0], 'bob on-call');
    acd.talked('one', 'bob', 1_500);
    assert.deepEqual(activities()[0], 'bob wrap-up');
    pass(9 * SECOND);
    assert.deepEqual(host.rings, ['one: bob']);
    pass(SECOND);
    assert.deepEqual(host.rings, ['one: bob', 'two: bob']);
    assert.deepEqual(host.events.slice(-3), [
      'one talked bob',
      'one wrapped-up bob',
      'two offered bob',
    ]);
  });

  test('says since when they do what they do', () => {
    online('bob');
    const since = host.clock.now - SECOND;
    assert.equal(acd.agents('sales')[0]?.since, since);
    call('one');
    assert.equal(acd.agents('sales')[0]?.since, since + SECOND);
  });
});

describe('All agents at once', () => {
  beforeEach(() => {
    acd.configure([queue({ strategy: 'ring-all' })]);
    online('bob', 'carol');
    call('one');
  });

  test('ring, and one of them gets the call', () => {
    assert.deepEqual(host.rings, ['one: bob carol']);
    take('carol');
    assert.deepEqual(activities().slice(0, 2), ['bob ready', 'carol on-call']);
  });

  test('ring on without the one who goes to Lunch', () => {
    acd.setOnline('bob', 'sales', false);
    assert.deepEqual(host.rings, ['one: bob carol', 'one: carol']);
  });
});

describe('A caller is picked out', () => {
  test('by someone at Lunch, and rings there alone', () => {
    online('bob');
    acd.setReachable('carol', true);
    call('one', 'two');
    assert.equal(acd.pick('two', 'carol'), 'ringing');
    assert.deepEqual(host.rings, ['one: bob', 'two: carol']);
    take('carol');
    assert.equal(acd.callers('sales').length, 1);
  });

  test('by two in the same moment: one is told that someone else has them', () => {
    acd.setReachable('bob', true);
    acd.setReachable('carol', true);
    call('one');
    assert.equal(acd.pick('one', 'bob'), 'ringing');
    assert.equal(acd.pick('one', 'carol'), 'taken');
    take('bob');
    assert.equal(acd.pick('one', 'carol'), 'taken');
    acd.talked('one', 'bob', 0);
    assert.equal(acd.pick('one', 'carol'), 'gone');
  });

  test('while it rings at another, who has missed nothing', () => {
    online('bob');
    acd.setReachable('carol', true);
    call('one');
    acd.pick('one', 'carol');
    assert.equal(host.rung[0]?.cancelled, 'answered-elsewhere');
    assert.equal(host.events.includes('one missed bob'), false);
  });

  test('and not taken: goes on in the old place', () => {
    acd.setReachable('carol', true);
    call('one', 'two');
    acd.pick('one', 'carol');
    miss();
    assert.equal(acd.callers('sales')[0]?.visitId, 'one');
    online('bob');
    assert.deepEqual(host.rings.at(-1), 'one: bob');
  });

  test('not by someone who talks, or has no phone', () => {
    call('one');
    acd.setBusy('bob', true);
    assert.equal(acd.pick('one', 'bob'), 'unreachable');
    assert.equal(acd.pick('one', 'carol'), 'unreachable');
    assert.equal(acd.pick('never', 'carol'), 'gone');
  });
});

describe('A queue that overflows', () => {
  test('takes no more than so many', () => {
    acd.configure([queue({ mostCallers: 1 })]);
    call('one', 'two');
    assert.deepEqual(host.overflown, ['two too-many-callers']);
    assert.deepEqual(host.events, ['one entered', 'two entered', 'two overflowed']);
  });

  test('keeps nobody longer than so long; it rings to the end before', () => {
    acd.configure([queue({ longestWaitSeconds: 30 })]);
    call('one', 'two');
    pass(20 * SECOND);
    online('bob');
    pass(10 * SECOND);
    assert.deepEqual(host.overflown, ['two waited-too-long']);
    miss();
    assert.deepEqual(host.overflown, ['two waited-too-long', 'one waited-too-long']);
    assert.deepEqual(acd.callers('sales'), []);
  });

  test('sends all on when the last agent goes offline, but not those who are called back', () => {
    acd.configure([queue({ overflowWithoutAgents: true })]);
    online('bob');
    acd.setBusy('bob', true);
    call('one', 'two');
    acd.wantCallback('two');
    acd.setOnline('bob', 'sales', false);
    assert.deepEqual(host.overflown, ['one no-agents']);
    assert.deepEqual(acd.callers('sales')[0]?.state, 'callback');
    call('three');
    assert.deepEqual(host.overflown, ['one no-agents', 'three no-agents']);
  });

  test('not where there is nowhere to go', () => {
    acd.configure([queue({ mostCallers: 1, overflowWithoutAgents: true, overflows: false })]);
    call('one', 'two');
    assert.equal(acd.callers('sales').length, 2);
  });
});

describe('A caller who wants to be called back', () => {
  test('keeps the place, and is offered when it is theirs', () => {
    call('one', 'two');
    acd.wantCallback('one');
    online('bob');
    assert.deepEqual(host.rings, ['one: bob']);
    take('bob');
    acd.callbackFailed('one');
    assert.equal(host.events.at(-1), 'one callback-failed');
  });
});

describe('How long it takes', () => {
  test('nobody can say before the first call is over', () => {
    online('bob');
    call('one');
    assert.equal(acd.expectedWait('sales', 1), null);
    take('bob');
    pass(60 * SECOND);
    acd.talked('one', 'bob', 0);
    pass(10 * SECOND);
    assert.equal(acd.expectedWait('sales', 1), 70);
    assert.equal(acd.expectedWait('sales', 3), 210);
    online('carol');
    assert.equal(acd.expectedWait('sales', 2), 70);
  });
});

test('once it is closed nothing rings any more', () => {
  online('bob');
  call('one');
  acd.close();
  assert.equal(host.last.cancelled, 'caller-gave-up');
  acd.enter('two', 'sales', WHO);
  assert.equal(host.rung.length, 1);
  host.clock.run(() => false);
});
