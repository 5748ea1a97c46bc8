/** Times in milliseconds. */
const SOON = [600, 1_800] as const;
/** So that they do not all come in the moment in which they lost it. */
const FIRST = [200, 1_800] as const;
const LONGEST = 9_500;
/** About a minute of short pauses: a server that is started anew is found within two seconds. */
const SOON_TRIES = 50;

/**
 * How long to wait after so many failures in a row (1 or more). Any moment is as likely as another,
 * so that a thousand clients of a restarted server do not come back in one moment.
 */
export function reconnectPause(failures: number, random: () => number = Math.random): number {
  const [least, most] = failures > 1 ? SOON : FIRST;
  const growth = 1.2 ** Math.max(0, failures - SOON_TRIES);
  return least + random() * (Math.min(LONGEST, most * growth) - least);
}

/** Likewise where somebody waits for it, as in a call: the pauses stay short. */
export function shortPause(failures: number, random?: () => number): number {
  return reconnectPause(Math.min(failures, SOON_TRIES), random);
}
