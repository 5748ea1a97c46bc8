import type { Strategy } from '../queue-settings.ts';

/** What a strategy may know of an agent who is ready. */
export interface Candidate {
  readonly userId: string;
  readonly skill: number;
  readonly idleSince: number;
  readonly answeredToday: number;
}

type Order = (a: Candidate, b: Candidate) => number;

const longestIdle: Order = (a, b) => a.idleSince - b.idleSince;

const ORDERS: Readonly<Record<Exclude<Strategy, 'ring-all' | 'round-robin'>, Order>> = {
  'longest-idle': longestIdle,
  'fewest-calls': (a, b) => a.answeredToday - b.answeredToday || longestIdle(a, b),
  skills: (a, b) => b.skill - a.skill || longestIdle(a, b),
};

/**
 * Chooses whom to ring. `candidates` are in the order of members, and so are those who are equal;
 * `isAfterLast` tells who of them comes after the one who was rung last.
 */
export function choose(
  strategy: Strategy,
  candidates: readonly Candidate[],
  isAfterLast: (candidate: Candidate) => boolean,
): readonly Candidate[] {
  if (strategy === 'ring-all') return candidates;
  if (strategy === 'round-robin') {
    const next = candidates.find(isAfterLast) ?? candidates[0];
    return next ? [next] : [];
  }
  return candidates.toSorted(ORDERS[strategy]).slice(0, 1);
}
