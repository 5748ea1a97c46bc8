/** How long a refresh token stays good after another took its place: two tabs may refresh at once. */
export const REFRESH_GRACE_MS = 30_000;

/**
 * What to do with a refresh token that is known. `rotate`: all others of the session make way for
 * a new one. `add`: it was replaced a moment ago (the other tab was first), so a new one joins and
 * none makes way: whichever of the two answers the browser keeps, it keeps a good token.
 * `reused`: it was replaced long ago, so somebody else holds a copy.
 */
export type RefreshVerdict = 'rotate' | 'add' | 'reused';

export function judgeRefresh(supersededAt: number | null, now: number): RefreshVerdict {
  if (supersededAt === null) return 'rotate';
  return now - supersededAt <= REFRESH_GRACE_MS ? 'add' : 'reused';
}
