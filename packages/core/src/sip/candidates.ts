import { hasCandidate } from './audio-description.ts';

/** Longest wait for what a STUN or TURN server finds; a dead one would take 40 s. */
const REFLEXIVE_CAP_MS = 300;
/** Longest wait for any candidate at all. */
const ANY_CAP_MS = 1_500;

type CandidateType = 'host' | 'srflx' | 'relay';

/** Which candidates are worth a short wait, given the servers that could find them. */
export function wantedCandidates(iceServers: readonly RTCIceServer[]): readonly CandidateType[] {
  const urls = iceServers.flatMap((server) => server.urls);
  if (urls.some((url) => url.startsWith('stun'))) return ['host', 'srflx'];
  if (urls.some((url) => url.startsWith('turn'))) return ['host', 'relay'];
  return ['host'];
}

/**
 * Resolves as soon as the local description names candidates of all wanted types, at the latest
 * after 300 ms once it names any. It looks into the description and not at the gathering state,
 * which still says `complete` from before when an ICE restart is answered.
 */
export function enoughCandidates(
  connection: RTCPeerConnection,
  wanted: readonly CandidateType[],
): Promise<void> {
  return new Promise((resolve) => {
    const began = performance.now();
    const timers = [REFLEXIVE_CAP_MS, ANY_CAP_MS].map((cap) => setTimeout(look, cap, false));
    const onCandidate = (event: RTCPeerConnectionIceEvent): void => look(event.candidate === null);
    connection.addEventListener('icecandidate', onCandidate);
    connection.addEventListener('signalingstatechange', onClosed);
    look(false);

    function look(complete: boolean): void {
      const sdp = connection.localDescription?.sdp ?? '';
      const waited = performance.now() - began;
      const enough =
        wanted.every((type) => hasCandidate(sdp, type)) ||
        (waited >= REFLEXIVE_CAP_MS - 1 && hasCandidate(sdp, 'any')) ||
        waited >= ANY_CAP_MS - 1;
      if (enough || complete || connection.signalingState === 'closed') done();
    }
    function onClosed(): void {
      if (connection.signalingState === 'closed') done();
    }
    function done(): void {
      timers.forEach(clearTimeout);
      connection.removeEventListener('icecandidate', onCandidate);
      connection.removeEventListener('signalingstatechange', onClosed);
      resolve();
    }
  });
}
