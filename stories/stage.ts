import type {
  CallRecord,
  Disposition,
  LiveCall,
  MyPhone,
  Park,
  ParkedCall,
  Party,
} from '@hubline/core';
import {
  ALICE,
  BOB,
  CAROL,
  DAVE,
  FakeBackend,
  PARKS,
  createFakeHub,
  type FakeHub,
  type FakeHubOptions,
} from '@hubline/core/testing';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

export interface Staged {
  readonly fake: FakeHub;
}

/** A Storybook loader: a hub on fakes, brought into the state that the story shows. */
export function stage(
  options: FakeHubOptions = {},
  act: (fake: FakeHub) => unknown = () => undefined,
): () => Promise<Staged> {
  return async () => {
    const fake = createFakeHub({ maxCalls: 4, ...options });
    await fake.ready;
    await act(fake);
    return { fake };
  };
}

/** A loader: the server was asked who is signed in, and takes its time. */
export function unanswered(): Staged {
  const backend = new FakeBackend({ signedIn: ALICE });
  backend.pause();
  return { fake: createFakeHub({ backend }) };
}

/** What a loader left for its story. */
export function fakeOf(loaded: Record<string, unknown>): FakeHub {
  return (loaded as unknown as Staged).fake;
}

export function hubOf(loaded: Record<string, unknown>): FakeHub['hub'] {
  return fakeOf(loaded).hub;
}

export const partyOf = ({ extension, name }: typeof BOB): Party => ({ number: extension, name });

function record(
  direction: 'in' | 'out',
  disposition: Disposition,
  party: Party,
  ago: number,
): CallRecord {
  const startedAt = new Date(Date.now() - ago);
  const answered = disposition === 'answered';
  return {
    id: `${direction}-${disposition}-${ago}`,
    direction,
    disposition,
    party,
    startedAt,
    answeredAt: answered ? startedAt : null,
    endedAt: new Date(startedAt.getTime() + (answered ? 161_000 : 20_000)),
    recordings: [],
  };
}

/** A day of calls, each kind once. */
export const RECORDS: readonly CallRecord[] = [
  record('in', 'missed', partyOf(CAROL), 12 * MINUTE),
  record('out', 'answered', partyOf(BOB), 55 * MINUTE),
  record('in', 'answered', { number: '+14695550199', name: '' }, 3 * HOUR),
  record('out', 'busy', partyOf(DAVE), 26 * HOUR),
  record('in', 'declined', partyOf(BOB), 3 * 24 * HOUR),
  record('out', 'no-answer', { number: '+12125550147', name: 'Harbor Café' }, 5 * 24 * HOUR),
  record('out', 'failed', { number: '+12125550000', name: '' }, 20 * 24 * HOUR),
  record(
    'in',
    'answered',
    { number: '+442079460958', name: 'Maximiliana Featherstonehaugh-Cholmondeley' },
    400 * 24 * HOUR,
  ),
];

export const DESK: MyPhone = {
  id: 'desk',
  name: 'Yealink in Room 12',
  kind: 'desk',
  isThis: false,
  since: new Date(0),
};

export const LAPTOP: MyPhone = {
  id: 'laptop',
  name: 'Firefox on Linux',
  kind: 'web',
  isThis: false,
  since: new Date(1),
};

/** A call with Carol as the server sees it; on the desk phone unless said. */
export function liveCall(changes: Partial<LiveCall> = {}): LiveCall {
  return {
    id: 'live',
    deviceId: DESK.id,
    dialog: { callId: 'live', serverTag: 'server', phoneTag: 'phone' },
    callId: 'live',
    direction: 'in',
    state: 'connected',
    party: partyOf(CAROL),
    startedAt: new Date(Date.now() - 95_000),
    answeredAt: new Date(Date.now() - 83_000),
    held: false,
    recording: 'off',
    ...changes,
  };
}

/** Someone who waits in a park; `returnsIn` seconds until they go back to Bob. */
export function parkedCall({
  party = { number: '+12125550147', name: 'Harbor Café' },
  since = new Date(Date.now() - 42_000),
  returnsIn = 78,
}: Partial<Pick<ParkedCall, 'party' | 'since'>> & {
  readonly returnsIn?: number;
} = {}): ParkedCall {
  const returnsAt = new Date(Date.now() + returnsIn * 1000);
  return { party, parkedBy: partyOf(BOB), since, returnsAt };
}

/** One of three parks is taken. */
export const TAKEN_PARKS: readonly Park[] = PARKS.map((park, at) => ({
  ...park,
  call: at === 1 ? parkedCall() : null,
}));
