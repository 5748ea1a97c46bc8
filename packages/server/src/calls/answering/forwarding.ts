import type { AnsweringRules, ForwardTarget } from '../../profile/answering-rules.ts';
import type { DiversionReason } from '../../sip/identity.ts';
import type { Failure } from '../failure.ts';

/** What happens to a call that is not (any more) for the phones of the one whom it was for. */
export interface Forwarding {
  /** Null where nothing is said: voicemail takes it, or nobody. */
  readonly target: ForwardTarget | null;
  readonly reason: DiversionReason;
  /** What the call comes to where it reaches nobody there. */
  readonly failure: Failure;
}

/** Before any phone rings; null where they ring. */
export function forwardingAtOnce({ doNotDisturb, always }: AnsweringRules): Forwarding | null {
  if (doNotDisturb) return { target: null, reason: 'do-not-disturb', failure: 'busy' };
  return always && { target: always, reason: 'unconditional', failure: 'busy' };
}

/** After the phones rang in vain, or could not be rung. Who declines is as one who is busy. */
export function forwardingAfter(rules: AnsweringRules, failure: Failure): Forwarding {
  switch (failure) {
    case 'busy':
    case 'declined':
      return { target: rules.busy, reason: 'user-busy', failure };
    case 'no-answer':
      return { target: rules.noAnswer, reason: 'no-answer', failure };
    case 'absent':
      return { target: rules.notConnected, reason: 'unavailable', failure };
    default:
      return { target: null, reason: 'unknown', failure };
  }
}
