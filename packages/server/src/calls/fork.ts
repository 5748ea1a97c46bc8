import type { Failure } from './failure.ts';
import type { Disposition } from './ports.ts';

/** What became of one phone that is being rung. */
export type BranchState =
  | 'calling'
  | 'ringing'
  | 'answered'
  /** It rang and was not taken. */
  | 'unanswered'
  | 'busy'
  | 'declined'
  /** It could not be rung at all. */
  | 'unreachable';

export interface BranchView {
  readonly userId: string;
  readonly state: BranchState;
}

/** What the end of one branch means for the others: who else stops, and how the call fails, if it does. */
export interface ForkDecision {
  /** Users whose other phones stop ringing. */
  readonly stop: readonly string[];
  readonly failure: Failure | null;
}

/**
 * Parallel forking (RFC 3261 §16.7). Declining speaks for the person: all of their phones stop, and
 * with them the call, unless others still ring.
 */
export function decide(branches: readonly BranchView[]): ForkDecision {
  const declined = new Set(
    branches.filter(({ state }) => state === 'declined').map(({ userId }) => userId),
  );
  const waiting = branches.filter(({ userId, state }) => isLive(state) && !declined.has(userId));
  const stop = branches
    .filter(({ userId, state }) => isLive(state) && declined.has(userId))
    .map(({ userId }) => userId);
  return {
    stop: [...new Set(stop)],
    failure: waiting.length > 0 ? null : bestFailure(branches, declined),
  };
}

/** For the call record of someone who was called and did not take it. */
export function dispositionOf(userId: string, branches: readonly BranchView[]): Disposition {
  const states = branches.filter((one) => one.userId === userId).map(({ state }) => state);
  if (states.includes('declined')) return 'declined';
  const reached = states.filter((state) => state !== 'unreachable');
  return reached.length > 0 && reached.every((state) => state === 'busy') ? 'busy' : 'missed';
}

export function isLive(state: BranchState): boolean {
  return state === 'calling' || state === 'ringing';
}

/** The one answer out of many: what is likeliest to help the caller. */
function bestFailure(branches: readonly BranchView[], declined: ReadonlySet<string>): Failure {
  const states = branches
    .filter(({ userId, state }) => state === 'declined' || !declined.has(userId))
    .map(({ state }) => state);
  if (states.includes('unanswered')) return 'no-answer';
  if (states.includes('busy')) return 'busy';
  return states.includes('declined') ? 'declined' : 'absent';
}
