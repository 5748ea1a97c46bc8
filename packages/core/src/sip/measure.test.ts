import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isReached, measure } from './measure.ts';

/** A peer connection that knows this. */
function knowing(entries: readonly Record<string, unknown>[], state = 'stable'): RTCPeerConnection {
  const report = new Map(entries.map((entry) => [entry['id'], entry]));
  return {
    signalingState: state,
    iceConnectionState: 'connected',
    getStats: async () => report,
    getSenders: () => [{ transport: null }, { transport: { state: 'connected' } }],
  } as unknown as RTCPeerConnection;
}

const microphone = (changes = {}): MediaStreamTrack =>
  ({ readyState: 'live', muted: false, enabled: true, ...changes }) as MediaStreamTrack;

const SOUND = [
  {
    id: 'I',
    type: 'inbound-rtp',
    kind: 'audio',
    packetsReceived: 50,
    packetsLost: 2,
    codecId: 'C',
  },
  { id: 'V', type: 'inbound-rtp', kind: 'video', packetsReceived: 999 },
  { id: 'O', type: 'outbound-rtp', kind: 'audio', packetsSent: 60, mediaSourceId: 'S' },
  { id: 'S', type: 'media-source', kind: 'audio', totalAudioEnergy: 0.25 },
  { id: 'C', type: 'codec', mimeType: 'audio/opus' },
  { id: 'R', type: 'remote-inbound-rtp', kind: 'audio', packetsLost: 1, fractionLost: 0.5 },
  { id: 'L', type: 'local-candidate', candidateType: 'srflx', protocol: 'udp' },
  { id: 'F', type: 'remote-candidate', candidateType: 'relay' },
];
const PAIRS = [
  { id: 'P', type: 'candidate-pair', localCandidateId: 'X', remoteCandidateId: 'X' },
  {
    ...{ id: 'Q', type: 'candidate-pair', localCandidateId: 'L', remoteCandidateId: 'F' },
    currentRoundTripTime: 0.04,
  },
];
const TRANSPORT = { id: 'T', type: 'transport', selectedCandidatePairId: 'Q' };

test('the sound is told from the pictures, and each part is named', async () => {
  const found = await measure(knowing([...SOUND, ...PAIRS, TRANSPORT]), microphone());
  assert.equal(found?.inbound?.packets, 50);
  assert.equal(found.inbound.codec, 'audio/opus');
  assert.equal(found.outbound?.packets, 60);
  assert.deepEqual(found.remote, { lost: 1, fractionLost: 0.5, jitter: 0, roundTrip: null });
  assert.deepEqual(found.path, {
    local: 'srflx',
    remote: 'relay',
    protocol: 'udp',
    roundTrip: 0.04,
  });
  assert.deepEqual([found.ice, found.dtls], ['connected', 'connected']);
});

test('the pair in use is found where there are no statistics of transports', async () => {
  const pairs = PAIRS.map((pair) => ({ ...pair, selected: pair.id === 'Q' }));
  assert.equal((await measure(knowing([...SOUND, ...pairs]), null))?.path?.remote, 'relay');
  const nominated = PAIRS.map((pair) => ({
    ...pair,
    nominated: true,
    state: pair.id === 'Q' ? 'succeeded' : 'failed',
  }));
  assert.equal((await measure(knowing([...SOUND, ...nominated]), null))?.path?.remote, 'relay');
});

test('what the browser does not know is nothing, and no failure', async () => {
  const found = await measure(knowing([]), null);
  assert.deepEqual(
    [found?.inbound, found?.outbound, found?.remote, found?.path, found?.microphone],
    [null, null, null, null, null],
  );
});

test('the microphone is told of as it is', async () => {
  const gone = await measure(knowing(SOUND), microphone({ readyState: 'ended', enabled: false }));
  assert.deepEqual(gone?.microphone, {
    live: false,
    mutedBySystem: false,
    enabled: false,
    energy: 0.25,
  });
  const muted = await measure(knowing([]), microphone({ muted: true }));
  assert.deepEqual(muted?.microphone, {
    live: true,
    mutedBySystem: true,
    enabled: true,
    energy: null,
  });
});

test('connections are told apart, and one that is closed says nothing', async () => {
  const [one, other] = [knowing(SOUND), knowing(SOUND)];
  const number = async (it: RTCPeerConnection): Promise<number | undefined> =>
    (await measure(it, null))?.connection;
  assert.notEqual(await number(one), await number(other));
  assert.equal(await number(one), await number(one));
  assert.equal(await measure(knowing(SOUND, 'closed'), null), null);
});

/** What arrived over the path, and of it sound, at each look. */
function arriving(looks: readonly (readonly [number, number])[]): RTCPeerConnection {
  let look = 0;
  return {
    signalingState: 'stable',
    getStats: async () => {
      const [responsesReceived, packetsReceived] = looks[Math.min(look++, looks.length - 1)]!;
      return new Map([
        ['P', { id: 'P', type: 'candidate-pair', responsesReceived }],
        ['I', { id: 'I', type: 'inbound-rtp', kind: 'audio', packetsReceived }],
      ]);
    },
  } as unknown as RTCPeerConnection;
}

const PATHS = [
  [
    'that answers is reached, though no sound comes',
    [
      [5, 9],
      [6, 9],
    ],
    true,
  ],
  [
    'that answers late is reached, where no sound comes',
    [
      [5, 9],
      [5, 9],
      [6, 9],
      [6, 9],
    ],
    true,
  ],
  ['that is cut is not reached', [[5, 9]], false],
  [
    'that heals meanwhile needs no repair',
    [
      [5, 9],
      [5, 9],
      [6, 9],
      [7, 40],
    ],
    false,
  ],
  ['of which the browser says nothing counts as reached', [[0, 0]], true],
] as const;

for (const [words, looks, reached] of PATHS) {
  test(`a path ${words}`, async (t) => {
    t.mock.timers.enable({ apis: ['setTimeout'] });
    let found: boolean | undefined;
    void isReached(arriving(looks)).then((it) => (found = it));
    for (let second = 0; second < 6; second += 0.25) {
      await new Promise((resolve) => setImmediate(resolve));
      t.mock.timers.tick(250);
    }
    await new Promise((resolve) => setImmediate(resolve));
    assert.equal(found, reached);
  });
}
