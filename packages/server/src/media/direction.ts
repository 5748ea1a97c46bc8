/** Who sends and who receives (RFC 8866 §6.7), from the side of the one who says it. */
export type Direction = 'sendrecv' | 'sendonly' | 'recvonly' | 'inactive';

export const DIRECTIONS: readonly Direction[] = ['sendrecv', 'sendonly', 'recvonly', 'inactive'];

export function directionOf(sends: boolean, receives: boolean): Direction {
  if (sends) return receives ? 'sendrecv' : 'sendonly';
  return receives ? 'recvonly' : 'inactive';
}

export function sends(direction: Direction): boolean {
  return direction === 'sendrecv' || direction === 'sendonly';
}

export function receives(direction: Direction): boolean {
  return direction === 'sendrecv' || direction === 'recvonly';
}

/** What we say to an offered direction (RFC 3264 §6.1), as far as we would do it. */
export function agreed(offered: Direction, ours: Direction): Direction {
  return directionOf(sends(ours) && receives(offered), receives(ours) && sends(offered));
}
