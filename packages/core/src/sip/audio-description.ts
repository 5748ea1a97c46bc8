/** What is read from session descriptions (RFC 8866) without parsing the rest. */

export type Direction = 'sendrecv' | 'sendonly' | 'recvonly' | 'inactive';

/** Direction of the first audio section; the session's own counts where the section has none. */
export function audioDirection(sdp: string): Direction {
  return directionOf(sdp, 'audio') ?? 'sendrecv';
}

/** Likewise of the video; null where there is none, or it was refused. */
export function videoDirection(sdp: string): Direction | null {
  return /^m=video [1-9]/m.test(sdp) ? (directionOf(sdp, 'video') ?? 'sendrecv') : null;
}

function directionOf(sdp: string, media: string): Direction | undefined {
  const [session = '', ...sections] = sdp.split(/^m=/m);
  const section = sections.find((one) => one.startsWith(media)) ?? '';
  return (DIRECTION.exec(section) ?? DIRECTION.exec(session))?.[1] as Direction | undefined;
}

const DIRECTION = /^a=(sendrecv|sendonly|recvonly|inactive)\s*$/m;

/** Whether the writer of this description will not listen to us: it put us on hold. */
export function holdsUs(sdp: string): boolean {
  const direction = audioDirection(sdp);
  return direction === 'sendonly' || direction === 'inactive';
}

/** Whether it offers or takes audio at all. */
export function hasAudio(sdp: string): boolean {
  return /^m=audio [1-9]/m.test(sdp);
}

/** Whether a candidate of this type is named in it (RFC 8839). */
export function hasCandidate(sdp: string, type: 'host' | 'srflx' | 'relay' | 'any'): boolean {
  const wanted = type === 'any' ? '\\S+' : type;
  return new RegExp(`^a=candidate:\\S+ 1 .* typ ${wanted}\\b`, 'm').test(sdp);
}
