import type { Direction } from '../media/sdp.ts';

export type Heard = 'the-other' | 'music' | 'nothing';

/**
 * What a phone hears, from what both said last: someone on hold hears music, whoever holds hears
 * nothing, and where both hold there is silence on both sides.
 */
export function heardBy(listener: Direction, other: Direction): Heard {
  if (!listens(listener)) return 'nothing';
  return listens(other) ? 'the-other' : 'music';
}

/** Whoever does not listen holds. */
export function listens(direction: Direction): boolean {
  return direction === 'sendrecv' || direction === 'recvonly';
}
