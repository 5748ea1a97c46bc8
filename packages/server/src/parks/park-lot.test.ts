import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, mock, test } from 'node:test';
import { PARKS, USERS } from '../../../../test/support/phone-system.ts';
import type {
  Offer,
  OfferEnd,
  OfferEvents,
  Subscriber,
  WaitingParty,
  WaitingPlace,
} from '../calls/ports.ts';
import { ParkLot } from './park-lot.ts';
import type { ParkState } from './park-lot.ts';

const { alice, bob, carol, visitor } = USERS;
const SECONDS = 120;

/** Someone who waits, and what rings for them. */
class Waiting implements WaitingParty {
  readonly id = crypto.randomUUID();
  readonly subscriber: Subscriber = visitor;
  /** Who was rung, and from where. */
  readonly rung: { users: string[]; at: string | undefined }[] = [];
  readonly cancelled: OfferEnd[] = [];
  /** Of the last offer. */
  events: OfferEvents | null = null;
  /** Whose phones do not ring at all. */
  absent: readonly Subscriber[] = [];
  onEnded: () => void = () => {};

  ring(users: readonly Subscriber[], events: OfferEvents, at?: WaitingPlace): Offer {
    this.rung.push({ users: users.map(({ username }) => username), at: at?.name });
    this.events = events;
    if (users.every((user) => this.absent.includes(user))) events.onFailed();
    return { cancel: (because = 'caller-gave-up') => void this.cancelled.push(because) };
  }

  join(): void {
    throw new Error('nobody joins here');
  }

  end(): void {
    throw new Error('nobody is sent away');
  }
}

let now: number;
let lot: ParkLot;
let told: ParkState[];
let waiting: Waiting;

beforeEach(() => {
  now = 1_000_000;
  mock.timers.enable({ apis: ['setTimeout'] });
  lot = new ParkLot({
    directory: {
      parks: (tenantId) => PARKS.filter((park) => park.tenantId === tenantId),
      park: (id) => PARKS.find((park) => park.id === id),
      managers: () => [alice, carol],
    },
    seconds: SECONDS,
    clock: () => now,
  });
  told = [];
  lot.onChange((state) => told.push(state));
  waiting = new Waiting();
});

afterEach(() => mock.timers.reset());

function pass(seconds: number): void {
  now += seconds * 1000;
  mock.timers.tick(seconds * 1000);
}

describe('A call that is parked', () => {
  test('is in its park, with who it is, by whom, since when and until when', () => {
    assert.equal(lot.park(waiting, 'park-702', alice), PARKS[1]);
    const call = { party: visitor, parkedBy: alice, since: now, returnsAt: now + SECONDS * 1000 };
    assert.deepEqual(lot.all('acme'), [
      { park: PARKS[0], call: null },
      { park: PARKS[1], call },
    ]);
    assert.deepEqual(told, [{ park: PARKS[1], call }]);
  });

  test('goes where it is free when no park was named', () => {
    assert.equal(lot.park(waiting, null, alice), PARKS[0]);
    assert.equal(lot.park(new Waiting(), null, alice), PARKS[1]);
    assert.equal(lot.park(new Waiting(), null, alice), 'full');
  });

  test('leaves the one alone who was there before', () => {
    lot.park(waiting, 'park-701', alice);
    const second = new Waiting();
    assert.equal(lot.park(second, 'park-701', bob), 'occupied');
    assert.equal(lot.take('park-701', bob), waiting);
  });

  test('is given away once', () => {
    lot.park(waiting, 'park-701', alice);
    assert.equal(lot.take('park-701', bob), waiting);
    assert.equal(lot.take('park-701', bob), null);
    assert.equal(told.at(-1)?.call, null);
  });

  test('is not for someone of another tenant', () => {
    lot.park(waiting, 'park-701', alice);
    assert.equal(lot.take('park-701', visitor), null);
    assert.equal(lot.take('park-701', bob), waiting);
  });

  test('leaves the park when who waits hangs up, and nobody is rung any more', () => {
    lot.park(waiting, 'park-701', alice);
    waiting.onEnded();
    assert.equal(told.at(-1)?.call, null);
    pass(SECONDS);
    assert.deepEqual(waiting.rung, []);
  });
});

describe('A call that stays too long', () => {
  beforeEach(() => {
    lot.park(waiting, 'park-701', bob);
    pass(SECONDS);
  });

  test('rings at who parked it, and is taken by that', () => {
    assert.deepEqual(waiting.rung, [{ users: ['bob'], at: 'Park 701' }]);
    assert.ok(lot.all('acme')[0]?.call);
    waiting.events!.onTaken(bob);
    assert.equal(lot.all('acme')[0]?.call, null);
    assert.deepEqual(waiting.cancelled, []);
  });

  test('rings at the managers then, and then stays for another time', () => {
    waiting.events!.onFailed();
    assert.deepEqual(waiting.rung.at(-1), { users: ['alice', 'carol'], at: 'Park 701' });
    waiting.events!.onFailed();
    const { since, returnsAt } = lot.all('acme')[0]!.call!;
    assert.deepEqual([since, returnsAt], [now - SECONDS * 1000, now + SECONDS * 1000]);
    assert.equal(told.at(-1)?.call?.returnsAt, returnsAt);
    pass(SECONDS);
    assert.deepEqual(
      waiting.rung.map(({ users }) => users),
      [['bob'], ['alice', 'carol'], ['bob']],
    );
  });

  test('stops ringing as answered elsewhere when someone takes it by its number', () => {
    assert.equal(lot.take('park-701', carol), waiting);
    assert.deepEqual(waiting.cancelled, ['answered-elsewhere']);
    // What the phones still say is about a call that is not here any more.
    waiting.events!.onFailed();
    assert.equal(waiting.rung.length, 1);
  });

  test('stops ringing when who waits hangs up', () => {
    waiting.onEnded();
    assert.deepEqual(waiting.cancelled, ['caller-gave-up']);
  });

  test('says nothing of a later call in the same park', () => {
    const { events } = waiting;
    lot.take('park-701', carol);
    const later = new Waiting();
    lot.park(later, 'park-701', alice);
    events!.onFailed();
    events!.onTaken(bob);
    assert.equal(lot.take('park-701', bob), later);
    pass(SECONDS);
    assert.deepEqual(later.rung, []);
  });
});

test('where nobody has a phone a call waits on', () => {
  waiting.absent = [alice, bob, carol];
  lot.park(waiting, 'park-701', alice);
  pass(SECONDS);
  // A manager who parked it is not rung twice.
  assert.deepEqual(
    waiting.rung.map(({ users }) => users),
    [['alice'], ['carol']],
  );
  assert.ok(lot.take('park-701', bob));
});

test('nobody is rung once the server stops', () => {
  lot.park(waiting, 'park-701', alice);
  lot.close();
  pass(SECONDS);
  assert.deepEqual(waiting.rung, []);
});
