/** Times in milliseconds. */
export interface BackoffOptions {
  readonly first: number;
  readonly longest: number;
}

const REQUEST: BackoffOptions = { first: 500, longest: 15_000 };

/**
 * How long to wait before a request is sent again after so many failures in a row (1 or more): doubling,
 * with full jitter, so that a thousand clients of a restarted server do not ask in one moment.
 */
export function backoff(
  failures: number,
  { first, longest }: BackoffOptions = REQUEST,
  random: () => number = Math.random,
): number {
  const ceiling = Math.min(longest, first * 2 ** failures);
  return first + random() * Math.max(0, ceiling - first);
}
