import type {
  InboundMeasure,
  MediaMeasure,
  MicrophoneMeasure,
  OutboundMeasure,
  PathMeasure,
  RemoteMeasure,
} from '../calls/media-measure.ts';
import { pause } from './pause.ts';

/** Of one object of the statistics; browsers leave out what they do not know. */
type Entry = Readonly<Record<string, unknown>>;
type Entries = readonly Entry[];

const numbers = new WeakMap<RTCPeerConnection, number>();
let made = 0;

/** Asks a peer connection what it knows of its sound; null where it is closed. */
export async function measure(
  connection: RTCPeerConnection,
  microphone: MediaStreamTrack | null,
): Promise<MediaMeasure | null> {
  if (!numbers.has(connection)) numbers.set(connection, (made += 1));
  const report = await connection.getStats();
  if (connection.signalingState === 'closed') return null;
  const all: Entry[] = [];
  report.forEach((entry: Entry) => all.push(entry));
  const sent = ofAudio(all, 'outbound-rtp');
  return {
    at: performance.now(),
    connection: numbers.get(connection)!,
    inbound: inboundOf(all),
    outbound: sent ? outboundOf(sent, all) : null,
    remote: remoteOf(all),
    path: pathOf(all),
    microphone: microphone ? microphoneOf(microphone, all, sent) : null,
    ice: connection.iceConnectionState,
    dtls: dtlsOf(connection),
  };
}

const LOOK_MS = 250;
/** Of a path that is used browsers check every 2.5 s whether it still is one. */
const LOOKS = 14;
const HEAL_MS = 1_000;

/**
 * Whether something arrives, and be it an answer to such a check, though no sound may: false for a path that
 * is cut, and for one that has healed meanwhile. True where browsers do not tell.
 */
export async function isReached(connection: RTCPeerConnection): Promise<boolean> {
  const before = await arrivals(connection);
  for (let look = 0; look < LOOKS; look += 1) {
    await pause(LOOK_MS);
    if (connection.signalingState === 'closed') return false;
    const now = await arrivals(connection);
    if (now.any === 0 || (now.any > before.any && look === 0)) return true;
    if (now.any === before.any) continue;
    await pause(HEAL_MS);
    return (await arrivals(connection)).sound === now.sound;
  }
  return false;
}

async function arrivals(connection: RTCPeerConnection): Promise<{ any: number; sound: number }> {
  const found = { any: 0, sound: 0 };
  (await connection.getStats()).forEach((entry: Entry) => {
    if (entry['type'] === 'candidate-pair') {
      for (const name of ['responsesReceived', 'requestsReceived', 'packetsReceived']) {
        found.any += numberIn(entry, name);
      }
    } else if (entry['type'] === 'inbound-rtp' && entry['kind'] === 'audio') {
      found.sound += numberIn(entry, 'packetsReceived');
    }
  });
  return found;
}

function inboundOf(all: Entries): InboundMeasure | null {
  const entry = ofAudio(all, 'inbound-rtp');
  return (
    entry && {
      packets: numberIn(entry, 'packetsReceived'),
      lost: numberIn(entry, 'packetsLost'),
      bytes: numberIn(entry, 'bytesReceived'),
      jitter: numberIn(entry, 'jitter'),
      bufferDelay: numberIn(entry, 'jitterBufferDelay'),
      emitted: numberIn(entry, 'jitterBufferEmittedCount'),
      concealed: numberIn(entry, 'concealedSamples'),
      samples: numberIn(entry, 'totalSamplesReceived'),
      // Not a number where the browser does not know it: zero would be silence.
      energy: numberOrNull(entry['totalAudioEnergy']) ?? NaN,
      codec: codecOf(entry, all),
    }
  );
}

function outboundOf(entry: Entry, all: Entries): OutboundMeasure {
  return {
    packets: numberIn(entry, 'packetsSent'),
    bytes: numberIn(entry, 'bytesSent'),
    codec: codecOf(entry, all),
  };
}

function remoteOf(all: Entries): RemoteMeasure | null {
  const entry = ofAudio(all, 'remote-inbound-rtp');
  return (
    entry && {
      lost: numberIn(entry, 'packetsLost'),
      fractionLost: numberIn(entry, 'fractionLost'),
      jitter: numberIn(entry, 'jitter'),
      roundTrip: numberOrNull(entry['roundTripTime']),
    }
  );
}

function pathOf(all: Entries): PathMeasure | null {
  const pair = selectedPair(all);
  const local = pair && byId(all, pair['localCandidateId']);
  const remote = pair && byId(all, pair['remoteCandidateId']);
  return (
    pair && {
      local: candidateType(local),
      remote: candidateType(remote),
      protocol: text(local?.['relayProtocol'] ?? local?.['protocol']),
      roundTrip: numberOrNull(pair['currentRoundTripTime']),
    }
  );
}

/** The transport names it; where there are no statistics of transports (Firefox), the pair does. */
function selectedPair(all: Entries): Entry | null {
  const id = all.find(({ type }) => type === 'transport')?.['selectedCandidatePairId'];
  if (id) return byId(all, id);
  const pairs = all.filter(({ type }) => type === 'candidate-pair');
  const used = pairs.find(({ selected }) => selected === true);
  return used ?? pairs.find((pair) => pair['nominated'] && pair['state'] === 'succeeded') ?? null;
}

function microphoneOf(
  track: MediaStreamTrack,
  all: Entries,
  sent: Entry | null,
): MicrophoneMeasure {
  const source =
    byId(all, sent?.['mediaSourceId']) ??
    all.find((entry) => entry['type'] === 'media-source' && entry['kind'] === 'audio');
  return {
    live: track.readyState === 'live',
    mutedBySystem: track.muted,
    enabled: track.enabled,
    energy: numberOrNull(source?.['totalAudioEnergy']),
  };
}

function dtlsOf(connection: RTCPeerConnection): RTCDtlsTransportState | null {
  const sender = connection.getSenders().find(({ transport }) => transport);
  return sender?.transport?.state ?? null;
}

function ofAudio(all: Entries, type: string): Entry | null {
  const found = all.find(
    (entry) => entry['type'] === type && (entry['kind'] ?? entry['mediaType']) === 'audio',
  );
  return found ?? null;
}

function byId(all: Entries, id: unknown): Entry | null {
  return all.find((entry) => id !== undefined && entry['id'] === id) ?? null;
}

function codecOf(entry: Entry, all: Entries): string {
  return text(byId(all, entry['codecId'])?.['mimeType']);
}

function candidateType(candidate: Entry | null): RTCIceCandidateType {
  return (text(candidate?.['candidateType']) || 'host') as RTCIceCandidateType;
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function numberIn(entry: Entry, name: string): number {
  return numberOrNull(entry[name]) ?? 0;
}

function numberOrNull(value: unknown): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}
