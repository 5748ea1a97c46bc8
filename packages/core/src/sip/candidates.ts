import { hasCandidate } from './audio-description.ts';

/** Longest wait for what a STUN or TURN server finds, where it is worth one; a dead server would take 40 s. */
const REFLEXIVE_CAP_MS = 300;
/** Longest wait for any candidate at all. */
const ANY_CAP_MS = 1_500;

/** Those of other interfaces come right after the first, and it may be one that leads nowhere. */
const SIBLINGS_MS = 4;

type CandidateType = 'srflx' | 'relay';

/** What those servers could find for a call that does not connect without. */
export function farCandidates(iceServers: readonly RTCIceServer[]): readonly CandidateType[] {
  const urls = iceServers.flatMap((server) => server.urls);
  if (urls.some((url) => url.startsWith('stun'))) return ['srflx'];
  if (urls.some((url) => url.startsWith('turn'))) return ['relay'];
  return [];
}

/** How many of them it names, without those over TCP that lead nowhere by themselves. */
export function candidateCount(sdp: string): number {
  return sdp.match(/^a=candidate:\S+ 1 udp /gim)?.length ?? 0;
}

/**
 * Resolves as soon as the local description names the candidates of this machine; where some are `awaited`,
 * with all of these or 300 ms later. It looks into the description and not at the gathering state, which
 * still says `complete` from before when an ICE restart is answered.
 */
export function enoughCandidates(
  connection: RTCPeerConnection,
  awaited: readonly CandidateType[] = [],
): Promise<void> {
  return new Promise((resolve) => {
    const timers = [setTimeout(look, REFLEXIVE_CAP_MS, []), setTimeout(done, ANY_CAP_MS)];
    let siblings: ReturnType<typeof setTimeout> | undefined;
    connection.addEventListener('icecandidate', onCandidate);
    connection.addEventListener('signalingstatechange', onClosed);
    look(awaited);

    function look(wanted: readonly CandidateType[]): void {
      const sdp = connection.localDescription?.sdp ?? '';
      const enough = hasCandidate(sdp, 'any') && wanted.every((type) => hasCandidate(sdp, type));
      if (enough || connection.signalingState === 'closed') done();
    }
    function onCandidate({ candidate }: RTCPeerConnectionIceEvent): void {
      if (candidate === null) return done();
      clearTimeout(siblings);
      siblings = setTimeout(look, SIBLINGS_MS, awaited);
    }
    function onClosed(): void {
      if (connection.signalingState === 'closed') done();
    }
    function done(): void {
      [...timers, siblings].forEach(clearTimeout);
      connection.removeEventListener('icecandidate', onCandidate);
      connection.removeEventListener('signalingstatechange', onClosed);
      resolve();
    }
  });
}
