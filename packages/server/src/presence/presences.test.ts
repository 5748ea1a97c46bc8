import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import type { LiveCall } from '../calls/live-calls.ts';
import { Presences, type Presence, type PresenceState } from './presences.ts';

const call = (more: Partial<LiveCall>): LiveCall => ({
  ...{ id: 'call', deviceId: 'device', dialog: null, callId: 'sip', direction: 'in' },
  ...{ state: 'ringing', party: { name: '', number: null, domain: '', userId: null } },
  ...{ startedAt: 0, answeredAt: null, held: false, recording: 'off', ofQueue: false },
  otherAway: false,
  ...more,
});
const RINGING = call({});
const DIALING = call({ direction: 'out' });
const TALKING = call({ state: 'connected' });

let connected: boolean;
let away: boolean;
let calls: readonly LiveCall[];
let presences: Presences;
let told: Presence[];

beforeEach(() => {
  [connected, away, calls, told] = [false, false, [], []];
  presences = new Presences({
    isConnected: () => connected,
    isAway: () => away,
    liveCalls: () => calls,
  });
  presences.onChange((presence) => told.push(presence));
});

const CASES: readonly [
  what: string,
  state: PresenceState,
  connected: boolean,
  away: boolean,
  calls: readonly LiveCall[],
][] = [
  ['nobody’s phone is connected', 'offline', false, false, []],
  ['one is away without a phone', 'offline', false, true, []],
  ['a phone is connected', 'ready', true, false, []],
  ['one said so', 'away', true, true, []],
  ['a call rings', 'ringing', true, false, [RINGING]],
  ['a call rings at one who is away', 'ringing', true, true, [RINGING]],
  ['one calls someone', 'busy', true, false, [DIALING]],
  ['one talks', 'busy', true, false, [TALKING]],
  ['one talks and another call rings', 'busy', true, false, [RINGING, TALKING]],
  ['one talks at a phone that lost its socket', 'busy', false, false, [TALKING]],
];
for (const [what, state, isConnected, isAway, live] of CASES) {
  test(`someone is ${state} when ${what}`, () => {
    [connected, away, calls] = [isConnected, isAway, live];
    assert.deepEqual(presences.of('bob'), { id: 'bob', state });
  });
}

test('what changes is told once, and what does not is not', () => {
  presences.look('bob');
  assert.deepEqual(told, []);
  connected = true;
  presences.look('bob');
  presences.look('bob');
  calls = [RINGING];
  presences.look('bob');
  [calls, connected] = [[], false];
  presences.look('bob');
  assert.deepEqual(
    told.map(({ state }) => state),
    ['ready', 'ringing', 'offline'],
  );
});
